import { and, asc, eq, or, sql } from 'drizzle-orm'
import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { recordTrail } from '../../platform/trail/record.js'
import { savedViews } from './tables-views.js'
import { SavedView, type ViewedList, type ViewInput } from './views-schema.js'

type Ctx = Needs<'db' | 'clock' | 'ids' | 'actor'>

/** A list of more names than this is no help to anybody. */
const MOST_VIEWS = 50

/** The actor's own views of a list and those a lead shares, by name. */
export async function listViews(ctx: Pick<Ctx, 'db' | 'actor'>, input: { list: ViewedList }): Promise<SavedView[]> {
  requireScope(ctx.actor, 'views.keep')
  const rows = await ctx.db.orm
    .select()
    .from(savedViews)
    .where(and(eq(savedViews.list, input.list), or(eq(savedViews.owner, ctx.actor.id), savedViews.shared)))
    .orderBy(asc(savedViews.name), asc(savedViews.id))
  return rows.map((row) => SavedView.parse({ ...row, isMine: row.owner === ctx.actor.id }))
}

/**
 * Keeps filters under a name; the same name of the same person and list is replaced.
 * @throws AppError `auth.forbidden` when somebody who is no lead shares, `case.too-many-views`
 */
export async function keepView(ctx: Ctx, input: ViewInput): Promise<SavedView> {
  requireScope(ctx.actor, 'views.keep')
  if (input.shared) requireScope(ctx.actor, 'views.share')
  const owner = ctx.actor.id
  return ctx.db.transaction(async (tx) => {
    // Two requests of one person are counted one after the other.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`views ${owner}`}, 0))`)
    const own = await tx
      .select({ name: savedViews.name })
      .from(savedViews)
      .where(and(eq(savedViews.owner, owner), eq(savedViews.list, input.list)))
    if (own.length >= MOST_VIEWS && !own.some(({ name }) => name === input.name)) {
      throw new AppError('precondition', 'case.too-many-views', { details: { most: MOST_VIEWS } })
    }
    const { filters, shared } = input
    const keptAt = ctx.clock.now()
    const [row] = await tx
      .insert(savedViews)
      .values({ ...input, id: ctx.ids.next(), owner, keptAt })
      .onConflictDoUpdate({
        target: [savedViews.owner, savedViews.list, savedViews.name],
        set: { filters, shared, keptAt },
      })
      .returning()
    if (!row) throw new Error('What was kept is given back.')
    await recordTrail(ctx, tx, { action: 'views.keep', resource: 'saved-view', resourceId: row.id })
    return SavedView.parse({ ...row, isMine: true })
  })
}

/** Forgets a view: one's own, or, for a lead, a shared one. @throws AppError `case.view-not-found` */
export async function forgetView(ctx: Ctx, input: { viewId: string }): Promise<{ forgotten: boolean }> {
  requireScope(ctx.actor, 'views.keep')
  const leads = ctx.actor.roles.includes('lead')
  return ctx.db.transaction(async (tx) => {
    const own = eq(savedViews.owner, ctx.actor.id)
    const gone = await tx
      .delete(savedViews)
      .where(and(eq(savedViews.id, input.viewId), leads ? or(own, savedViews.shared) : own))
      .returning({ id: savedViews.id })
    if (gone.length === 0) throw new AppError('not-found', 'case.view-not-found')
    await recordTrail(ctx, tx, { action: 'views.forget', resource: 'saved-view', resourceId: input.viewId })
    return { forgotten: true }
  })
}

import { and, count, desc, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Actor } from '../actor.js'
import { nameUsers } from '../auth/name-users.js'
import { requireScope } from '../auth/permissions.js'
import { users } from '../auth/tables.js'
import type { Needs } from '../context.js'
import { AppError } from '../errors.js'
import { keepPushes } from '../events/tell.js'
import { recordTrail } from '../trail/record.js'
import type { BreakGlass, BreakGlassInput, ReviewInput } from './schema.js'
import { breakGlass } from './tables.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'ids' | 'actor'>
type Row = typeof breakGlass.$inferSelect

const MINUTES = 60
/** So many open at once are no longer an emergency. */
const MOST_OPEN = 3

/**
 * Opens one claim or person to somebody outside their own work, for an hour. Whoever reviews such access learns of it at
 * once: by the trail, a push and a letter. That the letter fails does not close the door.
 * @throws AppError `break-glass.too-many`
 */
export async function openBreakGlass(
  ctx: Ctx & Needs<'mail' | 'config' | 'log'>,
  input: BreakGlassInput,
): Promise<BreakGlass> {
  requireScope(ctx.actor, 'break-glass.open')
  const openedAt = ctx.clock.now()
  const id = ctx.ids.next()
  const row: Row = {
    ...{ id, userId: ctx.actor.id, kind: input.kind, resourceId: input.resourceId, openedAt, endedAt: null },
    ...{
      until: new Date(openedAt.getTime() + MINUTES * 60_000),
      reason: ctx.vault.seal(cell(id, 'reason'), input.reason),
    },
    ...{ reviewedBy: null, reviewedAt: null, justified: null, reviewNote: null },
  }
  await ctx.db.transaction(async (tx) => {
    // One opening at a time for each person: two at once would both count what was open before.
    await tx.select({ id: users.id }).from(users).where(eq(users.id, ctx.actor.id)).for('update')
    const [open] = await tx.select({ n: count() }).from(breakGlass).where(isOpenFor(ctx))
    if ((open?.n ?? 0) >= MOST_OPEN) throw new AppError('conflict', 'break-glass.too-many')
    await tx.insert(breakGlass).values(row)
    const entry = { resource: input.kind, resourceId: input.resourceId, reason: id }
    await recordTrail(ctx, tx, { action: 'break-glass.open', ...entry })
    await keepPushes(tx, [{ room: 'trust', kind: 'break-glass', payload: { id } }], openedAt.toISOString())
  })
  await writeLetter(ctx, row)
  return toBreakGlass(ctx, row, { names: { [ctx.actor.id]: ctx.actor.name }, uses: new Map() })
}

async function writeLetter(ctx: Ctx & Needs<'mail' | 'config' | 'log'>, row: Row): Promise<void> {
  const { alertMail } = ctx.config
  if (!alertMail) return
  const text = [
    `${ctx.actor.name} opened a ${row.kind} outside their own work, until ${row.until.toISOString()}.`,
    `Number of the access: ${row.id}. Its reason and what was read stand in the console under Safety.`,
  ].join('\n')
  try {
    await ctx.mail.send({ to: alertMail, subject: 'Periksa: emergency access was opened', text })
  } catch (error) {
    ctx.log.error({ err: error, breakGlass: row.id }, 'the letter about an emergency access could not be sent')
  }
}

/** The caller's own accesses that are open now: for the banner on every page. */
export async function ownBreakGlass(ctx: Ctx): Promise<BreakGlass[]> {
  requireScope(ctx.actor, 'break-glass.open')
  const rows = await ctx.db.orm.select().from(breakGlass).where(isOpenFor(ctx)).orderBy(breakGlass.until)
  return dress(ctx, rows)
}

/** Ends the caller's own access early. @throws AppError `break-glass.not-found` */
export async function endBreakGlass(ctx: Ctx, { id }: { id: string }): Promise<void> {
  requireScope(ctx.actor, 'break-glass.open')
  await ctx.db.transaction(async (tx) => {
    const [row] = await tx
      .update(breakGlass)
      .set({ endedAt: ctx.clock.now() })
      .where(and(eq(breakGlass.id, id), isOpenFor(ctx)))
      .returning()
    if (!row) throw new AppError('not-found', 'break-glass.not-found')
    const entry = { resource: row.kind, resourceId: row.resourceId, reason: id }
    await recordTrail(ctx, tx, { action: 'break-glass.end', ...entry })
  })
}

/** All accesses, those without a review first, the newest first. */
export async function listBreakGlass(ctx: Ctx): Promise<BreakGlass[]> {
  requireScope(ctx.actor, 'break-glass.review')
  const rows = await ctx.db.orm
    .select()
    .from(breakGlass)
    .orderBy(desc(sql`${breakGlass.reviewedAt} is null`), desc(breakGlass.openedAt))
    .limit(200)
  return dress(ctx, rows)
}

/**
 * Says afterwards whether an access was justified; open ones end with it. Nobody reviews their own.
 * @throws AppError `break-glass.not-found`, `break-glass.own`, `break-glass.reviewed`
 */
export async function reviewBreakGlass(ctx: Ctx, input: ReviewInput & { id: string }): Promise<BreakGlass> {
  requireScope(ctx.actor, 'break-glass.review')
  const now = ctx.clock.now()
  const row = await ctx.db.transaction(async (tx) => {
    const [found] = await tx.select().from(breakGlass).where(eq(breakGlass.id, input.id)).for('update')
    if (!found) throw new AppError('not-found', 'break-glass.not-found')
    if (found.userId === ctx.actor.id) throw new AppError('forbidden', 'break-glass.own')
    if (found.reviewedAt) throw new AppError('conflict', 'break-glass.reviewed')
    const note = input.note ? ctx.vault.seal(cell(found.id, 'review_note'), input.note) : null
    const endedAt = found.endedAt ?? (found.until > now ? now : null)
    const [kept] = await tx
      .update(breakGlass)
      .set({ reviewedBy: ctx.actor.id, reviewedAt: now, justified: input.justified, reviewNote: note, endedAt })
      .where(eq(breakGlass.id, found.id))
      .returning()
    const reason = input.justified ? 'justified' : 'not-justified'
    await recordTrail(ctx, tx, { action: 'break-glass.review', resource: 'break-glass', resourceId: found.id, reason })
    return kept as Row
  })
  const [dressed] = await dress(ctx, [row])
  return dressed as BreakGlass
}

/**
 * The access that opens this claim or person to the caller now, noted in the trail as used; null when there is none.
 */
export async function useBreakGlass(
  ctx: Needs<'db' | 'clock'>,
  input: { actor: Actor; kind: 'claim' | 'member'; resourceId: string },
): Promise<string | null> {
  const { actor, kind, resourceId } = input
  const [row] = await ctx.db.orm
    .select({ id: breakGlass.id })
    .from(breakGlass)
    .where(and(isOpenFor({ ...ctx, actor }), eq(breakGlass.kind, kind), eq(breakGlass.resourceId, resourceId)))
    .limit(1)
  if (!row) return null
  await ctx.db.transaction((tx) =>
    recordTrail({ ...ctx, actor }, tx, {
      action: 'break-glass.use',
      resource: 'break-glass',
      resourceId: row.id,
      reason: kind,
    }),
  )
  return row.id
}

function isOpenFor({ actor, clock }: Needs<'actor' | 'clock'>) {
  return and(eq(breakGlass.userId, actor.id), isNull(breakGlass.endedAt), gt(breakGlass.until, clock.now()))
}

async function dress(ctx: Ctx, rows: Row[]): Promise<BreakGlass[]> {
  const names = await nameUsers(
    ctx,
    rows.flatMap((row) => [row.userId, row.reviewedBy ?? '']),
  )
  const uses = await countUses(
    ctx,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => toBreakGlass(ctx, row, { names, uses }))
}

async function countUses(ctx: Needs<'db'>, ids: string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const { rows } = await ctx.db.orm.execute<{ id: string; uses: number }>(sql`
    select resource_id as id, count(*)::int as uses from platform.trail
    where resource = 'break-glass' and action = 'break-glass.use' and resource_id = any(${sql.param(ids)}::text[])
    group by resource_id`)
  return new Map(rows.map(({ id, uses }) => [id, uses]))
}

type Dressing = { names: Record<string, string>; uses: Map<string, number> }

function toBreakGlass(ctx: Ctx, row: Row, { names, uses }: Dressing): BreakGlass {
  const note = row.reviewNote === null ? null : ctx.vault.open(cell(row.id, 'review_note'), row.reviewNote)
  const { reviewedBy, reviewedAt, justified } = row
  return {
    ...{ id: row.id, kind: row.kind, resourceId: row.resourceId },
    reason: ctx.vault.open(cell(row.id, 'reason'), row.reason),
    by: { id: row.userId, name: names[row.userId] ?? row.userId },
    ...{ openedAt: row.openedAt.toISOString(), until: row.until.toISOString() },
    isOpen: row.endedAt === null && row.until > ctx.clock.now(),
    endedAt: row.endedAt?.toISOString() ?? null,
    uses: uses.get(row.id) ?? 0,
    review:
      reviewedBy && reviewedAt && justified !== null
        ? { by: names[reviewedBy] ?? reviewedBy, at: reviewedAt.toISOString(), justified, note }
        : null,
    own: row.userId === ctx.actor.id,
  }
}

function cell(id: string, column: 'reason' | 'review_note') {
  return { table: 'platform.break_glass', column, row: id }
}

import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { nameUsers } from '../auth/name-users.js'
import { requireScope } from '../auth/permissions.js'
import type { Needs } from '../context.js'
import { AppError } from '../errors.js'
import { recordTrail } from '../trail/record.js'
import type { Hold, HoldInput } from './schema.js'
import { legalHolds } from './tables.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'ids' | 'actor'>
type Row = typeof legalHolds.$inferSelect

/**
 * From now on nothing of this claim or person is deleted by retention or erasure. That the thing is there is for the
 * caller to check: a hold on a mistyped id would keep nothing.
 * @throws AppError `hold.there`
 */
export async function placeHold(ctx: Ctx, input: HoldInput): Promise<Hold> {
  requireScope(ctx.actor, 'holds.manage')
  const id = ctx.ids.next()
  const values = {
    ...{ id, kind: input.kind, resourceId: input.resourceId, reason: ctx.vault.seal(cell(id, 'reason'), input.reason) },
    ...{ placedBy: ctx.actor.id, placedAt: ctx.clock.now() },
  }
  const row = await ctx.db.transaction(async (tx) => {
    const [kept] = await tx.insert(legalHolds).values(values).onConflictDoNothing().returning()
    if (!kept) throw new AppError('conflict', 'hold.there')
    const entry = { resource: input.kind, resourceId: input.resourceId, reason: id }
    await recordTrail(ctx, tx, { action: 'holds.place', ...entry })
    return kept
  })
  return dressed(ctx, row)
}

/** The hold is over: what its time has come for goes at the next run of retention. @throws AppError `hold.not-found` */
export async function releaseHold(ctx: Ctx, { id, reason }: { id: string; reason: string }): Promise<Hold> {
  requireScope(ctx.actor, 'holds.manage')
  const row = await ctx.db.transaction(async (tx) => {
    const change = {
      ...{ releasedBy: ctx.actor.id, releasedAt: ctx.clock.now() },
      releaseReason: ctx.vault.seal(cell(id, 'release_reason'), reason),
    }
    const isOpen = and(eq(legalHolds.id, id), isNull(legalHolds.releasedAt))
    const [kept] = await tx.update(legalHolds).set(change).where(isOpen).returning()
    if (!kept) throw new AppError('not-found', 'hold.not-found')
    const entry = { resource: kept.kind, resourceId: kept.resourceId, reason: id }
    await recordTrail(ctx, tx, { action: 'holds.release', ...entry })
    return kept
  })
  return dressed(ctx, row)
}

/** Every hold, open ones first, the newest first. */
export async function listHolds(ctx: Ctx): Promise<Hold[]> {
  requireScope(ctx.actor, 'holds.read')
  const rows = await ctx.db.orm
    .select()
    .from(legalHolds)
    .orderBy(desc(sql`${legalHolds.releasedAt} is null`), desc(legalHolds.placedAt))
    .limit(500)
  return Promise.all(rows.map((row) => dressed(ctx, row)))
}

/** What is held now: for whoever is about to delete. */
export async function openHolds(ctx: Needs<'db'>): Promise<Record<Row['kind'], string[]>> {
  const rows = await ctx.db.orm.select().from(legalHolds).where(isNull(legalHolds.releasedAt))
  const of = (kind: Row['kind']): string[] =>
    rows.filter((row) => row.kind === kind).map(({ resourceId }) => resourceId)
  return { claim: of('claim'), member: of('member'), contact: of('contact') }
}

async function dressed(ctx: Ctx, row: Row): Promise<Hold> {
  const names = await nameUsers(ctx, [row.placedBy, row.releasedBy ?? ''])
  const nameOf = (id: string): string => names[id] ?? id
  const { releasedBy, releasedAt, releaseReason } = row
  return {
    ...{ id: row.id, kind: row.kind, resourceId: row.resourceId },
    reason: ctx.vault.open(cell(row.id, 'reason'), row.reason),
    ...{ by: nameOf(row.placedBy), at: row.placedAt.toISOString() },
    released:
      releasedBy && releasedAt && releaseReason
        ? {
            ...{ by: nameOf(releasedBy), at: releasedAt.toISOString() },
            reason: ctx.vault.open(cell(row.id, 'release_reason'), releaseReason),
          }
        : null,
  }
}

function cell(id: string, column: 'reason' | 'release_reason') {
  return { table: 'platform.legal_holds', column, row: id }
}

import { nameUsers } from '../../platform/auth/name-users.js'
import { requireScope } from '../../platform/auth/permissions.js'
import { type CaseCtx, caseNotFound, requirePerson } from './case-context.js'
import { OPEN } from './cases/moves.js'
import { HOLD_MINUTES } from './cases/terms.js'
import type { CaseHold } from './schema.js'
import { holdRow, lockCase } from './store-cases.js'

/**
 * Notes that the actor has the case open, or says by name who has. A hold warns; it ends by itself, and what protects a
 * decision is the revision it names.
 * @throws AppError `case.not-found`
 */
export async function holdCase(ctx: CaseCtx, input: { caseId: string; letGo?: boolean }): Promise<CaseHold> {
  requireScope(ctx.actor, 'cases.work')
  requirePerson(ctx)
  const now = ctx.clock.now()
  const held = await ctx.db.transaction(async (tx) => {
    const one = await lockCase(tx, input.caseId)
    if (!one) throw caseNotFound()
    const isOthers = one.heldBy !== null && one.heldBy !== ctx.actor.id && (one.heldUntil ?? '') > now.toISOString()
    if (isOthers) return { by: one.heldBy, until: one.heldUntil }
    const until = input.letGo || !OPEN.includes(one.status) ? null : new Date(now.getTime() + HOLD_MINUTES * 60_000)
    await holdRow(tx, one.id, { by: until ? ctx.actor.id : null, until })
    return { by: until ? ctx.actor.id : null, until: until?.toISOString() ?? null }
  })
  const names = held.by ? await nameUsers(ctx, [held.by]) : {}
  return { ...held, name: held.by ? (names[held.by] ?? null) : null, isMine: held.by === ctx.actor.id }
}

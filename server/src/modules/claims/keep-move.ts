import type { Needs } from '../../platform/context.js'
import type { Tx } from '../../platform/db/database.js'
import { AppError } from '../../platform/errors.js'
import { recordTrail } from '../../platform/trail/record.js'
import { ClaimId } from '../../shared/ids.js'
import { ClaimChanged, ClaimDecided, ClaimSubmitted } from './events.js'
import { type MoveName, tryMove } from './lifecycle/moves.js'
import type { ClaimStatus } from './schema.js'
import { addHistory, updateClaim } from './store.js'
import type { ClaimRow, NewClaimRow } from './tables.js'

export type Mover = Needs<'actor' | 'clock' | 'events' | 'metrics'>

export type WantedMove = {
  move: MoveName
  to: ClaimStatus
  /** Other columns the move fills. */
  change?: Partial<NewClaimRow>
  /** A stable code, kept with the move. */
  reason?: string
  versions?: Record<string, string>
}

/**
 * Moves a locked claim: status, history, trail and events in the caller's transaction.
 * @throws AppError with the code of lifecycle/moves when the claim cannot make the move now.
 */
export async function keepMove(
  ctx: Mover,
  tx: Tx,
  { claim, ...wanted }: WantedMove & { claim: ClaimRow },
): Promise<void> {
  const attempt = tryMove(claim.status as ClaimStatus, wanted.move, wanted.to)
  if (!attempt.ok) throw new AppError('conflict', attempt.code, { details: { status: claim.status } })
  const at = ctx.clock.now()
  const change = { ...wanted.change, status: wanted.to, updatedAt: at, ...momentOf(wanted.to, at) }
  await keepChange(tx, claim, change)
  await addHistory(tx, {
    claimId: claim.id,
    at,
    from: claim.status,
    to: wanted.to,
    actor: ctx.actor.id,
    reason: wanted.reason ?? null,
  })
  await recordTrail(ctx, tx, {
    action: `claims.${wanted.move}`,
    resource: 'claim',
    resourceId: claim.id,
    fields: Object.keys(change),
    ...(wanted.reason ? { reason: wanted.reason } : {}),
    ...(wanted.versions ? { versions: wanted.versions } : {}),
  })
  await tellMove(ctx, tx, { claimId: claim.id, status: wanted.to })
  ctx.metrics.claims.inc({ status: wanted.to })
}

/** @throws AppError `claim.changed-meanwhile` when the claim is no longer as it was read. */
export async function keepChange(tx: Tx, claim: ClaimRow, change: Partial<NewClaimRow>): Promise<void> {
  if (!(await updateClaim(tx, claim, change))) throw new AppError('conflict', 'claim.changed-meanwhile')
}

function momentOf(status: ClaimStatus, at: Date): Partial<NewClaimRow> {
  if (status === 'SUBMITTED') return { submittedAt: at }
  return status === 'APPROVED' || status === 'PARTIAL' || status === 'REJECTED' ? { decidedAt: at } : {}
}

async function tellMove(ctx: Mover, tx: Tx, moved: { claimId: string; status: ClaimStatus }): Promise<void> {
  const claimId = ClaimId.parse(moved.claimId)
  const { status } = moved
  await ctx.events.tell(tx, ClaimChanged({ claimId, status }))
  if (status === 'SUBMITTED') await ctx.events.tell(tx, ClaimSubmitted({ claimId }))
  if (status === 'APPROVED' || status === 'PARTIAL' || status === 'REJECTED') {
    await ctx.events.tell(tx, ClaimDecided({ claimId, outcome: status }))
  }
}

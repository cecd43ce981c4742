import type { Needs } from '../../platform/context.js'
import type { Tx } from '../../platform/db/database.js'
import { AppError } from '../../platform/errors.js'
import { recordTrail } from '../../platform/trail/record.js'
import { ClaimId } from '../../shared/ids.js'
import { assessClaim } from './assess-claim.js'
import { assessmentColumns, factColumns, lineRows } from './claim-columns.js'
import { progressOf } from './claim-progress.js'
import { holdsBack } from './completeness/to-check.js'
import { ClaimChanged } from './events.js'
import { keepChange, keepMove } from './keep-move.js'
import { settled } from './lifecycle/moves.js'
import { type ClaimProgress, type ClaimStatus, DraftFacts } from './schema.js'
import { loadClaim, lockClaim, replaceLines } from './store.js'
import type { ClaimRow } from './tables.js'

export type Revalidator = Needs<'db' | 'vault' | 'clock' | 'events' | 'actor' | 'metrics'>

/**
 * Computes score, estimate and open points anew: after corrections with the bill's new facts, else from what the claim
 * holds. A confirmed claim that was incomplete and no longer is goes to review by itself; a decided one stays as it is.
 * @throws AppError `claim.not-found`
 */
export async function revalidateClaim(
  ctx: Revalidator,
  input: { claimId: string; facts?: DraftFacts },
): Promise<ClaimProgress> {
  return ctx.db.transaction((tx) => revalidateWithin(ctx, tx, input))
}

/** The same within the caller's transaction. */
export async function revalidateWithin(
  ctx: Revalidator,
  tx: Tx,
  input: { claimId: string; facts?: DraftFacts },
): Promise<ClaimProgress> {
  const reach = { actor: ctx.actor, permission: 'claims.read' } as const
  const claim = await lockClaim(tx, input.claimId, reach)
  if (!claim) throw new AppError('not-found', 'claim.not-found')
  if (settled.includes(claim.status as ClaimStatus)) return progressOf(claim)
  const known = input.facts ? { ...claim, ...(await refilled(ctx, tx, { claim, facts: input.facts })) } : claim
  const assessment = await assessClaim(ctx, tx, known)
  await keepAssessment(ctx, tx, { before: claim, after: { ...known, ...assessmentColumns(assessment) } })
  const kept = (await loadClaim(tx, claim.id, reach))!
  const isReady = kept.status === 'INCOMPLETE' && kept.isValid && !holdsBack(assessment.toCheck)
  if (!isReady) return progressOf(kept)
  await keepMove(ctx, tx, { claim: kept, move: 'complete', to: 'SUBMITTED', reason: 'claim.became-complete' })
  return progressOf({ ...kept, status: 'SUBMITTED' })
}

/** The claim's columns from its bill as it now reads; another member or another bill is another claim. */
async function refilled(ctx: Revalidator, tx: Tx, { claim, facts }: { claim: ClaimRow; facts: DraftFacts }) {
  const parsed = DraftFacts.parse(facts)
  const { member } = parsed
  if (!member || member.id !== claim.memberId || parsed.billId !== claim.billId) {
    throw new AppError('precondition', 'claim.other-bill')
  }
  const columns = factColumns(ctx.vault, claim.id, { ...parsed, member })
  await replaceLines(tx, claim.id, lineRows(ctx.vault, claim.id, parsed.bill.lines))
  return columns
}

async function keepAssessment(
  ctx: Revalidator,
  tx: Tx,
  { before, after }: { before: ClaimRow; after: ClaimRow },
): Promise<void> {
  const { version: _version, id: _id, ...change } = after
  await keepChange(tx, before, { ...change, updatedAt: ctx.clock.now() })
  await recordTrail(ctx, tx, {
    action: 'claims.revalidate',
    resource: 'claim',
    resourceId: before.id,
    fields: changedFields(before, after),
    versions: { rules: after.ruleSet },
  })
  const status = before.status as ClaimStatus
  await ctx.events.tell(tx, ClaimChanged({ claimId: ClaimId.parse(before.id), status }))
}

/** Names of what changed; sealed cells change with every sealing and say nothing. */
function changedFields(before: ClaimRow, after: ClaimRow): string[] {
  const sealedCells = new Set(['memberName', 'cardNumber', 'diagnosis'])
  return (Object.keys(after) as (keyof ClaimRow)[]).filter(
    (key) => !sealedCells.has(key) && JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  )
}

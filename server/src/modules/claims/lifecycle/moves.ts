import type { ClaimStatus } from '../schema.js'

export type MoveName = 'hand-in' | 'complete' | 'withdraw' | 'start-review' | 'decide' | 'pay'

export type Move = {
  from: readonly ClaimStatus[]
  to: readonly ClaimStatus[]
  /** The permission of whoever makes the move; null for what only the system does by itself. */
  permission: 'claims.submit' | 'claims.withdraw' | 'claims.review' | 'claims.decide' | 'claims.pay' | null
}

/** Every move a claim can make. What is not here cannot happen. */
export const moves: Record<MoveName, Move> = {
  'hand-in': { from: ['DRAFT', 'INCOMPLETE'], to: ['INCOMPLETE', 'SUBMITTED'], permission: 'claims.submit' },
  complete: { from: ['INCOMPLETE'], to: ['SUBMITTED'], permission: null },
  withdraw: { from: ['DRAFT', 'INCOMPLETE', 'SUBMITTED'], to: ['WITHDRAWN'], permission: 'claims.withdraw' },
  'start-review': { from: ['SUBMITTED'], to: ['IN_REVIEW'], permission: 'claims.review' },
  decide: { from: ['IN_REVIEW'], to: ['APPROVED', 'PARTIAL', 'REJECTED'], permission: 'claims.decide' },
  pay: { from: ['APPROVED', 'PARTIAL'], to: ['PAID'], permission: 'claims.pay' },
}

/** Statuses in which a claim rests for good, or until it is paid: nothing about it is computed anew. */
export const settled: readonly ClaimStatus[] = ['APPROVED', 'PARTIAL', 'REJECTED', 'PAID', 'WITHDRAWN']
/** Statuses in which a person has decided. */
export const decided: readonly ClaimStatus[] = ['APPROVED', 'PARTIAL', 'REJECTED', 'PAID']

export type MoveAttempt = { ok: true; to: ClaimStatus } | { ok: false; code: string }

/** Whether a claim may make a move now; a code why not. */
export function tryMove(status: ClaimStatus, name: MoveName, to: ClaimStatus): MoveAttempt {
  const move = moves[name]
  if (!move.to.includes(to)) return { ok: false, code: 'claim.no-such-move' }
  if (move.from.includes(status)) return { ok: true, to }
  return { ok: false, code: refusal(status, name) }
}

function refusal(status: ClaimStatus, name: MoveName): string {
  if (status === 'WITHDRAWN') return 'claim.withdrawn'
  if (decided.includes(status)) return name === 'pay' ? 'claim.not-payable' : 'claim.already-decided'
  if (name === 'hand-in') return 'claim.already-submitted'
  if (name === 'withdraw' || name === 'start-review') {
    return status === 'IN_REVIEW' ? 'claim.already-in-review' : 'claim.not-submitted'
  }
  if (name === 'decide') return 'claim.not-in-review'
  return name === 'pay' ? 'claim.not-decided' : 'claim.not-incomplete'
}

/** Whether papers and corrections may still change the claim. */
export function isOpen(status: ClaimStatus): boolean {
  return !settled.includes(status)
}

import { nameUsers } from '../../platform/auth/name-users.js'
import { type Permission, scopeOf } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { findFindings } from '../audit/index.js'
import { readClaim } from '../claims/index.js'
import { ClaimDetail } from '../claims/schema.js'
import { findScore } from '../risk/index.js'
import { loadClaimPapers } from './load-claim-papers.js'
import type { Decision } from './schema.js'
import { loadDecision, loadPresentProposal } from './store.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'actor'>

/**
 * One claim with its bill, findings, score and decision, each as far as the actor may see it.
 * @throws AppError `claim.not-found`
 */
export async function readClaimFile(ctx: Ctx, input: { claimId: string }): Promise<ClaimDetail> {
  const file = await readClaim(ctx, input)
  const papers = await loadClaimPapers(ctx, file)
  const report = await whereReached(() => findFindings(ctx, input))
  const risk = await whereReached(() => findScore(ctx, input))
  const decision = await shownDecision(ctx, {
    claimId: file.id,
    seesEngine: risk !== null || seesAll(ctx, 'scores.read'),
  })
  // Whom the actor may not know is not in these lists by now, so what is left may be named.
  const actors = [...file.history, ...papers.corrections].map(({ actor }) => actor)
  return ClaimDetail.parse({
    ...file,
    ...papers,
    people: await nameUsers(ctx, decision?.by ? [...actors, decision.by] : actors),
    findings: report?.findings ?? [],
    risk: risk && { score: risk.score, band: risk.band, ruleSet: risk.ruleSet, reasons: risk.reasons },
    decision,
  })
}

function seesAll(ctx: Ctx, permission: Permission): boolean {
  return scopeOf(ctx.actor, permission) === 'any'
}

/** What lies beyond the actor's reach is simply not shown. */
async function whereReached<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof AppError && (error.kind === 'forbidden' || error.kind === 'not-found')) return null
    throw error
  }
}

async function shownDecision(
  ctx: Ctx,
  { claimId, seesEngine }: { claimId: string; seesEngine: boolean },
): Promise<ClaimDetail['decision']> {
  const decision = await loadDecision(ctx.vault, ctx.db.orm, claimId)
  const proposal = seesEngine ? await loadPresentProposal(ctx.db.orm, claimId) : null
  if (!decision && !proposal) return null
  return {
    outcome: decision?.outcome ?? null,
    amount: decision?.amount ?? null,
    comment: commentFor(ctx, decision),
    by: namesReviewer(ctx) ? (decision?.decidedBy ?? null) : null,
    at: decision?.at ?? null,
    proposal: proposal && { outcome: proposal.outcome, reasons: proposal.reasons },
  }
}

/** The comment is written to the member. Operators see only where a claim stands, and free text may name its person. */
function commentFor(ctx: Ctx, decision: Decision | null): string | null {
  const scope = scopeOf(ctx.actor, 'findings.read')
  return scope === null || scope === 'pseudonymised' ? null : (decision?.comment ?? null)
}

/** Members and facilities learn that a person decided, not who. */
function namesReviewer(ctx: Ctx): boolean {
  const scope = scopeOf(ctx.actor, 'scores.read')
  return ctx.actor.kind !== 'service' && (scope === 'any' || scope === 'assigned')
}

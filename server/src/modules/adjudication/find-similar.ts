import { requireScope } from '../../platform/auth/permissions.js'
import type { CaseCtx } from './case-context.js'
import type { SimilarCase } from './schema.js'
import { loadSimilar } from './store-cases.js'
import { loadLatestReasons } from './store-judgements.js'

/** Settled cases like a claim: the same CBG first, then the same diagnosis, with what was found. */
export async function findSimilarCases(
  ctx: Pick<CaseCtx, 'db' | 'actor'>,
  like: { claimId: string; cbgCode: string; diagnosis: string; flags: readonly string[] },
): Promise<SimilarCase[]> {
  requireScope(ctx.actor, 'cases.read')
  const found = await loadSimilar(ctx.db.orm, like)
  const reasons = await loadLatestReasons(
    ctx.db.orm,
    found.map(({ id }) => id),
  )
  return found.flatMap((one) =>
    one.outcome && one.decidedAt
      ? [
          {
            caseId: one.id,
            claimId: one.claimId,
            outcome: one.outcome,
            correctionRatio: one.correctionRatio ?? 0,
            amount: one.amount,
            flags: one.flags,
            reasons: reasons.get(one.id) ?? [],
            isSameCbg: one.cbgCode === like.cbgCode,
            decidedAt: one.decidedAt,
          },
        ]
      : [],
  )
}

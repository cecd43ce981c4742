import type { Needs } from '../../platform/context.js'
import { findFindings } from '../audit/index.js'
import { readClaim } from '../claims/index.js'
import { findScore } from '../risk/index.js'
import { RULE_SET } from './decisions/propose.js'
import { validate } from './validations/index.js'

/** What a claim is weighed by: its present issues, findings and score, and the versions of the rules that made them. */
export async function loadWeighed(ctx: Needs<'db' | 'vault' | 'clock' | 'actor'>, claimId: string) {
  const claim = await readClaim(ctx, { claimId })
  const report = await findFindings(ctx, { claimId })
  const score = await findScore(ctx, { claimId })
  const issues = validate(claim)
  const versions = {
    adjudication: RULE_SET,
    completeness: claim.approval.ruleSet,
    ...(report ? { audit: report.ruleSet } : {}),
    ...(score ? { risk: score.ruleSet } : {}),
  }
  const facts = { issues, findings: report?.findings ?? [], risk: score && { score: score.score, band: score.band } }
  return { facts, auditId: report?.id ?? null, scoreId: score?.id ?? null, versions }
}

import type { Needs } from '../../platform/context.js'
import { recordTrail } from '../../platform/trail/record.js'
import { type AuditId, ClaimId, ScoreId } from '../../shared/ids.js'
import { findFindings } from '../audit/index.js'
import { readClaim } from '../claims/index.js'
import { ClaimScored } from './events.js'
import { type RiskFacts, RULE_SET } from './rules/index.js'
import type { Band } from './schema.js'
import { scoreFacts } from './scoring/score.js'
import { insertScore, reuseScore } from './store.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'ids' | 'events' | 'actor'>

/** Scores a claim by the rules over what it says and what its audit found. The same facts are scored once. */
export async function scoreClaim(
  ctx: Ctx,
  input: { claimId: string; auditId?: string },
): Promise<{ scoreId: ScoreId; band: Band }> {
  const claimId = ClaimId.parse(input.claimId)
  const { facts, auditId } = await loadRiskFacts(ctx, claimId)
  const { score, band, reasons } = scoreFacts(facts)
  const factsBlind = ctx.vault.blind('risk.facts', JSON.stringify(facts))
  return ctx.db.transaction(async (tx) => {
    const known = await reuseScore(tx, { claimId, factsBlind, ruleSet: RULE_SET })
    if (known) return { scoreId: known.id, band: known.band }
    const id = ScoreId.parse(ctx.ids.next())
    const at = ctx.clock.now().toISOString()
    await insertScore(tx, { id, claimId, auditId, factsBlind, ruleSet: RULE_SET, score, band, reasons, at })
    await recordTrail(ctx, tx, {
      action: 'risk.score',
      resource: 'claim',
      resourceId: claimId,
      versions: { rules: RULE_SET },
    })
    await ctx.events.tell(tx, ClaimScored({ claimId, scoreId: id, band, score }))
    return { scoreId: id, band }
  })
}

async function loadRiskFacts(ctx: Ctx, claimId: string): Promise<{ facts: RiskFacts; auditId: AuditId | null }> {
  const claim = await readClaim(ctx, { claimId })
  const report = await findFindings(ctx, { claimId })
  const { total, currency, serviceType, serviceDate, receivedOn, patientNameMatch, duplicates } = claim
  const { facility, memberStatus } = claim
  const said = {
    total,
    currency,
    serviceType,
    serviceDate,
    receivedOn,
    patientNameMatch,
    duplicates,
    facility,
    memberStatus,
  }
  const toCheck = claim.toCheck.map((one) => one.code)
  const facts = { claim: { ...said, toCheck }, findings: report?.findings ?? [] }
  return { facts, auditId: report?.id ?? null }
}

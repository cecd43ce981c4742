import { checkNames, RULE_SET, runChecks } from '../checks/index.js'
import { shippedPack } from '../packs/packs.js'
import type { AuditOutcome, AuditSubject, SchemePack } from '../schema.js'
import { reachVerdict } from './reach-verdict.js'
import { settleAmounts } from './settle-amounts.js'
import { weighConfidence } from './weigh-confidence.js'

/**
 * The named checks (all of them when none are named) over a bill, and what they come to. Pure: the same subject, checks
 * and pack always give the same outcome.
 */
export function runAudit(subject: AuditSubject, options: { checks?: string[]; pack?: SchemePack } = {}): AuditOutcome {
  const pack = options.pack ?? shippedPack(subject.scheme)
  const found = runChecks(subject, pack, options.checks ?? checkNames)
  const { findings, overcharge } = settleAmounts(subject, found)
  const { confidence, factors } = weighConfidence(subject, findings)
  const { total, lines, currency } = subject.bill
  const sum = lines.length === 0 ? null : lines.reduce((all, line) => all + (line.amount ?? 0), 0)
  const billed = total ?? sum
  return {
    verdict: reachVerdict({ findings, confidence, billed, overcharge, pack }),
    ...{ confidence, confidenceFactors: factors },
    totals: { billed, overcharge, allowed: billed === null ? null : billed - overcharge, currency },
    ...{ findings, unmatched: subject.unmatched, ruleSet: RULE_SET, pack: pack.version },
  }
}

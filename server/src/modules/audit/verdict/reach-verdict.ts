import type { Finding, SchemePack, Verdict } from '../schema.js'

/** Findings that are critical whatever their money: the paper contradicts the world. */
const GRAVE = ['audit.not-medical', 'audit.duplicate-bill', 'audit.service-after-discharge', 'audit.future-date']
const SURE = 0.8

/**
 * The one verdict over a bill. In this order:
 * - `needs-review` when the overall confidence is below the pack's `reviewConfidence` (and findings or an unread paper need a look);
 * - `critical` when a grave finding is sure (0.8), or what is at stake reaches the pack's share or amount of the bill;
 * - `warning` when anything but a remark was found;
 * - `ok` otherwise.
 */
export function reachVerdict(input: {
  findings: Finding[]
  confidence: number
  billed: number | null
  overcharge: number
  pack: SchemePack
}): Verdict {
  const { findings, confidence, billed, overcharge, pack } = input
  const { reviewConfidence, criticalShare, criticalAmount } = pack.thresholds
  if (confidence < reviewConfidence) return 'needs-review'
  const grave = findings.some((one) => GRAVE.includes(one.code) && one.confidence >= SURE)
  const much = billed !== null && billed > 0 && overcharge > 0 && overcharge >= billed * criticalShare
  const dear = criticalAmount !== null && overcharge >= criticalAmount && overcharge > 0
  if (grave || much || dear) return 'critical'
  return findings.some((one) => one.severity !== 'info') ? 'warning' : 'ok'
}

import type { ClaimRule } from './claim-rule.js'
import { all, compare, inpatient, parameter } from './condition.js'

/** Level II or III without an accompanying diagnosis that could have raised it. */
export const severityUnsupported: ClaimRule = {
  code: 'severity_unsupported',
  source: 'ID-01, Permenkes 16/2019',
  scheme: 'upcoding',
  weight: 0.65,
  parameters: { leastLevel: 2, mostDiagnoses: 0 },
  condition: all(
    inpatient,
    compare('severity_code', '>=', parameter('leastLevel')),
    compare('comorbidity_count', '<=', parameter('mostDiagnoses')),
  ),
  stake: 'above-peers',
  evidence: ['severity_code', 'comorbidity_count'],
}

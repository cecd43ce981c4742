import type { Reason } from '../../../shared/reason.js'

export const RULE_SET = 'adjudication/1'

export type Weighed = {
  issues: Reason[]
  /** Findings of the bill's audit. */
  findings: Reason[]
  /** Null before the claim was scored. */
  risk: { score: number; band: 'low' | 'medium' | 'high' } | null
}

export type ProposedOutcome = { outcome: 'approve' | 'review' | 'reject'; reasons: Reason[] }

/**
 * What to propose to the reviewer. An issue that speaks against paying proposes rejection; anything that asks for a look, or a
 * missing audit or score, proposes review; only a claim without either is proposed for approval.
 */
export function propose({ issues, findings, risk }: Weighed): ProposedOutcome {
  const against = issues.filter((issue) => issue.severity === 'high')
  const looks = [...issues, ...findings].filter((one) => one.severity === 'medium' || one.severity === 'high')
  const reasons = [...against, ...looks.filter((one) => !against.includes(one)), ...riskReasons(risk)]
  if (against.length > 0) return { outcome: 'reject', reasons }
  if (reasons.length > 0) return { outcome: 'review', reasons }
  return { outcome: 'approve', reasons: [{ code: 'adjudication.nothing-against', severity: 'info', facts: {} }] }
}

function riskReasons(risk: Weighed['risk']): Reason[] {
  if (risk === null) return [{ code: 'adjudication.not-scored', severity: 'medium', facts: {} }]
  if (risk.band === 'low') return []
  const severity = risk.band === 'high' ? 'high' : 'medium'
  return [{ code: 'adjudication.risk-band', severity, facts: { score: risk.score, band: risk.band } }]
}

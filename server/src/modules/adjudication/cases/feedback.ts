import type { CaseDecision, CaseReason, Feedback } from '../schema.js'
import { auditReturn, type ReturnedCase } from './audit-return.js'
import { agree, type Given } from './judging.js'

/** A settled case with its judgements, as the figures need it. */
export type SettledCase = ReturnedCase & {
  outcome: CaseDecision
  flags: readonly string[]
  because: string
  judgements: readonly (Given & { judgedBy: string; reasons: readonly CaseReason[] })[]
}

/**
 * How often a flag was right in the hands of people, rule by rule, and how far auditors agree. A flagged claim was chosen
 * because it was flagged: rates of the whole may be read only from the claims drawn by lot.
 */
export function measureFeedback(
  cases: readonly SettledCase[],
  schemeOf: ReadonlyMap<string, string>,
): Omit<Feedback, 'people'> {
  const codes = [...new Set(cases.flatMap(({ flags }) => flags))].sort()
  const rules = codes.map((code) => {
    const flagged = cases.filter(({ flags }) => flags.includes(code))
    return { code, ...rateOf(flagged), reasons: reasonsOf(flagged) }
  })
  return {
    judged: cases.length,
    byDecision: {
      approved: countOf(cases, 'approved'),
      partial: countOf(cases, 'partial'),
      rejected: countOf(cases, 'rejected'),
    },
    rules: rules.sort((a, b) => b.judged - a.judged || a.code.localeCompare(b.code)),
    schemes: schemesOf(cases, schemeOf),
    byLot: rateOf(cases.filter(({ because }) => because === 'exploration')),
    auditors: auditorsOf(cases),
    returns: auditReturn(cases),
  }
}

/** A claim with two flags of one scheme counts once for it. */
function schemesOf(cases: readonly SettledCase[], schemeOf: ReadonlyMap<string, string>): Feedback['schemes'] {
  const of = ({ flags }: SettledCase): string[] => flags.flatMap((code) => schemeOf.get(code) ?? [])
  const schemes = [...new Set(cases.flatMap(of))]
  return schemes
    .map((code) => ({ code, ...rateOf(cases.filter((one) => of(one).includes(code))) }))
    .sort((a, b) => b.judged - a.judged || a.code.localeCompare(b.code))
}

const countOf = (cases: readonly SettledCase[], wanted: CaseDecision): number =>
  cases.filter(({ outcome }) => outcome === wanted).length

function rateOf(cases: readonly SettledCase[]) {
  const wrong = cases.filter(({ outcome }) => outcome !== 'approved')
  const correction = wrong.reduce((sum, one) => sum + one.correctionRatio, 0)
  return {
    judged: cases.length,
    confirmed: wrong.length,
    precision: cases.length === 0 ? null : wrong.length / cases.length,
    correction: wrong.length === 0 ? 0 : correction / wrong.length,
  }
}

function reasonsOf(cases: readonly SettledCase[]) {
  const counts = new Map<CaseReason, number>()
  for (const { judgements } of cases) {
    for (const code of judgements.at(-1)?.reasons ?? []) counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  return [...counts].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count)
}

function auditorsOf(cases: readonly SettledCase[]): Feedback['auditors'] {
  const ids = [...new Set(cases.flatMap(({ judgements }) => judgements.map(({ judgedBy }) => judgedBy)))].sort()
  return ids.map((id) => {
    const own = cases.flatMap((one) =>
      one.judgements.filter((given) => given.judgedBy === id).map((given) => ({ one, given })),
    )
    const pairs = own.flatMap(({ one, given }) => {
      const other = one.judgements.find(
        ({ kind, judgedBy }) => judgedBy !== id && (kind === 'first' || kind === 'second') && given.kind !== 'appeal',
      )
      return other && (given.kind === 'first' || given.kind === 'second') ? [agree(given, other)] : []
    })
    const overturned = own.filter(
      ({ one, given }) => given.kind !== 'appeal' && !agree(given, { ...one, decision: one.outcome }),
    )
    return {
      id,
      judged: own.length,
      secondLooks: pairs.length,
      agreed: pairs.filter(Boolean).length,
      overturned: overturned.length,
    }
  })
}

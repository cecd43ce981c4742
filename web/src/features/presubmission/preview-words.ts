import type { ClaimPreview, PendingCause, Remedy } from '@periksa/server/presubmission/schema'
import { money } from '../../lib/formats.js'

type Say = (key: string, facts?: Record<string, string | number>) => string

const w = (key: string): string => `presubmission.${key}`

/** What to do, in words; the codes and papers are those of the draft. */
export function remedyWords(t: Say, { do: kind, codes, use, papers, field }: Remedy): string {
  const facts = {
    codes: codes.join(', '),
    use: use.join(' / '),
    papers: papers.map((paper) => t(w(`paper.${paper}`))).join(' / '),
    field: field ? t(w(`field.${field}`)) : '',
  }
  if (kind === 'principal' && use.length === 0) return t(w('remedy.dagger'), facts)
  if (kind === 'correct' && field === null) return t(w('remedy.correctThis'))
  return t(w(`remedy.${kind}`), facts)
}

/** Why a claim may be held, in words; an agreement's case says what it asks for. */
export function causeWords(t: Say, cause: Pick<PendingCause, 'code' | 'facts'>, claim: ClaimPreview): string {
  const [kind = '', name = ''] = cause.code.split('.')
  if (kind === 'paper') return t(w('missingPaper'), { paper: t(w(`paper.${name}`)) })
  if (kind === 'risk') return [t(w(`rule.${name}`)), ...amongPeers(t, cause.facts)].join(': ')
  if (kind === 'form') return t(w(`form.${name}`), stringsOf(cause.facts))
  const applied = claim.cases.find((one) => one.rule === name)
  const what = applied ? `: ${remedyWords(t, applied.remedy)}` : ''
  return `${t(w('byCase'), { number: Number(cause.facts.case) })}${what}`
}

/** Where the rule behind a cause is written; of a case also how surely it speaks. */
export function sourceWords(t: Say, { code, source, facts }: PendingCause): string {
  const [kind = '', name = ''] = code.split('.')
  if (kind === 'paper') return t(w('sourceOf.paper'))
  if (kind === 'agreement') return `${t(w('sourceOf.agreement'))}, ${t(w(`confidence.${facts.confidence}`))}`
  return kind === 'form' && /dates?$/.test(name) ? t(w('sourceOf.stay')) : source
}

/** What a row says to do: the first fix, or the cause that no fix takes away and that outweighs them. */
export function firstWords(t: Say, claim: ClaimPreview): string {
  const mended = new Set(claim.fixes.flatMap(({ causes }) => causes))
  const [heaviest] = claim.causes
  if (!heaviest) return t(w('noCause'))
  const [fix] = claim.fixes
  return fix && mended.has(heaviest.code) ? remedyWords(t, fix.remedy) : causeWords(t, heaviest, claim)
}

/** The name of a check that could not be made. */
export function checkWords(t: Say, check: string): string {
  const [kind = '', name = ''] = check.split('.')
  if (kind === 'paper') return t(w(`paper.${name}`))
  if (kind === 'risk') return t(w(`rule.${name}`))
  if (kind === 'form') return t(w(`form.${name}`))
  return t(w('byCase'), { number: Number(name.slice('case_'.length).replace(/\D+$/, '')) })
}

/** How far a claim stands from its peers, where the rule compares it with them. */
function amongPeers(t: Say, facts: PendingCause['facts']): string[] {
  const number = (...names: string[]): number | null => {
    const value = names.map((name) => facts[name]).find((one) => typeof one === 'number')
    return typeof value === 'number' ? value : null
  }
  const rupiah = (whole: number): string => money(whole * 100)
  const [amount, limit] = [number('amount_claimed'), number('peer_p90', 'diagnosis_peer_p90')]
  const count = number('peer_n', 'diagnosis_peer_n', 'stay_peer_n')
  if (amount !== null && limit !== null && count !== null) {
    return [t(w('againstMoney'), { amount: rupiah(amount), limit: rupiah(limit), count })]
  }
  const [days, most] = [number('los'), number('stay_peer_p95')]
  return days === null || most === null || count === null ? [] : [t(w('againstDays'), { days, limit: most, count })]
}

const stringsOf = (facts: PendingCause['facts']): Record<string, string> =>
  Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, String(value ?? '')]))

/** The claims as rows of a table for a spreadsheet, one claim a row; amounts in whole rupiah. */
export function rowsOf(t: Say, claims: readonly ClaimPreview[]): string[][] {
  const whole = (minor: number | null): string => (minor === null ? '' : String(Math.round(minor / 100)))
  const heads = ['claim', 'diagnoses', 'chance', 'billed', 'stake', 'causes', 'fixes', 'cases']
  return [
    heads.map((name) => t(w(name))),
    ...claims.map((claim) => [
      ...[claim.reference || t(w('place'), { place: claim.place }), claim.diagnoses.join(' ')],
      ...[claim.probability.toFixed(2), whole(claim.billed), whole(claim.atStake)],
      claim.causes.map((cause) => causeWords(t, cause, claim)).join(' | '),
      claim.fixes.map(({ remedy }) => remedyWords(t, remedy)).join(' | '),
      claim.cases.map((one) => `${one.case} (${t(w(`effect.${one.effect}`))})`).join(' | '),
    ]),
  ]
}

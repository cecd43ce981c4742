import type { DraftClaim, Fix, Remedy, Unchecked } from '../schema.js'
import type { Cause, Open } from './cause.js'
import { BASE, minutesOf } from './weights.js'

/**
 * The chance that a claim is held, as far as rules with weights can say: one less the product of what each cause leaves open.
 * Causes that one and the same fix takes away are one trouble, told by several rules: the heaviest counts.
 */
export function probabilityOf(causes: readonly Cause[]): number {
  const heaviest = new Map<string, number>()
  for (const { code, weight, remedy } of causes) {
    const key = remedy && remedy.do !== 'correct' ? keyOf(remedy) : code
    heaviest.set(key, Math.max(weight, heaviest.get(key) ?? 0))
  }
  const open = [...heaviest.values()].reduce((left, weight) => left * (1 - weight), 1 - BASE)
  return Math.round((1 - open) * 100) / 100
}

/** What is right for a remedy: its kind, and what it changes. */
function keyOf({ do: kind, codes, use, papers }: Remedy): string {
  const parts = kind === 'attach' ? papers : [...codes, '>', ...use]
  return `${kind} ${[...parts].sort().join(' ')}`
}

/**
 * The fixes for the causes, the cheapest first, then those that help most. Each is tried on the draft: what it takes away, and
 * the probability once it alone is done, are seen and not assumed.
 */
export function fixesFor(
  draft: DraftClaim,
  causes: readonly Cause[],
  causesOf: (draft: DraftClaim) => readonly Cause[],
): Fix[] {
  const remedies = new Map<string, { remedy: Remedy; causes: Cause[] }>()
  for (const cause of causes) {
    if (!cause.remedy) continue
    const { remedy } = cause
    const key = remedy.do === 'correct' ? cause.code : keyOf(remedy)
    const known = remedies.get(key) ?? { remedy, causes: [] }
    remedies.set(key, { remedy, causes: [...known.causes, cause] })
  }
  const fixes = [...remedies.values()].map(({ remedy, causes: own }): Fix => {
    const mended = mend(draft, remedy)
    const left = mended ? causesOf(mended) : causes.filter((cause) => !own.includes(cause))
    const codesLeft = new Set(left.map(({ code }) => code))
    const gone = [...own, ...causes].map(({ code }) => code).filter((code) => !codesLeft.has(code))
    const probabilityAfter = probabilityOf(left)
    return { causes: [...new Set(gone)], remedy, minutes: minutesOf(remedy), probabilityAfter }
  })
  return fixes.sort((a, b) => a.minutes - b.minutes || a.probabilityAfter - b.probabilityAfter)
}

/** The draft with a remedy carried out; null where only a person can say what to put. */
function mend(draft: DraftClaim, { do: kind, codes, use, papers }: Remedy): DraftClaim | null {
  const without = (all: readonly string[]): string[] => all.filter((code) => !codes.includes(code))
  const [first] = use
  if (kind === 'attach') return { ...draft, papers: [...(draft.papers ?? []), ...papers.slice(0, 1)] }
  if (kind === 'drop') return withDiagnoses(draft, without(draft.diagnoses))
  if (kind === 'principal' && first && !first.includes('-')) {
    return withDiagnoses(draft, [first, ...draft.diagnoses.filter((code) => code !== first)])
  }
  if (kind === 'add' && first && !first.includes('-')) return withDiagnoses(draft, [...draft.diagnoses, first])
  if (kind !== 'use' || !first) return null
  const isProcedure = codes.some((code) => draft.procedures?.includes(code))
  const put = (all: readonly string[]): string[] => [
    ...new Set(all.map((code) => (codes.includes(code) ? first : code))),
  ]
  return isProcedure && draft.procedures
    ? { ...draft, procedures: put(draft.procedures) }
    : withDiagnoses(draft, put(draft.diagnoses))
}

const withDiagnoses = (draft: DraftClaim, diagnoses: string[]): DraftClaim | null =>
  diagnoses.length > 0 ? { ...draft, diagnoses } : null

/** Checks that could not be made, by the field that would let them. */
export function uncheckedOf(open: readonly Open[]): Unchecked[] {
  const byField = new Map<Unchecked['missing'], string[]>()
  for (const { check, missing } of open) {
    for (const field of missing) byField.set(field, [...(byField.get(field) ?? []), check])
  }
  return [...byField].map(([missing, checks]) => ({ missing, checks: [...new Set(checks)] }))
}

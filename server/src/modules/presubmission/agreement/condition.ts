import type { DraftClaim, DraftField, Paper } from '../schema.js'
import { codesOf } from './code-set.js'

type Place = 'any' | 'principal' | 'secondary'

/** What must be so on a draft for a case to apply. */
export type Condition =
  | { dx: readonly string[]; at: Place }
  | { procedure: readonly string[] }
  | { papers: readonly Paper[] }
  | { youngerThan: number }
  | { weeksUnder: number }
  | { inpatient: true }
  | { all: readonly Condition[] }
  | { any: readonly Condition[] }
  | { not: Condition }

/** True, false, or null where the draft does not say; with the fields that would say, and the codes it was seen by. */
export type Seen = { is: boolean | null; missing: readonly DraftField[]; codes: readonly string[] }

export const dx = (...codes: string[]): Condition => ({ dx: codes, at: 'any' })
export const principal = (...codes: string[]): Condition => ({ dx: codes, at: 'principal' })
export const secondary = (...codes: string[]): Condition => ({ dx: codes, at: 'secondary' })
export const procedure = (...codes: string[]): Condition => ({ procedure: codes })
/** One of the papers lies in the file. */
export const papers = (...some: Paper[]): Condition => ({ papers: some })
export const not = (condition: Condition): Condition => ({ not: condition })
export const all = (...conditions: Condition[]): Condition => ({ all: conditions })
export const any = (...conditions: Condition[]): Condition => ({ any: conditions })
/** None of the papers lies in the file. */
export const lacks = (...some: Paper[]): Condition => not(papers(...some))

const say = (is: boolean, codes: readonly string[] = []): Seen => ({ is, missing: [], codes })
const open = (...missing: DraftField[]): Seen => ({ is: null, missing, codes: [] })

/** The condition on one draft. What the draft does not say stays open unless the rest already settles it. */
export function see(condition: Condition, draft: DraftClaim): Seen {
  if ('all' in condition) return together(condition.all, draft, false)
  if ('any' in condition) return together(condition.any, draft, true)
  if ('not' in condition) {
    const { is, missing } = see(condition.not, draft)
    return { is: is === null ? null : !is, missing, codes: [] }
  }
  if ('dx' in condition) {
    const found = codesOf(placed(draft.diagnoses, condition.at), condition.dx)
    return say(found.length > 0, found)
  }
  if ('procedure' in condition) {
    if (draft.procedures === null) return open('procedures')
    const found = codesOf(draft.procedures, condition.procedure)
    return say(found.length > 0, found)
  }
  return seeField(condition, draft)
}

type FieldCondition = Extract<
  Condition,
  { papers: unknown } | { youngerThan: unknown } | { weeksUnder: unknown } | { inpatient: unknown }
>

function seeField(condition: FieldCondition, draft: DraftClaim): Seen {
  if ('papers' in condition) {
    const { papers: given } = draft
    return given === null ? open('papers') : say(condition.papers.some((one) => given.includes(one)))
  }
  if ('youngerThan' in condition)
    return draft.ageDays === null ? open('age') : say(draft.ageDays < condition.youngerThan)
  if ('weeksUnder' in condition) {
    return draft.gestationWeeks === null ? open('gestation-weeks') : say(draft.gestationWeeks < condition.weeksUnder)
  }
  return draft.service === null ? open('service') : say(draft.service === 'inpatient')
}

function placed(diagnoses: readonly string[], at: Place): readonly string[] {
  if (at === 'any') return diagnoses
  return at === 'principal' ? diagnoses.slice(0, 1) : diagnoses.slice(1)
}

/** `all` is settled by one that is false, `any` by one that is true; else by what is open; else by the rest. */
function together(conditions: readonly Condition[], draft: DraftClaim, settling: boolean): Seen {
  const seen = conditions.map((one) => see(one, draft))
  const codes = [...new Set(seen.flatMap((one) => one.codes))]
  if (seen.some(({ is }) => is === settling)) return say(settling, codes)
  const missing = [...new Set(seen.filter(({ is }) => is === null).flatMap((one) => one.missing))]
  return missing.length > 0 ? { is: null, missing, codes } : say(!settling, codes)
}

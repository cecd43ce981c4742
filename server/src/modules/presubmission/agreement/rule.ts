import type { AppliedCase, Confidence, Paper } from '../schema.js'
import { all, type Condition, lacks } from './condition.js'

/** What to do, as a rule writes it: groups of codes, which become the draft's own codes when it applies. */
export type RemedyRule =
  | { drop: readonly string[] }
  | { use: readonly string[]; for: readonly string[] }
  | { choose: readonly string[] }
  | { principal: readonly string[] }
  | { add: readonly string[] }
  | { attach: readonly Paper[] }
  | { stand: true }

/**
 * What of a case of the coding agreement can be told from a draft. Several rules may come from one case: then a letter
 * follows its number.
 */
export type AgreementRule = {
  id: string
  case: number
  effect: AppliedCase['effect']
  confidence: Confidence
  when: Condition
  remedy: RemedyRule
}

type Told = { confidence?: Confidence; part?: string }

const rule = (
  number: number,
  { confidence = 'firm', part = '' }: Told,
  rest: Pick<AgreementRule, 'effect' | 'when' | 'remedy'>,
): AgreementRule => ({ id: `case_${String(number).padStart(4, '0')}${part}`, case: number, confidence, ...rest })

/** The coding should be changed. */
export const change = (number: number, what: { when: Condition; remedy: RemedyRule } & Told): AgreementRule =>
  rule(number, what, { effect: 'change', when: what.when, remedy: what.remedy })

/** Two groups of which the first adds nothing to the second, or is excluded by it: what is named is left out. */
export const drop = (number: number, what: { codes: string[]; beside: Condition } & Told): AgreementRule =>
  change(number, {
    ...what,
    when: all({ dx: what.codes, at: 'any' }, what.beside),
    remedy: { drop: what.codes },
  })

/**
 * Two groups that exclude each other, where only the file tells which is right. Never firm: a patient may have both of two
 * conditions, and the agreement speaks of one that is coded twice.
 */
export const choose = (number: number, what: { codes: string[]; or: string[] } & Told): AgreementRule =>
  change(number, {
    ...what,
    confidence: what.confidence ?? 'fair',
    when: all({ dx: what.codes, at: 'any' }, { dx: what.or, at: 'any' }),
    remedy: { choose: [...what.codes, ...what.or] },
  })

/** The coding stands only with one of the papers in the file. */
export const prove = (number: number, what: { when: Condition; papers: Paper[] } & Told): AgreementRule =>
  rule(number, what, {
    effect: 'prove',
    when: all(what.when, lacks(...what.papers)),
    remedy: { attach: what.papers },
  })

/** The agreement says that these codes may stand side by side. */
export const backs = (number: number, what: { when: Condition } & Told): AgreementRule =>
  rule(number, what, { effect: 'backs', when: what.when, remedy: { stand: true } })

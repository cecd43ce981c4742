import type { Minor } from '../../../shared/money.js'
import { type CaseDecision, type JudgementInput, type JudgementKind, ReasonAgainst, ReasonFor } from '../schema.js'
import { RATIO_APART, SECOND_LOOK_FROM } from './terms.js'

/** Why a judgement does not fit together; null where it does. */
export function judgementProblem(input: Omit<JudgementInput, 'revision' | 'despiteHold'>): string | null {
  const { decision, reasons, notes, innocentExcluded } = input
  const isFor = (one: string): boolean => ReasonFor.options.some((known) => known === one)
  const isAgainst = (one: string): boolean => ReasonAgainst.options.some((known) => known === one)
  if (ratioOf(input) === null) return 'case.ratio-does-not-fit'
  if (decision === 'approved' ? !reasons.every(isFor) : !reasons.some(isAgainst)) return 'case.reason-does-not-fit'
  if (reasons.some((one) => one.startsWith('other-')) && notes.length < 3) return 'case.notes-needed'
  if (decision !== 'approved' && !innocentExcluded) return 'case.innocent-not-excluded'
  return null
}

/** The share not to be paid: none of an approved claim, all of a rejected one, between for a part. Null: it does not fit. */
export function ratioOf({
  decision,
  correctionRatio,
}: Pick<JudgementInput, 'decision' | 'correctionRatio'>): number | null {
  const given = correctionRatio ?? null
  if (decision === 'approved') return given === null || given === 0 ? 0 : null
  if (decision === 'rejected') return given === null || given === 1 ? 1 : null
  return given !== null && given > 0 && given < 1 ? given : null
}

export type Given = { kind: JudgementKind; decision: CaseDecision; correctionRatio: number }
export type Settled = { settled: true; decision: CaseDecision; correctionRatio: number } | { settled: false }

/** Large amounts are looked at by two people. */
export const needsSecondLook = (amount: Minor): boolean => amount >= SECOND_LOOK_FROM

/** Whether two judgements say the same. */
export function agree(one: Omit<Given, 'kind'>, other: Omit<Given, 'kind'>): boolean {
  return one.decision === other.decision && Math.abs(one.correctionRatio - other.correctionRatio) <= RATIO_APART + 1e-9
}

/**
 * What the judgements so far come to. One settles a claim below the limit; two who agree settle a large one, at the
 * smaller of their corrections; where they differ, the third does. The answer to an appeal settles it for good.
 */
export function settle(given: readonly Given[], amount: Minor): Settled {
  const appeal = given.find(({ kind }) => kind === 'appeal')
  if (appeal) return { ...pick(appeal), settled: true }
  const [first, second, third] = given
  if (!first) return { settled: false }
  if (!needsSecondLook(amount)) return { ...pick(first), settled: true }
  if (!second) return { settled: false }
  if (agree(first, second)) {
    const correctionRatio = Math.min(first.correctionRatio, second.correctionRatio)
    return { settled: true, decision: first.decision, correctionRatio }
  }
  return third ? { ...pick(third), settled: true } : { settled: false }
}

const pick = ({ decision, correctionRatio }: Given) => ({ decision, correctionRatio })

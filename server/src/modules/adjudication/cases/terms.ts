import { fromWhole, type Minor } from '../../../shared/money.js'

/** Terms of case work; a change of a number is a new version. All of our choosing: no regulation sets them. */
export const CASE_TERMS = 'case-terms/1'

/** Calendar days from opening a case to its judgement. */
export const DAYS_TO_JUDGE = 10
/** Calendar days from a decision in which the facility may appeal. */
export const DAYS_TO_APPEAL = 14
/** Calendar days from an appeal to its answer. */
export const DAYS_TO_ANSWER = 10
/** From this billed amount on two people judge a claim. */
export const SECOND_LOOK_FROM: Minor = fromWhole(25_000_000)
/** How long others are warned that somebody has a case open, unless it is opened again. */
export const HOLD_MINUTES = 5
/** Two judgements of one decision agree when their ratios are no further apart. */
export const RATIO_APART = 0.1

const DAY = 86_400_000

export const after = (moment: Date, days: number): Date => new Date(moment.getTime() + days * DAY)

import type { AppliedCase, Paper, Remedy } from '../schema.js'

/** Changes with every weight or check of this folder. */
export const PENDING = 'pending-rules/1'

/**
 * What remains when no rule speaks: what the rules do not see. Of our choosing: of all files some 15 to 22 in a hundred are
 * held, and no list of them with their causes is public.
 */
export const BASE = 0.05

/** How likely a claim is held for a missing paper alone. Of our choosing. */
export const PAPER_WEIGHTS: Partial<Record<Paper, number>> = {
  sep: 0.9,
  'medical-summary': 0.85,
  'admission-indication': 0.4,
  'procedure-report': 0.6,
  'therapy-schedule': 0.5,
  'signed-proof': 0.6,
  'coding-note': 0.1,
}

/** The same for a case of the coding agreement, by what it asks for and how surely it speaks. */
export const CASE_WEIGHTS: Record<
  Exclude<AppliedCase['effect'], 'backs'>,
  Record<AppliedCase['confidence'], number>
> = {
  change: { firm: 0.5, fair: 0.3, weak: 0.15 },
  prove: { firm: 0.4, fair: 0.25, weak: 0.1 },
}

export const FORM_WEIGHTS = {
  'code-unknown': 0.8,
  'dates-reversed': 0.9,
  'future-date': 0.9,
  expired: 0.95,
  'cbg-service': 0.6,
  'repeated-reference': 0.6,
} as const

/** Minutes of the facility's staff for each kind of fix. Estimates of ours, to put them in order. */
const MINUTES: Record<Remedy['do'], number> = {
  drop: 5,
  use: 5,
  principal: 5,
  add: 5,
  correct: 10,
  choose: 15,
  attach: 15,
  stand: 1,
}
const PAPER_MINUTES: Partial<Record<Paper, number>> = {
  sep: 10,
  'coding-note': 10,
  'admission-indication': 20,
  'medical-summary': 30,
  'procedure-report': 30,
  'signed-proof': 30,
}

export function minutesOf(remedy: Remedy): number {
  if (remedy.do !== 'attach') return MINUTES[remedy.do]
  return Math.min(...remedy.papers.map((paper) => PAPER_MINUTES[paper] ?? MINUTES.attach))
}

import type { Groups } from '../schema.js'

/** Groups of fewer people than this are not shown by themselves (k-anonymity with k = 5). */
export const LEAST_SHOWN = 5

/**
 * Hides small groups, and as many of the next larger ones as it takes that what is hidden cannot be worked out from the
 * sum either.
 */
export function withoutSmallGroups(counted: { key: string; people: number }[], least = LEAST_SHOWN): Groups {
  const sorted = [...counted]
    .filter(({ people }) => people > 0)
    .sort((a, b) => b.people - a.people || (a.key < b.key ? -1 : 1))
  const shown = sorted.filter(({ people }) => people >= least)
  const hidden = sorted.slice(shown.length)
  const sum = (): number => hidden.reduce((all, { people }) => all + people, 0)
  while (hidden.length > 0 && sum() < least && shown.length > 0) hidden.push(...shown.splice(-1))
  const people = sum()
  return { shown, hidden: { groups: hidden.length, people: people >= least ? people : hidden.length === 0 ? 0 : null } }
}

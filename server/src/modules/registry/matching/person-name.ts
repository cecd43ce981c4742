import { letterTitles, personTitles, sameNames } from '../mapping/person-words.js'
import { wordsOf } from './letters.js'
import { wordLikeness } from './likeness.js'

const INITIAL = 0.9
const LONE_WORD = 0.85

/** The words of a person's name by which it is compared and found: no titles, no degrees, one spelling. */
export function nameTokens(name: string): string[] {
  const [first = '', ...rest] = name.split(',')
  const words = [first, ...rest.filter((part) => !isDegree(part))].flatMap(wordsOf)
  const untitled = words.filter(
    (word, index) => !personTitles.has(word) && !(letterTitles.has(word) && index < words.length - 1),
  )
  return (untitled.length > 0 ? untitled : words).map((word) => sameNames.get(word) ?? word)
}

/** What stands after a comma is a degree when it is written with dots or known as one: ", S.Kom", ", MM". */
function isDegree(part: string): boolean {
  return part.includes('.') || wordsOf(part).every((word) => personTitles.has(word))
}

/**
 * How likely two printed names are one person's, 0 to 1: any order, titles, initials and missing middle names forgiven.
 * From 0.8 on, a reader would call them the same.
 */
export function nameSimilarity(a: string, b: string): number {
  const [fewer, more] = [nameTokens(a), nameTokens(b)].sort((x, y) => x.length - y.length) as [string[], string[]]
  if (fewer.length === 0) return 0
  const glued = wordLikeness(fewer.join(''), more.join(''))
  const pairs = bestPairs(fewer, more)
  const likeness = pairs.reduce((sum, one) => sum + one, 0) / fewer.length
  const share = pairs.length / more.length
  const lone = pairs.length === 1 && more.length > 1 ? LONE_WORD : 1
  const paired = likeness * (0.7 + 0.3 * share) * lone
  return Math.round(Math.max(paired, glued >= 0.95 ? glued : 0) * 1000) / 1000
}

/** Pairs each word of the shorter name with a word of the longer one, likest first; unlike ones stay alone. */
function bestPairs(fewer: string[], more: string[]): number[] {
  const all = fewer.flatMap((word, i) => more.map((other, j) => ({ i, j, likeness: pairLikeness(word, other) })))
  const usedLeft = new Set<number>()
  const usedRight = new Set<number>()
  const pairs: number[] = []
  for (const { i, j, likeness } of all.sort((x, y) => y.likeness - x.likeness)) {
    if (likeness === 0) break
    if (usedLeft.has(i) || usedRight.has(j)) continue
    usedLeft.add(i)
    usedRight.add(j)
    pairs.push(likeness)
  }
  return pairs
}

function pairLikeness(a: string, b: string): number {
  if (a === b) return 1
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? INITIAL : 0
  return wordLikeness(a, b) ** 2
}

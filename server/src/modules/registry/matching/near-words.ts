import { textLikeness } from './likeness.js'

const SHORTEST = 5
const LEAST_LIKENESS = 0.8

/** Known words by what is left of them when one letter goes: two words one letter apart share such a rest. */
export type NearWords = Map<string, string[]>

export function nearWordsOf(words: Iterable<string>): NearWords {
  const near: NearWords = new Map()
  for (const word of words) {
    if (word.length < SHORTEST - 1 || /\d/.test(word)) continue
    for (const rest of restsOf(word)) {
      const known = near.get(rest)
      if (known) known.push(word)
      else near.set(rest, [word])
    }
  }
  return near
}

/** The one known word a misread word is likest to, with the likeness; null when none is near or two are equally so. */
export function nearestWord(near: NearWords, written: string): { word: string; likeness: number } | null {
  if (written.length < SHORTEST || /\d/.test(written)) return null
  let best: { word: string; likeness: number } | null = null
  let equal = false
  for (const word of new Set(restsOf(written).flatMap((rest) => near.get(rest) ?? []))) {
    const likeness = textLikeness(word, written)
    if (likeness < LEAST_LIKENESS) continue
    if (best && likeness < best.likeness) continue
    equal = likeness === best?.likeness
    if (!equal) best = { word, likeness }
  }
  return equal ? null : best
}

function restsOf(word: string): string[] {
  return [word, ...Array.from(word, (_letter, at) => word.slice(0, at) + word.slice(at + 1))]
}

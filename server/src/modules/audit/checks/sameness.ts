import { plainWords } from './line-words.js'
import { meaningsOf } from './synonyms.js'

const SAME_WORDS = 0.85

export type Described = { plain: string; digits: string; pairs: Map<string, number>; size: number; meaning: string }

/** A description as it is compared: its letters, its figures, its letter pairs and what it means. */
export function describe(text: string): Described {
  const plain = plainWords(text)
  const pairs = new Map<string, number>()
  for (let at = 0; at < plain.length - 1; at++) {
    const pair = plain.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  const digits = plain.replace(/\P{N}+/gu, ' ').trim()
  return { plain, digits, pairs, size: Math.max(0, plain.length - 1), meaning: meaningsOf(plain) }
}

/** Do two descriptions name the same thing? Nearly the same letters and the same figures, or the same meaning. */
export function alike(a: Described, b: Described): boolean {
  if (a.plain === '' || b.plain === '') return false
  if (a.meaning !== '' && a.meaning === b.meaning) return true
  if (a.digits !== b.digits) return false
  let shared = 0
  for (const [pair, count] of a.pairs) shared += Math.min(count, b.pairs.get(pair) ?? 0)
  return (2 * shared) / Math.max(1, a.size + b.size) >= SAME_WORDS
}

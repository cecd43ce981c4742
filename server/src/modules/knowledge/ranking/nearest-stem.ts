import { distance } from 'fastest-levenshtein'
import type { TermIndex } from './bm25.js'

/** Shorter words are too close to too many others. */
const SHORTEST = 6

/** The stem of the index one slip of the finger away (two in words of 9 letters or more), or null. */
export function nearestStem(index: TermIndex, stem: string): string | null {
  if (stem.length < SHORTEST || stem.includes(' ')) return null
  const most = stem.length >= 9 ? 2 : 1
  let best: { name: string; slips: number } | null = null
  for (const name of index.holding.keys()) {
    if (name.startsWith('#') || name[0] !== stem[0] || Math.abs(name.length - stem.length) > most) continue
    const slips = distance(name, stem)
    if (slips <= most && (!best || slips < best.slips)) best = { name, slips }
  }
  return best?.name ?? null
}

import type { Found, Span } from '../phrases/phrase-book.js'
import type { Words } from '../phrases/words.js'
import type { RedFlagGroup } from './verdict.js'

/** One meeting of a rule's signs in a text, in words. */
export type Hit = { kind: 'vivid' | 'named'; group: RedFlagGroup; spans: Span[]; from: number; to: number }
export type Scene = { words: Words; found: Found }

const MOST_FILLERS = 3

/** Whether what stands around a meeting of signs, none of them negated, says that nobody is in danger now. */
export function isQuietened(scene: Scene, hit: Hit): boolean {
  const near = (family: string): boolean => inClause(scene, hit, family)
  const anywhere = (family: string): boolean => scene.found.spans(family).length > 0
  const isNow = near('now')
  if (!isNow && (near('far_past') || near('resolved') || anywhere('story'))) return true
  if (hit.kind === 'named') {
    const about = anywhere('cover') || near('target') || anywhere('laugh') || anywhere('hypothetical')
    return !isNow && (about || anywhere('far_past') || anywhere('resolved'))
  }
  const single = hit.spans.length === 1 && hit.group !== 'self_harm' && hit.group !== 'violence'
  if (single && !isNow && (near('target') || anywhere('laugh'))) return true
  if (isNow || near('person')) return near('hypothetical') && anywhere('cover')
  return coverIn(scene, hit)
}

/** Whether a family occurs in the thought or thoughts in which the signs stand. */
function inClause(scene: Scene, hit: Hit, family: string): boolean {
  return hasInClause(scene, { hit, family, besides: [] })
}

function coverIn(scene: Scene, hit: Hit): boolean {
  return hasInClause(scene, { hit, family: 'cover', besides: hit.spans })
}

function hasInClause({ words, found }: Scene, of: { hit: Hit; family: string; besides: Span[] }): boolean {
  const { hit, family, besides } = of
  const spans = found.spans(family)
  if (spans.length === 0) return false
  const { clauses } = words
  const first = clauses[hit.from] ?? 0
  const last = clauses[hit.to - 1] ?? first
  for (let at = firstFrom(spans, first, ({ from }) => clauses[from] ?? 0); at < spans.length; at++) {
    const { from } = spans[at] as Span
    if ((clauses[from] ?? 0) > last) return false
    if (!besides.some((one) => from >= one.from && from < one.to)) return true
  }
  return false
}

/** The first of some rising items whose place reaches a least one. */
export function firstFrom<Item>(items: Item[], least: number, placeOf: (item: Item) => number): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (placeOf(items[middle] as Item) < least) low = middle + 1
    else high = middle
  }
  return low
}

/** "tidak ada nyeri", "no longer bleeding", "behosh nahi hua": a no right before a sign, or after it in Hindi's order. */
export function isNegated({ words, found }: Scene, span: Span): boolean {
  const clause = words.clauses[span.from]
  for (let at = span.from - 1, fillers = 0; at >= 0 && words.clauses[at] === clause; at--) {
    if (found.covers('negators', at)) return true
    if (!found.covers('negator_fill', at) || ++fillers > MOST_FILLERS) break
  }
  for (let at = span.to, fillers = 0; at < words.forms.length && words.clauses[at] === clause; at++) {
    if (found.covers('post_negators', at)) return true
    if (!found.covers('post_fill', at) || ++fillers > 2) return false
  }
  return false
}

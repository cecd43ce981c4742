import type { Found, Span } from '../phrases/phrase-book.js'
import type { Words } from '../phrases/words.js'
import type { RedFlagGroup } from './verdict.js'

/** One meeting of a rule's signs in a text, in words. */
export type Hit = { kind: 'vivid' | 'named'; group: RedFlagGroup; spans: Span[]; from: number; to: number }
export type Scene = { words: Words; found: Found }

const MOST_FILLERS = 3

/** Whether what stands around a meeting of signs says that nobody is in danger now. */
export function isQuietened(scene: Scene, hit: Hit): boolean {
  if (hit.spans.some((span) => isNegated(scene, span))) return true
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

/** Whether a family occurs in the thought or thoughts in which the signs stand, apart from the signs themselves. */
function inClause({ words, found }: Scene, hit: Hit, family: string): boolean {
  const first = words.clauses[hit.from] ?? 0
  const last = words.clauses[hit.to - 1] ?? first
  return found.spans(family).some(({ from }) => {
    const clause = words.clauses[from] ?? 0
    return clause >= first && clause <= last
  })
}

function coverIn(scene: Scene, hit: Hit): boolean {
  const outside = scene.found
    .spans('cover')
    .filter(({ from }) => !hit.spans.some((one) => from >= one.from && from < one.to))
  return inClause({ ...scene, found: { ...scene.found, spans: () => outside } }, hit, 'cover')
}

/** "tidak ada nyeri", "no longer bleeding", "behosh nahi hua": a no right before a sign, or after it in Hindi's order. */
function isNegated({ words, found }: Scene, span: Span): boolean {
  const is = (family: string, at: number): boolean => found.spans(family).some(({ from, to }) => at >= from && at < to)
  const clause = words.clauses[span.from]
  for (let at = span.from - 1, fillers = 0; at >= 0 && words.clauses[at] === clause; at--) {
    if (is('negators', at)) return true
    if (!is('negator_fill', at) || ++fillers > MOST_FILLERS) break
  }
  for (let at = span.to, fillers = 0; at < words.forms.length && words.clauses[at] === clause; at++) {
    if (is('post_negators', at)) return true
    if (!is('post_fill', at) || ++fillers > 2) return false
  }
  return false
}

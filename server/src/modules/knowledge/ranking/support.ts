import { askedKind, holdsKind } from './asked-kind.js'
import type { KnowledgeIndex } from './build-index.js'
import type { Wanted } from './read-wanted.js'

/**
 * What a word counts that other passages hold but the best does not, beside 1 for a word that none holds: the unknown
 * word is more likely to be what the question is about.
 */
const ELSEWHERE_WEIGHT = 0.6
/** Below this share of the question's meaning the best passage is taken not to answer it. Tuned on the development sets. */
export const ENOUGH_SUPPORT = 0.55
/**
 * How far the best passage holds what a question asks: the share, by rarity, of its words and ideas found there. A
 * question about the asker's own data, the future or a name is answered by no passage.
 */
export function supportOf(
  index: KnowledgeIndex,
  { question, wanted, best }: { question: string; wanted: readonly Wanted[]; best: number | undefined },
): { support: number; supported: boolean } {
  if (wanted.length === 0 || best === undefined) return { support: 0, supported: false }
  const { title, text } = index.passages[best]!
  const fits = holdsKind(askedKind(question), `${title} ${text}`)
  const support = fits ? Math.round(share(index, wanted, best) * 1000) / 1000 : 0
  return { support, supported: support >= ENOUGH_SUPPORT }
}

function share(index: KnowledgeIndex, wanted: readonly Wanted[], at: number): number {
  const { counts } = index.terms.texts[at]!
  let held = 0
  let all = 0
  for (const want of wanted) {
    const worth = Math.max(0, ...want.terms.map(({ name, worth }) => (counts.has(name) ? worth : 0)))
    const missing = (1 - worth) * (want.holding === 0 ? 1 : ELSEWHERE_WEIGHT)
    all += want.rarity * (worth + missing)
    held += want.rarity * worth
  }
  return all === 0 ? 0 : held / all
}

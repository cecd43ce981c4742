import { wordLikeness } from './likeness.js'

const LEAST_SHARED_PAIRS = 0.34

/** All words of a list of names, with the words that share each pair of letters. */
export type Vocabulary = { words: Set<string>; byPair: Map<string, string[]> }

export function vocabularyOf(words: Set<string>): Vocabulary {
  const byPair = new Map<string, string[]>()
  for (const word of words) {
    for (const pair of new Set(pairsOf(word))) {
      const known = byPair.get(pair)
      if (known) known.push(word)
      else byPair.set(pair, [word])
    }
  }
  return { words, byPair }
}

/** The known words a printed word may be, itself with likeness 1. Words of one or two letters must be exact. */
export function likeWords(vocabulary: Vocabulary, printed: string): Map<string, number> {
  const like = new Map<string, number>()
  if (vocabulary.words.has(printed)) like.set(printed, 1)
  if (printed.length < 3) return like
  const pairs = [...new Set(pairsOf(printed))]
  const shared = new Map<string, number>()
  for (const pair of pairs) {
    for (const word of vocabulary.byPair.get(pair) ?? []) shared.set(word, (shared.get(word) ?? 0) + 1)
  }
  for (const [word, count] of shared) {
    if (count / pairs.length < LEAST_SHARED_PAIRS || word.length < 3) continue
    const likeness = wordLikeness(printed, word)
    if (likeness > 0) like.set(word, likeness)
  }
  return like
}

/** Each two neighbouring letters of a word, its edges marked so that short words have pairs too. */
export function pairsOf(word: string): string[] {
  const edged = `^${word}$`
  return Array.from({ length: edged.length - 1 }, (_, at) => edged.slice(at, at + 2))
}

import type { Vault } from '../../platform/db/vault.js'
import { rootsOf, wordsOf } from './search/stems.js'

/** Keyed hashes of roots: equal ones can be found, none can be read. */
export function blindWords(vault: Vault, roots: string[]): string[] {
  return [...new Set(roots)].map((root) => vault.blind('inbox.word', root))
}

/** More words than this are not indexed: a text of 64 KiB must not cost the door its time. */
const MOST_WORDS = 400

/** What a text can be found by. */
export function searchableWords(vault: Vault, text: string | null | undefined): string[] {
  const words = [...new Set(wordsOf(text ?? ''))].slice(0, MOST_WORDS)
  return blindWords(vault, words.flatMap(rootsOf))
}

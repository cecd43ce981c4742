import { stem, wordsOf } from './tokens.js'

/** The words a search knows beside the passages: what to pass over, how chats spell, what means the same. */
export type Lexicon = {
  stopWords: ReadonlySet<string>
  /** Their stems: endings change nothing about it. */
  stopStems: ReadonlySet<string>
  /** A chat's spelling → the words meant. */
  slang: ReadonlyMap<string, readonly string[]>
  /** Stems joined by a space → names of the ideas they stand for. */
  concepts: ReadonlyMap<string, readonly string[]>
  /** Single words the table lists as written: they carry a subject though their like may be stop words. */
  listed: ReadonlySet<string>
  /** Words of the longest phrase. */
  longest: number
}

/** Words that mean the same, as the table or an editor gives them. */
export type SynonymGroup = readonly string[]

export type WordFiles = { stopWords: string; slang: string; concepts: string }

/** Makes the lexicon of the shipped files and of what editors have added. An editor's group extends the idea it shares a phrase with. */
export function makeLexicon(files: WordFiles, added: readonly SynonymGroup[] = []): Lexicon {
  const slang = new Map(
    lines(files.slang).flatMap((line) => {
      const [written = '', meant = ''] = line.split('=')
      return written.trim() ? [[written.trim(), wordsOf(meant)] as const] : []
    }),
  )
  const concepts = new Map<string, string[]>()
  for (const line of lines(files.concepts)) addGroup(concepts, keysOf(line.split('|'), slang), [])
  for (const group of added) {
    const keys = keysOf(group, slang)
    addGroup(
      concepts,
      keys,
      keys.flatMap((key) => concepts.get(key) ?? []),
    )
  }
  const stopWords = lines(files.stopWords).flatMap(wordsOf)
  return {
    stopWords: new Set(stopWords),
    stopStems: new Set(stopWords.map(stem)),
    slang,
    concepts,
    listed: new Set([...lines(files.concepts).flatMap((line) => line.split('|')), ...added.flat()].flatMap(singleWord)),
    longest: Math.max(1, ...[...concepts.keys()].map((key) => key.split(' ').length)),
  }
}

/** Lets each phrase stand for the group's idea, named by its first phrase, or for the ideas the group `extends`. */
function addGroup(concepts: Map<string, string[]>, keys: readonly string[], extended: readonly string[]): void {
  const names = extended.length > 0 ? extended : keys.slice(0, 1)
  for (const key of keys) concepts.set(key, [...new Set([...(concepts.get(key) ?? []), ...names])])
}

function singleWord(phrase: string): string[] {
  const words = wordsOf(phrase)
  return words.length === 1 ? words : []
}

function keysOf(group: SynonymGroup, slang: Lexicon['slang']): string[] {
  return group.map((phrase) => keyOf(phrase, slang)).filter((key) => key !== '')
}

/** A phrase as it is looked up: slang resolved, each word stemmed. */
function keyOf(phrase: string, slang: Lexicon['slang']): string {
  return wordsOf(phrase)
    .flatMap((word) => slang.get(word) ?? [word])
    .map(stem)
    .join(' ')
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
}

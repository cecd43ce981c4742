import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { WordFiles } from './lexicon/lexicon.js'
import type { IndexedPassage } from './ranking/build-index.js'
import { SupportGrade } from './schema.js'

const FOLDER = new URL('../../../reference/knowledge/', import.meta.url)

const ShippedPassage = z.object({
  id: z.string(),
  title: z.string(),
  category: z.string(),
  source: z.string(),
  text: z.string(),
  lang: z.literal('id'),
  checked: z.string(),
  support: SupportGrade,
  support_note: z.string().optional(),
})
const English = z.record(z.string(), z.object({ title: z.string(), text: z.string() }))

export type ShippedPassage = z.infer<typeof ShippedPassage> & { english: { title: string; text: string } | null }

/** The passages that ship for demonstration, each with our English beside it. */
export async function readShippedPassages(): Promise<ShippedPassage[]> {
  const [passages, english] = await Promise.all(['passages.json', 'english.json'].map(readReference))
  const translations = English.parse(JSON.parse(english ?? ''))
  return z
    .array(ShippedPassage)
    .parse(JSON.parse(passages ?? ''))
    .map((passage) => ({ ...passage, english: translations[passage.id] ?? null }))
}

let words: Promise<WordFiles> | null = null

/** The shipped words: what is passed over, how chats spell, what means the same. Read once. */
export function readWordFiles(): Promise<WordFiles> {
  words ??= Promise.all(['stop-words.txt', 'slang.txt', 'concepts.txt'].map(readReference)).then(
    ([stopWords = '', slang = '', concepts = '']) => ({ stopWords, slang, concepts }),
  )
  return words
}

/** A shipped passage as the index takes it. */
export function indexedShipped(passage: ShippedPassage): IndexedPassage {
  const { id, title, text, category, source, support, english } = passage
  return {
    passageId: id,
    documentId: id,
    version: 1,
    title,
    text,
    language: 'id',
    translation: english && { ...english, language: 'en' },
    category,
    source,
    supportGrade: support,
  }
}

function readReference(name: string): Promise<string> {
  return readFile(new URL(name, FOLDER), 'utf8')
}

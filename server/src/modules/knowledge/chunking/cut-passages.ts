import type { KnowledgePassage } from '../schema.js'
import { chunkText } from './chunk-text.js'

/** A document's text as the passages of one version; their ids name document, version and place. */
export function cutPassages(input: {
  documentId: string
  number: number
  title: string
  text: string
}): KnowledgePassage[] {
  return chunkText(input.text, input.title).map(({ title, text }, ordinal) => ({
    passageId: `${input.documentId}.v${input.number}.${ordinal + 1}`,
    ordinal,
    title,
    text,
    translation: null,
  }))
}

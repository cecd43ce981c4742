import type { FoundPassage, KnowledgeLanguage } from '../schema.js'
import type { RankedPassage } from './rank-passages.js'

/** A passage in the asker's language where it is held in it; those who write Hindi are given English before Indonesian. */
export function inLanguage(passage: RankedPassage, language: KnowledgeLanguage): FoundPassage {
  const { passageId, documentId, version, source, supportGrade, score } = passage
  const wanted = language === 'hi' && passage.language === 'id' ? 'en' : language
  const other = passage.translation
  const shown = passage.language !== wanted && other?.language === wanted ? other : passage
  const { title, text } = shown
  return { passageId, documentId, version, title, text, language: shown.language, source, supportGrade, score }
}

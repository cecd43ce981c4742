import { useTranslation } from 'react-i18next'
import type { Language } from '../lib/formats.js'
import { readable, wordsOf } from './codes.js'

/** The words of the reader's language, and those for stable codes of the server. */
export function useWords() {
  const { t, i18n } = useTranslation()
  const language: Language = i18n.language === 'id' ? 'id' : 'en'
  const ofCode = (code: string, facts: Record<string, unknown> = {}): string => {
    const key = wordsOf(code)
    return i18n.exists(key) ? t(key, facts) : readable(code)
  }
  const ofProblem = (code: string): string => {
    const key = `problem.${code}`
    return i18n.exists(key) ? t(key) : t('problem.internal.error')
  }
  return { t, language, ofCode, ofProblem, speak: (next: Language) => void i18n.changeLanguage(next) }
}

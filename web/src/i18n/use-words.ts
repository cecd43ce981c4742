import { useTranslation } from 'react-i18next'
import type { Language } from '../lib/formats.js'
import { blanksOf, type Facts, factText, readable, type Speaking, untold, wordsOf } from './codes.js'

/** A code in words: the sentence, and the facts it does not say itself. */
export type Told = { sentence: string; facts: { name: string; text: string }[] }

/** The words of the reader's language, and those for stable codes of the server. */
export function useWords() {
  const { t, i18n } = useTranslation()
  const language: Language = i18n.language === 'id' ? 'id' : 'en'
  const has = (key: string): boolean => i18n.exists(key)

  /** The sentence of a code with its facts in it; without a fact that it needs, the plain one; else the code, readable. */
  const tell = (code: string, facts: Facts = {}, currency = 'IDR'): Told => {
    const speaking: Speaking = { language, currency, t: (key) => t(key), has }
    const text = (name: string): string => factText(name, facts, speaking)
    const raw = sentenceFor(wordsOf(code), facts)
    const blanks = Object.fromEntries(blanksOf(raw ?? '').map((name) => [name, text(name)]))
    const sentence =
      raw === null ? readable(code) : raw.replace(/\{\{(\w+)\}\}/g, (_, name: string) => blanks[name] ?? '')
    return { sentence, facts: untold(facts, raw ?? '').map((name) => ({ name: nameOf(name), text: text(name) })) }
  }

  const sentenceFor = (key: string, facts: Facts): string | null => {
    const full = has(key) ? rawOf(key) : null
    if (full !== null && blanksOf(full).every((name) => (facts[name] ?? null) !== null)) return full
    return has(`${key}_plain`) ? rawOf(`${key}_plain`) : null
  }

  const rawOf = (key: string): string => t(key, { skipInterpolation: true })

  const nameOf = (fact: string): string =>
    has(`fact.${fact}`) ? t(`fact.${fact}`) : fact.replace(/([A-Z])/g, ' $1').toLowerCase()

  const ofProblem = (code: string): string => {
    const key = `problem.${code}`
    if (has(key)) return t(key)
    return t(code === 'internal.error' ? 'problem.internal.error' : 'problem.request.refused')
  }

  return { t, language, tell, has, ofProblem, speak: (next: Language) => void i18n.changeLanguage(next) }
}

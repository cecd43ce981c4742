import { categoryKey } from '../../i18n/category-key.js'
import { useWords } from '../../i18n/use-words.js'

/** Where the words of a kind of code stand. */
const PLACES: Record<string, string> = {
  urgency: 'tickets.urgency',
}

/** A code of an analysis in words; one without any, readable. */
export function useCodeName(): (kind: string, code: string) => string {
  const { t, has } = useWords()
  return (kind, code) => {
    const key = kind === 'complaintClass' ? categoryKey(code) : `${PLACES[kind] ?? `talks.${kind}`}.${code}`
    return has(key) ? t(key) : code.replaceAll('_', ' ')
  }
}

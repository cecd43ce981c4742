import { useWords } from '../../i18n/use-words.js'
import { shortDay } from '../../lib/formats.js'

/** A step of a series in words: the day, and the hour where there is one. */
export function useStep(): (start: string) => string {
  const { language } = useWords()
  return (start) => {
    const hour = /[T ](\d{2}:\d{2})/.exec(start)?.[1]
    const name = /^\d{4}-\d{2}-\d{2}/.test(start) ? shortDay(start, language) : start
    return hour ? `${name} ${hour}` : name
  }
}

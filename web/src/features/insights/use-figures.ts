import { useWords } from '../../i18n/use-words.js'

/** Whole numbers and seconds as people of the reader's language write them. */
export function useFigures() {
  const { t, language } = useWords()
  const locale = language === 'id' ? 'id-ID' : 'en-GB'
  return {
    count: (value: number): string => value.toLocaleString(locale),
    seconds: (value: number | null): string =>
      value === null
        ? '–'
        : value < 120
          ? t('talks.seconds', { value: value.toLocaleString(locale, { maximumFractionDigits: 1 }) })
          : t('talks.minutes', { value: (value / 60).toLocaleString(locale, { maximumFractionDigits: 0 }) }),
    share: (part: number, of: number): string =>
      of === 0 ? '–' : (part / of).toLocaleString(locale, { style: 'percent', maximumFractionDigits: 0 }),
  }
}

import { useWords } from '../../../i18n/use-words.js'
import { figures, percent } from '../../../lib/formats.js'
import { Waiting } from '../../../ui/waiting.js'

const MINOR = 100
export const rupiah = (whole: number | null): string => (whole === null ? '–' : figures(Math.round(whole) * MINOR))
type Report<Data> = { data: Data | undefined; error: unknown; refetch(): unknown }

/** Waits, or says what went wrong, or shows. */
export function Shown<Data>({ of, children }: { of: Report<Data>; children: (data: Data) => React.ReactNode }) {
  if (of.data === undefined) return <Waiting error={of.error} onRetry={() => void of.refetch()} />
  return <>{children(of.data)}</>
}

export function useFigures() {
  const { language } = useWords()
  const locale = language === 'id' ? 'id-ID' : 'en-GB'
  return {
    whole: (value: number): string => Math.round(value).toLocaleString(locale),
    one: (value: number | null): string =>
      value === null ? '–' : value.toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 2 }),
    share: (value: number | null): string =>
      value === null ? '–' : value.toLocaleString(locale, { style: 'percent', maximumFractionDigits: 1 }),
    percent: (value: number): string => percent(value, language),
  }
}

/** Rows by a key, the most first. */
export function gather<Row>(rows: readonly Row[], keyOf: (row: Row) => string): [string, Row[]][] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return [...groups].sort((a, b) => b[1].length - a[1].length || a[0].localeCompare(b[0]))
}

/** Which language the interface speaks. */
export type Language = 'id' | 'en'

const LOCALES = { id: 'id-ID', en: 'en-GB' } as const

/** Minor units as people write the currency: Rp 1.234.567, ₹1,23,456.00. The space does not break. */
export function money(minor: number | null | undefined, currency = 'IDR'): string {
  if (minor === null || minor === undefined) return '–'
  const sign = minor < 0 ? '−' : ''
  const major = Math.abs(minor) / 100
  if (currency === 'IDR') return `${sign}Rp\u00a0${grouped(major, 'id-ID', major % 1 === 0 ? 0 : 2)}`
  if (currency === 'INR') return `${sign}₹${grouped(major, 'en-IN', 2)}`
  return `${sign}${currency}\u00a0${grouped(major, 'en-GB', 2)}`
}

/** The figures of an amount without its currency, for columns that name the currency once. */
export function figures(minor: number | null | undefined, currency = 'IDR'): string {
  return money(minor, currency).replace(/^(−?)(Rp\u00a0|₹|[A-Z]{3}\u00a0)/, '$1')
}

function grouped(value: number, locale: string, digits: number): string {
  return value.toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits })
}

/** A calendar day in words: 21 Juni 2026. */
export function day(value: string | null | undefined, language: Language): string {
  if (!value) return '–'
  const date = new Date(`${value.slice(0, 10)}T00:00:00Z`)
  const style = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const
  return Number.isNaN(date.getTime()) ? value : date.toLocaleDateString(LOCALES[language], style)
}

/** A calendar day without its year, for axes and steps: 21 Jun. */
export function shortDay(value: string, language: Language): string {
  const style = { day: 'numeric', month: 'short', timeZone: 'UTC' } as const
  return new Date(`${value.slice(0, 10)}T00:00:00Z`).toLocaleDateString(LOCALES[language], style)
}

/** A moment in the reader's own time zone. */
export function moment(value: string, language: Language): string {
  return new Date(value).toLocaleString(LOCALES[language], { dateStyle: 'medium', timeStyle: 'short' })
}

/** 0.65 as 65 %. */
export function percent(share: number, language: Language): string {
  return share.toLocaleString(LOCALES[language], { style: 'percent', maximumFractionDigits: 0 })
}

/** The size of a file: 840 kB, 2.4 MB. */
export function bytes(size: number, language: Language): string {
  const isLarge = size >= 1_000_000
  const value = size / (isLarge ? 1_000_000 : 1000)
  const text = value.toLocaleString(LOCALES[language], { maximumFractionDigits: isLarge ? 1 : 0 })
  return `${text}\u00a0${isLarge ? 'MB' : 'kB'}`
}

/** What a person typed as an amount, in minor units; null when it is none. Dots group in Rupiah, commas elsewhere. */
export function parseAmount(text: string, currency = 'IDR'): number | null {
  const bare = text.replace(/[^\d.,-]/g, '')
  const plain = currency === 'IDR' ? bare.replaceAll('.', '').replace(',', '.') : bare.replaceAll(',', '')
  if (!/^-?\d+(\.\d{1,2})?$/.test(plain)) return null
  return Math.round(Number(plain) * 100)
}

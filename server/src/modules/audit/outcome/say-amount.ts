import type { Minor } from '../../../shared/money.js'
import type { OutcomeLanguage } from './explained.js'

/** An amount as its country writes it, whatever the language around it: ₹1,23,456.00, Rp 1.234.567. */
export function sayAmount(minor: Minor, currency: string | null): string {
  const sign = minor < 0 ? '−' : ''
  const major = Math.abs(minor) / 100
  if (currency === 'IDR') return `${sign}Rp\u00a0${grouped(major, 'id-ID', Number.isInteger(major) ? 0 : 2)}`
  if (currency === 'INR') return `${sign}₹${grouped(major, 'en-IN', 2)}`
  const figures = `${sign}${grouped(major, 'en-GB', 2)}`
  return currency ? `${currency}\u00a0${figures}` : figures
}

/** A calendar day in words; Hindi keeps Latin digits, as bills do. */
export function sayDay(day: string, language: OutcomeLanguage): string {
  const locale = { en: 'en-GB', hi: 'hi-IN-u-nu-latn', id: 'id-ID' }[language]
  const style = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(locale, style).format(Date.parse(`${day}T00:00:00Z`))
}

const formats = new Map<string, Intl.NumberFormat>()

/** The formatter of each country and number of decimals is made once: making it costs far more than using it. */
function grouped(value: number, locale: string, digits: number): string {
  const key = `${locale} ${digits}`
  const style = { minimumFractionDigits: digits, maximumFractionDigits: digits }
  const format = formats.get(key) ?? new Intl.NumberFormat(locale, style)
  formats.set(key, format)
  return format.format(value)
}

import type { CopilotLanguage } from '../schema.js'

/** Whole rupiah as people write them; no fraction, so that a figure stands in one form only. */
export function rupiah(whole: number | null, none: string): string {
  if (whole === null) return none
  const sign = whole < 0 ? '-' : ''
  return `Rp ${sign}${String(Math.abs(Math.round(whole))).replace(/\B(?=(\d{3})+$)/g, '.')}`
}

/** A share as per cent. */
export const percent = (share: number | null, none: string): string =>
  share === null ? none : `${Math.round(share * 100)}%`

/** Two decimals with the mark of the language. */
export function decimal(value: number | null, language: CopilotLanguage, none: string): string {
  if (value === null) return none
  const text = value.toFixed(2)
  return language === 'id' ? text.replace('.', ',') : text
}

/** A count with its groups marked. */
export const count = (value: number): string => String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, '.')

export const flagName = (code: string): string => code.replaceAll('_', ' ')

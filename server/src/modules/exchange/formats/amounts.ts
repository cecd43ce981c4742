import type { Minor } from '../../../shared/money.js'

/** ISO 4217 currencies whose minor unit is not a hundredth. */
const EXPONENTS: Record<string, number> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  UYI: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
}

/**
 * A decimal as printed ("1234.5", ".5", "-42.58") in the currency's minor units.
 * Null when it is no decimal, is finer than the minor unit, or is too large to be exact: such an amount is never rounded.
 */
export function toMinor(decimal: string, currency: string): Minor | null {
  const found = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,2}))?$/.exec(decimal.trim())
  if (!found || !(found[2] || found[3])) return null
  const exponent = EXPONENTS[currency] ?? 2
  const whole = found[2] ?? ''
  const fraction = found[3] ?? ''
  const digits = `${whole}${fraction}`
  const zeros = exponent - fraction.length + Number(found[4] ?? 0)
  const exact = zeros >= 0 ? digits + '0'.repeat(zeros) : cutZeros(digits, -zeros)
  if (exact === null) return null
  const minor = Number(exact || '0') * (found[1] === '-' ? -1 : 1)
  return Number.isSafeInteger(minor) ? minor + 0 : null
}

/** Minor units as a decimal with the currency's usual digits: 123450 INR is "1234.50". */
export function toDecimal(minor: Minor, currency: string): string {
  const exponent = EXPONENTS[currency] ?? 2
  const digits = String(Math.abs(minor)).padStart(exponent + 1, '0')
  const cut = digits.length - exponent
  const text = exponent === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`
  return minor < 0 ? `-${text}` : text
}

function cutZeros(digits: string, places: number): string | null {
  const padded = digits.padStart(places, '0')
  const at = padded.length - places
  return /^0*$/.test(padded.slice(at)) ? padded.slice(0, at) : null
}

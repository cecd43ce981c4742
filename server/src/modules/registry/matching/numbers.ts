/** The digits of a written number; people and scanners add spaces, dots and dashes. */
export function digitsOf(written: string): string {
  return written.normalize('NFKC').replace(/\D/g, '').slice(0, 40)
}

/** An Indonesian telephone number in one spelling: 0812-…, +62 812 … and 62812… are one. Null when too short. */
export function phoneDigits(written: string): string | null {
  const digits = digitsOf(written).replace(/^00/, '')
  const national = digits.startsWith('62') ? digits.slice(2).replace(/^0/, '') : digits.replace(/^0/, '')
  return national.length >= 7 && national.length <= 15 ? `62${national}` : null
}

import { z } from 'zod'

/** Currencies we read. All three are handled with ISO 4217 exponent 2: Rp 1.234 is 123400 (sen), ₹1,234.50 is 123450 (paise). */
export const Currency = z.enum(['IDR', 'INR', 'USD', 'MYR'])
export type Currency = z.infer<typeof Currency>

/** An amount as a whole number of minor units (1/100 of the currency). Safe up to 90 trillion rupiah. */
export const Minor = z.int()
export type Minor = number

export const MINOR_PER_MAJOR = 100

/** Whole rupiah (as the older Indonesian systems speak) to minor units. */
export function fromWhole(major: number): Minor {
  return Math.round(major * MINOR_PER_MAJOR)
}

/** Minor units to whole major units, cut toward zero. */
export function toWhole(minor: Minor): number {
  return Math.trunc(minor / MINOR_PER_MAJOR)
}

/**
 * A share of an amount in basis points (8500 = 85 %), cut toward zero to whole major units
 * as the older claim form did: int(total × 0.85).
 */
export function shareOf(amount: Minor, basisPoints: number): Minor {
  const exact = BigInt(amount) * BigInt(basisPoints)
  return Number(exact / 1_000_000n) * MINOR_PER_MAJOR
}

import type { Bill, BillLine } from '../../intake/schema.js'
import { countedByPrice } from './line-sums.js'

const CLEAR = 0.999
const ROUNDING = 100

/** True for a paper whose figures were seen through a camera or scanner: a text layer holds every letter as it was set. */
export function mayBeMisread(bill: Bill): boolean {
  const sorted = bill.lines.map((line) => line.confidence).sort((a, b) => a - b)
  return (sorted[Math.floor(sorted.length / 2)] ?? 1) < CLEAR
}

/** Whether one figure is the other with its first digits lost, as at the edge of a column: 7.000 of 117.000. */
export function lostDigits(shown: number, expected: number): boolean {
  const [short, long] = [String(shown), String(expected)].sort((a, b) => a.length - b.length) as [string, string]
  return shown > 0 && expected > 0 && short.length < long.length && long.endsWith(short)
}

/** Whether a printed sum is right for lines counted by quantity and price: then an amount was misread, not the sum wrong. */
export function provenByPrices(lines: BillLine[], sum: number): boolean {
  const counted = lines.flatMap((line) => countedByPrice(line) ?? line.amount ?? [])
  if (lines.length === 0 || counted.length < lines.length) return false
  return Math.abs(counted.reduce((all, one) => all + one, 0) - sum) <= ROUNDING
}

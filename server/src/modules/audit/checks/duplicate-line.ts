import type { Bill, BillLine } from '../../intake/schema.js'
import type { Check } from './check.js'

const SAME_WORDS = 0.85

/**
 * The same thing, amount and day billed again. The later line is the surplus one; other days are other services, and
 * where a stay of several days prints no days, only a line right below its like is one.
 */
export const duplicateLine: Check = {
  name: 'audit.duplicate-line',
  find: ({ bill }) =>
    bill.lines.flatMap((line, index) => {
      const first = bill.lines.slice(0, index).findIndex((earlier) => isSame(earlier, line))
      if (first < 0 || !line.amount) return []
      const adjacent = isSame(bill.lines[index - 1] as BillLine, line)
      if (line.date === null && lastsDays(bill) && !adjacent) return []
      const reworded = plain((bill.lines[first] as BillLine).description) !== plain(line.description)
      const facts = { first, amount: line.amount, impact: line.amount, reworded }
      return [{ code: 'audit.duplicate-line', severity: reworded ? 'low' : 'medium', line: index, facts } as const]
    }),
}

function isSame(a: BillLine, b: BillLine): boolean {
  const sameFigures = a.amount === b.amount && a.quantity === b.quantity && a.unitPrice === b.unitPrice
  return sameFigures && a.date === b.date && alike(plain(a.description), plain(b.description)) >= SAME_WORDS
}

function lastsDays({ admissionDate, dischargeDate, kind }: Bill): boolean {
  if (admissionDate !== null && dischargeDate !== null) return dischargeDate > admissionDate
  return kind === 'inpatient_bill'
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Share of letter pairs that two texts have in common (Dice), 0 to 1; numbers in them must be equal. */
function alike(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1
  if (digits(a) !== digits(b)) return 0
  const [left, right] = [pairs(a), pairs(b)]
  const rest = [...right]
  const shared = left.filter((pair) => {
    const at = rest.indexOf(pair)
    if (at >= 0) rest.splice(at, 1)
    return at >= 0
  }).length
  return left.length + right.length === 0 ? 0 : (2 * shared) / (left.length + right.length)
}

function digits(text: string): string {
  return text.replace(/\D+/g, ' ').trim()
}

function pairs(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2))
}

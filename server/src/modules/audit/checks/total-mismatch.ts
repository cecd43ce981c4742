import type { Bill } from '../../intake/schema.js'
import type { AuditSubject, SchemePack } from '../schema.js'
import { type Check, finding } from './check.js'
import { failedComparisons, numberOf } from './compared.js'
import { lineArithmetic } from './line-arithmetic.js'
import { lostDigits, mayBeMisread, provenByPrices } from './reading-doubt.js'
import { subtotalMismatch } from './subtotal-mismatch.js'

const CODE = 'audit.total-mismatch'
const ROUNDING = 100

/** The lines do not make the total: as the reader compared them, or as they add up here when it did not. */
export const totalMismatch: Check = {
  name: CODE,
  find(subject, pack) {
    const { bill } = subject
    const wrong = wrongSum(bill)
    if (wrong === null) return []
    const { printed, computed } = wrong
    const impact = printed - computed
    if (saidElsewhere(subject, pack, impact) || isMisread(bill, wrong)) return []
    return [
      finding(subject, {
        ...{ code: CODE, severity: bill.totalNeedsCheck ? 'medium' : 'high', innocent: 'line-not-read' },
        ...{ billed: printed, allowed: computed, overcharge: Math.max(0, impact) },
        facts: { printed, computed, impact },
      }),
    ]
  },
}

/** What is printed as a sum and what it should be; null when they agree or nothing can be said. */
function wrongSum(bill: Bill): { printed: number; computed: number } | null {
  const compared = bill.checks.some((check) => check.code === 'lines-total' || check.code === 'total-arithmetic')
  if (!compared) return addedUp(bill)
  const [lines] = failedComparisons(bill, 'lines-total')
  const [printed, computed] = lines ? [numberOf(lines, 'printed'), numberOf(lines, 'computed')] : [null, null]
  if (printed !== null && computed !== null) return { printed, computed }
  const failed = failedComparisons(bill, 'total-arithmetic').length > 0
  if (!failed || bill.total === null || bill.subtotal === null) return null
  return { printed: bill.total, computed: totalsFor(bill, bill.subtotal).at(-1) as number }
}

/** The same from the lines alone; null while any line's amount is not known. */
function addedUp(bill: Bill): { printed: number; computed: number } | null {
  const { total, lines } = bill
  if (lines.length === 0 || total === null || lines.some((line) => line.amount === null)) return null
  const sums = totalsFor(
    bill,
    lines.reduce((sum, line) => sum + (line.amount ?? 0), 0),
  )
  if (sums.some((one) => Math.abs(one - total) <= ROUNDING)) return null
  return { printed: total, computed: sums.at(-1) as number }
}

/** What the total may honestly be: tax may be in the prices or on top of them. */
function totalsFor(bill: Bill, sum: number): number[] {
  const net = sum - Math.abs(bill.discount ?? 0) + (bill.rounding ?? 0)
  return [net, net + (bill.tax ?? 0)]
}

/** On a photograph: a sum with lost digits, or a total that is right for the lines counted by quantity and price. */
function isMisread(bill: Bill, { printed, computed }: { printed: number; computed: number }): boolean {
  if (!mayBeMisread(bill)) return false
  const off = totalsFor(bill, 0).map((rest) => (bill.total ?? 0) - rest)
  return lostDigits(printed, computed) || off.some((sum) => provenByPrices(bill.lines, sum))
}

/** A wrong subtotal or line that is carried into the total, or put right there, is said once, where it stands. */
function saidElsewhere(subject: AuditSubject, pack: SchemePack, impact: number): boolean {
  const impactOf = (check: Check) =>
    check.find(subject, pack).reduce((sum, one) => sum + (numberOf(one.facts, 'impact') ?? 0), 0)
  return impact !== 0 && (impact === impactOf(subtotalMismatch) || impact === -impactOf(lineArithmetic))
}

import { daysBetween } from '../../../shared/dates.js'
import type { BillLine } from '../../intake/schema.js'
import { type Check, finding } from './check.js'
import { unitsOf } from './line-sums.js'
import { bedLines } from './line-words.js'

const CODE = 'audit.quantity-days-mismatch'

/**
 * More nights of beds than the stay has, intensive care taken off the ward; and more days of any other daily charge of
 * the ward. The first and last day may both be counted; what is at stake is counted by nights.
 */
export const quantityDaysMismatch: Check = {
  name: CODE,
  find(subject, pack) {
    const { admissionDate, dischargeDate, lines } = subject.bill
    if (admissionDate === null || dischargeDate === null || dischargeDate < admissionDate) return []
    const nights = Math.max(1, daysBetween(admissionDate, dischargeDate))
    const { room, icu } = bedLines(subject, pack)
    const unitsAt = (line: number) => unitsOf(lines[line] as BillLine)
    const beds = [...icu, ...room]
    const slept = beds.reduce((sum, line) => sum + unitsAt(line), 0)
    const longest = (of: number[]) => [...of].sort((a, b) => unitsAt(b) - unitsAt(a))[0]
    const bed = longest(room) ?? longest(icu)
    const others = subject.accommodationLines.filter((line) => !beds.includes(line) && unitsAt(line) > nights + 1)
    const wrong = [
      ...(bed !== undefined && slept > nights + 1 ? [{ line: bed, excess: slept - nights }] : []),
      ...others.map((line) => ({ line, excess: unitsAt(line) - nights })),
    ]
    return wrong.map(({ line, excess }) => {
      const { amount, unitPrice } = lines[line] as BillLine
      const quantity = unitsAt(line)
      const price = unitPrice ?? (amount ?? 0) / quantity
      const overcharge = Math.round(Math.min(excess, quantity) * price)
      return finding(subject, {
        ...{ code: CODE, severity: 'high', lines: [line], billed: amount, innocent: 'days-counted-otherwise' },
        ...{ allowed: amount === null ? null : amount - overcharge, overcharge, facts: { quantity, nights, excess } },
      })
    })
  },
}

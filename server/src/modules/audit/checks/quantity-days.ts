import { daysBetween } from '../../../shared/dates.js'
import type { Check } from './check.js'

/** More days of room or nursing than the stay has. Its first and last day may both be counted; the impact is by nights. */
export const quantityDays: Check = {
  name: 'audit.quantity-days',
  find({ bill, accommodationLines }) {
    const { admissionDate, dischargeDate } = bill
    if (admissionDate === null || dischargeDate === null || dischargeDate < admissionDate) return []
    const nights = daysBetween(admissionDate, dischargeDate)
    return accommodationLines.flatMap((line) => {
      const { quantity, unitPrice } = bill.lines[line] ?? { quantity: null, unitPrice: null }
      if (quantity === null || quantity <= nights + 1) return []
      const impact = unitPrice === null ? null : Math.round((quantity - Math.max(1, nights)) * unitPrice)
      return [{ code: 'audit.quantity-days', severity: 'high' as const, line, facts: { quantity, nights, impact } }]
    })
  },
}

import type { Minor } from '../../../shared/money.js'
import type { BillLine } from '../../intake/schema.js'

/** What a line charges, counted right: quantity × unit price where both are printed, never more than its amount. */
export function chargedFor(line: BillLine): Minor | null {
  const { quantity, unitPrice, amount } = line
  if (quantity === null || unitPrice === null) return amount
  const product = Math.round(quantity * unitPrice) - (line.discount ?? 0)
  return amount === null ? product : Math.min(amount, product)
}

/** Units a line bills; one where none is printed. */
export function unitsOf(line: BillLine): number {
  return line.quantity !== null && line.quantity > 0 ? line.quantity : 1
}

/** Does the bill cover a stay of more than a day? */
export function lastsDays(bill: { admissionDate: string | null; dischargeDate: string | null; kind: string }): boolean {
  const { admissionDate, dischargeDate, kind } = bill
  if (admissionDate !== null && dischargeDate !== null) return dischargeDate > admissionDate
  return kind === 'inpatient_bill'
}

import type { Minor } from '../../../shared/money.js'
import type { BillLine } from '../../intake/schema.js'

/** Quantity × unit price, less the line's own discount; null unless both are printed. */
export function countedByPrice({ quantity, unitPrice, discount }: BillLine): Minor | null {
  return quantity === null || unitPrice === null ? null : Math.round(quantity * unitPrice) - (discount ?? 0)
}

/** What a line charges, counted right: quantity × unit price where both are printed, never more than its amount. */
export function chargedFor(line: BillLine): Minor | null {
  const { amount } = line
  const product = countedByPrice(line)
  if (product === null) return amount
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

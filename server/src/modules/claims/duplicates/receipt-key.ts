import type { Day } from '../../../shared/dates.js'
import type { Minor } from '../../../shared/money.js'

export type ReceiptFacts = {
  facilityId: string | null
  facilityName: string | null
  receiptNumber: string | null
  serviceDate: Day | null
  total: Minor | null
}

/** What names one receipt: where, its number, the day and the total; null unless all four are known. */
export function receiptKey(facts: ReceiptFacts): string | null {
  const facility = facts.facilityId ?? plain(facts.facilityName)
  const number = receiptNumberKey(facts.receiptNumber)
  if (!facility || !number || facts.serviceDate === null || facts.total === null) return null
  return [facility, number, facts.serviceDate, facts.total].join('|')
}

/** A receipt number without what printers and readers add: spaces, dots, strokes, case. */
export function receiptNumberKey(number: string | null): string | null {
  return plain(number) || null
}

function plain(text: string | null): string {
  return (text ?? '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

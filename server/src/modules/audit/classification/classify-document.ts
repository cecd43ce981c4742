import type { Facts } from '../../../shared/reason.js'
import type { Bill, BillKind } from '../../intake/schema.js'
import { CLAIM_FORM_WORDS } from '../mapping/document-words.js'
import type { Classification, DocumentType } from '../schema.js'

/** Which of our types each kind of paper belongs to, as intake recognised it. */
const TYPE_OF_KIND: Record<BillKind, DocumentType> = {
  inpatient_bill: 'hospital_bill',
  outpatient_bill: 'hospital_bill',
  payment_receipt: 'payment_receipt',
  pharmacy_bill: 'pharmacy_invoice',
  diagnostics_bill: 'diagnostic_report',
  shop_receipt: 'shop_receipt',
  hotel_invoice: 'hotel_invoice',
  fuel_receipt: 'fuel_receipt',
  other: 'other_document',
}

/** Letters from the top in which a paper says what it is. */
const HEAD = 400
/** The weight of medical traces at which intake takes a paper for medical. */
const ENOUGH = 5

type Recognised = Pick<Bill, 'kind' | 'isMedical' | 'text' | 'checks'>

/**
 * What a document is, by the traces that intake found on it. The confidence grows with the distance between the traces
 * of care and those of another trade, and with a printed title; it is no probability. A paper of another trade is not
 * medical, whatever words stand on it.
 */
export function classifyDocument(bill: Recognised): Classification {
  const traces = bill.checks.find((check) => check.code === 'kind')?.facts ?? {}
  const care = numberOf(traces.medicalWeight)
  const rival = numberOf(traces.rivalWeight)
  const titled = typeof traces.title === 'string'
  const facts = { care, rival, titled, kind: bill.kind }
  if (!bill.isMedical) {
    const reason = { code: 'audit.type-no-care', facts: { ...facts, trade: rival >= 3 ? traces.rival : null } as Facts }
    return { type: TYPE_OF_KIND[bill.kind], isMedical: false, confidence: sureness(rival - care + 2), reason }
  }
  const word = claimFormWord(bill.text)
  if (word) {
    const reason = { code: 'audit.type-claim-form', facts: { ...facts, word } }
    return { type: 'insurance_claim', isMedical: true, confidence: 0.9, reason }
  }
  const confidence = sureness(care - Math.max(ENOUGH, rival + 1) + (titled ? 3 : 0))
  const reason = { code: titled ? 'audit.type-title' : 'audit.type-traces', facts }
  return { type: TYPE_OF_KIND[bill.kind], isMedical: true, confidence, reason }
}

/** From half sure at no distance to 0.98 far away. */
function sureness(distance: number): number {
  const share = Math.min(1, Math.max(0, distance / 8))
  return Math.round((0.5 + 0.48 * share) * 100) / 100
}

function claimFormWord(text: string): string | null {
  const head = text.slice(0, HEAD).toLowerCase().replace(/\s+/g, ' ')
  return CLAIM_FORM_WORDS.find((word) => head.includes(word)) ?? null
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 0
}

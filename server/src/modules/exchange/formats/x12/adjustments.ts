import type { Adjudication, Amount } from '../../schema.js'
import type { Findings } from '../findings.js'
import { amountOf, numberOf, only } from './parts.js'
import { element, type Segment } from './tokenise.js'

export const ADJUDICATION = 'http://terminology.hl7.org/CodeSystem/adjudication'
const REASONS = 'https://x12.org/codes/claim-adjustment-reason-codes'
const GROUPS = 'https://x12.org/codes/claim-adjustment-group-codes'

/** A CAS segment: a group (CO, PR, OA, PI, CR) and up to six triples of reason, amount and quantity. */
export function adjustmentsOf(cas: Segment, reading: { currency: string; to: Findings }): Adjudication[] {
  const group = element(cas, 1)
  const adjustments: Adjudication[] = []
  for (let at = 2; at < cas.elements.length + 1; at += 3) {
    const code = element(cas, at)
    const amount = amountOf(cas, at + 1, reading)
    if (!code && !amount) continue
    adjustments.push({
      category: only(GROUPS, group),
      reason: code ? only(REASONS, code) : null,
      amount,
      value: numberOf(cas, at + 2),
    })
  }
  return adjustments
}

/** One amount under a category of FHIR's adjudication codes: submitted, benefit … */
export function adjudicated(category: string, amount: Amount | null): Adjudication[] {
  return amount ? [{ category: only(ADJUDICATION, category), reason: null, amount, value: null }] : []
}

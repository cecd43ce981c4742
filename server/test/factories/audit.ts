import { randomUUID } from 'node:crypto'
import type { AuditSubject } from '../../src/modules/audit/schema.js'
import type { PriceMatch } from '../../src/modules/registry/schema.js'
import { aBill } from './claim.js'

/** A clean outpatient bill as the checks get it: no scheme, no price list, nothing known of the patient. */
export function aSubject(change: Partial<AuditSubject> = {}): AuditSubject {
  const bill = change.bill ?? aBill()
  return {
    ...{ claimId: null, billId: randomUUID() as AuditSubject['billId'], bill, scheme: 'none', state: null },
    ...{ tier: null, accreditation: null, ward: null, serviceOn: null, receivedOn: '2026-06-15' },
    ...{ accommodationLines: [], parts: bill.lines.map(() => 'other'), prices: [], listed: [], unmatched: [] },
    ...{ patient: null, limits: null, sameBill: null, fromPaper: [] },
    ...change,
  }
}

/** A price that a list gives for a line; `amount` in minor units. */
export function aPrice(change: Partial<PriceMatch> = {}): PriceMatch {
  return {
    ...{
      line: 0,
      list: 'cghs-2025',
      code: 'T1',
      description: 'Test item',
      unit: null,
      amount: 10_000,
      currency: 'INR',
    },
    ...{
      certainty: 1,
      method: 'exact',
      effectiveFrom: '2025-10-13',
      effectiveTo: null,
      source: 'test',
      reference: 'T1',
    },
    attributes: {},
    ...change,
  }
}

import type { Check } from './check.js'

/** The document is no bill for health care at all. */
export const notMedical: Check = {
  name: 'audit.not-medical',
  find: ({ bill }) =>
    bill.isMedical ? [] : [{ code: 'audit.not-medical', severity: 'high', facts: { kind: bill.kind } }],
}

import { type Check, finding } from './check.js'

const CODE = 'audit.not-medical'

/** The document is no bill for health care at all. */
export const notMedical: Check = {
  name: CODE,
  find: (subject) =>
    subject.bill.isMedical
      ? []
      : [
          finding(subject, {
            code: CODE,
            severity: 'high',
            innocent: 'wrong-paper',
            facts: { kind: subject.bill.kind },
          }),
        ],
}

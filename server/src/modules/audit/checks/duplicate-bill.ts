import { type Check, finding } from './check.js'

const CODE = 'audit.duplicate-bill'

/** The same facility, number, date and total are kept from another paper already. */
export const duplicateBill: Check = {
  name: CODE,
  find(subject) {
    const { sameBill, bill } = subject
    if (sameBill === null) return []
    return [
      finding(subject, {
        ...{ code: CODE, severity: 'high', billed: bill.total, allowed: 0, overcharge: bill.total, certainty: 0.95 },
        ...{ innocent: 'sent-again', facts: { other: sameBill } },
      }),
    ]
  },
}

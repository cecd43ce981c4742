import type { Bill } from '../../intake/schema.js'

/** A bill for those who may know what it says but not whose it is: no patient, doctor, receipt number or running text. */
export function withoutPeople(bill: Bill): Bill {
  return {
    ...bill,
    facility: { ...bill.facility, phone: null },
    patient: { name: null, recordNumber: null, cardNumber: null, birthDate: null },
    doctor: { ...bill.doctor, name: null },
    receiptNumber: null,
    fields: {},
    text: '',
  }
}

/** A bill for those who may see the claim but nothing of the paper behind it. */
export function withoutContent(bill: Bill): Bill {
  const none = { text: null, icd10: null }
  return {
    ...withoutPeople(bill),
    lines: [],
    diagnosis: none,
    room: null,
    doctor: { name: null, specialty: null },
    checks: [],
  }
}

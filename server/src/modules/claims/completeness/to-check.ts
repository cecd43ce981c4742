import type { ToCheck } from '../schema.js'

/** What the draft knows of itself besides the rules. */
export type Doubts = {
  total: number | null
  totalNeedsCheck: boolean
  memberActive: boolean
  patientNameMatch: number | null
  serviceDate: string | null
  dateUnreadable: boolean
  facilityNamed: boolean
  serviceType: string | null
  duplicates: number
}

/** From here on two printed names are taken for one person's. */
export const SAME_NAME = 0.8

/** What a person must look at, most pressing first. Codes only: the words live with the screens. */
export function thingsToCheck(doubts: Doubts): ToCheck[] {
  const { patientNameMatch: match } = doubts
  const all: (ToCheck | false)[] = [
    !doubts.memberActive && item('claim.member-inactive', null),
    doubts.total === null && item('claim.total-missing', 'total'),
    doubts.total !== null && doubts.totalNeedsCheck && item('claim.total-needs-check', 'total'),
    match !== null && match < SAME_NAME && item('claim.patient-name-differs', 'patient.name', { match }),
    match === null && item('claim.patient-name-missing', 'patient.name'),
    doubts.serviceDate === null &&
      item(doubts.dateUnreadable ? 'claim.date-unreadable' : 'claim.date-missing', 'serviceDate'),
    !doubts.facilityNamed && item('claim.facility-missing', 'facility.name'),
    doubts.serviceType === null && item('claim.service-type-missing', 'serviceType'),
    doubts.duplicates > 0 && item('claim.looks-like-another', null, { claims: doubts.duplicates }),
  ]
  return all.filter((one) => one !== false)
}

function item(code: string, field: string | null, facts: ToCheck['facts'] = {}): ToCheck {
  return { code, field, facts }
}

const blocking = new Set(['claim.member-inactive', 'claim.total-missing'])

/** Whether a claim with these open points can go to review at all. */
export function holdsBack(toCheck: ToCheck[]): boolean {
  return toCheck.some((one) => blocking.has(one.code))
}

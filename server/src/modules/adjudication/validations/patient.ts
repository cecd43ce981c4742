import type { Validation } from './validation.js'

const SAME_NAME = 0.8

/** The printed patient must be the card holder; an unnamed paper asks for a look too. */
export const patient: Validation = {
  name: 'adjudication.patient-differs',
  issue: ({ patientNameMatch: match }) =>
    match !== null && match >= SAME_NAME ? null : { severity: 'medium', facts: { match } },
}

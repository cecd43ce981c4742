import type { Rule } from './rule.js'

/** The printed patient seems to be somebody else than the card holder. */
export const patientName: Rule = {
  name: 'risk.patient-name',
  hit({ claim: { patientNameMatch: match } }) {
    if (match === null || match >= 0.8) return null
    return { points: match < 0.5 ? 40 : 20, facts: { match } }
  },
}

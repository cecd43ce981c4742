import { NHCX, SATUSEHAT } from '../formats/fhir/profiles.js'
import type { ClaimRecord, Concept, Identifier, ResponseRecord } from '../schema.js'

/** Whose guide a claim is written to; `r4` is the standard alone. */
export type ExportProfile = 'r4' | 'nhcx' | 'satusehat'
export type ProfileTerms = { profile: ExportProfile; organization: string | null }

const NUMBERS = 'urn:periksa:claim-number'
const MEMBER_NUMBER = one('http://terminology.hl7.org/CodeSystem/v2-0203', 'MB', 'Member Number')
const PRINCIPAL = one('http://terminology.hl7.org/CodeSystem/ex-diagnosistype', 'principal', 'Principal Diagnosis')
const INPATIENT = {
  system: 'http://snomed.info/sct',
  code: '737481003',
  display: 'Inpatient care management (procedure)',
}

/** A claim of ours with what a guide wants of it. What we do not have is not made up: the guide's own rules then refuse it. */
export function claimFor(claim: ClaimRecord, terms: ProfileTerms): ClaimRecord {
  if (terms.profile === 'nhcx') {
    const isStay = claim.subType?.codings.some(({ code }) => code === 'RAWAT INAP') === true
    return {
      ...claim,
      profiles: [`${NHCX}Claim`],
      type: isStay ? { ...claim.type, codings: [INPATIENT, ...claim.type.codings] } : claim.type,
      patient: { ...claim.patient, identifiers: claim.patient.identifiers.map(typed) },
      insurer: claim.insurer ?? { reference: null, identifiers: [], name: 'Periksa' },
      diagnoses: claim.diagnoses.map((diagnosis) => ({ ...diagnosis, types: [PRINCIPAL] })),
    }
  }
  if (terms.profile === 'satusehat') {
    const insurer = claim.insurer ?? { reference: null, identifiers: [], name: 'Periksa' }
    return {
      ...claim,
      profiles: [`${SATUSEHAT}Claim`],
      insurer,
      identifiers: claim.identifiers.map((number) => numbered(number, terms.organization)),
      diagnoses: claim.diagnoses.map((diagnosis) => ({ ...diagnosis, types: [PRINCIPAL] })),
    }
  }
  return claim
}

/** The answer to it, to the same guide. */
export function responseFor(answer: ResponseRecord, terms: ProfileTerms): ResponseRecord {
  if (terms.profile === 'r4') return answer
  const front = terms.profile === 'nhcx' ? NHCX : SATUSEHAT
  const isNhcx = terms.profile === 'nhcx'
  const request = answer.request && {
    ...answer.request,
    identifiers: answer.request.identifiers.map((number) => (isNhcx ? number : numbered(number, terms.organization))),
  }
  const identifiers = isNhcx ? answer.patient.identifiers.map(typed) : answer.patient.identifiers
  return { ...answer, profiles: [`${front}ClaimResponse`], request, patient: { ...answer.patient, identifiers } }
}

/** SATUSEHAT numbers claims within the organisation that gives the number, by its IHS number. */
function numbered(number: Identifier, organization: string | null): Identifier {
  if (number.system !== NUMBERS || organization === null) return number
  return { ...number, system: `http://sys-ids.kemkes.go.id/claim-number/${organization}` }
}

function typed(identifier: Identifier): Identifier {
  return { ...identifier, type: identifier.type ?? MEMBER_NUMBER }
}

function one(system: string, code: string, display: string): Concept {
  return { codings: [{ system, code, display }], text: null }
}

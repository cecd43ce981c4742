import type { ClaimRecord } from '../../schema.js'
import type { Findings } from '../findings.js'
import { day, only } from './parts.js'
import type { Segment } from './tokenise.js'

const DIAGNOSES: Record<string, { system: string; type: string | null }> = {
  BK: { system: 'http://hl7.org/fhir/sid/icd-9-cm', type: 'principal' },
  BF: { system: 'http://hl7.org/fhir/sid/icd-9-cm', type: null },
  BJ: { system: 'http://hl7.org/fhir/sid/icd-9-cm', type: 'admitting' },
  BN: { system: 'http://hl7.org/fhir/sid/icd-9-cm', type: 'external-cause' },
  ABK: { system: 'http://hl7.org/fhir/sid/icd-10-cm', type: 'principal' },
  ABF: { system: 'http://hl7.org/fhir/sid/icd-10-cm', type: null },
  ABJ: { system: 'http://hl7.org/fhir/sid/icd-10-cm', type: 'admitting' },
  ABN: { system: 'http://hl7.org/fhir/sid/icd-10-cm', type: 'external-cause' },
}
const PROCEDURES: Record<string, string> = {
  BR: 'http://hl7.org/fhir/sid/icd-9-cm',
  BQ: 'http://hl7.org/fhir/sid/icd-9-cm',
  BBR: 'http://www.cms.gov/Medicare/Coding/ICD10',
  BBQ: 'http://www.cms.gov/Medicare/Coding/ICD10',
  BP: 'https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets',
  BO: 'https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets',
}
const TYPES = 'http://terminology.hl7.org/CodeSystem/ex-diagnosistype'

/** Diagnoses and procedures of an HI segment; its occurrence, value and condition codes are left aside. */
export function readHealthCodes(
  hi: Segment,
  claim: ClaimRecord,
  { component, to }: { component: string; to: Findings },
): void {
  for (const [at, composite] of hi.elements.entries()) {
    const [qualifier = '', code, format, date] = composite.split(component)
    if (!code) continue
    const diagnosis = DIAGNOSES[qualifier]
    const procedure = PROCEDURES[qualifier]
    if (diagnosis)
      claim.diagnoses.push({
        sequence: claim.diagnoses.length + 1,
        condition: only(diagnosis.system, code),
        types: diagnosis.type ? [only(TYPES, diagnosis.type)] : [],
      })
    else if (procedure)
      claim.procedures.push({
        sequence: claim.procedures.length + 1,
        procedure: only(procedure, code),
        date: format === 'D8' ? day(date ?? null, `${hi.path}.${at + 1}`, to) : null,
      })
  }
}

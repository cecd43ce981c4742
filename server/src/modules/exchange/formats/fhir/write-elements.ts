import type { Adjudication, Amount, Concept, Identifier, Party, Patient, Period } from '../../schema.js'
import { toDecimal } from '../amounts.js'

export type Json = { [key: string]: unknown }

/** Leaves out what is null, undefined or empty: FHIR knows neither null nor empty lists. */
export function without(json: Json): Json {
  return Object.fromEntries(
    Object.entries(json).filter(([, value]) => {
      if (value === null || value === undefined) return false
      if (Array.isArray(value)) return value.length > 0
      return typeof value !== 'object' || Object.keys(value).length > 0
    }),
  )
}

export function writeConcept(value: Concept | null): Json | undefined {
  if (!value) return undefined
  return without({ coding: value.codings.map((one) => without(one)), text: value.text })
}

/** For what R4 requires and the source does not say: nothing is made up in its place. */
export const ABSENT: Json = {
  extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'unknown' }],
}

/** A concept that R4 requires. */
export function writeRequired(value: Concept | null): Json {
  const written = writeConcept(value)
  return written && Object.keys(written).length > 0 ? written : ABSENT
}

export function writeIdentifier(value: Identifier): Json {
  return without({ type: writeConcept(value.type), system: value.system, value: value.value })
}

export function writePeriod(value: Period): Json {
  return without({ start: value.start, end: value.end })
}

/** One day as `…Date`, a stretch as `…Period`. */
export function writeServed(value: Period, name: 'serviced' | 'timing'): Json {
  const isDay = value.start !== null && value.start === value.end && value.start.length <= 10
  return isDay ? { [`${name}Date`]: value.start } : without({ [`${name}Period`]: writePeriod(value) })
}

/** FHIR's decimal is a JSON number; the text of the amount decides its digits, so nothing is rounded. */
export function writeMoney(value: Amount | null): Json | undefined {
  return value ? { value: Number(toDecimal(value.minor, value.currency)), currency: value.currency } : undefined
}

export function writeAdjudication(value: Adjudication): Json {
  return without({
    category: writeRequired(value.category),
    reason: writeConcept(value.reason),
    amount: writeMoney(value.amount),
    value: value.value,
  })
}

/** Collects the parties of a resource as contained resources, and gives the references to them. */
export class Contained {
  readonly resources: Json[] = []

  party(party: Party | null, resourceType: 'Organization' | 'Practitioner' | 'Location'): Json | undefined {
    if (!party) return undefined
    if (isElsewhere(party)) return elsewhere(party)
    // Who was pointed to by an identifier alone is pointed to by it again.
    if (resourceType === 'Practitioner' && party.reference === null && party.identifiers.length === 1)
      return elsewhere(party)
    const name = resourceType === 'Practitioner' ? party.name && [{ text: party.name }] : party.name
    return this.keep({ resourceType, identifier: party.identifiers.map(writeIdentifier), name })
  }

  patient(patient: Patient): Json {
    if (isElsewhere(patient)) return elsewhere(patient)
    const name = patient.name ? [{ text: patient.name }] : []
    const identifier = patient.identifiers.map(writeIdentifier)
    return this.keep({ resourceType: 'Patient', identifier, name, gender: patient.sex, birthDate: patient.birthDate })
  }

  coverage(coverage: Party, links: { beneficiary: Json; payor: Json | undefined }): Json {
    if (isElsewhere(coverage)) return elsewhere(coverage)
    const payor = [links.payor ?? { display: coverage.name ?? 'not given' }]
    const identifier = coverage.identifiers.map(writeIdentifier)
    const kept = this.keep({
      resourceType: 'Coverage',
      identifier,
      status: 'active',
      beneficiary: links.beneficiary,
      payor,
    })
    return without({ ...kept, display: coverage.name })
  }

  private keep(resource: Json): Json {
    const id = `c${this.resources.length + 1}`
    this.resources.push(without({ id, ...resource }))
    return { reference: `#${id}` }
  }
}

/** A party that the file only points to, on another server, is pointed to again. */
function isElsewhere(party: Party): boolean {
  return party.reference !== null && !party.reference.startsWith('#') && !party.reference.startsWith('urn:')
}

function elsewhere(party: Party): Json {
  const [identifier] = party.identifiers
  return without({
    reference: party.reference,
    identifier: identifier && writeIdentifier(identifier),
    display: party.name,
  })
}

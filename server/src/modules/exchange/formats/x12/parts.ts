import { isRealDay } from '../../../../shared/dates.js'
import type { Amount, Coding, Concept, Identifier, Party, Patient, Period } from '../../schema.js'
import { toMinor } from '../amounts.js'
import type { Findings } from '../findings.js'
import { element, type Segment } from './tokenise.js'

/** Where X12's qualifiers have a system of their own in FHIR; the others keep a name under urn:x12. */
const IDENTIFIER_SYSTEMS: Record<string, string> = {
  XX: 'http://hl7.org/fhir/sid/us-npi',
  '34': 'http://hl7.org/fhir/sid/us-ssn',
  SY: 'http://hl7.org/fhir/sid/us-ssn',
  FI: 'urn:oid:2.16.840.1.113883.4.4',
  '24': 'urn:oid:2.16.840.1.113883.4.4',
  EI: 'urn:oid:2.16.840.1.113883.4.4',
  TJ: 'urn:oid:2.16.840.1.113883.4.4',
}
const SERVICE_SYSTEMS: Record<string, string> = {
  HC: 'https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets',
  AD: 'http://www.ada.org/cdt',
  N4: 'http://hl7.org/fhir/sid/ndc',
}

export function coding(system: string, code: string | null): Coding {
  return { system, code, display: null }
}

export function only(system: string, code: string | null): Concept {
  return { codings: [coding(system, code)], text: null }
}

export function identify(qualifier: string | null, value: string | null): Identifier[] {
  if (!value) return []
  const system = IDENTIFIER_SYSTEMS[qualifier ?? ''] ?? `urn:x12:${(qualifier ?? 'unknown').toLowerCase()}`
  return [{ system, value, type: null }]
}

/** A party from its NM1 (name in 3 to 5, qualifier 8, number 9). */
export function partyOf(nm1: Segment): Party {
  const isPerson = element(nm1, 2) === '1'
  const parts = isPerson ? [element(nm1, 4), element(nm1, 5), element(nm1, 3)] : [element(nm1, 3)]
  return {
    reference: null,
    identifiers: identify(element(nm1, 8), element(nm1, 9)),
    name: parts.filter(Boolean).join(' ') || null,
  }
}

export function patientOf(nm1: Segment): Patient {
  return { ...partyOf(nm1), birthDate: null, sex: null }
}

/** Birth date and sex from DMG (D8 date in 2, M/F/U in 3). */
export function demographicsOf(dmg: Segment, to: Findings): Pick<Patient, 'birthDate' | 'sex'> {
  const sex = { M: 'male', F: 'female', U: 'unknown' }[element(dmg, 3) ?? ''] ?? null
  return { birthDate: day(element(dmg, 2), `${dmg.path}.2`, to), sex }
}

/** A day or moment written CCYYMMDD or CCYYMMDDHHMM, as ISO 8601; null and a warning when there is no such day. */
export function day(value: string | null, path: string, to: Findings): string | null {
  if (!value) return null
  const found = /^(\d{4})(\d{2})(\d{2})(\d{4})?$/.exec(value)
  if (found && isRealDay(Number(found[1]), Number(found[2]), Number(found[3])))
    return `${found[1]}-${found[2]}-${found[3]}`
  to.warn({ code: 'exchange.date-unreadable', path, reason: 'There is no such day.', facts: {} })
  return null
}

/** The period of a DTP: format in 2 (D8, DT, RD8), date or range in 3. */
export function periodOf(dtp: Segment, to: Findings): Period {
  const [from = null, until = from] = (element(dtp, 3) ?? '').split('-')
  const path = `${dtp.path}.3`
  const start = day(from, path, to)
  return { start, end: until === from ? start : day(until, path, to) }
}

/** An amount element; one that cannot be read exactly is null and warned of. */
export function amountOf(segment: Segment, at: number, reading: { currency: string; to: Findings }): Amount | null {
  const value = element(segment, at)
  if (value === null) return null
  const minor = toMinor(value, reading.currency)
  if (minor !== null) return { minor, currency: reading.currency }
  const path = `${segment.path}.${at}`
  reading.to.warn({ code: 'exchange.amount-not-exact', path, reason: 'The amount cannot be read exactly.', facts: {} })
  return null
}

export function numberOf(segment: Segment, at: number): number | null {
  const value = element(segment, at)
  const number = value === null ? Number.NaN : Number(value)
  return Number.isFinite(number) ? number : null
}

/** A service composite `HC:99213:25`: its code and its modifiers. */
export function serviceOf(composite: string | null, component: string): { service: Concept; modifiers: Concept[] } {
  const [qualifier = '', code = null, ...rest] = (composite ?? '').split(component)
  const system = SERVICE_SYSTEMS[qualifier] ?? `urn:x12:235:${qualifier.toLowerCase()}`
  const modifiers = rest.slice(0, 4).filter((one) => one !== '')
  return { service: only(system, code || null), modifiers: modifiers.map((one) => only(system, one)) }
}

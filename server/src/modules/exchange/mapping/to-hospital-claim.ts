import { daysBetween } from '../../../shared/dates.js'
import type { ClaimRecord, Party } from '../schema.js'
import { doctorOf, isElsewhere } from './doctor-of.js'

/** Why a claim is none of the risk list: what it lacks. */
export type Unfit =
  | 'not-a-claim'
  | 'currency'
  | 'case-group'
  | 'case-price'
  | 'days'
  | 'diagnosis'
  | 'number'
  | 'facility'

const CASE_GROUP = /^[A-Z]-\d{1,2}-\d{1,2}-(0|I|II|III)$/
const DIAGNOSIS = /^[A-Z][0-9][0-9A-Z]{1,4}$/
const NUMBER = /^[A-Za-z0-9][A-Za-z0-9-]{1,38}$/
const SEX: Record<string, number> = { male: 1, female: 2 }

export type Naming = {
  pseudonym(name: string): string
  /** Facilities of the registry: number with its system, as `keyOf` writes it, and the code the facility goes by. */
  registered: ReadonlyMap<string, string>
}

/**
 * A claim of another system as a hospital claim of the national casemix tariff, with pseudonyms for who is named, or what
 * it lacks: rupiah, an INA-CBG group with its price, both days, a principal ICD-10 diagnosis, a number and a facility.
 * What such a claim does not say of the hospital (class, owner, district) stays empty, and is never guessed.
 */
export function toHospitalClaim(claim: ClaimRecord, { pseudonym, registered }: Naming): object | Unfit {
  const group = groupOf(claim)
  const price = claim.casePackage?.value ?? null
  const [admittedOn, dischargedOn] = [claim.period.start, claim.period.end].map((day) => day?.slice(0, 10) ?? '')
  const diagnoses = diagnosesOf(claim)
  const facility = keyOf(claim.provider)
  const number = claim.identifiers[0]?.value ?? claim.id
  if (claim.use !== 'claim') return 'not-a-claim'
  if (claim.total?.currency !== 'IDR') return 'currency'
  if (!group) return 'case-group'
  if (price?.currency !== 'IDR') return 'case-price'
  if (admittedOn?.length !== 10 || dischargedOn?.length !== 10) return 'days'
  if (!diagnoses.principal) return 'diagnosis'
  if (!number) return 'number'
  if (!facility) return 'facility'
  const facilityKey = registered.get(facility) ?? `X${shortOf(pseudonym(`facility:${facility}`), 11)}`
  const [procedure] = claim.procedures
  const doctor = doctorOf(claim)
  return {
    id: `${facilityKey}-${NUMBER.test(number) ? number : shortOf(pseudonym(`claim:${number}`), 24)}`,
    facilityKey,
    ...{ provinceCode: null, districtCode: null, ownerCode: null, facilityKindCode: null, facilityClassCode: null },
    // The fourth part of a group is 0 for visits and a severity for stays.
    serviceCode: group.endsWith('-0') ? 1 : 2,
    ...{ clinicCode: null, segmentCode: null, wardClass: null, entitledClass: null, tariffRegion: null },
    admittedOn,
    dischargedOn,
    diagnosis: diagnoses.principal,
    secondaryDiagnoses: diagnoses.secondary.slice(0, 30),
    cbgCode: group,
    procedureCode: procedureOf(procedure?.procedure.codings[0]?.code ?? null),
    billed: claim.total.minor,
    paid: claim.outcome?.payment?.amount?.currency === 'IDR' ? claim.outcome.payment.amount.minor : null,
    groupTariff: price.minor,
    specialTariff: 0,
    ...memberOf(claim, admittedOn, pseudonym),
    isReferred: claim.careTeam.some(({ role }) => role?.codings.some(({ code }) => code === 'referring') ?? false),
    doctorKey: doctor === null ? null : pseudonym(doctor),
  }
}

function groupOf({ casePackage, subType }: ClaimRecord): string | null {
  const codes = [...(casePackage?.code?.codings ?? []), ...(subType?.codings ?? [])]
  return codes.find(({ code }) => CASE_GROUP.test(code ?? ''))?.code ?? null
}

function diagnosesOf({ diagnoses }: ClaimRecord): { principal: string | null; secondary: string[] } {
  const coded = diagnoses.flatMap(({ condition, types }) => {
    const code = condition.codings.map((one) => one.code?.replace('.', '').toUpperCase() ?? '').find(isDiagnosis)
    const kinds = types.flatMap(({ codings }) => codings.map((one) => one.code))
    return code ? [{ code, kinds }] : []
  })
  const principal = coded.find(({ kinds }) => kinds.includes('principal')) ?? coded[0]
  const rest = coded.filter((one) => one !== principal && !one.kinds.includes('admitting'))
  return { principal: principal?.code ?? null, secondary: [...new Set(rest.map(({ code }) => code))] }
}

const isDiagnosis = (code: string): boolean => DIAGNOSIS.test(code)

function procedureOf(code: string | null): string | null {
  const plain = code?.replaceAll('.', '').toUpperCase() ?? ''
  return /^[0-9A-Z]{2,8}$/.test(plain) ? plain : null
}

function memberOf({ patient }: ClaimRecord, admittedOn: string, pseudonym: (name: string) => string): object {
  const number = patient.identifiers[0]?.value
  const isDay = patient.birthDate?.length === 10
  return {
    memberKey: number ? pseudonym(`member:${number}`) : null,
    memberSex: SEX[patient.sex ?? ''] ?? null,
    memberAgeDays: isDay && patient.birthDate ? daysBetween(patient.birthDate, admittedOn) : null,
  }
}

/** The facility's own number with its system, or its name. */
export function keyOf(facility: Party): string | null {
  const [identifier] = facility.identifiers
  if (identifier) return `${identifier.system ?? ''}|${identifier.value}`
  return facility.name ?? (isElsewhere(facility) ? facility.reference : null)
}

const shortOf = (pseudonym: string, digits: number): string => pseudonym.replaceAll('-', '').slice(0, digits)

import type { Visit } from './episodes.js'
import type { MadeUpFacility } from './facilities.js'
import type { Person } from './people.js'
import type { Random } from './random.js'

/** A made-up hospital claim, priced, before it is written as a row. Amounts in whole rupiah. */
export type MadeUpClaim = Visit & {
  id: string
  person: Person
  /** Id of the primary-care visit that referred, or blank. */
  referral: string
  tariff: number
  /** Special top-ups: procedure, prosthesis, investigation, drug. */
  topUps: [number, number, number, number]
  billed: number
  paid: number
}

const SEVERITY_FACTOR = [1, 1, 1.46, 2.12]
const LEVEL_FACTOR = [1.62, 1.24, 1, 0.83]
/** Outpatient prices differ less between classes. */
const LEVEL_FACTOR_OUTPATIENT = [1.5, 1.045, 1, 0.98]
const REGION_FACTOR = [1, 1.01, 1.024, 1.033, 1.062]
/** Class 1 = 1.33 x class 3 and class 2 = 1.165 x class 3, as on every row of the published table that was seen. */
const WARD_FACTOR = [0, 1.33, 1.165, 1]
const PRIVATE_FACTOR = 1.03

/** What the group tariff is: group and severity, class and region of the hospital, ward class; rounded to 100. */
export function tariffOf(visit: Pick<Visit, 'condition' | 'severity' | 'facility' | 'wardClass'>): number {
  const { condition, severity, facility, wardClass } = visit
  const inpatient = severity > 0
  const level = (inpatient ? LEVEL_FACTOR : LEVEL_FACTOR_OUTPATIENT)[facility.level]!
  const ward = inpatient ? WARD_FACTOR[wardClass]! : 1
  const owner = facility.owner === 9 && inpatient ? PRIVATE_FACTOR : 1
  const amount = condition.base * SEVERITY_FACTOR[severity]! * level * REGION_FACTOR[facility.tariffRegion - 1]!
  return Math.round((amount * ward * owner) / 100) * 100
}

/** Prices a visit and gives it a number of its hospital and month. */
export function makeClaim(visit: Visit, about: { person: Person; referral: string; random: Random }): MadeUpClaim {
  const { person, referral, random } = about
  const tariff = tariffOf(visit)
  const isHeavy = visit.severity > 0 && random.chance(0.012)
  const topUp = isHeavy ? Math.round(Math.exp(15.4 + random.normal() * 0.9) / 100) * 100 : 0
  const topUps: MadeUpClaim['topUps'] = [0, 0, 0, 0]
  if (topUp > 0) topUps[random.whole(0, 3)] = topUp
  const billed = tariff + topUp
  const paid = random.chance(0.006) ? Math.round(billed * (0.4 + random.unit() * 0.59)) : billed
  return { ...visit, id: numberOf(visit), person, referral, tariff, topUps, billed, paid }
}

/** Serial, month and year, the letter V and a running number, as the sample's own ids are built. */
export function numberOf(visit: { facility: MadeUpFacility; admit: number; los: number }): string {
  const month = Math.min(12, Math.floor(Math.max(0, visit.admit + visit.los) / 30.45) + 1)
  const number = ++visit.facility.counters[month]!
  return `${visit.facility.serial}${String(month).padStart(2, '0')}22V${String(number).padStart(6, '0')}`
}

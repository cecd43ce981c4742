import { type CodedField, labelOf } from '../../modules/risk/index.js'
import type { MadeUpClaim } from './claim.js'
import type { District } from './facilities.js'
import type { Person } from './people.js'

/** `coded`: whole numbers as in 2022. `labels`: Indonesian words in the same columns, as later editions hold them. */
export type Edition = 'coded' | 'labels'

type Cell = string | number
export type Rows = {
  member(person: Person): Cell[]
  claim(claim: MadeUpClaim): Cell[]
  primaryCare(visit: PrimaryVisit): Cell[]
  nonCapitation(visit: OtherVisit): Cell[]
}
export type PrimaryVisit = {
  id: string
  person: Person
  day: number
  icd: string
  text: string
  to: Pick<MadeUpClaim, 'facility' | 'condition'> | null
}
export type OtherVisit = {
  id: string
  person: Person
  day: number
  icd: string
  text: string
  code: number
  amount: number
}

const MILLISECONDS_A_DAY = 86_400_000
const START = Date.UTC(2022, 0, 1)
const SEVERITY_WORDS = ['', ' (RINGAN)', ' (SEDANG)', ' (BERAT)']
const SEVERITY_SUFFIX = ['0', 'I', 'II', 'III']

const days = new Map<number, string>()
/** The calendar day so many days after 1 January 2022. */
export function dayText(day: number): string {
  const known = days.get(day)
  if (known) return known
  const text = new Date(START + day * MILLISECONDS_A_DAY).toISOString().slice(0, 10)
  days.set(day, text)
  return text
}

/** Index of a three-character category, letters first: stable, and only ever an index. */
function categoryIndex(icd: string): number {
  return (icd.charCodeAt(0) - 64) * 100 + Number(icd.slice(1, 3))
}

/** How an edition writes codes and places. */
type Words = { write(field: CodedField, code: number | null): Cell; place(district: number): Cell }

/** Writes rows of one edition. */
export function rowsOf(edition: Edition, districts: District[]): Rows {
  const names = new Map(districts.map(({ district, name }) => [district, name]))
  const words: Words = {
    write: (field, code) => (edition === 'coded' ? (code ?? 99) : (labelOf(field, code) ?? 'Missing')),
    place: (district) => (edition === 'coded' ? district : (names.get(district) ?? 'Missing')),
  }
  return {
    member: (person) => memberRow(words, person),
    claim: (claim) => claimRow(words, claim),
    primaryCare: (visit) => primaryRow(words, visit),
    nonCapitation: (visit) => otherRow(words, visit),
  }
}

function memberRow({ write, place }: Words, person: Person): Cell[] {
  return [
    person.number,
    person.family,
    dayText(person.birthDay),
    write('relation', person.relation),
    write('sex', person.sex),
    write('maritalStatus', person.marital),
    write('wardClass', person.wardClass),
    write('segment', person.segment),
    write('province', person.home.province),
    place(person.home.district),
    write('owner', person.primaryOwner),
    write('primaryKind', person.primaryKind),
    write('province', person.home.province),
    place(person.home.district),
    person.weight,
    2022,
    write('membership', person.status),
    person.deathYear ?? '',
  ]
}

function episodeCells({ write, place }: Words, { condition, facility, severity }: MadeUpClaim): Cell[] {
  const { icd, text } = condition
  const [letter = 'X', type = '0', number = '0'] = condition.group.split('-')
  const category = icd.slice(0, 3)
  return [
    ...[categoryIndex(icd), category, icd, text, categoryIndex(icd), category, icd, text],
    `${condition.group}-${SEVERITY_SUFFIX[severity]}`,
    `${condition.groupText}${SEVERITY_WORDS[severity]}`,
    ...[letter.charCodeAt(0) - 64, Number(type), Number(number), write('severity', severity + 1)],
    ...[write('province', facility.province), place(facility.district), write('owner', 3), 1, 30],
    condition.procedure,
    write('tariffRegion', facility.tariffRegion),
  ]
}

function claimRow(words: Words, claim: MadeUpClaim): Cell[] {
  const { write, place } = words
  const { person, facility, topUps } = claim
  const extra = (amount: number, code: string): Cell[] => (amount > 0 ? [code, code, amount] : ['NONE', '', 0])
  return [
    ...[person.number, person.family, person.weight, claim.referral, claim.id],
    ...[dayText(claim.admit), dayText(claim.admit + claim.los)],
    ...[write('province', facility.province), place(facility.district), write('owner', facility.owner)],
    ...[write('facilityKind', facility.kind), write('facilityClass', facility.class === 99 ? null : facility.class)],
    ...[write('service', claim.severity > 0 ? 2 : 1), claim.condition.clinic, write('segment', person.segment)],
    ...[write('wardClass', claim.wardClass), write('dischargeStatus', 1)],
    ...episodeCells(words, claim),
    ...[claim.tariff, 'NONE', 0],
    ...extra(topUps[0], 'YY01'),
    ...extra(topUps[1], 'RR01'),
    ...extra(topUps[2], 'II01'),
    ...extra(topUps[3], 'DD01'),
    ...[claim.billed, claim.paid],
  ]
}

function primaryRow({ write, place }: Words, { id, person, day, icd, text, to }: PrimaryVisit): Cell[] {
  const facility = to?.facility
  const target: Cell[] = facility
    ? [facility.province, facility.district, facility.owner, facility.kind, facility.class, to.condition.clinic]
    : [98, 9998, 98, 98, 98, 98]
  return [
    ...[person.number, person.family, person.weight, id, dayText(day), dayText(day)],
    ...[write('province', person.home.province), place(person.home.district), write('owner', person.primaryOwner)],
    ...[write('primaryKind', person.primaryKind), 30, 1, 1, write('segment', person.segment), facility ? 2 : 1],
    ...[categoryIndex(icd), icd.slice(0, 3), icd, text, ...target, 1],
  ]
}

function otherRow({ write, place }: Words, { id, person, day, icd, text, code, amount }: OtherVisit): Cell[] {
  return [
    ...[id, dayText(day), dayText(day), dayText(day), 1, 1, write('owner', person.primaryOwner)],
    ...[write('primaryKind', person.primaryKind), 30, 1, write('segment', person.segment)],
    ...[categoryIndex(icd), icd.slice(0, 3), icd, text, code, amount, amount],
    ...memberRow({ write, place }, person),
  ]
}

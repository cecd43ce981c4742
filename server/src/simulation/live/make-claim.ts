import type { HospitalClaim } from '../../modules/claims/schema.js'
import { type Random, seededRandom } from '../national/random.js'

export type MadeClaim = { claim: HospitalClaim; planted: Scheme | null }

const schemes = ['inflated', 'short-stay-high-cost', 'upcoding', 'repeat-billing', 'class-manipulation'] as const
export type Scheme = (typeof schemes)[number]

type Order = { seed: number; number: number; fraudRatio: number; prefix: string; today: string }

/**
 * Makes a new claim out of a historic one: another person, another number, days that are over, and in the given share
 * of claims something planted that the published rules and the model are there to find. Scores are not made up: the
 * claim is scored like any other. `before` is the run's claim before this one, for billing the same treatment again.
 * The same order, bases and day give the same claim.
 */
export function makeClaim(base: HospitalClaim, order: Order, before: HospitalClaim | null): MadeClaim {
  const random = seededRandom(order.seed * 65_537 + order.number)
  const planted = random.chance(order.fraudRatio) ? random.pick(schemesFor(base, before)) : null
  const id = `${order.prefix}-${hex(random, 12)}`
  const fresh = freshClaim(base, { id, today: order.today, random })
  return { claim: planted ? plant(planted, { claim: fresh, before, random, today: order.today }) : fresh, planted }
}

function schemesFor(base: HospitalClaim, before: HospitalClaim | null): Scheme[] {
  return schemes.filter((scheme) => {
    if (scheme === 'repeat-billing')
      return before !== null && !/^(Z4[89]|Z5[01]|N18|D5[67]|D6[678]|Z0[89])/.test(before.diagnosis)
    if (scheme === 'inflated') return true
    return base.serviceCode === 2
  })
}

/** The same kind of treatment for somebody else, just over. The price of a group is fixed, so the amounts stay. */
function freshClaim(base: HospitalClaim, made: { id: string; today: string; random: Random }): HospitalClaim {
  const { id, today, random } = made
  const days = dayNumber(base.dischargedOn) - dayNumber(base.admittedOn)
  const dischargedOn = dayOf(dayNumber(today) - random.whole(0, 1))
  return {
    ...base,
    id,
    memberKey: madeUpKey(random),
    doctorKey: doctorFor(base),
    admittedOn: dayOf(dayNumber(dischargedOn) - days),
    dischargedOn,
    paid: Math.round((base.billed / 100) * (0.6 + 0.4 * random.unit())) * 100,
  }
}

type Planting = { claim: HospitalClaim; before: HospitalClaim | null; random: Random; today: string }

function plant(scheme: Scheme, { claim, before, random, today }: Planting): HospitalClaim {
  const times = (amount: number, least: number, most: number): number =>
    Math.round((amount / 100) * (least + (most - least) * random.unit())) * 100
  if (scheme === 'repeat-billing' && before) {
    // The claim before, billed again under another number: same person, hospital, diagnosis and procedure.
    const late = Math.min(dayNumber(before.dischargedOn) + random.whole(0, 2), dayNumber(today))
    const shift = late - dayNumber(before.dischargedOn)
    return {
      ...before,
      id: claim.id,
      admittedOn: dayOf(dayNumber(before.admittedOn) + shift),
      dischargedOn: dayOf(late),
      paid: before.billed,
    }
  }
  if (scheme === 'short-stay-high-cost') {
    const billed = times(claim.billed, 2, 4)
    return { ...claim, admittedOn: dayOf(dayNumber(claim.dischargedOn) - random.whole(0, 1)), billed, paid: billed }
  }
  if (scheme === 'upcoding') {
    const billed = times(claim.billed, 1.6, 2.4)
    const cbgCode = `${claim.cbgCode.split('-').slice(0, 3).join('-')}-III`
    return {
      ...claim,
      cbgCode,
      secondaryDiagnoses: [],
      billed,
      groupTariff: billed - claim.specialTariff,
      paid: billed,
    }
  }
  if (scheme === 'class-manipulation') return { ...claim, entitledClass: 3, wardClass: 1, paid: claim.billed }
  const billed = times(claim.billed, 1.2, 1.8)
  return { ...claim, billed, paid: times(billed, 0.92, 1) }
}

const hex = (random: Random, digits: number): string =>
  Array.from({ length: digits }, () => random.whole(0, 15).toString(16))
    .join('')
    .toUpperCase()

/** A pseudonym that belongs to nobody. */
function madeUpKey(random: Random): string {
  const digits = hex(random, 32).toLowerCase()
  return [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join(
    '-',
  )
}

/** One doctor for each hospital and chapter of diagnoses, the same in every run. */
function doctorFor({ facilityKey, diagnosis }: HospitalClaim): string {
  const letters = [...facilityKey, diagnosis.charAt(0)]
  return madeUpKey(seededRandom(letters.reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 2_147_483_647, 7)))
}

const DAY = 86_400_000
const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY)
const dayOf = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10)

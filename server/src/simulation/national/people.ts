import type { District } from './facilities.js'
import { type Random, runningTotals } from './random.js'

/** A made-up insured person. Days are counted from 1 January 2022. */
export type Person = {
  number: number
  family: number
  birthDay: number
  relation: number
  sex: 1 | 2
  marital: number
  wardClass: number
  segment: number
  home: District
  primaryOwner: number
  primaryKind: number
  primarySerial: number
  weight: string
  status: number
  deathYear: number | null
}

const SEGMENTS = runningTotals([5, 39, 15, 15, 26])
const WARD_BY_SEGMENT = [0, 2, 3, 3, 3, 2]
const DAYS_A_YEAR = 365.25

/** Makes one person; `index` gives stable, unique numbers. */
export function makePerson(
  index: number,
  districts: { list: District[]; totals: Float64Array },
  random: Random,
): Person {
  const home = districts.list[random.weighted(districts.totals)]!
  const segment = random.weighted(SEGMENTS) + 1
  const age = Math.min(96, Math.max(0, random.chance(0.3) ? random.unit() * 20 : 42 + random.normal() * 18))
  const birthDay = random.chance(0.012) ? random.whole(0, 330) : -Math.round(age * DAYS_A_YEAR)
  const isDead = random.chance(age > 60 ? 0.02 : 0.002)
  const adult = age >= 19
  const sex = random.chance(0.5) ? 1 : 2
  const usual = WARD_BY_SEGMENT[segment]!
  return {
    number: 10_000_000 + index * 13 + random.whole(0, 12),
    family: 5_000_000 + Math.floor(index / 3) * 11,
    birthDay,
    relation: adult ? (random.chance(0.6) ? 1 : sex === 1 ? 2 : 3) : 4,
    sex,
    marital: adult ? (random.chance(0.75) ? 2 : 3) : 1,
    wardClass: usual === 2 && random.chance(0.35) ? 1 : usual,
    segment,
    home,
    primaryOwner: random.chance(0.7) ? 3 : 9,
    primaryKind: random.whole(1, 3),
    primarySerial: 400_000 + home.district * 10 + random.whole(0, 9),
    weight: (0.5 + random.unit() * random.unit() * 28).toFixed(6),
    status: isDead ? 2 : random.chance(0.06) ? 3 : 1,
    deathYear: isDead ? random.pick([2020, 2021, 2021, 2023]) : null,
  }
}

export function ageOn(person: Person, day: number): number {
  return Math.floor((day - person.birthDay) / DAYS_A_YEAR)
}

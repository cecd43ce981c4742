import type { Condition } from './conditions.js'
import * as conditions from './conditions.js'
import type { MadeUpFacility } from './facilities.js'
import { ageOn, type Person } from './people.js'
import { type Random, runningTotals } from './random.js'
import * as inpatient from './stays.js'

/** One visit or stay before it is priced. Days are counted from 1 January 2022; severity 0 (outpatient) to 3. */
export type Visit = {
  condition: Condition
  facility: MadeUpFacility
  admit: number
  los: number
  severity: 0 | 1 | 2 | 3
  secondary: (readonly [string, string])[]
  wardClass: number
  referred: boolean
}

type Chosen = { person: Person; facility: MadeUpFacility; random: Random }
type Plan = { name: string; weight: number; fits?: (person: Person) => boolean; visits: (chosen: Chosen) => Visit[] }

const LAST_DAY = 364

/** Lengths of stay of inpatient claims as published for 2022: index is days; the rest is a thin tail. */
const STAY_DAYS = runningTotals([
  2266, 21390, 38184, 31351, 17651, 9594, 5494, 3298, 1950, 1315, 979, 708, 513, 389, 313, 242, 215, 190, 165, 143, 123,
  105, 90, 78, 67, 58, 49, 41, 34, 27, 20, 17, 14, 12, 10, 9, 8, 7, 6, 5,
])
const LEVELS: Record<'short' | 'middle' | 'long', Float64Array> = {
  short: runningTotals([86, 11.5, 2.5]),
  middle: runningTotals([76, 19.5, 4.5]),
  long: runningTotals([50, 34, 16]),
}

const weighted = (list: readonly Condition[]) => ({ list, totals: runningTotals(list.map(({ weight }) => weight)) })
const chronic = weighted(conditions.chronic)
const passing = weighted(conditions.passing)
const stays = weighted(inpatient.stays)
const births = weighted(inpatient.births)

/** A condition that the person's sex and age allow; after five tries whatever came last. */
function conditionFor(from: { list: readonly Condition[]; totals: Float64Array }, chosen: Chosen): Condition {
  const age = ageOn(chosen.person, 180)
  let found = from.list[from.totals.length - 1]!
  for (let tries = 0; tries < 5; tries++) {
    found = from.list[chosen.random.weighted(from.totals)]!
    if (found.sex && found.sex !== chosen.person.sex) continue
    if (found.age && (age < found.age[0] || age > found.age[1])) continue
    return found
  }
  return from.list.find((one) => !one.sex && !one.age) ?? found
}

function secondaries(count: number, random: Random): (readonly [string, string])[] {
  const found = new Map<string, readonly [string, string]>()
  for (let n = 0; n < count; n++) {
    const one = conditions.accompanying[Math.floor(random.unit() ** 1.6 * conditions.accompanying.length)]!
    found.set(one[0], one)
  }
  return [...found.values()]
}

function outpatient(chosen: Chosen, condition: Condition, admit: number): Visit {
  const { random, facility, person } = chosen
  const count = random.chance(0.78) ? (random.chance(0.72) ? 1 : random.whole(2, 4)) : 0
  const secondary = secondaries(count, random)
  return { condition, facility, admit, los: 0, severity: 0, secondary, wardClass: person.wardClass, referred: true }
}

/** A stay in hospital whose severity goes with its length, and its accompanying diagnoses with its severity. */
export function makeStay(chosen: Chosen, condition: Condition, admit: number): Visit {
  const { random, facility, person } = chosen
  const los = random.chance(0.0006) ? random.whole(40, 120) : random.weighted(STAY_DAYS)
  const severity = (random.weighted(LEVELS[los <= 2 ? 'short' : los <= 5 ? 'middle' : 'long']) + 1) as 1 | 2 | 3
  const unsupported = severity > 1 && random.chance(0.03)
  const count = unsupported ? 0 : severity === 1 ? random.whole(0, 2) : random.whole(severity - 1, severity + 3)
  const referred = random.chance(0.35)
  const wardClass = random.chance(0.02) ? Math.max(1, person.wardClass - 1) : person.wardClass
  return { condition, facility, admit, los, severity, secondary: secondaries(count, random), wardClass, referred }
}

/** Visits of one condition every `gap` days (give or take two), `count` times within the year. */
function inSeries(chosen: Chosen, plan: { condition: Condition; gap: number; count: number }): Visit[] {
  const visits: Visit[] = []
  let day = chosen.random.whole(0, LAST_DAY - 20)
  for (let n = 0; n < plan.count && day <= LAST_DAY; n++) {
    visits.push({ ...outpatient(chosen, plan.condition, day), referred: n === 0 })
    day += Math.max(1, plan.gap + chosen.random.whole(-2, 2))
  }
  return visits
}

/** A stay and, often, the visits after it. */
function stayAndFollowUp(chosen: Chosen, condition: Condition): Visit[] {
  const { random } = chosen
  const stay = makeStay(chosen, condition, random.whole(-3, LAST_DAY))
  const home = stay.admit + stay.los
  const followUp = conditions.passing.find(({ icd }) => icd === 'Z098')!
  const after = random.chance(0.6) ? [outpatient(chosen, followUp, home + random.whole(4, 10))] : []
  // Some come back within the month for good reason.
  const again = random.chance(0.012) ? [makeStay(chosen, condition, home + random.whole(5, 29))] : []
  return [stay, ...after, ...again]
}

const plans: Plan[] = [
  {
    name: 'chronic control',
    weight: 34,
    visits: (c) => inSeries(c, { condition: conditionFor(chronic, c), gap: 30, count: c.random.whole(2, 9) }),
  },
  {
    name: 'passing illness',
    weight: 42,
    visits: (c) => inSeries(c, { condition: conditionFor(passing, c), gap: 12, count: c.random.whole(1, 3) }),
  },
  { name: 'stay', weight: 38, visits: (c) => stayAndFollowUp(c, conditionFor(stays, c)) },
  {
    name: 'birth',
    weight: 9,
    fits: (person) => person.sex === 2 && ageOn(person, 0) >= 17 && ageOn(person, 0) <= 44,
    visits: (c) => [...stayAndFollowUp(c, births.list[c.random.weighted(births.totals)]!)],
  },
  {
    name: 'newborn',
    weight: 1.2,
    fits: (person) => person.birthDay >= 0,
    visits: (c) => [makeStay(c, inpatient.newborn, c.person.birthDay)],
  },
  {
    name: 'dialysis',
    weight: 0.55,
    visits: (c) => inSeries(c, { condition: conditions.series.dialysis, gap: 4, count: c.random.whole(6, 60) }),
  },
  {
    name: 'physical therapy',
    weight: 3.5,
    visits: (c) => inSeries(c, { condition: conditions.series.therapy, gap: 4, count: c.random.whole(3, 9) }),
  },
  {
    name: 'chemotherapy',
    weight: 0.7,
    visits: (c) => inSeries(c, { condition: conditions.series.chemotherapy, gap: 21, count: c.random.whole(2, 6) }),
  },
  {
    name: 'transfusion',
    weight: 0.4,
    visits: (c) => inSeries(c, { condition: conditions.series.transfusion, gap: 24, count: c.random.whole(2, 10) }),
  },
  {
    name: 'cataract surgery',
    weight: 1.1,
    fits: (person) => ageOn(person, 0) >= 45,
    visits: (c) => inSeries(c, { condition: conditions.cataract, gap: 40, count: c.random.whole(1, 2) }),
  },
]
const planTotals = runningTotals(plans.map(({ weight }) => weight))

/** What a person who goes to hospital this year is treated for, in order of time. */
export function makeVisits(chosen: Chosen): Visit[] {
  for (;;) {
    const plan = plans[chosen.random.weighted(planTotals)]!
    if (plan.fits && !plan.fits(chosen.person)) continue
    return plan.visits(chosen).filter(({ admit, los }) => admit + los <= LAST_DAY && admit + los >= 0)
  }
}

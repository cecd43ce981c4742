import { type MadeUpClaim, numberOf, tariffOf } from './claim.js'
import { makeStay, type Visit } from './episodes.js'
import type { MadeUpFacility } from './facilities.js'
import type { Person } from './people.js'
import type { Random } from './random.js'

/** A claim that was tampered with or made up, and by how much: the truth that detection is measured against. */
export type Planted = { claim: MadeUpClaim; scheme: string; excess: number; related: string }

type Chance = { random: Random; stranger: Person; deceased: Person | null }
type Scheme = {
  name: string
  /** Which genuine claims it starts from. */
  fits(claim: MadeUpClaim): boolean
  /** The claims that are filed instead; those not named in `planted` stay genuine. */
  plant(claim: MadeUpClaim, chance: Chance): { genuine: MadeUpClaim[]; planted: Planted[] }
}

const LAST_DAY = 364
const isStay = (claim: MadeUpClaim): boolean => claim.severity > 0
const isSeries = ({ condition }: Visit): boolean => ['N185', 'Z501', 'Z511', 'D561'].includes(condition.icd)

/** The same claim under a change, priced again. */
function changed(claim: MadeUpClaim, change: Partial<Visit>): MadeUpClaim {
  const next = { ...claim, ...change }
  const tariff = tariffOf(next)
  const billed = tariff + next.topUps.reduce((sum, one) => sum + one, 0)
  return { ...next, tariff, billed, paid: billed }
}

/** Another claim like this one, with a number of its own. */
function another(claim: MadeUpClaim, change: Partial<MadeUpClaim>): MadeUpClaim {
  const next = changed({ ...claim, ...change, topUps: [0, 0, 0, 0] }, {})
  return { ...next, id: numberOf(next) }
}

const instead = (claim: MadeUpClaim, scheme: string, before: MadeUpClaim) => ({
  genuine: [],
  planted: [{ claim, scheme, excess: claim.billed - before.billed, related: '' }],
})

const beside = (claim: MadeUpClaim, scheme: string, extra: MadeUpClaim) => ({
  genuine: [claim],
  planted: [{ claim: extra, scheme, excess: extra.billed, related: claim.id }],
})

export const schemes: Scheme[] = [
  {
    name: 'upcoding',
    fits: (claim) => isStay(claim) && claim.severity < 3,
    plant(claim, { random }) {
      const severity = (claim.severity === 1 && random.chance(0.5) ? 2 : 3) as 2 | 3
      // Half of them do not trouble to invent a diagnosis that would support the level.
      const secondary = random.chance(0.5) ? claim.secondary.slice(0, 1) : []
      return instead(changed(claim, { severity, secondary }), 'upcoding', claim)
    },
  },
  {
    name: 'cloning',
    fits: (claim) => isStay(claim) || claim.secondary.length > 0,
    plant(claim, { stranger }) {
      return beside(claim, 'cloning', another(claim, { person: stranger, referral: '' }))
    },
  },
  {
    name: 'phantom',
    fits: (claim) => !isSeries(claim),
    plant(claim, { random, stranger, deceased }) {
      // Someone who never came: no referral; sometimes dead by then.
      const person = deceased && random.chance(0.4) ? deceased : stranger
      const day = Math.min(LAST_DAY - claim.los, Math.max(0, claim.admit + random.whole(-20, 20)))
      const extra = another(claim, { person, referral: '', admit: day, secondary: [] })
      return beside(claim, 'phantom', extra)
    },
  },
  {
    name: 'inflated',
    fits: () => true,
    plant(claim, { random }) {
      const factor = 1.2 + random.unit() * 1.6
      const billed = Math.round((claim.billed * factor) / 100) * 100
      // Half of them also write the higher figure where the group tariff stands.
      const tariff = random.chance(0.5) ? billed : claim.tariff
      return instead({ ...claim, tariff, billed, paid: billed }, 'inflated', claim)
    },
  },
  {
    name: 'fragmentation',
    fits: (claim) => isStay(claim) && claim.los >= 4,
    plant(claim, { random }) {
      const first = changed(claim, { los: Math.floor(claim.los / 2) })
      const start = first.admit + first.los + random.whole(0, 1)
      const rest = another(claim, { admit: start, los: Math.max(1, claim.los - first.los - 1), referral: '' })
      return beside(first, 'fragmentation', rest)
    },
  },
  {
    name: 'repeat-billing',
    fits: (claim) => !isSeries(claim),
    plant(claim, { random }) {
      const day = Math.min(LAST_DAY - claim.los, claim.admit + random.whole(0, 3))
      return beside(claim, 'repeat-billing', another(claim, { admit: day, referral: '' }))
    },
  },
  {
    name: 'readmission',
    fits: (claim) => isStay(claim) && claim.admit + claim.los < LAST_DAY - 40,
    plant(claim, { random }) {
      const { person, facility } = claim
      const day = claim.admit + claim.los + random.whole(2, 14)
      const stay = makeStay({ person, facility, random }, claim.condition, day)
      const los = Math.min(stay.los, 8)
      return beside(claim, 'readmission', another(claim, { ...stay, los, referral: '' }))
    },
  },
  {
    name: 'prolonged-stay',
    fits: (claim) => isStay(claim) && claim.admit + claim.los < LAST_DAY - 30,
    plant(claim, { random }) {
      const longer = { ...claim, los: claim.los + random.whole(9, 24) }
      const extra = Math.round((claim.billed * (0.15 + random.unit() * 0.35)) / 100) * 100
      const topUps: MadeUpClaim['topUps'] = [claim.topUps[0] + extra, claim.topUps[1], claim.topUps[2], claim.topUps[3]]
      const billed = claim.billed + extra
      return instead({ ...longer, topUps, billed, paid: billed }, 'prolonged-stay', claim)
    },
  },
  {
    name: 'short-stay-high-cost',
    fits: (claim) => isStay(claim) && claim.severity === 1,
    plant(claim, { random }) {
      const short = changed(claim, { los: random.whole(0, 1), severity: random.chance(0.5) ? 3 : 2 })
      return instead(short, 'short-stay-high-cost', claim)
    },
  },
  {
    name: 'class-manipulation',
    fits: (claim) => isStay(claim) && claim.wardClass === 3 && claim.person.wardClass === 3,
    plant(claim, { random }) {
      return instead(changed(claim, { wardClass: random.whole(1, 2) }), 'class-manipulation', claim)
    },
  },
]

const byName = new Map(schemes.map((scheme) => [scheme.name, scheme]))

/** Every eighth hospital runs one to three schemes; now and then any hospital slips once. */
export function assignSchemes(facilities: MadeUpFacility[], random: Random): void {
  for (const facility of facilities) {
    if (!random.chance(0.125)) continue
    const names = new Set(Array.from({ length: random.whole(1, 3) }, () => random.pick(schemes).name))
    for (const name of names) facility.schemes.push({ name, rate: 0.08 + random.unit() * 0.2 })
  }
}

/** What is filed for a genuine claim: itself, or what a scheme makes of it. */
export function file(claim: MadeUpClaim, chance: Chance): { genuine: MadeUpClaim[]; planted: Planted[] } {
  const { random } = chance
  const slip = random.chance(0.0025) ? [{ name: random.pick(schemes).name, rate: 1 }] : []
  for (const { name, rate } of [...claim.facility.schemes, ...slip]) {
    const scheme = byName.get(name)!
    // Stays are one claim in nine and carry most of the money: schemes that need one use it more often.
    if (scheme.fits(claim) && random.chance(isStay(claim) ? Math.min(1, rate * 5) : rate)) {
      return scheme.plant(claim, chance)
    }
  }
  return { genuine: [claim], planted: [] }
}

import type { Person } from './people.js'
import { seededRandom } from './random.js'

/** What a woman was seen for in primary care, paid by the visit. Amounts in whole rupiah. */
export type PaidVisit = { day: number; icd: string; text: string; code: number; amount: number }

const LAST_DAY = 364
/** Service codes as the sample writes them. */
const ANTENATAL = { code: 1023, amount: 50_000 }
const DELIVERY = { code: 2013, amount: 700_000 }
const POSTNATAL = [
  { code: 1028, amount: 25_000 },
  { code: 1030, amount: 25_000 },
]

/**
 * The visits of one pregnancy from its first day in primary care on, as far as the year goes: antenatal care, in some
 * cases the birth itself, and the weeks after. Drawn from a chance of its own, so that nothing else in the data moves.
 */
export function makePregnancy(person: Person, firstDay: number): PaidVisit[] {
  const random = seededRandom(person.number)
  const visits: PaidVisit[] = []
  let day = firstDay
  for (let left = random.whole(1, 4); left > 0; left--) {
    const isScreening = random.chance(0.6)
    visits.push({ day, icd: isScreening ? 'Z369' : 'Z349', text: 'Antenatal care', ...ANTENATAL })
    day += random.whole(21, 45)
  }
  if (random.chance(0.4)) {
    const amount = random.chance(0.1) ? 800_000 : DELIVERY.amount
    visits.push({ day, icd: random.chance(0.9) ? 'O809' : 'O721', text: 'Birth', ...DELIVERY, amount })
  }
  for (let left = random.whole(0, 3); left > 0; left--) {
    day += random.whole(3, 14)
    visits.push({ day, icd: 'Z392', text: 'Postnatal care', ...random.pick(POSTNATAL) })
  }
  return visits.filter((visit) => visit.day <= LAST_DAY)
}

import { z } from 'zod'
import { compareWithExpected } from '../quality/observed-expected.js'
import type { ClaimIndex } from './columns.js'
import { Ratio } from './lenses.js'

export const SchemeFacility = Ratio.extend({ facility_id: z.string(), cases: z.int() })
export type SchemeFacility = z.infer<typeof SchemeFacility>
export const SchemeMonth = z.object({ month: z.string(), claims: z.int(), all: z.int() })
export type SchemeMonth = z.infer<typeof SchemeMonth>

/** Claims of a scheme in the list: the snapshot's and those since. Amounts do not stand here: the list has them. */
export const SchemeProfile = z.object({
  scheme: z.string(),
  rules: z.array(z.object({ code: z.string(), source: z.string(), weight: z.number(), claims: z.int() })),
  claims: z.int(),
  all: z.int(),
  /** How many of `claims` came since the snapshot. */
  since: z.int(),
  /** By month of discharge. */
  months: z.array(SchemeMonth),
  /** Those surely above first, up to 1,000. Expected is the share of stays and of visits flagged in all hospitals. */
  facilities: z.array(SchemeFacility),
})
export type SchemeProfile = z.infer<typeof SchemeProfile>

const FIRST_DAY = Date.UTC(2000, 0, 1)
const DAY = 86_400_000
const MOST = 1_000

type Counts = { hits: number; all: number }
const counter = <Key>() => {
  const counts = new Map<Key, Counts>()
  const add = (key: Key, { hits, all }: Counts): void => {
    const known = counts.get(key) ?? { hits: 0, all: 0 }
    counts.set(key, { hits: known.hits + hits, all: known.all + all })
  }
  return { counts, add, count: (key: Key, isHit: boolean): void => add(key, { hits: Number(isHit), all: 1 }) }
}

/** Months and hospitals of the claims that carry one of these flags; one walk over each list in memory. */
export function measureScheme(
  lists: readonly ClaimIndex[],
  bits: number,
): { claims: number; months: SchemeMonth[]; facilities: SchemeFacility[] } {
  const days = counter<number>()
  const services = counter<string>()
  const cells = counter<string>()
  for (const list of lists) {
    const counted = countIn(list, bits)
    for (const [day, counts] of counted.days) days.add(day, counts)
    for (const [cell, counts] of counted.cells) {
      const { facility, service } = nameOf(list, cell)
      services.add(service, counts)
      cells.add(`${service} ${facility}`, counts)
    }
  }
  const claims = [...services.counts.values()].reduce((sum, { hits }) => sum + hits, 0)
  return { claims, months: monthsOf(days.counts), facilities: facilitiesOf(services.counts, cells.counts) }
}

/** By day of discharge, and by facility and service as their codes in this list. */
function countIn(index: ClaimIndex, bits: number): Record<'days' | 'cells', ReadonlyMap<number, Counts>> {
  const days = counter<number>()
  const cells = counter<number>()
  const width = index.dictionaries.service.length
  for (let n = 0; n < index.count; n++) {
    const isHit = (index.flags[n]! & bits) !== 0
    days.count(index.discharged[n]!, isHit)
    cells.count(index.codes.facility[n]! * width + index.codes.service[n]!, isHit)
  }
  return { days: days.counts, cells: cells.counts }
}

function nameOf({ dictionaries }: ClaimIndex, cell: number): { facility: string; service: string } {
  const width = dictionaries.service.length
  return {
    facility: dictionaries.facility[Math.floor(cell / width)] ?? 'unknown',
    service: dictionaries.service[cell % width] ?? 'unknown',
  }
}

function monthsOf(days: ReadonlyMap<number, Counts>): SchemeMonth[] {
  const months = new Map<string, SchemeMonth>()
  for (const [day, { hits, all }] of days) {
    const month = new Date(FIRST_DAY + day * DAY).toISOString().slice(0, 7)
    const known = months.get(month) ?? { month, claims: 0, all: 0 }
    months.set(month, { month, claims: known.claims + hits, all: known.all + all })
  }
  return [...months.values()].sort((a, b) => a.month.localeCompare(b.month))
}

function facilitiesOf(services: ReadonlyMap<string, Counts>, cells: ReadonlyMap<string, Counts>): SchemeFacility[] {
  const found = new Map<string, { observed: number; expected: number; cases: number }>()
  for (const [cell, { hits, all }] of cells) {
    const [name = '', facility = ''] = cell.split(' ')
    const service = services.get(name) ?? { hits: 0, all: 1 }
    const known = found.get(facility) ?? { observed: 0, expected: 0, cases: 0 }
    found.set(facility, {
      observed: known.observed + hits,
      expected: known.expected + (all * service.hits) / service.all,
      cases: known.cases + all,
    })
  }
  return [...found]
    .map(([facility_id, { observed, expected, cases }]) => ({
      facility_id,
      cases,
      ...compareWithExpected(observed, expected),
    }))
    .sort((a, b) => (b.low ?? 0) - (a.low ?? 0) || a.facility_id.localeCompare(b.facility_id))
    .slice(0, MOST)
}

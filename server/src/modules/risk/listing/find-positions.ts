import { claimRules } from '../claim-rules/index.js'
import type { HighRiskFilter } from '../schema.js'
import { type ClaimIndex, dayNumber, type FilterColumn } from './columns.js'
import { forEachIn, intersect, type PositionSet, setFrom, setOf, without } from './position-set.js'

/** Sets that were asked for lately, the newest last. */
export type SetCache = Map<string, PositionSet>
const KEPT = 300

export type Facets = Record<string, { value: string; count: number }[]>

/** The claims a filter asks for. `reviewed` are the positions people have judged. */
export function findPositions(
  index: ClaimIndex,
  asked: { filter: HighRiskFilter; reviewed: PositionSet | null; cache: SetCache },
): PositionSet {
  const { filter, reviewed, cache } = asked
  const kept = (name: string, make: () => PositionSet): PositionSet => remember(cache, name, make)
  const sets = [...valueSets(index, filter, kept), ...rangeSets(index, filter, kept)]
  const everything = kept('all', () => setOf(index.count, () => true))
  if (filter.reviewed !== undefined && reviewed) sets.push(filter.reviewed ? reviewed : without(everything, reviewed))
  if (sets.length === 0) return everything
  return sets.length === 1 ? sets[0]! : intersect(sets)
}

type Keep = (name: string, make: () => PositionSet) => PositionSet

function valueSets(index: ClaimIndex, filter: HighRiskFilter, keep: Keep): PositionSet[] {
  const wanted: [FilterColumn, string | undefined][] = [
    ['province', filter.province],
    ['district', filter.district],
    ['facility', filter.facility],
    ['class', filter.facilityClass],
    ['service', filter.serviceType],
    ['severity', filter.severity],
    ['diagnosis', filter.dx],
  ]
  const sets = wanted.flatMap(([column, value]) => {
    if (value === undefined) return []
    const code = index.dictionaries[column].findIndex((one) => one.toUpperCase() === value.toUpperCase())
    return [keep(`${column}=${code}`, () => setOfCode(index, column, code))]
  })
  const withBits = (bits: number): PositionSet =>
    keep(`flags=${bits}`, () => setOf(index.count, (position) => (index.flags[position]! & bits) !== 0))
  if (filter.flag !== undefined) sets.push(withBits(bitsWhere(({ code }) => code === filter.flag)))
  if (filter.scheme !== undefined) sets.push(withBits(bitsWhere(({ scheme }) => scheme === filter.scheme)))
  return sets
}

/** Columns with so many values that looking through all claims for one of them would be felt. */
const MANY = 100

function setOfCode(index: ClaimIndex, column: FilterColumn, code: number): PositionSet {
  const codes = index.codes[column]
  const values = index.dictionaries[column].length
  if (values < MANY) return setOf(index.count, (position) => codes[position] === code)
  const { starts, positions } = groupByCode(codes, values)
  return setFrom(index.count, code < 0 ? [] : positions.subarray(starts[code], starts[code + 1]))
}

type Grouped = { starts: Uint32Array; positions: Uint32Array }
const grouped = new WeakMap<Uint16Array, Grouped>()

/** The positions of each code side by side: made at the first question for the column, four bytes a claim. */
function groupByCode(codes: Uint16Array, values: number): Grouped {
  const known = grouped.get(codes)
  if (known) return known
  const starts = new Uint32Array(values + 1)
  for (let n = 0; n < codes.length; n++) starts[codes[n]! + 1]!++
  for (let code = 0; code < values; code++) starts[code + 1]! += starts[code]!
  const next = starts.slice()
  const positions = new Uint32Array(codes.length)
  for (let n = 0; n < codes.length; n++) positions[next[codes[n]!]!++] = n
  const made = { starts, positions }
  grouped.set(codes, made)
  return made
}

function bitsWhere(wanted: (rule: (typeof claimRules)[number]) => boolean): number {
  return claimRules.reduce((bits, rule, bit) => (wanted(rule) ? bits | (1 << bit) : bits), 0)
}

function rangeSets(index: ClaimIndex, filter: HighRiskFilter, keep: Keep): PositionSet[] {
  const between = (
    name: string,
    values: ArrayLike<number>,
    [low, high]: [number | undefined, number | undefined],
  ): PositionSet[] => {
    if (low === undefined && high === undefined) return []
    const [from, to] = [low ?? Number.NEGATIVE_INFINITY, high ?? Number.POSITIVE_INFINITY]
    return [keep(`${name}:${from}:${to}`, () => setOf(index.count, (n) => values[n]! >= from && values[n]! <= to))]
  }
  const day = (text: string | undefined): number | undefined => (text === undefined ? undefined : dayNumber(text))
  return [
    ...between('admitted', index.admitted, [day(filter.startDate), day(filter.endDate)]),
    ...between('discharged', index.discharged, [day(filter.dischargeStart), day(filter.dischargeEnd)]),
    ...between('risk', index.risk, [narrow(filter.minRiskScore), narrow(filter.maxRiskScore)]),
    ...between('model', index.model, [narrow(filter.minMlScore), undefined]),
  ]
}

/** Scores are kept with 24 bits: a bound is compared as it would be kept. */
const narrow = (value: number | undefined): number | undefined => (value === undefined ? undefined : Math.fround(value))

function remember(cache: SetCache, name: string, make: () => PositionSet): PositionSet {
  const known = cache.get(name)
  if (known) cache.delete(name)
  const set = known ?? make()
  cache.set(name, set)
  const [oldest] = cache.keys()
  if (cache.size > KEPT && oldest !== undefined) cache.delete(oldest)
  return set
}

/** How many of the claims found fall on each value, the commonest first. */
export function countFacets(index: ClaimIndex, found: PositionSet): Facets {
  const columns: FilterColumn[] = ['province', 'class', 'service', 'severity', 'diagnosis', 'facility']
  const counts = columns.map((column) => new Uint32Array(index.dictionaries[column].length))
  const flags = new Uint32Array(claimRules.length)
  const codes = columns.map((column) => index.codes[column])
  forEachIn(found, (position) => {
    for (let n = 0; n < codes.length; n++) counts[n]![codes[n]![position]!]!++
    for (let bits = index.flags[position]!; bits !== 0; bits &= bits - 1) flags[31 - Math.clz32(bits & -bits)]!++
  })
  const top = (values: readonly string[], numbers: Uint32Array): { value: string; count: number }[] =>
    values
      .map((value, n) => ({ value, count: numbers[n]! }))
      .filter(({ count }) => count > 0)
      .sort(byCount)
  const named = columns.map((column, n) => [column, top(index.dictionaries[column], counts[n]!)] as const)
  return {
    ...Object.fromEntries(named),
    flag: top(
      claimRules.map(({ code }) => code),
      flags,
    ),
  }
}

type Counted = { value: string; count: number }
const byCount = (a: Counted, b: Counted): number => b.count - a.count || a.value.localeCompare(b.value)
/** So many values of each column are told. */
const TOLD = 50

/** The counts of two lists as one, at most the fifty commonest of each column. */
export function addFacets(one: Facets, other: Facets): Facets {
  const added = Object.keys(one).map((column) => {
    const more = new Map(other[column]?.map(({ value, count }) => [value, count]))
    const both = (one[column] ?? []).map(({ value, count }) => {
      const sum = { value, count: count + (more.get(value) ?? 0) }
      more.delete(value)
      return sum
    })
    return [column, [...both, ...[...more].map(([value, count]) => ({ value, count }))].sort(byCount).slice(0, TOLD)]
  })
  return Object.fromEntries(added)
}

import { type ClaimIndex, dayNumber, filterColumns } from '../listing/columns.js'
import { filterValues } from '../listing/filter-values.js'

/** A live row as it is kept: columns of claims_normalized and of the scores. */
export type LiveRow = Readonly<Record<string, unknown>> & { claim_id: string }
export type LiveEntry = { row: LiveRow; seq: number; simulated: boolean; at: string }

/** Live claims in order of risk, found as those of the snapshot are, each with its place among them. */
export type LiveList = {
  index: ClaimIndex
  entries: LiveEntry[]
  /** The position in the snapshot's list before which each stands; at equal risk the newer claim comes first. */
  before: number[]
}

/** Orders live claims and finds each its place in the snapshot's list, whose risk falls from position to position. */
export function buildLiveList(entries: readonly LiveEntry[], risk: Float32Array): LiveList {
  const figure = (entry: LiveEntry, name: string): number => Number(entry.row[name] ?? 0)
  const ordered = [...entries].sort(
    (a, b) =>
      Math.fround(figure(b, 'risk_score')) - Math.fround(figure(a, 'risk_score')) ||
      figure(b, 'stake') - figure(a, 'stake') ||
      b.seq - a.seq,
  )
  const index = emptyIndex(ordered.length)
  const numbers = Object.fromEntries(filterColumns.map((column) => [column, new Map<string, number>()]))
  for (const [at, { row }] of ordered.entries()) {
    const values = filterValues({
      province: row.province_code,
      district: row.district_code,
      facility: row.facility_key,
      facilityClass: row.facility_class_code,
      service: row.service_level_code,
      severity: row.severity_code,
      diagnosis: row.dx_primary_code,
    })
    for (const column of filterColumns) {
      const known = numbers[column]!
      const number = known.get(values[column]) ?? known.size
      if (number === known.size) {
        known.set(values[column], number)
        index.dictionaries[column].push(values[column])
      }
      index.codes[column][at] = number
    }
    index.flags[at] = Number(row.flag_bits ?? 0)
    index.admitted[at] = dayNumber(String(row.admit_dt))
    index.discharged[at] = dayNumber(String(row.discharge_dt))
    index.risk[at] = Number(row.risk_score)
    if (index.chance)
      index.chance[at] = row.label_chance === null || row.label_chance === undefined ? -1 : Number(row.label_chance)
    index.model[at] = row.ml_score_normalized === null ? -1 : Number(row.ml_score_normalized)
  }
  const before = ordered.map((entry) => firstNotAbove(risk, Math.fround(figure(entry, 'risk_score'))))
  return { index, entries: ordered, before }
}

function firstNotAbove(falling: Float32Array, value: number): number {
  let low = 0
  let high = falling.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (falling[middle]! > value) low = middle + 1
    else high = middle
  }
  return low
}

/** Live rows are held whole, so nothing is read by place or hash. */
function emptyIndex(count: number): ClaimIndex {
  const byColumn = <T>(make: () => T): Record<(typeof filterColumns)[number], T> => ({
    province: make(),
    district: make(),
    facility: make(),
    class: make(),
    service: make(),
    severity: make(),
    diagnosis: make(),
  })
  return {
    count,
    codes: byColumn(() => new Uint16Array(count)),
    dictionaries: byColumn((): string[] => []),
    flags: new Uint32Array(count),
    admitted: new Int16Array(count),
    discharged: new Int16Array(count),
    risk: new Float32Array(count),
    model: new Float32Array(count),
    chance: new Float32Array(count),
    offsets: new Float64Array(0),
    lengths: new Uint16Array(0),
    idHashes: new Uint32Array(0),
    idPositions: new Uint32Array(0),
  }
}

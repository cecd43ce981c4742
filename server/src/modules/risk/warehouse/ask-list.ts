import { z } from 'zod'
import { claimRules } from '../claim-rules/index.js'
import { dayNumber, type FilterColumn } from '../listing/columns.js'
import type { Facets } from '../listing/find-positions.js'
import type { StoredRow } from '../listing/row-columns.js'
import type { HighRiskFilter, ReportWarehouse } from '../schema.js'

/** What can be asked of the copied list: what people judged and what came since stands in PostgreSQL, not in it. */
export type ListFilter = Omit<HighRiskFilter, 'reviewed' | 'simulated'>
export type ListPage = { total: number; rows: StoredRow[] }

function conditionsOf(
  { dialect }: ReportWarehouse,
  filter: ListFilter,
): { where: string; values: (string | number)[] } {
  const values: (string | number)[] = []
  const conditions: string[] = ['true']
  const add = (value: string | number | undefined, sql: (value: string) => string): void => {
    if (value === undefined) return
    values.push(value)
    conditions.push(sql(`$${values.length}`))
  }
  const words: [FilterColumn, string | undefined][] = [
    ['province', filter.province],
    ['district', filter.district],
    ['facility', filter.facility],
    ['class', filter.facilityClass],
    ['service', filter.serviceType],
    ['severity', filter.severity],
    ['diagnosis', filter.dx],
  ]
  for (const [column, word] of words) add(word, (value) => `${dialect.upper(column)} = ${dialect.upper(value)}`)
  const bitsWhere = (wanted: (rule: (typeof claimRules)[number]) => boolean): number =>
    claimRules.reduce((bits, rule, bit) => (wanted(rule) ? bits | (1 << bit) : bits), 0)
  const { flag, scheme } = filter
  if (flag !== undefined)
    add(
      bitsWhere(({ code }) => code === flag),
      (bits) => `bitAnd(flags, ${bits}) != 0`,
    )
  if (scheme !== undefined)
    add(
      bitsWhere((rule) => rule.scheme === scheme),
      (bits) => `bitAnd(flags, ${bits}) != 0`,
    )
  const day = (text: string | undefined): number | undefined => (text === undefined ? undefined : dayNumber(text))
  add(day(filter.startDate), (value) => `admitted >= ${value}`)
  add(day(filter.endDate), (value) => `admitted <= ${value}`)
  add(day(filter.dischargeStart), (value) => `discharged >= ${value}`)
  add(day(filter.dischargeEnd), (value) => `discharged <= ${value}`)
  // Scores are kept with 24 bits: a bound is compared as it would be kept.
  add(filter.minRiskScore, (value) => `risk >= toFloat32(${value})`)
  add(filter.maxRiskScore, (value) => `risk <= toFloat32(${value})`)
  add(filter.minMlScore, (value) => `model >= toFloat32(${value})`)
  return { where: conditions.join(' AND '), values }
}

const Stored = z.record(z.string(), z.unknown())
const rowOf = (text: unknown): StoredRow => Stored.parse(JSON.parse(String(text))) as StoredRow

/** A page of the claims in order of risk, and how many the filter finds. */
export async function askPage(
  warehouse: ReportWarehouse,
  { filter, skip, limit }: { filter: ListFilter; skip: number; limit: number },
): Promise<ListPage> {
  const { where, values } = conditionsOf(warehouse, filter)
  const [counted] = await warehouse.rows(`SELECT count(*) AS total FROM listed WHERE ${where}`, values)
  const rows = await warehouse.rows(
    `SELECT row FROM listed WHERE ${where} ORDER BY position LIMIT $${values.length + 1} OFFSET $${values.length + 2}`,
    [...values, limit, skip],
  )
  return { total: Number(counted?.total), rows: rows.map(({ row }) => rowOf(row)) }
}

/** How many of the claims found fall on each value. The order is the caller's: no two engines sort names alike. */
export async function askFacets(warehouse: ReportWarehouse, filter: ListFilter): Promise<Facets> {
  const { where, values } = conditionsOf(warehouse, filter)
  const columns: FilterColumn[] = ['province', 'class', 'service', 'severity', 'diagnosis', 'facility']
  const facets: Facets = {}
  for (const column of columns) {
    const rows = await warehouse.rows(
      `SELECT ${column} AS value, count(*) AS count FROM listed WHERE ${where} GROUP BY value`,
      values,
    )
    facets[column] = rows.map(({ value, count }) => ({ value: String(value), count: Number(count) }))
  }
  const bits = await warehouse.rows(
    `SELECT arrayJoin(bitPositionsToArray(flags)) AS bit, count(*) AS count FROM listed WHERE ${where} GROUP BY bit`,
    values,
  )
  facets.flag = bits.map(({ bit, count }) => ({ value: claimRules[Number(bit)]!.code, count: Number(count) }))
  return facets
}

/** The claim's row; null when there is no such claim. */
export async function askClaim(
  warehouse: ReportWarehouse,
  { claimId }: { claimId: string },
): Promise<StoredRow | null> {
  const [found] = await warehouse.rows('SELECT row FROM listed WHERE claim_id = $1', [claimId])
  return found ? rowOf(found.row) : null
}

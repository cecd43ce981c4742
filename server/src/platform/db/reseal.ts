import { type SQL, sql } from 'drizzle-orm'
import type { Needs } from '../context.js'
import { AppError } from '../errors.js'
import type { Tx } from './database.js'
import { type SealedColumns, sealedColumns } from './sealed-columns.js'
import type { SealedCell, Vault } from './vault.js'

/** How many cells, or files, each key sealed, by its id. */
export type ByKey = Record<string, number>

/** How many cells of each sealed table each key sealed. */
export async function countSealed({ db }: Needs<'db'>): Promise<Record<string, ByKey>> {
  const counts: Record<string, ByKey> = {}
  for (const { table, columns } of sealedColumns) {
    const cells = sql.join(
      columns.map((column) => sql`(${sql.identifier(column)})`),
      sql`, `,
    )
    const { rows } = await db.orm.execute<{ id: string; n: number }>(sql`
      select split_part(cell, '.', 2) as id, count(*)::int as n from ${nameOf(table)}, lateral (values ${cells}) as c (cell)
      where cell is not null group by 1`)
    counts[table] = Object.fromEntries(rows.map(({ id, n }) => [id, n]))
  }
  return counts
}

export type Batch = {
  /** Cells sealed anew. */
  sealed: number
  /** Cells that did not open: they stay as they are. */
  unreadable: number
  /** Where the next batch goes on; null at the end of the table. */
  after: string[] | null
}

/**
 * Seals the cells of up to `limit` rows anew that another key than the present one sealed, in one short transaction.
 * Readers see the old cells until it is kept; a row that somebody is writing just now is passed over and stays for the
 * next round. What is left is read from the cells themselves, so it may be stopped at any moment and begun again.
 */
export async function resealBatch(
  { db, vault }: Needs<'db' | 'vault'>,
  of: { table: string; after: string[] | null; limit: number },
): Promise<Batch> {
  const spec = sealedColumns.find(({ table }) => table === of.table)
  if (!spec) throw new AppError('not-found', 'vault.no-such-table')
  return db.transaction(async (tx) => {
    const rows = await olderRows(tx, spec, { ...of, sealingKey: vault.sealingKeyId() })
    const batch: Batch = { sealed: 0, unreadable: 0, after: null }
    for (const row of rows) {
      const changed = sealAnew(vault, spec, row)
      batch.unreadable += changed.unreadable
      batch.sealed += changed.cells.length
      if (changed.cells.length > 0) await keepCells(tx, spec, { row, cells: changed.cells })
    }
    const last = rows.at(-1)
    if (last && rows.length === of.limit) batch.after = spec.key.map((column) => last[column] ?? '')
    return batch
  })
}

type Row = Record<string, string | null>
type Cells = [column: string, cell: SealedCell][]

async function olderRows(
  tx: Tx,
  spec: SealedColumns,
  of: { after: string[] | null; limit: number; sealingKey: string },
): Promise<Row[]> {
  const isOlder = spec.columns.map((column) => sql`${sql.identifier(column)} not like ${`v1.${of.sealingKey}.%`}`)
  const key = list(spec.key.map((column) => sql`${sql.identifier(column)}`))
  const shown = [...spec.key, ...(spec.also ? [spec.also] : []), ...spec.columns]
  const texts = list(shown.map((column) => sql`${sql.identifier(column)}::text as ${sql.identifier(column)}`))
  const beyond = of.after ? sql`(${key}) > (${list(of.after.map((value) => sql`${value}`))})` : sql`true`
  const { rows } = await tx.execute<Row>(sql`
    select ${texts} from ${nameOf(spec.table)} as kept
    where ${beyond} and (${sql.join(isOlder, sql` or `)})
    order by ${list(spec.key.map((column) => sql`kept.${sql.identifier(column)}`))}
    limit ${of.limit} for update skip locked`)
  return rows
}

function sealAnew(vault: Vault, spec: SealedColumns, row: Row): { cells: Cells; unreadable: number } {
  const parts = [...spec.key, ...(spec.also ? [spec.also] : [])].map((column) => row[column] ?? '')
  const name = spec.row?.(parts) ?? parts[0] ?? ''
  const changed: { cells: Cells; unreadable: number } = { cells: [], unreadable: 0 }
  for (const column of spec.columns) {
    const cell = row[column] as SealedCell | null
    if (cell === null || cell.split('.')[1] === vault.sealingKeyId()) continue
    const place = { table: spec.table, column, row: name }
    try {
      changed.cells.push([column, vault.seal(place, vault.open(place, cell))])
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'vault.cannot-open') throw error
      changed.unreadable += 1
    }
  }
  return changed
}

async function keepCells(tx: Tx, spec: SealedColumns, { row, cells }: { row: Row; cells: Cells }): Promise<void> {
  const values = cells.map(([column, cell]) => sql`${sql.identifier(column)} = ${cell}`)
  const isRow = spec.key.map((column) => sql`${sql.identifier(column)} = ${row[column]}`)
  await tx.execute(sql`update ${nameOf(spec.table)} set ${list(values)} where ${sql.join(isRow, sql` and `)}`)
}

function nameOf(table: string): SQL {
  const [schema = '', name = ''] = table.split('.')
  return sql`${sql.identifier(schema)}.${sql.identifier(name)}`
}

const list = (parts: SQL[]): SQL => sql.join(parts, sql`, `)

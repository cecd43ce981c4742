import type { Warehouse } from './schema.js'
import { sqlText } from './sql-literal.js'

/** Puts rows into a table by the names of its columns; what the table does not name is left out, what a row lacks is null. */
export async function insertRows(
  warehouse: Warehouse,
  { table, rows }: { table: string; rows: readonly object[] },
): Promise<void> {
  const columns = await warehouse.rows(`DESCRIBE ${table}`)
  const names = columns.map(({ column_name }) => String(column_name)).join(', ')
  const structure = Object.fromEntries(columns.map(({ column_name, column_type }) => [column_name, column_type]))
  await warehouse.rows(
    `INSERT INTO ${table} SELECT ${names} FROM (SELECT unnest(from_json($1::JSON, ${sqlText(JSON.stringify([structure]))}), max_depth := 2))`,
    [JSON.stringify(rows)],
  )
}

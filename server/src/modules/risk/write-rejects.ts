import { closeSync, createReadStream, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Warehouse } from './schema.js'
import type { Source, SourceFile } from './source-files.js'

type Reject = { file: string; line: number | null; code: string; column: string; kept: boolean }

/** What the reader of CSV calls its errors, in our words. */
const readerCodes: Record<string, string> = {
  CAST: 'cell-unreadable',
  'MISSING COLUMNS': 'row-too-short',
  'TOO MANY COLUMNS': 'row-too-long',
  'UNQUOTED VALUE': 'quotes-broken',
  'LINE SIZE OVER MAXIMUM': 'row-too-long',
  'INVALID ENCODING': 'encoding-broken',
}
const tables = {
  claims: 'reject_errors',
  members: 'reject_members',
  secondary: 'reject_secondary',
  primary: 'reject_primary',
  nonCapitation: 'reject_non_capitation',
}
type Told = keyof typeof tables

/**
 * Writes `rejects.csv`: file, line, code, column, and whether the row was kept without that cell. No content of the row:
 * it may hold a person's numbers.
 */
export async function writeRejects(
  warehouse: Warehouse,
  { source, folder }: { source: Source; folder: string },
): Promise<{ claimsLeftOut: number; byCode: Record<string, number> }> {
  const rejects: Reject[] = []
  for (const name of Object.keys(tables) as Told[]) rejects.push(...(await readerRejects(warehouse, name)))
  const claimsUnread = new Set(rejects.filter(({ file }) => file === 'claims').map(({ line }) => line)).size
  const gate = await gateRejects(warehouse, { name: 'claims', file: source.files.claims })
  rejects.push(...gate)
  const { nonCapitation } = source.files
  if (nonCapitation) rejects.push(...(await gateRejects(warehouse, { name: 'nonCapitation', file: nonCapitation })))
  rejects.sort((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0) || a.code.localeCompare(b.code))
  writeFile(join(folder, 'rejects.csv'), rejects)
  const byCode: Record<string, number> = {}
  for (const { file, code } of rejects) byCode[`${file}.${code}`] = (byCode[`${file}.${code}`] ?? 0) + 1
  const leftOut = new Set(gate.filter(({ kept }) => !kept).map(({ line }) => line)).size
  return { claimsLeftOut: claimsUnread + leftOut, byCode }
}

async function readerRejects(warehouse: Warehouse, name: Told): Promise<Reject[]> {
  const rows = await warehouse.rows(
    `SELECT line::INTEGER AS line, any_value(column_name) AS "column", error_type::VARCHAR AS kind FROM ${tables[name]} GROUP BY ALL`,
  )
  return rows.map(({ line, column, kind }) => ({
    file: name,
    line: Number(line),
    code: readerCodes[String(kind)] ?? 'row-unreadable',
    column: column === null ? '' : String(column),
    kept: false,
  }))
}

/** What the gate of a file found, and the column by which it knows its rows. */
const gates = {
  claims: { issues: "SELECT coalesce(claim_id, '') AS id, code, is_kept AS kept FROM quality_issue", id: 'FKL02' },
  nonCapitation: {
    issues: "SELECT coalesce(id, '') AS id, code, is_kept AS kept FROM non_capitation_issue",
    id: 'PNK02',
  },
}

/** The gate knows rows by their id: their lines are looked up in the file, in one reading, when there are any. */
async function gateRejects(
  warehouse: Warehouse,
  { name, file }: { name: keyof typeof gates; file: SourceFile },
): Promise<Reject[]> {
  const rows = await warehouse.rows(gates[name].issues)
  if (rows.length === 0) return []
  const codes = new Map<string, Map<string, boolean>>()
  for (const { id, code, kept } of rows) {
    const known = codes.get(String(id)) ?? new Map<string, boolean>()
    codes.set(String(id), known.set(String(code), kept === true))
  }
  const at = file.header.indexOf(gates[name].id)
  const rejects: Reject[] = []
  let line = 0
  for await (const text of createInterface({
    input: createReadStream(file.path),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    line++
    const id = cellAt(text, at)
    const known = line > 1 && id !== null ? codes.get(id) : undefined
    for (const [code, kept] of known ?? []) rejects.push({ file: name, line, code, column: '', kept })
  }
  return rejects
}

/** The cell at an index, for rows whose earlier cells hold no quoted comma: the columns before the id are plain numbers. */
function cellAt(text: string, index: number): string | null {
  let from = 0
  for (let n = 0; n < index; n++) {
    from = text.indexOf(',', from) + 1
    if (from === 0) return null
  }
  const to = text.indexOf(',', from)
  return text.slice(from, to === -1 ? undefined : to).replace(/^"(.*)"$/, '$1')
}

function writeFile(path: string, rejects: Reject[]): void {
  const descriptor = openSync(path, 'wx', 0o600)
  try {
    writeSync(descriptor, 'file,line,code,column,kept\n')
    for (let n = 0; n < rejects.length; n += 5000) {
      const lines = rejects
        .slice(n, n + 5000)
        .map((one) => `${one.file},${one.line ?? ''},${one.code},${one.column},${one.kept}\n`)
      writeSync(descriptor, lines.join(''))
    }
  } finally {
    closeSync(descriptor)
  }
}

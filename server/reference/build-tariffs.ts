import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { cghs2024, cghs2025 } from './tariff-sources/cghs.js'
import { exclusionsDemonstration } from './tariff-sources/exclusions.js'
import { inaCbg } from './tariff-sources/ina-cbg.js'
import { irdai } from './tariff-sources/irdai.js'
import { devices, nppa2025, nppa2026 } from './tariff-sources/nppa.js'
import type { Row, Source } from './tariff-sources/source.js'
import { stateDemonstration } from './tariff-sources/states.js'

const HERE = fileURLToPath(new URL('./tariffs/', import.meta.url))

const sources: Source[] = [
  cghs2025,
  cghs2024,
  nppa2026,
  nppa2025,
  devices,
  ...irdai,
  inaCbg,
  ...stateDemonstration,
  ...exclusionsDemonstration,
]

/** Writes one compact file per price list and gives the manifest's entries; what a list leaves out is printed. */
export function buildTariffs(folder: string): object[] {
  const table = (file: string): Row[] =>
    parse(readFileSync(join(folder, file)), { columns: true, bom: true, skip_empty_lines: true }) as Row[]
  return sources.map((source) => {
    const leftOut: string[] = []
    const read = { table, json: (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as unknown }
    const rows = source.rows(read, (row, why) => leftOut.push(`${row}: ${why}`))
    const text = csv(source.columns, rows)
    const file = `tariffs/${source.list}.csv`
    writeFileSync(join(HERE, `${source.list}.csv`), text)
    console.log(`${source.list} ${rows.length} rows, left out ${leftOut.length}`)
    for (const line of leftOut.slice(0, 12)) console.log(`  ${line}`)
    const { rows: _rows, columns: _columns, ...about } = source
    return { ...about, file, rows: rows.length, sha256: createHash('sha256').update(text).digest('hex') }
  })
}

export function csv(header: string[], rows: (string | undefined)[][]): string {
  const cell = (text = ''): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return `${[header, ...rows].map((row) => row.map((one) => cell(one)).join(',')).join('\n')}\n`
}

/**
 * Makes the reference files of this folder from a folder of source lists, in our own columns:
 *   npx tsx server/reference/build.ts SOURCE_DIR
 * The result is committed; this runs again only when a source list has a new edition.
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { normaliseIcdCode } from '../src/modules/registry/matching/icd-code.js'
import { buildTariffs, csv } from './build-tariffs.js'

type Row = Record<string, string>

const HERE = fileURLToPath(new URL('.', import.meta.url))

function read(folder: string, file: string): Row[] {
  return parse(readFileSync(join(folder, file)), { columns: true, bom: true, skip_empty_lines: true }) as Row[]
}

const tidy = (text = ''): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()

function hospitals(folder: string): string {
  const header = 'code_system,code,name,kind,class,ownership,address,province_code,regency_code,region_code_system,region_name'
  const rows = read(folder, 'hospitals.csv').map((row) => [
    'kemenkes',
    row.hospital_id,
    tidy(row.name),
    'hospital',
    row.hospital_class === 'Belum Ditetapkan' ? '' : row.hospital_class,
    row.ownership_group,
    tidy(row.address),
    row.province_code_bps2018,
    row.district_code_bps2018,
    row.province_code_bps2018 || row.district_code_bps2018 ? 'bps2018' : '',
    tidy([row.district, row.province].filter(Boolean).join(', ')),
  ])
  return csv(header.split(','), rows.sort((a, b) => ((a[1] ?? '') < (b[1] ?? '') ? -1 : 1)))
}

/** Codes; descriptions only where they are free to ship. */
function codes(folder: string, file: string, list: { system: 'icd10' | 'icd9cm'; described: boolean }): string {
  const found = new Map<string, string>()
  for (const row of read(folder, file)) {
    const code = normaliseIcdCode(list.system, row.code ?? '')
    if (code) found.set(code, list.described ? tidy(row.display) : '')
    else console.log(`${file}: left out ${row.code}`)
  }
  const rows = [...found].sort(([a], [b]) => (a < b ? -1 : 1))
  return list.described ? csv(['code', 'description'], rows) : csv(['code'], rows.map(([code]) => [code]))
}

const folder = process.argv[2]
if (!folder) throw new Error('usage: npx tsx server/reference/build.ts SOURCE_DIR')
const files = {
  hospitals: hospitals(folder),
  icd10: codes(folder, 'icd10_2010_eklaim.csv', { system: 'icd10', described: false }),
  icd9cm: codes(folder, 'icd9cm_2010_eklaim.csv', { system: 'icd9cm', described: true }),
}
const lists = Object.entries(files).map(([name, text]) => {
  const file = `${name}.csv`
  writeFileSync(join(HERE, file), text)
  return { name, file, rows: text.trimEnd().split('\n').length - 1, sha256: createHash('sha256').update(text).digest('hex') }
})
writeFileSync(join(HERE, 'manifest.json'), `${JSON.stringify({ lists, tariffs: buildTariffs(folder) }, null, 2)}\n`)
console.log(lists.map(({ name, rows }) => `${name} ${rows}`).join(', '))

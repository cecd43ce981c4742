import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { facilityColumns, placeColumns } from './mapping/columns.js'
import { readFacilityRow } from './mapping/facility-row.js'
import { bareCode } from './matching/icd-code.js'
import type { FacilityInput, MedicalCode } from './schema.js'
import type { CodeRow } from './store-lists.js'

const FOLDER = new URL('../../../reference/', import.meta.url)

const Manifest = z.object({
  lists: z.array(
    z.object({ name: z.enum(['hospitals', 'icd10', 'icd9cm']), file: z.string(), rows: z.int(), sha256: z.string() }),
  ),
})
export type ReferenceList = z.infer<typeof Manifest>['lists'][number]

/** Which files are shipped, with their hashes. */
export async function readManifest(): Promise<ReferenceList[]> {
  return Manifest.parse(JSON.parse(await readFile(new URL('manifest.json', FOLDER), 'utf8'))).lists
}

async function readTable(file: string): Promise<string[][]> {
  return parse(await readFile(new URL(file, FOLDER), 'utf8')) as string[][]
}

export async function readHospitals(file: string): Promise<FacilityInput[]> {
  const [header = [], ...rows] = await readTable(file)
  const { at } = placeColumns(header, facilityColumns)
  return rows.map((cells, index) => {
    const read = readFacilityRow((field) => cells[at.get(field) ?? -1] ?? '')
    if ('reject' in read) throw new Error(`${file}: row ${index + 1} is not a facility (${read.reject.field})`)
    return read.input
  })
}

export async function readCodes(system: MedicalCode['system'], file: string): Promise<CodeRow[]> {
  const [, ...rows] = await readTable(file)
  return rows.map(([code = '', description]) => ({
    system,
    bare: bareCode(system, code),
    code,
    description: description || null,
  }))
}

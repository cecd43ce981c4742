import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { Day } from '../../shared/dates.js'
import { facilityColumns, placeColumns, tariffColumns } from './mapping/columns.js'
import { readFacilityRow } from './mapping/facility-row.js'
import { priceColumns, readTariffRow, type TariffRowInput } from './mapping/tariff-row.js'
import { bareCode } from './matching/icd-code.js'
import type { FacilityInput, MedicalCode } from './schema.js'
import type { CodeRow } from './store-lists.js'

const FOLDER = new URL('../../../reference/', import.meta.url)

const Manifest = z.object({
  lists: z.array(
    z.object({ name: z.enum(['hospitals', 'icd10', 'icd9cm']), file: z.string(), rows: z.int(), sha256: z.string() }),
  ),
  tariffs: z.array(
    z.object({
      list: z.string(),
      title: z.string(),
      edition: z.string(),
      currency: z.string(),
      effectiveFrom: Day,
      effectiveTo: Day.nullable(),
      source: z.string(),
      licence: z.string(),
      demonstration: z.boolean(),
      note: z.string(),
      file: z.string(),
      rows: z.int(),
      sha256: z.string(),
    }),
  ),
})
export type ReferenceList = z.infer<typeof Manifest>['lists'][number]
export type ShippedTariff = z.infer<typeof Manifest>['tariffs'][number]

/** Which files are shipped, with their hashes. */
export async function readManifest(): Promise<z.infer<typeof Manifest>> {
  return Manifest.parse(JSON.parse(await readFile(new URL('manifest.json', FOLDER), 'utf8')))
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

export async function readShippedTariff(list: ShippedTariff): Promise<TariffRowInput[]> {
  const [header = [], ...rows] = await readTable(list.file)
  const { at } = placeColumns(header, tariffColumns)
  const prices = priceColumns(header, at.get('amount'))
  return rows.flatMap((cells, index) => {
    const read = readTariffRow({ cell: (field) => cells[at.get(field) ?? -1] ?? '', header, cells, prices }, list)
    if ('inputs' in read) return read.inputs
    const { code } = 'problem' in read ? read.problem : read.leftOut
    throw new Error(`${list.file}: row ${index + 1} is no price (${code})`)
  })
}

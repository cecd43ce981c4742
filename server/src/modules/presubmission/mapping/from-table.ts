import { readWrittenDay } from '../../../shared/dates.js'
import { fromWhole } from '../../../shared/money.js'
import { Paper } from '../schema.js'
import { COLUMNS, type ColumnName, PAPERS, SERVICES, SEXES } from './columns.js'
import type { DraftInput } from './draft-input.js'

const EKLAIM_SERVICES: Record<string, 'outpatient' | 'inpatient'> = { '1': 'inpatient', '2': 'outpatient' }
/** Empty is "not said"; these are "none". */
const NONE = new Set(['none', 'tidak ada', 'nihil', '-'])

export type RowReading = { input: DraftInput; unreadable: never[] } | { input: null; unreadable: ColumnName[] }

/** Where our fields stand in a table, or null when it has no diagnoses and so is none of drafts. */
export function columnsIn(header: readonly string[]): Map<ColumnName, number> | null {
  const plain = header.map((name) => name.trim().toLowerCase().replaceAll(' ', '_'))
  const found = new Map<ColumnName, number>()
  for (const [field, names] of Object.entries(COLUMNS) as [ColumnName, readonly string[]][]) {
    const at = names.map((name) => plain.indexOf(name)).find((index) => index >= 0)
    if (at !== undefined) found.set(field, at)
  }
  return found.has('diagnoses') ? found : null
}

/** One row as a draft; a cell that says something unreadable refuses the row, for a guess would be checked as a fact. */
export function readDraftRow(columns: ReadonlyMap<ColumnName, number>, cells: readonly string[]): RowReading {
  const unreadable: ColumnName[] = []
  const read = <T>(field: ColumnName, parse: (text: string) => T | null): T | null => {
    const at = columns.get(field)
    // A spreadsheet's own mark that a cell is plain text says nothing.
    const text = at === undefined ? '' : (cells[at] ?? '').trim().replace(/^'/, '')
    if (text === '') return null
    const value = parse(text)
    if (value === null) unreadable.push(field)
    return value
  }
  const code = (text: string): string => text
  const input: DraftInput = {
    reference: read('reference', code) ?? '',
    service: read('service', byWord(SERVICES)) ?? read('eklaimService', byWord(EKLAIM_SERVICES)),
    admittedOn: read('admittedOn', readWrittenDay),
    dischargedOn: read('dischargedOn', readWrittenDay),
    sex: read('sex', byWord(SEXES)),
    birthDate: read('birthDate', readWrittenDay),
    ageDays: read('ageDays', whole),
    gestationWeeks: read('gestationWeeks', whole),
    diagnoses: [...(read('diagnoses', list) ?? []), ...(read('secondaryDiagnoses', list) ?? [])],
    procedures: read('procedures', list),
    cbgCode: read('cbgCode', code),
    wardClass: read('wardClass', whole),
    entitledClass: read('entitledClass', whole),
    billed: read('billed', rupiah),
    groupTariff: read('groupTariff', rupiah),
    specialTariff: read('specialTariff', rupiah),
    papers: read('papers', papers),
  }
  return unreadable.length > 0 ? { input: null, unreadable } : { input, unreadable: [] }
}

const byWord =
  <T>(words: Record<string, T>) =>
  (text: string): T | null =>
    words[text.toLowerCase()] ?? null

function whole(text: string): number | null {
  return /^\d{1,6}$/.test(text) ? Number(text) : null
}

/** Whole rupiah to minor units: 1234567, 1.234.567, 1,234,567 or with decimals that are zero. */
function rupiah(text: string): number | null {
  const bare = text.replace(/^Rp\.?\s*/i, '').replace(/[.,]00?$/, '')
  const digits = /^\d{1,3}([.,]\d{3})+$/.test(bare) ? bare.replace(/[.,]/g, '') : bare
  return /^\d{1,12}$/.test(digits) ? fromWhole(Number(digits)) : null
}

function list(text: string): string[] {
  if (NONE.has(text.toLowerCase())) return []
  return text
    .split(/[;|]/)
    .map((one) => one.trim())
    .filter((one) => one !== '' && !NONE.has(one.toLowerCase()))
}

function papers(text: string): Paper[] | null {
  const read = list(text.toLowerCase()).map((word) => PAPERS[word] ?? Paper.safeParse(word.replaceAll(' ', '-')).data)
  return read.every((one) => one !== undefined) ? read : null
}

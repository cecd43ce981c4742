import { AppError } from '../../platform/errors.js'
import { readClaimBytes } from '../exchange/index.js'
import { normaliseIcdCode, readRows } from '../registry/index.js'
import { isSheet, readSheetRows } from './adapters/read-sheet.js'
import { toDraft } from './mapping/draft-input.js'
import { inputOfRecord } from './mapping/from-record.js'
import { columnsIn, readDraftRow } from './mapping/from-table.js'
import type { PlacedDraft } from './pending/preview.js'
import type { RefusedDraft } from './schema.js'

/** Claims in one file: a day's or a week's of a hospital, looked at while somebody waits. */
export const MOST_CLAIMS = 500
/** Places of a file that are named when they cannot be used. */
const MOST_REFUSED = 100

export type DraftFile = { format: string; drafts: PlacedDraft[]; refused: RefusedDraft[]; refusedCount: number }

/**
 * Reads the drafts of a file, known by its content: a table of ours or of E-Klaim (CSV or XLSX), our JSON, or what exchange
 * reads. What cannot be used is refused by its place and fields, never by what it says. Nothing is kept.
 * @throws AppError `presubmission.too-many`, `presubmission.nothing-to-preview`, and as `readClaimBytes`
 */
export async function readDrafts(bytes: Buffer): Promise<DraftFile> {
  const file = await readAnyFormat(bytes)
  if (file.drafts.length === 0 && file.refused.length === 0)
    throw new AppError('invalid', 'presubmission.nothing-to-preview')
  return file
}

async function readAnyFormat(bytes: Buffer): Promise<DraftFile> {
  if (isSheet(bytes)) {
    const [header = [], ...rows] = await readSheetRows(bytes)
    return readTable('xlsx', header, rows)
  }
  const own = ownJson(bytes)
  if (own) return readInputs('json', own)
  const table = /^\s*(<|\{|\[|ISA)/.test(bytes.subarray(0, 100).toString('utf8')) ? null : await draftTable(bytes)
  return table ?? readRecords(bytes)
}

/** Our own JSON: `{ "claims": [ … ] }`. */
function ownJson(bytes: Buffer): unknown[] | null {
  if (bytes[0] !== 0x7b) return null
  try {
    const read: unknown = JSON.parse(bytes.toString('utf8'))
    const claims = read && typeof read === 'object' && 'claims' in read ? read.claims : null
    return Array.isArray(claims) ? claims : null
  } catch {
    // Not one document: it may still be one resource a line, which exchange reads or refuses.
    return null
  }
}

async function draftTable(bytes: Buffer): Promise<DraftFile | null> {
  const { header, rows } = await readRows([bytes])
  if (!columnsIn(header)) return null
  const cells: (string[] | null)[] = []
  for await (const row of rows) {
    cells.push(row.cells)
    if (cells.length > MOST_CLAIMS) throw tooMany()
  }
  return readTable('csv', header, cells)
}

function readTable(format: string, header: string[], rows: readonly (string[] | null)[]): DraftFile {
  const columns = columnsIn(header)
  if (!columns) throw new AppError('invalid', 'exchange.format-unknown')
  const collected = collect(format)
  for (const [at, cells] of rows.entries()) {
    if (cells?.every((cell) => cell === '')) continue
    const read = cells && readDraftRow(columns, cells)
    if (!read) collected.refuse(at, 'presubmission.row-unreadable', [])
    else if (!read.input) collected.refuse(at, 'presubmission.cell-unreadable', read.unreadable)
    else collected.take(at, read.input)
  }
  return collected.file
}

function readInputs(format: string, inputs: readonly unknown[]): DraftFile {
  const collected = collect(format)
  for (const [at, input] of inputs.entries()) collected.take(at, input)
  return collected.file
}

async function readRecords(bytes: Buffer): Promise<DraftFile> {
  const { format, pieces } = await readClaimBytes(bytes)
  const collected = collect(format ?? 'unknown')
  let at = 0
  for await (const piece of pieces) {
    if (!piece.record) for (const { code } of piece.refused) collected.refuse(at++, code, [])
    else if (piece.record.kind === 'claim') collected.take(at++, inputOfRecord(piece.record))
  }
  return collected.file
}

function collect(format: string) {
  const file: DraftFile = { format, drafts: [], refused: [], refusedCount: 0 }
  const refuse = (at: number, code: string, fields: string[]): void => {
    file.refusedCount += 1
    if (file.refused.length < MOST_REFUSED) file.refused.push({ place: String(at + 1), code, fields })
  }
  return {
    file,
    refuse,
    take(at: number, input: unknown): void {
      const read = toDraft(input, normaliseIcdCode)
      if (read.draft === null) refuse(at, 'presubmission.cell-unreadable', read.fields)
      else file.drafts.push({ place: at + 1, draft: read.draft })
      if (file.drafts.length > MOST_CLAIMS) throw tooMany()
    },
  }
}

const tooMany = (): AppError => new AppError('invalid', 'presubmission.too-many', { details: { limit: MOST_CLAIMS } })

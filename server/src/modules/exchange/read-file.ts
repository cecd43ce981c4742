import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { AppError } from '../../platform/errors.js'
import { type CsvSource, readRows } from '../registry/index.js'
import { decodeText } from './formats/decode-text.js'
import { readFhir } from './formats/fhir/read-fhir.js'
import { RecordFindings } from './formats/findings.js'
import { bpjsFormats, idrFormats } from './formats/tables/plain-tables.js'
import { rifFormats } from './formats/tables/rif.js'
import type { TableFormat } from './formats/tables/table-format.js'
import { TableRow } from './formats/tables/table-row.js'
import { readX12 } from './formats/x12/read-x12.js'
import { readLines } from './read-lines.js'
import type { ExchangeFormat, ExchangeProblem, ExchangeReading, ExchangeRecord } from './schema.js'

/** A document of FHIR or X12 is read whole, up to this many bytes; tables and one resource a line are streamed, of any size. */
export const LARGEST_DOCUMENT = 64 * 1024 * 1024
const HEAD_BYTES = 4096
/** Rows of one record; a table whose key never changes is not what it says it is. */
const MOST_ROWS_OF_A_RECORD = 10_000
const TABLES: TableFormat[] = [...rifFormats, ...bpjsFormats, ...idrFormats]

/** What the reading of a file yields, in the file's order. */
export type ReadPiece =
  | { record: ExchangeRecord; warnings: ExchangeProblem[] }
  | { refused: ExchangeProblem[]; record?: never }

export type FileReading = { format: ExchangeFormat | null; pieces: AsyncGenerator<ReadPiece> }

/** Where a file's bytes come from: the disk, or memory, where nothing of it should touch a disk. */
type ClaimSource = { head: Uint8Array; whole(): Promise<Uint8Array>; stream(): CsvSource }

/**
 * Reads a claim file of any known format; the format is known by content, never by name.
 * @throws AppError `exchange.empty-file`, `exchange.format-unknown`, `exchange.too-large`, `exchange.json-broken`
 */
export async function readFile(path: string): Promise<FileReading> {
  const head = await headOf(path)
  return readFrom({ head, whole: () => documentOf(path), stream: () => createReadStream(path) })
}

/** The same for bytes that are there already. @throws AppError as `readFile` */
export async function readClaimBytes(bytes: Uint8Array): Promise<FileReading> {
  return readFrom({ head: cutHead(bytes), whole: async () => bytes, stream: () => [bytes] })
}

async function readFrom(source: ClaimSource): Promise<FileReading> {
  const start = decodeText(source.head).text.trimStart()
  if (start === '') throw new AppError('invalid', 'exchange.empty-file')
  if (start.startsWith('{') && (await isOneALine(source))) return { format: 'fhir-r4', pieces: linePieces(source) }
  if (start.startsWith('{') || start.startsWith('[')) return whole(readJson(await source.whole()))
  if (start.startsWith('ISA')) return whole(readX12(decodeText(await source.whole()).text))
  if (start.startsWith('<'))
    throw new AppError('invalid', 'exchange.format-unknown', { message: 'XML is not read; send FHIR as JSON.' })
  return readTable(source)
}

/** The first bytes, without a letter of several bytes that the cut may have split. */
function cutHead(bytes: Uint8Array): Uint8Array {
  return bytes.length > HEAD_BYTES ? bytes.subarray(0, HEAD_BYTES - 3) : bytes
}

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path).catch((cause) => {
    throw new AppError('not-found', 'file.cannot-open', { cause })
  })
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return buffer.subarray(0, bytesRead - (bytesRead === HEAD_BYTES ? 3 : 0))
  } catch (cause) {
    throw new AppError('invalid', 'file.cannot-open', { cause })
  } finally {
    await file.close()
  }
}

async function documentOf(path: string): Promise<Uint8Array> {
  const { size } = await stat(path)
  if (size > LARGEST_DOCUMENT)
    throw new AppError('invalid', 'exchange.too-large', { details: { bytes: size, limit: LARGEST_DOCUMENT } })
  const chunks: Uint8Array[] = []
  for await (const chunk of createReadStream(path)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** One JSON document. */
function readJson(bytes: Uint8Array): ExchangeReading {
  const one = parseJson(decodeText(bytes).text)
  if (one.ok) return readFhir(one.value)
  throw new AppError('invalid', 'exchange.json-broken', { message: 'The file is not valid JSON.' })
}

/** Whether the first line is a JSON document by itself and others follow (FHIR bulk data). */
async function isOneALine(source: ClaimSource): Promise<boolean> {
  let isFirst = true
  for await (const line of readLines(source.stream(), LARGEST_DOCUMENT)) {
    if (!isFirst) return true
    if (!parseJson(line).ok) return false
    isFirst = false
  }
  return false
}

/** Each line by itself: what is wrong with one says nothing of the others. */
async function* linePieces(source: ClaimSource): AsyncGenerator<ReadPiece> {
  let at = 0
  for await (const text of readLines(source.stream(), LARGEST_DOCUMENT)) {
    const line = parseJson(text)
    const { records, refused, warnings } = line.ok ? readFhir(line.value) : brokenLine()
    at += 1
    const place = `line ${at}`
    const onLine = (problem: ExchangeProblem): ExchangeProblem => ({ ...problem, path: `${place}, ${problem.path}` })
    yield* piecesOf({ format: 'fhir-r4', records, refused: refused.map(onLine), warnings: warnings.map(onLine) })
  }
}

function parseJson(text: string): { ok: true; value: unknown } | { ok: false } {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch {
    return { ok: false }
  }
}

function brokenLine(): ExchangeReading {
  const problem = { code: 'exchange.json-broken', path: '$', reason: 'The line is not valid JSON.', facts: {} }
  return { format: 'fhir-r4', records: [], refused: [problem], warnings: [] }
}

function whole(reading: ExchangeReading): FileReading {
  return { format: reading.format, pieces: piecesOf(reading) }
}

async function* piecesOf({ records, refused, warnings }: ExchangeReading): AsyncGenerator<ReadPiece> {
  for (const [at, record] of records.entries()) yield { record, warnings: at === 0 ? warnings : [] }
  if (refused.length > 0) yield { refused }
}

async function readTable(source: ClaimSource): Promise<FileReading> {
  const { header, rows } = await readRows(source.stream()).catch((cause) => {
    throw new AppError('invalid', 'exchange.format-unknown', { cause })
  })
  const columns = new Map(header.map((name, at) => [name.toUpperCase(), at]))
  const format = TABLES.find((one) => one.recognises(columns))
  if (!format)
    throw new AppError('invalid', 'exchange.format-unknown', { message: 'No known table has these columns.' })
  return { format: format.format, pieces: tablePieces(format, columns, rows) }
}

type Rows = Awaited<ReturnType<typeof readRows>>['rows']

/** Consecutive rows of one key become one record; a broken row is refused alone. */
async function* tablePieces(format: TableFormat, columns: Map<string, number>, rows: Rows): AsyncGenerator<ReadPiece> {
  let group: TableRow[] = []
  let to = new RecordFindings()
  const finish = (): ReadPiece | null => {
    const record = group.length > 0 ? format.read(group, to) : null
    const piece = to.refused.length > 0 ? { refused: to.refused } : record ? { record, warnings: to.warned } : null
    group = []
    to = new RecordFindings()
    return piece
  }
  for await (const { row, cells } of rows) {
    if (!cells) {
      yield {
        refused: [
          {
            code: 'exchange.row-unreadable',
            path: `row ${row}`,
            reason: 'The row has not the columns of the header.',
            facts: {},
          },
        ],
      }
      continue
    }
    const key = format.key === null ? null : cells[columns.get(format.key) ?? -1]
    const isNext =
      format.key === null || group.length >= MOST_ROWS_OF_A_RECORD || group[0]?.text(format.key) !== (key || null)
    const piece = isNext ? finish() : null
    if (piece) yield piece
    group.push(new TableRow({ number: row, cells }, columns, to))
  }
  const last = finish()
  if (last) yield last
}

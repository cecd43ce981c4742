import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parse } from 'csv-parse'
import { AppError } from '../../platform/errors.js'

export type CsvSource = AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>

/**
 * One row of a file: its number (1 = first data row) and its cells, null when it could not be read.
 * `last` when nothing after it can be trusted to be a row: a quote never closed, a row without end.
 */
export type CsvRow = { row: number; cells: string[] | null; last?: true }

const LONGEST_ROW = 64 * 1024
const MOST_COLUMNS = 500
const DELIMITERS = [',', ';', '\t', '|']

/**
 * Reads a CSV file as a stream: the header first, then its rows. Rows that cannot be read are given as null.
 * @throws AppError `registry.file-unreadable` when it is no CSV text at all
 */
export async function readRows(source: CsvSource): Promise<{ header: string[]; rows: AsyncGenerator<CsvRow> }> {
  const { start, all } = await peek(source)
  const skips = new Skips()
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(start),
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_ROW,
    skip_records_with_error: true,
    // The number goes in front of the cells: only here, in the parser's own order, is it known.
    on_record: (cells: string[]) => [String(++skips.count), ...cells],
    on_skip: (error) => {
      skips.note(error)
      return undefined
    },
  })
  pipeline(Readable.from(all), parser).catch(() => undefined)
  const records = (parser as AsyncIterable<string[]>)[Symbol.asyncIterator]()
  const first = await records.next().catch((cause) => {
    throw unreadable(cause)
  })
  if (first.done || first.value[0] !== '0' || first.value.length > MOST_COLUMNS) throw unreadable()
  const header = first.value.slice(1).map(clean)
  return { header, rows: rowsOf(records, header.length, skips) }
}

/** The numbers of the rows that the parser skipped; it may find several faults in one row. */
class Skips {
  count = -1
  rows: number[] = []
  cutAt = Number.POSITIVE_INFINITY
  private line = -1

  note(error: (Error & { code?: string; lines?: number }) | undefined): void {
    if (error?.lines === this.line || this.cutAt <= this.count) return
    this.line = error?.lines ?? -1
    this.rows.push(++this.count)
    if (error?.code === 'CSV_MAX_RECORD_SIZE' || error?.code === 'CSV_QUOTE_NOT_CLOSED') this.cutAt = this.count
  }
}

/** The records in order, with the skipped ones in their places: the parser is never behind on what it skipped. */
async function* rowsOf(records: AsyncIterator<string[]>, width: number, skips: Skips): AsyncGenerator<CsvRow> {
  for (;;) {
    const next = await records.next().catch((cause) => {
      throw unreadable(cause)
    })
    while (skips.rows.length > 0 && (next.done || (skips.rows[0] as number) < Number(next.value[0]))) {
      const row = skips.rows.shift() as number
      yield row === skips.cutAt ? { row, cells: null, last: true } : { row, cells: null }
      if (row === skips.cutAt) return
    }
    if (next.done) return
    const cells = next.value.slice(1).map(clean)
    yield { row: Number(next.value[0]), cells: cells.length === width && cells.every(isText) ? cells : null }
  }
}

function clean(cell: string): string {
  return cell.normalize('NFC').trim()
}

/** False for cells that a wrong encoding or binary content left behind. */
function isText(cell: string): boolean {
  return !cell.includes('\u0000') && !cell.includes('\ufffd')
}

async function peek(source: CsvSource): Promise<{ start: string; all: AsyncGenerator<Uint8Array | string> }> {
  const iterator = iteratorOf(source)
  const seen: (Uint8Array | string)[] = []
  let start = ''
  while (!start.includes('\n') && start.length < LONGEST_ROW) {
    const next = await iterator.next()
    if (next.done) break
    seen.push(next.value)
    start += typeof next.value === 'string' ? next.value : Buffer.from(next.value).toString('utf8')
  }
  if (start.trim() === '' || start.includes('\u0000')) throw unreadable()
  return { start, all: replay(seen, iterator) }
}

function iteratorOf(source: CsvSource): AsyncIterator<Uint8Array | string> | Iterator<Uint8Array | string> {
  return Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]()
}

async function* replay(
  seen: (Uint8Array | string)[],
  rest: AsyncIterator<Uint8Array | string> | Iterator<Uint8Array | string>,
): AsyncGenerator<Uint8Array | string> {
  yield* seen
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}

function delimiterOf(start: string): string {
  const line = start.split('\n', 1)[0] ?? ''
  const counted = DELIMITERS.map((delimiter) => ({ delimiter, times: line.split(delimiter).length }))
  return counted.reduce((best, one) => (one.times > best.times ? one : best)).delimiter
}

function unreadable(cause?: unknown): AppError {
  return new AppError('invalid', 'registry.file-unreadable', { cause })
}

import { readFile as readBytes } from 'node:fs/promises'
import { isDeepStrictEqual } from 'node:util'
import { decodeText } from './formats/decode-text.js'
import { agreementOf } from './formats/fhir/agreement.js'
import { readFhir, readFhirEntries } from './formats/fhir/read-fhir.js'
import type { Json } from './formats/fhir/write-elements.js'
import { writeClaim, writeCoverage, writeResponse } from './formats/fhir/write-fhir.js'
import { readFile } from './read-file.js'
import type { ExchangeFormat, ExchangeRecord } from './schema.js'

export type RoundTrip = {
  format: ExchangeFormat | null
  taken: number
  refused: number
  /** Claims, answers and coverages written as FHIR and read again, and how many of them came back the same. */
  records: { written: number; same: number }
  /** For FHIR: values of the source's resources, those of elements we undertake to keep, and those that came back. */
  elements: { all: number; supported: number; same: number }
  /** Paths of which a value did not come back. */
  lost: string[]
}

/**
 * Reads a claim file, writes what it holds as FHIR R4, and reads that again: whether anything is lost on the way.
 * Nothing is kept.
 * @throws AppError as `readFile`
 */
export async function roundTrip(path: string): Promise<RoundTrip> {
  const { format, pieces } = await readFile(path)
  const trip: RoundTrip = {
    ...{ format, taken: 0, refused: 0, records: { written: 0, same: 0 } },
    ...{ elements: { all: 0, supported: 0, same: 0 }, lost: [] },
  }
  for await (const piece of pieces) {
    if (!piece.record) {
      trip.refused += piece.refused.length
      continue
    }
    trip.taken += 1
    const written = writeRecord(piece.record)
    if (!written) continue
    trip.records.written += 1
    if (comesBack(piece.record, written)) trip.records.same += 1
  }
  if (format === 'fhir-r4') await compareElements(path, trip)
  return trip
}

async function compareElements(path: string, trip: RoundTrip): Promise<void> {
  const { text } = decodeText(await readBytes(path))
  const lost = new Set<string>()
  for (const json of documentsIn(text)) {
    for (const { entry, record } of readFhirEntries(json)) {
      const written = record && writeRecord(record)
      if (!written) continue
      const agreement = agreementOf(entry.resource, written)
      trip.elements.all += agreement.elements
      trip.elements.supported += agreement.supported
      trip.elements.same += agreement.same
      for (const one of agreement.lost) lost.add(`${entry.resource.resourceType}.${one}`)
    }
  }
  trip.lost = [...lost].sort()
}

/** One document, or one a line: `readFile` has taken the file already, so it is one of the two. */
function documentsIn(text: string): unknown[] {
  try {
    return [JSON.parse(text)]
  } catch {
    return text.split('\n').flatMap((line) => {
      try {
        return [JSON.parse(line) as unknown]
      } catch {
        return []
      }
    })
  }
}

/** The record as a FHIR resource; null for messages and rows, which are kept and not written. */
function writeRecord(record: ExchangeRecord): Json | null {
  if (record.kind === 'claim') return writeClaim(record)
  if (record.kind === 'response') return writeResponse(record)
  return record.kind === 'coverage' ? writeCoverage(record) : null
}

function comesBack(record: ExchangeRecord, written: Json): boolean {
  const [again] = readFhir(JSON.parse(JSON.stringify(written))).records
  return isDeepStrictEqual(withoutPointers(again), withoutPointers(record))
}

/** How a file points to its own parts is its own affair. */
function withoutPointers(record: ExchangeRecord | undefined): unknown {
  return JSON.parse(JSON.stringify(record ?? null, (name, value) => (name === 'reference' ? undefined : value)))
}

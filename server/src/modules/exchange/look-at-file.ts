import { readFile } from './read-file.js'
import type { ExchangeRecord, ImportResult } from './schema.js'
import { countProblems, countRecord, emptySummary } from './summing/summary.js'

/**
 * Reads a claim file and keeps nothing: what an import of it would take and refuse. `records` are given up to `most`;
 * a larger file is counted whole all the same.
 * @throws AppError as `readFile`
 */
export async function lookAtFile(path: string, most: number): Promise<ImportResult & { records: ExchangeRecord[] }> {
  const { format, pieces } = await readFile(path)
  const summary = emptySummary(format)
  const records: ExchangeRecord[] = []
  for await (const piece of pieces) {
    if (!piece.record) {
      countProblems(summary, piece.refused, [])
      continue
    }
    countRecord(summary, piece.record)
    countProblems(summary, [], piece.warnings)
    if (records.length < most) records.push(piece.record)
  }
  return { ...summary, importId: null, dryRun: true, knownBefore: false, doubles: 0, records }
}

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { recordTrail } from '../../platform/trail/record.js'
import { readFile } from './read-file.js'
import type { ExchangeRecord, ImportResult } from './schema.js'
import { findImport, finishImport, keepRecords, openImport } from './store.js'
import { countProblems, countRecord, emptySummary } from './summing/summary.js'

const BATCH = 200

type Ctx = Needs<'db' | 'vault' | 'clock' | 'ids' | 'actor'>

/**
 * Reads a claim file of any known format and keeps its records, sealed. The same file again changes nothing; a killed
 * import is taken up by the next one of the same file, and counts only when it is finished.
 * @throws AppError as `readFile`; `auth.forbidden` for those who may not import
 */
export async function importFile(ctx: Ctx, { path }: { path: string }): Promise<ImportResult> {
  requireScope(ctx.actor, 'claims.import')
  const sha256 = await hashOf(path)
  const known = await findImport(ctx.db.orm, sha256)
  if (known?.summary) return { ...known.summary, importId: known.id, dryRun: false, knownBefore: true, doubles: 0 }
  const { format, pieces } = await readFile(path)
  const importId = await openImport(ctx, ctx.db.orm, { sha256, format })
  const summary = emptySummary(format)
  let batch: ExchangeRecord[] = []
  let kept = 0
  let seen = 0
  const flush = async (): Promise<void> => {
    kept += await ctx.db.transaction((tx) => keepRecords(ctx, tx, { importId, batch }))
    batch = []
  }
  for await (const piece of pieces) {
    if (!piece.record) {
      countProblems(summary, piece.refused, [])
      continue
    }
    countRecord(summary, piece.record)
    countProblems(summary, [], piece.warnings)
    batch.push(piece.record)
    seen += 1
    if (batch.length >= BATCH) await flush()
  }
  await flush()
  await ctx.db.transaction(async (tx) => {
    await finishImport(ctx, tx, { importId, summary })
    await recordTrail(ctx, tx, { action: 'exchange.import', resource: 'import', resourceId: importId })
  })
  return { ...summary, importId, dryRun: false, knownBefore: false, doubles: seen - kept }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  return hash.digest('hex')
}

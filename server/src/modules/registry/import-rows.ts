import type { Needs } from '../../platform/context.js'
import type { Tx } from '../../platform/db/database.js'
import { AppError } from '../../platform/errors.js'
import { recordTrail } from '../../platform/trail/record.js'
import { type Column, placeColumns } from './mapping/columns.js'
import { type CsvSource, readRows } from './read-rows.js'
import type { ImportReport } from './schema.js'

const BATCH = 500
const MOST_REJECTS_TOLD = 1000

export type Reject = { code: string; field: string | null }
/** What became of an input: kept, unchanged, or refused with a code. */
export type Outcome = 'kept' | 'unchanged' | { refused: string }

export type ImportPlan<Input> = {
  columns: Column[]
  /** What the trail calls it: `members.import`. */
  action: string
  read(cell: (field: string) => string, header: string[], cells: string[]): { input: Input } | { reject: Reject }
  /** Equal for rows of one file that speak of the same thing. */
  key(input: Input): string
  keep(tx: Tx, inputs: Input[]): Promise<Outcome[]>
}

type Ctx = Needs<'db' | 'clock' | 'ids' | 'actor'>
type Waiting<Input> = { row: number; input: Input }

/**
 * Reads a file row by row and keeps what is right, a batch to a transaction; each refused row is told with its number.
 * Reading the same file again changes nothing.
 * @throws AppError `registry.header-missing` before anything is kept
 */
export async function importRows<Input>(ctx: Ctx, source: CsvSource, plan: ImportPlan<Input>): Promise<ImportReport> {
  const { header, rows } = await readRows(source)
  const { at, missing } = placeColumns(header, plan.columns)
  if (missing.length > 0) {
    throw new AppError('invalid', 'registry.header-missing', { details: { missing: missing.join(', ') } })
  }
  const report: ImportReport = { read: 0, kept: 0, unchanged: 0, rejects: [] }
  const batches = { importId: ctx.ids.next(), fields: [...at.keys()], report }
  const seen = new Set<string>()
  let waiting: Waiting<Input>[] = []
  for await (const { row, cells, last } of rows) {
    report.read++
    const read = cells
      ? plan.read((field) => cells[at.get(field) ?? -1] ?? '', header, cells)
      : { reject: { code: last ? 'registry.rest-unreadable' : 'registry.row-unreadable', field: null } }
    if ('reject' in read) {
      refuse(report, { row, ...read.reject })
    } else if (seen.has(plan.key(read.input))) {
      refuse(report, { row, code: 'registry.duplicate-in-file', field: null })
    } else {
      seen.add(plan.key(read.input))
      waiting.push({ row, input: read.input })
    }
    if (waiting.length === BATCH) {
      await keepBatch(ctx, plan, { ...batches, waiting })
      waiting = []
    }
  }
  await keepBatch(ctx, plan, { ...batches, waiting })
  return report
}

async function keepBatch<Input>(
  ctx: Ctx,
  plan: ImportPlan<Input>,
  batch: { importId: string; fields: string[]; report: ImportReport; waiting: Waiting<Input>[] },
): Promise<void> {
  if (batch.waiting.length === 0) return
  const outcomes = await ctx.db.transaction(async (tx) => {
    const kept = await plan.keep(
      tx,
      batch.waiting.map((one) => one.input),
    )
    const trail = { action: plan.action, resource: 'import', resourceId: batch.importId, fields: batch.fields }
    if (kept.includes('kept')) await recordTrail(ctx, tx, trail)
    return kept
  })
  outcomes.forEach((outcome, index) => {
    if (outcome === 'kept') batch.report.kept++
    else if (outcome === 'unchanged') batch.report.unchanged++
    else refuse(batch.report, { row: (batch.waiting[index] as Waiting<Input>).row, code: outcome.refused, field: null })
  })
}

/** The first thousand are told one by one; the rest is what `read` has over `kept` and `unchanged`. */
function refuse(report: ImportReport, reject: ImportReport['rejects'][number]): void {
  if (report.rejects.length < MOST_REJECTS_TOLD) report.rejects.push(reject)
}

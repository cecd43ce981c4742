import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { type SheetCell, type SheetColumn, writeXlsx } from '../../platform/exports/write-xlsx.js'
import { MINOR_PER_MAJOR } from '../../shared/money.js'
import { toCsv } from '../claims/index.js'
import { reachOf } from './request-reach.js'
import type { AuditBatch, BatchItem } from './schema.js'
import { countItems, findBatch, itemsOf, nameOfItem, toBatch } from './store-batches.js'
import { findRequests, namesOf, toSummary } from './store-requests.js'

type Ctx = Needs<'db' | 'vault' | 'actor'>

/** How far a batch is, file by file. @throws AppError `audit.batch-not-found` */
export async function readBatch(ctx: Ctx, input: { id: string }): Promise<AuditBatch & { items: BatchItem[] }> {
  const row = await findBatch(ctx.db.orm, input.id, reachOf(ctx.actor, 'audits.read'))
  if (!row) throw new AppError('not-found', 'audit.batch-not-found')
  const items = await itemsOf(ctx.db.orm, row.id)
  const ids = [...new Set(items.flatMap((item) => item.requestId ?? []))]
  const requests = new Map((await findRequests(ctx.db.orm, ids)).map((one) => [one.id, one]))
  const names = await namesOf(ctx.db.orm, ids)
  const shown = items.map((item): BatchItem => {
    const request = item.requestId === null ? undefined : requests.get(item.requestId)
    return {
      ...{ index: item.index, name: nameOfItem(ctx, item), state: item.state as BatchItem['state'] },
      problem: item.problem,
      audit: request ? toSummary(request, names.get(request.id) ?? []) : null,
    }
  })
  return { ...toBatch(row, await countItems(ctx.db.orm, row.id)), items: shown }
}

const COLUMNS: SheetColumn[] = [
  { name: 'file', kind: 'text' },
  { name: 'state', kind: 'text' },
  { name: 'problem', kind: 'text' },
  { name: 'document_type', kind: 'text' },
  { name: 'verdict', kind: 'text' },
  { name: 'confidence', kind: 'number' },
  { name: 'currency', kind: 'text' },
  { name: 'total', kind: 'money' },
  { name: 'overcharge', kind: 'money' },
  { name: 'findings', kind: 'whole' },
  { name: 'requested_at', kind: 'moment' },
  { name: 'audit_id', kind: 'text' },
]

/** A batch as a table, a file a row: CSV with amounts in whole units and two decimals, or XLSX with real numbers and days. */
export async function summariseBatch(
  ctx: Ctx,
  input: { id: string; format: 'csv' | 'xlsx' },
): Promise<string | Buffer> {
  const { items } = await readBatch(ctx, input)
  const rows = items.map(rowOf)
  if (input.format === 'xlsx') return writeXlsx({ sheet: 'Audits', columns: COLUMNS, rows })
  return toCsv(
    COLUMNS.map(({ name }) => name),
    rows.map((row) => row.map((cell, index) => (COLUMNS[index]?.kind === 'money' ? major(cell) : cell))),
  )
}

function rowOf({ name, state, problem, audit }: BatchItem): SheetCell[] {
  return [
    ...[name, state, problem, audit?.documentType ?? null, audit?.verdict ?? null, audit?.confidence ?? null],
    ...[audit?.currency ?? null, audit?.total ?? null, audit?.overcharge ?? null, audit?.findings ?? null],
    ...[audit?.requestedAt ?? null, audit?.id ?? null],
  ]
}

function major(minor: SheetCell): string | null {
  return typeof minor === 'number' ? (minor / MINOR_PER_MAJOR).toFixed(2) : null
}

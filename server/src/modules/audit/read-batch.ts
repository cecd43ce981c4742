import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
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

const COLUMNS = [
  'file',
  'state',
  'problem',
  'document_type',
  'verdict',
  'confidence',
  'currency',
  'total',
  'overcharge',
  'findings',
  'audit_id',
]

/** A batch as a table, a file a row, amounts in whole units with two decimals. */
export async function summariseBatch(ctx: Ctx, input: { id: string }): Promise<string> {
  const { items } = await readBatch(ctx, input)
  const rows = items.map(({ name, state, problem, audit }) => [
    ...[name, state, problem, audit?.documentType, audit?.verdict, audit?.confidence, audit?.currency],
    ...[major(audit?.total), major(audit?.overcharge), audit?.findings, audit?.id],
  ])
  return toCsv(
    COLUMNS,
    rows.map((row) => row.map((cell) => cell ?? null)),
  )
}

function major(minor: number | null | undefined): string | null {
  return minor === null || minor === undefined ? null : (minor / 100).toFixed(2)
}

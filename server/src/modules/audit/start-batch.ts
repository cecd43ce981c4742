import type { Needs } from '../../platform/context.js'
import { AppError, asAppError } from '../../platform/errors.js'
import { recordTrail } from '../../platform/trail/record.js'
import { BatchStarted } from './events.js'
import { reachOf } from './request-reach.js'
import { type AuditBatch, AuditTerms } from './schema.js'
import { settleItem } from './settle-items.js'
import { requireCallback, startAudit } from './start-audit.js'
import { changeItem, countItems, findBatch, type ItemRow, insertBatch, itemsOf, toBatch } from './store-batches.js'
import { holdRequest } from './store-requests.js'

type Ctx = Needs<'db' | 'vault' | 'files' | 'events' | 'clock' | 'ids' | 'actor' | 'config' | 'log' | 'metrics'>

export type StartBatchInput = {
  files: { name: string; bytes: Uint8Array }[]
  terms: AuditTerms
  callbackUrl: string | null
}

/**
 * Takes in many bills at once. All are on disk before this answers; a durable flow audits them one after another, and goes
 * on where it was when its process dies.
 */
export async function startBatch(ctx: Ctx, input: StartBatchInput): Promise<AuditBatch> {
  requireCallback(ctx, input.callbackUrl)
  reachOf(ctx.actor, 'audits.create')
  const files = input.files.map(({ name, bytes }) => ({ name, address: ctx.files.put(bytes) }))
  const batch = {
    ...{ id: ctx.ids.next(), owner: ctx.actor.id, memberId: ctx.actor.memberId, facilityId: ctx.actor.facilityId },
    ...{ state: 'running', terms: input.terms, callbackUrl: input.callbackUrl, startedAt: ctx.clock.now() },
    finishedAt: null,
  }
  await ctx.db.transaction(async (tx) => {
    await insertBatch(ctx, tx, { batch, files })
    await recordTrail(ctx, tx, { action: 'audits.create', resource: 'audit-batch', resourceId: batch.id })
    await ctx.events.tell(tx, BatchStarted({ batchId: batch.id }))
  })
  return toBatch({ ...batch, callbackUrl: null }, { files: files.length, done: 0, failed: 0 })
}

/** How many files a batch has. */
export async function countBatch(ctx: Needs<'db'>, input: { batchId: string }): Promise<{ files: number }> {
  const { files } = await countItems(ctx.db.orm, input.batchId)
  return { files }
}

/**
 * Has one file of a batch audited, for its sender. A step that runs twice finds the audit of the first time; a file that
 * cannot be audited ends with its code and does not hold up the others.
 */
export async function beginBatchItem(ctx: Ctx, input: { batchId: string; index: number }): Promise<{ state: string }> {
  const batch = await findBatch(ctx.db.orm, input.batchId, {})
  const item = (await itemsOf(ctx.db.orm, input.batchId)).find((one) => one.index === input.index)
  if (!batch || !item || item.requestId !== null || item.state !== 'queued') return { state: item?.state ?? 'gone' }
  const { owner: id, memberId, facilityId } = batch
  const sender = { ...ctx, actor: { ...ctx.actor, id, memberId, facilityId } }
  try {
    const started = await startAudit(sender, {
      ...{ bytes: ctx.files.get(item.address), docId: null, userRef: '', terms: AuditTerms.parse(batch.terms) },
      ...{ question: null, callbackUrl: null, source: 'program' },
    })
    return await link(ctx, item, started.id)
  } catch (error) {
    const known = asAppError(error)
    if (!known || known.kind === 'unavailable') throw error
    const end = { state: 'failed', problem: known.code }
    await ctx.db.transaction((tx) => settleItem(ctx, tx, { item, end }))
    return { state: 'failed' }
  }
}

/** Ties a file to its audit; where that has ended already, the file has too. */
async function link(ctx: Ctx, item: ItemRow, requestId: string): Promise<{ state: string }> {
  return ctx.db.transaction(async (tx) => {
    // Held, so that an audit that ends at this moment sees the tie, or the tie sees its end.
    const request = await holdRequest(tx, requestId)
    if (!request) throw new AppError('not-found', 'audit.not-found')
    await changeItem(tx, item, { requestId })
    if (request.state !== 'queued') await settleItem(ctx, tx, { item, end: request })
    return { state: request.state }
  })
}

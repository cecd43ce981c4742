import type { Needs } from '../../platform/context.js'
import type { Tx } from '../../platform/db/database.js'
import { BatchCallbackDue, BatchFinished, BatchProgressed } from './events.js'
import { changeItem, countItems, finishBatch, holdBatch, type ItemRow, waitingItems } from './store-batches.js'

type Ctx = Needs<'events' | 'clock'>
type End = { state: string; problem?: string | null | undefined }

/** Notes the end of a request for every batch that waits for it, in the transaction that ends it. */
export async function settleItems(ctx: Ctx, tx: Tx, of: { requestId: string; end: End }): Promise<void> {
  const { requestId, end } = of
  for (const item of await waitingItems(tx, requestId)) await settleItem(ctx, tx, { item, end })
}

/** Notes the end of one file of a batch; with the last one the batch is done, and that is told once. */
export async function settleItem(ctx: Ctx, tx: Tx, { item, end }: { item: ItemRow; end: End }): Promise<void> {
  const batch = await holdBatch(tx, item.batchId)
  await changeItem(tx, item, { state: end.state === 'done' ? 'done' : 'failed', problem: end.problem ?? null })
  const counts = await countItems(tx, item.batchId)
  await ctx.events.tell(tx, BatchProgressed({ batchId: item.batchId, ...counts }))
  if (!batch || batch.state === 'done' || counts.done + counts.failed < counts.files) return
  await finishBatch(tx, batch.id, ctx.clock.now())
  await ctx.events.tell(tx, BatchFinished({ batchId: batch.id }))
  if (batch.callbackUrl !== null) await ctx.events.tell(tx, BatchCallbackDue({ batchId: batch.id }))
}

import { and, asc, eq, sql } from 'drizzle-orm'
import type { Needs } from '../../platform/context.js'
import type { Queryable, Tx } from '../../platform/db/database.js'
import type { RequestReach } from './request-reach.js'
import { AuditBatch } from './schema.js'
import { batches, batchItems } from './tables-doors.js'

export type BatchRow = typeof batches.$inferSelect
export type ItemRow = typeof batchItems.$inferSelect

const placeOfCallback = (id: string) => ({ table: 'audit.batches', column: 'callback_url', row: id })
const placeOfName = (id: string, index: number) => ({
  table: 'audit.batch_items',
  column: 'name',
  row: `${id}:${index}`,
})

export type NewBatch = Omit<typeof batches.$inferInsert, 'callbackUrl'> & { callbackUrl: string | null }

export async function insertBatch(
  ctx: Needs<'vault'>,
  tx: Tx,
  entry: { batch: NewBatch; files: { name: string; address: string }[] },
): Promise<void> {
  const { batch, files } = entry
  const { id, callbackUrl } = batch
  const sealedUrl = callbackUrl === null ? null : ctx.vault.seal(placeOfCallback(id), callbackUrl)
  await tx.insert(batches).values({ ...batch, callbackUrl: sealedUrl })
  const items = files.map(({ name, address }, index) => ({
    ...{ batchId: id, index, address, state: 'queued' },
    name: ctx.vault.seal(placeOfName(id, index), name),
  }))
  await tx.insert(batchItems).values(items)
}

export async function findBatch(db: Queryable, id: string, reach: RequestReach): Promise<BatchRow | null> {
  const conditions = [eq(batches.id, id)]
  if (reach.owner !== undefined) conditions.push(eq(batches.owner, reach.owner))
  if (reach.facilityId !== undefined) conditions.push(eq(batches.facilityId, reach.facilityId))
  const [row] = await db
    .select()
    .from(batches)
    .where(and(...conditions))
  return row ?? null
}

export function openCallback(ctx: Needs<'vault'>, batch: BatchRow): string | null {
  return batch.callbackUrl === null ? null : ctx.vault.open(placeOfCallback(batch.id), batch.callbackUrl)
}

export function nameOfItem(ctx: Needs<'vault'>, item: ItemRow): string {
  return ctx.vault.open(placeOfName(item.batchId, item.index), item.name)
}

export async function itemsOf(db: Queryable, batchId: string): Promise<ItemRow[]> {
  return db.select().from(batchItems).where(eq(batchItems.batchId, batchId)).orderBy(asc(batchItems.index))
}

/** Holds the batch for this transaction, so that its last item is noticed by exactly one. */
export async function holdBatch(tx: Tx, id: string): Promise<BatchRow | null> {
  const [row] = await tx.select().from(batches).where(eq(batches.id, id)).for('update')
  return row ?? null
}

export async function changeItem(tx: Tx, of: Pick<ItemRow, 'batchId' | 'index'>, change: Partial<ItemRow>) {
  const same = and(eq(batchItems.batchId, of.batchId), eq(batchItems.index, of.index))
  await tx.update(batchItems).set(change).where(same)
}

/** Waiting items that stand for a request. */
export async function waitingItems(tx: Tx, requestId: string): Promise<ItemRow[]> {
  const waiting = and(eq(batchItems.requestId, requestId), eq(batchItems.state, 'queued'))
  return tx.select().from(batchItems).where(waiting)
}

export async function finishBatch(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.update(batches).set({ state: 'done', finishedAt: at }).where(eq(batches.id, id))
}

export async function countItems(db: Queryable, batchId: string) {
  const [row] = await db
    .select({
      files: sql<number>`count(*)::int`,
      done: sql<number>`(count(*) filter (where ${batchItems.state} = 'done'))::int`,
      failed: sql<number>`(count(*) filter (where ${batchItems.state} = 'failed'))::int`,
    })
    .from(batchItems)
    .where(eq(batchItems.batchId, batchId))
  return row ?? { files: 0, done: 0, failed: 0 }
}

export function toBatch(row: BatchRow, counts: { files: number; done: number; failed: number }): AuditBatch {
  return AuditBatch.parse({
    ...row,
    ...counts,
    startedAt: row.startedAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  })
}

import { asc, desc, eq } from 'drizzle-orm'
import type { Needs } from '../../platform/context.js'
import type { Queryable, Tx } from '../../platform/db/database.js'
import { BillMessage } from './schema.js'
import { messages, requests } from './tables-doors.js'

const placeOf = (requestId: string, seq: number) => ({
  ...{ table: 'audit.messages', column: 'content' },
  row: `${requestId}:${seq}`,
})

/** Adds to what was said about a bill, one writer at a time. */
export async function keepMessages(
  ctx: Needs<'vault' | 'clock'>,
  tx: Tx,
  entry: { requestId: string; said: { role: BillMessage['role']; content: string }[] },
): Promise<void> {
  const { requestId, said } = entry
  await tx.select({ id: requests.id }).from(requests).where(eq(requests.id, requestId)).for('update')
  const [last] = await tx
    .select({ seq: messages.seq })
    .from(messages)
    .where(eq(messages.requestId, requestId))
    .orderBy(desc(messages.seq))
    .limit(1)
  const first = (last?.seq ?? 0) + 1
  const at = ctx.clock.now()
  await tx.insert(messages).values(
    said.map(({ role, content }, index) => {
      const seq = first + index
      return { requestId, seq, role, content: ctx.vault.seal(placeOf(requestId, seq), content), at }
    }),
  )
}

export async function findMessages(ctx: Needs<'vault'>, db: Queryable, requestId: string): Promise<BillMessage[]> {
  const rows = await db
    .select()
    .from(messages)
    .where(eq(messages.requestId, requestId))
    .orderBy(asc(messages.seq))
    .limit(1000)
  return rows.map(({ seq, role, content, at }) =>
    BillMessage.parse({ role, content: ctx.vault.open(placeOf(requestId, seq), content), at: at.toISOString() }),
  )
}

import { and, asc, eq, inArray, isNotNull, lt, lte, or, sql } from 'drizzle-orm'
import type { Queryable, Tx } from '../../platform/db/database.js'
import type { Bucket } from './delivery/pace.js'
import type { SendState } from './schema.js'
import { outbox } from './tables.js'

export type OutboxRow = typeof outbox.$inferSelect

export async function insertOutbox(tx: Tx, row: typeof outbox.$inferInsert): Promise<void> {
  await tx.insert(outbox).values(row)
}

/** What an author already queued under a reference: a double click or a repeated step sends once. */
export async function findByClientRef(db: Queryable, author: string, clientRef: string): Promise<OutboxRow | null> {
  const [row] = await db
    .select()
    .from(outbox)
    .where(and(eq(outbox.author, author), eq(outbox.clientRef, clientRef)))
  return row ?? null
}

export async function loadOutbox(db: Queryable, messageIds: string[]): Promise<OutboxRow[]> {
  return messageIds.length === 0 ? [] : db.select().from(outbox).where(inArray(outbox.messageId, messageIds))
}

export async function findSentByExternalId(
  db: Queryable,
  accountId: string,
  externalId: string,
): Promise<OutboxRow | null> {
  const [row] = await db
    .select()
    .from(outbox)
    .where(and(eq(outbox.accountId, accountId), eq(outbox.externalId, externalId)))
  return row ?? null
}

/** The next message to send, held by this transaction: due, and no earlier one of its conversation still on its way. */
export async function lockNextDue(tx: Tx, now: Date): Promise<OutboxRow | null> {
  const isDue = or(
    and(eq(outbox.state, 'queued'), lte(outbox.dueAt, now)),
    and(eq(outbox.state, 'sending'), lt(outbox.leaseUntil, now)),
  )
  const isFirst = sql`not exists (select 1 from inbox.outbox earlier where earlier.conversation_id = ${outbox.conversationId}
    and earlier.out_seq < ${outbox.outSeq} and earlier.state in ('queued', 'sending'))`
  const [row] = await tx
    .select()
    .from(outbox)
    .where(and(isDue, isFirst))
    .orderBy(asc(outbox.dueAt), asc(outbox.outSeq))
    .limit(1)
    .for('update', { skipLocked: true })
  return row ?? null
}

/** When the next message becomes due; null without any. */
export async function nextDueAt(db: Queryable): Promise<Date | null> {
  const [row] = await db
    .select({
      at: sql<Date | null>`min(case when ${outbox.state} = 'sending' then ${outbox.leaseUntil} else ${outbox.dueAt} end)`.mapWith(
        outbox.dueAt,
      ),
    })
    .from(outbox)
    .where(inArray(outbox.state, ['queued', 'sending']))
  return row?.at ?? null
}

type Change = Partial<Omit<typeof outbox.$inferInsert, 'state'>> & { state?: SendState; changedAt: Date }

export async function updateOutbox(tx: Queryable, messageId: string, change: Change): Promise<void> {
  await tx.update(outbox).set(change).where(eq(outbox.messageId, messageId))
}

/** The same by whoever holds the lease; false when another sender took it over meanwhile. */
export async function updateLeased(
  tx: Tx,
  row: Pick<OutboxRow, 'messageId' | 'fence'>,
  change: Change,
): Promise<boolean> {
  const kept = await tx
    .update(outbox)
    .set(change)
    .where(and(eq(outbox.messageId, row.messageId), eq(outbox.fence, row.fence), eq(outbox.state, 'sending')))
    .returning({ id: outbox.messageId })
  return kept.length === 1
}

export async function lockOutbox(tx: Tx, messageId: string): Promise<OutboxRow | null> {
  const [row] = await tx.select().from(outbox).where(eq(outbox.messageId, messageId)).for('update')
  return row ?? null
}

/** The place of the newest reply that went out, ours from elsewhere included; 0 without any. */
export async function lastAnswerSeq(tx: Tx, conversationId: string): Promise<number> {
  const { rows } = await tx.execute<{ seq: number }>(sql`
    select coalesce(max(m.seq), 0)::int as seq from inbox.messages m left join inbox.outbox o on o.message_id = m.id
    where m.conversation_id = ${conversationId} and (m.author_kind = 'unknown-staff'
      or (o.author <> 'system' and o.state in ('accepted', 'sent', 'delivered', 'read')))`)
  return rows[0]?.seq ?? 0
}

/** Replies of the assistant that are not on the wire yet lose their right with every change of who answers. */
export async function cancelRepliesOfAssistant(tx: Tx, conversationId: string, at: Date): Promise<void> {
  await tx
    .update(outbox)
    .set({ state: 'cancelled', reason: 'inbox.taken-over', changedAt: at })
    .where(and(eq(outbox.conversationId, conversationId), eq(outbox.state, 'queued'), isNotNull(outbox.epoch)))
}

/** Sending rights of an account or a contact, held until the transaction ends. */
export async function lockBucket(tx: Tx, name: string): Promise<Bucket | null> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 73))`)
  const { rows } = await tx.execute<{ tokens: number; at: string }>(
    sql`select tokens, extract(epoch from at) * 1000 as at from inbox.send_buckets where name = ${name}`,
  )
  return rows[0] ? { tokens: Number(rows[0].tokens), at: Number(rows[0].at) } : null
}

export async function keepBucket(tx: Tx, name: string, { tokens, at }: Bucket): Promise<void> {
  const moment = new Date(at).toISOString()
  await tx.execute(sql`insert into inbox.send_buckets (name, tokens, at) values (${name}, ${tokens}, ${moment})
    on conflict (name) do update set tokens = excluded.tokens, at = excluded.at`)
}

/** Keeps news of a message that we do not know yet. */
export async function parkStatus(
  tx: Tx,
  row: { accountId: string; externalId: string; status: string; reason: string | null; at: Date },
): Promise<void> {
  await tx.execute(sql`insert into inbox.parked_statuses (account_id, external_id, status, reason, at)
    values (${row.accountId}, ${row.externalId}, ${row.status}, ${row.reason}, ${row.at.toISOString()}) on conflict do nothing`)
}

export async function takeParked(
  tx: Tx,
  key: { accountId: string; externalId: string },
): Promise<{ status: string; reason: string | null }[]> {
  const { rows } = await tx.execute<{ status: string; reason: string | null }>(sql`
    delete from inbox.parked_statuses where account_id = ${key.accountId} and external_id = ${key.externalId}
    returning status, reason`)
  return rows
}

/** What waits to be sent, what failed within a day, for how long the oldest has been due, and who waits for a person. */
export async function countStanding(
  db: Queryable,
  now: Date,
): Promise<{ outbox: Record<string, number>; oldestDueSeconds: number; conversationsWaiting: number }> {
  const at = now.toISOString()
  const states = await db.execute<{ state: string; count: number; due: number }>(sql`
    select state, count(*)::int as count,
      coalesce(extract(epoch from ${at}::timestamptz - min(due_at) filter (where state = 'queued')), 0)::float8 as due
    from inbox.outbox
    where state in ('queued', 'sending')
      or (state in ('failed', 'unknown') and changed_at > ${at}::timestamptz - interval '1 day')
    group by state`)
  const waiting = await db.execute<{ count: number }>(
    sql`select count(*)::int as count from inbox.conversations where state = 'waiting'`,
  )
  return {
    outbox: Object.fromEntries(states.rows.map(({ state, count }) => [state, count])),
    oldestDueSeconds: Math.max(0, ...states.rows.map(({ due }) => due)),
    conversationsWaiting: waiting.rows[0]?.count ?? 0,
  }
}

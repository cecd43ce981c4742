import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Queryable } from '../../platform/db/database.js'
import type { SealedCell } from '../../platform/db/vault.js'
import type { ConversationRow } from './store.js'
import { conversations, identities } from './tables.js'

/** A thread as it was when it was looked at, held by nobody. */
export type KnownThread = {
  conversation: ConversationRow
  /** How many messages of the person stand after the last reply, counted. */
  unanswered: number
  lastOutgoing: { id: string; content: SealedCell } | null
}

/** The threads of an account behind names, by the name's keyed hash. */
export async function loadKnownThreads(
  db: Queryable,
  of: { accountId: string; blinds: string[] },
): Promise<Map<string, KnownThread>> {
  const rows = await db
    .select({
      blind: identities.valueBlind,
      conversation: conversations,
      unanswered: sql<number>`(select count(*)::int from inbox.messages m where m.conversation_id = ${conversations.id}
        and m.direction = 'in' and m.seq > ${conversations.answeredSeq})`,
      lastOutgoing: sql<KnownThread['lastOutgoing']>`(select json_build_object('id', m.id, 'content', m.content)
        from inbox.messages m where m.conversation_id = ${conversations.id} and m.direction = 'out'
        order by m.seq desc limit 1)`,
    })
    .from(identities)
    .innerJoin(
      conversations,
      and(eq(conversations.accountId, identities.accountId), eq(conversations.contactId, identities.contactId)),
    )
    .where(and(eq(identities.accountId, of.accountId), inArray(identities.valueBlind, of.blinds)))
  return new Map(rows.map(({ blind, ...thread }) => [blind, thread]))
}

/** One message as `inbox.keep_messages` takes it. */
export type NewOfKnown = {
  place: number
  account_id: string
  received_id: string
  raw_hash: string
  conversation_id: string
  epoch: number
  answered_seq: number
  id: string
  seq: number
  content: SealedCell
  content_type: string
  external_id: string
  sent_at: Date
  received_at: Date
  delayed: boolean
  words: string[]
  unanswered: number
  due_at: Date
  /** A PostgreSQL interval. */
  longest: string
  told: unknown[]
  shown: unknown[]
}

export type KeptOutcome = 'kept' | 'duplicate' | 'changed'

/** Keeps messages in one statement and transaction, each of another conversation; says of each what became of it. */
export async function keepMessages(db: Queryable, rows: NewOfKnown[]): Promise<Map<number, KeptOutcome>> {
  const kept = await db.execute<{ place: number; outcome: KeptOutcome }>(
    sql`select place, outcome from inbox.keep_messages(${JSON.stringify(rows)}::jsonb)`,
  )
  return new Map(kept.rows.map(({ place, outcome }) => [place, outcome]))
}

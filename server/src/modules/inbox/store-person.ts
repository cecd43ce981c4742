import { and, asc, eq, inArray, isNull, lt, ne, or, sql } from 'drizzle-orm'
import type { Queryable, Tx } from '../../platform/db/database.js'
import type { CellPlace, SealedCell, Vault } from '../../platform/db/vault.js'
import { FILE_TYPES } from './note-files.js'
import { contentOf } from './store.js'
import { joinsOf } from './store-joins.js'
import { toTicket } from './store-tickets.js'
import {
  consents,
  contactMerges,
  contacts,
  conversations,
  erasures,
  identities,
  memberCodes,
  messages,
  outbox,
  parkedStatuses,
  received,
  sendBuckets,
  tickets,
} from './tables.js'

/** Every contact that is the same person: those of one member, and those found to be one. */
export async function contactsOfPerson(db: Queryable, contactId: string): Promise<string[]> {
  const known = new Set([contactId])
  for (let before = 0; before !== known.size; ) {
    before = known.size
    const ids = [...known]
    const merges = await db
      .select()
      .from(contactMerges)
      .where(
        and(isNull(contactMerges.undoneAt), or(inArray(contactMerges.kept, ids), inArray(contactMerges.merged, ids))),
      )
    for (const { kept, merged } of merges) known.add(kept).add(merged)
    const members = await db
      .select({ memberId: contacts.memberId })
      .from(contacts)
      .where(inArray(contacts.id, [...known]))
    const memberIds = members.flatMap(({ memberId }) => memberId ?? [])
    if (memberIds.length === 0) continue
    const same = await db.select({ id: contacts.id }).from(contacts).where(inArray(contacts.memberId, memberIds))
    for (const { id } of same) known.add(id)
  }
  const there = await db
    .select({ id: contacts.id })
    .from(contacts)
    .where(inArray(contacts.id, [...known]))
  return there.map(({ id }) => id)
}

/** The members that these contacts are known to be. */
export async function membersOf(db: Queryable, ids: string[]): Promise<string[]> {
  const rows = await db.select({ memberId: contacts.memberId }).from(contacts).where(inArray(contacts.id, ids))
  return [...new Set(rows.flatMap(({ memberId }) => memberId ?? []))]
}

/** By what these contacts are known in any table: their ids, those of their conversations, keyed hashes of their addresses. */
export async function marksOf(db: Queryable, ids: string[]): Promise<string[]> {
  const threads = await db
    .select({ id: conversations.id })
    .from(conversations)
    .where(inArray(conversations.contactId, ids))
  const names = await db
    .select({ blind: identities.valueBlind })
    .from(identities)
    .where(inArray(identities.contactId, ids))
  return [...ids, ...threads.map(({ id }) => id), ...names.map(({ blind }) => blind)]
}

const iso = (at: Date | null): string | null => at?.toISOString() ?? null

/** Everything that the inbox keeps of these contacts, opened. */
export async function dumpPerson(vault: Vault, db: Queryable, ids: string[]) {
  const open = (place: CellPlace, cell: SealedCell | null): string | null =>
    cell === null ? null : vault.open(place, cell)
  const who = await db.select().from(contacts).where(inArray(contacts.id, ids))
  const names = await db.select().from(identities).where(inArray(identities.contactId, ids))
  const agreed = await db.select().from(consents).where(inArray(consents.contactId, ids)).orderBy(asc(consents.at))
  const threads = await db.select().from(conversations).where(inArray(conversations.contactId, ids))
  const threadIds = threads.map(({ id }) => id)
  const none = sql`false`
  const said = await db
    .select()
    .from(messages)
    .where(
      and(threadIds.length > 0 ? inArray(messages.conversationId, threadIds) : none, ne(messages.direction, 'note')),
    )
    .orderBy(asc(messages.conversationId), asc(messages.seq))
  const joined = await joinsOf(db, ids)
  const complaints = await db
    .select()
    .from(tickets)
    .where(threadIds.length > 0 ? inArray(tickets.conversationId, threadIds) : none)
  return {
    contacts: who.map(({ id, memberId, displayName, language, optedOutAt, createdAt }) => ({
      ...{ id, memberId, language, optedOutAt: iso(optedOutAt), createdAt: iso(createdAt) },
      displayName: open({ table: 'inbox.contacts', column: 'display_name', row: id }, displayName),
    })),
    identities: names.map(({ accountId, kind, value, valueBlind }) => ({
      ...{ accountId, kind, value: open({ table: 'inbox.identities', column: 'value', row: valueBlind }, value) },
    })),
    joined: joined.map(({ kept, merged, reason, at }) => ({ kept, merged, reason, at: iso(at) })),
    consents: agreed.map(({ purpose, given, textVersion, language, channel, at }) => ({
      ...{ purpose, given, textVersion, language, channel, at: iso(at) },
    })),
    conversations: threads.map((thread) => ({
      ...{ id: thread.id, accountId: thread.accountId, state: thread.state, openedAt: iso(thread.openedAt) },
      messages: said
        .filter(({ conversationId }) => conversationId === thread.id)
        .map((row) => ({
          ...{ seq: row.seq, from: row.direction === 'in' ? 'you' : row.authorKind, sentAt: iso(row.sentAt) },
          content: row.revokedAt ? null : contentOf(vault, row),
        })),
    })),
    tickets: complaints.map((row) => toTicket(vault, row)),
  }
}

/** Addresses of files that came with messages of these contacts. */
export async function filesOfPerson(vault: Vault, db: Queryable, ids: string[]): Promise<string[]> {
  const rows = await db
    .select({ message: messages, channel: conversations.accountId })
    .from(messages)
    .innerJoin(conversations, eq(conversations.id, messages.conversationId))
    .where(and(inArray(conversations.contactId, ids), inArray(messages.contentType, FILE_TYPES)))
  const addresses = rows.flatMap(({ message, channel }) => {
    const { media } = contentOf(vault, message)
    return media?.address ?? (channel === 'web' && media ? media.id : [])
  })
  return [...new Set(addresses)]
}

/** Complaints that are not settled yet. */
export async function countOpenTickets(db: Queryable, ids: string[]): Promise<number> {
  const rows = await db
    .select({ id: tickets.id })
    .from(tickets)
    .innerJoin(conversations, eq(conversations.id, tickets.conversationId))
    .where(and(inArray(conversations.contactId, ids), ne(tickets.status, 'resolved')))
  return rows.length
}

export async function conversationsOf(db: Queryable, ids: string[]): Promise<string[]> {
  const rows = await db
    .select({ id: conversations.id })
    .from(conversations)
    .where(inArray(conversations.contactId, ids))
  return rows.map(({ id }) => id)
}

/** Takes these contacts out of every table; what hangs on their conversations goes with them. Gives what was counted. */
export async function deletePerson(tx: Tx, ids: string[]): Promise<Record<string, number>> {
  // A message that is being kept meanwhile would hang on a conversation that goes: it waits, and then finds none.
  await tx
    .select({ id: conversations.id })
    .from(conversations)
    .where(inArray(conversations.contactId, ids))
    .for('update')
  await tx.select({ id: contacts.id }).from(contacts).where(inArray(contacts.id, ids)).for('update')
  const mine = tx.select({ id: conversations.id }).from(conversations).where(inArray(conversations.contactId, ids))
  const sent = await tx
    .select({ accountId: outbox.accountId, externalId: outbox.externalId })
    .from(outbox)
    .where(inArray(outbox.conversationId, mine))
  const externalIds = sent.flatMap(({ externalId }) => externalId ?? [])
  if (externalIds.length > 0) await tx.delete(parkedStatuses).where(inArray(parkedStatuses.externalId, externalIds))
  const said = await tx.delete(messages).where(inArray(messages.conversationId, mine)).returning({ id: messages.id })
  const codes = await tx
    .delete(memberCodes)
    .where(inArray(memberCodes.conversationId, mine))
    .returning({ id: memberCodes.id })
  const threads = await tx
    .delete(conversations)
    .where(inArray(conversations.contactId, ids))
    .returning({ id: conversations.id })
  await tx.delete(sendBuckets).where(
    inArray(
      sendBuckets.name,
      ids.map((id) => `contact:${id}`),
    ),
  )
  await tx.delete(contactMerges).where(or(inArray(contactMerges.kept, ids), inArray(contactMerges.merged, ids)))
  const names = await tx
    .delete(identities)
    .where(inArray(identities.contactId, ids))
    .returning({ id: identities.contactId })
  const gone = await tx.delete(contacts).where(inArray(contacts.id, ids)).returning({ id: contacts.id })
  return {
    ...{ contacts: gone.length, identities: names.length, conversations: threads.length },
    ...{ messages: said.length, codes: codes.length },
  }
}

/** That a person was forgotten, and how much; nothing of who it was. */
export async function insertErasures(tx: Tx, rows: (typeof erasures.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(erasures).values(rows).onConflictDoNothing()
}

/** Contacts nobody wrote with since a moment, without a complaint that is open or danger that is not cleared. */
export async function contactsUntouchedSince(
  db: Queryable,
  { since, limit, except }: { since: Date; limit: number; except: { contactIds: string[]; memberIds: string[] } },
): Promise<string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select k.id from inbox.contacts k
    where k.created_at < ${since.toISOString()}
      and not (k.id::text = any(${sql.param(except.contactIds)}::text[]))
      and (k.member_id is null or not (k.member_id::text = any(${sql.param(except.memberIds)}::text[])))
      and not exists (select 1 from inbox.conversations c join inbox.contacts o on o.id = c.contact_id
        where (o.person = k.person or o.member_id = k.member_id) and (c.changed_at >= ${since.toISOString()} or c.emergency))
      and not exists (select 1 from inbox.tickets t join inbox.conversations c on c.id = t.conversation_id
        join inbox.contacts o on o.id = c.contact_id
        where (o.person = k.person or o.member_id = k.member_id) and t.status <> 'resolved')
    order by k.created_at limit ${limit}`)
  return rows.map(({ id }) => id)
}

/** What only had to be kept for days: what was received, news nobody asked for, codes. */
export async function forgetTransient(tx: Tx, before: { received: Date; parked: Date; codes: Date }): Promise<number> {
  const gone = await tx.delete(received).where(lt(received.at, before.received)).returning({ id: received.externalId })
  const parked = await tx
    .delete(parkedStatuses)
    .where(lt(parkedStatuses.at, before.parked))
    .returning({ id: parkedStatuses.externalId })
  const codes = await tx
    .delete(memberCodes)
    .where(lt(memberCodes.createdAt, before.codes))
    .returning({ id: memberCodes.id })
  return gone.length + parked.length + codes.length
}

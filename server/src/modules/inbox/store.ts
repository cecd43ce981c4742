import { and, asc, desc, eq, gt, sql } from 'drizzle-orm'
import type { Queryable, Tx } from '../../platform/db/database.js'
import type { SealedCell, Vault } from '../../platform/db/vault.js'
import { Content, Ownership } from './schema.js'
import { searchableWords } from './store-words.js'
import { conversations, messages, ownershipChanges, reactions, received } from './tables.js'

export type ConversationRow = typeof conversations.$inferSelect
export type MessageRow = typeof messages.$inferSelect

/**
 * Keeps that something came; false when it came before. The channel's ids are kept as keyed hashes only: WhatsApp's hold
 * telephone numbers, and these rows outlive a person who is forgotten, so that nothing of theirs comes in once more.
 */
export async function keepReceived(vault: Vault, tx: Tx, row: typeof received.$inferInsert): Promise<boolean> {
  const target = row.target ? blindReceived(vault, row.target) : ''
  const hashed = { ...row, externalId: blindReceived(vault, row.externalId), target }
  const kept = await tx.insert(received).values(hashed).onConflictDoNothing().returning({ id: received.externalId })
  return kept.length === 1
}

/** By what a channel's id of a message is known as received. */
export const blindReceived = (vault: Vault, id: string): string => vault.blind('inbox.received', id)

/** The thread of a contact on an account, held until the transaction ends; `fresh` is kept where there is none. */
export async function lockThread(tx: Tx, fresh: typeof conversations.$inferInsert): Promise<ConversationRow> {
  await tx.insert(conversations).values(fresh).onConflictDoNothing()
  const [row] = await tx
    .select()
    .from(conversations)
    .where(and(eq(conversations.accountId, fresh.accountId), eq(conversations.contactId, fresh.contactId)))
    .for('update')
  return row as ConversationRow
}

export async function lockConversation(tx: Tx, id: string): Promise<ConversationRow | null> {
  const [row] = await tx.select().from(conversations).where(eq(conversations.id, id)).for('update')
  return row ?? null
}

export async function loadConversation(db: Queryable, id: string): Promise<ConversationRow | null> {
  const [row] = await db.select().from(conversations).where(eq(conversations.id, id))
  return row ?? null
}

export async function updateConversation(
  tx: Tx,
  id: string,
  change: Partial<typeof conversations.$inferInsert>,
): Promise<void> {
  await tx.update(conversations).set(change).where(eq(conversations.id, id))
}

export function ownershipOf(row: ConversationRow): Ownership {
  return Ownership.parse({
    ...row,
    snoozedUntil: row.snoozedUntil?.toISOString() ?? null,
    resolvedAt: row.resolvedAt?.toISOString() ?? null,
  })
}

/** The columns of an ownership, as a change of the conversation's row. */
export function ownershipColumns(next: Ownership): Partial<typeof conversations.$inferInsert> {
  const { snoozedUntil, resolvedAt, ...rest } = next
  return {
    ...rest,
    snoozedUntil: snoozedUntil ? new Date(snoozedUntil) : null,
    resolvedAt: resolvedAt ? new Date(resolvedAt) : null,
  }
}

export async function insertOwnershipChange(tx: Tx, row: typeof ownershipChanges.$inferInsert): Promise<void> {
  await tx.insert(ownershipChanges).values(row)
}

export async function loadOwnershipChanges(db: Queryable, conversationId: string) {
  return db
    .select()
    .from(ownershipChanges)
    .where(eq(ownershipChanges.conversationId, conversationId))
    .orderBy(asc(ownershipChanges.epoch))
}

const contentCell = (row: string) => ({ table: 'inbox.messages', column: 'content', row })

export const sealContent = (vault: Vault, messageId: string, content: Content): SealedCell =>
  vault.seal(contentCell(messageId), JSON.stringify(content))

export async function insertMessage(
  vault: Vault,
  tx: Tx,
  { content, ...row }: Omit<typeof messages.$inferInsert, 'content' | 'contentType'> & { content: Content },
): Promise<void> {
  const cell = sealContent(vault, row.id, content)
  const words = searchableWords(vault, content.text)
  const file = fileOf(content)
  await tx.insert(messages).values({ ...row, content: cell, contentType: content.type, words, ...file })
}

export async function replaceContent(
  vault: Vault,
  tx: Tx,
  change: { id: string; content: Content; at: Date },
): Promise<void> {
  const cell = sealContent(vault, change.id, change.content)
  await tx
    .update(messages)
    .set({
      ...{ content: cell, contentType: change.content.type, editedAt: change.at },
      ...{ words: searchableWords(vault, change.content.text), ...fileOf(change.content) },
    })
    .where(eq(messages.id, change.id))
}

/** Notes where the file of a message is kept; its words stay as they are. */
export async function replaceMedia(
  vault: Vault,
  tx: Tx,
  { row, media }: { row: MessageRow; media: Content['media'] },
): Promise<void> {
  const cell = sealContent(vault, row.id, { ...contentOf(vault, row), media })
  await tx
    .update(messages)
    .set({ content: cell, ...fileOf({ media }) })
    .where(eq(messages.id, row.id))
}

/** Which of our files a message names, beside its sealed content. */
function fileOf({ media }: Pick<Content, 'media'>): { fileAddress: string | null; fileNoted: true } {
  return { fileAddress: media?.address ?? null, fileNoted: true }
}

export function contentOf(vault: Vault, row: Pick<MessageRow, 'id' | 'content'>): Content {
  return Content.parse(JSON.parse(vault.open(contentCell(row.id), row.content)))
}

export async function markRevoked(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.update(messages).set({ revokedAt: at, words: [] }).where(eq(messages.id, id))
}

export async function keepReaction(tx: Tx, row: typeof reactions.$inferInsert): Promise<void> {
  if (row.emoji === '') {
    await tx.delete(reactions).where(and(eq(reactions.messageId, row.messageId), eq(reactions.author, row.author)))
    return
  }
  await tx
    .insert(reactions)
    .values(row)
    .onConflictDoUpdate({ target: [reactions.messageId, reactions.author], set: { emoji: row.emoji, at: row.at } })
}

/** A message of the conversation by the channel's id. */
export async function findByExternalId(
  db: Queryable,
  key: { conversationId: string; externalId: string },
): Promise<MessageRow | null> {
  const [row] = await db
    .select()
    .from(messages)
    .where(and(eq(messages.conversationId, key.conversationId), eq(messages.externalId, key.externalId)))
    .orderBy(asc(messages.seq))
    .limit(1)
  return row ?? null
}

export async function loadMessage(db: Queryable, id: string): Promise<MessageRow | null> {
  const [row] = await db.select().from(messages).where(eq(messages.id, id))
  return row ?? null
}

/** The newest message of ours that the person saw last, with what it offered to choose from. */
export async function loadLastOutgoing(db: Queryable, conversationId: string): Promise<MessageRow | null> {
  const [row] = await db
    .select()
    .from(messages)
    .where(and(eq(messages.conversationId, conversationId), eq(messages.direction, 'out')))
    .orderBy(desc(messages.seq))
    .limit(1)
  return row ?? null
}

/** How many messages of the person stand after a place: what the counter must always equal. */
export async function countUnanswered(db: Queryable, conversationId: string, answeredSeq: number): Promise<number> {
  const [row] = await db
    .select({ n: sql<number>`count(*)::int` })
    .from(messages)
    .where(
      and(eq(messages.conversationId, conversationId), eq(messages.direction, 'in'), gt(messages.seq, answeredSeq)),
    )
  return row?.n ?? 0
}

import { and, asc, desc, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import type { Queryable, Tx } from '../../platform/db/database.js'
import type { Vault } from '../../platform/db/vault.js'
import { DeskRules } from './desk/schema.js'
import { ownershipChanges, switches, tickets } from './tables.js'
import { conversationLabels, deskRules, drafts, feedback, mentions, presences } from './tables-desk.js'

export async function loadLabels(db: Queryable, conversationIds: string[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>()
  if (conversationIds.length === 0) return found
  const rows = await db
    .select()
    .from(conversationLabels)
    .where(inArray(conversationLabels.conversationId, conversationIds))
    .orderBy(asc(conversationLabels.label))
  for (const { conversationId, label } of rows) {
    found.set(conversationId, [...(found.get(conversationId) ?? []), label])
  }
  return found
}

/** Labels in use, those used most first. */
export async function loadKnownLabels(db: Queryable): Promise<string[]> {
  const { label } = conversationLabels
  const rows = await db.select({ label }).from(conversationLabels).groupBy(label).orderBy(desc(sql`count(*)`), label)
  return rows.slice(0, 100).map((row) => row.label)
}

export async function keepLabel(tx: Tx, row: typeof conversationLabels.$inferInsert): Promise<void> {
  await tx.insert(conversationLabels).values(row).onConflictDoNothing()
}

export async function dropLabel(tx: Tx, conversationId: string, label: string): Promise<void> {
  await tx
    .delete(conversationLabels)
    .where(and(eq(conversationLabels.conversationId, conversationId), eq(conversationLabels.label, label)))
}

type OfPerson = { conversationId: string; userId: string }
const isOf = (table: typeof drafts | typeof presences, of: OfPerson) =>
  and(eq(table.conversationId, of.conversationId), eq(table.userId, of.userId))
const draftCell = (of: OfPerson) => ({
  ...{ table: 'inbox.drafts', column: 'text', row: `${of.conversationId}:${of.userId}` },
})

export async function loadDraft(vault: Vault, db: Queryable, of: OfPerson) {
  const [row] = await db.select().from(drafts).where(isOf(drafts, of))
  return row ? { text: vault.open(draftCell(of), row.text), note: row.note } : null
}

export async function saveDraft(
  vault: Vault,
  tx: Tx,
  draft: OfPerson & { text: string; note: boolean; now: Date },
): Promise<void> {
  const { conversationId, userId, note, now: changedAt } = draft
  await tx.delete(drafts).where(isOf(drafts, draft))
  if (draft.text.trim() === '') return
  const text = vault.seal(draftCell(draft), draft.text)
  await tx.insert(drafts).values({ conversationId, userId, text, note, changedAt })
}

export async function savePresence(tx: Tx, row: typeof presences.$inferInsert): Promise<void> {
  const { seenAt, typingAt } = row
  await tx
    .insert(presences)
    .values(row)
    .onConflictDoUpdate({ target: [presences.conversationId, presences.userId], set: { seenAt, typingAt } })
}

export async function dropPresence(tx: Tx, of: OfPerson): Promise<void> {
  await tx.delete(presences).where(isOf(presences, of))
}

/** Who was seen at a conversation since a moment. */
export async function loadPresences(db: Queryable, conversationId: string, since: Date) {
  return db
    .select()
    .from(presences)
    .where(and(eq(presences.conversationId, conversationId), gt(presences.seenAt, since)))
    .orderBy(asc(presences.userId))
}

export async function keepMentions(
  tx: Tx,
  of: { messageId: string; conversationId: string; userIds: string[]; at: Date },
): Promise<void> {
  const { messageId, conversationId, at } = of
  const rows = of.userIds.map((userId) => ({ messageId, conversationId, userId, at }))
  if (rows.length > 0) await tx.insert(mentions).values(rows).onConflictDoNothing()
}

export async function markMentionsSeen(tx: Tx, of: OfPerson, at: Date): Promise<void> {
  await tx
    .update(mentions)
    .set({ seenAt: at })
    .where(and(eq(mentions.conversationId, of.conversationId), eq(mentions.userId, of.userId), isNull(mentions.seenAt)))
}

export async function loadDeskRules(db: Queryable) {
  const [row] = await db.select().from(deskRules).orderBy(desc(deskRules.version)).limit(1)
  return row ? { ...row, rules: DeskRules.parse(row.rules) } : null
}

export async function insertDeskRules(tx: Tx, row: typeof deskRules.$inferInsert): Promise<void> {
  await tx.insert(deskRules).values(row)
}

/** The switch that silences the assistant everywhere at once. */
const ASSISTANT_OFF = 'assistant-off'

export async function loadSwitch(db: Queryable) {
  const [row] = await db.select().from(switches).where(eq(switches.name, ASSISTANT_OFF))
  return row ?? null
}

export async function setSwitch(tx: Tx, { by, onSince }: { by: string; onSince: Date | null }): Promise<void> {
  await tx
    .insert(switches)
    .values({ name: ASSISTANT_OFF, by, onSince })
    .onConflictDoUpdate({ target: switches.name, set: { by, onSince } })
}

export async function loadTicketsOf(db: Queryable, conversationId: string) {
  return db.select().from(tickets).where(eq(tickets.conversationId, conversationId)).orderBy(desc(tickets.openedAt))
}

export async function loadFeedback(db: Queryable, conversationId: string): Promise<Record<string, string>> {
  const rows = await db.select().from(feedback).where(eq(feedback.conversationId, conversationId))
  return Object.fromEntries(rows.map(({ messageId, rating }) => [messageId, rating]))
}

/** The newest changes of who answers. */
export async function loadNewestChanges(db: Queryable, conversationId: string) {
  return db
    .select()
    .from(ownershipChanges)
    .where(eq(ownershipChanges.conversationId, conversationId))
    .orderBy(desc(ownershipChanges.epoch))
    .limit(20)
}

export type OwedRow = {
  conversationId: string
  /** Since when a person is called for; null while none is. */
  calledAt: Date | null
  /** When the oldest message came that nobody answered. */
  waitingSince: Date | null
  /** Whether one of our people replied since. */
  replied: boolean
}

/** What is owed in conversations that a person answers or should answer. */
export async function loadOwed(db: Queryable, conversationIds: string[]): Promise<OwedRow[]> {
  if (conversationIds.length === 0) return []
  const ids = sql.join(
    conversationIds.map((id) => sql`${id}::uuid`),
    sql`, `,
  )
  const { rows } = await db.execute<{ id: string; called: string; waiting: string | null; replied: boolean }>(sql`
    select c.id, called.at as called,
      (select min(m.received_at) from inbox.messages m
        where m.conversation_id = c.id and m.direction = 'in' and m.seq > c.answered_seq) as waiting,
      exists (select 1 from inbox.messages s where s.conversation_id = c.id and s.author_kind in ('staff', 'unknown-staff')
        and s.direction = 'out' and s.received_at >= called.at) as replied
    from inbox.conversations c
    cross join lateral (select coalesce(max(o.at), c.opened_at) as at from inbox.ownership_changes o
      where o.conversation_id = c.id and o.from_state in ('bot', 'resolved') and o.to_state in ('waiting', 'human')) called
    where c.id in (${ids}) and c.state in ('waiting', 'human')`)
  return rows.map(({ id, called, waiting, replied }) => ({
    ...{ conversationId: id, replied, calledAt: new Date(called) },
    waitingSince: waiting === null ? null : new Date(waiting),
  }))
}

import { and, asc, eq, ne } from 'drizzle-orm'
import type { Actor } from '../../platform/actor.js'
import type { Queryable, Tx } from '../../platform/db/database.js'
import type { SealedCell, Vault } from '../../platform/db/vault.js'
import type { TicketQuery } from './desk/schema.js'
import { Ticket } from './schema.js'
import { reachedBy } from './store-conversations.js'
import { contacts, conversations, tickets } from './tables.js'

type TicketRow = typeof tickets.$inferSelect

const textCell = (row: string) => ({ table: 'inbox.tickets', column: 'text', row })

export const sealTicketText = (vault: Vault, id: string, text: string): SealedCell => vault.seal(textCell(id), text)

/** Keeps a ticket; the one that stands when this reference opened one before. */
export async function insertTicket(tx: Tx, row: typeof tickets.$inferInsert): Promise<TicketRow> {
  await tx.insert(tickets).values(row).onConflictDoNothing({ target: tickets.clientRef })
  const [kept] = await tx.select().from(tickets).where(eq(tickets.clientRef, row.clientRef))
  return kept as TicketRow
}

/** Tickets of conversations that the actor reaches, those due first; the unresolved ones unless a state or number is named. */
export async function listTicketRows(db: Queryable, actor: Actor, query: TicketQuery): Promise<TicketRow[]> {
  const { number, status, category } = query
  const isAsked = number
    ? eq(tickets.number, number)
    : status
      ? eq(tickets.status, status)
      : ne(tickets.status, 'resolved')
  const rows = await db
    .select({ ticket: tickets })
    .from(tickets)
    .innerJoin(conversations, eq(conversations.id, tickets.conversationId))
    .innerJoin(contacts, eq(contacts.id, conversations.contactId))
    .where(and(reachedBy(actor, 'conversations.read'), isAsked, category ? eq(tickets.category, category) : undefined))
    .orderBy(asc(tickets.dueAt))
    .limit(200)
  return rows.map(({ ticket }) => ticket)
}

export async function loadTicket(
  db: Queryable,
  of: { conversationId: string; number: string },
): Promise<TicketRow | null> {
  const [row] = await db
    .select()
    .from(tickets)
    .where(and(eq(tickets.conversationId, of.conversationId), eq(tickets.number, of.number)))
  return row ?? null
}

export async function updateTicket(tx: Tx, id: string, change: Partial<typeof tickets.$inferInsert>): Promise<void> {
  await tx.update(tickets).set(change).where(eq(tickets.id, id))
}

export function toTicket(vault: Vault, row: TicketRow): Ticket {
  return Ticket.parse({
    ...row,
    text: vault.open(textCell(row.id), row.text),
    openedAt: row.openedAt.toISOString(),
    dueAt: row.dueAt.toISOString(),
    resolvedAt: row.resolvedAt?.toISOString() ?? null,
  })
}

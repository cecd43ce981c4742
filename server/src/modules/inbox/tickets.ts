import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { recordTrail } from '../../platform/trail/record.js'
import type { TicketQuery } from './desk/schema.js'
import { DeskChanged } from './events.js'
import type { Ticket } from './schema.js'
import { insertTicket, listTicketRows, loadTicket, sealTicketText, toTicket, updateTicket } from './store-tickets.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'ids' | 'actor'>
type Telling = Ctx & Needs<'events'>

const HOUR = 3_600_000
/** Hours until a complaint must be answered, by urgency 0 to 4. The house's own promise, not a rule of law. */
const HOURS = [120, 72, 24, 4, 1]

/** Opens a ticket for a complaint; the same reference again is the same ticket. */
export async function openTicket(
  ctx: Ctx,
  input: { conversationId: string; clientRef: string; category: string; urgency: number; text: string },
): Promise<{ ticketId: string; number: string; dueAt: string }> {
  const now = ctx.clock.now()
  const id = ctx.ids.next()
  const day = ctx.clock.today().replaceAll('-', '')
  return ctx.db.transaction(async (tx) => {
    const { conversationId, clientRef, category, urgency } = input
    const row = await insertTicket(tx, {
      ...{ id, conversationId, clientRef, category, urgency, status: 'open', openedAt: now },
      number: `TKT-${day}-${ctx.ids.hex(3).toUpperCase()}`,
      text: sealTicketText(ctx.vault, id, input.text),
      dueAt: new Date(now.getTime() + (HOURS[urgency] ?? 72) * HOUR),
    })
    if (row.id === id) await recordTrail(ctx, tx, { action: 'inbox.ticket', resource: 'ticket', resourceId: id })
    return { ticketId: row.id, number: row.number, dueAt: row.dueAt.toISOString() }
  })
}

/** Tickets of the conversations the actor reaches, those due first: the open ones, or those of one state or number. */
export async function listTickets(ctx: Ctx, query: TicketQuery = {}): Promise<Ticket[]> {
  requireScope(ctx.actor, 'conversations.read')
  return (await listTicketRows(ctx.db.orm, ctx.actor, query)).map((row) => toTicket(ctx.vault, row))
}

/** How a ticket of this very conversation stands; null for a stranger's. */
export async function followTicket(
  ctx: Ctx,
  input: { conversationId: string; number: string },
): Promise<{ status: string; dueAt: string } | null> {
  const row = await loadTicket(ctx.db.orm, input)
  return row && { status: row.status, dueAt: row.dueAt.toISOString() }
}

/** Staff take up a ticket or resolve it. @throws AppError `inbox.ticket-not-found` */
export async function moveTicket(
  ctx: Telling,
  input: { number: string; status: 'open' | 'in-progress' | 'resolved' },
): Promise<Ticket> {
  requireScope(ctx.actor, 'conversations.steer')
  return ctx.db.transaction(async (tx) => {
    const [row] = await listTicketRows(tx, ctx.actor, { number: input.number })
    if (!row) throw new AppError('not-found', 'inbox.ticket-not-found')
    const resolvedAt = input.status === 'resolved' ? ctx.clock.now() : null
    await updateTicket(tx, row.id, { status: input.status, resolvedAt })
    const { conversationId } = row
    await ctx.events.tell(tx, DeskChanged({ conversationId }))
    await recordTrail(ctx, tx, { action: `inbox.ticket-${input.status}`, resource: 'ticket', resourceId: row.id })
    return toTicket(ctx.vault, { ...row, status: input.status, resolvedAt })
  })
}

import { inArray, or } from 'drizzle-orm'
import type { Needs } from '../../platform/context.js'
import { contacts, conversations } from './tables.js'

/** Who wrote in these conversations: members by their id, others by their contact's. For who works out whom an incident concerns. */
export async function peopleOfConversations(
  ctx: Needs<'db'>,
  { conversationIds, contactIds }: { conversationIds: string[]; contactIds: string[] },
): Promise<{ memberIds: string[]; contactIds: string[] }> {
  if (conversationIds.length + contactIds.length === 0) return { memberIds: [], contactIds: [] }
  const writers = ctx.db.orm
    .select({ id: conversations.contactId })
    .from(conversations)
    .where(inArray(conversations.id, conversationIds))
  const rows = await ctx.db.orm
    .select({ id: contacts.id, memberId: contacts.memberId })
    .from(contacts)
    .where(or(inArray(contacts.id, contactIds), inArray(contacts.id, writers)))
  return {
    memberIds: rows.flatMap(({ memberId }) => memberId ?? []),
    contactIds: rows.filter(({ memberId }) => memberId === null).map(({ id }) => id),
  }
}

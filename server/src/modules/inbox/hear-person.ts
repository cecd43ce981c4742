import { and, asc, eq, gt, isNull, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '../../platform/actor.js'
import { scopeOf } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import type { SealedCell } from '../../platform/db/vault.js'
import { contentOf, loadConversation } from './store.js'
import { loadContact } from './store-contacts.js'
import { searchableWords } from './store-words.js'
import { messages } from './tables.js'

/** So many messages are heard at once; the rest next time. */
const AT_ONCE = 200

/** What a person wrote in a conversation after a place, oldest first; null when there is no such conversation. */
export async function hearPerson(
  ctx: Needs<'db' | 'vault'>,
  { conversationId, after }: { conversationId: string; after: number },
): Promise<{
  contactId: string
  memberId: string | null
  messages: { seq: number; text: string }[]
} | null> {
  const conversation = await loadConversation(ctx.db.orm, conversationId)
  const contact = conversation && (await loadContact(ctx.db.orm, conversation.contactId))
  if (!contact) return null
  const rows = await ctx.db.orm
    .select()
    .from(messages)
    .where(
      and(
        ...[eq(messages.conversationId, conversationId), eq(messages.direction, 'in')],
        ...[gt(messages.seq, after), isNull(messages.revokedAt)],
      ),
    )
    .orderBy(asc(messages.seq))
    .limit(AT_ONCE)
  return {
    ...{ contactId: contact.id, memberId: contact.memberId },
    messages: rows.map((row) => ({ seq: row.seq, text: contentOf(ctx.vault, row).text ?? '' })),
  }
}

/** Which conversations `c` of contacts `k` an actor may read, for queries of their own. */
export function reachOfConversations(actor: Actor): SQL {
  switch (scopeOf(actor, 'conversations.read')) {
    case 'any':
      return sql`true`
    case 'assigned':
      return actor.roles.includes('operator')
        ? sql`(c.owner is null or c.owner = ${actor.id})`
        : sql`c.owner = ${actor.id}`
    case 'own':
      return actor.memberId ? sql`k.member_id = ${actor.memberId}` : sql`false`
    default:
      return sql`false`
  }
}

/** A contact's name, opened. */
export function nameOfContact(
  ctx: Needs<'vault'>,
  of: { contactId: string; displayName: string | null },
): string | null {
  const place = { table: 'inbox.contacts', column: 'display_name', row: of.contactId }
  return of.displayName === null ? null : ctx.vault.open(place, of.displayName as SealedCell)
}

/** Words as `name_words` of contacts holds them. */
export const nameTokens = (ctx: Needs<'vault'>, words: string): string[] => searchableWords(ctx.vault, words)

import { and, desc, eq, type SQL, sql } from 'drizzle-orm'
import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import type { Vault } from '../../platform/db/vault.js'
import { recordTrail } from '../../platform/trail/record.js'
import { toConversation } from './read-conversations.js'
import type { SearchHit } from './schema.js'
import { excerpt, rootsOf, wordsOf } from './search/stems.js'
import { contentOf } from './store.js'
import { reachedBy, whole } from './store-conversations.js'
import { blindWords } from './store-words.js'
import { channelAccounts, contacts, conversations, messages } from './tables.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'actor'>

const MOST = 25
const MOST_WORDS = 8

/**
 * Messages, and conversations by the person's name, in which every word of the query stands in some form; the newest first,
 * and only those that the actor may see. That somebody searched is on the trail, the words are not.
 */
export async function searchMessages(ctx: Ctx, { q }: { q: string }): Promise<SearchHit[]> {
  requireScope(ctx.actor, 'conversations.steer')
  const words = [...new Set(wordsOf(q))].slice(0, MOST_WORDS)
  if (words.length === 0) return []
  await ctx.db.transaction((tx) =>
    recordTrail(ctx, tx, { action: 'inbox.search', resource: 'conversation', resourceId: 'many' }),
  )
  const [byWords, byName] = [await hitsIn(ctx, { q, words }), await hitsByName(ctx, words)]
  const seen = new Set(byWords.map(({ conversation }) => conversation.id))
  return [...byWords, ...byName.filter(({ conversation }) => !seen.has(conversation.id))].slice(0, MOST)
}

/** Each word in one of its forms. */
function standIn(vault: Vault, column: SQL, words: string[]): SQL {
  const each = words.map((word) => sql`${column} && ${sql.param(blindWords(vault, rootsOf(word)))}::text[]`)
  return sql.join(each, sql` and `)
}

async function hitsIn(ctx: Ctx, { q, words }: { q: string; words: string[] }): Promise<SearchHit[]> {
  const rows = await ctx.db.orm
    .select({ ...whole, message: messages })
    .from(messages)
    .innerJoin(conversations, eq(conversations.id, messages.conversationId))
    .innerJoin(contacts, eq(contacts.id, conversations.contactId))
    .innerJoin(channelAccounts, eq(channelAccounts.id, conversations.accountId))
    .where(
      and(
        standIn(ctx.vault, sql`${messages.words}`, words),
        sql`${messages.revokedAt} is null`,
        reachedBy(ctx.actor, 'conversations.read'),
      ),
    )
    .orderBy(desc(messages.receivedAt))
    .limit(MOST)
  return rows.map(({ message, ...row }) => ({
    conversation: toConversation(ctx, row),
    message: {
      ...{ seq: message.seq, at: message.receivedAt.toISOString() },
      excerpt: excerpt(contentOf(ctx.vault, message).text ?? '', q),
    },
  }))
}

async function hitsByName(ctx: Ctx, words: string[]): Promise<SearchHit[]> {
  const rows = await ctx.db.orm
    .select(whole)
    .from(conversations)
    .innerJoin(contacts, eq(contacts.id, conversations.contactId))
    .innerJoin(channelAccounts, eq(channelAccounts.id, conversations.accountId))
    .where(and(standIn(ctx.vault, sql`${contacts.nameWords}`, words), reachedBy(ctx.actor, 'conversations.read')))
    .orderBy(desc(conversations.changedAt))
    .limit(MOST)
  return rows.map((row) => ({ conversation: toConversation(ctx, row), message: null }))
}

import { and, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
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
 * Up to so many matches are all fetched and the newest taken; what matches more often is found soon by looking from the newest
 * on. The database, which must guess how often a word stands there, chose the slow one of the two for rare words: ten seconds
 * among five million messages.
 */
const FEW = 3000

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
  const matches = and(standIn(ctx.vault, sql`${messages.words}`, words), sql`${messages.revokedAt} is null`)
  const reached = reachedBy(ctx.actor, 'conversations.read')
  const few = await newestOfFew(ctx, {
    found: sql`select ${messages.id} as id, ${messages.conversationId} as conversation_id, ${messages.receivedAt} as at
      from ${messages} where ${matches}`,
    page: sql`select found.id from found join ${conversations} on ${conversations.id} = found.conversation_id
      where ${reached} order by found.at desc`,
  })
  const rows = await ctx.db.orm
    .select({ ...whole, message: messages })
    .from(messages)
    .innerJoin(conversations, eq(conversations.id, messages.conversationId))
    .innerJoin(contacts, eq(contacts.id, conversations.contactId))
    .innerJoin(channelAccounts, eq(channelAccounts.id, conversations.accountId))
    .where(few ? inArray(messages.id, few) : and(matches, reached))
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
  const matches = standIn(ctx.vault, sql`${contacts.nameWords}`, words)
  const reached = reachedBy(ctx.actor, 'conversations.read')
  const few = await newestOfFew(ctx, {
    found: sql`select ${contacts.id} as id from ${contacts} where ${matches}`,
    page: sql`select ${conversations.id} from found join ${conversations} on ${conversations.contactId} = found.id
      where ${reached} order by ${conversations.changedAt} desc`,
  })
  const rows = await ctx.db.orm
    .select(whole)
    .from(conversations)
    .innerJoin(contacts, eq(contacts.id, conversations.contactId))
    .innerJoin(channelAccounts, eq(channelAccounts.id, conversations.accountId))
    .where(few ? inArray(conversations.id, few) : and(matches, reached))
    .orderBy(desc(conversations.changedAt))
    .limit(MOST)
  return rows.map((row) => ({ conversation: toConversation(ctx, row), message: null }))
}

/** Ids of a page out of what was found; null where more than a few were. */
async function newestOfFew(ctx: Pick<Ctx, 'db'>, { found, page }: { found: SQL; page: SQL }): Promise<string[] | null> {
  const { rows } = await ctx.db.orm.execute<{ ids: string[] | null }>(sql`
    with found as materialized (${found} limit ${FEW + 1})
    select case when n <= ${FEW} then array(${page} limit ${MOST}) end as ids from (select count(*) as n from found) counted`)
  return rows[0]?.ids ?? null
}

import { and, eq, sql } from 'drizzle-orm'
import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { OLDER_ACCOUNT } from './ask-and-wait.js'
import { loadConversation, loadMessage } from './store.js'
import { byId, loadWhole } from './store-conversations.js'
import { feedback } from './tables-desk.js'

type Ctx = Needs<'db' | 'clock' | 'actor'>

/** What the member thought of an answer of ours; null takes it back. @throws AppError `inbox.conversation-not-found` */
export async function rateAnswer(
  ctx: Ctx,
  input: { messageId: string; rating: 'up' | 'down' | null },
): Promise<{ rating: 'up' | 'down' | null }> {
  requireScope(ctx.actor, 'chat.own')
  const { messageId, rating } = input
  const message = await loadMessage(ctx.db.orm, messageId)
  const own = message && (await loadWhole(ctx.db.orm, byId(message.conversationId, ctx.actor)))
  if (!own || message.direction !== 'out') throw new AppError('not-found', 'inbox.conversation-not-found')
  await keepRating(ctx, { ...input, conversationId: message.conversationId })
  return { rating }
}

/**
 * What somebody thought of an answer that an older program was given; only of what those programs asked.
 * @throws AppError `inbox.conversation-not-found`
 */
export async function rateAsked(ctx: Ctx, input: { messageId: string; rating: 'up' | 'down' }): Promise<void> {
  requireScope(ctx.actor, 'channels.receive')
  const message = await loadMessage(ctx.db.orm, input.messageId)
  const conversation = message && (await loadConversation(ctx.db.orm, message.conversationId))
  if (conversation?.accountId !== OLDER_ACCOUNT || message?.direction !== 'out') {
    throw new AppError('not-found', 'inbox.conversation-not-found')
  }
  await keepRating(ctx, { ...input, conversationId: conversation.id })
}

type Rating = { messageId: string; conversationId: string; rating: 'up' | 'down' | null }

async function keepRating(ctx: Ctx, { messageId, conversationId, rating }: Rating): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    await tx.delete(feedback).where(and(eq(feedback.messageId, messageId), eq(feedback.conversationId, conversationId)))
    if (rating) await tx.insert(feedback).values({ messageId, conversationId, rating, at: ctx.clock.now() })
  })
}

/** How often members said that an answer helped or not, on the days of Jakarta from `from` to `to`. */
export async function countRatings(
  ctx: Needs<'db' | 'actor'>,
  { from, to }: { from?: string | undefined; to?: string | undefined },
): Promise<{ up: number; down: number }> {
  requireScope(ctx.actor, 'desk.read')
  const { rows } = await ctx.db.orm.execute<{ up: number; down: number }>(sql`
    select count(*) filter (where rating = 'up')::int as up, count(*) filter (where rating = 'down')::int as down
    from inbox.feedback where (at at time zone 'Asia/Jakarta')::date
      between coalesce(${from ?? null}::date, '-infinity') and coalesce(${to ?? null}::date, 'infinity')`)
  return rows[0] ?? { up: 0, down: 0 }
}

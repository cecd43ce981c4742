import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { reachesConversation } from '../inbox/index.js'
import { ConversationCost } from './schema.js'
import { settingsInForce } from './settings.js'
import { modelUsesOf, tokensSince } from './store-model-uses.js'

type Ctx = Needs<'db' | 'clock' | 'actor'>

export const BUDGET_HOURS = 24

/** What language models cost in a conversation, for our people who may read it. @throws AppError `inbox.conversation-not-found` */
export async function readConversationCost(ctx: Ctx, input: { conversationId: string }): Promise<ConversationCost> {
  const isOwn = requireScope(ctx.actor, 'conversations.read') === 'own'
  if (isOwn || !(await reachesConversation(ctx, input))) throw new AppError('not-found', 'inbox.conversation-not-found')
  const { settings } = await settingsInForce(ctx.db.orm)
  return ConversationCost.parse({
    models: await modelUsesOf(ctx.db.orm, input.conversationId),
    tokensToday: await tokensSince(ctx.db.orm, { ...input, since: budgetSince(ctx) }),
    mostTokens: settings.conversationTokens,
  })
}

/** From when on a conversation's tokens count against its budget. */
export function budgetSince(ctx: Needs<'clock'>): Date {
  return new Date(ctx.clock.now().getTime() - BUDGET_HOURS * 3_600_000)
}

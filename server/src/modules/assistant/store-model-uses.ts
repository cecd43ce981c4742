import { and, asc, eq, gte, sql } from 'drizzle-orm'
import { bigint, boolean, pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import type { Needs } from '../../platform/context.js'
import { moment } from '../../platform/db/columns.js'
import type { Queryable } from '../../platform/db/database.js'
import type { ModelAnswer } from '../../platform/llm/port.js'
import { ConversationModelUse } from './schema.js'

const modelUses = pgSchema('assistant').table('model_uses', {
  id: uuid('id').primaryKey(),
  conversationId: uuid('conversation_id').notNull(),
  at: moment('at').notNull(),
  purpose: text('purpose').notNull(),
  prompt: text('prompt').notNull(),
  model: text('model').notNull(),
  taken: boolean('taken').notNull(),
  tokens: bigint('tokens', { mode: 'number' }).notNull(),
  cost: bigint('cost', { mode: 'number' }).notNull(),
})

/** Notes what an answer of a model cost in a conversation, whether or not its words were sent. */
export async function addModelUse(
  ctx: Needs<'db' | 'clock' | 'ids'>,
  { conversationId, purpose, taken, answer }: ModelSpending,
): Promise<void> {
  const { model, prompt, spent } = answer
  const row = { id: ctx.ids.next(), conversationId, at: ctx.clock.now(), purpose, model, prompt, taken }
  await ctx.db.orm.insert(modelUses).values({ ...row, ...spent })
}

type ModelSpending = {
  conversationId: string
  purpose: string
  taken: boolean
  answer: Pick<ModelAnswer, 'model' | 'prompt' | 'spent'>
}

/** Tokens that models took in a conversation since a moment. */
export async function tokensSince(db: Queryable, of: { conversationId: string; since: Date }): Promise<number> {
  const [row] = await db
    .select({ tokens: sql<number>`coalesce(sum(${modelUses.tokens}), 0)::float8` })
    .from(modelUses)
    .where(and(eq(modelUses.conversationId, of.conversationId), gte(modelUses.at, of.since)))
  return row?.tokens ?? 0
}

/** What each model was used for in a conversation, and its cost. */
export async function modelUsesOf(db: Queryable, conversationId: string): Promise<ConversationModelUse[]> {
  const rows = await db
    .select({
      purpose: modelUses.purpose,
      model: modelUses.model,
      calls: sql<number>`count(*)::int`,
      taken: sql<number>`(count(*) filter (where ${modelUses.taken}))::int`,
      tokens: sql<number>`sum(${modelUses.tokens})::float8`,
      cents: sql<number>`sum(${modelUses.cost})::float8 / 1e6`,
    })
    .from(modelUses)
    .where(eq(modelUses.conversationId, conversationId))
    .groupBy(modelUses.purpose, modelUses.model)
    .orderBy(asc(modelUses.purpose), asc(modelUses.model))
  return z.array(ConversationModelUse).parse(rows)
}

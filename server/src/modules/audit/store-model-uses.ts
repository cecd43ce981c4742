import { asc, eq, sql } from 'drizzle-orm'
import { bigint, pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import type { Needs } from '../../platform/context.js'
import { moment } from '../../platform/db/columns.js'
import type { Queryable, Tx } from '../../platform/db/database.js'
import type { ModelAnswer } from '../../platform/llm/port.js'
import { AuditModelUse } from './schema.js'

const modelUses = pgSchema('audit').table('model_uses', {
  id: uuid('id').primaryKey(),
  requestId: uuid('request_id').notNull(),
  at: moment('at').notNull(),
  purpose: text('purpose').notNull(),
  prompt: text('prompt').notNull(),
  model: text('model').notNull(),
  tokens: bigint('tokens', { mode: 'number' }).notNull(),
  cost: bigint('cost', { mode: 'number' }).notNull(),
})

/** Notes what an answer about a bill cost, whether or not its words were taken. */
export async function addModelUse(
  ctx: Needs<'clock' | 'ids'>,
  tx: Tx,
  { requestId, purpose, answer }: { requestId: string; purpose: string; answer: ModelAnswer },
): Promise<void> {
  const { model, prompt, spent } = answer
  await tx
    .insert(modelUses)
    .values({ ...{ id: ctx.ids.next(), requestId, at: ctx.clock.now(), purpose, model, prompt }, ...spent })
}

/** What each model was used for about a bill, and its cost. */
export async function modelUsesOf(db: Queryable, requestId: string): Promise<AuditModelUse[]> {
  const rows = await db
    .select({
      purpose: modelUses.purpose,
      model: modelUses.model,
      calls: sql<number>`count(*)::int`,
      tokens: sql<number>`sum(${modelUses.tokens})::float8`,
      cents: sql<number>`sum(${modelUses.cost})::float8 / 1e6`,
    })
    .from(modelUses)
    .where(eq(modelUses.requestId, requestId))
    .groupBy(modelUses.purpose, modelUses.model)
    .orderBy(asc(modelUses.purpose), asc(modelUses.model))
  return z.array(AuditModelUse).parse(rows)
}

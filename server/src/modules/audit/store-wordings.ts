import { and, eq } from 'drizzle-orm'
import { pgSchema, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import type { Needs } from '../../platform/context.js'
import { moment, sealed } from '../../platform/db/columns.js'
import type { Tx } from '../../platform/db/database.js'

const wordings = pgSchema('audit').table(
  'wordings',
  {
    requestId: uuid('request_id').notNull(),
    content: text('content').notNull(),
    wording: sealed('wording').notNull(),
    model: text('model').notNull(),
    prompt: text('prompt').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.requestId, table.content] })],
)

type Key = { requestId: string; content: string }

const placeOf = ({ requestId, content }: Key) => ({
  ...{ table: 'audit.wordings', column: 'wording', row: `${requestId}:${content}` },
})

/** A model's sentences for exactly this explanation, or null. */
export async function findWording(
  ctx: Needs<'db' | 'vault'>,
  key: Key,
): Promise<{ pieces: string[]; model: string } | null> {
  const [row] = await ctx.db.orm
    .select()
    .from(wordings)
    .where(and(eq(wordings.requestId, key.requestId), eq(wordings.content, key.content)))
  if (!row) return null
  return { pieces: z.array(z.string()).parse(JSON.parse(ctx.vault.open(placeOf(key), row.wording))), model: row.model }
}

export async function keepWording(
  ctx: Needs<'vault' | 'clock'>,
  tx: Tx,
  entry: Key & { pieces: string[]; model: string; prompt: string },
): Promise<void> {
  const { requestId, content, pieces, model, prompt } = entry
  const wording = ctx.vault.seal(placeOf(entry), JSON.stringify(pieces))
  const row = { requestId, content, wording, model, prompt, createdAt: ctx.clock.now() }
  await tx.insert(wordings).values(row).onConflictDoNothing()
}

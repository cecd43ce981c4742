import { asc, eq, sql } from 'drizzle-orm'
import type { Needs } from '../../platform/context.js'
import type { Queryable, Tx } from '../../platform/db/database.js'
import { CopilotMessage } from './schema.js'
import { messages, wordings } from './tables.js'

const place = (row: string) => ({ table: 'copilot.messages', column: 'content', row })
const wordingPlace = (row: string) => ({ table: 'copilot.wordings', column: 'wording', row })

/** Adds to what was said about a claim, in order; two who ask at once stand one after the other. */
export async function keepMessages(ctx: Needs<'vault'>, tx: Tx, said: readonly CopilotMessage[]): Promise<void> {
  const [first] = said
  if (!first) return
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`copilot:${first.claimId}`}))`)
  const [last] = await tx
    .select({ seq: sql<number>`coalesce(max(${messages.seq}), 0)::int` })
    .from(messages)
    .where(eq(messages.claimId, first.claimId))
  await tx.insert(messages).values(
    said.map(({ content, at, ...plain }, n) => ({
      ...plain,
      seq: (last?.seq ?? 0) + n + 1,
      content: ctx.vault.seal(place(plain.id), content),
      at: new Date(at),
    })),
  )
}

export async function loadMessages(ctx: Needs<'vault'>, db: Queryable, claimId: string): Promise<CopilotMessage[]> {
  const rows = await db
    .select()
    .from(messages)
    .where(eq(messages.claimId, claimId))
    .orderBy(asc(messages.seq))
    .limit(500)
  return rows.map((row) =>
    CopilotMessage.parse({ ...row, content: ctx.vault.open(place(row.id), row.content), at: row.at.toISOString() }),
  )
}

export type KeptWording = { text: string; model: string; prompt: string }

export async function findWording(ctx: Needs<'vault'>, db: Queryable, content: string): Promise<KeptWording | null> {
  const [row] = await db.select().from(wordings).where(eq(wordings.content, content))
  if (!row) return null
  return { text: ctx.vault.open(wordingPlace(content), row.wording), model: row.model, prompt: row.prompt }
}

export async function keepWording(
  ctx: Needs<'vault' | 'clock'>,
  db: Queryable,
  { content, text, model, prompt }: KeptWording & { content: string },
): Promise<void> {
  const wording = ctx.vault.seal(wordingPlace(content), text)
  await db
    .insert(wordings)
    .values({ content, wording, model, prompt, createdAt: ctx.clock.now() })
    .onConflictDoNothing()
}

import { createHash } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import type { Needs } from '../context.js'
import { ceremonies } from './tables.js'

export type CeremonyKind = (typeof ceremonies.$inferSelect)['kind']

/** How long a browser may take to answer: long enough to find a telephone. */
export const CEREMONY_MINUTES = 10

type Asked = { kind: CeremonyKind; secret: string; userId: string | null; facts?: Record<string, string> }

/** Remembers what a browser was asked, by a secret that only its answer carries. */
export async function keepCeremony(ctx: Needs<'db' | 'vault' | 'clock'>, asked: Asked): Promise<void> {
  const id = digestSecret(asked.secret)
  const facts = ctx.vault.seal(factsCell(id), JSON.stringify(asked.facts ?? {}))
  const expiresAt = new Date(ctx.clock.now().getTime() + CEREMONY_MINUTES * 60_000)
  await ctx.db.orm.insert(ceremonies).values({ id, kind: asked.kind, userId: asked.userId, facts, expiresAt })
}

/**
 * What was asked, taken away: a second answer finds nothing, whatever became of the first. Null when nothing of this
 * kind was asked, or too long ago.
 */
export async function takeCeremony(
  ctx: Needs<'db' | 'vault' | 'clock'>,
  answered: { kind: CeremonyKind; secret: string },
): Promise<{ userId: string | null; facts: Record<string, string> } | null> {
  const id = digestSecret(answered.secret)
  const [row] = await ctx.db.orm
    .delete(ceremonies)
    .where(and(eq(ceremonies.id, id), eq(ceremonies.kind, answered.kind)))
    .returning()
  if (!row || row.expiresAt <= ctx.clock.now()) return null
  const facts = JSON.parse(ctx.vault.open(factsCell(id), row.facts)) as Record<string, string>
  return { userId: row.userId, facts }
}

function factsCell(id: string) {
  return { table: 'platform.ceremonies', column: 'facts', row: id }
}

function digestSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

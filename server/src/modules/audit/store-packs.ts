import { and, desc, eq } from 'drizzle-orm'
import type { Queryable, Tx } from '../../platform/db/database.js'
import { KeptPack, type Scheme, SchemePack } from './schema.js'
import { packs } from './tables.js'

export async function loadPublishedPack(db: Queryable, scheme: Scheme): Promise<SchemePack | null> {
  const [row] = await db
    .select({ pack: packs.pack })
    .from(packs)
    .where(and(eq(packs.scheme, scheme), eq(packs.state, 'published')))
  return row ? SchemePack.parse(row.pack) : null
}

export async function loadPacks(db: Queryable): Promise<KeptPack[]> {
  const rows = await db.select().from(packs).orderBy(desc(packs.createdAt))
  return rows.map(keptOf)
}

export async function loadPack(db: Queryable, version: string): Promise<KeptPack | null> {
  const [row] = await db.select().from(packs).where(eq(packs.version, version))
  return row ? keptOf(row) : null
}

export async function insertDraft(
  tx: Tx,
  draft: { pack: SchemePack; createdBy: string; createdAt: Date },
): Promise<void> {
  const { pack, ...made } = draft
  await tx.insert(packs).values({ version: pack.version, scheme: pack.scheme, state: 'draft', pack, ...made })
}

export async function changePack(
  tx: Tx,
  version: string,
  change: Partial<Pick<typeof packs.$inferInsert, 'state' | 'preview' | 'publishedBy' | 'publishedAt'>>,
): Promise<void> {
  await tx.update(packs).set(change).where(eq(packs.version, version))
}

/** The published version of a scheme makes way for the next. */
export async function retirePublished(tx: Tx, scheme: Scheme): Promise<void> {
  await tx
    .update(packs)
    .set({ state: 'retired' })
    .where(and(eq(packs.scheme, scheme), eq(packs.state, 'published')))
}

function keptOf(row: typeof packs.$inferSelect): KeptPack {
  return KeptPack.parse({
    ...row,
    createdAt: row.createdAt.toISOString(),
    publishedAt: row.publishedAt?.toISOString() ?? null,
  })
}

import { and, desc, eq, like } from 'drizzle-orm'
import type { Queryable, Tx } from '../../platform/db/database.js'
import { type PackPreview, PackVersion } from './pack-version-schema.js'
import { type Scheme, SchemePack } from './schema.js'
import { audits, packs } from './tables.js'

export type KeptPack = Omit<PackVersion, 'isInForce'>

/** The version of a scheme's pack that staff published; null while the shipped one holds. */
export async function loadPublishedPack(db: Queryable, scheme: Scheme): Promise<SchemePack | null> {
  const [row] = await db
    .select({ pack: packs.pack })
    .from(packs)
    .where(and(eq(packs.scheme, scheme), eq(packs.state, 'published')))
  return row ? SchemePack.parse(row.pack) : null
}

/** Every version that staff made, newest first. */
export async function loadPacks(db: Queryable): Promise<KeptPack[]> {
  return (await db.select().from(packs).orderBy(desc(packs.createdAt)).limit(500)).map(toPack)
}

/** One version, held for this transaction. */
export async function holdPack(tx: Tx, version: string): Promise<KeptPack | null> {
  const [row] = await tx.select().from(packs).where(eq(packs.version, version)).for('update')
  return row ? toPack(row) : null
}

export async function insertPack(tx: Tx, one: { pack: SchemePack; createdBy: string; at: Date }): Promise<boolean> {
  const { pack, createdBy, at } = one
  const { version, scheme } = pack
  const row = { version, scheme, state: 'draft', pack, createdBy, createdAt: at }
  const kept = await tx.insert(packs).values(row).onConflictDoNothing().returning({ version: packs.version })
  return kept.length > 0
}

/** Another wording of a draft: whoever changed it last is its author, and it has to be tried again. */
export async function rewritePack(tx: Tx, one: { pack: SchemePack; createdBy: string; at: Date }): Promise<void> {
  const { pack, createdBy, at } = one
  const change = { pack, createdBy, createdAt: at, state: 'draft', preview: null }
  await tx.update(packs).set(change).where(eq(packs.version, pack.version))
}

export async function keepPreview(tx: Tx, tried: { version: string; preview: PackPreview }): Promise<void> {
  await tx.update(packs).set({ state: 'shadow', preview: tried.preview }).where(eq(packs.version, tried.version))
}

/** The scheme's new pack; the one before it is retired. */
export async function replacePublishedPack(
  tx: Tx,
  next: { version: string; scheme: Scheme; by: string; at: Date },
): Promise<void> {
  const published = and(eq(packs.scheme, next.scheme), eq(packs.state, 'published'))
  await tx.update(packs).set({ state: 'retired' }).where(published)
  const change = { state: 'published', publishedBy: next.by, publishedAt: next.at }
  await tx.update(packs).set(change).where(eq(packs.version, next.version))
}

export type PastAudit = { auditId: string; billId: string; subject: unknown }

/** The newest present audits of bills by any pack of a scheme. */
export async function findPastAudits(db: Queryable, by: { scheme: Scheme; limit: number }): Promise<PastAudit[]> {
  return db
    .select({ auditId: audits.id, billId: audits.billId, subject: audits.subject })
    .from(audits)
    .where(and(eq(audits.isPresent, true), like(audits.pack, `${by.scheme}/%`)))
    .orderBy(desc(audits.at), desc(audits.id))
    .limit(by.limit)
}

function toPack(row: typeof packs.$inferSelect): KeptPack {
  return PackVersion.omit({ isInForce: true }).parse({
    ...row,
    createdAt: row.createdAt.toISOString(),
    publishedAt: row.publishedAt?.toISOString() ?? null,
  })
}

import { and, asc, desc, eq, lte } from 'drizzle-orm'
import type { Actor } from '../../platform/actor.js'
import type { Permission } from '../../platform/auth/permissions.js'
import type { Queryable, Tx } from '../../platform/db/database.js'
import { claimFormRules, RuleSet } from './completeness/index.js'
import { type ClaimRow, claimDocuments, claimHistory, claims, lineItems, type NewClaimRow, ruleSets } from './tables.js'
import { visibleTo } from './visible-claims.js'

/** The rule set in force: the newest published one, or the one that is shipped. */
export async function loadRuleSet(db: Queryable, now: Date): Promise<RuleSet> {
  const [row] = await db
    .select()
    .from(ruleSets)
    .where(lte(ruleSets.publishedAt, now))
    .orderBy(desc(ruleSets.publishedAt))
    .limit(1)
  return row ? RuleSet.parse(row.parameters) : claimFormRules
}

type Reach = { actor: Actor; permission: Permission }

/** One claim, when the actor's permission reaches it. */
export async function loadClaim(db: Queryable, id: string, reach: Reach): Promise<ClaimRow | null> {
  const [row] = await db
    .select()
    .from(claims)
    .where(and(eq(claims.id, id), visibleTo(reach.actor, reach.permission)))
  return row ?? null
}

/** The same, held against other writers until the transaction ends. */
export async function lockClaim(tx: Tx, id: string, reach: Reach): Promise<ClaimRow | null> {
  const [row] = await tx
    .select()
    .from(claims)
    .where(and(eq(claims.id, id), visibleTo(reach.actor, reach.permission)))
    .for('update')
  return row ?? null
}

/** For the drafting itself, which must find what an earlier, broken-off run of it kept, whoever looks. */
export async function loadClaimOfBill(db: Queryable, billId: string): Promise<ClaimRow | null> {
  const [row] = await db.select().from(claims).where(eq(claims.billId, billId))
  return row ?? null
}

/** Inserts a claim; false when its number or its bill is already taken. */
export async function insertClaim(tx: Tx, row: NewClaimRow): Promise<boolean> {
  const kept = await tx.insert(claims).values(row).onConflictDoNothing().returning({ id: claims.id })
  return kept.length === 1
}

/** Changes a claim from the version that was read; false when somebody was faster. */
export async function updateClaim(
  tx: Tx,
  from: Pick<ClaimRow, 'id' | 'version'>,
  change: Partial<NewClaimRow>,
): Promise<boolean> {
  const kept = await tx
    .update(claims)
    .set({ ...change, version: from.version + 1 })
    .where(and(eq(claims.id, from.id), eq(claims.version, from.version)))
    .returning({ id: claims.id })
  return kept.length === 1
}

export async function replaceLines(tx: Tx, claimId: string, rows: (typeof lineItems.$inferInsert)[]): Promise<void> {
  await tx.delete(lineItems).where(eq(lineItems.claimId, claimId))
  if (rows.length > 0) await tx.insert(lineItems).values(rows)
}

export type LineRow = typeof lineItems.$inferSelect
export async function loadLines(db: Queryable, claimId: string): Promise<LineRow[]> {
  return db.select().from(lineItems).where(eq(lineItems.claimId, claimId)).orderBy(asc(lineItems.index))
}

export type DocumentRow = typeof claimDocuments.$inferSelect
export async function loadDocuments(db: Queryable, claimId: string): Promise<DocumentRow[]> {
  return db
    .select()
    .from(claimDocuments)
    .where(eq(claimDocuments.claimId, claimId))
    .orderBy(asc(claimDocuments.addedAt), asc(claimDocuments.documentId))
}

/** Adds a document to a claim; the claim it already belongs to when it is taken, else null. */
export async function insertDocument(tx: Tx, row: DocumentRow): Promise<string | null> {
  const kept = await tx.insert(claimDocuments).values(row).onConflictDoNothing().returning()
  if (kept.length === 1) return null
  const [taken] = await tx.select().from(claimDocuments).where(eq(claimDocuments.documentId, row.documentId))
  return taken?.claimId ?? null
}

export type HistoryRow = typeof claimHistory.$inferSelect
export async function loadHistory(db: Queryable, claimId: string): Promise<HistoryRow[]> {
  return db.select().from(claimHistory).where(eq(claimHistory.claimId, claimId)).orderBy(asc(claimHistory.seq))
}

export async function addHistory(tx: Tx, row: typeof claimHistory.$inferInsert): Promise<void> {
  await tx.insert(claimHistory).values(row)
}

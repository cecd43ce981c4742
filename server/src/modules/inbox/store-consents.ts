import { and, desc, eq } from 'drizzle-orm'
import type { Queryable, Tx } from '../../platform/db/database.js'
import { Consent, type ConsentPurpose } from './schema.js'
import { consents } from './tables.js'

type ConsentRow = typeof consents.$inferSelect

export async function insertConsent(tx: Tx, row: typeof consents.$inferInsert): Promise<void> {
  await tx.insert(consents).values(row)
}

export async function newestConsent(
  db: Queryable,
  of: { contactId: string; purpose: ConsentPurpose },
): Promise<ConsentRow | null> {
  const [row] = await db
    .select()
    .from(consents)
    .where(and(eq(consents.contactId, of.contactId), eq(consents.purpose, of.purpose)))
    .orderBy(desc(consents.at), desc(consents.id))
    .limit(1)
  return row ?? null
}

/** Everything a person agreed to or took back, newest first. */
export async function listConsentRows(db: Queryable, contactId: string): Promise<Consent[]> {
  const rows = await db
    .select()
    .from(consents)
    .where(eq(consents.contactId, contactId))
    .orderBy(desc(consents.at), desc(consents.id))
  return rows.map((row) => Consent.parse({ ...row, at: row.at.toISOString() }))
}

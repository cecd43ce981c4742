import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import type { Queryable, Tx } from '../../platform/db/database.js'
import type { Decision } from './person/one-person.js'
import { Consent, type ConsentPurpose } from './schema.js'
import { contactsJoinedWith } from './store-joins.js'
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

/** What all contacts of a contact's person decided about a purpose. */
export async function decisionsOf(
  db: Queryable,
  { contactId, purpose }: { contactId: string; purpose: ConsentPurpose },
): Promise<Decision[]> {
  const own = (await contactsJoinedWith(db, contactId)).map(({ id }) => id)
  return db
    .select({ contactId: consents.contactId, given: consents.given, at: consents.at })
    .from(consents)
    .where(and(inArray(consents.contactId, own), eq(consents.purpose, purpose)))
    .orderBy(asc(consents.at), asc(consents.id))
}

/** Everything a contact agreed to or took back, newest first. */
export async function listConsentRows(db: Queryable, contactIds: string[]): Promise<Consent[]> {
  const rows = await db
    .select()
    .from(consents)
    .where(inArray(consents.contactId, contactIds))
    .orderBy(desc(consents.at), desc(consents.id))
  return rows.map((row) => Consent.parse({ ...row, at: row.at.toISOString() }))
}

import { and, desc, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import type { Queryable, Tx } from '../../platform/db/database.js'
import { personsOf } from './person/one-person.js'
import { contactMerges, contacts } from './tables.js'

export type JoinRow = typeof contactMerges.$inferSelect
export type ContactRow = typeof contacts.$inferSelect

/** The contacts of a contact's person, itself among them; none for an id that is unknown. */
export async function contactsJoinedWith(db: Queryable, contactId: string): Promise<ContactRow[]> {
  const mine = db.select({ person: contacts.person }).from(contacts).where(eq(contacts.id, contactId))
  return db.select().from(contacts).where(inArray(contacts.person, mine)).orderBy(contacts.createdAt, contacts.id)
}

/** One after the other: two joins at once could make one person of two members. Held until the transaction ends. */
export async function lockPersons(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(74)`)
}

const touching = (ids: string[]) => or(inArray(contactMerges.kept, ids), inArray(contactMerges.merged, ids))

/** Joins that hold between any of these contacts and others, newest first. */
export async function joinsOf(db: Queryable, ids: string[]): Promise<JoinRow[]> {
  if (ids.length === 0) return []
  return db
    .select()
    .from(contactMerges)
    .where(and(isNull(contactMerges.undoneAt), touching(ids)))
    .orderBy(desc(contactMerges.at), desc(contactMerges.id))
}

export async function lockJoin(tx: Tx, id: string): Promise<JoinRow | null> {
  const [row] = await tx.select().from(contactMerges).where(eq(contactMerges.id, id)).for('update')
  return row ?? null
}

export async function insertJoin(tx: Tx, row: typeof contactMerges.$inferInsert): Promise<void> {
  await tx.insert(contactMerges).values(row)
}

export async function updateJoin(
  tx: Tx,
  id: string,
  change: Partial<typeof contactMerges.$inferInsert>,
): Promise<void> {
  await tx.update(contactMerges).set(change).where(eq(contactMerges.id, id))
}

/** Says anew who is one person, for everybody who hangs together with these contacts or did. */
export async function regroupPersons(tx: Tx, ids: string[]): Promise<void> {
  const mine = tx.select({ person: contacts.person }).from(contacts).where(inArray(contacts.id, ids))
  const all = await tx.select().from(contacts).where(inArray(contacts.person, mine))
  const allIds = all.map(({ id }) => id)
  const persons = personsOf(allIds, await joinsOf(tx, allIds))
  for (const { id, person } of all) {
    const now = persons.get(id) ?? id
    if (now !== person) await tx.update(contacts).set({ person: now }).where(eq(contacts.id, id))
  }
}

/** When the newest contact of a contact's person was joined; null for one by itself. */
export async function joinedAt(db: Queryable, contactId: string): Promise<Date | null> {
  const ids = (await contactsJoinedWith(db, contactId)).map(({ id }) => id)
  return ids.length < 2 ? null : ((await joinsOf(db, ids))[0]?.at ?? null)
}

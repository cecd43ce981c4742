import { and, eq, inArray, or, sql } from 'drizzle-orm'
import type { Clock, Ids } from '../../platform/clock-and-ids.js'
import type { Queryable, Tx } from '../../platform/db/database.js'
import type { Vault } from '../../platform/db/vault.js'
import type { ChannelIdentity } from './schema.js'
import { regroupPersons } from './store-joins.js'
import { searchableWords } from './store-words.js'
import { channelAccounts, contactMerges, contacts, identities } from './tables.js'

type Keep = { vault: Vault; clock: Clock; ids: Ids }
type Name = { kind: ChannelIdentity['kind']; value: string }

export type AccountRow = typeof channelAccounts.$inferSelect

export async function loadAccount(db: Queryable, id: string): Promise<AccountRow | null> {
  const [row] = await db.select().from(channelAccounts).where(eq(channelAccounts.id, id))
  return row ?? null
}

export async function insertAccount(db: Queryable, row: typeof channelAccounts.$inferInsert): Promise<void> {
  await db.insert(channelAccounts).values(row).onConflictDoNothing()
}

/** By what a name is found. */
export const blindOf = (vault: Vault, accountId: string, { kind, value }: Name): string =>
  vault.blind(`inbox.identity.${kind}`, `${accountId}\0${value}`)

/**
 * The contact behind a channel's identity, with every name that came along kept. Two contacts under names of one person
 * are linked by a merge record and stay two, each with its own thread, so that no reply goes astray.
 */
export async function keepContact(
  keep: Keep,
  tx: Tx,
  who: { accountId: string; from: ChannelIdentity; memberId?: string },
): Promise<string> {
  const { accountId, from } = who
  const names: Name[] = [from, ...from.aliases]
  // Two first messages of one person at once must not make two contacts.
  const lock = blindOf(keep.vault, accountId, from)
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${lock}, 72))`)
  const known = await findNames(keep.vault, tx, { accountId, names })
  const primary = known.find((row) => row.kind === from.kind)?.contactId ?? known[0]?.contactId
  const contactId =
    primary ?? (await insertContact(keep, tx, { displayName: from.displayName, memberId: who.memberId }))
  const missing = names.filter((name) => !known.some((row) => row.valueBlind === blindOf(keep.vault, accountId, name)))
  for (const name of missing) await insertName(keep, tx, { accountId, contactId, name })
  for (const other of new Set(known.map((row) => row.contactId))) {
    if (other !== contactId) await insertMerge(keep, tx, { kept: contactId, merged: other })
  }
  return contactId
}

async function findNames(vault: Vault, tx: Tx, of: { accountId: string; names: Name[] }) {
  const keys = of.names.map((name) =>
    and(eq(identities.kind, name.kind), eq(identities.valueBlind, blindOf(vault, of.accountId, name))),
  )
  return tx
    .select()
    .from(identities)
    .where(and(eq(identities.accountId, of.accountId), or(...keys)))
}

async function insertContact(
  { vault, clock, ids }: Keep,
  tx: Tx,
  { displayName, memberId = null }: { displayName?: string | undefined; memberId?: string | null | undefined },
): Promise<string> {
  const id = ids.next()
  const cell = displayName
    ? vault.seal({ table: 'inbox.contacts', column: 'display_name', row: id }, displayName)
    : null
  const nameWords = searchableWords(vault, displayName)
  await tx.insert(contacts).values({ id, person: id, memberId, displayName: cell, nameWords, createdAt: clock.now() })
  return id
}

/** Adds a name to a contact; one that is taken stays where it is. */
export async function insertName(
  { vault, clock }: Keep,
  tx: Tx,
  { accountId, contactId, name }: { accountId: string; contactId: string; name: Name },
): Promise<void> {
  const valueBlind = blindOf(vault, accountId, name)
  const value = vault.seal({ table: 'inbox.identities', column: 'value', row: valueBlind }, name.value)
  await tx
    .insert(identities)
    .values({ accountId, kind: name.kind, valueBlind, value, contactId, createdAt: clock.now() })
    .onConflictDoNothing()
}

async function insertMerge({ clock, ids }: Keep, tx: Tx, pair: { kept: string; merged: string }): Promise<void> {
  const [done] = await tx
    .select({ id: contactMerges.id })
    .from(contactMerges)
    .where(
      and(
        inArray(contactMerges.kept, [pair.kept, pair.merged]),
        inArray(contactMerges.merged, [pair.kept, pair.merged]),
      ),
    )
  if (done) return
  await tx
    .insert(contactMerges)
    .values({ id: ids.next(), ...pair, reason: 'same-identity', at: clock.now(), undoneAt: null })
  await regroupPersons(tx, [pair.kept, pair.merged])
}

export async function loadContact(db: Queryable, id: string) {
  const [row] = await db.select().from(contacts).where(eq(contacts.id, id))
  return row ?? null
}

export async function updateContact(tx: Tx, id: string, change: Partial<typeof contacts.$inferInsert>): Promise<void> {
  await tx.update(contacts).set(change).where(eq(contacts.id, id))
}

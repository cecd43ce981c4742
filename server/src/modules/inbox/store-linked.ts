import { and, asc, eq, inArray, lt, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Queryable, Tx } from '../../platform/db/database.js'
import type { Vault } from '../../platform/db/vault.js'
import { linkedKeys, linkedSessions } from './tables.js'

export type LinkedSessionRow = typeof linkedSessions.$inferSelect
type Cell = { kind: string; id: string; body: string | null }

/** Rows of messages that were decrypted, beside the keys they were decrypted with. */
export const WAITING_KIND = 'wa-inbox'

export async function loadLinkedSession(db: Queryable, accountId: string): Promise<LinkedSessionRow | null> {
  const [row] = await db.select().from(linkedSessions).where(eq(linkedSessions.accountId, accountId))
  return row ?? null
}

/** The session's row, held until the transaction ends; made where there is none. */
export async function lockLinkedSession(tx: Tx, accountId: string, at: Date): Promise<LinkedSessionRow> {
  await tx.insert(linkedSessions).values({ accountId, changedAt: at }).onConflictDoNothing()
  const [row] = await tx.select().from(linkedSessions).where(eq(linkedSessions.accountId, accountId)).for('update')
  return row as LinkedSessionRow
}

export async function updateLinkedSession(
  tx: Tx,
  accountId: string,
  change: Partial<typeof linkedSessions.$inferInsert>,
): Promise<void> {
  await tx.update(linkedSessions).set(change).where(eq(linkedSessions.accountId, accountId))
}

const Body = z.object({ id: z.string(), body: z.string() })

const blindOf = (vault: Vault, { kind, id }: { kind: string; id: string }): string =>
  vault.blind(`inbox.linked.${kind}`, id)
const placeOf = (accountId: string, kind: string, keyBlind: string) => ({
  ...{ table: 'inbox.linked_keys', column: 'body', row: `${accountId}/${kind}/${keyBlind}` },
})

export async function loadLinkedKeys(
  vault: Vault,
  db: Queryable,
  of: { accountId: string; kind: string; ids: string[] | null },
): Promise<{ id: string; body: string }[]> {
  const { accountId, kind, ids } = of
  if (ids?.length === 0) return []
  const wanted = ids
    ? inArray(
        linkedKeys.keyBlind,
        ids.map((id) => blindOf(vault, { kind, id })),
      )
    : eq(linkedKeys.waiting, true)
  const rows = await db
    .select()
    .from(linkedKeys)
    .where(and(eq(linkedKeys.accountId, accountId), eq(linkedKeys.kind, kind), wanted))
    .orderBy(asc(linkedKeys.writtenAt))
  return rows.map((row) => Body.parse(JSON.parse(vault.open(placeOf(accountId, kind, row.keyBlind), row.body))))
}

/** Keeps all cells in one step; a body of null forgets its cell. */
export async function keepLinkedKeys(
  vault: Vault,
  tx: Tx,
  of: { accountId: string; cells: Cell[]; at: Date },
): Promise<void> {
  const { accountId, at } = of
  const gone = of.cells.filter(({ body }) => body === null)
  for (const { kind, id } of gone) {
    const keyBlind = blindOf(vault, { kind, id })
    await tx
      .delete(linkedKeys)
      .where(and(eq(linkedKeys.accountId, accountId), eq(linkedKeys.kind, kind), eq(linkedKeys.keyBlind, keyBlind)))
  }
  const rows = of.cells.flatMap(({ kind, id, body }) => {
    if (body === null) return []
    const keyBlind = blindOf(vault, { kind, id })
    const cell = vault.seal(placeOf(accountId, kind, keyBlind), JSON.stringify({ id, body }))
    return [{ accountId, kind, keyBlind, body: cell, waiting: kind === WAITING_KIND, writtenAt: at }]
  })
  if (rows.length === 0) return
  await tx
    .insert(linkedKeys)
    .values(rows)
    .onConflictDoUpdate({
      target: [linkedKeys.accountId, linkedKeys.kind, linkedKeys.keyBlind],
      set: { body: sql`excluded.body`, writtenAt: sql`excluded.written_at` },
    })
}

export async function forgetLinkedKeys(tx: Tx, accountId: string): Promise<void> {
  await tx.delete(linkedKeys).where(eq(linkedKeys.accountId, accountId))
}

/** A message was taken into its conversation. It is still known for a while, for when it comes again. */
export async function settleLinkedMessage(vault: Vault, tx: Tx, of: { accountId: string; id: string }): Promise<void> {
  const keyBlind = blindOf(vault, { kind: WAITING_KIND, id: of.id })
  await tx
    .update(linkedKeys)
    .set({ waiting: false })
    .where(
      and(eq(linkedKeys.accountId, of.accountId), eq(linkedKeys.kind, WAITING_KIND), eq(linkedKeys.keyBlind, keyBlind)),
    )
}

export async function forgetSettledMessages(tx: Tx, before: Date): Promise<void> {
  await tx
    .delete(linkedKeys)
    .where(and(eq(linkedKeys.kind, WAITING_KIND), eq(linkedKeys.waiting, false), lt(linkedKeys.writtenAt, before)))
}

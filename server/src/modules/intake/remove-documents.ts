import { and, eq, inArray, isNotNull, isNull, lt, notInArray } from 'drizzle-orm'
import type { Needs } from '../../platform/context.js'
import type { Tx } from '../../platform/db/database.js'
import { recordTrail } from '../../platform/trail/record.js'
import type { DocumentRecord } from './schema.js'
import { countOfAddress, deleteDocument, toRecord } from './store.js'
import { documents, pageImages } from './tables.js'

const AT_ONCE = 500

/** Deletes documents with all that was read on them. Gives the files that nothing names any more, to remove afterwards. */
export async function removeDocuments(
  ctx: Needs<'clock' | 'actor'>,
  tx: Tx,
  { documentIds }: { documentIds: string[] },
): Promise<string[]> {
  const addresses = new Set<string>()
  for (const id of documentIds) {
    for (const address of await deleteDocument(tx, id)) addresses.add(address)
    await recordTrail(ctx, tx, { action: 'documents.forget', resource: 'document', resourceId: id })
  }
  return unnamed(tx, [...addresses])
}

/** Documents of members that stand in no claim, as far as intake knows: a person's, or those received before a moment. */
export async function looseDocuments(
  tx: Tx,
  of: ({ memberIds: string[] } | { untouchedSince: Date }) & { except: { memberIds: string[] } },
): Promise<string[]> {
  const which =
    'memberIds' in of ? inArray(documents.memberId, of.memberIds) : lt(documents.receivedAt, of.untouchedSince)
  const isLoose = and(isNotNull(documents.memberId), isNull(documents.claimId), isNull(documents.paperOf))
  const rows = await tx
    .select({ id: documents.id })
    .from(documents)
    .where(and(which, isLoose, notInArray(documents.memberId, of.except.memberIds)))
    .limit(AT_ONCE)
  return rows.map(({ id }) => id)
}

/** Which of these documents still have their original. */
export async function withOriginals(ctx: Needs<'db'>, { documentIds }: { documentIds: string[] }): Promise<string[]> {
  if (documentIds.length === 0) return []
  const rows = await ctx.db.orm
    .select({ id: documents.id })
    .from(documents)
    .where(and(inArray(documents.id, documentIds), isNull(documents.removedAt)))
    .limit(AT_ONCE)
  return rows.map(({ id }) => id)
}

/**
 * Takes the original and its page images away from documents whose time is over; what was read of them stays with their
 * claims. Each file's key goes with the file. Gives the files to remove afterwards.
 */
export async function removeOriginals(
  ctx: Needs<'clock' | 'actor'>,
  tx: Tx,
  { documentIds }: { documentIds: string[] },
): Promise<string[]> {
  const addresses = new Set<string>()
  for (const id of documentIds) {
    const pages = await tx.delete(pageImages).where(eq(pageImages.documentId, id)).returning()
    // The row stays, under an address of nothing: the same file sent again is a new document.
    const [was] = await tx.select({ address: documents.address }).from(documents).where(eq(documents.id, id))
    const removed = { removedAt: ctx.clock.now(), address: `removed:${id}`, content: null, imageHash: null }
    await tx.update(documents).set(removed).where(eq(documents.id, id))
    for (const { address } of [...pages, ...(was ? [was] : [])]) addresses.add(address)
    await recordTrail(ctx, tx, { action: 'documents.remove-original', resource: 'document', resourceId: id })
  }
  return unnamed(tx, [...addresses])
}

/** Every document of these members, the oldest first, and the addresses of their originals. */
export async function documentsOfMembers(
  ctx: Needs<'db'>,
  { memberIds }: { memberIds: string[] },
): Promise<{ record: DocumentRecord; address: string | null }[]> {
  if (memberIds.length === 0) return []
  const rows = await ctx.db.orm
    .select()
    .from(documents)
    .where(inArray(documents.memberId, memberIds))
    .orderBy(documents.receivedAt)
  return rows.map((row) => ({
    record: toRecord(row, null),
    address: row.removedAt === null && row.content === null ? row.address : null,
  }))
}

async function unnamed(tx: Tx, addresses: string[]): Promise<string[]> {
  const free = []
  for (const address of addresses) {
    if (!address.startsWith('removed:') && (await countOfAddress(tx, address)) === 0) free.push(address)
  }
  return free
}

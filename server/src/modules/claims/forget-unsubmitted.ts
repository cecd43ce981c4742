import { and, inArray, isNotNull, isNull, lt, notInArray } from 'drizzle-orm'
import type { Needs } from '../../platform/context.js'
import type { Tx } from '../../platform/db/database.js'
import { recordTrail } from '../../platform/trail/record.js'
import { claimDocuments, claims } from './tables.js'

/** Claims and members that a legal hold keeps. */
type Except = { except: { claimIds: string[]; memberIds: string[] } }

const isFree = ({ except }: Except) =>
  and(notInArray(claims.id, except.claimIds), notInArray(claims.memberId, except.memberIds))

type Forgotten = { claimIds: string[]; documentIds: string[] }
const AT_ONCE = 500

/**
 * Deletes claims that were never handed in: a person's, or those untouched since a moment. Claims that were handed in
 * follow the law's own terms and stay. Gives the documents that were in them, for their own module to remove.
 */
export async function forgetUnsubmitted(
  ctx: Needs<'clock' | 'actor'>,
  tx: Tx,
  of: ({ memberIds: string[] } | { untouchedSince: Date }) & Except,
): Promise<Forgotten> {
  const which = 'memberIds' in of ? inArray(claims.memberId, of.memberIds) : lt(claims.updatedAt, of.untouchedSince)
  const never = and(isNull(claims.submittedAt), inArray(claims.status, ['DRAFT', 'INCOMPLETE', 'WITHDRAWN']))
  const rows = await tx
    .select({ id: claims.id })
    .from(claims)
    .where(and(never, which, isFree(of)))
    .limit(AT_ONCE)
  const claimIds = rows.map(({ id }) => id)
  if (claimIds.length === 0) return { claimIds, documentIds: [] }
  const papers = await tx
    .select({ id: claimDocuments.documentId })
    .from(claimDocuments)
    .where(inArray(claimDocuments.claimId, claimIds))
  await tx.delete(claims).where(inArray(claims.id, claimIds))
  for (const resourceId of claimIds) {
    await recordTrail(ctx, tx, { action: 'claims.forget', resource: 'claim', resourceId })
  }
  return { claimIds, documentIds: papers.map(({ id }) => id) }
}

/** How many claims would be forgotten: what a dry run says. */
export async function countUnsubmitted(
  ctx: Needs<'db'>,
  { untouchedSince, except }: { untouchedSince: Date } & Except,
): Promise<number> {
  const never = and(isNull(claims.submittedAt), inArray(claims.status, ['DRAFT', 'INCOMPLETE', 'WITHDRAWN']))
  return ctx.db.orm.$count(claims, and(never, lt(claims.updatedAt, untouchedSince), isFree({ except })))
}

/** Documents of claims that were decided before a moment. */
export async function documentsDecidedBefore(
  ctx: Needs<'db'>,
  { before, except }: { before: Date } & Except,
): Promise<string[]> {
  const decided = ctx.db.orm
    .select({ id: claims.id })
    .from(claims)
    .where(and(isNotNull(claims.decidedAt), lt(claims.decidedAt, before), isFree({ except })))
  const rows = await ctx.db.orm
    .select({ id: claimDocuments.documentId })
    .from(claimDocuments)
    .where(inArray(claimDocuments.claimId, decided))
  return rows.map(({ id }) => id)
}

/** Which of these documents stand in a claim. */
export async function documentsInClaims(tx: Tx, { documentIds }: { documentIds: string[] }): Promise<string[]> {
  const rows = await tx
    .select({ id: claimDocuments.documentId })
    .from(claimDocuments)
    .where(inArray(claimDocuments.documentId, documentIds))
  return rows.map(({ id }) => id)
}

/** Every claim of these members, the oldest first: ids only. */
export async function claimsOfMembers(ctx: Needs<'db'>, { memberIds }: { memberIds: string[] }): Promise<string[]> {
  if (memberIds.length === 0) return []
  const rows = await ctx.db.orm
    .select({ id: claims.id })
    .from(claims)
    .where(inArray(claims.memberId, memberIds))
    .orderBy(claims.createdAt)
  return rows.map(({ id }) => id)
}

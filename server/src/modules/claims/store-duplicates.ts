import { and, arrayOverlaps, eq, ne, or, type SQL } from 'drizzle-orm'
import type { Actor } from '../../platform/actor.js'
import type { Queryable } from '../../platform/db/database.js'
import { likeness, type Marks } from './duplicates/find-matches.js'
import { imageBands } from './duplicates/image-hash.js'
import type { Duplicate } from './schema.js'
import { claims } from './tables.js'
import { visibleTo } from './visible-claims.js'

const MOST = 200

export type Likeness = { claimId: string; number: string; by: Duplicate['by']; createdAt: Date; memberId: string }

/**
 * Claims that look like this one, strongest reason each; withdrawn ones ask for nothing and do not count.
 * Among those the actor may read: the system sees all of them.
 */
export async function loadLikenesses(db: Queryable, claim: Marks & { id: string }, actor: Actor): Promise<Likeness[]> {
  const reasons = marksLike(claim)
  if (reasons.length === 0) return []
  const rows = await db
    .select({
      claimId: claims.id,
      number: claims.number,
      memberId: claims.memberId,
      createdAt: claims.createdAt,
      contentHash: claims.contentHash,
      imageHash: claims.imageHash,
      receiptBlind: claims.receiptBlind,
      receiptNumberBlind: claims.receiptNumberBlind,
    })
    .from(claims)
    .where(
      and(ne(claims.id, claim.id), ne(claims.status, 'WITHDRAWN'), or(...reasons), visibleTo(actor, 'claims.read')),
    )
    .orderBy(claims.createdAt)
  return rows
    .flatMap(({ claimId, number, memberId, createdAt, ...marks }) => {
      const by = likeness(claim, marks)
      return by ? [{ claimId, number, memberId, createdAt, by }] : []
    })
    .slice(0, MOST)
}

function marksLike(claim: Marks): SQL[] {
  return [
    claim.contentHash === null ? undefined : eq(claims.contentHash, claim.contentHash),
    claim.receiptBlind === null ? undefined : eq(claims.receiptBlind, claim.receiptBlind),
    claim.imageHash === null ? undefined : arrayOverlaps(claims.imageBands, imageBands(claim.imageHash)),
  ].filter((one) => one !== undefined)
}

import { requireScope } from '../../platform/auth/permissions.js'
import { AppError } from '../../platform/errors.js'
import { recordTrail } from '../../platform/trail/record.js'
import { isOpen } from './lifecycle/moves.js'
import { type Revalidator, revalidateWithin } from './revalidate-claim.js'
import type { ClaimProgress, ClaimStatus } from './schema.js'
import { insertDocument, lockClaim } from './store.js'

type Added = { claimId: string; documentId: string; kind: 'receipt' | 'medical-summary' | 'referral' }

/**
 * Adds a document to a claim that is not yet decided and looks at the claim anew. Adding it again changes nothing.
 * @throws AppError `claim.not-found`, `claim.already-decided`, `claim.document-taken`
 */
export async function addDocument(ctx: Revalidator, input: Added): Promise<ClaimProgress> {
  requireScope(ctx.actor, 'documents.create')
  return ctx.db.transaction(async (tx) => {
    const claim = await lockClaim(tx, input.claimId, { actor: ctx.actor, permission: 'claims.read' })
    if (!claim) throw new AppError('not-found', 'claim.not-found')
    if (!isOpen(claim.status as ClaimStatus)) throw new AppError('conflict', 'claim.already-decided')
    const row = { documentId: input.documentId, claimId: claim.id, kind: input.kind, addedAt: ctx.clock.now() }
    const owner = await insertDocument(tx, row)
    if (owner && owner !== claim.id) throw new AppError('conflict', 'claim.document-taken')
    if (!owner) {
      await recordTrail(ctx, tx, {
        action: 'claims.add-document',
        resource: 'claim',
        resourceId: claim.id,
        fields: ['documents'],
      })
    }
    return revalidateWithin(ctx, tx, { claimId: claim.id })
  })
}

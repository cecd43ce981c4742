import type { Needs } from '../../platform/context.js'
import { AppError, asAppError } from '../../platform/errors.js'
import { documentFacts } from '../intake/index.js'
import { DocumentKind } from '../intake/schema.js'
import { addDocument } from './add-document.js'
import { loadClaim } from './store.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'ids' | 'events' | 'actor' | 'metrics'>

export type AddedDocument = { outcome: 'added'; claimId: string } | { outcome: 'refused'; problem: string }

/** Puts a received document into the claim it was sent for; a claim of somebody else is as unknown as a missing one. */
export async function addReceivedDocument(ctx: Ctx, input: { documentId: string }): Promise<AddedDocument> {
  try {
    const document = await documentFacts(ctx, input)
    const claimId = document.targetClaimId
    const claim = claimId && (await loadClaim(ctx.db.orm, claimId, { actor: ctx.actor, permission: 'claims.read' }))
    const isOther = claim && document.facilityId !== null && claim.filedByFacility !== document.facilityId
    if (!claim || isOther || claim.memberId !== document.memberId) throw new AppError('not-found', 'claim.not-found')
    await addDocument(ctx, { claimId: claim.id, documentId: document.id, kind: DocumentKind.parse(document.kind) })
    return { outcome: 'added', claimId: claim.id }
  } catch (error) {
    const known = asAppError(error)
    if (!known || known.kind === 'unavailable') throw error
    return { outcome: 'refused', problem: known.code }
  }
}

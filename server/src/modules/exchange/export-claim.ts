import type { Needs } from '../../platform/context.js'
import { recordTrail } from '../../platform/trail/record.js'
import { readClaimFile } from '../adjudication/index.js'
import { type Json, without } from './formats/fhir/write-elements.js'
import { writeClaim, writeResponse } from './formats/fhir/write-fhir.js'
import { claimToRecord, decisionToRecord } from './mapping/claim-to-records.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'ids' | 'actor'>

/**
 * One claim as a FHIR R4 Bundle: the Claim first, and the ClaimResponse once it is decided, as far as the actor may see
 * either. The export leaves a trail.
 * @throws AppError `claim.not-found`
 */
export async function exportClaim(ctx: Ctx, { claimId }: { claimId: string }): Promise<Json> {
  const claim = await readClaimFile(ctx, { claimId })
  const answer = decisionToRecord(claim)
  await ctx.db.transaction((tx) =>
    recordTrail(ctx, tx, { action: 'exchange.export', resource: 'claim', resourceId: claimId }),
  )
  const resources = [writeClaim(claimToRecord(claim)), ...(answer ? [writeResponse(answer)] : [])]
  return {
    resourceType: 'Bundle',
    type: 'collection',
    timestamp: ctx.clock.now().toISOString(),
    ...without({ entry: resources.map((resource) => ({ resource })) }),
  }
}

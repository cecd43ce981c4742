import { z } from 'zod'
import { defineEvent } from '../../platform/events/event.js'
import { ClaimId } from '../../shared/ids.js'
import { HospitalClaimId } from './hospital-schema.js'
import { ClaimStatus } from './schema.js'

/** A bill became a draft; its member has not yet confirmed it. */
export const ClaimDrafted = defineEvent('claim.drafted', z.object({ claimId: ClaimId }))

/** A claim is complete, confirmed, and waits for review. */
export const ClaimSubmitted = defineEvent('claim.submitted', z.object({ claimId: ClaimId }))

/** A claim moved, or what it says was computed anew: `status` is the one it has now. */
export const ClaimChanged = defineEvent('claim.changed', z.object({ claimId: ClaimId, status: ClaimStatus }))

/** A person decided. */
export const ClaimDecided = defineEvent(
  'claim.decided',
  z.object({ claimId: ClaimId, outcome: z.enum(['APPROVED', 'PARTIAL', 'REJECTED']) }),
)

/** Hospital claims arrived. */
export const HospitalClaimsImported = defineEvent(
  'hospital-claims.imported',
  z.object({ claimIds: z.array(HospitalClaimId).min(1).max(100) }),
)

import { z } from 'zod'
import { defineEvent } from '../../platform/events/event.js'
import { AuditId, ClaimId } from '../../shared/ids.js'
import { Severity } from '../../shared/reason.js'

/** The checks ran over a claim's bill. */
export const ClaimAudited = defineEvent(
  'claim.audited',
  z.object({ claimId: ClaimId, auditId: AuditId, worst: Severity.nullable() }),
)

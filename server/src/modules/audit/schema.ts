import { z } from 'zod'
import { Day, Instant } from '../../shared/dates.js'
import { AuditId, BillId, ClaimId } from '../../shared/ids.js'
import { Reason, Severity } from '../../shared/reason.js'
import { Bill } from '../intake/schema.js'

/** What is audited: a bill with its corrections, and the day it reached us. */
export const AuditSubject = z.object({
  claimId: ClaimId,
  billId: BillId,
  bill: Bill,
  receivedOn: Day,
  /** Indexes of the lines that are paid by the day of a stay. */
  accommodationLines: z.array(z.int()),
})
export type AuditSubject = z.infer<typeof AuditSubject>

/** What the checks found on the bill as it reads now. */
export const AuditReport = z.object({
  id: AuditId,
  claimId: ClaimId,
  ruleSet: z.string(),
  worst: Severity.nullable(),
  findings: z.array(Reason),
  at: Instant,
})
export type AuditReport = z.infer<typeof AuditReport>

import { z } from 'zod'

export const VERDICTS = ['ok', 'warning', 'critical', 'needs-review'] as const

/** What stands in the address of the list of bills. */
export const AuditFilters = z.object({
  verdict: z.enum(VERDICTS).optional().catch(undefined),
  from: z.coerce.number().int().min(0).optional().catch(undefined),
})
export type AuditFilters = z.infer<typeof AuditFilters>

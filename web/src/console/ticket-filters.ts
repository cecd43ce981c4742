import { TicketStatus } from '@periksa/server/inbox/schema'
import { z } from 'zod'

/** What stands in the address of the list of complaints. */
export const TicketFilters = z.object({
  status: TicketStatus.optional().catch(undefined),
  number: z.string().max(40).optional().catch(undefined),
})
export type TicketFilters = z.infer<typeof TicketFilters>

import { z } from 'zod'

/** What stands in the address of the list; anything else there is left out. */
export const ConversationFilters = z.object({
  state: z.enum(['waiting', 'human', 'bot', 'snoozed', 'resolved']).optional().catch(undefined),
  q: z.string().max(200).optional().catch(undefined),
  page: z.coerce.number().int().min(1).optional().catch(undefined),
})
export type ConversationFilters = z.infer<typeof ConversationFilters>

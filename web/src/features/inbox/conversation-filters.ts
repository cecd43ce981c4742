import { z } from 'zod'

const Flag = z.coerce.boolean().optional().catch(undefined)

/** What stands in the address of the list; anything else there is left out. */
export const ConversationFilters = z.object({
  state: z.enum(['waiting', 'human', 'bot', 'snoozed', 'resolved']).optional().catch(undefined),
  channel: z.enum(['web', 'whatsapp-cloud', 'whatsapp-linked', 'simulator']).optional().catch(undefined),
  label: z.string().max(30).optional().catch(undefined),
  mine: Flag,
  unanswered: Flag,
  mentioned: Flag,
  sort: z.enum(['newest', 'oldest']).optional().catch(undefined),
  q: z.string().max(200).optional().catch(undefined),
  page: z.coerce.number().int().min(1).optional().catch(undefined),
})
export type ConversationFilters = z.infer<typeof ConversationFilters>

/** The filters as the server takes them. */
export function asConversationQuery({ q: _q, ...rest }: ConversationFilters): Record<string, string> {
  return Object.fromEntries(
    Object.entries(rest).flatMap(([name, value]) =>
      value === undefined || value === false ? [] : [[name, String(value)]],
    ),
  )
}

import { MemberContext } from '@periksa/server/assistant/schema'
import { useQuery } from '@tanstack/react-query'
import { ask } from '../../lib/api.js'

/** Who the person behind a conversation is, and their claims. */
export function useMemberContext(id: string, isKnown: boolean) {
  return useQuery({
    queryKey: ['member-context', id],
    queryFn: () => ask(`/api/v1/conversations/${id}/member`, { answer: MemberContext }),
    enabled: isKnown,
  })
}

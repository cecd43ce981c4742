import { Member } from '@periksa/server/registry/schema'
import { useQuery } from '@tanstack/react-query'
import { ask } from '../../lib/api.js'

/** The signed-in member's own record. */
export function useMe() {
  return useQuery({
    queryKey: ['me'],
    queryFn: () => ask('/api/v1/members/me', { answer: Member }),
    staleTime: 300_000,
  })
}

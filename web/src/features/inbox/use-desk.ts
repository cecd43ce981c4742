import { CannedReply, SearchHit } from '@periksa/server/inbox/schema'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { ask } from '../../lib/api.js'

export type { CannedReply, SearchHit } from '@periksa/server/inbox/schema'

const Hits = z.object({ items: z.array(SearchHit) })
const Canned = z.object({ items: z.array(CannedReply) })

/** Conversations in which the words stand in some form. */
export function useSearch(q: string) {
  return useQuery({
    queryKey: ['conversations', 'search', q],
    queryFn: async () =>
      (await ask(`/api/v1/conversations/search?${new URLSearchParams({ q })}`, { answer: Hits })).items,
    enabled: q !== '',
  })
}

/** Replies kept ready. */
export function useCannedReplies() {
  return useQuery({
    queryKey: ['canned-replies'],
    queryFn: async () => (await ask('/api/v1/canned-replies', { answer: Canned })).items,
  })
}

export function useKeepCannedReply() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ shortcut, body }: { shortcut: string; body: string }) =>
      ask(`/api/v1/canned-replies/${shortcut}`, { method: 'PUT', body: { body }, answer: Canned }),
    onSuccess: ({ items }) => client.setQueryData(['canned-replies'], items),
  })
}

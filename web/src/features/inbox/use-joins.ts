import { Comparison, Join, type JoinReason, PersonBeside } from '@periksa/server/inbox/schema'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { ask } from '../../lib/api.js'

export type { Comparison, JoinReason, PersonBeside, PersonSide } from '@periksa/server/inbox/schema'

/** The person behind a conversation, over every contact of theirs. */
export function usePersonBeside(id: string) {
  return useQuery({
    queryKey: ['conversation-person', id],
    queryFn: () => ask(`/api/v1/conversations/${id}/person`, { answer: PersonBeside }),
  })
}

/** Two contacts side by side; looked at anew each time, for the look is written down. */
export function useComparison({ id, other }: { id: string; other: string }) {
  return useQuery({
    queryKey: ['contacts-beside', id, other],
    queryFn: () => ask(`/api/v1/contacts/${id}/beside/${other}`, { answer: Comparison }),
    ...{ staleTime: Number.POSITIVE_INFINITY, gcTime: 0 },
  })
}

/** What shows people by their contacts is read again. */
function useRefresh() {
  const client = useQueryClient()
  return () =>
    client.invalidateQueries({
      predicate: ({ queryKey: [name] }) =>
        ['conversation-person', 'profiles', 'people-report', 'privacy-beside', 'conversation'].includes(String(name)),
    })
}

export function useJoin(id: string) {
  return useMutation({
    mutationFn: (body: { other: string; reason: JoinReason; note: string }) =>
      ask(`/api/v1/contacts/${id}/joins`, { method: 'POST', body, answer: Join }),
    onSuccess: useRefresh(),
  })
}

export function usePart() {
  return useMutation({
    mutationFn: ({ id, note }: { id: string; note: string }) =>
      ask(`/api/v1/contacts/joins/${id}/undo`, { method: 'POST', body: { note }, answer: z.null() }),
    onSuccess: useRefresh(),
  })
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { ask } from '../../lib/api.js'

const Hold = z.object({
  id: z.string(),
  kind: z.enum(['claim', 'member', 'contact']),
  resourceId: z.string(),
  reason: z.string(),
  by: z.string(),
  at: z.string(),
  released: z.object({ by: z.string(), at: z.string(), reason: z.string() }).nullable(),
})
export type Hold = z.infer<typeof Hold>
export type HoldKind = Hold['kind']

const HOLDS = ['holds']

export function useHolds() {
  return useQuery({
    queryKey: HOLDS,
    queryFn: async () => (await ask('/api/v1/holds', { answer: z.object({ items: z.array(Hold) }) })).items,
  })
}

export function usePlaceHold() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: { kind: HoldKind; resourceId: string; reason: string }) =>
      ask('/api/v1/holds', { method: 'POST', body: input, answer: Hold }),
    onSuccess: () => client.invalidateQueries({ queryKey: HOLDS }),
  })
}

export function useReleaseHold() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, reason }: { id: string; reason: string }) =>
      ask(`/api/v1/holds/${id}/release`, { method: 'POST', body: { reason }, answer: Hold }),
    onSuccess: () => client.invalidateQueries({ queryKey: HOLDS }),
  })
}

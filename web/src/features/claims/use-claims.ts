import { ClaimDetail, ClaimPage, ClaimStatistics, type DecisionInput } from '@periksa/server/claims/schema'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { z } from 'zod'
import { ask } from '../../lib/api.js'
import { listen } from '../../lib/realtime.js'

export type Filters = Record<string, string>

/** A page of claims; the list stays on the screen while the next one is fetched. */
export function useClaims(filters: Filters) {
  return useQuery({
    queryKey: ['claims', filters],
    queryFn: () => ask(`/api/v1/claims?${new URLSearchParams(filters)}`, { answer: ClaimPage }),
    placeholderData: (before) => before,
  })
}

/** One claim, asked for again whenever the server says it moved. */
export function useClaim(id: string) {
  const client = useQueryClient()
  useEffect(() => listen(`claim:${id}`, () => void client.invalidateQueries({ queryKey: ['claim', id] })), [id, client])
  return useQuery({ queryKey: ['claim', id], queryFn: () => ask(`/api/v1/claims/${id}`, { answer: ClaimDetail }) })
}

/** Lists follow what happens to any claim the viewer may see. */
export function useClaimsLive(): void {
  const client = useQueryClient()
  useEffect(() => listen('claims', () => void client.invalidateQueries({ queryKey: ['claims'] })), [client])
}

export type Move = 'confirm' | 'withdraw' | 'start-review' | 'pay'

export function useMove(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (move: Move) =>
      ask(`/api/v1/claims/${id}/${move}`, {
        method: 'POST',
        body: {},
        answer: z.unknown(),
        idempotencyKey: crypto.randomUUID(),
      }),
    onSettled: () => refresh(client, id),
  })
}

export function useDecide(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: DecisionInput) =>
      ask(`/api/v1/claims/${id}/decision`, {
        method: 'POST',
        body,
        answer: z.unknown(),
        idempotencyKey: crypto.randomUUID(),
      }),
    onSettled: () => refresh(client, id),
  })
}

const Corrected = z.object({ changed: z.array(z.string()) })

/** Corrects fields of a document; the claim is worked out anew a moment later and pushed. */
export function useCorrect(claimId: string, documentId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (fields: Record<string, string | number | null>) =>
      ask(`/api/v1/documents/${documentId}/fields`, { method: 'PATCH', body: { fields }, answer: Corrected }),
    onSettled: () => refresh(client, claimId),
  })
}

export function useStatistics(period: Filters) {
  return useQuery({
    queryKey: ['statistics', period],
    queryFn: () => ask(`/api/v1/claims/statistics?${new URLSearchParams(period)}`, { answer: ClaimStatistics }),
    placeholderData: (before) => before,
  })
}

function refresh(client: ReturnType<typeof useQueryClient>, id: string): void {
  void client.invalidateQueries({ queryKey: ['claim', id] })
  void client.invalidateQueries({ queryKey: ['claims'] })
}

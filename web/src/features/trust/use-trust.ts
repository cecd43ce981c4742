import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { z } from 'zod'
import { ask } from '../../lib/api.js'
import { listen } from '../../lib/realtime.js'

const Approval = z.object({
  id: z.string(),
  kind: z.enum(['role', 'export']),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  askedBy: z.object({ id: z.string(), name: z.string() }),
  askedAt: z.string(),
  expiresAt: z.string(),
  state: z.enum(['open', 'approved', 'denied', 'used', 'expired']),
  decidedBy: z.string().nullable(),
  own: z.boolean(),
})
export type Approval = z.infer<typeof Approval>

const Access = z.object({
  id: z.string(),
  kind: z.enum(['claim', 'member']),
  resourceId: z.string(),
  reason: z.string(),
  by: z.object({ id: z.string(), name: z.string() }),
  openedAt: z.string(),
  until: z.string(),
  isOpen: z.boolean(),
  endedAt: z.string().nullable(),
  uses: z.number(),
  review: z.object({ by: z.string(), at: z.string(), justified: z.boolean(), note: z.string().nullable() }).nullable(),
  own: z.boolean(),
})
export type Access = z.infer<typeof Access>
const Accesses = z.object({ items: z.array(Access) })

const ManagedUser = z.object({
  id: z.string(),
  username: z.string(),
  displayName: z.string(),
  roles: z.array(z.string()),
  disabled: z.boolean(),
})
export type ManagedUser = z.infer<typeof ManagedUser>

const APPROVALS = ['approvals']
const ACCESSES = ['break-glass']
const USERS = ['users']

/** Learns at once of what was asked or opened; only who decides is told. */
function useLive(isOn: boolean): void {
  const client = useQueryClient()
  useEffect(() => {
    if (!isOn) return
    return listen('trust', () => {
      void client.invalidateQueries({ queryKey: APPROVALS })
      void client.invalidateQueries({ queryKey: ACCESSES })
    })
  }, [client, isOn])
}

export function useApprovals({ live }: { live: boolean }) {
  useLive(live)
  return useQuery({
    queryKey: APPROVALS,
    queryFn: async () => (await ask('/api/v1/approvals', { answer: z.object({ items: z.array(Approval) }) })).items,
  })
}

export function useDecide() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, approved }: { id: string; approved: boolean }) =>
      ask(`/api/v1/approvals/${id}/decision`, { method: 'POST', body: { approved }, answer: Approval }),
    onSettled: () => client.invalidateQueries({ queryKey: APPROVALS }),
  })
}

/** The own accesses that are open now; asked again so that the banner goes when the hour is over. */
export function useOwnAccess({ enabled }: { enabled: boolean }) {
  return useQuery({
    queryKey: [...ACCESSES, 'own'],
    queryFn: async () => (await ask('/api/v1/break-glass/own', { answer: Accesses })).items,
    enabled,
    refetchInterval: 30_000,
  })
}

export function useAccesses() {
  return useQuery({
    queryKey: ACCESSES,
    queryFn: async () => (await ask('/api/v1/break-glass', { answer: Accesses })).items,
  })
}

export function useOpenAccess() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: { kind: 'claim' | 'member'; resourceId: string; reason: string }) =>
      ask('/api/v1/break-glass', { method: 'POST', body: input, answer: Access }),
    onSuccess: () => client.invalidateQueries({ queryKey: ACCESSES }),
  })
}

export function useEndAccess() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => ask(`/api/v1/break-glass/${id}/end`, { method: 'POST', answer: z.null() }),
    onSettled: () => client.invalidateQueries({ queryKey: ACCESSES }),
  })
}

export function useReview() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, ...body }: { id: string; justified: boolean; note: string | null }) =>
      ask(`/api/v1/break-glass/${id}/review`, { method: 'POST', body, answer: Access }),
    onSuccess: () => client.invalidateQueries({ queryKey: ACCESSES }),
  })
}

export function useUsers() {
  return useQuery({
    queryKey: USERS,
    queryFn: async () => (await ask('/api/v1/users', { answer: z.object({ users: z.array(ManagedUser) }) })).users,
  })
}

export function useSetRoles() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, roles }: { id: string; roles: string[] }) =>
      ask(`/api/v1/users/${id}/roles`, { method: 'PUT', body: { roles }, answer: ManagedUser }),
    onSettled: () =>
      Promise.all([client.invalidateQueries({ queryKey: USERS }), client.invalidateQueries({ queryKey: APPROVALS })]),
  })
}

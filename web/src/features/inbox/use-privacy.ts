import { PrivacyRequest as BareRequest, PrivacyBeside } from '@periksa/server/inbox/schema'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { ask } from '../../lib/api.js'

export type PrivacyKind = BareRequest['kind']

/** A request, and whether a legal hold keeps the person: then forgetting is refused. */
const Asked = BareRequest.extend({ held: z.boolean() })
export type PrivacyRequest = z.infer<typeof Asked>

const Requests = z.object({ items: z.array(Asked) })
const Counts = z.record(z.string(), z.int())
/** Everything that is kept of a person; it is saved as it came. */
const Copy = z.looseObject({ at: z.string() })

/** What the person behind a conversation agreed to, and what they asked for. */
export function usePrivacyBeside(id: string) {
  return useQuery({
    queryKey: ['privacy-beside', id],
    queryFn: () => ask(`/api/v1/conversations/${id}/consents`, { answer: PrivacyBeside }),
  })
}

/** Writes down what a person asked for. */
export function useAskPrivacy(conversationId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (kind: PrivacyKind) =>
      ask('/api/v1/privacy/requests', { method: 'POST', body: { conversationId, kind }, answer: Asked }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['privacy-beside', conversationId] }),
  })
}

/** What waits to be done, due first. */
export function usePrivacyRequests() {
  return useQuery({
    queryKey: ['privacy-requests'],
    queryFn: async () => (await ask('/api/v1/privacy/requests', { answer: Requests })).items,
  })
}

type Done = { kind: 'export'; copy: z.infer<typeof Copy> } | { kind: 'erase'; counts: z.infer<typeof Counts> }

/** Does what was asked for, after password and code were shown again. */
export function useDoPrivacy() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (of: { id: string; kind: PrivacyKind; password: string; code: string }): Promise<Done> => {
      const { id, kind, password, code } = of
      const proof = { password, ...(code === '' ? {} : { code }) }
      await ask('/api/v1/session/proof', { method: 'POST', body: proof, answer: z.null() })
      const path = `/api/v1/privacy/requests/${id}/${kind}`
      return kind === 'export'
        ? { kind, copy: await ask(path, { method: 'POST', answer: Copy }) }
        : { kind, counts: (await ask(path, { method: 'POST', answer: z.object({ counts: Counts }) })).counts }
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['privacy-requests'] }),
  })
}

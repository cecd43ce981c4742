import { useMutation, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { ask } from '../../lib/api.js'
import { makePasskey } from '../../lib/passkey.js'
import { WAYS_IN } from '../../lib/proof.js'

const PATH = '/api/v1/passkeys'
const Kept = z.object({ recoveryCodes: z.array(z.string()).nullable() })

/** Makes a passkey in this browser and keeps it; the first one gives recovery codes, shown once. */
export function useAddPasskey() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (name: string) => {
      const made = await makePasskey(`${PATH}/options`)
      return ask(PATH, { method: 'POST', body: { name, made }, answer: Kept })
    },
    onSuccess: () => client.invalidateQueries({ queryKey: WAYS_IN }),
  })
}

export function useRenamePasskey() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, name }: { id: string; name: string }) =>
      ask(`${PATH}/${id}`, { method: 'PATCH', body: { name }, answer: z.unknown() }),
    onSuccess: () => client.invalidateQueries({ queryKey: WAYS_IN }),
  })
}

export function useRemovePasskey() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => ask(`${PATH}/${id}`, { method: 'DELETE', answer: z.null() }),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: WAYS_IN }),
        client.invalidateQueries({ queryKey: ['session'] }),
      ]),
  })
}

/** Goes to the organisation's identity provider, to sign in there or to join an identity to the own user. */
export function useProvider(path: '/api/v1/session/oidc' | '/api/v1/session/oidc/join') {
  return useMutation({
    mutationFn: () => ask(path, { method: 'POST', answer: z.object({ url: z.url({ protocol: /^https?$/ }) }) }),
    onSuccess: ({ url }) => window.location.assign(url),
  })
}

import { useMutation, useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { ask } from './api.js'
import { showPasskey } from './passkey.js'

const Passkey = z.object({
  id: z.string(),
  name: z.string(),
  host: z.string(),
  synced: z.boolean(),
  createdAt: z.string(),
  lastUsedAt: z.string().nullable(),
})
export type Passkey = z.infer<typeof Passkey>

const WaysIn = z.object({
  passkeys: z.array(Passkey),
  password: z.boolean(),
  oneTimeCodes: z.boolean(),
  provider: z.boolean(),
  recoveryCodes: z.number(),
})

export const WAYS_IN = ['ways-in']

/** How the signed-in person can sign in, and so prove afresh who they are. */
export function useWaysIn() {
  return useQuery({ queryKey: WAYS_IN, queryFn: () => ask('/api/v1/passkeys', { answer: WaysIn }) })
}

/** Shows the password, and a code where one is set, again: five minutes for what matters most. */
export function useProof() {
  return useMutation({
    mutationFn: ({ password, code }: { password: string; code: string }) => {
      const body = { password, ...(code === '' ? {} : { code }) }
      return ask('/api/v1/session/proof', { method: 'POST', body, answer: z.null() })
    },
  })
}

/** Shows a passkey again, for the same. */
export function usePasskeyProof() {
  return useMutation({
    mutationFn: async () => {
      const shown = await showPasskey('/api/v1/session/proof/passkey/options')
      return ask('/api/v1/session/proof/passkey', { method: 'POST', body: { shown }, answer: z.null() })
    },
  })
}

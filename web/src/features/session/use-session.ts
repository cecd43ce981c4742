import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { ask } from '../../lib/api.js'
import { showPasskey } from '../../lib/passkey.js'
import { ProblemError } from '../../lib/problem.js'
import { hangUp } from '../../lib/realtime.js'

const User = z.object({
  id: z.string(),
  username: z.string(),
  displayName: z.string(),
  roles: z.array(z.string()),
  memberId: z.string().nullable(),
  facilityId: z.string().nullable(),
  demonstration: z.boolean(),
})
/** One-time codes: on, off, or required and not yet on. */
const SecondFactor = z.enum(['on', 'off', 'required'])
export type User = z.infer<typeof User> & { secondFactor: z.infer<typeof SecondFactor> }

const Answer = z
  .object({ user: User, secondFactor: SecondFactor })
  .transform(({ user, secondFactor }) => ({ ...user, secondFactor }))
const About = z.object({
  name: z.string(),
  version: z.string(),
  demonstration: z.boolean(),
  notices: z.array(z.string()),
  /** What the organisation's identity provider is called; null where there is none. */
  identityProvider: z.string().nullable(),
})

/** Who is signed in; null for nobody. */
export function useSession() {
  return useQuery({
    queryKey: ['session'],
    queryFn: async () => {
      try {
        return await ask('/api/v1/session', { answer: Answer })
      } catch (error) {
        if (error instanceof ProblemError && error.status === 401) return null
        throw error
      }
    },
    staleTime: 60_000,
    retry: false,
  })
}

export function useAbout() {
  return useQuery({
    queryKey: ['about'],
    queryFn: () => ask('/api/v1/about', { answer: About }),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

export function useSignIn() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: { username: string; password: string; code?: string }) =>
      ask('/api/v1/session', { method: 'POST', body: input, answer: Answer }),
    onSuccess: (user) => client.setQueryData(['session'], user),
  })
}

/** Signs in with a passkey: no name, no password. */
export function usePasskeySignIn() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async () => {
      const shown = await showPasskey('/api/v1/session/passkey/options')
      return ask('/api/v1/session/passkey', { method: 'POST', body: { shown }, answer: Answer })
    },
    onSuccess: (user) => client.setQueryData(['session'], user),
  })
}

export function useSignOut() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => ask('/api/v1/session', { method: 'DELETE', answer: z.unknown() }),
    onSettled: () => {
      hangUp()
      // First, so that the page hears of it; a cleared cache has nobody listening.
      client.setQueryData(['session'], null)
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' && queryKey[0] !== 'about' })
    },
  })
}

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { ask } from '../../lib/api.js'
import { WAYS_IN } from '../../lib/proof.js'

const Enrolment = z.object({ secret: z.string(), uri: z.string() })
const Recovery = z.object({ recoveryCodes: z.array(z.string()) })

/** Begins one-time codes: the secret for the person's app, shown once. */
export function useEnrol() {
  return useMutation({
    mutationFn: (password: string) => ask('/api/v1/totp', { method: 'POST', body: { password }, answer: Enrolment }),
  })
}

/** Turns one-time codes on with the first of them; gives the recovery codes, shown once. */
export function useConfirm() {
  return useMutation({
    mutationFn: (code: string) => ask('/api/v1/totp/confirm', { method: 'POST', body: { code }, answer: Recovery }),
  })
}

export function useTurnOff() {
  const refresh = useRefreshSession()
  return useMutation({
    mutationFn: (input: { password: string; code: string }) =>
      ask('/api/v1/totp', { method: 'DELETE', body: input, answer: z.unknown() }),
    onSuccess: refresh,
  })
}

export function useChangePassword() {
  return useMutation({
    mutationFn: (input: { current: string; next: string }) =>
      ask('/api/v1/password', { method: 'POST', body: input, answer: z.unknown() }),
  })
}

export function useFirstAdmin() {
  return useMutation({
    mutationFn: (input: { code: string; username: string; password: string }) =>
      ask('/api/v1/first-admin', { method: 'POST', body: input, answer: z.unknown() }),
  })
}

/** Asks again how the signed-in person stands. */
export function useRefreshSession(): () => Promise<void> {
  const client = useQueryClient()
  return async () => {
    await client.invalidateQueries({ queryKey: WAYS_IN })
    await client.invalidateQueries({ queryKey: ['session'] })
  }
}

import { type DeskRules, DeskState } from '@periksa/server/inbox/desk/schema'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { ask } from '../../lib/api.js'
import { listen } from '../../lib/realtime.js'

export type { DeskRules, DeskState } from '@periksa/server/inbox/desk/schema'

const KEY = ['desk']

/** Hours, promises, and whether the assistant answers now; live. */
export function useDeskState() {
  const client = useQueryClient()
  useEffect(
    () =>
      listen(
        'conversations',
        ({ kind }) => void (kind === 'desk.changed' && client.invalidateQueries({ queryKey: KEY })),
      ),
    [client],
  )
  return useQuery({ queryKey: KEY, queryFn: () => ask('/api/v1/desk', { answer: DeskState }), refetchInterval: 60_000 })
}

export function useSilence() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (silent: boolean) =>
      ask('/api/v1/desk/silence', { method: 'PUT', body: { silent }, answer: DeskState }),
    onSuccess: (state) => client.setQueryData(KEY, state),
  })
}

export function useKeepRules() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: { rules: DeskRules; version: number }) =>
      ask('/api/v1/desk/rules', { method: 'PUT', body, answer: DeskState }),
    onSuccess: (state) => client.setQueryData(KEY, state),
  })
}

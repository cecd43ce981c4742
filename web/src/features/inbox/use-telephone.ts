import { LinkedTelephone } from '@periksa/server/inbox/schema'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { ask } from '../../lib/api.js'
import { listen } from '../../lib/realtime.js'

export type { LinkedTelephone } from '@periksa/server/inbox/schema'

const PATH = '/api/v1/channels/whatsapp-linked'
const KEY = ['channels', 'whatsapp-linked']
/** A code lives twenty seconds; it is asked for often while one is shown. */
const WHILE_PAIRING_MS = 2000
const ELSE_MS = 15_000
const PAIRING = ['qr', 'code', 'connecting', 'reconnecting']

/** The linked telephone, live. */
export function useTelephone() {
  const client = useQueryClient()
  useEffect(() => listen('channels', () => void client.invalidateQueries({ queryKey: KEY })), [client])
  return useQuery({
    queryKey: KEY,
    queryFn: () => ask(PATH, { answer: LinkedTelephone }),
    refetchInterval: (query) => (PAIRING.includes(query.state.data?.state ?? '') ? WHILE_PAIRING_MS : ELSE_MS),
  })
}

export type TelephoneMove = { kind: 'pair'; acceptsRisk: true; phone?: string } | { kind: 'logout' | 'test' }

export function useMoveTelephone() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (move: TelephoneMove) =>
      ask(`${PATH}/moves`, { method: 'POST', body: { move }, answer: LinkedTelephone }),
    onSuccess: (telephone) => client.setQueryData(KEY, telephone),
  })
}

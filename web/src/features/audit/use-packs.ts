import { type PackDraft, PackVersion } from '@periksa/server/audit/schema'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { ask } from '../../lib/api.js'

const PATH = '/api/v1/audit-packs'

/** The rules of every scheme in all their versions. */
export function usePacks() {
  return useQuery({ queryKey: ['packs'], queryFn: () => ask(PATH, { answer: z.array(PackVersion) }) })
}

/** What staff do with a version: write, try on past bills, put in force. */
export function usePackMoves() {
  const client = useQueryClient()
  const onSuccess = () => client.invalidateQueries({ queryKey: ['packs'] })
  const write = useMutation({
    mutationFn: ({ version, draft }: { version: string | null; draft: PackDraft }) =>
      ask(version === null ? PATH : `${PATH}/${version}`, {
        ...{ method: version === null ? 'POST' : 'PUT', body: draft, answer: PackVersion },
      }),
    onSuccess,
  })
  const tryOut = useMutation({
    mutationFn: (version: string) => ask(`${PATH}/${version}/shadow`, { method: 'POST', answer: PackVersion }),
    onSuccess,
  })
  const publish = useMutation({
    mutationFn: async ({ version, password, code }: { version: string; password: string; code: string }) => {
      const proof = { password, ...(code === '' ? {} : { code }) }
      await ask('/api/v1/session/proof', { method: 'POST', body: proof, answer: z.null() })
      return ask(`${PATH}/${version}/publish`, { method: 'POST', answer: PackVersion })
    },
    onSuccess,
  })
  return { write, tryOut, publish }
}

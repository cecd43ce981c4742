import type { AuditView } from '@periksa/server/audit/schema'
import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { ask } from '../../lib/api.js'

const LineReference = z.object({
  line: z.int(),
  list: z.string(),
  code: z.string(),
  amount: z.int(),
  currency: z.string(),
  unit: z.string().nullable(),
  source: z.string(),
  effectiveFrom: z.iso.date(),
})
export type LineReference = z.infer<typeof LineReference>

/** Products that lines of the bill name, by line; only bills in rupiah have such lists. */
export function useReferences({ id, state, bill }: AuditView): Map<number, LineReference[]> {
  const { data } = useQuery({
    queryKey: ['audit', id, 'references'],
    queryFn: () => ask(`/api/v1/audits/${id}/references`, { answer: z.array(LineReference) }),
    enabled: state === 'done' && bill?.currency === 'IDR',
  })
  const byLine = new Map<number, LineReference[]>()
  for (const one of data ?? []) byLine.set(one.line, [...(byLine.get(one.line) ?? []), one])
  return byLine
}

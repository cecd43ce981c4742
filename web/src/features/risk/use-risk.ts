import { AuditPlan, HighRiskPage, RefreshVerdict, SimulationRun } from '@periksa/server/risk/schema'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { z } from 'zod'
import { ask } from '../../lib/api.js'
import { listen } from '../../lib/realtime.js'

/** What stands in the address of the list. */
const word = z.coerce.string().max(120).optional().catch(undefined)
const date = z.iso.date().optional().catch(undefined)
const share = z.coerce.number().min(0).max(1).optional().catch(undefined)
export const RiskFilters = z.object({
  province: word,
  district: word,
  facility: word,
  facilityClass: word,
  severity: word,
  dx: word,
  scheme: word,
  doctor: z.guid().optional().catch(undefined),
  startDate: date,
  endDate: date,
  dischargeStart: date,
  dischargeEnd: date,
  serviceType: z.enum(['RJTL', 'RITL']).optional().catch(undefined),
  flag: z.coerce.string().max(60).optional().catch(undefined),
  simulated: z.enum(['true', 'false']).optional().catch(undefined),
  reviewed: z.enum(['true', 'false']).optional().catch(undefined),
  minRiskScore: share,
  maxRiskScore: share,
  minMlScore: share,
  pageSize: z.coerce
    .number()
    .pipe(z.literal([50, 100, 200]))
    .optional()
    .catch(undefined),
  page: z.coerce.number().int().min(1).optional().catch(undefined),
})
export type RiskFilters = z.infer<typeof RiskFilters>

/** Rows of a page where the address does not ask for more. */
export const ROWS = 25

/** The filters as a request carries them. */
export function asRiskQuery(filters: RiskFilters): URLSearchParams {
  const set = Object.entries(filters).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))
  return new URLSearchParams(set)
}

/** A page of claims in order of risk, asked for again whenever claims arrive or another list is served. */
export function useRiskClaims(filters: RiskFilters, enabled: boolean) {
  const client = useQueryClient()
  useEffect(
    () =>
      listen('risk', ({ kind }) => {
        // A claim more does not change what hours bring; another list changes everything.
        const parts =
          kind === 'risk.refresh-judged'
            ? [['risk']]
            : [
                ['risk', 'claims'],
                ['risk', 'simulation'],
              ]
        for (const queryKey of parts) void client.invalidateQueries({ queryKey })
      }),
    [client],
  )
  const query = asRiskQuery(filters)
  if (!filters.pageSize) query.set('pageSize', String(ROWS))
  query.set('facets', 'true')
  return useQuery({
    queryKey: ['risk', 'claims', query.toString()],
    queryFn: () => ask(`/api/v1/risk/claims?${query}`, { answer: HighRiskPage }),
    placeholderData: (before) => before,
    enabled,
  })
}

export function useAuditPlan(hours: number, enabled: boolean) {
  return useQuery({
    queryKey: ['risk', 'budget', hours],
    queryFn: () => ask(`/api/v1/risk/budget?hours=${hours}`, { answer: AuditPlan }),
    placeholderData: (before) => before,
    enabled,
  })
}

export function useRefreshes(enabled: boolean) {
  return useQuery({
    queryKey: ['risk', 'refreshes'],
    queryFn: () => ask('/api/v1/risk/refreshes', { answer: z.array(RefreshVerdict) }),
    enabled,
  })
}

export function useSimulations(enabled: boolean) {
  return useQuery({
    queryKey: ['risk', 'simulation'],
    queryFn: () => ask('/api/v1/risk/simulation', { answer: z.array(SimulationRun) }),
    enabled,
  })
}

export function useInject() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () =>
      ask('/api/v1/risk/simulation', {
        method: 'POST',
        body: {},
        answer: SimulationRun,
        idempotencyKey: crypto.randomUUID(),
      }),
    onSettled: () => client.invalidateQueries({ queryKey: ['risk'] }),
  })
}

export function useCleanSimulated() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () =>
      ask('/api/v1/risk/simulation/claims', { method: 'DELETE', answer: z.object({ claims: z.int() }) }),
    onSettled: () => client.invalidateQueries({ queryKey: ['risk'] }),
  })
}

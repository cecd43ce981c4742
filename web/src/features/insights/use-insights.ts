import { Dashboard, PeopleReport, Performance, Profile } from '@periksa/server/insights/schema'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { z } from 'zod'
import { ask } from '../../lib/api.js'
import { listen } from '../../lib/realtime.js'

export type { PeopleReport, Performance, Profile } from '@periksa/server/insights/schema'

const Profiles = z.object({ items: z.array(Profile), total: z.int() })
const Ratings = z.object({ up: z.int(), down: z.int() })

/** Which days are looked at, and in what steps. */
export const TalkFilters = z.object({
  tab: z.enum(['people']).optional().catch(undefined),
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
  interval: z.enum(['hour', 'week', 'month']).optional().catch(undefined),
})
export type TalkFilters = z.infer<typeof TalkFilters>

export const queryOf = (filters: Record<string, unknown>): string =>
  new URLSearchParams(
    Object.entries(filters).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[name, String(value)]],
    ),
  ).toString()

/** The six cards, as they stand now; told of every change in conversations. */
export function useDashboard() {
  const client = useQueryClient()
  useEffect(() => listen('conversations', () => void client.invalidateQueries({ queryKey: ['dashboard'] })), [client])
  return useQuery({
    queryKey: ['dashboard'],
    queryFn: () => ask('/api/v1/insights/dashboard', { answer: Dashboard }),
    refetchInterval: 60_000,
  })
}

export function usePerformance({ tab: _tab, ...days }: TalkFilters) {
  return useQuery({
    queryKey: ['performance', days],
    queryFn: () => ask(`/api/v1/insights/performance?${queryOf(days)}`, { answer: Performance }),
    placeholderData: (before) => before,
  })
}

/** How often members said that an answer helped or not. */
export function useRatings({ from, to }: TalkFilters) {
  return useQuery({
    queryKey: ['ratings', from, to],
    queryFn: () => ask(`/api/v1/desk/ratings?${queryOf({ from, to })}`, { answer: Ratings }),
  })
}

export function usePeople({ tab: _tab, ...days }: TalkFilters) {
  return useQuery({
    queryKey: ['people-report', days],
    queryFn: () => ask(`/api/v1/insights/people?${queryOf(days)}`, { answer: PeopleReport }),
    placeholderData: (before) => before,
  })
}

export const PeopleFilters = z.object({
  q: z.string().max(100).optional().catch(undefined),
  gender: z.enum(['female', 'male']).optional().catch(undefined),
  complaintClass: z.string().max(40).optional().catch(undefined),
  barrier: z.string().max(40).optional().catch(undefined),
  urgency: z.coerce.number().int().min(0).max(4).optional().catch(undefined),
  province: z.string().max(60).optional().catch(undefined),
  ageFrom: z.coerce.number().int().min(0).max(130).optional().catch(undefined),
  ageTo: z.coerce.number().int().min(0).max(130).optional().catch(undefined),
  page: z.coerce.number().int().min(1).optional().catch(undefined),
})
export type PeopleFilters = z.infer<typeof PeopleFilters>

export function useProfiles(filters: PeopleFilters) {
  return useQuery({
    queryKey: ['profiles', filters],
    queryFn: () => ask(`/api/v1/insights/profiles?${queryOf(filters)}`, { answer: Profiles }),
    placeholderData: (before) => before,
  })
}

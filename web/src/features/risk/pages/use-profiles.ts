import { HighRiskPage } from '@periksa/server/risk/schema'
import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { ask } from '../../../lib/api.js'
import { asRiskQuery, type RiskFilters } from '../use-risk.js'
import {
  DoctorOfClaim,
  DoctorProfile,
  Episode,
  FacilityProfile,
  MemberProfile,
  SchemeProfile,
} from './profile-shapes.js'

function useProfile<Answer extends z.ZodType>(path: string, answer: Answer, enabled = true) {
  return useQuery({
    queryKey: ['risk', 'profile', path],
    queryFn: () => ask(`/api/v1/risk/${path}`, { answer }),
    enabled,
  })
}

export const useFacility = (facility: string) => useProfile(`facilities/${facility}`, FacilityProfile)
export const useMember = (member: string) => useProfile(`members/${member}`, MemberProfile)
export const useDoctor = (doctor: string) => useProfile(`doctors/${doctor}`, DoctorProfile)
export const useDoctorOfClaim = (claimId: string) =>
  useProfile(`claims/${encodeURIComponent(claimId)}/doctor`, DoctorOfClaim)
export const useScheme = (scheme: string) => useProfile(`schemes/${scheme}`, SchemeProfile)
export const useEpisode = (claimId: string, days: number) =>
  useProfile(`claims/${encodeURIComponent(claimId)}/episode?days=${days}`, Episode)

/** How many claims of a filter carry which flag and stand where, and the first few of them. */
export function useNarrowed(filters: RiskFilters) {
  const query = asRiskQuery(filters)
  query.set('pageSize', '10')
  query.set('facets', 'true')
  return useProfile(`claims?${query}`, HighRiskPage)
}

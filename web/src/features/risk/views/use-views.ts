import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { ask } from '../../../lib/api.js'
import {
  BenfordReport,
  ClaimGroup,
  DuplicatePair,
  FacilityIndicator,
  FacilityRank,
  HeatMap,
  LensRow,
  MaternalReport,
  Readmission,
  RepeatMonth,
  RiskCoverage,
  SeverityMismatch,
  TariffInsight,
} from './report-shapes.js'

function useReport<Answer extends z.ZodType>(path: string, answer: Answer) {
  return useQuery({ queryKey: ['risk', 'report', path], queryFn: () => ask(`/api/v1/risk/${path}`, { answer }) })
}

export const useGroups = (by: string) => useReport(`reports/groups?by=${by}&limit=60`, z.array(ClaimGroup))
export const useHeat = (columns: string) => useReport(`reports/heat-map?rows=province&columns=${columns}`, HeatMap)
export const useMismatches = () => useReport('reports/severity-mismatch?limit=1000', z.array(SeverityMismatch))
export const useDuplicates = (days: string) =>
  useReport(`reports/duplicates?limit=1000&days=${days}`, z.array(DuplicatePair))
export const useRepeatMonths = () => useReport('reports/repeats-by-month', z.array(RepeatMonth))
export const useTariffs = () => useReport('reports/tariff-insight?limit=60', z.array(TariffInsight))
export const useFacilities = () => useReport('reports/facilities?limit=60', z.array(FacilityRank))
export const useIndicator = (indicator: string, limit = 60) =>
  useReport(`reports/observed-expected?indicator=${indicator}&limit=${limit}`, z.array(FacilityIndicator))
export const useReadmissions = () => useReport('reports/readmissions?limit=1000', z.array(Readmission))
export const useBenford = (query: string) => useReport(`reports/benford${query}`, BenfordReport)
export const useLens = (lens: string) => useReport(`lenses/${lens}?limit=1000`, z.array(LensRow))
export const useMaternal = (by: string) => useReport(`reports/maternal?by=${by}`, MaternalReport)

/** What the reports cover; asked anew with each page, for claims arrive all the time. */
export const useCoverage = () =>
  useQuery({
    queryKey: ['risk', 'coverage'],
    queryFn: () => ask('/api/v1/risk/coverage', { answer: RiskCoverage }),
    staleTime: 0,
  })

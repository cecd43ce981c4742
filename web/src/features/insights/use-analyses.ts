import { Analysis, type Correction, ListedAnalysis } from '@periksa/server/insights/schema'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { ask } from '../../lib/api.js'

export type { ListedAnalysis } from '@periksa/server/insights/schema'

export const AnalysisFilters = z.object({
  complaintClass: z.string().max(40).optional().catch(undefined),
  urgency: z.coerce.number().int().min(0).max(4).optional().catch(undefined),
  kind: z.enum(['rules', 'correction']).optional().catch(undefined),
  page: z.coerce.number().int().min(1).optional().catch(undefined),
})
export type AnalysisFilters = z.infer<typeof AnalysisFilters>

const Page = z.object({ items: z.array(ListedAnalysis), total: z.int() })
const Versions = z.object({ items: z.array(Analysis) })

export function useAnalyses(filters: AnalysisFilters) {
  const asked = Object.entries(filters).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))
  return useQuery({
    queryKey: ['analyses', filters],
    queryFn: () => ask(`/api/v1/insights/analyses?${new URLSearchParams(asked)}`, { answer: Page }),
    placeholderData: (before) => before,
  })
}

/** Every version of the same messages, newest first. */
export function useVersions({ conversationId, toSeq }: ListedAnalysis) {
  return useQuery({
    queryKey: ['analysis-versions', conversationId],
    queryFn: async () => {
      const path = `/api/v1/insights/conversations/${conversationId}/analysis?history=true`
      return (await ask(path, { answer: Versions })).items
    },
    select: (items) => items.filter((one) => one.toSeq === toSeq),
  })
}

/** Keeps a correction as a version of its own. */
export function useCorrect({ id: analysisId, conversationId }: ListedAnalysis) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (correction: Correction) =>
      ask(`/api/v1/insights/conversations/${conversationId}/analysis`, {
        ...{ method: 'PATCH', body: { analysisId, correction }, answer: Analysis },
      }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['analyses'] })
      void client.invalidateQueries({ queryKey: ['analysis-versions', conversationId] })
    },
  })
}

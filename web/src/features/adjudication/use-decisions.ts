import { FacilityDecision } from '@periksa/server/adjudication/schema'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { ask } from '../../lib/api.js'

/** Decisions on the claims of the reader's facility. */
export function useFacilityDecisions() {
  return useQuery({
    queryKey: ['facility-decisions'],
    queryFn: () => ask('/api/v1/facility/decisions', { answer: z.array(FacilityDecision) }),
  })
}

/** Files an appeal, once; what is shown is read anew also when it is refused, for then somebody was earlier. */
export function useAppeal(caseId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (grounds: string) =>
      ask(`/api/v1/cases/${caseId}/appeal`, {
        ...{ method: 'POST', body: { grounds } },
        answer: z.object({ caseId: z.string(), answerDueAt: z.string() }),
      }),
    onSettled: () => client.invalidateQueries({ queryKey: ['facility-decisions'] }),
  })
}

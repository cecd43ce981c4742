import { type ExperimentKind, ExperimentPage, SuggestedWeights, TrainingAsked } from '@periksa/server/risk/schema'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { ask } from '../../../lib/api.js'

type Kind = z.infer<typeof ExperimentKind>

/** Asked for again every so often while a training is awaited. */
const AGAIN_MILLISECONDS = 3_000

export function useExperiments(kind: Kind | undefined, limit: number, isAwaited = false) {
  const query = new URLSearchParams({ limit: String(limit), ...(kind ? { kind } : {}) })
  return useQuery({
    queryKey: ['risk', 'experiments', query.toString()],
    queryFn: () => ask(`/api/v1/risk/experiments?${query}`, { answer: ExperimentPage }),
    placeholderData: (before) => before,
    refetchInterval: isAwaited ? AGAIN_MILLISECONDS : false,
  })
}

/** Reckons weights from labels; `draft` keeps the changed ones as a new version and tries it. */
export function useSuggestWeights() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: { draft: boolean }) =>
      ask('/api/v1/risk/weight-suggestions', {
        method: 'POST',
        body: input,
        answer: SuggestedWeights,
        idempotencyKey: crypto.randomUUID(),
      }),
    onSettled: () => client.invalidateQueries({ queryKey: ['risk'] }),
  })
}

export function useTrainLabels() {
  return useMutation({
    // Which training was the last before: another one is what was asked for.
    mutationFn: (_before: string | null) =>
      ask('/api/v1/risk/label-models', {
        method: 'POST',
        body: {},
        answer: TrainingAsked,
        idempotencyKey: crypto.randomUUID(),
      }),
  })
}

import { Backtest, QualityHistory, RuleCatalogue, RuleSetVersion } from '@periksa/server/risk/schema'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask } from '../../../lib/api.js'

export const useQuality = () =>
  useQuery({ queryKey: ['risk', 'quality'], queryFn: () => ask('/api/v1/risk/quality', { answer: QualityHistory }) })

export const useRules = () =>
  useQuery({ queryKey: ['risk', 'rules'], queryFn: () => ask('/api/v1/risk/rule-sets', { answer: RuleCatalogue }) })

/** Tried on the whole snapshot: it takes seconds where millions of claims are served. */
export const useRulesInForce = () =>
  useQuery({
    queryKey: ['risk', 'rules', 'in-force'],
    queryFn: () => ask('/api/v1/risk/rule-sets/in-force', { answer: Backtest }),
    staleTime: 60_000,
  })

export type Draft = {
  version: string
  description: string
  fairnessRatio: number
  changes: { code: string; enabled?: boolean; weight?: number }[]
}

export type RuleStep = { kind: 'draft'; draft: Draft } | { kind: 'backtest' | 'publish'; version: string }

/** Drafts a version, tries it, or puts it into force. */
export function useRuleStep() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (step: RuleStep) =>
      step.kind === 'draft'
        ? ask('/api/v1/risk/rule-sets', { method: 'POST', body: step.draft, answer: RuleSetVersion })
        : ask(`/api/v1/risk/rule-sets/${encodeURIComponent(step.version)}/${step.kind}`, {
            method: 'POST',
            answer: RuleSetVersion,
          }),
    onSettled: () => client.invalidateQueries({ queryKey: ['risk', 'rules'] }),
  })
}

import {
  type AppealAnswer,
  AssignOutcome,
  Case,
  CaseDecision,
  CaseDetail,
  CaseHold,
  CasePage,
  CaseStatus,
  CaseView,
  Feedback,
  FeedbackPage,
  type JudgementInput,
} from '@periksa/server/adjudication/schema'
import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { z } from 'zod'
import { ask } from '../../lib/api.js'
import { listen } from '../../lib/realtime.js'

const word = z.coerce.string().max(120).optional().catch(undefined)

/** What stands in the address of the queue. */
export const CaseFilters = z.object({
  view: CaseView.optional().catch(undefined),
  status: CaseStatus.optional().catch(undefined),
  province: word,
  facility: word,
  flag: word,
  diagnosis: word,
  q: word,
  minAmount: z.coerce.number().int().min(0).optional().catch(undefined),
  page: z.coerce.number().int().min(1).optional().catch(undefined),
})
export type CaseFilters = z.infer<typeof CaseFilters>

export const FeedbackFilters = z.object({
  decision: CaseDecision.optional().catch(undefined),
  flag: word,
  page: z.coerce.number().int().min(1).optional().catch(undefined),
})
export type FeedbackFilters = z.infer<typeof FeedbackFilters>

export const ROWS = 25

export const asQuery = (filters: Record<string, unknown>): URLSearchParams =>
  new URLSearchParams(
    Object.entries(filters).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  )

const renew = (client: QueryClient): void => {
  void client.invalidateQueries({ queryKey: ['cases'] })
}

/** Lists and open cases follow what anybody does. */
export function useCasesLive(): void {
  const client = useQueryClient()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = listen('risk', ({ kind }) => {
      if (kind !== 'case.changed') return
      // Many cases given at once are one change of the list.
      clearTimeout(timer)
      timer = setTimeout(() => renew(client), 250)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [client])
}

export function useCases(filters: CaseFilters) {
  const query = asQuery({ ...filters, pageSize: ROWS })
  return useQuery({
    queryKey: ['cases', 'list', query.toString()],
    queryFn: () => ask(`/api/v1/cases?${query}`, { answer: CasePage }),
    placeholderData: (before) => before,
  })
}

/** The case of a claim; null where nobody opened one. */
export function useCaseOfClaim(claimId: string) {
  return useQuery({
    queryKey: ['cases', 'of', claimId],
    queryFn: async () =>
      (await ask(`/api/v1/risk/claims/${claimId}/case`, { answer: z.object({ case: CaseDetail.nullable() }) })).case,
  })
}

export function useAuditors(enabled: boolean) {
  const answer = z.array(z.object({ id: z.string(), name: z.string() }))
  return useQuery({
    queryKey: ['cases', 'people'],
    queryFn: () => ask('/api/v1/cases/people', { answer }),
    enabled,
    staleTime: 300_000,
  })
}

function usePost<Input, S extends z.ZodType>(answer: S, call: (input: Input) => { path: string; body: unknown }) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: Input): Promise<z.infer<S>> => {
      const { path, body } = call(input)
      return ask(`/api/v1/cases${path}`, { method: 'POST', body, answer, idempotencyKey: crypto.randomUUID() })
    },
    onSettled: () => renew(client),
  })
}

export const useAssign = () =>
  usePost(AssignOutcome, (body: { caseIds: string[]; assignee: string | null }) => ({ path: '/assign', body }))

export const usePlan = () =>
  usePost(z.object({ opened: z.int(), known: z.int() }), (hours: number) => ({ path: '/plan', body: { hours } }))

export const useNext = () =>
  usePost(z.object({ caseId: z.string(), claimId: z.string() }), () => ({ path: '/next', body: {} }))

export const useOpenCase = () =>
  usePost(Case, (claimId: string) => ({ path: `/open/${encodeURIComponent(claimId)}`, body: {} }))

export const useJudge = (id: string) => usePost(Case, (body: JudgementInput) => ({ path: `/${id}/judgement`, body }))

export const useAnswerAppeal = (id: string) =>
  usePost(Case, (body: AppealAnswer) => ({ path: `/${id}/appeal/answer`, body }))

export const useFileAppeal = (id: string) =>
  usePost(z.unknown(), (grounds: string) => ({ path: `/${id}/appeal`, body: { grounds } }))

export const useWait = (id: string) =>
  usePost(Case, (body: { until: string; note: string; revision: number }) => ({ path: `/${id}/wait`, body }))

export const useTakeUp = (id: string) =>
  usePost(Case, (revision: number) => ({ path: `/${id}/take-up`, body: { revision } }))

/** Warns colleagues that the case is open here, and learns whether it is open elsewhere; again every two minutes. */
export function useHold(id: string | null, isOpen: boolean): CaseHold | null {
  const [hold, setHold] = useState<CaseHold | null>(null)
  useEffect(() => {
    if (!id || !isOpen) return
    const send = (letGo: boolean): Promise<CaseHold> =>
      ask(`/api/v1/cases/${id}/hold`, { method: 'POST', body: { letGo }, answer: CaseHold })
    // A hold only warns: where it cannot be had, the revision still protects the decision.
    const look = (): void => void send(false).then(setHold, () => setHold(null))
    look()
    const timer = setInterval(look, 120_000)
    return () => {
      clearInterval(timer)
      void send(true).catch(() => undefined)
    }
  }, [id, isOpen])
  return hold
}

export function useFeedback() {
  return useQuery({
    queryKey: ['cases', 'feedback'],
    queryFn: () => ask('/api/v1/cases/feedback', { answer: Feedback }),
  })
}

export function useJudgements(filters: FeedbackFilters) {
  const query = asQuery({ ...filters, pageSize: ROWS })
  return useQuery({
    queryKey: ['cases', 'judgements', query.toString()],
    queryFn: () => ask(`/api/v1/cases/judgements?${query}`, { answer: FeedbackPage }),
    placeholderData: (before) => before,
  })
}

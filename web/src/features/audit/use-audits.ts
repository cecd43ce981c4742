import {
  AuditOutcomeView,
  AuditSummary,
  AuditView,
  BillMessage,
  type OutcomeLanguage,
  Reminder,
} from '@periksa/server/audit/schema'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { ask, send } from '../../lib/api.js'

const Page = z.object({ items: z.array(AuditSummary), total: z.int() })
const Sent = AuditView.extend({ replayed: z.boolean() })

/** What a bill is judged by, as the form sends it; empty means not told. */
export type Terms = { scheme: string; state: string; tier: string; accreditation: string; ward: string }

type Upload = { file: File; terms: Terms; language: OutcomeLanguage; key: string; onProgress(share: number): void }

/** Sends a bill to be checked without a claim. @throws ProblemError */
export function sendForAudit({ file, terms, language, key, onProgress }: Upload) {
  return send('/api/v1/audits', { fields: { ...terms, language }, file, key, onProgress }, Sent)
}

/** One audited bill; asked for every second until it is done. */
export function useAudit(id: string) {
  return useQuery({
    queryKey: ['audit', id],
    queryFn: () => ask(`/api/v1/audits/${id}`, { answer: AuditView }),
    refetchInterval: ({ state }) => (state.data && state.data.state !== 'queued' ? false : 1000),
  })
}

export function useAudits(query: { verdict?: string | undefined; limit: number; offset: number }) {
  const { verdict, limit, offset } = query
  const search = new URLSearchParams({ limit: `${limit}`, offset: `${offset}`, ...(verdict ? { verdict } : {}) })
  return useQuery({
    queryKey: ['audits', search.toString()],
    queryFn: () => ask(`/api/v1/audits?${search}`, { answer: Page }),
  })
}

export function useOutcome(id: string, language: OutcomeLanguage) {
  return useQuery({
    queryKey: ['audit', id, 'outcome', language],
    queryFn: () => ask(`/api/v1/audits/${id}/outcome?language=${language}`, { answer: AuditOutcomeView }),
  })
}

/** The same explanation in a model's words, asked for once by whoever wishes it. */
export function useRewording(id: string, language: OutcomeLanguage) {
  return useMutation({
    mutationKey: ['audit', id, 'wording', language],
    mutationFn: () =>
      ask(`/api/v1/audits/${id}/outcome/wording`, { method: 'POST', body: { language }, answer: AuditOutcomeView }),
  })
}

const Answered = z.object({ text: z.string() })

/** What was asked and answered about one bill, and how to ask more. */
export function useBillChat(auditId: string) {
  const client = useQueryClient()
  const queryKey = ['audit', auditId, 'messages']
  const said = useQuery({
    queryKey,
    queryFn: () => ask(`/api/v1/audits/${auditId}/messages`, { answer: z.array(BillMessage) }),
  })
  const put = useMutation({
    mutationFn: (body: { message: string; language: OutcomeLanguage }) =>
      ask(`/api/v1/audits/${auditId}/messages`, { method: 'POST', body, answer: Answered }),
    onSuccess: () => client.invalidateQueries({ queryKey }),
  })
  return { said, ask: put }
}

/** The reminders of one bill, with how to set, finish and put them off. */
export function useReminders(auditId: string) {
  const client = useQueryClient()
  const onSuccess = () => client.invalidateQueries({ queryKey: ['reminders'] })
  const list = useQuery({
    queryKey: ['reminders'],
    queryFn: () => ask('/api/v1/audit-reminders', { answer: z.array(Reminder) }),
    select: (all) => all.filter((one) => one.auditId === auditId),
  })
  const set = useMutation({
    mutationFn: (body: { step: string; dueOn: string; language: OutcomeLanguage; byMail: boolean }) =>
      ask(`/api/v1/audits/${auditId}/reminders`, { method: 'POST', body, answer: Reminder }),
    onSuccess,
  })
  const change = useMutation({
    mutationFn: ({ id, ...body }: { id: string; isDone?: boolean; dueOn?: string }) =>
      ask(`/api/v1/audit-reminders/${id}`, { method: 'PATCH', body, answer: Reminder }),
    onSuccess,
  })
  return { list, set, change }
}

const Own = z.object({ user: z.object({ username: z.string() }) })

/** The address reminders are mailed to: the own sign-in name, where it is one. */
export function useOwnAddress(): string | null {
  const own = useQuery({
    queryKey: ['own-address'],
    queryFn: async () => (await ask('/api/v1/session', { answer: Own })).user.username,
  }).data
  return own !== undefined && z.email().safeParse(own).success ? own : null
}

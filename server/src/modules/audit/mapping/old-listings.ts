import { z } from 'zod'
import type { AnalyserStanding, AuditSummary } from '../schema.js'

/** The list of analysers as older clients read it; `offline` and `degraded` as they are. */
export const OldAgent = z.object({
  agent_id: z.string(),
  name: z.string(),
  status: z.string(),
  capabilities: z.array(z.string()),
  supported_document_types: z.array(z.string()),
  supported_languages: z.array(z.string()),
  max_concurrent_requests: z.int(),
  estimated_cost: z.number(),
  confidence_threshold: z.number(),
  last_heartbeat: z.string().nullable(),
  registration_time: z.string().nullable(),
  current_requests: z.int(),
  workers: z.int(),
  performance_metrics: z.object({
    total_requests: z.int(),
    total_errors: z.int(),
    avg_response_time_ms: z.number().nullable(),
    success_rate: z.number(),
  }),
})
export type OldAgent = z.infer<typeof OldAgent>

export function toOldAgent(one: AnalyserStanding): OldAgent {
  const { capabilities } = one
  return {
    ...{ agent_id: one.name, name: one.name, status: one.status, capabilities: capabilities.tasks },
    supported_document_types: capabilities.documentTypes,
    supported_languages: capabilities.languages,
    max_concurrent_requests: capabilities.concurrency,
    estimated_cost: capabilities.cost,
    confidence_threshold: capabilities.threshold,
    last_heartbeat: one.lastHeartbeat,
    registration_time: one.registeredAt,
    current_requests: one.currentRequests,
    workers: one.workers,
    performance_metrics: {
      total_requests: one.totalRequests,
      total_errors: one.totalErrors,
      avg_response_time_ms: one.meanMilliseconds,
      success_rate: one.totalRequests === 0 ? 1 : 1 - one.totalErrors / one.totalRequests,
    },
  }
}

export const OldBill = z.object({
  id: z.string(),
  analysis_id: z.string(),
  filename: z.string(),
  created_at: z.string(),
  status: z.string(),
  analysis_type: z.string().nullable(),
  total_amount: z.number().nullable(),
  suspected_overcharges: z.number().nullable(),
  confidence_level: z.number().nullable(),
  verdict: z.string().nullable(),
})
export type OldBill = z.infer<typeof OldBill>

const STATES = { queued: 'processing', done: 'completed', failed: 'failed' } as const

export function toOldBill(audit: AuditSummary): OldBill {
  const major = (minor: number | null) => (minor === null ? null : minor / 100)
  const name = audit.docIds[0] ?? audit.id
  return {
    ...{ id: name, analysis_id: audit.id, filename: name, created_at: audit.requestedAt, status: STATES[audit.state] },
    analysis_type: audit.documentType,
    ...{ total_amount: major(audit.total), suspected_overcharges: major(audit.overcharge) },
    ...{ confidence_level: audit.confidence, verdict: audit.verdict },
  }
}

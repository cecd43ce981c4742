import { z } from 'zod'
import { answerAuditor, listMessages, summariseClaim } from '../modules/copilot/index.js'
import type { ClaimSummary, CopilotMessage } from '../modules/copilot/schema.js'
import { type Route, route } from '../platform/http/route.js'
import type { AppContext } from './context.js'
import { OlderFeedback, toOlderFeedback } from './older-claim.js'

const define = route<AppContext>()
const params = z.object({ claimId: z.string().max(60) })
const alias = { tag: 'older clients', alias: true, permission: 'copilot.ask' } as const
const number = z.number().nullable()

const OldSummary = z.object({
  claim_id: z.string(),
  generated_at: z.string(),
  model_version: z.string().nullable(),
  ruleset_version: z.string(),
  ...{ risk_score: number, rule_score: number, ml_score: number, ml_score_normalized: number },
  bpjs_payment_ratio: number,
  flags: z.array(z.string()),
  sections: z.array(z.object({ title: z.string(), content: z.string() })),
  narrative: z.string(),
  generative_summary: z.string().nullable(),
  follow_up_questions: z.array(z.string()),
  llm: z.object({
    enabled: z.boolean(),
    provider: z.string().nullable(),
    model: z.string().nullable(),
    cached: z.boolean(),
    generated_at: z.string().nullable(),
    prompt_version: z.string().nullable(),
    error: z.string().optional(),
  }),
  peer: z.object({ key: z.string(), p90: number, cost_zscore: number }),
  claim: z.object({
    ...{ dx_primary_code: z.string(), dx_primary_label: z.string().nullable(), severity_group: z.string() },
    ...{ service_type: z.string(), facility_class: z.string(), province_name: z.string().nullable() },
    ...{ los: z.number(), amount_claimed: z.number(), amount_paid: number, amount_gap: number },
  }),
  latest_feedback: OlderFeedback.nullable(),
})

function toOldSummary(summary: ClaimSummary, at: string, hasModel: boolean): z.infer<typeof OldSummary> {
  const { claim } = summary.facts
  const { wording } = summary
  const isFailure = wording.refused !== null && hasModel
  return {
    claim_id: claim.claim_id,
    generated_at: at,
    model_version: claim.model_version,
    ruleset_version: claim.ruleset_version,
    risk_score: claim.risk_score,
    rule_score: claim.rule_score,
    ml_score: claim.ml_score,
    ml_score_normalized: claim.ml_score_normalized,
    bpjs_payment_ratio: claim.bpjs_payment_ratio,
    flags: claim.flags,
    sections: summary.sections.map(({ title, content }) => ({ title, content })),
    narrative: summary.sections
      .map(({ title, content }, n) => `${n + 1}. ${title}: ${content.replaceAll('\n', ' ')}`)
      .join('\n'),
    generative_summary: summary.reworded,
    follow_up_questions: summary.questions,
    llm: {
      enabled: hasModel,
      provider: hasModel ? 'openai-compatible' : null,
      model: wording.model,
      cached: wording.cached,
      generated_at: summary.reworded === null ? null : at,
      prompt_version: wording.prompt,
      ...(isFailure && wording.refused ? { error: wording.refused } : {}),
    },
    peer: { key: claim.cbg_code, p90: claim.peer.p90, cost_zscore: claim.cost_zscore },
    claim: {
      dx_primary_code: claim.dx_primary_code,
      dx_primary_label: claim.dx_primary_label,
      severity_group: claim.severity_group,
      service_type: claim.service_type,
      facility_class: claim.facility_class,
      province_name: claim.province_name,
      los: claim.los,
      amount_claimed: claim.amount_claimed,
      amount_paid: claim.amount_paid,
      amount_gap: claim.amount_gap,
    },
    latest_feedback: claim.latest_feedback && toOlderFeedback(claim.latest_feedback),
  }
}

const OldMessage = z.object({
  ...{ id: z.string(), claim_id: z.string(), sender: z.string(), role: z.string(), content: z.string() },
  metadata: z.record(z.string(), z.unknown()),
  created_at: z.string(),
})

function toOldMessage(one: CopilotMessage): z.infer<typeof OldMessage> {
  const { wording } = one.meta
  const metadata =
    wording === null
      ? { origin: 'auditor' }
      : { provider: wording.by, model: wording.model, cached: wording.cached, tools: one.meta.tools }
  return {
    ...{ id: one.id, claim_id: one.claimId, sender: one.sender, role: one.role, content: one.content },
    metadata,
    created_at: one.at,
  }
}

/** The older console's summary and chat of a claim, answered by the copilot's own use cases, in Indonesian as it spoke. */
export const copilotAliasRoutes: Route<AppContext>[] = [
  define({
    ...{
      ...alias,
      method: 'GET',
      path: '/claims/:claimId/summary',
      summary: 'A claim in six sections (older console)',
    },
    params,
    response: z.object({ data: OldSummary }),
    handle: async (ctx, { params }) => {
      const summary = await summariseClaim(ctx, { ...params, language: 'id', reword: true })
      return { data: toOldSummary(summary, ctx.clock.now().toISOString(), ctx.llm?.textModel != null) }
    },
  }),
  define({
    ...{
      ...alias,
      method: 'GET',
      path: '/claims/:claimId/chat',
      summary: 'What was said about a claim (older console)',
    },
    params,
    response: z.object({ data: z.array(OldMessage) }),
    handle: async (ctx, { params }) => ({ data: (await listMessages(ctx, params)).map(toOldMessage) }),
  }),
  define({
    ...{ ...alias, method: 'POST', path: '/claims/:claimId/chat', summary: 'Ask about a claim (older console)' },
    params,
    body: z.object({ message: z.string().trim().min(1).max(2000) }),
    response: z.object({ data: z.object({ user_message: OldMessage, bot_message: OldMessage }) }),
    handle: async (ctx, { params, body }) => {
      const { question, answer } = await answerAuditor(ctx, { ...params, ...body, language: 'id' })
      return { data: { user_message: toOldMessage(question), bot_message: toOldMessage(answer) } }
    },
  }),
]

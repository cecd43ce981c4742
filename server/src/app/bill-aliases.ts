import { z } from 'zod'
import {
  analyseForOldClient,
  askAboutBill,
  describeAnalysers,
  findAuditByName,
  listAudits,
  OldAgent,
  OldAnalysis,
  OldAnswer,
  OldBill,
  readAudit,
  summariseAudits,
  toOldAgent,
  toOldAnswer,
  toOldBill,
} from '../modules/audit/index.js'
import { AppError } from '../platform/errors.js'
import { type Route, route } from '../platform/http/route.js'
import type { AppContext } from './context.js'

const define = route<AppContext>()
const alias = { alias: true, tag: 'older clients' } as const
const DocId = z.string().min(1).max(100)
/** A document in base64 is a third longer than the document. */
const longestBody = (maxFileBytes: number): number => Math.ceil(maxFileBytes * 1.4) + 65_536

const Enhanced = z.object({
  success: z.boolean(),
  doc_id: z.string(),
  document_type: z.string().nullable(),
  processing_stages: z.record(z.string(), z.object({ processing_time_ms: z.number(), success: z.boolean() }).loose()),
  final_result: OldAnswer,
  total_processing_time_ms: z.number(),
  error: z.string().nullable(),
  query_response: z.string().nullable(),
})

/** What does not take a document. */
const listings: Route<AppContext>[] = [
  define({
    ...{ ...alias, method: 'GET', path: '/agents', permission: 'analysers.read' },
    summary: 'The analysers (older bill auditor)',
    response: z.object({ agents: z.array(OldAgent), total: z.int() }),
    async handle(ctx) {
      const agents = (await describeAnalysers(ctx)).map(toOldAgent)
      return { agents, total: agents.length }
    },
  }),
  define({
    ...{ ...alias, method: 'GET', path: '/agents/:id', permission: 'analysers.read' },
    summary: 'One analyser (older bill auditor)',
    params: z.object({ id: z.string().max(100) }),
    response: OldAgent,
    async handle(ctx, { params }) {
      const found = (await describeAnalysers(ctx)).find(({ name }) => name === params.id)
      if (!found) throw new AppError('not-found', 'audit.analyser-not-found')
      return toOldAgent(found)
    },
  }),
  define({
    ...{ ...alias, method: 'GET', path: '/bills', permission: 'audits.read' },
    summary: 'Audited bills (older bill auditor)',
    query: z.object({
      user_id: DocId.optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    response: z.object({ bills: z.array(OldBill), total: z.int() }),
    async handle(ctx, { query }) {
      const who = query.user_id === undefined ? {} : { userRef: query.user_id }
      const { items, total } = await listAudits(ctx, { ...who, limit: query.limit, offset: 0 })
      return { bills: items.map(toOldBill), total }
    },
  }),
  define({
    ...{ ...alias, method: 'GET', path: '/bills/:id', permission: 'audits.read' },
    summary: 'One audited bill (older bill auditor)',
    params: z.object({ id: DocId }),
    query: z.object({ user_id: DocId.optional() }),
    response: OldBill.extend({ structured_results: OldAnswer }),
    async handle(ctx, { params, query }) {
      const isOwn = z.uuid().safeParse(params.id).success
      const id = isOwn ? params.id : await findAuditByName(ctx, { docId: params.id, userRef: query.user_id })
      const audit = await readAudit(ctx, { id })
      const about = { docId: audit.docIds[0] ?? audit.id, replayed: true, ignored: [] }
      return { ...toOldBill(audit), structured_results: toOldAnswer(audit, about) }
    },
  }),
  define({
    ...{ ...alias, method: 'POST', path: '/chat', permission: 'audits.read' },
    summary: 'Ask about one bill (older bill auditor)',
    body: z.object({
      doc_id: DocId,
      user_id: DocId,
      message: z.string().trim().min(1).max(1000),
      conversation_history: z.array(z.unknown()).max(200).optional(),
    }),
    response: z.object({
      success: z.literal(true),
      doc_id: z.string(),
      message: z.string(),
      conversation_id: z.string(),
      timestamp: z.string(),
    }),
    async handle(ctx, { body }) {
      const id = await findAuditByName(ctx, { docId: body.doc_id, userRef: body.user_id })
      const { text } = await askAboutBill(ctx, { id, question: body.message })
      const timestamp = ctx.clock.now().toISOString()
      return { success: true as const, doc_id: body.doc_id, message: text, conversation_id: id, timestamp }
    },
  }),
  define({
    ...{ method: 'GET', path: '/metrics/summary', permission: 'public', tag: 'operations', limit: 'none' },
    summary: 'A few figures for a dashboard (older bill auditor)',
    response: z.object({
      timestamp: z.string(),
      active_agents: z.int(),
      total_analyses: z.int(),
      average_confidence: z.number().nullable(),
      uptime_seconds: z.number(),
    }),
    async handle(ctx) {
      const { activeAnalysers, audited, meanConfidence } = await summariseAudits(ctx)
      return {
        timestamp: ctx.clock.now().toISOString(),
        ...{ active_agents: activeAnalysers, total_analyses: audited, average_confidence: meanConfidence },
        uptime_seconds: Math.round(process.uptime()),
      }
    },
  }),
]

/** The paths that the older bill auditor published, answered by the same use cases, in its field names and whole units. */
export function billAliases(config: { maxFileBytes: number }): Route<AppContext>[] {
  const bodyLimit = longestBody(config.maxFileBytes)
  return [
    define({
      ...{ ...alias, method: 'POST', path: '/analyze', permission: 'audits.create', bodyLimit },
      summary: 'Audit a bill sent as base64 (older bill auditor)',
      body: OldAnalysis,
      response: OldAnswer,
      handle: (ctx, { body }) => analyseForOldClient(ctx, body),
    }),
    define({
      ...{ ...alias, method: 'POST', path: '/analyze-enhanced', permission: 'audits.create', bodyLimit },
      summary: 'The same, with its stages by name (older bill auditor)',
      body: OldAnalysis,
      response: Enhanced,
      async handle(ctx, { body }) {
        const answer = await analyseForOldClient(ctx, body)
        return {
          ...{ success: answer.success, doc_id: answer.doc_id, document_type: answer.document_type },
          processing_stages: Object.fromEntries(answer.stages.map(({ stage, ...rest }) => [stage, rest])),
          final_result: answer,
          total_processing_time_ms: answer.total_processing_time_ms,
          ...{ error: null, query_response: answer.query_response },
        }
      },
    }),
    ...listings,
  ]
}

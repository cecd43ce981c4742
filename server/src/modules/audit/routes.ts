import { z } from 'zod'
import { XLSX_TYPE } from '../../platform/exports/write-xlsx.js'
import { type Route, route } from '../../platform/http/route.js'
import { readUpload, readUploads } from '../../platform/http/uploads.js'
import type { IntakeContext } from '../intake/index.js'
import { PriceMatch } from '../registry/schema.js'
import { askAboutBill, readConversation } from './ask-about-bill.js'
import { readAuditForm, termsOf } from './audit-form.js'
import { deleteAudit } from './delete-audit.js'
import { describeAnalyser, describeAnalysers } from './list-analysers.js'
import { listAudits, readAudit } from './read-audit.js'
import { readBatch, summariseBatch } from './read-batch.js'
import { readReferences } from './read-references.js'
import { repeatAudit } from './repeat-audit.js'
import { outcomeRoutes } from './routes-outcome.js'
import { packRoutes } from './routes-packs.js'
import { AnalyserStanding, AuditBatch, AuditSummary, AuditTerms, AuditView, BatchItem, BillMessage } from './schema.js'
import { startAudit } from './start-audit.js'
import { startBatch } from './start-batch.js'
import { readWorkflow, startWorkflow } from './start-workflow.js'
import { WorkflowDefinition, WorkflowRun } from './workflows/definition.js'

const define = route<IntakeContext>()
const tag = 'bill audits'
const ById = z.object({ id: z.uuid() })
/** Files in one batch, and their bytes together as a multiple of the largest file. */
const BATCH_FILES = 100
const BATCH_TIMES = 4
const Question = z.strictObject({
  message: z.string().trim().min(1).max(1000),
  language: z.enum(['en', 'hi', 'id']).optional(),
})

export const auditRoutes: Route<IntakeContext>[] = [
  define({
    ...{ method: 'POST', path: '/api/v1/audits', permission: 'audits.create', tag, limit: 'upload', status: 201 },
    summary: 'Have a bill audited by scheme, state and dates; no member or claim is needed',
    response: AuditView.extend({ replayed: z.boolean() }),
    async handle(ctx, { request, reply }) {
      const { fields, file } = await readUpload(request, { maxBytes: ctx.config.maxFileBytes })
      const form = readAuditForm(fields)
      const { docId, question, callbackUrl } = form
      const source = ctx.actor.kind === 'service' ? 'program' : 'web'
      const sent = {
        bytes: file.bytes,
        docId,
        question,
        callbackUrl,
        userRef: '',
        terms: termsOf(form),
        source,
      } as const
      const audit = await startAudit(ctx, sent)
      reply.code(audit.state === 'queued' ? 202 : audit.replayed ? 200 : 201)
      return audit
    },
  }),
  define({
    ...{ method: 'GET', path: '/api/v1/audits', permission: 'audits.read', tag },
    summary: 'Audited bills, newest first',
    query: z.strictObject({
      verdict: z.enum(['ok', 'warning', 'critical', 'needs-review']).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
      offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
    }),
    response: z.object({ items: z.array(AuditSummary), total: z.int() }),
    handle: (ctx, { query: { verdict, ...page } }) => listAudits(ctx, { ...page, ...(verdict ? { verdict } : {}) }),
  }),
  define({
    ...{ method: 'GET', path: '/api/v1/audits/:id', permission: 'audits.read', tag },
    summary: 'One audited bill with its routing, stages and findings',
    params: ById,
    response: AuditView,
    handle: (ctx, { params }) => readAudit(ctx, params),
  }),
  define({
    ...{ method: 'GET', path: '/api/v1/audits/:id/references', permission: 'audits.read', tag },
    summary: 'Products that its lines name, with code and reference price; never a finding',
    params: ById,
    response: z.array(PriceMatch),
    handle: (ctx, { params }) => readReferences(ctx, params),
  }),
  define({
    ...{ method: 'DELETE', path: '/api/v1/audits/:id', permission: 'audits.delete', tag, status: 204 },
    summary: 'Remove an audited bill and its document',
    params: ById,
    response: null,
    async handle(ctx, { params, reply }) {
      await deleteAudit(ctx, params)
      reply.send()
    },
  }),
  define({
    ...{ method: 'POST', path: '/api/v1/audits/:id/repeat', permission: 'audits.create', tag },
    summary: 'Audit it again by the rules of today, or by other terms',
    params: ById,
    body: z.strictObject(AuditTerms.shape).partial(),
    response: AuditView,
    handle: (ctx, { params, body }) => repeatAudit(ctx, { id: params.id, terms: body }),
  }),
  define({
    ...{ method: 'POST', path: '/api/v1/audits/:id/messages', permission: 'audits.read', tag },
    summary: 'Ask about one bill; answered from its lines and findings',
    params: ById,
    body: Question,
    response: z.object({ text: z.string(), language: z.string(), topics: z.array(z.string()) }),
    handle: (ctx, { params, body }) =>
      askAboutBill(ctx, { id: params.id, question: body.message, language: body.language }),
  }),
  define({
    ...{ method: 'GET', path: '/api/v1/audits/:id/messages', permission: 'audits.read', tag },
    summary: 'What was asked about a bill',
    params: ById,
    response: z.array(BillMessage),
    handle: (ctx, { params }) => readConversation(ctx, params),
  }),
  define({
    ...{ method: 'POST', path: '/api/v1/audits/:id/workflows', permission: 'audits.create', tag, status: 202 },
    summary: 'Run several analysers over one bill: in order, together, by condition, or as a pipeline',
    params: ById,
    body: WorkflowDefinition,
    response: WorkflowRun,
    handle: (ctx, { params, body }) => startWorkflow(ctx, { requestId: params.id, definition: body }),
  }),
  define({
    ...{ method: 'GET', path: '/api/v1/audit-workflows/:id', permission: 'audits.read', tag },
    summary: 'How far a workflow is, step by step',
    params: ById,
    response: WorkflowRun,
    handle: (ctx, { params }) => readWorkflow(ctx, params),
  }),
  define({
    ...{
      method: 'POST',
      path: '/api/v1/audit-batches',
      permission: 'audits.create',
      tag,
      limit: 'upload',
      status: 202,
    },
    summary: 'Have many bills audited by the same terms',
    response: AuditBatch,
    async handle(ctx, { request }) {
      const { maxFileBytes: maxBytes } = ctx.config
      const limits = { maxBytes, maxFiles: BATCH_FILES, maxTotalBytes: BATCH_TIMES * maxBytes }
      const { fields, files } = await readUploads(request, limits)
      const form = readAuditForm(fields)
      const sent = files.map(({ filename, bytes }) => ({ name: filename, bytes }))
      return startBatch(ctx, { files: sent, terms: termsOf(form), callbackUrl: form.callbackUrl })
    },
  }),
  define({
    ...{ method: 'GET', path: '/api/v1/audit-batches/:id', permission: 'audits.read', tag },
    summary: 'How far a batch is, file by file',
    params: ById,
    response: AuditBatch.extend({ items: z.array(BatchItem) }),
    handle: (ctx, { params }) => readBatch(ctx, params),
  }),
  define({
    ...{
      method: 'GET',
      path: '/api/v1/audit-batches/:id/summary',
      permission: 'audits.read',
      tag,
      limit: 'export',
    },
    summary: 'A batch as a table, as CSV or XLSX',
    params: ById,
    query: z.strictObject({ format: z.enum(['csv', 'xlsx']).default('csv') }),
    response: null,
    async handle(ctx, { params, query: { format }, reply }) {
      const type = format === 'xlsx' ? XLSX_TYPE : 'text/csv; charset=utf-8'
      const attachment = { 'content-disposition': `attachment; filename="audit-batch.${format}"` }
      const table = await summariseBatch(ctx, { ...params, format })
      reply.headers({ 'content-type': type, 'cache-control': 'no-store', ...attachment }).send(table)
    },
  }),
  define({
    ...{ method: 'GET', path: '/api/v1/agents', permission: 'analysers.read', tag },
    summary: 'The analysers: what each can do, whether it is there, and how it has done',
    response: z.array(AnalyserStanding),
    handle: describeAnalysers,
  }),
  define({
    ...{ method: 'GET', path: '/api/v1/agents/:name', permission: 'analysers.read', tag },
    summary: 'One analyser',
    params: z.object({ name: z.string().max(60) }),
    response: AnalyserStanding,
    handle: (ctx, { params }) => describeAnalyser(ctx, params),
  }),
  ...outcomeRoutes,
  ...packRoutes,
]

import { bigint, doublePrecision, integer, jsonb, pgSchema, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { moment, sealed } from '../../platform/db/columns.js'

const auditSchema = pgSchema('audit')

export const analyserFigures = auditSchema.table('analysers', {
  name: text('name').primaryKey(),
  totalRequests: bigint('total_requests', { mode: 'number' }).notNull(),
  totalErrors: bigint('total_errors', { mode: 'number' }).notNull(),
  meanMilliseconds: doublePrecision('mean_milliseconds'),
})

export const analyserWorkers = auditSchema.table(
  'analyser_workers',
  {
    worker: text('worker').notNull(),
    analyser: text('analyser').notNull(),
    version: text('version').notNull(),
    capabilities: jsonb('capabilities').notNull(),
    checks: text('checks').array().notNull(),
    currentRequests: integer('current_requests').notNull(),
    registeredAt: moment('registered_at').notNull(),
    heartbeatAt: moment('heartbeat_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.worker, table.analyser] })],
)

export const requests = auditSchema.table('requests', {
  id: uuid('id').primaryKey(),
  owner: text('owner').notNull(),
  userRef: text('user_ref').notNull(),
  memberId: uuid('member_id'),
  facilityId: uuid('facility_id'),
  fingerprint: text('fingerprint').notNull(),
  documentId: uuid('document_id').notNull(),
  billId: uuid('bill_id'),
  auditId: uuid('audit_id'),
  state: text('state').notNull(),
  problem: text('problem'),
  terms: jsonb('terms').notNull(),
  classification: jsonb('classification'),
  routing: jsonb('routing'),
  stages: jsonb('stages').notNull(),
  verdict: text('verdict'),
  confidence: doublePrecision('confidence'),
  currency: text('currency'),
  total: bigint('total', { mode: 'number' }),
  overcharge: bigint('overcharge', { mode: 'number' }),
  findings: integer('findings'),
  question: sealed('question'),
  answer: sealed('answer'),
  callbackUrl: sealed('callback_url'),
  requestedAt: moment('requested_at').notNull(),
  finishedAt: moment('finished_at'),
})

export const requestNames = auditSchema.table('request_names', {
  owner: text('owner').notNull(),
  userRef: text('user_ref').notNull(),
  docId: text('doc_id').notNull(),
  requestId: uuid('request_id').notNull(),
})

export const messages = auditSchema.table('messages', {
  requestId: uuid('request_id').notNull(),
  seq: integer('seq').notNull(),
  role: text('role').notNull(),
  content: sealed('content').notNull(),
  at: moment('at').notNull(),
})

export const batches = auditSchema.table('batches', {
  id: uuid('id').primaryKey(),
  owner: text('owner').notNull(),
  memberId: uuid('member_id'),
  facilityId: uuid('facility_id'),
  state: text('state').notNull(),
  terms: jsonb('terms').notNull(),
  callbackUrl: sealed('callback_url'),
  startedAt: moment('started_at').notNull(),
  finishedAt: moment('finished_at'),
})

export const batchItems = auditSchema.table('batch_items', {
  batchId: uuid('batch_id').notNull(),
  index: integer('index').notNull(),
  name: sealed('name').notNull(),
  address: text('address').notNull(),
  requestId: uuid('request_id'),
  state: text('state').notNull(),
  problem: text('problem'),
})

export const workflows = auditSchema.table('workflows', {
  id: uuid('id').primaryKey(),
  owner: text('owner').notNull(),
  requestId: uuid('request_id').notNull(),
  definition: jsonb('definition').notNull(),
  state: text('state').notNull(),
  totalMilliseconds: doublePrecision('total_milliseconds'),
  totalCost: doublePrecision('total_cost'),
  startedAt: moment('started_at').notNull(),
  finishedAt: moment('finished_at'),
})

export const workflowSteps = auditSchema.table('workflow_steps', {
  workflowId: uuid('workflow_id').notNull(),
  step: text('step').notNull(),
  result: jsonb('result').notNull(),
})

import { bigint, doublePrecision, integer, jsonb, pgSchema, primaryKey, text } from 'drizzle-orm/pg-core'
import { moment } from '../../platform/db/columns.js'

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

import { jsonb, pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import { minor, moment, sealed } from '../../platform/db/columns.js'

const exchange = pgSchema('exchange')

export const imports = exchange.table('imports', {
  id: uuid('id').primaryKey(),
  sha256: text('sha256').notNull(),
  format: text('format'),
  actor: text('actor').notNull(),
  at: moment('at').notNull(),
  finishedAt: moment('finished_at'),
  summary: jsonb('summary'),
})

export const records = exchange.table('records', {
  id: uuid('id').primaryKey(),
  importId: uuid('import_id').notNull(),
  kind: text('kind').notNull(),
  contentBlind: text('content_blind').notNull(),
  numberBlind: text('number_blind'),
  body: sealed('body').notNull(),
  currency: text('currency'),
  totalMinor: minor('total_minor'),
})

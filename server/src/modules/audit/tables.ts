import { boolean, integer, jsonb, pgSchema, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { moment } from '../../platform/db/columns.js'

const auditSchema = pgSchema('audit')

export const audits = auditSchema.table('audits', {
  id: uuid('id').primaryKey(),
  claimId: uuid('claim_id').notNull(),
  billId: uuid('bill_id').notNull(),
  subjectBlind: text('subject_blind').notNull(),
  ruleSet: text('rule_set').notNull(),
  worst: text('worst'),
  routing: jsonb('routing'),
  at: moment('at').notNull(),
  isPresent: boolean('is_present').notNull(),
})

export const findings = auditSchema.table(
  'findings',
  {
    auditId: uuid('audit_id').notNull(),
    index: integer('index').notNull(),
    code: text('code').notNull(),
    severity: text('severity').notNull(),
    line: integer('line'),
    facts: jsonb('facts').notNull(),
  },
  (table) => [primaryKey({ columns: [table.auditId, table.index] })],
)

import { bigint, boolean, doublePrecision, integer, jsonb, pgSchema, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { moment } from '../../platform/db/columns.js'

const auditSchema = pgSchema('audit')
const money = (name: string) => bigint(name, { mode: 'number' })

export const audits = auditSchema.table('audits', {
  id: uuid('id').primaryKey(),
  claimId: uuid('claim_id'),
  billId: uuid('bill_id').notNull(),
  subjectBlind: text('subject_blind').notNull(),
  paperBlind: text('paper_blind'),
  ruleSet: text('rule_set').notNull(),
  worst: text('worst'),
  verdict: text('verdict'),
  confidence: doublePrecision('confidence'),
  confidenceFactors: jsonb('confidence_factors'),
  currency: text('currency'),
  billed: money('billed'),
  overcharge: money('overcharge'),
  allowed: money('allowed'),
  unmatched: jsonb('unmatched'),
  pack: text('pack'),
  subject: jsonb('subject'),
  routing: jsonb('routing'),
  stages: jsonb('stages'),
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
    lines: jsonb('lines'),
    facts: jsonb('facts').notNull(),
    billed: money('billed'),
    allowed: money('allowed'),
    overcharge: money('overcharge'),
    source: text('source'),
    reference: text('reference'),
    confidence: doublePrecision('confidence'),
    innocent: text('innocent'),
  },
  (table) => [primaryKey({ columns: [table.auditId, table.index] })],
)

export const packs = auditSchema.table('packs', {
  version: text('version').primaryKey(),
  scheme: text('scheme').notNull(),
  state: text('state').notNull(),
  pack: jsonb('pack').notNull(),
  preview: jsonb('preview'),
  createdBy: text('created_by').notNull(),
  createdAt: moment('created_at').notNull(),
  publishedBy: text('published_by'),
  publishedAt: moment('published_at'),
})

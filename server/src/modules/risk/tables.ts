import { boolean, integer, jsonb, pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import { moment } from '../../platform/db/columns.js'

export const scores = pgSchema('risk').table('scores', {
  id: uuid('id').primaryKey(),
  claimId: uuid('claim_id').notNull(),
  auditId: uuid('audit_id'),
  factsBlind: text('facts_blind').notNull(),
  ruleSet: text('rule_set').notNull(),
  score: integer('score').notNull(),
  band: text('band').notNull(),
  reasons: jsonb('reasons').notNull(),
  at: moment('at').notNull(),
  isPresent: boolean('is_present').notNull(),
})

import { boolean, jsonb, pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import { minor, moment, sealed } from '../../platform/db/columns.js'

const adjudicationSchema = pgSchema('adjudication')

export const proposals = adjudicationSchema.table('proposals', {
  id: uuid('id').primaryKey(),
  claimId: uuid('claim_id').notNull(),
  auditId: uuid('audit_id'),
  scoreId: uuid('score_id'),
  factsBlind: text('facts_blind').notNull(),
  outcome: text('outcome').notNull(),
  reasons: jsonb('reasons').notNull(),
  versions: jsonb('versions').notNull(),
  at: moment('at').notNull(),
  isPresent: boolean('is_present').notNull(),
})

export const decisions = adjudicationSchema.table('decisions', {
  id: uuid('id').primaryKey(),
  claimId: uuid('claim_id').notNull(),
  outcome: text('outcome').notNull(),
  amount: minor('amount').notNull(),
  comment: sealed('comment').notNull(),
  decidedBy: text('decided_by').notNull(),
  proposalId: uuid('proposal_id'),
  versions: jsonb('versions').notNull(),
  at: moment('at').notNull(),
})

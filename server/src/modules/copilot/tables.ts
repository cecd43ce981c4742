import { integer, jsonb, pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import { moment, sealed } from '../../platform/db/columns.js'

const copilot = pgSchema('copilot')

export const messages = copilot.table('messages', {
  id: uuid('id').primaryKey(),
  claimId: text('claim_id').notNull(),
  seq: integer('seq').notNull(),
  role: text('role').notNull(),
  sender: text('sender').notNull(),
  content: sealed('content').notNull(),
  meta: jsonb('meta').notNull(),
  at: moment('at').notNull(),
})

export const wordings = copilot.table('wordings', {
  content: text('content').primaryKey(),
  wording: sealed('wording').notNull(),
  model: text('model').notNull(),
  prompt: text('prompt').notNull(),
  createdAt: moment('created_at').notNull(),
})

/** A model's opinions of claims: no labels. */
export const claimOpinions = copilot.table('claim_opinions', {
  id: uuid('id').primaryKey(),
  claimId: text('claim_id').notNull(),
  opinion: text('opinion').notNull(),
  facts: text('facts').array().notNull(),
  shown: text('shown').notNull(),
  model: text('model').notNull(),
  prompt: text('prompt').notNull(),
  at: moment('at').notNull(),
})

import { boolean, integer, pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import { moment } from '../../platform/db/columns.js'

const insights = pgSchema('insights')

export const analyses = insights.table('analyses', {
  id: uuid('id').primaryKey(),
  conversationId: uuid('conversation_id').notNull(),
  contactId: uuid('contact_id').notNull(),
  fromSeq: integer('from_seq').notNull(),
  toSeq: integer('to_seq').notNull(),
  version: integer('version').notNull(),
  madeBy: text('made_by').notNull(),
  kind: text('kind').notNull(),
  complaintClass: text('complaint_class').notNull(),
  urgency: integer('urgency').notNull(),
  emotion: text('emotion').notNull(),
  barriers: text('barriers').array().notNull(),
  interest: text('interest'),
  awareness: text('awareness'),
  evidence: integer('evidence').array().notNull(),
  consented: boolean('consented').notNull(),
  symptoms: text('symptoms').array().notNull(),
  conditions: text('conditions').array().notNull(),
  gender: text('gender'),
  age: integer('age'),
  province: text('province'),
  at: moment('at').notNull(),
  replacedAt: moment('replaced_at'),
})

export const cursors = insights.table('cursors', {
  name: text('name').primaryKey(),
  at: moment('at').notNull(),
})

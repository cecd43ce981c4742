import { boolean, integer, jsonb, pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import { moment, sealed } from '../../platform/db/columns.js'

const assistant = pgSchema('assistant')

export const dialogues = assistant.table('dialogues', {
  conversationId: uuid('conversation_id').primaryKey(),
  state: sealed('state').notNull(),
  changedAt: moment('changed_at').notNull(),
})

export const turns = assistant.table('turns', {
  id: uuid('id').primaryKey(),
  conversationId: uuid('conversation_id').notNull(),
  messageId: uuid('message_id').notNull(),
  epoch: integer('epoch').notNull(),
  intent: text('intent').notNull(),
  emergencyGroup: text('emergency_group'),
  abstained: boolean('abstained').notNull(),
  passageIds: text('passage_ids').array().notNull(),
  replies: sealed('replies').notNull(),
  effects: sealed('effects').notNull(),
  at: moment('at').notNull(),
})

export const settings = assistant.table('settings', {
  version: integer('version').primaryKey(),
  settings: jsonb('settings').notNull(),
  by: text('by').notNull(),
  at: moment('at').notNull(),
})

import { boolean, integer, jsonb, pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import { moment, sealed } from '../../platform/db/columns.js'

const inbox = pgSchema('inbox')

export const conversationLabels = inbox.table('conversation_labels', {
  conversationId: uuid('conversation_id').notNull(),
  label: text('label').notNull(),
  by: text('by').notNull(),
  at: moment('at').notNull(),
})

export const drafts = inbox.table('drafts', {
  conversationId: uuid('conversation_id').notNull(),
  userId: text('user_id').notNull(),
  text: sealed('text').notNull(),
  note: boolean('note').notNull(),
  changedAt: moment('changed_at').notNull(),
})

export const presences = inbox.table('presences', {
  conversationId: uuid('conversation_id').notNull(),
  userId: text('user_id').notNull(),
  seenAt: moment('seen_at').notNull(),
  typingAt: moment('typing_at'),
})

export const mentions = inbox.table('mentions', {
  messageId: uuid('message_id').notNull(),
  userId: text('user_id').notNull(),
  conversationId: uuid('conversation_id').notNull(),
  at: moment('at').notNull(),
  seenAt: moment('seen_at'),
})

export const deskRules = inbox.table('desk_rules', {
  version: integer('version').primaryKey(),
  rules: jsonb('rules').notNull(),
  by: text('by').notNull(),
  at: moment('at').notNull(),
})

export const feedback = inbox.table('feedback', {
  messageId: uuid('message_id').primaryKey(),
  conversationId: uuid('conversation_id').notNull(),
  rating: text('rating').notNull(),
  at: moment('at').notNull(),
})

export const notices = inbox.table('notices', {
  id: uuid('id').primaryKey(),
  kind: text('kind').notNull(),
  subject: text('subject').notNull(),
  conversationId: uuid('conversation_id'),
  userId: text('user_id'),
  at: moment('at').notNull(),
  clearedAt: moment('cleared_at'),
  mailedAt: moment('mailed_at'),
})

export const templates = inbox.table('templates', {
  name: text('name').notNull(),
  language: text('language').notNull(),
  category: text('category').notNull(),
  body: text('body').notNull(),
  by: text('by').notNull(),
  changedAt: moment('changed_at').notNull(),
  fetched: boolean('fetched').notNull().default(false),
})

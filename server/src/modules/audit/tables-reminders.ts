import { boolean, date, pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import { moment } from '../../platform/db/columns.js'

export const reminders = pgSchema('audit').table('reminders', {
  id: uuid('id').primaryKey(),
  requestId: uuid('request_id').notNull(),
  owner: text('owner').notNull(),
  step: text('step').notNull(),
  dueOn: date('due_on', { mode: 'string' }).notNull(),
  language: text('language').$type<'en' | 'hi' | 'id'>().notNull(),
  byMail: boolean('by_mail').notNull(),
  state: text('state').$type<'open' | 'done'>().notNull(),
  mailedAt: moment('mailed_at'),
  createdAt: moment('created_at').notNull(),
})

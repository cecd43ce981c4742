import { boolean, jsonb, pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import { moment } from '../../platform/db/columns.js'
import type { ViewFilters } from './views-schema.js'

export const savedViews = pgSchema('adjudication').table('saved_views', {
  id: uuid('id').primaryKey(),
  owner: text('owner').notNull(),
  list: text('list', { enum: ['risk', 'cases'] }).notNull(),
  name: text('name').notNull(),
  filters: jsonb('filters').$type<ViewFilters>().notNull(),
  shared: boolean('shared').notNull(),
  keptAt: moment('kept_at').notNull(),
})

import { boolean, pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import { moment, sealed } from '../db/columns.js'

const platform = pgSchema('platform')

export const approvals = platform.table('approvals', {
  id: uuid('id').primaryKey(),
  kind: text('kind').$type<'role' | 'export'>().notNull(),
  step: text('step').notNull(),
  facts: sealed('facts').notNull(),
  askedBy: uuid('asked_by').notNull(),
  askedAt: moment('asked_at').notNull(),
  expiresAt: moment('expires_at').notNull(),
  decidedBy: text('decided_by'),
  decidedAt: moment('decided_at'),
  approved: boolean('approved'),
  usedAt: moment('used_at'),
})

export const breakGlass = platform.table('break_glass', {
  id: uuid('id').primaryKey(),
  userId: uuid('user_id').notNull(),
  kind: text('kind').$type<'claim' | 'member'>().notNull(),
  resourceId: uuid('resource_id').notNull(),
  reason: sealed('reason').notNull(),
  openedAt: moment('opened_at').notNull(),
  until: moment('until').notNull(),
  endedAt: moment('ended_at'),
  reviewedBy: uuid('reviewed_by'),
  reviewedAt: moment('reviewed_at'),
  justified: boolean('justified'),
  reviewNote: sealed('review_note'),
})

export const legalHolds = platform.table('legal_holds', {
  id: uuid('id').primaryKey(),
  kind: text('kind').$type<'claim' | 'member' | 'contact'>().notNull(),
  resourceId: uuid('resource_id').notNull(),
  reason: sealed('reason').notNull(),
  placedBy: text('placed_by').notNull(),
  placedAt: moment('placed_at').notNull(),
  releasedBy: text('released_by'),
  releasedAt: moment('released_at'),
  releaseReason: sealed('release_reason'),
})

export const incidents = platform.table('incidents', {
  id: uuid('id').primaryKey(),
  title: sealed('title').notNull(),
  note: sealed('note'),
  foundAt: moment('found_at').notNull(),
  reachedFrom: moment('reached_from').notNull(),
  reachedUntil: moment('reached_until').notNull(),
  actors: text('actors').array().notNull().default([]),
  openedBy: text('opened_by').notNull(),
  openedAt: moment('opened_at').notNull(),
  authorityToldAt: moment('authority_told_at'),
  peopleToldAt: moment('people_told_at'),
  closedAt: moment('closed_at'),
})

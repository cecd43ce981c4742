import { bigint, boolean, integer, jsonb, pgSchema, real, text, uuid } from 'drizzle-orm/pg-core'
import { moment, sealed } from '../../platform/db/columns.js'

const knowledge = pgSchema('knowledge')

export const documents = knowledge.table('documents', {
  id: uuid('id').primaryKey(),
  slug: text('slug'),
  title: text('title').notNull(),
  language: text('language').$type<'id' | 'en' | 'hi'>().notNull(),
  category: text('category').notNull(),
  source: text('source').notNull(),
  supportGrade: text('support_grade').$type<'excerpt' | 'partly' | 'unchecked' | 'editor'>().notNull(),
  supportNote: text('support_note'),
  demonstration: boolean('demonstration').notNull(),
  createdBy: text('created_by').notNull(),
  createdAt: moment('created_at').notNull(),
  deletedBy: text('deleted_by'),
  deletedAt: moment('deleted_at'),
})

export const versions = knowledge.table('versions', {
  id: uuid('id').primaryKey(),
  documentId: uuid('document_id').notNull(),
  number: integer('number').notNull(),
  state: text('state').$type<'draft' | 'reviewed' | 'published' | 'replaced'>().notNull(),
  fileName: text('file_name').notNull(),
  mediaType: text('media_type').notNull(),
  bytes: integer('bytes').notNull(),
  address: text('address'),
  contentHash: text('content_hash').notNull(),
  text: text('text').notNull(),
  madeBy: text('made_by').notNull(),
  madeAt: moment('made_at').notNull(),
  reviewedBy: text('reviewed_by'),
  reviewedAt: moment('reviewed_at'),
  publishedBy: text('published_by'),
  publishedAt: moment('published_at'),
})

export const passages = knowledge.table('passages', {
  versionId: uuid('version_id').notNull(),
  ordinal: integer('ordinal').notNull(),
  passageId: text('passage_id').notNull(),
  title: text('title').notNull(),
  text: text('text').notNull(),
  translation: jsonb('translation'),
})

export const synonyms = knowledge.table('synonyms', {
  id: uuid('id').primaryKey(),
  words: text('words').array().notNull(),
  questionId: uuid('question_id'),
  addedBy: text('added_by').notNull(),
  addedAt: moment('added_at').notNull(),
})

export const questions = knowledge.table('questions', {
  id: uuid('id').primaryKey(),
  questionBlind: text('question_blind').notNull(),
  question: sealed('question').notNull(),
  language: text('language').notNull(),
  support: real('support').notNull(),
  nearest: text('nearest'),
  times: integer('times').notNull(),
  state: text('state').$type<'open' | 'solved' | 'dismissed'>().notNull(),
  firstAskedAt: moment('first_asked_at').notNull(),
  lastAskedAt: moment('last_asked_at').notNull(),
})

export const generation = knowledge.table('generation', {
  id: boolean('id').primaryKey(),
  number: bigint('number', { mode: 'number' }).notNull(),
})

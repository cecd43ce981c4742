import { integer, jsonb, pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import { moment, sealed } from '../../platform/db/columns.js'

const intake = pgSchema('intake')

export const documents = intake.table('documents', {
  id: uuid('id').primaryKey(),
  memberId: uuid('member_id'),
  facilityId: uuid('facility_id'),
  uploadedBy: text('uploaded_by').notNull(),
  source: text('source').notNull(),
  kind: text('kind').notNull(),
  mediaType: text('media_type').notNull(),
  bytes: integer('bytes').notNull(),
  address: text('address').notNull(),
  state: text('state').notNull(),
  stage: text('stage').notNull(),
  problem: text('problem'),
  pages: integer('pages').notNull().default(0),
  imageHash: text('image_hash'),
  targetClaimId: uuid('target_claim_id'),
  /** The audit that a paper was sent for; null for what goes into claims. */
  paperOf: uuid('paper_of'),
  /** A short text, kept here instead of in a file. */
  content: sealed('content'),
  claimId: uuid('claim_id'),
  receivedAt: moment('received_at').notNull(),
  finishedAt: moment('finished_at'),
  /** When a virus scanner let it in; null where none is set up. */
  scannedAt: moment('scanned_at'),
  /** When the original and its pages were removed because their time was over. */
  removedAt: moment('removed_at'),
})

export const pageImages = intake.table('page_images', {
  documentId: uuid('document_id').notNull(),
  page: integer('page').notNull(),
  address: text('address').notNull(),
  mediaType: text('media_type').notNull(),
  width: integer('width').notNull(),
  height: integer('height').notNull(),
})

export const bills = intake.table('bills', {
  id: uuid('id').primaryKey(),
  documentId: uuid('document_id').notNull(),
  bill: sealed('bill').notNull(),
  reader: text('reader').notNull(),
  createdAt: moment('created_at').notNull(),
})

export const corrections = intake.table('corrections', {
  id: uuid('id').primaryKey(),
  billId: uuid('bill_id').notNull(),
  field: text('field').notNull(),
  was: sealed('was').notNull(),
  becomes: sealed('becomes').notNull(),
  actor: text('actor').notNull(),
  at: moment('at').notNull(),
})

export const readingLog = intake.table('reading_log', {
  id: uuid('id').primaryKey(),
  documentAddress: text('document_address').notNull(),
  kind: text('kind').notNull(),
  mediaType: text('media_type').notNull(),
  outcome: text('outcome').notNull(),
  code: text('code'),
  pages: integer('pages').notNull(),
  milliseconds: jsonb('milliseconds').notNull(),
  reader: text('reader').notNull(),
  at: moment('at').notNull(),
})

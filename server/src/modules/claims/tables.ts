import {
  bigint,
  boolean,
  date,
  doublePrecision,
  integer,
  jsonb,
  pgSchema,
  primaryKey,
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import { blindTokens, minor, moment, sealed } from '../../platform/db/columns.js'

const claimsSchema = pgSchema('claims')

export const ruleSets = claimsSchema.table('rule_sets', {
  version: text('version').primaryKey(),
  parameters: jsonb('parameters').notNull(),
  publishedAt: moment('published_at').notNull(),
})

export const claims = claimsSchema.table('claims', {
  id: uuid('id').primaryKey(),
  number: text('number').notNull(),
  status: text('status').notNull(),
  billId: uuid('bill_id').notNull(),
  memberId: uuid('member_id').notNull(),
  memberName: sealed('member_name').notNull(),
  cardNumber: sealed('card_number').notNull(),
  cardBlind: text('card_blind').notNull(),
  memberBlind: blindTokens('member_blind').notNull(),
  memberActive: boolean('member_active').notNull(),
  careClass: smallint('care_class').notNull(),
  facilityId: uuid('facility_id'),
  facilityName: text('facility_name'),
  facilityCertainty: doublePrecision('facility_certainty').notNull(),
  facilityBy: text('facility_by').notNull(),
  facilityPartner: boolean('facility_partner').notNull(),
  serviceType: text('service_type'),
  serviceDate: date('service_date', { mode: 'string' }),
  dateUnreadable: boolean('date_unreadable').notNull(),
  currency: text('currency').notNull(),
  total: minor('total'),
  totalNeedsCheck: boolean('total_needs_check').notNull(),
  costParts: jsonb('cost_parts').notNull(),
  shareBasisPoints: integer('share_bp').notNull(),
  shareSource: text('share_source').notNull(),
  ruleSet: text('rule_set').notNull(),
  score: integer('score').notNull(),
  isValid: boolean('is_valid').notNull(),
  estimate: minor('estimate').notNull(),
  approval: jsonb('approval').notNull(),
  missingDocuments: text('missing_documents').array().notNull(),
  toCheck: jsonb('to_check').notNull(),
  patientNameMatch: doublePrecision('patient_name_match'),
  diagnosis: sealed('diagnosis'),
  hasReceipt: boolean('has_receipt').notNull(),
  contentHash: text('content_hash'),
  imageHash: text('image_hash'),
  imageBands: integer('image_bands').array().notNull(),
  receiptBlind: text('receipt_blind'),
  receiptNumberBlind: text('receipt_number_blind'),
  approvedAmount: minor('approved_amount'),
  reviewer: text('reviewer'),
  createdBy: text('created_by').notNull(),
  filedByFacility: uuid('filed_by_facility'),
  receivedOn: date('received_on', { mode: 'string' }).notNull(),
  createdAt: moment('created_at').notNull(),
  updatedAt: moment('updated_at').notNull(),
  submittedAt: moment('submitted_at'),
  decidedAt: moment('decided_at'),
  version: integer('version').notNull(),
})
export type ClaimRow = typeof claims.$inferSelect
export type NewClaimRow = typeof claims.$inferInsert

export const lineItems = claimsSchema.table(
  'line_items',
  {
    claimId: uuid('claim_id').notNull(),
    index: integer('index').notNull(),
    description: sealed('description').notNull(),
    quantity: doublePrecision('quantity'),
    unitPrice: minor('unit_price'),
    amount: minor('amount'),
    section: sealed('section'),
    date: date('date', { mode: 'string' }),
  },
  (table) => [primaryKey({ columns: [table.claimId, table.index] })],
)

export const claimDocuments = claimsSchema.table('claim_documents', {
  documentId: uuid('document_id').primaryKey(),
  claimId: uuid('claim_id').notNull(),
  kind: text('kind').notNull(),
  addedAt: moment('added_at').notNull(),
})

export const claimHistory = claimsSchema.table('claim_history', {
  seq: bigint('seq', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  claimId: uuid('claim_id').notNull(),
  at: moment('at').notNull(),
  from: text('from_status'),
  to: text('to_status').notNull(),
  actor: text('actor').notNull(),
  reason: text('reason'),
})

/** Hospital claims that arrived one by one, or were opened as a case; `record` is encrypted. */
export const hospitalClaims = claimsSchema.table('hospital_claims', {
  id: text('id').primaryKey(),
  origin: text('origin').notNull(),
  record: sealed('record').notNull(),
  doctorKey: uuid('doctor_key'),
  runId: text('run_id'),
  receivedAt: moment('received_at').notNull(),
  caseOpenedBy: text('case_opened_by'),
  caseOpenedAt: moment('case_opened_at'),
})

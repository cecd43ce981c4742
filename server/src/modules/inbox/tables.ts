import { boolean, integer, jsonb, pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import { blindTokens, moment, sealed } from '../../platform/db/columns.js'

const inbox = pgSchema('inbox')

export const channelAccounts = inbox.table('channel_accounts', {
  id: text('id').primaryKey(),
  channel: text('channel').notNull(),
  name: text('name').notNull(),
  botEnabled: boolean('bot_enabled').notNull().default(true),
  createdAt: moment('created_at').notNull(),
})

export const contacts = inbox.table('contacts', {
  id: uuid('id').primaryKey(),
  memberId: uuid('member_id'),
  displayName: sealed('display_name'),
  language: text('language').notNull().default('id'),
  optedOutAt: moment('opted_out_at'),
  verifiedUntil: moment('verified_until'),
  nameWords: blindTokens('name_words').notNull().default([]),
  person: uuid('person').notNull(),
  createdAt: moment('created_at').notNull(),
})

export const identities = inbox.table('identities', {
  accountId: text('account_id').notNull(),
  kind: text('kind').notNull(),
  valueBlind: text('value_blind').notNull(),
  value: sealed('value').notNull(),
  contactId: uuid('contact_id').notNull(),
  createdAt: moment('created_at').notNull(),
})

export const contactMerges = inbox.table('contact_merges', {
  id: uuid('id').primaryKey(),
  kept: uuid('kept').notNull(),
  merged: uuid('merged').notNull(),
  reason: text('reason').notNull(),
  at: moment('at').notNull(),
  by: text('by'),
  note: sealed('note'),
  undoneAt: moment('undone_at'),
  undoneBy: text('undone_by'),
  undoNote: sealed('undo_note'),
})

export const conversations = inbox.table('conversations', {
  id: uuid('id').primaryKey(),
  accountId: text('account_id').notNull(),
  contactId: uuid('contact_id').notNull(),
  replyKind: text('reply_kind').notNull(),
  replyValue: sealed('reply_value').notNull(),
  state: text('state').notNull(),
  owner: text('owner'),
  epoch: integer('epoch').notNull().default(0),
  botEnabled: boolean('bot_enabled').notNull().default(true),
  emergency: boolean('emergency').notNull().default(false),
  reason: text('reason'),
  lastSeq: integer('last_seq').notNull().default(0),
  lastOutSeq: integer('last_out_seq').notNull().default(0),
  unanswered: integer('unanswered').notNull().default(0),
  answeredSeq: integer('answered_seq').notNull().default(0),
  language: text('language').notNull().default('id'),
  snoozedUntil: moment('snoozed_until'),
  resolvedBy: text('resolved_by'),
  resolvedAt: moment('resolved_at'),
  lastInboundAt: moment('last_inbound_at'),
  openedAt: moment('opened_at').notNull(),
  changedAt: moment('changed_at').notNull(),
})

export const received = inbox.table('received', {
  accountId: text('account_id').notNull(),
  externalId: text('external_id').notNull(),
  kind: text('kind').notNull(),
  target: text('target').notNull().default(''),
  rawHash: text('raw_hash').notNull(),
  messageId: uuid('message_id'),
  at: moment('at').notNull(),
})

export const messages = inbox.table('messages', {
  id: uuid('id').primaryKey(),
  conversationId: uuid('conversation_id').notNull(),
  seq: integer('seq').notNull(),
  direction: text('direction').notNull(),
  authorKind: text('author_kind').notNull(),
  author: text('author'),
  content: sealed('content').notNull(),
  contentType: text('content_type').notNull(),
  documentId: uuid('document_id'),
  externalId: text('external_id'),
  replyTo: uuid('reply_to'),
  sentAt: moment('sent_at').notNull(),
  receivedAt: moment('received_at').notNull(),
  delayed: boolean('delayed').notNull().default(false),
  revokedAt: moment('revoked_at'),
  editedAt: moment('edited_at'),
  words: blindTokens('words').notNull().default([]),
  fileAddress: text('file_address'),
  fileNoted: boolean('file_noted').notNull().default(false),
})

export const reactions = inbox.table('reactions', {
  messageId: uuid('message_id').notNull(),
  author: text('author').notNull(),
  emoji: text('emoji').notNull(),
  at: moment('at').notNull(),
})

export const outbox = inbox.table('outbox', {
  messageId: uuid('message_id').primaryKey(),
  conversationId: uuid('conversation_id').notNull(),
  accountId: text('account_id').notNull(),
  outSeq: integer('out_seq').notNull(),
  author: text('author').notNull(),
  clientRef: text('client_ref').notNull(),
  state: text('state').notNull(),
  reason: text('reason'),
  retryable: boolean('retryable').notNull().default(false),
  epoch: integer('epoch'),
  attempts: integer('attempts').notNull().default(0),
  dueAt: moment('due_at').notNull(),
  leaseUntil: moment('lease_until'),
  fence: integer('fence').notNull().default(0),
  expiresAt: moment('expires_at').notNull(),
  externalId: text('external_id'),
  acceptedAt: moment('accepted_at'),
  changedAt: moment('changed_at').notNull(),
})

export const ownershipChanges = inbox.table('ownership_changes', {
  conversationId: uuid('conversation_id').notNull(),
  epoch: integer('epoch').notNull(),
  move: text('move').notNull(),
  actor: text('actor').notNull(),
  fromState: text('from_state').notNull(),
  toState: text('to_state').notNull(),
  owner: text('owner'),
  reason: text('reason'),
  at: moment('at').notNull(),
})

export const linkedSessions = inbox.table('linked_sessions', {
  accountId: text('account_id').primaryKey(),
  owner: text('owner'),
  fence: integer('fence').notNull().default(0),
  leaseUntil: moment('lease_until'),
  state: text('state').notNull().default('unpaired'),
  reason: text('reason'),
  number: sealed('number'),
  changedAt: moment('changed_at').notNull(),
  riskAcceptedBy: text('risk_accepted_by'),
  riskAcceptedAt: moment('risk_accepted_at'),
})

export const linkedKeys = inbox.table('linked_keys', {
  accountId: text('account_id').notNull(),
  kind: text('kind').notNull(),
  keyBlind: text('key_blind').notNull(),
  body: sealed('body').notNull(),
  waiting: boolean('waiting').notNull().default(false),
  writtenAt: moment('written_at').notNull(),
})

export const cannedReplies = inbox.table('canned_replies', {
  id: uuid('id').primaryKey(),
  shortcut: text('shortcut').notNull(),
  body: text('body').notNull(),
  by: text('by').notNull(),
  changedAt: moment('changed_at').notNull(),
})

export const tickets = inbox.table('tickets', {
  id: uuid('id').primaryKey(),
  number: text('number').notNull(),
  conversationId: uuid('conversation_id').notNull(),
  clientRef: text('client_ref').notNull(),
  category: text('category').notNull(),
  urgency: integer('urgency').notNull(),
  status: text('status').notNull(),
  text: sealed('text').notNull(),
  openedAt: moment('opened_at').notNull(),
  dueAt: moment('due_at').notNull(),
  resolvedAt: moment('resolved_at'),
})

export const consents = inbox.table('consents', {
  id: uuid('id').primaryKey(),
  contactId: uuid('contact_id').notNull(),
  purpose: text('purpose').notNull(),
  given: boolean('given').notNull(),
  textVersion: text('text_version').notNull(),
  language: text('language').notNull(),
  channel: text('channel').notNull(),
  messageId: uuid('message_id'),
  by: text('by').notNull(),
  at: moment('at').notNull(),
})

export const memberCodes = inbox.table('member_codes', {
  id: uuid('id').primaryKey(),
  conversationId: uuid('conversation_id').notNull(),
  memberId: uuid('member_id'),
  digest: text('digest').notNull(),
  usedBy: uuid('used_by'),
  refused: uuid('refused').array().notNull().default([]),
  createdAt: moment('created_at').notNull(),
  expiresAt: moment('expires_at').notNull(),
})

export const turnsDue = inbox.table('turns_due', {
  conversationId: uuid('conversation_id').primaryKey(),
  messageId: uuid('message_id').notNull(),
  seq: integer('seq').notNull(),
  firstAt: moment('first_at').notNull(),
  dueAt: moment('due_at').notNull(),
})

export const wordings = inbox.table('wordings', {
  conversationId: uuid('conversation_id').primaryKey(),
  messageId: uuid('message_id').notNull(),
  epoch: integer('epoch').notNull(),
  text: sealed('text').notNull(),
  at: moment('at').notNull(),
})

export const parkedStatuses = inbox.table('parked_statuses', {
  accountId: text('account_id').notNull(),
  externalId: text('external_id').notNull(),
  status: text('status').notNull(),
  at: moment('at').notNull(),
})

export const sendBuckets = inbox.table('send_buckets', { name: text('name').primaryKey() })

export const privacyRequests = inbox.table('privacy_requests', {
  id: uuid('id').primaryKey(),
  contactId: uuid('contact_id').notNull(),
  kind: text('kind').notNull(),
  askedBy: text('asked_by').notNull(),
  askedAt: moment('asked_at').notNull(),
  dueAt: moment('due_at').notNull(),
  doneBy: text('done_by'),
  doneAt: moment('done_at'),
})

export const erasures = inbox.table('erasures', {
  id: uuid('id').primaryKey(),
  contactId: uuid('contact_id').notNull(),
  counts: jsonb('counts').notNull(),
  by: text('by').notNull(),
  at: moment('at').notNull(),
})

export const switches = inbox.table('switches', {
  name: text('name').primaryKey(),
  onSince: moment('on_since'),
  by: text('by').notNull(),
})

import { createHash } from 'node:crypto'

/** Where sealed cells stand in the database, and how each knows its own place. */
export type SealedColumns = {
  /** With its schema. */
  table: string
  columns: string[]
  /** The primary key: rows are gone through in its order. */
  key: string[]
  /** Another column that the cell's place is made of. */
  also?: string
  /** The row's name within a cell's place, from the key and `also`, in this order. The first when not said. */
  row?: (values: string[]) => string
}

const joined = (values: string[]): string => values.join(':')
const second = ([, value = '']: string[]): string => value
const byId = (table: string, ...columns: string[]): SealedColumns => ({ table, columns, key: ['id'] })

/**
 * Every sealed column there is: what `periksa keys reseal` goes through. `sealed-columns.test.ts` finds those that a
 * schema declares and nobody wrote down here.
 */
export const sealedColumns: SealedColumns[] = [
  byId('platform.users', 'demonstration_password', 'totp_pending', 'totp_secret'),
  byId('platform.ceremonies', 'facts'),
  byId('platform.approvals', 'facts'),
  byId('platform.break_glass', 'reason', 'review_note'),
  byId('platform.incidents', 'title', 'note'),
  byId('platform.legal_holds', 'reason', 'release_reason'),
  {
    ...{ table: 'platform.idempotency', columns: ['response'], key: ['actor', 'route', 'key'] },
    row: (values) => createHash('sha256').update(JSON.stringify(values)).digest('hex'),
  },
  byId('registry.members', 'card_number', 'national_id', 'name', 'birth_date', 'phone'),
  byId('intake.documents', 'content'),
  byId('intake.bills', 'bill'),
  byId('intake.corrections', 'was', 'becomes'),
  byId('claims.claims', 'member_name', 'card_number', 'diagnosis'),
  { table: 'claims.line_items', columns: ['description', 'section'], key: ['claim_id', 'index'], row: joined },
  byId('claims.hospital_claims', 'record'),
  byId('audit.requests', 'question', 'answer', 'callback_url'),
  { table: 'audit.messages', columns: ['content'], key: ['request_id', 'seq'], row: joined },
  byId('audit.batches', 'callback_url'),
  { table: 'audit.batch_items', columns: ['name'], key: ['batch_id', 'index'], row: joined },
  { table: 'audit.wordings', columns: ['wording'], key: ['request_id', 'content'], row: joined },
  byId('adjudication.decisions', 'comment'),
  byId('adjudication.case_judgements', 'notes', 'evidence'),
  { ...byId('adjudication.case_appeals', 'grounds', 'answer'), also: 'case_id', row: second },
  { table: 'adjudication.case_steps', columns: ['note'], key: ['seq'], also: 'case_id', row: second },
  byId('exchange.records', 'body'),
  { table: 'assistant.dialogues', columns: ['state'], key: ['conversation_id'] },
  byId('assistant.turns', 'replies', 'effects'),
  byId('knowledge.questions', 'question'),
  byId('copilot.messages', 'content'),
  { table: 'copilot.wordings', columns: ['wording'], key: ['content'] },
  byId('inbox.contacts', 'display_name'),
  byId('inbox.contact_merges', 'note', 'undo_note'),
  { table: 'inbox.wordings', columns: ['text'], key: ['conversation_id'] },
  {
    ...{ table: 'inbox.identities', columns: ['value'], key: ['account_id', 'kind', 'value_blind'] },
    row: ([, , valueBlind = '']) => valueBlind,
  },
  byId('inbox.conversations', 'reply_value'),
  byId('inbox.messages', 'content'),
  byId('inbox.tickets', 'text'),
  { table: 'inbox.drafts', columns: ['text'], key: ['conversation_id', 'user_id'], row: joined },
  { table: 'inbox.linked_sessions', columns: ['number'], key: ['account_id'] },
  {
    ...{ table: 'inbox.linked_keys', columns: ['body'], key: ['account_id', 'kind', 'key_blind'] },
    row: (values) => values.join('/'),
  },
]

import pg from 'pg'
import type { App } from '../../server/src/app/context.js'
import { rootsOf } from '../../server/src/modules/inbox/search/stems.js'
import { sealContent } from '../../server/src/modules/inbox/store.js'
import { blindWords } from '../../server/src/modules/inbox/store-words.js'
import { copyLine, copyRows } from './copy-rows.js'
import { makeVocabulary, numbersFrom } from './vocabulary.js'

export const LABELS = ['klaim', 'rujukan', 'iuran', 'keluhan', 'faskes', 'kartu', 'obat', 'rawat', 'bayi', 'langka']
const CHANNELS = ['whatsapp-cloud', 'whatsapp-cloud', 'whatsapp-cloud', 'web', 'web', 'whatsapp-linked', 'simulator']
const DAY = 86_400_000
const AT_ONCE = 20_000
/** Days over which it was written. */
const DAYS = 730

type Of = { conversations: number; messages: number; seed: number; operators: string[]; now: Date }
type Client = pg.Client
type Definition = { schema: string; name: string; definition: string }

/** Fills the inbox with what the product itself would hold: sealed texts, keyed hashes of roots, counters as a recount. */
export async function fillDesk(app: App, url: string, of: Of): Promise<{ roots: string[] }> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`set maintenance_work_mem = '1GB'; set synchronous_commit = off`)
    await client.query(
      `insert into inbox.channel_accounts (id, channel, name, created_at)
      select one, one, one, now() from unnest($1::text[]) one on conflict do nothing`,
      [[...new Set(CHANNELS)]],
    )
    const indexes = await dropIndexes(client)
    const roots = await fillRows(app, client, of)
    for (const { definition } of indexes) await client.query(definition)
    await client.query('vacuum analyze')
    await client.query(
      `do $$ begin execute format('alter database %I set random_page_cost = 1.1', current_database()); end $$`,
    )
    return { roots }
  } finally {
    await client.end()
  }
}

/** Indexes that are no constraints: faster built once than row by row, and the same afterwards. */
async function dropIndexes(client: Client): Promise<Definition[]> {
  const { rows } = await client.query<Definition>(`
    select n.nspname as schema, i.relname as name, pg_get_indexdef(x.indexrelid) as definition
    from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
    join pg_namespace n on n.oid = t.relnamespace
    where n.nspname = 'inbox' and t.relname in ('contacts', 'conversations', 'messages', 'conversation_labels')
      and not exists (select 1 from pg_constraint c where c.conindid = x.indexrelid)`)
  for (const { schema, name } of rows) await client.query(`drop index ${schema}.${name}`)
  return rows
}

type Maker = {
  of: Of
  vault: App['context']['vault']
  random: () => number
  text(): string
  /** Keyed hashes of the roots of a text's words. */
  wordsOf(text: string): string[]
}
type Rows = Record<'contacts' | 'conversations' | 'messages' | 'labels' | 'mentions' | 'changes', string[]>

const TABLES: Record<keyof Rows, string> = {
  contacts: 'contacts (id, person, display_name, name_words, created_at)',
  conversations: `conversations (id, account_id, contact_id, reply_kind, reply_value, state, owner, epoch, emergency, last_seq,
    unanswered, answered_seq, last_inbound_at, opened_at, changed_at)`,
  messages: `messages (id, conversation_id, seq, direction, author_kind, content, content_type, sent_at, received_at, words)`,
  labels: 'conversation_labels (conversation_id, label, by, at)',
  mentions: 'mentions (message_id, user_id, conversation_id, at)',
  changes: 'ownership_changes (conversation_id, epoch, move, actor, from_state, to_state, owner, at)',
}

async function fillRows(app: App, client: Client, of: Of): Promise<string[]> {
  const random = numbersFrom(of.seed)
  const { roots, text } = makeVocabulary(20_000, random)
  const maker: Maker = { of, vault: app.context.vault, random, text, wordsOf: rememberedWords(app) }
  let left = of.messages
  for (let from = 0; from < of.conversations; from += AT_ONCE) {
    const rows: Rows = { contacts: [], conversations: [], messages: [], labels: [], mentions: [], changes: [] }
    for (let n = from; n < Math.min(of.conversations, from + AT_ONCE); n++) {
      const usual = 1 + Math.floor(random() * 2 * (of.messages / of.conversations - 1) + 0.5)
      const length = n === of.conversations - 1 ? left : Math.min(left, usual)
      left -= length
      addConversation(maker, rows, { n, length })
    }
    for (const name of Object.keys(TABLES) as (keyof Rows)[])
      await copyRows(client, `inbox.${TABLES[name]}`, rows[name])
    process.stderr.write(`\r${Math.min(of.conversations, from + AT_ONCE)} of ${of.conversations} conversations`)
  }
  process.stderr.write('\n')
  return roots
}

function rememberedWords({ context }: App): (text: string) => string[] {
  const known = new Map<string, string[]>()
  const hashed = (word: string): string[] => {
    const hashes = known.get(word) ?? blindWords(context.vault, rootsOf(word))
    known.set(word, hashes)
    return hashes
  }
  return (text) => [...new Set(text.split(' ').flatMap(hashed))]
}

function addConversation(maker: Maker, rows: Rows, { n, length }: { n: number; length: number }): void {
  const { of, vault, random, wordsOf } = maker
  const channel = CHANNELS[n % CHANNELS.length] as string
  const [id, contact] = [idOf(random), idOf(random)]
  const opened = new Date(of.now.getTime() - random() * DAYS * DAY)
  const { answered, lastInbound, at } = addMessages(maker, rows, { id, opened, length })
  const { state, owner } = stateOf(of, random)
  const isCalled = state === 'waiting' || state === 'human'
  if (isCalled) rows.changes.push(copyLine([id, 1, 'escalate', 'bench', 'bot', state, owner, lastInbound]))
  const name = random() < 0.5 ? maker.text().split(' ').slice(0, 2).join(' ') : null
  const cell = name && vault.seal({ table: 'inbox.contacts', column: 'display_name', row: contact }, name)
  rows.contacts.push(copyLine([contact, contact, cell, `{${name === null ? '' : wordsOf(name)}}`, opened]))
  const reply = vault.seal({ table: 'inbox.conversations', column: 'reply_value', row: id }, `62812${n}`)
  const isEmergency = state === 'waiting' && random() < 0.05
  rows.conversations.push(
    copyLine([
      ...[id, channel, contact, 'phone', reply, state, owner, isCalled ? 1 : 0, isEmergency, length, length - answered],
      ...[answered, lastInbound, opened, at],
    ]),
  )
  const label = LABELS[Math.floor(random() ** 3 * LABELS.length)] as string
  if (random() < 0.05) rows.labels.push(copyLine([id, label, 'bench', opened]))
}

function addMessages(
  { of, vault, random, text: make, wordsOf }: Maker,
  rows: Rows,
  { id, opened, length }: { id: string; opened: Date; length: number },
): { answered: number; lastInbound: Date; at: Date } {
  let [answered, lastInbound, at] = [0, opened, opened]
  for (let seq = 1; seq <= length; seq++) {
    const isIn = seq % 2 === 1 || random() < 0.1
    at = new Date(Math.min(of.now.getTime(), at.getTime() + random() * 3_600_000))
    if (isIn) lastInbound = at
    else answered = seq
    const messageId = idOf(random)
    const text = make()
    const content = sealContent(vault, messageId, { type: 'text', text })
    const author = isIn ? 'contact' : random() < 0.7 ? 'assistant' : 'staff'
    const direction = isIn ? 'in' : 'out'
    rows.messages.push(copyLine([messageId, id, seq, direction, author, content, 'text', at, at, `{${wordsOf(text)}}`]))
    if (isIn && random() < 0.0005) rows.mentions.push(copyLine([messageId, operatorAt(of, random), id, at]))
  }
  return { answered, lastInbound, at }
}

/** Nine of ten are resolved; a person answers or is awaited in three of a hundred. */
function stateOf(of: Of, random: () => number): { state: string; owner: string | null } {
  const share = random()
  if (share < 0.9) return { state: 'resolved', owner: null }
  if (share < 0.96) return { state: 'bot', owner: null }
  if (share < 0.97) return { state: 'waiting', owner: null }
  if (share < 0.98) return { state: 'snoozed', owner: null }
  return { state: 'human', owner: operatorAt(of, random) }
}

const operatorAt = (of: Of, random: () => number): string =>
  of.operators[Math.floor(random() * of.operators.length)] as string

const hex = (random: () => number, digits: number): string =>
  Math.floor(random() * 16 ** digits)
    .toString(16)
    .padStart(digits, '0')

const idOf = (random: () => number): string =>
  `${hex(random, 8)}-${hex(random, 4)}-7${hex(random, 3)}-8${hex(random, 3)}-${hex(random, 12)}`

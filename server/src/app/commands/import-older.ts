import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { importOlderChat } from '../../modules/inbox/index.js'
import { AppError } from '../../platform/errors.js'
import { command } from './command.js'

/** A question with its answer, as the older chatbot kept them; times without a zone are those of Jakarta. */
const OldRow = z.looseObject({
  message: z.string().default(''),
  response: z.string().nullable().default(null),
  timestamp: z.union([z.string(), z.number()]),
})
const OldChat = z.looseObject({
  sender: z.string().min(3),
  sender_name: z.string().nullish(),
  messages: z.array(z.unknown()),
})
const LARGEST = 500 * 1024 * 1024

export type ImportReport = {
  chats: number
  messages: number
  repeated: number
  /** What was left out, by why: groups are nobody, and of an unreadable row nothing is guessed. */
  skipped: { groups: number; unreadableChats: number; unreadableRows: number }
  /** Stores that were found and are not taken: what they say was read without consent, or means nothing here. */
  left: string[]
}

/** `periksa inbox import-older DIR`: the JSON stores of the older WhatsApp chatbot become conversations; again adds nothing. */
export const importOlderCommand = command({
  name: 'import-older',
  withoutFlows: true,
  input: z.strictObject({ folder: z.string() }),
  async run({ context }, { folder }): Promise<ImportReport> {
    const path = ['chat_logs/conversations.json', 'conversations.json']
      .map((name) => join(folder, name))
      .find(existsSync)
    if (!path)
      throw new AppError('not-found', 'import.no-such-store', { message: `No conversations.json in ${folder}.` })
    const report: ImportReport = {
      ...{ chats: 0, messages: 0, repeated: 0, left: LEFT.filter((name) => existsSync(join(folder, name))) },
      skipped: { groups: 0, unreadableChats: 0, unreadableRows: 0 },
    }
    for (const raw of readStore(path)) {
      const chat = OldChat.safeParse(raw)
      if (!chat.success) report.skipped.unreadableChats += 1
      else if (/@(g\.us|broadcast|newsletter)$/.test(chat.data.sender)) report.skipped.groups += 1
      else {
        const { turns, unreadable } = turnsOf(chat.data)
        report.skipped.unreadableRows += unreadable
        const { sender, sender_name: name } = chat.data
        const kept = await importOlderChat(context, { phone: sender.replace(/@.*$/, ''), name: name ?? null, turns })
        report.chats += 1
        report.messages += kept.messages
        report.repeated += kept.repeated
      }
    }
    return report
  },
})

const LEFT = [
  ...['analytics_data/user_insights.json', 'analytics_data/performance_metrics.json', 'assistant_threads.json'],
  ...['user_preferences.json', 'chatbot_settings.json'],
]

function readStore(path: string): unknown[] {
  const bytes = readFileSync(path)
  if (bytes.length > LARGEST) throw new AppError('invalid', 'import.too-large')
  try {
    return z.array(z.unknown()).parse(JSON.parse(bytes.toString('utf8')))
  } catch (cause) {
    throw new AppError('invalid', 'import.not-a-store', { message: `${path} is no list of chats.`, cause })
  }
}

type OldTurn = { id: string; text: string; fromPerson: boolean; at: Date }

/** Two rows of one second share an id there: here each gets its own from its place and words. */
function turnsOf(chat: z.infer<typeof OldChat>): { turns: OldTurn[]; unreadable: number } {
  const turns: OldTurn[] = []
  let unreadable = 0
  for (const [place, raw] of chat.messages.entries()) {
    const row = OldRow.safeParse(raw)
    const at = row.success ? momentOf(row.data.timestamp) : null
    if (!row.success || !at) {
      unreadable += 1
      continue
    }
    const { message, response } = row.data
    const id = createHash('sha256')
      .update(`${place}\0${at.toISOString()}\0${message}\0${response ?? ''}`)
      .digest('hex')
    // The older dashboard logged an invented question for what an admin wrote.
    const isInvented = /^\[?placeholder\]?$/i.test(message.trim())
    if (message.trim() && !isInvented) turns.push({ id: `${id}:q`, text: message, fromPerson: true, at })
    if (response?.trim()) turns.push({ id: `${id}:a`, text: response, fromPerson: false, at })
  }
  return { turns, unreadable }
}

function momentOf(timestamp: string | number): Date | null {
  const written = String(timestamp)
  const at =
    typeof timestamp === 'number'
      ? new Date(timestamp < 1e11 ? timestamp * 1000 : timestamp)
      : new Date(/[zZ]|[+-]\d\d:?\d\d$/.test(written) ? written : `${written.replace(' ', 'T')}+07:00`)
  return Number.isNaN(at.getTime()) ? null : at
}

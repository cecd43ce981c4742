import { nameUsers } from '../../platform/auth/name-users.js'
import type { Needs } from '../../platform/context.js'
import { writePdf } from '../../platform/exports/write-pdf.js'
import { recordTrail } from '../../platform/trail/record.js'
import { EXPORT_WORDS } from './desk/export-words.js'
import { reachAsStaff } from './reach-conversation.js'
import { readMessages } from './read-conversations.js'
import type { Message } from './schema.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'actor'>

export type ExportFormat = 'txt' | 'pdf'
export type Exported = { bytes: Buffer; mediaType: string; fileName: string }

/** More messages than this make no file that anybody reads. */
const MOST = 5000

/** A conversation as a file, with who wrote each line and when; notes for staff are in it and marked. The export is on the trail. */
export async function exportConversation(
  ctx: Ctx,
  input: { conversationId: string; format: ExportFormat; language: 'id' | 'en' },
): Promise<Exported> {
  const { conversationId, format, language } = input
  const whole = await reachAsStaff(ctx, ctx.db.orm, { conversationId, permission: 'conversations.read' })
  const messages = await readMessages(ctx, whole, { limit: MOST })
  await ctx.db.transaction((tx) =>
    recordTrail(ctx, tx, { action: 'inbox.export', resource: 'conversation', resourceId: conversationId }),
  )
  const people = await nameUsers(
    ctx,
    messages.flatMap(({ author }) => author ?? []),
  )
  const words = EXPORT_WORDS[language]
  const title = `${words.title} ${conversationId}`
  const lines = messages.map((one) => ({ head: headOf(one, people, words), text: textOf(one, words) }))
  const fileName = `conversation-${conversationId}.${format}`
  if (format === 'txt') {
    const body = lines.map(({ head, text }) => `${head}\n${text}\n`).join('\n')
    return { bytes: Buffer.from(`${title}\n\n${body}`), mediaType: 'text/plain; charset=utf-8', fileName }
  }
  const blocks = lines.flatMap(({ head, text }) => [
    { kind: 'heading' as const, text: head },
    { kind: 'paragraph' as const, text },
  ])
  return { bytes: await writePdf({ title, language, blocks }), mediaType: 'application/pdf', fileName }
}

type Words = (typeof EXPORT_WORDS)['en']

function headOf(message: Message, people: Record<string, string>, words: Words): string {
  const kind = message.direction === 'note' ? words.note : words.author[message.authorKind]
  const name = message.author ? people[message.author] : undefined
  const at = `${message.sentAt.slice(0, 16).replace('T', ' ')} UTC`
  const state = message.delivery ? ` · ${message.delivery.state}` : ''
  return `${at} · ${name ? `${kind} (${name})` : kind}${state}`
}

function textOf({ content, revoked }: Message, words: Words): string {
  if (revoked) return words.revoked
  const file = content.media ? `[${content.media.fileName ?? content.type}]` : null
  return [content.text, file].filter(Boolean).join('\n') || `[${content.type}]`
}

import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { checkFile } from '../intake/index.js'
import { capabilitiesOf } from './channels/capabilities.js'
import { queueMessage } from './queue-message.js'
import { reachAsStaff } from './reach-conversation.js'
import type { ChannelName } from './schema.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'ids' | 'events' | 'actor' | 'files' | 'config'>

/** Most letters under a file; what WhatsApp takes. */
export const CAPTION_LETTERS = 1024

/**
 * Sends a picture or PDF, by whoever answers the conversation: looked at for what it really is, kept sealed, and put on its
 * way like any reply. The same `clientId` again is the same message.
 * @throws AppError `inbox.not-taken`, `inbox.no-files` on this channel or of this kind, `document.too-large`,
 * `document.unsupported-type`, `document.empty`
 */
export async function sendFile(
  ctx: Ctx,
  input: { conversationId: string; clientId: string; bytes: Uint8Array; fileName: string; text: string },
): Promise<void> {
  const { conversationId, clientId, bytes, text } = input
  const whole = await reachAsStaff(ctx, ctx.db.orm, { conversationId, permission: 'conversations.write' })
  const { state, owner } = whole.conversation
  if (state !== 'human' || owner !== ctx.actor.id) throw new AppError('conflict', 'inbox.not-taken')
  const mediaType = checkFile(bytes, ctx.config.maxFileBytes)
  const most = capabilitiesOf(whole.channel as ChannelName).files[mediaType]
  if (most === undefined) throw new AppError('conflict', 'inbox.no-files')
  if (bytes.length > most) throw new AppError('invalid', 'document.too-large')
  const address = ctx.files.put(bytes)
  const media = { id: address, address, mediaType, fileName: input.fileName.slice(-200) }
  const type = mediaType.startsWith('image/') ? ('image' as const) : ('document' as const)
  const content = { type, media, text }
  await queueMessage(ctx, { conversationId, content, as: { kind: 'staff', id: ctx.actor.id }, clientRef: clientId })
}

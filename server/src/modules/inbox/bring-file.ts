import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { scanBytes } from '../../platform/files/scan.js'
import { checkFile } from '../intake/index.js'
import type { InboxContext } from './deliver-next.js'
import { contentOf, loadConversation, loadMessage, lockConversation, replaceMedia } from './store.js'
import { loadAccount } from './store-contacts.js'

type Ctx = Needs<'db' | 'vault' | 'files' | 'config'> & InboxContext

/**
 * Brings the file of a message into our own sealed store, once: what the channel still holds is fetched, checked for size
 * and for what it really is, and kept.
 * @throws AppError `inbox.media-gone`, `inbox.media-too-large`, `inbox.media-damaged`, `inbox.channel-unreachable`,
 * `document.empty`, `document.too-large`, `document.unsupported-type`
 */
export async function bringFile(ctx: Ctx, { messageId }: { messageId: string }): Promise<{ address: string }> {
  const message = await loadMessage(ctx.db.orm, messageId)
  const media = message && message.revokedAt === null ? contentOf(ctx.vault, message).media : undefined
  const conversation = message && (await loadConversation(ctx.db.orm, message.conversationId))
  const account = conversation && (await loadAccount(ctx.db.orm, conversation.accountId))
  if (!media || !account) throw new AppError('not-found', 'inbox.media-gone')
  // On our own page the file came with the message.
  if (media.address || account.channel === 'web') return { address: media.address ?? media.id }
  const channel = ctx.channels.find(({ name }) => name === account.channel)
  if (!channel) throw new AppError('unavailable', 'inbox.channel-off')
  const { bytes } = await channel.fetchMedia(account.id, media)
  const mediaType = checkFile(bytes, ctx.config.maxFileBytes)
  await scanBytes(ctx.config, bytes)
  const address = ctx.files.put(bytes)
  await ctx.db.transaction(async (tx) => {
    // The person may have taken the message back while its file was on the way.
    await lockConversation(tx, message.conversationId)
    const now = await loadMessage(tx, messageId)
    if (!now || now.revokedAt) throw new AppError('not-found', 'inbox.media-gone')
    await replaceMedia(ctx.vault, tx, { row: now, media: { ...media, mediaType, address } })
  })
  return { address }
}

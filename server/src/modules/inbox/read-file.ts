import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { recordTrail } from '../../platform/trail/record.js'
import { checkFile } from '../intake/index.js'
import { bringFile } from './bring-file.js'
import type { InboxContext } from './deliver-next.js'
import { contentOf, loadMessage } from './store.js'
import { byId, loadWhole } from './store-conversations.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'actor' | 'files' | 'config'> & InboxContext

/**
 * The file that came with a message, to be looked at: a picture or a PDF, whatever its sender called it.
 * @throws AppError `inbox.conversation-not-found`, `inbox.media-gone`, `document.unsupported-type`
 */
export async function readFileOfMessage(
  ctx: Ctx,
  input: { conversationId: string; messageId: string },
): Promise<{ bytes: Uint8Array; mediaType: string }> {
  const scope = requireScope(ctx.actor, 'conversations.read')
  const whole = await loadWhole(ctx.db.orm, byId(input.conversationId, ctx.actor))
  const message = whole && (await loadMessage(ctx.db.orm, input.messageId))
  if (!whole || message?.conversationId !== input.conversationId) {
    throw new AppError('not-found', 'inbox.conversation-not-found')
  }
  const media = message.revokedAt ? undefined : contentOf(ctx.vault, message).media
  if (!media) throw new AppError('not-found', 'inbox.media-gone')
  if (scope !== 'own') {
    await ctx.db.transaction((tx) =>
      recordTrail(ctx, tx, { action: 'inbox.read-file', resource: 'conversation', resourceId: input.conversationId }),
    )
  }
  const { address } = await bringFile(ctx, { messageId: input.messageId })
  const bytes = ctx.files.get(address)
  return { bytes, mediaType: checkFile(bytes, ctx.config.maxFileBytes) }
}

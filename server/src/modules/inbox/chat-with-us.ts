import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { scanBytes } from '../../platform/files/scan.js'
import { checkFile } from '../intake/index.js'
import { readThread } from './read-conversations.js'
import { recordInbound } from './record-inbound.js'
import type { Content, Inbound, Thread } from './schema.js'
import { insertAccount } from './store-contacts.js'
import { isOwnThread, loadWhole } from './store-conversations.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'ids' | 'events' | 'actor'>

/** The page where a signed-in member writes to us. */
export const WEB_ACCOUNT = 'web'

/** The member's own conversation on our page; null before the first message. */
export async function readOwnChat(
  ctx: Ctx,
  page: { before?: number | undefined; after?: number | undefined },
): Promise<Thread | null> {
  const memberId = requireMember(ctx)
  const row = await loadWhole(ctx.db.orm, isOwnThread(WEB_ACCOUNT, memberId))
  return row && readThread(ctx, row, page)
}

/** A signed-in member writes to us. The same `clientId` again is the same message. */
export async function writeToUs(ctx: Ctx, input: { clientId: string; content: Content }): Promise<Thread> {
  requireScope(ctx.actor, 'chat.own')
  const memberId = requireMember(ctx)
  const now = ctx.clock.now()
  const account = { id: WEB_ACCOUNT, channel: 'web', name: 'Periksa', botEnabled: true, createdAt: now }
  await insertAccount(ctx.db.orm, account)
  const inbound: Inbound = {
    ...{ kind: 'message', accountId: WEB_ACCOUNT, externalId: `${memberId}:${input.clientId}`, rawHash: '' },
    from: { kind: 'widget', value: memberId, aliases: [], displayName: ctx.actor.name },
    sentAt: now.toISOString(),
    content: input.content,
  }
  await recordInbound(ctx, inbound, { memberId })
  const thread = await readOwnChat(ctx, {})
  if (!thread) throw new AppError('not-found', 'inbox.conversation-not-found')
  return thread
}

function requireMember(ctx: Ctx): string {
  if (!ctx.actor.memberId) throw new AppError('forbidden', 'auth.forbidden')
  return ctx.actor.memberId
}

/** A signed-in member sends a file; what it is for the assistant finds out. @throws AppError `document.unsupported-type` and the like */
export async function sendFileToUs(
  ctx: Ctx & Needs<'files' | 'config'>,
  input: { clientId: string; bytes: Uint8Array; fileName: string; text: string },
): Promise<Thread> {
  const mediaType = checkFile(input.bytes, ctx.config.maxFileBytes)
  await scanBytes(ctx.config, input.bytes)
  const address = ctx.files.put(input.bytes)
  const media = { id: address, address, mediaType, fileName: input.fileName }
  const type = mediaType.startsWith('image/') ? 'image' : 'document'
  return writeToUs(ctx, { clientId: input.clientId, content: { type, media, text: input.text } })
}

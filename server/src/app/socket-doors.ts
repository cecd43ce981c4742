import { readClaimFile } from '../modules/adjudication/index.js'
import { readAudit, readBatch } from '../modules/audit/index.js'
import { reachesConversation } from '../modules/inbox/index.js'
import { readDocument } from '../modules/intake/index.js'
import type { Actor } from '../platform/actor.js'
import { scopeOf } from '../platform/auth/permissions.js'
import { AppError } from '../platform/errors.js'
import { identify } from '../platform/http/authenticate.js'
import type { AppContext } from './context.js'

/** Who opens a socket, by the same cookie or token as a request; null for strangers. */
export async function actorOfSocket(
  ctx: AppContext,
  headers: Record<string, string | string[] | undefined>,
  parseCookie: (header: string) => Record<string, string | undefined>,
): Promise<Actor | null> {
  const cookies = typeof headers.cookie === 'string' ? parseCookie(headers.cookie) : {}
  const authorization = typeof headers.authorization === 'string' ? headers.authorization : undefined
  const cookieName = '__Host-s' in cookies ? '__Host-s' : 's'
  const { actor, credential } = await identify(ctx, { cookies, authorization, cookieName, requestId: null })
  return actor.id === 'anonymous' || credential.secondFactor === 'required' ? null : actor
}

/** A room shows only what the same person could read by request. */
export async function mayJoin(ctx: AppContext, room: string): Promise<boolean> {
  const [kind, id] = room.split(':')
  try {
    if (room === 'claims') return ['any', 'assigned'].includes(scopeOf(ctx.actor, 'claims.read') ?? '')
    if (room === 'conversations') {
      return ['any', 'assigned'].includes(scopeOf(ctx.actor, 'conversations.read') ?? '')
    }
    if (room === 'notices') return scopeOf(ctx.actor, 'desk.read') !== null
    if (room === 'trust') return scopeOf(ctx.actor, 'approvals.decide') !== null
    if (room === 'channels') return scopeOf(ctx.actor, 'channels.manage') !== null
    if (room === 'risk') return scopeOf(ctx.actor, 'risk.read') !== null || scopeOf(ctx.actor, 'risk.simulate') !== null
    if (room === 'insights') return scopeOf(ctx.actor, 'insights.read') !== null
    if (room === 'knowledge') return scopeOf(ctx.actor, 'knowledge.read') !== null
    if (kind === 'conversation' && id) return await reachesConversation(ctx, { conversationId: id })
    if (kind === 'document' && id) return (await readDocument(ctx, { documentId: id })) !== null
    if (kind === 'audit' && id) return (await readAudit(ctx, { id })) !== null
    if (kind === 'audit-batch' && id) return (await readBatch(ctx, { id })) !== null
    if (kind === 'claim' && id) return (await readClaimFile(ctx, { claimId: id })) !== null
    return false
  } catch (error) {
    if (error instanceof AppError) return false
    throw error
  }
}

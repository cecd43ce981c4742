import { type Permission, requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import type { Queryable } from '../../platform/db/database.js'
import { AppError } from '../../platform/errors.js'
import { byId, loadWhole, type WholeRow } from './store-conversations.js'

/** A conversation that the actor's permission reaches as one of our people. @throws AppError `inbox.conversation-not-found` */
export async function reachAsStaff(
  ctx: Needs<'actor'>,
  db: Queryable,
  of: { conversationId: string; permission: Permission },
): Promise<WholeRow> {
  const isMember = requireScope(ctx.actor, of.permission) === 'own'
  const row = isMember ? null : await loadWhole(db, byId(of.conversationId, ctx.actor, of.permission))
  if (!row) throw new AppError('not-found', 'inbox.conversation-not-found')
  return row
}

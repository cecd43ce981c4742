import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { recordTrail } from '../../platform/trail/record.js'
import type { CannedReply } from './schema.js'
import { deleteCanned, keepCanned, loadCanned } from './store-canned.js'

type Ctx = Needs<'db' | 'clock' | 'ids' | 'actor'>

/** Replies that staff keep ready, by shortcut. */
export async function listCannedReplies(ctx: Ctx): Promise<CannedReply[]> {
  requireScope(ctx.actor, 'conversations.steer')
  return loadCanned(ctx.db.orm)
}

/** Keeps a reply under its shortcut; an older one of that name is replaced, an empty one removed. */
export async function keepCannedReply(ctx: Ctx, input: { shortcut: string; body: string }): Promise<CannedReply[]> {
  requireScope(ctx.actor, 'conversations.steer')
  const { shortcut } = input
  const body = input.body.trim()
  await ctx.db.transaction(async (tx) => {
    if (body === '') await deleteCanned(tx, shortcut)
    else await keepCanned(tx, { id: ctx.ids.next(), shortcut, body, by: ctx.actor.id, changedAt: ctx.clock.now() })
    await recordTrail(ctx, tx, { action: 'inbox.canned-reply', resource: 'canned-reply', resourceId: shortcut })
  })
  return loadCanned(ctx.db.orm)
}

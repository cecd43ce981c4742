import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import type { Tx } from '../../platform/db/database.js'
import { Notice } from './desk/schema.js'
import { NoticeChanged } from './events.js'
import { clearNotice, clearOwn, insertNotice, listNoticeRows } from './store-notices.js'

type Ctx = Needs<'db' | 'clock' | 'ids' | 'events' | 'actor'>

export type NewNotice = {
  kind: Notice['kind']
  /** What it is about: of one thing one notice is open at a time. */
  subject: string
  conversationId: string | null
  userId: string | null
}

/** Tells staff of something once; false when they are told of it already. */
export async function raiseNotice(ctx: Needs<'clock' | 'ids' | 'events'>, tx: Tx, notice: NewNotice): Promise<boolean> {
  const isNew = await insertNotice(tx, { ...notice, id: ctx.ids.next(), at: ctx.clock.now() })
  if (isNew) await ctx.events.tell(tx, NoticeChanged({ kind: notice.kind }))
  return isNew
}

/** What it was about is settled. */
export async function settleNotice(
  ctx: Needs<'clock' | 'events'>,
  tx: Tx,
  of: { kind: Notice['kind']; subject: string },
): Promise<void> {
  if (await clearNotice(tx, { ...of, at: ctx.clock.now() })) await ctx.events.tell(tx, NoticeChanged({ kind: of.kind }))
}

/** What the actor should look at, the newest first: of conversations they may see, and lost channels for administrators. */
export async function listNotices(ctx: Ctx): Promise<Notice[]> {
  requireScope(ctx.actor, 'desk.read')
  const rows = await listNoticeRows(ctx.db.orm, ctx.actor)
  return rows.map(({ id, kind, subject, conversationId, at }) =>
    Notice.parse({ id, kind, subject, conversationId, at: at.toISOString() }),
  )
}

/** The actor saw what they were asked to look at. Notices of the whole desk end by themselves, when the matter is settled. */
export async function seeNotice(ctx: Ctx, { id }: { id: string }): Promise<Notice[]> {
  requireScope(ctx.actor, 'desk.read')
  await ctx.db.transaction((tx) => clearOwn(tx, { id, userId: ctx.actor.id, at: ctx.clock.now() }))
  return listNotices(ctx)
}

import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import type { Queryable } from '../../platform/db/database.js'
import { AppError } from '../../platform/errors.js'
import { WEB_ACCOUNT } from './chat-with-us.js'
import { DeskChanged, Typing } from './events.js'
import { reachAsStaff } from './reach-conversation.js'
import { isOwnThread, loadWhole } from './store-conversations.js'
import { dropPresence, loadPresences, saveDraft, savePresence } from './store-desk.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'events' | 'actor'>

/** How the person themselves stands among those present. */
export const THE_MEMBER = 'member'
/** A page says every twenty seconds that it is open; one that was silent longer is gone. */
const HERE_MS = 45_000
/** Who wrote within this time holds the line: others are asked before they take it. */
export const WRITING_MS = 30_000
/** How often the other side is told of the same writing. */
const TELL_TYPING_MS = 4000

export type Present = { id: string; typing: boolean }

/** Who is at a conversation now. */
export async function whoIsPresent(db: Queryable, conversationId: string, now: Date): Promise<Present[]> {
  const rows = await loadPresences(db, conversationId, new Date(now.getTime() - HERE_MS))
  return rows.map(({ userId, typingAt }) => ({ id: userId, typing: isWriting(typingAt, now) }))
}

const isWriting = (typingAt: Date | null, now: Date): boolean =>
  typingAt !== null && now.getTime() - typingAt.getTime() < WRITING_MS

export type AtDesk = {
  conversationId: string
  here: boolean
  typing: boolean
  /** What stands in the line, kept for this person; undefined leaves it as it is. */
  draft?: { text: string; note: boolean } | undefined
}

/** One of our people opens a conversation, writes in it, or leaves it. A private note or draft is not shown as writing to the member. */
export async function standAtDesk(ctx: Ctx, input: AtDesk): Promise<void> {
  const { conversationId, here, typing, draft } = input
  const [userId, now] = [ctx.actor.id, ctx.clock.now()]
  await ctx.db.transaction(async (tx) => {
    const { conversation } = await reachAsStaff(ctx, tx, { conversationId, permission: 'conversations.read' })
    if (draft) await saveDraft(ctx.vault, tx, { conversationId, userId, ...draft, now })
    const before = (await loadPresences(tx, conversationId, new Date(now.getTime() - HERE_MS))).find(
      (one) => one.userId === userId,
    )
    if (here) await savePresence(tx, { conversationId, userId, seenAt: now, typingAt: typing ? now : null })
    else await dropPresence(tx, { conversationId, userId })
    const changed = here !== (before !== undefined) || typing !== isWriting(before?.typingAt ?? null, now)
    if (changed) await ctx.events.tell(tx, DeskChanged({ conversationId }))
    const isToMember = typing && !draft?.note && conversation.owner === userId && isNews(before?.typingAt ?? null, now)
    if (isToMember) await ctx.events.tell(tx, Typing({ conversationId, who: 'staff' }))
  })
}

/** The member writes on our page. */
export async function memberIsWriting(ctx: Ctx): Promise<void> {
  requireScope(ctx.actor, 'chat.own')
  if (!ctx.actor.memberId) throw new AppError('forbidden', 'auth.forbidden')
  const row = await loadWhole(ctx.db.orm, isOwnThread(WEB_ACCOUNT, ctx.actor.memberId))
  if (!row) return
  const { id: conversationId } = row.conversation
  const now = ctx.clock.now()
  await ctx.db.transaction(async (tx) => {
    await savePresence(tx, { conversationId, userId: THE_MEMBER, seenAt: now, typingAt: now })
    await ctx.events.tell(tx, Typing({ conversationId, who: 'member' }))
  })
}

const isNews = (typingAt: Date | null, now: Date): boolean =>
  typingAt === null || now.getTime() - typingAt.getTime() >= TELL_TYPING_MS

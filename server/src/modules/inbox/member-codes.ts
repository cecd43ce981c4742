import { randomInt, timingSafeEqual } from 'node:crypto'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { recordTrail } from '../../platform/trail/record.js'
import { partProvenOthers } from './join-contacts.js'
import { lockConversation } from './store.js'
import { loadContact, updateContact } from './store-contacts.js'
import { countCodes, insertCode, lockNewestCode, updateCode } from './store-member-codes.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'ids' | 'actor' | 'events'>

const MINUTE = 60_000
/** A code is good this long, and this many wrong tries. */
export const CODE_MINUTES = 10
const MOST_TRIES = 5
/** Codes an hour in one conversation, and a day for one member, whoever asks. */
const HOURLY = 3
const DAILY = 6
/** How long a proven contact counts as the member; a changed number or id ends it at once. */
const PROVEN_DAYS = 30

/**
 * Makes a code for a conversation, or says that there were too many. It replaces the one before. `memberId` is null where
 * the number named nobody: a code is kept all the same, so that nobody learns from what follows.
 */
export async function openCode(
  ctx: Ctx,
  { conversationId, memberId }: { conversationId: string; memberId: string | null },
): Promise<{ code: string } | null> {
  const now = ctx.clock.now()
  const code = String(randomInt(0, 1_000_000)).padStart(6, '0')
  return ctx.db.transaction(async (tx) => {
    // Two requests at once are counted one after the other.
    if (!(await lockConversation(tx, conversationId))) throw new AppError('not-found', 'inbox.conversation-not-found')
    const since = (ms: number): Date => new Date(now.getTime() - ms)
    const here = await countCodes(tx, { conversationId, since: since(60 * MINUTE) })
    const forMember = memberId ? await countCodes(tx, { memberId, since: since(24 * 60 * MINUTE) }) : 0
    if (here >= HOURLY || forMember >= DAILY) return null
    const id = ctx.ids.next()
    const expiresAt = new Date(now.getTime() + CODE_MINUTES * MINUTE)
    await insertCode(tx, { id, conversationId, memberId, digest: digestOf(ctx, id, code), createdAt: now, expiresAt })
    await recordTrail(ctx, tx, { action: 'inbox.code', resource: 'conversation', resourceId: conversationId })
    return { code }
  })
}

export type Proof = { outcome: 'right'; memberId: string } | { outcome: 'wrong' } | { outcome: 'spent' }

/**
 * Takes a code that was written in the very conversation it was made for; right, it links the contact to its member. The
 * same message again gets the same answer. Right or wrong, a stranger's card answers like one's own.
 */
export async function proveMember(
  ctx: Ctx,
  { conversationId, messageId, code }: { conversationId: string; messageId: string; code: string },
): Promise<Proof> {
  const now = ctx.clock.now()
  return ctx.db.transaction(async (tx) => {
    const conversation = await lockConversation(tx, conversationId)
    const kept = conversation && (await lockNewestCode(tx, conversationId))
    if (!conversation || !kept) return { outcome: 'spent' }
    if (kept.usedBy === messageId && kept.memberId) return { outcome: 'right', memberId: kept.memberId }
    if (kept.refused.includes(messageId)) return { outcome: 'wrong' }
    if (kept.usedBy || kept.expiresAt <= now || kept.refused.length >= MOST_TRIES) return { outcome: 'spent' }
    const isRight = timingSafeEqual(Buffer.from(kept.digest), Buffer.from(digestOf(ctx, kept.id, code)))
    if (!isRight || !kept.memberId) {
      await updateCode(tx, kept.id, { refused: [...kept.refused, messageId] })
      return { outcome: 'wrong' }
    }
    await updateCode(tx, kept.id, { usedBy: messageId })
    const verifiedUntil = new Date(now.getTime() + PROVEN_DAYS * 24 * 60 * MINUTE)
    const { contactId } = conversation
    const before = await loadContact(tx, contactId)
    await updateContact(tx, contactId, { memberId: kept.memberId, verifiedUntil })
    const fields = before?.memberId === kept.memberId ? ['verifiedUntil'] : ['memberId', 'verifiedUntil']
    await recordTrail(ctx, tx, { action: 'inbox.member-proven', resource: 'contact', resourceId: contactId, fields })
    await partProvenOthers(ctx, tx, { contactId })
    return { outcome: 'right', memberId: kept.memberId }
  })
}

/** Bound to its row: the digest of one code says nothing of another's. */
const digestOf = (ctx: Needs<'vault'>, id: string, code: string): string =>
  ctx.vault.digest('tokens', `member-code\0${id}\0${code}`).toString('hex')

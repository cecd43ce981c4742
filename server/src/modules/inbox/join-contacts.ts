import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import type { Tx } from '../../platform/db/database.js'
import { AppError } from '../../platform/errors.js'
import { recordTrail } from '../../platform/trail/record.js'
import { bothDecide, requireContact, toJoin } from './compare-contacts.js'
import { ConsentChanged, ConversationChanged } from './events.js'
import { isAgreed, undoableUntil, whyApart } from './person/one-person.js'
import type { Join, JoinReason } from './schema.js'
import { loadConversation } from './store.js'
import {
  contactsJoinedWith,
  insertJoin,
  type JoinRow,
  joinsOf,
  lockJoin,
  lockPersons,
  regroupPersons,
  updateJoin,
} from './store-joins.js'
import { conversationsOf } from './store-person.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'ids' | 'events' | 'actor'>

/**
 * Holds two contacts for one person from now on. Conversations keep their own reply address; of consents the stricter wins;
 * erasure, copy, retention and analyses reach both. Nothing is moved, so that undoing it loses nothing but what a refusal
 * had taken out.
 * @throws AppError `inbox.contact-not-found`, `inbox.join-same`, `inbox.join-already`, `inbox.join-different-members`
 */
export async function joinContacts(
  ctx: Ctx,
  input: { id: string; other: string; reason: JoinReason; note: string },
): Promise<Join> {
  requireScope(ctx.actor, 'people.join')
  return ctx.db.transaction(async (tx) => {
    await lockPersons(tx)
    const [one, other] = [await contactsJoinedWith(tx, input.id), await contactsJoinedWith(tx, input.other)]
    const apart = whyApart(requireContact(one, input.id), requireContact(other, input.other), [...one, ...other])
    if (apart) throw new AppError('conflict', apart)
    const decided = await bothDecide(tx, input, 'analysis')
    const now = ctx.clock.now()
    const id = ctx.ids.next()
    const note = ctx.vault.seal({ table: 'inbox.contact_merges', column: 'note', row: id }, input.note)
    const row = { id, kept: input.id, merged: input.other, reason: input.reason, note, by: ctx.actor.id, at: now }
    await insertJoin(tx, row)
    await regroupPersons(tx, [input.id, input.other])
    if (decided.length > 0 && !isAgreed(decided, now)) await withdraw(ctx, tx, [...one, ...other])
    await tellBoth(ctx, tx, { ids: [input.id, input.other], action: 'inbox.join', reason: input.reason })
    return toJoin(ctx, { ...row, undoneAt: null, undoneBy: null, undoNote: null })
  })
}

/** What the refusal of one contact takes from the others: facts that were read with their consent. */
async function withdraw(ctx: Ctx, tx: Tx, all: { id: string }[]): Promise<void> {
  for (const { id } of all)
    await ctx.events.tell(tx, ConsentChanged({ contactId: id, purpose: 'analysis', given: false }))
}

/**
 * Parts two contacts that one of us joined, for thirty days. Those the channel itself found to be one stay.
 * @throws AppError `inbox.join-not-found`, `inbox.join-too-old`
 */
export async function partContacts(ctx: Ctx, input: { id: string; note: string }): Promise<void> {
  requireScope(ctx.actor, 'people.join')
  await ctx.db.transaction(async (tx) => {
    await lockPersons(tx)
    const join = await lockJoin(tx, input.id)
    if (!join || join.undoneAt || join.reason === 'same-identity') {
      throw new AppError('not-found', 'inbox.join-not-found')
    }
    if (undoableUntil(join.at) < ctx.clock.now()) throw new AppError('conflict', 'inbox.join-too-old')
    await end(ctx, tx, { join, note: input.note, reason: 'undone' })
  })
}

/**
 * Ends every join of a contact that was just proven to be another member than those it was joined with: what one of us
 * supposed gives way to what was shown.
 */
export async function partProvenOthers(ctx: Ctx, tx: Tx, { contactId }: { contactId: string }): Promise<void> {
  await lockPersons(tx)
  const all = await contactsJoinedWith(tx, contactId)
  if (new Set(all.flatMap(({ memberId }) => memberId ?? [])).size < 2) return
  for (const join of await joinsOf(tx, [contactId])) {
    await end(ctx, tx, { join, note: null, reason: 'proven-different' })
  }
}

async function end(
  ctx: Ctx,
  tx: Tx,
  { join, note, reason }: { join: JoinRow; note: string | null; reason: string },
): Promise<void> {
  const place = { table: 'inbox.contact_merges', column: 'undo_note', row: join.id }
  const undoNote = note === null ? null : ctx.vault.seal(place, note)
  await updateJoin(tx, join.id, { undoneAt: ctx.clock.now(), undoneBy: ctx.actor.id, undoNote })
  await regroupPersons(tx, [join.kept, join.merged])
  await tellBoth(ctx, tx, { ids: [join.kept, join.merged], action: 'inbox.part', reason })
}

/** On the trail of both, and to whoever has one of their conversations open. */
async function tellBoth(
  ctx: Ctx,
  tx: Tx,
  { ids, action, reason }: { ids: string[]; action: string; reason: string },
): Promise<void> {
  for (const resourceId of ids) await recordTrail(ctx, tx, { action, resource: 'contact', resourceId, reason })
  for (const conversationId of await conversationsOf(tx, ids)) {
    const thread = await loadConversation(tx, conversationId)
    if (!thread) continue
    const { state, owner, epoch, unanswered } = thread
    await ctx.events.tell(tx, ConversationChanged({ conversationId, state, owner, epoch, unanswered }))
  }
}

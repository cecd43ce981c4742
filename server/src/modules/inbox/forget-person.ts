import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { recordTrail } from '../../platform/trail/record.js'
import { PersonForgotten } from './events.js'
import {
  contactsOfPerson,
  contactsUntouchedSince,
  conversationsOf,
  countOpenTickets,
  deletePerson,
  dumpPerson,
  filesOfPerson,
  forgetTransient,
  insertErasures,
  marksOf,
  membersOf,
} from './store-person.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'ids' | 'events' | 'actor'>

const DAY = 24 * 3_600_000
/** Days for which a channel may bring a message again, with room to spare. */
const RECEIVED_DAYS = 30
const CODE_DAYS = 30
const AT_ONCE = 200

/** All that is kept of a person in conversations, over every channel, and the files they sent. @throws AppError `inbox.contact-not-found` */
export async function exportConversations(ctx: Ctx, { contactId }: { contactId: string }) {
  const ids = await requirePerson(ctx, contactId)
  const dump = await dumpPerson(ctx.vault, ctx.db.orm, ids)
  const files = await filesOfPerson(ctx.vault, ctx.db.orm, ids)
  await ctx.db.transaction((tx) =>
    recordTrail(ctx, tx, { action: 'inbox.export-person', resource: 'contact', resourceId: contactId }),
  )
  return { contactIds: ids, memberIds: await membersOf(ctx.db.orm, ids), ...dump, files }
}

/**
 * Forgets a person over every channel: contacts, names, conversations, analyses, consents, codes. What remains is that
 * somebody was forgotten. Gives the files that were theirs, for the caller to remove those that no claim names, and the
 * marks by which they could still be found: ids and keyed hashes of addresses.
 * @throws AppError `inbox.contact-not-found`, `inbox.complaint-open` while a complaint of theirs is not settled
 */
export async function forgetConversations(
  ctx: Ctx,
  { contactId }: { contactId: string },
): Promise<{ counts: Record<string, number>; files: string[]; memberIds: string[]; marks: string[] }> {
  const ids = await requirePerson(ctx, contactId)
  const files = await filesOfPerson(ctx.vault, ctx.db.orm, ids)
  const memberIds = await membersOf(ctx.db.orm, ids)
  const marks = await marksOf(ctx.db.orm, ids)
  const counts = await ctx.db.transaction(async (tx) => {
    if ((await countOpenTickets(tx, ids)) > 0) throw new AppError('conflict', 'inbox.complaint-open')
    const conversationIds = await conversationsOf(tx, ids)
    const deleted = await deletePerson(tx, ids)
    await ctx.events.tell(tx, PersonForgotten({ conversationIds }))
    const [by, at] = [ctx.actor.id, ctx.clock.now()]
    await insertErasures(
      tx,
      ids.map((id) => ({ id: ctx.ids.next(), contactId: id, counts: deleted, by, at })),
    )
    for (const id of ids) await recordTrail(ctx, tx, { action: 'inbox.forget', resource: 'contact', resourceId: id })
    return deleted
  })
  return { counts, files, memberIds, marks }
}

async function requirePerson(ctx: Ctx, contactId: string): Promise<string[]> {
  const ids = await contactsOfPerson(ctx.db.orm, contactId)
  if (ids.length === 0) throw new AppError('not-found', 'inbox.contact-not-found')
  return ids
}

/** A person by one of their contacts: all of these, and the members they are known to be. None where there is none. */
export async function peopleOf(
  ctx: Needs<'db'>,
  { contactId }: { contactId: string },
): Promise<{ contactIds: string[]; memberIds: string[] }> {
  const contactIds = await contactsOfPerson(ctx.db.orm, contactId)
  return { contactIds, memberIds: contactIds.length === 0 ? [] : await membersOf(ctx.db.orm, contactIds) }
}

/**
 * People with whom nobody wrote for so many months, apart from those given: at most a page of them, to be forgotten one
 * by one.
 */
export async function findOutdated(
  ctx: Ctx,
  { months, except }: { months: number; except: { contactIds: string[]; memberIds: string[] } },
): Promise<string[]> {
  const since = new Date(ctx.clock.now())
  since.setUTCMonth(since.getUTCMonth() - months)
  return contactsUntouchedSince(ctx.db.orm, { since, limit: AT_ONCE, except })
}

/** Sweeps away what only had to be kept for days. Gives how many rows. */
export async function sweepTransient(ctx: Ctx): Promise<number> {
  const before = (days: number): Date => new Date(ctx.clock.now().getTime() - days * DAY)
  return ctx.db.transaction((tx) =>
    forgetTransient(tx, { received: before(RECEIVED_DAYS), parked: before(1), codes: before(CODE_DAYS) }),
  )
}

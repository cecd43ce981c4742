import { and, eq, inArray, sql } from 'drizzle-orm'
import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import type { Queryable } from '../../platform/db/database.js'
import { AppError } from '../../platform/errors.js'
import { recordTrail } from '../../platform/trail/record.js'
import { nameOfContact } from './hear-person.js'
import { isOptedOut } from './opted-out.js'
import { type Decision, isAgreed, undoableUntil, whyApart } from './person/one-person.js'
import { reachAsStaff } from './reach-conversation.js'
import { Comparison, type ConsentPurpose, Join, PersonBeside, PersonSide } from './schema.js'
import { decisionsOf } from './store-consents.js'
import { reachedBy } from './store-conversations.js'
import { type ContactRow, contactsJoinedWith, type JoinRow, joinsOf } from './store-joins.js'
import { channelAccounts, contacts, conversations, identities } from './tables.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'actor'>

/** Digits or letters of an address that are shown: enough to tell two apart, too few to write to. */
const SHOWN = 3

/** Two contacts side by side, before they are joined; the look is on the trail. @throws AppError `inbox.contact-not-found` */
export async function compareContacts(ctx: Ctx, pair: { id: string; other: string }): Promise<Comparison> {
  requireScope(ctx.actor, 'people.join')
  const db = ctx.db.orm
  const [one, other] = [await contactsJoinedWith(db, pair.id), await contactsJoinedWith(db, pair.other)]
  const sides = [await sideOf(ctx, one, pair.id), await sideOf(ctx, other, pair.other)] as const
  await ctx.db.transaction(async (tx) => {
    for (const resourceId of [pair.id, pair.other]) {
      await recordTrail(ctx, tx, { action: 'inbox.compare-contacts', resource: 'contact', resourceId })
    }
  })
  const after = async (purpose: ConsentPurpose): Promise<boolean> =>
    isAgreed(await bothDecide(db, pair, purpose), ctx.clock.now())
  const analysis = await after('analysis')
  const [mine, theirs] = [requireContact(one, pair.id), requireContact(other, pair.other)]
  return Comparison.parse({
    sides,
    apart: whyApart(mine, theirs, [...one, ...other]),
    after: { messages: await after('messages'), analysis },
    forgetsFacts: !analysis && sides.some(({ consents }) => consents.analysis === true),
  })
}

/** What both persons decided about a purpose, as one person's decisions. */
export async function bothDecide(
  db: Queryable,
  pair: { id: string; other: string },
  purpose: ConsentPurpose,
): Promise<Decision[]> {
  const of = (contactId: string) => decisionsOf(db, { contactId, purpose })
  return [...(await of(pair.id)), ...(await of(pair.other))]
}

/** @throws AppError `inbox.contact-not-found` */
export function requireContact(all: ContactRow[], id: string): ContactRow {
  const found = all.find((one) => one.id === id)
  if (!found) throw new AppError('not-found', 'inbox.contact-not-found')
  return found
}

async function sideOf(ctx: Ctx, all: ContactRow[], id: string): Promise<PersonSide> {
  const db = ctx.db.orm
  const contact = requireContact(all, id)
  const ids = all.map((one) => one.id)
  const names = await db
    .select({
      kind: identities.kind,
      value: identities.value,
      blind: identities.valueBlind,
      of: channelAccounts.channel,
    })
    .from(identities)
    .innerJoin(channelAccounts, eq(channelAccounts.id, identities.accountId))
    .where(inArray(identities.contactId, ids))
  const endingOf = ({ value, blind }: (typeof names)[number]): string =>
    ctx.vault.open({ table: 'inbox.identities', column: 'value', row: blind }, value).slice(-SHOWN)
  const said = async (purpose: ConsentPurpose): Promise<boolean | null> =>
    (await decisionsOf(db, { contactId: id, purpose })).at(-1)?.given ?? null
  const named = all.find(({ displayName }) => displayName !== null) ?? contact
  return PersonSide.parse({
    contactId: id,
    displayName: nameOfContact(ctx, { contactId: named.id, displayName: named.displayName }),
    ...{ language: contact.language, createdAt: contact.createdAt.toISOString() },
    isMember: all.some(({ memberId }) => memberId !== null),
    optedOut: await isOptedOut(db, id),
    names: names.map((name) => ({ channel: name.of, kind: name.kind, ending: endingOf(name) })),
    conversations: await threadsOf(ctx, ids),
    consents: { messages: await said('messages'), analysis: await said('analysis') },
  })
}

async function threadsOf(ctx: Ctx, contactIds: string[]): Promise<PersonBeside['conversations']> {
  const rows = await ctx.db.orm
    .select({ conversation: conversations, channel: channelAccounts.channel })
    .from(conversations)
    .innerJoin(contacts, eq(contacts.id, conversations.contactId))
    .innerJoin(channelAccounts, eq(channelAccounts.id, conversations.accountId))
    .where(and(inArray(conversations.contactId, contactIds), reachedBy(ctx.actor, 'conversations.read')))
    .orderBy(sql`${conversations.changedAt} desc`)
  return rows.map(({ conversation: { id, state, unanswered, lastInboundAt, openedAt }, channel }) => ({
    ...{ id, channel, state, unanswered, lastAt: (lastInboundAt ?? openedAt).toISOString() },
  }))
}

/** The person behind a conversation: every conversation of theirs that the actor may read, and what was joined. @throws AppError `inbox.conversation-not-found` */
export async function readPersonBeside(
  ctx: Ctx,
  { conversationId }: { conversationId: string },
): Promise<PersonBeside> {
  const whole = await reachAsStaff(ctx, ctx.db.orm, { conversationId, permission: 'conversations.read' })
  const { contactId } = whole.conversation
  const ids = (await contactsJoinedWith(ctx.db.orm, contactId)).map(({ id }) => id)
  const threads = await threadsOf(ctx, ids)
  const joins = ids.length < 2 ? [] : await joinsOf(ctx.db.orm, ids)
  const unanswered = threads.reduce((sum, one) => sum + one.unanswered, 0)
  return PersonBeside.parse({
    contactId,
    conversations: threads,
    unanswered,
    joins: joins.map((row) => toJoin(ctx, row)),
  })
}

/** A join with its note opened. */
export function toJoin({ vault }: Needs<'vault'>, row: JoinRow): Join {
  const place = { table: 'inbox.contact_merges', column: 'note', row: row.id }
  return Join.parse({
    ...{ ...row, at: row.at.toISOString(), note: row.note === null ? null : vault.open(place, row.note) },
    undoableUntil: row.reason === 'same-identity' ? null : undoableUntil(row.at).toISOString(),
  })
}

import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import type { Queryable, Tx } from '../../platform/db/database.js'
import { AppError } from '../../platform/errors.js'
import { recordTrail } from '../../platform/trail/record.js'
import { WEB_ACCOUNT } from './chat-with-us.js'
import { ConsentChanged } from './events.js'
import { isAgreed } from './person/one-person.js'
import { openRequestsOf } from './privacy-requests.js'
import { reachAsStaff } from './reach-conversation.js'
import type { Consent, ConsentPurpose, PrivacyBeside } from './schema.js'
import { decisionsOf, insertConsent, listConsentRows, newestConsent } from './store-consents.js'
import { isOwnThread, loadWhole } from './store-conversations.js'
import { contactsJoinedWith, joinedAt } from './store-joins.js'

type Ctx = Needs<'db' | 'clock' | 'ids' | 'events' | 'actor'>

/** The words that people agree to; a new number when they change. */
export const CONSENT_TEXTS: Record<ConsentPurpose, string> = { messages: 'messages/1', analysis: 'analysis/1' }

/** Whether the person behind a contact agreed to a purpose and did not take it back, over every contact of theirs. */
export async function hasConsent(
  ctx: { db: { orm: Queryable } },
  of: { contactId: string; purpose: ConsentPurpose },
): Promise<boolean> {
  const { orm } = ctx.db
  return isAgreed(await decisionsOf(orm, of), await joinedAt(orm, of.contactId))
}

export type GiveConsentInput = {
  contactId: string
  purpose: ConsentPurpose
  given: boolean
  channel: string
  language: string
  messageId: string | null
}

/** Writes down, within a change, that a person agreed or took it back; the same again is not written twice. */
export async function keepConsent(ctx: Ctx, tx: Tx, input: GiveConsentInput): Promise<boolean> {
  const before = await newestConsent(tx, input)
  const isSame = before?.given === input.given && before.textVersion === CONSENT_TEXTS[input.purpose]
  // The same word again counts where another contact of the person says otherwise.
  if (isSame && (await hasConsent({ db: { orm: tx } }, input)) === input.given) return false
  const { contactId, purpose, given } = input
  const row = { ...input, textVersion: CONSENT_TEXTS[purpose], by: ctx.actor.id, at: ctx.clock.now() }
  await insertConsent(tx, { ...row, id: ctx.ids.next() })
  const action = given ? 'inbox.consent-given' : 'inbox.consent-withdrawn'
  await recordTrail(ctx, tx, { action, resource: 'contact', resourceId: contactId, fields: [purpose] })
  for (const { id } of await contactsJoinedWith(tx, contactId)) {
    await ctx.events.tell(tx, ConsentChanged({ contactId: id, purpose, given }))
  }
  return true
}

/** What the signed-in member agreed to, newest first. */
export async function readOwnConsents(ctx: Ctx): Promise<Consent[]> {
  const own = await ownContact(ctx)
  return own ? listConsentRows(ctx.db.orm, [own.contactId]) : []
}

/** The signed-in member agrees to a purpose or takes it back. @throws AppError `inbox.conversation-not-found` before the first message */
export async function giveOwnConsent(
  ctx: Ctx,
  input: { purpose: ConsentPurpose; given: boolean; language: string },
): Promise<Consent[]> {
  const own = await ownContact(ctx)
  if (!own) throw new AppError('not-found', 'inbox.conversation-not-found')
  const { contactId } = own
  await ctx.db.transaction((tx) => keepConsent(ctx, tx, { ...input, contactId, channel: 'web', messageId: null }))
  return listConsentRows(ctx.db.orm, [contactId])
}

/** What a person agreed to and which of their wishes are open, for our people beside the conversation. @throws AppError `inbox.conversation-not-found` */
export async function readConsentsBeside(
  ctx: Ctx,
  { conversationId }: { conversationId: string },
): Promise<PrivacyBeside> {
  const whole = await reachAsStaff(ctx, ctx.db.orm, { conversationId, permission: 'conversations.read' })
  const { contactId } = whole.conversation
  const entry = { action: 'inbox.read-consents', resource: 'conversation', resourceId: conversationId }
  await ctx.db.transaction((tx) => recordTrail(ctx, tx, entry))
  const own = (await contactsJoinedWith(ctx.db.orm, contactId)).map(({ id }) => id)
  return { consents: await listConsentRows(ctx.db.orm, own), requests: await openRequestsOf(ctx.db.orm, own) }
}

async function ownContact(ctx: Ctx): Promise<{ contactId: string } | null> {
  requireScope(ctx.actor, 'chat.own')
  if (!ctx.actor.memberId) throw new AppError('forbidden', 'auth.forbidden')
  const row = await loadWhole(ctx.db.orm, isOwnThread(WEB_ACCOUNT, ctx.actor.memberId))
  return row && { contactId: row.conversation.contactId }
}

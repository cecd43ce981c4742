import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import type { Queryable } from '../../platform/db/database.js'
import { AppError } from '../../platform/errors.js'
import { recordTrail } from '../../platform/trail/record.js'
import { WEB_ACCOUNT } from './chat-with-us.js'
import { PrivacyRequest } from './schema.js'
import { byId, isOwnThread, loadWhole } from './store-conversations.js'
import { privacyRequests } from './tables.js'

type Ctx = Needs<'db' | 'clock' | 'ids' | 'actor'>

/** UU PDP 27/2022: within three times twenty-four hours of the request. */
const DUE_MS = 72 * 3_600_000

/** The signed-in member asks for a copy of their data, or to be forgotten. @throws AppError `inbox.conversation-not-found` */
export async function askForOwn(ctx: Ctx, { kind }: { kind: PrivacyRequest['kind'] }): Promise<PrivacyRequest> {
  requireScope(ctx.actor, 'chat.own')
  if (!ctx.actor.memberId) throw new AppError('forbidden', 'auth.forbidden')
  const whole = await loadWhole(ctx.db.orm, isOwnThread(WEB_ACCOUNT, ctx.actor.memberId))
  return keepRequest(ctx, whole?.conversation.contactId, kind)
}

/** An operator or lead writes down what a person asked for in a conversation. @throws AppError `inbox.conversation-not-found` */
export async function askFor(
  ctx: Ctx,
  { conversationId, kind }: { conversationId: string; kind: PrivacyRequest['kind'] },
): Promise<PrivacyRequest> {
  requireScope(ctx.actor, 'privacy.record')
  const whole = await loadWhole(ctx.db.orm, byId(conversationId, ctx.actor))
  return keepRequest(ctx, whole?.conversation.contactId, kind)
}

async function keepRequest(ctx: Ctx, contactId: string | undefined, kind: PrivacyRequest['kind']) {
  if (!contactId) throw new AppError('not-found', 'inbox.conversation-not-found')
  const now = ctx.clock.now()
  return ctx.db.transaction(async (tx) => {
    const open = and(
      ...[eq(privacyRequests.contactId, contactId), eq(privacyRequests.kind, kind), isNull(privacyRequests.doneAt)],
    )
    const [before] = await tx.select().from(privacyRequests).where(open)
    if (before) return toRequest(before)
    const row = {
      ...{ id: ctx.ids.next(), contactId, kind, askedBy: ctx.actor.id, askedAt: now, doneBy: null, doneAt: null },
      dueAt: new Date(now.getTime() + DUE_MS),
    }
    await tx.insert(privacyRequests).values(row)
    await recordTrail(ctx, tx, { action: `inbox.privacy-${kind}`, resource: 'contact', resourceId: contactId })
    return toRequest(row)
  })
}

/** What waits to be done, due first. */
export async function listRequests(ctx: Ctx): Promise<PrivacyRequest[]> {
  requireScope(ctx.actor, 'privacy.run')
  const rows = await ctx.db.orm
    .select()
    .from(privacyRequests)
    .where(isNull(privacyRequests.doneAt))
    .orderBy(asc(privacyRequests.dueAt))
    .limit(200)
  return rows.map(toRequest)
}

/** Wishes of a person that wait to be done. */
export async function openRequestsOf(db: Queryable, contactIds: string[]): Promise<PrivacyRequest[]> {
  const open = and(inArray(privacyRequests.contactId, contactIds), isNull(privacyRequests.doneAt))
  const rows = await db.select().from(privacyRequests).where(open).orderBy(asc(privacyRequests.dueAt))
  return rows.map(toRequest)
}

/** A request that the actor may do: never one that they wrote down themselves. @throws AppError `inbox.request-not-found`, `inbox.second-person-needed` */
export async function requireRequest(
  ctx: Ctx,
  of: { id: string; kind: PrivacyRequest['kind'] },
): Promise<PrivacyRequest> {
  requireScope(ctx.actor, 'privacy.run')
  const [row] = await ctx.db.orm
    .select()
    .from(privacyRequests)
    .where(and(eq(privacyRequests.id, of.id), eq(privacyRequests.kind, of.kind), isNull(privacyRequests.doneAt)))
  if (!row) throw new AppError('not-found', 'inbox.request-not-found')
  if (row.askedBy === ctx.actor.id) throw new AppError('forbidden', 'inbox.second-person-needed')
  return toRequest(row)
}

export async function settleRequest(ctx: Ctx, { id }: { id: string }): Promise<void> {
  const done = { doneBy: ctx.actor.id, doneAt: ctx.clock.now() }
  await ctx.db.orm.update(privacyRequests).set(done).where(eq(privacyRequests.id, id))
}

function toRequest(row: typeof privacyRequests.$inferSelect): PrivacyRequest {
  const { askedAt, dueAt, doneAt } = row
  return PrivacyRequest.parse({
    ...row,
    ...{ askedAt: askedAt.toISOString(), dueAt: dueAt.toISOString(), doneAt: doneAt?.toISOString() ?? null },
  })
}

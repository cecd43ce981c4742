import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { recordTrail } from '../../platform/trail/record.js'
import { askConnector, createWhatsAppLinked, type Told } from './adapters/whatsapp-linked.js'
import { LINKED_ACCOUNT } from './linked-session.js'
import type { LinkedMove, LinkedTelephone } from './schema.js'
import { insertAccount } from './store-contacts.js'
import { loadLinkedSession, lockLinkedSession, updateLinkedSession } from './store-linked.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'ids' | 'actor' | 'config'>

/** How the linked telephone stands now, with the code to scan while there is one. */
export async function readLinkedTelephone(ctx: Ctx): Promise<LinkedTelephone> {
  requireScope(ctx.actor, 'channels.manage')
  const linked = ctx.config.whatsappLinked
  if (!linked) return tellOf(ctx, null)
  try {
    return await tellOf(ctx, await askConnector(linked, '/state'))
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return tellOf(ctx, null)
  }
}

/**
 * Pairs the telephone, signs it out, or sends a line to itself. Who accepted the risk of this way is kept.
 * @throws AppError `inbox.linked-off`, `inbox.linked-not-open`, `inbox.channel-unreachable`
 */
export async function moveLinkedTelephone(ctx: Ctx, move: LinkedMove): Promise<LinkedTelephone> {
  requireScope(ctx.actor, 'channels.manage')
  const linked = ctx.config.whatsappLinked
  if (!linked) throw new AppError('precondition', 'inbox.linked-off')
  const now = ctx.clock.now()
  await insertAccount(ctx.db.orm, {
    ...{ id: LINKED_ACCOUNT, channel: 'whatsapp-linked', name: 'WhatsApp', botEnabled: true, createdAt: now },
  })
  await ctx.db.transaction(async (tx) => {
    await lockLinkedSession(tx, LINKED_ACCOUNT, now)
    const accepted = { riskAcceptedBy: ctx.actor.id, riskAcceptedAt: now }
    if (move.kind === 'pair') await updateLinkedSession(tx, LINKED_ACCOUNT, accepted)
    await recordTrail(ctx, tx, { action: `inbox.linked-${move.kind}`, resource: 'channel', resourceId: LINKED_ACCOUNT })
  })
  if (move.kind === 'logout') return tellOf(ctx, await askConnector(linked, '/logout'))
  if (move.kind === 'pair')
    return tellOf(ctx, await askConnector(linked, '/pair', move.phone ? { phone: move.phone } : {}))
  return testLine(ctx, linked)
}

/** A line to our own number: the way is tried without writing to anybody else. */
async function testLine(ctx: Ctx, linked: NonNullable<Ctx['config']['whatsappLinked']>): Promise<LinkedTelephone> {
  const told = await askConnector(linked, '/state')
  if (told.state !== 'open' || !told.number) throw new AppError('precondition', 'inbox.linked-not-open')
  const id = ctx.ids.next()
  const sent = await createWhatsAppLinked({ ...linked, maxMediaBytes: ctx.config.maxFileBytes }).send({
    ...{ accountId: LINKED_ACCOUNT, messageId: id, conversationId: id },
    to: { kind: 'phone', value: told.number },
    rendered: { kind: 'text', text: 'Periksa ✓' },
  })
  if (sent.kind !== 'accepted')
    throw new AppError('unavailable', 'inbox.test-not-sent', { details: { reason: sent.reason } })
  return tellOf(ctx, told)
}

async function tellOf(ctx: Ctx, told: Told | null): Promise<LinkedTelephone> {
  const row = await loadLinkedSession(ctx.db.orm, LINKED_ACCOUNT)
  const accepted =
    row?.riskAcceptedBy && row.riskAcceptedAt ? { by: row.riskAcceptedBy, at: row.riskAcceptedAt.toISOString() } : null
  const place = { table: 'inbox.linked_sessions', column: 'number', row: LINKED_ACCOUNT }
  const known = row?.number ? ctx.vault.open(place, row.number) : null
  return {
    configured: ctx.config.whatsappLinked !== null,
    state: told?.state ?? 'connector-off',
    reason: told ? told.reason : null,
    number: told ? told.number : known,
    qr: told?.qr ?? null,
    code: told?.code ?? null,
    riskAccepted: accepted,
  }
}

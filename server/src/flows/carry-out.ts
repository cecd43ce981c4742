import * as assistant from '../modules/assistant/index.js'
import * as inbox from '../modules/inbox/index.js'
import * as intake from '../modules/intake/index.js'
import * as registry from '../modules/registry/index.js'
import { mailAddressOfMember } from '../platform/auth/mail-address.js'
import { AppError } from '../platform/errors.js'
import type { FlowContext } from './flow-context.js'

/** Puts what a turn says on its way: once, and refused when a person took over meanwhile. */
export async function sendSaid(ctx: FlowContext, { turnId }: { turnId: string }): Promise<{ sent: number }> {
  const turn = await assistant.turnOf(ctx, { turnId })
  if (!turn) return { sent: 0 }
  const { conversationId, epoch, effects } = turn
  // What hands over to a person changes who answers, and must not silence itself by it.
  const asNotice = effects.some(({ kind }) => kind === 'hand-over' || kind === 'opt-out')
  if (effects.some(({ kind }) => kind === 'opt-in')) await inbox.setOptOut(ctx, { conversationId, out: false })
  let sent = 0
  for (const [index, { text, choices }] of turn.replies.entries()) {
    const queued = await inbox.queueMessage(ctx, {
      ...{ conversationId, clientRef: `turn:${turnId}:${index}` },
      content: { type: 'text', text, ...(choices.length > 0 ? { choices } : {}) },
      as: asNotice ? { kind: 'system' } : { kind: 'assistant', epoch },
    })
    if (queued.outcome !== 'refused') sent += 1
  }
  return { sent }
}

/** Does one thing that a turn asked for, once. */
export async function carryOut(
  ctx: FlowContext,
  { turnId, index }: { turnId: string; index: number },
): Promise<{ done: string }> {
  const turn = await assistant.turnOf(ctx, { turnId })
  const effect = turn?.effects[index]
  if (!turn || !effect) return { done: 'nothing' }
  const { conversationId } = turn
  switch (effect.kind) {
    case 'hand-over': {
      const { reason, emergency } = effect
      await inbox.callPerson(ctx, { conversationId, reason, emergency })
      return { done: reason }
    }
    case 'open-ticket': {
      const { category, urgency, text } = effect
      const clientRef = `turn:${turnId}`
      const ticket = await inbox.openTicket(ctx, { conversationId, clientRef, category, urgency, text })
      const said = await assistant.wordsAboutTicket(ctx, { conversationId, ...ticket })
      await notify(ctx, { conversationId, text: said, clientRef: `ticket:${ticket.ticketId}` })
      return { done: ticket.ticketId }
    }
    case 'start-claim':
      return startClaim(ctx, { conversationId, messageId: effect.messageId })
    case 'send-code':
      return sendCode(ctx, { conversationId, cardNumber: effect.cardNumber })
    case 'opt-out':
      await inbox.setOptOut(ctx, { conversationId, out: true })
      return { done: 'opt-out' }
    case 'opt-in':
      return { done: 'opt-in' }
  }
}

/**
 * A code goes to the mail address of the member's own account, and to nobody else. Whether there is such a member or
 * address shows nowhere in the conversation.
 */
async function sendCode(
  ctx: FlowContext,
  { conversationId, cardNumber }: { conversationId: string; cardNumber: string },
): Promise<{ done: string }> {
  const memberId = (await registry.identifyMember(ctx, { cardNumber }))?.member.id ?? null
  const to = memberId && (await mailAddressOfMember(ctx.db.orm, memberId))
  const opened = await inbox.openCode(ctx, { conversationId, memberId: to ? memberId : null })
  if (!opened || !to) return { done: 'no-code' }
  await ctx.mail.send({ to, ...(await assistant.wordsOfCode(ctx, { conversationId, code: opened.code })) })
  return { done: 'code-sent' }
}

/** Tells the member something, whoever answers. */
export async function notify(
  ctx: FlowContext,
  { conversationId, text, clientRef }: { conversationId: string; text: string; clientRef: string },
): Promise<void> {
  const content = { type: 'text' as const, text }
  await inbox.queueMessage(ctx, { conversationId, content, clientRef, as: { kind: 'system' } })
}

/** The picture becomes a document of the member, and the document a draft that the member confirms. */
async function startClaim(
  ctx: FlowContext,
  { conversationId, messageId }: { conversationId: string; messageId: string },
): Promise<{ done: string }> {
  const heard = await inbox.hearTurn(ctx, { conversationId, messageId })
  if (!heard.memberId) return { done: 'nothing' }
  try {
    const { address } = await inbox.bringFile(ctx, { messageId })
    const member = await registry.readMember(ctx, { id: heard.memberId })
    const asMember = { ...ctx, actor: { ...ctx.actor, roles: ['member' as const], memberId: member.id } }
    const document = await intake.receiveDocument(asMember, {
      ...{ bytes: ctx.files.get(address), cardNumber: member.cardNumber, kind: 'receipt', claimId: null },
      ...{ source: 'web', confirm: false },
    })
    await inbox.noteDocument(ctx, { messageId, documentId: document.id })
    return { done: document.id }
  } catch (error) {
    if (!(error instanceof AppError) || error.kind === 'unavailable') throw error
    await tellRefused(ctx, { conversationId, problem: error.code, clientRef: `refused:${messageId}` })
    return { done: error.code }
  }
}

export async function tellRefused(
  ctx: FlowContext,
  { conversationId, problem, clientRef }: { conversationId: string; problem: string; clientRef: string },
): Promise<void> {
  const { text } = await assistant.wordsAboutDocument(ctx, { conversationId, claimId: null, number: '', problem })
  await notify(ctx, { conversationId, text, clientRef })
}

/** The channel never gave the file, however often it was asked: the member is told to send it again. */
export async function tellUnfetched(
  ctx: FlowContext,
  { turnId, index }: { turnId: string; index: number },
): Promise<void> {
  const turn = await assistant.turnOf(ctx, { turnId })
  const effect = turn?.effects[index]
  if (!turn || effect?.kind !== 'start-claim') return
  const { conversationId } = turn
  await tellRefused(ctx, { conversationId, problem: 'inbox.media-gone', clientRef: `refused:${effect.messageId}` })
}

import type { Needs } from '../../platform/context.js'
import { hearTurn, type Turn } from '../inbox/index.js'
import { gatherFacts } from './gather-facts.js'
import { decide } from './graph/decide.js'
import { NO_FACTS, type TurnInput } from './graph/turn.js'
import { redFlagGate } from './safety/red-flag-gate.js'
import { findTurnOfMessage, insertTurn, loadTurn, lockDialogue, saveDialogue } from './store.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'ids' | 'events' | 'actor' | 'config'>

/** Where the product is used; decides which emergency numbers are named. */
const COUNTRY = 'ID'

export type Said = { turnId: string; replies: number; effects: string[]; isEmergency: boolean }

/**
 * Decides what the assistant says to a message and what it wants done, and keeps both; nothing is sent or done here. The
 * same message again gives the same turn.
 */
export async function respond(ctx: Ctx, turn: Turn): Promise<Said> {
  const heard = await hearTurn(ctx, turn)
  return ctx.db.transaction(async (tx) => {
    const now = ctx.clock.now()
    const { conversationId, messageId, epoch } = turn
    const state = await lockDialogue(ctx.vault, tx, { conversationId, now })
    const done = await findTurnOfMessage(ctx.vault, tx, messageId)
    if (done) return summaryOf(done)
    const input = inputOf(ctx, heard, now)
    const first = decide(state, input, NO_FACTS)
    const facts = first.need
      ? await gatherFacts(ctx, {
          need: first.need,
          language: first.state.language,
          memberId: heard.memberId,
          conversationId,
        })
      : NO_FACTS
    const outcome = first.need ? decide(state, input, facts) : first
    const { replies, effects, intent, abstained, passageIds } = outcome
    const id = ctx.ids.next()
    await insertTurn(ctx.vault, tx, {
      ...{ id, conversationId, messageId, epoch, intent, abstained, passageIds, replies, effects, at: now },
      emergencyGroup: outcome.verdict.emergency ? outcome.verdict.group : null,
    })
    await saveDialogue(ctx.vault, tx, { conversationId, state: outcome.state, now })
    return summaryOf({ turnId: id, replies, effects, isEmergency: outcome.verdict.emergency })
  })
}

const summaryOf = (turn: {
  turnId: string
  replies: unknown[]
  effects: { kind: string }[]
  isEmergency: boolean
}): Said => ({
  ...{ turnId: turn.turnId, replies: turn.replies.length, isEmergency: turn.isEmergency },
  effects: turn.effects.map(({ kind }) => kind),
})

function inputOf(ctx: Ctx, heard: Awaited<ReturnType<typeof hearTurn>>, now: Date): TurnInput {
  const isOwnPage = heard.channel === 'web' || heard.channel === 'simulator'
  const contents = heard.contents.map(({ content }) => content)
  const base = ctx.config.publicUrl ?? `http://localhost:${ctx.config.port}`
  return {
    text: contents
      .map(({ text }) => text ?? '')
      .filter(Boolean)
      .join('\n'),
    choice: contents.at(-1)?.choice?.id ?? null,
    attachments: heard.contents
      .filter(({ content }) => content.type === 'image' || content.type === 'document')
      .map(({ messageId }) => messageId),
    at: now.toISOString(),
    country: COUNTRY,
    isVerified: isOwnPage && heard.memberId !== null,
    hasCard: isOwnPage && heard.memberId !== null,
    secureLink: isOwnPage ? null : new URL('/chat', base).href,
  }
}

/** What a turn says and wants done. @throws AppError never: a turn that is gone says nothing */
export async function turnOf(ctx: Ctx, input: { turnId: string }) {
  return loadTurn(ctx.vault, ctx.db.orm, input.turnId)
}

/** While a person answers, the gate still watches; it raises the alarm and says nothing itself. */
export async function watchFor(ctx: Ctx, turn: Turn): Promise<{ isEmergency: boolean }> {
  const heard = await hearTurn(ctx, turn)
  return { isEmergency: heard.contents.some(({ content }) => redFlagGate(content.text ?? '').emergency) }
}

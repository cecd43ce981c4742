import type { Needs } from '../../platform/context.js'
import { hearTurn, showWording, type Turn } from '../inbox/index.js'
import { gatherFacts } from './gather-facts.js'
import { decide } from './graph/decide.js'
import { NO_FACTS, type TurnInput } from './graph/turn.js'
import { redFlagGate } from './safety/red-flag-gate.js'
import type { DialogueState } from './schema.js'
import { settingsInForce } from './settings.js'
import {
  findTurned,
  findTurnOfMessage,
  insertTurn,
  loadDialogue,
  loadTurn,
  lockDialogue,
  saveDialogue,
} from './store.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'ids' | 'events' | 'actor' | 'config' | 'llm' | 'log'>

/** Where the product is used; decides which emergency numbers are named. */
const COUNTRY = 'ID'

export type Said = { turnId: string; replies: number; effects: string[]; isEmergency: boolean }

/**
 * Decides what the assistant says to a message and what it wants done, and keeps both; nothing is sent or done here. The
 * same message again gives the same turn.
 */
export async function respond(ctx: Ctx, turn: Turn): Promise<Said> {
  const { conversationId, messageId, epoch } = turn
  const done = await findTurnOfMessage(ctx.vault, ctx.db.orm, messageId)
  if (done) return summaryOf(done)
  const heard = await hearNew(ctx, turn)
  const now = ctx.clock.now()
  const input = inputOf(ctx, heard, now)
  const { settings } = await settingsInForce(ctx.db.orm)
  // Before the first words the set language holds; afterwards the member's own.
  const begin = (state: DialogueState): DialogueState =>
    state.greeted ? state : { ...state, language: settings.language }
  const before = begin(await loadDialogue(ctx.vault, ctx.db.orm, { conversationId, now }))
  const { need, state: next } = decide(before, input, NO_FACTS)
  const facts = await gatherFacts(ctx, {
    need,
    language: next.language,
    memberId: heard.memberId,
    conversationId,
    messageId,
    settings,
    ...(isOwnPage(heard.channel)
      ? { show: (text: string) => showWording(ctx, { conversationId, messageId, epoch, text }) }
      : {}),
  })
  return ctx.db.transaction(async (tx) => {
    // What was looked up holds; where the conversation stands is read again under the lock that orders its turns.
    const state = begin(await lockDialogue(ctx.vault, tx, { conversationId, now }))
    const kept = await findTurnOfMessage(ctx.vault, tx, messageId)
    if (kept) return summaryOf(kept)
    const { replies, effects, intent, abstained, passageIds, verdict, state: after } = decide(state, input, facts)
    const id = ctx.ids.next()
    await insertTurn(ctx.vault, tx, {
      ...{ id, conversationId, messageId, epoch, intent, abstained, passageIds, replies, effects, at: now },
      emergencyGroup: verdict.emergency ? verdict.group : null,
    })
    await saveDialogue(ctx.vault, tx, { conversationId, state: after, now })
    return summaryOf({ turnId: id, replies, effects, isEmergency: verdict.emergency })
  })
}

/** Where members are known, and see an answer while it is worded. */
const isOwnPage = (channel: string): boolean => channel === 'web' || channel === 'simulator'

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
    // On other channels `hearTurn` names only a member who proved it by a code.
    isVerified: heard.memberId !== null,
    hasCard: heard.memberId !== null,
    secureLink: isOwnPage(heard.channel) ? null : new URL('/chat', base).href,
  }
}

/** What a turn says and wants done. @throws AppError never: a turn that is gone says nothing */
export async function turnOf(ctx: Ctx, input: { turnId: string }) {
  return loadTurn(ctx.vault, ctx.db.orm, input.turnId)
}

/** What there is to answer, without what an earlier turn dealt with: a question asked of a person is not the assistant's. */
async function hearNew(ctx: Ctx, turn: Turn): Promise<Awaited<ReturnType<typeof hearTurn>>> {
  const heard = await hearTurn(ctx, turn)
  const turned = await findTurned(
    ctx.db.orm,
    heard.contents.map(({ messageId }) => messageId),
  )
  const last = heard.contents.findLastIndex(({ messageId }) => turned.has(messageId))
  return { ...heard, contents: heard.contents.slice(last + 1) }
}

/** While a person answers, the gate still watches and says nothing itself; while one is only waited for, it also speaks. */
export async function watchFor(ctx: Ctx, turn: Turn): Promise<{ isEmergency: boolean; turnId: string | null }> {
  const { conversationId, messageId, epoch } = turn
  const done = await findTurnOfMessage(ctx.vault, ctx.db.orm, messageId)
  if (done) return { isEmergency: done.isEmergency, turnId: done.replies.length > 0 ? done.turnId : null }
  const heard = await hearNew(ctx, turn)
  const verdict = redFlagGate(heard.contents.map(({ content }) => content.text ?? '').join('\n'))
  if (verdict.emergency && !turn.isAttended) {
    const { turnId } = await respond(ctx, turn)
    return { isEmergency: true, turnId }
  }
  await ctx.db.transaction(async (tx) => {
    await insertTurn(ctx.vault, tx, {
      ...{ id: ctx.ids.next(), conversationId, messageId, epoch, intent: 'watched', abstained: false, passageIds: [] },
      ...{ replies: [], effects: [], at: ctx.clock.now() },
      emergencyGroup: verdict.emergency ? verdict.group : null,
    })
  })
  return { isEmergency: verdict.emergency, turnId: null }
}

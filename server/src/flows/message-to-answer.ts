import * as assistant from '../modules/assistant/index.js'
import * as inbox from '../modules/inbox/index.js'
import { flow, LOOK_EVERY_MS } from '../platform/flows/flow.js'
import { carryOut, sendSaid, tellUnfetched } from './carry-out.js'
import type { FlowContext } from './flow-context.js'

/** Stopping waits until what confirms it went out. */
const PATIENCE = { attempts: 8, firstPauseSeconds: 1 }

/**
 * A message that came in is answered, or left to the person who answers; what the assistant wants done is done after it
 * spoke. While a person answers, danger is still looked for, and while one is only waited for it is also answered.
 */
export const messageToAnswer = flow<FlowContext>()(
  { name: 'message-to-answer', event: inbox.TurnDue, concurrency: 8, lookEveryMs: LOOK_EVERY_MS.atOnce },
  async (ctx, { conversationId, messageId }, step) => {
    const turn = await step('hear it', () => inbox.openTurn(ctx, { conversationId, messageId }))
    if (turn.owner === 'superseded') return
    if (turn.owner === 'person') {
      const { isEmergency, turnId } = await step('watch for danger', () => assistant.watchFor(ctx, turn))
      if (!isEmergency) return
      const alarm = { conversationId, reason: 'emergency', emergency: true }
      await step('raise the alarm', () => inbox.callPerson(ctx, alarm))
      // Nobody reads it yet: the fixed reply must not wait for a person.
      if (turnId) await step('say what to do in danger', () => sendSaid(ctx, { turnId }))
      return
    }
    const said = await step('answer it', () => assistant.respond(ctx, turn))
    const { turnId } = said
    await step('send it', () => sendSaid(ctx, { turnId }))
    for (const [index, kind] of said.effects.entries()) {
      const what = `${kind} ${index + 1}`
      try {
        await step(`do what it asked for: ${what}`, () => carryOut(ctx, { turnId, index }), PATIENCE)
      } catch (error) {
        if (kind !== 'start-claim') throw error
        await step(`say that it failed: ${what}`, () => tellUnfetched(ctx, { turnId, index }))
      }
    }
  },
)

import type { Needs } from '../../platform/context.js'
import { stateAfter } from './delivery/send-state.js'
import type { SendState, StatusUpdate } from './schema.js'
import { settleSent } from './settle-sent.js'
import { findSentByExternalId, lockOutbox, parkStatus, updateOutbox } from './store-outbox.js'

type Ctx = Needs<'db' | 'clock' | 'events'>

/** Takes in what a channel says became of a message, in any order and however often. Unknown ones wait for their message. */
export async function recordStatus(ctx: Ctx, update: StatusUpdate): Promise<'kept' | 'parked'> {
  return ctx.db.transaction(async (tx) => {
    const { accountId, externalId, status } = update
    const reason = update.reason ?? null
    const changedAt = ctx.clock.now()
    const known = update.messageId
      ? update.messageId
      : (await findSentByExternalId(tx, accountId, externalId))?.messageId
    const row = known ? await lockOutbox(tx, known) : null
    // News of another account's message is nobody's.
    if (!row || row.accountId !== accountId) {
      await parkStatus(tx, { accountId, externalId, status, reason, at: changedAt })
      return 'parked'
    }
    const state = stateAfter(row.state as SendState, status)
    if (state === row.state) return 'kept'
    const { retryable } = update
    await updateOutbox(tx, row.messageId, { state, reason, retryable, externalId, changedAt })
    await settleSent(ctx, tx, { ...row, state, externalId })
    return 'kept'
  })
}

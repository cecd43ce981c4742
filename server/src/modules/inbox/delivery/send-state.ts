import type { SendState, StatusUpdate } from '../schema.js'

/** How far along the way a state is; later ones are never undone by earlier news. */
const RANK: Record<SendState, number> = {
  ...{ queued: 0, sending: 1, unknown: 2, accepted: 3, sent: 4, delivered: 5, read: 6 },
  ...{ failed: 9, cancelled: 9, blocked: 9 },
}

/**
 * The state after the channel's news: only forward, since news comes in any order and twice. A failure counts while the
 * message is not known to have arrived. News of a message we hold for failed (it was sent after all) is believed.
 */
export function stateAfter(now: SendState, news: StatusUpdate['status']): SendState {
  if (news === 'failed') return RANK[now] <= RANK.sent ? 'failed' : now
  if (now === 'failed') return news
  return RANK[news] > RANK[now] ? news : now
}

/** States in which a message is, or may be, with the person. */
export function isOut(state: SendState): boolean {
  return ['accepted', 'sent', 'delivered', 'read'].includes(state)
}

import type { Metrics } from '../platform/telemetry/metrics.js'

type Payload = Record<string, unknown>

const label = (value: unknown): string => (typeof value === 'string' ? value : 'none')

/** Which event is counted how: one table, beside app/subscriptions.ts. Every event is also counted by its name. */
export function countEvents(metrics: Metrics): (name: string, payload: Payload) => void {
  const counted: Record<string, (payload: Payload) => void> = {
    'audit.finished': ({ state, verdict, analyser, strategy, confidence, seconds }) => {
      const ended = state === 'failed' ? 'failed' : label(verdict)
      metrics.audits.inc({ verdict: ended, analyser: label(analyser), strategy: label(strategy) })
      if (typeof seconds === 'number') metrics.auditSeconds.observe(seconds)
      if (typeof confidence === 'number') metrics.auditConfidence.observe(confidence)
    },
    'claim.audited': ({ worst }) => metrics.claimsAudited.inc({ worst: label(worst) }),
    'claim.scored': ({ band }) => metrics.claimsScored.inc({ band: label(band) }),
    'claim.adjudicated': ({ outcome }) => metrics.proposals.inc({ outcome: label(outcome) }),
    'decision.recorded': ({ outcome, proposed }) =>
      metrics.decisions.inc({ outcome: label(outcome), proposed: label(proposed) }),
    'risk.live-changed': ({ scored }) => metrics.liveScored.inc(typeof scored === 'number' ? scored : 0),
    'message.received': () => metrics.messagesReceived.inc(),
    'conversation.changed': ({ state }) => metrics.conversationMoves.inc({ state: label(state) }),
    'channel.changed': ({ state }) => metrics.channelMoves.inc({ state: label(state) }),
  }
  return (name, payload) => {
    metrics.announced.inc({ event: name })
    counted[name]?.(payload)
  }
}

import { botMaySpeak } from '../ownership/ownership.js'
import type { ChannelCapabilities, Ownership } from '../schema.js'

export type ToSend = {
  /** The epoch an assistant's reply was made in; null for people and notices of the system. */
  epoch: number | null
  isTemplate: boolean
  ownership: Ownership
  optedOut: boolean
  lastInboundAt: Date | null
  capabilities: ChannelCapabilities
}

export type Verdict = { ok: true } | { ok: false; state: 'cancelled' | 'blocked'; reason: string }

const HOUR = 3_600_000

/** The last look before the wire, in this order: who answers, consent, the channel's window. */
export function maySend(message: ToSend, now: Date): Verdict {
  if (message.epoch !== null && !botMaySpeak(message.ownership, message.epoch)) {
    return { ok: false, state: 'cancelled', reason: 'inbox.taken-over' }
  }
  if (message.optedOut) return { ok: false, state: 'blocked', reason: 'inbox.opted-out' }
  if (!message.isTemplate && !isWindowOpen(message, now)) {
    return { ok: false, state: 'blocked', reason: 'inbox.window-closed' }
  }
  return { ok: true }
}

/** Whether free text may go out: within the channel's hours after the person last wrote. Our replies do not extend it. */
export function isWindowOpen(
  { capabilities, lastInboundAt }: Pick<ToSend, 'capabilities' | 'lastInboundAt'>,
  now: Date,
): boolean {
  if (capabilities.windowHours === null) return true
  return lastInboundAt !== null && now.getTime() - lastInboundAt.getTime() < capabilities.windowHours * HOUR
}

import type { Ownership } from '../schema.js'

export type Move =
  | { kind: 'escalate'; reason: string; emergency?: boolean }
  | { kind: 'take'; by: string }
  | { kind: 'transfer'; to: string }
  | { kind: 'release' }
  | { kind: 'return' }
  | { kind: 'switch-bot'; enabled: boolean }
  | { kind: 'clear-emergency' }
  | { kind: 'snooze'; until: string }
  | { kind: 'resolve'; by: string; at: string }
  | { kind: 'inbound'; at: string }

export type Moved = { ok: true; next: Ownership } | { ok: false; code: string }

/** Within this time a resolved conversation goes back to the operator who resolved it. */
const SAME_OPERATOR_HOURS = 24

/** Who answers a conversation from its first message. */
export function freshOwnership(botEnabled: boolean): Ownership {
  return {
    ...{ state: botEnabled ? 'bot' : 'waiting', owner: null, epoch: 0, botEnabled, emergency: false, reason: null },
    ...{ snoozedUntil: null, resolvedBy: null, resolvedAt: null },
  }
}

/** The assistant may speak only while it answers, is on, and nothing changed since it began. */
export function botMaySpeak(now: Ownership, epoch: number): boolean {
  return now.state === 'bot' && now.botEnabled && now.epoch === epoch
}

/** What a move makes of who answers; every change raises the epoch, a move without effect does not. */
export function moveOwnership(from: Ownership, move: Move): Moved {
  const change = decide(from, move)
  if (typeof change === 'string') return { ok: false, code: change }
  if (Object.keys(change).length === 0) return { ok: true, next: from }
  return { ok: true, next: { ...from, ...change, epoch: from.epoch + 1 } }
}

const AWAKE = { snoozedUntil: null, resolvedBy: null, resolvedAt: null } as const

/** The fields that change, or the code of the refusal. */
function decide(from: Ownership, move: Move): Partial<Ownership> | string {
  switch (move.kind) {
    case 'escalate':
      return escalate(from, move)
    case 'take':
      return from.state === 'human' && from.owner === move.by
        ? {}
        : { ...AWAKE, state: 'human', owner: move.by, botEnabled: false }
    case 'transfer':
      return from.state === 'human' ? { owner: move.to } : 'inbox.not-taken'
    case 'release':
      return from.state === 'human' ? { state: 'waiting', owner: null } : 'inbox.not-taken'
    case 'return':
      if (from.emergency) return 'inbox.emergency-open'
      return { ...AWAKE, state: 'bot', owner: null, botEnabled: true, reason: null }
    case 'switch-bot':
      return switchBot(from, move.enabled)
    case 'clear-emergency':
      return from.emergency ? { emergency: false } : {}
    case 'snooze':
      return from.state === 'resolved' ? 'inbox.resolved' : { state: 'snoozed', snoozedUntil: move.until }
    case 'resolve':
      if (from.emergency) return 'inbox.emergency-open'
      return { ...AWAKE, state: 'resolved', resolvedBy: move.by, resolvedAt: move.at, reason: null }
    case 'inbound':
      return reopen(from, move.at)
  }
}

function escalate(from: Ownership, move: { reason: string; emergency?: boolean }): Partial<Ownership> {
  const emergency = from.emergency || move.emergency === true
  // Who answers already goes on answering; the alarm is raised beside it.
  if (from.state === 'human') return emergency === from.emergency ? {} : { emergency }
  if (from.state === 'waiting' && emergency === from.emergency) return {}
  return { ...AWAKE, state: 'waiting', owner: null, botEnabled: false, emergency, reason: move.reason }
}

function switchBot(from: Ownership, enabled: boolean): Partial<Ownership> | string {
  if (enabled === from.botEnabled) return {}
  if (!enabled) return from.state === 'bot' ? { botEnabled: false, state: 'waiting' } : { botEnabled: false }
  if (from.emergency) return 'inbox.emergency-open'
  return from.state === 'waiting' ? { botEnabled: true, state: 'bot', reason: null } : { botEnabled: true }
}

/** Somebody wrote: what sleeps wakes up, what was resolved opens again. */
function reopen(from: Ownership, at: string): Partial<Ownership> {
  if (from.state === 'snoozed') {
    return from.owner ? { ...AWAKE, state: 'human' } : { ...AWAKE, state: from.botEnabled ? 'bot' : 'waiting' }
  }
  if (from.state !== 'resolved') return {}
  const hours = from.resolvedAt ? (Date.parse(at) - Date.parse(from.resolvedAt)) / 3_600_000 : Number.POSITIVE_INFINITY
  if (from.owner !== null && from.owner === from.resolvedBy && hours < SAME_OPERATOR_HOURS) {
    return { ...AWAKE, state: 'human' }
  }
  return { ...AWAKE, state: 'bot', owner: null, botEnabled: true }
}

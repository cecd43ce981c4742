import type { LinkState } from './protocol.js'

/** Why a socket closed, as WhatsApp numbers it, and how it stood with us then. */
export type Closed = {
  code: number
  isPaired: boolean
  /** How many tries in a row came to nothing. */
  tries: number
  /** 0 to 1, to spread the tries of many. */
  random: number
}

export type AfterClose =
  | { kind: 'again'; delayMs: number }
  | { kind: 'stop'; state: LinkState; reason: string | null; forgets: boolean }

const MOST_MS = 60_000
const BAD_SESSION_TRIES = 3

/** Up to 2^n seconds, at most a minute, half of it by chance. */
export function backoffMs(tries: number, random: number): number {
  const most = Math.min(MOST_MS, 1000 * 2 ** Math.min(tries, 10))
  return Math.round(most / 2 + (most / 2) * random)
}

/** What to do after a socket closed. Source: the close codes of WhatsApp's web protocol as Baileys names them. */
export function afterClose({ code, isPaired, tries, random }: Closed): AfterClose {
  switch (code) {
    case 515:
      return { kind: 'again', delayMs: 0 }
    case 401:
      return { kind: 'stop', state: 'logged-out', reason: 'linked.401', forgets: true }
    case 402:
    case 403:
    case 406:
      return { kind: 'stop', state: 'banned', reason: `linked.${code}`, forgets: false }
    case 411:
      return { kind: 'stop', state: 'needs-repair', reason: 'linked.411', forgets: true }
    case 440:
      return { kind: 'stop', state: 'replaced', reason: 'linked.440', forgets: false }
    case 400:
      // The other side could not prove that it is WhatsApp.
      return { kind: 'stop', state: isPaired ? 'needs-repair' : 'unpaired', reason: 'linked.untrusted', forgets: false }
    case 500:
      if (tries >= BAD_SESSION_TRIES) {
        return { kind: 'stop', state: 'needs-repair', reason: 'linked.500', forgets: false }
      }
  }
  // Nobody scanned: a new code is shown when somebody asks for it.
  if (!isPaired) return { kind: 'stop', state: 'unpaired', reason: 'linked.code-expired', forgets: false }
  return { kind: 'again', delayMs: backoffMs(tries, random) }
}

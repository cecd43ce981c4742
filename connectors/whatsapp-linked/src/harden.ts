import { Curve, generateSignalPubKey } from 'baileys'
import libsignal from 'libsignal'

/**
 * Puts a real check in place of the library's own, which drops what the curve answers and takes every signature for good
 * (baileys 7.0.0-rc14). All its modules use the same object.
 */
export function hardenSignatures(): void {
  Curve.verify = (publicKey, message, signature) => {
    try {
      return libsignal.curve.verifySignature(generateSignalPubKey(publicKey), message, signature) === true
    } catch {
      return false
    }
  }
}

/** Silences the console: the library under us prints the private keys of sessions that it closes. Our own words go past it. */
export function silenceSecrets(): void {
  for (const way of ['log', 'info', 'debug', 'warn', 'error', 'trace', 'dir'] as const) console[way] = () => undefined
}

/** @throws Error when checks of certificates are off: without them the line can be read and changed by others. */
export function requireTrustedLines(env: Record<string, string | undefined>): void {
  if (env.NODE_TLS_REJECT_UNAUTHORIZED === '0') throw new Error('NODE_TLS_REJECT_UNAUTHORIZED=0 is refused.')
}

/** A logger that says nothing: what the library logs may carry texts and keys. */
export const silent = {
  level: 'silent',
  child: () => silent,
  ...{ trace: () => undefined, debug: () => undefined, info: () => undefined },
  ...{ warn: () => undefined, error: () => undefined },
}

/** One line of our own log: names and codes only. */
export function say(what: string, facts: Record<string, string | number | null> = {}): void {
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), what, ...facts })}\n`)
}

import { createHmac } from 'node:crypto'
import type { Needs } from '../../platform/context.js'
import type { Vault } from '../../platform/db/vault.js'
import type { PseudonymKey } from './etl/snapshot-run.js'
import { currentRun, hasSnapshot } from './prune-snapshots.js'

/** The first version of the key, before any list. */
const FIRST = 1

/** The key of a version: made from the master key, so that it is nowhere written. */
export function pseudonymKey(vault: Vault, version: number): PseudonymKey {
  return { version, bytes: vault.digest('pseudonyms', `risk:${version}`) }
}

/**
 * Gives names like `member:NUMBER` the pseudonyms that the served snapshot gives them: HMAC-SHA-256 under its key, 128
 * bits in the shape of an id. A snapshot under a new key gives everybody a new one; what came before keeps the old.
 */
export async function openPseudonyms(ctx: Needs<'db' | 'vault'>): Promise<(name: string) => string> {
  const version = (await hasSnapshot(ctx)) ? (await currentRun(ctx)).pseudonymKey : FIRST
  const { bytes } = pseudonymKey(ctx.vault, version)
  return (name) => {
    const hex = createHmac('sha256', bytes).update(name).digest('hex')
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')
  }
}

import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Needs } from '../context.js'
import type { Vault } from '../db/vault.js'
import { digestOf, markOf, textOf } from './row-text.js'
import { insertSeal, lastSeal, lastUnmarked, loadUnsealed, type Seal } from './store.js'

const BATCH = 1000
/** One sealer at a time over all servers; the number is arbitrary and fixed. */
const LOCK = 72_004
export const NO_HEAD = '0'.repeat(64)

/**
 * Seals what was committed since the last seal, up to a thousand rows: the SHA-256 of each, chained to the seal before
 * and signed. Writers never wait for this. Rows whose mark is not ours are left unsealed and counted as `strangers`.
 */
export async function sealTrail(
  ctx: Needs<'db' | 'vault' | 'clock'>,
): Promise<{ sealed: number; strangers: number[] }> {
  return ctx.db.transaction(async (tx) => {
    const { rows: lock } = await tx.execute<{ mine: boolean }>(sql`select pg_try_advisory_xact_lock(${LOCK}) as mine`)
    if (!lock[0]?.mine) return { sealed: 0, strangers: [] }
    const before = await lastSeal(tx)
    const rows = await loadUnsealed(tx, BATCH)
    const mark = markOf(ctx.vault)
    const unmarkedUpto = before?.unmarkedUpto ?? (await lastUnmarked(tx))
    const isOurs = (row: (typeof rows)[number]): boolean =>
      row.mark === null ? row.seq <= unmarkedUpto : row.mark === mark(textOf(row))
    const ours = rows.filter(isOurs)
    const strangers = rows.filter((row) => !isOurs(row)).map(({ seq }) => seq)
    if (ours.length === 0) return { sealed: 0, strangers }
    const content = {
      ...{ batch: (before?.batch ?? 0) + 1, seqs: ours.map(({ seq }) => seq), digests: ours.map(digestOf) },
      ...{ unmarkedUpto, at: ctx.clock.now() },
    }
    const head = headOf(before?.head ?? NO_HEAD, content)
    await insertSeal(tx, { ...content, head, signature: signHead(ctx.vault, head) })
    return { sealed: ours.length, strangers }
  })
}

export function headOf(previous: string, seal: Omit<Seal, 'head' | 'signature'>): string {
  const { batch, seqs, digests, unmarkedUpto, at } = seal
  return createHash('sha256')
    .update(JSON.stringify([previous, batch, seqs, digests, unmarkedUpto, at.toISOString()]))
    .digest('hex')
}

/** PKCS #8 wrapping of a bare Ed25519 seed (RFC 8410). */
const ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex')

function privateKeyOf(vault: Pick<Vault, 'digest'>): KeyObject {
  const seed = vault.digest('trail-signature', 'ed25519')
  return createPrivateKey({ key: Buffer.concat([ED25519, seed]), format: 'der', type: 'pkcs8' })
}

export function signHead(vault: Pick<Vault, 'digest'>, head: string): string {
  return sign(null, Buffer.from(head), privateKeyOf(vault)).toString('base64')
}

/** The key by which anybody can check a signed head; it may be given away. */
export function publicKeyOf(vault: Pick<Vault, 'digest'>): string {
  return createPublicKey(privateKeyOf(vault)).export({ format: 'pem', type: 'spki' }).toString()
}

export function isSigned(publicKey: string, head: string, signature: string): boolean {
  return verify(null, Buffer.from(head), publicKey, Buffer.from(signature, 'base64'))
}

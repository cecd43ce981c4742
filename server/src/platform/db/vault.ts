import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { chmodSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { AppError } from '../errors.js'

declare const sealedBrand: unique symbol
/** Encrypted text of one cell: `v1.<key>.<base64 of nonce, ciphertext and tag>`. */
export type SealedCell = string & { [sealedBrand]: true }

/** Where a sealed text stands; a cell copied to another place does not open. */
export type CellPlace = { table: string; column: string; row: string }

/** The master key's purposes; each derives its own key, so that none can be used for another's work. */
type Purpose = 'columns' | 'documents' | 'blind-index' | 'pseudonyms' | 'passwords' | 'tokens'

export type Vault = {
  keyId: string
  seal(place: CellPlace, text: string): SealedCell
  /** @throws AppError `vault.cannot-open` when the cell was changed, moved or sealed with another key. */
  open(place: CellPlace, cell: SealedCell): string
  sealBytes(purpose: 'columns' | 'documents', context: string, bytes: Uint8Array): Buffer
  openBytes(purpose: 'columns' | 'documents', context: string, bytes: Uint8Array): Buffer
  /** A keyed hash (128 bits, hex) by which equal values of one kind can be found without reading them. */
  blind(kind: string, value: string): string
  /** A keyed hash with the key of a purpose: pepper for passwords, addresses of documents. */
  digest(purpose: Exclude<Purpose, 'columns'>, value: Uint8Array | string): Buffer
}

const NONCE = 12
const TAG = 16

/** Builds the vault from a 32-byte master key. */
export function createVault(master: Uint8Array): Vault {
  const keys = new Map<string, Buffer>()
  const keyFor = (purpose: Purpose): Buffer => {
    const known = keys.get(purpose)
    if (known) return known
    const derived = Buffer.from(hkdfSync('sha256', master, 'periksa', purpose, 32))
    keys.set(purpose, derived)
    return derived
  }
  const keyId = createHmac('sha256', master).update('key id').digest('hex').slice(0, 8)

  const sealBytes: Vault['sealBytes'] = (purpose, context, bytes) => {
    const nonce = randomBytes(NONCE)
    const cipher = createCipheriv('aes-256-gcm', keyFor(purpose), nonce).setAAD(Buffer.from(context))
    return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
  }
  const openBytes: Vault['openBytes'] = (purpose, context, bytes) => {
    try {
      const nonce = bytes.subarray(0, NONCE)
      const decipher = createDecipheriv('aes-256-gcm', keyFor(purpose), nonce).setAAD(Buffer.from(context))
      decipher.setAuthTag(bytes.subarray(bytes.length - TAG))
      return Buffer.concat([decipher.update(bytes.subarray(NONCE, bytes.length - TAG)), decipher.final()])
    } catch (cause) {
      throw new AppError('unavailable', 'vault.cannot-open', { cause })
    }
  }
  return {
    keyId,
    sealBytes,
    openBytes,
    seal: (place, text) =>
      `v1.${keyId}.${sealBytes('columns', contextOf(place), Buffer.from(text)).toString('base64')}` as SealedCell,
    open: (place, cell) => {
      const [version, key, body] = cell.split('.')
      if (version !== 'v1' || key !== keyId || !body) throw new AppError('unavailable', 'vault.cannot-open')
      return openBytes('columns', contextOf(place), Buffer.from(body, 'base64')).toString('utf8')
    },
    blind: (kind, value) =>
      createHmac('sha256', keyFor('blind-index')).update(`${kind}\0${value}`).digest('hex').slice(0, 32),
    digest: (purpose, value) => createHmac('sha256', keyFor(purpose)).update(value).digest(),
  }
}

function contextOf(place: CellPlace): string {
  return JSON.stringify([place.table, place.column, place.row])
}

/**
 * Reads the master key, or makes one at the first start (readable by its owner only, on disk before it is used).
 * Losing this file loses every document: `periksa doctor` says so until a copy is proven.
 */
export function loadOrCreateMasterKey(file: string): Buffer {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    const descriptor = openSync(file, 'wx', 0o600)
    try {
      writeSync(descriptor, `${randomBytes(32).toString('base64')}\n`)
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
    chmodSync(file, 0o600)
  }
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64')
  if (key.length !== 32) {
    throw new AppError('invalid', 'vault.key-file-damaged', { message: 'The key file does not hold a 32-byte key.' })
  }
  return key
}

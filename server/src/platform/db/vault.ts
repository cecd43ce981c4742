import { createHmac, hkdfSync } from 'node:crypto'
import { AppError } from '../errors.js'
import { type BasePurpose, deriveBaseKeys } from './base-keys.js'
import { openWith, sealWith } from './envelope.js'
import type { DataKey, KeyRing } from './key-file.js'

declare const sealedBrand: unique symbol
/** Encrypted text of one cell: `v1.<key>.<base64 of nonce, ciphertext and tag>`. */
export type SealedCell = string & { [sealedBrand]: true }

/** Where a sealed text stands; a cell copied to another place does not open. */
export type CellPlace = { table: string; column: string; row: string }

export type Vault = {
  /** The id of the installation's own keys, which seal until a data key begins. */
  keyId: string
  /** The id of the key that seals now. */
  sealingKeyId(): string
  /** The id of the key that sealed these bytes. */
  keyIdOfBytes(bytes: Uint8Array): string
  seal(place: CellPlace, text: string): SealedCell
  /** @throws AppError `vault.cannot-open` when the cell was changed, moved or sealed with another key. */
  open(place: CellPlace, cell: SealedCell): string
  sealBytes(purpose: Sealing, context: string, bytes: Uint8Array): Buffer
  openBytes(purpose: Sealing, context: string, bytes: Uint8Array): Buffer
  /** A keyed hash (128 bits, hex) by which equal values of one kind can be found without reading them. */
  blind(kind: string, value: string): string
  /** A keyed hash with the key of a purpose: pepper for passwords, addresses of documents. */
  digest(purpose: Exclude<BasePurpose, Sealing>, value: Uint8Array | string): Buffer
}

type Sealing = 'columns' | 'documents'

/** Before bytes sealed with a data key: this, then the key's id in eight letters. Bytes sealed with the base have neither. */
const MARK = Buffer.from('PK2:')
const ID_LENGTH = 8

/**
 * Builds the vault from a ring of keys, or from a root alone, whose own keys then come from it. `now` says which data key
 * seals.
 */
export function createVault(keys: KeyRing | Uint8Array, now: () => Date = () => new Date()): Vault {
  const ring: KeyRing = keys instanceof Uint8Array ? { root: keys, data: [] } : keys
  const { data, pseudonyms = [], base = deriveBaseKeys(ring.root) } = ring
  const masters = new Map([...data, ...pseudonyms].map(({ id, key }) => [id, key]))
  const sealingId = (): string => newest(data, now()) ?? base.id
  const derived = new Map<string, Buffer>()
  const keyFor = (purpose: BasePurpose, id = base.id): Buffer => {
    const known = id === base.id ? base.keys.get(purpose) : derived.get(`${id}:${purpose}`)
    if (known) return known
    const master = masters.get(id)
    if (!master) throw new AppError('unavailable', 'vault.cannot-open')
    const made = Buffer.from(hkdfSync('sha256', master, 'periksa', purpose, 32))
    derived.set(`${id}:${purpose}`, made)
    return made
  }
  return {
    keyId: base.id,
    sealingKeyId: sealingId,
    keyIdOfBytes: (bytes) => splitBytes(bytes, masters)?.id ?? base.id,
    sealBytes: (purpose, context, bytes) => {
      const id = sealingId()
      const sealed = sealWith(keyFor(purpose, id), context, bytes)
      return id === base.id ? sealed : Buffer.concat([MARK, Buffer.from(id), sealed])
    },
    openBytes: (purpose, context, bytes) => {
      const { id, body } = splitBytes(bytes, masters) ?? { id: base.id, body: bytes }
      return openWith(keyFor(purpose, id), context, body)
    },
    seal: (place, text) => {
      const id = sealingId()
      const body = sealWith(keyFor('columns', id), contextOf(place), Buffer.from(text))
      return `v1.${id}.${body.toString('base64')}` as SealedCell
    },
    open: (place, cell) => {
      const [version, id, body] = cell.split('.')
      if (version !== 'v1' || !id || !body) throw new AppError('unavailable', 'vault.cannot-open')
      return openWith(keyFor('columns', id), contextOf(place), body).toString('utf8')
    },
    blind: (kind, value) =>
      createHmac('sha256', keyFor('blind-index')).update(`${kind}\0${value}`).digest('hex').slice(0, 32),
    digest: (purpose, value) => {
      const id = purpose === 'pseudonyms' ? (newest(pseudonyms, now()) ?? base.id) : base.id
      return createHmac('sha256', keyFor(purpose, id)).update(value).digest()
    },
  }
}

/** The key that counts at a moment: the one whose time began last. */
function newest(keys: DataKey[], at: Date): string | null {
  const begun = keys.filter(({ from }) => from <= at)
  return begun.sort((one, other) => other.from.getTime() - one.from.getTime())[0]?.id ?? null
}

/** The key's id and what it sealed; null for bytes of the base's. */
function splitBytes(bytes: Uint8Array, known: Map<string, unknown>): { id: string; body: Uint8Array } | null {
  const start = MARK.length + ID_LENGTH
  if (!MARK.equals(bytes.subarray(0, MARK.length))) return null
  const id = Buffer.from(bytes.subarray(MARK.length, start)).toString('latin1')
  // A nonce of the base's may begin with the mark by chance, but not go on with the id of a key that we have.
  return known.has(id) ? { id, body: bytes.subarray(start) } : null
}

function contextOf(place: CellPlace): string {
  return JSON.stringify([place.table, place.column, place.row])
}

import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { AppError } from '../errors.js'

declare const sealedBrand: unique symbol
/** Encrypted text of one cell: `v1.<key>.<base64 of nonce, ciphertext and tag>`. */
export type SealedCell = string & { [sealedBrand]: true }

/** Where a sealed text stands; a cell copied to another place does not open. */
export type CellPlace = { table: string; column: string; row: string }

/** The master key's purposes; each derives its own key, so that none can be used for another's work. */
type Purpose =
  | 'columns'
  | 'documents'
  | 'blind-index'
  | 'pseudonyms'
  | 'passwords'
  | 'tokens'
  | 'trail'
  | 'trail-signature'

export type Vault = {
  /** The root's id. */
  keyId: string
  /** The id of the key that seals now. */
  sealingKeyId(): string
  /** The id of the key that sealed these bytes. */
  keyIdOfBytes(bytes: Uint8Array): string
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

/** Before bytes sealed with a data key: this, then the key's id in eight letters. Bytes sealed with the root have neither. */
const MARK = Buffer.from('PK2:')
const ID_LENGTH = 8

const PSEUDONYMS = 'pseudonyms '

/** A key that seals columns and documents from a moment on; older ones go on opening what they sealed. */
export type DataKey = { id: string; key: Buffer; from: Date }
/** The root, from which everything that must stay findable is derived, and the data keys that came since. */
export type KeyRing = { root: Uint8Array; data: DataKey[]; pseudonyms?: DataKey[] }

/** Builds the vault from a ring of keys, or from a root alone. `now` says which data key seals. */
export function createVault(keys: KeyRing | Uint8Array, now: () => Date = () => new Date()): Vault {
  const { root, data, pseudonyms = [] } = keys instanceof Uint8Array ? { root: keys, data: [] } : keys
  const rootId = idOf(root)
  const others = [...data, ...pseudonyms].map(({ id, key }) => [id, key] as const)
  const masters = new Map<string, Uint8Array>([[rootId, root], ...others])
  const sealingId = (): string => newest(data, now()) ?? rootId
  const derived = new Map<string, Buffer>()
  const keyFor = (purpose: Purpose, id = rootId): Buffer => {
    const known = derived.get(`${id}:${purpose}`)
    if (known) return known
    const master = masters.get(id)
    if (!master) throw new AppError('unavailable', 'vault.cannot-open')
    const made = Buffer.from(hkdfSync('sha256', master, 'periksa', purpose, 32))
    derived.set(`${id}:${purpose}`, made)
    return made
  }
  return {
    keyId: rootId,
    sealingKeyId: sealingId,
    keyIdOfBytes: (bytes) => splitBytes(bytes, masters)?.id ?? rootId,
    sealBytes: (purpose, context, bytes) => {
      const id = sealingId()
      const sealed = encrypt(keyFor(purpose, id), context, bytes)
      return id === rootId ? sealed : Buffer.concat([MARK, Buffer.from(id), sealed])
    },
    openBytes: (purpose, context, bytes) => {
      const { id, body } = splitBytes(bytes, masters) ?? { id: rootId, body: bytes }
      return decrypt(keyFor(purpose, id), context, body)
    },
    seal: (place, text) => {
      const id = sealingId()
      const body = encrypt(keyFor('columns', id), contextOf(place), Buffer.from(text))
      return `v1.${id}.${body.toString('base64')}` as SealedCell
    },
    open: (place, cell) => {
      const [version, id, body] = cell.split('.')
      if (version !== 'v1' || !id || !body) throw new AppError('unavailable', 'vault.cannot-open')
      return decrypt(keyFor('columns', id), contextOf(place), Buffer.from(body, 'base64')).toString('utf8')
    },
    blind: (kind, value) =>
      createHmac('sha256', keyFor('blind-index')).update(`${kind}\0${value}`).digest('hex').slice(0, 32),
    digest: (purpose, value) => {
      const id = purpose === 'pseudonyms' ? (newest(pseudonyms, now()) ?? rootId) : rootId
      return createHmac('sha256', keyFor(purpose, id)).update(value).digest()
    },
  }
}

/** The key that counts at a moment: the one whose time began last. */
function newest(keys: DataKey[], at: Date): string | null {
  const begun = keys.filter(({ from }) => from <= at)
  return begun.sort((one, other) => other.from.getTime() - one.from.getTime())[0]?.id ?? null
}

function idOf(key: Uint8Array): string {
  return createHmac('sha256', key).update('key id').digest('hex').slice(0, ID_LENGTH)
}

/** The key's id and what it sealed; null for bytes of the root's. */
function splitBytes(bytes: Uint8Array, known: Map<string, unknown>): { id: string; body: Uint8Array } | null {
  const start = MARK.length + ID_LENGTH
  if (!MARK.equals(bytes.subarray(0, MARK.length))) return null
  const id = Buffer.from(bytes.subarray(MARK.length, start)).toString('latin1')
  // A nonce of the root's may begin with the mark by chance, but not go on with the id of a key that we have.
  return known.has(id) ? { id, body: bytes.subarray(start) } : null
}

function encrypt(key: Buffer, context: string, bytes: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context))
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
}

function decrypt(key: Buffer, context: string, bytes: Uint8Array): Buffer {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE)).setAAD(Buffer.from(context))
    decipher.setAuthTag(bytes.subarray(bytes.length - TAG))
    return Buffer.concat([decipher.update(bytes.subarray(NONCE, bytes.length - TAG)), decipher.final()])
  } catch (cause) {
    throw new AppError('unavailable', 'vault.cannot-open', { cause })
  }
}

function contextOf(place: CellPlace): string {
  return JSON.stringify([place.table, place.column, place.row])
}

/**
 * Reads the ring of keys, or makes a root at the first start (readable by its owner only, on disk before it is used).
 * Losing this file loses every document: `periksa doctor` says so until a copy is proven. First line: the root in
 * base64; each further line a data key: the moment it begins to seal, and its base64. A line that begins with the word
 * `pseudonyms` is a key from which pseudonyms come from a moment on; without its line, what it made is nobody's any more.
 */
export function loadOrCreateKeys(file: string): KeyRing {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    writeKeyFile(file, `${randomBytes(32).toString('base64')}\n`)
  }
  const [first, ...rest] = readFileSync(file, 'utf8').trim().split('\n')
  const isPseudonyms = (line: string): boolean => line.startsWith(PSEUDONYMS)
  return {
    root: keyOf(first ?? ''),
    data: rest.filter((line) => !isPseudonyms(line)).map(dataKeyOf),
    pseudonyms: rest.filter(isPseudonyms).map((line) => dataKeyOf(line.slice(PSEUDONYMS.length))),
  }
}

function keyOf(text: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64')
  if (key.length === 32) return key
  throw new AppError('invalid', 'vault.key-file-damaged', { message: 'The key file does not hold 32-byte keys.' })
}

function dataKeyOf(line: string): DataKey {
  const [at, text] = line.trim().split(' ')
  const key = keyOf(text ?? '')
  const from = new Date(at ?? '')
  if (Number.isNaN(from.getTime())) throw new AppError('invalid', 'vault.key-file-damaged')
  return { id: idOf(key), key, from }
}

/**
 * Adds a key to the file, which seals, or makes pseudonyms, from a moment on; every process must have read the file by
 * then.
 */
export function addDataKey(file: string, from: Date, use: 'data' | 'pseudonyms' = 'data'): { id: string; from: Date } {
  const before = readFileSync(file, 'utf8').trimEnd()
  const added = dataKeyOf(`${from.toISOString()} ${randomBytes(32).toString('base64')}`)
  const draft = `${file}.${added.id}`
  writeKeyFile(
    draft,
    `${before}\n${use === 'data' ? '' : PSEUDONYMS}${from.toISOString()} ${added.key.toString('base64')}\n`,
  )
  renameSync(draft, file)
  return { id: added.id, from }
}

function writeKeyFile(file: string, content: string): void {
  const descriptor = openSync(file, 'wx', 0o600)
  try {
    writeSync(descriptor, content)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

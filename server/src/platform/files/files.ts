import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Vault } from '../db/vault.js'
import { AppError } from '../errors.js'

/** Sealed files, addressed by a keyed hash of their content. */
export type Files = {
  /** Keeps `bytes` durably (on disk and synced before it returns) and gives their address. Keeping twice keeps one. */
  put(bytes: Uint8Array): string
  /** @throws AppError `files.missing` or `vault.cannot-open` when the file was changed. */
  get(address: string): Buffer
  /**
   * Wraps the keys of the files in one folder (`00` to `ff`) anew with the key that seals now. A file that does not open
   * is left and counted.
   */
  rewrap(folder: string): { rewrapped: number; left: number }
  /** How many files of a folder each key sealed, by its id. */
  countByKey(folder: string): Record<string, number>
  /** Removes a file that nothing names any more; one that is not there is gone already. */
  remove(address: string): void
  addressOf(bytes: Uint8Array): string
}

const FRAME = 64 * 1024
const TAG = 16

/**
 * A folder of sealed files. Each has its own 256-bit key, wrapped by the vault's; content is AES-256-GCM in 64 KiB
 * frames whose associated data names the file, the frame and whether it is the last, so that cut, swapped or joined
 * frames do not open. Layout: length of the wrapped key (2 bytes), wrapped key, frames.
 */
export function createDiskFiles(directory: string, vault: Vault): Files {
  const pathOf = (address: string): string => {
    if (!/^[0-9a-f]{64}$/.test(address)) throw new AppError('not-found', 'files.missing')
    return join(directory, address.slice(0, 2), address)
  }
  const addressOf = (bytes: Uint8Array): string => vault.digest('addresses', bytes).toString('hex')
  return {
    addressOf,
    put(bytes) {
      const address = addressOf(bytes)
      const path = pathOf(address)
      if (existsSync(path)) return address
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
      writeDurably(path, seal(vault, address, bytes))
      return address
    },
    get(address) {
      const path = pathOf(address)
      if (!existsSync(path)) throw new AppError('not-found', 'files.missing')
      return open(vault, address, readFileSync(path))
    },
    rewrap: (folder) => rewrapFolder(join(directory, folder), vault),
    countByKey(folder) {
      const counts: Record<string, number> = {}
      for (const path of filesIn(join(directory, folder))) {
        const id = vault.keyIdOfBytes(wrappedKeyOf(path))
        counts[id] = (counts[id] ?? 0) + 1
      }
      return counts
    },
    remove(address) {
      rmSync(pathOf(address), { force: true })
    },
  }
}

/** The content stays as it is: only the wrapped key before it changes. */
function rewrapFolder(folder: string, vault: Vault): { rewrapped: number; left: number } {
  const done = { rewrapped: 0, left: 0 }
  for (const path of filesIn(folder)) {
    const wrapped = wrappedKeyOf(path)
    if (vault.keyIdOfBytes(wrapped) === vault.sealingKeyId()) continue
    try {
      const context = `file:${basename(path)}`
      const fresh = vault.sealBytes('documents', context, vault.openBytes('documents', context, wrapped))
      const content = readFileSync(path).subarray(2 + wrapped.length)
      // Removed meanwhile by another process: it must not come back.
      if (!existsSync(path)) continue
      writeDurably(path, joined(fresh, content))
      done.rewrapped += 1
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      done.left += 1
    }
  }
  return done
}

/** Paths of the sealed files in a folder. */
function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => /^[0-9a-f]{64}$/.test(name))
    .map((name) => join(folder, name))
}

/** The wrapped key before a file's content, without reading that. */
function wrappedKeyOf(path: string): Buffer {
  const descriptor = openSync(path, 'r')
  try {
    const head = Buffer.alloc(2)
    readSync(descriptor, head)
    const wrapped = Buffer.alloc(head.readUInt16BE(0))
    readSync(descriptor, wrapped, { position: 2 })
    return wrapped
  } finally {
    closeSync(descriptor)
  }
}

function joined(wrapped: Buffer, ...rest: Uint8Array[]): Buffer {
  const head = Buffer.alloc(2)
  head.writeUInt16BE(wrapped.length)
  return Buffer.concat([head, wrapped, ...rest])
}

/** Temporary file, fsync, rename, fsync of the folders: after this the file survives a power cut. */
function writeDurably(path: string, content: Uint8Array): void {
  const draft = `${path}.${randomBytes(6).toString('hex')}.part`
  const descriptor = openSync(draft, 'wx', 0o600)
  try {
    writeFileSync(descriptor, content)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  renameSync(draft, path)
  syncFolder(dirname(path))
  syncFolder(dirname(dirname(path)))
}

function syncFolder(path: string): void {
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

function seal(vault: Vault, address: string, bytes: Uint8Array): Buffer {
  const key = randomBytes(32)
  const wrapped = vault.sealBytes('documents', `file:${address}`, key)
  const parts: Buffer[] = []
  const count = Math.max(1, Math.ceil(bytes.length / FRAME))
  for (let index = 0; index < count; index++) {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(index))
    cipher.setAAD(frameContext(address, index, index === count - 1))
    parts.push(cipher.update(bytes.subarray(index * FRAME, (index + 1) * FRAME)), cipher.final(), cipher.getAuthTag())
  }
  return joined(wrapped, ...parts)
}

function open(vault: Vault, address: string, sealed: Buffer): Buffer {
  try {
    const length = sealed.readUInt16BE(0)
    const key = vault.openBytes('documents', `file:${address}`, sealed.subarray(2, 2 + length))
    const body = sealed.subarray(2 + length)
    const count = Math.max(1, Math.ceil(body.length / (FRAME + TAG)))
    const parts: Buffer[] = []
    for (let index = 0; index < count; index++) {
      const frame = body.subarray(index * (FRAME + TAG), (index + 1) * (FRAME + TAG))
      const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(index))
      decipher.setAAD(frameContext(address, index, index === count - 1))
      decipher.setAuthTag(frame.subarray(frame.length - TAG))
      parts.push(decipher.update(frame.subarray(0, frame.length - TAG)), decipher.final())
    }
    return Buffer.concat(parts)
  } catch (cause) {
    throw new AppError('unavailable', 'vault.cannot-open', { cause })
  }
}

/** Frames are numbered, and the key is used for one file only, so a counter is a safe nonce. */
function nonceOf(index: number): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(index, 8)
  return nonce
}

function frameContext(address: string, index: number, last: boolean): Buffer {
  return Buffer.from(JSON.stringify([address, 'v1', index, last]))
}

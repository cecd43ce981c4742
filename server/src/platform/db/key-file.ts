import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { AppError } from '../errors.js'
import { type BaseKeys, idOfKey } from './base-keys.js'

/** A key that seals columns and documents from a moment on; older ones go on opening what they sealed. */
export type DataKey = { id: string; key: Buffer; from: Date }
/** The root, which wraps the installation's own keys, and the data keys that came since. */
export type KeyRing = { root: Uint8Array; data: DataKey[]; pseudonyms?: DataKey[]; base?: BaseKeys }

const PSEUDONYMS = 'pseudonyms '

/**
 * Reads the ring of keys, or makes a root at the first start (readable by its owner only, on disk before it is used).
 * Losing this file loses every document: `periksa doctor` says so until a copy is proven. First line: the root in
 * base64; each further line a data key: the moment it begins to seal, and its base64. A line that begins with the word
 * `pseudonyms` is a key from which pseudonyms come from a moment on; without its line, what it made is nobody's any more.
 */
export function loadOrCreateKeys(file: string): KeyRing {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    writeNewFile(file, [encoded(randomBytes(32))])
  }
  const [first, ...rest] = linesOf(file)
  const isPseudonyms = (line: string): boolean => line.startsWith(PSEUDONYMS)
  return {
    root: keyOf(first ?? ''),
    data: rest.filter((line) => !isPseudonyms(line)).map(dataKeyOf),
    pseudonyms: rest.filter(isPseudonyms).map((line) => dataKeyOf(line.slice(PSEUDONYMS.length))),
  }
}

/**
 * Adds a key to the file, which seals, or makes pseudonyms, from a moment on; every process must have read the file by
 * then.
 */
export function addDataKey(file: string, from: Date, use: 'data' | 'pseudonyms' = 'data'): { id: string; from: Date } {
  const line = `${from.toISOString()} ${encoded(randomBytes(32))}`
  const { id } = dataKeyOf(line)
  replaceLines(file, [...linesOf(file), `${use === 'data' ? '' : PSEUDONYMS}${line}`])
  return { id, from }
}

/** Takes a data key's line out of the file. @throws AppError `vault.no-such-key` */
export function dropDataKey(file: string, id: string): void {
  const [root = '', ...rest] = linesOf(file)
  const left = rest.filter((line) => line.startsWith(PSEUDONYMS) || dataKeyOf(line).id !== id)
  if (left.length === rest.length) throw new AppError('not-found', 'vault.no-such-key')
  replaceLines(file, [root, ...left])
}

const draftOf = (file: string): string => `${file}.next`

/**
 * The root that comes next, kept in a file of its own beside the present one, with the present one's other keys, until
 * `takeNextRoot`. Asked again after a kill, it is the same root.
 */
export function prepareNextRoot(file: string): Uint8Array {
  const next = draftOf(file)
  if (!existsSync(next)) writeNewFile(next, [encoded(randomBytes(32))])
  const [root = ''] = linesOf(next)
  const key = keyOf(root)
  replaceLines(next, [root, ...linesOf(file).slice(1)])
  return key
}

/** The prepared file takes the present one's place: from here on the old root is nowhere. */
export function takeNextRoot(file: string): void {
  renameSync(draftOf(file), file)
}

function linesOf(file: string): string[] {
  return readFileSync(file, 'utf8').trim().split('\n')
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
  return { id: idOfKey(key), key, from }
}

function encoded(key: Uint8Array): string {
  return Buffer.from(key).toString('base64')
}

/** A draft that a kill left behind is written anew: it was never in use. */
function replaceLines(file: string, lines: string[]): void {
  const draft = `${file}.draft`
  rmSync(draft, { force: true })
  writeNewFile(draft, lines)
  renameSync(draft, file)
}

function writeNewFile(file: string, lines: string[]): void {
  const descriptor = openSync(file, 'wx', 0o600)
  try {
    writeSync(descriptor, `${lines.join('\n')}\n`)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

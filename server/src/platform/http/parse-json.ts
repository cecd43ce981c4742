import { AppError } from '../errors.js'

const DEEPEST = 32
const REFUSED_KEYS = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Reads a JSON body more strictly than `JSON.parse`: UTF-8 without a byte order mark, at most 32 levels, no key twice
 * in an object, no key that could reach an object's prototype. An empty body is undefined.
 * @throws AppError `request.invalid-json`, `request.too-deep` or `request.invalid-key`
 */
export function parseJson(bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined
  const text = decode(bytes)
  requireShallow(text)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new AppError('invalid', 'request.invalid-json')
  }
  requireSoundKeys(text)
  return value
}

function decode(bytes: Buffer): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    if (!text.startsWith('\uFEFF')) return text
  } catch {
    // Not UTF-8: refused like the byte order mark.
  }
  throw new AppError('invalid', 'request.invalid-json')
}

/** Counts brackets outside strings; works on text that is not JSON at all. */
function requireShallow(text: string): void {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (sign === '"') at = endOfString(text, at)
    else if (sign === '{' || sign === '[') {
      if (++depth > DEEPEST) throw new AppError('invalid', 'request.too-deep')
    } else if (sign === '}' || sign === ']') depth--
  }
}

/** Walks valid JSON and looks at each object's keys: a string followed by a colon is one. */
function requireSoundKeys(text: string): void {
  const open: (Set<string> | null)[] = []
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (sign === '{') open.push(new Set())
    else if (sign === '[') open.push(null)
    else if (sign === '}' || sign === ']') open.pop()
    else if (sign === '"') {
      const end = endOfString(text, at)
      const keys = open.at(-1)
      if (keys && isKey(text, end)) addKey(keys, JSON.parse(text.slice(at, end + 1)) as string)
      at = end
    }
  }
}

function addKey(keys: Set<string>, key: string): void {
  if (keys.has(key) || REFUSED_KEYS.has(key)) throw new AppError('invalid', 'request.invalid-key')
  keys.add(key)
}

function isKey(text: string, end: number): boolean {
  let after = end + 1
  while (' \t\r\n'.includes(text[after] ?? '')) {
    if (after >= text.length) return false
    after++
  }
  return text[after] === ':'
}

/** The place of the quotation mark that ends the string begun at `start`; the last place when none does. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '"') return at
  }
  return text.length - 1
}

import type { KnowledgeMediaType } from '../schema.js'

const HTML =
  /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body|main|article|div|p|h[1-6]|section|table|ul)\b/i

/**
 * What a file is, judged by its content; null for what is not accepted. The name decides only between plain text and
 * Markdown, which look alike. A zip is told apart as DOCX where it is opened.
 */
export function knowledgeTypeOf(bytes: Uint8Array, fileName: string): KnowledgeMediaType | null {
  const opening = String.fromCharCode(...bytes.subarray(0, 8))
  if (/^%PDF-\d\.\d/.test(opening)) return 'application/pdf'
  if (opening.startsWith('PK\u0003\u0004'))
    return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  const text = textOf(bytes)
  if (text === null) return null
  if (HTML.test(text)) return 'text/html'
  // Scripts of other kinds open with these signs: they are no text for members.
  if (/^\s*(?:<[?!a-z]|%!|#!|\{\\rtf)/i.test(text)) return null
  return /\.(?:md|markdown)$/i.test(fileName) ? 'text/markdown' : 'text/plain'
}

/** The bytes as UTF-8, or UTF-16 with its mark; null when they are no text. */
export function textOf(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return hasControl(text) ? null : text
  } catch {
    return null
  }
}

function hasControl(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 9 || code === 10 || code === 12 || code === 13) continue
    if (code < 32 || (code >= 127 && code < 160)) return true
  }
  return false
}

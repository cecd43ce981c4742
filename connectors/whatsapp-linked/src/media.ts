import { createDecipheriv, createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import type { WAMessageContent } from 'baileys'
import { z } from 'zod'
import type { Content } from './protocol.js'

/** Where WhatsApp keeps the files of its users. */
export const MEDIA_HOST = 'https://mmg.whatsapp.net'

/** By what word each kind's keys are derived. Source: WhatsApp's encryption overview, media messages. */
const INFO = { image: 'Image', sticker: 'Image', video: 'Video', audio: 'Audio', document: 'Document' } as const
type Kind = keyof typeof INFO

const Reference = z.object({
  /** Kind, path at the media host, key, and SHA-256 of the plain file. */
  k: z.enum(['image', 'sticker', 'video', 'audio', 'document']),
  p: z.string().startsWith('/'),
  m: z.string(),
  h: z.string(),
})

const LONGEST_REFERENCE = 500
const PATIENCE_MS = 30_000
const OVERHEAD = 1024

type Carrier = {
  directPath?: string | null
  mediaKey?: Uint8Array | null
  fileSha256?: Uint8Array | null
  mimetype?: string | null
  caption?: string | null
  fileName?: string | null
}

/** A message's file by reference: it is brought only when somebody wants it. */
export function mediaOf(message: WAMessageContent): Content | null {
  const carriers: [Kind, Carrier | null | undefined][] = [
    ['image', message.imageMessage],
    ['video', message.videoMessage],
    ['audio', message.audioMessage],
    ['document', message.documentMessage],
    ['sticker', message.stickerMessage],
  ]
  const [kind, carrier] = carriers.find(([, one]) => one) ?? []
  if (!kind || !carrier) return null
  const { directPath, mediaKey, fileSha256, mimetype, caption, fileName } = carrier
  const text = caption ? { text: caption } : {}
  if (!directPath || !mediaKey || !fileSha256) return { type: kind, ...text }
  const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
  const id = JSON.stringify({ k: kind, p: directPath, m: base64(mediaKey), h: base64(fileSha256) })
  if (id.length > LONGEST_REFERENCE) return { type: kind, ...text }
  const media = {
    ...{ id, sha256: base64(fileSha256) },
    ...(mimetype ? { mediaType: mimetype.slice(0, 100) } : {}),
    ...(fileName ? { fileName: fileName.slice(0, 300) } : {}),
  }
  return { type: kind, ...text, media }
}

export type Brought = { kind: 'file'; bytes: Buffer } | { kind: 'gone' | 'too-large' | 'damaged' | 'unreachable' }

/** Brings a file and opens it: its seal and its digest must be right. */
export async function bringMedia(input: { id: string; maxBytes: number; host: string }): Promise<Brought> {
  const reference = readReference(input.id)
  if (!reference) return { kind: 'gone' }
  const fetched = await fetchAtMost(`${input.host}${reference.p}`, input.maxBytes + OVERHEAD)
  if (!Buffer.isBuffer(fetched)) return fetched
  const bytes = open(fetched, reference)
  if (!bytes) return { kind: 'damaged' }
  return bytes.length > input.maxBytes ? { kind: 'too-large' } : { kind: 'file', bytes }
}

function readReference(id: string): z.infer<typeof Reference> | null {
  try {
    return Reference.parse(JSON.parse(id))
  } catch {
    return null
  }
}

async function fetchAtMost(url: string, most: number): Promise<Buffer | Exclude<Brought, { kind: 'file' }>> {
  try {
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) })
    if (!response.ok) return { kind: response.status < 500 ? 'gone' : 'unreachable' }
    const parts: Uint8Array[] = []
    let size = 0
    for await (const part of response.body ?? []) {
      size += part.length
      if (size > most) return { kind: 'too-large' }
      parts.push(part)
    }
    return Buffer.concat(parts)
  } catch {
    return { kind: 'unreachable' }
  }
}

/** AES-256-CBC, then ten bytes of HMAC over vector and ciphertext. Null when anything does not fit. */
function open(sealed: Buffer, { k, m, h }: z.infer<typeof Reference>): Buffer | null {
  const keys = mediaKeys(Buffer.from(m, 'base64'), k)
  const [body, mac] = [sealed.subarray(0, -10), sealed.subarray(-10)]
  const wanted = createHmac('sha256', keys.mac).update(keys.iv).update(body).digest().subarray(0, 10)
  if (mac.length !== 10 || !timingSafeEqual(mac, wanted)) return null
  try {
    const cipher = createDecipheriv('aes-256-cbc', keys.cipher, keys.iv)
    const plain = Buffer.concat([cipher.update(body), cipher.final()])
    return createHash('sha256').update(plain).digest('base64') === h ? plain : null
  } catch {
    return null
  }
}

export function mediaKeys(key: Uint8Array, kind: Kind): { iv: Buffer; cipher: Buffer; mac: Buffer } {
  const whole = Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), `WhatsApp ${INFO[kind]} Keys`, 112))
  return { iv: whole.subarray(0, 16), cipher: whole.subarray(16, 48), mac: whole.subarray(48, 80) }
}

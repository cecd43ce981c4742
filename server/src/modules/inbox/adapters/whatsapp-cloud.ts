import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { AppError } from '../../../platform/errors.js'
import type { Channel, OutboundMessage, SendOutcome } from '../channels/channel.js'
import { classOfError } from '../channels/whatsapp-cloud/error-class.js'
import { readTemplates, TemplatePage } from '../channels/whatsapp-cloud/read-templates.js'
import { type Addressed, CLOUD_CAPABILITIES, writeMessage } from '../channels/whatsapp-cloud/write-message.js'
import type { MediaRef } from '../schema.js'

export type CloudSettings = {
  /** Where the Graph API answers, with its version: `https://graph.facebook.com/v23.0`. */
  baseUrl: string
  token: string
  /** Of the account whose templates are fetched; null or none: they are not. */
  businessId?: string | null
  maxMediaBytes: number
}

const SEND_MS = 15_000
const MEDIA_MS = 30_000
/** A message that was taken, or a file that was kept. */
const Sent = z.union([
  z.looseObject({ messages: z.array(z.looseObject({ id: z.string() })).min(1) }),
  z.looseObject({ id: z.string().min(1) }),
])
const idOf = (sent: z.infer<typeof Sent>): string =>
  'messages' in sent ? ((sent.messages as { id: string }[])[0]?.id ?? '') : String(sent.id)
const Refused = z.looseObject({ error: z.looseObject({ code: z.number() }) })
const Media = z.looseObject({
  url: z.url(),
  mime_type: z.string(),
  sha256: z.string().optional(),
  file_size: z.coerce.number().optional(),
})

/** WhatsApp through Meta's Cloud API. */
export function createWhatsAppCloud(settings: CloudSettings): Channel {
  return {
    name: 'whatsapp-cloud',
    capabilities: CLOUD_CAPABILITIES,
    isRepeatable: false,
    send: (message) => send(settings, message),
    ...(settings.businessId ? { listTemplates: () => listTemplates(settings, settings.businessId ?? '') } : {}),
    fetchMedia: (_accountId, media) => fetchMedia(settings, media),
  }
}

async function send(settings: CloudSettings, message: OutboundMessage): Promise<SendOutcome> {
  const phoneNumberId = encodeURIComponent(message.accountId.replace(/^whatsapp-cloud:/, ''))
  const { file, ...rest } = message
  const brought = file ? await bringToMeta(settings, phoneNumberId, file) : null
  if (brought && 'kind' in brought) return brought
  const body = writeMessage(brought ? { ...rest, file: brought } : rest)
  return post(settings, `${phoneNumberId}/messages`, JSON.stringify(body))
}

/** A file is given to Meta first and then named by its id; until it is named nobody sees it, so trying again is safe. */
async function bringToMeta(
  settings: CloudSettings,
  phoneNumberId: string,
  { bytes, mediaType, fileName }: NonNullable<OutboundMessage['file']>,
): Promise<NonNullable<Addressed['file']> | SendOutcome> {
  const form = new FormData()
  form.set('messaging_product', 'whatsapp')
  form.set('type', mediaType)
  form.set('file', new Blob([Buffer.from(bytes)], { type: mediaType }), fileName)
  const outcome = await post(settings, `${phoneNumberId}/media`, form)
  if (outcome.kind === 'accepted') return { id: outcome.externalId, mediaType, fileName }
  return outcome.kind === 'unknown' ? { kind: 'refused', reason: outcome.reason, retryable: true } : outcome
}

async function post(settings: CloudSettings, path: string, content: string | FormData): Promise<SendOutcome> {
  const isJson = typeof content === 'string'
  let response: Response
  try {
    response = await fetch(`${settings.baseUrl}/${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${settings.token}`,
        ...(isJson ? { 'content-type': 'application/json' } : {}),
      },
      body: content,
      redirect: 'error',
      signal: AbortSignal.timeout(isJson ? SEND_MS : MEDIA_MS),
    })
  } catch (error) {
    return wasNeverSent(error)
      ? { kind: 'refused', reason: 'inbox.channel-unreachable', retryable: true }
      : { kind: 'unknown', reason: 'inbox.channel-silent' }
  }
  const body: unknown = await response.json().catch(() => null)
  const sent = Sent.safeParse(body)
  if (response.ok && sent.success) return { kind: 'accepted', externalId: idOf(sent.data) }
  const refused = Refused.safeParse(body)
  if (refused.success) {
    const { code } = refused.data.error
    return { kind: 'refused', reason: `whatsapp.${code}`, retryable: classOfError(code) === 'retry' }
  }
  // A gateway's error page or half an answer: whether it was taken is not known.
  if (response.ok || response.status >= 500) return { kind: 'unknown', reason: 'inbox.channel-garbled' }
  return { kind: 'refused', reason: `http.${response.status}`, retryable: response.status === 429 }
}

/** True when the connection was refused or the name not found, so nothing can have arrived. */
function wasNeverSent(error: unknown): boolean {
  const cause = error instanceof Error ? (error.cause as { code?: unknown } | undefined) : undefined
  return ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'].includes(String(cause?.code))
}

async function fetchMedia(settings: CloudSettings, media: MediaRef): Promise<{ bytes: Uint8Array; mediaType: string }> {
  const headers = { authorization: `Bearer ${settings.token}` }
  const about = await ask(`${settings.baseUrl}/${encodeURIComponent(media.id)}`, headers)
  const told = Media.safeParse(await about.json().catch(() => null))
  if (!told.success) throw new AppError('not-found', 'inbox.media-gone')
  if ((told.data.file_size ?? 0) > settings.maxMediaBytes) throw new AppError('invalid', 'inbox.media-too-large')
  const file = await ask(told.data.url, headers)
  const bytes = await readAtMost(file, settings.maxMediaBytes)
  if (told.data.sha256 && !isDigestOf(told.data.sha256, bytes)) throw new AppError('unavailable', 'inbox.media-damaged')
  return { bytes, mediaType: told.data.mime_type }
}

const MOST_PAGES = 20

async function listTemplates(settings: CloudSettings, businessId: string): Promise<ReturnType<typeof readTemplates>> {
  const headers = { authorization: `Bearer ${settings.token}` }
  const all: ReturnType<typeof readTemplates> = { templates: [], skipped: 0 }
  let after: string | undefined
  for (let page = 0; page < MOST_PAGES; page++) {
    const query = new URLSearchParams({ fields: 'name,language,status,category,components', limit: '100' })
    if (after) query.set('after', after)
    const response = await ask(`${settings.baseUrl}/${businessId}/message_templates?${query}`, headers).catch(
      (cause) => {
        throw new AppError('unavailable', 'inbox.templates-unreachable', { cause })
      },
    )
    const read = TemplatePage.safeParse(await response.json().catch(() => null))
    if (!read.success) throw new AppError('unavailable', 'inbox.templates-unreachable')
    const { templates, skipped } = readTemplates(read.data)
    all.templates.push(...templates)
    all.skipped += skipped
    after = read.data.paging?.next ? read.data.paging.cursors?.after : undefined
    if (!after) break
  }
  return all
}

async function ask(url: string, headers: Record<string, string>): Promise<Response> {
  try {
    const response = await fetch(url, { headers, redirect: 'error', signal: AbortSignal.timeout(MEDIA_MS) })
    if (response.ok) return response
    throw new AppError(response.status < 500 ? 'not-found' : 'unavailable', 'inbox.media-gone')
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw new AppError('unavailable', 'inbox.channel-unreachable', { cause })
  }
}

async function readAtMost(response: Response, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of response.body ?? []) {
    size += part.length
    if (size > most) throw new AppError('invalid', 'inbox.media-too-large')
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** Meta gives the digest in hex or base64. */
function isDigestOf(told: string, bytes: Uint8Array): boolean {
  const digest = createHash('sha256').update(bytes)
  const made = digest.digest()
  return told === made.toString('hex') || told === made.toString('base64')
}

/** Whether a webhook's raw bytes carry the signature of the app's secret (`X-Hub-Signature-256`). */
export function isSignedBy(secret: string, raw: Uint8Array, header: string | undefined): boolean {
  const given = /^sha256=([0-9a-f]{64})$/.exec(header ?? '')?.[1]
  if (!given) return false
  return timingSafeEqual(Buffer.from(given, 'hex'), createHmac('sha256', secret).update(raw).digest())
}

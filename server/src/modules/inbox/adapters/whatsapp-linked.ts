import { createHash } from 'node:crypto'
import { z } from 'zod'
import { AppError } from '../../../platform/errors.js'
import { capabilitiesOf } from '../channels/capabilities.js'
import type { Channel, OutboundMessage, SendOutcome } from '../channels/channel.js'
import { LinkState, type MediaRef } from '../schema.js'

export type LinkedSettings = {
  /** Where the connector listens. */
  url: string
  /** Known to both: it opens the connector to us, and us to it. */
  secret: string
}

const ASK_MS = 5000
/** Longer than the connector itself waits for WhatsApp. */
const SEND_MS = 20_000
/** A file is fetched from us and brought to WhatsApp first; shorter than the outbox's lease. */
const SEND_FILE_MS = 50_000
const MEDIA_MS = 40_000

const Answer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('accepted'), externalId: z.string() }),
  z.object({ kind: z.literal('refused'), reason: z.string(), retryable: z.boolean() }),
  z.object({ kind: z.literal('unknown'), reason: z.string() }),
])
const Told = z.object({
  state: LinkState,
  reason: z.string().nullable(),
  number: z.string().nullable(),
  qr: z.object({ text: z.string(), expiresAt: z.string() }).nullable(),
  code: z.string().nullable(),
})
export type Told = z.infer<typeof Told>

/** A linked telephone, behind the connector's process. */
export function createWhatsAppLinked(settings: LinkedSettings & { maxMediaBytes: number }): Channel {
  return {
    name: 'whatsapp-linked',
    capabilities: capabilitiesOf('whatsapp-linked'),
    // The connector gives the same message the same id on the wire, and telephones show one id once.
    isRepeatable: true,
    send: (message) => send(settings, message),
    fetchMedia: (_accountId, media) => fetchMedia(settings, media),
  }
}

async function send(
  settings: LinkedSettings,
  { to, messageId, rendered, file }: OutboundMessage,
): Promise<SendOutcome> {
  if (to.kind !== 'phone' && to.kind !== 'lid') {
    return { kind: 'refused', reason: 'inbox.address-unusable', retryable: false }
  }
  // What this channel cannot show was written out before.
  const body = { to: { kind: to.kind, value: to.value }, messageId, text: rendered.text }
  let response: Response
  try {
    // A path of its own: a connector that knows no files must refuse, and not send the words without the file.
    response = file
      ? await ask(settings, { path: '/send-file', body: { ...body, file: named(file) }, patienceMs: SEND_FILE_MS })
      : await ask(settings, { path: '/send', body, patienceMs: SEND_MS })
  } catch {
    // The same message again is the same message to the person, so that trying again does no harm.
    return { kind: 'refused', reason: 'inbox.channel-unreachable', retryable: true }
  }
  const answer = Answer.safeParse(await response.json().catch(() => null))
  if (response.ok && answer.success) return answer.data
  if (response.status >= 500 || response.ok) return { kind: 'unknown', reason: 'inbox.channel-garbled' }
  return { kind: 'refused', reason: `http.${response.status}`, retryable: false }
}

/** The file by name and digest; its bytes the connector fetches from us (`giveFile`). */
function named({ bytes, mediaType, fileName }: NonNullable<OutboundMessage['file']>) {
  return { mediaType, fileName, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('base64') }
}

const MEDIA_PROBLEMS: Record<string, AppError> = {
  gone: new AppError('not-found', 'inbox.media-gone'),
  damaged: new AppError('unavailable', 'inbox.media-damaged'),
  'too-large': new AppError('invalid', 'inbox.media-too-large'),
}

async function fetchMedia(
  settings: LinkedSettings & { maxMediaBytes: number },
  media: MediaRef,
): Promise<{ bytes: Uint8Array; mediaType: string }> {
  let response: Response
  try {
    const body = { id: media.id, maxBytes: settings.maxMediaBytes }
    response = await ask(settings, { path: '/media', body, patienceMs: MEDIA_MS })
  } catch (cause) {
    throw new AppError('unavailable', 'inbox.channel-unreachable', { cause })
  }
  if (response.ok) {
    const bytes = new Uint8Array(await response.arrayBuffer())
    return { bytes, mediaType: media.mediaType ?? 'application/octet-stream' }
  }
  const problem = z.object({ error: z.string() }).safeParse(await response.json().catch(() => null))
  throw MEDIA_PROBLEMS[problem.data?.error ?? ''] ?? new AppError('unavailable', 'inbox.channel-unreachable')
}

/** Asks the connector to do something with its telephone, or only how it stands. @throws AppError `inbox.channel-unreachable` */
export async function askConnector(
  settings: LinkedSettings,
  path: '/state' | '/pair' | '/logout',
  body: { phone?: string } = {},
): Promise<Told> {
  try {
    const response = await ask(settings, { path, body, patienceMs: ASK_MS })
    if (!response.ok) throw new Error(`http ${response.status}`)
    return Told.parse(await response.json())
  } catch (cause) {
    throw new AppError('unavailable', 'inbox.channel-unreachable', { cause })
  }
}

function ask(
  { url, secret }: LinkedSettings,
  { path, body, patienceMs }: { path: string; body: unknown; patienceMs: number },
): Promise<Response> {
  return fetch(new URL(path, url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-connector-secret': secret },
    body: JSON.stringify(body),
    redirect: 'error',
    signal: AbortSignal.timeout(patienceMs),
  })
}

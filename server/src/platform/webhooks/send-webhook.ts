import { createHmac } from 'node:crypto'
import { request as requestPlain } from 'node:http'
import { request as requestSecure } from 'node:https'
import { AppError } from '../errors.js'
import { envelopeOf, type WebhookEvent, type WebhookFormat } from './cloud-event.js'
import { checkWebhookUrl, resolvePublicly } from './public-address.js'

export type Webhook = {
  url: string
  /** Of this message, the same on every try, so that the receiver can leave out repetitions. */
  id: string
  event: WebhookEvent
  body: unknown
  /** `plain` where nothing is said. */
  format?: WebhookFormat
  /** Which installation sends it, as a URI. */
  source: string
  secret: string
  at: Date
  allowPrivate: boolean
}

const LONGEST_MILLISECONDS = 10_000

/** `t=<unix seconds>,v1=<hex>`: HMAC-SHA256 of `<seconds>.<body>` with the secret that both sides know. */
export function signWebhook(input: { secret: string; at: Date; body: string }): string {
  const seconds = Math.floor(input.at.getTime() / 1000)
  const digest = createHmac('sha256', input.secret).update(`${seconds}.${input.body}`).digest('hex')
  return `t=${seconds},v1=${digest}`
}

/**
 * Sends one signed message and reads no answer but its status. Redirects are not followed.
 * @throws AppError `webhook.address-refused` and `webhook.refused` (4xx: trying again is no use), `webhook.no-answer`
 * and `webhook.failed` (5xx, 408, 429: try again).
 */
export async function sendWebhook(webhook: Webhook): Promise<{ status: number }> {
  const url = checkWebhookUrl(webhook.url, webhook)
  const { address, family } = await resolvePublicly(url, webhook)
  const { id, source, event, body: data, format = 'plain' } = webhook
  const envelope = envelopeOf(format, { id, source, event, data })
  const { body } = envelope
  const headers = {
    ...envelope.headers,
    'content-type': envelope.contentType,
    'content-length': Buffer.byteLength(body),
    'user-agent': 'periksa-webhook',
    'x-periksa-delivery': webhook.id,
    'x-periksa-signature': signWebhook({ secret: webhook.secret, at: webhook.at, body }),
  }
  const status = await post(url, { headers, body, address, family })
  if (status >= 200 && status < 300) return { status }
  const mayMend = status >= 500 || status === 408 || status === 429
  throw new AppError(mayMend ? 'unavailable' : 'precondition', mayMend ? 'webhook.failed' : 'webhook.refused', {
    details: { status },
  })
}

type Post = { headers: Record<string, string | number>; body: string; address: string; family: number }

function post(url: URL, { headers, body, address, family }: Post): Promise<number> {
  const send = url.protocol === 'https:' ? requestSecure : requestPlain
  return new Promise((resolve, reject) => {
    const fail = (cause: Error) => reject(new AppError('unavailable', 'webhook.no-answer', { cause }))
    const call = send(
      url,
      {
        method: 'POST',
        headers,
        agent: false,
        signal: AbortSignal.timeout(LONGEST_MILLISECONDS),
        // The address that was looked over, not the name again.
        lookup: (_host, options, done) =>
          options.all ? done(null, [{ address, family }]) : done(null, address, family),
      },
      (answer) => {
        resolve(answer.statusCode ?? 0)
        answer.destroy()
      },
    )
    call.on('error', fail)
    call.end(body)
  })
}

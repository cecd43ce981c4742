/** How a webhook's content travels: as it always did, or as a CloudEvent 1.0, whole or with its attributes in headers. */
export type WebhookFormat = 'plain' | 'cloudevents' | 'cloudevents-binary'

/** What happened, beside its data. */
export type WebhookEvent = {
  /** Stable, versioned: `id.audit.finished.v1`. */
  type: string
  /** What it happened to, by id. */
  subject: string
  /** When it happened; null where that is not known. */
  time: string | null
}

export type Envelope = { contentType: string; headers: Record<string, string>; body: string }

/**
 * Body and headers of a message in the format asked for. The same event has the same `id` on every try; `source` and
 * `id` together name one event. Source: CloudEvents 1.0.2, JSON event format and HTTP protocol binding.
 */
export function envelopeOf(
  format: WebhookFormat,
  message: { id: string; source: string; event: WebhookEvent; data: unknown },
): Envelope {
  const { id, source, event, data } = message
  const { type, subject, time } = event
  const attributes = { specversion: '1.0', id, source, type, subject, ...(time === null ? {} : { time }) }
  if (format === 'cloudevents') {
    const body = JSON.stringify({ ...attributes, datacontenttype: 'application/json', data })
    return { contentType: 'application/cloudevents+json; charset=utf-8', headers: {}, body }
  }
  const isBinary = format === 'cloudevents-binary'
  const headers = isBinary
    ? Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`ce-${name}`, headerText(value)]))
    : {}
  return { contentType: 'application/json', headers, body: JSON.stringify(data) }
}

/** As the HTTP binding has it: what a header cannot carry, and space, quote and percent, as UTF-8 percent-encoded. */
function headerText(value: string): string {
  return value.replace(/[^\x21\x23\x24\x26-\x7e]/gu, (sign) => encodeURIComponent(sign).replace(/^"$/, '%22'))
}

import type { Rendered } from '../../delivery/render.js'
import type { ChannelCapabilities, Content } from '../../schema.js'

const MEGABYTE = 1024 * 1024

/** What the Cloud API can show, and how fast it may be used by default. Source: Meta's messages reference, throughput. */
export const CLOUD_CAPABILITIES: ChannelCapabilities = {
  buttons: 3,
  listRows: 10,
  templates: true,
  windowHours: 24,
  maxText: 4096,
  // Source: Meta's media reference, supported types.
  files: { 'image/jpeg': 5 * MEGABYTE, 'image/png': 5 * MEGABYTE, 'application/pdf': 100 * MEGABYTE },
  perSecond: 80,
  contactSeconds: 6,
}

export type Addressed = {
  to: { kind: string; value: string }
  /** Ours; comes back with each status, so that a lost answer can be matched. */
  messageId: string
  rendered: Rendered
  template?: Content['template']
  /** A file that was brought to Meta before, by the id it has there. */
  file?: { id: string; mediaType: string; fileName: string }
}

/** The body of POST /{version}/{phone_number_id}/messages. A business-scoped id goes into `recipient`, never into `to`. */
export function writeMessage({ to, messageId, rendered, template, file }: Addressed): Record<string, unknown> {
  const address = to.kind === 'phone' ? { to: to.value } : { recipient: to.value }
  return {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    ...address,
    biz_opaque_callback_data: messageId,
    ...(template ? templateOf(template) : file ? fileOf(file, rendered.text) : bodyOf(rendered)),
  }
}

function templateOf({ name, language, values }: NonNullable<Content['template']>): Record<string, unknown> {
  const parameters = values.map((text) => ({ type: 'text', text }))
  const components = parameters.length > 0 ? [{ type: 'body', parameters }] : []
  return { type: 'template', template: { name, language: { code: language }, components } }
}

function fileOf({ id, mediaType, fileName }: NonNullable<Addressed['file']>, text: string): Record<string, unknown> {
  const caption = text === '' ? {} : { caption: text }
  return mediaType.startsWith('image/')
    ? { type: 'image', image: { id, ...caption } }
    : { type: 'document', document: { id, filename: fileName, ...caption } }
}

function bodyOf(rendered: Rendered): Record<string, unknown> {
  if (rendered.kind === 'text') return { type: 'text', text: { body: rendered.text, preview_url: false } }
  const { text, choices } = rendered
  if (rendered.kind === 'buttons') {
    const buttons = choices.map((reply) => ({ type: 'reply', reply }))
    return { type: 'interactive', interactive: { type: 'button', body: { text }, action: { buttons } } }
  }
  const action = { button: '≡', sections: [{ rows: choices }] }
  return { type: 'interactive', interactive: { type: 'list', body: { text }, action } }
}

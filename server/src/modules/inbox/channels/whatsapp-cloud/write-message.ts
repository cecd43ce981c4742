import type { Rendered } from '../../delivery/render.js'
import type { ChannelCapabilities, Content } from '../../schema.js'

/** What the Cloud API can show, and how fast it may be used by default. Source: Meta's messages reference, throughput. */
export const CLOUD_CAPABILITIES: ChannelCapabilities = {
  buttons: 3,
  listRows: 10,
  templates: true,
  windowHours: 24,
  maxText: 4096,
  perSecond: 80,
  contactSeconds: 6,
}

export type Addressed = {
  to: { kind: string; value: string }
  /** Ours; comes back with each status, so that a lost answer can be matched. */
  messageId: string
  rendered: Rendered
  template?: Content['template']
}

/** The body of POST /{version}/{phone_number_id}/messages. A business-scoped id goes into `recipient`, never into `to`. */
export function writeMessage({ to, messageId, rendered, template }: Addressed): Record<string, unknown> {
  const address = to.kind === 'phone' ? { to: to.value } : { recipient: to.value }
  return {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    ...address,
    biz_opaque_callback_data: messageId,
    ...(template ? templateOf(template) : bodyOf(rendered)),
  }
}

function templateOf({ name, language, values }: NonNullable<Content['template']>): Record<string, unknown> {
  const parameters = values.map((text) => ({ type: 'text', text }))
  const components = parameters.length > 0 ? [{ type: 'body', parameters }] : []
  return { type: 'template', template: { name, language: { code: language }, components } }
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

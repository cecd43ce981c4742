import type { ChannelIdentity, Content, Inbound, StatusUpdate } from '../../schema.js'
import { isRetryable } from './error-class.js'
import { CloudContact, CloudMessage, CloudStatus, CloudWebhook } from './webhook-shape.js'

export type ReadWebhook = {
  inbound: Inbound[]
  statuses: StatusUpdate[]
  /** Messages and statuses without so much as an id or a sender: nothing can be kept of them but their number. */
  unreadable: number
}

/** The account that a telephone-number id of the Cloud API stands for. */
export function accountOf(phoneNumberId: string): string {
  return `whatsapp-cloud:${phoneNumberId}`
}

/**
 * Reads a webhook body of the WhatsApp Cloud API: every entry, change, message and status in it.
 * Source: Meta's webhook reference for the Cloud API, field `messages`, and `smb_message_echoes` for coexistence.
 */
export function readWebhook(body: unknown, rawHash: string): ReadWebhook {
  const read: ReadWebhook = { inbound: [], statuses: [], unreadable: 0 }
  const parsed = CloudWebhook.safeParse(body)
  if (!parsed.success) return { ...read, unreadable: 1 }
  for (const { value } of parsed.data.entry.flatMap(({ changes }) => changes)) {
    if (!value.metadata) continue
    const accountId = accountOf(value.metadata.phone_number_id)
    const contacts = (value.contacts ?? [])
      .map((one) => CloudContact.safeParse(one).data)
      .filter((one) => one !== undefined)
    const keep = <Item>(item: Item | null, into: Item[]): void => {
      if (item) into.push(item)
      else read.unreadable += 1
    }
    for (const one of value.messages ?? [])
      keep(readMessage(one, { accountId, contacts, rawHash, echo: false }), read.inbound)
    for (const one of value.message_echoes ?? [])
      keep(readMessage(one, { accountId, contacts, rawHash, echo: true }), read.inbound)
    for (const one of value.statuses ?? []) {
      if (isNewsForUs(one)) keep(readStatus(one, accountId), read.statuses)
    }
  }
  return read
}

type Around = { accountId: string; contacts: CloudContact[]; rawHash: string; echo: boolean }

function readMessage(raw: unknown, { accountId, contacts, rawHash, echo }: Around): Inbound | null {
  const parsed = CloudMessage.safeParse(raw)
  if (!parsed.success) return null
  const message = parsed.data
  const from = whoWrote(message, contacts, echo)
  if (!from) return null
  const sentAt = new Date(message.timestamp * 1000).toISOString()
  const common = { accountId, externalId: message.id, from, sentAt, rawHash }
  if (message.reaction) {
    return { ...common, kind: 'reaction', targetId: message.reaction.message_id, emoji: message.reaction.emoji ?? '' }
  }
  if (message.revoke) return { ...common, kind: 'revoke', targetId: message.revoke.original_message_id }
  if (message.edit) {
    const content = contentOf({ ...message, ...(CloudMessage.partial().safeParse(message.edit.message).data ?? {}) })
    return { ...common, kind: 'edit', targetId: message.edit.original_message_id, content }
  }
  const becomes = newName(message)
  if (becomes) return { ...common, kind: 'identity', becomes }
  const replyTo = message.context?.id
  return { ...common, kind: echo ? 'echo' : 'message', content: contentOf(message), ...(replyTo ? { replyTo } : {}) }
}

/** The sender under every name that came along; a telephone number where there is one, else the business-scoped id. */
function whoWrote(message: CloudMessage, contacts: CloudContact[], echo: boolean): ChannelIdentity | null {
  const to = typeof message.to === 'string' ? message.to : undefined
  const [phone, id] = echo ? [to, undefined] : [message.from, message.from_user_id]
  const contact = contacts.find((one) => (phone ? one.wa_id === phone : id !== undefined && one.user_id === id))
  const bsuid = id ?? contact?.user_id
  const names: ChannelIdentity['aliases'] = []
  if (phone) names.push({ kind: 'phone', value: phone })
  if (bsuid) names.push({ kind: 'bsuid', value: bsuid })
  if (contact?.parent_user_id) names.push({ kind: 'parent-bsuid', value: contact.parent_user_id })
  const [first, ...aliases] = names
  const displayName = contact?.profile?.name?.slice(0, 200)
  return first ? { ...first, aliases, ...(displayName ? { displayName } : {}) } : null
}

function newName({ system }: CloudMessage): { kind: 'phone' | 'bsuid'; value: string } | null {
  if (system?.wa_id) return { kind: 'phone', value: system.wa_id }
  return system?.user_id ? { kind: 'bsuid', value: system.user_id } : null
}

const MEDIA = ['image', 'video', 'audio', 'document', 'sticker'] as const

function contentOf(message: CloudMessage): Content {
  if (message.text) return { type: 'text', text: message.text.body }
  const kind = MEDIA.find((one) => message[one])
  const media = kind && message[kind]
  if (kind && media) return mediaContent(kind, media)
  const tapped = message.interactive?.button_reply ?? message.interactive?.list_reply
  if (tapped) {
    const via = message.interactive?.button_reply ? 'button' : 'list'
    return { type: 'choice', text: tapped.title, choice: { id: tapped.id, title: tapped.title, via } }
  }
  if (message.button) {
    const { payload, text } = message.button
    return { type: 'choice', text, choice: { id: payload ?? text, title: text, via: 'template' } }
  }
  if (message.location) {
    const { latitude, longitude, name } = message.location
    return { type: 'location', text: [name, `${latitude},${longitude}`].filter(Boolean).join(' ') }
  }
  if (message.type === 'contacts') return { type: 'contact' }
  if (message.type === 'order') return { type: 'order' }
  return { type: 'unsupported', text: message.type }
}

function mediaContent(type: (typeof MEDIA)[number], media: NonNullable<CloudMessage['image']>): Content {
  return {
    type,
    ...(media.caption ? { text: media.caption } : {}),
    media: {
      id: media.id,
      ...(media.mime_type ? { mediaType: media.mime_type } : {}),
      ...(media.filename ? { fileName: media.filename.slice(0, 300) } : {}),
      ...(media.sha256 ? { sha256: media.sha256 } : {}),
    },
  }
}

const STATUSES: Record<string, StatusUpdate['status']> = {
  ...{ sent: 'sent', delivered: 'delivered', read: 'read', played: 'read', failed: 'failed' },
}

/** Statuses of a kind that we do not use, such as those of payments, are no news. */
function isNewsForUs(raw: unknown): boolean {
  const parsed = CloudStatus.safeParse(raw)
  return !parsed.success || parsed.data.status in STATUSES
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function readStatus(raw: unknown, accountId: string): StatusUpdate | null {
  const parsed = CloudStatus.safeParse(raw)
  const status = parsed.data && STATUSES[parsed.data.status]
  if (!parsed.data || !status) return null
  const { id: externalId, biz_opaque_callback_data: ours, errors } = parsed.data
  const code = errors?.[0]?.code
  return {
    ...{ accountId, externalId, status, retryable: code !== undefined && isRetryable(code) },
    ...(ours && UUID.test(ours) ? { messageId: ours } : {}),
    ...(code === undefined ? {} : { reason: `whatsapp.${code}` }),
  }
}

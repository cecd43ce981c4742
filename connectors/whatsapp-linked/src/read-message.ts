import { createHash } from 'node:crypto'
import { jidDecode, normalizeMessageContent, proto, unpadRandomMax16, type WAMessageContent } from 'baileys'
import type { InboxRow } from './durable-inbox.js'
import { mediaOf } from './media.js'
import type { Content, Inbound, Person } from './protocol.js'

/**
 * A row of the durable inbox in the server's words. Null for what is no message to us: groups, broadcasts, channels, keys
 * and settings that the telephones exchange.
 */
export function readRow(row: InboxRow): Inbound | null {
  const { attrs } = row
  if (!attrs?.id || !attrs.from) return null
  const bytes = Buffer.from(row.plain, 'base64')
  const whole = proto.Message.decode(unpadRandomMax16(bytes))
  const own = whole.deviceSentMessage
  // What our own telephone wrote comes to us as sent by it, with whom it was for inside.
  const other = own ? (own.destinationJid ?? attrs.recipient) : attrs.from
  const from = other ? personOf(other, own ? {} : attrs) : null
  const message = normalizeMessageContent(own ? own.message : whole)
  if (!from || !message) return null
  const common = {
    ...{ externalId: attrs.id, from, sentAt: new Date(Number(attrs.t ?? 0) * 1000).toISOString() },
    rawHash: createHash('sha256').update(bytes).digest('hex'),
  }
  return { ...common, ...whatOf(message, own ? 'echo' : 'message') } as Inbound
}

/** Whether an address is one person's, and not a group, a broadcast or a channel. */
export function isPerson(jid: string | undefined): boolean {
  return jid !== undefined && /@(s\.whatsapp\.net|lid)$/.test(jid)
}

function personOf(jid: string, attrs: Record<string, string>): Person | null {
  const name = nameOf(jid)
  if (!name) return null
  const others = [attrs.sender_pn, attrs.sender_lid, attrs.peer_recipient_pn, attrs.peer_recipient_lid]
  const aliases = others.flatMap((other) => (other ? (nameOf(other) ?? []) : []))
  const displayName = attrs.notify?.slice(0, 200)
  return { ...name, aliases, ...(displayName ? { displayName } : {}) }
}

/** A LID is never a telephone number, however much it looks like one. */
function nameOf(jid: string): { kind: 'phone' | 'lid'; value: string } | null {
  const user = jidDecode(jid)?.user
  return user && isPerson(jid) ? { kind: jid.endsWith('@lid') ? 'lid' : 'phone', value: user } : null
}

type What =
  | { kind: 'message' | 'echo'; content: Content; replyTo?: string }
  | { kind: 'edit'; targetId: string; content: Content }
  | { kind: 'revoke'; targetId: string }
  | { kind: 'reaction'; targetId: string; emoji: string }

function whatOf(message: WAMessageContent, kind: 'message' | 'echo'): What {
  const { reactionMessage: reaction, protocolMessage: change } = message
  if (reaction?.key?.id) return { kind: 'reaction', targetId: reaction.key.id, emoji: reaction.text ?? '' }
  const targetId = change?.key?.id
  if (change && targetId) {
    if (change.type === proto.Message.ProtocolMessage.Type.REVOKE) return { kind: 'revoke', targetId }
    const edited = normalizeMessageContent(change.editedMessage)
    if (edited) return { kind: 'edit', targetId, content: contentOf(edited) }
  }
  const replyTo = quotedIn(message)
  return { kind, content: contentOf(message), ...(replyTo ? { replyTo } : {}) }
}

function quotedIn(message: WAMessageContent): string | null {
  const { extendedTextMessage, imageMessage, documentMessage, audioMessage, videoMessage } = message
  const carriers = [extendedTextMessage, imageMessage, documentMessage, audioMessage, videoMessage]
  return carriers.map((one) => one?.contextInfo?.stanzaId).find((id) => id) ?? null
}

function contentOf(message: WAMessageContent): Content {
  const text = message.conversation ?? message.extendedTextMessage?.text
  if (text != null) return { type: 'text', text }
  return mediaOf(message) ?? chosenIn(message) ?? placeIn(message) ?? { type: 'unsupported', text: kindOf(message) }
}

function chosenIn(message: WAMessageContent): Content | null {
  const { listResponseMessage: list, buttonsResponseMessage: button, templateButtonReplyMessage: template } = message
  const chosen = list
    ? { id: list.singleSelectReply?.selectedRowId, title: list.title, via: 'list' as const }
    : button
      ? { id: button.selectedButtonId, title: button.selectedDisplayText, via: 'button' as const }
      : template
        ? { id: template.selectedId, title: template.selectedDisplayText, via: 'template' as const }
        : null
  if (!chosen) return null
  const title = chosen.title ?? chosen.id ?? ''
  return { type: 'choice', text: title, choice: { id: chosen.id ?? title, title, via: chosen.via } }
}

function placeIn({ locationMessage: place, contactMessage, contactsArrayMessage }: WAMessageContent): Content | null {
  if (place) {
    const { name, degreesLatitude, degreesLongitude } = place
    return { type: 'location', text: [name, `${degreesLatitude},${degreesLongitude}`].filter(Boolean).join(' ') }
  }
  return contactMessage || contactsArrayMessage ? { type: 'contact' } : null
}

/** The name of what we do not read, such as `pollCreationMessage`. */
function kindOf(message: WAMessageContent): string {
  return Object.entries(message).find(([, value]) => value != null)?.[0] ?? 'empty'
}

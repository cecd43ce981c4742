import { z } from 'zod'
import { Instant } from '../../shared/dates.js'
import { DocumentId, MemberId, UserId } from '../../shared/ids.js'

export * from './person-schema.js'

export const ChannelName = z.enum(['web', 'whatsapp-cloud', 'whatsapp-linked', 'simulator', 'older-service'])
export type ChannelName = z.infer<typeof ChannelName>

/** By what a channel knows a person. A LID or a business-scoped id is never read as a telephone number. */
export const IdentityKind = z.enum(['phone', 'lid', 'bsuid', 'parent-bsuid', 'widget'])
export type IdentityKind = z.infer<typeof IdentityKind>

const Name = z.object({ kind: IdentityKind, value: z.string().min(1).max(200) })

export const ChannelIdentity = Name.extend({
  /** Other names of the same person that came along. */
  aliases: z.array(Name).max(8).default([]),
  displayName: z.string().max(200).optional(),
})
export type ChannelIdentity = z.infer<typeof ChannelIdentity>

/** A file that is still with the channel. */
export const MediaRef = z.object({
  id: z.string().max(500),
  mediaType: z.string().max(100).optional(),
  fileName: z.string().max(300).optional(),
  sha256: z.string().max(100).optional(),
  /** Where we keep it, once it was brought from the channel. */
  address: z.string().max(200).optional(),
})
export type MediaRef = z.infer<typeof MediaRef>

export const Choice = z.object({
  id: z.string().max(256),
  title: z.string().max(300),
  via: z.enum(['button', 'list', 'template', 'numbered']),
})

export const ContentType = z.enum([
  ...(['text', 'image', 'audio', 'video', 'document', 'sticker', 'location'] as const),
  ...(['contact', 'choice', 'order', 'unsupported'] as const),
])

/** What a message says. Kinds that we do not know are `unsupported` and kept, never an error. */
export const Content = z.object({
  type: ContentType,
  text: z.string().max(65_536).optional(),
  choice: Choice.optional(),
  /** A template that WhatsApp approved, with its values. */
  template: z.object({ name: z.string(), language: z.string(), values: z.array(z.string()) }).optional(),
  media: MediaRef.optional(),
  /** What the person may tap: at most ten; buttons, a list or numbered text, as the channel can. */
  choices: z
    .array(z.object({ id: z.string().max(200), title: z.string().max(200) }))
    .max(10)
    .optional(),
  /** The same, where the text already writes them out with numbers. */
  offered: z
    .array(z.object({ id: z.string().max(200), title: z.string().max(200) }))
    .max(10)
    .optional(),
})
export type Content = z.infer<typeof Content>

const Arriving = z.object({
  accountId: z.string(),
  /** The channel's own id of the message: the same one is the same message, however often it comes. */
  externalId: z.string().min(1).max(300),
  from: ChannelIdentity,
  /** When it was sent, as the channel says. */
  sentAt: Instant,
  /** SHA-256 of the bytes it came in. */
  rawHash: z.string(),
})

/** What a channel brings, in our words. `echo` is our own side writing elsewhere, such as on its telephone. */
export const Inbound = z.discriminatedUnion('kind', [
  Arriving.extend({
    kind: z.enum(['message', 'echo']),
    content: Content,
    replyTo: z.string().optional(),
  }),
  Arriving.extend({ kind: z.literal('edit'), targetId: z.string(), content: Content }),
  Arriving.extend({ kind: z.literal('revoke'), targetId: z.string() }),
  Arriving.extend({ kind: z.literal('reaction'), targetId: z.string(), emoji: z.string().max(20) }),
  /** The person's names changed: a new number, a new id. */
  Arriving.extend({ kind: z.literal('identity'), becomes: Name }),
])
export type Inbound = z.infer<typeof Inbound>

export const DeliveryStatus = z.enum(['sent', 'delivered', 'read', 'failed'])

/** What became of a message of ours, as the channel says. */
export const StatusUpdate = z.object({
  accountId: z.string(),
  externalId: z.string(),
  /** Our own reference, where the channel gives it back. */
  messageId: z.uuid().optional(),
  status: DeliveryStatus,
  reason: z.string().max(200).optional(),
  retryable: z.boolean().default(false),
})
export type StatusUpdate = z.infer<typeof StatusUpdate>

export const OwnerState = z.enum(['bot', 'waiting', 'human', 'snoozed', 'resolved'])
export type OwnerState = z.infer<typeof OwnerState>

/** Who answers a conversation. Each change raises `epoch`; a reply made in an older one is refused. */
export const Ownership = z.object({
  state: OwnerState,
  /** The operator, while a person answers. */
  owner: z.string().nullable(),
  epoch: z.int(),
  /** False once the assistant was turned off here; a return turns it on again. */
  botEnabled: z.boolean(),
  /** A life may be at risk: it cannot be resolved before a person cleared it. */
  emergency: z.boolean(),
  /** Why it waits: `asked-for-person`, `emergency`, `no-answer` … */
  reason: z.string().nullable(),
  snoozedUntil: Instant.nullable(),
  resolvedBy: z.string().nullable(),
  resolvedAt: Instant.nullable(),
})
export type Ownership = z.infer<typeof Ownership>

export const SendState = z.enum([
  ...(['queued', 'sending', 'accepted', 'sent', 'delivered', 'read'] as const),
  ...(['failed', 'unknown', 'cancelled', 'blocked'] as const),
])
export type SendState = z.infer<typeof SendState>

export const Conversation = Ownership.extend({
  id: z.uuid(),
  accountId: z.string(),
  channel: ChannelName,
  contactId: z.uuid(),
  memberId: MemberId.nullable(),
  displayName: z.string().nullable(),
  language: z.string(),
  lastSeq: z.int(),
  /** Messages of the person after the last reply that the channel accepted. */
  unanswered: z.int(),
  lastInboundAt: Instant.nullable(),
  changedAt: Instant,
})
export type Conversation = z.infer<typeof Conversation>

export const Message = z.object({
  id: z.uuid(),
  conversationId: z.uuid(),
  seq: z.int(),
  direction: z.enum(['in', 'out', 'note']),
  authorKind: z.enum(['contact', 'assistant', 'staff', 'unknown-staff', 'system']),
  author: z.string().nullable(),
  content: Content,
  documentId: DocumentId.nullable(),
  sentAt: Instant,
  receivedAt: Instant,
  /** It arrived more than two minutes after it was sent. */
  delayed: z.boolean(),
  revoked: z.boolean(),
  /** How far a message of ours got; null for what others wrote. */
  delivery: z.object({ state: SendState, reason: z.string().nullable() }).nullable(),
})
export type Message = z.infer<typeof Message>

/** What staff may do to who answers. */
export const StaffMove = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('take') }),
  z.strictObject({ kind: z.literal('resolve') }),
  z.strictObject({ kind: z.enum(['release', 'return', 'clear-emergency']) }),
  z.strictObject({ kind: z.literal('transfer'), to: UserId }),
  z.strictObject({ kind: z.literal('snooze'), until: Instant }),
  z.strictObject({ kind: z.literal('switch-bot'), enabled: z.boolean() }),
])

export const ConversationQuery = z.strictObject({
  /** Without one: everything that is not resolved. */
  state: OwnerState.optional(),
  mine: z.stringbool().default(false),
  channel: ChannelName.optional(),
  label: z.string().max(30).optional(),
  /** Only those in which somebody waits for an answer. */
  unanswered: z.stringbool().default(false),
  /** Only those in which the reader was asked to look. */
  mentioned: z.stringbool().default(false),
  /** Those in need first unless something else is asked for. */
  sort: z.enum(['need', 'newest', 'oldest']).default('need'),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(25),
})
export type ConversationQuery = z.infer<typeof ConversationQuery>

/** A conversation with the messages asked for, oldest first. */
export const Thread = z.object({
  conversation: Conversation,
  messages: z.array(Message),
  /** What was checked so far of an answer that is still being worded; null where none is. */
  wording: z.string().nullable(),
})
export type Thread = z.infer<typeof Thread>

/** What became of a webhook's parts. */
export const WebhookReport = z.object({ kept: z.int(), duplicates: z.int(), statuses: z.int(), dropped: z.int() })
export type WebhookReport = z.infer<typeof WebhookReport>

/** What a channel can do; the rest is written out as text. */
export type ChannelCapabilities = {
  buttons: 0 | 3
  listRows: 0 | 10
  templates: boolean
  /** Free text is allowed this long after the person last wrote; null for ever. */
  windowHours: number | null
  maxText: number
  /** Kinds of files that may be sent to people, each with the most bytes; none where files cannot be sent. */
  files: Readonly<Record<string, number>>
  /** Messages a second to the whole account, and seconds between messages to one person. */
  perSecond: number
  contactSeconds: number
}

/** How a linked telephone stands. */
export const LinkState = z.enum([
  ...(['unpaired', 'qr', 'code', 'connecting', 'open', 'reconnecting'] as const),
  ...(['logged-out', 'banned', 'replaced', 'needs-repair', 'connector-off'] as const),
])
export type LinkState = z.infer<typeof LinkState>

/** The linked telephone as an administrator sees it. */
export const LinkedTelephone = z.object({
  /** False while this server is told of no connector. */
  configured: z.boolean(),
  state: LinkState,
  reason: z.string().nullable(),
  number: z.string().nullable(),
  /** Text of the QR code to scan now, and until when it is good. */
  qr: z.object({ text: z.string(), expiresAt: Instant }).nullable(),
  /** Eight letters to type on the telephone instead of scanning. */
  code: z.string().nullable(),
  riskAccepted: z.object({ by: z.string(), at: Instant }).nullable(),
})
export type LinkedTelephone = z.infer<typeof LinkedTelephone>

/** What an administrator may do with the linked telephone; pairing only after the notice was read and accepted. */
export const LinkedMove = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('pair'),
    acceptsRisk: z.literal(true),
    /** With one a code to type is given instead of a QR code. Digits with the country's number. */
    phone: z
      .string()
      .regex(/^\d{8,15}$/)
      .optional(),
  }),
  z.strictObject({ kind: z.enum(['logout', 'test']) }),
])
export type LinkedMove = z.infer<typeof LinkedMove>

/** A conversation that was found, with the message and the words in it; null where the person's name was found. */
export const SearchHit = z.object({
  conversation: Conversation,
  message: z
    .object({ seq: z.int(), at: Instant, excerpt: z.array(z.object({ text: z.string(), hit: z.boolean() })) })
    .nullable(),
})
export type SearchHit = z.infer<typeof SearchHit>

/** A reply kept ready, found by its shortcut. `{{name}}` stands for the member, `{{operator}}` for who writes. */
export const CannedReply = z.object({
  id: z.uuid(),
  shortcut: z.string().regex(/^[a-z0-9-]{2,30}$/),
  body: z.string().min(1).max(4000),
})
export type CannedReply = z.infer<typeof CannedReply>

export const TicketStatus = z.enum(['open', 'in-progress', 'resolved'])

/** A complaint with a number and a clock. Urgency: 0 none, 1 ordinary, 2 the same day, 3 care fails now, 4 emergency. */
export const Ticket = z.object({
  id: z.uuid(),
  number: z.string(),
  conversationId: z.uuid(),
  category: z.string(),
  urgency: z.int(),
  status: TicketStatus,
  text: z.string(),
  openedAt: Instant,
  dueAt: Instant,
  resolvedAt: Instant.nullable(),
})
export type Ticket = z.infer<typeof Ticket>

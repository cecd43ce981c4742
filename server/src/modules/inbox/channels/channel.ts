import type { Rendered } from '../delivery/render.js'
import type { Template } from '../desk/schema.js'
import type { ChannelCapabilities, ChannelName, Content, IdentityKind, MediaRef } from '../schema.js'

export type OutboundMessage = {
  accountId: string
  /** Where the thread's replies go. */
  to: { kind: IdentityKind; value: string }
  /** Ours, the same at each try. */
  messageId: string
  conversationId: string
  rendered: Rendered
  /** Sent in place of the text, where the channel has approved templates. */
  template?: Content['template']
  /** Sent with the text under it, where the channel's capabilities name its kind. */
  file?: { bytes: Uint8Array; mediaType: string; fileName: string }
}

/** What a channel says to a message. `unknown`: the line broke after it may have been taken. */
export type SendOutcome =
  | { kind: 'accepted'; externalId: string }
  | { kind: 'refused'; reason: string; retryable: boolean }
  | { kind: 'unknown'; reason: string }

/** One way to reach people. Implementations pass the same contract suite. */
export type Channel = {
  name: ChannelName
  capabilities: ChannelCapabilities
  /** True when the same message sent twice under one id is one message to the person. */
  isRepeatable: boolean
  send(message: OutboundMessage): Promise<SendOutcome>
  /** Templates that are approved now, where the channel tells; `skipped` are approved and cannot be sent from here. */
  listTemplates?(): Promise<{ templates: Template[]; skipped: number }>
  /** Brings a file that the channel holds. @throws AppError `inbox.media-gone`, `inbox.media-too-large` */
  fetchMedia(accountId: string, media: MediaRef): Promise<{ bytes: Uint8Array; mediaType: string }>
}

import { z } from 'zod'

/**
 * What the connector and the server say to each other, in JSON over HTTP, each with the shared secret in the header
 * `x-connector-secret`. The connector asks the server to keep its session and takes it back from there; the server asks the
 * connector to pair, to send and to fetch.
 */
export const SECRET_HEADER = 'x-connector-secret'

/** The server's side: `POST /api/v1/connectors/whatsapp-linked/…`. */
export const Leased = z.object({ fence: z.number(), isHeld: z.boolean() })
export const Values = z.object({ values: z.array(z.object({ id: z.string(), body: z.string() })) })
export const Kept = z.object({ isKept: z.boolean() })

export type Cell = { kind: string; id: string; body: string | null }

type Name = { kind: 'phone' | 'lid'; value: string }
export type Person = Name & { aliases: Name[]; displayName?: string }
export type Media = { id: string; mediaType?: string; fileName?: string; sha256?: string }
export type Content = {
  type:
    | ('text' | 'image' | 'audio' | 'video' | 'document' | 'sticker')
    | ('location' | 'contact' | 'choice' | 'order' | 'unsupported')
  text?: string
  media?: Media
  choice?: { id: string; title: string; via: 'button' | 'list' | 'template' }
}

type Arriving = { externalId: string; from: Person; sentAt: string; rawHash: string }
/** A message as the server takes it; `echo` is our own telephone writing. */
export type Inbound = Arriving &
  (
    | { kind: 'message' | 'echo'; content: Content; replyTo?: string }
    | { kind: 'edit'; targetId: string; content: Content }
    | { kind: 'revoke'; targetId: string }
    | { kind: 'reaction'; targetId: string; emoji: string }
  )

export type LinkState =
  | ('unpaired' | 'qr' | 'code' | 'connecting' | 'open' | 'reconnecting')
  | ('logged-out' | 'banned' | 'replaced' | 'needs-repair')

export type News =
  | { kind: 'inbound'; settles: string; inbound: Inbound | null }
  | { kind: 'status'; externalId: string; status: 'sent' | 'delivered' | 'read' | 'failed'; reason?: string }
  | { kind: 'state'; state: LinkState; reason: string | null; number: string | null }

/** The connector's side: `POST /pair`, `/send`, … */
export const Pair = z.object({
  phone: z
    .string()
    .regex(/^\d{8,15}$/)
    .optional(),
})
export const Send = z.object({
  to: z.object({ kind: z.enum(['phone', 'lid']), value: z.string().regex(/^\d{5,20}$/) }),
  messageId: z.string().min(1).max(100),
  text: z.string().min(1).max(4096),
})
export type Send = z.infer<typeof Send>
/** A picture or PDF with words under it; the connector takes the bytes at the server's `/files`. */
export const SendFile = Send.extend({
  text: z.string().max(1024),
  file: z.object({
    mediaType: z.enum(['image/jpeg', 'image/png', 'application/pdf']),
    fileName: z.string().min(1).max(300),
    size: z.number().int().positive(),
    /** Base64. */
    sha256: z.string().length(44),
  }),
})
export type SendFile = z.infer<typeof SendFile>
export const Fetch = z.object({ id: z.string().max(500), maxBytes: z.number().int().positive() })

export type SendAnswer =
  | { kind: 'accepted'; externalId: string }
  | { kind: 'refused'; reason: string; retryable: boolean }
  | { kind: 'unknown'; reason: string }

export type Told = {
  state: LinkState
  reason: string | null
  /** Our own number once it is linked. */
  number: string | null
  qr: { text: string; expiresAt: string } | null
  code: string | null
}

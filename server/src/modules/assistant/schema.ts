import { z } from 'zod'

export const ReplyLanguage = z.enum(['id', 'en', 'hi'])
export type ReplyLanguage = z.infer<typeof ReplyLanguage>

/** What a conversation is in the middle of. */
export const Topic = z.enum(['registration', 'claim', 'claim_status', 'complaint', 'facility'])
export type Topic = z.infer<typeof Topic>

const Place = z.object({ topic: Topic, step: z.string(), slots: z.record(z.string(), z.string()) })
export type Place = z.infer<typeof Place>

/** Where a conversation stands; sealed where it is kept, for its slots hold what people said. */
export const DialogueState = z.object({
  language: ReplyLanguage,
  greeted: z.boolean(),
  place: Place.nullable(),
  /** What was left for something else, to be offered again. */
  paused: Place.nullable(),
  /** Questions in a row that found no answer. */
  unanswered: z.int(),
  /** What the person wrote last, to notice two machines talking to each other. */
  lastText: z.string(),
  repeats: z.int(),
  /** A person was offered, and a yes means one. */
  offeredPerson: z.boolean(),
  at: z.string(),
})
export type DialogueState = z.infer<typeof DialogueState>

export const FRESH_DIALOGUE: DialogueState = {
  ...{ language: 'id', greeted: false, place: null, paused: null, unanswered: 0 },
  ...{ lastText: '', repeats: 0, offeredPerson: false, at: '' },
}

export const TicketCategory = z.enum([
  ...(['refused_service', 'extra_charge', 'waiting_time', 'staff_attitude', 'claim_delay', 'claim_rejected'] as const),
  ...(['medicine', 'referral', 'membership_inactive', 'contribution', 'data_error', 'app_problem'] as const),
  ...(['facility_quality', 'fraud', 'privacy', 'other'] as const),
])
export type TicketCategory = z.infer<typeof TicketCategory>

/** What the assistant wants done: it does nothing itself, the flow carries it out after the member's own step. */
export const Effect = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('start-claim'), messageId: z.string() }),
  z.object({
    kind: z.literal('open-ticket'),
    category: TicketCategory,
    urgency: z.int().min(0).max(4),
    text: z.string(),
  }),
  z.object({ kind: z.literal('hand-over'), reason: z.string(), emergency: z.boolean() }),
  z.object({ kind: z.literal('opt-out') }),
  z.object({ kind: z.literal('opt-in') }),
])
export type Effect = z.infer<typeof Effect>

export const ReplyChoice = z.object({ id: z.string(), title: z.string() })
export const Reply = z.object({ text: z.string(), choices: z.array(ReplyChoice) })
export type Reply = z.infer<typeof Reply>

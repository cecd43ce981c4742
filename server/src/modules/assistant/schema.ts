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
  z.object({ kind: z.literal('send-code'), cardNumber: z.string() }),
  z.object({ kind: z.literal('opt-out') }),
  z.object({ kind: z.literal('opt-in') }),
])
export type Effect = z.infer<typeof Effect>

export const ReplyChoice = z.object({ id: z.string(), title: z.string() })
export const Reply = z.object({ text: z.string(), choices: z.array(ReplyChoice) })
export type Reply = z.infer<typeof Reply>

/** Who stands behind a conversation, as our people beside it may see: the end of the card, and their claims. */
export const MemberContext = z.object({
  member: z.object({ name: z.string(), cardNumberEnding: z.string(), careClass: z.string(), status: z.string() }),
  claims: z.array(
    z.object({
      ...{ id: z.string(), number: z.string(), status: z.string(), createdAt: z.string() },
      ...{ total: z.int().nullable(), currency: z.string() },
    }),
  ),
})
export type MemberContext = z.infer<typeof MemberContext>

/** What an administrator sets of the assistant. Danger, consent and the steps of a wish are no settings. */
export const AssistantSettings = z.strictObject({
  /** `passages`: the passages' own sentences. `model`: worded by the language model, where one is set up, and checked. */
  wording: z.enum(['passages', 'model']),
  /** What the model is told beside its fixed rules: tone, length, how to address people. */
  prompt: z.string().max(4000),
  temperature: z.number().min(0).max(2),
  /** Most tokens of one answer. */
  maxTokens: z.int().min(100).max(4000),
  /** Most tokens of one conversation in 24 hours; afterwards answers are the passages' own sentences. */
  conversationTokens: z.int().min(0).max(1_000_000).default(20_000),
  /** Spoken until a member shows another by what they write. */
  language: ReplyLanguage,
})
export type AssistantSettings = z.infer<typeof AssistantSettings>

export const SettingsState = z.object({
  settings: AssistantSettings,
  version: z.int(),
  /** The model that the server's environment names; null for none. */
  model: z.string().nullable(),
  history: z.array(z.object({ version: z.int(), by: z.string(), byName: z.string().nullable(), at: z.iso.datetime() })),
})
export type SettingsState = z.infer<typeof SettingsState>

/** What the assistant would say; nothing of it is kept, sent or done. */
export const Trial = z.object({
  language: ReplyLanguage,
  intent: z.string(),
  abstained: z.boolean(),
  emergency: z.boolean(),
  replies: z.array(Reply),
  effects: z.array(z.string()),
  sources: z.array(z.string()),
  /** Who worded the answer, and why the model did not where it was asked to. */
  wordedBy: z.string().nullable(),
  modelProblem: z.string().nullable(),
})
export type Trial = z.infer<typeof Trial>

/** What one model was used for in a conversation. `taken`: calls whose words were sent; `cents` of the currency the prices are set in. */
export const ConversationModelUse = z.object({
  purpose: z.string(),
  model: z.string(),
  calls: z.int(),
  taken: z.int(),
  tokens: z.number(),
  cents: z.number(),
})
export type ConversationModelUse = z.infer<typeof ConversationModelUse>

/** What language models cost in a conversation, and how much of its budget of 24 hours is used. */
export const ConversationCost = z.object({
  models: z.array(ConversationModelUse),
  tokensToday: z.number(),
  mostTokens: z.int(),
})
export type ConversationCost = z.infer<typeof ConversationCost>

import { z } from 'zod'
import { Instant } from '../../../shared/dates.js'
import { UserId } from '../../../shared/ids.js'
import { Conversation, StaffMove, Ticket, TicketStatus } from '../schema.js'

/** A word that sorts conversations: `lansia`, `bayi-baru`. */
export const Label = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} -]{1,29}$/u)

const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const Minutes = z.int().min(1).max(20_160)

/** When we are here, what we promise, and when the assistant answers. Times are Jakarta's; day 0 is Sunday. */
export const DeskRules = z.strictObject({
  /** Without any, the desk is always open. */
  hours: z
    .array(z.strictObject({ day: z.int().min(0).max(6), from: Time, to: Time }).refine((one) => one.from < one.to))
    .max(21),
  firstReplyMinutes: Minutes,
  nextReplyMinutes: Minutes,
  resolveMinutes: Minutes,
  /** `in-hours` and `out-of-hours` follow the opening hours. The switch that silences it stands above all of them. */
  assistant: z.enum(['always', 'in-hours', 'out-of-hours']),
  /** An answered conversation goes back to the assistant after so long without a word; null for never. */
  returnMinutes: Minutes.nullable(),
  /** Staff are told of a conversation that waits longer than this. */
  noticeMinutes: Minutes,
  /** Where letters about emergencies, waiting conversations and lost channels go; empty for nobody. */
  mailTo: z.array(z.email().max(200)).max(10),
})
export type DeskRules = z.infer<typeof DeskRules>

/** The rules in force, who set them, and whether the assistant is silenced everywhere. */
export const DeskState = z.object({
  rules: DeskRules,
  version: z.int(),
  setBy: z.string().nullable(),
  setAt: Instant.nullable(),
  isOpen: z.boolean(),
  assistant: z.object({
    answers: z.boolean(),
    silencedSince: Instant.nullable(),
    silencedBy: z.string().nullable(),
  }),
})
export type DeskState = z.infer<typeof DeskState>

/** A promise that runs: until when we owe a first reply, the next one, or an end. */
export const ServiceClock = z.object({
  kind: z.enum(['first-reply', 'next-reply', 'resolve']),
  since: Instant,
  dueAt: Instant,
})
export type ServiceClock = z.infer<typeof ServiceClock>

/** A conversation in the list: with its labels, what is owed, and the beginning of its last message, numbers hidden. */
export const ListedConversation = Conversation.extend({
  labels: z.array(z.string()),
  clock: ServiceClock.nullable(),
  preview: z.object({ text: z.string(), authorKind: z.string() }).nullable(),
  ownerName: z.string().nullable(),
})
export type ListedConversation = z.infer<typeof ListedConversation>

const Person = z.object({ id: z.string(), name: z.string() })

/** Everything that stands beside a conversation at the desk. */
export const Beside = z.object({
  /** Names of our people who wrote or answered here, by id. */
  people: z.record(z.string(), z.string()),
  /** To whom it may be given. */
  colleagues: z.array(Person),
  labels: z.array(z.string()),
  knownLabels: z.array(z.string()),
  draft: z.object({ text: z.string(), note: z.boolean() }).nullable(),
  clocks: z.array(ServiceClock),
  /** Free text may be sent until then; null where the channel has no such hours. */
  window: z.object({ closesAt: Instant.nullable(), isOpen: z.boolean() }).nullable(),
  /** Who else has it open, and whether they write now; the member too, as `member`. */
  present: z.array(z.object({ id: z.string(), name: z.string().nullable(), typing: z.boolean() })),
  history: z.array(
    z.object({ at: Instant, move: z.string(), actor: z.string(), to: z.string(), reason: z.string().nullable() }),
  ),
  tickets: z.array(Ticket),
  /** What the member thought of our messages, by message. */
  feedback: z.record(z.string(), z.enum(['up', 'down'])),
  optedOut: z.boolean(),
})
export type Beside = z.infer<typeof Beside>

export const MoveRequest = z.strictObject({
  move: StaffMove,
  epoch: z.int().min(0),
  /** Takes it although somebody is writing there. */
  anyway: z.boolean().default(false),
})

/** Something staff should look at. */
export const Notice = z.object({
  id: z.uuid(),
  kind: z.enum(['unanswered', 'emergency', 'disconnected', 'mention']),
  conversationId: z.uuid().nullable(),
  subject: z.string(),
  at: Instant,
})
export type Notice = z.infer<typeof Notice>

export const FeedbackRating = z.enum(['up', 'down'])
export const Mentioned = z.array(UserId).max(5)

export const TicketQuery = z.strictObject({
  status: TicketStatus.optional(),
  category: z.string().max(40).optional(),
  number: z.string().max(40).optional(),
})
export type TicketQuery = z.infer<typeof TicketQuery>

/** A message that WhatsApp approved, with {{1}}, {{2}} … for its values. */
export const Template = z.strictObject({
  name: z.string().regex(/^[a-z0-9_]{1,512}$/),
  language: z.string().regex(/^[a-z]{2,3}(_[A-Z]{2})?$/),
  category: z.enum(['utility', 'authentication', 'marketing']),
  body: z.string().max(1024),
})
export type Template = z.infer<typeof Template>

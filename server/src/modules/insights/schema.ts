import { z } from 'zod'
import { Day, Instant } from '../../shared/dates.js'

/** What a complaint is about; `none` for what complains of nothing, `other` for what fits no kind. */
export const ComplaintClass = z.enum([
  ...(['refused_service', 'extra_charge', 'waiting_time', 'staff_attitude', 'claim_delay', 'claim_rejected'] as const),
  ...(['medicine', 'referral', 'membership_inactive', 'contribution', 'data_error', 'app_problem'] as const),
  ...(['facility_quality', 'fraud', 'privacy', 'other', 'none'] as const),
])
export type ComplaintClass = z.infer<typeof ComplaintClass>

export const Emotion = z.enum(['positive', 'neutral', 'negative'])
export type Emotion = z.infer<typeof Emotion>

/** What keeps a person from care or from joining. */
export const Barrier = z.enum([
  ...(['price', 'coverage_doubt', 'distance', 'trust', 'schedule', 'fear', 'family_decision', 'documents'] as const),
])
export type Barrier = z.infer<typeof Barrier>

export const Interest = z.enum(['low', 'medium', 'high'])
export type Interest = z.infer<typeof Interest>

/** How much a person shows to know of the programme. */
export const Awareness = z.enum(['none', 'basic', 'detailed'])
export type Awareness = z.infer<typeof Awareness>

export const Gender = z.enum(['female', 'male'])
const Code = z.string().regex(/^[a-z_]{2,40}$/)

/** What messages of a person say, by fixed rules. Symptoms and what follows stay empty unless the person agreed. */
export const Reading = z.object({
  complaintClass: ComplaintClass,
  /** 0 none, 1 ordinary, 2 the same day, 3 care fails now, 4 emergency. */
  urgency: z.int().min(0).max(4),
  emotion: Emotion,
  barriers: z.array(Barrier),
  interest: Interest.nullable(),
  awareness: Awareness.nullable(),
  symptoms: z.array(Code),
  conditions: z.array(Code),
  gender: Gender.nullable(),
  age: z.int().min(0).max(130).nullable(),
  province: z.string().max(60).nullable(),
})
export type Reading = z.infer<typeof Reading>

export const Analysis = Reading.extend({
  id: z.uuid(),
  conversationId: z.uuid(),
  /** The messages it read, by their places. */
  fromSeq: z.int(),
  toSeq: z.int(),
  version: z.int(),
  kind: z.enum(['rules', 'correction']),
  madeBy: z.string(),
  /** Places of the messages that class and urgency rest on. */
  evidence: z.array(z.int()),
  consented: z.boolean(),
  at: Instant,
})
export type Analysis = z.infer<typeof Analysis>

/** What a person corrects; what is not named stays. */
export const Correction = z.strictObject(Reading.shape).partial()
export type Correction = z.infer<typeof Correction>

export const Interval = z.enum(['hour', 'day', 'week', 'month'])
export type Interval = z.infer<typeof Interval>

/** Days in Jakarta, both included; without them the last thirty. */
export const Period = z.strictObject({ from: Day.optional(), to: Day.optional() })
export type Period = z.infer<typeof Period>

/** The cards of the dashboard. */
export const Dashboard = z.object({
  at: Instant,
  questionsToday: z.int(),
  /** Since Monday, in Jakarta. */
  questionsThisWeek: z.int(),
  /** People who wrote in the last seven days. */
  activeUsers: z.int(),
  /** Seconds from a question to the reply that went out, over the last seven days; null when there was none. */
  averageResponseSeconds: z.number().nullable(),
  totalMessages: z.int(),
  totalUsers: z.int(),
  /** What needs somebody now. */
  unanswered: z.int(),
  emergencies: z.int(),
})
export type Dashboard = z.infer<typeof Dashboard>

/** What happened in one stretch of time. */
export const Counts = z.object({
  received: z.int(),
  sent: z.int(),
  /** Questions that were replied to, by whom, and how many of ours failed on their way. */
  answeredByAssistant: z.int(),
  answeredByStaff: z.int(),
  notAnswered: z.int(),
  failed: z.int(),
  /** Turns of the assistant, and those in which it found no answer. */
  turns: z.int(),
  abstained: z.int(),
  emergencies: z.int(),
  handedOver: z.int(),
  /** What language models were asked for in conversations, and what that cost. */
  modelCalls: z.int(),
  modelConversations: z.int(),
  modelTokens: z.number(),
  /** Of the currency the prices are set in. */
  modelCents: z.number(),
  averageSeconds: z.number().nullable(),
  p50Seconds: z.number().nullable(),
  p95Seconds: z.number().nullable(),
})
export type Counts = z.infer<typeof Counts>

export const Performance = z.object({
  from: Day,
  to: Day,
  interval: Interval,
  total: Counts,
  /** Every stretch of the period in order, empty ones too. `start` is the day, or day and hour, in Jakarta. */
  series: z.array(Counts.extend({ start: z.string() })),
})
export type Performance = z.infer<typeof Performance>

/** Groups of people. Small ones stand together as `people` of `hidden`; null where even that would be too few. */
export const Groups = z.object({
  shown: z.array(z.object({ key: z.string(), people: z.int() })),
  hidden: z.object({ groups: z.int(), people: z.int().nullable() }),
})
export type Groups = z.infer<typeof Groups>

export const PeopleReport = z.object({
  from: Day,
  to: Day,
  /** Fewer people than this are never shown as a group. */
  leastShown: z.int(),
  total: z.int(),
  /** Who wrote in the period, and who wrote for the first time. */
  active: z.int(),
  fresh: z.int(),
  active7Days: z.int(),
  fresh7Days: z.int(),
  analysed: z.int(),
  series: z.array(z.object({ start: z.string(), active: z.int(), fresh: z.int() })),
  groups: z.object({
    complaintClass: Groups,
    urgency: Groups,
    emotion: Groups,
    barrier: Groups,
    interest: Groups,
    awareness: Groups,
    symptom: Groups,
    condition: Groups,
    gender: Groups,
    age: Groups,
    province: Groups,
  }),
})
export type PeopleReport = z.infer<typeof PeopleReport>

export const AnalysisQuery = z.strictObject({
  complaintClass: ComplaintClass.optional(),
  /** At least so urgent. */
  urgency: z.coerce.number().int().min(0).max(4).optional(),
  /** Read by rules, or corrected by a person. */
  kind: z.enum(['rules', 'correction']).optional(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(25),
})
export type AnalysisQuery = z.infer<typeof AnalysisQuery>

/** An analysis with whom it is about, and who corrected it. */
export const ListedAnalysis = Analysis.extend({ displayName: z.string().nullable(), madeByName: z.string().nullable() })
export type ListedAnalysis = z.infer<typeof ListedAnalysis>

export const ProfileQuery = z.strictObject({
  /** Words of the name. */
  q: z.string().max(100).default(''),
  gender: Gender.optional(),
  complaintClass: ComplaintClass.optional(),
  barrier: Barrier.optional(),
  urgency: z.coerce.number().int().min(0).max(4).optional(),
  province: z.string().max(60).optional(),
  ageFrom: z.coerce.number().int().min(0).max(130).optional(),
  ageTo: z.coerce.number().int().min(0).max(130).optional(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(25),
})
export type ProfileQuery = z.infer<typeof ProfileQuery>

/** A person as the newest analyses show them: single facts the newest known, lists united. */
export const Profile = Reading.omit({ complaintClass: true }).extend({
  contactId: z.uuid(),
  conversationId: z.uuid(),
  displayName: z.string().nullable(),
  /** Of the conversation that was written in last; `channels` are all of them. */
  channel: z.string(),
  channels: z.array(z.string()),
  complaintClasses: z.array(ComplaintClass),
  firstAt: Instant,
  lastAt: Instant,
  unanswered: z.int(),
  consented: z.boolean(),
})
export type Profile = z.infer<typeof Profile>

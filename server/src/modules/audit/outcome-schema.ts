import { z } from 'zod'
import { Day, Instant } from '../../shared/dates.js'
import { Minor } from '../../shared/money.js'

/** Languages that an outcome is worded in. */
export const OutcomeLanguage = z.enum(['en', 'hi', 'id'])
export type OutcomeLanguage = z.infer<typeof OutcomeLanguage>

/** One finding in words, beside its figures. */
export const WordedFinding = z.object({
  code: z.string(),
  severity: z.enum(['info', 'low', 'medium', 'high']),
  /** Indexes of the bill's lines concerned. */
  lines: z.array(z.int()),
  billed: Minor.nullable(),
  allowed: Minor.nullable(),
  overcharge: Minor.nullable(),
  confidence: z.number().nullable(),
  what: z.string(),
  /** The list or rule with its row or article; empty where the bill's own figures say it. */
  citation: z.string(),
  innocent: z.string(),
  ask: z.string(),
})
export type WordedFinding = z.infer<typeof WordedFinding>

/** One door to knock at. `isPrescribed` says whether its source names the days; else they are our advice. */
export const Escalation = z.object({
  code: z.string(),
  name: z.string(),
  contact: z.string().nullable(),
  source: z.string(),
  waitDays: z.int().nullable(),
  isPrescribed: z.boolean(),
})

/** Who worded the explanation: our templates, or a model whose every figure was checked against them. */
export const Wording = z.object({
  by: z.enum(['template', 'model']),
  /** `outcome-templates/1`, or the model's own name and version. */
  version: z.string(),
  /** Version of the prompt; null for templates. */
  prompt: z.string().nullable(),
  /** Why a wished rewording was not taken: stable code; null when none was wished or it was taken. */
  refused: z.string().nullable(),
})
export type Wording = z.infer<typeof Wording>

/** What an audit comes to for the person who sent the bill. */
export const AuditOutcomeView = z.object({
  language: OutcomeLanguage,
  explanation: z.object({ markdown: z.string(), plain: z.string(), ssml: z.string() }),
  counselling: z.string(),
  recommendations: z.array(z.string()),
  escalation: z.array(Escalation),
  findings: z.array(WordedFinding),
  /** Findings that a letter to the hospital would name; 0 means there is nothing to write about. */
  disputed: z.int(),
  wording: Wording,
})
export type AuditOutcomeView = z.infer<typeof AuditOutcomeView>

export const ReminderWish = z.strictObject({
  /** Code of the step that is waited for. */
  step: z.string().regex(/^[a-z-]{2,40}$/),
  dueOn: Day,
  language: OutcomeLanguage.default('en'),
  /** True to be written to, at the address of the own account, when it is due. */
  byMail: z.boolean().default(false),
})
export type ReminderWish = z.infer<typeof ReminderWish>

export const Reminder = z.object({
  id: z.uuid(),
  auditId: z.uuid(),
  step: z.string(),
  stepName: z.string(),
  dueOn: Day,
  isDue: z.boolean(),
  state: z.enum(['open', 'done']),
  /** True when a mail will be or was sent. */
  byMail: z.boolean(),
  mailedAt: Instant.nullable(),
})
export type Reminder = z.infer<typeof Reminder>

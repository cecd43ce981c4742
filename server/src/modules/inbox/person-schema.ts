import { z } from 'zod'
import { Instant } from '../../shared/dates.js'

/** What people are asked for: to be written to unasked, and to have what they wrote of health and person analysed. */
export const ConsentPurpose = z.enum(['messages', 'analysis'])
export type ConsentPurpose = z.infer<typeof ConsentPurpose>

/** That somebody agreed to a purpose, or took it back. */
export const Consent = z.object({
  purpose: ConsentPurpose,
  given: z.boolean(),
  /** Which words they agreed to. */
  textVersion: z.string(),
  language: z.string(),
  channel: z.string(),
  at: Instant,
})
export type Consent = z.infer<typeof Consent>

/** A person's wish about their own data, and by when the law wants it done. */
export const PrivacyRequest = z.object({
  id: z.uuid(),
  contactId: z.uuid(),
  kind: z.enum(['export', 'erase']),
  askedBy: z.string(),
  askedAt: Instant,
  dueAt: Instant,
  doneAt: Instant.nullable(),
})
export type PrivacyRequest = z.infer<typeof PrivacyRequest>

/** The consents of the person behind a conversation, and the wishes that wait to be done. */
export const PrivacyBeside = z.object({ consents: z.array(Consent), requests: z.array(PrivacyRequest) })
export type PrivacyBeside = z.infer<typeof PrivacyBeside>

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

/** Why one of us holds two contacts for one person; `same-identity` is found by the channel's own names. */
export const JoinReason = z.enum(['person-said', 'same-card', 'same-number', 'other'])
export type JoinReason = z.infer<typeof JoinReason>

/** Two contacts that were joined to one person. */
export const Join = z.object({
  id: z.uuid(),
  kept: z.uuid(),
  merged: z.uuid(),
  reason: z.union([JoinReason, z.literal('same-identity')]),
  note: z.string().nullable(),
  by: z.string().nullable(),
  at: Instant,
  /** Null for what the channel itself found. */
  undoableUntil: Instant.nullable(),
})
export type Join = z.infer<typeof Join>

const ThreadOfPerson = z.object({
  id: z.uuid(),
  channel: z.string(),
  state: z.string(),
  unanswered: z.int(),
  lastAt: Instant,
})

/** One contact as it is looked at before it is joined; of its addresses only the end. */
export const PersonSide = z.object({
  contactId: z.uuid(),
  displayName: z.string().nullable(),
  language: z.string(),
  isMember: z.boolean(),
  optedOut: z.boolean(),
  createdAt: Instant,
  names: z.array(z.object({ channel: z.string(), kind: z.string(), ending: z.string() })),
  conversations: z.array(ThreadOfPerson),
  /** By purpose; null where nothing was said. */
  consents: z.object({ messages: z.boolean().nullable(), analysis: z.boolean().nullable() }),
})
export type PersonSide = z.infer<typeof PersonSide>

/** Two contacts side by side, with what joining them would mean. */
export const Comparison = z.object({
  sides: z.tuple([PersonSide, PersonSide]),
  /** Why they cannot be joined, as a code of problems; null when they can. */
  apart: z.string().nullable(),
  /** What the person is held to have agreed to afterwards: the stricter of the two. */
  after: z.object({ messages: z.boolean(), analysis: z.boolean() }),
  /** True when facts that were read with the consent of one are taken out for the refusal of the other, for good. */
  forgetsFacts: z.boolean(),
})
export type Comparison = z.infer<typeof Comparison>

/** Every conversation of the person behind one, as far as the reader may see them, and the joins that made it so. */
export const PersonBeside = z.object({
  contactId: z.uuid(),
  conversations: z.array(ThreadOfPerson),
  unanswered: z.int(),
  joins: z.array(Join),
})
export type PersonBeside = z.infer<typeof PersonBeside>

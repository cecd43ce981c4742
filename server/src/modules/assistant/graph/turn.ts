import type { Intent } from '../intents/intent.js'
import type { RedFlagVerdict } from '../safety/verdict.js'
import type { DialogueState, Effect, Reply, ReplyLanguage } from '../schema.js'

/** What a member brought, and what is known about them. */
export type TurnInput = {
  text: string
  /** The id of what was tapped or chosen by number. */
  choice: string | null
  /** Messages that brought a file. */
  attachments: string[]
  at: string
  country: string
  /** The member signed in, or is known to be one of our members otherwise. */
  isVerified: boolean
  /** Their card number is known, so that it need not be asked. */
  hasCard: boolean
  /** Where things are done that must not be done on this channel; null where they may be done here. */
  secureLink: string | null
}

/** What the world must tell before the reply can be made. */
export type Need =
  | { kind: 'answer'; question: string; before: string }
  | { kind: 'claims' }
  | { kind: 'facilities'; query: string }
  | { kind: 'ticket'; number: string }
  /** A one-time code, to be taken in this conversation. */
  | { kind: 'code'; code: string }

export type Facts = {
  /** An answer from reviewed passages with their sources, or null where they do not hold it. */
  answer: {
    text: string
    sources: string[]
    passageIds: string[]
    /** The model that worded it, or why the one that should have did not. */
    wordedBy: string | null
    modelProblem: string | null
  } | null
  claims: { number: string; status: string; day: string }[]
  facilities: string[]
  /** Others of the same province, where a district has few; by district, for no distance is known. */
  facilitiesAround: { province: string; lines: string[] } | null
  /** How the ticket asked about stands; null for one that is not of this conversation. */
  ticket: { status: string; dueAt: string } | null
  /** What became of a one-time code. */
  code: 'right' | 'wrong' | 'spent' | null
}
export const NO_FACTS: Facts = {
  answer: null,
  claims: [],
  facilities: [],
  facilitiesAround: null,
  ticket: null,
  code: null,
}

export type Reading = { intent: Intent; intents: Intent[]; confidence: number; language: ReplyLanguage }

export type TurnOutcome = {
  state: DialogueState
  replies: Reply[]
  effects: Effect[]
  verdict: RedFlagVerdict
  intent: Intent
  intents: Intent[]
  abstained: boolean
  passageIds: string[]
}

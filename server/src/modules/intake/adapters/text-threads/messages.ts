import type { Bill } from '../../schema.js'

export type TextJob = { id: number; text: string }

/** A failure tells where it was, never what was read. */
export type TextAnswer = { id: number; bill: Bill } | { id: number; failedAt: string }

import { z } from 'zod'

export const Severity = z.enum(['info', 'low', 'medium', 'high'])
export type Severity = z.infer<typeof Severity>

/** The numbers that led to an outcome: plain values only, never a person's data. */
export const Facts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
export type Facts = z.infer<typeof Facts>

/** Why something was concluded. `code` is stable (`audit.line-arithmetic`); the words live in the interface's i18n. */
export const Reason = z.object({
  code: z.string(),
  severity: Severity,
  /** Index of the bill line concerned, where one is. */
  line: z.int().nonnegative().optional(),
  facts: Facts,
})
export type Reason = z.infer<typeof Reason>

import { z } from 'zod'
import { Day } from '../../shared/dates.js'
import { Currency, Minor } from '../../shared/money.js'

const Line = z.object({ description: z.string(), section: z.string().nullable().optional() })
export const MatchPricesInput = z.object({
  lines: z.array(Line).max(10_000),
  /** The day of service: it alone chooses among versions. */
  on: Day,
  lists: z.array(z.string()).max(30),
  tier: z.enum(['x', 'y', 'z']).optional(),
  accreditation: z.enum(['nabh', 'non-nabh', 'super-speciality']).optional(),
  ward: z.enum(['general', 'semi-private', 'private']).optional(),
  /** A state's code or name: its tariff (`state-ka`) is asked as well. */
  state: z.string().optional(),
})
export type MatchPricesInput = z.infer<typeof MatchPricesInput>

export const PriceMatch = z.object({
  /** Index of the line asked about. */
  line: z.int().nonnegative(),
  list: z.string(),
  code: z.string(),
  description: z.string(),
  /** What `amount` is for: the list's unit, or what the line says is counted, as `10 tablet` or `2 ml`. */
  unit: z.string().nullable(),
  /** What one billed unit may cost, after the rules of tier, accreditation and ward. Without GST for medicines. */
  amount: Minor,
  currency: Currency,
  /** 0 to 1. From 0.8 on the row was named; below, its words were only contained. */
  certainty: z.number(),
  method: z.enum(['exact', 'alias', 'fuzzy', 'keyword']),
  effectiveFrom: Day,
  effectiveTo: Day.nullable(),
  source: z.string(),
  reference: z.string(),
  /** Of the row; `assumed` names what was not known and chosen in the bill's favour, `demonstration` is `yes` for invented prices. */
  attributes: z.record(z.string(), z.string()),
})
export type PriceMatch = z.infer<typeof PriceMatch>
export const PriceMatches = z.object({
  matches: z.array(PriceMatch),
  /** Lines that no list names: never guessed. */
  unmatched: z.array(z.int()),
})
export type PriceMatches = z.infer<typeof PriceMatches>

export const MatchListedInput = z.object({
  lines: z.array(Line).max(10_000),
  on: Day,
  lists: z.array(z.string()).max(30),
})
export type MatchListedInput = z.infer<typeof MatchListedInput>

export const ListedMatch = z.object({
  line: z.int().nonnegative(),
  list: z.string(),
  code: z.string(),
  item: z.string(),
  /** `optional-not-payable`, `subsume-room`, `subsume-procedure`, `subsume-treatment`, `scheme-exclusion`. */
  treatment: z.string(),
  /** The charge it belongs into, by list II to IV. */
  parent: z.enum(['room', 'procedure', 'treatment']).nullable(),
  certainty: z.number(),
  source: z.string(),
  effectiveFrom: Day,
  /** True for words that also name payable things (gloves, mask …): a look, never a finding (IN-L5). */
  tooBroad: z.boolean(),
  /** True for an unverified list: what it says proves nothing. */
  demonstration: z.boolean(),
})
export type ListedMatch = z.infer<typeof ListedMatch>

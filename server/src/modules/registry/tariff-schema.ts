import { z } from 'zod'
import { Day } from '../../shared/dates.js'
import { Currency, Minor } from '../../shared/money.js'

const paged = {
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(25),
}
/** The name of a price list: `cghs-2025`, `nppa-2026`, `irdai-1`, `state-ka`, `ina-cbg` … */
const ListName = z.string().regex(/^[a-z0-9][a-z0-9-]{1,39}$/)

/** A price in force: what one unit may cost, in one variant (tier, accreditation, region, class …) of one code. */
export const Tariff = z.object({
  list: z.string(),
  code: z.string(),
  description: z.string(),
  /** What `amount` is the price of: tablet, ml, vial, day, session; null when the list says none. */
  unit: z.string().nullable(),
  amount: Minor,
  currency: Currency,
  effectiveFrom: Day,
  effectiveTo: Day.nullable(),
  source: z.string(),
  /** The row's own order or notification, where it has one. */
  reference: z.string().nullable(),
  /** The edition of the list the row came with. */
  version: z.string(),
  /** What is said of the price: variant (tier, accreditation, care_class …) and facts (speciality, form, treatment …). */
  attributes: z.record(z.string(), z.string()),
  demonstration: z.boolean(),
})
export type Tariff = z.infer<typeof Tariff>

export const TariffQuery = z.object({
  list: z.string().max(60).optional(),
  code: z.string().max(60).optional(),
  q: z
    .string()
    .max(200)
    .transform((text) => text.replaceAll('\u0000', '').trim())
    .optional(),
  /** The day of service; today when none is given. */
  on: Day.optional(),
  day: Day.optional(),
  ...paged,
})
export type TariffQuery = z.input<typeof TariffQuery>
export const TariffPage = z.object({ items: z.array(Tariff), page: z.int(), pageSize: z.int(), total: z.int() })
export type TariffPage = z.infer<typeof TariffPage>

/** What is wrong with a row of a price file: an `error` keeps the version a draft, a `warning` asks for a look. */
export const TariffProblem = z.object({
  /** 1 is the first row after the header. */
  row: z.int(),
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  field: z.string().nullable(),
})
export type TariffProblem = z.infer<typeof TariffProblem>

export const TariffReport = z.object({
  encoding: z.string().optional(),
  read: z.int().optional(),
  errors: z.int().optional(),
  warnings: z.int().optional(),
  /** The first thousand, in the order of the rows. */
  problems: z.array(TariffProblem),
})
export type TariffReport = z.infer<typeof TariffReport>

export const TariffVersion = z.object({
  id: z.uuid(),
  list: z.string(),
  edition: z.string(),
  title: z.string(),
  state: z.enum(['draft', 'active', 'replaced']),
  effectiveFrom: Day,
  effectiveTo: Day.nullable(),
  source: z.string(),
  licence: z.string(),
  note: z.string(),
  demonstration: z.boolean(),
  /** True for what the product ships. */
  shipped: z.boolean(),
  rows: z.int(),
  sha256: z.string(),
  report: TariffReport,
  createdBy: z.string(),
  createdAt: z.string(),
  activatedBy: z.string().nullable(),
  activatedAt: z.string().nullable(),
})
export type TariffVersion = z.infer<typeof TariffVersion>

/** One list as staff see it: which versions answer for which days, or the rule that stands in for a list. */
export const TariffList = z.object({
  list: z.string(),
  title: z.string(),
  demonstration: z.boolean(),
  /** The lists that answer in its place (ESI: CGHS by city), empty for a list of its own. */
  answeredBy: z.array(z.string()),
  /** Does the list answer today? */
  answersToday: z.boolean(),
  versions: z.array(TariffVersion.omit({ report: true })),
})
export type TariffList = z.infer<typeof TariffList>
export const ListQuery = z.object({ list: ListName.optional() })

export const TariffImport = z.object({
  list: ListName,
  effectiveFrom: Day.optional(),
  effectiveTo: Day.optional(),
  edition: z.string().trim().min(1).max(60).optional(),
  source: z.string().trim().min(3).max(200).optional(),
  currency: Currency.optional(),
  /** True for invented figures. */
  demonstration: z.stringbool().or(z.boolean()).optional(),
})
export type TariffImport = z.infer<typeof TariffImport>

const Change = z.object({
  code: z.string(),
  variant: z.string(),
  description: z.string(),
  before: Minor.nullable(),
  after: Minor.nullable(),
  /** Percent of the old price, two decimals; null where there was none, or nothing. */
  percent: z.number().nullable(),
})
/** A version against what answers on its first day. */
export const TariffDiff = z.object({
  version: TariffVersion,
  against: z.object({ id: z.uuid(), edition: z.string() }).nullable(),
  added: z.int(),
  removed: z.int(),
  changed: z.int(),
  same: z.int(),
  /** The first five hundred, largest changes first, then added, then removed. */
  changes: z.array(Change),
})
export type TariffDiff = z.infer<typeof TariffDiff>

const Line = z.object({
  description: z.string(),
  section: z.string().nullable().optional(),
})

export const MatchPricesInput = z.object({
  lines: z.array(Line).max(10_000),
  /** The day of service: it alone chooses among versions. */
  on: Day,
  lists: z.array(z.string()).max(30),
  tier: z.enum(['x', 'y', 'z']).optional(),
  accreditation: z.enum(['nabh', 'non-nabh', 'super-speciality']).optional(),
  ward: z.enum(['general', 'semi-private', 'private']).optional(),
  /** Code of a state, as `ka`: its tariff (`state-ka`) is asked as well. */
  state: z.string().optional(),
})
export type MatchPricesInput = z.infer<typeof MatchPricesInput>

export const PriceMatch = z.object({
  /** Index of the line asked about. */
  line: z.int().nonnegative(),
  list: z.string(),
  code: z.string(),
  description: z.string(),
  unit: z.string().nullable(),
  /** What one unit may cost, after the rules of tier, accreditation and ward. */
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
  /** `optional-not-payable`, `subsume-room`, `subsume-procedure`, `subsume-treatment`. */
  treatment: z.string(),
  /** The charge it belongs into, by list II to IV. */
  parent: z.enum(['room', 'procedure', 'treatment']).nullable(),
  certainty: z.number(),
  source: z.string(),
  effectiveFrom: Day,
  /** True for words that also name payable things (gloves, mask …): a look, never a finding (IN-L5). */
  tooBroad: z.boolean(),
})
export type ListedMatch = z.infer<typeof ListedMatch>

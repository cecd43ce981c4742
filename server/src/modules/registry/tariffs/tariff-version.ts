import { z } from 'zod'
import { Day } from '../../../shared/dates.js'
import { Currency, Minor } from '../../../shared/money.js'

/** The name of a price list: `cghs-2025`, `nppa-2026`, `irdai-1`, `state-ka`, `ina-cbg` … */
const ListName = z.string().regex(/^[a-z0-9][a-z0-9-]{1,39}$/)

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

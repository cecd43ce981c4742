import { z } from 'zod'
import { Day } from '../../shared/dates.js'
import { FacilityId, MemberId } from '../../shared/ids.js'
import { Currency, Minor } from '../../shared/money.js'

export { ListedMatch, MatchListedInput, MatchPricesInput, PriceMatch, PriceMatches } from './match-schema.js'

/** The JKN card number: 13 digits. */
export const CardNumber = z.string().regex(/^\d{13}$/)
/** The Indonesian population number: 16 digits. */
export const NationalId = z.string().regex(/^\d{16}$/)

export const CareClass = z.union([z.literal(1), z.literal(2), z.literal(3)])
export type CareClass = z.infer<typeof CareClass>
export const MemberStatus = z.enum(['active', 'inactive'])

export const Member = z.object({
  id: MemberId,
  cardNumber: CardNumber,
  nationalId: NationalId.nullable(),
  name: z.string(),
  birthDate: Day.nullable(),
  sex: z.enum(['female', 'male']).nullable(),
  careClass: CareClass,
  status: MemberStatus,
  phone: z.string().nullable(),
  /** True for made-up demonstration people. */
  demonstration: z.boolean(),
})
export type Member = z.infer<typeof Member>

export const MemberInput = Member.omit({ id: true }).partial({
  nationalId: true,
  birthDate: true,
  sex: true,
  phone: true,
  demonstration: true,
})
export type MemberInput = z.infer<typeof MemberInput>

export const FacilityKind = z.enum(['hospital', 'puskesmas', 'clinic', 'pharmacy', 'laboratory'])
export const Facility = z.object({
  id: FacilityId,
  name: z.string(),
  kind: FacilityKind,
  /** Hospital class A to D, where known. */
  class: z.string().nullable(),
  ownership: z.string().nullable(),
  address: z.string().nullable(),
  /** Codes by the system that issued them; systems are never mixed: `kemenkes`, `bpjs`, `periksa` … */
  codes: z.array(z.object({ system: z.string(), code: z.string() })),
  provinceCode: z.string().nullable(),
  regencyCode: z.string().nullable(),
  regionCodeSystem: z.string().nullable(),
  partner: z.boolean(),
  demonstration: z.boolean(),
  /** The name of the region as its source prints it. */
  regionName: z.string().nullable().optional(),
})
export type Facility = z.infer<typeof Facility>

/** A printed facility name matched to the registry. Certainty 0 to 1; `facilityId` null when nothing is near enough. */
export const FacilityMatch = z.object({
  facilityId: FacilityId.nullable(),
  name: z.string().nullable(),
  certainty: z.number(),
  by: z.enum(['code', 'exact', 'alias', 'fuzzy', 'none']),
  partner: z.boolean(),
})
export type FacilityMatch = z.infer<typeof FacilityMatch>

/** What the plan pays: share in basis points (8500 = 85 %) by class and service type, with its source. */
export const CoverageCell = z.object({
  careClass: CareClass,
  serviceType: z.string(),
  shareBasisPoints: z.int().min(0).max(10_000),
  source: z.string(),
  effectiveFrom: Day,
})
export type CoverageCell = z.infer<typeof CoverageCell>

export const MedicalCode = z.object({
  system: z.enum(['icd10', 'icd9cm']),
  code: z.string(),
  description: z.string().nullable(),
})
export type MedicalCode = z.infer<typeof MedicalCode>

/** What an importer did: rows kept, and each row it refused with its number (1 = first data row) and why. */
export const ImportReport = z.object({
  read: z.int(),
  kept: z.int(),
  unchanged: z.int(),
  rejects: z.array(z.object({ row: z.int(), code: z.string(), field: z.string().nullable() })),
})
export type ImportReport = z.infer<typeof ImportReport>

const paged = {
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(25),
}

/** A member as a row of a list: no population number, no phone, only the end of the card number. */
export const MemberSummary = z.object({
  /** The member's id, or a pseudonym (`p1_…`) for those who may not know who it is. */
  id: z.string(),
  name: z.string().nullable(),
  cardNumberEnding: z.string().nullable(),
  birthYear: z.int().nullable(),
  sex: Member.shape.sex,
  careClass: CareClass,
  status: MemberStatus,
  demonstration: z.boolean(),
})
export type MemberSummary = z.infer<typeof MemberSummary>

/** Words to look for; the one sign that the database cannot take is left out. */
const Words = z
  .string()
  .max(200)
  .transform((text) => text.replaceAll('\u0000', '').trim())

export const MemberQuery = z.object({ q: Words.optional(), ...paged })
export type MemberQuery = z.input<typeof MemberQuery>
export const MemberPage = z.object({ items: z.array(MemberSummary), page: z.int(), pageSize: z.int(), total: z.int() })
export type MemberPage = z.infer<typeof MemberPage>

export const FacilityQuery = z.object({
  q: Words.optional(),
  kind: FacilityKind.optional(),
  partner: z.stringbool().optional(),
  ...paged,
})
export type FacilityQuery = {
  q?: string
  kind?: z.infer<typeof FacilityKind>
  partner?: boolean
  page?: number
  pageSize?: number
}
export const FacilityPage = z.object({ items: z.array(Facility), page: z.int(), pageSize: z.int(), total: z.int() })
export type FacilityPage = z.infer<typeof FacilityPage>

/** What is known of a member from a card, a message or a form. */
export const MemberClues = z.object({
  cardNumber: z.string().nullable().optional(),
  nationalId: z.string().nullable().optional(),
  phone: z.string().nullable().optional(),
  name: z.string().nullable().optional(),
  birthDate: Day.nullable().optional(),
})
export type MemberClues = z.infer<typeof MemberClues>

export const MemberIdentification = z.object({
  member: Member,
  /** 1 for an exact number of one person; less when a name decided. */
  certainty: z.number(),
  by: z.enum(['card-number', 'national-id', 'phone', 'name-and-birth-date']),
})
export type MemberIdentification = z.infer<typeof MemberIdentification>

/** What a document says about where care was given. */
export const FacilityClues = z.object({
  name: z.string().nullable().optional(),
  code: z.string().nullable().optional(),
  /** Tells namesakes apart. */
  address: z.string().nullable().optional(),
})
export type FacilityClues = z.infer<typeof FacilityClues>

export const FacilityInput = z.object({
  name: z.string().min(1).max(200),
  kind: FacilityKind,
  class: z.string().nullable(),
  ownership: z.string().nullable(),
  address: z.string().nullable(),
  code: z.object({ system: z.string(), code: z.string() }).nullable(),
  provinceCode: z.string().nullable(),
  regencyCode: z.string().nullable(),
  regionCodeSystem: z.string().nullable(),
  regionName: z.string().nullable(),
  /** Null leaves what is known. */
  partner: z.boolean().nullable(),
  demonstration: z.boolean(),
})
export type FacilityInput = z.infer<typeof FacilityInput>

/** Today's table of what the plan pays, one cell for each class and service type. */
export const CoverageTable = z.object({ day: Day, cells: z.array(CoverageCell) })
export type CoverageTable = z.infer<typeof CoverageTable>

export const CoverageEdit = z.strictObject({
  careClass: CareClass,
  serviceType: z.string(),
  shareBasisPoints: CoverageCell.shape.shareBasisPoints,
  source: z.string().trim().min(3).max(200),
  effectiveFrom: Day,
})
export type CoverageEdit = z.infer<typeof CoverageEdit>

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
  q: Words.optional(),
  /** The day of service; today when none is given. */
  on: Day.optional(),
  day: Day.optional(),
  ...paged,
})
export type TariffQuery = z.input<typeof TariffQuery>
export const TariffPage = z.object({ items: z.array(Tariff), page: z.int(), pageSize: z.int(), total: z.int() })
export type TariffPage = z.infer<typeof TariffPage>

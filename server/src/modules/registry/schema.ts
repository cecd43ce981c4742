import { z } from 'zod'
import { Day } from '../../shared/dates.js'
import { FacilityId, MemberId } from '../../shared/ids.js'
import { Currency, Minor } from '../../shared/money.js'

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

export const Tariff = z.object({
  list: z.string(),
  code: z.string(),
  description: z.string(),
  amount: Minor,
  currency: Currency,
  effectiveFrom: Day,
  effectiveTo: Day.nullable(),
  source: z.string(),
})
export type Tariff = z.infer<typeof Tariff>

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

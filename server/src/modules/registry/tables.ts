import { bigint, boolean, date, integer, jsonb, pgSchema, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { blindTokens, minor, moment, sealed } from '../../platform/db/columns.js'

const registry = pgSchema('registry')

export const members = registry.table('members', {
  id: uuid('id').primaryKey(),
  cardNumber: sealed('card_number').notNull(),
  nationalId: sealed('national_id'),
  name: sealed('name').notNull(),
  birthDate: sealed('birth_date'),
  phone: sealed('phone'),
  cardBlind: text('card_blind').notNull(),
  nationalIdBlind: text('national_id_blind'),
  phoneBlind: text('phone_blind'),
  birthDateBlind: text('birth_date_blind'),
  nameTokens: blindTokens('name_tokens').notNull(),
  sex: text('sex'),
  careClass: smallint('care_class').notNull(),
  status: text('status').notNull(),
  demonstration: boolean('demonstration').notNull(),
  source: text('source').notNull(),
  createdAt: moment('created_at').notNull(),
  changedAt: moment('changed_at').notNull(),
})
export type MemberRow = typeof members.$inferSelect

export const facilities = registry.table('facilities', {
  id: uuid('id').primaryKey(),
  name: text('name').notNull(),
  normalisedName: text('normalised_name').notNull(),
  kind: text('kind').notNull(),
  class: text('class'),
  ownership: text('ownership'),
  address: text('address'),
  provinceCode: text('province_code'),
  regencyCode: text('regency_code'),
  regionCodeSystem: text('region_code_system'),
  regionName: text('region_name'),
  partner: boolean('partner').notNull(),
  demonstration: boolean('demonstration').notNull(),
  source: text('source').notNull(),
  createdAt: moment('created_at').notNull(),
  changedAt: moment('changed_at').notNull(),
})
export type FacilityRow = typeof facilities.$inferSelect

export const facilityCodes = registry.table(
  'facility_codes',
  {
    system: text('system').notNull(),
    code: text('code').notNull(),
    facilityId: uuid('facility_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.system, table.code] })],
)

export const facilityAliases = registry.table('facility_aliases', {
  normalisedName: text('normalised_name').primaryKey(),
  facilityId: uuid('facility_id').notNull(),
  source: text('source').notNull(),
  createdBy: text('created_by').notNull(),
  createdAt: moment('created_at').notNull(),
})

export const versions = registry.table('versions', {
  name: text('name').primaryKey(),
  version: bigint('version', { mode: 'number' }).notNull(),
})

export const coverage = registry.table('coverage', {
  seq: bigint('seq', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  careClass: smallint('care_class').notNull(),
  serviceType: text('service_type').notNull(),
  shareBasisPoints: integer('share_bp').notNull(),
  source: text('source').notNull(),
  effectiveFrom: date('effective_from', { mode: 'string' }).notNull(),
  createdBy: text('created_by').notNull(),
  createdAt: moment('created_at').notNull(),
})

export const tariffVersions = registry.table('tariff_versions', {
  id: uuid('id').primaryKey(),
  list: text('list').notNull(),
  edition: text('edition').notNull(),
  title: text('title').notNull(),
  state: text('state').notNull(),
  effectiveFrom: date('effective_from', { mode: 'string' }).notNull(),
  effectiveTo: date('effective_to', { mode: 'string' }),
  source: text('source').notNull(),
  licence: text('licence').notNull(),
  note: text('note').notNull(),
  demonstration: boolean('demonstration').notNull(),
  shipped: boolean('shipped').notNull(),
  rows: integer('rows').notNull(),
  sha256: text('sha256').notNull(),
  report: jsonb('report').notNull(),
  createdBy: text('created_by').notNull(),
  createdAt: moment('created_at').notNull(),
  activatedBy: text('activated_by'),
  activatedAt: moment('activated_at'),
})
export type TariffVersionRow = typeof tariffVersions.$inferSelect

export const tariffs = registry.table(
  'tariffs',
  {
    versionId: uuid('version_id').notNull(),
    list: text('list').notNull(),
    code: text('code').notNull(),
    variant: text('variant').notNull(),
    description: text('description').notNull(),
    unit: text('unit'),
    amount: minor('amount').notNull(),
    currency: text('currency').notNull(),
    effectiveFrom: date('effective_from', { mode: 'string' }).notNull(),
    effectiveTo: date('effective_to', { mode: 'string' }),
    attributes: jsonb('attributes').notNull(),
    reference: text('reference'),
  },
  (table) => [primaryKey({ columns: [table.versionId, table.code, table.variant, table.effectiveFrom] })],
)

export const tariffAliases = registry.table(
  'tariff_aliases',
  {
    list: text('list').notNull(),
    words: text('words').notNull(),
    code: text('code').notNull(),
    source: text('source').notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.list, table.words] })],
)

export const medicalCodes = registry.table(
  'medical_codes',
  {
    system: text('system').notNull(),
    bare: text('bare').notNull(),
    code: text('code').notNull(),
    description: text('description'),
    source: text('source').notNull(),
  },
  (table) => [primaryKey({ columns: [table.system, table.bare] })],
)

export const referenceLists = registry.table('reference_lists', {
  name: text('name').primaryKey(),
  sha256: text('sha256').notNull(),
  rows: integer('rows').notNull(),
  loadedAt: moment('loaded_at').notNull(),
})

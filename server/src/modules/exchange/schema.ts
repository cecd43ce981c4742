import { z } from 'zod'
import { Minor } from '../../shared/money.js'
import { Facts } from '../../shared/reason.js'

/** The formats that a file is recognised as. */
export const ExchangeFormat = z.enum([
  'fhir-r4',
  'x12-837p',
  'x12-837i',
  'x12-837d',
  'x12-835',
  'cms-rif',
  'cms-idr',
  'bpjs-sample',
])
export type ExchangeFormat = z.infer<typeof ExchangeFormat>

/** An amount with its ISO 4217 currency, in that currency's minor units. */
export const Amount = z.object({ minor: Minor, currency: z.string().regex(/^[A-Z]{3}$/) })
export type Amount = z.infer<typeof Amount>

export const Coding = z.object({
  system: z.string().nullable(),
  code: z.string().nullable(),
  display: z.string().nullable(),
})
export type Coding = z.infer<typeof Coding>

/** A meaning, as one or more codes of different systems, or only words. */
export const Concept = z.object({ codings: z.array(Coding), text: z.string().nullable() })
export type Concept = z.infer<typeof Concept>

export const Identifier = z.object({ system: z.string().nullable(), value: z.string(), type: Concept.nullable() })
export type Identifier = z.infer<typeof Identifier>

/** A person or an organisation, as far as the file says who it is. */
export const Party = z.object({
  /** How the file itself points to it. */
  reference: z.string().nullable(),
  identifiers: z.array(Identifier),
  name: z.string().nullable(),
})
export type Party = z.infer<typeof Party>

export const Patient = Party.extend({ birthDate: z.string().nullable(), sex: z.string().nullable() })
export type Patient = z.infer<typeof Patient>

/** Days or moments as the file gives them (ISO 8601, as precise as it is). */
export const Period = z.object({ start: z.string().nullable(), end: z.string().nullable() })
export type Period = z.infer<typeof Period>

/** One step of what the payer made of an amount: submitted, eligible, deductible, paid … */
export const Adjudication = z.object({
  category: Concept,
  reason: Concept.nullable(),
  amount: Amount.nullable(),
  /** A factor or percentage, where there is one. */
  value: z.number().nullable(),
})
export type Adjudication = z.infer<typeof Adjudication>

export const ExchangeLine = z.object({
  sequence: z.int(),
  service: Concept,
  revenue: Concept.nullable(),
  category: Concept.nullable(),
  modifiers: z.array(Concept),
  served: Period,
  place: Concept.nullable(),
  quantity: z.number().nullable(),
  quantityUnit: z.string().nullable(),
  unitPrice: Amount.nullable(),
  net: Amount.nullable(),
  diagnosisSequences: z.array(z.int()),
  careTeamSequences: z.array(z.int()),
  adjudications: z.array(Adjudication),
  notes: z.array(z.int()),
})
export type ExchangeLine = z.infer<typeof ExchangeLine>

export const Diagnosis = z.object({ sequence: z.int(), condition: Concept, types: z.array(Concept) })
export const Procedure = z.object({ sequence: z.int(), procedure: Concept, date: z.string().nullable() })
export const CareTeamMember = z.object({
  sequence: z.int(),
  provider: Party,
  role: Concept.nullable(),
  qualification: Concept.nullable(),
})
/** Which coverage is asked to pay, in which order. */
export const InsuranceUse = z.object({
  sequence: z.int().nullable(),
  focal: z.boolean(),
  coverage: Party,
  preAuthReferences: z.array(z.string()),
})
export const Total = z.object({ category: Concept, amount: Amount })
export const Payment = z.object({ type: Concept.nullable(), date: z.string().nullable(), amount: Amount.nullable() })
export const Note = z.object({ number: z.int().nullable(), text: z.string() })

/** What the payer answered: in an ExplanationOfBenefit beside the claim, in a ClaimResponse or 835 alone. */
export const Outcome = z.object({
  outcome: z.string(),
  disposition: z.string().nullable(),
  preAuthReference: z.string().nullable(),
  adjudications: z.array(Adjudication),
  totals: z.array(Total),
  payment: Payment.nullable(),
  notes: z.array(Note),
})
export type Outcome = z.infer<typeof Outcome>

const Profiles = z.array(z.string()).default([])
const Common = z.object({
  id: z.string().nullable(),
  /** The profiles that the source says it keeps to, as addresses. */
  profiles: Profiles,
  identifiers: z.array(Identifier),
  status: z.string(),
  created: z.string().nullable(),
  patient: Patient,
  insurer: Party.nullable(),
})

/** What a statement beside the lines holds; the bytes of an attachment are not kept. */
export const SupportingValue = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('flag'), flag: z.boolean() }),
  z.object({ kind: z.literal('quantity'), value: z.number().nullable(), unit: z.string().nullable() }),
  z.object({ kind: z.literal('reference'), reference: z.string().nullable(), display: z.string().nullable() }),
  z.object({
    kind: z.literal('attachment'),
    contentType: z.string().nullable(),
    title: z.string().nullable(),
    url: z.string().nullable(),
  }),
])
export type SupportingValue = z.infer<typeof SupportingValue>

/** Indicators, versions of groupers, onset, attachments: what a claim says beside its lines. */
export const Supporting = z.object({
  sequence: z.int(),
  category: Concept,
  code: Concept.nullable(),
  timing: Period,
  value: SupportingValue.nullable(),
})
export type Supporting = z.infer<typeof Supporting>

/** The case group that a stay is paid by (INA-CBG), its tariff class and its price. */
export const CasePackage = z.object({
  tariffClass: Concept.nullable(),
  code: Concept.nullable(),
  value: Amount.nullable(),
})
export type CasePackage = z.infer<typeof CasePackage>

/** A request for payment (or for its authorisation), with the payer's answer where the file holds both. */
export const ClaimRecord = Common.extend({
  kind: z.literal('claim'),
  use: z.enum(['claim', 'preauthorization', 'predetermination']),
  type: Concept,
  subType: Concept.nullable(),
  period: Period,
  provider: Party,
  facility: Party.nullable(),
  priority: Concept.nullable(),
  related: z.array(Identifier),
  insurance: z.array(InsuranceUse),
  careTeam: z.array(CareTeamMember),
  diagnoses: z.array(Diagnosis),
  procedures: z.array(Procedure),
  supporting: z.array(Supporting).default([]),
  casePackage: CasePackage.nullable().default(null),
  lines: z.array(ExchangeLine),
  total: Amount.nullable(),
  outcome: Outcome.nullable(),
})
export type ClaimRecord = z.infer<typeof ClaimRecord>

/** A payer's answer to a claim. */
export const ResponseRecord = Common.extend({
  kind: z.literal('response'),
  use: z.enum(['claim', 'preauthorization', 'predetermination']),
  type: Concept,
  requestor: Party.nullable(),
  request: Party.nullable(),
  insurance: z.array(InsuranceUse).default([]),
  lines: z.array(
    z.object({
      sequence: z.int(),
      /** What was done and when, where the answer repeats it (835); a ClaimResponse only points to the claim's line. */
      service: Concept.nullable(),
      served: Period,
      adjudications: z.array(Adjudication),
      notes: z.array(z.int()),
    }),
  ),
  outcome: Outcome,
})
export type ResponseRecord = z.infer<typeof ResponseRecord>

/** A member's place in a plan. */
export const CoverageRecord = z.object({
  kind: z.literal('coverage'),
  id: z.string().nullable(),
  profiles: Profiles,
  identifiers: z.array(Identifier),
  status: z.string(),
  type: Concept.nullable(),
  subscriberId: z.string().nullable(),
  beneficiary: Patient,
  relationship: Concept.nullable(),
  period: Period,
  payors: z.array(Party),
  classes: z.array(z.object({ type: Concept, value: z.string(), name: z.string().nullable() })),
})
export type CoverageRecord = z.infer<typeof CoverageRecord>

/**
 * A message around claims that Periksa reads, checks and names, without keeping a claim of it: eligibility questions
 * and answers, plans, tasks, payment notices, beneficiary years.
 */
export const MessageRecord = z.object({
  kind: z.literal('message'),
  message: z.string(),
  id: z.string().nullable(),
  identifiers: z.array(Identifier),
  status: z.string().nullable(),
  created: z.string().nullable(),
  patient: Patient.nullable(),
  insurer: Party.nullable(),
  purposes: z.array(z.string()),
  amount: Amount.nullable(),
  benefits: z.array(z.object({ name: z.string().nullable(), allowed: Amount.nullable(), used: Amount.nullable() })),
})
export type MessageRecord = z.infer<typeof MessageRecord>

/** One row of a table that belongs to claims but is none: read, checked for shape, and kept as it stands. */
export const RowRecord = z.object({
  kind: z.literal('row'),
  table: z.string(),
  row: z.int(),
  values: z.record(z.string(), z.string()),
})
export type RowRecord = z.infer<typeof RowRecord>

export const ExchangeRecord = z.discriminatedUnion('kind', [
  RowRecord,
  ClaimRecord,
  ResponseRecord,
  CoverageRecord,
  MessageRecord,
])
export type ExchangeRecord = z.infer<typeof ExchangeRecord>

/** Why a file or one of its records is not taken, or what to look at in one that is: a stable code and the place. */
export const ExchangeProblem = z.object({
  code: z.string(),
  /** Where: a FHIR path, a segment (`CLM[2]`) or a line (`line 14, CLM_ID`). */
  path: z.string(),
  /** In English, for people; never holds what the file said about a person. */
  reason: z.string(),
  facts: Facts,
})
export type ExchangeProblem = z.infer<typeof ExchangeProblem>

/** What reading one file gave: records taken, records refused, and what to look at in those taken. */
export const ExchangeReading = z.object({
  format: ExchangeFormat.nullable(),
  records: z.array(ExchangeRecord),
  refused: z.array(ExchangeProblem),
  warnings: z.array(ExchangeProblem),
})
export type ExchangeReading = z.infer<typeof ExchangeReading>

export const ImportSummary = z.object({
  format: ExchangeFormat.nullable(),
  /** How many records of each kind were taken: claims, responses, coverages, messages, rows. */
  counts: z.record(z.string(), z.int()),
  /** Service lines of the claims and answers. */
  lines: z.int(),
  /** Sum of the claims' totals by currency, in minor units. */
  totals: z.record(z.string(), Minor),
  refusedCount: z.int(),
  warningCount: z.int(),
  /** The first hundred of each. */
  refused: z.array(ExchangeProblem),
  warnings: z.array(ExchangeProblem),
})
export type ImportSummary = z.infer<typeof ImportSummary>

/** What came of a file: kept (or kept before), or only looked at. */
export const ImportResult = ImportSummary.extend({
  importId: z.uuid().nullable(),
  dryRun: z.boolean(),
  /** The same file had been imported before; nothing was kept again. */
  knownBefore: z.boolean(),
  /** Records of this file that had come with another file. */
  doubles: z.int(),
})
export type ImportResult = z.infer<typeof ImportResult>

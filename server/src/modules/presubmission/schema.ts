import { z } from 'zod'
import { Day } from '../../shared/dates.js'
import { Minor } from '../../shared/money.js'
import { Facts } from '../../shared/reason.js'

/**
 * What lies in the file of a claim: first the papers that a payer asks for, then the results that coding rules rest on.
 * A draft that lists its papers says by that what is not there; one that lists none leaves the question open.
 */
export const Paper = z.enum([
  'sep',
  'medical-summary',
  'admission-indication',
  'procedure-report',
  'therapy-schedule',
  'signed-proof',
  'coding-note',
  'tb-bacteriology',
  'tb-culture',
  'histology',
  'blood-culture',
  'pleural-cytology',
  'ecg',
  'brain-imaging',
  'imaging',
  'endoscopy',
  'anaesthesia-record',
  'infection-workup',
  'nephropathy-workup',
  'ulcer-cause',
])
export type Paper = z.infer<typeof Paper>

const icd10 = z.string().regex(/^[A-Z]\d{2}(\.[0-9A-Z]{1,4})?$/)

/** A claim as a facility means to send it. Null is "not said", never "no". No name, number or address of a person. */
export const DraftClaim = z.object({
  /** The facility's own number of the claim, for the answer alone. */
  reference: z.string().max(60),
  service: z.enum(['outpatient', 'inpatient']).nullable(),
  admittedOn: Day.nullable(),
  dischargedOn: Day.nullable(),
  sex: z.enum(['male', 'female']).nullable(),
  ageDays: z.int().nullable(),
  gestationWeeks: z.int().min(0).max(50).nullable(),
  /** ICD-10, the principal one first. */
  diagnoses: z.array(icd10).min(1).max(40),
  /** ICD-9-CM. */
  procedures: z.array(z.string().regex(/^\d{2}(\.\d{1,2})?$/)).nullable(),
  cbgCode: z.string().max(20).nullable(),
  wardClass: z.int().min(1).max(3).nullable(),
  entitledClass: z.int().min(1).max(3).nullable(),
  billed: Minor.min(0).nullable(),
  groupTariff: Minor.min(0).nullable(),
  specialTariff: Minor.min(0).nullable(),
  papers: z.array(Paper).nullable(),
})
export type DraftClaim = z.infer<typeof DraftClaim>

/** What a check needs and a draft may leave out. */
export const DraftField = z.enum([
  'service',
  'dates',
  'sex',
  'age',
  'gestation-weeks',
  'procedures',
  'cbg-code',
  'ward-class',
  'entitled-class',
  'billed',
  'group-tariff',
  'papers',
  'history',
  'peers',
])
export type DraftField = z.infer<typeof DraftField>

/**
 * What to do, with codes and papers in place of words: leave out codes, put others in their place, keep one of two groups, make one
 * principal, add one, attach one of some papers, correct a field, or nothing (`stand`).
 */
export const Remedy = z.object({
  do: z.enum(['drop', 'use', 'choose', 'principal', 'add', 'attach', 'correct', 'stand']),
  /** Codes on the draft that it is about. */
  codes: z.array(z.string()),
  /** Codes that should be there, or of which one should. */
  use: z.array(z.string()),
  /** Papers of which one suffices. */
  papers: z.array(Paper),
  field: DraftField.nullable(),
})
export type Remedy = z.infer<typeof Remedy>

/** How surely a case speaks: its own words and codes; our reading of them; or words that are cut off in our source. */
export const Confidence = z.enum(['firm', 'fair', 'weak'])
export type Confidence = z.infer<typeof Confidence>

/**
 * A case of the coding agreement that applies to a draft: `change` the coding, `prove` it by a paper, or `backs`, where the agreement is
 * on the facility's side.
 */
export const AppliedCase = z.object({
  rule: z.string(),
  case: z.int(),
  effect: z.enum(['change', 'prove', 'backs']),
  confidence: Confidence,
  codes: z.array(z.string()),
  remedy: Remedy,
})
export type AppliedCase = z.infer<typeof AppliedCase>

export const PendingCause = z.object({
  /** Stable: `paper.sep`, `agreement.case_0001`, `risk.ward_class`, `form.code-unknown`. */
  code: z.string(),
  /** What kind of rule, and where it is written. */
  source: z.string(),
  /** How likely a claim is to be held for this alone, 0 to 1, by the weight of the rule. */
  weight: z.number().min(0).max(1),
  facts: Facts,
})
export type PendingCause = z.infer<typeof PendingCause>

export const Fix = z.object({
  /** The causes that it takes away. */
  causes: z.array(z.string()),
  remedy: Remedy,
  /** Minutes of the facility's staff, an estimate of ours. */
  minutes: z.int().positive(),
  /** The probability once only this is done. */
  probabilityAfter: z.number(),
})
export type Fix = z.infer<typeof Fix>

export const Unchecked = z.object({ missing: DraftField, checks: z.array(z.string()) })
export type Unchecked = z.infer<typeof Unchecked>

export const ClaimPreview = z.object({
  /** Where it stands in the file, from 1. */
  place: z.int(),
  reference: z.string(),
  diagnoses: z.array(z.string()),
  billed: Minor.nullable(),
  probability: z.number(),
  /** Billed times probability, minor units of rupiah; null where nothing is billed. */
  atStake: Minor.nullable(),
  causes: z.array(PendingCause),
  /** The cheapest first. */
  fixes: z.array(Fix),
  cases: z.array(AppliedCase),
  unchecked: z.array(Unchecked),
})
export type ClaimPreview = z.infer<typeof ClaimPreview>

export const RefusedDraft = z.object({ place: z.string(), code: z.string(), fields: z.array(z.string()) })
export type RefusedDraft = z.infer<typeof RefusedDraft>

/** What a file of drafts looks like by the payer's rules of today. Nothing of it is kept. */
export const PresubmissionReport = z.object({
  format: z.string(),
  /** Rules that took part, by name. */
  versions: z.record(z.string(), z.string()),
  reckoning: z.object({
    /** By weights of our choosing: nobody publishes which claims were held, and why. Not calibrated. */
    kind: z.literal('rule-weights'),
    calibrated: z.literal(false),
    /** What remains when no rule speaks: for all that the rules do not see. */
    base: z.number(),
  }),
  claims: z.array(ClaimPreview),
  /** Places that could not be used; the first hundred of them. */
  refusedCount: z.int(),
  refused: z.array(RefusedDraft),
})
export type PresubmissionReport = z.infer<typeof PresubmissionReport>

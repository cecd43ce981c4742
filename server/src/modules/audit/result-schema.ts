import { z } from 'zod'
import { Day, Instant } from '../../shared/dates.js'
import { AuditId, BillId, ClaimId } from '../../shared/ids.js'
import { Currency, Minor } from '../../shared/money.js'
import { Facts, Reason } from '../../shared/reason.js'
import { Bill } from '../intake/schema.js'
import { ListedMatch, PriceMatch } from '../registry/schema.js'

/** Who pays, and so by which rules a bill is judged. */
export const Scheme = z.enum(['cghs', 'esi', 'private', 'jkn', 'none'])
export type Scheme = z.infer<typeof Scheme>
export const Tier = z.enum(['x', 'y', 'z'])
export const Accreditation = z.enum(['nabh', 'non-nabh', 'super-speciality'])
export const Ward = z.enum(['general', 'semi-private', 'private'])
export type Ward = z.infer<typeof Ward>

/** What the policy of a privately insured patient pays for a room, minor units a day; null where it says nothing. */
export const PolicyLimits = z.object({ roomPerDay: Minor.nullable(), icuPerDay: Minor.nullable() })
export type PolicyLimits = z.infer<typeof PolicyLimits>

/** The circumstances a bill is judged by, as far as they are known before reading it. */
export const SubjectTerms = z.object({
  scheme: Scheme,
  /** Code of a state (`ka`), whose tariff is asked first. */
  state: z.string().max(60).nullable(),
  tier: Tier.nullable(),
  accreditation: Accreditation.nullable(),
  /** The ward the patient is entitled to. */
  ward: Ward.nullable(),
  /** The day of service where the bill prints none. */
  serviceOn: Day.nullable(),
  receivedOn: Day,
})
export type SubjectTerms = z.infer<typeof SubjectTerms>

/** The circumstances that were told; what is missing is looked for on the paper. */
export type GivenTerms = Partial<{ [Name in keyof SubjectTerms]: SubjectTerms[Name] | null }> & { receivedOn: string }

/** What is audited: a bill with its circumstances, and what the price lists say of its lines. */
export const AuditSubject = SubjectTerms.extend({
  claimId: ClaimId.nullable(),
  billId: BillId,
  bill: Bill,
  /** Indexes of the lines that are paid by the day of a stay. */
  accommodationLines: z.array(z.int()),
  /** Of each line, the part of the cost it belongs to (`medicines`, `tests`, `procedures` …). */
  parts: z.array(z.string()),
  prices: z.array(PriceMatch),
  listed: z.array(ListedMatch),
  /** Lines that no price list names. */
  unmatched: z.array(z.int()),
  patient: z.object({ sex: z.enum(['female', 'male']).nullable(), birthDate: Day.nullable() }).nullable(),
  limits: PolicyLimits.nullable(),
  /** Another bill of the same facility with the same number, date and total, where one is kept. */
  sameBill: BillId.nullable(),
  /** Which circumstances were taken from the paper because nobody told them. */
  fromPaper: z.array(z.string()),
})
export type AuditSubject = z.infer<typeof AuditSubject>

/** What a check found, with the figures it was reached by and what speaks for innocence. */
export const Finding = Reason.extend({
  /** Indexes of the bill's lines concerned; the surplus line of a duplicate comes last. */
  lines: z.array(z.int()),
  /** What was billed by what the finding is about; null where no amount is. */
  billed: Minor.nullable(),
  allowed: Minor.nullable(),
  /** What is at stake. Never above what was billed. */
  overcharge: Minor.nullable(),
  /** The list or rule, and the row or article of it. */
  source: z.string().nullable(),
  reference: z.string().nullable(),
  /** 0 to 1: how surely the lines were read times how surely they were matched. */
  confidence: z.number(),
  /** Code of the best innocent explanation: `audit.innocent.…`. */
  innocent: z.string(),
})
export type Finding = z.infer<typeof Finding>

export const Verdict = z.enum(['ok', 'warning', 'critical', 'needs-review'])
export type Verdict = z.infer<typeof Verdict>

/** One thing that moved the overall confidence: `times` (0 to 1) was multiplied in. */
export const ConfidenceFactor = z.object({ code: z.string(), times: z.number(), facts: Facts })
export type ConfidenceFactor = z.infer<typeof ConfidenceFactor>

export const AuditTotals = z.object({
  billed: Minor.nullable(),
  /** What the findings take away, no amount twice; never above `billed`. */
  overcharge: Minor,
  allowed: Minor.nullable(),
  currency: Currency.nullable(),
})
export type AuditTotals = z.infer<typeof AuditTotals>

/** What a bill comes to: the same subject, checks and pack always give the same. */
export const AuditOutcome = z.object({
  verdict: Verdict,
  confidence: z.number(),
  confidenceFactors: z.array(ConfidenceFactor),
  totals: AuditTotals,
  findings: z.array(Finding),
  unmatched: z.array(z.int()),
  ruleSet: z.string(),
  pack: z.string(),
})
export type AuditOutcome = z.infer<typeof AuditOutcome>

export const AuditResult = AuditOutcome.extend({
  id: AuditId,
  claimId: ClaimId.nullable(),
  billId: BillId,
  subject: SubjectTerms.extend({ fromPaper: z.array(z.string()) }),
  /** How the bill came to its analyser; null where it was audited directly. */
  routing: z.record(z.string(), z.unknown()).nullable(),
  stages: z.array(z.record(z.string(), z.unknown())),
  at: Instant,
})
export type AuditResult = z.infer<typeof AuditResult>

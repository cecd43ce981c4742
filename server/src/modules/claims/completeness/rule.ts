import type { Day } from '../../../shared/dates.js'
import type { Currency, Minor } from '../../../shared/money.js'
import type { Facts } from '../../../shared/reason.js'
import type { DocumentKind, ServiceType } from '../../intake/schema.js'
import type { RuleSet } from './rule-set.js'

/** What the rules look at. */
export type RuleFacts = {
  currency: Currency
  total: Minor | null
  serviceType: ServiceType | null
  serviceDate: Day | null
  /** Something stands where the date should be, and it is no date. */
  dateUnreadable: boolean
  facility: { named: boolean; certainty: number; partner: boolean }
  documents: DocumentKind[]
  shareBasisPoints: number
  /** The day the claim was handed in. */
  receivedOn: Day
}

/** What one rule found: what it takes from the score, whether the claim cannot be handed in with it, and the numbers. */
export type RuleHit = { deduction: number; blocks: boolean; facts: Facts }

/** One rule, known by its stable name. It hits never, once, or (missing documents) once for each thing it names. */
export type Rule = { name: string; hits(facts: RuleFacts, rules: RuleSet): RuleHit[] }

/** The total where the amount limits can be held against it, else null. */
export function measuredTotal(facts: RuleFacts, rules: RuleSet): Minor | null {
  return facts.currency === rules.currency ? facts.total : null
}

import { type Minor, shareOf } from '../../../shared/money.js'
import type { ApprovalEstimate, RuleOutcome } from '../schema.js'
import { dateMissing } from './date-missing.js'
import { dateUnreadable } from './date-unreadable.js'
import { documentsMissing, missingDocuments } from './documents-missing.js'
import { facilityMissing } from './facility-missing.js'
import { facilityNotPartner } from './facility-not-partner.js'
import { futureDate } from './future-date.js'
import { lateSubmission } from './late-submission.js'
import type { Rule, RuleFacts } from './rule.js'
import type { RuleSet } from './rule-set.js'
import { totalOver10m } from './total-over-10m.js'
import { totalOver50m } from './total-over-50m.js'

/** The rules in the order of the published form. */
export const rules: Rule[] = [
  totalOver10m,
  totalOver50m,
  lateSubmission,
  futureDate,
  dateUnreadable,
  dateMissing,
  documentsMissing,
  facilityNotPartner,
  facilityMissing,
]

const WHOLE = 100

/** Applies every rule once and explains the score line by line. All arithmetic is in whole hundredths. */
export function estimateApproval(facts: RuleFacts, ruleSet: RuleSet): ApprovalEstimate {
  const outcomes = rules.flatMap((rule) => outcomesOf(rule, facts, ruleSet))
  const deducted = outcomes.reduce((sum, outcome) => sum + outcome.deduction, 0)
  const hundredths = Math.max(0, WHOLE - deducted)
  return {
    ruleSet: ruleSet.version,
    isValid: outcomes.every((outcome) => !outcome.blocks),
    score: hundredths / WHOLE,
    estimate: hundredths > ruleSet.estimateAbove ? payable(facts) : 0,
    shareBasisPoints: facts.shareBasisPoints,
    outcomes,
    missingDocuments: missingDocuments(facts, ruleSet),
  }
}

function outcomesOf(rule: Rule, facts: RuleFacts, ruleSet: RuleSet): RuleOutcome[] {
  return rule.hits(facts, ruleSet).map((hit) => ({ rule: rule.name, version: ruleSet.version, ...hit }))
}

function payable(facts: RuleFacts): Minor {
  return facts.total === null || facts.total <= 0 ? 0 : shareOf(facts.total, facts.shareBasisPoints)
}

export type { RuleFacts } from './rule.js'
export { claimFormRules, RuleSet } from './rule-set.js'

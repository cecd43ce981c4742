import type { ApprovalEstimate, ToCheck } from '../schema.js'
import { estimateApproval, type RuleFacts, type RuleSet } from './index.js'
import { thingsToCheck } from './to-check.js'

/** What a claim holds that its score and its open points follow from. */
export type Assessable = RuleFacts & {
  totalNeedsCheck: boolean
  memberActive: boolean
  patientNameMatch: number | null
  /** Other claims that look like this one. */
  duplicates: number
}

export type Assessment = { approval: ApprovalEstimate; toCheck: ToCheck[] }

/** Score and open points of a claim as it stands. */
export function assess(claim: Assessable, ruleSet: RuleSet): Assessment {
  const approval = estimateApproval(claim, ruleSet)
  const toCheck = thingsToCheck({ ...claim, facilityNamed: claim.facility.named })
  return { approval, toCheck }
}

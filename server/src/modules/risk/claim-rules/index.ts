import { aboveTariff } from './above-tariff.js'
import { afterDeath } from './after-death.js'
import { cbgForm } from './cbg-form.js'
import type { ClaimRule } from './claim-rule.js'
import { clonedRecord } from './cloned-record.js'
import { duplicatePattern } from './duplicate-pattern.js'
import { fragmentation } from './fragmentation.js'
import { highCostFullPaid } from './high-cost-full-paid.js'
import { outpatientHighCost } from './outpatient-high-cost.js'
import { overlappingStay } from './overlapping-stay.js'
import { prolongedStay } from './prolonged-stay.js'
import { readmission } from './readmission.js'
import { severityHighFacility } from './severity-high-facility.js'
import { severityMismatch } from './severity-mismatch.js'
import { severityUnsupported } from './severity-unsupported.js'
import { sexAge } from './sex-age.js'
import { shortStayHighCost } from './short-stay-high-cost.js'
import { wardClass } from './ward-class.js'

/**
 * Every rule there is, in the order flags are listed in; the place of a rule in this list is its bit in stored flags.
 * Rules on cost ask for peers of the same hospital class at least: nationwide, a class A hospital is dear by its tariff alone.
 */
export const claimRules: readonly ClaimRule[] = [
  shortStayHighCost,
  severityMismatch,
  highCostFullPaid,
  duplicatePattern,
  outpatientHighCost,
  severityUnsupported,
  severityHighFacility,
  readmission,
  fragmentation,
  prolongedStay,
  aboveTariff,
  wardClass,
  cbgForm,
  sexAge,
  afterDeath,
  overlappingStay,
  clonedRecord,
]

export type { ClaimRule, Scheme } from './claim-rule.js'

import { arithmetic } from './arithmetic.js'
import { duplicateClaim } from './duplicate-claim.js'
import { duplicateLines } from './duplicate-lines.js'
import { facilityUnknown } from './facility-unknown.js'
import { highAmount } from './high-amount.js'
import { impossibleDates } from './impossible-dates.js'
import { late } from './late.js'
import { memberInactive } from './member-inactive.js'
import { notMedical } from './not-medical.js'
import { patientName } from './patient-name.js'
import type { Rule } from './rule.js'
import { totalUnconfirmed } from './total-unconfirmed.js'

export const RULE_SET = 'risk-rules/2'

export const rules: Rule[] = [
  duplicateClaim,
  notMedical,
  impossibleDates,
  patientName,
  arithmetic,
  memberInactive,
  duplicateLines,
  highAmount,
  late,
  totalUnconfirmed,
  facilityUnknown,
]

export type { RiskFacts } from './rule.js'

import type { Reason, Severity } from '../../../shared/reason.js'
import type { AuditSubject } from '../schema.js'
import type { Check } from './check.js'
import { duplicateLine } from './duplicate-line.js'
import { futureDate } from './future-date.js'
import { lateSubmission } from './late-submission.js'
import { lineArithmetic } from './line-arithmetic.js'
import { linesTotal } from './lines-total.js'
import { notMedical } from './not-medical.js'
import { quantityDays } from './quantity-days.js'
import { sectionSubtotal } from './section-subtotal.js'
import { serviceAfterDischarge } from './service-after-discharge.js'
import { tax } from './tax.js'
import { totalInWords } from './total-in-words.js'

export const RULE_SET = 'bill-checks/1'

/** The checks in the order their findings are shown. */
export const checks: Check[] = [
  notMedical,
  lineArithmetic,
  duplicateLine,
  sectionSubtotal,
  linesTotal,
  totalInWords,
  tax,
  lateSubmission,
  futureDate,
  serviceAfterDischarge,
  quantityDays,
]

/** All findings on a bill by the named checks, or by all. A document that is no bill has that finding only. */
export function runChecks(subject: AuditSubject, names?: string[]): Reason[] {
  if (!subject.bill.isMedical) return notMedical.find(subject)
  return checks.filter(({ name }) => !names || names.includes(name)).flatMap((check) => check.find(subject))
}

const order: Severity[] = ['info', 'low', 'medium', 'high']

/** The worst severity among findings; null without any. */
export function worstOf(findings: Reason[]): Severity | null {
  return findings.reduce<Severity | null>(
    (worst, { severity }) => (worst === null || order.indexOf(severity) > order.indexOf(worst) ? severity : worst),
    null,
  )
}

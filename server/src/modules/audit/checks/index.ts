import type { Severity } from '../../../shared/reason.js'
import type { AuditSubject, Finding, SchemePack } from '../schema.js'
import { aboveTariffInaCbg } from './above-case-tariff.js'
import { aboveCeilingDevice, aboveCeilingNppa } from './above-ceiling.js'
import { aboveTariffCghs, aboveTariffEsi, aboveTariffState } from './above-tariff.js'
import type { Check } from './check.js'
import { diagnosisAge, diagnosisSex } from './diagnosis.js'
import { duplicateBill } from './duplicate-bill.js'
import { duplicateExact, duplicateReworded } from './duplicate-lines.js'
import { futureDate } from './future-date.js'
import { lateSubmission } from './late-submission.js'
import { lineArithmetic } from './line-arithmetic.js'
import { bundledItem, excludedTreatment, nonpayableItem } from './listed-items.js'
import { notMedical } from './not-medical.js'
import { multipleProcedures, packageUnbundled } from './packages.js'
import { implausibleAmount, mixedCurrency } from './plausibility.js'
import { quantityDaysMismatch } from './quantity-days-mismatch.js'
import { serviceAfterDischarge, serviceBeforeAdmission, stayReversed } from './service-dates.js'
import { subtotalMismatch } from './subtotal-mismatch.js'
import { tax } from './tax.js'
import { taxOnExempt } from './tax-on-exempt.js'
import { totalMismatch } from './total-mismatch.js'
import { roomRentLimit, wardEntitlement } from './ward-and-room.js'
import { wordsMismatch } from './words-mismatch.js'

export const RULE_SET = 'bill-checks/5'

/**
 * The checks, those that take a whole line first: where two findings are about one line's money, the earlier one has it.
 */
export const checks: Check[] = [
  notMedical,
  duplicateBill,
  duplicateExact,
  duplicateReworded,
  nonpayableItem,
  excludedTreatment,
  bundledItem,
  serviceAfterDischarge,
  serviceBeforeAdmission,
  packageUnbundled,
  lineArithmetic,
  multipleProcedures,
  aboveTariffState,
  aboveTariffCghs,
  aboveTariffEsi,
  aboveCeilingNppa,
  aboveCeilingDevice,
  quantityDaysMismatch,
  roomRentLimit,
  wardEntitlement,
  subtotalMismatch,
  totalMismatch,
  wordsMismatch,
  taxOnExempt,
  tax,
  // Of a whole case: what its lines already give is not asked for again.
  aboveTariffInaCbg,
  lateSubmission,
  futureDate,
  stayReversed,
  diagnosisSex,
  diagnosisAge,
  implausibleAmount,
  mixedCurrency,
]

export const checkNames: string[] = checks.map((check) => check.name)

/** All findings of the named checks on a bill, each for itself. A document that is no bill has that finding only. */
export function runChecks(subject: AuditSubject, pack: SchemePack, names: string[]): Finding[] {
  if (!subject.bill.isMedical) return notMedical.find(subject, pack)
  const wanted = checks.filter((check) => names.includes(check.name) && !pack.without.includes(check.name))
  return wanted.flatMap((check) => check.find(subject, pack))
}

const order: Severity[] = ['info', 'low', 'medium', 'high']

/** The worst severity among findings; null without any. */
export function worstOf(findings: { severity: Severity }[]): Severity | null {
  return findings.reduce<Severity | null>(
    (worst, { severity }) => (worst === null || order.indexOf(severity) > order.indexOf(worst) ? severity : worst),
    null,
  )
}

import { RULE_SET, runChecks, worstOf } from '../checks/index.js'
import type { AuditSubject, JudgedBill } from '../schema.js'
import { readingQuality } from './reading-quality.js'

/** The named checks over a bill, and what they come to. Pure: the same subject always gets the same verdict. */
export function judgeBill(subject: AuditSubject, names: string[]): JudgedBill {
  const { bill } = subject
  const findings = runChecks(subject, names)
  const worst = worstOf(findings)
  const confidence = Math.round(readingQuality(bill) * (bill.totalNeedsCheck ? 0.8 : 1) * 100) / 100
  const billed = bill.total
  const impacts = findings.map((one) => one.facts.impact).filter((one) => typeof one === 'number')
  const overcharge = Math.min(
    impacts.reduce((sum, one) => sum + Math.max(0, one), 0),
    billed ?? 0,
  )
  const verdict =
    bill.isMedical && confidence < 0.5
      ? 'needs-review'
      : worst === 'high'
        ? 'critical'
        : worst === null || worst === 'info'
          ? 'ok'
          : 'warning'
  const allowed = billed === null ? null : billed - overcharge
  return { verdict, confidence, totals: { billed, overcharge, allowed }, findings, ruleSet: RULE_SET }
}

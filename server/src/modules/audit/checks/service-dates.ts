import { type Day, daysBetween } from '../../../shared/dates.js'
import type { AuditSubject } from '../schema.js'
import { type Check, finding } from './check.js'

const AFTER = 'audit.service-after-discharge'
const BEFORE = 'audit.service-before-admission'
/** Tests done shortly before an admission belong to it. */
const DAYS_BEFORE = 30

/** A line of a day after the discharge. */
export const serviceAfterDischarge: Check = {
  name: AFTER,
  find: (subject) => outside(subject, AFTER, (date) => daysFrom(subject.bill.dischargeDate, date)),
}

/** A line long before the admission: what comes up to thirty days before it may have led to it. */
export const serviceBeforeAdmission: Check = {
  name: BEFORE,
  find: (subject) => outside(subject, BEFORE, (date) => -daysFrom(subject.bill.admissionDate, date) - DAYS_BEFORE),
}

function daysFrom(edge: Day | null, date: Day): number {
  return edge === null ? 0 : daysBetween(edge, date)
}

function outside(subject: AuditSubject, code: string, beyond: (date: Day) => number) {
  return subject.bill.lines.flatMap(({ date, amount }, line) => {
    const days = date === null ? 0 : beyond(date)
    if (days <= 0) return []
    return finding(subject, {
      ...{ code, severity: code === AFTER ? 'high' : 'medium', lines: [line], innocent: 'entry-date' },
      ...{ billed: amount, allowed: 0, overcharge: amount, facts: { days } },
    })
  })
}

/** The stay ends before it begins. */
export const stayReversed: Check = {
  name: 'audit.stay-reversed',
  find(subject) {
    const { admissionDate, dischargeDate } = subject.bill
    if (admissionDate === null || dischargeDate === null || dischargeDate >= admissionDate) return []
    const days = daysBetween(dischargeDate, admissionDate)
    return [
      finding(subject, {
        ...{ code: 'audit.stay-reversed', severity: 'medium', innocent: 'date-misread', facts: { days } },
      }),
    ]
  },
}

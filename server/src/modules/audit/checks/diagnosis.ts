import { daysBetween } from '../../../shared/dates.js'
import type { AuditSubject } from '../schema.js'
import { type Check, finding } from './check.js'

const SEX = 'audit.diagnosis-sex'
const AGE = 'audit.diagnosis-age'
const SOURCE = 'ICD-10: chapters and categories by sex and age'
/** Conditions of pregnancy and of the female organs; conditions of the male organs. */
const FEMALE = /^(?:O\d\d|C5[1-8]|D06|D25|D26|D27|N7[0-7]|N8[0-9]|N9[0-8]|Z3[3-7])/
const MALE = /^(?:C6[0-3]|D29|N4[0-9]|N50|N51)/
/** Perinatal conditions are of the first weeks; some are followed a while longer. */
const PERINATAL = /^P\d\d/
const NEWBORN_DAYS = 365
const YOUNGEST_MOTHER = 8
const OLDEST_MOTHER = 60

/** A diagnosis that the patient's sex excludes. */
export const diagnosisSex: Check = {
  name: SEX,
  find(subject) {
    const code = subject.bill.diagnosis.icd10 ?? ''
    const sex = subject.patient?.sex
    const excluded = (sex === 'male' && FEMALE.test(code)) || (sex === 'female' && MALE.test(code))
    return excluded ? [said(subject, SEX, { icd10: code })] : []
  },
}

/** A diagnosis that the patient's age excludes: perinatal beyond the first year, pregnancy in childhood or old age. */
export const diagnosisAge: Check = {
  name: AGE,
  find(subject) {
    const { bill, patient } = subject
    const code = bill.diagnosis.icd10 ?? ''
    const born = patient?.birthDate ?? bill.patient.birthDate
    const day = bill.serviceDate ?? subject.receivedOn
    if (!born || born > day) return []
    const days = daysBetween(born, day)
    const years = Math.floor(days / 365.25)
    const late = PERINATAL.test(code) && days > NEWBORN_DAYS
    const pregnant = /^O\d\d/.test(code) && (years < YOUNGEST_MOTHER || years > OLDEST_MOTHER)
    return late || pregnant ? [said(subject, AGE, { icd10: code, years })] : []
  },
}

function said(subject: AuditSubject, code: string, facts: Record<string, string | number>) {
  return finding(subject, {
    code,
    severity: 'medium',
    source: SOURCE,
    certainty: 0.9,
    innocent: 'code-of-mother',
    facts,
  })
}

import type { ClaimRecord, Concept } from '../../exchange/schema.js'
import type { DraftInput } from './draft-input.js'

const SERVICES: Record<string, 'outpatient' | 'inpatient'> = {
  '1': 'outpatient',
  '2': 'inpatient',
  ip: 'inpatient',
  inpatient: 'inpatient',
  op: 'outpatient',
  outpatient: 'outpatient',
}

/** A claim of another system's file as a draft. Papers and class of ward are in none of them: they stay "not said". */
export function inputOfRecord(record: ClaimRecord): DraftInput {
  const isOf = (concept: Concept, part: string): string[] =>
    concept.codings.flatMap(({ system, code }) => (code && system?.includes(part) ? [code] : []))
  const day = (written: string | null): string | null => written?.slice(0, 10) || null
  const has = (types: readonly Concept[], code: string): boolean =>
    types.some(({ codings }) => codings.some((one) => one.code === code))
  const billed = record.diagnoses.filter(({ types }) => !has(types, 'admitting'))
  const ordered = [
    ...billed.filter(({ types }) => has(types, 'principal')),
    ...billed.filter(({ types }) => !has(types, 'principal')).sort((a, b) => a.sequence - b.sequence),
  ]
  const kinds = [record.type, record.subType].flatMap((concept) => concept?.codings.map(({ code }) => code ?? '') ?? [])
  const { sex, birthDate } = record.patient
  return {
    reference: (record.identifiers[0]?.value ?? record.id ?? '').slice(0, 60),
    service: kinds.map((code) => SERVICES[code]).find((one) => one !== undefined) ?? null,
    admittedOn: day(record.period.start),
    dischargedOn: day(record.period.end),
    sex: sex === 'male' || sex === 'female' ? sex : null,
    birthDate: birthDate && birthDate.length >= 10 ? day(birthDate) : null,
    ageDays: null,
    gestationWeeks: null,
    diagnoses: ordered.flatMap(({ condition }) => isOf(condition, 'icd-10').slice(0, 1)),
    procedures: record.procedures.flatMap(({ procedure }) => isOf(procedure, 'icd-9').slice(0, 1)),
    cbgCode: (record.subType && isOf(record.subType, 'ina-cbg')[0]) || null,
    ...{ wardClass: null, entitledClass: null, groupTariff: null, specialTariff: null, papers: null },
    billed: record.total?.currency === 'IDR' ? record.total.minor : null,
  }
}

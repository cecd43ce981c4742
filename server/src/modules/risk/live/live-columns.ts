import type { HospitalClaim } from '../../claims/schema.js'

/** A hospital claim with the column names of claims_normalized, amounts in whole rupiah; peers and history are added in SQL. */
export type IncomingRow = Record<string, string | number | boolean | null | string[]>

const SEVERITIES = ['0', 'I', 'II', 'III']
const RUPIAH = 100

export function toIncoming(claim: HospitalClaim): IncomingRow {
  const paid = claim.paid === null ? null : Math.round(claim.paid / RUPIAH)
  const billed = Math.round(claim.billed / RUPIAH)
  const special = Math.round(claim.specialTariff / RUPIAH)
  const parts = claim.cbgCode.split('-')
  return {
    claim_id: claim.id,
    facility_key: claim.facilityKey,
    admit_dt: claim.admittedOn,
    discharge_dt: claim.dischargedOn,
    province_code: claim.provinceCode,
    district_code: claim.districtCode,
    facility_ownership_code: claim.ownerCode,
    facility_type_code: claim.facilityKindCode,
    facility_class_code: claim.facilityClassCode,
    service_level_code: claim.serviceCode,
    poli_type_code: claim.clinicCode,
    participant_segment_code: claim.segmentCode,
    severity_code: SEVERITIES.indexOf(parts[3] ?? ''),
    dx_primary_full: claim.diagnosis,
    cbg_code: claim.cbgCode,
    cbg_stem: parts.slice(0, 3).join('-'),
    procedure_code: claim.procedureCode,
    amount_claimed: billed,
    amount_paid: paid,
    amount_without_special: billed - special,
    tariff_group: Math.round(claim.groupTariff / RUPIAH),
    tariff_special: special,
    tariff_region: claim.tariffRegion,
    patient_key: claim.memberKey,
    dx_secondary_codes: [...claim.secondaryDiagnoses].sort(),
    ward_class: claim.wardClass,
    entitled_class: claim.entitledClass,
    member_sex: claim.memberSex,
    member_age_days: claim.memberAgeDays,
    is_referred: claim.isReferred,
  }
}

/** A served or live row back as the claim it was; null where the row holds what a claim cannot. */
export function toHospitalFields(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const number = (name: string): number | null =>
    row[name] === null || row[name] === undefined ? null : Number(row[name])
  const minor = (name: string): number | null => {
    const whole = number(name)
    return whole === null ? null : whole * RUPIAH
  }
  const text = (name: string): string | null => (row[name] ? String(row[name]) : null)
  const special = minor('tariff_special') ?? 0
  return {
    id: text('claim_id'),
    facilityKey: text('facility_key'),
    provinceCode: number('province_code'),
    districtCode: number('district_code'),
    ownerCode: number('facility_ownership_code'),
    facilityKindCode: number('facility_type_code'),
    facilityClassCode: number('facility_class_code'),
    serviceCode: number('service_level_code'),
    clinicCode: number('poli_type_code'),
    segmentCode: number('participant_segment_code'),
    wardClass: number('ward_class'),
    entitledClass: number('entitled_class'),
    admittedOn: text('admit_dt'),
    dischargedOn: text('discharge_dt'),
    diagnosis: text('dx_primary_full'),
    secondaryDiagnoses: Array.isArray(row.dx_secondary_codes) ? row.dx_secondary_codes : [],
    cbgCode: text('cbg_code'),
    procedureCode: text('procedure_code'),
    billed: minor('amount_claimed'),
    paid: minor('amount_paid'),
    groupTariff: minor('tariff_group') ?? 0,
    specialTariff: special,
    tariffRegion: number('tariff_region'),
    memberKey: text('patient_key'),
    memberSex: number('member_sex'),
    memberAgeDays: number('member_age_days'),
    isReferred: row.is_referred === true,
  }
}

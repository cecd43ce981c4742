import { daysBetween } from '../../../shared/dates.js'
import { toWhole } from '../../../shared/money.js'
import { levelOf } from '../pending/form.js'
import type { DraftClaim, DraftField } from '../schema.js'

const CBG = /^[A-Z]-\d{1,2}-\d{2}-(0|I|II|III)$/

/** A draft in the columns that the payer's rules over hospital claims look at; null is not said. Amounts in whole rupiah. */
export function riskRowOf(draft: DraftClaim): Record<string, string | number | boolean | null> {
  const { service, sex, billed, specialTariff, cbgCode } = draft
  const [first = ''] = draft.diagnoses
  const whole = (minor: number | null): number | null => (minor === null ? null : toWhole(minor))
  const days =
    draft.admittedOn === null || draft.dischargedOn === null ? null : daysBetween(draft.admittedOn, draft.dischargedOn)
  return {
    service_level_code: service === null ? null : service === 'inpatient' ? 2 : 1,
    severity_code: levelOf(cbgCode),
    comorbidity_count: draft.diagnoses.length - 1,
    is_cbg_well_formed: cbgCode === null ? null : CBG.test(cbgCode.toUpperCase()),
    // A draft says its severity once, in the case group.
    is_severity_agreed: cbgCode === null ? null : true,
    dx_primary_code: first.slice(0, 3),
    dx_chapter: first.slice(0, 1),
    member_sex: sex === null ? null : sex === 'male' ? 1 : 2,
    member_age_days: draft.ageDays,
    ward_class: draft.wardClass,
    entitled_class: draft.entitledClass,
    los: days,
    amount_claimed: whole(billed),
    // What is not sent is not paid.
    amount_paid: 0,
    amount_without_special: billed === null || specialTariff === null ? null : toWhole(billed - specialTariff),
    tariff_group: whole(draft.groupTariff),
    tariff_special: whole(specialTariff),
  }
}

const FIELDS: Record<string, DraftField> = {
  service_level_code: 'service',
  severity_code: 'cbg-code',
  is_cbg_well_formed: 'cbg-code',
  is_severity_agreed: 'cbg-code',
  member_sex: 'sex',
  member_age_days: 'age',
  ward_class: 'ward-class',
  entitled_class: 'entitled-class',
  los: 'dates',
  amount_claimed: 'billed',
  amount_without_special: 'billed',
  tariff_group: 'group-tariff',
}

/** The field of a draft behind a column: what is none is figures of peers, or the member's other claims, which a draft never has. */
export function fieldOf(column: string): DraftField {
  return FIELDS[column] ?? (/peer|oe$|zscore|ratio|facility_/.test(column) ? 'peers' : 'history')
}

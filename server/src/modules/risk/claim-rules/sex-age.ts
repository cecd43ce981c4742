import type { ClaimRule } from './claim-rule.js'
import { all, any, compare, parameter } from './condition.js'

/** A diagnosis the member's sex or age cannot have: childbirth for men (O00-O99), newborn conditions later on (P00-P96). */
export const sexAge: ClaimRule = {
  code: 'sex_age',
  source: 'ID-16',
  scheme: 'coding-error',
  weight: 0.5,
  parameters: { newbornDays: 60 },
  condition: any(
    all(compare('member_sex', '=', 1), compare('dx_chapter', '=', 'O')),
    all(compare('member_age_days', '>', parameter('newbornDays')), compare('dx_chapter', '=', 'P')),
  ),
  stake: 'claim',
  evidence: ['dx_primary_code', 'member_sex', 'member_age_days'],
}

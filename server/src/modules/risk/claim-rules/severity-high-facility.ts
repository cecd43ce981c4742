import type { ClaimRule } from './claim-rule.js'
import { all, compare, inpatient, parameter } from './condition.js'

/** A severe stay at a hospital that codes severe far oftener than its mix of cases would lead one to expect. */
export const severityHighFacility: ClaimRule = {
  code: 'severity_high_facility',
  source: 'ID-01; observed over expected, ours',
  scheme: 'upcoding',
  weight: 0.3,
  parameters: { leastLevel: 2, leastOe: 1.35, leastStays: 30 },
  condition: all(
    inpatient,
    compare('severity_code', '>=', parameter('leastLevel')),
    compare('facility_severity_oe', '>=', parameter('leastOe')),
    compare('facility_stays', '>=', parameter('leastStays')),
  ),
  stake: 'above-peers',
  evidence: ['severity_code', 'facility_severity_oe', 'facility_stays'],
}

import type { Cell } from '../schema.js'
import type { ClaimIndex } from './columns.js'

/** What is kept of each claim to be shown, in this order. Names are those of claims_normalized and of the scores. */
export const rowColumns = [
  ...[
    'claim_id',
    'facility_key',
    'admit_dt',
    'discharge_dt',
    'los',
    'province_code',
    'district_code',
    'facility_ownership_code',
  ],
  ...[
    'facility_type_code',
    'facility_class_code',
    'class_level',
    'service_level_code',
    'severity_code',
    'severity_reported',
  ],
  ...[
    'dx_primary_code',
    'dx_primary_full',
    'cbg_code',
    'procedure_code',
    'amount_claimed',
    'amount_paid',
    'amount_without_special',
  ],
  ...[
    'tariff_group',
    'tariff_special',
    'tariff_region',
    'dx_secondary_codes',
    'comorbidity_count',
    'ward_class',
    'entitled_class',
    'member_sex',
  ],
  ...[
    'member_age',
    'member_age_days',
    'member_death_year',
    'participant_segment_code',
    'is_referred',
    'is_referral_found',
    'referral_days',
  ],
  ...[
    'peer_n',
    'peer_level',
    'peer_median',
    'peer_mean',
    'peer_p90',
    'cost_zscore',
    'diagnosis_peer_n',
    'diagnosis_peer_median',
  ],
  ...[
    'diagnosis_peer_p90',
    'diagnosis_cost_zscore',
    'stay_peer_n',
    'stay_peer_median',
    'stay_peer_p95',
    'stay_zscore',
    'is_repeat',
  ],
  ...['duplicate_pattern', 'matched_claim_id', 'matched_gap_days', 'last_stay_id', 'days_since_stay', 'record_members'],
  ...[
    'facility_severity_oe',
    'facility_stays',
    'flag_bits',
    'rule_score',
    'rule_agreement',
    'stake',
    'ml_score',
    'ml_score_normalized',
  ],
  ...['older_risk_score', 'risk_score'],
] as const

export type RowColumn = (typeof rowColumns)[number]
/** A claim's row as the list keeps it. */
export type StoredRow = Record<RowColumn, Cell>

/** An open list: what is kept in memory, and the rows at given positions, in their order. */
export type OpenList = { index: ClaimIndex; rowsAt(positions: readonly number[]): StoredRow[] }

/** One number about a claim that the anomaly model sees. */
export type Feature = {
  name: string
  meaning: string
  unit: string
  /** Which way is suspicious. */
  direction: 'high' | 'low' | 'both'
  /** Over claims_normalized; the same text serves training, a batch and one claim. Never empty: what is missing is neutral. */
  sql: string
}

const peers = 'relative to comparable claims'

/** What the model is trained on: figures relative to peers, never codes of regions or classes, so that rare is not odd. */
export const features: readonly Feature[] = [
  {
    name: 'cost_log_ratio',
    meaning: `Billed ${peers} of the same CBG`,
    unit: 'natural logarithm',
    direction: 'high',
    sql: 'coalesce(cost_log_ratio, 0)',
  },
  {
    name: 'cost_zscore',
    meaning: 'The same in robust spreads',
    unit: 'spreads, cut at 20',
    direction: 'high',
    sql: 'coalesce(least(greatest(cost_zscore, -20), 20), 0)',
  },
  {
    name: 'diagnosis_cost_log_ratio',
    meaning: `Billed ${peers} of the same diagnosis and service`,
    unit: 'natural logarithm',
    direction: 'high',
    sql: 'coalesce(diagnosis_cost_log_ratio, 0)',
  },
  {
    name: 'diagnosis_cost_zscore',
    meaning: 'The same in robust spreads',
    unit: 'spreads, cut at 20',
    direction: 'high',
    sql: 'coalesce(least(greatest(diagnosis_cost_zscore, -20), 20), 0)',
  },
  {
    name: 'stay_zscore',
    meaning: 'Length of stay relative to stays of the same CBG',
    unit: 'spreads, cut at 20',
    direction: 'both',
    sql: 'coalesce(least(greatest(stay_zscore, -20), 20), 0)',
  },
  {
    name: 'cost_a_day_log',
    meaning: 'Billed for each day beside the peers of the diagnosis',
    unit: 'natural logarithm',
    direction: 'high',
    sql: 'coalesce(diagnosis_cost_log_ratio - ln((los + 1.0) / (coalesce(stay_peer_median, los) + 1.0)), 0)',
  },
  {
    name: 'above_tariff_log',
    meaning: 'Billed beside the tariffs on the claim',
    unit: 'natural logarithm',
    direction: 'high',
    sql: 'coalesce(ln(greatest(amount_without_special, 1) / greatest(tariff_group, 1)), 0)',
  },
  {
    name: 'special_share',
    meaning: 'Share of special top-ups in the bill',
    unit: 'share',
    direction: 'high',
    sql: 'coalesce(tariff_special / greatest(amount_claimed, 1), 0)',
  },
  {
    name: 'unsupported_severity',
    meaning: 'Severity level beyond what the accompanying diagnoses carry',
    unit: 'levels',
    direction: 'high',
    sql: 'coalesce(greatest(severity_code - least(comorbidity_count, 3), 0), 0)',
  },
  {
    name: 'facility_severity_oe',
    meaning: 'Severe stays of the hospital, observed over expected; 1 for outpatients',
    unit: 'ratio',
    direction: 'high',
    sql: 'CASE WHEN service_level_code = 2 THEN coalesce(facility_severity_oe, 1) ELSE 1 END',
  },
  {
    name: 'visits_30_days',
    meaning: 'Claims of the member in thirty days, outside series of treatment',
    unit: 'claims, logarithm',
    direction: 'high',
    sql: 'CASE WHEN is_series THEN 0 ELSE ln(visits_30_days) END',
  },
  {
    name: 'stay_closeness',
    meaning: 'How soon after the last stay at this hospital for this diagnosis',
    unit: '1 at once, 0 after thirty days or never',
    direction: 'high',
    sql: 'CASE WHEN NOT is_series AND is_last_stay_same_facility AND is_last_stay_same_diagnosis THEN greatest(0, 1 - greatest(days_since_stay, 0) / 30.0) ELSE 0 END',
  },
  {
    name: 'overlap',
    meaning: 'Treated while lying in hospital by another claim',
    unit: '0 or 1',
    direction: 'high',
    sql: 'CASE WHEN days_since_stay < 0 THEN 1 ELSE 0 END',
  },
  {
    name: 'repeat',
    meaning: 'The same member, hospital, diagnosis and procedure within three days',
    unit: '0 or 1',
    direction: 'high',
    sql: 'CASE WHEN duplicate_pattern THEN 1 ELSE 0 END',
  },
  {
    name: 'record_members',
    meaning: 'Members with this very record that day',
    unit: 'members beyond one',
    direction: 'high',
    sql: 'least(record_members - 1, 5)',
  },
  {
    name: 'ward_above_entitled',
    meaning: 'Ward classes above what the member is entitled to',
    unit: 'classes',
    direction: 'high',
    sql: 'CASE WHEN service_level_code = 2 THEN coalesce(greatest(entitled_class - ward_class, 0), 0) ELSE 0 END',
  },
  {
    name: 'without_referral',
    meaning: 'An outpatient visit that no primary-care visit led to, outside series',
    unit: '0 or 1',
    direction: 'high',
    sql: 'CASE WHEN service_level_code = 1 AND NOT is_series AND NOT is_referred THEN 1 ELSE 0 END',
  },
]

/** The select list that makes the feature matrix, in catalogue order. */
export function featureColumnsSql(): string {
  return features.map(({ name, sql }) => `(${sql})::FLOAT AS ${name}`).join(', ')
}

/** Claims are compared within these groups: outpatients, series, and stays by kind of CBG. */
export const FEATURE_GROUP_SQL =
  "CASE WHEN service_level_code = 1 THEN CASE WHEN is_series THEN 'outpatient-series' ELSE 'outpatient' END ELSE 'stay' END"

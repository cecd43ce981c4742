/** What an incoming claim brings, with the types of claims_normalized. */
export const INCOMING = {
  claim_id: 'VARCHAR',
  facility_key: 'VARCHAR',
  admit_dt: 'DATE',
  discharge_dt: 'DATE',
  province_code: 'SMALLINT',
  district_code: 'INTEGER',
  facility_ownership_code: 'TINYINT',
  facility_type_code: 'TINYINT',
  facility_class_code: 'TINYINT',
  service_level_code: 'TINYINT',
  poli_type_code: 'SMALLINT',
  participant_segment_code: 'TINYINT',
  severity_code: 'TINYINT',
  dx_primary_full: 'VARCHAR',
  cbg_code: 'VARCHAR',
  cbg_stem: 'VARCHAR',
  procedure_code: 'VARCHAR',
  amount_claimed: 'BIGINT',
  amount_paid: 'BIGINT',
  amount_without_special: 'BIGINT',
  tariff_group: 'BIGINT',
  tariff_special: 'BIGINT',
  tariff_region: 'TINYINT',
  patient_key: 'UUID',
  dx_secondary_codes: 'VARCHAR[]',
  ward_class: 'TINYINT',
  entitled_class: 'TINYINT',
  member_sex: 'TINYINT',
  member_age_days: 'INTEGER',
  is_referred: 'BOOLEAN',
} as const

const PAST = `claim_id, patient_key, facility_key, admit_dt, discharge_dt, los, service_level_code, dx_primary_code, dx_primary_full,
  procedure_code, cbg_code, dx_secondary_codes`

/** The same series of treatment as the build leaves out of repeats and readmissions. */
const SERIES = "('Z49', 'Z50', 'Z51', 'N18', 'D56', 'D57', 'D66', 'D67', 'D68', 'Z48', 'Z08', 'Z09')"

/**
 * One view after another, from the tables `claims` (the snapshot's), `incoming`, `nearby` (other live claims of the same
 * members and hospital days) and `facility`: `normalised` has the columns of claims_normalized. Peers, repeats, history
 * and twins mean what they mean in the build; the claim itself is never among its peers.
 */
export function normaliseSql(peersAtLeast: number): string {
  return [claimSql, pastSql, peerSql(peersAtLeast), historySql, twinSql, normalisedSql].join(';\n')
}

const claimSql = `CREATE OR REPLACE TEMP TABLE claim AS
SELECT *, (discharge_dt - admit_dt)::SMALLINT AS los, left(dx_primary_full, 3) AS dx_primary_code,
       CASE WHEN facility_class_code BETWEEN 1 AND 12 THEN chr(65 + (facility_class_code - 1) % 4) ELSE 'S' END AS class_level,
       regexp_full_match(upper(cbg_code), '[A-Z]-[0-9]{1,2}-[0-9]{2}-(0|I|II|III)') AS is_cbg_well_formed,
       left(dx_primary_full, 3) IN ${SERIES} AS is_series
FROM incoming`

const pastSql = `CREATE OR REPLACE TEMP TABLE past AS
SELECT DISTINCT ON (claim_id) ${PAST}
FROM (SELECT ${PAST} FROM claims WHERE patient_key IN (SELECT patient_key FROM claim) OR (facility_key, admit_dt) IN (SELECT (facility_key, admit_dt) FROM claim)
      UNION ALL SELECT ${PAST} FROM nearby UNION ALL SELECT ${PAST} FROM claim)`

const peerSql = (least: number): string => `CREATE OR REPLACE TEMP TABLE place AS
SELECT DISTINCT 'cbg' AS kind, claim_id, cbg_code AS key, class_level, coalesce(tariff_region, 0) AS region FROM claim
UNION ALL SELECT DISTINCT 'diagnosis', claim_id, dx_primary_code || '|' || service_level_code, class_level, coalesce(tariff_region, 0) FROM claim
UNION ALL SELECT DISTINCT 'stay', claim_id, cbg_stem, class_level, coalesce(tariff_region, 0) FROM claim WHERE service_level_code = 2;
CREATE OR REPLACE TEMP TABLE known AS
SELECT 'cbg' AS kind, claim_id, cbg_code AS key, class_level, coalesce(tariff_region, 0) AS region, amount_claimed AS value FROM claims WHERE cbg_code IN (SELECT cbg_code FROM claim)
UNION ALL SELECT 'diagnosis', claim_id, dx_primary_code || '|' || service_level_code, class_level, coalesce(tariff_region, 0), amount_claimed FROM claims
  WHERE dx_primary_code IN (SELECT dx_primary_code FROM claim)
UNION ALL SELECT 'stay', claim_id, cbg_stem, class_level, coalesce(tariff_region, 0), los FROM claims
  WHERE service_level_code = 2 AND cbg_stem IN (SELECT cbg_stem FROM claim WHERE service_level_code = 2);
CREATE OR REPLACE TEMP TABLE member_of AS
SELECT p.kind, p.claim_id, l.level, k.value
FROM place AS p JOIN known AS k ON k.kind = p.kind AND k.key = p.key AND k.claim_id <> p.claim_id
JOIN (VALUES (1), (2), (3)) AS l(level) ON l.level = 1 OR (k.class_level = p.class_level AND (l.level = 2 OR k.region = p.region));
CREATE OR REPLACE TEMP TABLE peer AS
WITH grouped AS (
  SELECT kind, claim_id, level, count(*)::INTEGER AS n, median(value) AS middle, avg(value) AS mean, stddev_pop(value) AS std,
         quantile_disc(value, 0.9) AS p90, quantile_disc(value, 0.95) AS p95
  FROM member_of GROUP BY kind, claim_id, level HAVING count(*) >= ${least}
  QUALIFY row_number() OVER (PARTITION BY kind, claim_id ORDER BY level DESC) = 1)
SELECT g.*, median(CASE WHEN g.kind = 'stay' THEN abs(m.value - g.middle) ELSE abs(ln(greatest(m.value, 1)) - ln(greatest(g.middle, 1))) END) AS mad
FROM grouped AS g JOIN member_of AS m ON m.kind = g.kind AND m.claim_id = g.claim_id AND m.level = g.level GROUP BY ALL`

const historySql = `CREATE OR REPLACE TEMP TABLE repeat AS
SELECT c.claim_id, p.claim_id AS matched_claim_id, abs(c.admit_dt - p.admit_dt)::TINYINT AS matched_gap_days,
       (p.admit_dt, p.claim_id) < (c.admit_dt, c.claim_id) AS is_later
FROM claim AS c JOIN past AS p ON p.patient_key = c.patient_key AND p.claim_id <> c.claim_id AND p.facility_key = c.facility_key
  AND p.service_level_code = c.service_level_code AND p.dx_primary_code = c.dx_primary_code AND p.procedure_code IS NOT DISTINCT FROM c.procedure_code
  AND abs(c.admit_dt - p.admit_dt) <= 3
WHERE NOT c.is_series
QUALIFY row_number() OVER (PARTITION BY c.claim_id ORDER BY is_later DESC, matched_gap_days, p.claim_id DESC) = 1;
CREATE OR REPLACE TEMP TABLE visits AS
SELECT c.claim_id, count(*) FILTER (p.admit_dt BETWEEN c.admit_dt - 30 AND c.admit_dt)::SMALLINT AS visits_30_days,
       count(*) FILTER (p.service_level_code = 2 AND (p.admit_dt, p.claim_id) < (c.admit_dt, c.claim_id))::SMALLINT AS stays_before
FROM claim AS c JOIN past AS p ON p.patient_key = c.patient_key GROUP BY ALL;
CREATE OR REPLACE TEMP TABLE last_stay AS
SELECT c.claim_id, p.claim_id AS last_stay_id, (c.admit_dt - p.discharge_dt)::SMALLINT AS days_since_stay,
       p.facility_key = c.facility_key AS is_same_facility, p.dx_primary_code = c.dx_primary_code AS is_same_diagnosis
FROM claim AS c JOIN past AS p ON p.patient_key = c.patient_key AND p.service_level_code = 2 AND (p.admit_dt, p.claim_id) < (c.admit_dt, c.claim_id)
QUALIFY row_number() OVER (PARTITION BY c.claim_id ORDER BY p.admit_dt DESC, p.claim_id DESC) = 1`

const twinSql = `CREATE OR REPLACE TEMP TABLE twin AS
SELECT c.claim_id, count(DISTINCT p.patient_key)::SMALLINT AS record_members
FROM claim AS c JOIN past AS p ON p.facility_key = c.facility_key AND p.admit_dt = c.admit_dt AND p.los = c.los AND p.dx_primary_full = c.dx_primary_full
  AND p.procedure_code IS NOT DISTINCT FROM c.procedure_code AND p.cbg_code = c.cbg_code
  AND coalesce(p.dx_secondary_codes, []) = coalesce(c.dx_secondary_codes, [])
WHERE NOT c.is_series AND c.patient_key IS NOT NULL AND (c.service_level_code = 2 OR len(c.dx_secondary_codes) > 0)
GROUP BY ALL HAVING count(DISTINCT p.patient_key) > 1`

const ratio = (middle: string): string => `ln(greatest(c.amount_claimed, 1) / greatest(${middle}, 1))`

const normalisedSql = `CREATE OR REPLACE TEMP TABLE normalised AS
SELECT c.* EXCLUDE (dx_secondary_codes, member_age_days), year(c.admit_dt)::SMALLINT AS admit_year, left(c.dx_primary_code, 1) AS dx_chapter, NULL::TINYINT AS severity_reported,
       true AS is_severity_agreed, nullif(c.dx_secondary_codes, []) AS dx_secondary_codes, coalesce(len(c.dx_secondary_codes), 0)::SMALLINT AS comorbidity_count,
       c.member_age_days, (c.member_age_days / 365.25)::SMALLINT AS member_age, NULL::SMALLINT AS member_death_year, false AS is_referral_found, NULL::SMALLINT AS referral_days,
       pc.n AS peer_n, pc.level::TINYINT AS peer_level, pc.middle::BIGINT AS peer_median, pc.mean::BIGINT AS peer_mean, pc.p90::BIGINT AS peer_p90, pc.std::FLOAT AS peer_std,
       ${ratio('pc.middle')}::FLOAT AS cost_log_ratio, (${ratio('pc.middle')} / greatest(1.4826 * pc.mad, 0.05))::FLOAT AS cost_zscore,
       pd.n AS diagnosis_peer_n, pd.level::TINYINT AS diagnosis_peer_level, pd.middle::BIGINT AS diagnosis_peer_median, pd.p90::BIGINT AS diagnosis_peer_p90,
       ${ratio('pd.middle')}::FLOAT AS diagnosis_cost_log_ratio, (${ratio('pd.middle')} / greatest(1.4826 * pd.mad, 0.05))::FLOAT AS diagnosis_cost_zscore,
       ps.n AS stay_peer_n, ps.middle::FLOAT AS stay_peer_median, ps.p95::SMALLINT AS stay_peer_p95,
       ((c.los - ps.middle) / greatest(1.4826 * ps.mad, 1))::FLOAT AS stay_zscore,
       rp.claim_id IS NOT NULL AS duplicate_pattern, coalesce(rp.is_later, false) AS is_repeat, rp.matched_claim_id, rp.matched_gap_days,
       coalesce(v.visits_30_days, 1) AS visits_30_days, coalesce(v.stays_before, 0) AS stays_before,
       ls.days_since_stay, ls.last_stay_id, ls.is_same_facility AS is_last_stay_same_facility, ls.is_same_diagnosis AS is_last_stay_same_diagnosis,
       coalesce(tw.record_members, 1) AS record_members,
       fa.facility_claims, fa.facility_stays, fa.severity_oe::FLOAT AS facility_severity_oe, strftime(c.discharge_dt, '%Y-%m') AS service_month
FROM claim AS c
LEFT JOIN peer AS pc ON pc.kind = 'cbg' AND pc.claim_id = c.claim_id
LEFT JOIN peer AS pd ON pd.kind = 'diagnosis' AND pd.claim_id = c.claim_id
LEFT JOIN peer AS ps ON ps.kind = 'stay' AND ps.claim_id = c.claim_id
LEFT JOIN repeat AS rp ON rp.claim_id = c.claim_id
LEFT JOIN visits AS v ON v.claim_id = c.claim_id
LEFT JOIN last_stay AS ls ON ls.claim_id = c.claim_id
LEFT JOIN twin AS tw ON tw.claim_id = c.claim_id
LEFT JOIN facility AS fa ON fa.facility_key = c.facility_key`

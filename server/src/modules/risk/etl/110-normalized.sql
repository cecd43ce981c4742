-- claims_normalized: one row a claim, codes and figures; the words stand once in `labels`. It is made some days of
-- discharge at a time, within a month, so that each join stays small and each file belongs to one month. c_: peers of the same CBG, d_: of the same diagnosis, s_: stays (see `place`).
CREATE MACRO log_ratio(amount, middle) AS ln(greatest(amount, 1) / greatest(middle, 1));

CREATE MACRO claims_of_days(low, high) AS TABLE
SELECT c.claim_id, facility_of(c.claim_id) AS facility_key, c.admit_dt, year(c.admit_dt)::SMALLINT AS admit_year, c.discharge_dt,
       c.los, c.province_code::SMALLINT AS province_code, c.district_code::INTEGER AS district_code,
       CASE WHEN c.owner_code BETWEEN 1 AND 9 THEN c.owner_code END::TINYINT AS facility_ownership_code, try_cast(c.kind_code AS TINYINT) AS facility_type_code,
       CASE WHEN c.class_code BETWEEN 1 AND 27 THEN c.class_code END::TINYINT AS facility_class_code, p.class_level,
       c.service_code::TINYINT AS service_level_code, c.clinic_code::SMALLINT AS poli_type_code, try_cast(c.segment_code AS TINYINT) AS participant_segment_code,
       p.severity_level AS severity_code, try_cast(c.severity_reported AS TINYINT) AS severity_reported,
       coalesce(c.severity_reported = p.severity_level + 1, true) AS is_severity_agreed,
       c.dx_code AS dx_primary_code, left(c.dx_code, 1) AS dx_chapter, c.dx_full AS dx_primary_full, c.dx_admission_code,
       c.cbg_code, p.cbg_stem, p.is_well_formed AS is_cbg_well_formed, procedure_of(c.procedure_text) AS procedure_code,
       c.amount_claimed, c.amount_paid, c.amount_claimed - c.tariff_special AS amount_without_special, c.tariff_group::BIGINT AS tariff_group,
       c.tariff_special::BIGINT AS tariff_special, try_cast(c.tariff_region AS TINYINT) AS tariff_region,
       b.patient_key, b.family_key, c.claim_weight, b.dx_secondary_codes, coalesce(len(b.dx_secondary_codes), 0)::SMALLINT AS comorbidity_count,
       try_cast(c.ward_class AS TINYINT) AS ward_class, b.entitled_class, try_cast(c.discharge_code AS TINYINT) AS discharge_status_code,
       b.sex AS member_sex, ((c.admit_dt - b.birth_dt) / 365.25)::SMALLINT AS member_age, (c.admit_dt - b.birth_dt)::INTEGER AS member_age_days,
       b.membership_code, b.death_year AS member_death_year, b.home_district AS member_home_district,
       c.referral_id IS NOT NULL AS is_referred, b.is_referral_found, (c.admit_dt - b.referral_dt)::SMALLINT AS referral_days,
       b.referral_dx_code = c.dx_code AS is_referral_diagnosis_kept,
       p.c_n - 1 AS peer_n, p.c_level AS peer_level,
       others_median(c.amount_claimed, p.c_n, p.c_low, p.c_middle, p.c_high)::BIGINT AS peer_median,
       ((p.c_sum - c.amount_claimed) // (p.c_n - 1))::BIGINT AS peer_mean,
       others_quantile(c.amount_claimed, p.c_p90, p.c_p90_next) AS peer_p90,
       p.c_std AS peer_std,
       log_ratio(c.amount_claimed, others_median(c.amount_claimed, p.c_n, p.c_low, p.c_middle, p.c_high))::FLOAT AS cost_log_ratio,
       (log_ratio(c.amount_claimed, others_median(c.amount_claimed, p.c_n, p.c_low, p.c_middle, p.c_high)) / p.c_spread)::FLOAT AS cost_zscore,
       p.d_n - 1 AS diagnosis_peer_n, p.d_level AS diagnosis_peer_level,
       others_median(c.amount_claimed, p.d_n, p.d_low, p.d_middle, p.d_high)::BIGINT AS diagnosis_peer_median,
       others_quantile(c.amount_claimed, p.d_p90, p.d_p90_next) AS diagnosis_peer_p90,
       log_ratio(c.amount_claimed, others_median(c.amount_claimed, p.d_n, p.d_low, p.d_middle, p.d_high))::FLOAT AS diagnosis_cost_log_ratio,
       (log_ratio(c.amount_claimed, others_median(c.amount_claimed, p.d_n, p.d_low, p.d_middle, p.d_high)) / p.d_spread)::FLOAT AS diagnosis_cost_zscore,
       p.s_n - 1 AS stay_peer_n, others_median(c.los, p.s_n, p.s_low, p.s_middle, p.s_high)::FLOAT AS stay_peer_median,
       others_quantile(c.los, p.s_p95, p.s_p95_next)::SMALLINT AS stay_peer_p95,
       ((c.los - others_median(c.los, p.s_n, p.s_low, p.s_middle, p.s_high)) / p.s_spread)::FLOAT AS stay_zscore,
       b.duplicate_pattern, b.is_repeat, b.matched_claim_id, b.matched_gap_days,
       b.visits_30_days, b.stays_before, b.days_since_stay, b.last_stay_id, b.is_same_facility AS is_last_stay_same_facility,
       b.is_same_diagnosis AS is_last_stay_same_diagnosis,
       p.is_series, coalesce(tw.record_members, 1) AS record_members,
       b.facility_claims, b.facility_stays, b.severity_oe::FLOAT AS facility_severity_oe
FROM (SELECT *, rowid AS claim_no, (discharge_dt - admit_dt)::SMALLINT AS los FROM claim WHERE discharge_dt BETWEEN low AND high) AS c
JOIN (SELECT * FROM beside WHERE discharge_dt BETWEEN low AND high) AS b ON b.claim_no = c.claim_no
JOIN place AS p ON p.place = place_of(c.cbg_code, c.dx_code, c.service_code, c.class_code, c.tariff_region)
LEFT JOIN twin AS tw ON tw.record = b.record;

-- The words of the codes, once each.
CREATE TABLE labels AS
SELECT 'diagnosis' AS book, dx_full AS code, dx_label AS label FROM dx_text
UNION ALL SELECT 'secondary', code, label FROM secondary_text
UNION ALL SELECT 'cbg', cbg_code, cbg_label FROM cbg_text
UNION ALL SELECT 'procedure', procedure_code, procedure_label FROM procedure_text
UNION ALL SELECT 'district', district_code::VARCHAR, district_name FROM region
UNION ALL SELECT 'province', province_code::VARCHAR, province_name FROM province
UNION ALL SELECT book, code::VARCHAR, label FROM label;

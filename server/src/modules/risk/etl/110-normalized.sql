-- claims_normalized: one row a claim, codes and figures; the words stand once in `labels` (see 130-described.sql). It is
-- made some months at a time, so that each join stays small.
CREATE MACRO log_ratio(amount, middle) AS ln(greatest(amount, 1) / greatest(middle, 1));

CREATE MACRO claims_of_months(low, high) AS TABLE
SELECT c.claim_id, c.facility_key, c.admit_dt, year(c.admit_dt)::SMALLINT AS admit_year, c.discharge_dt, c.los, c.province_code, c.district_code,
       c.owner_code AS facility_ownership_code, c.kind_code AS facility_type_code, c.class_code AS facility_class_code, c.class_level,
       c.service_code AS service_level_code, c.clinic_code AS poli_type_code, c.segment_code AS participant_segment_code,
       c.severity_level AS severity_code, c.severity_reported,
       coalesce(c.severity_reported = c.severity_level + 1, true) AS is_severity_agreed,
       c.dx_code AS dx_primary_code, left(c.dx_code, 1) AS dx_chapter, c.dx_full AS dx_primary_full, c.dx_admission_code,
       c.cbg_code, c.cbg_stem, c.is_cbg_well_formed, c.procedure_code,
       c.amount_claimed, c.amount_paid, c.amount_claimed - c.tariff_special AS amount_without_special, c.tariff_group, c.tariff_special, c.tariff_region,
       c.patient_key, c.family_key, c.claim_weight, a.dx_secondary_codes, coalesce(len(a.dx_secondary_codes), 0)::SMALLINT AS comorbidity_count,
       c.ward_class, c.entitled_class, c.discharge_code AS discharge_status_code,
       c.member_sex, (c.member_age_days / 365.25)::SMALLINT AS member_age, c.member_age_days, c.membership_code, c.member_death_year,
       c.member_home_district,
       c.referral_id IS NOT NULL AS is_referred, rf.claim_no IS NOT NULL AS is_referral_found, (c.admit_dt - rf.referral_dt)::SMALLINT AS referral_days,
       rf.referral_dx_code = c.dx_code AS is_referral_diagnosis_kept,
       pc.n - 1 AS peer_n, pc.level AS peer_level,
       others_median(c.amount_claimed, pc.n, pc.x_low, pc.x_middle, pc.x_high)::BIGINT AS peer_median,
       ((pc.sum_value - c.amount_claimed) // (pc.n - 1))::BIGINT AS peer_mean,
       others_quantile(c.amount_claimed, pc.p90, pc.p90_next) AS peer_p90,
       pc.std AS peer_std,
       log_ratio(c.amount_claimed, others_median(c.amount_claimed, pc.n, pc.x_low, pc.x_middle, pc.x_high))::FLOAT AS cost_log_ratio,
       (log_ratio(c.amount_claimed, others_median(c.amount_claimed, pc.n, pc.x_low, pc.x_middle, pc.x_high)) / greatest(1.4826 * pc.mad, 0.05))::FLOAT AS cost_zscore,
       pd.n - 1 AS diagnosis_peer_n, pd.level AS diagnosis_peer_level,
       others_median(c.amount_claimed, pd.n, pd.x_low, pd.x_middle, pd.x_high)::BIGINT AS diagnosis_peer_median,
       others_quantile(c.amount_claimed, pd.p90, pd.p90_next) AS diagnosis_peer_p90,
       log_ratio(c.amount_claimed, others_median(c.amount_claimed, pd.n, pd.x_low, pd.x_middle, pd.x_high))::FLOAT AS diagnosis_cost_log_ratio,
       (log_ratio(c.amount_claimed, others_median(c.amount_claimed, pd.n, pd.x_low, pd.x_middle, pd.x_high)) / greatest(1.4826 * pd.mad, 0.05))::FLOAT AS diagnosis_cost_zscore,
       ps.n - 1 AS stay_peer_n, others_median(c.los, ps.n, ps.x_low, ps.x_middle, ps.x_high)::FLOAT AS stay_peer_median,
       others_quantile(c.los, ps.p95, ps.p95_next)::SMALLINT AS stay_peer_p95,
       ((c.los - others_median(c.los, ps.n, ps.x_low, ps.x_middle, ps.x_high)) / greatest(1.4826 * ps.mad, 1))::FLOAT AS stay_zscore,
       rp.claim_no IS NOT NULL AS duplicate_pattern, coalesce(rp.is_later, false) AS is_repeat, rp.matched_claim_id, rp.matched_gap_days,
       coalesce(hi.visits_30_days, 1) AS visits_30_days, coalesce(hi.stays_before, 0) AS stays_before,
       hi.days_since_stay, hi.last_stay_id, hi.is_same_facility AS is_last_stay_same_facility, hi.is_same_diagnosis AS is_last_stay_same_diagnosis,
       is_series(c.dx_code) AS is_series, coalesce(tw.record_members, 1) AS record_members,
       fa.facility_claims, fa.facility_stays, fa.severity_oe::FLOAT AS facility_severity_oe,
       c.service_month
FROM (SELECT * FROM claim WHERE month_no BETWEEN low AND high) AS c
LEFT JOIN (SELECT * FROM accompanying WHERE month_no BETWEEN low AND high) AS a ON a.claim_no = c.claim_no
LEFT JOIN (SELECT * FROM referred WHERE month_no BETWEEN low AND high) AS rf ON rf.claim_no = c.claim_no
LEFT JOIN (SELECT * FROM repeat WHERE month_no BETWEEN low AND high) AS rp ON rp.claim_no = c.claim_no
LEFT JOIN (SELECT * FROM history WHERE month_no BETWEEN low AND high) AS hi ON hi.claim_no = c.claim_no
LEFT JOIN (SELECT * FROM twin WHERE month_no BETWEEN low AND high) AS tw ON tw.claim_no = c.claim_no
LEFT JOIN peer AS pc ON pc.kind = 'cbg' AND pc.key = c.cbg_code AND pc.class_level = c.class_level AND pc.region = coalesce(c.tariff_region, 0)
LEFT JOIN peer AS pd ON pd.kind = 'diagnosis' AND pd.key = c.dx_code || '|' || c.service_code AND pd.class_level = c.class_level AND pd.region = coalesce(c.tariff_region, 0)
LEFT JOIN peer AS ps ON ps.kind = CASE WHEN c.service_code = 2 THEN 'stay' END AND ps.key = c.cbg_stem AND ps.class_level = c.class_level AND ps.region = coalesce(c.tariff_region, 0)
LEFT JOIN facility AS fa ON fa.facility_key = c.facility_key;

-- The words of the codes, once each.
CREATE TABLE labels AS
SELECT 'diagnosis' AS book, dx_full AS code, dx_label AS label FROM dx_text
UNION ALL SELECT 'secondary', code, label FROM secondary_text
UNION ALL SELECT 'cbg', cbg_code, cbg_label FROM cbg_text
UNION ALL SELECT 'procedure', procedure_code, procedure_label FROM procedure_text
UNION ALL SELECT 'district', district_code::VARCHAR, district_name FROM region
UNION ALL SELECT 'province', province_code::VARCHAR, province_name FROM province
UNION ALL SELECT book, code::VARCHAR, label FROM label;

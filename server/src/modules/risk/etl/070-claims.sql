-- One clean row a claim. Severity comes from the suffix of the CBG code; procedure code and text from FKL30; the facility
-- is the front of the claim id. Labels are kept once a code.
CREATE TABLE dx_text AS SELECT dx_full, min(dx_label) AS dx_label FROM source WHERE dx_full IS NOT NULL GROUP BY dx_full;
CREATE TABLE cbg_text AS SELECT cbg_code, min(cbg_label) AS cbg_label FROM source WHERE cbg_code IS NOT NULL GROUP BY cbg_code;
CREATE TABLE procedure_text AS
SELECT trim(split_part(procedure_text, ' - ', 1)) AS procedure_code, min(trim(substr(procedure_text, strpos(procedure_text, ' - ') + 3))) AS procedure_label
FROM (SELECT DISTINCT procedure_text FROM source WHERE procedure_text IS NOT NULL) GROUP BY 1;

-- A code the grouper would make: letter, case type, number, and a level that fits (0 outpatient, I to III inpatient).
CREATE TABLE cbg AS
SELECT cbg_code, split_part(cbg_code, '-', 1) || '-' || split_part(cbg_code, '-', 2) || '-' || split_part(cbg_code, '-', 3) AS cbg_stem,
       CASE upper(split_part(cbg_code, '-', 4)) WHEN '0' THEN 0 WHEN 'I' THEN 1 WHEN 'II' THEN 2 WHEN 'III' THEN 3 END::TINYINT AS severity_level,
       regexp_full_match(upper(cbg_code), '[A-Z]-[0-9]{1,2}-[0-9]{2}-(0|I|II|III)') AS is_well_formed
FROM cbg_text;

CREATE TABLE claim AS
SELECT row_number() OVER ()::INTEGER AS claim_no, s.claim_id, left(s.claim_id, length(s.claim_id) - 11) AS facility_key, s.admit_dt, s.discharge_dt,
       (s.discharge_dt - s.admit_dt)::SMALLINT AS los, s.province_code::SMALLINT AS province_code, s.district_code::INTEGER AS district_code,
       CASE WHEN s.owner_code BETWEEN 1 AND 9 THEN s.owner_code END::TINYINT AS owner_code, s.kind_code::TINYINT AS kind_code,
       CASE WHEN s.class_code BETWEEN 1 AND 27 THEN s.class_code END::TINYINT AS class_code, s.service_code::TINYINT AS service_code,
       s.clinic_code::SMALLINT AS clinic_code, s.segment_code::TINYINT AS segment_code, s.ward_class::TINYINT AS ward_class,
       s.discharge_code::TINYINT AS discharge_code, s.tariff_region::TINYINT AS tariff_region, s.severity_reported::TINYINT AS severity_reported,
       CASE WHEN s.class_code BETWEEN 1 AND 12 THEN chr(65 + (s.class_code - 1) % 4) ELSE 'S' END AS class_level,
       b.severity_level, b.cbg_stem, b.is_well_formed AS is_cbg_well_formed, s.cbg_code,
       upper(s.dx_code) AS dx_code, upper(s.dx_full) AS dx_full, upper(s.dx_admission_code) AS dx_admission_code,
       nullif(trim(split_part(s.procedure_text, ' - ', 1)), '') AS procedure_code,
       s.amount_claimed::BIGINT AS amount_claimed, s.amount_paid, s.tariff_group::BIGINT AS tariff_group, s.tariff_special::BIGINT AS tariff_special,
       (year(s.discharge_dt) * 12 + month(s.discharge_dt))::SMALLINT AS month_no, strftime(s.discharge_dt, '%Y-%m') AS service_month, m.member_no, m.patient_key::UUID AS patient_key, f.family_key::UUID AS family_key,
       ms.sex AS member_sex, date_diff('day', ms.birth_dt, s.admit_dt)::INTEGER AS member_age_days, ms.entitled_class, ms.membership_code,
       ms.death_year AS member_death_year, ms.home_district AS member_home_district, s.claim_weight, s.referral_id
FROM source AS s
JOIN cbg AS b USING (cbg_code)
LEFT JOIN member AS m USING (member_number)
LEFT JOIN membership AS ms USING (member_no)
LEFT JOIN family AS f USING (family_number)
WHERE s.claim_id NOT IN (SELECT claim_id FROM left_out WHERE claim_id IS NOT NULL) AND s.claim_id IS NOT NULL;

DROP TABLE source;
DROP TABLE family;
DROP TABLE member;
DROP TABLE membership;

-- From here on claims are joined by a number of this build.
CREATE TABLE accompanying AS
SELECT c.claim_no, c.month_no, s.dx_secondary_codes FROM secondary AS s JOIN claim AS c USING (claim_id);
DROP TABLE secondary;

CREATE TABLE referred AS
SELECT c.claim_no, c.month_no, r.referral_dt, r.referral_dx_code FROM referral AS r JOIN claim AS c USING (referral_id);
DROP TABLE referral;

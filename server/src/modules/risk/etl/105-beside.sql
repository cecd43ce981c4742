-- What other files and other claims say of each claim, brought together while rows are still narrow. `record` is the same
-- for the same record in the names of several members: hospital, day, diagnosis, accompanying diagnoses and stay.
CREATE TABLE person AS
SELECT known(n.member_number) AS member, known(n.family_number) AS family, m.patient_key, f.family_key, ms.birth_dt, ms.sex, ms.entitled_class,
       ms.membership_code, ms.death_year, ms.home_district
FROM (SELECT DISTINCT member_number, family_number FROM claim) AS n
LEFT JOIN member AS m USING (member_number)
LEFT JOIN membership AS ms USING (member_number)
LEFT JOIN family AS f USING (family_number);
DROP TABLE member;
DROP TABLE family;
DROP TABLE membership;

CREATE TABLE beside AS
SELECT c.claim_no, c.discharge_dt, c.member_number, p.patient_key, p.family_key, p.birth_dt, p.sex, p.entitled_class, p.membership_code,
       p.death_year, p.home_district, a.dx_secondary_codes, r.referral_id IS NOT NULL AS is_referral_found, r.referral_dt, r.referral_dx_code,
       rp.claim_no IS NOT NULL AS duplicate_pattern, coalesce(rp.is_later, false) AS is_repeat, rp.matched_claim_id, rp.matched_gap_days,
       coalesce(h.visits_30_days, 1::SMALLINT) AS visits_30_days, coalesce(h.stays_before, 0::SMALLINT) AS stays_before, h.days_since_stay, h.last_stay_id,
       h.is_same_facility, h.last_dx_code = c.dx_code AS is_same_diagnosis, f.facility_claims, f.facility_stays, f.severity_oe,
       CASE WHEN c.member_number IS NOT NULL AND NOT is_series(c.dx_code) AND (c.service_code = 2 OR a.claim_id IS NOT NULL)
            THEN hash(f.facility_key, c.admit_dt, c.los, c.dx_full, c.procedure_code, c.cbg_code, a.dx_secondary_codes) END AS record
FROM (SELECT rowid AS claim_no, claim_id, member_number, known(member_number) AS member, known(family_number) AS family, referral_id, dx_code, dx_full,
             service_code, admit_dt, discharge_dt, discharge_dt - admit_dt AS los, cbg_code, procedure_of(procedure_text) AS procedure_code, facility_of(claim_id) AS facility_key
      FROM claim) AS c
LEFT JOIN person AS p USING (member, family)
LEFT JOIN secondary AS a ON a.claim_id = c.claim_id
LEFT JOIN referral AS r ON r.referral_id = c.referral_id
LEFT JOIN repeat AS rp ON rp.claim_no = c.claim_no
LEFT JOIN history AS h ON h.claim_no = c.claim_no
LEFT JOIN facility AS f ON f.facility_key = c.facility_key;
DROP TABLE person;
DROP TABLE secondary;
DROP TABLE referral;
DROP TABLE repeat;
DROP TABLE history;

CREATE TABLE twin AS
SELECT record, count(DISTINCT member_number)::SMALLINT AS record_members
FROM beside WHERE record IS NOT NULL GROUP BY record HAVING count(*) > 1 AND count(DISTINCT member_number) > 1;

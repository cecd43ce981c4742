-- What the same member's other claims say. Legitimate series (dialysis, chemotherapy and radiotherapy, transfusion for
-- thalassaemia and haemophilia, physical therapy, wound care and follow-up) are no repeats and no readmissions.
CREATE MACRO is_series(dx) AS dx IN ('Z49', 'Z50', 'Z51', 'N18', 'D56', 'D57', 'D66', 'D67', 'D68', 'Z48', 'Z08', 'Z09');

CREATE TABLE repeat AS
SELECT claim_no, month_no,
       CASE WHEN admit_dt - before_dt <= 3 THEN before_id ELSE after_id END AS matched_claim_id,
       CASE WHEN admit_dt - before_dt <= 3 THEN admit_dt - before_dt ELSE after_dt - admit_dt END::TINYINT AS matched_gap_days,
       admit_dt - before_dt <= 3 AS is_later
FROM (SELECT claim_no, month_no, admit_dt, lag(admit_dt) OVER w AS before_dt, lag(claim_id) OVER w AS before_id,
             lead(admit_dt) OVER w AS after_dt, lead(claim_id) OVER w AS after_id
      FROM (SELECT claim_no, month_no, claim_id, admit_dt, member_no, hash(facility_key, service_code, dx_code, procedure_code) AS kind
            FROM claim WHERE member_no IS NOT NULL AND NOT is_series(dx_code))
      WINDOW w AS (PARTITION BY member_no, kind ORDER BY admit_dt, claim_id))
WHERE admit_dt - before_dt <= 3 OR after_dt - admit_dt <= 3;

CREATE TABLE before AS
SELECT claim_no, last_stay_no, stays_before, visits_30_days
FROM (SELECT claim_no,
             count(*) OVER (PARTITION BY member_no ORDER BY admit_dt RANGE BETWEEN INTERVAL 30 DAYS PRECEDING AND CURRENT ROW)::SMALLINT AS visits_30_days,
             count(stay_no) OVER w::SMALLINT AS stays_before, last_value(stay_no IGNORE NULLS) OVER w AS last_stay_no
      FROM (SELECT claim_no, claim_id, member_no, admit_dt, CASE WHEN service_code = 2 THEN claim_no END AS stay_no
            FROM claim SEMI JOIN (SELECT member_no FROM claim WHERE member_no IS NOT NULL GROUP BY member_no HAVING count(*) > 1) AS several USING (member_no))
      WINDOW w AS (PARTITION BY member_no ORDER BY admit_dt, claim_id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING));

CREATE TABLE history AS
SELECT b.claim_no, c.month_no, b.stays_before, b.visits_30_days, s.claim_id AS last_stay_id, (c.admit_dt - s.discharge_dt)::SMALLINT AS days_since_stay,
       s.facility_key = c.facility_key AS is_same_facility, s.dx_code = c.dx_code AS is_same_diagnosis
FROM before AS b JOIN claim AS c USING (claim_no) LEFT JOIN claim AS s ON s.claim_no = b.last_stay_no
WHERE b.visits_30_days > 1 OR b.stays_before > 0;
DROP TABLE before;

-- The same record in the names of several members: same hospital, day, diagnosis, accompanying diagnoses and stay.
CREATE TABLE twin AS
WITH record AS (
  SELECT c.claim_no, c.month_no, c.member_no, hash(facility_key, admit_dt, los, dx_full, procedure_code, cbg_code, a.dx_secondary_codes) AS record
  FROM claim AS c LEFT JOIN accompanying AS a USING (claim_no)
  WHERE member_no IS NOT NULL AND NOT is_series(dx_code) AND (service_code = 2 OR a.claim_no IS NOT NULL))
SELECT claim_no, month_no, record_members
FROM record JOIN (SELECT record, count(DISTINCT member_no)::SMALLINT AS record_members FROM record GROUP BY record HAVING count(*) > 1) USING (record)
WHERE record_members > 1;

-- What the same member's other claims say. Legitimate series (dialysis, chemotherapy and radiotherapy, transfusion for
-- thalassaemia and haemophilia, physical therapy, wound care and follow-up) are no repeats and no readmissions.
CREATE MACRO is_series(dx) AS dx IN ('Z49', 'Z50', 'Z51', 'N18', 'D56', 'D57', 'D66', 'D67', 'D68', 'Z48', 'Z08', 'Z09');

-- Only members with several claims have a history.
CREATE TABLE visit AS
SELECT c.rowid AS claim_no, claim_id, member_number, admit_dt, (admit_dt - DATE '2000-01-01')::INTEGER AS day,
       CASE WHEN service_code = 2 THEN c.rowid END AS stay_no,
       CASE WHEN NOT is_series(dx_code) THEN hash(facility_of(claim_id), service_code, dx_code, procedure_of(procedure_text)) END AS kind
FROM claim AS c SEMI JOIN (SELECT member_number FROM claim WHERE member_number IS NOT NULL GROUP BY member_number HAVING count(*) > 1) AS several USING (member_number);

CREATE TABLE repeat AS
SELECT claim_no,
       CASE WHEN day - before_day <= 3 THEN before_id ELSE after_id END AS matched_claim_id,
       CASE WHEN day - before_day <= 3 THEN day - before_day ELSE after_day - day END::TINYINT AS matched_gap_days,
       day - before_day <= 3 AS is_later
FROM (SELECT claim_no, day, lag(day) OVER w AS before_day, lag(claim_id) OVER w AS before_id, lead(day) OVER w AS after_day, lead(claim_id) OVER w AS after_id
      FROM visit WHERE kind IS NOT NULL WINDOW w AS (PARTITION BY member_number, kind ORDER BY day, claim_id))
WHERE day - before_day <= 3 OR after_day - day <= 3;

CREATE TABLE history AS
SELECT b.claim_no, b.stays_before, b.visits_30_days, s.claim_id AS last_stay_id, (b.admit_dt - s.discharge_dt)::SMALLINT AS days_since_stay,
       facility_of(s.claim_id) = facility_of(b.claim_id) AS is_same_facility, s.dx_code AS last_dx_code
FROM (SELECT claim_no, claim_id, admit_dt,
             count(*) OVER (PARTITION BY member_number ORDER BY day RANGE BETWEEN 30 PRECEDING AND CURRENT ROW)::SMALLINT AS visits_30_days,
             count(stay_no) OVER w::SMALLINT AS stays_before, last_value(stay_no IGNORE NULLS) OVER w AS last_stay_no
      FROM visit WINDOW w AS (PARTITION BY member_number ORDER BY day, claim_id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)) AS b
LEFT JOIN claim AS s ON s.rowid = b.last_stay_no
WHERE b.visits_30_days > 1 OR b.stays_before > 0;
DROP TABLE visit;

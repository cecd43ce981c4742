-- The quality gate. `is_kept` false: the claim is left out. Otherwise it stays, with the cell concerned left empty.
CREATE TABLE repeated_id AS
SELECT claim_id FROM source WHERE claim_id IS NOT NULL GROUP BY claim_id HAVING count(*) > 1;

CREATE TABLE quality_issue AS
SELECT claim_id, code, is_kept FROM (
  SELECT claim_id, unnest([
    CASE WHEN claim_id IS NULL OR length(claim_id) < 12 OR substr(claim_id, -7, 1) <> 'V' THEN 'claim-id-malformed' END,
    CASE WHEN claim_id IN (SELECT claim_id FROM repeated_id) THEN 'claim-id-repeated' END,
    CASE WHEN admit_dt IS NULL OR discharge_dt IS NULL THEN 'date-missing' END,
    CASE WHEN discharge_dt < admit_dt THEN 'negative-stay' END,
    CASE WHEN admit_dt < DATE '2010-01-01' OR discharge_dt > DATE '2100-01-01' THEN 'date-out-of-range' END,
    CASE WHEN amount_claimed IS NULL THEN 'amount-missing' END,
    CASE WHEN amount_claimed < 0 OR amount_paid < 0 THEN 'amount-negative' END,
    CASE WHEN coalesce(service_code, 0) NOT IN (1, 2) THEN 'service-unknown' END,
    CASE WHEN dx_code IS NULL THEN 'diagnosis-missing' END,
    CASE WHEN cbg_code IS NULL THEN 'cbg-missing' END
  ]) AS code, false AS is_kept
  FROM source
  WHERE claim_id IS NULL OR length(claim_id) < 12 OR substr(claim_id, -7, 1) <> 'V' OR admit_dt IS NULL OR discharge_dt IS NULL
     OR discharge_dt < admit_dt OR admit_dt < DATE '2010-01-01' OR discharge_dt > DATE '2100-01-01' OR amount_claimed IS NULL
     OR amount_claimed < 0 OR amount_paid < 0 OR coalesce(service_code, 0) NOT IN (1, 2) OR dx_code IS NULL OR cbg_code IS NULL
     OR claim_id IN (SELECT claim_id FROM repeated_id))
WHERE code IS NOT NULL
UNION ALL
SELECT claim_id, unnest(list_filter([
    CASE WHEN member_number IS NULL THEN 'member-missing' END,
    CASE WHEN amount_paid IS NULL THEN 'paid-missing' END,
    CASE WHEN owner_code NOT BETWEEN 1 AND 9 THEN 'owner-unknown' END,
    CASE WHEN class_code NOT BETWEEN 1 AND 27 AND class_code <> 99 THEN 'class-unknown' END,
    CASE WHEN district_code NOT IN (SELECT district_code FROM region) THEN 'district-unknown' END
  ], lambda one: one IS NOT NULL)), true
FROM source
WHERE member_number IS NULL OR amount_paid IS NULL OR owner_code NOT BETWEEN 1 AND 9
   OR (class_code NOT BETWEEN 1 AND 27 AND class_code <> 99) OR district_code NOT IN (SELECT district_code FROM region);

CREATE TABLE left_out AS SELECT DISTINCT claim_id FROM quality_issue WHERE NOT is_kept;

-- Care in primary care that is paid by the visit (births, antenatal and postnatal care): the non-capitation file. Both
-- editions are read alike: what is a word in the later ones becomes its code again. Its own place codes are indexes of an
-- unknown list, so a visit's province is that of the facility the member is registered with. A visit may hold several
-- services; what is wrong with one of its rows leaves the visit out.
CREATE MACRO province_of(cell) AS coalesce(try_cast(cell AS INTEGER), getvariable('codes_province')[upper(trim(cell::VARCHAR))]);

CREATE TABLE other_row AS
SELECT PSTV01 AS member_number, PNK02 AS visit_id, PNK03 AS visit_dt, PNK04 AS service_dt, PNK05 AS leave_dt,
       province_of(PSTV13) AS province_code, upper(PNK13A) AS dx_code, upper(PNK14) AS dx_full, trim(PNK16) AS service_code,
       PNK17 AS amount_claimed, round(PNK18)::BIGINT AS amount_paid
FROM read_csv(getvariable('nonCapitation_file'), columns = getvariable('nonCapitation_columns'), auto_detect = false, header = true,
              delim = ',', quote = '"', escape = '"', nullstr = '', store_rejects = true, rejects_limit = 0,
              rejects_table = 'reject_non_capitation', rejects_scan = 'reject_non_capitation_scan');

CREATE TABLE other_repeated AS
SELECT DISTINCT visit_id FROM (SELECT visit_id FROM other_row GROUP BY visit_id, service_code, service_dt HAVING count(*) > 1);

CREATE TABLE non_capitation_issue AS
SELECT visit_id AS id, code, false AS is_kept FROM (
  SELECT visit_id, unnest([
    CASE WHEN visit_id IS NULL THEN 'visit-id-missing' END,
    CASE WHEN visit_id IN (SELECT visit_id FROM other_repeated) THEN 'service-repeated' END,
    CASE WHEN visit_dt IS NULL THEN 'date-missing' END,
    CASE WHEN leave_dt < visit_dt THEN 'negative-stay' END,
    CASE WHEN visit_dt < DATE '2010-01-01' OR coalesce(leave_dt, visit_dt) > DATE '2100-01-01' THEN 'date-out-of-range' END,
    CASE WHEN amount_claimed IS NULL THEN 'amount-missing' END,
    CASE WHEN amount_claimed < 0 OR amount_paid < 0 THEN 'amount-negative' END,
    CASE WHEN dx_code IS NULL THEN 'diagnosis-missing' END
  ]) AS code FROM other_row)
WHERE code IS NOT NULL
UNION ALL
SELECT visit_id, unnest(list_filter([
    CASE WHEN member_number IS NULL THEN 'member-missing' END,
    CASE WHEN amount_paid IS NULL THEN 'paid-missing' END,
    CASE WHEN province_code IS NULL OR province_code NOT IN (SELECT province_code FROM province) THEN 'province-unknown' END
  ], lambda one: one IS NOT NULL)), true
FROM other_row;

-- The same pseudonym as in the claims, so that a member's visits and stays can be told together. `facility_key` is the
-- front of the visit's id, as with claims.
CREATE TABLE non_capitation AS
SELECT o.visit_id, nullif(regexp_extract(o.visit_id, '^(.+?)[0-9]{4}P[0-9]+$', 1), '') AS facility_key, m.patient_key,
       o.visit_dt, o.service_dt, o.leave_dt, p.province_code::SMALLINT AS province_code, o.dx_code, o.dx_full, o.service_code,
       o.amount_claimed, o.amount_paid
FROM other_row AS o
LEFT JOIN province AS p ON p.province_code = o.province_code
LEFT JOIN (SELECT member_number, pseudonym('member:' || member_number) AS patient_key
           FROM (SELECT DISTINCT member_number FROM other_row WHERE member_number IS NOT NULL)) AS m USING (member_number)
WHERE o.visit_id IS NOT NULL AND o.visit_id NOT IN (SELECT id FROM non_capitation_issue WHERE NOT is_kept AND id IS NOT NULL);
DROP TABLE other_row;

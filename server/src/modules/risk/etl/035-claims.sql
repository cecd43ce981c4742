-- One clean row a claim: what the gate leaves out goes, and so do words, which are kept once a code. `rowid` is the
-- claim's number in this build. Severity comes from the suffix of the CBG code; the facility is the front of the claim id.
CREATE TABLE dx_text AS SELECT dx_full, min(dx_label) AS dx_label FROM source WHERE dx_full IS NOT NULL GROUP BY dx_full;
CREATE TABLE cbg_text AS SELECT cbg_code, min(cbg_label) AS cbg_label FROM source WHERE cbg_code IS NOT NULL GROUP BY cbg_code;
CREATE TABLE procedure_text AS
SELECT trim(split_part(procedure_text, ' - ', 1)) AS procedure_code, min(trim(substr(procedure_text, strpos(procedure_text, ' - ') + 3))) AS procedure_label
FROM (SELECT DISTINCT procedure_text FROM source WHERE procedure_text IS NOT NULL) GROUP BY 1;

-- In order of discharge, so that the wide rows of a month read that month's claims only.
CREATE TABLE claim AS
SELECT * EXCLUDE (dx_label, cbg_label) FROM source
WHERE claim_id IS NOT NULL AND claim_id NOT IN (SELECT claim_id FROM left_out WHERE claim_id IS NOT NULL)
ORDER BY discharge_dt;
DROP TABLE source;

-- A code the grouper would make: letter, case type, number, and a level that fits (0 outpatient, I to III inpatient).
CREATE TABLE cbg AS
SELECT cbg_code, split_part(cbg_code, '-', 1) || '-' || split_part(cbg_code, '-', 2) || '-' || split_part(cbg_code, '-', 3) AS cbg_stem,
       CASE upper(split_part(cbg_code, '-', 4)) WHEN '0' THEN 0 WHEN 'I' THEN 1 WHEN 'II' THEN 2 WHEN 'III' THEN 3 END::TINYINT AS severity_level,
       regexp_full_match(upper(cbg_code), '[A-Z]-[0-9]{1,2}-[0-9]{2}-(0|I|II|III)') AS is_well_formed
FROM cbg_text;

-- Class of hospital as peers see it, and who stands in for a number that is missing.
CREATE MACRO level_of(class_code) AS CASE WHEN class_code BETWEEN 1 AND 12 THEN chr((65 + (class_code - 1) % 4)::INTEGER) ELSE 'S' END;
CREATE MACRO facility_of(claim_id) AS left(claim_id, length(claim_id) - 11);
CREATE MACRO procedure_of(procedure_text) AS nullif(trim(split_part(procedure_text, ' - ', 1)), '');
CREATE MACRO known(number) AS coalesce(number, -1);

-- Accompanying diagnoses: one sorted list of codes a claim; their words once a code.
CREATE TABLE secondary_row AS
SELECT FKL02 AS claim_id, upper(FKL24) AS code, FKL24B AS label
FROM read_csv(getvariable('secondary_file'), columns = getvariable('secondary_columns'), auto_detect = false, header = true,
              delim = ',', quote = '"', escape = '"', nullstr = '', store_rejects = true, rejects_limit = 0,
              rejects_table = 'reject_secondary', rejects_scan = 'reject_secondary_scan')
WHERE FKL02 IS NOT NULL AND FKL24 IS NOT NULL;

CREATE TABLE secondary_text AS SELECT code, min(label) AS label FROM secondary_row GROUP BY code;
CREATE TABLE secondary AS SELECT claim_id, list_sort(list_distinct(list(code))) AS dx_secondary_codes FROM secondary_row GROUP BY claim_id;
DROP TABLE secondary_row;

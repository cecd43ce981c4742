-- Accompanying diagnoses: one sorted list of codes a claim; their words once a category. Rows of claims that are not there are counted, not kept.
CREATE TABLE secondary AS
SELECT FKL02 AS claim_id, list_sort(list_distinct(list(upper(FKL24)))) AS dx_secondary_codes
FROM read_csv(getvariable('secondary_file'), columns = getvariable('secondary_columns'), auto_detect = false, header = true,
              delim = ',', quote = '"', escape = '"', nullstr = '', store_rejects = true, rejects_limit = 0,
              rejects_table = 'reject_secondary', rejects_scan = 'reject_secondary_scan')
WHERE FKL02 IS NOT NULL AND FKL24 IS NOT NULL
GROUP BY FKL02;

-- The primary-care visit that referred, where the file is there.
CREATE TABLE referral AS
SELECT FKP02 AS referral_id, min(FKP04) AS referral_dt, min(FKP14A) AS referral_dx_code
FROM read_csv(getvariable('primary_file'), columns = getvariable('primary_columns'), auto_detect = false, header = true,
              delim = ',', quote = '"', escape = '"', nullstr = '', store_rejects = true, rejects_limit = 0,
              rejects_table = 'reject_primary', rejects_scan = 'reject_primary_scan')
WHERE FKP02 IN (SELECT referral_id FROM claim WHERE referral_id IS NOT NULL)
GROUP BY FKP02;

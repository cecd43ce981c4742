CREATE TABLE membership AS
SELECT m.member_number, min(f.PSTV03) AS birth_dt, min(f.PSTV05) AS sex, min(f.PSTV07) AS entitled_class,
       min(f.PSTV17) AS membership_code, min(f.PSTV18)::SMALLINT AS death_year, min(f.PSTV10) AS home_district
FROM read_csv(getvariable('members_file'), columns = getvariable('members_columns'), auto_detect = false, header = true,
              delim = ',', quote = '"', escape = '"', nullstr = '', store_rejects = true, rejects_limit = 0,
              rejects_table = 'reject_members', rejects_scan = 'reject_members_scan') AS f
JOIN member AS m ON m.member_number = f.PSTV01
GROUP BY m.member_number;

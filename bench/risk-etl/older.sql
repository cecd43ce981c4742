-- The older system's pipeline, written anew from its published description: every
-- CSV staged as text, casts and joins by name, two plain hashes, ranked hospital match, peers that include the claim,
-- duplicates by a join of the table with itself, everything materialised, then Parquet.
CREATE TABLE staging_fkrtl AS SELECT * FROM read_csv(getvariable('claims_file'), header = true, all_varchar = true);
CREATE TABLE staging_secondary AS SELECT * FROM read_csv(getvariable('secondary_file'), header = true, all_varchar = true);
CREATE TABLE staging_members AS SELECT * FROM read_csv(getvariable('members_file'), header = true, all_varchar = true);
CREATE TABLE staging_fktp AS SELECT * FROM read_csv(getvariable('primary_file'), header = true, all_varchar = true);
CREATE TABLE staging_noncapitation AS SELECT * FROM read_csv(getvariable('other_file'), header = true, all_varchar = true);
CREATE TABLE staging_regions AS SELECT * FROM read_csv(getvariable('regions_file'), header = true, all_varchar = true);
CREATE TABLE hospitals AS
SELECT code AS id, upper(trim(name)) AS name, upper(split_part(region_name, ', ', 2)) AS province, upper(split_part(region_name, ', ', 1)) AS district,
       'RS Kelas ' || upper(class) AS class, CASE WHEN ownership LIKE 'private%' THEN 'Swasta' WHEN ownership IN ('regency', 'city') THEN 'Pemkab' ELSE 'Lainnya' END AS owner, 'Rumah Sakit' AS kind
FROM read_csv(getvariable('hospitals_file'), header = true, all_varchar = true);
CREATE TABLE secondary AS
SELECT FKL02 AS claim_id, list(DISTINCT FKL24) AS codes, list(DISTINCT FKL24B) FILTER (FKL24B <> '') AS labels, count(*) AS n FROM staging_secondary GROUP BY 1;
CREATE TABLE base AS
SELECT FKL02 AS claim_id, FKL06 AS facility_code, CAST(FKL03 AS DATE) AS admit_dt, CAST(FKL04 AS DATE) AS discharge_dt,
       greatest(0, date_diff('day', CAST(FKL03 AS DATE), CAST(FKL04 AS DATE))) AS los,
       CAST(coalesce(nullif(FKL05, ''), '0') AS INT) AS province_code, CAST(coalesce(nullif(FKL06, ''), '0') AS INT) AS district_code,
       CAST(coalesce(nullif(FKL07, ''), '0') AS INT) AS owner_code, CAST(coalesce(nullif(FKL08, ''), '0') AS INT) AS type_code,
       CAST(coalesce(nullif(FKL09, ''), '0') AS INT) AS class_code, CAST(coalesce(nullif(FKL10, ''), '0') AS INT) AS service_code,
       CAST(coalesce(nullif(FKL11, ''), '0') AS INT) AS poli_code, CAST(coalesce(nullif(FKL12, ''), '0') AS INT) AS segment_code,
       CAST(coalesce(nullif(FKL23, ''), '0') AS INT) AS severity_code, FKL17A AS dx_primary_code, FKL18A AS dx_primary_label, FKL19A AS dx_primary_group,
       FKL18A AS procedure_code, FKL18 AS procedure_label, CAST(coalesce(nullif(FKL47, ''), '0') AS DOUBLE) AS amount_claimed,
       CAST(coalesce(nullif(FKL48, ''), '0') AS DOUBLE) AS amount_paid, PSTV01 AS patient_id_hash, PSTV02 AS family_id_hash,
       sha256('salt' || coalesce(PSTV01, '')) AS patient_key, sha256('salt' || coalesce(PSTV02, '')) AS family_key, PSTV15 AS claim_weight, now() AS generated_at
FROM staging_fkrtl;
CREATE TABLE labelled AS
SELECT b.*, s.codes AS dx_secondary_codes, s.labels AS dx_secondary_labels, s.n AS comorbidity_count, p.nama_provinsi AS province_name, r."nama_kabupaten/kota" AS district_name,
       CASE owner_code WHEN 3 THEN 'Pemkab' WHEN 9 THEN 'Swasta' ELSE 'Lainnya' END AS facility_ownership, CASE type_code WHEN 1 THEN 'Rumah Sakit' ELSE 'Faskes Lain' END AS facility_type,
       CASE class_code WHEN 1 THEN 'RS Kelas A' WHEN 2 THEN 'RS Kelas B' WHEN 3 THEN 'RS Kelas C' WHEN 4 THEN 'RS Kelas D' ELSE 'Kelas ' || class_code END AS facility_class,
       CASE service_code WHEN 1 THEN 'RJTL' WHEN 2 THEN 'RITL' ELSE 'Unknown' END AS service_type,
       CASE severity_code WHEN 1 THEN 'ringan' WHEN 2 THEN 'sedang' WHEN 3 THEN 'berat' WHEN 4 THEN 'fatal' ELSE 'unknown' END AS severity_group
FROM base b LEFT JOIN secondary s USING (claim_id)
LEFT JOIN (SELECT DISTINCT kode_prov, nama_provinsi FROM staging_regions WHERE kode_prov <> '') p ON CAST(p.kode_prov AS INT) = b.province_code
LEFT JOIN staging_regions r ON CAST(r."kode_kabupaten/kota" AS INT) = b.district_code;
CREATE TABLE regional AS
SELECT province, district, string_agg(DISTINCT name, '; ' ORDER BY name) AS names, string_agg(DISTINCT owner, '; ' ORDER BY owner) AS owners,
       string_agg(DISTINCT kind, '; ' ORDER BY kind) AS kinds, string_agg(DISTINCT class, '; ' ORDER BY class) AS classes FROM hospitals GROUP BY 1, 2;
CREATE TABLE matched AS
SELECT claim_id, id AS facility_id, name AS facility_name FROM (
  SELECT l.claim_id, h.id, h.name, row_number() OVER (PARTITION BY l.claim_id ORDER BY (h.class = l.facility_class)::INT DESC, (h.kind = l.facility_type)::INT DESC, (h.owner = l.facility_ownership)::INT DESC, h.name) AS k
  FROM labelled l JOIN hospitals h ON h.province = upper(l.province_name) AND h.district = upper(l.district_name)) WHERE k = 1;
CREATE TABLE peers AS
SELECT coalesce(dx_primary_code, 'UNKNOWN') || '|' || severity_group || '|' || facility_class || '|' || coalesce(province_name, 'unknown') AS peer_key, avg(amount_claimed) AS peer_mean,
       approx_quantile(amount_claimed, 0.9) AS peer_p90, stddev_pop(amount_claimed) AS peer_std FROM labelled GROUP BY 1;
CREATE TABLE duplicates AS
SELECT DISTINCT a.claim_id FROM labelled a JOIN labelled b ON a.patient_key = b.patient_key AND coalesce(a.dx_primary_code, '') = coalesce(b.dx_primary_code, '')
  AND coalesce(a.procedure_code, '') = coalesce(b.procedure_code, '') AND a.claim_id <> b.claim_id AND abs(date_diff('day', a.admit_dt, b.admit_dt)) <= 3;
CREATE TABLE claims_normalized AS
SELECT l.*, g.names AS region_facility_names, g.owners AS region_ownership_names, g.kinds AS region_facility_type_names, g.classes AS region_facility_class_names,
       m.facility_id, m.facility_name, CASE WHEN m.facility_id IS NOT NULL THEN 'exact' WHEN g.names IS NOT NULL THEN 'regional' ELSE 'unmatched' END AS facility_match_quality,
       amount_claimed - amount_paid AS amount_gap, CASE WHEN amount_claimed > 0 THEN amount_paid / amount_claimed END AS bpjs_payment_ratio, p.peer_key, p.peer_mean, p.peer_p90, p.peer_std,
       (amount_claimed - p.peer_mean) / nullif(p.peer_std, 0) AS cost_zscore, 'RULESET_v1' AS ruleset_version, d.claim_id IS NOT NULL AS duplicate_pattern
FROM labelled l LEFT JOIN matched m USING (claim_id) LEFT JOIN duplicates d USING (claim_id)
LEFT JOIN regional g ON g.province = upper(l.province_name) AND g.district = upper(l.district_name)
LEFT JOIN peers p ON p.peer_key = coalesce(l.dx_primary_code, 'UNKNOWN') || '|' || l.severity_group || '|' || l.facility_class || '|' || coalesce(l.province_name, 'unknown');
CREATE TABLE claims_scored AS
SELECT *, los <= 1 AND amount_claimed > peer_p90 AS short_stay_high_cost, bpjs_payment_ratio >= 0.95 AND cost_zscore > 2 AS high_cost_full_paid FROM claims_normalized;
-- The export to Parquet follows; its path is given by the program.

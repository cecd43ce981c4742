-- Districts with their province. The province cells are filled on the first district of each only: filled down here by
-- the first two digits of the district, which are the province in the BPS 2018 code system.
CREATE TABLE region AS
SELECT district_code, any_value(district_name) AS district_name, district_code // 100 AS province_code
FROM (SELECT try_cast("kode_kabupaten/kota" AS INTEGER) AS district_code,
             upper(trim("nama_kabupaten/kota")) AS district_name
      FROM read_csv(getvariable('regions_file'), header = true, all_varchar = true, delim = ',', quote = '"', escape = '"',
                    ignore_errors = true))
WHERE district_code IS NOT NULL
GROUP BY district_code;

CREATE TABLE province AS
SELECT unnest(map_keys(getvariable('province_names'))) AS province_code,
       unnest(map_values(getvariable('province_names'))) AS province_name;

-- Hospitals of the register by district: a name is only ever a candidate, with the certainty that goes with how many
-- hospitals of the same class and kind of owner stand in the district.
CREATE TABLE hospital AS
SELECT try_cast(regency_code AS INTEGER) AS district_code, code AS hospital_id, upper(name) AS hospital_name,
       upper(left(class, 1)) AS class_letter, ownership IN ('private_company', 'private_individual', 'private_nonprofit', 'private_other') AS is_private
FROM read_csv(getvariable('hospitals_file'), header = true, all_varchar = true);

CREATE TABLE hospital_candidate AS
SELECT district_code, class_letter, is_private, min(hospital_id) AS facility_id, min(hospital_name) AS facility_name,
       count(*)::SMALLINT AS candidates
FROM hospital GROUP BY ALL;

-- The labels of codes, as the published lists give them.
CREATE TABLE label AS
SELECT book, unnest(map_keys(labels))::SMALLINT AS code, unnest(map_values(labels)) AS label
FROM (VALUES ('owner', getvariable('names_owner')), ('facilityKind', getvariable('names_facilityKind')), ('facilityClass', getvariable('names_facilityClass'))) AS t(book, labels);

-- The later editions hold Indonesian labels in the same columns: turned back into codes by the code book.
CREATE MACRO code_of(book, cell) AS coalesce(try_cast(cell AS INTEGER), book[upper(trim(cell))]);

CREATE TABLE source AS
SELECT PSTV01 AS member_number, PSTV02 AS family_number, PSTV15 AS claim_weight, FKP02 AS referral_id, FKL02 AS claim_id,
       FKL03 AS admit_dt, FKL04 AS discharge_dt, code_of(getvariable('codes_province'), FKL05) AS province_code,
       coalesce(try_cast(FKL06 AS INTEGER), r.district_code) AS district_code,
       code_of(getvariable('codes_owner'), FKL07) AS owner_code,
       code_of(getvariable('codes_facilityKind'), FKL08) AS kind_code,
       code_of(getvariable('codes_facilityClass'), FKL09) AS class_code,
       code_of(getvariable('codes_service'), FKL10) AS service_code, try_cast(FKL11 AS SMALLINT) AS clinic_code,
       code_of(getvariable('codes_segment'), FKL12) AS segment_code,
       code_of(getvariable('codes_wardClass'), FKL13) AS ward_class,
       code_of(getvariable('codes_dischargeStatus'), FKL14) AS discharge_code,
       upper(FKL15A) AS dx_admission_code, upper(FKL18) AS dx_full, upper(FKL17A) AS dx_code, FKL18A AS dx_label, FKL19 AS cbg_code,
       FKL19A AS cbg_label, code_of(getvariable('codes_severity'), FKL23) AS severity_reported, FKL30 AS procedure_text,
       code_of(getvariable('codes_tariffRegion'), FKL31) AS tariff_region, FKL32 AS tariff_group,
       coalesce(FKL34, 0) + coalesce(FKL37, 0) + coalesce(FKL40, 0) + coalesce(FKL43, 0) + coalesce(FKL46, 0) AS tariff_special,
       FKL47::BIGINT AS amount_claimed, round(FKL48)::BIGINT AS amount_paid
FROM read_csv(getvariable('claims_file'), columns = getvariable('claims_columns'), auto_detect = false, header = true,
              delim = ',', quote = '"', escape = '"', nullstr = '', store_rejects = true, rejects_limit = 0) AS f
LEFT JOIN region AS r
  ON r.province_code = code_of(getvariable('codes_province'), FKL05) AND r.district_name = upper(trim(FKL06));

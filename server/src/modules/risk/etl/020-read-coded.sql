-- One typed pass over the claims, the 2022 edition: whole numbers. Rows that cannot be read go to reject_errors.
CREATE TABLE source AS
SELECT PSTV01 AS member_number, PSTV02 AS family_number, PSTV15 AS claim_weight, FKP02 AS referral_id, FKL02 AS claim_id,
       FKL03 AS admit_dt, FKL04 AS discharge_dt, FKL05 AS province_code, FKL06 AS district_code, FKL07 AS owner_code,
       FKL08 AS kind_code, FKL09 AS class_code, FKL10 AS service_code, FKL11 AS clinic_code, FKL12 AS segment_code,
       FKL13 AS ward_class, FKL14 AS discharge_code, upper(FKL15A) AS dx_admission_code, upper(FKL18) AS dx_full, upper(FKL17A) AS dx_code,
       FKL18A AS dx_label, FKL19 AS cbg_code, FKL19A AS cbg_label, FKL23 AS severity_reported, FKL30 AS procedure_text,
       FKL31 AS tariff_region, FKL32 AS tariff_group,
       coalesce(FKL34, 0) + coalesce(FKL37, 0) + coalesce(FKL40, 0) + coalesce(FKL43, 0) + coalesce(FKL46, 0) AS tariff_special,
       FKL47::BIGINT AS amount_claimed, round(FKL48)::BIGINT AS amount_paid
FROM read_csv(getvariable('claims_file'), columns = getvariable('claims_columns'), auto_detect = false, header = true,
              delim = ',', quote = '"', escape = '"', nullstr = '', store_rejects = true, rejects_limit = 0);

-- The doctor a hospital claim names, under a keyed pseudonym; null where it names none. Sealed records are not searched,
-- so the pseudonym stands beside the record, as the member's does beside a live score.
alter table claims.hospital_claims add column doctor_key uuid;
create index hospital_claims_doctor on claims.hospital_claims (doctor_key) where doctor_key is not null;

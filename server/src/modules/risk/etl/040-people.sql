-- Members and families of the claims under pseudonyms (HMAC-SHA-256, 128 bits, keyed: getvariable pads). The raw numbers
-- live only in this connection and are never written.
CREATE MACRO pseudonym(name) AS
  left(sha256(getvariable('outer_pad') || unhex(sha256(getvariable('inner_pad') || encode(name)))), 32)::UUID;

CREATE TABLE member AS
SELECT member_number, pseudonym('member:' || member_number) AS patient_key
FROM (SELECT DISTINCT member_number FROM claim WHERE member_number IS NOT NULL);

CREATE TABLE family AS
SELECT family_number, pseudonym('family:' || family_number) AS family_key
FROM (SELECT DISTINCT family_number FROM claim WHERE family_number IS NOT NULL);

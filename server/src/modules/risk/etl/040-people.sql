-- Members and families of the claims under pseudonyms (HMAC-SHA-256, 128 bits, keyed: getvariable pads). The raw numbers
-- live only in this connection and are never written.
CREATE TABLE member AS
SELECT row_number() OVER (ORDER BY member_number) AS member_no, member_number,
       left(sha256(getvariable('outer_pad') || unhex(sha256(getvariable('inner_pad') || encode('member:' || member_number)))), 32) AS patient_key
FROM (SELECT DISTINCT member_number FROM source WHERE member_number IS NOT NULL);

CREATE TABLE family AS
SELECT family_number,
       left(sha256(getvariable('outer_pad') || unhex(sha256(getvariable('inner_pad') || encode('family:' || family_number)))), 32) AS family_key
FROM (SELECT DISTINCT family_number FROM source WHERE family_number IS NOT NULL);

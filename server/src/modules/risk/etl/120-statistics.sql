-- What the snapshot holds, in figures that do not depend on the order of work: the same source gives the same bytes.
CREATE TABLE statistics AS
SELECT 'claims' AS what, 'all' AS part, count(*)::BIGINT AS claims, sum(amount_claimed)::BIGINT AS claimed, sum(amount_paid)::BIGINT AS paid,
       sum(los)::BIGINT AS days, count(*) FILTER (duplicate_pattern)::BIGINT AS duplicates, count(peer_median)::BIGINT AS with_peers,
       bit_xor(hash(claim_id, los, severity_code, amount_claimed, peer_median, peer_p90, peer_n, cost_zscore, diagnosis_cost_zscore, stay_zscore,
                    matched_claim_id, facility_severity_oe, visits_30_days, comorbidity_count))::VARCHAR AS fingerprint
FROM claims_normalized
UNION ALL
SELECT 'service', service_level_code || ' ' || coalesce(severity_code, -1), count(*), sum(amount_claimed), sum(amount_paid), sum(los), count(*) FILTER (duplicate_pattern), count(peer_median), NULL
FROM claims_normalized GROUP BY service_level_code, severity_code
UNION ALL
SELECT 'month', service_month, count(*), sum(amount_claimed), sum(amount_paid), sum(los), count(*) FILTER (duplicate_pattern), count(peer_median), NULL
FROM claims_normalized GROUP BY service_month;

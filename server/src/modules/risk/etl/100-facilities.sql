-- How each hospital codes and fills its beds, beside what its own mix of cases would lead one to expect.
CREATE TABLE stem AS
SELECT cbg_stem, avg((severity_level >= 2)::TINYINT) AS severe_share, count(*) AS n
FROM claim JOIN cbg USING (cbg_code) WHERE service_code = 2 GROUP BY cbg_stem;

CREATE TABLE facility AS
SELECT facility_of(claim_id) AS facility_key, count(*)::INTEGER AS facility_claims, count(*) FILTER (service_code = 2)::INTEGER AS facility_stays,
       -- Observed over expected severe stays, drawn towards 1 by ten expected cases where there are few.
       (count(*) FILTER (severity_level >= 2) + 10) / (coalesce(sum(stem.severe_share::DECIMAL(18, 9)), 0)::DOUBLE + 10) AS severity_oe
FROM claim JOIN cbg USING (cbg_code) LEFT JOIN stem ON stem.cbg_stem = cbg.cbg_stem AND claim.service_code = 2
GROUP BY 1;

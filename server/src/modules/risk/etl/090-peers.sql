-- Peer groups: what comparable claims cost (kind cbg: the same CBG code; kind diagnosis: the same ICD-10 category and
-- service, whatever CBG was assigned) and how long comparable stays last (kind stay: the same CBG whatever its severity).
-- Each with three levels: with hospital class and tariff region, with class, nationwide. All of it from counts of equal
-- values, so that medians are exact, need no sorting of claims, and leave the claim itself out.
CREATE TABLE peer_count AS
SELECT kind, key, class_level, region, value, sum(n)::BIGINT AS n,
       (3 - grouping(class_level) - grouping(region))::TINYINT AS level
FROM (SELECT 'cbg' AS kind, cbg_code AS key, level_of(class_code) AS class_level, coalesce(tariff_region, 0) AS region, amount_claimed::BIGINT AS value, count(*) AS n FROM claim GROUP BY ALL
      UNION ALL
      SELECT 'diagnosis', dx_code || '|' || service_code, level_of(class_code), coalesce(tariff_region, 0), amount_claimed, count(*) FROM claim GROUP BY ALL
      UNION ALL
      SELECT 'stay', cbg_stem, level_of(class_code), coalesce(tariff_region, 0), discharge_dt - admit_dt, count(*) FROM claim JOIN cbg USING (cbg_code) WHERE service_code = 2 GROUP BY ALL)
GROUP BY GROUPING SETS ((kind, key, class_level, region, value), (kind, key, class_level, value), (kind, key, value));

CREATE TABLE peer_rank AS
SELECT *, sum(n) OVER (PARTITION BY kind, key, class_level, region ORDER BY value) AS upto,
       sum(n) OVER (PARTITION BY kind, key, class_level, region) AS total
FROM peer_count;

CREATE TABLE peer_group AS
SELECT kind, key, class_level, region, any_value(level) AS level, any_value(total)::INTEGER AS n,
       sum(n * value)::BIGINT AS sum_value,
       sqrt(greatest((sum(n::HUGEINT * value * value) / any_value(total))::DOUBLE - pow(sum(n * value)::DOUBLE / any_value(total), 2), 0))::FLOAT AS std,
       min(value) FILTER (upto >= total // 2) AS x_low, min(value) FILTER (upto >= total // 2 + 1) AS x_middle,
       min(value) FILTER (upto >= total // 2 + 2) AS x_high,
       min(value) FILTER (upto >= ceil(0.9 * (total - 1))) AS p90, min(value) FILTER (upto >= ceil(0.9 * (total - 1)) + 1) AS p90_next,
       min(value) FILTER (upto >= ceil(0.95 * (total - 1))) AS p95, min(value) FILTER (upto >= ceil(0.95 * (total - 1)) + 1) AS p95_next
FROM peer_rank GROUP BY kind, key, class_level, region HAVING any_value(total) > getvariable('peers_at_least');

-- Spread: the median distance from the group's median, on the logarithm of money and on days as they are.
CREATE TABLE peer_spread AS
SELECT kind, key, class_level, region, min(distance) FILTER (upto >= (total + 1) // 2) AS mad
FROM (SELECT kind, key, class_level, region, distance, sum(n) OVER (PARTITION BY kind, key, class_level, region ORDER BY distance) AS upto,
             sum(n) OVER (PARTITION BY kind, key, class_level, region) AS total
      FROM (SELECT r.kind, r.key, r.class_level, r.region, r.n,
                   CASE WHEN r.kind = 'stay' THEN abs(r.value - g.x_middle) ELSE round(abs(ln(greatest(r.value, 1)) - ln(greatest(g.x_middle, 1))), 9) END AS distance
            FROM peer_rank AS r JOIN peer_group AS g
              ON g.kind = r.kind AND g.key = r.key AND g.class_level IS NOT DISTINCT FROM r.class_level AND g.region IS NOT DISTINCT FROM r.region))
GROUP BY kind, key, class_level, region;

-- For each place a claim can stand in: the narrowest group that is large enough.
CREATE TABLE peer AS
SELECT c.kind, c.key, c.class_level, c.region, g.* EXCLUDE (kind, key, class_level, region), s.mad
FROM (SELECT DISTINCT kind, key, class_level, region FROM peer_count WHERE level = 3) AS c
JOIN peer_group AS g ON g.kind = c.kind AND g.key = c.key AND coalesce(g.class_level = c.class_level, true) AND coalesce(g.region = c.region, true)
JOIN peer_spread AS s ON s.kind = g.kind AND s.key = g.key AND s.class_level IS NOT DISTINCT FROM g.class_level AND s.region IS NOT DISTINCT FROM g.region
QUALIFY row_number() OVER (PARTITION BY c.kind, c.key, c.class_level, c.region ORDER BY g.level DESC) = 1;

DROP TABLE peer_rank;
DROP TABLE peer_count;
DROP TABLE peer_spread;

-- Without the claim itself: the middle of the others, and the value that nine (or nineteen) in so many do not exceed.
CREATE MACRO others_median(x, n, low, middle, high) AS
  CASE WHEN n % 2 = 0 THEN CASE WHEN x <= low THEN middle ELSE low END
       WHEN x < middle THEN (middle + high) / 2 WHEN x > middle THEN (low + middle) / 2 ELSE (low + high) / 2 END;
CREATE MACRO others_quantile(x, q, q_next) AS CASE WHEN x <= q THEN q_next ELSE q END;

-- All that is the same for every claim of one kind at one kind of hospital, found by one number. Should two kinds ever
-- share a number, the build stops.
CREATE MACRO place_of(cbg_code, dx_code, service_code, class_code, tariff_region) AS
  hash(cbg_code, dx_code, service_code::INTEGER, level_of(class_code), coalesce(tariff_region, 0)::INTEGER);

CREATE TABLE place AS
SELECT k.place, k.class_level, cbg.cbg_stem, cbg.severity_level, cbg.is_well_formed, is_series(k.dx_code) AS is_series,
       pc.n AS c_n, pc.level AS c_level, pc.x_low AS c_low, pc.x_middle AS c_middle, pc.x_high AS c_high, pc.sum_value AS c_sum,
       pc.p90 AS c_p90, pc.p90_next AS c_p90_next, pc.std AS c_std, greatest(1.4826 * pc.mad, 0.05) AS c_spread,
       pd.n AS d_n, pd.level AS d_level, pd.x_low AS d_low, pd.x_middle AS d_middle, pd.x_high AS d_high,
       pd.p90 AS d_p90, pd.p90_next AS d_p90_next, greatest(1.4826 * pd.mad, 0.05) AS d_spread,
       ps.n AS s_n, ps.x_low AS s_low, ps.x_middle AS s_middle, ps.x_high AS s_high, ps.p95 AS s_p95, ps.p95_next AS s_p95_next,
       greatest(1.4826 * ps.mad, 1) AS s_spread
FROM (SELECT DISTINCT place_of(cbg_code, dx_code, service_code, class_code, tariff_region) AS place, cbg_code, dx_code, service_code,
             level_of(class_code) AS class_level, coalesce(tariff_region, 0) AS region FROM claim) AS k
JOIN cbg USING (cbg_code)
LEFT JOIN peer AS pc ON pc.kind = 'cbg' AND pc.key = k.cbg_code AND pc.class_level = k.class_level AND pc.region = k.region
LEFT JOIN peer AS pd ON pd.kind = 'diagnosis' AND pd.key = k.dx_code || '|' || k.service_code AND pd.class_level = k.class_level AND pd.region = k.region
LEFT JOIN peer AS ps ON ps.kind = 'stay' AND k.service_code = 2 AND ps.key = cbg.cbg_stem AND ps.class_level = k.class_level AND ps.region = k.region;

SELECT CASE WHEN count(*) > count(DISTINCT place) THEN error('two kinds of claims share a number') END FROM place;

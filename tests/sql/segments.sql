SET datestyle = ISO;
-- RFM scores, concentration and deciles against plain SQL, with =.
CREATE FUNCTION plain_scores(n integer, as_of date) RETURNS text LANGUAGE sql AS $$ SELECT format($query$
  WITH known AS (SELECT customer_id, ordered_on, amount FROM orders WHERE ordered_on <= %2$L),
  people AS (SELECT customer_id, %2$L::date - max(ordered_on) FILTER (WHERE amount >= 0) AS recency, count(DISTINCT ordered_on) FILTER (WHERE amount >= 0) - 1 AS frequency,
                    sum(amount) AS revenue FROM known GROUP BY 1 HAVING count(*) FILTER (WHERE amount >= 0) > 0),
  cuts AS (SELECT percentile_disc(steps) WITHIN GROUP (ORDER BY recency) AS r, percentile_disc(steps) WITHIN GROUP (ORDER BY frequency) AS f, percentile_disc(steps) WITHIN GROUP (ORDER BY revenue) AS m
           FROM people, (SELECT array_agg(k / %1$s::float8 ORDER BY k) AS steps FROM generate_series(1, %1$s - 1) AS k) AS s GROUP BY steps),
  scores AS (SELECT customer_id, %1$s - (SELECT count(*) FROM unnest(r) AS q WHERE recency > q) AS r, 1 + (SELECT count(*) FROM unnest(f) AS q WHERE frequency > q) AS f,
                    1 + (SELECT count(*) FROM unnest(m) AS q WHERE revenue > q) AS m FROM people, cuts)
  SELECT customer_id, r, f, m, CASE WHEN %1$s < 10 THEN r::text || f || m ELSE r || '-' || f || '-' || m END FROM scores$query$, n, as_of) $$;
CREATE FUNCTION scores(n integer, as_of date) RETURNS text LANGUAGE sql AS $$ SELECT format(
  'SELECT customer_id, s.* FROM (SELECT rfm_quantiles(history, %2$L, %1$s) AS t FROM customers) AS q, customers, rfm_score(history, t, %2$L) AS s WHERE s.r IS NOT NULL', n, as_of) $$;
SELECT n, as_of, differences(plain_scores(n, as_of), scores(n, as_of)) AS scores
FROM unnest(ARRAY[2, 3, 5, 10, 100]) AS n, (VALUES (date '2020-02-29'), ('2021-12-31'), ('2030-01-01')) AS d(as_of) ORDER BY n, as_of;
-- Five without n; as clv_merge of parts; in parallel.
SELECT rfm_quantiles(history, '2030-01-01') = rfm_quantiles(history, '2030-01-01', 5) AS five FROM customers;
SELECT (SELECT clv_merge(t) FROM (SELECT rfm_quantiles(history, '2030-01-01') AS t FROM customers GROUP BY segment) AS p) = (SELECT rfm_quantiles(history, '2030-01-01') FROM customers) AS rollup;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
ALTER MATERIALIZED VIEW customers SET (parallel_workers = 4);
SELECT plan_has('SELECT rfm_quantiles(history, ''2030-01-01'') FROM customers', 'Partial') AS in_parts;
CREATE TEMP TABLE in_parallel AS SELECT (SELECT rfm_quantiles(history, '2030-01-01') FROM customers) AS thresholds,
  (SELECT value_agg(amount) FROM orders) AS values, (SELECT survival_agg(abs(amount)::integer, amount > 20) FROM orders) AS survival;
SET max_parallel_workers_per_gather = 0;
SELECT thresholds = (SELECT rfm_quantiles(history, '2030-01-01') FROM customers) AS thresholds, values = (SELECT value_agg(amount) FROM orders) AS values,
       survival = (SELECT survival_agg(abs(amount)::integer, amount > 20) FROM orders) AS survival FROM in_parallel;
RESET parallel_setup_cost;
RESET parallel_tuple_cost;
RESET min_parallel_table_scan_size;
RESET max_parallel_workers_per_gather;
ALTER MATERIALIZED VIEW customers RESET (parallel_workers);
-- The thresholds are those of percentile_disc.
SELECT differences($$SELECT k / 5.0::float8, percentile_disc(k / 5.0::float8) WITHIN GROUP (ORDER BY days_since_last), percentile_disc(k / 5.0::float8) WITHIN GROUP (ORDER BY frequency),
         percentile_disc(k / 5.0::float8) WITHIN GROUP (ORDER BY revenue) FROM generate_series(1, 4) AS k, customers, rfm(history, '2024-01-01') AS r WHERE frequency IS NOT NULL GROUP BY k$$,
  'SELECT c.* FROM (SELECT rfm_quantiles(history, ''2024-01-01'') AS t FROM customers) AS q, rfm_cuts(t) AS c') AS cuts;
-- Values that were not among those counted: with more decimals, larger and smaller than all, of too many digits.
SELECT amount, s.* FROM (SELECT rfm_quantiles(h, '2024-01-31') AS t FROM (SELECT purchase_history(date '2024-01-01' + i, i) AS h FROM generate_series(1, 10) AS i GROUP BY i) AS x) AS q,
  (VALUES (1, 0.0), (2, 2.0), (3, 2.001), (4, 1e27), (5, 8.0000000000000000001)) AS v(n, amount), rfm_score(_clv_add(NULL::purchase_history, '2024-01-05'::date, amount), t, '2024-01-31') AS s ORDER BY n;
-- No customer to score, no thresholds, no amounts.
SELECT s.* FROM (SELECT rfm_quantiles(history, '2024-01-01') AS t FROM customers) AS q, rfm_score('{"version":1,"days":[]}', t, '2024-01-01') AS s;
SELECT rfm_quantiles(history, '1990-01-01') IS NULL AS nobody FROM customers;
SELECT s.* FROM (SELECT rfm_quantiles(h, '2024-01-31') AS t FROM (SELECT purchase_history(date '2024-01-01' + i) AS h FROM generate_series(1, 10) AS i GROUP BY i) AS x) AS q, rfm_score('{"version":1,"days":[["2024-01-03",1,null]]}', t, '2024-01-31') AS s;

-- Segments: each pair of scores has one, and the rules say the same as the function.
SELECT r, string_agg(rfm_segment(r, f, 3), ', ' ORDER BY f) AS segments_by_f FROM generate_series(1, 5) AS r, generate_series(1, 5) AS f GROUP BY r ORDER BY r;
SELECT count(DISTINCT segment) AS segments, count(*) AS scores, bool_and(rfm_segment(r, f, m) = segment) AS same
FROM generate_series(1, 5) AS r CROSS JOIN generate_series(1, 5) AS f CROSS JOIN generate_series(1, 5) AS m
JOIN rfm_segment_rules() ON r BETWEEN r_low AND r_high AND f BETWEEN f_low AND f_high AND m BETWEEN m_low AND m_high;

-- Concentration and deciles.
CREATE FUNCTION plain_concentration(source text) RETURNS text LANGUAGE sql AS $$ SELECT format($query$
  WITH ranked AS (SELECT greatest(value, 0) AS gained, row_number() OVER (ORDER BY value) AS i, row_number() OVER (ORDER BY value DESC) AS place, count(*) OVER () AS n, sum(value) OVER () AS total,
                         sum(least(value, 0)) OVER () AS negative, sum(greatest(value, 0)) OVER () AS whole, sum(greatest(value, 0)) OVER (ORDER BY value DESC, ctid) AS running FROM %1$s)
  SELECT n, total, negative, CASE WHEN whole > 0 THEN round((sum((2 * i - n - 1) * gained) / (n * whole)), 12) END,
         CASE WHEN whole > 0 THEN sum(gained) FILTER (WHERE place <= ceil(n * 0.01))::float8 / whole::float8 END, CASE WHEN whole > 0 THEN sum(gained) FILTER (WHERE place <= ceil(n * 0.1))::float8 / whole::float8 END,
         CASE WHEN whole > 0 THEN sum(gained) FILTER (WHERE place <= ceil(n * 0.2))::float8 / whole::float8 END, CASE WHEN whole > 0 THEN min(place) FILTER (WHERE running >= 0.8 * whole) END
  FROM ranked GROUP BY n, total, negative, whole$query$, source) $$;
CREATE TABLE worth AS SELECT segment, customer_id, sum(amount) AS value FROM orders GROUP BY 1, 2;
CREATE TABLE poor AS SELECT -abs(value) AS value FROM worth;
CREATE TABLE few AS SELECT * FROM (VALUES (10.0), (3), (3), (0), (-1.25)) AS v(value);
SELECT source, differences(plain_concentration(source), format('SELECT customers, total, negative_total, round(gini::numeric, 12), top_1_percent_share, top_10_percent_share, top_20_percent_share, customers_for_80_percent FROM (SELECT (value_concentration(value)).* FROM %s) AS c', source)) AS concentration,
  differences(format('SELECT decile, count(*), sum(value), CASE WHEN whole > 0 THEN sum(gained)::float8 / whole::float8 END, CASE WHEN whole > 0 THEN (sum(sum(gained)) OVER (ORDER BY decile))::float8 / whole::float8 END
    FROM (SELECT value, greatest(value, 0) AS gained, ntile(10) OVER (ORDER BY value DESC) AS decile, sum(greatest(value, 0)) OVER () AS whole FROM %s) AS t GROUP BY decile, whole', source),
    format('SELECT d.* FROM (SELECT value_deciles(value) AS d FROM %s) AS q, unnest(d) AS d', source)) AS deciles
FROM unnest(ARRAY['worth', 'poor', 'few']) AS source;
SELECT (SELECT value_agg(value) FROM worth) = (SELECT clv_merge(v) FROM (SELECT value_agg(value) AS v FROM worth GROUP BY segment) AS p) AS rollup,
       (SELECT value_agg(value) FROM worth) = (SELECT value_agg(value::float8) FROM worth) AS float8, (SELECT value_concentration(value_agg(value)) FROM worth) = (SELECT value_concentration(value) FROM worth) AS two_steps;
SELECT value_agg(v) = value_agg(w) AS scales, value_agg(v)::text FROM (VALUES (1.5, 1.50), (2, 2.000)) AS t(v, w);
SELECT value_concentration(NULL::numeric), value_deciles(NULL::numeric);
SELECT value_agg(v) FROM (VALUES (1e27), (0.0000000001)) AS t(v);

-- Moves between segments: from one day to another, by the same thresholds.
CREATE TEMP TABLE quintiles AS SELECT rfm_quantiles(history, '2022-12-31') AS t FROM customers;
SELECT differences($$SELECT before.segment, now.segment, count(*), sum(coalesce(revenue, 0)) FROM customers AS c CROSS JOIN quintiles,
      LATERAL (SELECT (SELECT rfm_segment(r, f, m) FROM rfm_score(history, t, '2021-12-31')) AS segment) AS before, LATERAL (SELECT (SELECT rfm_segment(r, f, m) FROM rfm_score(history, t, '2023-06-30')) AS segment) AS now,
      LATERAL (SELECT (SELECT sum(amount) FROM orders AS o WHERE o.customer_id = c.customer_id AND ordered_on > '2021-12-31' AND ordered_on <= '2023-06-30') AS revenue) AS money WHERE now.segment IS NOT NULL GROUP BY 1, 2$$,
  'SELECT m.* FROM (SELECT segment_moves(history, t, date ''2021-12-31'', ''2023-06-30'') AS a FROM customers, quintiles) AS q, unnest(a) AS m') AS moves,
  differences('SELECT m.* FROM (SELECT segment_moves(history, t, ''2021-12-31'', ''2023-06-30'') AS a FROM customers, quintiles) AS q, unnest(a) AS m',
  'SELECT m.* FROM (SELECT clv_merge(p) AS p FROM (SELECT segment_transitions(history, t, ''2021-12-31'', ''2023-06-30'') AS p FROM customers, quintiles GROUP BY segment) AS x) AS q, segment_move_counts(p) AS m') AS parts;
CREATE TABLE transitions_kept AS SELECT segment, segment_transitions(history, t, '2021-12-31', '2023-06-30') AS transitions FROM customers, quintiles GROUP BY segment;
SELECT bool_and(transitions::text::transition_table = transitions) AS same, count(*) FROM transitions_kept;
SELECT segment_moves(history, t, '2021-12-31', '2021-12-31') FROM customers, quintiles;
SELECT segment_moves(history, (SELECT rfm_quantiles(history, '2022-12-31', 9) FROM customers), '2020-12-31', '2021-12-31') FROM customers;
SELECT segment_moves(purchase_history, t, '2021-12-31', '2022-12-31') FROM (SELECT purchase_history(date '2021-01-01')) AS h, quintiles;
SELECT segment_moves(history, t, '1999-12-31', '2000-12-31') AS nobody FROM customers, quintiles;

-- Scores by fixed breaks.
SELECT differences($$SELECT customer_id, 5 - (s > 30)::integer - (s > 90)::integer - (s > 365)::integer - (s > 730)::integer, 1 + (f > 0)::integer + (f > 2)::integer + (f > 4)::integer + (f > 9)::integer,
      1 + (v > 0)::integer + (v > 49.5)::integer + (v > 100)::integer + (v > 250)::integer
    FROM customers, rfm(history, '2024-01-01') AS k, LATERAL (SELECT k.days_since_last AS s, k.frequency AS f, k.revenue AS v) AS l WHERE k.frequency IS NOT NULL$$,
  $$SELECT customer_id, s.r, s.f, s.m FROM customers, rfm_score(history, rfm_breaks('{30,90,365,730}', '{0,2,4,9}', '{0,49.5,100,250}'), '2024-01-01') AS s WHERE s IS NOT NULL$$) AS breaks;
SELECT c.* FROM rfm_cuts(rfm_breaks('{30}', '{1}', '{99.99}')) AS c;
SELECT rfm_breaks('{30,20}', '{1,2}', '{1,2}');
SELECT rfm_breaks('{30,40}', '{1}', '{1,2}');
SELECT rfm_breaks('{30,40}', '{1,NULL}', '{1,2}');
SELECT rfm_breaks('{-1,40}', '{1,2}', '{1,2}');
SELECT rfm_breaks('{}', '{}', '{}');

-- Some values are negative (case K7): shares are of the positive ones.
SELECT c.* FROM (SELECT (value_concentration(v)).* FROM (VALUES (100.0), (-50)) AS t(v)) AS c;
SELECT d.* FROM (SELECT value_deciles(v) AS a FROM (VALUES (50.0), (-50), (-50), (80), (20)) AS t(v)) AS q, unnest(a) AS d;

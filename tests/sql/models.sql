SET datestyle = ISO;
-- Models: against the reference parameters and predictions, over parallel plans and merged parts, and what they say of themselves.
\set home `echo $CLV_HOME`
CREATE TABLE sample (x bigint, t_x_weeks float8, t_weeks float8, zbar float8, recency_days integer, t_days integer, repeat_cents float8, holdout_days integer);
\set copy '\\copy sample FROM \'' :home '/clv/tests/reference/cdnow_sample.csv\' (FORMAT csv, HEADER)'
:copy
\set reference `cat "$CLV_HOME/clv/tests/reference/cdnow_sample_weekly.json"`
CREATE TABLE reference AS SELECT :'reference'::jsonb AS r;
\unset reference
CREATE TABLE families (family text, key text, parameters text[]);
INSERT INTO families VALUES ('bg_nbd', 'bgnbd', '{r,alpha,a,b}'), ('mbg_nbd', 'mbgnbd', '{r,alpha,a,b}'), ('pareto_nbd', 'pnbd', '{r,alpha,s,beta}');

-- Fits of the published table in weeks of two decimals, and of exact days: parameters, in weeks, to 7 digits, standard errors to 4,
-- log-likelihood to 1e-10.
CREATE TABLE fits AS
SELECT family, key, 'models' AS block, clv_fit(x, t_x_weeks * 7, t_weeks * 7, zbar, family) AS model FROM sample, families GROUP BY family, key
UNION ALL SELECT family, key, 'exact_days_block', clv_fit(x, recency_days, t_days, repeat_cents / 100 / greatest(x, 1), family) FROM sample, families GROUP BY family, key;
SELECT block, family, clv_status(model), count(*) AS parameters, bool_and(abs(estimate / (mle -> 'params' ->> parameter)::float8 - 1) < 1e-7) AS estimates,
       bool_and(abs(standard_error / estimate / (mle -> 'se_log_params' ->> parameter)::float8 - 1) < 1e-4) AS standard_errors, bool_and(ci_low < estimate AND estimate < ci_high) AS intervals
FROM fits, reference, clv_parameters(model, unit => 'week'), LATERAL (SELECT r -> block -> CASE WHEN parameter IN ('p', 'q', 'v') THEN 'gg' ELSE key END -> 'mle' AS mle) AS l
GROUP BY block, family, clv_status(model) ORDER BY block, family;
SELECT block, family, abs(((model::jsonb ->> 'log_likelihood')::float8 + 2457 * ln(7::float8)) / (r -> block -> key -> 'mle' ->> 'll')::float8 - 1) < 1e-10 AS log_likelihood,
       abs((model::jsonb -> 'spend' ->> 'log_likelihood')::float8 / (r -> block -> 'gg' -> 'mle' ->> 'll')::float8 - 1) < 1e-10 AS of_spend, model::jsonb ->> 'customers' AS customers, model::jsonb -> 'spend' ->> 'customers' AS spenders
FROM fits, reference ORDER BY block, family;

-- Predictions by models written by hand from the reference parameters, in weeks, for its 50 customers: to 1e-11.
CREATE TABLE by_hand AS
SELECT family, key, jsonb_build_object('version', 1, 'family', family, 'unit', 'week', 'parameters', r -> 'models' -> key -> 'mle' -> 'params',
         'spend', jsonb_build_object('family', 'gamma_gamma', 'parameters', r -> 'models' -> 'gg' -> 'mle' -> 'params'))::text::clv_model AS model FROM families, reference;
CREATE TABLE predictions AS SELECT p -> key AS expected, family, model, (p ->> 'x')::bigint AS x, 7 * (p ->> 't_x')::float8 AS t_x, 7 * (p ->> 'T')::float8 AS t, (p ->> 'zbar')::float8 AS zbar, (p ->> 'spend')::float8 AS spend
FROM reference, jsonb_array_elements(r -> 'predictions') AS p, by_hand;
CREATE FUNCTION pg_temp.off(found float8, expected text) RETURNS float8 LANGUAGE sql AS $$ SELECT abs(found - expected::float8) / nullif(abs(expected::float8), 0) $$;
SELECT family, count(*) AS customers, max(pg_temp.off(p_alive(model, x, t_x, t), expected ->> 'p_alive')) < 1e-11 AS p_alive,
       max(pg_temp.off(expected_purchases(model, x, t_x, t, 273), expected ->> 'expected_39w')) < 1e-10 AS expected_purchases, max(pg_temp.off(expected_spend(model, x, zbar), spend::text)) < 1e-12 AS expected_spend,
       max(pg_temp.off((SELECT sum(spend * (expected_purchases(model, x, t_x, t, i * 7 * 4.345) - expected_purchases(model, x, t_x, t, (i - 1) * 7 * 4.345)) / 1.01 ^ i) FROM generate_series(1, 12) AS i), expected ->> 'clv12')) < 1e-10 AS value_by_month,
       -- The reference's year has 52 weeks.
       max(pg_temp.off(expected_value(model, x, t_x, t, zbar, NULL, exp(365 * ln(1.15::float8) / 364) - 1) / spend, expected ->> 'dert_15pct_annual')) < 1e-10 AS residual
FROM predictions GROUP BY family ORDER BY family;

-- A forecast of the holdout of the sample, as the notes have it: 1653.41, 1576.73 and 1665.51 days expected, 1882 came.
SELECT family, round(sum(expected_purchases(model, x, recency_days, t_days, 273))::numeric, 2) AS expected, sum(holdout_days) AS came FROM fits, sample WHERE block = 'exact_days_block' GROUP BY family ORDER BY family;

-- The best family by BIC, and the whole table.
SELECT c.family, c.parameters, round(c.log_likelihood::numeric, 3) AS log_likelihood, round(c.aic::numeric, 3) AS aic, round(c.bic::numeric, 3) AS bic, c.status
FROM (SELECT clv_compare(x, recency_days, t_days) AS t FROM sample) AS q, unnest(t) AS c;
SELECT model::jsonb ->> 'family' AS auto FROM (SELECT clv_fit(x, recency_days, t_days) AS model FROM sample) AS q;

-- The same bits for any order of rows, in parallel, from merged parts, stored counts, histories and plain numbers.
CREATE TABLE buyers AS
SELECT i AS customer_id, 'segment ' || i % 3 AS segment, purchase_history(day, amount) AS history
FROM (SELECT i, date '2023-01-01' + i % 90 + (n * n * (i % 7 + 1) * 3) AS day, 5 + (i * 7 % 90) * (1 + n % 3) / 4.0 AS amount
      FROM generate_series(1, 3000) AS i, generate_series(0, i * i % 5) AS n WHERE n = 0 OR i % 11 > 2) AS o WHERE day < '2024-01-01' GROUP BY i;
ANALYZE buyers;
CREATE TABLE serial AS SELECT f AS family, clv_fit(history, '2023-12-31', f) AS model FROM buyers, unnest('{nbd,bg_nbd,mbg_nbd,pareto_nbd,auto}'::text[]) AS f GROUP BY f;
SELECT family, model::jsonb ->> 'family' AS fitted, clv_status(model), model::jsonb -> 'spend' ->> 'status' AS spend FROM serial ORDER BY family;
SELECT count(*) AS families, count(*) FILTER (WHERE s.model::text = o.model::text) AS ordered, count(*) FILTER (WHERE s.model::text = (SELECT clv_fit(c, family))::text) AS merged,
       count(*) FILTER (WHERE s.model = n.model AND n.model <> (SELECT clv_fit(c, family, 0.1))) AS of_numbers
FROM serial AS s JOIN (SELECT f AS family, clv_fit(history, '2023-12-31', f ORDER BY customer_id * 7919 % 3001) AS model FROM buyers, unnest('{nbd,bg_nbd,mbg_nbd,pareto_nbd,auto}'::text[]) AS f GROUP BY f) AS o USING (family)
  JOIN (SELECT f AS family, (jsonb_build_object('as_of', '2023-12-31') || (clv_fit(frequency, recency_days, t_days, monetary_value::float8, f)::jsonb - 'as_of'))::text::clv_model AS model FROM buyers, rfm(history, '2023-12-31'), unnest('{nbd,bg_nbd,mbg_nbd,pareto_nbd,auto}'::text[]) AS f GROUP BY f) AS n USING (family),
  (SELECT clv_merge(counts) AS c FROM (SELECT rfm_counts_agg(history, '2023-12-31') AS counts FROM buyers GROUP BY customer_id % 17) AS p) AS parts;
SELECT (SELECT rfm_counts_agg(history, '2023-12-31') FROM buyers) = (SELECT clv_merge(c ORDER BY g DESC) FROM (SELECT customer_id % 29 AS g, rfm_counts_agg(history, '2023-12-31') AS c FROM buyers GROUP BY 1) AS p) AS counts;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
ALTER TABLE buyers SET (parallel_workers = 4);
SELECT plan_has('SELECT clv_fit(history, ''2023-12-31'') FROM buyers', 'Partial') AS in_parts, (SELECT clv_fit(history, '2023-12-31') FROM buyers)::text = model::text AS same FROM serial WHERE family = 'auto';
SELECT plan_has('SELECT p_alive(model, history) FROM buyers, serial', 'Gather') AS scores_in_parallel;
RESET parallel_setup_cost;
RESET parallel_tuple_cost;
RESET min_parallel_table_scan_size;

-- A group that cannot be fitted has a status and does not affect the others; its scores are NULL.
CREATE TABLE groups AS
SELECT 'good' AS name, history FROM buyers
UNION ALL SELECT 'no repeat buyers', purchase_history(date '2023-06-01' + i, 10.0) FROM generate_series(1, 200) AS i GROUP BY i
UNION ALL SELECT 'three customers', purchase_history(date '2023-06-01' + i * n, 10.0) FROM generate_series(1, 3) AS i, generate_series(0, 3) AS n GROUP BY i
UNION ALL SELECT 'one day', purchase_history(date '2023-12-31', 10.0) FROM generate_series(1, 50) AS i GROUP BY i
UNION ALL SELECT 'no purchase yet', purchase_history(date '2024-06-01', 10.0) FROM generate_series(1, 5) AS i GROUP BY i
UNION ALL SELECT 'all alike', purchase_history(date '2023-01-01' + 30 * n, 10.0) FROM generate_series(1, 60) AS i, generate_series(0, 10) AS n GROUP BY i
UNION ALL SELECT 'without amounts', purchase_history(day) FROM buyers, purchases(history) GROUP BY customer_id;
CREATE TABLE group_models AS SELECT name, clv_fit(history, '2023-12-31', 'bg_nbd') AS model, clv_fit(history, '2023-12-31', 'bg_nbd', 0.05) AS penalized FROM groups GROUP BY name;
SELECT name, clv_status(model), model::jsonb -> 'spend' ->> 'status' AS spend, clv_status(penalized) AS penalized, p_alive(model, 1, 10, 20) IS NULL AS no_answer, p_alive(penalized, 1, 10, 20) IS NULL AS none_with_penalty FROM group_models ORDER BY name COLLATE "C";
SELECT count(*) AS parameters, count(estimate) AS estimates FROM group_models, clv_parameters(model) WHERE name = 'one day';

-- as_of: the day of the model, or another one; later purchases are ignored.
CREATE TABLE one AS SELECT history, h.model FROM buyers, (SELECT model FROM serial WHERE family = 'mbg_nbd') AS h WHERE customer_id = 1234;
SELECT p_alive(model, history) = p_alive(model, history, '2023-12-31') AS by_default, p_alive(model, history, '2024-03-31') < p_alive(model, history) AS silent_since,
       p_alive(model, history) = p_alive(model, r.frequency, r.recency_days, r.t_days) AS of_numbers, p_alive(model, history, '2022-12-31') IS NULL AS before_the_first,
       expected_purchases(model, history, 90, as_of => '2023-06-30') = expected_purchases(model, e.frequency, e.recency_days, e.t_days, 90) AS earlier,
       expected_value(model, history, 90, 0.1) = expected_value(model, r.frequency, r.recency_days, r.t_days, r.monetary_value, 90, 0.1) AS value
FROM one, rfm(history, '2023-12-31') AS r, rfm(history, '2023-06-30') AS e;
-- A NULL argument gives NULL; but NULL days mean the residual lifetime, and NULL n means at least one.
SELECT p_alive(NULL, history) IS NULL AS a, p_alive(model, NULL::purchase_history) IS NULL AS b, expected_purchases(model, history, NULL) IS NULL AS c, expected_value(model, history, NULL, NULL) IS NULL AS d, p_alive(model, NULL, 1, 2) IS NULL AS e,
       expected_value(model, history, NULL, 0.1) > expected_value(model, history, 3650, 0.1) AS f, expected_value(model, 0, 0, 10, NULL, 90, 0.1) > 0 AS g, win_back_deadline(model, history, NULL) IS NULL AS h FROM one;
SELECT clv_fit(history, '2023-12-31') IS NULL AS nothing, clv_compare(history, '2023-12-31') IS NULL AS no_table, rfm_counts_agg(history, '2023-12-31') IS NULL AS no_counts FROM buyers WHERE false;

-- Relations between the functions, for every family and some customers.
CREATE TABLE asked AS SELECT family, model, history, r.* FROM serial, buyers, rfm(history, '2023-12-31') AS r WHERE customer_id % 100 = 3;
SELECT family, count(*) AS customers, bool_and(abs(purchase_probability(model, history, 60) + purchase_probability(model, history, 60, 0) - 1) < 1e-12) AS at_least_one,
       bool_and(abs((SELECT sum(n * purchase_probability(model, history, 60, n)) FROM generate_series(0, 200) AS n) - expected_purchases(model, history, 60)) < 1e-9) AS mean,
       bool_and(abs(expected_value(model, history, 60, 0) - expected_purchases(model, history, 60) * expected_spend(model, history)) < 1e-9) AS undiscounted,
       bool_and(expected_value(model, history, 365, 0.2) < expected_value(model, history, 365, 0.1)) AS discounted, bool_and(abs(expected_value(model, history, 365, 0.1, margin => 0.3) / expected_value(model, history, 365, 0.1) - 0.3) < 1e-12) AS margin
FROM asked GROUP BY family ORDER BY family;
SELECT family, new_customer_purchases(model, 365) = expected_purchases(model, 0, 0, 0, 365) AS purchases, new_customer_value(model, 365, 0.1) = expected_value(model, 0, 0, 0, NULL, 365, 0.1) AS value FROM serial ORDER BY family;
-- On the deadline P(alive) is below the threshold, on the day before it is not.
SELECT family, count(d.day) > 5 AS many, bool_and(p_alive(model, frequency, recency_days, d.day - first_purchase) < 0.4) AS below, bool_and(d.day <= last_purchase OR p_alive(model, frequency, recency_days, d.day - first_purchase - 1) >= 0.4) AS not_before,
       bool_and(win_back_deadline(model, frequency, recency_days, t_days, 0.4) = d.day - date '2023-12-31') AS days
FROM asked, LATERAL (SELECT win_back_deadline(model, history, 0.4) AS day) AS d WHERE family IN ('bg_nbd', 'mbg_nbd', 'pareto_nbd') GROUP BY family ORDER BY family;
SELECT win_back_deadline(model, 0, 0, 100, 0.9) IS NULL AS one_timers_of_bg_nbd_stay FROM serial WHERE family = 'bg_nbd';
-- Intervals: the same each time, in order, wider for a higher level; whole numbers of purchases.
SELECT family, bool_and(i.low <= i.high AND i.low = floor(i.low) AND i.high = floor(i.high)) AS counts, bool_and(w.low <= i.low AND i.high <= w.high) AS wider, bool_and(i.estimate = expected_purchases(model, history, 180)) AS estimates,
       bool_and(v.low <= v.high AND v.estimate = expected_value(model, history, 180, 0.1)) AS value, bool_and(v = expected_value_interval(model, frequency, recency_days, t_days, monetary_value, 180, 0.1)) AS same
FROM asked, expected_purchases_interval(model, history, 180) AS i, expected_purchases_interval(model, history, 180, level => 0.99) AS w, expected_value_interval(model, history, 180, 0.1) AS v GROUP BY family ORDER BY family;

-- Where parameters are hardly determined, a bound may be NULL, but never NaN or infinity.
SELECT i.estimate, i.low, i.high IS NULL OR i.high < 1e300 AS high, (SELECT count(*) FROM clv_parameters(m) WHERE ci_high IS NULL) AS no_bound
FROM (SELECT '{"version":1,"family":"bg_nbd","parameters":{"r":0.24,"alpha":30,"a":1.2,"b":2.4},"covariance":[[1e5,0,0,0],[0,100,0,0],[0,0,40,0],[0,0,0,1]],"spend":{"family":"gamma_gamma","parameters":{"p":6,"q":4,"v":15}}}'::clv_model AS m) AS q, expected_value_interval(m, 5, 200, 300, 30.0, NULL, 0, 0) AS i;

-- A model is a value: compared, grouped, indexed by its hash, written by hand in part.
SELECT m = m::text::clv_model AS text, m <> '{"version":1,"family":"nbd","parameters":{"r":1,"alpha":8}}' AS other, _clv_model_hash(m) = _clv_model_hash(m::text::clv_model) AS hash, m AS model
FROM (SELECT '{"version":1,"family":"nbd","unit":"week","parameters":{"alpha":1,"r":1},"spend":{"family":"gamma_gamma","parameters":{"p":6,"q":4,"v":15}}}'::clv_model AS m) AS q;
-- Forty who bought once 700 days ago and sixty steady ones: the likelihood has two hills, and on the higher one the forty are gone.
WITH counts AS (SELECT rfm_counts_agg(x, t_x, 700) AS counts FROM (VALUES (0, 0, 40), (2, 450, 10), (3, 560, 10), (4, 600, 10), (5, 620, 10), (7, 650, 10), (10, 670, 10)) AS v (x, t_x, n), generate_series(1, n))
SELECT family, round(log_likelihood::numeric, 2) AS log_likelihood, round(bic::numeric, 1) AS bic, status FROM counts, family_fits(counts);
SELECT clv_status(m), m::jsonb ->> 'family' AS family, round(p_alive(m, 0, 0, 700)::numeric, 2) AS once, round(p_alive(m, 7, 650, 700)::numeric, 2) AS steady
FROM (SELECT clv_fit(x, t_x, 700) AS m FROM (VALUES (0, 0, 40), (2, 450, 10), (3, 560, 10), (4, 600, 10), (5, 620, 10), (7, 650, 10), (10, 670, 10)) AS v (x, t_x, n), generate_series(1, n)) AS q;
-- A fit can be cancelled, and its memory is freed.
CREATE TABLE many_counts AS SELECT rfm_counts_agg(n % 40, n % 331 * sign(n % 40), 331 + n % 997) AS counts FROM generate_series(1, 400000) AS n;
SET statement_timeout = '50ms';
SELECT count(*) FROM many_counts, family_fits(counts);
RESET statement_timeout;

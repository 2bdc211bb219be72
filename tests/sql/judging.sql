SET datestyle = ISO;
-- Models judged by what came: every measure beside plain SQL; scikit-learn and scipy agree, see tests/peers/judging.py.
CREATE TABLE predicted AS
SELECT family, customer_id, expected_purchases(model, history, 60, '2023-09-30') AS predicted, orders_between(history, '2023-10-01', '2023-11-30') AS actual FROM serial, buyers
WHERE family <> 'auto' AND expected_purchases(model, history, 60, '2023-09-30') IS NOT NULL;
CREATE VIEW plain_accuracy AS
WITH ranks AS (SELECT *, rank() OVER p + (count(*) OVER (PARTITION BY family, predicted) - 1) / 2.0::float8 AS by_predicted, rank() OVER a + (count(*) OVER (PARTITION BY family, actual) - 1) / 2.0::float8 AS by_actual FROM predicted
               WINDOW p AS (PARTITION BY family ORDER BY predicted), a AS (PARTITION BY family ORDER BY actual))
SELECT family, count(*) AS customers, sum(predicted) AS predicted, sum(actual)::float8 AS actual, avg(predicted - actual) AS bias, sum(predicted) / sum(actual)::float8 - 1 AS relative_bias, avg(abs(predicted - actual)) AS mae, sqrt(avg((predicted - actual) ^ 2)) AS rmse,
       corr(by_predicted, by_actual) AS rank_correlation, covar_pop(by_predicted, actual) / covar_pop(by_actual, actual) AS gini FROM ranks GROUP BY family;
SELECT p.family, a.customers = p.customers AS customers, a.predicted = p.predicted OR abs(a.predicted / p.predicted - 1) < 1e-12 AS predicted, a.actual = p.actual AS actual, abs(a.bias - p.bias) < 1e-12 AS bias, abs(a.relative_bias - p.relative_bias) < 1e-12 AS relative_bias,
       abs(a.mae - p.mae) < 1e-12 AS mae, abs(a.rmse - p.rmse) < 1e-12 AS rmse, abs(a.rank_correlation - p.rank_correlation) < 1e-12 AS rank_correlation, abs(a.gini - p.gini) < 1e-12 AS gini
FROM plain_accuracy AS p JOIN (SELECT family, (forecast_accuracy(predicted, actual)).* FROM predicted GROUP BY family) AS a USING (family) ORDER BY family;
-- The lift of the top tenth: of customers with equal predictions each counts in part.
SELECT p.family, abs(a.top_tenth_lift - p.lift) < 1e-12 AS lift FROM (SELECT family, (forecast_accuracy(predicted, actual)).* FROM predicted GROUP BY family) AS a JOIN (
  SELECT family, sum(actual * least(greatest(0.1 * n - before, 0) / same, 1)) / (0.1 * n) / (sum(actual) / n) AS lift
  FROM (SELECT family, actual, count(*) OVER (PARTITION BY family)::float8 AS n, rank() OVER (PARTITION BY family ORDER BY predicted DESC) - 1.0::float8 AS before, count(*) OVER (PARTITION BY family, predicted)::float8 AS same FROM predicted) AS t GROUP BY family, n) AS p USING (family) ORDER BY family;
-- Tenths: the highest predictions first, those that are equal in one; bounds of the mean of what came.
SELECT p.family, count(*) AS tenths, bool_and(c.customers = p.customers) AS customers, bool_and(abs(c.predicted / p.predicted - 1) < 1e-12) AS predicted, bool_and(abs(c.actual - p.actual) < 1e-12) AS actual,
       bool_and(abs(c.actual_high - c.actual - (c.actual - c.actual_low)) < 1e-12) AS symmetric, min((c.actual_high - c.actual) / nullif(p.standard_error, 0))::numeric(6, 4) AS least_t, max((c.actual_high - c.actual) / nullif(p.standard_error, 0))::numeric(6, 4) AS greatest_t
FROM (SELECT family, t.* FROM (SELECT family, forecast_calibration(predicted, actual) AS tenths FROM predicted GROUP BY family) AS q, unnest(tenths) AS t) AS c FULL JOIN (
  SELECT family, tenth, count(*) AS customers, avg(predicted) AS predicted, avg(actual::float8) AS actual, stddev(actual::float8) / sqrt(count(*)) AS standard_error
  FROM (SELECT family, predicted, actual, 1 + floor(10 * (rank() OVER (PARTITION BY family ORDER BY predicted DESC) - 1 + count(*) OVER (PARTITION BY family, predicted) / 2.0) / count(*) OVER (PARTITION BY family))::integer AS tenth FROM predicted) AS t GROUP BY 1, 2) AS p
USING (family, tenth) GROUP BY p.family ORDER BY p.family;
-- A higher level is wider. Rows without a prediction or without what came are left out; nothing is NULL.
SELECT bool_and(w.actual_low <= n.actual_low AND n.actual_high <= w.actual_high) AND bool_or(w.actual_low < n.actual_low) AS wider FROM (SELECT forecast_calibration(predicted, actual, 0.99) AS wide, forecast_calibration(predicted, actual) AS narrow FROM predicted WHERE family = 'bg_nbd') AS q, unnest(wide) AS w JOIN unnest(narrow) AS n ON true
WHERE w.tenth = n.tenth;
SELECT (forecast_accuracy(p, a)).customers FROM (VALUES (1.0, 1), (NULL, 2), (2.0, NULL)) AS v(p, a);
SELECT forecast_accuracy(p, a) IS NULL AS accuracy, forecast_calibration(p, a) IS NULL AS calibration FROM (SELECT 1.0 AS p, 1 AS a WHERE false) AS v;
-- In parts, in any order, as text and in parallel.
CREATE TABLE pairs_kept AS SELECT family, customer_id % 5 AS part, forecast_pairs_agg(predicted, actual) AS pairs FROM predicted GROUP BY 1, 2;
SELECT family, clv_merge(pairs ORDER BY part) = clv_merge(pairs ORDER BY part DESC) AS any_order, clv_merge(pairs) = clv_merge(pairs::text::forecast_pairs) AS text,
       forecast_accuracy(clv_merge(pairs)) = (SELECT forecast_accuracy(predicted, actual ORDER BY actual DESC) FROM predicted AS p WHERE p.family = k.family) AS accuracy,
       ARRAY(SELECT t FROM calibration_tenths(clv_merge(pairs)) AS t) = (SELECT forecast_calibration(predicted, actual) FROM predicted AS p WHERE p.family = k.family) AS calibration FROM pairs_kept AS k GROUP BY family ORDER BY family;

-- Back-tests: models of the split by clv_fit, measures by forecast_accuracy, likelihood by purchase_probability.
CREATE TABLE backtest_rows AS SELECT b.* FROM (SELECT clv_backtest(history, '2023-06-30', '2023-12-31') AS rows FROM buyers) AS q, unnest(rows) AS b;
CREATE TABLE split AS SELECT f AS family, clv_fit(history, '2023-06-30', f) AS model FROM buyers, unnest('{nbd,bg_nbd,mbg_nbd,pareto_nbd}'::text[]) AS f GROUP BY f;
CREATE TABLE held_out AS SELECT family, model, history, expected_purchases(model, history, 184) AS predicted, expected_purchases(model, history, 184) * expected_spend(model, history) AS revenue,
  (SELECT count(*) FROM purchases(history) AS p WHERE p.orders > 0 AND p.day BETWEEN '2023-07-01' AND '2023-12-31') AS actual, coalesce(revenue_between(history, '2023-07-01', '2024-01-01'), 0) AS actual_revenue
FROM split, buyers WHERE expected_purchases(model, history, 184) IS NOT NULL;
SELECT b.family, b.status = clv_status(model) AS status, b.customers = (a).customers AS customers, abs(b.log_likelihood / ll - 1) < 1e-12 AS log_likelihood,
       (b.purchases, b.actual_purchases::float8, b.bias, b.mae, b.rmse, b.rank_correlation, b.gini, b.top_tenth_lift) = ((a).predicted, (a).actual, (a).bias, (a).mae, (a).rmse, (a).rank_correlation, (a).gini, (a).top_tenth_lift) AS purchases,
       abs(b.revenue / (r).predicted - 1) < 1e-12 AND abs(b.actual_revenue / (r).actual - 1) < 1e-12 AND abs(b.revenue_bias - (r).bias) < 1e-9 AND abs(b.revenue_mae / (r).mae - 1) < 1e-12 AND abs(b.revenue_rmse / (r).rmse - 1) < 1e-12
         AND abs(b.revenue_rank_correlation - (r).rank_correlation) < 1e-9 AND abs(b.revenue_gini - (r).gini) < 1e-12 AND abs(b.revenue_top_tenth_lift - (r).top_tenth_lift) < 1e-12 AS revenue
FROM backtest_rows AS b JOIN (SELECT family, model, sum(ln(purchase_probability(model, history, 184, actual::integer))) AS ll, forecast_accuracy(predicted, actual) AS a, forecast_accuracy(revenue, actual_revenue::float8) AS r FROM held_out GROUP BY family, model) AS p USING (family) ORDER BY family;
SELECT array_agg(family ORDER BY rmse) = array_agg(family) AS best_first, count(*) AS rows FROM backtest_rows;
-- The rules: as in the period before; and the key figures at the split, of orders by month, carried on for customers who are not lost.
WITH before AS (SELECT (SELECT count(*) FROM purchases(history) AS p WHERE p.orders > 0 AND p.day BETWEEN date '2023-06-30' - 183 AND '2023-06-30') AS predicted, coalesce(revenue_between(history, date '2023-06-30' - 183, '2023-07-01'), 0) AS revenue, actual, actual_revenue FROM held_out WHERE family = 'nbd')
SELECT b.purchases = (a).predicted AS purchases, b.mae = (a).mae AS mae, abs(b.rmse - (a).rmse) < 1e-12 AS rmse, abs(b.revenue / (r).predicted - 1) < 1e-12 AS revenue, b.log_likelihood, b.status
FROM backtest_rows AS b, (SELECT forecast_accuracy(predicted, actual) AS a, forecast_accuracy(revenue::float8, actual_revenue::float8) AS r FROM before) AS p WHERE family = 'last_period';
WITH figures AS (SELECT (clv_agg(history, 'month', '2023-06-30')).* FROM buyers),
     days AS (SELECT count(*) AS purchase_days FROM buyers, purchases(history) AS p WHERE p.orders > 0 AND p.day <= '2023-06-30'),
     formula AS (SELECT *, purchase_frequency * purchase_days / orders AS frequency, retention_rate * (1 - retention_rate ^ (184 / 30.4375)) / (1 - retention_rate) AS months, revenue::float8 / purchase_days AS spend FROM figures, days),
     customers AS (SELECT CASE WHEN (SELECT max(p.day) FROM purchases(history) AS p WHERE p.orders > 0 AND p.day <= '2023-06-30') >= date '2023-07-01' - make_interval(months => f.lapse::integer) THEN frequency * months ELSE 0 END AS predicted, spend, actual, actual_revenue
                   FROM held_out, formula AS f WHERE family = 'nbd')
SELECT abs(b.purchases / (a).predicted - 1) < 1e-12 AS purchases, abs(b.rmse / (a).rmse - 1) < 1e-12 AS rmse, abs(b.revenue / (r).predicted - 1) < 1e-12 AS revenue, (a).predicted > 0 AS some
FROM backtest_rows AS b, (SELECT forecast_accuracy(predicted, actual) AS a, forecast_accuracy(predicted * spend, actual_revenue::float8) AS r FROM customers) AS p WHERE family = 'clv_formula';
-- Many splits in one query; one family; histories without amounts have no revenue; too few customers have no forecast.
SELECT split_at, b.family, b.actual_purchases, round(b.purchases) AS purchases FROM (SELECT split_at, clv_backtest(history, split_at, date '2023-12-31', 'pareto_nbd') AS rows FROM buyers, unnest('{2023-03-31,2023-06-30,2023-09-30}'::date[]) AS split_at GROUP BY split_at) AS q, unnest(rows) AS b WHERE family = 'pareto_nbd' ORDER BY split_at;
SELECT b.family, b.status, b.customers, b.purchases IS NULL AS unknown, b.revenue, b.actual_revenue FROM (SELECT clv_backtest(history, '2023-06-30', '2023-12-31') AS rows FROM (SELECT purchase_history(ordered_at) AS history FROM (VALUES (date '2023-01-01'), ('2023-02-01'), ('2023-08-01')) AS v(ordered_at)) AS h) AS q, unnest(rows) AS b ORDER BY family;
SELECT clv_backtest(history, '2020-06-30', '2023-12-31') IS NULL AS nobody FROM buyers;
CREATE TABLE holdouts_kept AS SELECT split_at, customer_id % 5 AS part, holdout_counts_agg(history, split_at, date '2023-12-31') AS counts FROM buyers, unnest('{2023-06-30,2023-09-30}'::date[]) AS split_at GROUP BY 1, 2;
SELECT split_at, clv_merge(counts ORDER BY part) = clv_merge(counts ORDER BY part DESC) AS any_order, clv_merge(counts) = clv_merge(counts::text::holdout_counts) AS text, clv_merge(counts) = (SELECT holdout_counts_agg(history, split_at, date '2023-12-31' ORDER BY customer_id DESC) FROM buyers) AS merged,
       ARRAY(SELECT b FROM backtests(clv_merge(counts)) AS b) = (SELECT clv_backtest(history, split_at, date '2023-12-31') FROM buyers) AS rows FROM holdouts_kept GROUP BY split_at ORDER BY split_at;

-- The family that would have forecast the last half best: what came in four back-tests is most probable.
SELECT (SELECT family FROM (SELECT b.family, sum(b.log_likelihood) AS likelihood FROM (SELECT clv_backtest(history, split_at, date '2023-12-31') AS rows FROM buyers, (SELECT date '2023-12-31' - (date '2023-12-31' - first) * n / 8 AS split_at FROM (SELECT min(day) AS first FROM buyers, purchases(history) WHERE orders > 0) AS f, unnest('{4,3,2,1}'::integer[]) AS n) AS s GROUP BY split_at) AS q, unnest(rows) AS b
          WHERE status IS NOT NULL GROUP BY family ORDER BY likelihood DESC LIMIT 1) AS t) = clv_fit(history, '2023-12-31', 'best_forecast')::jsonb ->> 'family' AS best FROM buyers;
SELECT segment, m = clv_fit(c, 'best_forecast') AS of_counts, m = (SELECT clv_fit(history, '2023-12-31', m::jsonb ->> 'family') FROM buyers AS o WHERE o.segment = b.segment) AS its_fit, m::jsonb ->> 'family' AS family, clv_fit(c)::jsonb ->> 'family' AS auto
FROM (SELECT segment, clv_fit(history, '2023-12-31', 'best_forecast') AS m, rfm_counts_agg(history, '2023-12-31', 'best_forecast') AS c FROM buyers GROUP BY segment) AS b ORDER BY segment;
SELECT clv_fit(clv_merge(c), 'best_forecast') = (SELECT clv_fit(history, '2023-12-31', 'best_forecast') FROM buyers) AS merged, clv_merge(c)::text::rfm_counts = clv_merge(c) AS text FROM (SELECT rfm_counts_agg(history, '2023-12-31', 'best_forecast') AS c FROM buyers GROUP BY customer_id % 7) AS p;
-- With too few customers at all splits it is the choice by BIC.
SELECT clv_status(clv_fit(history, '2023-12-31', 'best_forecast')) AS status FROM buyers WHERE customer_id < 5;

-- Customers by their repeat purchases, and how many a model expects.
SELECT family, count(*) AS rows, bool_and(f.customers = p.customers) AS customers, bool_and(abs(f.expected - p.expected) < 1e-9 * (1 + p.expected)) AS expected, bool_and(abs(f.chi_square - (p.customers - p.expected) ^ 2 / nullif(p.expected, 0)) < 1e-6) AS chi_square, max(degrees_of_freedom) AS df, bool_and(p_value BETWEEN 0 AND 1) AS p_value
FROM (SELECT family, c.* FROM (SELECT family, clv_fit_check(model, history, NULL, 5) AS rows FROM serial, buyers WHERE family <> 'auto' GROUP BY family) AS q, unnest(rows) AS c) AS f JOIN (
  SELECT family, n, count(*) FILTER (WHERE least(frequency, 5) = n) AS customers, sum(CASE WHEN n < 5 THEN purchase_probability(model, 0, 0, 0, t_days, n) ELSE 1 - (SELECT sum(purchase_probability(model, 0, 0, 0, t_days, k)) FROM generate_series(0, 4) AS k) END) AS expected
  FROM serial, buyers, rfm(history, '2023-12-31') AS r, generate_series(0, 5) AS n WHERE family <> 'auto' AND t_days IS NOT NULL GROUP BY family, n) AS p USING (family) WHERE f.repeat_purchases = p.n GROUP BY family ORDER BY family;
SELECT count(*) > 6 AS rows, min(expected) >= 5 AS expected, sum(customers) = (SELECT count(*) FROM buyers) AS all_customers, abs(sum(expected) - sum(customers)) < 1e-6 AS add_up FROM (SELECT clv_fit_check(model, history) AS rows FROM serial, buyers WHERE family = 'mbg_nbd') AS q, unnest(rows);
CREATE TABLE checks_kept AS SELECT family, customer_id % 5 AS part, model_checks_agg(model, history) AS checks FROM serial, buyers GROUP BY 1, 2;
SELECT family, clv_merge(checks ORDER BY part) = clv_merge(checks ORDER BY part DESC) AS any_order, clv_merge(checks) = clv_merge(checks::text::model_checks) AS text, clv_merge(checks) = (SELECT model_checks_agg(model, history ORDER BY customer_id DESC) FROM serial AS s, buyers WHERE s.family = k.family) AS merged,
       ARRAY(SELECT c FROM fit_checks(clv_merge(checks)) AS c) = (SELECT clv_fit_check(model, history) FROM serial AS s, buyers WHERE s.family = k.family) AS fit_check,
       ARRAY(SELECT d FROM diagnoses(clv_merge(checks)) AS d) = (SELECT clv_diagnose(model, history) FROM serial AS s, buyers WHERE s.family = k.family) AS diagnoses FROM checks_kept AS k GROUP BY family ORDER BY family;

-- What speaks against a model. Each aspect by plain SQL.
CREATE TABLE drawn AS SELECT customer_id, purchase_history(ordered_at, amount) AS history FROM simulated WHERE family = 'bg_nbd' AND customer_id <= 3000 GROUP BY 1;
CREATE TABLE fits_of_drawn AS SELECT family, clv_fit(history, '2023-12-31', family) AS model FROM drawn, unnest('{nbd,bg_nbd,mbg_nbd,pareto_nbd}'::text[]) AS family GROUP BY 1;
CREATE TABLE diagnosed AS SELECT family, d.* FROM (SELECT family, clv_diagnose(model, history) AS rows FROM fits_of_drawn, drawn GROUP BY family) AS q, unnest(rows) AS d;
SELECT family, string_agg(aspect || ' ' || verdict, ', ' ORDER BY aspect) AS verdicts FROM diagnosed GROUP BY family ORDER BY family;
WITH r AS (SELECT history, r.* FROM drawn, rfm(history, '2023-12-31') AS r WHERE t_days IS NOT NULL),
     gaps AS (SELECT customer_id, (array_agg(day ORDER BY day))[1:3] AS d FROM drawn, purchases(history) AS p WHERE p.orders > 0 AND day <= '2023-12-31' GROUP BY 1 HAVING count(*) >= 3),
     per_day AS (SELECT n, (SELECT count(*) FROM drawn, purchases(history) AS p WHERE p.orders > 0 AND p.day = '2023-12-31'::date - n) AS came FROM generate_series(0, 56, 7) AS n),
     plain(aspect, value) AS (
       SELECT 'one_timers', avg((frequency = 0)::integer) FROM r
       UNION ALL SELECT 'span', max(t_days)::float8 * sum(frequency) / sum(recency_days) FROM r
       UNION ALL SELECT 'spend_by_frequency', corr(frequency, monetary_value) FROM r WHERE monetary_value > 0
       UNION ALL SELECT 'unpaid_days', avg((p.revenue <= 0)::integer) FROM drawn, purchases(history) AS p WHERE p.orders > 0 AND p.day <= '2023-12-31'
       UNION ALL SELECT 'last_day', came FROM per_day WHERE n = 0
       UNION ALL SELECT 'regularity', (1 - 4 * v) / (8 * v) FROM (SELECT var_samp((d[2] - d[1])::float8 / (d[3] - d[1])) AS v FROM gaps) AS g)
SELECT aspect, count(*) AS families, bool_and(abs(d.value - p.value) < 1e-9 * (1 + abs(p.value))) AS same FROM diagnosed AS d JOIN plain AS p USING (aspect) GROUP BY aspect ORDER BY aspect;
SELECT count(*) AS one_timers, bool_and(abs(d.expected - p.expected) < 1e-12) AS expected FROM diagnosed AS d JOIN (SELECT family, avg(purchase_probability(model, 0, 0, 0, t_days, 0)) AS expected FROM fits_of_drawn, drawn, rfm(history, '2023-12-31') AS r WHERE t_days IS NOT NULL GROUP BY family) AS p USING (family) WHERE aspect = 'one_timers';
WITH aged AS (SELECT family, frequency, new_customer_purchases(model, t_days) AS expected, (rank() OVER (PARTITION BY family ORDER BY t_days) - 1 + count(*) OVER (PARTITION BY family, t_days) / 2.0) > count(*) OVER (PARTITION BY family) / 2.0 AS older FROM fits_of_drawn, drawn, rfm(history, '2023-12-31') AS r WHERE t_days IS NOT NULL)
SELECT count(*) AS drifts, bool_and(abs(d.value / p.ratio - 1) < 1e-9) AS same FROM diagnosed AS d JOIN (SELECT family, sum(frequency) FILTER (WHERE NOT older) / sum(expected) FILTER (WHERE NOT older) / (sum(frequency) FILTER (WHERE older) / sum(expected) FILTER (WHERE older)) AS ratio FROM aged GROUP BY family) AS p USING (family) WHERE aspect = 'drift';
-- What is wrong is found: other parameters, a rival hill, regular customers, customers who changed, a last day cut short, spend that goes with frequency, orders for nothing.
CREATE FUNCTION pg_temp.found(histories text, model text DEFAULT NULL, VARIADIC aspects text[] DEFAULT '{}') RETURNS text LANGUAGE plpgsql AS $$
DECLARE result text;
BEGIN
  EXECUTE format('WITH h AS (SELECT customer_id, purchase_history(day, amount) AS history FROM (%1$s) AS o GROUP BY 1), m AS (SELECT %2$s AS model FROM h LIMIT 1)
    SELECT string_agg(aspect || '' '' || verdict, '', '' ORDER BY aspect) FROM (SELECT clv_diagnose(model, history) AS rows FROM m, h) AS q, unnest(rows) WHERE aspect = ANY (%3$L)',
    histories, coalesce(model, 'clv_fit(history, ''2023-12-31'', ''bg_nbd'')'), aspects) INTO result;
  RETURN result;
END $$;
SELECT pg_temp.found('SELECT c AS customer_id, date ''2022-01-01'' + c % 200 + g * 30 AS day, 10.0 AS amount FROM generate_series(1, 300) AS c, generate_series(0, c % 12) AS g', NULL, 'regularity') AS every_month,
       pg_temp.found('SELECT customer_id, ordered_at AS day, amount FROM simulated WHERE family = ''bg_nbd''', '(SELECT model FROM serial WHERE family = ''bg_nbd'')', 'maximum') AS other_customers,
       pg_temp.found('SELECT customer_id, ordered_at AS day, amount FROM simulated WHERE family = ''bg_nbd''', NULL, 'maximum', 'regularity', 'drift', 'spend_by_frequency', 'one_timers', 'span', 'unpaid_days') AS as_the_model,
       pg_temp.found('SELECT customer_id, ordered_at AS day, amount * count(*) OVER (PARTITION BY customer_id) AS amount FROM simulated AS s WHERE family = ''bg_nbd'' AND customer_id < 500', NULL, 'spend_by_frequency') AS spend,
       pg_temp.found('SELECT customer_id, ordered_at AS day, CASE WHEN customer_id % 10 = 0 THEN 0 ELSE amount END FROM simulated WHERE family = ''bg_nbd''', NULL, 'unpaid_days') AS free,
       pg_temp.found('SELECT customer_id, ordered_at AS day, amount FROM simulated AS s WHERE family = ''bg_nbd'' AND (customer_id % 4 = 0 OR ordered_at < ''2023-12-31'')', NULL, 'last_day') AS cut_short,
       pg_temp.found('SELECT customer_id, ordered_at AS day, amount FROM (SELECT *, min(ordered_at) OVER (PARTITION BY customer_id) AS first FROM simulated WHERE family = ''bg_nbd'') AS s WHERE first < ''2022-07-01'' OR ordered_at = first OR (customer_id + extract(doy FROM ordered_at)) % 3 = 0', NULL, 'drift') AS changed;

-- A shop of 100 customers whose likelihood has two hills of nearly the same height; ends of searches along one ridge, as of the buyers above, are one hill.
WITH h AS (SELECT customer_id, purchase_history(ordered_at) AS history FROM simulate_orders('{"version":1,"family":"mbg_nbd","parameters":{"r":1.2,"alpha":37,"a":0.4,"b":0.05}}', 100, '2022-01-01', '2023-12-31', 31) GROUP BY 1)
SELECT aspect, d.value BETWEEN -0.5 AND -0.05 AS nearly_as_likely, verdict, advice FROM (SELECT clv_diagnose(model, history) AS rows FROM h, (SELECT clv_fit(history, '2023-12-31', 'mbg_nbd') AS model FROM h) AS m) AS q, unnest(rows) AS d WHERE aspect = 'rival_hill';
SELECT aspect, value, verdict FROM (SELECT clv_diagnose(model, history) AS rows FROM serial, buyers WHERE family = 'pareto_nbd') AS q, unnest(rows) AS d WHERE aspect = 'rival_hill';

-- Mistakes.
SELECT forecast_accuracy(1e18, 1);
SELECT forecast_accuracy('NaN'::float8, 1);
SELECT forecast_calibration(1, 1, 0);
SELECT forecast_calibration(p, 1, p) FROM (VALUES (0.5), (0.6)) AS v(p);
SELECT clv_backtest(history, '2023-06-30', '2023-06-30') FROM buyers;
SELECT clv_backtest(history, '2023-06-30', '2023-12-31', 'gamma_gamma') FROM buyers;
SELECT clv_backtest(history, '2023-06-30', date '2023-12-31' + customer_id % 2) FROM buyers;
SELECT clv_fit_check(model, history) FROM serial, buyers WHERE family IN ('nbd', 'bg_nbd');
SELECT clv_fit_check(model, history, '2023-12-31', 0) FROM serial, buyers WHERE family = 'nbd';
SELECT clv_fit(rfm_counts_agg(history, '2023-12-31'), 'best_forecast') FROM buyers;
SELECT clv_fit(frequency, recency_days, t_days, 'best_forecast') FROM asked WHERE family = 'nbd';
SELECT clv_diagnose('{"version":1,"family":"nbd","parameters":{"r":1,"alpha":100}}', history) FROM buyers;
SELECT clv_diagnose('{"version":1,"family":"nbd","as_of":"2023-12-31","status":"too few customers"}', history) IS NULL AS no_parameters FROM buyers;

SET datestyle = ISO;
-- What all customers of a group will buy: the sums of the scores of each, and what came beside it.
SELECT family, f.customers = c.n AS customers, abs(f.purchases / c.purchases - 1) < 1e-12 AS purchases, abs(f.revenue / c.revenue - 1) < 1e-12 AS revenue, abs(f.value / c.value - 1) < 1e-12 AS value,
       f.purchases_low < f.purchases AND f.purchases < f.purchases_high AND f.revenue_low < f.revenue AND f.revenue < f.revenue_high AND f.value_low < f.value AND f.value < f.value_high AS bounds
FROM (SELECT family, (forecast_agg(model, history, 90, 0.1, 0.4)).* FROM serial, buyers GROUP BY family) AS f
JOIN (SELECT family, count(expected_purchases(model, history, 90)) AS n, sum(expected_purchases(model, history, 90)) AS purchases, sum(expected_purchases(model, history, 90) * expected_spend(model, history)) AS revenue,
             sum(expected_value(model, history, 90, 0.1, 0.4)) AS value FROM serial, buyers GROUP BY family) AS c USING (family) ORDER BY family;
-- A higher level is wider, and the estimates do not depend on it; nor on the order, on parts, or on workers.
SELECT n.purchases = w.purchases AND n.value = w.value AS same, n.purchases_low > w.purchases_low AND n.value_high < w.value_high AS wider
FROM (SELECT (forecast_agg(model, history, 90, 0.1, 1)).* FROM serial, buyers WHERE family = 'pareto_nbd') AS n, (SELECT (forecast_agg(model, history, 90, 0.1, 1, 0.99)).* FROM serial, buyers WHERE family = 'pareto_nbd') AS w;
CREATE TABLE forecasts_kept AS
SELECT family, customer_id % 4 AS part, forecast_sums_agg(model, history, 90, 0.1) AS sums FROM serial, buyers GROUP BY 1, 2
UNION ALL SELECT family, 4 + customer_id % 2, forecast_sums_agg(model, history, 'month', 12) FROM serial, buyers GROUP BY 1, 2;
SELECT family, clv_merge(sums ORDER BY part) = clv_merge(sums ORDER BY part DESC) AS any_order, clv_merge(sums) = (SELECT forecast_sums_agg(model, history, 90, 0.1 ORDER BY customer_id DESC) FROM serial AS s, buyers WHERE s.family = k.family) AS merged,
       clv_merge(sums) = clv_merge(sums::text::forecast_sums) AS text, forecast_figures(clv_merge(sums)) = (SELECT forecast_agg(model, history, 90, 0.1) FROM serial AS s, buyers WHERE s.family = k.family) AS figures
FROM forecasts_kept AS k WHERE part < 4 GROUP BY family ORDER BY family;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
ALTER TABLE buyers SET (parallel_workers = 2);
SELECT plan_has('SELECT forecast_agg((SELECT model FROM serial WHERE family = ''bg_nbd''), history, 90, 0.1) FROM buyers', 'Partial') AS in_parts,
       (SELECT forecast_agg((SELECT model FROM serial WHERE family = 'bg_nbd'), history, 90, 0.1) FROM buyers) = (SELECT forecast_figures(clv_merge(sums)) FROM forecasts_kept WHERE family = 'bg_nbd' AND part < 4) AS same;
RESET parallel_setup_cost;
RESET parallel_tuple_cost;
RESET min_parallel_table_scan_size;
ALTER TABLE buyers RESET (parallel_workers);
-- Models of several segments in one group are independent: their sums add up, and so do the squares of what is uncertain.
CREATE TABLE segment_fits AS SELECT segment, clv_fit(history, '2023-12-31', 'mbg_nbd') AS model FROM buyers GROUP BY segment;
WITH each AS (SELECT segment, (forecast_agg(model, history, 90)).* FROM buyers JOIN segment_fits USING (segment) GROUP BY segment),
     pooled AS (SELECT (forecast_agg(model, history, 90)).* FROM buyers JOIN segment_fits USING (segment)),
     sums AS (SELECT sum(customers) AS customers, sum(purchases) AS purchases, sum(purchases_high - purchases_low) AS widths, sqrt(sum((purchases_high - purchases_low) ^ 2)) AS width FROM each)
SELECT p.customers = s.customers AS customers, abs(p.purchases / s.purchases - 1) < 1e-12 AS purchases, abs((p.purchases_high - p.purchases_low) / width - 1) < 0.01 AS width, width < 0.7 * widths AS narrower FROM pooled AS p, sums AS s;
-- Without amounts there is no money; one-timers of a heavy tail have a mean, but no bounds; without parameters there is nothing.
SELECT purchases > 0 AS purchases, revenue, value FROM (SELECT (forecast_agg('{"version":1,"family":"nbd","as_of":"2023-12-31","parameters":{"r":1,"alpha":100}}'::clv_model, history, 90)).* FROM buyers) AS f;
SELECT purchases_low < purchases_high AS purchases, revenue > 0 AS revenue, revenue_low, revenue_high FROM (SELECT (forecast_agg('{"version":1,"family":"nbd","as_of":"2023-12-31","parameters":{"r":1,"alpha":100},"spend":{"family":"gamma_gamma","parameters":{"p":1,"q":1.5,"v":20}}}'::clv_model, history, 90)).* FROM buyers) AS f;
SELECT forecast_agg('{"version":1,"family":"nbd","as_of":"2023-12-31","status":"too few customers"}', history, 90) IS NULL AS no_parameters, forecast_agg(NULL::clv_model, history, 90) IS NULL AS no_model FROM buyers;
-- Periods: they add up to all days; customers who came later count as new ones; what came is what plain SQL says.
SELECT family, count(*) AS periods, min(from_day), max(to_day), abs(sum(purchases) / (SELECT purchases FROM (SELECT (forecast_agg(model, history, 91)).* FROM serial AS s, buyers WHERE s.family = c.family) AS f) - 1) < 1e-12 AS purchases, bool_and(purchases_low < purchases AND purchases < purchases_high) AS bounds
FROM (SELECT family, p.* FROM (SELECT family, forecast_curve(model, history, 'month', 3) AS curve FROM serial, buyers GROUP BY family) AS q, unnest(curve) AS p) AS c GROUP BY family ORDER BY family;
CREATE TABLE curve AS SELECT p.* FROM (SELECT forecast_curve(model, history, 'week', 60, '2023-01-15') AS curve FROM serial, buyers WHERE family = 'bg_nbd') AS q, unnest(curve) AS p;
WITH days AS (SELECT customer_id, p.*, min(p.day) FILTER (WHERE p.orders > 0) OVER (PARTITION BY customer_id) AS first FROM buyers, purchases(history) AS p),
     plain AS (SELECT c.from_day, count(DISTINCT customer_id) FILTER (WHERE first <= c.to_day) AS customers, count(*) FILTER (WHERE d.orders > 0 AND day > first AND day BETWEEN c.from_day AND c.to_day) AS purchases,
                      coalesce(sum(d.revenue) FILTER (WHERE day > first AND day BETWEEN c.from_day AND c.to_day), 0) AS revenue FROM curve AS c, days AS d GROUP BY c.from_day)
SELECT count(*) AS periods, count(actual_purchases) AS known, count(*) FILTER (WHERE c.customers <> p.customers) AS customers, count(*) FILTER (WHERE actual_purchases <> p.purchases) AS purchases, count(*) FILTER (WHERE actual_revenue <> p.revenue) AS revenue,
       bool_and((actual_purchases IS NULL) = (c.to_day > (SELECT max(day) FROM days WHERE orders > 0))) AS unknown FROM curve AS c JOIN plain AS p USING (from_day);
SELECT bool_and(abs(c.purchases - e.purchases) < 1e-9 * (1 + e.purchases)) AS as_new_customers FROM curve AS c, LATERAL (
  SELECT sum(CASE WHEN first > '2023-01-15' THEN new_customer_purchases(model, greatest(to_day - first, 0)) - new_customer_purchases(model, greatest(from_day - 1 - first, 0))
                  ELSE expected_purchases(model, history, to_day - '2023-01-15', '2023-01-15') - expected_purchases(model, history, from_day - 1 - '2023-01-15', '2023-01-15') END) AS purchases
  FROM serial, buyers, LATERAL (SELECT min(day) AS first FROM purchases(history) WHERE orders > 0) AS f WHERE family = 'bg_nbd') AS e;
-- The next purchase: by that day it has come with the probability, the day before with less.
SELECT family, count(day) > 0 AS some, bool_and(purchase_probability(model, history, day - '2023-12-31') >= level AND purchase_probability(model, history, day - 1 - '2023-12-31') < level) AS first, bool_and(day - '2023-12-31' = days) AS of_numbers
FROM (SELECT family, model, history, level, next_purchase(model, history, level) AS day, next_purchase(model, frequency, recency_days, t_days, level) AS days FROM asked, unnest('{0.1,0.5,0.9}'::float8[]) AS level) AS a WHERE day IS NOT NULL GROUP BY family ORDER BY family;
SELECT next_purchase(model, 0, 0, 3000) AS never, next_purchase(model, history, 0.5, '1999-01-01') AS unknown, next_purchase(model, 9, 900, 901, 0.5) < 400 AS soon FROM serial, buyers WHERE family = 'pareto_nbd' LIMIT 1;
-- Mistakes.
SELECT forecast_agg(model, history, CASE WHEN customer_id % 2 = 0 THEN 30 ELSE 60 END) FROM serial, buyers WHERE family = 'nbd';
SELECT forecast_agg(model, history, -1) FROM serial, buyers WHERE family = 'nbd';
SELECT forecast_agg(model, history, 30, 0.1, 1, 1) FROM serial, buyers WHERE family = 'nbd';
SELECT forecast_agg(model, history, 30, -0.1) FROM serial, buyers WHERE family = 'nbd';
SELECT forecast_curve(model, history, 'month', 0) FROM serial, buyers WHERE family = 'nbd';
SELECT forecast_curve(model, history, 'month', 12, CASE WHEN customer_id % 2 = 0 THEN date '2023-12-31' ELSE '2023-11-30' END) FROM serial, buyers WHERE family = 'nbd';
SELECT forecast_agg('{"version":1,"family":"nbd","parameters":{"r":1,"alpha":100}}', history, 90) FROM buyers;
SELECT next_purchase(model, history, 1) FROM serial, buyers WHERE family = 'nbd' LIMIT 1;
-- Simulated orders: of every customer, in order, from the first day to the last; the same for the same seed, and another customer is not changed by how many there are.
CREATE TABLE simulated AS SELECT m.family, o.* FROM (VALUES ('nbd', '{"r":0.5,"alpha":80}', 0.0), ('bg_nbd', '{"r":0.6,"alpha":40,"a":0.9,"b":2.5}', 0), ('mbg_nbd', '{"r":0.7,"alpha":40,"a":0.9,"b":2}', 0), ('pareto_nbd', '{"r":0.7,"alpha":60,"s":0.8,"beta":90}', 0)) AS m (family, parameters, zero),
  simulate_orders(format('{"version":1,"family":"%s","parameters":%s,"spend":{"family":"gamma_gamma","parameters":{"p":6,"q":4,"v":15}}}', m.family, m.parameters)::clv_model, 10000, '2022-01-01', '2023-12-31', 42) AS o;
SELECT family, count(DISTINCT customer_id) AS customers, count(*) = count(DISTINCT (customer_id, ordered_at)) AS days, min(ordered_at), max(ordered_at), min(amount) > 0 AND max(scale(amount)) = 2 AS amounts FROM simulated GROUP BY family ORDER BY family;
-- A fit finds the parameters again: none of 25 is more than 3.5 standard errors off.
SELECT family, count(*) AS parameters, count(*) FILTER (WHERE abs(estimate - truth::float8) > 3.5 * standard_error) AS off
FROM (SELECT family, clv_fit(history, '2023-12-31', family) AS model FROM (SELECT family, customer_id, purchase_history(ordered_at, amount) AS history FROM simulated GROUP BY 1, 2) AS h GROUP BY family) AS f, clv_parameters(model) AS p,
     jsonb_each_text('{"nbd":{"r":0.5,"alpha":80},"bg_nbd":{"r":0.6,"alpha":40,"a":0.9,"b":2.5},"mbg_nbd":{"r":0.7,"alpha":40,"a":0.9,"b":2},"pareto_nbd":{"r":0.7,"alpha":60,"s":0.8,"beta":90}}'::jsonb -> family || '{"p":6,"q":4,"v":15}') AS t (name, truth)
WHERE p.parameter = t.name GROUP BY family ORDER BY family;
SELECT count(*) FILTER (WHERE a IS DISTINCT FROM b) AS changed FROM (SELECT * FROM simulate_orders('{"version":1,"family":"nbd","parameters":{"r":1,"alpha":40}}', 50, '2022-01-01', '2022-12-31', 7)) AS a
FULL JOIN (SELECT * FROM simulate_orders('{"version":1,"family":"nbd","parameters":{"r":1,"alpha":40}}', 80, '2022-01-01', '2022-12-31', 7) WHERE customer_id <= 50) AS b USING (customer_id, ordered_at);
SELECT count(*) AS same_days FROM simulate_orders('{"version":1,"family":"nbd","parameters":{"r":1,"alpha":40}}', 100, '2022-01-01', '2022-12-31', 1) AS a JOIN simulate_orders('{"version":1,"family":"nbd","parameters":{"r":1,"alpha":40}}', 100, '2022-01-01', '2022-12-31', 2) AS b USING (customer_id, ordered_at);
SELECT count(*) AS none FROM simulate_orders('{"version":1,"family":"nbd","status":"too few customers"}', 10, '2022-01-01', '2022-12-31');
SELECT count(*) AS one_day, min(amount) AS amount FROM simulate_orders('{"version":1,"family":"nbd","parameters":{"r":1,"alpha":40}}', 10, '2022-01-01', '2022-01-01');
SELECT count(*) FROM simulate_orders('{"version":1,"family":"nbd","parameters":{"r":1,"alpha":40}}', 10, '2022-01-02', '2022-01-01');
SELECT count(*) FROM simulate_orders('{"version":1,"family":"nbd","parameters":{"r":1,"alpha":40}}', -1, '2022-01-01', '2022-01-01');
SELECT min(first) AS first, max(first) AS last_first, max(last) > '2022-11-30' AS later FROM (SELECT min(ordered_at) AS first, max(ordered_at) AS last FROM simulate_orders('{"version":1,"family":"nbd","parameters":{"r":1,"alpha":40}}', 2000, '2022-01-01', '2022-12-31', acquired_until => '2022-01-31') GROUP BY customer_id) AS o;
SELECT count(*) FROM simulate_orders('{"version":1,"family":"nbd","parameters":{"r":1,"alpha":40}}', 10, '2022-01-01', '2022-12-31', acquired_until => '2023-01-31');
-- In words: every number is that of the function that has it.
SELECT e.* FROM serial, (SELECT history FROM asked WHERE family = 'pareto_nbd' AND frequency > 1 ORDER BY t_days DESC, recency_days DESC LIMIT 1) AS h, clv_explain(model, history, 180, 0.1) AS e WHERE family = 'pareto_nbd';
SELECT item, count(*) AS customers, count(*) FILTER (WHERE e.number IS DISTINCT FROM CASE item WHEN 'last_purchase' THEN r.days_since_last WHEN 'usual_gap' THEN g.median_days WHEN 'overdue' THEN r.days_since_last / g.median_days
    WHEN 'p_alive' THEN p_alive(model, history) WHEN 'next_purchase' THEN next_purchase(model, history) - '2023-12-31' WHEN 'purchases' THEN p.estimate WHEN 'value' THEN v.estimate END
  OR (e.low, e.high) IS DISTINCT FROM CASE item WHEN 'purchases' THEN (p.low, p.high) WHEN 'value' THEN (v.low, v.high) ELSE (NULL::float8, NULL::float8) END
  OR e.day IS DISTINCT FROM CASE item WHEN 'last_purchase' THEN r.last_purchase WHEN 'next_purchase' THEN next_purchase(model, history) END) AS different
FROM (SELECT model, history FROM asked WHERE family <> 'auto') AS a, clv_explain(model, history, days => 180, annual_discount => 0.1, margin => 0.4) AS e, rfm(history, '2023-12-31') AS r, gap_days(history) AS g,
     expected_purchases_interval(model, history, 180) AS p, expected_value_interval(model, history, 180, 0.1, 0.4) AS v GROUP BY item ORDER BY item;
SELECT item, number, day, words FROM serial, clv_explain(model, (SELECT purchase_history(date '2023-12-01')), 30) WHERE family = 'nbd';
SELECT count(*) AS unknown FROM serial, clv_explain(model, (SELECT purchase_history(date '2024-12-01')), 30) WHERE family = 'nbd';
-- An amount that does not fit is an error, not another amount.
SELECT max(amount) FROM simulate_orders('{"version":1,"family":"nbd","parameters":{"r":1,"alpha":40},"spend":{"family":"gamma_gamma","parameters":{"p":1,"q":2,"v":1e30}}}', 10, '2022-01-01', '2022-12-31');

-- Customers who are not yet known, at a pace: against simulated customers of the same model who come at that pace, and by the numbers of new customers.
\set model '{"version":1,"family":"mbg_nbd","unit":"week","as_of":"2023-12-31","parameters":{"r":0.7,"alpha":6,"a":0.9,"b":2},"spend":{"family":"gamma_gamma","parameters":{"p":6,"q":4,"v":15}}}'
SELECT f.from_day, f.to_day, f.customers, count(DISTINCT o.customer_id) FILTER (WHERE o.first) AS came, f.customers_low <= count(*) FILTER (WHERE o.first) AND f.customers_high >= count(*) FILTER (WHERE o.first) AS customers_within,
       count(*) BETWEEN f.purchases_low AND f.purchases_high AS purchases_within, sum(o.amount) BETWEEN f.revenue_low AND f.revenue_high AS revenue_within
FROM forecast_acquired(:'model', 3640, 364, '90 days', 4) AS f
JOIN (SELECT s.*, s.ordered_at = min(s.ordered_at) OVER (PARTITION BY s.customer_id) AS first FROM simulate_orders(:'model', 3660, '2024-01-01', '2024-12-31', seed => 11) AS s) AS o ON o.ordered_at BETWEEN f.from_day AND f.to_day
GROUP BY f.from_day, f.to_day, f.customers, f.customers_low, f.customers_high, f.purchases_low, f.purchases_high, f.revenue_low, f.revenue_high ORDER BY 1;
SELECT sum(purchases) / (SELECT sum(1 + new_customer_purchases(:'model', n)) FROM generate_series(0, 89) AS n) BETWEEN 0.999999999999 AND 1.000000000001 AS same, min(customers) AS a_day
FROM forecast_acquired(:'model', 7, 7, 'day', 90, '2024-05-05', 0.5);
SELECT count(*) AS none FROM forecast_acquired('{"version":1,"family":"nbd","as_of":"2023-12-31","status":"too few customers"}', 10, 10, 'month', 2);
SELECT count(*) AS none FROM forecast_acquired(NULL, 10, 10, 'month', 2);
SELECT * FROM forecast_acquired('{"version":1,"family":"nbd","parameters":{"r":1,"alpha":40}}', 0, 10, 'month', 1, '2024-01-31');
SELECT * FROM forecast_acquired('{"version":1,"family":"nbd","parameters":{"r":1,"alpha":40}}', 10, 10, 'month', 1);
SELECT * FROM forecast_acquired(:'model', -1, 10, 'month', 1);
SELECT * FROM forecast_acquired(:'model', 1, 0, 'month', 1);
SELECT * FROM forecast_acquired(:'model', 1, 1, 'year', 101);
SELECT * FROM forecast_acquired(:'model', 1, 1, 'year', 1, level => 1);

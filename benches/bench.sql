-- Speed as ratios within one run: the queries are run in turn in one process, and the best time of each counts.
\set ON_ERROR_STOP on
SET max_parallel_workers_per_gather = 0;
SET jit = off;
SHOW work_mem;
SET client_min_messages = notice;

-- A third of the orders, each of three lines that follow each other.
CREATE TEMP TABLE lines AS
SELECT customer_id, order_id, ordered_at, amount / 3 AS amount FROM (SELECT *, row_number() OVER () AS order_id FROM orders LIMIT (SELECT count(*) / 3 FROM orders)) AS o, generate_series(1, 3);
ANALYZE lines;

CREATE TEMP TABLE queries (n serial, name text PRIMARY KEY, query text);
INSERT INTO queries (name, query) VALUES
('floor: sum, count by segment',
 'SELECT segment, sum(amount), count(*) FROM orders GROUP BY segment'),
('clv_agg by segment',
 'SELECT segment, (k).* FROM (SELECT segment, clv_agg(customer_id, ordered_at, amount, ''year'', NULL, 1) AS k FROM orders GROUP BY segment) AS q'),
('clv_agg by segment, text keys',
 'SELECT segment, (k).* FROM (SELECT segment, clv_agg(customer_id::text, ordered_at, amount, ''year'', NULL, 1) AS k FROM orders GROUP BY segment) AS q'),
('plain SQL, the same columns', $$
  WITH visits AS (
    SELECT segment, customer_id, date_trunc('year', ordered_at) AS period, count(*) FILTER (WHERE amount >= 0) AS orders,
           sum(amount) AS revenue, min(ordered_at::date) FILTER (WHERE amount >= 0) AS first, max(ordered_at::date) FILTER (WHERE amount >= 0) AS last
    FROM orders GROUP BY 1, 2, 3),
  active AS (
    SELECT *, lead(period) OVER (PARTITION BY segment, customer_id ORDER BY period) = period + interval '1 year' AS retained
    FROM visits WHERE orders > 0),
  people AS (
    SELECT segment, customer_id, sum(orders) AS orders, max(last) - min(first) AS span, count(*) AS periods,
           count(*) FILTER (WHERE retained) AS retained, min(first) AS first, max(last) AS last, max(period) AS last_period
    FROM active GROUP BY 1, 2),
  counts AS (
    SELECT segment, count(*) AS customers, count(*) FILTER (WHERE orders > 1) AS repeat_customers, sum(orders)::bigint AS orders,
           sum(span) AS span, sum(periods)::bigint AS customer_periods, sum(retained)::bigint AS retained, min(first) AS first_order, max(last) AS last_order,
           sum(periods)::bigint - count(*) FILTER (WHERE last_period = segment_last) AS at_risk
    FROM (SELECT *, max(last_period) OVER (PARTITION BY segment) AS segment_last FROM people) AS p GROUP BY 1),
  money AS (SELECT segment, sum(revenue) AS revenue FROM visits GROUP BY 1)
  SELECT segment, customers, orders, revenue, repeat_customers, repeat_customers::float8 / customers, first_order, last_order,
         (extract(year FROM last_order) - extract(year FROM first_order) + 1)::bigint, customer_periods,
         revenue / orders, orders::float8 / customer_periods, retained::float8 / nullif(at_risk, 0),
         (at_risk - retained)::float8 / nullif(at_risk, 0), at_risk::float8 / nullif(at_risk - retained, 0),
         at_risk::float8 / nullif(at_risk - retained, 0) * 365.25, revenue * at_risk / nullif(customer_periods * (at_risk - retained), 0), revenue / customers, span::float8 / customers, 1::bigint, at_risk, retained, at_risk - retained
  FROM counts JOIN money USING (segment)$$),
('naive SQL, no periods', $$
  SELECT segment, count(*), sum(orders), sum(revenue), count(*) FILTER (WHERE orders > 1), min(first), max(last),
         sum(revenue) / sum(orders), sum(revenue) / count(*), avg(last::date - first::date)
  FROM (SELECT segment, customer_id, count(*) AS orders, sum(amount) AS revenue, min(ordered_at) AS first, max(ordered_at) AS last
        FROM orders GROUP BY segment, customer_id) AS c GROUP BY segment$$),
('cohort_agg by month',
 'SELECT cohort, age, customers, active, orders, revenue, retention_rate, cumulative_revenue, cumulative_value
  FROM (SELECT cohort_agg(customer_id, ordered_at, amount, ''month'') AS t FROM orders) AS q, cohorts(t)'),
('plain SQL, the same cohorts', $$
  WITH first AS (
    SELECT customer_id, date_trunc('month', min(ordered_at) FILTER (WHERE amount >= 0)) AS cohort FROM orders GROUP BY 1),
  visits AS (
    SELECT customer_id, date_trunc('month', ordered_at) AS period, count(*) FILTER (WHERE amount >= 0) AS orders, sum(amount) AS revenue
    FROM orders GROUP BY 1, 2),
  cells AS (
    SELECT cohort, greatest(period, cohort) AS period, count(*) FILTER (WHERE orders > 0) AS active, sum(orders)::bigint AS orders, sum(revenue) AS revenue
    FROM visits JOIN first USING (customer_id) WHERE cohort IS NOT NULL GROUP BY 1, 2)
  SELECT cohort::date, ((extract(year FROM period) - extract(year FROM cohort)) * 12 + extract(month FROM period) - extract(month FROM cohort))::integer AS age,
         first_value(active) OVER w AS customers, active, orders, revenue, active::float8 / first_value(active) OVER w,
         sum(revenue) OVER w, sum(revenue) OVER w / first_value(active) OVER w
  FROM cells WINDOW w AS (PARTITION BY cohort ORDER BY period)$$),
('count, sum, min, max by customer',
 'SELECT customer_id, count(*), sum(amount), min(ordered_at), max(ordered_at) FROM orders GROUP BY customer_id'),
('purchase_history by customer',
 'SELECT customer_id, purchase_history(ordered_at, amount) FROM orders GROUP BY customer_id'),
('clv_agg in 25,000 groups',
 'SELECT customer_id % 25000, clv_agg(customer_id, ordered_at, amount, ''year'', NULL, 1) FROM orders GROUP BY 1'),
('clv_agg in 50,000 groups',
 'SELECT customer_id % 50000, clv_agg(customer_id, ordered_at, amount, ''year'', NULL, 1) FROM orders GROUP BY 1'),
('sum, count in 50,000 groups',
 'SELECT customer_id % 50000, sum(amount), count(*) FROM orders GROUP BY 1'),
('clv_agg over lines as they are',
 'SELECT clv_agg(customer_id, ordered_at, amount) FROM lines'),
('clv_agg over order lines',
 'SELECT clv_agg(customer_id, order_id, ordered_at, amount) FROM lines'),
('clv_agg over lines added up in a subquery',
 'SELECT clv_agg(customer_id, ordered_at, amount) FROM (SELECT customer_id, min(ordered_at) AS ordered_at, sum(amount) AS amount FROM lines GROUP BY customer_id, order_id) AS o');

\echo '== both give the same: rows that differ'
SELECT format('WITH a AS (%s), b AS (%s) SELECT count(*) AS different FROM ((TABLE a EXCEPT ALL TABLE b) UNION ALL (TABLE b EXCEPT ALL TABLE a)) AS d',
  (SELECT query FROM queries WHERE name = 'clv_agg by segment'), (SELECT query FROM queries WHERE name = 'plain SQL, the same columns')) \gexec

SELECT format('WITH a AS (%s), b AS (%s) SELECT count(*) AS different FROM ((TABLE a EXCEPT ALL TABLE b) UNION ALL (TABLE b EXCEPT ALL TABLE a)) AS d',
  (SELECT query FROM queries WHERE name = 'cohort_agg by month'), (SELECT query FROM queries WHERE name = 'plain SQL, the same cohorts')) \gexec

SELECT format('WITH a AS (%s), b AS (%s) SELECT count(*) AS different FROM ((TABLE a EXCEPT ALL TABLE b) UNION ALL (TABLE b EXCEPT ALL TABLE a)) AS d',
  (SELECT query FROM queries WHERE name = 'clv_agg over order lines'), (SELECT query FROM queries WHERE name = 'clv_agg over lines added up in a subquery')) \gexec

CREATE TEMP TABLE timings (name text, ms float8, memory_kb bigint);
DO $$
DECLARE
  q record;
  plan json;
BEGIN
  FOR run IN 1 .. current_setting('clv.runs')::integer LOOP
    RAISE NOTICE 'run %', run;
    FOR q IN SELECT * FROM queries ORDER BY n LOOP
      EXECUTE 'EXPLAIN (ANALYZE, TIMING OFF, FORMAT json) ' || q.query INTO plan;
      INSERT INTO timings VALUES (q.name, (plan -> 0 ->> 'Execution Time')::float8, jsonb_path_query_first(plan::jsonb, '$.**."Peak Memory Usage"')::bigint);
    END LOOP;
  END LOOP;
END $$;

CREATE TEMP VIEW best AS SELECT name, min(ms) AS ms FROM timings GROUP BY name;
\pset footer off
\echo '== best times'
SELECT q.name, round(ms) AS ms FROM queries AS q JOIN best USING (name) ORDER BY n;

\echo '== ratios'
SELECT what, round((a.ms / b.ms)::numeric, 2) AS ratio, bound
FROM (VALUES
  (1, 'plain SQL / clv_agg', 'plain SQL, the same columns', 'clv_agg by segment', 'at least 8'),
  (2, 'naive SQL / clv_agg', 'naive SQL, no periods', 'clv_agg by segment', 'at least 3'),
  (3, 'clv_agg / floor', 'clv_agg by segment', 'floor: sum, count by segment', 'at most 2.2'),
  (4, 'purchase_history / count, sum, min, max', 'purchase_history by customer', 'count, sum, min, max by customer', 'at most 1.2'),
  (5, 'clv_agg in 50,000 groups / in 25,000', 'clv_agg in 50,000 groups', 'clv_agg in 25,000 groups', 'far from 4'),
  (6, 'clv_agg / sum, count in 50,000 groups', 'clv_agg in 50,000 groups', 'sum, count in 50,000 groups', ''),
  (7, 'plain SQL cohorts / cohort_agg', 'plain SQL, the same cohorts', 'cohort_agg by month', 'at least 3'),
  (8, 'clv_agg with order_id / without', 'clv_agg over order lines', 'clv_agg over lines as they are', 'at most 1.5'),
  (9, 'subquery / clv_agg with order_id', 'clv_agg over lines added up in a subquery', 'clv_agg over order lines', 'above 1')) AS v(n, what, over, under, bound)
JOIN best AS a ON a.name = v.over JOIN best AS b ON b.name = v.under ORDER BY n;

\echo '== memory'
SELECT t.name, max(memory_kb) AS peak_kb, round(max(memory_kb) * 1024.0 / (SELECT sum((k).customer_periods) FROM (
         SELECT clv_agg(customer_id, ordered_at, amount, 'year', NULL, 1) AS k FROM orders GROUP BY segment) AS s)) AS bytes_a_customer_period, 'at most 96' AS bound
FROM timings AS t WHERE name LIKE 'clv_agg by segment%' GROUP BY t.name;
SELECT round(sum(pg_column_size(history) - 16) / sum((r).purchase_days), 2) AS bytes_a_purchase_day, 'at most 24' AS bound
FROM (SELECT history, rfm(history, '2000-01-01') AS r FROM (SELECT purchase_history(ordered_at, amount) AS history FROM orders GROUP BY customer_id) AS h OFFSET 0) AS h;

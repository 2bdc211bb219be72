SET datestyle = ISO;
-- Cohorts: the table of cells against window functions over the rows, with =.

-- Customers by cohort and period in plain SQL, after the definitions in docs/retention.md.
CREATE FUNCTION plain_visits(source text, period text, as_of text) RETURNS text LANGUAGE sql AS $$ SELECT format($query$
  rows AS (SELECT customer_id, ordered_at::date AS day, amount FROM %1$s AS source WHERE ordered_at::date <= %3$s),
  step AS (SELECT CASE %2$L WHEN 'quarter' THEN interval '3 months' ELSE ('1 ' || %2$L)::interval END AS step, (%3$s)::date AS as_of),
  first AS (SELECT customer_id, date_trunc(%2$L, min(day) FILTER (WHERE amount >= 0)::timestamp) AS cohort FROM rows
            GROUP BY 1 HAVING count(*) FILTER (WHERE amount >= 0) > 0),
  visits AS (SELECT customer_id, cohort, greatest(date_trunc(%2$L, day::timestamp), cohort) AS period,
                    count(*) FILTER (WHERE amount >= 0) AS orders, sum(amount) AS revenue
             FROM rows JOIN first USING (customer_id) GROUP BY 1, 2, 3),
  grid AS (SELECT cohort, customers, period, (n - 1)::integer AS age, (period + step)::date - 1 <= as_of AS complete
           FROM (SELECT cohort, count(*) AS customers FROM first GROUP BY 1) AS c, step,
                generate_series(cohort, as_of::timestamp, step) WITH ORDINALITY AS g(period, n)),
  cells AS (SELECT g.*, count(v.customer_id) FILTER (WHERE v.orders > 0) AS active, coalesce(sum(v.orders), 0)::bigint AS orders,
                   coalesce(sum(v.revenue), 0) AS revenue
            FROM grid AS g LEFT JOIN visits AS v USING (cohort, period) GROUP BY 1, 2, 3, 4, 5)$query$, source, period, as_of) $$;

CREATE FUNCTION plain_cohorts(source text, period text, as_of text) RETURNS text LANGUAGE sql AS $$ SELECT 'WITH ' || plain_visits(source, period, as_of) || '
  SELECT cohort::date, age, complete, customers, active, orders, revenue, active::float8 / customers, sum(revenue) OVER w, sum(revenue) OVER w / customers
  FROM cells WINDOW w AS (PARTITION BY cohort ORDER BY age)' $$;
CREATE FUNCTION table_of(source text, period text, as_of text) RETURNS text LANGUAGE sql AS $$ SELECT format(
  '(SELECT cohort_agg(history, %L%s) AS t FROM (SELECT purchase_history(ordered_at, amount) AS history FROM %s AS source GROUP BY customer_id) AS h)',
  period, coalesce(', ' || as_of, ''), source) $$;
CREATE FUNCTION one_step_table(source text, period text, arguments text DEFAULT 'customer_id, ordered_at, amount') RETURNS text LANGUAGE sql AS $$ SELECT format(
  '(SELECT cohort_agg(%s, %L) AS t FROM %s AS source)', arguments, period, source) $$;

-- The last day in the data, a day within a period, the last day of one, a leap day.
CREATE TEMP TABLE days (n integer, as_of text);
INSERT INTO days VALUES (1, 'date ''2022-05-17'''), (2, 'date ''2021-12-31'''), (3, 'date ''2020-02-29'''), (4, 'date ''2030-01-01''');
SELECT period, differences(plain_cohorts('orders', period, '(SELECT max(ordered_on) FROM orders)'),
         'SELECT c.* FROM ' || table_of('orders', period, NULL) || ' AS q, cohorts(t) AS c') AS two_steps,
       differences(plain_cohorts('orders', period, '(SELECT max(ordered_on) FROM orders)'),
         'SELECT c.* FROM ' || one_step_table('orders', period) || ' AS q, cohorts(t) AS c') AS one_step
FROM unnest(ARRAY['week', 'month', 'quarter', 'year']) AS period;
SELECT n, period, differences(plain_cohorts('orders', period, as_of), 'SELECT c.* FROM ' || table_of('orders', period, as_of) || ' AS q, cohorts(t) AS c') AS as_of
FROM days, unnest(ARRAY['month', 'year']) AS period ORDER BY n, period;
SELECT differences(plain_cohorts('(SELECT * FROM orders WHERE ordered_on < ''2020-03-10'')', 'day', '(SELECT max(ordered_on) FROM orders WHERE ordered_on < ''2020-03-10'')'),
  'SELECT c.* FROM ' || one_step_table('(SELECT * FROM orders WHERE ordered_on < ''2020-03-10'')', 'day') || ' AS q, cohorts(t) AS c') AS by_day;

-- One step equals two steps: other keys, times and money; clv_merge of disjoint parts; a forced parallel plan.
SELECT arguments, differences('SELECT c.* FROM ' || table_of('orders', 'month', NULL) || ' AS q, cohorts(t) AS c',
  'SELECT c.* FROM ' || one_step_table('orders', 'month', arguments) || ' AS q, cohorts(t) AS c') AS different
FROM unnest(ARRAY['customer_code', 'customer_uuid', 'customer_id']) AS key, unnest(ARRAY['ordered_at', 'ordered_at_tz', 'ordered_on']) AS time,
     unnest(ARRAY['amount', 'amount::float8']) AS money, format('%s, %s, %s', key, time, money) AS arguments;
SELECT (SELECT cohort_agg(history, 'month', '2030-01-01') FROM customers) = (SELECT clv_merge(t) FROM (SELECT cohort_agg(history, 'month', '2030-01-01') AS t FROM customers GROUP BY segment) AS p) AS rollup,
       (SELECT cohort_agg(customer_id, ordered_at, amount, 'month') FROM orders) = (SELECT cohort_agg(history, 'month') FROM customers) AS one_step_is_two;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
ALTER TABLE orders SET (parallel_workers = 4);
ALTER MATERIALIZED VIEW customers SET (parallel_workers = 4);
SELECT query, plan_has(query, 'Partial') AS in_parts FROM (VALUES ('SELECT cohort_agg(customer_id, ordered_at, amount, ''month'') FROM orders'),
  ('SELECT cohort_agg(history, ''month'') FROM customers'), ('SELECT activity_frequency(customer_uuid, ordered_at, ''month'') FROM orders')) AS q(query);
CREATE TEMP TABLE parallel_cohorts AS
SELECT (SELECT cohort_agg(customer_id, ordered_at, amount, 'month') FROM orders) AS bigint, (SELECT cohort_agg(customer_code, ordered_at, amount, 'month') FROM orders) AS text,
       (SELECT cohort_agg(history, 'month') FROM customers) AS histories;
SET max_parallel_workers_per_gather = 0;
SELECT bigint = text AS keys, bigint = histories AS steps, histories = (SELECT cohort_agg(history, 'month') FROM customers) AS serial FROM parallel_cohorts;
RESET parallel_setup_cost;
RESET parallel_tuple_cost;
RESET min_parallel_table_scan_size;
RESET max_parallel_workers_per_gather;
ALTER TABLE orders RESET (parallel_workers);
ALTER MATERIALIZED VIEW customers RESET (parallel_workers);

-- Retention by age, classic and rolling.
SELECT n, period, differences('WITH ' || plain_visits('orders', period, as_of) || '
    SELECT age, sum(customers)::bigint, sum(active)::bigint, sum(active)::float8 / sum(customers)::float8 FROM cells WHERE complete GROUP BY age',
    'SELECT age, at_risk, active, retention_rate FROM ' || table_of('orders', period, as_of) || ' AS q, retention_by_age(t)') AS classic,
  differences('WITH ' || plain_visits('orders', period, as_of) || ',
    last AS (SELECT customer_id, cohort, max(period) FILTER (WHERE orders > 0) AS last FROM visits GROUP BY 1, 2)
    SELECT age, count(*), count(*) FILTER (WHERE last >= period), (count(*) FILTER (WHERE last >= period))::float8 / count(*)
    FROM grid JOIN last USING (cohort) WHERE complete GROUP BY age',
    'SELECT age, at_risk, active, retention_rate FROM ' || table_of('orders', period, as_of) || ' AS q, rolling_retention(t)') AS rolling
FROM days, unnest(ARRAY['month', 'year']) AS period ORDER BY n, period;
-- Wilson's interval by its formula; and of 8 in 40.
SELECT count(*) > 10 AS ages, bool_and(abs(low - greatest(0, (p + z * z / 2 / n - z * sqrt(p * (1 - p) / n + z * z / 4 / n / n)) / (1 + z * z / n))) < 1e-12
  AND abs(high - least(1, (p + z * z / 2 / n + z * sqrt(p * (1 - p) / n + z * z / 4 / n / n)) / (1 + z * z / n))) < 1e-12) AS wilson
FROM (SELECT cohort_agg(history, 'month') AS t FROM customers) AS q, retention_by_age(t, level => 0.9) AS r,
     LATERAL (SELECT r.retention_rate AS p, r.at_risk::float8 AS n, 1.6448536269514722 AS z) AS f;
SELECT round(low::numeric, 7) AS low, round(high::numeric, 7) AS high
FROM (SELECT cohort_agg(i::bigint, d, 1.0, 'year') AS t FROM generate_series(1, 40) AS i, LATERAL (VALUES (date '2019-05-01'), (date '2020-05-01')) AS v(d) WHERE d < '2020-01-01' OR i <= 8) AS q,
     LATERAL (SELECT clv_merge(x) AS t FROM (VALUES (q.t), ('{"version":1,"source":"histories","period":"year","amounts":"none","as_of":null,"last_day":"2021-12-31","entries":{"cells":[]}}')) AS v(x)) AS r, retention_by_age(r.t)
WHERE age = 1;

-- Revenue retention.
CREATE FUNCTION plain_revenue(source text, period text, as_of text) RETURNS text LANGUAGE sql AS $$ SELECT 'WITH ' || plain_visits(source, period, as_of) || ',
  dense AS (SELECT f.customer_id, f.cohort, g.period, g.complete, coalesce(v.orders, 0) AS orders, coalesce(v.revenue, 0) AS revenue
            FROM first AS f JOIN grid AS g USING (cohort) LEFT JOIN visits AS v USING (customer_id, period)),
  moves AS (SELECT *, lag(orders) OVER w AS orders_before, lag(revenue) OVER w AS revenue_before, revenue - lag(revenue) OVER w AS moved
            FROM dense WINDOW w AS (PARTITION BY customer_id ORDER BY period)),
  sums AS (SELECT period, bool_and(complete) AS complete, sum(revenue) AS revenue, coalesce(sum(revenue) FILTER (WHERE orders_before IS NULL), 0) AS new,
      coalesce(sum(moved) FILTER (WHERE moved > 0 AND (orders > 0) = (orders_before > 0)), 0) AS expansion,
      coalesce(-sum(moved) FILTER (WHERE moved < 0 AND (orders > 0) = (orders_before > 0)), 0) AS contraction,
      coalesce(-sum(moved) FILTER (WHERE orders = 0 AND orders_before > 0), 0) AS churned,
      coalesce(sum(moved) FILTER (WHERE orders > 0 AND orders_before = 0), 0) AS reactivated FROM moves GROUP BY 1)
  SELECT period::date, complete, opening, new, expansion, contraction, churned, reactivated, revenue,
         CASE WHEN opening > 0 THEN (opening - contraction - churned)::float8 / opening::float8 END,
         CASE WHEN opening > 0 THEN (opening + expansion - contraction - churned)::float8 / opening::float8 END
  FROM (SELECT *, coalesce(lag(revenue) OVER (ORDER BY period), 0) AS opening FROM sums) AS s' $$;
SELECT n, period, differences(plain_revenue('orders', period, as_of), 'SELECT r.* FROM ' || table_of('orders', period, as_of) || ' AS q, revenue_retention(t) AS r') AS revenue
FROM days, unnest(ARRAY['month', 'year']) AS period ORDER BY n, period;
SELECT bool_and(opening + new + expansion - contraction - churned + reactivated = revenue) AS adds_up, count(*) > 30 AS periods
FROM (SELECT cohort_agg(history, 'month') AS t FROM customers) AS q, revenue_retention(t);

-- Payback: mean revenue at each age over the cohorts that have completed it, added up, times margin.
SELECT n, differences('WITH ' || plain_visits('orders', 'month', as_of) || ',
    ages AS (SELECT age, sum(customers)::bigint AS customers, sum(revenue) / sum(customers) AS value FROM cells WHERE complete GROUP BY age)
    SELECT age, customers, sum(value) OVER (ORDER BY age) * 0.25, 12345.67 / (SELECT count(*) FROM first), sum(value) OVER (ORDER BY age) * 0.25 >= 12345.67 / (SELECT count(*) FROM first) FROM ages',
    'SELECT p.* FROM ' || table_of('orders', 'month', as_of) || ' AS q, payback_curve(t, spend => 12345.67, margin => 0.25) AS p') AS payback
FROM days ORDER BY n;
SELECT spend, a.*, a.age IS NOT DISTINCT FROM (SELECT min(age) FROM payback_curve(t, spend, 0.25) WHERE paid_back) AS first_age,
       a.ages_observed = (SELECT count(*) FROM payback_curve(t, spend, 0.25)) AS observed
FROM (SELECT cohort_agg(history, 'quarter', '2023-12-31') AS t FROM customers) AS q, (VALUES (0.0), (5000.0), (12000.0), (1e9)) AS s(spend), payback_age(t, spend, 0.25) AS a ORDER BY 1;

-- How often users come.
SELECT differences($$WITH counts AS (SELECT customer_id, date_trunc('month', ordered_at) AS period, count(*) AS visits FROM orders GROUP BY 1, 2)
    SELECT count(DISTINCT customer_id), count(*), sum(visits)::bigint, sum(visits)::float8 / count(*), percentile_cont(0.5) WITHIN GROUP (ORDER BY visits),
           percentile_cont(0.9) WITHIN GROUP (ORDER BY visits), max(visits),
           (SELECT jsonb_object_agg(visits, times) FROM (SELECT visits, count(*) AS times FROM counts GROUP BY 1) AS d) FROM counts$$,
  format('SELECT (activity_frequency(%s, ordered_at_tz, ''month'')).* FROM orders', key)) AS activity
FROM unnest(ARRAY['customer_id', 'customer_code', 'customer_uuid']) AS key;

-- No rows, refunds only, without amounts, outliers in time.
SELECT cohort_agg(history, 'month') FROM customers WHERE false;
SELECT count(*) AS cohorts FROM (SELECT cohort_agg(1::bigint, date '2024-01-01', -5.0, 'month') AS t) AS q, cohorts(t);
SELECT c.* FROM (SELECT cohort_agg(purchase_history, 'year', '2024-06-30') AS t FROM (SELECT purchase_history(d) FROM (VALUES (date '2023-01-05'), (date '2024-02-01')) AS v(d)) AS h) AS q, cohorts(t) AS c;
SELECT count(*), min(cohort), sum(active) FROM (SELECT cohort_agg(1::bigint, d, 1.0, 'year') AS t FROM (VALUES (date '4713-12-01 BC'), (date '2024-12-31')) AS v(d)) AS q, cohorts(t);
SELECT cohort_agg(NULL::bigint, '2024-01-01'::date, 1.0, 'month') IS NULL AS customer, cohort_agg(1::bigint, NULL::date, 1.0, 'month') IS NULL AS day,
       cohort_agg(1::bigint, '2024-01-01'::date, NULL::numeric, 'month') IS NULL AS amount, cohort_agg(1::bigint, '2024-01-01'::date, 1.0, NULL) IS NULL AS period;
-- A table does not grow with its customers: ten times as many of the same kind.
SELECT (SELECT pg_column_size(cohort_agg(history, 'month')) FROM customers) = (SELECT pg_column_size(cohort_agg(history, 'month')) FROM customers, generate_series(1, 10)) AS same_size;
-- Days on which clocks change, and the last hours of months and leap years, in whatever time zone the session is.
CREATE TABLE clocks AS SELECT i % 9 AS customer_id, timestamptz '2023-12-30 22:30 UTC' + i * interval '6 hours 30 minutes' AS ordered_at, i::numeric AS amount FROM generate_series(0, 1200) AS i;
SET timezone = 'Europe/Paris';
CREATE TEMP TABLE paris AS SELECT cohort_agg(customer_id, ordered_at, amount, 'day') AS t FROM clocks;
SET timezone = 'America/New_York';
SELECT t = (SELECT cohort_agg(customer_id, ordered_at, amount, 'day') FROM clocks) AS same, differences(plain_cohorts('(SELECT customer_id, ordered_at AT TIME ZONE ''UTC'' AS ordered_at, amount FROM clocks)', 'month', 'date ''2024-12-31'''),
  'SELECT c.* FROM ' || table_of('clocks', 'month', 'date ''2024-12-31''') || ' AS q, cohorts(t) AS c') AS utc FROM paris;
-- Local days by a cast.
SELECT differences(plain_cohorts('(SELECT customer_id, ordered_at AT TIME ZONE ''Europe/Paris'' AS ordered_at, amount FROM clocks)', 'day', 'date ''2024-11-30'''),
  'SELECT c.* FROM ' || table_of('(SELECT customer_id, (ordered_at AT TIME ZONE ''Europe/Paris'')::date AS ordered_at, amount FROM clocks)', 'day', 'date ''2024-11-30''') || ' AS q, cohorts(t) AS c') AS paris;
RESET timezone;
-- The first of all months begins before the first of all dates.
SELECT t::text::cohort_table = t AS same, c.cohort FROM (SELECT cohort_agg(1::bigint, date '4714-12-01 BC', 1.0, 'year') AS t) AS q, cohorts(t) AS c;
-- Means of few customers have many decimals; their sum is rounded, not refused.
SELECT age, customers, round(cumulative_margin, 6) AS margin FROM (SELECT cohort_agg(i::bigint, d, a, 'month') AS t FROM (
  SELECT i, date '2024-01-31' AS d, 100000.0 AS a FROM generate_series(1, 30000) AS i UNION ALL SELECT 1, '2024-02-29', 1) AS o) AS q, payback_curve(t, 1.0);
-- Ages from one end of the calendar to the other can be cancelled, as a row and as a set.
CREATE TEMP TABLE ends AS SELECT cohort_agg(1::bigint, d, 1.0, 'day') AS t FROM (VALUES (date '4713-01-01 BC'), (date '5874897-12-31')) AS v(d);
SET statement_timeout = '300ms';
SELECT a.age FROM ends, payback_age(t, 10.0) AS a;
SELECT count(*) FROM ends, retention_by_age(t);
RESET statement_timeout;
SELECT (retention_by_age(t)).* FROM ends LIMIT 2;

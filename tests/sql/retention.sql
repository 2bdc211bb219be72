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
     LATERAL (SELECT clv_merge(x) AS t FROM (VALUES (q.t), ('{"version":1,"source":"histories","start":"first_order","period":"year","amounts":"none","as_of":null,"last_day":"2021-12-31","entries":{"cells":[]},"flows":[]}')) AS v(x)) AS r, retention_by_age(r.t)
WHERE age = 1;

-- How the customers and the revenue of each period follow from those of the one before, or a year before. A customer is active in a
-- period that brought more than was given back.
CREATE FUNCTION plain_flows(source text, period text, as_of text, periods integer) RETURNS text LANGUAGE sql AS $$ SELECT 'WITH ' || plain_visits(source, period, as_of) || format(',
  paid AS (SELECT customer_id, period, revenue FROM visits WHERE revenue > 0),
  payers AS (SELECT customer_id, min(period) AS first_paid FROM paid GROUP BY 1),
  periods AS (SELECT period, period - %s * step AS earlier, (period + step)::date - 1 <= as_of AS complete
              FROM step, generate_series((SELECT min(cohort) FROM first), as_of::timestamp, step) AS period),
  pairs AS (SELECT p.period, p.complete, n.revenue AS now, b.revenue AS before, c.first_paid > p.earlier AS is_new
            FROM periods AS p CROSS JOIN payers AS c LEFT JOIN paid AS n ON n.customer_id = c.customer_id AND n.period = p.period
            LEFT JOIN paid AS b ON b.customer_id = c.customer_id AND b.period = p.earlier)', periods) $$;
CREATE FUNCTION plain_revenue(source text, period text, as_of text, periods integer) RETURNS text LANGUAGE sql AS $$ SELECT plain_flows(source, period, as_of, periods) || ',
  sums AS (SELECT period, complete, coalesce(sum(before), 0) AS opening, coalesce(sum(now) FILTER (WHERE is_new), 0) AS new,
      coalesce(sum(now - before) FILTER (WHERE now > before), 0) AS expansion, coalesce(sum(before - now) FILTER (WHERE now < before), 0) AS contraction,
      coalesce(sum(before) FILTER (WHERE now IS NULL), 0) AS churned, coalesce(sum(now) FILTER (WHERE before IS NULL AND NOT is_new), 0) AS reactivated,
      coalesce(sum(now), 0) AS billed, (SELECT coalesce(sum(v.revenue), 0) FROM visits AS v WHERE v.period = p.period) AS revenue FROM pairs AS p GROUP BY 1, 2)
  SELECT period::date, complete, opening, new, expansion, contraction, churned, reactivated, billed - revenue, revenue,
         CASE WHEN opening > 0 THEN (opening - contraction - churned)::float8 / opening::float8 END,
         CASE WHEN opening > 0 THEN (opening + expansion - contraction - churned)::float8 / opening::float8 END FROM sums' $$;
CREATE FUNCTION plain_growth(source text, period text, as_of text, periods integer) RETURNS text LANGUAGE sql AS $$ SELECT plain_flows(source, period, as_of, periods) || ',
  counts AS (SELECT period, complete, count(before) AS opening, count(now) FILTER (WHERE is_new) AS new, count(now) FILTER (WHERE before IS NOT NULL) AS retained,
      count(now) FILTER (WHERE before IS NULL AND NOT is_new) AS resurrected, count(before) FILTER (WHERE now IS NULL) AS churned, count(now) AS active FROM pairs GROUP BY 1, 2)
  SELECT period::date, complete, opening, new, retained, resurrected, churned, active - opening, active, retained::float8 / nullif(opening, 0),
         (new + resurrected)::float8 / nullif(churned, 0) FROM counts' $$;
SELECT n, period, periods, differences(plain_revenue('orders', period, as_of, periods), format('SELECT r.* FROM %s AS q, revenue_retention(t, periods => %s) AS r', table_of('orders', period, as_of), periods)) AS revenue,
  differences(plain_growth('orders', period, as_of, periods), format('SELECT g.* FROM %s AS q, growth_accounting(t, periods => %s) AS g', table_of('orders', period, as_of), periods)) AS customers
FROM days, (VALUES ('month', 1), ('month', 12), ('quarter', 4), ('year', 1)) AS p(period, periods) ORDER BY n, period, periods;
SELECT period, periods, differences(plain_growth('orders', period, as_of, periods), format('SELECT g.* FROM %s AS q, growth_accounting(t, periods => %s) AS g', table_of('orders', period, as_of), periods)) AS customers
FROM days, (VALUES ('week', 1), ('week', 52), ('day', 365)) AS p(period, periods) WHERE n = 3;
SELECT bool_and(opening + new + expansion - contraction - churned + reactivated - refunded = revenue) AS adds_up, bool_and(gross_revenue_retention BETWEEN 0 AND 1) AS gross,
       bool_and(churned <= opening) AS churned, sum(refunded) > 0 AS refunded, count(*) > 30 AS periods
FROM (SELECT cohort_agg(history, 'month') AS t FROM customers) AS q, revenue_retention(t);
-- One step gives the same, and so do parts.
SELECT differences('SELECT g.* FROM ' || one_step_table('orders', 'month') || ' AS q, growth_accounting(t, 12) AS g', 'SELECT g.* FROM ' || table_of('orders', 'month', NULL) || ' AS q, growth_accounting(t, 12) AS g') AS one_step,
       differences('SELECT r.* FROM ' || one_step_table('orders', 'month') || ' AS q, revenue_retention(t, 12) AS r',
                   'SELECT r.* FROM (SELECT clv_merge(t) AS t FROM (SELECT segment, cohort_agg(history, ''month'') AS t FROM customers GROUP BY segment) AS p) AS q, revenue_retention(t, 12) AS r') AS parts;
-- Seven accounts whose monthly revenue was written down for each month, with 0.00 for inactive ones (case K5).
CREATE TEMP TABLE snapshots AS SELECT account, month, amount FROM (VALUES
  ('a1', 20.00, 0.00), ('a2', 50.00, 50.00), ('a3', 30.00, 20.00), ('a4', 0.00, 15.00), ('a5', 15.00, 0.00), ('a6', 25.00, 35.00), ('a7', 40.00, 0.00)) AS v(account, july, august),
  LATERAL (VALUES (date '2024-07-01', july), (date '2024-08-01', august)) AS m(month, amount);
SELECT r.* FROM (SELECT cohort_agg(account, month, amount, 'month') AS t FROM snapshots) AS q, revenue_retention(t) AS r WHERE period = '2024-08-01';
SELECT g.* FROM (SELECT cohort_agg(account, month, amount, 'month') AS t FROM snapshots) AS q, growth_accounting(t) AS g WHERE period = '2024-08-01';
-- A refund a month later: 50 given back for an order of 80 in the month before; another customer gets back more than they bring.
SELECT r.period, r.opening, r.new, r.expansion, r.contraction, r.churned, r.refunded, r.revenue, r.gross_revenue_retention AS gross, r.net_revenue_retention AS net
FROM (SELECT cohort_agg(c, d, a, 'month') AS t FROM (VALUES (1, date '2024-01-05', 80.00), (1, '2024-02-01', -50.00), (1, '2024-03-01', 20.00), (2, '2024-01-07', 60.00), (2, '2024-02-10', 30.00), (2, '2024-02-20', -40.00)) AS v(c, d, a)) AS q,
     revenue_retention(t) AS r;

-- Events without amounts: the same counts as with an amount of 1, and no money.
SELECT differences('SELECT age, at_risk, active, retention_rate FROM (SELECT cohort_agg(customer_id, ordered_at, ''month'') AS t FROM orders) AS q, retention_by_age(t)',
                   'SELECT age, at_risk, active, retention_rate FROM (SELECT cohort_agg(customer_id, ordered_at, 1.0, ''month'') AS t FROM orders) AS q, retention_by_age(t)') AS ages,
       differences('SELECT g.* FROM (SELECT cohort_agg(customer_code, ordered_on, ''month'') AS t FROM orders) AS q, growth_accounting(t, 12) AS g',
                   'SELECT g.* FROM (SELECT cohort_agg(customer_code, ordered_on, 1.0, ''month'') AS t FROM orders) AS q, growth_accounting(t, 12) AS g') AS growth,
       differences('SELECT cohort, age, complete, customers, active, orders, NULL::numeric AS revenue, retention_rate, NULL::numeric AS cumulative, NULL::numeric AS value FROM (SELECT cohort_agg(customer_id, ordered_at, 1.0, ''week'') AS t FROM orders) AS q, cohorts(t)',
                   'SELECT c.* FROM (SELECT cohort_agg(customer_id, ordered_at, ''week'') AS t FROM orders) AS q, cohorts(t) AS c') AS rows;
SELECT differences(format('SELECT customers, orders, periods, customer_periods, purchase_frequency, retention_rate, lapse, revenue IS NULL AS unpaid FROM (SELECT clv_state_agg(customer_id, ordered_at, ''week''%s) AS s FROM orders) AS q, key_figures(s)', rest),
                   format('SELECT customers, orders, periods, customer_periods, purchase_frequency, retention_rate, lapse, true FROM (SELECT clv_agg(customer_id, ordered_at, 1.0, ''week''%s) AS k FROM orders) AS q, LATERAL (SELECT (k).*) AS f', rest)) AS events
FROM unnest(ARRAY['', ', ''2023-03-01''', ', NULL, 3']) AS rest;

-- Ages in days from each customer's own first day, and LTV at a day.
CREATE FUNCTION plain_own_ages(days integer, as_of text) RETURNS text LANGUAGE sql AS $$ SELECT format($query$
  WITH rows AS (SELECT customer_id, ordered_on AS day, amount FROM orders WHERE ordered_on <= %2$s),
  first AS (SELECT customer_id, min(day) FILTER (WHERE amount >= 0) AS first FROM rows GROUP BY 1 HAVING count(*) FILTER (WHERE amount >= 0) > 0),
  aged AS (SELECT customer_id, first, greatest(day - first, 0) / %1$s AS age, count(*) FILTER (WHERE amount >= 0) AS orders, sum(amount) AS revenue FROM rows JOIN first USING (customer_id) GROUP BY 1, 2, 3),
  grid AS (SELECT first, count(*) AS customers, age FROM first, generate_series(0, (%2$s - first) / %1$s) AS age GROUP BY 1, 3)
  SELECT g.first, g.age, g.first + %1$s * (g.age + 1) - 1 <= %2$s AS complete, g.customers, count(a.customer_id) FILTER (WHERE a.orders > 0), coalesce(sum(a.orders), 0)::bigint, coalesce(sum(a.revenue), 0)
  FROM grid AS g LEFT JOIN aged AS a USING (first, age) GROUP BY 1, 2, 3, 4$query$, days, as_of) $$;
SELECT length, n, differences(plain_own_ages(length, as_of), format('SELECT cohort, age, complete, customers, active, orders, revenue FROM %s AS q, cohorts(t)', table_of('orders', length || ' days', as_of))) AS own_ages
FROM days, unnest(ARRAY[7, 30, 90, 365]) AS l(length) WHERE n < 4 ORDER BY 1, 2;
CREATE FUNCTION plain_ltv(source text, days integer, as_of text) RETURNS text LANGUAGE sql AS $$ SELECT format($query$
  SELECT count(DISTINCT customer_id), sum(amount), sum(amount) / count(DISTINCT customer_id)
  FROM %1$s AS o JOIN (SELECT customer_id, min(ordered_at)::date AS first FROM %1$s AS s WHERE amount >= 0 AND ordered_at::date <= %3$s GROUP BY 1) AS f USING (customer_id)
  WHERE o.ordered_at::date < f.first + %2$s AND f.first + %2$s - 1 <= %3$s$query$, source, days, as_of) $$;
SELECT n, length, differences(plain_ltv('orders', length, as_of), format('SELECT l.* FROM %s AS q, ltv_at(t, %s) AS l', table_of('orders', '30 days', as_of), length)) AS ltv,
  differences(plain_ltv('orders', length, as_of), format('SELECT l.* FROM %s AS q, ltv_at(t, %s) AS l', table_of('orders', 'day', as_of), length)) AS by_day
FROM days, unnest(ARRAY[30, 90, 360]) AS l(length) WHERE n < 3 ORDER BY 1, 2;
SELECT (SELECT cohort_agg(customer_code, ordered_at, amount, '30 days') FROM orders) = (SELECT cohort_agg(history, interval '30 days') FROM customers) AS one_step_is_two;

-- Cohorts by the date of signing up, with customers who never bought.
CREATE TEMP TABLE people AS
SELECT c.customer_id, (SELECT min(ordered_on) FROM orders AS o WHERE o.customer_id = c.customer_id) - c.customer_id::integer % 40 AS joined_at FROM customers AS c
UNION ALL SELECT 100000 + i, date '2019-12-01' + i * 13 FROM generate_series(1, 60) AS i;
CREATE FUNCTION plain_joined(period text, as_of text) RETURNS text LANGUAGE sql AS $$ SELECT format($query$
  WITH step AS (SELECT CASE %1$L WHEN 'quarter' THEN interval '3 months' ELSE ('1 ' || %1$L)::interval END AS step),
  joined AS (SELECT customer_id, joined_at, date_trunc(%1$L, joined_at::timestamp) AS cohort FROM people WHERE joined_at <= %2$s),
  grid AS (SELECT cohort, customers, g.period, (g.n - 1)::integer AS age, (g.period + step)::date - 1 <= %2$s AS complete FROM step, (SELECT cohort, count(*) AS customers FROM joined GROUP BY 1) AS c,
           generate_series(cohort, (%2$s)::timestamp, step) WITH ORDINALITY AS g(period, n)),
  visits AS (SELECT cohort, customer_id, date_trunc(%1$L, ordered_on::timestamp) AS period, count(*) FILTER (WHERE amount >= 0) AS orders, sum(amount) AS revenue
             FROM orders JOIN joined USING (customer_id) WHERE ordered_on BETWEEN joined_at AND %2$s GROUP BY 1, 2, 3)
  SELECT g.cohort::date, age, complete, customers, count(v.customer_id) FILTER (WHERE v.orders > 0) AS active, coalesce(sum(v.orders), 0)::bigint, coalesce(sum(v.revenue), 0)
  FROM grid AS g LEFT JOIN visits AS v USING (cohort, period) GROUP BY 1, 2, 3, 4$query$, period, as_of) $$;
SELECT n, period, differences(plain_joined(period, as_of), format('SELECT cohort, age, complete, customers, active, orders, revenue FROM (
  SELECT cohort_agg(history, joined_at%s, %L, %s) AS t FROM people LEFT JOIN customers USING (customer_id)) AS q, cohorts(t)', cast_to, period, as_of)) AS joined
FROM days, (VALUES ('week', ''), ('month', '::timestamp'), ('quarter', ''), ('year', '')) AS p(period, cast_to) WHERE n < 4 ORDER BY n, period;
SELECT cohort_agg(NULL::purchase_history, date '2024-01-31', 'month', '2024-03-31') AS one_who_never_bought;
SELECT cohort_agg(history, NULL::date, 'month') IS NULL AS unknown_date FROM customers;
SELECT a.* FROM (SELECT cohort_agg(NULL::purchase_history, d, 'month', '2024-03-31') AS t FROM (VALUES (date '2024-01-31'), ('2024-02-01'), ('2024-04-01')) AS v(d)) AS q, retention_by_age(t) AS a;

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

-- Monthly recurring revenue: that of the unrolled months, a month being that of a subscription on its last day.
CREATE TABLE subscriptions AS
SELECT i % 61 AS customer_id, date '2022-03-05' + (i * 7919 % 800) AS starts_on,
       CASE i % 6 WHEN 0 THEN NULL WHEN 1 THEN date '9999-12-31' ELSE date '2022-03-05' + (i * 7919 % 800) + (i * 31 % 400) END AS ends_on, (3 + i % 17)::numeric(8, 2) AS amount
FROM generate_series(1, 400) AS i;
CREATE VIEW unrolled AS
SELECT customer_id, month::date AS month, sum(amount) AS amount
FROM subscriptions, LATERAL generate_series(date_trunc('month', starts_on::timestamp), timestamp '2024-12-01', interval '1 month') AS month
WHERE starts_on <= '2024-12-31' AND (ends_on IS NULL OR ends_on > (month + interval '1 month')::date - 1 OR ends_on > '2024-12-31') GROUP BY 1, 2;
SELECT differences('SELECT period, complete, opening, new, expansion, contraction, churned, reactivated, revenue, gross_revenue_retention, net_revenue_retention
    FROM (SELECT clv_merge(t) AS t FROM (SELECT cohort_agg(h, ''month'', ''2024-12-31'') AS t FROM (SELECT purchase_history(month, amount) AS h FROM unrolled GROUP BY customer_id) AS c) AS p) AS q, revenue_retention(t)',
  'SELECT month, complete, opening, new, expansion, contraction, churned, reactivated, mrr, gross_revenue_retention, net_revenue_retention
    FROM (SELECT mrr_agg(customer_id, starts_on, ends_on, amount, ''2024-12-31'') AS a FROM subscriptions) AS q, unnest(a)') AS revenue,
  differences('SELECT period, opening, new, churned, resurrected, active, churned::float8 / nullif(opening, 0)
    FROM (SELECT clv_merge(t) AS t FROM (SELECT cohort_agg(h, ''month'', ''2024-12-31'') AS t FROM (SELECT purchase_history(month, amount) AS h FROM unrolled GROUP BY customer_id) AS c) AS p) AS q, growth_accounting(t)',
  'SELECT month, opening_customers, new_customers, churned_customers, reactivated_customers, customers, logo_churn_rate
    FROM (SELECT mrr_agg(customer_id::text, starts_on, ends_on, amount::float8, timestamp ''2024-12-31 12:00'') AS a FROM subscriptions) AS q, unnest(a)') AS customers;
SELECT differences('SELECT month, sum(amount), count(*) FROM unrolled GROUP BY 1', 'SELECT month, mrr, customers FROM (SELECT mrr_agg(customer_id, starts_on, ends_on, amount, ''2024-12-31'') AS a FROM subscriptions) AS q, unnest(a)') AS mrr;
-- By default up to the month of the last start; no end, and an end without end; one that ends where it begins, or before.
SELECT max(month) = date_trunc('month', (SELECT max(starts_on) FROM subscriptions)) AS last FROM (SELECT mrr_agg(customer_id, starts_on, ends_on, amount) AS a FROM subscriptions) AS q, unnest(a);
SELECT month, opening, new, expansion, contraction, churned, reactivated, mrr, customers, logo_churn_rate AS logo_churn FROM (SELECT mrr_agg(c, s, e, a, '2024-05-31') AS a FROM
  (VALUES (1, date '2024-01-10', date '2024-03-15', 10.0), (1, '2024-03-15', 'infinity', 15.0), (2, '2024-01-31', '2024-02-01', 7.0), (2, '2024-04-02', NULL, 7.0), (3, '2024-02-02', '2024-02-20', 99.0), (4, '2024-02-02', '2024-02-02', 99.0), (5, '2024-02-02', '2024-01-02', 99.0)) AS v(c, s, e, a)) AS q, unnest(a);
SELECT mrr_agg(1, date '2025-01-01', NULL, 10.0, '2024-05-31') AS later;
SELECT cardinality(mrr_agg(1, date '2024-01-01', '2024-03-01', 10.0, '5000-05-31')) AS months;
SELECT mrr_agg(1, date '2024-01-01', '2024-03-01', 10.0, '100000-05-31');
SELECT _clv_mrr(cohort_agg(history, 'month')) FROM customers;

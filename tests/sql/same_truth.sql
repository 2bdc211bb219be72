SET datestyle = ISO;
-- One step, two steps, clv_merge of parts, parallel plans and plain SQL give the same, compared with =.

-- The number of a period, so that consecutive periods have consecutive numbers.
CREATE FUNCTION number_of(period text, day date) RETURNS integer LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE period WHEN 'day' THEN day - date '2000-01-01' WHEN 'week' THEN (date_trunc('week', day::timestamp)::date - date '2000-01-03') / 7
                     WHEN 'month' THEN (12 * extract(year FROM day) + extract(month FROM day))::integer
                     WHEN 'quarter' THEN (4 * extract(year FROM day) + extract(quarter FROM day))::integer ELSE extract(year FROM day)::integer END $$;
-- The key figures of each segment in plain SQL, after the definitions in docs/key_figures.md.
CREATE FUNCTION plain(source text, period text, lapse integer DEFAULT NULL) RETURNS text LANGUAGE sql AS $$ SELECT format($query$
  WITH rows AS (SELECT segment, customer_id, ordered_at::date AS day, amount FROM %1$s),
  visits AS (
    SELECT segment, customer_id, number_of(%2$L, day) AS n, count(*) AS orders, min(day) AS first, max(day) AS last
    FROM rows WHERE amount >= 0 GROUP BY 1, 2, 3),
  silences AS (SELECT *, lead(n) OVER (PARTITION BY segment, customer_id ORDER BY n) - n AS gap, max(n) OVER (PARTITION BY segment) - n AS silent FROM visits),
  backs AS (SELECT *, count(gap) OVER (PARTITION BY segment ORDER BY gap DESC NULLS LAST) AS back, count(*) FILTER (WHERE gap IS NULL) OVER (PARTITION BY segment) AS all_customers FROM silences),
  lapses AS (SELECT segment, coalesce(%3$s, 1 + coalesce(max(gap) FILTER (WHERE 20 * back > all_customers), 0)) AS lapse FROM backs GROUP BY 1),
  lives AS (
    SELECT segment, lapse, coalesce(sum(gap) FILTER (WHERE gap <= lapse), 0) AS retained,
           count(*) FILTER (WHERE gap > lapse OR gap IS NULL AND silent >= lapse) AS lost, count(*) FILTER (WHERE gap IS NULL AND silent < lapse) AS open,
           max(n) - min(n) + 1 AS periods
    FROM silences JOIN lapses USING (segment) GROUP BY 1, 2),
  people AS (
    SELECT segment, count(*) AS customers, count(*) FILTER (WHERE orders > 1) AS repeat_customers, sum(span) AS span
    FROM (SELECT segment, customer_id, sum(orders) AS orders, max(last) - min(first) AS span FROM visits GROUP BY 1, 2) AS c GROUP BY 1),
  money AS (
    SELECT segment, sum(amount) AS revenue, count(*) FILTER (WHERE amount >= 0) AS orders,
           min(day) FILTER (WHERE amount >= 0) AS first_order, max(day) FILTER (WHERE amount >= 0) AS last_order
    FROM rows GROUP BY 1),
  counts AS (SELECT *, retained + lost AS at_risk, retained + lost + open AS customer_periods FROM lives)
  SELECT segment, customers, orders, revenue, repeat_customers, repeat_customers::float8 / customers AS repeat_rate,
         first_order, last_order, periods::bigint, customer_periods::bigint,
         revenue / orders AS average_order_value, orders::float8 / customer_periods AS purchase_frequency,
         retained::float8 / nullif(at_risk, 0) AS retention_rate, lost::float8 / nullif(at_risk, 0) AS churn_rate,
         at_risk::float8 / nullif(lost, 0) AS customer_lifespan,
         at_risk::float8 / nullif(lost, 0) * CASE %2$L WHEN 'day' THEN 1 WHEN 'week' THEN 7 WHEN 'month' THEN 30.4375 WHEN 'quarter' THEN 91.3125 ELSE 365.25 END AS customer_lifespan_days,
         revenue * at_risk / nullif(customer_periods * lost, 0) AS clv,
         revenue / customers AS historic_value, span::float8 / customers AS observed_lifespan_days, lapse::bigint, at_risk::bigint, retained::bigint, lost
  FROM money JOIN people USING (segment) JOIN counts USING (segment) $query$, source, period, coalesce(lapse::text, 'NULL')) $$;
CREATE FUNCTION one_step(source text, period text, arguments text DEFAULT 'customer_id, ordered_at, amount') RETURNS text LANGUAGE sql AS
$$ SELECT format('SELECT segment, (clv_agg(%s, %L)).* FROM %s GROUP BY segment', arguments, period, source) $$;
CREATE FUNCTION two_steps(source text, period text) RETURNS text LANGUAGE sql AS
$$ SELECT format('SELECT segment, (clv_agg(history, %L)).* FROM (SELECT segment, purchase_history(ordered_at, amount) AS history '
                 'FROM %s GROUP BY segment, customer_id) AS c GROUP BY segment', period, source) $$;
CREATE FUNCTION parts(source text, period text) RETURNS text LANGUAGE sql AS
$$ SELECT format('SELECT segment, (clv_agg(state)).* FROM (SELECT segment, clv_state_agg(customer_id, ordered_at, amount, %L) AS state '
                 'FROM %s GROUP BY segment, (extract(day FROM ordered_at)::integer %% 7)) AS p GROUP BY segment', period, source) $$;

-- Only segments with customers: plain SQL has no row for a segment with refunds only.
CREATE VIEW shop AS SELECT * FROM orders;
SELECT period, differences(plain('shop', period), one_step('shop', period)) AS one_step,
       differences(plain('shop', period), two_steps('shop', period)) AS two_steps,
       differences(plain('shop', period), parts('shop', period)) AS rollup_of_parts
FROM unnest(ARRAY['day', 'week', 'month', 'quarter', 'year']) AS period;

-- Other lapses: in one step, of stored histories, and asked of a stored state afterwards.
SELECT period, lapse, differences(plain('shop', period, lapse), format('SELECT segment, (clv_agg(customer_id, ordered_at, amount, %L, NULL, %s)).* FROM shop GROUP BY segment', period, lapse)) AS one_step,
       differences(plain('shop', period, lapse), format('SELECT segment, (clv_agg(history, %L, NULL, %s)).* FROM customers GROUP BY segment', period, lapse)) AS two_steps,
       differences(plain('shop', period, lapse), format('SELECT segment, k.* FROM (SELECT segment, clv_state_agg(history, %L) AS s FROM customers GROUP BY segment) AS q, key_figures(s, %s) AS k', period, lapse)) AS asked
FROM unnest(ARRAY['week', 'month', 'quarter', 'year']) AS period, unnest(ARRAY[1, 2, 6]) AS lapse ORDER BY period, lapse;
-- As known in the middle of every period: histories, and orders until then.
SELECT period, differences(format('SELECT segment, (clv_agg(customer_id, ordered_at, amount, %L, ''2020-02-12'')).* FROM shop WHERE customer_id IN (SELECT customer_id FROM shop WHERE ordered_at < ''2020-02-13'') GROUP BY segment', period),
  format('SELECT segment, (clv_agg(history, %L, ''2020-02-12'')).* FROM customers WHERE customer_id IN (SELECT customer_id FROM shop WHERE ordered_at < ''2020-02-13'') GROUP BY segment', period)) AS as_of
FROM unnest(ARRAY['day', 'week', 'month', 'quarter', 'year']) AS period;

-- Keys of text and uuid, other types of time and money.
SELECT arguments, differences(plain('shop', 'month'), one_step('shop', 'month', arguments)) AS different
FROM unnest(ARRAY['customer_code', 'customer_uuid', 'customer_id']) AS key, unnest(ARRAY['ordered_at', 'ordered_at_tz', 'ordered_on']) AS time,
     unnest(ARRAY['amount', 'amount::float8']) AS money, format('%s, %s, %s', key, time, money) AS arguments;
SET timezone = 'Pacific/Auckland';
SELECT differences(one_step('shop', 'day'), one_step('shop', 'day', 'customer_id, ordered_at_tz, amount')) AS time_zone;
RESET timezone;
-- Without a period, or with NULL, it is the month.
SELECT differences(one_step('shop', 'month'), 'SELECT segment, (clv_agg(customer_id, ordered_at, amount)).* FROM shop GROUP BY segment') AS one_step,
       differences(one_step('shop', 'month'), 'SELECT segment, (clv_agg(history, NULL, NULL, NULL)).* FROM customers GROUP BY segment') AS two_steps;

-- A forced parallel plan.
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SET max_parallel_workers_per_gather = 4;
ALTER TABLE orders SET (parallel_workers = 4);
ALTER MATERIALIZED VIEW customers SET (parallel_workers = 4);
SELECT query, plan_has(query, 'Partial') AS in_parts FROM (VALUES
  ('SELECT clv_agg(customer_id, ordered_at, amount) FROM orders GROUP BY segment'), ('SELECT clv_agg(history) FROM customers GROUP BY segment'),
  ('SELECT purchase_history(ordered_at, amount) FROM orders GROUP BY segment'), ('SELECT clv_merge(history) FROM customers'),
  ('SELECT clv_state_agg(customer_code, ordered_at, amount) FROM orders'), ('SELECT purchase_frequency(customer_id) FROM orders'),
  ('SELECT retention_rate(customer_id, ordered_at, ''month'') FROM orders')) AS q(query);
SELECT period, differences(plain('orders', period), one_step('orders', period)) AS one_step,
       differences(plain('orders', period), one_step('orders', period, 'customer_uuid, ordered_at, amount')) AS of_uuid,
       differences(plain('orders', period), 'SELECT segment, (clv_agg(history, ' || quote_literal(period) || ')).* FROM customers GROUP BY segment') AS two_steps
FROM unnest(ARRAY['month', 'year']) AS period;
CREATE TEMP TABLE parallel_histories AS SELECT segment, purchase_history(ordered_at, amount) AS history FROM orders GROUP BY segment;
CREATE TEMP TABLE parallel_state AS SELECT clv_state_agg(customer_code, ordered_at, amount, 'month') AS state FROM orders;
SET max_parallel_workers_per_gather = 0;
SELECT count(*) AS segments, count(*) FILTER (WHERE p.history = s.history) AS same FROM parallel_histories AS p
JOIN (SELECT segment, purchase_history(ordered_at, amount) AS history FROM orders GROUP BY segment) AS s USING (segment);
SELECT state = (SELECT clv_state_agg(customer_code, ordered_at, amount, 'month') FROM orders) AS same FROM parallel_state;
RESET parallel_setup_cost;
RESET parallel_tuple_cost;
RESET min_parallel_table_scan_size;
RESET max_parallel_workers_per_gather;
ALTER TABLE orders RESET (parallel_workers);

-- The two figures alone.
SELECT count(*) AS segments, count(*) FILTER (WHERE a = b) AS frequency, count(*) FILTER (WHERE c = d) AS retention FROM (
  SELECT purchase_frequency(customer_id) AS a, count(*)::float8 / count(DISTINCT customer_id) AS b,
         retention_rate(customer_id, ordered_at, 'month') AS c, (clv_agg(customer_id, ordered_at, amount, 'month', NULL, 1)).retention_rate AS d
  FROM orders WHERE amount >= 0 GROUP BY segment) AS f;

-- The rows of histories are the rows of the table.
SELECT differences('SELECT customer_id, day, orders, revenue FROM customers, purchases(history)',
  'SELECT customer_id, ordered_on, count(*) FILTER (WHERE amount >= 0), sum(amount) FROM orders GROUP BY 1, 2') AS purchases;
SELECT as_of, differences(format('SELECT customer_id, r.* FROM customers, rfm(history, %L) AS r', as_of), format($$
  WITH days AS (SELECT customer_id, ordered_on, count(*) FILTER (WHERE amount >= 0) AS orders, sum(amount) AS revenue FROM orders
                WHERE ordered_on <= %1$L GROUP BY 1, 2),
  ranked AS (SELECT *, row_number() OVER (PARTITION BY customer_id ORDER BY ordered_on) AS n FROM days WHERE orders > 0),
  people AS (SELECT customer_id, count(*) AS purchase_days, min(ordered_on) AS first, max(ordered_on) AS last,
                    avg(revenue) FILTER (WHERE n > 1) AS monetary_value FROM ranked GROUP BY 1),
  money AS (SELECT customer_id, sum(orders)::bigint AS orders, sum(revenue) AS revenue FROM days GROUP BY 1)
  SELECT customer_id, purchase_days - 1, last - first, %1$L::date - first, %1$L::date - last, monetary_value, coalesce(orders, 0),
         coalesce(purchase_days, 0), coalesce(revenue, 0), first, last
  FROM (SELECT DISTINCT customer_id FROM orders) AS everyone LEFT JOIN money USING (customer_id) LEFT JOIN people USING (customer_id)$$, as_of)) AS rfm
FROM (VALUES (date '2019-01-01'), ('2020-02-29'), ('2021-07-01'), ('2030-01-01')) AS d(as_of);

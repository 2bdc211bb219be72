SET datestyle = ISO;
-- clv_agg: the row of key figures, on orders small enough to count by hand.
CREATE TEMP TABLE small (customer_id bigint, ordered_at date, amount numeric);
INSERT INTO small VALUES
  (1, '2021-03-01', 10.00), (1, '2021-09-01', 20.00), (1, '2022-05-05', 30.00), (1, '2023-01-01', 40.00),
  (2, '2021-06-01', 15.00), (2, '2022-06-01', 0.00),          -- a free order is an order
  (3, '2022-02-02', 25.00), (3, '2022-03-03', -25.00),        -- a refund lowers the revenue and is no order
  (4, '2023-07-07', 12.50),
  (5, '2022-01-01', -9.00);                                   -- refunds only: not a customer, but the money counts
\pset null '-'
SELECT (clv_agg(customer_id, ordered_at, amount, 'year', NULL, 1)).* FROM small \gx
SELECT (clv_agg(customer_id, ordered_at, amount, 'quarter', NULL, 1)).* FROM small \gx

-- One period: retention, lifespan and clv are unknown; the historic value is known.
SELECT customers, periods, retention_rate, churn_rate, customer_lifespan, clv, historic_value
FROM (SELECT (clv_agg(customer_id, ordered_at, amount, 'year', NULL, 1)).* FROM small WHERE ordered_at < '2022-01-01') AS k;
-- One order; one customer; refunds alone; free orders alone.
SELECT (clv_agg(customer_id, ordered_at, amount, 'year', NULL, 1)).* FROM small WHERE customer_id = 4 \gx
SELECT customers, orders, revenue, periods, retention_rate, clv, historic_value, observed_lifespan_days
FROM (SELECT (clv_agg(customer_id, ordered_at, amount, 'year', NULL, 1)).* FROM small WHERE customer_id = 1) AS k;
SELECT (clv_agg(customer_id, ordered_at, amount, 'year', NULL, 1)).* FROM small WHERE customer_id = 5 \gx
SELECT customers, orders, revenue, average_order_value, clv
FROM (SELECT (clv_agg(customer_id, ordered_at, 0::numeric, 'year', NULL, 1)).* FROM small) AS k;
-- A period with refunds only is not an active one.
SELECT customers, orders, revenue, periods, customer_periods, retention_rate FROM (
  SELECT (clv_agg(c, d, a, 'year', NULL, 1)).* FROM (VALUES (1, date '2021-01-01', 5.0), (1, '2022-01-01', -5.0), (1, '2023-01-01', 5.0)) AS v(c, d, a)) AS k;
-- A gap: nobody bought in 2022, so nobody of 2021 was retained; 2022 counts as a period.
SELECT periods, customer_periods, retention_rate, customer_lifespan FROM (
  SELECT (clv_agg(c, d, a, 'year', NULL, 1)).* FROM (VALUES (1, date '2021-01-01', 5.0), (1, '2023-01-01', 5.0)) AS v(c, d, a)) AS k;

-- No rows: NULL. A NULL in the data: the row is skipped. An option that is NULL is its default.
SELECT clv_agg(customer_id, ordered_at, amount, 'year', NULL, 1) IS NULL AS no_rows FROM small WHERE false;
SELECT (clv_agg(customer_id, ordered_at, amount, 'year', NULL, 1)).* FROM small WHERE false;
SELECT clv_agg(NULL::bigint, ordered_at, amount) IS NULL AS null_customer, clv_agg(customer_id, NULL::date, amount) IS NULL AS null_day,
       clv_agg(customer_id, ordered_at, NULL::numeric) IS NULL AS null_amount,
       clv_agg(NULL::purchase_history) IS NULL AS null_history, clv_agg(NULL::clv_state) IS NULL AS null_state FROM small;
SELECT clv_agg(customer_id, ordered_at, amount, NULL) = month AS null_period, clv_agg(customer_id, ordered_at, amount, NULL, NULL) = month AS null_as_of,
       clv_agg(customer_id, ordered_at, amount, NULL, NULL, NULL) = month AS null_lapse
FROM small, (SELECT clv_agg(customer_id, ordered_at, amount, 'month') AS month FROM small) AS q GROUP BY month;
SELECT clv_state_agg(history, NULL, NULL, NULL) = clv_state_agg(history) AS same, clv_state_agg(history, 'month', '2023-01-05', 3) = clv_state_agg(history, NULL, '2023-01-05', 3) AS month,
       clv_state_agg(history, 'month', NULL, 3) <> clv_state_agg(history) AS lapse, clv_state_agg(history, 'month', '2024-01-01') <> clv_state_agg(history) AS as_of
FROM (SELECT customer_id, purchase_history(ordered_at, amount) AS history FROM small GROUP BY 1) AS h;
SELECT purchase_frequency(NULL::uuid) IS NULL AS null_customer, retention_rate(NULL::text, ordered_at, 'year') IS NULL AS null_customer,
       retention_rate(customer_id, NULL::timestamp, 'year') IS NULL AS null_day, retention_rate(customer_id, ordered_at, NULL) = retention_rate(customer_id, ordered_at, 'month') AS null_period
FROM small;
SELECT key_figures(NULL) IS NULL AS state, _clv_combine(NULL::clv_state, NULL) IS NULL AS states, _clv_add(NULL::clv_state, 1::bigint) IS NOT NULL AS row,
       _clv_combine(NULL::purchase_history, NULL) IS NULL AS histories, NULL::clv_state = NULL::clv_state AS equal;
SELECT customers, orders, revenue FROM (
  SELECT (clv_agg(c, d, a, 'year', NULL, 1)).* FROM (VALUES (1, date '2021-01-01', 5.0), (NULL, '2022-01-01', 5.0), (2, NULL, 5.0), (3, '2023-01-01', NULL)) AS v(c, d, a)) AS k;

-- From histories, also as they were on a day.
CREATE TEMP VIEW small_customers AS
SELECT customer_id, purchase_history(ordered_at, amount) AS history FROM small GROUP BY customer_id;
SELECT (clv_agg(history, 'year', NULL, 1)).* FROM small_customers \gx
SELECT as_of, customers, orders, revenue, periods, retention_rate, clv
FROM (VALUES (date '2020-12-31'), ('2021-12-31'), ('2022-12-31'), ('2023-12-31')) AS d(as_of),
     LATERAL (SELECT (clv_agg(history, 'year', as_of, 1)).* FROM small_customers) AS k;
-- Without amounts: everything but the money.
SELECT (clv_agg(history, 'year', NULL, 1)).* FROM (SELECT purchase_history(ordered_at) AS history FROM small WHERE amount >= 0 GROUP BY customer_id) AS c \gx

-- The two figures alone, over plain rows. Here each row is an order.
SELECT purchase_frequency(customer_id), purchase_frequency(customer_id::text) AS of_text, purchase_frequency(md5(customer_id::text)::uuid) AS of_uuid,
       count(*)::float8 / count(DISTINCT customer_id) AS plain FROM small WHERE amount >= 0;
SELECT retention_rate(customer_id, ordered_at, 'year'), retention_rate(customer_id::text, ordered_at::timestamp, 'year') AS of_text,
       retention_rate(md5(customer_id::text)::uuid, ordered_at AT TIME ZONE 'UTC', 'YEAR') AS of_uuid FROM small WHERE amount >= 0;
SELECT purchase_frequency(customer_id), retention_rate(customer_id, ordered_at, 'year') FROM small WHERE false;

-- States: kept, added to, merged, read.
CREATE TEMP TABLE kept AS
SELECT extract(year FROM ordered_at) AS year, clv_state_agg(customer_id, ordered_at, amount, 'year', NULL, 1) AS state FROM small GROUP BY 1;
SELECT year, state FROM kept ORDER BY year;
SELECT (clv_agg(state)) = (SELECT clv_agg(customer_id, ordered_at, amount, 'year', NULL, 1) FROM small) AS same FROM kept;
SELECT k.* FROM (SELECT clv_merge(state) AS state FROM kept) AS r, key_figures(state) AS k \gx
SELECT retention_rate(state), purchase_frequency(state) FROM (SELECT clv_merge(state) AS state FROM kept) AS r;
UPDATE kept SET state = _clv_combine(state, (SELECT clv_state_agg(customer_id, ordered_at, amount, 'year', NULL, 1) FROM small WHERE customer_id = 1))
WHERE year = 2021;
SELECT customers, orders, revenue FROM kept, key_figures(state) WHERE year = 2021;
-- A state stored without an aggregate is finished too: without spare words, and the same image.
SELECT pg_column_size(_clv_combine(a.state, b.state)) = (SELECT pg_column_size(clv_merge(state)) FROM kept WHERE year <> 2022) AS finished,
       _clv_combine(a.state, b.state) = (SELECT clv_merge(state) FROM kept WHERE year <> 2022) AS same
FROM kept AS a, kept AS b WHERE a.year = 2021 AND b.year = 2023;
SELECT clv_merge(state) IS NULL AS no_rows FROM kept WHERE false;
SELECT clv_state_agg(history, 'year', NULL, 1) AS of_histories FROM small_customers;

-- As a window function: running figures. The state of one row is not changed by reading it.
SELECT ordered_at, (clv_agg(customer_id, ordered_at, amount, 'year', NULL, 1) OVER (ORDER BY ordered_at)).customers FROM small WHERE amount >= 0 ORDER BY 1;
-- The ends of the range of dates, by every period.
SELECT period, customers, periods, retention_rate, observed_lifespan_days
FROM unnest(ARRAY['day', 'week', 'month', 'quarter', 'year']) AS period, LATERAL (
  SELECT (clv_agg(1::bigint, d, 1.0, period, NULL, 1)).* FROM (VALUES (date '4714-11-24 BC'), ('5874897-12-31')) AS v(d)) AS k;

-- Ten customers buy on the 15th of every month from January to June; on July 1 one of them buys again. July still runs:
-- it says nothing about who stays away.
CREATE TEMP VIEW monthly AS
SELECT c::bigint AS customer_id, d::date AS ordered_at, 10.0 AS amount FROM generate_series(1, 10) AS c, generate_series(timestamp '2024-01-15', '2024-06-15', '1 month') AS d
UNION ALL SELECT 1, '2024-07-01', 10.0;
SELECT as_of, asked, k.lapse, k.orders, k.customer_periods, k.at_risk, k.retained, k.lost, k.retention_rate, k.customer_lifespan, k.clv
FROM (VALUES (date '2024-07-01', NULL::integer), ('2024-07-01', 1), ('2024-06-30', 1), (NULL, 1), ('2024-07-31', 1), ('2024-08-31', NULL)) AS v(as_of, asked),
     LATERAL (SELECT (clv_agg(customer_id, ordered_at, amount, 'month', v.as_of, asked)).* FROM monthly) AS k;
-- A customer with a pause of five months; a new one in the running month; one who comes back in it after three.
SELECT k.lapse, k.customer_periods, k.at_risk, k.retained, k.lost FROM generate_series(1, 7) AS asked,
  LATERAL (SELECT (clv_agg(c, d, 1.0, 'month', '2024-12-10', asked)).* FROM (VALUES (1, date '2024-01-10'), (1, '2024-02-10'), (1, '2024-08-01'), (2, '2024-12-01'), (3, '2024-09-30'), (3, '2024-12-05'), (3, '2024-12-11')) AS v(c, d)) AS k;
SELECT state, key_figures(state, 2) = key_figures(state::text::clv_state, 2) AS same FROM (
  SELECT clv_state_agg(h, 'month', '2024-12-10') AS state FROM (SELECT purchase_history(d, 1.0) AS h
    FROM (VALUES (1, date '2024-01-10'), (1, '2024-02-10'), (1, '2024-08-01'), (2, '2024-12-01'), (3, '2024-09-30'), (3, '2024-12-05'), (3, '2024-12-11')) AS v(c, d) GROUP BY c) AS x) AS q;

-- Order lines: the lines of one order are one order, on the day of its first line, a refund if they add up to less than 0. The same as from a subquery that adds them up.
CREATE TABLE order_lines_kept AS
SELECT o.customer_id, o.customer_code, o.customer_uuid, o.n AS order_id, o.ordered_at + l.n * interval '1 minute' AS ordered_at, l.amount, l.n AS line
FROM (SELECT row_number() OVER (ORDER BY ordered_at, customer_id, amount) AS n, * FROM orders) AS o,
     LATERAL (VALUES (1, o.amount + 5), (2, -5), (3, 0.00), (4, NULL)) AS l(n, amount) WHERE l.n <= 1 + o.n % 4 OR l.n <= 2;
CREATE VIEW added_up AS SELECT customer_id, customer_code, customer_uuid, order_id, min(ordered_at) AS ordered_at, sum(amount) AS amount FROM order_lines_kept GROUP BY 1, 2, 3, 4;
SELECT customer, o.order_id, options, differences(format('SELECT (clv_agg(%s, ordered_at, amount%s)).* FROM added_up', customer, options),
    format('SELECT (clv_agg(%s, %s, ordered_at, amount%s)).* FROM order_lines_kept', customer, o.order_id, options)) AS clv_agg,
  differences(format('SELECT (clv_agg(clv_state_agg)).* FROM (SELECT clv_state_agg(%s, ordered_at, amount%s) FROM added_up) AS q', customer, options),
    format('SELECT (clv_agg(clv_state_agg)).* FROM (SELECT clv_state_agg(%s, %s, ordered_at, amount%s) FROM order_lines_kept) AS q', customer, o.order_id, options)) AS clv_state_agg
FROM unnest(ARRAY['customer_id', 'customer_code', 'customer_uuid']) AS customer, unnest(ARRAY['order_id', '''no '' || order_id']) AS o(order_id), unnest(ARRAY['', ', ''week'', ''2022-05-05'', 3']) AS options ORDER BY 1, 2, 3;
SELECT (SELECT cohort_agg(customer_id, order_id, ordered_at, amount, 'month') FROM order_lines_kept) = (SELECT cohort_agg(customer_id, ordered_at, amount, 'month') FROM added_up) AS cohorts,
       (SELECT cohort_agg(customer_code, order_id::text, ordered_at, amount, '30 days') FROM order_lines_kept) = (SELECT cohort_agg(customer_code, ordered_at, amount, '30 days') FROM added_up) AS own_ages,
       (SELECT cohort_agg(customer_id, order_id, ordered_at, amount) FROM order_lines_kept) = (SELECT cohort_agg(customer_id, ordered_at, amount, 'month') FROM added_up) AS by_default;
SELECT count(*) AS customers, count(*) FILTER (WHERE a.h <> b.h) AS different FROM (SELECT customer_id, purchase_history(order_id, ordered_at, amount) AS h FROM order_lines_kept GROUP BY 1) AS a
JOIN (SELECT customer_id, purchase_history(ordered_at, amount) AS h FROM added_up GROUP BY 1) AS b USING (customer_id);
-- Lines in any order, and in parts that are merged.
SELECT clv_agg(customer_id, order_id, ordered_at, amount ORDER BY line, customer_id DESC) = (SELECT clv_agg(customer_id, ordered_at, amount) FROM added_up) AS any_order FROM order_lines_kept;
SELECT _clv_lines_figures(clv_merge(lines)) = (SELECT clv_agg(customer_id, ordered_at, amount) FROM added_up) AS orders_in_parts
FROM (SELECT clv_merge(_clv_finish(_clv_add(NULL::order_lines, customer_id, order_id, ordered_at::date, amount))) AS lines FROM order_lines_kept WHERE amount IS NOT NULL GROUP BY line) AS p;
CREATE TABLE lines_kept AS SELECT customer_id % 7 AS part, clv_merge(_clv_finish(_clv_add(NULL::order_lines, customer_id, order_id, ordered_at::date, amount))) AS lines FROM order_lines_kept WHERE amount IS NOT NULL GROUP BY 1;
SELECT bool_and(lines::text::order_lines = lines) AS same, (SELECT _clv_lines_figures(clv_merge(lines)) FROM lines_kept) = (SELECT clv_agg(customer_id, ordered_at, amount) FROM added_up) AS figures FROM lines_kept;
-- Case K4; a line without an order or an amount is skipped; other kinds of keys and terms do not go together.
SELECT (k).orders, (k).average_order_value FROM (SELECT clv_agg(7, invoice, date '2024-01-05', amount) AS k FROM (VALUES (501, 10.00), (501, 10), (501, 15), (502, 20), (502, 15), (NULL, 99), (503, NULL)) AS v(invoice, amount)) AS q;
SELECT clv_agg(7, i, date '2024-01-05', 1.0, p) FROM (VALUES (1, 'month'), (1, 'week')) AS v(i, p);
SELECT clv_merge(l) FROM (SELECT _clv_add(NULL::order_lines, 1, 2, date '2024-01-05', 1.0) AS l UNION ALL SELECT _clv_add(NULL::order_lines, 1, '2'::text, date '2024-01-05', 1.0)) AS u;
-- Lines after as_of are not known yet: the order that they take back is still one.
SELECT (k).orders, (k).revenue FROM (SELECT clv_agg(1, 1, day, amount, 'month', '2024-06-30') AS k FROM (VALUES (date '2024-06-01', 100.0), ('2024-08-01', -101.0)) AS v(day, amount)) AS q;
SELECT clv_agg(1, 1, date '2024-06-01', 1.0, 'month', NULL, 0);

SET datestyle = ISO;
-- purchase_history: its contents.
CREATE TEMP TABLE rows (customer text, at timestamptz, amount numeric);
SET timezone = 'UTC';
INSERT INTO rows VALUES
  ('ann', '2024-01-10 09:00+00', 20.00), ('ann', '2024-01-10 18:00+00', 5.50), ('ann', '2024-03-01 12:00+00', 30),
  ('ann', '2024-03-05 12:00+00', -30), ('ann', '2024-06-01 00:30+00', 0),
  ('ben', '2024-02-29 23:59+00', 12.34),
  ('eve', '2024-01-01 00:00+00', -7.00),
  (NULL, NULL, NULL);
SELECT customer, purchase_history(at, amount) FROM rows GROUP BY customer ORDER BY customer;
SELECT customer, purchase_history(at) FROM rows GROUP BY customer ORDER BY customer;

-- The same history from every type of time and of money.
SELECT customer, count(*) AS histories FROM (
  SELECT customer, history FROM (
  SELECT customer, purchase_history(at, amount) AS history FROM rows GROUP BY customer
  UNION ALL SELECT customer, purchase_history(at AT TIME ZONE 'UTC', amount) FROM rows GROUP BY customer
  UNION ALL SELECT customer, purchase_history((at AT TIME ZONE 'UTC')::date, amount) FROM rows GROUP BY customer
  UNION ALL SELECT customer, purchase_history(at, amount::float8) FROM rows GROUP BY customer
  UNION ALL SELECT customer, purchase_history(at AT TIME ZONE 'UTC', amount::float8) FROM rows GROUP BY customer
  UNION ALL SELECT customer, purchase_history((at AT TIME ZONE 'UTC')::date, amount::float8) FROM rows GROUP BY customer
) AS h WHERE customer IS NOT NULL GROUP BY customer, history) AS distinct_histories GROUP BY customer ORDER BY customer;

-- A timestamptz counts by its UTC date, for any time zone of the session; the caller may convert to local days.
SET timezone = 'Asia/Tokyo';
SELECT purchase_history(at) AS utc, purchase_history((at AT TIME ZONE 'Asia/Tokyo')::date) AS local FROM rows WHERE customer = 'ben';
RESET timezone;

-- One customer as of a day. Ann's refund lowers the revenue and is no purchase; her free order is one.
CREATE TEMP TABLE shoppers AS
SELECT customer, purchase_history(at, amount) AS history FROM rows WHERE customer IS NOT NULL GROUP BY customer;
SELECT customer, r.* FROM shoppers, rfm(history, as_of => '2024-06-30') AS r ORDER BY customer;
SELECT as_of, r.* FROM shoppers, (VALUES (date '2024-01-09'), ('2024-01-10'), ('2024-03-04'), ('2024-03-05')) AS d(as_of),
  rfm(history, as_of) AS r WHERE customer = 'ann' ORDER BY as_of;
-- Without amounts money is NULL; without an as_of the row is NULL.
SELECT r.* FROM (SELECT purchase_history(at) AS history FROM rows WHERE customer = 'ann') AS h, rfm(history, '2024-06-30') AS r;
SELECT r.* FROM shoppers, rfm(history, NULL) AS r WHERE customer = 'ann';
SELECT (rfm(history, '2024-06-30')).frequency FROM shoppers WHERE customer = 'ann';

SELECT customer, p.* FROM shoppers, purchases(history) AS p ORDER BY customer, day;
SELECT p.* FROM (SELECT purchase_history(at) AS history FROM rows WHERE customer = 'ann') AS h, purchases(history) AS p;
SELECT count(*) FROM purchases(NULL);

-- Windows are half-open; infinity means no bound; a window that ends before it begins is empty.
SELECT revenue_between(history, '2024-01-10', '2024-03-01') AS january, revenue_between(history, '2024-01-10', '2024-03-02') AS more,
       orders_between(history, '2024-01-10', '2024-03-01') AS orders, revenue_between(history, '-infinity', 'infinity') AS everything,
       orders_between(history, '-infinity', 'infinity') AS all_orders, revenue_between(history, '2024-03-02', '2024-01-01') AS none,
       revenue_between(history, "from" => '2024-03-05', until => '2024-03-06') AS refund, orders_between(history, NULL, '2024-01-01')
FROM shoppers WHERE customer = 'ann';
SELECT revenue_between(purchase_history(at), '2024-01-01', '2025-01-01') AS unknown FROM rows;

-- Days between purchase days.
SELECT customer, g.* FROM shoppers, gap_days(history) AS g ORDER BY customer;
SELECT g.* FROM (SELECT purchase_history(day) AS history FROM (VALUES (date '2024-01-01'), ('2024-01-08'), ('2024-01-22')) AS v(day)) AS h,
  gap_days(history) AS g;
SELECT count(*) AS customers, count(*) FILTER (WHERE g.gaps = gaps.n AND g.mean_days = gaps.mean AND g.median_days = gaps.median
         AND g.min_days = gaps.min AND g.max_days = gaps.max
         AND (g.stddev_days = gaps.stddev OR abs(g.stddev_days / gaps.stddev - 1) < 1e-14 OR n = 1 AND g.stddev_days IS NULL)) AS same
FROM (SELECT customer_id, count(gap) AS n, avg(gap)::float8 AS mean, percentile_cont(0.5) WITHIN GROUP (ORDER BY gap) AS median,
             min(gap), max(gap), stddev_samp(gap)::float8 AS stddev
      FROM (SELECT customer_id, ordered_on - lag(ordered_on) OVER (PARTITION BY customer_id ORDER BY ordered_on) AS gap
            FROM (SELECT DISTINCT customer_id, ordered_on FROM orders WHERE amount >= 0) AS d) AS gaps
      GROUP BY customer_id HAVING count(gap) > 0) AS gaps
LEFT JOIN customers USING (customer_id) LEFT JOIN LATERAL gap_days(history) AS g ON true;

-- Parts of one customer merge, however the rows were split, and the order of rows and parts does not matter.
SELECT count(*) AS customers, count(*) FILTER (WHERE whole <> rolled) AS different FROM (
  SELECT customer_id, purchase_history(ordered_at, amount) AS whole FROM orders GROUP BY customer_id) AS w
JOIN (SELECT customer_id, clv_merge(part) AS rolled FROM (
  SELECT customer_id, purchase_history(ordered_at, amount) AS part FROM orders
  GROUP BY customer_id, (extract(minute FROM ordered_at)::integer % 7)) AS p GROUP BY customer_id) AS r USING (customer_id);
SELECT count(*) AS customers, count(*) FILTER (WHERE a <> b) AS different FROM (
  SELECT purchase_history(ordered_at, amount ORDER BY ordered_at) AS a, purchase_history(ordered_at, amount ORDER BY amount) AS b
  FROM orders GROUP BY customer_id) AS o;
SELECT clv_merge(h) IS NULL AS no_rows FROM (SELECT NULL::purchase_history AS h) AS n;
SELECT purchase_history(at, amount) IS NULL AS no_rows FROM rows WHERE false;
SELECT purchase_history(at, NULL::numeric) IS NULL AS null_amounts, purchase_history(NULL::date, amount) IS NULL AS null_days FROM rows;

-- Support functions may be called directly: they do not change their arguments.
SELECT _clv_combine(a.history, b.history) AS both, a.history AS ann
FROM shoppers AS a, shoppers AS b WHERE a.customer = 'ann' AND b.customer = 'ben';
SELECT _clv_add(NULL::purchase_history, date '2024-01-01', 1.5), _clv_add(history, '2024-03-01', 1::numeric) AS more
FROM shoppers WHERE customer = 'ben';

-- As a window function, a growing history.
SELECT ordered_on, orders_between(purchase_history(ordered_on) OVER (ORDER BY ordered_on, n), '-infinity', 'infinity')
FROM (VALUES (date '2024-01-01', 1), ('2024-01-01', 2), ('2024-02-01', 3)) AS v(ordered_on, n);

-- The ends of the range of dates.
SELECT r.recency_days, r.first_purchase, r.last_purchase, r.t_days FROM (
  SELECT purchase_history(day, 1.0) AS history FROM (VALUES (date '4714-11-24 BC'), ('5874897-12-31')) AS v(day)) AS h,
  rfm(history, '5874897-12-31') AS r;
SELECT purchase_history(day, 1.0) FROM (VALUES (date '4714-11-24 BC'), ('0001-12-31 BC'), ('0001-01-01'), ('5874897-12-31')) AS v(day);
SELECT purchase_history(at) FROM (VALUES (timestamp '4714-11-24 BC'), ('294276-12-31 23:59:59.999999'), ('1999-12-31 23:59:59.999999')) AS v(at);

-- Revenue of the first days of each customer: NULL where they are not over, so that young customers do not lower the mean.
SELECT days, differences(format($$SELECT c.customer_id, CASE WHEN f.first + %1$s - 1 <= '2023-12-31' THEN (SELECT sum(amount) FROM orders AS o WHERE o.customer_id = c.customer_id AND ordered_on < f.first + %1$s) END
    FROM customers AS c LEFT JOIN (SELECT customer_id, min(ordered_on) AS first FROM orders WHERE amount >= 0 AND ordered_on <= '2023-12-31' GROUP BY 1) AS f USING (customer_id)$$, days),
  format('SELECT customer_id, value_at(history, %s, ''2023-12-31'') FROM customers', days)) AS value_at FROM unnest(ARRAY[1, 30, 365, 2000]) AS days;
SELECT avg(value_at(history, 90, '2023-12-31')) = (SELECT value FROM ltv_at((SELECT cohort_agg(history, '30 days', '2023-12-31') FROM customers), 90)) AS ltv FROM customers;
SELECT value_at(history, 0, '2023-12-31') FROM customers LIMIT 1;
SELECT value_at(purchase_history(date '2024-01-01'), 1, '2024-01-01') AS no_amounts, value_at('{"version":1,"days":[]}', 1, '2024-01-01') AS no_purchase;

-- How customers buy.
SELECT differences($$WITH days AS (SELECT customer_id, ordered_on AS day FROM orders WHERE amount >= 0 AND ordered_on <= '2023-12-31' GROUP BY 1, 2),
    gaps AS (SELECT customer_id, day - lag(day) OVER (PARTITION BY customer_id ORDER BY day) AS gap FROM days),
    g AS (SELECT customer_id, percentile_cont(0.5) WITHIN GROUP (ORDER BY gap) AS usual, stddev_samp(gap)::float8 / avg(gap)::float8 AS variation FROM gaps WHERE gap IS NOT NULL GROUP BY 1),
    w AS (SELECT DISTINCT ON (customer_id) customer_id, extract(isodow FROM day)::integer AS weekday FROM days GROUP BY 1, 2 ORDER BY 1, count(*) DESC, 2),
    s AS (SELECT customer_id, count(*) AS n, max(day) - min(day) AS span, max(day) AS last, sqrt(avg(cos(2 * pi() * (extract(doy FROM day) - 1) / 365.25)) ^ 2 + avg(sin(2 * pi() * (extract(doy FROM day) - 1) / 365.25)) ^ 2) AS gathered FROM days GROUP BY 1)
    SELECT customer_id, CASE WHEN n = 1 THEN 'one-off' WHEN span >= 300 AND gathered >= 0.9 THEN 'seasonal' WHEN variation <= 0.5 THEN 'regular' ELSE 'irregular' END, n, usual, round(variation::numeric, 12), weekday, round(gathered::numeric, 12), (date '2023-12-31' - last) / usual - 1
    FROM s LEFT JOIN g USING (customer_id) JOIN (SELECT customer_id, weekday FROM (SELECT *, row_number() OVER (PARTITION BY customer_id ORDER BY times DESC, weekday) AS k FROM (SELECT customer_id, extract(isodow FROM day)::integer AS weekday, count(*) AS times FROM days GROUP BY 1, 2) AS t) AS r WHERE k = 1) AS d USING (customer_id)$$,
  $$SELECT customer_id, pattern, purchase_days, usual_gap_days, round(coefficient_of_variation::numeric, 12), usual_weekday, round(season_concentration::numeric, 12), overdue_gaps FROM customers, purchase_pattern(history, '2023-12-31') AS p WHERE p.pattern IS NOT NULL$$) AS patterns;
SELECT name, p.pattern, p.purchase_days, p.usual_gap_days AS gap, round(p.coefficient_of_variation::numeric, 3) AS variation, p.usual_weekday AS weekday, round(p.season_concentration::numeric, 3) AS season, round(p.overdue_gaps::numeric, 3) AS overdue FROM (
  SELECT 'every second Monday' AS name, purchase_history(d, 1.0) AS h FROM generate_series(timestamp '2023-01-02', '2024-01-15', '14 days') AS d
  UNION ALL SELECT 'at Christmas', purchase_history(d::date, 1.0) FROM unnest('{2021-12-10,2022-12-02,2022-12-20,2023-12-15}'::date[]) AS d
  UNION ALL SELECT 'around New Year once', purchase_history(d, 1.0) FROM unnest('{2023-12-28,2024-01-03}'::date[]) AS d
  UNION ALL SELECT 'now and then', purchase_history(d, 1.0) FROM unnest('{2023-01-10,2023-01-12,2023-07-01,2023-07-03}'::date[]) AS d
  UNION ALL SELECT 'once', purchase_history(date '2024-01-10', 1.0)) AS v, purchase_pattern(h, '2024-03-01') AS p;
SELECT overdue_gaps FROM purchase_pattern((SELECT history FROM customers WHERE customer_id = (SELECT min(customer_id) FROM customers)));

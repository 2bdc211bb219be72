SET datestyle = ISO;
-- Types as people bring them. Each way of writing a value gives the same as the others.

-- Customers: whole numbers of any type are the same key.
SELECT kind, state = (SELECT clv_state_agg(customer_id, ordered_at, amount) FROM orders) AS same FROM (VALUES
  ('smallint', (SELECT clv_state_agg(customer_id::smallint, ordered_at, amount) FROM orders)), ('integer', (SELECT clv_state_agg(customer_id::integer, ordered_at, amount) FROM orders)),
  ('numeric', (SELECT clv_state_agg(customer_id::numeric(12, 1), ordered_at, amount) FROM orders)), ('float8', (SELECT clv_state_agg(customer_id::float8, ordered_at, amount) FROM orders))) AS v(kind, state);
SELECT cohort_agg(17850.0, date '2024-01-01', 5.0, 'month') = cohort_agg(17850, date '2024-01-01', 5.0, 'month') AS cohorts, purchase_frequency(17850.0) AS frequency;
SELECT purchase_frequency(17850.5);
SELECT purchase_frequency(9007199254740993::numeric);
SELECT purchase_frequency('NaN'::float8);

-- Days: a date, a timestamp by its date, a timestamptz by its UTC date, whatever the session's time zone.
SET timezone = 'Pacific/Auckland';
SELECT differences('SELECT r.* FROM customers, rfm(history, ''2024-02-01'') AS r', format('SELECT r.* FROM customers, rfm(history, %s) AS r', as_of)) AS rfm,
       differences('SELECT segment, (clv_agg(history, ''month'', ''2024-02-01'')).* FROM customers GROUP BY 1', format('SELECT segment, (clv_agg(history, ''month'', %s)).* FROM customers GROUP BY 1', as_of)) AS clv_agg
FROM (VALUES ('date ''2024-02-01'''), ('timestamp ''2024-02-01 23:59'''), ('timestamptz ''2024-02-02 12:59+13'''), ('date ''2024-02-02'' - interval ''1 day'''), ('to_date(''01.02.2024'', ''DD.MM.YYYY'')')) AS v(as_of);
SELECT count(*) FROM customers, rfm(history, now()) AS r, rfm(history, current_timestamp) AS c, rfm(history, localtimestamp) AS l WHERE r.days_since_last >= 0 AND r.orders = c.orders AND c.orders = l.orders;
SELECT clv_status(clv_fit(history, now())) AS fitted, (clv_agg(history, 'year', now())).customers > 0 AS known, revenue_between(clv_merge(history), '-infinity', now()) = sum((rfm(history, 'tomorrow')).revenue) AS all_of_it FROM customers;
SELECT p_alive(clv_fit(history, '2024-01-01'), purchase_history(date '2024-01-01'), as_of => timestamp '2024-03-01 12:00') IS NOT NULL AS score FROM customers;
SELECT rfm(history, 'infinity'::timestamptz) FROM customers LIMIT 1;
SELECT rfm(history, '2024-02-30') FROM customers LIMIT 1;
RESET timezone;
-- A day is a date to everything else.
SELECT d, d::date + 1 AS next, d = date '2024-02-01' AS same, pg_typeof(d) AS type FROM (SELECT timestamptz '2024-01-31 23:00-02'::clv_day) AS v(d);
SELECT d, count(*) FROM unnest('{2024-02-01,2024-02-01,2024-01-01}'::clv_day[]) AS d GROUP BY d ORDER BY d;
CREATE TEMP TABLE kept_days (d clv_day);
INSERT INTO kept_days VALUES ('2024-02-01'), (date '2024-02-02'), (timestamp '2024-02-03 10:00');
SELECT d, pg_column_size(d) AS bytes FROM kept_days WHERE d > date '2024-02-01' ORDER BY d;

-- Periods, also as intervals.
SELECT length, length::clv_period AS period FROM unnest('{1 day,1 week,30 days,90 days,365 days,1 month,3 months,12 months}'::interval[]) AS length;
SELECT (SELECT clv_state_agg(history, interval '1 month') FROM customers) = (SELECT clv_state_agg(history, 'month') FROM customers) AS same;
SELECT interval '2 months'::clv_period;
SELECT clv_agg(history, interval '7 days') FROM customers;
SELECT activity_frequency(customer_id, ordered_at, '30 days') FROM orders;

-- Counts: pandas and lifetimes write 3.0.
CREATE TEMP TABLE summaries AS SELECT customer_id, r.* FROM customers, rfm(history, '2024-07-17') AS r WHERE frequency IS NOT NULL;
SELECT clv_fit(frequency::float8, recency_days, t_days) = clv_fit(frequency, recency_days, t_days) AS float8, clv_fit(frequency::numeric, recency_days::numeric, t_days::numeric) = clv_fit(frequency, recency_days, t_days) AS numeric,
       clv_fit(frequency::integer, recency_days, t_days) = clv_fit(frequency, recency_days, t_days) AS integer FROM summaries;
SELECT count(*) AS customers, count(*) FILTER (WHERE p_alive(m, frequency::float8, recency_days, t_days) <> p_alive(m, frequency, recency_days, t_days)) AS different
FROM summaries, (SELECT clv_fit(frequency, recency_days, t_days) AS m FROM summaries) AS f;
SELECT clv_fit(3.5, 10, 20);
SELECT clv_fit('NaN'::float8, 10, 20);

-- Tenures: any number without a fraction; events as booleans, or as 0 and 1.
SELECT survival_agg(t::bigint, e) = survival_agg(t, e) AS bigint, survival_agg(t::numeric, e) = survival_agg(t, e) AS numeric, survival_agg(t::float8, e) = survival_agg(t, e) AS float8,
       survival_agg(t, e::integer) = survival_agg(t, e) AS "integer", survival_agg(extract(day FROM t * interval '1 day'), e::integer::numeric) = survival_agg(t, e) AS extract
FROM (SELECT i % 30 AS t, i % 3 = 0 AS e FROM generate_series(1, 200) AS i) AS v;
SELECT survival_agg(12.5, true);
SELECT survival_agg(12, 2);

-- Predicted values are values: some are next to nothing. At most 15 decimals of a double precision are kept.
CREATE TEMP TABLE predicted AS SELECT i AS customer_id, 1000 * exp(-i * 1.7::float8) AS value FROM generate_series(0, 400) AS i;
SELECT min(value) < 1e-290 AS tiny, (value_concentration(value)).customers, (value_concentration(value)).total = sum(round(value::numeric, 15)) AS total FROM predicted;
SELECT d.decile, d.total = p.total AS total FROM (SELECT value_deciles(value) AS deciles FROM predicted) AS q, unnest(deciles) AS d
JOIN (SELECT ntile, sum(value) AS total FROM (SELECT ntile(10) OVER (ORDER BY value DESC), round(value::numeric, 15) AS value FROM predicted) AS n GROUP BY 1) AS p ON p.ntile = d.decile;
SELECT (cost_to_serve(value, value / 3, 0, 0)).revenue = sum(round(value::numeric, 15)) AS costs FROM predicted;
SELECT (campaign_agg(1e-300, 1, 1, 1, value, 0.4)).spend AS spend FROM predicted;
SELECT purchases(purchase_history(date '2024-01-01', 1e-29::float8));
SELECT value_concentration(1e-29);

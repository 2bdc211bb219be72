SET datestyle = ISO;
SET timezone = 'UTC';
\set SHOW_CONTEXT never
\set home `echo $CLV_HOME`
\set numbers :home '/tests/sql/views_numbers.psql'
SET client_min_messages = warning;
-- A shop with all the dirt that comes from the field: the set is made, what is wrong is counted, and every number is that of the clean rows.
CREATE TABLE dirty (customer text, bought_at timestamptz, paid numeric, land text, source text, ad text, product text);
INSERT INTO dirty SELECT customer_id::text, ordered_at AT TIME ZONE 'Europe/Berlin', amount, NULLIF(segment, 'segment 3'), 'source ' || customer_id % 3, NULLIF('ad ' || abs(customer_id) % 4, 'ad 2'), NULLIF(chr(97 + (amount * 100)::integer % 5), 'e')
FROM orders;
-- Most of one day's orders are in another day of UTC.
CREATE TABLE dirt (kind text, customer text, bought_at timestamptz, paid numeric);
INSERT INTO dirt VALUES
  ('customer is missing', NULL, '2020-01-01', 5), ('customer is missing', NULL, '2022-02-02', 6), ('customer is missing', NULL, NULL, 7), ('time is missing', '7', NULL, 8), ('amount is missing', '7', '2021-01-01', NULL),
  ('time is infinite', '7', 'infinity', 9), ('time is infinite', '8', '-infinity', 10), ('amount is not a number', '8', '2021-01-02', 'NaN'), ('amount is 10^12 or more', '8', '2021-01-03', 'Infinity'),
  ('amount is 10^12 or more', '9', '2021-01-03', -1e12), ('amount is 10^12 or more', '9', '2021-01-04', 1e28), ('time is after today', '9', '9999-12-31', 11), ('time is after today', '10', '2204-01-15', 12),
  ('time is far before all others', '11', '1900-01-01', 13), ('time is far before all others', '11', '1970-01-01', 14), ('time is far before all others', '12', '1970-01-01', 15);
INSERT INTO dirty SELECT customer, bought_at, paid, 'segment 1', 'source 1', 'ad 1', 'a' FROM dirt;
INSERT INTO dirty VALUES ('13', '2021-05-05', 100.0 / 3 * (1 / 0.7), 'segment 3', 'source 0', NULL, 'a'), ('13', '2021-05-06', 0.1000000000000000000000, 'segment 3', 'source 0', NULL, 'a');
CREATE TABLE dirty_spend (day date, channel text, campaign text, amount float8, clicks integer);
INSERT INTO dirty_spend SELECT date '2019-10-01' + n * 7, 'source ' || n % 4, CASE n % 5 WHEN 4 THEN NULL ELSE 'ad ' || n % 5 END, 10.25 * (n % 7), n % 90 FROM generate_series(0, 300) AS n;
INSERT INTO dirty_spend VALUES (NULL, 'source 1', NULL, 5, 1), ('infinity', 'source 1', 'ad 1', 6, 1), ('2020-02-02', 'source 1', 'ad 1', 'NaN', 1), ('2020-02-02', 'source 1', 'ad 1', NULL, 1);
CALL clv_create_views('dirty', 'customer', 'bought_at', 'paid', segment => 'land', channel => 'source', campaign => 'ad', into_schema => 'dirty_clv', spend => 'dirty_spend', first_order => '{product}', time_zone => 'Europe/Berlin');
SELECT q.*, (SELECT count(*) FROM dirt WHERE kind = trouble) AS put_in FROM dirty_clv.order_quality AS q ORDER BY trouble COLLATE "C";
SELECT sum(rows) = (SELECT count(*) FROM dirty) AS every_row FROM dirty_clv.order_quality;
SELECT as_of, known_until, first_day, last_day, horizon_days, annual_discount, margin, decimals, time_zone, currency FROM dirty_clv.known;
CREATE VIEW clean AS
SELECT customer AS customer_id, bought_at AS at, (bought_at AT TIME ZONE 'Europe/Berlin')::date AS day, CASE WHEN paid > 47.6 AND paid < 47.62 AND scale(paid) > 9 THEN 47.619047619 ELSE paid END AS amount, land AS segment, source AS channel, ad AS campaign, product
FROM dirty AS d WHERE NOT EXISTS (SELECT FROM dirt AS t WHERE (t.customer, t.bought_at, t.paid) IS NOT DISTINCT FROM (d.customer, d.bought_at, d.paid));
SELECT count(*) - (SELECT rows FROM dirty_clv.order_quality WHERE trouble = 'none') AS rounded FROM clean;
SET search_path = dirty_clv, public;
\set unit month
\i :numbers
-- What customers cost: spend, new customers and revenue by month, in plain SQL.
SELECT differences('SELECT period, channel, campaign, spend, clicks, new_customers, revenue, cac FROM acquisition', $$
  WITH s AS (SELECT date_trunc('month', day)::date AS period, coalesce(channel, '(none)') AS channel, coalesce(campaign, '(none)') AS campaign, round(sum(amount)::numeric, 2) AS spend, sum(clicks)::numeric AS clicks
    FROM dirty_spend, known WHERE isfinite(day) AND amount <> 'NaN' AND day <= as_of GROUP BY 1, 2, 3),
  f AS (SELECT DISTINCT ON (customer_id) customer_id, coalesce(channel, '(none)') AS channel, coalesce(campaign, '(none)') AS campaign FROM clean ORDER BY customer_id, amount < 0, at, segment COLLATE "C", channel COLLATE "C", campaign COLLATE "C"),
  c AS (SELECT customer_id, min(day) FILTER (WHERE amount >= 0) AS first, round(sum(amount), 2) AS revenue FROM clean GROUP BY 1),
  n AS (SELECT date_trunc('month', first)::date AS period, channel, campaign, count(*) AS customers, sum(revenue) AS revenue FROM c JOIN f USING (customer_id) WHERE first IS NOT NULL GROUP BY 1, 2, 3)
  SELECT period, channel, campaign, spend, clicks, coalesce(customers, 0), coalesce(n.revenue, 0), round(spend / nullif(customers, 0), 2) FROM s FULL JOIN n USING (period, channel, campaign)$$) AS acquisition,
  (SELECT bool_and(a.roas IS NOT DISTINCT FROM (a.revenue / nullif(a.spend, 0))::float8 AND a.customers_per_click IS NOT DISTINCT FROM (a.new_customers / nullif(a.clicks, 0))::float8 AND complete = (period < date '2024-07-01')) FROM acquisition AS a) AS ratios,
  (SELECT bool_and(a.payback_age IS NOT DISTINCT FROM p.age) FROM acquisition AS a LEFT JOIN LATERAL (SELECT (payback_age(t, a.spend)).age FROM (SELECT cohort_agg(h.history, 'month', (SELECT as_of FROM known)) AS t FROM customer_history AS h
     WHERE date_trunc('month', h.first_order)::date = a.period AND h.channel = a.channel AND h.campaign = a.campaign) AS c) AS p ON true WHERE a.spend IS NOT NULL AND a.new_customers > 0) AS payback;
-- Settings: another day, another horizon and margin, no decimals; nothing is made anew.
UPDATE settings SET as_of = '2022-03-15', horizon_days = 90, margin = 0.4, annual_discount = 0, decimals = 0, currency = 'EUR';
CALL clv_refresh('dirty_clv');
SELECT as_of, known_until, horizon_days, annual_discount, margin, decimals, currency FROM known;
\i :numbers
-- A second call keeps settings; the first day may be set by hand, and a refresh without a change writes nothing.
CALL clv_create_views('dirty', 'customer', 'bought_at', 'paid', segment => 'land', channel => 'source', into_schema => 'dirty_clv', period => 'quarter');
UPDATE dirty_clv.settings SET first_day = '1970-01-01', decimals = 2;
CALL clv_refresh('dirty_clv');
SELECT as_of, known_until, first_day, horizon_days, currency FROM known;
SELECT trouble, rows, first_example, last_example FROM order_quality WHERE trouble LIKE '%before%' ORDER BY trouble;
CREATE TEMP TABLE before AS SELECT f.ctid AS place, f.xmin::text AS written, customer_id FROM customer_facts AS f;
CALL clv_refresh('dirty_clv');
SELECT differences('SELECT place, written, customer_id FROM before', 'SELECT ctid, xmin::text, customer_id FROM customer_facts') AS written_again;
DROP TABLE before;
-- One of a kind: settings that cannot be.
INSERT INTO settings DEFAULT VALUES;
UPDATE settings SET time_zone = 'Mars/Olympus';
UPDATE settings SET horizon_days = 0;
UPDATE settings SET decimals = 10;
RESET search_path;
CALL clv_drop_views('dirty_clv');
-- A single stray date (case K3), amounts of single precision (K2), and Sao Paulo's evening of the last of January (K6).
CREATE TABLE stray AS SELECT n AS customer_id, date '2023-01-01' + n * 6 AS ordered_at, 9.9::real AS amount FROM generate_series(1, 60) AS n;
INSERT INTO stray VALUES (7, '2004-01-15', 1), (1, '2023-02-03', 0.1);
CALL clv_create_views('stray', into_schema => 'stray_clv');
SELECT first_day, last_day, as_of FROM stray_clv.known;
SELECT customer_id, revenue, orders FROM stray_clv.customer_360 WHERE customer_id IN (1, 7) ORDER BY 1;
SELECT trouble, rows, first_example FROM stray_clv.order_quality WHERE rows > 0 ORDER BY 1;
CALL clv_drop_views('stray_clv');
DROP TABLE stray;
CREATE TABLE evening AS SELECT 1 AS customer_id, timestamptz '2024-02-01 01:30+00' AS ordered_at, 5 AS amount;
CALL clv_create_views('evening', into_schema => 'evening_clv', time_zone => 'America/Sao_Paulo');
SELECT cohort FROM evening_clv.cohort_retention;
CALL clv_drop_views('evening_clv');
DROP TABLE evening;
-- Ten customers who buy on the 15th of each month, and one of them on the first of the month that has just begun (case K1): nobody is known to be lost.
CREATE TABLE steady AS SELECT customer AS customer_id, month + 14 AS ordered_at, 10.00 AS amount FROM generate_series(1, 10) AS customer, unnest('{2024-01-01,2024-02-01,2024-03-01,2024-04-01,2024-05-01,2024-06-01}'::date[]) AS month;
INSERT INTO steady VALUES (1, '2024-07-01', 10.00);
CALL clv_create_views('steady', into_schema => 'steady_clv');
SELECT as_of, known_until, at_risk, retained, retention_rate, customer_lifespan, clv FROM steady_clv.segment_kpi;
SELECT month, complete, active_customers, churned_customers FROM steady_clv.monthly_kpi WHERE month >= '2024-06-01' ORDER BY month;
CALL clv_drop_views('steady_clv');
DROP TABLE steady;
-- Which days are far from all others.
SELECT days, (_clv_day_span(days, rows)).* FROM (VALUES
  ('{2024-01-01}'::date[], '{5}'::bigint[]), ('{2023-01-01,2023-06-01,2204-01-15}', '{50,50,1}'), ('{1900-01-01,2023-01-01,2023-06-01,2204-01-15,2250-01-01}', '{1,50,50,1,1}'),
  ('{2023-01-01,2023-06-01,2204-01-15}', '{5,5,3}'), ('{2020-01-01,2020-12-31,2022-01-01}', '{50,50,1}'), ('{2020-01-01,2020-12-31,2022-01-02}', '{50,50,1}'), ('{0001-01-01,1970-01-01,2020-01-01,2024-01-01}', '{3,3,50,50}'), (NULL, NULL)) AS v(days, rows);
-- Orders of today are read, but today is not over.
CREATE TABLE of_today AS SELECT n % 50 AS customer_id, (now() AT TIME ZONE 'UTC')::date - n AS ordered_at, 10 AS amount FROM generate_series(0, 400) AS n;
INSERT INTO of_today SELECT 1, (now() AT TIME ZONE 'UTC')::date + 2, 10;
CALL clv_create_views('of_today', into_schema => 'of_today_clv');
SELECT as_of = (now() AT TIME ZONE 'UTC')::date - 1 AS yesterday, known_until <= as_of AS whole FROM of_today_clv.known;
SELECT trouble, rows FROM of_today_clv.order_quality WHERE rows > 0 ORDER BY 1;
SELECT orders FROM of_today_clv.kpi;
CALL clv_drop_views('of_today_clv');
DROP TABLE of_today, dirty, dirt, dirty_spend CASCADE;

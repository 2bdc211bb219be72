SET datestyle = ISO;
\set SHOW_CONTEXT never
-- The views for BI tools: on a table with names that need quotes, with a key of text, times with a zone.
CREATE SCHEMA "Shop of all";
CREATE TABLE "Shop of all"."the ""orders""" AS SELECT customer_code AS "Customer; --", ordered_at_tz AS "when", amount AS "sum", segment AS "Land", 'channel ' || (customer_id % 3) AS "from where" FROM orders;
INSERT INTO "Shop of all"."the ""orders""" VALUES (NULL, '2024-01-01', 1, 'x', 'y'), ('nobody', NULL, 1, 'x', 'y'), ('nobody', '2024-01-01', NULL, 'x', 'y');
SET client_min_messages = warning;
CALL clv_create_views('"Shop of all"."the ""orders"""', customer => 'Customer; --', ordered_at => 'when', amount => 'sum', segment => 'Land', channel => 'from where', into_schema => 'BI of shop');
-- All views: plain types, a comment on each view and column, a unique key.
SELECT c.relname, c.relkind, obj_description(c.oid) FROM pg_class AS c WHERE relnamespace = '"BI of shop"'::regnamespace AND relkind IN ('v', 'm') ORDER BY relname COLLATE "C";
SELECT DISTINCT atttypid::regtype::text COLLATE "C" AS type FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = attrelid
WHERE relnamespace = '"BI of shop"'::regnamespace AND relkind = 'v' AND attnum > 0 ORDER BY 1;
SELECT attrelid::regclass, attname FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = attrelid
WHERE relnamespace = '"BI of shop"'::regnamespace AND relkind IN ('v', 'm') AND attnum > 0 AND col_description(attrelid, attnum) IS NULL;
-- The views give the results of the functions.
SET search_path = "BI of shop", public;
SELECT differences('SELECT customer_id, orders, revenue, frequency, rfm_score, rfm_segment FROM customer_rfm', $$
  SELECT customer_id::text, r.orders, r.revenue, r.frequency, s.score, rfm_segment(s.r, s.f, s.m) FROM public.customers,
    (SELECT max(ordered_on) AS as_of FROM orders WHERE amount >= 0) AS d, (SELECT rfm_quantiles(history, (SELECT max(ordered_on) FROM orders WHERE amount >= 0)) AS t FROM public.customers) AS q,
    rfm(history, as_of) AS r, rfm_score(history, t, as_of) AS s$$) AS rfm;
SELECT differences('SELECT segment, customers, orders, revenue, retention_rate, clv FROM segment_kpi', 'SELECT segment, customers, orders, revenue, retention_rate, clv FROM (SELECT segment, (clv_agg(customer_id, ordered_at, amount, ''month'')).* FROM orders GROUP BY segment) AS k WHERE customers > 0') AS segments,
       differences('SELECT sum(customers), sum(orders), sum(revenue) FROM channel_kpi', 'SELECT sum(customers), sum(orders), sum(revenue) FROM segment_kpi') AS channels,
       (SELECT bool_and(retention_rate = retained::float8 / nullif(at_risk, 0)) FROM segment_kpi) AS numerator_and_denominator;
SELECT differences('SELECT * FROM cohort_retention', 'SELECT segment, c.* FROM (SELECT segment, cohort_agg(history, ''month'', (SELECT max(ordered_on) FROM orders WHERE amount >= 0)) AS t FROM public.customers GROUP BY segment) AS q, cohorts(t) AS c') AS cohorts;
SELECT count(*) AS deciles, sum(customers) = (SELECT sum(customers) FROM segment_kpi) AS customers, min(revenue_of_all) = sum(revenue) AS revenue, max(cumulative_share) AS whole FROM value_by_decile;
SELECT differences('SELECT segment, customers, as_of, model::text, family, status FROM segment_model', $$
  SELECT segment, customers, as_of, model::text, model::jsonb ->> 'family', model::jsonb ->> 'status'
  FROM (SELECT segment, count(DISTINCT customer_id) FILTER (WHERE amount >= 0) AS customers FROM orders GROUP BY segment) AS counted
  JOIN (SELECT segment, max(d.as_of) AS as_of, clv_fit(history, d.as_of) AS model
        FROM public.customers, (SELECT max(ordered_on) AS as_of FROM orders WHERE amount >= 0) AS d GROUP BY segment) AS fitted USING (segment)$$) AS models;
SELECT differences('SELECT customer_id, segment, p_alive, expected_purchases_365, expected_spend, expected_value_365 FROM customer_clv', $$
  SELECT customer_id::text, segment, p_alive(model, history), expected_purchases(model, history, 365), expected_spend(model, history), expected_value(model, history, 365, 0.10)
  FROM public.customers JOIN (SELECT segment, clv_fit(history, (SELECT max(ordered_on) FROM orders WHERE amount >= 0)) AS model FROM public.customers GROUP BY segment) AS m
    USING (segment)$$) AS customers,
  differences('SELECT customer_id, segment, channel, as_of FROM customer_clv', 'SELECT customer_id, segment, channel, as_of FROM customer_rfm') AS who;
-- In a family in which nobody leaves there is no deadline and no error.
SELECT count(*) > 0 AS customers, count(win_back_deadline) AS deadlines FROM customer_clv WHERE family = 'nbd';
RESET search_path;
-- Refreshed: new orders are there, also with readers not kept waiting.
INSERT INTO "Shop of all"."the ""orders""" VALUES ('new', '2026-01-01', 5, 'elsewhere', 'word of mouth');
CALL clv_refresh('BI of shop');
SELECT customer_id, segment, channel, orders, as_of FROM "BI of shop".customer_rfm WHERE customer_id = 'new';
SELECT segment, customers, as_of, status FROM "BI of shop".segment_model WHERE segment = 'elsewhere';
SELECT * FROM "BI of shop".customer_clv WHERE customer_id = 'new';
SELECT * FROM "BI of shop".model_check WHERE segment = 'elsewhere' ORDER BY choice;
CALL clv_refresh('BI of shop', concurrent => false);
-- A view that is not wanted may be dropped.
DROP MATERIALIZED VIEW "BI of shop".model_check;
CALL clv_refresh('BI of shop');
-- A second call replaces what the first made and nothing else; with rules of one's own.
CREATE ROLE clv_bi;
GRANT USAGE ON SCHEMA "BI of shop" TO clv_bi;
CALL clv_create_views('orders', into_schema => 'BI of shop');
SELECT has_schema_privilege('clv_bi', 'BI of shop', 'USAGE') AS grant_kept;
CREATE TABLE "BI of shop".mine (n integer);
CREATE TABLE my_rules AS SELECT * FROM rfm_segment_rules();
UPDATE my_rules SET segment = 'VIP' WHERE segment = 'champions';
CALL clv_create_views('orders', segment => 'segment', into_schema => 'BI of shop', period => 'quarter', segment_rules => 'my_rules');
SELECT count(*) FILTER (WHERE rfm_segment = 'VIP') > 0 AS vip, count(*) FILTER (WHERE rfm_segment = 'champions') AS champions, min(channel) AS channel FROM "BI of shop".customer_rfm;
SELECT to_regclass('"BI of shop".mine') IS NOT NULL AS mine;
CALL clv_drop_views('BI of shop');
SELECT relname FROM pg_class WHERE relnamespace = '"BI of shop"'::regnamespace ORDER BY 1;
DROP TABLE "BI of shop".mine;
CALL clv_drop_views('BI of shop');
SELECT to_regnamespace('"BI of shop"') IS NULL AS schema_gone;
-- Customers that leave: each with a rate, a lifetime and a spend of their own, by draws that are the same everywhere. NULL and '' are two segments;
-- one has nothing but free orders, one too few customers.
CREATE FUNCTION draw(customer integer, n integer) RETURNS float8 IMMUTABLE LANGUAGE sql AS $$
SELECT (('x' || left(md5(customer || ' ' || n), 8))::bit(32)::bigint + 0.5) / 4294967296 $$;
CREATE TABLE visits AS
SELECT customer_id, date '2023-01-01' + floor(90 * draw(customer_id, 0) + since)::integer AS visited_on,
       CASE customer_id % 4 WHEN 3 THEN 0 ELSE round((40 * ln(draw(customer_id, -n)) / ln(draw(customer_id, -1001) * draw(customer_id, -1002)))::numeric, 2) END AS amount,
       CASE WHEN customer_id <= 5 THEN 'few' ELSE (ARRAY[NULL, '', 'paying', 'free'])[customer_id % 4 + 1] END AS segment
FROM (
  SELECT customer_id, n, sum(CASE WHEN n > 1 THEN 20 * ln(draw(customer_id, n)) / ln(draw(customer_id, -1003)) ELSE 0 END) OVER (PARTITION BY customer_id ORDER BY n) AS since
  FROM generate_series(1, 400) AS customer_id, generate_series(1, 100) AS n
) AS purchases
WHERE since <= 200 * ln(draw(customer_id, -1004)) / ln(draw(customer_id, -1005)) AND 90 * draw(customer_id, 0) + since < 365;
-- Refunds: on a purchase day, on another, and by one who never bought.
INSERT INTO visits SELECT customer_id, visited_on + customer_id % 2, -0.5, segment FROM visits WHERE customer_id % 11 = 0;
INSERT INTO visits VALUES (9999, '2023-05-05', -3, 'paying');
CALL clv_create_views('visits', ordered_at => 'visited_on', segment => 'segment', into_schema => 'leaving');
SET search_path = leaving, public;
SELECT segment, customers, status, model::jsonb -> 'spend' ->> 'status' <> 'too few customers' AS spend_too, family <> 'nbd' AS they_leave FROM segment_model ORDER BY segment;
SELECT c.segment, m.customers, count(*) AS rows, count(p_alive) AS p_alive, count(expected_purchases_365) AS purchases, count(expected_spend) AS spend,
       count(expected_value_365) AS value, count(win_back_deadline) AS deadlines, count(DISTINCT c.as_of) AS days
FROM customer_clv AS c LEFT JOIN segment_model AS m ON m.segment IS NOT DISTINCT FROM c.segment GROUP BY c.segment, m.customers ORDER BY c.segment;
SELECT differences('SELECT customer_id, p_alive, expected_purchases_365, expected_spend, expected_value_365, win_back_deadline, family FROM customer_clv WHERE segment = ''paying''', $$
  SELECT customer_id, p_alive(model, history), expected_purchases(model, history, 365), expected_spend(model, history), expected_value(model, history, 365, 0.10),
         win_back_deadline(model, history, 0.5), model::jsonb ->> 'family'
  FROM (SELECT customer_id, purchase_history(visited_on, amount) AS history FROM visits WHERE segment = 'paying' GROUP BY customer_id) AS h,
       (SELECT clv_fit(history, (SELECT max(visited_on) FROM visits WHERE amount >= 0)) AS model
        FROM (SELECT purchase_history(visited_on, amount) AS history FROM visits WHERE segment = 'paying' GROUP BY customer_id) AS h) AS m$$) AS customers;
-- The model of the first half against the second, with what came counted in the orders.
\set days 'SELECT min(visited_on) + (max(visited_on) - min(visited_on)) / 2 AS fitted_as_of, max(visited_on) AS known_until FROM visits WHERE amount >= 0'
\set known 'SELECT customer_id, coalesce(segment, ''none'') AS segment, purchase_history(visited_on, amount) AS history FROM visits GROUP BY customer_id, segment'
SELECT differences($$SELECT coalesce(segment, 'none'), fitted_as_of, known_until, customers, status, actual_purchases, actual_revenue FROM model_check WHERE choice = 'auto'$$,
  format('WITH days AS (%s), known AS (%s) ', :'days', :'known') || $$
  SELECT segment, fitted_as_of, known_until, known_customers, clv_status(model), coalesce(purchases, 0), coalesce(revenue, 0)
  FROM (SELECT segment, clv_fit(history, fitted_as_of) AS model FROM known, days GROUP BY segment) AS fitted
  JOIN (SELECT coalesce(segment, 'none') AS segment, min(fitted_as_of) AS fitted_as_of, min(known_until) AS known_until, count(DISTINCT customer_id) AS known_customers,
               count(DISTINCT (customer_id, visited_on)) FILTER (WHERE visited_on > fitted_as_of AND amount >= 0) AS purchases, sum(amount) FILTER (WHERE visited_on > fitted_as_of) AS revenue
        FROM (SELECT *, min(visited_on) FILTER (WHERE amount >= 0) OVER (PARTITION BY customer_id) AS first FROM visits) AS v, days
        WHERE first <= fitted_as_of AND visited_on <= known_until GROUP BY 1) AS came USING (segment)$$) AS what_came,
  differences($$SELECT coalesce(segment, 'none'), round(expected_purchases::numeric, 6), round(expected_value::numeric, 6) FROM model_check WHERE choice = 'auto'$$,
  format('WITH days AS (%s), known AS (%s) ', :'days', :'known') || $$
  SELECT segment, round(sum(expected_purchases(model, history, known_until - fitted_as_of))::numeric, 6), round(sum(expected_value(model, history, known_until - fitted_as_of, 0))::numeric, 6)
  FROM known JOIN (SELECT segment, clv_fit(history, fitted_as_of) AS model FROM known, days GROUP BY segment) AS fitted USING (segment), days GROUP BY segment$$) AS what_was_expected,
  differences($$SELECT coalesce(segment, 'none'), round(expected_purchases::numeric, 6), round(expected_value::numeric, 6) FROM model_check WHERE choice = 'best_forecast'$$,
  format('WITH days AS (%s), known AS (%s) ', :'days', :'known') || $$
  SELECT segment, round(sum(expected_purchases(model, history, known_until - fitted_as_of))::numeric, 6), round(sum(expected_value(model, history, known_until - fitted_as_of, 0))::numeric, 6)
  FROM known JOIN (SELECT segment, clv_fit(history, fitted_as_of, 'best_forecast') AS model FROM known, days GROUP BY segment) AS fitted USING (segment), days GROUP BY segment$$) AS with_the_best_forecast;
SELECT segment, choice, customers, status, expected_purchases / actual_purchases BETWEEN 0.5 AND 2 AS purchases, expected_value / nullif(actual_revenue, 0) BETWEEN 0.4 AND 2.5 AS value FROM model_check ORDER BY segment, choice;
-- Refreshed with readers not kept waiting, also the segment that is NULL.
INSERT INTO visits SELECT 10000 + n, '2023-01-01', 1, NULL FROM generate_series(1, 10) AS n;
CALL clv_refresh('leaving');
SELECT m.segment, m.customers, k.customers AS by_the_middle FROM segment_model AS m JOIN model_check AS k ON k.segment IS NOT DISTINCT FROM m.segment WHERE k.choice = 'auto' ORDER BY m.segment;
RESET search_path;
-- No order at all: refunds alone, then nothing.
CREATE TABLE refunds AS SELECT 1 AS customer_id, date '2024-01-01' AS ordered_at, -1.0 AS amount;
CALL clv_create_views('refunds', into_schema => 'leaving');
SELECT * FROM leaving.segment_model;
SELECT * FROM leaving.customer_clv;
SELECT * FROM leaving.model_check ORDER BY choice;
TRUNCATE refunds;
CALL clv_refresh('leaving');
SELECT (SELECT count(*) FROM leaving.segment_model) AS models, (SELECT count(*) FROM leaving.customer_clv) AS customers, (SELECT count(*) FROM leaving.model_check) AS checks;
CALL clv_drop_views('leaving');
SELECT to_regnamespace('leaving') IS NULL AS schema_gone;
DROP TABLE visits, refunds;
DROP FUNCTION draw;
-- Objects in the way, and objects that are missing.
CREATE SCHEMA taken;
CREATE VIEW taken.customer_rfm AS SELECT 1 AS mine;
CALL clv_create_views('orders', into_schema => 'taken');
CALL clv_drop_views('taken');
SELECT * FROM taken.customer_rfm;
CALL clv_create_views('orders', customer => 'who');
CALL clv_create_views('orders', ordered_at => 'segment');
CALL clv_create_views('orders', period => 'decade');
CALL clv_create_views('orders', period => NULL, into_schema => 'by_default');
SELECT obj_description('by_default.segment_kpi'::regclass) AS by_month;
CALL clv_drop_views('by_default');
CALL clv_refresh('taken');
-- By defaults, in a schema made for it, with the extension elsewhere and an empty search_path.
CREATE SCHEMA apart;
ALTER EXTENSION clv_ext SET SCHEMA apart;
SET search_path = '';
CALL apart.clv_create_views('public.orders');
SELECT pg_catalog.count(*) > 500 AS customers FROM clv.customer_rfm;
CALL apart.clv_refresh();
RESET search_path;
ALTER EXTENSION clv_ext SET SCHEMA public;
SELECT count(*) > 500 AS customers FROM clv.customer_rfm;
-- With the caller's rights only.
CREATE ROLE clv_reader;
SET ROLE clv_reader;
CALL clv_create_views('orders', into_schema => 'theirs');
RESET ROLE;
DROP ROLE clv_reader;
CALL clv_drop_views();
DROP ROLE clv_bi;
DROP TABLE my_rules;
DROP SCHEMA taken CASCADE;
DROP SCHEMA apart;
DROP SCHEMA "Shop of all" CASCADE;

-- Order lines: the lines of one order are one order (case K4), a discount in it is no refund, and a line without an order is one of its own.
CREATE TABLE invoice_lines (invoice integer, customer text, day timestamp, price numeric(10, 2), country text);
INSERT INTO invoice_lines VALUES (501, 'ann', '2024-01-05 10:00', 10, 'FR'), (501, 'ann', '2024-01-05 10:00', 10, 'FR'), (501, 'ann', '2024-01-05 10:00', 15, 'FR'), (502, 'ann', '2024-02-06 11:00', 20, 'DE'), (502, 'ann', '2024-02-06 11:00', 15, 'DE'),
  (503, 'bob', '2024-01-07', 40, 'DE'), (503, 'bob', '2024-01-07', -5, 'DE'), (504, 'bob', '2024-02-08', -12, 'DE'), (NULL, 'bob', '2024-02-09', 7, 'DE'), (NULL, 'bob', '2024-02-09', 8, 'DE'), (505, NULL, '2024-02-09', 8, 'DE'), (506, 'cy', '2024-02-01', NULL, 'DE');
CALL clv_create_views('invoice_lines', customer => 'customer', ordered_at => 'day', amount => 'price', segment => 'country', into_schema => 'lines', order_id => 'invoice');
SELECT customer_id, segment, channel, orders, revenue, monetary_value FROM lines.customer_rfm ORDER BY customer_id;
SELECT segment, orders, revenue, average_order_value FROM lines.segment_kpi ORDER BY segment;
CALL clv_create_views('orders', segment => 'segment', into_schema => 'whole', order_id => 'customer_code');
SELECT differences('SELECT customer_id, segment, orders, revenue FROM whole.customer_rfm',
  'SELECT customer_id, min(segment), CASE WHEN sum(amount) >= 0 THEN 1 ELSE 0 END::bigint, sum(amount) FROM orders GROUP BY 1') AS one_order_each;
CALL clv_drop_views('lines');
CALL clv_drop_views('whole');
CALL clv_create_views('invoice_lines', customer => 'customer', ordered_at => 'day', amount => 'price', order_id => 'order_no');
CALL clv_create_views('invoice_lines', customer => 'customer', ordered_at => 'day', amount => 'price', period => '30 days');
DROP TABLE invoice_lines;

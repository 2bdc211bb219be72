SET datestyle = ISO;
\set SHOW_CONTEXT never
-- The views for BI tools: on a table with names that need quotes, with a key of text, times with a zone.
CREATE SCHEMA "Shop of all";
CREATE TABLE "Shop of all"."the ""orders""" AS SELECT customer_code AS "Customer; --", ordered_at_tz AS "when", amount AS "sum", NULLIF(segment, 'segment 0') AS "Land", 'channel ' || (customer_id % 3) AS "from where" FROM orders;
SET client_min_messages = warning;
CREATE ROLE "BI; --";
CALL clv_create_views('"Shop of all"."the ""orders"""', customer => 'Customer; --', ordered_at => 'when', amount => 'sum', segment => 'Land', channel => 'from where', into_schema => 'BI of shop', campaign => 'from where', first_order => '{Land,"from where"}', grant_to => 'BI; --');
-- The parts of a set: plain types in views, a comment on each view and column, rows in all of them.
SELECT c.relname, c.relkind, obj_description(c.oid) FROM pg_class AS c WHERE relnamespace = '"BI of shop"'::regnamespace AND relkind IN ('v', 'm', 'r') ORDER BY relname COLLATE "C";
SELECT array_agg(name ORDER BY name COLLATE "C") = (SELECT array_agg(relname::text ORDER BY relname COLLATE "C") FROM pg_class WHERE relnamespace = '"BI of shop"'::regnamespace AND relkind IN ('v', 'm', 'r')) AS all_parts FROM unnest(_clv_view_names()) AS name WHERE name <> 'changed_customer';
SELECT DISTINCT atttypid::regtype::text COLLATE "C" AS type FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = attrelid
WHERE relnamespace = '"BI of shop"'::regnamespace AND relkind IN ('v', 'm', 'r') AND relname NOT IN ('customer_history', 'group_state', 'segment_model', 'model_before') AND attnum > 0 ORDER BY 1;
SELECT attrelid::regclass, attname FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = attrelid
WHERE relnamespace = '"BI of shop"'::regnamespace AND relkind IN ('v', 'm', 'r') AND attnum > 0 AND col_description(attrelid, attnum) IS NULL;
-- What can be filtered: a segment and a date wherever a row is of one.
SELECT c.relname, bool_or(a.attname = 'segment') AS segment, bool_or(a.attname = 'channel') AS channel, min(a.attname COLLATE "C") FILTER (WHERE a.atttypid = 'date'::regtype) AS a_date
FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = attrelid
WHERE relnamespace = '"BI of shop"'::regnamespace AND relkind IN ('v', 'm') AND relname <> 'group_state' AND attnum > 0 GROUP BY 1 ORDER BY c.relname COLLATE "C";
SELECT count(*) FILTER (WHERE segment IS NULL) AS no_segment, count(*) FILTER (WHERE segment = '(none)') > 0 AS none FROM "BI of shop".customer_360;
-- Who was granted reads all; a second call keeps what was granted, on columns too, with the right to grant.
CREATE ROLE clv_bi;
GRANT SELECT ON "BI of shop".kpi TO clv_bi WITH GRANT OPTION;
GRANT SELECT ON "BI of shop".settings TO PUBLIC;
GRANT UPDATE (horizon_days) ON "BI of shop".settings TO clv_bi;
CREATE TEMP TABLE granted AS SELECT g FROM unnest(_clv_grants('BI of shop')) AS g;
SELECT count(*), count(*) FILTER (WHERE g LIKE '%"BI; --"%') AS granted_to FROM granted;
CALL clv_create_views('orders', into_schema => 'BI of shop');
SELECT differences('SELECT g FROM granted', 'SELECT g FROM unnest(_clv_grants(''BI of shop'')) AS g') AS not_the_same;
SET ROLE "BI; --";
SELECT customers > 400 AS customers FROM "BI of shop".kpi;
SELECT count(*) > 400 AS customers, count(expected_value_high) > 100 AS bounds FROM "BI of shop".customer_360;
CALL clv_refresh('BI of shop');
RESET ROLE;
-- What is not of the set stays; with rules of one's own.
CREATE TABLE "BI of shop".mine (n integer);
CREATE TABLE my_rules AS SELECT * FROM rfm_segment_rules();
UPDATE my_rules SET segment = 'VIP' WHERE segment = 'champions';
CALL clv_create_views('orders', segment => 'segment', into_schema => 'BI of shop', period => 'quarter', segment_rules => 'my_rules');
SELECT count(*) FILTER (WHERE rfm_segment = 'VIP') > 0 AS vip, count(*) FILTER (WHERE rfm_segment = 'champions') AS champions, min(channel) AS channel FROM "BI of shop".customer_rfm;
SELECT count(*) FILTER (WHERE to_rfm_segment = 'VIP') > 0 AS vip, count(*) FILTER (WHERE to_rfm_segment = 'champions') AS champions FROM "BI of shop".segment_moves;
SELECT to_regclass('"BI of shop".mine') IS NOT NULL AS mine, obj_description('"BI of shop".kpi'::regclass) AS by_quarter;
-- A view that is not wanted may be dropped.
DROP MATERIALIZED VIEW "BI of shop".model_check;
CALL clv_refresh('BI of shop');
CALL clv_refresh('BI of shop', concurrent => false);
CALL clv_drop_views('BI of shop');
SELECT relname FROM pg_class WHERE relnamespace = '"BI of shop"'::regnamespace ORDER BY 1;
DROP TABLE "BI of shop".mine;
CALL clv_drop_views('BI of shop');
SELECT to_regnamespace('"BI of shop"') IS NULL AS schema_gone;

-- Orders in a partitioned table and behind a view, with times without a zone; refreshed, new orders are there, and changed and deleted ones too.
CREATE TABLE parted (who uuid, at timestamp, paid double precision) PARTITION BY RANGE (at);
CREATE TABLE parted_1 PARTITION OF parted FOR VALUES FROM (MINVALUE) TO ('2022-01-01');
CREATE TABLE parted_2 PARTITION OF parted DEFAULT;
INSERT INTO parted SELECT customer_uuid, ordered_at, amount FROM orders;
CREATE VIEW seen AS SELECT * FROM parted WHERE paid <> 0;
CALL clv_create_views('parted', 'who', 'at', 'paid', into_schema => 'parted_clv');
CALL clv_create_views('seen', 'who', 'at', 'paid', into_schema => 'seen_clv');
SELECT differences('SELECT customers, orders, revenue FROM parted_clv.kpi', 'SELECT count(DISTINCT customer_id) FILTER (WHERE amount >= 0), count(*) FILTER (WHERE amount >= 0), sum(amount) FROM orders') AS parted,
       differences('SELECT customers, orders, revenue FROM seen_clv.kpi', 'SELECT count(DISTINCT customer_id) FILTER (WHERE amount > 0), count(*) FILTER (WHERE amount > 0), sum(amount) FROM orders') AS seen;
INSERT INTO parted VALUES ('00000000-0000-0000-0000-000000000001', '2024-08-01 12:00', 5.25);
UPDATE parted SET paid = paid + 1 WHERE at >= '2024-05-01' AND paid > 0;
DELETE FROM parted WHERE at < '2020-01-01';
CALL clv_refresh('parted_clv');
SELECT differences('SELECT customers, orders, revenue, last_order FROM parted_clv.kpi', 'SELECT count(DISTINCT who) FILTER (WHERE paid >= 0), count(*) FILTER (WHERE paid >= 0), sum(paid::numeric), max(at::date) FROM parted') AS refreshed,
       (SELECT count(*) FROM parted_clv.customer_360 WHERE customer_id = '00000000-0000-0000-0000-000000000001') AS new;
CALL clv_create_views('parted', 'who', 'at', 'paid', into_schema => 'parted_again');
SELECT differences('SELECT * FROM parted_clv.customer_360', 'SELECT * FROM parted_again.customer_360') AS customers, differences('SELECT * FROM parted_clv.monthly_kpi', 'SELECT * FROM parted_again.monthly_kpi') AS months,
       differences('SELECT * FROM parted_clv.forecast', 'SELECT * FROM parted_again.forecast') AS forecasts, differences('SELECT segment, choice, expected_purchases, rmse FROM parted_clv.model_check', 'SELECT segment, choice, expected_purchases, rmse FROM parted_again.model_check') AS checks;
CALL clv_drop_views('parted_again');

-- What is being done is shown in pg_stat_activity, and the statement again when it is done.
CREATE TABLE steps (step text PRIMARY KEY);
CREATE FUNCTION note_step() RETURNS boolean LANGUAGE sql AS $$
  INSERT INTO steps SELECT query FROM pg_stat_activity WHERE pid = pg_backend_pid() ON CONFLICT DO NOTHING;
  SELECT pg_stat_clear_snapshot();
  SELECT true
$$;
CREATE VIEW watched AS SELECT * FROM (SELECT * FROM parted ORDER BY at LIMIT 5) AS few WHERE note_step();
CALL clv_create_views('watched', 'who', 'at', 'paid', into_schema => 'watched_clv');
CALL clv_refresh('watched_clv')\; SELECT query LIKE 'CALL%' AS statement_again, application_name LIKE 'pg_regress%' AS name_untouched FROM pg_stat_activity WHERE pid = pg_backend_pid();
SELECT step FROM steps ORDER BY step COLLATE "C";
CALL clv_drop_views('watched_clv');
CALL clv_drop_views('seen_clv');
-- The table of orders is swapped for another, as dbt does: the set stays, and is refreshed from the new one. Gone or changed, a refresh says what to call.
CREATE TABLE swapped AS SELECT * FROM parted;
DROP TABLE parted CASCADE;
CALL clv_refresh('parted_clv');
SELECT customers > 400 AS still_there FROM parted_clv.kpi;
ALTER TABLE swapped RENAME TO parted;
INSERT INTO parted VALUES ('00000000-0000-0000-0000-000000000002', '2024-08-02 12:00', 5.25);
CALL clv_refresh('parted_clv');
SELECT count(*) AS new FROM parted_clv.customer_360 WHERE customer_id = '00000000-0000-0000-0000-000000000002';
ALTER TABLE parted RENAME COLUMN paid TO price;
CALL clv_refresh('parted_clv');
ALTER TABLE parted RENAME COLUMN price TO paid;
ALTER TABLE parted ALTER COLUMN at TYPE text;
CALL clv_refresh('parted_clv');
CALL clv_drop_views('parted_clv');
DROP TABLE parted;

-- Customers that leave: each with a rate, a lifetime and a spend of their own, by draws that are the same everywhere. One segment
-- has nothing but free orders, one too few customers.
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
SELECT c.segment, m.customers, count(*) AS rows, count(p_alive) AS p_alive, count(expected_purchases) AS purchases, count(expected_spend) AS spend,
       count(expected_value) AS value, count(win_back_deadline) AS deadlines, count(DISTINCT c.as_of) AS days
FROM customer_clv AS c LEFT JOIN segment_model AS m ON m.segment = c.segment GROUP BY c.segment, m.customers ORDER BY c.segment;
SELECT segment, choice, customers, status, expected_purchases / actual_purchases BETWEEN 0.5 AND 2 AS purchases, expected_value / nullif(actual_revenue, 0) BETWEEN 0.4 AND 2.5 AS value FROM model_check ORDER BY segment, choice;
RESET search_path;
-- No order at all: refunds alone, then nothing.
CREATE TABLE refunds AS SELECT 1 AS customer_id, date '2024-01-01' AS ordered_at, -1.0 AS amount;
CALL clv_create_views('refunds', into_schema => 'leaving');
SELECT segment, customers, as_of, family, status FROM leaving.segment_model;
SELECT customer_id, status, first_order, orders, revenue, p_alive, value_decile FROM leaving.customer_360;
SELECT customers, orders, revenue, retention_rate, clv FROM leaving.kpi;
SELECT month, orders, revenue, refunds, refunded FROM leaving.monthly_kpi;
SELECT choice, customers, actual_purchases FROM leaving.model_check ORDER BY choice;
SELECT name, kind, (xpath('/row/c/text()', query_to_xml(format('SELECT count(*) AS c FROM %s', relation), false, true, '')))[1]::text::integer AS rows FROM _clv_relations('leaving') WHERE kind <> 'r' ORDER BY name COLLATE "C";
TRUNCATE refunds;
CALL clv_refresh('leaving');
SELECT name, kind, (xpath('/row/c/text()', query_to_xml(format('SELECT count(*) AS c FROM %s', relation), false, true, '')))[1]::text::integer AS rows FROM _clv_relations('leaving') ORDER BY name COLLATE "C";
CALL clv_drop_views('leaving');
SELECT to_regnamespace('leaving') IS NULL AS schema_gone;
DROP TABLE visits, refunds;
DROP FUNCTION draw;
-- Names that look like the marks of templates.
CREATE TABLE "@set@" AS SELECT customer_id AS "@ext@", ordered_on AS "@rows@", amount AS "@period@", segment AS "@customer@" FROM orders;
CALL clv_create_views('"@set@"', '@ext@', '@rows@', '@period@', segment => '@customer@', first_order => '{@customer@}', into_schema => '@orders@', mode => 'trigger');
INSERT INTO "@set@" VALUES (1, '2024-08-08', 5, '@unit@');
CALL clv_refresh('@orders@');
SELECT differences('SELECT customers, orders, revenue, as_of FROM "@orders@".kpi', 'SELECT count(DISTINCT "@ext@") FILTER (WHERE "@period@" >= 0), count(*) FILTER (WHERE "@period@" >= 0), sum("@period@"), max("@rows@") FROM "@set@"') AS marks;
CALL clv_drop_views('@orders@');
DROP TABLE "@set@";
-- Objects in the way, and objects that are missing.
CREATE SCHEMA taken;
CREATE VIEW taken.customer_rfm AS SELECT 1 AS mine;
CALL clv_create_views('orders', into_schema => 'taken');
CALL clv_drop_views('taken');
SELECT * FROM taken.customer_rfm;
CALL clv_create_views('orders', customer => 'who');
CALL clv_create_views('orders', ordered_at => 'segment');
CALL clv_create_views('orders', period => 'decade');
CALL clv_create_views('orders', amount => 'segment');
CALL clv_create_views('orders', first_order => '{segment,colour}');
CALL clv_create_views('orders', spend => 'my_rules');
CALL clv_create_views('orders', time_zone => 'Mars/Olympus');
CALL clv_create_views('orders', grant_to => 'nobody at all');
SELECT to_regnamespace('clv') IS NULL AS nothing_made;
CALL clv_create_views('orders', period => NULL, into_schema => 'by_default');
SELECT obj_description('by_default.segment_kpi'::regclass) AS by_month;
CALL clv_drop_views('by_default');
CALL clv_refresh('taken');
-- By defaults, in a schema made for it, with the extension elsewhere and an empty search_path.
CREATE SCHEMA apart;
ALTER EXTENSION clv_ext SET SCHEMA apart;
SET search_path = '';
CALL apart.clv_create_views('public.orders');
SELECT pg_catalog.count(*) > 400 AS customers FROM clv.customer_rfm;
CALL apart.clv_refresh();
RESET search_path;
ALTER EXTENSION clv_ext SET SCHEMA public;
SELECT count(*) > 400 AS customers FROM clv.customer_rfm;
-- The way for BI tools: the extension and the views in one schema, which is the search_path of the tool; everything runs without a schema's name.
CALL clv_drop_views();
CREATE SCHEMA clv;
ALTER EXTENSION clv_ext SET SCHEMA clv;
CALL clv.clv_create_views('orders', segment => 'segment');
SET search_path = clv;
SELECT customers, (SELECT count(*) FROM (SELECT clv_fit(history, as_of) AS model FROM customer_history, known GROUP BY segment, as_of) AS m WHERE model = ANY (SELECT model FROM segment_model)) AS models,
       (SELECT (clv_agg(history, 'month', as_of)).customers FROM customer_history, known GROUP BY as_of) AS by_function FROM kpi;
CALL clv_refresh();
CALL clv_create_views('public.orders', segment => 'segment');
CALL clv_drop_views();
RESET search_path;
SELECT to_regclass('clv.kpi') IS NULL AS dropped, to_regproc('clv.clv_refresh') IS NOT NULL AS extension_there;
ALTER EXTENSION clv_ext SET SCHEMA public;
DROP SCHEMA clv;
-- With the caller's rights only.
CREATE ROLE clv_reader;
SET ROLE clv_reader;
CALL clv_create_views('orders', into_schema => 'theirs');
RESET ROLE;
DROP ROLE clv_reader;
DROP ROLE clv_bi, "BI; --";
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

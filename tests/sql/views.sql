SET datestyle = ISO;
\set SHOW_CONTEXT never
-- The views for BI tools: on a table with names that need quotes, with a key of text, times with a zone.
CREATE SCHEMA "Shop of all";
CREATE TABLE "Shop of all"."the ""orders""" AS SELECT customer_code AS "Customer; --", ordered_at_tz AS "when", amount AS "sum", segment AS "Land", 'channel ' || (customer_id % 3) AS "from where" FROM orders;
INSERT INTO "Shop of all"."the ""orders""" VALUES (NULL, '2024-01-01', 1, 'x', 'y'), ('nobody', NULL, 1, 'x', 'y'), ('nobody', '2024-01-01', NULL, 'x', 'y');
SET client_min_messages = warning;
CALL clv_create_views('"Shop of all"."the ""orders"""', customer => 'Customer; --', ordered_at => 'when', amount => 'sum', segment => 'Land', channel => 'from where', into_schema => 'BI of shop');
-- What there is: plain types in all views, a comment on each view and column, a unique key.
SELECT c.relname, c.relkind, obj_description(c.oid) FROM pg_class AS c WHERE relnamespace = '"BI of shop"'::regnamespace AND relkind IN ('v', 'm') ORDER BY relname COLLATE "C";
SELECT DISTINCT atttypid::regtype::text COLLATE "C" AS type FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = attrelid
WHERE relnamespace = '"BI of shop"'::regnamespace AND relkind = 'v' AND attnum > 0 ORDER BY 1;
SELECT attrelid::regclass, attname FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = attrelid
WHERE relnamespace = '"BI of shop"'::regnamespace AND relkind IN ('v', 'm') AND attnum > 0 AND col_description(attrelid, attnum) IS NULL;
-- They say what the functions say.
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
RESET search_path;
-- Refreshed: new orders are there, also with readers not kept waiting.
INSERT INTO "Shop of all"."the ""orders""" VALUES ('new', '2026-01-01', 5, 'elsewhere', 'word of mouth');
CALL clv_refresh('BI of shop');
SELECT customer_id, segment, channel, orders, as_of FROM "BI of shop".customer_rfm WHERE customer_id = 'new';
CALL clv_refresh('BI of shop', concurrent => false);
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
-- What is in the way, what is not there.
CREATE SCHEMA taken;
CREATE VIEW taken.customer_rfm AS SELECT 1 AS mine;
CALL clv_create_views('orders', into_schema => 'taken');
CALL clv_drop_views('taken');
SELECT * FROM taken.customer_rfm;
CALL clv_create_views('orders', customer => 'who');
CALL clv_create_views('orders', ordered_at => 'segment');
CALL clv_create_views('orders', period => 'decade');
CALL clv_create_views('orders', period => NULL);
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

-- Aggregates and functions run where the data is: postgres_fdw, here to the same database, ships what its option "extensions" names.
-- Words that choose are types without a collation, or else nothing that has one as a literal would be shipped.
CREATE EXTENSION postgres_fdw;
DO $$ BEGIN
  EXECUTE format('CREATE SERVER elsewhere FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host %L, port %L, dbname %L, extensions %L)',
                 split_part(current_setting('unix_socket_directories'), ',', 1), current_setting('port'), current_database(), 'clv_ext');
  EXECUTE format('CREATE USER MAPPING FOR CURRENT_USER SERVER elsewhere OPTIONS (user %L)', current_user);
END $$;
CREATE SCHEMA away;
CREATE TABLE as_of_days AS SELECT segment, customer_id, history, date '2024-01-01' AS as_of FROM customers;
CREATE TABLE modelled AS
SELECT c.*, m.model FROM as_of_days AS c JOIN (SELECT segment, clv_fit(history, as_of, 'bg_nbd') AS model FROM as_of_days GROUP BY segment) AS m USING (segment);
ANALYZE as_of_days, modelled;
IMPORT FOREIGN SCHEMA public LIMIT TO (orders, customers, as_of_days, modelled, touches, tenures, campaigns, serving, tables_kept)
FROM SERVER elsewhere INTO away;

-- What is sent for an aggregate with words as literals, with groups, with rows taken apart here.
EXPLAIN (VERBOSE, COSTS OFF) SELECT clv_agg(history, 'month') FROM away.customers;
EXPLAIN (VERBOSE, COSTS OFF) SELECT segment, (clv_agg(history, 'quarter', '2024-01-01')).clv FROM away.customers GROUP BY segment;
EXPLAIN (VERBOSE, COSTS OFF) SELECT segment, cohort_agg(history, 'month', as_of) FROM away.as_of_days GROUP BY segment;
EXPLAIN (VERBOSE, COSTS OFF) SELECT segment, clv_fit(history, as_of, 'bg_nbd') FROM away.as_of_days GROUP BY segment;
EXPLAIN (VERBOSE, COSTS OFF) SELECT survival_agg(days, churned) FROM away.tenures;
EXPLAIN (VERBOSE, COSTS OFF) SELECT value_agg(amount) FROM away.orders WHERE amount > 0;
EXPLAIN (VERBOSE, COSTS OFF) SELECT attribution_path(touched_at, campaign, converted_at, 'linear') FROM away.touches GROUP BY customer_id;
EXPLAIN (VERBOSE, COSTS OFF) SELECT clv_merge(cohorts), clv_merge(worth), clv_merge(survival) FROM away.tables_kept;
-- Filters by scores.
EXPLAIN (VERBOSE, COSTS OFF)
SELECT customer_id FROM away.modelled WHERE p_alive(model, history) > 0.5 AND expected_value(model, history, 365, 0.1, as_of => as_of) > 20;

-- The same as here. What returns arrays of rows is shipped only by servers that take the array types for members of the extension (17 on).
CREATE FUNCTION pg_temp.is_shipped(query text) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  line text;
  sent boolean := false;
BEGIN
  FOR line IN EXECUTE 'EXPLAIN (VERBOSE, COSTS OFF) ' || query LOOP
    IF line ~ 'Aggregate$|^ *Filter:' THEN
      RETURN false;
    END IF;
    sent := sent OR line ~ 'Remote SQL: .*public\.\w+\(';
  END LOOP;
  RETURN sent;
END $$;
SELECT count(*) > 0 AS "arrays" FROM pg_depend WHERE classid = 'pg_type'::regclass AND objid = 'clv_decile[]'::regtype AND deptype = 'e' \gset
CREATE TEMP TABLE asked (n serial, query text, "array" boolean DEFAULT false);
INSERT INTO asked (query) VALUES
  ('SELECT segment, clv_agg(history, ''month'') FROM customers GROUP BY segment'),
  ('SELECT segment, clv_agg(customer_code, ordered_at_tz, amount, ''week'') FROM orders GROUP BY segment'),
  ('SELECT segment, clv_agg(customer_uuid, ordered_on, amount::float8) FROM orders GROUP BY segment'),
  ('SELECT clv_state_agg(history, ''year'', as_of) FROM as_of_days'), ('SELECT cohort_agg(history, ''month'', as_of) FROM as_of_days'),
  ('SELECT customer_id, purchase_history(ordered_at, amount) FROM orders GROUP BY customer_id'),
  ('SELECT segment, cohort_agg(customer_code, ordered_on, amount, ''quarter'') FROM orders GROUP BY segment'),
  ('SELECT retention_rate(customer_id, ordered_at, ''month'') FROM orders'), ('SELECT activity_frequency(customer_id, ordered_at, ''month'') FROM orders'),
  ('SELECT segment, clv_fit(history, as_of, ''bg_nbd'') FROM as_of_days GROUP BY segment'), ('SELECT clv_fit(history, as_of, ''auto'', 0.1) FROM as_of_days'),
  ('SELECT rfm_quantiles(history, as_of, 5) FROM as_of_days'), ('SELECT survival_agg(days, churned) FROM tenures'),
  ('SELECT value_agg(amount) FROM orders'), ('SELECT value_concentration(amount) FROM orders'),
  ('SELECT channel, campaign_agg(spend, clicks, conversions, new_customers, revenue, margin) FROM campaigns GROUP BY channel'),
  ('SELECT cost_to_serve(revenue, goods, service, marketing) FROM serving'),
  ('SELECT customer_id, attribution_path(touched_at, campaign, converted_at, ''time_decay'') FROM touches GROUP BY customer_id'),
  ('SELECT clv_merge(cohorts), clv_merge(worth), clv_merge(thresholds), clv_merge(survival), clv_merge(totals), clv_merge(counts) FROM tables_kept'),
  ('SELECT customer_id FROM modelled WHERE p_alive(model, history) > 0.5'), ('SELECT customer_id FROM modelled WHERE expected_purchases(model, history, 90, as_of) < 2');
INSERT INTO asked (query, "array") VALUES ('SELECT segment, value_deciles(amount) FROM orders GROUP BY segment', true), ('SELECT clv_compare(history, as_of) FROM as_of_days', true),
  ('SELECT customer_id, attribution(touched_at, campaign, converted_at, ''linear'') FROM touches GROUP BY customer_id', true);
SELECT query, pg_temp.is_shipped(replace(query, 'FROM ', 'FROM away.')) = (:'arrays' OR NOT "array") AS shipped, differences(replace(query, 'FROM ', 'FROM away.'), query)
FROM asked ORDER BY n;

-- Each aggregate there is, on a table that has a column for each type of an argument, with the first of its words for a word.
CREATE TEMP TABLE shipping AS
SELECT p.oid::regprocedure AS aggregate, array_agg(t.oid) AS arguments, (SELECT typcategory = 'A' FROM pg_type WHERE oid = p.prorettype) AS "array",
       format('SELECT %I(%s) FROM away.arguments', p.proname, string_agg(CASE WHEN b.typbyval THEN format('%L::%s', (SELECT min(w) FROM stored_texts(t.oid) AS w), b.type)
                                                                             ELSE format('%I', 'of_' || t.typname) END, ', ' ORDER BY a.n)) AS query
FROM pg_depend AS d JOIN pg_extension AS e ON e.oid = d.refobjid AND d.refclassid = 'pg_extension'::regclass
JOIN pg_proc AS p ON p.oid = d.objid AND d.classid = 'pg_proc'::regclass, unnest(p.proargtypes) WITH ORDINALITY AS a(type, n)
JOIN pg_type AS t ON t.oid = a.type LEFT JOIN base_types AS b ON b.type = t.oid
WHERE e.extname = 'clv_ext' AND d.deptype = 'e' AND p.prokind = 'a' GROUP BY p.oid, p.proname, p.prorettype;
DO $$ BEGIN
  EXECUTE (SELECT format('CREATE TABLE arguments (%s)', string_agg(DISTINCT format('%I %s', 'of_' || typname, t.oid::regtype), ', '))
           FROM shipping, unnest(arguments) AS a(type) JOIN pg_type AS t ON t.oid = a.type);
END $$;
IMPORT FOREIGN SCHEMA public LIMIT TO (arguments) FROM SERVER elsewhere INTO away;
SELECT count(*) > 170 AS aggregates FROM shipping;
SELECT aggregate AS not_shipped FROM shipping WHERE (:'arrays' OR NOT "array") AND NOT pg_temp.is_shipped(query) ORDER BY aggregate::text COLLATE "C";
-- Without the option everything is computed here.
ALTER SERVER elsewhere OPTIONS (DROP extensions);
SELECT pg_temp.is_shipped('SELECT clv_agg(history, ''month'') FROM away.customers') AS shipped;

SET client_min_messages = warning;
DROP SCHEMA away CASCADE;
DROP TABLE arguments, as_of_days, modelled;
DROP EXTENSION postgres_fdw CASCADE;

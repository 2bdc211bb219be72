-- The set of views on a million customers and six million orders: made, refreshed, read. Seconds of one run; those of a view, milliseconds of the best of three.
\set ON_ERROR_STOP on
SET client_min_messages = warning;
SET jit = off;
CREATE TEMP TABLE taken (n serial, what text, ms float8);
CREATE PROCEDURE pg_temp.take(what text, statement text, runs integer DEFAULT 1) LANGUAGE plpgsql AS $$
DECLARE
  began timestamptz;
  best float8;
BEGIN
  FOR run IN 1 .. runs LOOP
    began := clock_timestamp();
    EXECUTE statement;
    best := least(best, extract(epoch FROM clock_timestamp() - began) * 1000);
  END LOOP;
  INSERT INTO taken (what, ms) VALUES (what, best);
END $$;
CREATE TABLE view_orders AS SELECT * FROM orders;
CREATE INDEX ON view_orders (customer_id);
ANALYZE view_orders;
CALL pg_temp.take('the set is made', $$CALL clv_create_views('view_orders', segment => 'segment', mode => 'trigger', into_schema => 'bench_clv')$$);
UPDATE bench_clv.settings SET as_of = (SELECT max(ordered_at)::date - 1 FROM view_orders);
CALL clv_refresh('bench_clv');
CALL pg_temp.take('refresh of all orders', $$CALL clv_refresh('bench_clv', whole => true)$$);
CALL pg_temp.take('refresh without a change', $$CALL clv_refresh('bench_clv')$$);
INSERT INTO view_orders SELECT n * 97 % 1000000 + 1, 'segment 1', (SELECT max(ordered_at) FROM view_orders), 10 FROM generate_series(1, 10000) AS n;
CALL pg_temp.take('refresh of 10,000 orders of the running day', $$CALL clv_refresh('bench_clv')$$);
INSERT INTO view_orders SELECT n * 89 % 1000000 + 1, 'segment 1', (SELECT max(ordered_at) - interval '30 days' FROM view_orders), 10 FROM generate_series(1, 10000) AS n;
CALL pg_temp.take('refresh of 10,000 late orders', $$CALL clv_refresh('bench_clv')$$);
SELECT format('CALL pg_temp.take(%L, %L, 3)', 'view ' || name, format('SELECT count(v::text) FROM %s AS v', relation))
FROM _clv_relations('bench_clv') WHERE name NOT IN ('customer_360', 'customer_history', 'group_state', 'segment_model', 'model_before', 'definition', 'settings', 'known', 'changed_customer', 'order_trouble') \gexec
SELECT format('CALL pg_temp.take(%L, %L, 3)', 'view ' || name || ', one segment', format('SELECT count(v::text) FROM %s AS v WHERE segment = ''segment 1''', relation))
FROM _clv_relations('bench_clv') AS r WHERE name NOT IN ('customer_360', 'customer_history', 'customer_facts', 'group_state', 'segment_model', 'model_before', 'definition') AND EXISTS (SELECT FROM pg_attribute WHERE attrelid = relation AND attname = 'segment') \gexec
CALL pg_temp.take('customer_360: RFM segments of one segment', $$SELECT rfm_segment, count(*), sum(revenue) FROM bench_clv.customer_360 WHERE segment = 'segment 1' GROUP BY 1$$, 3);
CALL pg_temp.take('customer_360: RFM segments of all', $$SELECT rfm_segment, count(*), sum(revenue) FROM bench_clv.customer_360 GROUP BY 1$$, 3);
CALL pg_temp.take('customer_360: one customer with bounds', $$SELECT * FROM bench_clv.customer_360 WHERE customer_id = 4711$$, 3);
CALL pg_temp.take('customer_360: a hundred with bounds', $$SELECT count(c::text) FROM (SELECT * FROM bench_clv.customer_360 WHERE value_rank <= 100) AS c$$, 3);
SELECT what, CASE WHEN ms >= 1000 THEN round((ms / 1000)::numeric, 2) || ' s' ELSE round(ms::numeric, 1) || ' ms' END AS took,
       CASE WHEN what LIKE 'refresh of 10,000%' THEN round(((SELECT ms FROM taken WHERE what = 'refresh of all orders') / ms)::numeric, 1) || ' of these in a refresh of all' END AS ratio FROM taken ORDER BY n;
CALL clv_drop_views('bench_clv');
DROP TABLE view_orders;

-- CPU seconds of this one process for what scripts/bench_peers.sh does with lifetimes. Writes `name<TAB>seconds` lines.
\set ON_ERROR_STOP on
SET max_parallel_workers_per_gather = 0;
SET jit = off;
SET client_min_messages = warning;
\pset format unaligned
\pset tuples_only on
\pset fieldsep '\t'

DROP TABLE IF EXISTS model_customers, model_rfm, model_values;
CREATE UNLOGGED TABLE model_customers AS
SELECT customer_id, purchase_history(ordered_at) AS days, purchase_history(ordered_at, amount) AS history FROM model_orders GROUP BY 1 ORDER BY 1;
CREATE UNLOGGED TABLE model_rfm AS
SELECT r.frequency, r.recency_days, r.t_days FROM model_customers, rfm(days, '1998-12-31') AS r;
VACUUM ANALYZE model_customers;
VACUUM ANALYZE model_rfm;

-- Clock ticks of 10 ms.
CREATE FUNCTION pg_temp.cpu() RETURNS float8 VOLATILE LANGUAGE sql AS $$
  SELECT (f[12]::bigint + f[13]::bigint) / 100.0
  FROM string_to_array(regexp_replace(pg_read_file('/proc/self/stat'), '^.*\) ', ''), ' ') AS f
$$;
CREATE TEMP TABLE steps (n serial, name text, query text, times integer, a integer);
INSERT INTO steps (name, query, times, a) VALUES
('clv_fit BG/NBD', 'SELECT clv_fit(days, ''1998-12-31'', ''bg_nbd'') FROM model_customers', 5, 1),
('clv_fit BG/NBD and gamma-gamma', 'SELECT clv_fit(history, ''1998-12-31'', ''bg_nbd'') FROM model_customers', 5, 1),
('clv_fit Pareto/NBD, 100,000', 'SELECT clv_fit(days, ''1998-12-31'', ''pareto_nbd'') FROM (SELECT days FROM model_customers LIMIT 100000) AS c', 5, 1),
('clv_fit all four and gamma-gamma', 'SELECT clv_fit(history, ''1998-12-31'') FROM model_customers', 1, 1),
('road', $$CREATE TABLE model_values AS
  WITH customers AS MATERIALIZED (SELECT customer_id, purchase_history(ordered_at, amount) AS history FROM model_orders GROUP BY 1),
  model AS MATERIALIZED (SELECT clv_fit(history, '1998-12-31', 'bg_nbd') AS model FROM customers)
  SELECT customer_id, expected_value(model, history, 360, 0.1) AS value FROM customers, model$$, 1, 1),
('scan of histories', 'SELECT count(days) FROM model_customers', 5, 1000000),
('P(alive) and expected purchases, BG/NBD', 'SELECT sum(p_alive(model, days) + expected_purchases(model, days, 90)) FROM model_customers, (SELECT clv_fit(days, ''1998-12-31'', ''bg_nbd'') AS model FROM (SELECT days FROM model_customers LIMIT 20000) AS few) AS m', 5, 1000000),
('P(alive) and expected purchases, Pareto/NBD', 'SELECT sum(p_alive(model, days) + expected_purchases(model, days, 90)) FROM model_customers, (SELECT clv_fit(days, ''1998-12-31'', ''pareto_nbd'') AS model FROM (SELECT days FROM model_customers LIMIT 20000) AS few) AS m', 5, 1000000);

CREATE TEMP TABLE seconds (name text, cpu float8);
DO $$
DECLARE
  step record;
  before float8;
BEGIN
  FOR step IN SELECT * FROM steps ORDER BY n LOOP
    EXECUTE 'SELECT count(days), count(history) FROM model_customers';
    before := pg_temp.cpu();
    FOR i IN 1 .. step.times LOOP
      EXECUTE step.query;
    END LOOP;
    INSERT INTO seconds VALUES (step.name, (pg_temp.cpu() - before) / step.times);
  END LOOP;
END $$;
SELECT s.name, round(cpu::numeric, 3) FROM steps AS s JOIN seconds USING (name) ORDER BY n;

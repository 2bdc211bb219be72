-- CPU seconds of one process for the same work that scripts/bench_peers.sh does with lifetimes. Writes lines
-- `name<TAB>seconds`.
\set ON_ERROR_STOP on
SET max_parallel_workers_per_gather = 0;
SET jit = off;
SET client_min_messages = warning;
\pset format unaligned
\pset tuples_only on
\pset fieldsep '\t'

DROP TABLE IF EXISTS model_days, model_customers, model_rfm, model_values;
CREATE UNLOGGED TABLE model_days AS SELECT customer_id, purchase_history(ordered_at) AS history FROM model_orders GROUP BY 1 ORDER BY 1;
CREATE UNLOGGED TABLE model_customers AS SELECT customer_id, purchase_history(ordered_at, amount) AS history FROM model_orders GROUP BY 1 ORDER BY 1;
CREATE UNLOGGED TABLE model_rfm AS SELECT r.frequency, r.recency_days, r.t_days FROM model_days, rfm(history, '1998-12-31') AS r;
VACUUM ANALYZE model_days;
VACUUM ANALYZE model_customers;
VACUUM ANALYZE model_rfm;
-- Each row: a part of the customers, and its number of distinct frequencies, recencies and ages.
CREATE TEMP TABLE parts AS
SELECT part, counts, jsonb_array_length(counts::jsonb -> 'purchases') AS entries
FROM (SELECT part, rfm_counts_agg(history, '1998-12-31') AS counts FROM generate_series(1, 8) AS part, model_days WHERE part IN (1, 2, 4, 8) AND customer_id % 8 < part GROUP BY 1) AS p;

-- Clock ticks of 10 ms.
CREATE FUNCTION pg_temp.cpu() RETURNS float8 VOLATILE LANGUAGE sql AS $$
  SELECT (f[12]::bigint + f[13]::bigint) / 100.0
  FROM string_to_array(regexp_replace(pg_read_file('/proc/self/stat'), '^.*\) ', ''), ' ') AS f
$$;
CREATE TEMP TABLE steps (n serial, name text, query text, times integer);
INSERT INTO steps (name, query, times) VALUES
('fit of BG/NBD', 'SELECT clv_fit(history, ''1998-12-31'', ''bg_nbd'') FROM model_days', 5),
('fit of BG/NBD and gamma-gamma', 'SELECT clv_fit(history, ''1998-12-31'', ''bg_nbd'') FROM model_customers', 5),
('fit of all four and gamma-gamma', 'SELECT clv_fit(history, ''1998-12-31'') FROM model_customers', 1),
('fit of Pareto/NBD', 'SELECT clv_fit(history, ''1998-12-31'', ''pareto_nbd'') FROM (SELECT history FROM model_days LIMIT 100000) AS c', 10),
-- Sorting orders that are sorted by time is faster than hashing them into a million groups.
('road', $$SET enable_hashagg = off;
  CREATE TABLE model_values AS
  WITH customers AS MATERIALIZED (SELECT customer_id, purchase_history(ordered_at, amount) AS history FROM model_orders GROUP BY 1),
  model AS MATERIALIZED (SELECT clv_fit(history, '1998-12-31', 'bg_nbd') AS model FROM customers)
  SELECT customer_id, expected_value(model, history, 360, 0.1) AS value FROM customers, model;
  RESET enable_hashagg$$, 1),
('scan', 'SELECT count(history) FROM model_days', 5);
INSERT INTO steps (name, query, times)
SELECT 'scores of ' || family,
       format('SELECT sum(p_alive(%L, history) + expected_purchases(%1$L, history, 90)) FROM model_days', (SELECT clv_fit(history, '1998-12-31', family) FROM model_days)), 5
FROM unnest('{bg_nbd,mbg_nbd,pareto_nbd}'::text[]) AS family;
INSERT INTO steps (name, query, times)
SELECT format('fit of %s counts', entries), format('SELECT clv_fit(counts, ''bg_nbd'') FROM parts WHERE part = %s', part), 64 / part FROM parts ORDER BY part;

INSERT INTO steps (name, query, times)
SELECT 'forecast of ' || family,
       format('SELECT forecast_agg(%L, history, 90, 0.1) FROM model_customers', (SELECT clv_fit(history, '1998-12-31', family) FROM model_customers)), 1
FROM unnest('{bg_nbd,mbg_nbd,pareto_nbd}'::text[]) AS family;
INSERT INTO steps (name, query, times)
SELECT 'intervals of ' || family,
       format('SELECT sum((expected_purchases_interval(%L, history, 90)).high) FROM (SELECT history FROM model_days LIMIT 1000) AS c', (SELECT clv_fit(history, '1998-12-31', family) FROM model_days)), 20
FROM unnest('{bg_nbd,mbg_nbd,pareto_nbd}'::text[]) AS family;
INSERT INTO steps (name, query, times) VALUES
('choice by BIC', 'SELECT clv_fit(history, ''1998-12-31'') FROM model_customers', 1),
('choice by forecasts', 'SELECT clv_fit(history, ''1998-12-31'', ''best_forecast'') FROM model_customers', 1),
('back-test', 'SELECT clv_backtest(history, ''1998-06-30'', ''1998-12-31'') FROM model_customers', 1);
-- Small groups: 50,000 of 20 customers.
CREATE TEMP TABLE small_groups AS SELECT row_number() OVER () % 50000 AS part, frequency, recency_days, t_days FROM model_rfm;
ANALYZE small_groups;
INSERT INTO steps (name, query, times)
SELECT 'fits of ' || family || ' in 50,000 groups',
       format('SELECT count(model) FROM (SELECT clv_fit(frequency, recency_days, t_days, %L) AS model FROM small_groups GROUP BY part) AS groups', family), 1
FROM unnest('{bg_nbd,pareto_nbd}'::text[]) AS family;

CREATE TEMP TABLE seconds (name text, cpu float8);
DO $$
DECLARE
  step record;
  before float8;
BEGIN
  FOR step IN SELECT * FROM steps ORDER BY n LOOP
    PERFORM count(d.history) FROM model_days AS d;
    before := pg_temp.cpu();
    FOR i IN 1 .. step.times LOOP
      EXECUTE step.query;
    END LOOP;
    INSERT INTO seconds VALUES (step.name, (pg_temp.cpu() - before) / step.times);
  END LOOP;
END $$;
SELECT s.name, round(cpu::numeric, 4) FROM steps AS s JOIN seconds USING (name) ORDER BY n;

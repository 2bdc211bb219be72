-- What the planner knows of the functions: that scores are dear, so that cheap filters run before them and that workers share them,
-- and how many rows a set has.
CREATE TABLE scored AS
SELECT customer_id, 'segment ' || customer_id % 5 AS segment,
       purchase_history(date '2023-01-01' + (customer_id * 31 + n * n * 47) % 365, (customer_id % 50 + n)::numeric) AS history
FROM generate_series(1, 100000) AS customer_id, generate_series(0, 5) AS n WHERE n <= customer_id % 6 GROUP BY customer_id;
CREATE TABLE scoring AS SELECT segment, clv_fit(history, '2023-12-31', 'bg_nbd') AS model FROM scored WHERE customer_id <= 5000 GROUP BY segment;
CREATE TABLE scored_few AS SELECT s.customer_id, s.history, m.model FROM scored AS s JOIN scoring AS m USING (segment) WHERE customer_id <= 100;
ANALYZE scored, scoring, scored_few;
CREATE FUNCTION pg_temp.plan(query text, pattern text) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE line text;
BEGIN
  FOR line IN EXECUTE 'EXPLAIN (COSTS OFF) ' || query LOOP
    IF line ~ pattern THEN RETURN NEXT trim(line); END IF;
  END LOOP;
END $$;

-- The cheap filter first, whatever the order written.
SELECT filter FROM (VALUES ('p_alive(model, history) > 0.5 AND customer_id % 2 = 0'), ('customer_id % 2 = 0 AND p_alive(model, history) > 0.5')) AS v(condition),
  pg_temp.plan('SELECT * FROM scored_few WHERE ' || condition, 'Filter') AS filter;
SELECT condition, filter ~ '^Filter: \(+customer_id % 2\) = 0\) AND ' AS cheap_first FROM (VALUES ('p_alive(model, history) > 0.5'),
    ('expected_purchases(model, history, 90) > 1'), ('purchase_probability(model, history, 30) > 0.5'), ('win_back_deadline(model, history, 0.5) < ''2024-01-01'''),
    ('expected_spend(model, history) > 1'), ('expected_value(model, history, 90, 0.1) > 1'), ('(expected_value_interval(model, history, 90, 0.1)).low > 1'),
    ('(expected_purchases_interval(model, history, 90)).low > 1')) AS v(condition),
  pg_temp.plan(format('SELECT * FROM scored_few WHERE %s AND customer_id %% 2 = 0', condition), 'Filter') AS filter;
-- A score before an interval of it, which costs more.
SELECT filter ~ 'p_alive.*expected_value_interval' AS dearest_last
FROM pg_temp.plan('SELECT * FROM scored_few WHERE (expected_value_interval(model, history, 90, 0.1)).low > 1 AND p_alive(model, history) > 0.5', 'Filter') AS filter;

-- Workers share scores, with the settings of parallelism as they come.
SELECT name, setting FROM pg_settings WHERE name ~ '^(max_parallel_workers_per_gather|parallel_|min_parallel_|cpu_)' AND setting <> boot_val;
SELECT query, (SELECT count(*) FROM pg_temp.plan(query, 'Workers Planned')) AS gathered FROM (VALUES
  ('SELECT customer_id, expected_value((SELECT model FROM scoring LIMIT 1), history, 365, 0.1) FROM scored'),
  ('SELECT customer_id, expected_value(model, history, 365, 0.1) FROM scored JOIN scoring USING (segment)'),
  ('SELECT avg(p_alive(model, history)) FROM scored JOIN scoring USING (segment)'),
  ('SELECT segment, sum(expected_value(model, history, 365, 0.1)) FROM scored JOIN scoring USING (segment) GROUP BY segment'),
  ('SELECT customer_id FROM scored JOIN scoring USING (segment) WHERE p_alive(model, history) > 0.9'),
  ('SELECT customer_id, expected_value(model, history, 365, 0.1) FROM scored JOIN scoring USING (segment) ORDER BY 2 DESC LIMIT 10'),
  ('CREATE TABLE scores AS SELECT customer_id, expected_value(model, history, 365, 0.1) FROM scored JOIN scoring USING (segment)'),
  ('CREATE MATERIALIZED VIEW scores AS SELECT customer_id, win_back_deadline(model, history, 0.5) FROM scored JOIN scoring USING (segment)')) AS v(query);
-- They score as one process does.
CREATE TEMP TABLE gathered AS SELECT customer_id, expected_value(model, history, 365, 0.1) AS value FROM scored JOIN scoring USING (segment);
SET max_parallel_workers_per_gather = 0;
SELECT differences('SELECT * FROM gathered', 'SELECT customer_id, expected_value(model, history, 365, 0.1) FROM scored JOIN scoring USING (segment)') AS scores;
RESET max_parallel_workers_per_gather;

-- Sets are small, and the planner is told so: within ten times of what the values stored by the tests before this one have.
CREATE FUNCTION pg_temp.rows_of(function text, type regtype) RETURNS numeric LANGUAGE plpgsql AS $$
DECLARE
  argument text := CASE WHEN type IS NULL THEN '' ELSE format('t::%s%s', type, CASE function WHEN 'payback_curve' THEN ', 10.0' WHEN 'simulate_orders' THEN ', 50, ''2023-01-01'', ''2023-12-31''' WHEN 'forecast_acquired' THEN ', 50, 90, ''month'', 12, ''2023-12-31''' WHEN 'clv_explain' THEN ', (SELECT history FROM buyers LIMIT 1), 30, as_of => ''2023-12-31''' END) END;
  kind text := CASE function WHEN 'markov_weights' THEN '%"campaigns"%' WHEN 'segment_move_counts' THEN '%"segments"%' ELSE '%' END;
  result numeric;
BEGIN
  EXECUTE format('SELECT avg((SELECT count(*) FROM %s(%s))) FROM (SELECT t FROM stored_texts(%L) AS t WHERE length(t) < 30000 AND t LIKE %4$L UNION ALL SELECT NULL WHERE %3$L IS NULL) AS v',
                 function, argument, type, kind) INTO result;
  RETURN result;
END $$;
SELECT function, prorows <= 200 AS small, prorows / actual BETWEEN 0.1 AND 10 AS near FROM (
  SELECT p.oid::regprocedure AS function, p.prorows, pg_temp.rows_of(p.proname, b.type) AS actual
  FROM pg_proc AS p JOIN pg_depend AS d ON d.objid = p.oid AND d.classid = 'pg_proc'::regclass AND d.deptype = 'e'
  JOIN pg_extension AS e ON e.oid = d.refobjid AND e.extname = 'clv_ext' LEFT JOIN base_types AS b ON b.type = p.proargtypes[0] WHERE p.proretset AND p.prolang = (SELECT oid FROM pg_language WHERE lanname = 'c')) AS r
ORDER BY function::text COLLATE "C";
DROP TABLE scored, scoring, scored_few;

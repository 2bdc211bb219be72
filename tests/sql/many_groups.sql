-- Many groups in one hash aggregate: no memory context and no large minimum for each of them.
CREATE TEMP TABLE many AS
SELECT (i % 50000)::bigint AS customer_id, date '2020-01-01' + (i * 31 % 1500) AS ordered_at, (i % 977) / 10.0 AS amount
FROM generate_series(0, 199999) AS i;
ANALYZE many;
SET work_mem = '256MB';
SET max_parallel_workers_per_gather = 0;
CREATE FUNCTION pg_temp.memory_kb(query text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE plan json;
BEGIN
  EXECUTE 'EXPLAIN (ANALYZE, TIMING OFF, FORMAT json) ' || query INTO plan;
  IF plan -> 0 -> 'Plan' ->> 'Strategy' <> 'Hashed' THEN RAISE EXCEPTION 'not hashed: %', plan; END IF;
  RETURN (plan -> 0 -> 'Plan' ->> 'Peak Memory Usage')::bigint;
END $$;
-- Twice the groups take about twice the memory, and at most a kilobyte each.
SELECT q, pg_temp.memory_kb(format(query, 50000)) < 50000 AS small, pg_temp.memory_kb(format(query, 50000)) < 2.5 * pg_temp.memory_kb(format(query, 25000)) AS linear
FROM (VALUES (1, 'SELECT customer_id %% %s, purchase_history(ordered_at, amount) FROM many GROUP BY 1'),
             (2, 'SELECT customer_id %% %s, clv_agg(customer_id, ordered_at, amount) FROM many GROUP BY 1'),
             (3, 'SELECT customer_id %% %s, retention_rate(customer_id, ordered_at, ''month'') FROM many GROUP BY 1'),
             (4, 'SELECT customer_id %% %s, cohort_agg(customer_id, ordered_at, amount, ''month'') FROM many GROUP BY 1'),
             (5, 'SELECT customer_id %% %s, value_agg(amount) FROM many GROUP BY 1'),
             (6, 'SELECT customer_id %% %s, survival_agg(ordered_at - ''2020-01-01'', amount > 9) FROM many GROUP BY 1'),
             (7, 'SELECT customer_id %% %s, rfm_counts_agg(1 + customer_id %% 5, 1 + customer_id %% 50, 90) FROM many GROUP BY 1')) AS v(q, query) ORDER BY q;
-- And they are right.
SELECT count(*) AS groups, sum((k).orders) AS orders, sum((k).revenue) = (SELECT sum(amount) FROM many) AS revenue
FROM (SELECT clv_agg(customer_id, ordered_at, amount) AS k FROM many GROUP BY customer_id % 50000) AS g;
-- Also where the aggregate spills to disk.
SET work_mem = '1MB';
SELECT count(*) AS groups, sum((k).orders) AS orders, sum((k).revenue) = (SELECT sum(amount) FROM many) AS revenue
FROM (SELECT clv_agg(customer_id, ordered_at, amount) AS k FROM many GROUP BY customer_id % 50000) AS g;

-- Many parts in one group: states of single customers, merged into one. Twice the parts are not four times the work, so this
-- ends; and they are right.
SET work_mem = '256MB';
SELECT k.customers, k.orders, k.revenue = (SELECT sum(amount) FROM many) AS revenue FROM (
  SELECT (clv_agg(state)).* FROM (SELECT clv_state_agg(customer_id, ordered_at, amount) AS state FROM many GROUP BY customer_id) AS parts) AS k;
SELECT sum(c.active) = (SELECT count(*) FROM (SELECT DISTINCT customer_id, date_trunc('month', ordered_at) FROM many) AS d) AS active, sum(c.revenue) = (SELECT sum(amount) FROM many) AS revenue
FROM (SELECT clv_merge(t) AS t FROM (SELECT cohort_agg(customer_id, ordered_at, amount, 'month') AS t FROM many GROUP BY customer_id) AS parts) AS q, cohorts(t) AS c;

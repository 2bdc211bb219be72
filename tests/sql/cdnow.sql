SET datestyle = ISO;
-- The same truth on real orders: the CDNOW master file.
CREATE TABLE cdnow (customer_id bigint, ordered_at date, amount numeric);
\set home `echo $CLV_HOME`
\set copy '\\copy cdnow FROM \'' :home '/target/regress/cdnow.csv\' (FORMAT csv)'
:copy
CREATE VIEW cdnow_cohorts AS
SELECT to_char(min(ordered_at) OVER (PARTITION BY customer_id), 'YYYY-MM') AS segment, * FROM cdnow;
SELECT period, differences(plain('cdnow_cohorts', period), one_step('cdnow_cohorts', period)) AS one_step,
       differences(plain('cdnow_cohorts', period), two_steps('cdnow_cohorts', period)) AS two_steps,
       differences(plain('cdnow_cohorts', period), parts('cdnow_cohorts', period)) AS rollup_of_parts
FROM unnest(ARRAY['week', 'month', 'quarter', 'year']) AS period;
-- In parallel.
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
ALTER TABLE cdnow SET (parallel_workers = 4);
ANALYZE cdnow;
SELECT plan_has(one_step('(SELECT ''all'' AS segment, * FROM cdnow) AS c', 'month'), 'Partial') AS in_parts,
       differences(plain('(SELECT ''all'' AS segment, * FROM cdnow) AS c', 'month'), one_step('(SELECT ''all'' AS segment, * FROM cdnow) AS c', 'month')) AS parallel;
RESET parallel_setup_cost;
RESET parallel_tuple_cost;
RESET min_parallel_table_scan_size;

-- The figures by which the file is known.
SELECT customers, orders, revenue, first_order, last_order FROM (SELECT (clv_agg(customer_id, ordered_at, amount)).* FROM cdnow) AS k;
-- Repeat buyers of the first 39 weeks, and those of them with something spent.
SELECT count(*) FILTER (WHERE r.frequency > 0) AS repeaters, count(*) FILTER (WHERE r.monetary_value > 0) AS spenders
FROM (SELECT purchase_history(ordered_at, amount) AS history FROM cdnow GROUP BY customer_id) AS c, rfm(history, '1997-09-30') AS r;

-- Sets that are read row by row: stopped early, begun again, failing on the way; and aggregates over moving frames.
CREATE TABLE cohort_parts AS SELECT customer_id % 40 AS part, cohort_agg(history, 'month', '2024-06-30') AS t FROM customers GROUP BY 1;
-- A row by row set gives the rows of one that is taken whole.
SELECT count(*) AS rows, count(*) FILTER (WHERE a IS DISTINCT FROM b) AS different
FROM (SELECT part, n, a FROM (SELECT part, cohorts(t) AS a FROM cohort_parts) AS s, LATERAL (SELECT (a).cohort || ' ' || (a).age AS n) AS l) AS x
FULL JOIN (SELECT part, b.cohort || ' ' || b.age AS n, b FROM cohort_parts, cohorts(t) AS b) AS y USING (part, n);
-- The first rows of many sets; the rest of each is dropped.
SELECT count(*) AS parts, count(*) FILTER (WHERE first IS DISTINCT FROM (SELECT min(cohort) FROM cohorts(p.t))) AS different
FROM (SELECT t, (SELECT (cohorts(t)).cohort LIMIT 1) AS first FROM cohort_parts) AS p;
SELECT count(*) FROM (SELECT purchases(history) FROM customers, generate_series(1, 20) LIMIT 1000) AS s;
-- Two sets side by side.
SELECT count(c) = (SELECT count(*) FROM cohort_parts, cohorts(t) WHERE part = 3) AS cohorts,
       count(r) = (SELECT count(*) FROM cohort_parts, revenue_retention(t) WHERE part = 3) AS periods
FROM (SELECT cohorts(t) AS c, revenue_retention(t) AS r FROM cohort_parts WHERE part = 3) AS s;
-- An error on the way leaves nothing behind that hurts: in the second row the margin is out of range.
CREATE FUNCTION rows_until_error(t cohort_table, margin float8) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE n integer := 0; r record;
BEGIN
  FOR r IN SELECT payback_curve(t, 1.0, margin) LOOP n := n + 1; END LOOP;
  RETURN n;
EXCEPTION WHEN numeric_value_out_of_range THEN RETURN -1;
END $$;
SELECT margin, count(DISTINCT r) AS results, min(r) AS result
FROM generate_series(1, 500), (VALUES (1.0), (7e28)) AS m(margin),
     LATERAL (SELECT rows_until_error('{"version":1,"source":"histories","start":"first_order","period":"month","amounts":"with","as_of":null,"last_day":"2024-02-29",
       "entries":{"cells":[["2024-01-01",0,2,2,1,2,"0"],["2024-01-01",1,0,1,1,1,"5"]]},"flows":[]}', margin) AS r) AS l GROUP BY 1 ORDER BY 1;
-- Moving frames, with rows left out of them, against the same aggregate over a join.
CREATE TEMP TABLE numbered AS
SELECT row_number() OVER (ORDER BY ordered_at, customer_id, amount) AS n, * FROM (SELECT customer_id, ordered_at, amount FROM orders ORDER BY 2, 1, 3 LIMIT 300) AS o;
SELECT count(*) AS frames, count(*) FILTER (WHERE w.k IS DISTINCT FROM (
    SELECT clv_agg(o.customer_id, o.ordered_at, o.amount) FROM numbered AS o WHERE o.n BETWEEN w.n - 2 AND w.n + 1 AND o.n <> w.n)) AS different
FROM (SELECT n, clv_agg(customer_id, ordered_at, amount) OVER (ORDER BY n ROWS BETWEEN 2 PRECEDING AND 1 FOLLOWING EXCLUDE CURRENT ROW) AS k FROM numbered) AS w;

-- The extension, and generated orders for the tests after this one: refunds, free orders, ties, customers with refunds
-- only, gaps of years. No random(): the same rows on every version.
CREATE EXTENSION clv_ext;
SELECT extversion, extrelocatable FROM pg_extension WHERE extname = 'clv_ext';

CREATE TABLE orders AS
SELECT customer_id, 'segment ' || customer_id % 5 AS segment, ordered_at, ordered_at AT TIME ZONE 'UTC' AS ordered_at_tz,
       ordered_at::date AS ordered_on, amount, customer_id::text AS customer_code, md5(customer_id::text)::uuid AS customer_uuid
FROM (
  SELECT (i::bigint * i * 7 + i * 31) % 997 - 400 AS customer_id,
         timestamp '2019-11-15' + (i * 7919 % 1700) * interval '1 day' + (i * 37 % 1440) * interval '1 minute' AS ordered_at,
         CASE WHEN i % 13 = 0 THEN -(i * 17 % 3000) / 100.0 WHEN i % 29 = 0 THEN 0 ELSE (i * 17 % 5000) / 100.0 END::numeric(10, 2)
           AS amount
  FROM generate_series(1, 6000) AS i, generate_series(1, 1 + (i % 50 = 0)::integer)
  UNION ALL
  SELECT 5000 + i % 7, timestamp '2018-01-01' + i * interval '97 days', -1.5 FROM generate_series(1, 20) AS i
) AS rows;
ANALYZE orders;

CREATE MATERIALIZED VIEW customers AS
SELECT segment, customer_id, purchase_history(ordered_at, amount) AS history FROM orders GROUP BY segment, customer_id;

-- The number of rows in which two queries differ: 0 if they give the same. Two empty results are an error.
CREATE FUNCTION differences(a text, b text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  different bigint;
  compared bigint;
BEGIN
  EXECUTE format('WITH a AS (%s), b AS (%s) '
                 'SELECT (SELECT count(*) FROM ((TABLE a EXCEPT ALL TABLE b) UNION ALL (TABLE b EXCEPT ALL TABLE a)) AS d), '
                 '(SELECT count(*) FROM a)', a, b) INTO different, compared;
  IF compared = 0 THEN
    RAISE EXCEPTION 'nothing to compare in %', a;
  END IF;
  RETURN different;
END $$;

-- Whether a query's plan has a node of this name.
CREATE FUNCTION plan_has(query text, node text) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE line text;
BEGIN
  FOR line IN EXECUTE 'EXPLAIN (COSTS OFF) ' || query LOOP
    IF strpos(line, node) > 0 THEN RETURN true; END IF;
  END LOOP;
  RETURN false;
END $$;

-- The base types of the extension but for clv_day, which is a date by another name, and texts of their values: those stored in tables so far, and words that the hint of an error lists.
CREATE VIEW base_types AS
SELECT t.oid::regtype AS type, t.* FROM pg_depend AS d JOIN pg_extension AS e ON e.oid = d.refobjid AND d.refclassid = 'pg_extension'::regclass
JOIN pg_type AS t ON t.oid = d.objid AND d.classid = 'pg_type'::regclass WHERE e.extname = 'clv_ext' AND d.deptype = 'e' AND t.typtype = 'b' AND t.typelem = 0 AND t.typname <> 'clv_day'
OFFSET 0;
CREATE FUNCTION stored_texts(type regtype) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE
  place record;
  hint text;
BEGIN
  FOR place IN SELECT attname, attrelid::regclass FROM pg_attribute JOIN pg_class AS c ON c.oid = attrelid
    WHERE atttypid = type AND relkind IN ('r', 'm') AND relnamespace = 'public'::regnamespace AND NOT attisdropped LOOP
    RETURN QUERY EXECUTE format('SELECT DISTINCT %I::text FROM %s WHERE %1$I IS NOT NULL', place.attname, place.attrelid);
  END LOOP;
  IF (SELECT typbyval FROM pg_type WHERE oid = type) THEN
    EXECUTE format('SELECT %L::%s', 'no such word', type);
  END IF;
EXCEPTION WHEN invalid_parameter_value THEN
  GET STACKED DIAGNOSTICS hint = PG_EXCEPTION_HINT;
  RETURN QUERY SELECT m[1] FROM regexp_matches(hint, '''([^'']+)''', 'g') AS m;
END $$;

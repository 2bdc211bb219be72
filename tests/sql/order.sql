-- Values in sets: DISTINCT, ORDER BY, EXCEPT, UNION, joins; the order behind them; and values as JSON. Over all base types of the
-- extension, with the values that the tests before this one stored, and the words that the hint of an error lists.
SET jit = off;
-- A table for each type with up to 24 values that are not long, each of them twice, read from its text, and some of them "in".
CREATE FUNCTION pg_temp.collect(type regtype) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE kept bigint;
BEGIN
  EXECUTE format('CREATE TEMP TABLE %I AS SELECT n, n %% 3 = 0 AS "in", t::%s AS v '
    'FROM (SELECT t, row_number() OVER (ORDER BY length(t) > 3000, md5(t)) AS n FROM (SELECT DISTINCT t FROM stored_texts(%L) AS t) AS s WHERE length(t) < 30000) AS s, '
    'generate_series(1, 2) WHERE n <= 24', 'all_' || type, type, type);
  EXECUTE format('SELECT count(*) FROM %I', 'all_' || type) INTO kept;
  RETURN kept / 2;
END $$;
SELECT type, pg_temp.collect(type) > 1 AS values FROM base_types ORDER BY type::text COLLATE "C";

-- What SQL makes of them, beside what it must, which follows from their number. Joins and sorts as the planner is told to make them.
CREATE FUNCTION pg_temp.asked(query text, type regtype) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE result bigint;
BEGIN
  EXECUTE replace(query, 'values', quote_ident('all_' || type)) INTO result;
  RETURN result;
END $$;
CREATE FUNCTION pg_temp.nodes(query text, type regtype) RETURNS text LANGUAGE plpgsql AS $$
DECLARE plan json;
BEGIN
  EXECUTE 'EXPLAIN (FORMAT json) ' || replace(query, 'values', quote_ident('all_' || type)) INTO plan;
  RETURN (SELECT string_agg(concat_ws(' ', m[1], m[2]), ', ') FROM regexp_matches(plan::text, '"(?:Node Type": "(Merge Join|Hash Join)|Strategy": "(Sorted|Hashed))"', 'g') AS m);
END $$;
CREATE TEMP TABLE questions (n serial, query text, expected text);
INSERT INTO questions (query, expected) VALUES
  ('SELECT count(*) FROM (SELECT DISTINCT v FROM values) AS q', 'n'),
  ('SELECT count(DISTINCT v) FROM values', 'n'),
  ('SELECT count(*) FROM (SELECT DISTINCT ON (v) v, n FROM values ORDER BY v, n DESC) AS q', 'n'),
  ('SELECT count(*) FROM (SELECT v FROM values GROUP BY v HAVING count(*) = 2 AND min(n) = max(n)) AS q', 'n'),
  ('SELECT count(*) FROM (SELECT v FROM values UNION SELECT v FROM values WHERE "in") AS q', 'n'),
  ('SELECT count(*) FROM (SELECT v FROM values EXCEPT SELECT v FROM values WHERE "in") AS q', 'n - n / 3'),
  ('SELECT count(*) FROM (SELECT v FROM values EXCEPT ALL SELECT DISTINCT v FROM values) AS q', 'n'),
  ('SELECT count(*) FROM (SELECT v FROM values INTERSECT SELECT v FROM values WHERE "in") AS q', 'n / 3'),
  ('SELECT count(*) FROM values AS a JOIN values AS b USING (v)', '4 * n'),
  ('SELECT count(*) FROM values WHERE v IN (SELECT v FROM values WHERE "in")', '2 * (n / 3)'),
  ('SELECT count(*) FROM values AS a LEFT JOIN (SELECT v FROM values WHERE "in") AS b USING (v) WHERE b.v IS NULL', '2 * (n - n / 3)'),
  ('SELECT count(*) FROM (SELECT v > lag(v) OVER w AS later, v = lag(v) OVER w AS same FROM values WINDOW w AS (ORDER BY v)) AS q WHERE later AND NOT same', 'n - 1'),
  ('SELECT count(*) FROM (SELECT v < lag(v) OVER (ORDER BY v DESC) AS sooner FROM values) AS q WHERE sooner', 'n - 1'),
  ('SELECT count(DISTINCT r) FROM (SELECT dense_rank() OVER (ORDER BY v) AS r FROM values) AS q', 'n'),
  ('SELECT count(DISTINCT (v, "in")) FROM values', 'n'),
  ('SELECT count(DISTINCT ARRAY[v, v]) FROM values', 'n');
CREATE TEMP TABLE sets AS SELECT type, n, query, expected, '' AS how, 0::bigint AS found, 0::bigint AS wanted FROM base_types, questions WHERE false;
CREATE FUNCTION pg_temp.ask_all(how text) RETURNS void LANGUAGE sql AS $$
INSERT INTO sets SELECT type, q.n, query, expected, how, pg_temp.asked(query, type),
  pg_temp.asked(format('SELECT %s FROM (SELECT count(*) / 2 AS n FROM values) AS c', expected), type) FROM base_types, questions AS q $$;
SELECT pg_temp.ask_all('as planned') \g /dev/null
SET enable_hashagg = off;
SET enable_hashjoin = off;
SET enable_nestloop = off;
SELECT DISTINCT pg_temp.nodes('SELECT v FROM values AS a JOIN values AS b USING (v)', type) AS "join", pg_temp.nodes('SELECT v, count(*) FROM values GROUP BY v', type) AS "group"
FROM base_types;
SELECT pg_temp.ask_all('by sorting') \g /dev/null
RESET enable_hashagg;
RESET enable_hashjoin;
SET enable_mergejoin = off;
SET enable_sort = off;
SELECT DISTINCT pg_temp.nodes('SELECT v FROM values AS a JOIN values AS b USING (v)', type) AS "join", pg_temp.nodes('SELECT v, count(*) FROM values GROUP BY v', type) AS "group"
FROM base_types;
SELECT pg_temp.ask_all('by hashing') \g /dev/null
RESET enable_nestloop;
RESET enable_mergejoin;
RESET enable_sort;
SELECT how, count(DISTINCT type) = (SELECT count(*) FROM base_types) AS types, count(*) / count(DISTINCT type) AS questions FROM sets GROUP BY how ORDER BY how;
SELECT type, how, query, found, wanted FROM sets WHERE found IS DISTINCT FROM wanted ORDER BY type::text COLLATE "C", n, how;

-- A total order that agrees with =, and all operators with one another: by pairs, and by triples. Counts of what breaks it.
CREATE FUNCTION pg_temp.support(type regtype, method text) RETURNS regproc LANGUAGE sql AS $$
SELECT amproc FROM pg_opclass JOIN pg_amproc ON amprocfamily = opcfamily AND amprocnum = 1
WHERE opcintype = type AND opcdefault AND opcmethod = (SELECT oid FROM pg_am WHERE amname = method) $$;
CREATE FUNCTION pg_temp.order_of(type regtype, OUT pairs bigint, OUT operators bigint, OUT antisymmetry bigint, OUT hashes bigint, OUT transitivity bigint)
LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format($query$
    SELECT count(*),
           count(*) FILTER (WHERE (a.v < b.v)::integer + (a.v = b.v)::integer + (a.v > b.v)::integer <> 1 OR (a.v <> b.v) = (a.v = b.v)
             OR (a.v <= b.v) = (a.v > b.v) OR (a.v >= b.v) = (a.v < b.v) OR sign(%1$s(a.v, b.v)) <> (a.v > b.v)::integer - (a.v < b.v)::integer
             OR (a.v = b.v) <> (a.n = b.n)),
           count(*) FILTER (WHERE %1$s(a.v, b.v) <> -%1$s(b.v, a.v) OR (a.v < b.v) <> (b.v > a.v) OR (a.v <= b.v) <> (b.v >= a.v) OR (a.v = b.v) <> (b.v = a.v)),
           count(*) FILTER (WHERE a.v = b.v AND %2$s(a.v) <> %2$s(b.v))
    FROM %3$I AS a, %3$I AS b$query$, pg_temp.support(type, 'btree'), pg_temp.support(type, 'hash'), 'all_' || type) INTO pairs, operators, antisymmetry, hashes;
  EXECUTE format('SELECT count(*) FROM %1$I AS a, %1$I AS b, %1$I AS c WHERE a.n <= 12 AND a.v <= b.v AND b.v <= c.v AND NOT a.v <= c.v', 'all_' || type) INTO transitivity;
END $$;
SELECT type, pairs > 15 AS pairs, operators, antisymmetry, hashes, transitivity FROM base_types, pg_temp.order_of(type) AS o ORDER BY type::text COLLATE "C";

-- Money of another scale is the same money: the decimals in a value's text with a zero more; and made of orders, where sums are packed.
CREATE FUNCTION pg_temp.rescaled(type regtype, OUT decimals bigint, OUT equal bigint, OUT hashes bigint, OUT groups bigint, OUT refused bigint) LANGUAGE plpgsql AS $$
DECLARE
  v record;
  pair record;
BEGIN
  decimals := 0; equal := 0; hashes := 0; groups := 0; refused := 0;
  FOR v IN EXECUTE format('SELECT DISTINCT v::text AS a, regexp_replace(v::text, ''"(-?\d+\.\d+)"'', ''"\10"'', ''g'') AS b FROM %I', 'all_' || type) LOOP
    CONTINUE WHEN v.a = v.b;
    decimals := decimals + 1;
    BEGIN
      EXECUTE format('SELECT a = b AND a <= b AND a >= b AND NOT a < b AS equal, %1$s(a) = %1$s(b) AS hash, '
        '(SELECT count(DISTINCT u) FROM unnest(ARRAY[a, b]) AS u) AS groups FROM (SELECT $1::%2$s AS a, $2::%2$s AS b) AS s',
        pg_temp.support(type, 'hash'), type) INTO pair USING v.a, v.b;
      equal := equal + pair.equal::integer;
      hashes := hashes + pair.hash::integer;
      groups := groups + pair.groups;
    EXCEPTION WHEN invalid_text_representation THEN
      refused := refused + 1;
    END;
  END LOOP;
END $$;
SELECT type, decimals > 0 AS decimals, decimals - refused - equal AS unequal, decimals - refused - hashes AS other_hashes, groups - (decimals - refused) AS too_many_groups, refused
FROM base_types, pg_temp.rescaled(type) WHERE NOT typbyval ORDER BY type::text COLLATE "C";
CREATE FUNCTION pg_temp.scales(made text, OUT equal boolean, OUT same_order boolean, OUT groups bigint) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('SELECT a = b, NOT a < b AND NOT a > b, (SELECT count(DISTINCT u) FROM unnest(ARRAY[a, b]) AS u) FROM (SELECT %s AS a, %s AS b) AS s',
                 replace(made, 'money', '12.5'), replace(made, 'money', '12.5000')) INTO equal, same_order, groups;
END $$;
SELECT made, s.* FROM (VALUES ('purchase_history(date ''2024-01-01'', money)'), ('clv_state_agg(1::bigint, date ''2024-01-01'', money)'),
    ('clv_state_agg(''a''::text, date ''2024-01-01'', money, ''day'')'),
    ('(SELECT clv_state_agg(h) FROM (SELECT purchase_history(date ''2024-01-01'', money) AS h) AS q)'),
    ('cohort_agg(1::bigint, date ''2024-01-01'', money, ''year'')'),
    ('(SELECT cohort_agg(h, ''year'') FROM (SELECT purchase_history(date ''2024-01-01'', money) AS h) AS q)'),
    ('value_agg(money)'), ('(SELECT rfm_quantiles(h, ''2024-02-01'') FROM (SELECT purchase_history(date ''2024-01-01'', money) AS h) AS q)'),
    ('cost_totals(money, money, money, money)'), ('campaign_totals(money, 1, 1, 1, money, 0.5)'),
    ('(SELECT rfm_counts_agg(h, ''2024-02-01'') FROM (SELECT purchase_history(date ''2024-01-01'' + d, money) AS h FROM generate_series(1, 3) AS d) AS q)'),
    ('(SELECT clv_fit(h, ''2024-02-01'', ''nbd'') FROM (SELECT purchase_history(date ''2024-01-01'' + d % 20, money) AS h FROM generate_series(1, 60) AS d GROUP BY d % 9) AS q)')
  ) AS v(made), pg_temp.scales(made) AS s;

-- As JSON and back: by casts, in rows, in arrays of rows. Values show as objects, words as texts.
CREATE FUNCTION pg_temp.as_json(type regtype, word boolean, OUT by_json bigint, OUT by_jsonb bigint, OUT rows bigint, OUT aggregated bigint, OUT casts text)
LANGUAGE plpgsql AS $$
DECLARE kind text := CASE WHEN word THEN 'string' ELSE 'object' END;
BEGIN
  EXECUTE format('SELECT count(*) FILTER (WHERE jsonb_typeof(to_jsonb(t) -> ''v'') IS DISTINCT FROM %2$L OR json_typeof(row_to_json(t) -> ''v'') IS DISTINCT FROM %2$L) '
    'FROM %1$I AS t', 'all_' || type, kind) INTO rows;
  EXECUTE format('SELECT count(*) FILTER (WHERE json_typeof(r -> ''v'') IS DISTINCT FROM %2$L) FROM json_array_elements((SELECT json_agg(t) FROM %1$I AS t)) AS r',
    'all_' || type, kind) INTO aggregated;
  IF NOT word THEN
    EXECUTE format('SELECT count(*) FILTER (WHERE v::json::text IS DISTINCT FROM v::text OR to_json(v)::text IS DISTINCT FROM v::text '
      'OR v::json::text::%2$s IS DISTINCT FROM v), count(*) FILTER (WHERE v::jsonb::%2$s IS DISTINCT FROM v OR to_jsonb(v) IS DISTINCT FROM v::jsonb '
      'OR (v::jsonb::%2$s)::text IS DISTINCT FROM v::text) FROM %1$I', 'all_' || type, type) INTO by_json, by_jsonb;
  END IF;
  casts := (
    SELECT string_agg(CASE castsource WHEN type THEN 'to ' || casttarget::regtype ELSE 'from ' || castsource::regtype END
                        || CASE castcontext WHEN 'e' THEN '' WHEN 'a' THEN ' by assignment' ELSE ' by itself' END, ', ' ORDER BY castsource = type DESC, casttarget)
    FROM pg_cast WHERE type IN (castsource, casttarget));
END $$;
SELECT type, j.* FROM base_types, pg_temp.as_json(type, typbyval) AS j ORDER BY type::text COLLATE "C";
SELECT (jsonb_populate_record(NULL::customers, to_jsonb(c))).history = c.history AS back FROM customers AS c WHERE customer_id = 7;
SELECT history::json -> 'days' -> 0 ->> 0 AS first_day, history::jsonb -> 'days' -> -1 ->> 0 AS last_day FROM customers WHERE customer_id = 7;

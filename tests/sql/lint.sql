-- Rules that every object of the extension keeps; each query lists the ones that break it.
CREATE TEMP VIEW members AS
SELECT d.classid, d.objid, pg_describe_object(d.classid, d.objid, 0) AS object
FROM pg_depend AS d JOIN pg_extension AS e ON e.oid = d.refobjid AND d.refclassid = 'pg_extension'::regclass
WHERE e.extname = 'clv_ext' AND d.deptype = 'e';
CREATE TEMP VIEW functions AS
SELECT object, p.* FROM members JOIN pg_proc AS p ON classid = 'pg_proc'::regclass AND objid = p.oid;
CREATE TEMP VIEW aggregates AS
SELECT object, p.proname, p.proparallel, p.proargtypes, a.* FROM functions AS p JOIN pg_aggregate AS a ON a.aggfnoid = p.oid;
SELECT (SELECT count(*) FROM aggregates) > 100 AS aggregates, (SELECT count(*) FROM functions) > 150 AS functions;

-- Aggregates: a combine function, SSPACE, PARALLEL SAFE, a base type with all four I/O functions as state, no extra arguments
-- of the final function, no polymorphic or internal type, no built-in's name.
SELECT object FROM aggregates WHERE aggcombinefn = 0 OR aggtransspace = 0 OR proparallel <> 's' OR aggfinalextra;
SELECT object FROM aggregates JOIN pg_type AS t ON t.oid = aggtranstype
WHERE t.typtype <> 'b' OR t.typinput = 0 OR t.typoutput = 0 OR t.typsend = 0 OR t.typreceive = 0;
SELECT object FROM aggregates, unnest(proargtypes) AS argument JOIN pg_type AS t ON t.oid = argument WHERE t.typtype = 'p';
SELECT object FROM aggregates WHERE aggfinalmodify <> 'r' OR aggkind <> 'n' OR agginitval IS NOT NULL;
SELECT object FROM aggregates AS a WHERE EXISTS (
  SELECT FROM pg_proc AS b WHERE b.proname = a.proname AND b.pronamespace = 'pg_catalog'::regnamespace);
-- A state's rollup has its combine function for transitions.
SELECT DISTINCT aggtranstype::regtype FROM aggregates
WHERE aggtranstype NOT IN (SELECT aggtranstype FROM aggregates WHERE proname = 'rollup' AND aggtransfn = aggcombinefn);

-- Functions: immutable, parallel safe, and strict, but for state functions and where NULL has a meaning.
SELECT object FROM functions WHERE prokind <> 'p' AND (provolatile <> 'i' OR proparallel <> 's');
SELECT proname, count(*) FROM functions WHERE prokind = 'f' AND NOT proisstrict GROUP BY proname ORDER BY proname COLLATE "C";
-- Named arguments, except of the functions that only operators and I/O call.
SELECT object FROM functions WHERE proargnames IS NULL
  AND proname !~ '^(purchase_history|clv_state|cohort_table|survival_table|value_distribution|rfm_thresholds|clv_totals|attribution_path|rfm_counts|clv_model)_(in|out|recv|send|eq|ne|hash)$';
-- Nothing runs with more rights than its caller's, or with settings of its own but for procedures, which name what they call in full.
SELECT object FROM functions WHERE prosecdef OR proconfig IS DISTINCT FROM CASE prokind WHEN 'p' THEN ARRAY['search_path=pg_catalog, pg_temp'] END;

-- A C function that spells types at the end of its name reads arguments as these types: they are the first arguments of such types that SQL declares.
WITH spelled AS (
  SELECT object, prosrc, (regexp_match(prosrc, '((?:_(?:bigint|uuid|text|date|timestamp|numeric|float8))+)$'))[1] AS types,
    (SELECT string_agg('_' || CASE t.typname WHEN 'int8' THEN 'bigint' WHEN 'timestamptz' THEN 'timestamp' ELSE t.typname END, '' ORDER BY n)
     FROM unnest(proargtypes) WITH ORDINALITY AS a(type, n) JOIN pg_type AS t ON t.oid = a.type
     WHERE t.typname IN ('int8', 'uuid', 'text', 'date', 'timestamp', 'timestamptz', 'numeric', 'float8')) AS declared
  FROM functions WHERE prolang = (SELECT oid FROM pg_language WHERE lanname = 'c'))
SELECT object, prosrc FROM spelled WHERE NOT starts_with(declared, types) AND types IS NOT NULL
UNION ALL SELECT 'no C name spells types', NULL WHERE NOT EXISTS (SELECT FROM spelled WHERE types IS NOT NULL);

-- Every base type has send and receive.
SELECT object FROM members JOIN pg_type AS t ON classid = 'pg_type'::regclass AND objid = t.oid
WHERE typtype = 'b' AND typelem = 0 AND (typsend = 0 OR typreceive = 0 OR typalign <> 'd' OR typstorage <> 'x');

-- Every object has a comment; array types and the row type's relation come with their types.
SELECT object FROM members
WHERE obj_description(objid, (SELECT relname FROM pg_class WHERE oid = classid)) IS NULL
  AND NOT (classid = 'pg_type'::regclass AND EXISTS (SELECT FROM pg_type WHERE oid = objid AND typelem <> 0))
ORDER BY 1;
SELECT typname, attname FROM members JOIN pg_type AS t ON classid = 'pg_type'::regclass AND objid = t.oid JOIN pg_attribute ON attrelid = typrelid
WHERE typtype = 'c' AND attnum > 0 AND col_description(attrelid, attnum) IS NULL;
SELECT count(*) > 5 AS rows FROM members JOIN pg_type AS t ON classid = 'pg_type'::regclass AND objid = t.oid WHERE typtype = 'c';

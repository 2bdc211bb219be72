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
-- A state's clv_merge has its combine function for transitions.
SELECT DISTINCT aggtranstype::regtype FROM aggregates
WHERE aggtranstype NOT IN (SELECT aggtranstype FROM aggregates WHERE proname = 'clv_merge' AND aggtransfn = aggcombinefn);

-- Functions: immutable, parallel safe, and strict, but for state functions and where NULL has a meaning. Those that the procedures of the views
-- are made from, in SQL and PL/pgSQL, read the catalog and the set, and are for these procedures alone.
CREATE TEMP VIEW of_views AS SELECT * FROM functions WHERE prolang IN (SELECT oid FROM pg_language WHERE lanname IN ('sql', 'plpgsql'));
SELECT object FROM of_views WHERE (proname ~ '^_clv_') = (proconfig IS NOT NULL);
SELECT object FROM functions WHERE prokind <> 'p' AND oid NOT IN (SELECT oid FROM of_views) AND (provolatile <> 'i' OR proparallel <> 's') AND prosrc NOT IN ('date_in', 'date_out', '_clv_show_step_text');
SELECT proname, count(*) FROM functions WHERE prokind = 'f' AND NOT proisstrict AND oid NOT IN (SELECT oid FROM of_views) GROUP BY proname ORDER BY proname COLLATE "C";
-- Named arguments, except of the functions that read and write values.
SELECT object FROM functions WHERE proargnames IS NULL AND prokind <> 'p' AND pronargs > 0 AND proname !~ '^_clv_.*_(in|out|recv|send)$';
-- Rows are of named types, which can grow: no OUT and no TABLE columns. Only aggregates, and the functions behind them, return arrays of rows.
SELECT object FROM functions WHERE (proargmodes IS NOT NULL OR prorettype = 'record'::regtype) AND oid NOT IN (SELECT oid FROM of_views);
SELECT object FROM functions AS f JOIN pg_type AS t ON t.oid = f.prorettype JOIN pg_type AS e ON e.oid = t.typelem
WHERE prokind = 'f' AND t.typcategory = 'A' AND e.typtype = 'c' AND proname !~ '^_clv_';
-- What costs more than an addition says so, and sets say how many rows they have.
SELECT object FROM functions WHERE proretset AND prorows = 1000 AND oid NOT IN (SELECT oid FROM of_views);
SELECT object FROM functions WHERE prokind = 'f' AND procost = 1 AND 'clv_model'::regtype = ANY (proargtypes) AND proname !~ '^(_clv_|clv_parameters|clv_status)';
-- Nothing runs with more rights than its caller's, or with settings of its own but for those of the views that people call: these begin with a search_path of their own.
SELECT object FROM functions WHERE prosecdef OR proconfig[1] <> 'search_path=pg_catalog, pg_temp';

-- A C function's name is its SQL name and the types of its arguments, so none is bound to one that reads other types.
SELECT object, prosrc FROM functions
WHERE prolang = (SELECT oid FROM pg_language WHERE lanname = 'c') AND prosrc <> proname AND prosrc <> proname || (
  SELECT string_agg('_' || t.typname, '' ORDER BY n) FROM unnest(proargtypes) WITH ORDINALITY AS a(type, n) JOIN pg_type AS t ON t.oid = a.type);
-- Those named like their SQL function alone are the ones behind a type, without overloads.
SELECT proname, count(*) FROM functions
WHERE prolang = (SELECT oid FROM pg_language WHERE lanname = 'c') AND prosrc = proname AND (pronargs > 0 AND proname !~ '^_clv_.*_(in|out|recv|send|json|eq|ne|lt|le|gt|ge|cmp|hash)$'
  OR EXISTS (SELECT FROM pg_proc AS o WHERE o.proname = functions.proname AND o.oid <> functions.oid)) GROUP BY proname;

-- Base types have send and receive, no collation, an order and a hash; those that are kept have casts to and from JSON.
SELECT count(*) FILTER (WHERE typbyval) AS words, count(*) FILTER (WHERE NOT typbyval) AS kept FROM base_types;
SELECT type FROM base_types WHERE typsend = 0 OR typreceive = 0 OR typcollation <> 0 OR NOT typbyval AND (typalign <> 'd' OR typstorage <> 'x');
SELECT type, amname FROM base_types AS t, pg_am AS a
WHERE amname IN ('btree', 'hash') AND NOT EXISTS (SELECT FROM pg_opclass WHERE opcmethod = a.oid AND opcintype = t.oid AND opcdefault);
SELECT type, other FROM base_types AS t, unnest(ARRAY['json', 'jsonb']::regtype[]) AS other
WHERE NOT typbyval AND NOT EXISTS (SELECT FROM pg_cast WHERE castsource = t.oid AND casttarget = other);
SELECT type FROM base_types AS t WHERE NOT typbyval AND NOT EXISTS (SELECT FROM pg_cast WHERE castsource = 'jsonb'::regtype AND casttarget = t.oid);

-- Every object has a comment; array types and the row type's relation come with their types.
SELECT object FROM members
WHERE obj_description(objid, (SELECT relname FROM pg_class WHERE oid = classid)) IS NULL
  AND NOT (classid = 'pg_type'::regclass AND EXISTS (SELECT FROM pg_type WHERE oid = objid AND typelem <> 0))
ORDER BY 1;
SELECT typname, attname FROM members JOIN pg_type AS t ON classid = 'pg_type'::regclass AND objid = t.oid JOIN pg_attribute ON attrelid = typrelid
WHERE typtype = 'c' AND attnum > 0 AND col_description(attrelid, attnum) IS NULL;
SELECT count(*) > 20 AS rows FROM members JOIN pg_type AS t ON classid = 'pg_type'::regclass AND objid = t.oid WHERE typtype = 'c';

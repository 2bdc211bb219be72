-- An extension in use, before and after ALTER EXTENSION UPDATE within the same session.
\o /dev/null
SELECT kept.none('the old script has what it should not have yet', array_agg(function)) FROM kept.calls WHERE function ~ '^clv_families';
-- The library must have all functions that the old script names.
SELECT fmgr_c_validator(oid) FROM kept.functions WHERE prolang = (SELECT oid FROM pg_language WHERE lanname = 'c');

-- Stored objects: values of every type, indexes on them, a column of scores, materialized views, views.
SELECT kept.store();
ALTER TABLE kept.inputs ADD COLUMN alive float8 GENERATED ALWAYS AS (p_alive(clv_model, purchase_history)) STORED;
SELECT format('CREATE INDEX ON kept.inputs USING %s (%I)', method, typname) FROM kept.base_types, unnest(ARRAY['btree', 'hash']) AS method \gexec
CREATE MATERIALIZED VIEW kept.figures AS SELECT n % 3 AS part, clv_agg(purchase_history, 'month') AS v FROM kept.inputs GROUP BY n % 3 ORDER BY 1;
CREATE UNIQUE INDEX ON kept.figures (part);
CREATE VIEW kept.figures_now AS SELECT n % 3 AS part, (clv_agg(purchase_history, 'month')).* FROM kept.inputs GROUP BY n % 3 ORDER BY 1;
CALL clv_create_views('kept.orders', segment => 'segment');
CREATE TABLE kept.columns_before AS SELECT * FROM kept.columns;
CREATE TABLE kept.answers_before AS SELECT * FROM kept.answers();
CREATE TABLE kept.images_before AS SELECT * FROM kept.images();
CREATE TABLE kept.views_before AS SELECT * FROM kept.views();
CREATE TABLE kept.figures_before AS SELECT * FROM kept.figures_now;
SELECT kept.none('base and row types of which nothing is stored', array_agg(typname::text)) FROM kept.types
WHERE NOT EXISTS (SELECT FROM kept.images_before AS i WHERE i.type IN (oid, typarray) AND value <> 'null');
CREATE VIEW kept.views_changed AS
(SELECT * FROM kept.views() EXCEPT ALL TABLE kept.views_before) UNION ALL (TABLE kept.views_before EXCEPT ALL SELECT * FROM kept.views());

-- With the old script, a row of the new library has fewer columns.
SELECT kept.none('calls of clv_agg that give no row of 18 columns', array_agg(function || ' ' || answer)) FROM kept.answers_before
WHERE function ~ '^clv_agg' AND (SELECT count(*) FROM jsonb_object_keys(answer -> 0)) IS DISTINCT FROM 18;
-- The only refused call is that of a deadline in a family that has none.
SELECT kept.none('calls that fail under the old script', array_agg(function || ' ' || family || ' ' || answer)) FROM kept.answers_before
WHERE answer ? 'error' AND answer ->> 'error' <> '55000' OR answer IS NULL;
SELECT kept.none('functions that answer for no family', array_agg(function)) FROM (
  SELECT function FROM kept.answers_before GROUP BY function HAVING bool_and(answer ? 'error')) AS a;

PREPARE figures AS SELECT clv_agg(purchase_history) AS v FROM kept.inputs;
CREATE TEMP TABLE figures_prepared AS EXECUTE figures;
\! psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --dbname=used --command='ALTER EXTENSION clv_ext UPDATE'
SELECT kept.none('versions behind the newest', array_agg(installed_version)) FROM pg_available_extensions
WHERE name = 'clv_ext' AND installed_version IS DISTINCT FROM default_version;

-- Everything is as before, except for new columns, which rows stored before do not have.
CREATE VIEW kept.added AS
SELECT type, array_agg(attname) AS columns FROM (TABLE kept.columns EXCEPT TABLE kept.columns_before) AS a WHERE type IN (SELECT type FROM kept.columns_before) GROUP BY type;
SELECT kept.none('columns added to clv_key_figures, which are to be at_risk and retained', array_agg(columns::text)) FROM kept.added
WHERE type = 'clv_key_figures'::regtype AND NOT columns @> '{at_risk,retained}';
CREATE FUNCTION kept.compare() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM kept.none('answers changed', array_agg(concat_ws(' ', function, family, 'before', left(b.answer::text, 300), 'after', left(a.answer::text, 300))))
  FROM kept.answers_before AS b FULL JOIN kept.answers() AS a USING (function, family) LEFT JOIN kept.calls USING (function) LEFT JOIN kept.added USING (type)
  WHERE b.answer IS DISTINCT FROM CASE WHEN columns IS NULL THEN a.answer ELSE kept.without(columns, a.answer) END;
  PERFORM kept.none('stored values changed', array_agg(concat_ws(' ', place, n, 'before', left(b.value::text, 300), 'after', left(a.value::text, 300))))
  FROM kept.images_before AS b FULL JOIN kept.images() AS a USING (place, n, type) LEFT JOIN kept.added USING (type)
  WHERE b.value IS DISTINCT FROM CASE WHEN columns IS NULL THEN a.value ELSE kept.without(columns, a.value) END OR columns IS NULL AND b.bytes IS DISTINCT FROM a.bytes;
  PERFORM kept.none('views changed', array_agg(v::text)) FROM kept.views_changed AS v;
  PERFORM kept.none('rows of a view changed', array_agg(v::text)) FROM ((TABLE kept.figures_now EXCEPT ALL TABLE kept.figures_before)
    UNION ALL (TABLE kept.figures_before EXCEPT ALL TABLE kept.figures_now)) AS v;
  PERFORM kept.none('stored scores changed', array_agg(n::text)) FROM kept.inputs WHERE alive IS DISTINCT FROM p_alive(clv_model, purchase_history);
END $$;
SELECT kept.compare();
-- Uses the indexes from before the update.
SET enable_seqscan = off;
SET enable_hashjoin = off;
SET enable_mergejoin = off;
DO $$ DECLARE c record; missed text[];
BEGIN
  FOR c IN SELECT typname FROM kept.base_types LOOP
    EXECUTE format('SELECT array_agg(i.n::text) FROM kept.inputs AS i
      WHERE NOT EXISTS (SELECT FROM kept.inputs AS o WHERE o.%1$I = i.%1$I AND o.n = i.n)', c.typname) INTO missed;
    PERFORM kept.none('not found by an index on ' || c.typname, missed);
  END LOOP;
END $$;
RESET ALL;
-- A plan from before the update has the new columns, and so has a view after a concurrent refresh.
CREATE TEMP TABLE figures_after AS EXECUTE figures;
SELECT kept.none('rows of a prepared statement', array_agg(v::text)) FROM figures_after WHERE (v).at_risk IS NULL OR (v).retained IS NULL;
SELECT kept.none('rows of before with a value in a new column', array_agg(v::text)) FROM kept.figures WHERE (v).at_risk IS NOT NULL;
REFRESH MATERIALIZED VIEW CONCURRENTLY kept.figures;
SELECT kept.none('rows of a refreshed view without the new columns', array_agg(v::text)) FROM kept.figures WHERE (v).at_risk IS NULL OR (v).retained IS NULL;
REFRESH MATERIALIZED VIEW kept.figures;
-- Views made before the update: refreshed, then made again by the new release.
CALL clv_refresh();
SELECT kept.none('views changed by clv_refresh', array_agg(v::text)) FROM kept.views_changed AS v;
CALL clv_create_views('kept.orders', segment => 'segment');
SELECT kept.none('views changed by clv_create_views', array_agg(v::text)) FROM kept.views_changed AS v;
-- The new objects are there, and the library has all functions that the new script names.
SELECT kept.none('families without a model here', array_agg(family)) FROM clv_families() WHERE 'p_alive' = ANY (questions) AND family NOT IN (SELECT family FROM kept.models);
SELECT fmgr_c_validator(oid) FROM kept.functions WHERE prolang = (SELECT oid FROM pg_language WHERE lanname = 'c');
\o

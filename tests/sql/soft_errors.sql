-- Text that is no value, where the server asks softly: pg_input_is_valid (since 16) and COPY ... ON_ERROR ignore (since 17). An older
-- server has neither, and here answers the same by catching the errors, so that what is expected is one for all.
SELECT current_setting('server_version_num')::integer >= 160000 AS asks, current_setting('server_version_num')::integer >= 170000 AS skips \gset
CREATE FUNCTION pg_temp.hard(text text, type regtype, OUT message text, OUT hint text, OUT code text) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('SELECT %L::%s', text, type);
EXCEPTION WHEN OTHERS THEN
  GET STACKED DIAGNOSTICS message = MESSAGE_TEXT, hint = PG_EXCEPTION_HINT, code = RETURNED_SQLSTATE;
  hint := nullif(hint, '');
END $$;
\if :asks
CREATE FUNCTION pg_temp.valid(text text, type regtype) RETURNS boolean LANGUAGE sql AS 'SELECT pg_input_is_valid(text, type::text)';
CREATE FUNCTION pg_temp.soft(text text, type regtype, OUT message text, OUT hint text, OUT code text) LANGUAGE sql AS
  'SELECT message, hint, sql_error_code FROM pg_input_error_info(text, type::text)';
\else
CREATE FUNCTION pg_temp.valid(text text, type regtype) RETURNS boolean LANGUAGE sql AS 'SELECT code IS NULL FROM pg_temp.hard(text, type)';
CREATE FUNCTION pg_temp.soft(text text, type regtype, OUT message text, OUT hint text, OUT code text) LANGUAGE sql AS
  'SELECT message, hint, code FROM pg_temp.hard(text, type)';
\endif
-- Texts of values, and what is none: nothing, a value cut short, with something behind it, or within another; another type's.
CREATE TEMP TABLE good AS
SELECT type, n, text FROM base_types, LATERAL (
  SELECT text, row_number() OVER (ORDER BY md5(text)) AS n
  FROM (SELECT DISTINCT t AS text FROM stored_texts(type) AS t WHERE length(t) < 30000) AS t) AS s WHERE n <= 10;
CREATE TEMP TABLE bad AS
SELECT type, text FROM base_types, LATERAL (
  SELECT DISTINCT unnest(ARRAY['', ' ', 'no such thing', '{}', 'null', '[]', left(text, length(text) - 1), text || 'x', '[' || text || ']',
    replace(text, '"version":1', '"version":99'), replace(text, '"version"', '"vers"')]) AS text FROM good AS g WHERE g.type = base_types.type
  UNION SELECT text FROM good AS g WHERE g.type <> base_types.type AND n = 1) AS t
WHERE text NOT IN (SELECT g.text FROM good AS g WHERE g.type = base_types.type);
SELECT type, (SELECT count(*) FROM good AS g WHERE g.type = b.type) > 1 AS good, count(*) > 15 AS bad FROM bad AS b GROUP BY type ORDER BY type::text COLLATE "C";
SELECT type, text AS good_but_not_valid FROM good WHERE pg_temp.valid(text, type) IS NOT TRUE;
SELECT type, left(text, 60) AS bad_but_valid FROM bad WHERE pg_temp.valid(text, type) IS NOT FALSE;
-- The soft error says what the hard one does.
SELECT type, left(text, 60) AS text, s.*, h.* FROM bad, pg_temp.soft(text, type) AS s, pg_temp.hard(text, type) AS h
WHERE (s.message, s.hint, s.code) IS DISTINCT FROM (h.message, h.hint, h.code);
SELECT type, string_agg(DISTINCT s.code, ', ') AS codes FROM bad, pg_temp.soft(text, type) AS s GROUP BY type ORDER BY type::text COLLATE "C";
SELECT b.type, s.message, s.code, left(s.hint, 10) AS hint FROM base_types AS b, pg_temp.soft('no such thing', b.type) AS s ORDER BY type::text COLLATE "C";
-- Within arrays and rows.
SELECT type, left(text, 60) AS text FROM bad WHERE pg_temp.valid(ARRAY[text]::text, (SELECT typarray::regtype FROM pg_type WHERE oid = type)) IS NOT FALSE;
SELECT type, text FROM good WHERE pg_temp.valid(ARRAY[text]::text, (SELECT typarray::regtype FROM pg_type WHERE oid = type)) IS NOT TRUE;

-- Rows that are none are skipped, all others are there.
SELECT current_setting('data_directory') || '/soft.txt' AS file \gset
SELECT set_config('clv_test.file', :'file', false) \g /dev/null
\if :skips
\set option '(ON_ERROR ignore)'
\else
\set option ''
\endif
SELECT set_config('clv_test.option', :'option', false) \g /dev/null
-- Not how many were skipped.
SET client_min_messages = warning;
CREATE FUNCTION pg_temp.copied(of regtype, OUT copied bigint, OUT skipped bigint, OUT same boolean) LANGUAGE plpgsql AS $$
DECLARE
  file text := quote_literal(current_setting('clv_test.file'));
  option text := current_setting('clv_test.option');
BEGIN
  EXECUTE format('CREATE TEMP TABLE %I (n bigint, v %s)', 'copied_' || of, of);
  EXECUTE format('COPY (SELECT n, text FROM good WHERE type = %1$L::regtype UNION ALL '
    'SELECT 100 + row_number() OVER (), text FROM bad WHERE type = %1$L::regtype %2$s ORDER BY text) TO %3$s',
    of, CASE WHEN option = '' THEN 'AND pg_temp.valid(text, type)' END, file);
  EXECUTE format('COPY %I FROM %s %s', 'copied_' || of, file, option);
  EXECUTE format('SELECT count(c.v), (SELECT count(*) FROM bad WHERE type = %2$L::regtype) - count(c.n) FILTER (WHERE c.n > 100), '
    'bool_and(c.v = g.text::%2$s) FROM %1$I AS c FULL JOIN (SELECT * FROM good WHERE type = %2$L::regtype) AS g USING (n)', 'copied_' || of, of)
    INTO copied, skipped, same;
END $$;
SELECT type, c.copied = (SELECT count(*) FROM good AS g WHERE g.type = b.type) AS copied, c.skipped = (SELECT count(*) FROM bad AS g WHERE g.type = b.type) AS skipped, c.same
FROM base_types AS b, pg_temp.copied(type) AS c ORDER BY type::text COLLATE "C";

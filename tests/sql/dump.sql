-- pg_dump and restore of tables and views that hold values: of every base type, and rows that aggregates make of them.
DO $$ DECLARE kept record;
BEGIN
  FOR kept IN SELECT type, typname FROM base_types LOOP
    EXECUTE format('CREATE TABLE %I AS SELECT t::%s AS v, ARRAY[t::%2$s] AS "array" FROM stored_texts(%2$L) AS t', 'kept_' || kept.typname, kept.type);
  END LOOP;
END $$;
CREATE VIEW kept_cohorts AS
SELECT segment, c.* FROM (SELECT segment, cohort_agg(history, 'month', '2024-01-01') AS t FROM customers GROUP BY segment) AS q, cohorts(t) AS c;
CREATE VIEW kept_figures AS SELECT segment, (clv_agg(history)).* FROM customers GROUP BY segment;
CREATE VIEW kept_rows AS
SELECT segment, clv_agg(history, 'year') AS figures, value_deciles(orders_between(history, '-infinity', 'infinity')) AS deciles FROM customers GROUP BY segment;
CREATE FUNCTION checksums() RETURNS TABLE (relation text, rows bigint, checksum text) LANGUAGE plpgsql AS $$
BEGIN
  FOR relation IN SELECT c.oid::regclass FROM pg_class AS c
    WHERE relnamespace = 'public'::regnamespace AND (relname LIKE 'kept\_%' OR relname = 'customers') AND relkind <> 'i' LOOP
    EXECUTE format('SELECT count(*), md5(string_agg(t::text, '','' ORDER BY md5(t::text))) FROM %s AS t', relation) INTO rows, checksum;
    RETURN NEXT;
  END LOOP;
END $$;
SELECT count(*) - (SELECT count(*) FROM base_types) AS others, min(rows) > 0 AS all_have_rows FROM checksums();
SELECT json_agg(c) AS before FROM checksums() AS c \gset
\! createdb clv_restored
\! pg_dump clv_regress | psql --quiet --no-psqlrc --set ON_ERROR_STOP=1 --dbname clv_restored > /dev/null
\c clv_restored
SELECT relation AS changed FROM checksums() AS c FULL JOIN json_to_recordset(:'before') AS b (relation text, rows bigint, checksum text) USING (relation)
WHERE (c.rows, c.checksum) IS DISTINCT FROM (b.rows, b.checksum);
SELECT count(*) > 500 AS customers FROM customers;
REFRESH MATERIALIZED VIEW customers;
SELECT relation AS changed FROM checksums() AS c FULL JOIN json_to_recordset(:'before') AS b (relation text, rows bigint, checksum text) USING (relation)
WHERE (c.rows, c.checksum) IS DISTINCT FROM (b.rows, b.checksum);
\c clv_regress
DROP DATABASE clv_restored;

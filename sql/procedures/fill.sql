-- How the parts of a set are made and filled.

-- Replaces the rows of a table that are not those of a query: the others stay, so that readers see the old rows or the new ones, and a refresh
-- without a change writes nothing.
CREATE PROCEDURE _clv_fold(target regclass, keys text[], query text, finish text)
  LANGUAGE plpgsql AS $$
DECLARE
  was_empty boolean;
  same text := (SELECT string_agg(format('n.%1$I = t.%1$I', k.key), ' AND ') FROM unnest(keys) AS k(key));
BEGIN
  EXECUTE format('SELECT NOT EXISTS (SELECT FROM %s)', target) INTO was_empty;
  IF finish IS NULL THEN
    EXECUTE 'CREATE TEMP TABLE clv_new AS ' || query;
  ELSE
    EXECUTE 'CREATE TEMP TABLE clv_filled AS ' || query;
    ANALYZE pg_temp.clv_filled;
    EXECUTE 'CREATE TEMP TABLE clv_new AS ' || finish;
    DROP TABLE pg_temp.clv_filled;
  END IF;
  IF NOT was_empty THEN
    ANALYZE pg_temp.clv_new;
    EXECUTE format('DELETE FROM %s AS t WHERE NOT EXISTS (SELECT FROM pg_temp.clv_new AS n WHERE %s AND n *= t)', target, same);
  END IF;
  EXECUTE format('INSERT INTO %1$s SELECT n.* FROM pg_temp.clv_new AS n WHERE NOT EXISTS (SELECT FROM %1$s AS t WHERE %2$s)', target, same);
  DROP TABLE pg_temp.clv_new;
END $$;
COMMENT ON PROCEDURE _clv_fold(regclass, text[], text, text) IS 'makes the rows of a table, told apart by these keys, those of a query, finished by another if there is one';

-- Brings one part up to date; plain views need nothing. The planner has to know the sizes of what was just filled.
CREATE PROCEDURE _clv_fill(of_schema text, part text, kind "char", concurrent boolean)
  LANGUAGE plpgsql AS $$
DECLARE
  relation regclass := format('%I.%I', of_schema, part);
  queries text[];
BEGIN
  IF kind = 'm' THEN
    EXECUTE format('REFRESH MATERIALIZED VIEW %s %s', CASE WHEN concurrent THEN 'CONCURRENTLY' END, relation);
  ELSIF part = 'order_quality' THEN
    CALL _clv_read_quality(of_schema);
  ELSIF kind = 'r' THEN
    queries := _clv_statements(of_schema, part);
    IF cardinality(queries) > 1 THEN
      CALL _clv_fold(relation, CASE part WHEN 'spend_by_period' THEN '{period,channel,campaign}'::text[] ELSE '{customer_id}'::text[] END, queries[2], queries[3]);
    END IF;
  END IF;
  IF kind <> 'v' THEN
    EXECUTE format('ANALYZE %s', relation);
  END IF;
END $$;
COMMENT ON PROCEDURE _clv_fill(text, text, "char", boolean) IS 'brings one table or materialized view of a set up to date';

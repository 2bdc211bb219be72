-- How the parts of a set are made and filled.

-- Replaces the rows of a table that are not those of a query: the others stay, so that readers see the old rows or the new ones, and a refresh
-- without a change writes nothing.
CREATE PROCEDURE _clv_fold(target regclass, keys text[], query text, finish text, INOUT changes bigint)
  LANGUAGE plpgsql AS $$
DECLARE
  was_empty boolean;
  added bigint;
  same text := (SELECT string_agg(format('n.%1$I = t.%1$I', k.key), ' AND ') FROM unnest(keys) AS k(key));
BEGIN
  EXECUTE format('SELECT NOT EXISTS (SELECT FROM %s)', target) INTO was_empty;
  IF finish IS NOT NULL THEN
    EXECUTE 'CREATE TEMP TABLE clv_filled AS ' || query;
    ANALYZE pg_temp.clv_filled;
    query := finish;
  END IF;
  changes := 0;
  IF was_empty THEN
    EXECUTE format('INSERT INTO %s %s', target, query);
    GET DIAGNOSTICS added = ROW_COUNT;
  ELSE
    EXECUTE 'CREATE TEMP TABLE clv_new AS ' || query;
    ANALYZE pg_temp.clv_new;
    EXECUTE format('DELETE FROM %s AS t WHERE NOT EXISTS (SELECT FROM pg_temp.clv_new AS n WHERE %s AND n *= t)', target, same);
    GET DIAGNOSTICS changes = ROW_COUNT;
    EXECUTE format('INSERT INTO %1$s SELECT n.* FROM pg_temp.clv_new AS n WHERE NOT EXISTS (SELECT FROM %1$s AS t WHERE %2$s)', target, same);
    GET DIAGNOSTICS added = ROW_COUNT;
    DROP TABLE pg_temp.clv_new;
  END IF;
  IF finish IS NOT NULL THEN
    DROP TABLE pg_temp.clv_filled;
  END IF;
  changes := changes + added;
END $$;
COMMENT ON PROCEDURE _clv_fold(regclass, text[], text, text, bigint) IS 'makes the rows of a table, told apart by these keys, those of a query, finished by another if there is one, and counts the rows that went and came';

-- Brings a table or a materialized view up to date. The planner has to know the sizes of what was just filled.
CREATE PROCEDURE _clv_fill(of_schema text, part text, kind "char", concurrent boolean, INOUT changes bigint)
  LANGUAGE plpgsql AS $$
DECLARE
  relation regclass := format('%I.%I', of_schema, part);
  queries text[];
BEGIN
  IF kind = 'm' THEN
    EXECUTE format('REFRESH MATERIALIZED VIEW %s %s', CASE WHEN concurrent THEN 'CONCURRENTLY' END, relation);
  ELSE
    queries := _clv_statements(of_schema, part);
    IF cardinality(queries) > 1 THEN
      CALL _clv_fold(relation, CASE part WHEN 'spend_by_period' THEN '{period,channel,campaign}'::text[] ELSE '{customer_id}'::text[] END, queries[2], queries[3], changes);
    END IF;
  END IF;
  EXECUTE format('ANALYZE %s', relation);
END $$;
COMMENT ON PROCEDURE _clv_fill(text, text, "char", boolean, bigint) IS 'brings one table or materialized view of a set up to date, and counts the changed rows of a table';

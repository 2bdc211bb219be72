-- How the parts of a set are made and filled.

CREATE FUNCTION _clv_show_step(step text) RETURNS void
  VOLATILE STRICT PARALLEL UNSAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_show_step_text';
COMMENT ON FUNCTION _clv_show_step(text) IS 'shows a step instead of the statement in the column query of pg_stat_activity, or the statement again if the step is empty';

-- Steps take up to a minute each, so what is done is told to who called and shown to who watches the server.
CREATE PROCEDURE _clv_begin_step(step text)
  LANGUAGE plpgsql AS $$
BEGIN
  RAISE NOTICE '%', step;
  PERFORM _clv_show_step(step);
END $$;
COMMENT ON PROCEDURE _clv_begin_step(text) IS 'tells a step of a long procedure by a notice and in pg_stat_activity';

-- Makes a table of a set by its template, or replaces those of its rows that differ from the rows of the template's query: the others stay, so that
-- readers see the old rows or the new ones, and a refresh without a change writes nothing. A new table is made by CREATE TABLE AS, to which workers
-- contribute, and gets its indexes when it is full.
CREATE PROCEDURE _clv_fold(of_schema text, part text, INOUT changes bigint)
  LANGUAGE plpgsql AS $$
DECLARE
  target text := format('%I.%I', of_schema, part);
  statements text[] := _clv_statements(of_schema, part);
  key text := CASE part WHEN 'spend_by_period' THEN '(t.period, t.channel, t.campaign) = (n.period, n.channel, n.campaign)' ELSE 't.customer_id = n.customer_id' END;
  added bigint;
BEGIN
  IF cardinality(statements) = 3 THEN
    EXECUTE 'CREATE TEMP TABLE clv_filled AS ' || statements[2];
    ANALYZE pg_temp.clv_filled;
  END IF;
  IF to_regclass(target) IS NULL THEN
    EXECUTE statements[1];
  ELSE
    EXECUTE 'CREATE TEMP TABLE clv_new AS ' || statements[cardinality(statements)];
    ANALYZE pg_temp.clv_new;
    EXECUTE format('DELETE FROM %s AS t WHERE NOT EXISTS (SELECT FROM pg_temp.clv_new AS n WHERE %s AND n *= t)', target, key);
    GET DIAGNOSTICS changes = ROW_COUNT;
    EXECUTE format('INSERT INTO %1$s SELECT n.* FROM pg_temp.clv_new AS n WHERE NOT EXISTS (SELECT FROM %1$s AS t WHERE %2$s)', target, key);
    GET DIAGNOSTICS added = ROW_COUNT;
    changes := changes + added;
    DROP TABLE pg_temp.clv_new;
  END IF;
  IF cardinality(statements) = 3 THEN
    DROP TABLE pg_temp.clv_filled;
  END IF;
END $$;
COMMENT ON PROCEDURE _clv_fold(text, text, bigint) IS 'makes a table of a set that is filled by a query, or makes its rows those of the query, and counts the rows that went and came';

-- Brings a table or a materialized view up to date. The planner has to know the sizes of what was just filled.
CREATE PROCEDURE _clv_fill(of_schema text, part text, kind "char", concurrent boolean, INOUT changes bigint)
  LANGUAGE plpgsql AS $$
DECLARE
  relation regclass := format('%I.%I', of_schema, part);
BEGIN
  IF kind = 'm' THEN
    EXECUTE format('REFRESH MATERIALIZED VIEW %s %s', CASE WHEN concurrent THEN 'CONCURRENTLY' END, relation);
  ELSE
    CALL _clv_fold(of_schema, part, changes);
  END IF;
  EXECUTE format('ANALYZE %s', relation);
END $$;
COMMENT ON PROCEDURE _clv_fill(text, text, "char", boolean, bigint) IS 'brings one table or materialized view of a set up to date, and counts the changed rows of a table';

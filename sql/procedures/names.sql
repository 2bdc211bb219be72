-- The parts of a set, and how a template becomes one of them.
--
-- A template is a file under sql/views/. In it, @set@ is the schema of the set, @ext@ that of the extension, @period@ and @unit@ the calendar
-- unit, as a literal and as a word. After the mark @fill@ comes the query that fills a table, which @query@ stands for;
-- after @finish@ one that makes the final rows of pg_temp.clv_filled, those that the first has found.

CREATE FUNCTION _clv_view_names() RETURNS text[]
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql AS $$
SELECT ARRAY['definition', 'settings', 'known', 'order_quality', 'customer_history', 'spend_by_period', 'segment_model', 'group_state', 'customer_facts', 'kpi',
             'segment_kpi', 'channel_kpi', 'monthly_kpi', 'cohort_retention', 'cohort_value', 'value_by_decile', 'acquisition', 'customer_360', 'customer_rfm',
             'customer_clv', 'win_back', 'top_customers', 'segment_moves', 'forecast', 'first_order_effect', 'model_check', 'model_health']
$$;
COMMENT ON FUNCTION _clv_view_names() IS 'names of the tables and views that clv_create_views makes, in the order in which they are made and refreshed; they are dropped in the reverse order';

CREATE FUNCTION _clv_library() RETURNS name
  STABLE STRICT PARALLEL SAFE LANGUAGE sql AS $$
SELECT n.nspname FROM pg_catalog.pg_extension AS e JOIN pg_catalog.pg_namespace AS n ON n.oid = e.extnamespace WHERE e.extname = 'clv_ext'
$$;
COMMENT ON FUNCTION _clv_library() IS 'schema that the extension is in';

-- The relations of a set are those with its names and with comments that begin with "clv_ext: "; no other is ever dropped or filled.
CREATE FUNCTION _clv_relations(of_schema text) RETURNS TABLE (relation regclass, name text, kind "char")
  STABLE STRICT LANGUAGE sql AS $$
SELECT c.oid, c.relname, c.relkind
FROM pg_catalog.unnest(_clv_view_names()) WITH ORDINALITY AS n(name, place)
     JOIN pg_catalog.pg_class AS c ON c.relname = n.name AND c.relkind IN ('r', 'v', 'm')
     JOIN pg_catalog.pg_namespace AS s ON s.oid = c.relnamespace
WHERE s.nspname = of_schema AND pg_catalog.obj_description(c.oid, 'pg_class') LIKE 'clv_ext: %' ORDER BY n.place
$$;
COMMENT ON FUNCTION _clv_relations(text) IS 'tables and views of a set, in the order in which they are made';

-- A template with all names and literals put in.
CREATE FUNCTION _clv_statements(of_schema text, name text) RETURNS text[]
  STABLE STRICT LANGUAGE plpgsql AS $$
DECLARE
  parts text[] := regexp_split_to_array(_clv_view_template(name), '-- @(?:fill|finish)@');
  rules text := '@ext@.rfm_segment(s.r, s.f, s.m)';
  given text;
  unit text := '';
  word text;
BEGIN
  -- The definition is itself a part, the first.
  IF to_regclass(format('%I.definition', of_schema)) IS NOT NULL THEN
    EXECUTE format('SELECT d.period, d.segment_rules FROM %I.definition AS d', of_schema) INTO unit, given;
  END IF;
  IF given IS NOT NULL THEN
    rules := format('(SELECT q.segment FROM %s AS q WHERE s.r BETWEEN q.r_low AND q.r_high AND s.f BETWEEN q.f_low AND q.f_high '
                    'AND s.m BETWEEN q.m_low AND q.m_high ORDER BY q.segment LIMIT 1)', given::regclass);
  END IF;
  parts[1] := replace(parts[1], '@query@', coalesce(parts[2], ''));
  FOR part IN 1 .. cardinality(parts) LOOP
    word := replace(parts[part], '@rules@', rules);
    IF word LIKE '%@rows@%' THEN
      word := replace(word, '@rows@', _clv_rows(of_schema));
    END IF;
    IF word LIKE '%@spend@%' THEN
      word := replace(word, '@spend@', _clv_spend(of_schema));
    END IF;
    word := replace(replace(word, '@ext@', quote_ident(_clv_library())), '@set@', quote_ident(of_schema));
    word := replace(replace(word, '@period@', quote_literal(unit)), '@unit@', unit);
    parts[part] := replace(word, '@period_length@', quote_literal(CASE unit WHEN 'quarter' THEN '3 months' ELSE '1 ' || unit END));
  END LOOP;
  RETURN parts;
END $$;
COMMENT ON FUNCTION _clv_statements(text, text) IS 'statements that make a part of a set and, for a table that is filled, the query of its rows, and the one that finishes them';

-- The parts of a set, and how a template becomes one of them.
--
-- A template is a file under sql/views/. In it, @set@ is the schema of the set, @ext@ that of the extension, @period@ and @unit@ the calendar
-- unit, as a literal and as a word; @orders@ and @customer@ the table of orders and its column; @as_of@ and the like are what is known, for tables alone. After the mark @fill@ comes the query that fills a table;
-- after @finish@ one that makes the final rows from pg_temp.clv_filled, those that the first has found. @query@ stands for the last of them.

CREATE FUNCTION _clv_view_names() RETURNS text[]
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql AS $$
SELECT ARRAY['definition', 'settings', 'known', 'order_trouble', 'order_quality', 'changed_customer', 'customer_history', 'spend_by_period', 'segment_model', 'group_state', 'customer_facts', 'kpi',
             'segment_kpi', 'channel_kpi', 'monthly_kpi', 'cohort_retention', 'cohort_value', 'value_by_decile', 'acquisition', 'customer_360', 'customer_rfm',
             'customer_clv', 'win_back', 'top_customers', 'segment_moves', 'model_before', 'forecast', 'first_order_effect', 'model_check', 'model_health']
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

-- A template with all names and literals put in: in one pass, so that nothing in them is taken for a mark.
CREATE FUNCTION _clv_statements(of_schema text, name text, changed_only boolean DEFAULT false) RETURNS text[]
  STABLE STRICT LANGUAGE plpgsql AS $$
DECLARE
  template text := _clv_view_template(name);
  parts text[] := regexp_split_to_array(template, '-- @(?:fill|finish)@');
  marks jsonb := jsonb_build_object('@set@', quote_ident(of_schema), '@ext@', quote_ident(_clv_library()));
  used record;
  known record;
BEGIN
  -- The definition is itself a part, the first.
  IF name <> 'definition' THEN
    EXECUTE format('SELECT d.* FROM %I.definition AS d', of_schema) INTO used;
    marks := marks || jsonb_build_object('@period@', quote_literal(used.period), '@unit@', used.period,
      '@period_length@', quote_literal(CASE used.period WHEN 'quarter' THEN '3 months' ELSE '1 ' || used.period END),
      '@orders@', used.orders, '@customer@', quote_ident(used.customer), '@customer_name@', quote_literal(used.customer),
      '@customer_type@', format_type(_clv_column(used.orders::regclass, used.customer, 'customer'), NULL), '@rules@', CASE WHEN used.segment_rules IS NULL
        THEN format('%I.rfm_segment(s.r, s.f, s.m)', _clv_library())
        ELSE format('(SELECT q.segment FROM %s AS q WHERE s.r BETWEEN q.r_low AND q.r_high AND s.f BETWEEN q.f_low AND q.f_high '
                    'AND s.m BETWEEN q.m_low AND q.m_high ORDER BY q.segment LIMIT 1)', used.segment_rules::regclass) END);
  END IF;
  IF template LIKE '%@rows@%' THEN
    marks := marks || jsonb_build_object('@rows@', _clv_rows(of_schema, changed_only));
  END IF;
  IF template LIKE '%@spend@%' THEN
    marks := marks || jsonb_build_object('@spend@', _clv_spend(of_schema));
  END IF;
  IF template LIKE '%@as_of@%' THEN
    EXECUTE format('SELECT k.* FROM %I.known AS k', of_schema) INTO known;
    marks := marks || jsonb_build_object('@as_of@', format('%L::date', known.as_of), '@decimals@', known.decimals::text, '@horizon_days@', known.horizon_days::text,
      '@annual_discount@', format('%L::float8', known.annual_discount), '@margin@', format('%L::float8', known.margin));
  END IF;
  -- What the first part makes it makes from the last.
  FOR part IN REVERSE cardinality(parts) .. 1 LOOP
    marks := marks || CASE part WHEN 1 THEN jsonb_build_object('@query@', parts[cardinality(parts)]) ELSE '{}' END;
    parts[part] := (SELECT string_agg(coalesce(marks ->> t.piece[1], t.piece[1]), '' ORDER BY t.place)
                    FROM regexp_matches(parts[part], '@[a-z_]+@|[^@]+|@', 'g') WITH ORDINALITY AS t(piece, place));
  END LOOP;
  RETURN parts;
END $$;
COMMENT ON FUNCTION _clv_statements(text, text, boolean) IS 'statements that make a part of a set and, for a table that is filled, the query of its rows, and the one that finishes them';

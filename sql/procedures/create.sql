-- Grants on the parts of a set, to be given again: names of relations, with what was granted on each.
CREATE FUNCTION _clv_grants(of_schema text) RETURNS text[]
  STABLE STRICT LANGUAGE sql AS $$
SELECT pg_catalog.array_agg(pg_catalog.format('GRANT %s%s ON %I.%I TO %s%s', g.privilege, g.columns, of_schema, g.name,
         CASE WHEN g.grantee = 0 THEN 'PUBLIC' ELSE g.grantee::regrole::text END, CASE WHEN g.is_grantable THEN ' WITH GRANT OPTION' END))
FROM (SELECT r.name, x.grantee, x.privilege_type AS privilege, x.is_grantable, '' AS columns
      FROM _clv_relations(of_schema) AS r JOIN pg_catalog.pg_class AS c ON c.oid = r.relation, pg_catalog.aclexplode(c.relacl) AS x WHERE x.grantee <> c.relowner
      UNION ALL
      SELECT r.name, x.grantee, x.privilege_type, x.is_grantable, pg_catalog.format(' (%I)', a.attname)
      FROM _clv_relations(of_schema) AS r JOIN pg_catalog.pg_attribute AS a ON a.attrelid = r.relation, pg_catalog.aclexplode(a.attacl) AS x) AS g
$$;
COMMENT ON FUNCTION _clv_grants(text) IS 'statements that give the grants on the parts of a set again';

-- What is in the way of a set.
CREATE PROCEDURE _clv_check_names(of_schema text)
  LANGUAGE plpgsql AS $$
DECLARE
  taken name := (SELECT c.relname FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
                 WHERE n.nspname = of_schema AND c.relname = ANY (_clv_view_names()) AND NOT EXISTS (SELECT FROM _clv_relations(of_schema) AS r WHERE r.relation = c.oid)
                 ORDER BY c.relname LIMIT 1);
BEGIN
  IF taken IS NOT NULL THEN
    RAISE EXCEPTION 'relation "%" already exists in schema "%" and is not one of clv_ext''s', taken, of_schema
      USING ERRCODE = 'duplicate_table', HINT = 'Choose another schema with into_schema => ''...''.';
  END IF;
END $$;
COMMENT ON PROCEDURE _clv_check_names(text) IS 'an error if a relation that is not a set''s own has the name of one of its parts';

CREATE PROCEDURE clv_create_views(
  orders regclass, customer text DEFAULT 'customer_id', ordered_at text DEFAULT 'ordered_at', amount text DEFAULT 'amount',
  segment text DEFAULT NULL, channel text DEFAULT NULL, into_schema text DEFAULT 'clv', period clv_period DEFAULT 'month',
  segment_rules regclass DEFAULT NULL, order_id text DEFAULT NULL, campaign text DEFAULT NULL, spend regclass DEFAULT NULL, first_order text[] DEFAULT NULL,
  as_of date DEFAULT NULL, time_zone text DEFAULT NULL, grant_to text DEFAULT NULL, changed_at text DEFAULT NULL, mode text DEFAULT NULL
)
  LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp SET datestyle = 'ISO' SET jit = off AS $$
DECLARE
  unit text := coalesce(period::text, 'month');
  grants text[];
  settings jsonb;
  name text;
BEGIN
  PERFORM set_config('search_path', format('pg_catalog, %s, pg_temp', e.extnamespace::regnamespace), true) FROM pg_extension AS e WHERE e.extname = 'clv_ext';
  IF unit NOT IN ('day', 'week', 'month', 'quarter', 'year') THEN
    RAISE EXCEPTION 'period must be a calendar unit, not "%"', unit
      USING ERRCODE = 'invalid_parameter_value', HINT = 'The views compare calendar periods: day, week, month, quarter or year.';
  END IF;
  IF mode <> 'trigger' THEN
    RAISE EXCEPTION 'mode must be trigger, not "%"', mode
      USING ERRCODE = 'invalid_parameter_value', HINT = 'Leave it out to read all orders at each refresh, or those with a new value of changed_at.';
  END IF;
  IF changed_at IS NOT NULL AND (mode IS NOT NULL OR _clv_column(orders, changed_at, 'changed_at') NOT IN ('date'::regtype, 'timestamp'::regtype, 'timestamptz'::regtype, 'integer'::regtype, 'bigint'::regtype)) THEN
    RAISE EXCEPTION 'changes cannot be found by column "%"', changed_at
      USING ERRCODE = 'invalid_parameter_value', HINT = 'changed_at names a date, timestamp, timestamptz, integer or bigint that grows with each change, and goes without a mode.';
  END IF;
  IF (SELECT count(*) > count(DISTINCT f.name) FROM unnest(first_order) AS f(name)) THEN
    RAISE EXCEPTION 'a column is named twice in first_order' USING ERRCODE = 'invalid_parameter_value', HINT = 'Name each column once.';
  END IF;
  CALL _clv_check_names(into_schema);
  -- Grants and settings outlive the set that they belong to.
  grants := _clv_grants(into_schema);
  IF EXISTS (SELECT FROM _clv_relations(into_schema) AS r WHERE r.name = 'settings') THEN
    EXECUTE format('SELECT to_jsonb(s) FROM %I.settings AS s', into_schema) INTO settings;
  END IF;
  CALL clv_drop_views(into_schema, true);
  IF NOT EXISTS (SELECT FROM pg_namespace WHERE nspname = into_schema) THEN
    EXECUTE format('CREATE SCHEMA %I', into_schema);
    EXECUTE format('COMMENT ON SCHEMA %I IS %L', into_schema, 'clv_ext: customer lifetime value, made by clv_create_views');
  END IF;
  FOREACH name IN ARRAY _clv_view_names() LOOP
    IF name = 'settings' THEN
      EXECUTE format('INSERT INTO %I.definition VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)', into_schema)
        USING _clv_full_name(orders), customer, ordered_at, amount, segment, channel, campaign, order_id, first_order, _clv_full_name(spend), _clv_full_name(segment_rules), unit, changed_at, mode;
    ELSIF name = 'known' THEN
      CALL _clv_set_settings(into_schema, settings, as_of, time_zone);
      -- Columns that are missing are said before anything is made from them.
      PERFORM _clv_source(into_schema);
    END IF;
    CONTINUE WHEN name = 'changed_customer' AND mode IS NULL;
    PERFORM _clv_show_step(format('clv_create_views: %s (%s of %s)', name, array_position(_clv_view_names(), name), cardinality(_clv_view_names())));
    CALL _clv_make(into_schema, name);
  END LOOP;
  PERFORM _clv_show_step('');
  FOR name IN SELECT g.statement FROM unnest(grants) AS g(statement) LOOP
    BEGIN
      EXECUTE name;
    EXCEPTION WHEN undefined_table OR undefined_column THEN
      -- A part that this set does not have.
      NULL;
    END;
  END LOOP;
  IF grant_to IS NOT NULL THEN
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', into_schema, grant_to);
    FOR name IN SELECT r.relation::text FROM _clv_relations(into_schema) AS r WHERE r.name <> 'changed_customer' LOOP
      EXECUTE format('GRANT SELECT ON %s TO %I', name, grant_to);
    END LOOP;
  END IF;
END $$;
COMMENT ON PROCEDURE clv_create_views(regclass, text, text, text, text, text, text, clv_period, regclass, text, text, regclass, text[], date, text, text, text, text) IS 'makes a set of views for BI tools on a table of orders, or of their lines if order_id names the order of each line; or makes it anew, with the grants and settings that it had';

-- The settings that a set had before, and those that were asked for.
CREATE PROCEDURE _clv_set_settings(of_schema text, before jsonb, as_of date, time_zone text)
  LANGUAGE plpgsql AS $$
BEGIN
  IF before IS NOT NULL THEN
    EXECUTE format('DELETE FROM %I.settings', of_schema);
    EXECUTE format('INSERT INTO %1$I.settings SELECT s.* FROM jsonb_populate_record(NULL::%1$I.settings, $1) AS s', of_schema) USING before;
  END IF;
  EXECUTE format('UPDATE %I.settings SET as_of = coalesce($1, as_of), time_zone = coalesce($2, time_zone)', of_schema) USING as_of, time_zone;
END $$;
COMMENT ON PROCEDURE _clv_set_settings(text, jsonb, date, text) IS 'puts the settings of a set back, and sets those that are not NULL';

-- Makes one part of a set, and fills it; each of its columns has a comment, its own or the one that all columns of that name have.
CREATE PROCEDURE _clv_make(of_schema text, part text)
  LANGUAGE plpgsql AS $$
DECLARE
  relation regclass;
  kind "char";
  missing record;
  differs boolean;
  changes bigint;
BEGIN
  IF part = 'customer_history' THEN
    CALL _clv_read_orders(of_schema, true, differs);
  ELSIF _clv_view_template(part) LIKE '%@fill@%' THEN
    CALL _clv_fold(of_schema, part, changes);
  ELSE
    EXECUTE (_clv_statements(of_schema, part))[1];
  END IF;
  relation := format('%I.%I', of_schema, part);
  FOR missing IN
    SELECT a.attname, c.comment FROM pg_attribute AS a JOIN _clv_column_comments() AS c ON c.name = a.attname
    WHERE a.attrelid = relation AND a.attnum > 0 AND NOT a.attisdropped AND col_description(relation, a.attnum) IS NULL
  LOOP
    EXECUTE format('COMMENT ON COLUMN %s.%I IS %L', relation, missing.attname, missing.comment);
  END LOOP;
  SELECT c.relkind INTO kind FROM pg_class AS c WHERE c.oid = relation;
  IF kind IN ('r', 'm') THEN
    EXECUTE format('ANALYZE %s', relation);
  END IF;
END $$;
COMMENT ON PROCEDURE _clv_make(text, text) IS 'makes one table or view of a set';

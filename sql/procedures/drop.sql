CREATE PROCEDURE clv_drop_views(from_schema text DEFAULT 'clv', keep_schema boolean DEFAULT false)
  LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  noting regprocedure := to_regprocedure(format('%I.note_changed_customers()', from_schema));
  part record;
  said text;
BEGIN
  PERFORM set_config('search_path', format('pg_catalog, %s, pg_temp', e.extnamespace::regnamespace), true) FROM pg_extension AS e WHERE e.extname = 'clv_ext';
  -- Not while it is refreshed, which takes its parts in another order.
  IF EXISTS (SELECT FROM _clv_relations(from_schema) AS r WHERE r.name = 'known') THEN
    EXECUTE format('LOCK TABLE %I.known IN SHARE ROW EXCLUSIVE MODE', from_schema);
  END IF;
  IF obj_description(noting, 'pg_proc') LIKE 'clv_ext: %' THEN
    -- Its triggers go with it, also where the orders belong to somebody else.
    said := current_setting('client_min_messages');
    PERFORM set_config('client_min_messages', 'warning', true);
    EXECUTE format('DROP FUNCTION %s CASCADE', noting);
    PERFORM set_config('client_min_messages', said, true);
  END IF;
  FOR part IN SELECT r.* FROM _clv_relations(from_schema) AS r ORDER BY array_position(_clv_view_names(), r.name) DESC LOOP
    EXECUTE format('DROP %s %s', CASE part.kind WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'v' THEN 'VIEW' ELSE 'TABLE' END, part.relation);
  END LOOP;
  IF NOT keep_schema AND (SELECT obj_description(oid, 'pg_namespace') LIKE 'clv_ext: %' FROM pg_namespace WHERE nspname = from_schema) THEN
    BEGIN
      EXECUTE format('DROP SCHEMA %I', from_schema);
    EXCEPTION WHEN dependent_objects_still_exist THEN
      -- The schema also holds other objects.
      NULL;
    END;
  END IF;
END $$;
COMMENT ON PROCEDURE clv_drop_views(text, boolean) IS 'drops the views and tables that clv_create_views made in this schema; also drops the schema if clv_create_views made it and it is empty, unless keep_schema is true';

CREATE PROCEDURE clv_refresh(from_schema text DEFAULT 'clv', concurrent boolean DEFAULT true)
  LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp SET datestyle = 'ISO' SET jit = off AS $$
DECLARE
  part record;
BEGIN
  PERFORM set_config('search_path', format('pg_catalog, %s, pg_temp', e.extnamespace::regnamespace), true) FROM pg_extension AS e WHERE e.extname = 'clv_ext';
  IF NOT EXISTS (SELECT FROM _clv_relations(from_schema) AS r WHERE r.name = 'customer_history') THEN
    RAISE EXCEPTION 'there are no views of clv_ext in schema "%"', from_schema
      USING ERRCODE = 'undefined_table', HINT = 'Make them with CALL clv_create_views(...).';
  END IF;
  -- One refresh at a time; readers are not kept waiting.
  EXECUTE format('LOCK TABLE %I.known IN SHARE ROW EXCLUSIVE MODE', from_schema);
  FOR part IN SELECT r.* FROM _clv_relations(from_schema) AS r LOOP
    CALL _clv_fill(from_schema, part.name, part.kind, concurrent);
  END LOOP;
END $$;
COMMENT ON PROCEDURE clv_refresh(text, boolean) IS 'reads the orders again, and brings the views that clv_create_views made up to date with them and with their settings; does not block readers if concurrent is true';

CREATE PROCEDURE clv_refresh(from_schema text DEFAULT 'clv', concurrent boolean DEFAULT true, whole boolean DEFAULT false)
  LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp SET datestyle = 'ISO' SET jit = off AS $$
DECLARE
  part record;
  differs boolean;
  changes bigint;
  spend_changes bigint;
BEGIN
  PERFORM set_config('search_path', format('pg_catalog, %s, pg_temp', e.extnamespace::regnamespace), true) FROM pg_extension AS e WHERE e.extname = 'clv_ext';
  IF NOT EXISTS (SELECT FROM _clv_relations(from_schema) AS r WHERE r.name = 'customer_history') THEN
    RAISE EXCEPTION 'there are no views of clv_ext in schema "%"', from_schema
      USING ERRCODE = 'undefined_table', HINT = 'Make them with CALL clv_create_views(...).';
  END IF;
  -- One refresh at a time; readers are not kept waiting.
  EXECUTE format('LOCK TABLE %I.known IN SHARE ROW EXCLUSIVE MODE', from_schema);
  CALL _clv_begin_step('clv_refresh: reading the orders');
  CALL _clv_read_orders(from_schema, whole, differs);
  FOR part IN
    SELECT r.*, row_number() OVER () AS place, count(*) OVER () AS many FROM _clv_relations(from_schema) AS r WHERE r.kind = 'm' OR r.name IN ('spend_by_period', 'customer_facts')
  LOOP
    -- The table of spend may have changed at any time.
    IF differs OR part.name = 'spend_by_period' OR part.name = 'acquisition' AND spend_changes > 0 THEN
      CALL _clv_begin_step(format('clv_refresh: %s (%s of %s)', part.name, part.place, part.many));
      CALL _clv_fill(from_schema, part.name, part.kind, concurrent, changes);
      spend_changes := CASE part.name WHEN 'spend_by_period' THEN changes ELSE spend_changes END;
    END IF;
  END LOOP;
  PERFORM _clv_show_step('');
END $$;
COMMENT ON PROCEDURE clv_refresh(text, boolean, boolean) IS 'reads the orders that have changed, or all of them, and brings the views that clv_create_views made up to date with them and with their settings; does not block readers if concurrent is true; reads all orders if whole is true';

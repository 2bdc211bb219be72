-- What has changed since the last refresh: by a column that grows with each change, or by triggers.

-- Puts triggers on the orders, if they are not there.
CREATE PROCEDURE _clv_attach(of_schema text, INOUT missed boolean)
  LANGUAGE plpgsql AS $$
DECLARE
  orders regclass := (_clv_source(of_schema)).orders;
  noting regprocedure := format('%I.note_changed_customers()', of_schema);
  event record;
BEGIN
  IF (SELECT c.relkind NOT IN ('r', 'p') FROM pg_class AS c WHERE c.oid = orders) THEN
    RAISE EXCEPTION '% is not a table', orders
      USING ERRCODE = 'wrong_object_type', HINT = 'Triggers note changes of tables alone: name a column with changed_at => ''...'' instead of mode => ''trigger''.';
  END IF;
  FOR event IN
    SELECT * FROM (VALUES ('INSERT', 4, 'REFERENCING NEW TABLE AS added'), ('UPDATE', 16, 'REFERENCING OLD TABLE AS removed NEW TABLE AS added'),
                          ('DELETE', 8, 'REFERENCING OLD TABLE AS removed'), ('TRUNCATE', 32, '')) AS v(name, bit, tables)
    WHERE NOT EXISTS (SELECT FROM pg_trigger AS t WHERE t.tgrelid = orders AND t.tgfoid = noting AND t.tgtype & v.bit > 0)
  LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER %s ON %s %s FOR EACH STATEMENT EXECUTE FUNCTION %s', format('clv_%s_%s', lower(event.name), of_schema), event.name, orders, event.tables, noting);
    missed := true;
  END LOOP;
  missed := missed OR EXISTS (SELECT FROM pg_trigger AS t WHERE t.tgrelid = orders AND t.tgfoid = noting AND t.tgenabled IN ('D', 'R'));
END $$;
COMMENT ON PROCEDURE _clv_attach(text, boolean) IS 'puts the triggers of a set on its orders, and says whether one was missing or is off';

-- The least value of changed_at that is read again. Rows with a smaller one may have been committed later: up to a quarter of an hour, or a thousand numbers.
CREATE FUNCTION _clv_overlap(watermark text, type regtype) RETURNS text
  STABLE STRICT LANGUAGE plpgsql AS $$
DECLARE
  least_value text;
BEGIN
  EXECUTE format('SELECT (%L::%s - %s)::text', watermark, type, CASE WHEN type IN ('timestamp'::regtype, 'timestamptz'::regtype) THEN 'interval ''15 minutes''' WHEN type = 'date'::regtype THEN '1' ELSE '1000' END) INTO least_value;
  RETURN least_value;
END $$;
COMMENT ON FUNCTION _clv_overlap(text, regtype) IS 'the least value of changed_at that is read again';

-- Fills pg_temp.clv_changed with the customers whose orders have changed, and says if all have to be read: after TRUNCATE, and where so many
-- changed that this is faster.
CREATE PROCEDURE _clv_find_changed(of_schema text, watermark text, INOUT everything boolean)
  LANGUAGE plpgsql AS $$
DECLARE
  s record;
  used record;
  of_type regtype;
BEGIN
  SELECT * INTO s FROM _clv_source(of_schema);
  EXECUTE format('SELECT d.changed_at, d.mode FROM %I.definition AS d', of_schema) INTO used;
  EXECUTE format('CREATE TEMP TABLE clv_noted AS SELECT t.customer_id, false AS everything FROM %I.order_trouble AS t WITH NO DATA', of_schema);
  -- Orders of days that were still to come.
  EXECUTE format('INSERT INTO pg_temp.clv_noted SELECT t.customer_id, false FROM %1$I.order_trouble AS t, %1$I.settings AS s WHERE t.place = 7 AND t.day <= (now() AT TIME ZONE s.time_zone)::date', of_schema);
  IF used.mode = 'trigger' THEN
    EXECUTE format('WITH noted AS (DELETE FROM %I.changed_customer RETURNING *) INSERT INTO pg_temp.clv_noted SELECT n.customer_id, n.everything FROM noted AS n', of_schema);
  ELSE
    of_type := _clv_column(s.orders, used.changed_at, 'changed_at');
    EXECUTE format('INSERT INTO pg_temp.clv_noted SELECT DISTINCT %1$s, false FROM %2$s AS o WHERE o.%3$I >= %4$L::%5$s OR o.%3$I IS NULL', s.customer, s.orders, used.changed_at, _clv_overlap(watermark, of_type), of_type);
  END IF;
  CREATE TEMP TABLE clv_changed AS SELECT DISTINCT n.customer_id FROM pg_temp.clv_noted AS n;
  ANALYZE pg_temp.clv_changed;
  EXECUTE format('SELECT EXISTS (SELECT FROM pg_temp.clv_noted AS n WHERE n.everything) OR (SELECT count(*) FROM pg_temp.clv_changed) * 5 > (SELECT c.reltuples FROM pg_class AS c WHERE c.oid = %L::regclass)', format('%I.customer_history', of_schema)) INTO everything;
  DROP TABLE pg_temp.clv_noted;
END $$;
COMMENT ON PROCEDURE _clv_find_changed(text, text, boolean) IS 'finds the customers whose orders have changed';

-- Where there is an index on the customer, orders of changed customers are looked up one by one: some ten thousand took a tenth of the time that the
-- planner's reading of all six million orders took.
CREATE PROCEDURE _clv_look_up(of_schema text, INOUT before text[])
  LANGUAGE plpgsql AS $$
DECLARE
  used record;
BEGIN
  IF before IS NOT NULL THEN
    PERFORM set_config(b.name, b.value, true) FROM unnest(before[1:2], before[3:4]) AS b(name, value);
    RETURN;
  END IF;
  EXECUTE format('SELECT d.orders, d.customer FROM %I.definition AS d', of_schema) INTO used;
  IF EXISTS (SELECT FROM pg_index AS i JOIN pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
             WHERE i.indrelid = used.orders::regclass AND a.attname = used.customer AND i.indisvalid AND i.indpred IS NULL) THEN
    before := (SELECT array_agg(g.name ORDER BY g.name) || array_agg(g.setting ORDER BY g.name) FROM pg_settings AS g WHERE g.name IN ('enable_hashjoin', 'enable_mergejoin'));
    PERFORM set_config(g.name, 'off', true) FROM unnest(before[1:2]) AS g(name);
  END IF;
END $$;
COMMENT ON PROCEDURE _clv_look_up(text, text[]) IS 'has customers looked up by an index, if there is one; or puts back the settings of before';

-- Replaces the ledgers of changed customers, and says whether one of them differs in what is known at the end of as_of.
CREATE PROCEDURE _clv_fold_changed(of_schema text, INOUT differs boolean)
  LANGUAGE plpgsql AS $$
DECLARE
  query text := (_clv_statements(of_schema, 'customer_history', true))[2];
  as_of date;
  counts record;
  came bigint;
BEGIN
  EXECUTE 'CREATE TEMP TABLE clv_new AS ' || query;
  CREATE UNIQUE INDEX clv_new_key ON pg_temp.clv_new (customer_id);
  ANALYZE pg_temp.clv_new;
  EXECUTE format('SELECT k.as_of FROM %I.known AS k', of_schema) INTO as_of;
  EXECUTE format('SELECT EXISTS (
    SELECT FROM pg_temp.clv_changed AS c LEFT JOIN %1$I.customer_history AS t ON t.customer_id = c.customer_id LEFT JOIN pg_temp.clv_new AS n ON n.customer_id = c.customer_id,
      LATERAL (SELECT array_agg(p ORDER BY p.day) AS known FROM %2$I.purchases(t.history) AS p WHERE p.day <= $1) AS a,
      LATERAL (SELECT array_agg(p ORDER BY p.day) AS known FROM %2$I.purchases(n.history) AS p WHERE p.day <= $1) AS b
    WHERE a.known IS DISTINCT FROM b.known
      OR a.known IS NOT NULL AND (t.segment, t.channel, t.campaign, t.first_order_attributes) IS DISTINCT FROM (n.segment, n.channel, n.campaign, n.first_order_attributes)
      OR t.refunds IS DISTINCT FROM n.refunds AND
         (SELECT array_agg(p ORDER BY p.day) FROM %2$I.purchases(t.refunds) AS p WHERE p.day <= $1) IS DISTINCT FROM (SELECT array_agg(p ORDER BY p.day) FROM %2$I.purchases(n.refunds) AS p WHERE p.day <= $1))',
    of_schema, _clv_library()) INTO differs USING as_of;
  EXECUTE format('WITH gone AS (
      DELETE FROM %1$I.customer_history AS t USING pg_temp.clv_changed AS c
      WHERE c.customer_id = t.customer_id AND NOT EXISTS (SELECT FROM pg_temp.clv_new AS n WHERE n.customer_id = t.customer_id AND n *= t) RETURNING t.customer_id)
    SELECT count(n.customer_id) AS changed, count(*) FILTER (WHERE n.customer_id IS NULL) AS gone
    FROM gone AS g LEFT JOIN pg_temp.clv_new AS n ON n.customer_id = g.customer_id', of_schema) INTO counts;
  EXECUTE format('INSERT INTO %1$I.customer_history SELECT n.* FROM pg_temp.clv_new AS n WHERE NOT EXISTS (SELECT FROM %1$I.customer_history AS t WHERE t.customer_id = n.customer_id)', of_schema);
  GET DIAGNOSTICS came = ROW_COUNT;
  DROP TABLE pg_temp.clv_new;
  RAISE NOTICE 'clv_refresh: the orders of % customers were read again: % are new, % changed, % are gone',
    (SELECT count(*) FROM pg_temp.clv_changed), came - counts.changed, counts.changed, counts.gone;
END $$;
COMMENT ON PROCEDURE _clv_fold_changed(text, boolean) IS 'replaces the ledgers of customers whose orders have changed';

-- Brings the ledgers up to date, from all orders or from those of changed customers, and says whether anything differs that other parts show.
CREATE PROCEDURE _clv_read_orders(of_schema text, whole boolean, INOUT differs boolean)
  LANGUAGE plpgsql AS $$
DECLARE
  s record;
  used record;
  settings record;
  before record;
  watermark text;
  first_day date;
  last_day date;
  changes bigint;
  planned text[];
  rows bigint;
  sums text := 'SELECT min(h.first_day), max(h.last_day), sum(h.rows) FROM %I.customer_history AS h';
  shown text := 'SELECT to_jsonb(k) - ''{last_day,refreshed_at,watermark,orders_oid}''::text[] FROM %I.known AS k';
  shown_before jsonb;
  shown_now jsonb;
BEGIN
  SELECT * INTO s FROM _clv_source(of_schema);
  EXECUTE format('SELECT d.* FROM %I.definition AS d', of_schema) INTO used;
  EXECUTE format('SELECT t.* FROM %I.settings AS t', of_schema) INTO settings;
  EXECUTE format('SELECT k.* FROM %I.known AS k', of_schema) INTO before;
  EXECUTE format(shown, of_schema) INTO shown_before;
  -- Taken before the orders are read: what is committed meanwhile is read again the next time.
  IF used.changed_at IS NOT NULL THEN
    -- A time still to come would hide all that follows; such rows are read each time.
    EXECUTE format('SELECT max(o.%1$I)::text FROM %2$s AS o WHERE %3$s', used.changed_at, s.orders,
      CASE WHEN _clv_column(s.orders, used.changed_at, 'changed_at') IN ('integer'::regtype, 'bigint'::regtype) THEN 'true' ELSE format('o.%I <= now() + interval ''1 day''', used.changed_at) END) INTO watermark;
  END IF;
  IF used.mode = 'trigger' THEN
    CALL _clv_attach(of_schema, whole);
  END IF;
  whole := whole OR used.mode IS NULL AND used.changed_at IS NULL OR before.orders_oid IS DISTINCT FROM s.orders::oid OR before.first_day IS NULL
    OR before.time_zone <> settings.time_zone OR before.first_day_asked IS DISTINCT FROM settings.first_day OR used.changed_at IS NOT NULL AND before.watermark IS NULL;
  IF NOT whole THEN
    CALL _clv_find_changed(of_schema, before.watermark, whole);
  ELSIF used.mode = 'trigger' THEN
    EXECUTE format('DELETE FROM %I.changed_customer', of_schema);
  END IF;
  IF NOT whole THEN
    first_day := before.first_day;
    last_day := before.last_day;
    CALL _clv_look_up(of_schema, planned);
    CALL _clv_find_troubles(of_schema, true, first_day, last_day);
    -- A first order after more than a year may be far from the others.
    whole := last_day - before.last_day > 366;
  END IF;
  IF whole THEN
    IF planned IS NOT NULL THEN
      CALL _clv_look_up(of_schema, planned);
    END IF;
    CALL _clv_find_troubles(of_schema, false, first_day, last_day);
  END IF;
  CALL _clv_set_known(of_schema, first_day, last_day, watermark, s.orders::oid);
  IF whole THEN
    CALL _clv_fold(of_schema, 'customer_history', changes);
    EXECUTE format('ANALYZE %I.customer_history', of_schema);
    EXECUTE format(sums, of_schema) INTO first_day, last_day, rows;
    differs := true;
  ELSE
    CALL _clv_fold_changed(of_schema, differs);
    -- The first or the last day may be gone.
    EXECUTE format(sums, of_schema) INTO first_day, last_day, rows;
    CALL _clv_set_known(of_schema, first_day, last_day, watermark, s.orders::oid);
    IF planned IS NOT NULL THEN
      CALL _clv_look_up(of_schema, planned);
    END IF;
    EXECUTE format(shown, of_schema) INTO shown_now;
    differs := differs OR shown_now <> shown_before;
  END IF;
  IF to_regclass('pg_temp.clv_changed') IS NOT NULL THEN
    DROP TABLE pg_temp.clv_changed;
  END IF;
  CALL _clv_sum_quality(of_schema, coalesce(rows, 0));
END $$;
COMMENT ON PROCEDURE _clv_read_orders(text, boolean, boolean) IS 'brings the ledgers of a set up to date with its orders';

-- How the orders and the spend are read: expressions over their columns, put together for the types that these have.

CREATE FUNCTION _clv_column(relation regclass, name text, argument text) RETURNS regtype
  STABLE LANGUAGE plpgsql AS $$
DECLARE
  found regtype := (SELECT a.atttypid FROM pg_attribute AS a WHERE a.attrelid = relation AND a.attname = name AND a.attnum > 0 AND NOT a.attisdropped);
BEGIN
  IF found IS NULL THEN
    RAISE EXCEPTION '% has no column "%"', relation, name
      USING ERRCODE = 'undefined_column', HINT = format('Name the column with %s => ''...'' in CALL clv_create_views(...).', argument);
  END IF;
  -- A domain is read as the type that it is made from.
  WHILE (SELECT t.typtype = 'd' FROM pg_type AS t WHERE t.oid = found) LOOP
    found := (SELECT t.typbasetype FROM pg_type AS t WHERE t.oid = found);
  END LOOP;
  RETURN found;
END $$;
COMMENT ON FUNCTION _clv_column(regclass, text, text) IS 'type of a column, which must be there';

-- The day of a time, in the time zone of the shop.
CREATE FUNCTION _clv_day_of(relation regclass, name text, argument text, time_zone text) RETURNS text
  STABLE LANGUAGE plpgsql AS $$
DECLARE
  type regtype := _clv_column(relation, name, argument);
BEGIN
  RETURN CASE type::oid
    WHEN 'date'::regtype THEN format('o.%I::date', name)
    WHEN 'timestamp'::regtype THEN format('o.%I::date', name)
    -- At the ends of time there is no such day.
    WHEN 'timestamptz'::regtype THEN format('CASE WHEN o.%1$I BETWEEN ''4000-01-01 BC'' AND ''200000-01-01'' THEN (o.%1$I AT TIME ZONE %2$L)::date END', name, time_zone)
  END;
END $$;
COMMENT ON FUNCTION _clv_day_of(regclass, text, text, text) IS 'expression of the day of a column of times; NULL for a column of another type';

-- An amount as numeric. Where the type allows more, decimals beyond the ninth are rounded away.
CREATE FUNCTION _clv_amount_of(relation regclass, name text, argument text, OUT amount text, OUT is_exact boolean)
  STABLE LANGUAGE plpgsql AS $$
DECLARE
  type regtype := _clv_column(relation, name, argument);
  scale integer := (SELECT (a.atttypmod - 4) & 2047 FROM pg_attribute AS a
                    WHERE a.attrelid = relation AND a.attname = name AND a.atttypid = 'numeric'::regtype AND a.atttypmod > 4);
BEGIN
  IF type NOT IN ('numeric'::regtype, 'real'::regtype, 'double precision'::regtype, 'bigint'::regtype, 'integer'::regtype, 'smallint'::regtype, 'money'::regtype) THEN
    RAISE EXCEPTION 'column "%" is of type %', name, type
      USING ERRCODE = 'datatype_mismatch', HINT = format('%s must be a number.', argument);
  END IF;
  is_exact := coalesce(scale <= 9, type NOT IN ('numeric'::regtype, 'real'::regtype, 'double precision'::regtype));
  amount := format(CASE type::oid WHEN 'numeric'::regtype THEN 'o.%I' ELSE 'o.%I::numeric' END, name);
END $$;
COMMENT ON FUNCTION _clv_amount_of(regclass, text, text) IS 'expression of an amount as numeric, and whether its type has at most nine decimals';

-- Everything about the orders that queries are put together from.
CREATE FUNCTION _clv_source(of_schema text, OUT orders regclass, OUT customer text, OUT moment text, OUT day text, OUT amount text, OUT is_exact boolean, OUT words text, OUT order_id text)
  STABLE STRICT LANGUAGE plpgsql AS $$
DECLARE
  used record;
  zone text;
  other record;
BEGIN
  EXECUTE format('SELECT d.* FROM %I.definition AS d', of_schema) INTO used;
  EXECUTE format('SELECT s.time_zone FROM %I.settings AS s', of_schema) INTO zone;
  orders := to_regclass(used.orders);
  IF orders IS NULL THEN
    RAISE EXCEPTION 'the orders of schema "%" were read from %, which is not there', of_schema, used.orders
      USING ERRCODE = 'undefined_table', HINT = format('If it is back, refresh again. For another table: %s', _clv_call(of_schema));
  END IF;
  IF (SELECT a.atttypid <> o.atttypid FROM pg_attribute AS a, pg_attribute AS o
      WHERE a.attrelid = to_regclass(format('%I.customer_history', of_schema)) AND a.attname = 'customer_id' AND o.attrelid = orders AND o.attname = used.customer) THEN
    RAISE EXCEPTION 'column "%" is now of type %', used.customer, _clv_column(orders, used.customer, 'customer')
      USING ERRCODE = 'datatype_mismatch', HINT = format('Make the set anew: %s', _clv_call(of_schema));
  END IF;
  IF used.changed_at IS NOT NULL THEN
    PERFORM _clv_column(orders, used.changed_at, 'changed_at');
  END IF;
  PERFORM _clv_column(orders, used.customer, 'customer');
  customer := format('o.%I', used.customer);
  -- In UTC, whatever the time zone of the session.
  moment := CASE WHEN _clv_column(orders, used.ordered_at, 'ordered_at') = 'timestamptz'::regtype
    THEN format('CASE WHEN o.%1$I BETWEEN ''4000-01-01 BC'' AND ''200000-01-01'' THEN o.%1$I AT TIME ZONE ''UTC'' WHEN o.%1$I > now() THEN ''infinity'' WHEN o.%1$I IS NOT NULL THEN ''-infinity'' END', used.ordered_at) ELSE format('o.%I', used.ordered_at) END;
  day := _clv_day_of(orders, used.ordered_at, 'ordered_at', zone);
  IF day IS NULL THEN
    RAISE EXCEPTION 'column "%" is of type %', used.ordered_at, _clv_column(orders, used.ordered_at, 'ordered_at')
      USING ERRCODE = 'datatype_mismatch', HINT = 'ordered_at must be a date, timestamp or timestamptz.';
  END IF;
  SELECT * INTO amount, is_exact FROM _clv_amount_of(orders, used.amount, 'amount');
  IF used.order_id IS NOT NULL THEN
    PERFORM _clv_column(orders, used.order_id, 'order_id');
    order_id := format('o.%I', used.order_id);
  END IF;
  words := '';
  FOR other IN
    SELECT v.argument, v.name FROM (VALUES (1, 'segment', used.segment), (2, 'channel', used.channel), (3, 'campaign', used.campaign)) AS v(place, argument, name)
    UNION ALL SELECT 'first_order', f.name FROM unnest(used.first_order) AS f(name)
  LOOP
    IF other.name IS NOT NULL THEN
      PERFORM _clv_column(orders, other.name, other.argument);
    END IF;
    words := words || coalesce(', o.' || quote_ident(other.name) || '::text', ', ''all''');
  END LOOP;
END $$;
COMMENT ON FUNCTION _clv_source(text) IS 'expressions over the columns of the orders of a set; an error where one is missing';

-- The good rows: customer, day, amount, and what is compared to find the first order: whether it is a refund, its time, then segment, channel,
-- campaign and the columns of first_order, and how many rows these are: the lines of one order are one.
CREATE FUNCTION _clv_rows(of_schema text, changed_only boolean, since date DEFAULT NULL, until date DEFAULT NULL) RETURNS text
  STABLE LANGUAGE plpgsql AS $$
DECLARE
  s record;
  days record;
  good text;
  is_refund text := 'CASE WHEN %s < 0 THEN ''1'' ELSE ''0'' END COLLATE "C"';
  one text;
  lines text;
BEGIN
  SELECT * INTO s FROM _clv_source(of_schema);
  EXECUTE format('SELECT coalesce($1, k.first_day) AS first_day, coalesce($2, k.last_day) AS last_day FROM %I.known AS k', of_schema) INTO days USING since, until;
  good := format('%s IS NOT NULL AND %s BETWEEN %L::date AND %L::date AND abs(%s) < 1e12', s.customer, s.day, days.first_day, days.last_day, s.amount);
  IF changed_only THEN
    good := format('%s IN (SELECT c.customer_id FROM pg_temp.clv_changed AS c) AND %s', s.customer, good);
  END IF;
  one := CASE WHEN s.is_exact THEN s.amount ELSE format('CASE WHEN scale(%1$s) > 9 THEN trim_scale(round(%1$s, 9)) ELSE %1$s END', s.amount) END;
  -- Without a column to compare, all rows say the same.
  IF s.words = ', ''all'', ''all'', ''all''' THEN
    s.moment := '''''';
    is_refund := '''0''::text';
  END IF;
  IF s.order_id IS NULL THEN
    RETURN format('(SELECT %s AS customer_id, %s AS day, %s AS amount, ARRAY[%s, %s::text%s] AS first_of, 1 AS rows FROM %s AS o WHERE %s)',
                  s.customer, s.day, one, format(is_refund, s.amount), s.moment, s.words, s.orders, good);
  END IF;
  lines := format('SELECT %s AS customer_id, %s AS day, %s AS amount, ARRAY[%s::text COLLATE "C"%s] AS words, %s AS order_id FROM %s AS o WHERE %s',
                  s.customer, s.day, one, s.moment, s.words, s.order_id, s.orders, good);
  -- A line without an order is one of its own.
  RETURN format('(SELECT l.customer_id, min(l.day) AS day, sum(l.amount) AS amount, %2$s || min(l.words) AS first_of, count(*) AS rows FROM (%1$s) AS l '
                'WHERE l.order_id IS NOT NULL GROUP BY l.customer_id, l.order_id '
                'UNION ALL SELECT l.customer_id, l.day, l.amount, %3$s || l.words, 1 FROM (%1$s) AS l WHERE l.order_id IS NULL)',
                lines, format(is_refund, 'sum(l.amount)'), format(is_refund, 'l.amount'));
END $$;
COMMENT ON FUNCTION _clv_rows(text, boolean, date, date) IS 'query of the orders of a set that can be read, of the days that were read or of others';

CREATE FUNCTION _clv_spend(of_schema text) RETURNS text
  STABLE STRICT LANGUAGE plpgsql AS $$
DECLARE
  used record;
  zone text;
  spend regclass;
  day text;
BEGIN
  EXECUTE format('SELECT d.spend, d.channel, d.campaign FROM %I.definition AS d', of_schema) INTO used;
  EXECUTE format('SELECT s.time_zone FROM %I.settings AS s', of_schema) INTO zone;
  IF used.spend IS NULL THEN
    RETURN '(SELECT NULL::date AS day, NULL::text AS channel, NULL::text AS campaign, NULL::numeric AS amount, NULL::numeric AS clicks, NULL::numeric AS prospects WHERE false)';
  END IF;
  spend := to_regclass(used.spend);
  IF spend IS NULL THEN
    RAISE EXCEPTION 'the spend of schema "%" was read from %, which is not there', of_schema, used.spend
      USING ERRCODE = 'undefined_table', HINT = format('If it is back, refresh again. For another table: %s', _clv_call(of_schema));
  END IF;
  day := _clv_day_of(spend, 'day', 'spend', zone);
  IF day IS NULL THEN
    RAISE EXCEPTION 'column "day" of % is not a date', spend
      USING ERRCODE = 'datatype_mismatch', HINT = 'The table of spend has the columns day, channel and amount, and may have campaign, clicks and prospects.';
  END IF;
  PERFORM _clv_column(spend, 'channel', 'spend');
  RETURN format('(SELECT %s AS day, %s AS channel, %s AS campaign, %s AS amount, %s AS clicks, %s AS prospects FROM %s AS o WHERE isfinite(%1$s) AND abs(%4$s) < 1e12)',
    day, CASE WHEN used.channel IS NULL THEN '''all''' ELSE 'coalesce(o.channel::text, ''(none)'')' END,
    CASE WHEN used.campaign IS NULL OR NOT _clv_has(spend, 'campaign') THEN '''all''' ELSE 'coalesce(o.campaign::text, ''(none)'')' END,
    (_clv_amount_of(spend, 'amount', 'spend')).amount, CASE WHEN _clv_has(spend, 'clicks') THEN 'o.clicks::numeric' ELSE 'NULL::numeric' END,
    CASE WHEN _clv_has(spend, 'prospects') THEN 'o.prospects::numeric' ELSE 'NULL::numeric' END, spend);
END $$;
COMMENT ON FUNCTION _clv_spend(text) IS 'query of the acquisition spend of a set that can be read';

-- A name that means the same with any search_path.
CREATE FUNCTION _clv_full_name(relation regclass) RETURNS text
  STABLE STRICT LANGUAGE sql AS $$
SELECT pg_catalog.format('%I.%I', n.nspname, c.relname) FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace WHERE c.oid = relation
$$;
COMMENT ON FUNCTION _clv_full_name(regclass) IS 'name of a relation with its schema';

CREATE FUNCTION _clv_has(relation regclass, name text) RETURNS boolean
  STABLE STRICT LANGUAGE sql AS $$
SELECT EXISTS (SELECT FROM pg_catalog.pg_attribute AS a WHERE a.attrelid = relation AND a.attname = name AND a.attnum > 0 AND NOT a.attisdropped)
$$;
COMMENT ON FUNCTION _clv_has(regclass, text) IS 'whether a relation has a column';

-- The call that made a set, to be made again.
CREATE FUNCTION _clv_call(of_schema text) RETURNS text
  STABLE STRICT LANGUAGE plpgsql AS $$
DECLARE
  call text;
BEGIN
  EXECUTE format($call$
    SELECT format('CALL %%I.clv_create_views(%%L, ', %2$L, d.orders) || string_agg(format('%%s => %%L', v.argument, v.value), ', ' ORDER BY v.place) || ');'
    FROM %1$I.definition AS d,
         LATERAL (VALUES (1, 'customer', d.customer), (2, 'ordered_at', d.ordered_at), (3, 'amount', d.amount), (4, 'segment', d.segment), (5, 'channel', d.channel),
                         (6, 'campaign', d.campaign), (7, 'order_id', d.order_id), (8, 'first_order', d.first_order::text), (9, 'spend', d.spend),
                         (10, 'segment_rules', d.segment_rules), (11, 'period', d.period), (12, 'changed_at', d.changed_at), (13, 'mode', d.mode), (14, 'into_schema', %1$L)) AS v(place, argument, value)
    WHERE v.value IS NOT NULL GROUP BY d.orders$call$, of_schema, _clv_library()) INTO call;
  RETURN call;
END $$;
COMMENT ON FUNCTION _clv_call(text) IS 'call of clv_create_views that makes a set again';

-- What is wrong with the orders, and which days are read.

-- Days far from all others: beyond a gap that is longer than a year and than the time of all days on its other side, and with at most a tenth of
-- the rows. Cut off one after the other, as a wrong date far out hides one nearer.
CREATE FUNCTION _clv_day_span(days date[], rows bigint[], OUT first_day date, OUT last_day date)
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE plpgsql AS $$
DECLARE
  first integer := 1;
  last integer := cardinality(days);
  total bigint := (SELECT sum(r) FROM unnest(rows) AS r);
  beyond bigint;
  cut integer;
BEGIN
  LOOP
    -- From the end: the earliest gap after which few rows follow.
    cut := NULL;
    beyond := 0;
    FOR place IN REVERSE last .. first + 1 LOOP
      beyond := beyond + rows[place];
      EXIT WHEN beyond * 10 > total;
      IF days[place] - days[place - 1] > greatest(366, days[place - 1] - days[first]) THEN
        cut := place - 1;
      END IF;
    END LOOP;
    IF cut IS NULL THEN
      -- From the beginning: the latest gap before which there are few rows.
      beyond := 0;
      FOR place IN first .. last - 1 LOOP
        beyond := beyond + rows[place];
        EXIT WHEN beyond * 10 > total;
        IF days[place + 1] - days[place] > greatest(366, days[last] - days[place + 1]) THEN
          cut := -(place + 1);
        END IF;
      END LOOP;
    END IF;
    EXIT WHEN cut IS NULL;
    last := CASE WHEN cut > 0 THEN cut ELSE last END;
    first := CASE WHEN cut < 0 THEN -cut ELSE first END;
  END LOOP;
  first_day := days[first];
  last_day := days[last];
END $$;
COMMENT ON FUNCTION _clv_day_span(date[], bigint[]) IS 'first and last of the days that are not far from all others, from all days, ascending, and their numbers of rows';

-- Kinds of trouble, in the order in which they are looked for.
CREATE FUNCTION _clv_troubles() RETURNS TABLE (place integer, trouble text, done text)
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql AS $$
VALUES (0, 'none', 'read'), (1, 'customer is missing', 'set aside'), (2, 'time is missing', 'set aside'), (3, 'amount is missing', 'set aside'),
       (4, 'time is infinite', 'set aside'), (5, 'amount is not a number', 'set aside'), (6, 'amount is 10^12 or more', 'set aside'),
       (7, 'time is after today', 'set aside'), (8, 'time is before first_day', 'set aside'), (9, 'time is far before all others', 'set aside'),
       (10, 'time is far after all others', 'set aside'), (11, 'amount has more than 9 decimals', 'read, rounded to 9 decimals')
$$;
COMMENT ON FUNCTION _clv_troubles() IS 'kinds of trouble with orders, and what is done with such rows';

-- The trouble, customer, day and an example of each row of the orders. Whether a day is far from the others is told here only where changed
-- customers are read alone: by the days that are read.
CREATE FUNCTION _clv_scan(of_schema text, changed_only boolean) RETURNS text
  STABLE STRICT LANGUAGE plpgsql AS $$
DECLARE
  s record;
  settings record;
  far date;
  trouble text;
  of_whom text := 'true';
BEGIN
  SELECT * INTO s FROM _clv_source(of_schema);
  EXECUTE format('SELECT t.* FROM %I.settings AS t', of_schema) INTO settings;
  IF changed_only THEN
    of_whom := format('%s IN (SELECT c.customer_id FROM pg_temp.clv_changed AS c)', s.customer);
    -- Rows without a customer are found by reading all orders, so only if some of them changed.
    IF EXISTS (SELECT FROM pg_temp.clv_changed AS c WHERE c.customer_id IS NULL) THEN
      of_whom := format('(%s OR %s IS NULL)', of_whom, s.customer);
    END IF;
  END IF;
  EXECUTE format('SELECT k.first_day - greatest(366, k.last_day - k.first_day) FROM %I.known AS k WHERE $1', of_schema) INTO far USING changed_only;
  trouble := format('CASE WHEN %1$s IS NULL THEN 1 WHEN %2$s IS NULL THEN 2 WHEN %3$s IS NULL THEN 3 WHEN NOT isfinite(%2$s) OR %4$s IS NULL THEN 4 WHEN %3$s = ''NaN'' THEN 5 '
                    'WHEN abs(%3$s) >= 1e12 THEN 6 WHEN %4$s > %5$L::date THEN 7 WHEN %4$s < %6$L::date THEN 8 WHEN %4$s < %7$L::date THEN 9 %8$s ELSE 0 END',
                    s.customer, s.moment, s.amount, s.day, (now() AT TIME ZONE settings.time_zone)::date, settings.first_day, far,
                    CASE WHEN NOT s.is_exact THEN format('WHEN scale(%1$s) > 9 AND min_scale(%1$s) > 9 THEN 11', s.amount) END);
  RETURN format('SELECT %1$s AS place, %4$s AS customer_id, CASE WHEN isfinite(%2$s) THEN %3$s END AS day, '
                'concat_ws('', '', coalesce(%4$s::text, ''NULL''), coalesce(%2$s::text, ''NULL''), coalesce(%5$s::text, ''NULL'')) COLLATE "C" AS example FROM %6$s AS o WHERE %7$s',
                trouble, s.moment, s.day, s.customer, s.amount, s.orders, of_whom);
END $$;
COMMENT ON FUNCTION _clv_scan(text, boolean) IS 'query of the trouble, customer, day and example of each row of the orders';

-- Fills order_trouble, and finds the first and last day that are read.
CREATE PROCEDURE _clv_find_troubles(of_schema text, changed_only boolean, INOUT first_day date, INOUT last_day date)
  LANGUAGE plpgsql AS $$
DECLARE
  scan text := _clv_scan(of_schema, changed_only);
  asked date;
BEGIN
  EXECUTE format('CREATE TEMP TABLE clv_scan AS
    SELECT s.place, CASE WHEN s.place <> 0 THEN s.customer_id END AS customer_id, s.day, count(*) AS rows,
           min(CASE WHEN s.place <> 0 THEN s.example END) AS first_example, max(CASE WHEN s.place <> 0 THEN s.example END) AS last_example
    FROM (%s) AS s GROUP BY 1, 2, 3', scan);
  IF changed_only THEN
    first_day := least(first_day, (SELECT min(s.day) FROM pg_temp.clv_scan AS s WHERE s.place IN (0, 11)));
    last_day := greatest(last_day, (SELECT max(s.day) FROM pg_temp.clv_scan AS s WHERE s.place IN (0, 11)));
    EXECUTE format('DELETE FROM %I.order_trouble AS t USING pg_temp.clv_changed AS c WHERE t.customer_id IS NOT DISTINCT FROM c.customer_id', of_schema);
  ELSE
    SELECT d.first_day, d.last_day INTO first_day, last_day FROM (
      SELECT array_agg(n.day ORDER BY n.day) AS days, array_agg(n.rows ORDER BY n.day) AS rows
      FROM (SELECT s.day, sum(s.rows)::bigint AS rows FROM pg_temp.clv_scan AS s WHERE s.place IN (0, 11) GROUP BY s.day) AS n) AS a, _clv_day_span(a.days, a.rows) AS d;
    EXECUTE format('SELECT s.first_day FROM %I.settings AS s', of_schema) INTO asked;
    IF asked IS NOT NULL THEN
      first_day := (SELECT min(s.day) FROM pg_temp.clv_scan AS s WHERE s.place IN (0, 11));
    END IF;
    -- Only where there are days far from the others, the orders are read once more.
    IF EXISTS (SELECT FROM pg_temp.clv_scan AS s WHERE s.place IN (0, 11) AND (s.day < first_day OR s.day > last_day)) THEN
      EXECUTE format('INSERT INTO pg_temp.clv_scan
        SELECT CASE WHEN s.day < %1$L::date THEN 9 ELSE 10 END, s.customer_id, s.day, count(*), min(s.example), max(s.example)
        FROM (%3$s) AS s WHERE s.place IN (0, 11) AND (s.day < %1$L::date OR s.day > %2$L::date) GROUP BY 1, 2, 3', first_day, last_day, scan);
      DELETE FROM pg_temp.clv_scan AS s WHERE s.place = 11 AND (s.day < first_day OR s.day > last_day);
    END IF;
    EXECUTE format('DELETE FROM %I.order_trouble', of_schema);
  END IF;
  EXECUTE format('INSERT INTO %I.order_trouble SELECT s.customer_id, s.place, s.day, s.rows, s.first_example, s.last_example FROM pg_temp.clv_scan AS s WHERE s.place <> 0', of_schema);
  DROP TABLE pg_temp.clv_scan;
END $$;
COMMENT ON PROCEDURE _clv_find_troubles(text, boolean, date, date) IS 'counts the rows of the orders by customer and trouble, and finds the days that are read';

-- Fills known. Today is not over yet, so it is not known.
CREATE PROCEDURE _clv_set_known(of_schema text, first_day date, last_day date, watermark text, orders_oid oid)
  LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('DELETE FROM %I.known', of_schema);
  EXECUTE format('INSERT INTO %1$I.known
    SELECT a.as_of, date_trunc(d.period, (a.as_of + 1)::timestamp)::date - 1, $1, $2, s.horizon_days, s.annual_discount, s.margin, s.decimals, s.time_zone, s.currency,
           now(), s.first_day, $3, $4
    FROM %1$I.settings AS s, %1$I.definition AS d, LATERAL (SELECT coalesce(s.as_of, least($2, (now() AT TIME ZONE s.time_zone)::date - 1)) AS as_of) AS a', of_schema)
    USING first_day, last_day, watermark, orders_oid;
  EXECUTE format('ANALYZE %I.known', of_schema);
END $$;
COMMENT ON PROCEDURE _clv_set_known(text, date, date, text, oid) IS 'notes which days are read, the last whole day known, and the settings that are used';

-- Fills order_quality, from the troubles and the number of rows in the ledgers.
CREATE PROCEDURE _clv_sum_quality(of_schema text, rows_read bigint)
  LANGUAGE plpgsql AS $$
BEGIN
  -- A part that is not wanted may have been dropped.
  IF to_regclass(format('%I.order_quality', of_schema)) IS NULL THEN
    RETURN;
  END IF;
  EXECUTE format('DELETE FROM %I.order_quality', of_schema);
  EXECUTE format('INSERT INTO %1$I.order_quality
    SELECT t.trouble, CASE t.place WHEN 0 THEN $1 - (SELECT coalesce(sum(o.rows), 0) FROM %1$I.order_trouble AS o WHERE o.place = 11) ELSE coalesce(s.rows, 0) END,
           s.first_example, s.last_example, t.done
    FROM _clv_troubles() AS t LEFT JOIN (
      SELECT o.place, sum(o.rows)::bigint AS rows, (array_agg(o.first_example ORDER BY o.day, o.first_example))[1] AS first_example,
             (array_agg(o.last_example ORDER BY o.day DESC NULLS LAST, o.last_example DESC))[1] AS last_example
      FROM %1$I.order_trouble AS o GROUP BY o.place) AS s ON s.place = t.place', of_schema) USING rows_read;
END $$;
COMMENT ON PROCEDURE _clv_sum_quality(text, bigint) IS 'counts the rows of the orders by trouble';

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

-- Kinds of trouble, in the order in which they are looked for. Those of a tail are found by the days of all rows.
CREATE FUNCTION _clv_troubles() RETURNS TABLE (place integer, trouble text, done text)
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql AS $$
VALUES (0, 'none', 'read'), (1, 'customer is missing', 'set aside'), (2, 'time is missing', 'set aside'), (3, 'amount is missing', 'set aside'),
       (4, 'time is infinite', 'set aside'), (5, 'amount is not a number', 'set aside'), (6, 'amount is 10^12 or more', 'set aside'),
       (7, 'time is after today', 'set aside'), (8, 'time is before first_day', 'set aside'), (9, 'time is far before all others', 'set aside'),
       (10, 'time is far after all others', 'set aside'), (11, 'amount has more than 9 decimals', 'read, rounded to 9 decimals'),
       (12, 'time is after as_of', 'read, and counted when as_of has come so far')
$$;
COMMENT ON FUNCTION _clv_troubles() IS 'kinds of trouble with orders, and what is done with such rows';

-- Rows of the orders by trouble and day, with an example of each; kinds 9, 10 and 12 are not told apart from the others yet.
CREATE FUNCTION _clv_scan(of_schema text) RETURNS text
  STABLE STRICT LANGUAGE plpgsql AS $$
DECLARE
  s record;
  settings record;
  trouble text;
BEGIN
  SELECT * INTO s FROM _clv_source(of_schema);
  EXECUTE format('SELECT t.* FROM %I.settings AS t', of_schema) INTO settings;
  trouble := format('CASE WHEN %1$s IS NULL THEN 1 WHEN %2$s IS NULL THEN 2 WHEN %3$s IS NULL THEN 3 WHEN NOT isfinite(%2$s) THEN 4 WHEN %3$s = ''NaN'' THEN 5 '
                    'WHEN abs(%3$s) >= 1e12 THEN 6 WHEN %4$s > %5$L::date THEN 7 WHEN %4$s < %6$L::date THEN 8 %7$s ELSE 0 END',
                    s.customer, s.moment, s.amount, s.day, (now() AT TIME ZONE settings.time_zone)::date, settings.first_day,
                    CASE WHEN NOT s.is_exact THEN format('WHEN scale(%1$s) > 9 AND min_scale(%1$s) > 9 THEN 11', s.amount) END);
  RETURN format('SELECT %1$s AS place, CASE WHEN isfinite(%2$s) THEN %3$s END AS day, '
                'concat_ws('', '', coalesce(%4$s::text, ''NULL''), coalesce(%2$s::text, ''NULL''), coalesce(%5$s::text, ''NULL'')) COLLATE "C" AS example FROM %6$s AS o',
                trouble, s.moment, s.day, s.customer, s.amount, s.orders);
END $$;
COMMENT ON FUNCTION _clv_scan(text) IS 'query of the trouble, day and example of each row of the orders';

-- Fills order_quality and known.
CREATE PROCEDURE _clv_read_quality(of_schema text)
  LANGUAGE plpgsql AS $$
DECLARE
  scan text := _clv_scan(of_schema);
  settings record;
  span record;
  asked date;
  unit text;
BEGIN
  EXECUTE format('SELECT t.* FROM %I.settings AS t', of_schema) INTO settings;
  EXECUTE format('SELECT d.period FROM %I.definition AS d', of_schema) INTO unit;
  EXECUTE format('CREATE TEMP TABLE clv_scan AS
    SELECT s.place, s.day, count(*) AS rows, min(CASE WHEN s.place <> 0 THEN s.example END) AS first_example, max(CASE WHEN s.place <> 0 THEN s.example END) AS last_example
    FROM (%s) AS s GROUP BY s.place, s.day', scan);
  SELECT * INTO span FROM (
    SELECT array_agg(d.day ORDER BY d.day) AS days, array_agg(d.rows ORDER BY d.day) AS rows
    FROM (SELECT s.day, sum(s.rows)::bigint AS rows FROM pg_temp.clv_scan AS s WHERE s.place IN (0, 11) GROUP BY s.day) AS d) AS a, _clv_day_span(a.days, a.rows);
  IF settings.first_day IS NOT NULL THEN
    SELECT min(s.day) INTO span.first_day FROM pg_temp.clv_scan AS s WHERE s.place IN (0, 11);
  END IF;
  -- Today is not over yet.
  asked := coalesce(settings.as_of, least(span.last_day, (now() AT TIME ZONE settings.time_zone)::date - 1));
  -- Rows that are found by their days, with examples of their own: only then are the orders read once more.
  IF EXISTS (SELECT FROM pg_temp.clv_scan AS s WHERE s.place IN (0, 11) AND (s.day < span.first_day OR s.day > span.last_day OR s.day > asked)) THEN
    EXECUTE format('INSERT INTO pg_temp.clv_scan
      SELECT s.later, s.day, count(*), min(s.example), max(s.example)
      FROM (SELECT CASE WHEN t.day < %L::date THEN 9 WHEN t.day > %L::date THEN 10 ELSE 12 END AS later, t.* FROM (%s) AS t WHERE t.place IN (0, 11)) AS s
      WHERE s.later < 12 OR s.day > %L::date GROUP BY s.later, s.day', span.first_day, span.last_day, scan, asked);
  END IF;
  DELETE FROM pg_temp.clv_scan AS s WHERE s.place IN (0, 11) AND (s.day < span.first_day OR s.day > span.last_day OR s.day > asked);
  EXECUTE format('DELETE FROM %I.order_quality', of_schema);
  EXECUTE format('INSERT INTO %I.order_quality
    SELECT t.trouble, coalesce(s.rows, 0), s.first_example, s.last_example, t.done
    FROM _clv_troubles() AS t LEFT JOIN (
      SELECT s.place, sum(s.rows)::bigint AS rows, (array_agg(s.first_example ORDER BY s.day, s.first_example))[1] AS first_example,
             (array_agg(s.last_example ORDER BY s.day DESC NULLS LAST, s.last_example DESC))[1] AS last_example
      FROM pg_temp.clv_scan AS s GROUP BY s.place) AS s ON s.place = t.place', of_schema);
  DROP TABLE pg_temp.clv_scan;
  EXECUTE format('DELETE FROM %I.known', of_schema);
  EXECUTE format('INSERT INTO %1$I.known
    SELECT $1, date_trunc($2, ($1 + 1)::timestamp)::date - 1, $3, $4, s.horizon_days, s.annual_discount, s.margin, s.decimals, s.time_zone, s.currency, now()
    FROM %1$I.settings AS s', of_schema) USING asked, unit, span.first_day, span.last_day;
  EXECUTE format('ANALYZE %I.known', of_schema);
END $$;
COMMENT ON PROCEDURE _clv_read_quality(text) IS 'counts the rows of the orders by trouble, and finds the days that are read and the last whole day known';

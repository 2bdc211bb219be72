CREATE FUNCTION clv_verify(from_schema text DEFAULT 'clv')
  RETURNS TABLE (day date, orders bigint, orders_in_set bigint, revenue numeric, revenue_in_set numeric)
  LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp SET datestyle = 'ISO' SET jit = off AS $$
DECLARE
  until date;
BEGIN
  PERFORM set_config('search_path', format('pg_catalog, %s, pg_temp', e.extnamespace::regnamespace), true) FROM pg_extension AS e WHERE e.extname = 'clv_ext';
  -- Also days after the last one that was read, up to today or to days that are far from all others.
  EXECUTE format('SELECT least((now() AT TIME ZONE s.time_zone)::date, (SELECT min(t.day) - 1 FROM %1$I.order_trouble AS t WHERE t.place = 10)) FROM %1$I.settings AS s', from_schema) INTO until;
  RETURN QUERY EXECUTE format('
    SELECT day, a.orders, b.orders, a.revenue, b.revenue FROM (
      SELECT o.day, count(*) FILTER (WHERE o.amount >= 0) AS orders, sum(o.amount) AS revenue FROM %1$s AS o GROUP BY o.day
    ) AS a FULL JOIN (
      SELECT p.day, sum(p.orders)::bigint AS orders, sum(p.revenue) AS revenue FROM %2$I.customer_history AS h, %3$I.purchases(h.history) AS p GROUP BY p.day
    ) AS b USING (day) WHERE (a.orders, a.revenue) IS DISTINCT FROM (b.orders, b.revenue) ORDER BY day', _clv_rows(from_schema, false, until), from_schema, _clv_library());
END $$;
COMMENT ON FUNCTION clv_verify(text) IS 'days on which the ledgers of a set differ from the table of orders, with the orders and the revenue of both; none after a refresh that found all changes';

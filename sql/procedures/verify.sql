CREATE FUNCTION clv_verify(from_schema text DEFAULT 'clv')
  RETURNS TABLE (day date, orders bigint, orders_in_set bigint, revenue numeric, revenue_in_set numeric)
  LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp SET datestyle = 'ISO' SET jit = off AS $$
DECLARE
  days record;
BEGIN
  PERFORM set_config('search_path', format('pg_catalog, %s, pg_temp', e.extnamespace::regnamespace), true) FROM pg_extension AS e WHERE e.extname = 'clv_ext';
  -- All days but those that were set aside, up to today.
  EXECUTE format('SELECT coalesce((SELECT max(t.day) + 1 FROM %1$I.order_trouble AS t WHERE t.place IN (8, 9)), ''4713-01-01 BC'') AS first_day,
    least((now() AT TIME ZONE s.time_zone)::date, (SELECT min(t.day) - 1 FROM %1$I.order_trouble AS t WHERE t.place = 10)) AS last_day FROM %1$I.settings AS s', from_schema) INTO days;
  -- The sum of hashes tells customers that were swapped on a day.
  RETURN QUERY EXECUTE format('
    SELECT day, a.orders, b.orders, a.revenue, b.revenue FROM (
      SELECT c.day, sum(c.orders)::bigint AS orders, sum(c.revenue) AS revenue, sum(hashtextextended(c.customer_id::text, c.orders)::numeric) AS customers
      FROM (SELECT o.customer_id, o.day, count(*) FILTER (WHERE o.amount >= 0) AS orders, sum(o.amount) AS revenue FROM %1$s AS o GROUP BY o.customer_id, o.day) AS c GROUP BY c.day
    ) AS a FULL JOIN (
      SELECT p.day, sum(p.orders)::bigint AS orders, sum(p.revenue) AS revenue, sum(hashtextextended(h.customer_id::text, p.orders)::numeric) AS customers
      FROM %2$I.customer_history AS h, %3$I.purchases(h.history) AS p GROUP BY p.day
    ) AS b USING (day) WHERE (a.orders, a.revenue, a.customers) IS DISTINCT FROM (b.orders, b.revenue, b.customers) ORDER BY day',
    _clv_rows(from_schema, false, days.first_day, days.last_day), from_schema, _clv_library());
END $$;
COMMENT ON FUNCTION clv_verify(text) IS 'days on which the ledgers of a set differ from the table of orders, in orders, revenue or customers, with the orders and the revenue of both; none after a refresh that found all changes';

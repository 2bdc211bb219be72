-- For scripts/test_refresh.sh: a shop, its set, and the statements of those who use both at once.
SET client_min_messages = warning;
CREATE EXTENSION clv_ext;
CREATE TABLE orders (id bigint GENERATED ALWAYS AS IDENTITY, customer_id bigint, ordered_at date, amount numeric, country text, channel text);
INSERT INTO orders (customer_id, ordered_at, amount, country, channel)
SELECT customer_id, ordered_at, amount, 'country ' || customer_id % 2, 'channel ' || customer_id % 3
FROM simulate_orders('{"version": 1, "family": "mbg_nbd", "unit": "day", "parameters": {"r": 1.2, "alpha": 60, "a": 0.9, "b": 2.5}, "spend": {"family": "gamma_gamma", "parameters": {"p": 6, "q": 4, "v": 15}}}',
                     1500, '2023-01-01', '2024-06-30', seed => 3);
CREATE INDEX ON orders (customer_id);
CREATE TABLE half_made (problem text);
CALL clv_create_views('orders', segment => 'country', channel => 'channel', mode => 'trigger');

-- A reader, within one snapshot and from one statement: the parts of the set are of one refresh.
CREATE PROCEDURE look() LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO half_made
  SELECT concat_ws(' ', k.customers, c.customers, s.customers, k.revenue, m.revenue, c.revenue, h.rows, q.rows)
  FROM (SELECT customers, revenue FROM clv.kpi) AS k, (SELECT count(*) FILTER (WHERE orders > 0) AS customers, sum(revenue) AS revenue FROM clv.customer_360) AS c,
       (SELECT sum(customers) AS customers FROM clv.segment_kpi) AS s, (SELECT sum(revenue) AS revenue FROM clv.monthly_kpi) AS m, (SELECT sum(rows) AS rows FROM clv.customer_history) AS h,
       (SELECT sum(rows) AS rows FROM clv.order_quality WHERE trouble = 'none') AS q
  WHERE k.customers <> c.customers OR k.customers <> s.customers OR k.revenue <> m.revenue OR k.revenue <> c.revenue OR h.rows <> q.rows;
END $$;
-- A writer, of even customers or of odd ones, so that writers do not wait for each other: new orders, late ones, changes, deletions.
CREATE PROCEDURE write(seed integer, odd integer) LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO orders (customer_id, ordered_at, amount, country, channel) VALUES
    (2 * (seed * 79 % 800) + odd, date '2024-06-30' - seed * 31 % 400, seed % 90, 'country ' || seed % 2, 'channel 1'), (2 * (seed * 47 % 800) + odd, '2024-06-30', 5, 'country 1', 'channel 2');
  UPDATE orders SET amount = amount + 1 WHERE customer_id = 2 * (seed * 31 % 750) + odd;
  DELETE FROM orders WHERE customer_id = 2 * (seed * 17 % 750) + odd AND ordered_at > '2024-05-01';
END $$;

-- The shop's own orders, as a loader leaves them; dbt begins where this ends. An order comes into the table on the day after it was made.
CREATE SCHEMA raw;
CREATE TABLE raw.orders (order_id bigint PRIMARY KEY, customer_id bigint, ordered_at timestamptz, amount numeric(10, 2), country text, channel text, product text,
                         loaded_at timestamptz NOT NULL, batch integer NOT NULL);
INSERT INTO raw.orders
  SELECT row_number() OVER (ORDER BY s.ordered_at, s.customer_id, s.amount), s.customer_id, s.ordered_at + time '12:00', s.amount, (ARRAY['DE', 'FR', NULL])[1 + s.customer_id % 3],
         (ARRAY['search', 'ads'])[1 + s.customer_id % 2], (ARRAY['tea', 'coffee', 'cups'])[1 + (s.customer_id / 7 + s.amount::integer) % 3], s.ordered_at + 1, s.ordered_at + 1 - date '2023-01-01'
  FROM simulate_orders('{"version": 1, "family": "mbg_nbd", "unit": "day", "parameters": {"r": 1.2, "alpha": 60, "a": 0.9, "b": 2.5},
                         "spend": {"family": "gamma_gamma", "parameters": {"p": 6, "q": 4, "v": 15}}}', 600, '2023-01-01', '2024-06-18', seed => 5) AS s;
-- A refund, one of a customer without an order, an order that is given to nobody, and orders that change country at the same time as another.
INSERT INTO raw.orders VALUES
  (100001, 7, '2024-02-01 12:00+00', -20.00, 'DE', 'ads', 'tea', '2024-02-02', 397), (100002, 9001, '2024-02-01 12:00+00', -5.00, 'FR', 'ads', 'tea', '2024-02-02', 397),
  (100003, NULL, '2024-03-01 12:00+00', 15.00, 'FR', 'ads', 'tea', '2024-03-02', 426), (100004, 9002, '2024-03-01 12:00+00', 10.00, 'FR', 'search', 'cups', '2024-03-02', 426),
  (100005, 9002, '2024-03-01 12:00+00', 12.00, 'DE', 'ads', 'tea', '2024-03-02', 426), (100006, 9002, '2024-05-01 12:00+00', 12.00, NULL, 'ads', 'tea', '2024-05-02', 487);

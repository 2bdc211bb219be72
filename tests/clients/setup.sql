-- The orders that all clients read: of every kind that the views tell apart, with NULLs and with texts that need quotes.
CREATE EXTENSION clv_ext;

CREATE TABLE orders AS
  SELECT s.customer_id, s.ordered_at, s.amount,
         (ARRAY['Köln', 'Côte d''Azur', 'a "b", \c', NULL])[1 + s.customer_id % 4] AS region, (ARRAY['search', 'ads'])[1 + s.customer_id % 2] AS channel,
         (ARRAY['spring', 'summer', NULL])[1 + s.customer_id % 3] AS campaign, (ARRAY['tea', 'cups 🍵'])[1 + s.customer_id / 5 % 2] AS product
  FROM simulate_orders('{"version": 1, "family": "mbg_nbd", "unit": "day", "parameters": {"r": 1.2, "alpha": 60, "a": 0.9, "b": 2.5},
                         "spend": {"family": "gamma_gamma", "parameters": {"p": 6, "q": 4, "v": 15}}}', 400, '2023-01-01', '2024-06-18', seed => 5) AS s;
INSERT INTO orders VALUES
  (7, '2024-02-03', -5.25, NULL, NULL, NULL, NULL), (9007199254740993, '2024-01-05', 0.10, 'Köln', 'ads', 'spring', 'tea'), (500, '2024-05-05', -20.00, 'Köln', 'ads', NULL, 'tea'),
  (8, '2204-03-01', 15.00, 'Köln', 'ads', NULL, 'tea'), (NULL, '2024-03-01', 20.00, 'Köln', 'ads', NULL, 'tea'), (8, '2024-03-01', 'NaN', 'Köln', 'ads', NULL, 'tea');
CREATE TABLE spend AS
  SELECT d::date AS day, channel, campaign, round(7 * weight, 2) AS amount, (60 * weight)::integer AS clicks
  FROM generate_series(date '2023-01-01', '2024-06-18', '1 day') AS d, (VALUES ('search', 'spring', 1.0), ('ads', 'summer', 1.7)) AS c(channel, campaign, weight);
CALL clv_create_views('orders', segment => 'region', channel => 'channel', campaign => 'campaign', spend => 'spend', first_order => '{product}', mode => 'trigger');
-- A change that no refresh has taken in yet.
INSERT INTO orders VALUES (9, '2024-06-18', 1.00, NULL, 'search', 'spring', 'tea');

-- What the calls of functions read besides.
CREATE TABLE customers AS
  SELECT customer_id, min(region) AS region, purchase_history(ordered_at, amount) AS history FROM orders WHERE ordered_at < '2025-01-01' AND amount <> 'NaN' AND customer_id IS NOT NULL GROUP BY 1;
CREATE TABLE model AS SELECT clv_fit(history, '2024-06-18') AS model FROM customers;
CREATE TABLE touches AS
  SELECT customer_id, d::timestamptz AS touched_at, (ARRAY['search', 'ads', 'email'])[1 + (customer_id + k) % 3] AS campaign, timestamptz '2024-06-01 12:00+00' AS converted_at
  FROM generate_series(1, 5) AS customer_id, generate_series(1, 3) AS k, LATERAL (SELECT timestamp '2024-05-01' + k * interval '7 days') AS t(d);
CREATE TABLE subscriptions (customer_id bigint, starts_on date, ends_on date, monthly_amount numeric);
INSERT INTO subscriptions VALUES
  (1, '2024-01-10', '2024-03-15', 10.00), (1, '2024-03-15', NULL, 15.00), (2, '2024-01-31', '2024-02-20', 7.00), (3, '2024-02-05', 'infinity', 20.00), (2, '2024-04-02', NULL, 7.00);

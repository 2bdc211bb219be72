-- The shop of the test, made of the orders that demo.sh loads: spread over eighteen months, so that new customers come in each of them, with
-- invented countries, channels, products, refunds and spend, and a few rows that are not as they should be; then the set of views, for role bi.
\set ON_ERROR_STOP on
SET client_min_messages = warning;
SET search_path = public, clv;
SET datestyle = ISO;

ALTER TABLE orders RENAME TO loaded;
CREATE TABLE orders (customer_id bigint, ordered_at date, amount numeric(10, 2), country text, channel text, product text);

-- The customers come within twelve weeks. Six sevenths of them are moved by one to six times that; the orders end with June 1998. Whoever begins
-- with a large order has come by email more often, and buys a box set.
INSERT INTO orders
SELECT customer_id, day, amount,
       (ARRAY['Germany', 'Germany', 'Germany', 'France', 'France', 'Italy', NULL])[1 + dice % 7],
       CASE WHEN amount > 35 AND dice % 2 = 0 THEN 'email' ELSE (ARRAY['search', 'search', 'social', 'email', NULL])[1 + dice / 7 % 5] END,
       CASE WHEN amount > 35 THEN 'box set' WHEN amount > 13 THEN 'album' WHEN amount > 0 THEN 'single' END
FROM (SELECT customer_id, ordered_at + 84 * (customer_id % 7)::integer AS day, amount, hashint8(customer_id)::bigint + 2147483648 AS dice FROM loaded) AS moved
WHERE day <= '1998-06-30';
DROP TABLE loaded;

-- Every hundredth order is given back.
INSERT INTO orders
SELECT customer_id, least(ordered_at + 6, '1998-06-30'), -amount, country, channel, product
FROM orders WHERE amount > 0 AND (hashint8(customer_id * 1000 + (ordered_at - date '1997-01-01'))::bigint + 2147483648) % 100 = 0;

INSERT INTO orders VALUES
  (NULL, '1998-02-03', 14.99, 'France', 'search', 'album'), (NULL, '1998-03-09', 9.99, 'Germany', NULL, 'single'), (17, NULL, 12.00, 'Italy', 'social', 'single'),
  (23, '1998-05-05', 'NaN', 'Germany', 'email', 'album'), (42, '2204-03-01', 29.95, 'Germany', 'search', 'album'), (43, '1907-03-01', 11.95, 'Italy', 'search', 'single');

CREATE TABLE spend AS
SELECT day::date AS day, channel, round(amount * (0.85 + 0.3 * extract(doy FROM day) / 365), 2) AS amount, clicks
FROM generate_series(date '1997-01-01', '1998-06-30', interval '1 day') AS day,
     (VALUES ('search', 190.0, 900), ('social', 260.0, 700), ('email', 75.0, 300)) AS c(channel, amount, clicks);

CREATE ROLE bi LOGIN;
CALL clv.clv_create_views('public.orders', segment => 'country', channel => 'channel', first_order => '{product}', spend => 'public.spend', grant_to => 'bi');
UPDATE clv.settings SET margin = 0.4, currency = 'USD';
CALL clv_refresh('clv');
VACUUM ANALYZE;

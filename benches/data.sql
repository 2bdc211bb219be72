-- A million customers with some six million orders over three years: dropout and rates differ by customer. Fixed seed.
\set ON_ERROR_STOP on
CREATE EXTENSION clv_ext;
SELECT setseed(0.42) \g /dev/null
CREATE UNLOGGED TABLE orders AS
SELECT customer::bigint AS customer_id, 'segment ' || customer % 8 AS segment,
       first + random() * (timestamp '2000-01-01' - first) * (orders > 1)::integer AS ordered_at,
       (5 + 95 * random() * random())::numeric(12, 2) AS amount
FROM (
  SELECT customer, timestamp '1997-01-01' + random() * interval '730 days' AS first, 1 + floor(-ln(1 - random()) * 5.5)::integer AS orders
  FROM generate_series(1, 1000000) AS customer
  OFFSET 0
) AS customers, generate_series(1, orders)
ORDER BY 3;
VACUUM ANALYZE orders;

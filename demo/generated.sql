-- Orders of 20,000 generated customers, for when the CDNOW file cannot be had. The seed is fixed.
SELECT setseed(0.1997) \g /dev/null

INSERT INTO orders (customer_id, ordered_at, amount)
SELECT customer, least(first + (random() ^ 1.5 * (date '1998-06-30' - first))::integer * (n > 1)::integer, date '1998-06-30'),
       round((8 + 60 * random() * random())::numeric, 2)
FROM (
  SELECT customer, date '1997-01-01' + floor(random() * 84)::integer AS first, 1 + floor(-ln(1 - random()) * 2.2)::integer AS orders
  FROM generate_series(1, 20000) AS customer
  OFFSET 0
) AS customers, generate_series(1, orders) AS n;

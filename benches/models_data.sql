-- A million customers with some six million orders over two years, drawn from BG/NBD and gamma-gamma: exponential
-- rates, beta(1, 4) probabilities of leaving, spend of a day gamma with shape 6 and a rate that is gamma with shape 4.
-- Fixed seed.
\set ON_ERROR_STOP on
SELECT setseed(0.42) \g /dev/null
CREATE UNLOGGED TABLE model_people AS
SELECT customer_id, (random() * 729)::integer AS t, -ln(1 - random()) / 28 AS rate, 1 - (1 - random()) ^ (1 / 4.0) AS p,
       -ln((1 - random()) * (1 - random()) * (1 - random()) * (1 - random())) / 80 AS spend_rate, random() AS luck
FROM generate_series(1, 1000000::bigint) AS customer_id;
CREATE UNLOGGED TABLE model_orders AS
SELECT customer_id, '1998-12-31'::date - t + ceil(age)::integer AS ordered_at,
       round((-ln((1 - random()) * (1 - random()) * (1 - random()) * (1 - random()) * (1 - random()) * (1 - random())) / spend_rate)::numeric + 0.01, 2)::numeric(12, 2) AS amount
FROM (
  SELECT customer_id, t, spend_rate, 0 AS n, 0 AS age FROM model_people
  UNION ALL
  SELECT customer_id, t, spend_rate, n, sum(-ln(1 - random()) / rate) OVER (PARTITION BY customer_id ORDER BY n)
  FROM model_people, generate_series(1, least(1 + floor(ln(luck) / ln(1 - p)), 1.5 * rate * t + 12)::integer) AS n
) AS purchases
WHERE ceil(age) <= t
ORDER BY 2;
DROP TABLE model_people;
VACUUM ANALYZE model_orders;

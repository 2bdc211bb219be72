-- The marketing formulas over plain numbers.
SELECT average_order_value(2500315.63, 69659), average_order_value(100::float8, 3) AS of_float8;
SELECT purchase_frequency(69659, 23570), purchase_frequency(orders => 3, customers => 2) AS named;
SELECT retention_rate(200, 210, 40), churn_rate(200, 210, 40);
SELECT retention_rate(customers_start => 3, customers_end => 2, new_customers => 1), churn_rate(3, 2, 1);
SELECT customer_lifespan(0.25), customer_lifespan(1);
SELECT clv(35.89, 1.5, 4), clv(35.89, 1.5, 4, margin => 0.3), clv(100::float8, 1.5, 4) AS of_float8;
SELECT clv_discounted(100, 0.8, 0.1), clv_discounted(100, 0.8, 0.1, periods => 3), clv_discounted(100, 0.8, 0, 0) AS none;
SELECT cpc(500, 2000), cpa(500, 40), cac(500, 16), conversion_rate(40, 2000);
SELECT roas(1500, 500), roi(1500, 500), roi(400, 500) AS loss;
SELECT clv_cac_ratio(300, 100), payback_periods(100, 30);
SELECT break_even_orders(1000, 30), break_even_orders(900, 30) AS exactly, break_even_orders(0, 30) AS free;
SELECT max_cac(300), max_cac(300, 4), max_cac(clv => 300, target_ratio => 2.5), acquisition_budget(1000, 83.20);

-- Money as float8 means the same as money as numeric, by its 15 digits.
SELECT count(*) AS compared, count(*) FILTER (WHERE
    average_order_value(m::float8, n) IS DISTINCT FROM average_order_value(m, n)
    OR clv(m::float8, 1.7, 3.1, 0.4) IS DISTINCT FROM clv(m, 1.7, 3.1, 0.4)
    OR clv_discounted(m::float8, 0.83, 0.11, 7) IS DISTINCT FROM clv_discounted(m, 0.83, 0.11, 7)
    OR cpc(m::float8, n) IS DISTINCT FROM cpc(m, n) OR cpa(m::float8, n) IS DISTINCT FROM cpa(m, n)
    OR cac(m::float8, n) IS DISTINCT FROM cac(m, n) OR roas(m::float8, m2::float8) IS DISTINCT FROM roas(m, m2)
    OR roi(m::float8, m2::float8) IS DISTINCT FROM roi(m, m2)
    OR clv_cac_ratio(m::float8, m2::float8) IS DISTINCT FROM clv_cac_ratio(m, m2)
    OR payback_periods(m::float8, m2::float8) IS DISTINCT FROM payback_periods(m, m2)
    OR break_even_orders(m::float8, m2::float8) IS DISTINCT FROM break_even_orders(m, m2)
    OR max_cac(m::float8, 3.5) IS DISTINCT FROM max_cac(m, 3.5)
    OR acquisition_budget(n, m::float8) IS DISTINCT FROM acquisition_budget(n, m)) AS different
FROM (SELECT (i * 7919 % 100000) / 100.0 AS m, 1 + (i * 31 % 777) / 10.0 AS m2, i % 97 AS n FROM generate_series(0, 2000) AS i) AS v;

-- Against the same formula in plain SQL: every digit of a quotient, over numerics of all shapes.
CREATE TEMP TABLE shapes AS
SELECT ((i % 7 - 3)::numeric * 10::numeric ^ (i % 11 - 4) + (i::bigint * 104729 % 1000003)::numeric / 10::numeric ^ (i % 9))::numeric AS a,
       abs((i::bigint * 15485863 % 999983)::numeric / 10::numeric ^ (i % 6)) AS b
FROM generate_series(1, 20000) AS i;
SELECT count(*) AS compared,
       count(*) FILTER (WHERE average_order_value(a, b) <> a / nullif(b, 0)) AS other_quotient,
       count(*) FILTER (WHERE scale(average_order_value(a, b)) <> scale(a / nullif(b, 0))) AS other_scale,
       count(*) FILTER (WHERE roas(a, b) <> a::float8 / nullif(b, 0)::float8) AS other_ratio,
       count(*) FILTER (WHERE acquisition_budget(b, abs(a)) <> round(b * abs(a), 28)) AS other_product
FROM (SELECT round(a, 15) AS a, b FROM shapes) AS s;
SELECT count(*) AS compared, count(*) FILTER (WHERE purchase_frequency(n, m) <> n::float8 / m) AS other_frequency,
       count(*) FILTER (WHERE conversion_rate(n, m) <> n::float8 / m) AS other_rate
FROM (SELECT i::bigint * i * 7919 AS n, 1 + i % 1013 AS m FROM generate_series(1, 20000) AS i) AS counts;
-- Small and large quotients, within 28 decimals.
SELECT roas(1e20, 1e-20), conversion_rate(7, 9000000000000000), clv_discounted(0.0000000001, 0.5, 0.1, 3), cpc(0.01, 3000000000);
-- Numerics are read and written digit for digit.
SELECT count(*) AS compared, count(*) FILTER (WHERE revenue_between(_clv_add(NULL::purchase_history, date '2024-01-01', a), '-infinity', 'infinity')::text
                                                    <> a::text) AS changed
FROM (SELECT round(a, (row_number() OVER ())::integer % 16) AS a FROM shapes
      UNION ALL VALUES (0), (0.00), (0.0001), (-0.00000001), (10000), (9999.9999), (1e28), (79228162514264337593543950335),
        (-79228162514264337593543950335), (0.0000000000000000000000000001), (7.9228162514264337593543950335)) AS v;
-- An argument of a formula may have more digits than 28; it is rounded.
SELECT average_order_value(2::numeric / 3 * 1.000000000000000000000000000000001, 1), cac(1e-40, 1);

-- The discounted value is the sum of its periods.
SELECT n, abs(clv_discounted(100, 0.83, 0.07, n) - total) < 1e-12 AS equal
FROM generate_series(0, 60, 12) AS n,
     LATERAL (SELECT coalesce(sum(100 * 0.83 ^ t / 1.07 ^ t), 0) AS total FROM generate_series(0, n - 1) AS t) AS sums;
SELECT abs(clv_discounted(100, 0.83, 0.07, 100000) - clv_discounted(100, 0.83, 0.07)) < 1e-12 AS converges,
       clv_discounted(100, 1, 0) IS NULL AS for_ever, clv_discounted(100, 1, 0, 1000000);

-- A ratio with nothing to divide by is NULL.
SELECT average_order_value(5, 0), purchase_frequency(5, 0), retention_rate(0, 0, 0), churn_rate(0, 0, 0), customer_lifespan(0),
       cpc(5, 0), cpa(5, 0), cac(5, 0), conversion_rate(5, 0), roas(5, 0), roi(5, 0), clv_cac_ratio(5, 0);
-- Without a margin there is no break-even.
SELECT payback_periods(5, 0), payback_periods(5, -1), break_even_orders(5, 0), break_even_orders(5, -1);

-- A NULL argument gives NULL; NULL periods mean without end.
SELECT average_order_value(NULL::numeric, 1), clv(1::numeric, NULL, 1), clv_discounted(NULL::numeric, 0.5, 0.1),
       clv_discounted(1::numeric, NULL, 0.1), clv_discounted(1::numeric, 0.5, NULL), clv_discounted(1::numeric, 0.5, 0, NULL),
       max_cac(NULL::numeric), retention_rate(1, NULL, 1), break_even_orders(1, NULL::numeric);

-- Sums of counts and of money, as in dashboards, need no cast.
SELECT average_order_value(sum(amount), count(*)), purchase_frequency(sum(n), count(DISTINCT c))
FROM (VALUES (1, 10.00, 1::bigint), (2, 20.00, 2)) AS v(c, amount, n);

-- More new customers came and left than old ones stayed; more customers at the end than there can be: the counts cannot say.
SELECT retention_rate(2, 1, 5) AS left_again, churn_rate(2, 1, 5) AS churn, retention_rate(2, 9, 5) AS too_many, churn_rate(2, 9, 5) AS churn, retention_rate(2, 6, 5) AS half;
-- Words as people write them.
SELECT word, word::clv_period AS period FROM unnest('{months,Monthly,1 month,3 mons,7 days,annual,"  Quarters "}'::text[]) AS word;
SELECT word, word::clv_family AS family FROM unnest('{BG/NBD,Pareto/NBD,mbg-nbd,NBD}'::text[]) AS word;
SELECT word, word::clv_unit AS unit FROM unnest('{month,Years,days}'::text[]) AS word;
SELECT parameter, estimate FROM clv_parameters('{"family": "pareto_nbd", "parameters": {"r": 1, "alpha": 30.4375, "s": 1, "beta": 365.25}}', 'months');
-- A recency above the age by a rounding is the age.
SELECT p_alive('{"family": "bg_nbd", "parameters": {"r": 1, "alpha": 30, "a": 1, "b": 2}}', 254, 681.99999, 681.99998) = p_alive('{"family": "bg_nbd", "parameters": {"r": 1, "alpha": 30, "a": 1, "b": 2}}', 254, 681.99998, 681.99998) AS same;
SELECT clv_fit(f, r, t)::text = clv_fit(f, least(r, t), t)::text AS same FROM (VALUES (254, 681.99999, 681.99998), (0, 0, 700), (3, 500, 700), (1, 20, 90), (7, 300, 330)) AS v(f, r, t);

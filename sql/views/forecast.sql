-- Three periods ahead of as_of, and the three before it as they were forecast then, beside what came. Customers known by the day of the forecast and
-- those acquired after it are apart.
CREATE MATERIALIZED VIEW @set@.forecast AS
WITH days AS (
  SELECT v.made_as_of, v.is_past, least(90, v.made_as_of - k.first_day + 1) AS recent, k.as_of, k.decimals
  FROM @set@.known AS k, LATERAL (VALUES (k.as_of, false), ((k.as_of + 1 - 3 * interval @period_length@)::date - 1, true)) AS v(made_as_of, is_past)
), acquired AS (
  SELECT m.segment, m.as_of AS made_as_of, m.model, @ext@.forecast_curve(m.model, h.history, @period@, 3, m.as_of, 0.9) AS curve,
         (SELECT d.recent FROM days AS d WHERE NOT d.is_past) AS recent, count(*) FILTER (WHERE h.first_order > m.as_of - (SELECT d.recent FROM days AS d WHERE NOT d.is_past)) AS customers
  FROM @set@.segment_model AS m JOIN @set@.customer_history AS h ON h.segment = m.segment AND h.first_order <= m.as_of GROUP BY m.segment, m.as_of, m.model
  UNION ALL
  SELECT p.segment, p.as_of, p.model, @ext@.forecast_curve(p.model, h.history, @period@, 3, p.as_of, 0.9),
         (SELECT d.recent FROM days AS d WHERE d.is_past), count(*) FILTER (WHERE h.first_order > p.as_of - (SELECT d.recent FROM days AS d WHERE d.is_past))
  FROM @set@.model_before AS p JOIN @set@.customer_history AS h ON h.segment = p.segment AND h.first_order <= p.as_of GROUP BY p.segment, p.as_of, p.model
), expected AS (
  SELECT a.segment, a.made_as_of, 'known' AS customer_kind, c.from_day, c.to_day, c.customers::float8 AS many, c.purchases, c.purchases_low, c.purchases_high, c.revenue, c.revenue_low, c.revenue_high
  FROM acquired AS a, unnest(a.curve) AS c
  UNION ALL
  SELECT a.segment, a.made_as_of, 'new', c.from_day, c.to_day, c.customers, c.purchases, c.purchases_low, c.purchases_high, c.revenue, c.revenue_low, c.revenue_high
  FROM acquired AS a, @ext@.forecast_acquired(a.model, a.customers, a.recent, @period@, 3, a.made_as_of, 0.9) AS c
), came AS (
  SELECT h.segment, CASE WHEN h.first_order <= (SELECT d.made_as_of FROM days AS d WHERE d.is_past) THEN 'known' ELSE 'new' END AS customer_kind, p.day,
         count(*) FILTER (WHERE p.orders > 0) AS purchases, sum(p.revenue) AS revenue
  FROM @set@.customer_history AS h, @ext@.purchases(h.history) AS p
  WHERE (h.last_order > (SELECT d.made_as_of FROM days AS d WHERE d.is_past) OR h.refunds IS NOT NULL) AND h.first_order <= (SELECT d.as_of FROM days AS d WHERE d.is_past)
    AND p.day > (SELECT d.made_as_of FROM days AS d WHERE d.is_past) AND p.day <= (SELECT d.as_of FROM days AS d WHERE d.is_past) GROUP BY 1, 2, 3
)
SELECT e.from_day, e.to_day, e.segment, e.customer_kind, e.made_as_of, e.many AS customers_expected, e.purchases, e.purchases_low, e.purchases_high,
       round(e.revenue::numeric, d.decimals) AS revenue, round(e.revenue_low::numeric, d.decimals) AS revenue_low, round(e.revenue_high::numeric, d.decimals) AS revenue_high,
       CASE WHEN e.to_day <= d.as_of THEN coalesce(sum(c.purchases), 0)::bigint END AS actual_purchases,
       CASE WHEN e.to_day <= d.as_of THEN round(coalesce(sum(c.revenue), 0), d.decimals) END AS actual_revenue
FROM expected AS e JOIN days AS d ON d.made_as_of = e.made_as_of
     LEFT JOIN came AS c ON c.segment = e.segment AND c.customer_kind = e.customer_kind AND d.is_past AND c.day BETWEEN e.from_day AND e.to_day
GROUP BY e.from_day, e.to_day, e.segment, e.customer_kind, e.made_as_of, e.many, e.purchases, e.purchases_low, e.purchases_high, e.revenue, e.revenue_low, e.revenue_high, d.as_of, d.decimals;
CREATE UNIQUE INDEX forecast_key ON @set@.forecast (from_day, segment, customer_kind);

COMMENT ON MATERIALIZED VIEW @set@.forecast IS 'clv_ext: purchases and revenue of the next three periods (@unit@), and of the last three as they were forecast before them, beside what came; bounds hold with probability 0.9, for each row alone';
COMMENT ON COLUMN @set@.forecast.from_day IS 'first day of the period';
COMMENT ON COLUMN @set@.forecast.to_day IS 'last day of the period';
COMMENT ON COLUMN @set@.forecast.customer_kind IS 'known: customers who had bought by made_as_of; new: those acquired after it, at the pace of the 90 days before it';
COMMENT ON COLUMN @set@.forecast.made_as_of IS 'day at whose end the forecast was made';
COMMENT ON COLUMN @set@.forecast.customers_expected IS 'customers who are known; of the new ones, how many are expected to be acquired in the period';
COMMENT ON COLUMN @set@.forecast.purchases IS 'expected purchase days, those of new customers with their first one';
COMMENT ON COLUMN @set@.forecast.purchases_low IS 'lower bound of the number of purchase days';
COMMENT ON COLUMN @set@.forecast.purchases_high IS 'upper bound of the number of purchase days';
COMMENT ON COLUMN @set@.forecast.revenue IS 'expected revenue of these days, without a discount';
COMMENT ON COLUMN @set@.forecast.revenue_low IS 'lower bound of the revenue; NULL where spend varies without bounds';
COMMENT ON COLUMN @set@.forecast.revenue_high IS 'upper bound of the revenue';
COMMENT ON COLUMN @set@.forecast.actual_purchases IS 'purchase days that came in the period; NULL for periods ahead';
COMMENT ON COLUMN @set@.forecast.actual_revenue IS 'revenue that came in the period, refunds included; NULL for periods ahead';

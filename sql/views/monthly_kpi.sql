-- Orders and revenue are on the diagonals of the cohorts; refunds from before a customer's first order are not on the day on which they were
-- given there, and those of customers without an order are in no cohort: both are taken from the histories.
CREATE MATERIALIZED VIEW @set@.monthly_kpi AS
WITH groups AS (
  SELECT s.segment, s.channel, @ext@.clv_merge(s.months) AS months FROM @set@.group_state AS s GROUP BY s.segment, s.channel
), refunded AS (
  SELECT h.segment, h.channel, h.refunds, h.history, k.as_of, CASE WHEN h.first_order <= k.as_of THEN h.first_order END AS first_order
  FROM @set@.customer_history AS h, @set@.known AS k WHERE h.refunds IS NOT NULL
), money AS (
  SELECT g.segment, g.channel, (c.cohort + c.age * interval '1 month')::date AS month, c.orders, c.revenue, 0::bigint AS refunds, 0::numeric AS refunded
  FROM groups AS g, @ext@.cohorts(g.months) AS c
  UNION ALL
  SELECT r.segment, r.channel, date_trunc('month', p.day::timestamp)::date, 0, 0, p.orders, p.revenue
  FROM refunded AS r, @ext@.purchases(r.refunds) AS p WHERE p.day <= r.as_of
  UNION ALL
  SELECT r.segment, r.channel, date_trunc('month', v.day::timestamp)::date, 0, v.revenue, 0, 0
  FROM refunded AS r, @ext@.purchases(r.history) AS p, LATERAL (VALUES (p.day, p.revenue), (r.first_order, -p.revenue)) AS v(day, revenue)
  WHERE p.day < coalesce(r.first_order, r.as_of + 1) AND v.day IS NOT NULL
), summed AS (
  SELECT m.segment, m.channel, m.month, sum(m.orders)::bigint AS orders, sum(m.revenue) AS revenue, sum(m.refunds)::bigint AS refunds, sum(m.refunded) AS refunded
  FROM money AS m GROUP BY m.segment, m.channel, m.month
), months AS (
  SELECT s.*, k.decimals, (s.month + interval '1 month')::date - s.month AS days, least(k.as_of - s.month + 1, (s.month + interval '1 month')::date - s.month) AS days_known
  FROM summed AS s, @set@.known AS k
), flows AS (
  SELECT g.segment, g.channel, c.*, r.opening AS opening_revenue, r.new AS new_revenue, r.expansion, r.contraction, r.churned AS churned_revenue, r.reactivated AS reactivated_revenue,
         r.gross_revenue_retention, r.net_revenue_retention
  FROM groups AS g, @ext@.growth_accounting(g.months) AS c, @ext@.revenue_retention(g.months) AS r WHERE r.period = c.period
)
SELECT m.month, m.segment, m.channel, m.days_known = m.days AS complete, m.days_known::float8 / m.days AS share_known, m.orders, round(m.revenue, m.decimals) AS revenue,
       m.refunds, round(m.refunded, m.decimals) AS refunded, round(m.revenue / nullif(m.orders, 0), m.decimals) AS average_order_value,
       coalesce(f.active, 0) AS active_customers, coalesce(f.new, 0) AS new_customers, coalesce(f.resurrected, 0) AS resurrected_customers,
       CASE WHEN m.days_known = m.days THEN coalesce(f.opening, 0) END AS opening_customers, CASE WHEN m.days_known = m.days THEN coalesce(f.retained, 0) END AS retained_customers,
       CASE WHEN m.days_known = m.days THEN coalesce(f.churned, 0) END AS churned_customers, CASE WHEN m.days_known = m.days THEN f.retention_rate END AS retention_rate,
       CASE WHEN m.days_known = m.days THEN f.quick_ratio END AS quick_ratio,
       CASE WHEN m.days_known = m.days THEN round(coalesce(f.opening_revenue, 0), m.decimals) END AS opening_revenue, round(coalesce(f.new_revenue, 0), m.decimals) AS new_revenue,
       CASE WHEN m.days_known = m.days THEN round(coalesce(f.expansion, 0), m.decimals) END AS expansion,
       CASE WHEN m.days_known = m.days THEN round(coalesce(f.contraction, 0), m.decimals) END AS contraction,
       CASE WHEN m.days_known = m.days THEN round(coalesce(f.churned_revenue, 0), m.decimals) END AS churned_revenue,
       round(coalesce(f.reactivated_revenue, 0), m.decimals) AS reactivated_revenue,
       CASE WHEN m.days_known = m.days THEN f.gross_revenue_retention END AS gross_revenue_retention,
       CASE WHEN m.days_known = m.days THEN f.net_revenue_retention END AS net_revenue_retention
FROM months AS m LEFT JOIN flows AS f ON f.segment = m.segment AND f.channel = m.channel AND f.period = m.month;
CREATE UNIQUE INDEX monthly_kpi_key ON @set@.monthly_kpi (month, segment, channel);

COMMENT ON MATERIALIZED VIEW @set@.monthly_kpi IS 'clv_ext: each month of each segment and channel; counts and money may be added up, rates are made again from their parts';
COMMENT ON COLUMN @set@.monthly_kpi.complete IS 'whether the month is known to its end; what compares it with the month before is NULL otherwise';
COMMENT ON COLUMN @set@.monthly_kpi.revenue IS 'sum of the amounts of the month, refunds included';
COMMENT ON COLUMN @set@.monthly_kpi.orders IS 'orders of the month';
COMMENT ON COLUMN @set@.monthly_kpi.retention_rate IS 'retained_customers / opening_customers';

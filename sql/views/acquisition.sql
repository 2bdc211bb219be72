CREATE MATERIALIZED VIEW @set@.acquisition AS
WITH cohorts AS (
  SELECT g.channel, g.campaign, c.cohort AS period, c.age, c.customers, c.cumulative_revenue * k.margin AS earned
  FROM (SELECT s.channel, s.campaign, @ext@.clv_merge(s.cohorts) AS cohorts FROM @set@.group_state AS s GROUP BY s.channel, s.campaign) AS g,
       @set@.known AS k, @ext@.cohorts(g.cohorts) AS c
), acquired AS (
  SELECT c.period, c.channel, c.campaign, c.customers, s.spend, min(c.age) FILTER (WHERE c.earned >= s.spend) AS payback_age
  FROM cohorts AS c LEFT JOIN @set@.spend_by_period AS s ON s.period = c.period AND s.channel = c.channel AND s.campaign = c.campaign
  GROUP BY c.period, c.channel, c.campaign, c.customers, s.spend
), worth AS (
  SELECT date_trunc(@period@, f.first_order::timestamp)::date AS period, f.channel, f.campaign, sum(f.revenue) AS revenue, sum(f.expected_value) AS expected_value
  FROM @set@.customer_facts AS f WHERE f.first_order IS NOT NULL GROUP BY 1, 2, 3
)
SELECT coalesce(s.period, a.period) AS period, coalesce(s.channel, a.channel) AS channel, coalesce(s.campaign, a.campaign) AS campaign,
       coalesce(s.period, a.period) <= k.known_until AS complete, round(s.spend, k.decimals) AS spend, s.clicks, s.prospects, coalesce(a.customers, 0) AS new_customers,
       round(s.spend / nullif(coalesce(a.customers, 0), 0), k.decimals) AS cac, (coalesce(a.customers, 0) / nullif(s.prospects, 0))::float8 AS conversion_rate,
       (coalesce(a.customers, 0) / nullif(s.clicks, 0))::float8 AS customers_per_click, round(coalesce(w.revenue, 0), k.decimals) AS revenue,
       (coalesce(w.revenue, 0) / nullif(s.spend, 0))::float8 AS roas, round(w.revenue / nullif(s.prospects, 0), k.decimals) AS revenue_per_prospect,
       round(w.revenue * k.margin / nullif(a.customers, 0), k.decimals) AS margin_per_customer, (w.revenue * k.margin / nullif(s.spend, 0))::float8 AS ltv_cac_ratio,
       a.payback_age, round(w.expected_value, k.decimals) AS expected_value,
       ((w.revenue * k.margin + w.expected_value) / nullif(s.spend, 0))::float8 AS expected_ltv_cac_ratio
FROM acquired AS a FULL JOIN @set@.spend_by_period AS s ON s.period = a.period AND s.channel = a.channel AND s.campaign = a.campaign
     LEFT JOIN worth AS w ON w.period = a.period AND w.channel = a.channel AND w.campaign = a.campaign, @set@.known AS k;
CREATE UNIQUE INDEX acquisition_key ON @set@.acquisition (period, channel, campaign);

COMMENT ON MATERIALIZED VIEW @set@.acquisition IS 'clv_ext: what the customers acquired in each calendar @unit@ cost, have brought, and are expected to bring, by channel and campaign';
COMMENT ON COLUMN @set@.acquisition.period IS 'first day of the calendar @unit@ of the spend and of the first order';
COMMENT ON COLUMN @set@.acquisition.channel IS 'channel of the spend, and of the customer''s first order';
COMMENT ON COLUMN @set@.acquisition.campaign IS 'campaign of the spend, and of the customer''s first order';
COMMENT ON COLUMN @set@.acquisition.complete IS 'whether the period is known to its end';
COMMENT ON COLUMN @set@.acquisition.spend IS 'acquisition spend of the period; NULL where the spend table has no row';
COMMENT ON COLUMN @set@.acquisition.clicks IS 'clicks of the period, from the spend table';
COMMENT ON COLUMN @set@.acquisition.prospects IS 'people reached in the period, from the spend table';
COMMENT ON COLUMN @set@.acquisition.new_customers IS 'customers whose first order was in the period';
COMMENT ON COLUMN @set@.acquisition.cac IS 'customer acquisition cost: spend / new_customers';
COMMENT ON COLUMN @set@.acquisition.conversion_rate IS 'new_customers / prospects';
COMMENT ON COLUMN @set@.acquisition.customers_per_click IS 'new_customers / clicks';
COMMENT ON COLUMN @set@.acquisition.revenue IS 'revenue of the new customers up to as_of, refunds included';
COMMENT ON COLUMN @set@.acquisition.roas IS 'return on ad spend: revenue / spend';
COMMENT ON COLUMN @set@.acquisition.revenue_per_prospect IS 'revenue / prospects';
COMMENT ON COLUMN @set@.acquisition.margin_per_customer IS 'revenue x margin / new_customers: what a customer has brought after costs so far';
COMMENT ON COLUMN @set@.acquisition.ltv_cac_ratio IS 'revenue x margin / spend: LTV so far against CAC';
COMMENT ON COLUMN @set@.acquisition.payback_age IS 'first age, in periods since the first order, at which revenue x margin reached the spend; NULL if not yet';
COMMENT ON COLUMN @set@.acquisition.expected_value IS 'value of the new customers that the models expect after as_of, within the horizon, after margin and discount';
COMMENT ON COLUMN @set@.acquisition.expected_ltv_cac_ratio IS '(revenue x margin + expected_value) / spend';

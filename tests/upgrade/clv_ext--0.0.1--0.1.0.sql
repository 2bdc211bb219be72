\echo Use "ALTER EXTENSION clv_ext UPDATE TO '0.1.0'" to load this file. \quit

-- An example of an upgrade script, for the tests. It was never released, and neither was the version from which it
-- starts.

ALTER TYPE clv_key_figures ADD ATTRIBUTE lapse bigint, ADD ATTRIBUTE at_risk bigint, ADD ATTRIBUTE retained bigint, ADD ATTRIBUTE lost bigint;
COMMENT ON COLUMN clv_key_figures.lapse IS 'periods of silence after which a customer counts as lost: the one that was asked for, or the one that follows from the data';
COMMENT ON COLUMN clv_key_figures.at_risk IS 'customer_periods whose outcome is known: retained + lost';
COMMENT ON COLUMN clv_key_figures.retained IS 'those of at_risk that are followed by another period of the same life';
COMMENT ON COLUMN clv_key_figures.lost IS 'those of at_risk that are the last of a life';

CREATE TYPE clv_family_row AS (
  family text,
  kind text,
  parameters text[],
  questions text[]
);
COMMENT ON TYPE clv_family_row IS 'an element of clv_families: a family of models';
COMMENT ON COLUMN clv_family_row.family IS 'name of the family';
COMMENT ON COLUMN clv_family_row.kind IS 'the kind of data that it is fitted to: ''recency_frequency'' or ''spend''';
COMMENT ON COLUMN clv_family_row.parameters IS 'names of its parameters';
COMMENT ON COLUMN clv_family_row.questions IS 'the functions that it answers; those of money need a family of purchases and one of spend';

CREATE FUNCTION clv_families() RETURNS SETOF clv_family_row
  IMMUTABLE STRICT PARALLEL SAFE ROWS 5 LANGUAGE c AS 'MODULE_PATHNAME', 'clv_families';
COMMENT ON FUNCTION clv_families() IS 'the families of models, the simplest first, with their parameters and the functions that they answer';

COMMENT ON TYPE clv_family IS 'a family of models, ''auto'' for the one that fits best, or ''best_forecast'' for the one that forecasts best; clv_families() lists them';

CREATE OR REPLACE FUNCTION _clv_view_template(name text) RETURNS text
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql AS $templates$
SELECT t.template FROM (VALUES
  ('acquisition', $template$
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
$template$),
  ('changed_customer', $template$
-- The customers whose orders changed since the last refresh, noted by triggers with the rights of the owner of the set: whoever writes orders need
-- not be allowed to write here. Values are taken only where their column is of the type that is kept here, so that no cast of somebody else runs with
-- those rights. Whatever goes wrong, the orders are written, and all of them are read at the next refresh.
CREATE TABLE @set@.changed_customer (customer_id @customer_type@, everything boolean NOT NULL);
CREATE FUNCTION @set@.note_changed_customers() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $note$
DECLARE
  same boolean;
BEGIN
  same := (SELECT coalesce(nullif(t.typbasetype, 0), t.oid) = (SELECT k.atttypid FROM pg_attribute AS k WHERE k.attrelid = '@set@.changed_customer'::regclass AND k.attname = 'customer_id')
           FROM pg_attribute AS a JOIN pg_type AS t ON t.oid = a.atttypid WHERE a.attrelid = TG_RELID AND a.attname = @customer_name@);
  IF TG_OP = 'TRUNCATE' OR same IS NOT TRUE THEN
    INSERT INTO @set@.changed_customer VALUES (NULL, true);
    RETURN NULL;
  END IF;
  IF TG_OP IN ('INSERT', 'UPDATE') THEN
    INSERT INTO @set@.changed_customer SELECT DISTINCT o.@customer@, false FROM added AS o;
  END IF;
  IF TG_OP IN ('UPDATE', 'DELETE') THEN
    INSERT INTO @set@.changed_customer SELECT DISTINCT o.@customer@, false FROM removed AS o;
  END IF;
  RETURN NULL;
EXCEPTION WHEN undefined_table THEN
  RAISE WARNING 'changes of the orders are not noted: %', SQLERRM;
  RETURN NULL;
WHEN OTHERS THEN
  INSERT INTO @set@.changed_customer VALUES (NULL, true);
  RETURN NULL;
END $note$;
REVOKE ALL ON FUNCTION @set@.note_changed_customers() FROM PUBLIC;

COMMENT ON TABLE @set@.changed_customer IS 'clv_ext: customers whose orders changed since the last refresh, noted by triggers';
COMMENT ON COLUMN @set@.changed_customer.customer_id IS 'the customer; NULL for rows without one';
COMMENT ON COLUMN @set@.changed_customer.everything IS 'whether all orders have to be read again';
COMMENT ON FUNCTION @set@.note_changed_customers() IS 'clv_ext: notes the customers of changed orders';
$template$),
  ('channel_kpi', $template$
CREATE VIEW @set@.channel_kpi AS
SELECT g.channel, d.as_of, d.known_until, k.customers, k.orders, round(k.revenue, d.decimals) AS revenue, k.repeat_customers, k.repeat_rate, k.first_order, k.last_order,
       k.periods, k.customer_periods, k.lapse, k.at_risk, k.retained, k.lost, k.retention_rate, k.churn_rate, round(k.average_order_value, d.decimals) AS average_order_value,
       k.purchase_frequency, k.customer_lifespan, k.customer_lifespan_days, round(k.clv, d.decimals) AS clv, round(k.historic_value, d.decimals) AS historic_value,
       k.observed_lifespan_days
FROM (SELECT s.channel, @ext@.clv_merge(s.key_figures) AS state FROM @set@.group_state AS s GROUP BY s.channel) AS g,
     @set@.known AS d, @ext@.key_figures(g.state) AS k;

COMMENT ON VIEW @set@.channel_kpi IS 'clv_ext: key figures of each acquisition channel, by calendar @unit@';
$template$),
  ('cohort_retention', $template$
CREATE VIEW @set@.cohort_retention AS
SELECT c.cohort, c.age, g.segment, g.channel, c.complete, c.customers, c.active, c.orders, round(c.revenue, d.decimals) AS revenue, c.retention_rate,
       round(c.cumulative_revenue, d.decimals) AS cumulative_revenue, round(c.cumulative_value, d.decimals) AS cumulative_value
FROM (SELECT s.segment, s.channel, @ext@.clv_merge(s.cohorts) AS cohorts FROM @set@.group_state AS s GROUP BY s.segment, s.channel) AS g,
     @set@.known AS d, @ext@.cohorts(g.cohorts) AS c;

COMMENT ON VIEW @set@.cohort_retention IS 'clv_ext: retention and value of each cohort by age, by calendar @unit@';
COMMENT ON COLUMN @set@.cohort_retention.customers IS 'customers of the cohort, the same at every age';
COMMENT ON COLUMN @set@.cohort_retention.orders IS 'orders of the cohort in the period of this age';
COMMENT ON COLUMN @set@.cohort_retention.revenue IS 'revenue of the cohort in the period of this age, refunds included';
COMMENT ON COLUMN @set@.cohort_retention.active IS 'customers of the cohort with an order in the period of this age';
COMMENT ON COLUMN @set@.cohort_retention.complete IS 'whether the period of this age is known to its end';
COMMENT ON COLUMN @set@.cohort_retention.retention_rate IS 'active / customers';
$template$),
  ('cohort_value', $template$
CREATE MATERIALIZED VIEW @set@.cohort_value AS
SELECT c.cohort, v.days, c.segment, c.channel, c.cohort_customers, v.customers, round(v.revenue, c.decimals) AS revenue, round(v.revenue / nullif(v.customers, 0), c.decimals) AS value
FROM (SELECT date_trunc(@period@, f.first_order::timestamp)::date AS cohort, f.segment, f.channel, k.decimals, count(*) AS cohort_customers,
             count(f.value_30) AS many_30, sum(f.value_30) AS sum_30, count(f.value_90) AS many_90, sum(f.value_90) AS sum_90,
             count(f.value_180) AS many_180, sum(f.value_180) AS sum_180, count(f.value_365) AS many_365, sum(f.value_365) AS sum_365
      FROM @set@.customer_facts AS f, @set@.known AS k WHERE f.first_order IS NOT NULL GROUP BY 1, 2, 3, 4) AS c,
     LATERAL (VALUES (30, c.many_30, c.sum_30), (90, c.many_90, c.sum_90), (180, c.many_180, c.sum_180), (365, c.many_365, c.sum_365)) AS v(days, customers, revenue);
CREATE UNIQUE INDEX cohort_value_key ON @set@.cohort_value (cohort, days, segment, channel);

COMMENT ON MATERIALIZED VIEW @set@.cohort_value IS 'clv_ext: revenue of a customer within the first 30, 90, 180 and 365 days, by cohort of the calendar @unit@ of the first order';
COMMENT ON COLUMN @set@.cohort_value.days IS 'days from the first order on, of which its day is one';
COMMENT ON COLUMN @set@.cohort_value.cohort_customers IS 'customers of the cohort';
COMMENT ON COLUMN @set@.cohort_value.customers IS 'those whose first days are over, so that their value is known';
COMMENT ON COLUMN @set@.cohort_value.revenue IS 'revenue of these customers in these days, refunds included';
COMMENT ON COLUMN @set@.cohort_value.value IS 'revenue / customers';
$template$),
  ('customer_360', $template$
-- Bounds take a tenth of a millisecond a customer, so they are made for the rows that are looked at, and only if asked for.
CREATE VIEW @set@.customer_360 AS
SELECT f.customer_id, f.segment, f.channel, f.campaign, f.status, f.first_order, f.last_order, f.as_of, f.orders, f.purchase_days, round(f.revenue, k.decimals) AS revenue, f.value_decile,
       f.frequency, f.recency_days, f.t_days, f.days_since_last, f.monetary_value, f.r_score, f.f_score, f.m_score, f.rfm_score, f.rfm_segment,
       round(f.value_30, k.decimals) AS value_30, round(f.value_90, k.decimals) AS value_90,
       round(f.value_180, k.decimals) AS value_180, round(f.value_365, k.decimals) AS value_365, f.usual_gap_days, f.overdue_gaps, f.overdue_gaps > 1 AS overdue, f.p_alive, f.horizon_days,
       f.expected_purchases,
       (SELECT i.low FROM @ext@.expected_purchases_interval(m.model, h.history, f.horizon_days, 0.9, f.as_of) AS i) AS expected_purchases_low,
       (SELECT i.high FROM @ext@.expected_purchases_interval(m.model, h.history, f.horizon_days, 0.9, f.as_of) AS i) AS expected_purchases_high,
       f.expected_spend, f.expected_value,
       (SELECT round(i.low::numeric, k.decimals) FROM @ext@.expected_value_interval(m.model, h.history, f.horizon_days, k.annual_discount::float8, k.margin::float8, 0.9, f.as_of) AS i) AS expected_value_low,
       (SELECT round(i.high::numeric, k.decimals) FROM @ext@.expected_value_interval(m.model, h.history, f.horizon_days, k.annual_discount::float8, k.margin::float8, 0.9, f.as_of) AS i) AS expected_value_high,
       f.expected_decile, f.value_rank, f.next_purchase_by, f.win_back_deadline, f.family
FROM @set@.customer_facts AS f
     LEFT JOIN @set@.customer_history AS h ON h.customer_id = f.customer_id
     LEFT JOIN @set@.segment_model AS m ON m.segment = f.segment
     CROSS JOIN @set@.known AS k;

COMMENT ON VIEW @set@.customer_360 IS 'clv_ext: all about each customer, as of one day; bounds hold with probability 0.9';
$template$),
  ('customer_clv', $template$
CREATE VIEW @set@.customer_clv AS
SELECT f.customer_id, f.segment, f.channel, f.as_of, f.first_order, f.last_order, f.status, f.p_alive, f.horizon_days, f.expected_purchases, f.expected_spend, f.expected_value,
       f.expected_decile, f.next_purchase_by, f.win_back_deadline, f.family
FROM @set@.customer_facts AS f;

COMMENT ON VIEW @set@.customer_clv IS 'clv_ext: expected purchases, spend and value of each customer in the horizon after as_of';
$template$),
  ('customer_facts', $template$
-- What is known and expected of each customer, as of one day. Functions are called in one pass that workers can share; places among all customers
-- come after it, from few columns, as sorting whole rows takes longer than all functions. What has come is not rounded here: other views add it up.
-- Days and settings are put in as literals, as the planner gives no work to workers where they are joined.
CREATE TABLE @set@.customer_facts AS @query@;
CREATE UNIQUE INDEX customer_facts_key ON @set@.customer_facts (customer_id);
CREATE UNIQUE INDEX customer_facts_value_rank ON @set@.customer_facts (value_rank) WHERE value_rank <= 1000;
CREATE INDEX customer_facts_at_risk ON @set@.customer_facts (segment) WHERE status = 'at risk';

COMMENT ON TABLE @set@.customer_facts IS 'clv_ext: what customer_360 and the lists of customers show, kept ready';

-- @fill@
SELECT h.customer_id, h.segment, h.channel, h.campaign, r.first_purchase AS first_order, r.last_purchase AS last_order, @as_of@ AS as_of, r.orders,
       r.purchase_days, r.revenue, r.frequency, r.recency_days, r.t_days, r.days_since_last, round(r.monetary_value, @decimals@) AS monetary_value,
       s.r AS r_score, s.f AS f_score, s.m AS m_score, s.score AS rfm_score, @rules@ AS rfm_segment,
       @ext@.value_at(h.history, 30, @as_of@) AS value_30, @ext@.value_at(h.history, 90, @as_of@) AS value_90,
       @ext@.value_at(h.history, 180, @as_of@) AS value_180, @ext@.value_at(h.history, 365, @as_of@) AS value_365,
       p.usual_gap_days, p.overdue_gaps, m.family, @ext@.p_alive(m.model, h.history, @as_of@) AS p_alive,
       @horizon_days@ AS horizon_days, @ext@.expected_purchases(m.model, h.history, @horizon_days@, @as_of@) AS expected_purchases,
       round(@ext@.expected_spend(m.model, h.history, @as_of@)::numeric, @decimals@) AS expected_spend,
       round(@ext@.expected_value(m.model, h.history, @horizon_days@, @annual_discount@, @margin@, @as_of@)::numeric, @decimals@) AS expected_value,
       @ext@.next_purchase(m.model, h.history, 0.5, @as_of@) AS next_purchase_by,
       CASE WHEN m.leaves THEN @ext@.win_back_deadline(m.model, h.history, 0.5, @as_of@) END AS win_back_deadline,
       (SELECT (date_trunc(@period@, d.known_until::timestamp) - (f.lapse - 1) * interval @period_length@)::date
        FROM (SELECT @ext@.clv_merge(g.key_figures) AS state FROM @set@.group_state AS g) AS s, @ext@.key_figures(s.state) AS f, @set@.known AS d) AS lost_before
FROM @set@.customer_history AS h
     LEFT JOIN (SELECT t.*, 'win_back_deadline' = ANY (f.questions) AS leaves FROM @set@.segment_model AS t, @ext@.clv_families() AS f WHERE f.family = t.family) AS m
       ON m.segment = h.segment,
     @ext@.rfm(h.history, @as_of@) AS r,
     @ext@.purchase_pattern(h.history, @as_of@) AS p,
     @ext@.rfm_score(h.history, (SELECT @ext@.rfm_quantiles(a.history, @as_of@) FROM @set@.customer_history AS a), @as_of@) AS s
WHERE r.orders > 0 OR r.revenue <> 0

-- @finish@
SELECT b.*,
       CASE WHEN b.orders = 0 THEN 'no orders' WHEN b.last_order < b.lost_before OR b.p_alive < 0.3 THEN 'gone' WHEN b.p_alive < 0.7 THEN 'at risk' WHEN b.p_alive IS NULL THEN 'not known' ELSE 'active' END AS status,
       r.value_decile, CASE WHEN b.expected_value IS NOT NULL THEN r.place END AS value_rank, CASE WHEN b.expected_value IS NOT NULL THEN
         -- What ntile(10) would be of those with an expected value; its PARTITION BY would double the time of the sort.
         (CASE WHEN r.place <= e.more * (e.size + 1) THEN (r.place - 1) / (e.size + 1) ELSE (r.place - 1 - e.more) / e.size END + 1)::integer END AS expected_decile
FROM pg_temp.clv_filled AS b LEFT JOIN (
  SELECT n.customer_id, ntile(10) OVER (ORDER BY n.revenue DESC, n.customer_id) AS value_decile, row_number() OVER (ORDER BY n.expected_value DESC NULLS LAST, n.customer_id) AS place
  FROM pg_temp.clv_filled AS n WHERE n.orders > 0
) AS r ON r.customer_id = b.customer_id, (SELECT count(*) / 10 AS size, count(*) % 10 AS more FROM pg_temp.clv_filled AS n WHERE n.orders > 0 AND n.expected_value IS NOT NULL) AS e
$template$),
  ('customer_history', $template$
-- The ledgers of all customers, with what is said about their first order; filled from the orders.
CREATE TABLE @set@.customer_history AS @query@;
CREATE UNIQUE INDEX customer_history_key ON @set@.customer_history (customer_id);

COMMENT ON TABLE @set@.customer_history IS 'clv_ext: ledger of each customer, which all other views are made from';
COMMENT ON COLUMN @set@.customer_history.first_order IS 'first day with an order, also after as_of';
COMMENT ON COLUMN @set@.customer_history.last_order IS 'last day with an order, also after as_of';
COMMENT ON COLUMN @set@.customer_history.first_order_attributes IS 'values of the columns named in first_order, in the customer''s first order';
COMMENT ON COLUMN @set@.customer_history.first_day IS 'first day with an order or a refund';
COMMENT ON COLUMN @set@.customer_history.last_day IS 'last day with an order or a refund';
COMMENT ON COLUMN @set@.customer_history.rows IS 'rows of the orders that are read';
COMMENT ON COLUMN @set@.customer_history.refunds IS 'ledger of the refunds alone, with their amounts as positive numbers; NULL without any';
COMMENT ON COLUMN @set@.customer_history.history IS 'ledger of the customer''s purchase days';

-- @fill@
SELECT r.customer_id, coalesce(r.first_of[3], '(none)') AS segment, coalesce(r.first_of[4], '(none)') AS channel, coalesce(r.first_of[5], '(none)') AS campaign,
       r.first_order, r.last_order, r.first_of[6:] AS first_order_attributes, r.first_day, r.last_day, r.rows, r.refunds, r.history
FROM (SELECT o.customer_id, min(o.first_of) AS first_of, min(o.day) FILTER (WHERE o.amount >= 0) AS first_order, max(o.day) FILTER (WHERE o.amount >= 0) AS last_order, min(o.day) AS first_day, max(o.day) AS last_day, sum(o.rows) AS rows,
             @ext@.purchase_history(o.day, -o.amount) FILTER (WHERE o.amount < 0) AS refunds, @ext@.purchase_history(o.day, o.amount) AS history
      FROM @rows@ AS o GROUP BY o.customer_id) AS r
$template$),
  ('customer_rfm', $template$
CREATE VIEW @set@.customer_rfm AS
SELECT f.customer_id, f.segment, f.channel, f.as_of, f.first_order, f.last_order, f.orders, f.purchase_days, round(f.revenue, k.decimals) AS revenue, f.frequency, f.recency_days, f.t_days,
       f.days_since_last, f.monetary_value, f.r_score, f.f_score, f.m_score, f.rfm_score, f.rfm_segment
FROM @set@.customer_facts AS f, @set@.known AS k;

COMMENT ON VIEW @set@.customer_rfm IS 'clv_ext: recency, frequency, money and RFM segment of each customer';
$template$),
  ('definition', $template$
-- What clv_create_views was called with; clv_refresh reads the orders by it.
CREATE TABLE @set@.definition (
  orders text NOT NULL, customer text NOT NULL, ordered_at text NOT NULL, amount text NOT NULL, segment text, channel text, campaign text,
  order_id text, first_order text[], spend text, segment_rules text, period text NOT NULL,
  changed_at text, mode text
);
CREATE UNIQUE INDEX definition_one_row ON @set@.definition ((true));

COMMENT ON TABLE @set@.definition IS 'clv_ext: what clv_create_views was called with, one row; to change it, call that again';
COMMENT ON COLUMN @set@.definition.orders IS 'table or view of orders';
COMMENT ON COLUMN @set@.definition.customer IS 'its column of customers';
COMMENT ON COLUMN @set@.definition.ordered_at IS 'its column of times';
COMMENT ON COLUMN @set@.definition.amount IS 'its column of amounts';
COMMENT ON COLUMN @set@.definition.segment IS 'its column of segments';
COMMENT ON COLUMN @set@.definition.channel IS 'its column of channels';
COMMENT ON COLUMN @set@.definition.campaign IS 'its column of campaigns';
COMMENT ON COLUMN @set@.definition.order_id IS 'its column that names the order of each line';
COMMENT ON COLUMN @set@.definition.first_order IS 'its columns that first_order_effect compares';
COMMENT ON COLUMN @set@.definition.spend IS 'table or view of acquisition spend';
COMMENT ON COLUMN @set@.definition.segment_rules IS 'table of RFM segments that replaces the built-in rules';
COMMENT ON COLUMN @set@.definition.period IS 'calendar unit of key figures and cohorts';
COMMENT ON COLUMN @set@.definition.changed_at IS 'its column that grows with each change of a row';
COMMENT ON COLUMN @set@.definition.mode IS 'trigger: changes are noted by triggers';
$template$),
  ('first_order_effect', $template$
-- Each value is compared with all others: the totals of the customers with it against the merged totals of those without. At most a hundred values of
-- a column are told apart, the most frequent; the rest are '(other)'.
CREATE MATERIALIZED VIEW @set@.first_order_effect AS
WITH customers AS (
  SELECT h.first_order_attributes AS attributes, f.value_90, f.value_365,
         CASE WHEN f.t_days >= 89 THEN (SELECT r.frequency > 0 FROM @ext@.rfm(h.history, f.first_order + 89) AS r) END AS repeated_90
  FROM @set@.customer_facts AS f JOIN @set@.customer_history AS h ON h.customer_id = f.customer_id
  WHERE f.first_order IS NOT NULL AND h.first_order_attributes <> '{}'
), counted AS (
  SELECT n.attribute, coalesce(c.attributes[n.place], '(none)') AS value, count(*) AS customers, row_number() OVER (PARTITION BY n.attribute ORDER BY count(*) DESC, coalesce(c.attributes[n.place], '(none)')) AS place,
         @ext@.lift_totals(true, c.repeated_90) AS repeated_with, @ext@.lift_totals(false, c.repeated_90) AS repeated_without,
         @ext@.lift_totals(true, c.value_90) AS value_90_with, @ext@.lift_totals(false, c.value_90) AS value_90_without,
         @ext@.lift_totals(true, c.value_365) AS value_365_with, @ext@.lift_totals(false, c.value_365) AS value_365_without
  FROM @set@.definition AS d, unnest(d.first_order) WITH ORDINALITY AS n(attribute, place), customers AS c GROUP BY n.attribute, coalesce(c.attributes[n.place], '(none)')
), frequent AS (
  SELECT c.attribute, CASE WHEN c.place <= 100 THEN c.value ELSE '(other)' END AS value, sum(c.customers)::bigint AS customers, m.measure,
         @ext@.clv_merge(m.with_it) AS with_it, @ext@.clv_merge(m.without_it) AS without_it
  FROM counted AS c, LATERAL (VALUES ('repeat_rate', c.repeated_with, c.repeated_without), ('value_90', c.value_90_with, c.value_90_without), ('value_365', c.value_365_with, c.value_365_without)) AS m(measure, with_it, without_it)
  GROUP BY c.attribute, CASE WHEN c.place <= 100 THEN c.value ELSE '(other)' END, m.measure
), compared AS (
  SELECT v.attribute, v.value, v.customers, v.measure, @ext@.clv_merge(CASE WHEN o.value = v.value THEN o.with_it ELSE o.without_it END) AS totals
  FROM frequent AS v JOIN frequent AS o ON o.attribute = v.attribute AND o.measure = v.measure GROUP BY v.attribute, v.value, v.customers, v.measure
)
SELECT c.attribute, c.value, c.measure, k.as_of, c.customers, l.treated AS customers_known, l.treated_mean::float8 AS mean, l.control AS others_known, l.control_mean::float8 AS mean_of_others,
       l.difference::float8 AS difference, l.low, l.high, l.p
FROM compared AS c, @set@.known AS k, @ext@.lift_figures(c.totals, 0.95) AS l;
CREATE UNIQUE INDEX first_order_effect_key ON @set@.first_order_effect (attribute, value, measure);

COMMENT ON MATERIALIZED VIEW @set@.first_order_effect IS 'clv_ext: how good the customers are whose first order had each product, coupon or the like, against all others';
COMMENT ON COLUMN @set@.first_order_effect.attribute IS 'column of the first order';
COMMENT ON COLUMN @set@.first_order_effect.value IS 'its value in the first order; (none) without one, (other) for all but the hundred most frequent';
COMMENT ON COLUMN @set@.first_order_effect.measure IS 'repeat_rate: share who bought again within 90 days; value_90, value_365: revenue within the first 90 and 365 days';
COMMENT ON COLUMN @set@.first_order_effect.customers IS 'customers with this value';
COMMENT ON COLUMN @set@.first_order_effect.customers_known IS 'those whose days of the measure are over';
COMMENT ON COLUMN @set@.first_order_effect.mean IS 'their mean of the measure';
COMMENT ON COLUMN @set@.first_order_effect.others_known IS 'all other customers whose days of the measure are over';
COMMENT ON COLUMN @set@.first_order_effect.mean_of_others IS 'their mean of the measure';
COMMENT ON COLUMN @set@.first_order_effect.difference IS 'mean - mean_of_others';
COMMENT ON COLUMN @set@.first_order_effect.low IS 'lower bound of the difference, at a confidence of 95 %';
COMMENT ON COLUMN @set@.first_order_effect.high IS 'upper bound of the difference';
COMMENT ON COLUMN @set@.first_order_effect.p IS 'probability of a difference at least as large if the value did not matter';
$template$),
  ('forecast', $template$
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
$template$),
  ('group_state', $template$
-- The states of key figures and cohorts, which views merge and read: small, and made in one pass over the histories.
CREATE MATERIALIZED VIEW @set@.group_state AS
SELECT h.segment, h.channel, h.campaign, @ext@.clv_state_agg(h.history, @period@, (SELECT k.as_of FROM @set@.known AS k)) AS key_figures,
       @ext@.cohort_agg(h.history, @period@, (SELECT k.as_of FROM @set@.known AS k)) AS cohorts, @ext@.cohort_agg(h.history, 'month', (SELECT k.as_of FROM @set@.known AS k)) AS months
FROM @set@.customer_history AS h WHERE h.first_day <= (SELECT k.as_of FROM @set@.known AS k) GROUP BY h.segment, h.channel, h.campaign;
CREATE UNIQUE INDEX group_state_key ON @set@.group_state (segment, channel, campaign);

COMMENT ON MATERIALIZED VIEW @set@.group_state IS 'clv_ext: states that key figures and cohorts are read from, by segment, channel and campaign';
COMMENT ON COLUMN @set@.group_state.key_figures IS 'state of the key figures';
COMMENT ON COLUMN @set@.group_state.cohorts IS 'table of cohorts, by period';
COMMENT ON COLUMN @set@.group_state.months IS 'table of cohorts, by month';
$template$),
  ('known', $template$
-- What the last refresh found out: days, and the settings that it used. Views read these, so that all show one state.
CREATE TABLE @set@.known (
  as_of date, known_until date, first_day date, last_day date, horizon_days integer, annual_discount numeric, margin numeric, decimals integer,
  time_zone text, currency text, refreshed_at timestamptz, first_day_asked date, watermark text, orders_oid oid
);
CREATE UNIQUE INDEX known_one_row ON @set@.known ((true));

COMMENT ON TABLE @set@.known IS 'clv_ext: days of the data and settings as of the last refresh, one row';
COMMENT ON COLUMN @set@.known.known_until IS 'last day of the last whole period (day, week, month, quarter or year) that ends by as_of';
COMMENT ON COLUMN @set@.known.first_day IS 'first day of the orders that are read';
COMMENT ON COLUMN @set@.known.last_day IS 'last day of the orders that are read';
COMMENT ON COLUMN @set@.known.annual_discount IS 'effective yearly discount of predicted value';
COMMENT ON COLUMN @set@.known.margin IS 'share of revenue that is left after costs';
COMMENT ON COLUMN @set@.known.decimals IS 'decimals to which money is rounded';
COMMENT ON COLUMN @set@.known.time_zone IS 'time zone of the days';
COMMENT ON COLUMN @set@.known.currency IS 'currency of the amounts';
COMMENT ON COLUMN @set@.known.refreshed_at IS 'when the last refresh began';
COMMENT ON COLUMN @set@.known.first_day_asked IS 'first_day of the settings';
COMMENT ON COLUMN @set@.known.watermark IS 'largest value of changed_at that has been read';
COMMENT ON COLUMN @set@.known.orders_oid IS 'number of the table of orders in the catalog';
$template$),
  ('kpi', $template$
CREATE VIEW @set@.kpi AS
SELECT d.as_of, d.known_until, k.customers, k.orders, round(k.revenue, d.decimals) AS revenue, k.repeat_customers, k.repeat_rate, k.first_order, k.last_order,
       k.periods, k.customer_periods, k.lapse, k.at_risk, k.retained, k.lost, k.retention_rate, k.churn_rate, round(k.average_order_value, d.decimals) AS average_order_value,
       k.purchase_frequency, k.customer_lifespan, k.customer_lifespan_days, round(k.clv, d.decimals) AS clv, round(k.historic_value, d.decimals) AS historic_value,
       k.observed_lifespan_days
FROM (SELECT @ext@.clv_merge(s.key_figures) AS state FROM @set@.group_state AS s) AS g,
     @set@.known AS d, @ext@.key_figures(g.state) AS k;

COMMENT ON VIEW @set@.kpi IS 'clv_ext: key figures of all customers, by calendar @unit@';
$template$),
  ('model_before', $template$
-- The models by which forecast looks back. Of large segments, some 5,000 customers are enough for that: those with a small hash, which is no order that
-- means anything.
CREATE MATERIALIZED VIEW @set@.model_before AS
WITH days AS (
  SELECT (k.as_of + 1 - 3 * interval @period_length@)::date - 1 AS day FROM @set@.known AS k
)
SELECT p.segment, d.day AS as_of, p.model
FROM (SELECT h.segment, @ext@.clv_fit(h.history, (SELECT d.day FROM days AS d)) AS model
      FROM @set@.customer_history AS h JOIN @set@.segment_model AS m ON m.segment = h.segment
      WHERE h.first_order <= (SELECT d.day FROM days AS d) AND (hashtextextended(h.customer_id::text, 0) & 1073741823) * greatest(m.customers, 5000) < 5000::bigint * 1073741824 GROUP BY h.segment) AS p, days AS d;
CREATE UNIQUE INDEX model_before_key ON @set@.model_before (segment);

COMMENT ON MATERIALIZED VIEW @set@.model_before IS 'clv_ext: model of each segment as of three periods (@unit@) before as_of, of some 5,000 customers at most, for what forecast says of the last periods';
COMMENT ON COLUMN @set@.model_before.as_of IS 'day at whose end the model knows the customers';
COMMENT ON COLUMN @set@.model_before.model IS 'model fitted to the histories as known at the end of as_of';
$template$),
  ('model_check', $template$
-- Both choices are judged by some 5,000 customers of each large segment, those with a small hash, so that it does not take long.
CREATE MATERIALIZED VIEW @set@.model_check AS
WITH judged AS (
  SELECT h.segment, h.history, h.first_order, d.* FROM (
    SELECT k.first_day + (k.as_of - k.first_day) / 2 AS fitted_as_of, k.as_of, k.decimals FROM @set@.known AS k
  ) AS d, @set@.customer_history AS h JOIN @set@.segment_model AS m ON m.segment = h.segment
  WHERE (hashtextextended(h.customer_id::text, 0) & 1073741823) * greatest(m.customers, 5000) < 5000::bigint * 1073741824
)
SELECT s.segment, c.choice, s.fitted_as_of, s.as_of, s.customers, b.family, b.status, b.purchases AS expected_purchases, coalesce(b.actual_purchases, 0) AS actual_purchases,
       round(b.revenue::numeric, s.decimals) AS expected_value, round(s.actual_revenue, s.decimals) AS actual_revenue, b.rmse, b.gini
FROM (SELECT j.segment, j.fitted_as_of, j.as_of, j.decimals, count(*) FILTER (WHERE j.first_order <= j.fitted_as_of) AS customers,
             coalesce(sum(@ext@.revenue_between(j.history, j.fitted_as_of + 1, j.as_of + 1)) FILTER (WHERE j.first_order <= j.fitted_as_of), 0) AS actual_revenue,
             @ext@.clv_fit(j.history, j.fitted_as_of) AS auto, @ext@.clv_fit(j.history, j.fitted_as_of, 'best_forecast') AS best_forecast,
             @ext@.clv_backtest(j.history, j.fitted_as_of, greatest(j.as_of, j.fitted_as_of + 1)) AS families
      FROM judged AS j GROUP BY j.segment, j.fitted_as_of, j.as_of, j.decimals) AS s,
     LATERAL (VALUES ('auto', s.auto), ('best_forecast', s.best_forecast)) AS c (choice, model)
     LEFT JOIN LATERAL unnest(s.families) AS b ON b.family = c.model::jsonb ->> 'family';
CREATE UNIQUE INDEX model_check_key ON @set@.model_check (segment, choice);

COMMENT ON MATERIALIZED VIEW @set@.model_check IS 'clv_ext: predictions of models fitted to the first half of the days, the family chosen by BIC and by its forecasts, against what came in the second half, for some 5,000 customers of each segment at most';
COMMENT ON COLUMN @set@.model_check.customers IS 'customers with a first order by fitted_as_of, of those who are judged';
COMMENT ON COLUMN @set@.model_check.family IS 'family that was chosen';
COMMENT ON COLUMN @set@.model_check.status IS 'status of the fit of purchases: ok, boundary, not converged or too few customers';
COMMENT ON COLUMN @set@.model_check.expected_purchases IS 'purchase days that the model expects of these customers after fitted_as_of and up to as_of';
COMMENT ON COLUMN @set@.model_check.expected_value IS 'revenue that the model expects of these customers in the same time, without a discount; NULL if it gives no value for one of them';
$template$),
  ('model_health', $template$
CREATE MATERIALIZED VIEW @set@.model_health AS
SELECT m.segment, d.aspect, m.as_of, m.family, d.value, d.low, d.high, d.expected, d.verdict, d.advice
FROM (SELECT t.segment, t.as_of, t.family, @ext@.clv_diagnose(t.model, h.history) AS aspects
      FROM @set@.segment_model AS t JOIN @set@.customer_history AS h ON h.segment = t.segment GROUP BY t.segment, t.as_of, t.family) AS m, unnest(m.aspects) AS d;
CREATE UNIQUE INDEX model_health_key ON @set@.model_health (segment, aspect);

COMMENT ON MATERIALIZED VIEW @set@.model_health IS 'clv_ext: what speaks against the model of each segment, and what to do about it';
COMMENT ON COLUMN @set@.model_health.aspect IS 'what was looked at';
COMMENT ON COLUMN @set@.model_health.value IS 'what it is in the data, or of the model';
COMMENT ON COLUMN @set@.model_health.low IS 'lower bound of the value';
COMMENT ON COLUMN @set@.model_health.high IS 'upper bound of the value';
COMMENT ON COLUMN @set@.model_health.expected IS 'what the model expects';
COMMENT ON COLUMN @set@.model_health.verdict IS 'ok, look, or unknown where there are too few customers to tell';
COMMENT ON COLUMN @set@.model_health.advice IS 'what to do; NULL where the verdict is ok';
$template$),
  ('monthly_kpi', $template$
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
$template$),
  ('order_quality', $template$
-- Rows of the orders by trouble; filled after the orders are read.
CREATE TABLE @set@.order_quality (trouble text PRIMARY KEY, rows bigint NOT NULL, first_example text, last_example text, done text NOT NULL);

COMMENT ON TABLE @set@.order_quality IS 'clv_ext: rows of the orders by what is wrong with them, and what was done; all kinds add up to the rows of the table';
COMMENT ON COLUMN @set@.order_quality.trouble IS 'what is wrong; none for the rows that are as they should be';
COMMENT ON COLUMN @set@.order_quality.rows IS 'rows with this trouble; each row has one, the first in the order of the documentation';
COMMENT ON COLUMN @set@.order_quality.first_example IS 'customer, time and amount of the earliest such row';
COMMENT ON COLUMN @set@.order_quality.last_example IS 'customer, time and amount of the latest such row';
COMMENT ON COLUMN @set@.order_quality.done IS 'what was done with them: read, read and rounded, or set aside';
$template$),
  ('order_trouble', $template$
-- Rows with trouble by customer, so that those of a customer can be counted anew.
CREATE TABLE @set@.order_trouble AS
SELECT o.@customer@ AS customer_id, 0 AS place, NULL::date AS day, 0::bigint AS rows, ''::text AS first_example, ''::text AS last_example FROM @orders@ AS o WITH NO DATA;

COMMENT ON TABLE @set@.order_trouble IS 'clv_ext: rows of the orders with trouble, by customer and day; order_quality sums them up';
COMMENT ON COLUMN @set@.order_trouble.customer_id IS 'the customer; NULL for rows without one';
COMMENT ON COLUMN @set@.order_trouble.place IS 'number of the kind of trouble, in the order of the documentation';
COMMENT ON COLUMN @set@.order_trouble.day IS 'day of the rows; NULL for a time that is missing or infinite';
COMMENT ON COLUMN @set@.order_trouble.rows IS 'number of the rows';
COMMENT ON COLUMN @set@.order_trouble.first_example IS 'customer, time and amount of one of them';
COMMENT ON COLUMN @set@.order_trouble.last_example IS 'customer, time and amount of another one, if there are several';
$template$),
  ('segment_kpi', $template$
CREATE VIEW @set@.segment_kpi AS
SELECT g.segment, d.as_of, d.known_until, k.customers, k.orders, round(k.revenue, d.decimals) AS revenue, k.repeat_customers, k.repeat_rate, k.first_order, k.last_order,
       k.periods, k.customer_periods, k.lapse, k.at_risk, k.retained, k.lost, k.retention_rate, k.churn_rate, round(k.average_order_value, d.decimals) AS average_order_value,
       k.purchase_frequency, k.customer_lifespan, k.customer_lifespan_days, round(k.clv, d.decimals) AS clv, round(k.historic_value, d.decimals) AS historic_value,
       k.observed_lifespan_days
FROM (SELECT s.segment, @ext@.clv_merge(s.key_figures) AS state FROM @set@.group_state AS s GROUP BY s.segment) AS g,
     @set@.known AS d, @ext@.key_figures(g.state) AS k;

COMMENT ON VIEW @set@.segment_kpi IS 'clv_ext: key figures of each segment, by calendar @unit@';
$template$),
  ('segment_model', $template$
-- as_of is a query of one row, here and in other parts, not joined: so workers share the customers.
CREATE MATERIALIZED VIEW @set@.segment_model AS
SELECT m.segment, m.customers, k.as_of, m.model::jsonb ->> 'family' AS family, @ext@.clv_status(m.model) AS status, m.model
FROM (SELECT h.segment, count(*) FILTER (WHERE h.first_order <= (SELECT k.as_of FROM @set@.known AS k)) AS customers, @ext@.clv_fit(h.history, (SELECT k.as_of FROM @set@.known AS k)) AS model
      FROM @set@.customer_history AS h WHERE h.first_day <= (SELECT k.as_of FROM @set@.known AS k) GROUP BY h.segment) AS m, @set@.known AS k;
CREATE UNIQUE INDEX segment_model_key ON @set@.segment_model (segment);

COMMENT ON MATERIALIZED VIEW @set@.segment_model IS 'clv_ext: model of purchases and spend of each segment';
COMMENT ON COLUMN @set@.segment_model.family IS 'family of the model: the one with the best BIC';
COMMENT ON COLUMN @set@.segment_model.status IS 'status of the fit of purchases: ok, boundary, not converged or too few customers';
COMMENT ON COLUMN @set@.segment_model.model IS 'model fitted to the histories as known at the end of as_of';
$template$),
  ('segment_moves', $template$
-- Each day is scored by the thresholds of that day, as a report made on it would have shown. Days are queries of one row, not joined: so workers
-- share the customers.
CREATE MATERIALIZED VIEW @set@.segment_moves AS
WITH days AS (
  SELECT date_trunc('quarter', (k.as_of + 1)::timestamp)::date - 1 AS day, (date_trunc('quarter', (k.as_of + 1)::timestamp) - interval '3 months')::date - 1 AS day_before
  FROM @set@.known AS k
)
SELECT (SELECT d.day_before + 1 FROM days AS d) AS period, (SELECT d.day FROM days AS d) AS period_end,
       coalesce(b.rfm_segment, '(none)') AS from_rfm_segment, coalesce(a.rfm_segment, '(none)') AS to_rfm_segment, h.segment, h.channel, count(*) AS customers
FROM @set@.customer_history AS h,
     LATERAL (SELECT @rules@ AS rfm_segment
              FROM @ext@.rfm_score(h.history, (SELECT @ext@.rfm_quantiles(c.history, (SELECT d.day_before FROM days AS d)) FROM @set@.customer_history AS c), (SELECT d.day_before FROM days AS d)) AS s) AS b,
     LATERAL (SELECT @rules@ AS rfm_segment
              FROM @ext@.rfm_score(h.history, (SELECT @ext@.rfm_quantiles(c.history, (SELECT d.day FROM days AS d)) FROM @set@.customer_history AS c), (SELECT d.day FROM days AS d)) AS s) AS a
WHERE h.first_order <= (SELECT d.day_before FROM days AS d)
GROUP BY h.segment, h.channel, b.rfm_segment, a.rfm_segment;
CREATE UNIQUE INDEX segment_moves_key ON @set@.segment_moves (period, from_rfm_segment, to_rfm_segment, segment, channel);

COMMENT ON MATERIALIZED VIEW @set@.segment_moves IS 'clv_ext: from which RFM segment to which customers moved within the last whole quarter';
COMMENT ON COLUMN @set@.segment_moves.period IS 'first day of the quarter';
COMMENT ON COLUMN @set@.segment_moves.period_end IS 'last day of the quarter';
COMMENT ON COLUMN @set@.segment_moves.from_rfm_segment IS 'RFM segment at the end of the quarter before';
COMMENT ON COLUMN @set@.segment_moves.to_rfm_segment IS 'RFM segment at the end of the quarter';
COMMENT ON COLUMN @set@.segment_moves.customers IS 'customers who had bought by the end of the quarter before and moved, or stayed, like this';
$template$),
  ('settings', $template$
-- What people may change: one row, read at each refresh.
CREATE TABLE @set@.settings (
  as_of date CHECK (isfinite(as_of)),
  first_day date CHECK (isfinite(first_day)),
  horizon_days integer NOT NULL DEFAULT 365 CHECK (horizon_days BETWEEN 1 AND 36525),
  annual_discount numeric NOT NULL DEFAULT 0.10 CHECK (annual_discount >= 0 AND annual_discount < 1000),
  margin numeric NOT NULL DEFAULT 1 CHECK (margin >= 0 AND margin < 1000),
  decimals integer NOT NULL DEFAULT 2 CHECK (decimals BETWEEN 0 AND 9),
  time_zone text NOT NULL DEFAULT 'UTC' CHECK (timestamp '2000-01-01' AT TIME ZONE time_zone IS NOT NULL),
  currency text
);
CREATE UNIQUE INDEX settings_one_row ON @set@.settings ((true));
INSERT INTO @set@.settings DEFAULT VALUES;

COMMENT ON TABLE @set@.settings IS 'clv_ext: settings of the views, one row; change it, then CALL clv_refresh(...)';
COMMENT ON COLUMN @set@.settings.as_of IS 'day at whose end everything is known; NULL: the last whole day known, the last day with an order or the day before today';
COMMENT ON COLUMN @set@.settings.first_day IS 'orders before this day are set aside; NULL: those far before all others';
COMMENT ON COLUMN @set@.settings.horizon_days IS 'days after as_of for which value is predicted';
COMMENT ON COLUMN @set@.settings.annual_discount IS 'effective yearly discount of predicted value: 0.10 is 10 %';
COMMENT ON COLUMN @set@.settings.margin IS 'share of revenue that is left after costs, for predicted value and acquisition';
COMMENT ON COLUMN @set@.settings.decimals IS 'decimals to which money is rounded';
COMMENT ON COLUMN @set@.settings.time_zone IS 'time zone of the shop, whose days are counted, for times with a zone';
COMMENT ON COLUMN @set@.settings.currency IS 'currency of the amounts, a name for titles';
$template$),
  ('spend_by_period', $template$
-- The spend table by period of the set; copied, so that nothing hangs on the table itself.
CREATE TABLE @set@.spend_by_period AS @query@;
CREATE UNIQUE INDEX spend_by_period_key ON @set@.spend_by_period (period, channel, campaign);

COMMENT ON TABLE @set@.spend_by_period IS 'clv_ext: acquisition spend by period, channel and campaign, up to as_of';
COMMENT ON COLUMN @set@.spend_by_period.period IS 'first day of the period';
COMMENT ON COLUMN @set@.spend_by_period.channel IS 'channel of the spend';
COMMENT ON COLUMN @set@.spend_by_period.campaign IS 'campaign of the spend; all where the set has none';
COMMENT ON COLUMN @set@.spend_by_period.spend IS 'spend of the period';
COMMENT ON COLUMN @set@.spend_by_period.clicks IS 'clicks of the period; NULL where the spend table has none';
COMMENT ON COLUMN @set@.spend_by_period.prospects IS 'people reached in the period; NULL where the spend table has none';

-- @fill@
SELECT date_trunc(@period@, s.day::timestamp)::date AS period, s.channel, s.campaign, sum(s.amount) AS spend, sum(s.clicks) AS clicks, sum(s.prospects) AS prospects
FROM @spend@ AS s, @set@.known AS k WHERE s.day <= k.as_of GROUP BY 1, 2, 3
$template$),
  ('top_customers', $template$
CREATE VIEW @set@.top_customers AS
SELECT f.value_rank, f.customer_id, f.segment, f.channel, f.last_order, f.status, round(f.revenue, k.decimals) AS revenue, f.expected_value, f.next_purchase_by,
       concat('Has bought on ', @ext@._clv_days(f.purchase_days), ' for ', round(f.revenue, k.decimals), '; expected to bring ', f.expected_value, ' in the next ', @ext@._clv_days(f.horizon_days)) AS why
FROM @set@.customer_facts AS f, @set@.known AS k WHERE f.value_rank <= 1000;

COMMENT ON VIEW @set@.top_customers IS 'clv_ext: the thousand customers of whom most is expected, with the reason';
COMMENT ON COLUMN @set@.top_customers.why IS 'the reason, in words';
$template$),
  ('value_by_decile', $template$
CREATE MATERIALIZED VIEW @set@.value_by_decile AS
SELECT d.decile, d.segment, d.channel, k.as_of, d.customers, round(d.revenue, k.decimals) AS revenue, round(sum(d.revenue) OVER (), k.decimals) AS revenue_of_all,
       (d.positive / nullif(sum(d.positive) OVER (), 0))::float8 AS share
FROM (SELECT f.value_decile AS decile, f.segment, f.channel, count(*) AS customers, sum(f.revenue) AS revenue, sum(greatest(f.revenue, 0)) AS positive
      FROM @set@.customer_facts AS f WHERE f.value_decile IS NOT NULL GROUP BY f.value_decile, f.segment, f.channel) AS d, @set@.known AS k;
CREATE UNIQUE INDEX value_by_decile_key ON @set@.value_by_decile (decile, segment, channel);

COMMENT ON MATERIALIZED VIEW @set@.value_by_decile IS 'clv_ext: revenue of each tenth of all customers by what they have brought so far, by segment and channel';
COMMENT ON COLUMN @set@.value_by_decile.customers IS 'customers of this segment and channel who are in this tenth of all';
COMMENT ON COLUMN @set@.value_by_decile.revenue IS 'their revenue, refunds included';
COMMENT ON COLUMN @set@.value_by_decile.revenue_of_all IS 'revenue of all customers with an order';
COMMENT ON COLUMN @set@.value_by_decile.share IS 'their positive revenue / positive revenue of all customers; add it up for the share of a tenth';
$template$),
  ('win_back', $template$
CREATE VIEW @set@.win_back AS
SELECT f.customer_id, f.segment, f.channel, f.last_order, f.days_since_last, f.usual_gap_days, f.overdue_gaps, f.p_alive, round(f.revenue, k.decimals) AS revenue, f.expected_value,
       round((f.expected_value / nullif(f.p_alive, 0)::numeric), k.decimals) AS value_if_won_back, greatest(f.win_back_deadline, f.as_of + 1) AS by_when,
       concat('Silent for ', @ext@._clv_days(f.days_since_last), ', usually ' || @ext@._clv_days(round(f.usual_gap_days::numeric)) || ' apart', '; still a customer with a probability of ', round(100 * f.p_alive::numeric), ' %') AS why
FROM @set@.customer_facts AS f, @set@.known AS k
WHERE f.status = 'at risk' AND (f.overdue_gaps > 1 OR f.usual_gap_days IS NULL) AND f.expected_value > 0;

COMMENT ON VIEW @set@.win_back IS 'clv_ext: customers to win back: silent for more than twice their usual gap, or with one purchase only, and with P(alive) between 0.3 and 0.7';
COMMENT ON COLUMN @set@.win_back.value_if_won_back IS 'expected_value / p_alive: what is expected if the customer has not left';
COMMENT ON COLUMN @set@.win_back.by_when IS 'day on which p_alive falls below 0.5 if the customer buys nothing more; the day after as_of if that is past, or never';
COMMENT ON COLUMN @set@.win_back.why IS 'the reason, in words';
$template$)
) AS t(name, template) WHERE t.name = $1
$templates$;

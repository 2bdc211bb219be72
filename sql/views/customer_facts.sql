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

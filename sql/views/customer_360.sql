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

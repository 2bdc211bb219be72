CREATE VIEW @set@.customer_rfm AS
SELECT f.customer_id, f.segment, f.channel, f.as_of, f.first_order, f.last_order, f.orders, f.purchase_days, round(f.revenue, k.decimals) AS revenue, f.frequency, f.recency_days, f.t_days,
       f.days_since_last, f.monetary_value, f.r_score, f.f_score, f.m_score, f.rfm_score, f.rfm_segment
FROM @set@.customer_facts AS f, @set@.known AS k;

COMMENT ON VIEW @set@.customer_rfm IS 'clv_ext: recency, frequency, money and RFM segment of each customer';

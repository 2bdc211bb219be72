CREATE VIEW @set@.top_customers AS
SELECT f.value_rank, f.customer_id, f.segment, f.channel, f.last_order, f.status, round(f.revenue, k.decimals) AS revenue, f.expected_value, f.next_purchase_by,
       concat('Has bought on ', @ext@._clv_days(f.purchase_days), ' for ', round(f.revenue, k.decimals), '; expected to bring ', f.expected_value, ' in the next ', @ext@._clv_days(f.horizon_days)) AS why
FROM @set@.customer_facts AS f, @set@.known AS k WHERE f.value_rank <= 1000;

COMMENT ON VIEW @set@.top_customers IS 'clv_ext: the thousand customers of whom most is expected, with the reason';
COMMENT ON COLUMN @set@.top_customers.why IS 'the reason, in words';

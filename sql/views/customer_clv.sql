CREATE VIEW @set@.customer_clv AS
SELECT f.customer_id, f.segment, f.channel, f.as_of, f.first_order, f.last_order, f.status, f.p_alive, f.horizon_days, f.expected_purchases, f.expected_spend, f.expected_value,
       f.expected_decile, f.next_purchase_by, f.win_back_deadline, f.family
FROM @set@.customer_facts AS f;

COMMENT ON VIEW @set@.customer_clv IS 'clv_ext: expected purchases, spend and value of each customer in the horizon after as_of';

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

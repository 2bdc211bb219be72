CREATE VIEW @set@.channel_kpi AS
SELECT g.channel, d.as_of, d.known_until, k.customers, k.orders, round(k.revenue, d.decimals) AS revenue, k.repeat_customers, k.repeat_rate, k.first_order, k.last_order,
       k.periods, k.customer_periods, k.lapse, k.at_risk, k.retained, k.lost, k.retention_rate, k.churn_rate, round(k.average_order_value, d.decimals) AS average_order_value,
       k.purchase_frequency, k.customer_lifespan, k.customer_lifespan_days, round(k.clv, d.decimals) AS clv, round(k.historic_value, d.decimals) AS historic_value,
       k.observed_lifespan_days
FROM (SELECT s.channel, @ext@.clv_merge(s.key_figures) AS state FROM @set@.group_state AS s GROUP BY s.channel) AS g,
     @set@.known AS d, @ext@.key_figures(g.state) AS k;

COMMENT ON VIEW @set@.channel_kpi IS 'clv_ext: key figures of each acquisition channel, by calendar @unit@';

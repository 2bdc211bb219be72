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

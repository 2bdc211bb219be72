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

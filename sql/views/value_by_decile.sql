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

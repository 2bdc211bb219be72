-- Each value is compared with all others: the totals of the customers with it against the merged totals of those without. At most a hundred values of
-- a column are told apart, the most frequent; the rest are '(other)'.
CREATE MATERIALIZED VIEW @set@.first_order_effect AS
WITH customers AS (
  SELECT h.first_order_attributes AS attributes, f.value_90, f.value_365,
         CASE WHEN f.t_days >= 89 THEN (SELECT r.frequency > 0 FROM @ext@.rfm(h.history, f.first_order + 89) AS r) END AS repeated_90
  FROM @set@.customer_facts AS f JOIN @set@.customer_history AS h ON h.customer_id = f.customer_id
  WHERE f.first_order IS NOT NULL AND h.first_order_attributes <> '{}'
), counted AS (
  SELECT n.attribute, coalesce(c.attributes[n.place], '(none)') AS value, count(*) AS customers, row_number() OVER (PARTITION BY n.attribute ORDER BY count(*) DESC, coalesce(c.attributes[n.place], '(none)')) AS place,
         @ext@.lift_totals(true, c.repeated_90) AS repeated_with, @ext@.lift_totals(false, c.repeated_90) AS repeated_without,
         @ext@.lift_totals(true, c.value_90) AS value_90_with, @ext@.lift_totals(false, c.value_90) AS value_90_without,
         @ext@.lift_totals(true, c.value_365) AS value_365_with, @ext@.lift_totals(false, c.value_365) AS value_365_without
  FROM @set@.definition AS d, unnest(d.first_order) WITH ORDINALITY AS n(attribute, place), customers AS c GROUP BY n.attribute, coalesce(c.attributes[n.place], '(none)')
), frequent AS (
  SELECT c.attribute, CASE WHEN c.place <= 100 THEN c.value ELSE '(other)' END AS value, sum(c.customers)::bigint AS customers, m.measure,
         @ext@.clv_merge(m.with_it) AS with_it, @ext@.clv_merge(m.without_it) AS without_it
  FROM counted AS c, LATERAL (VALUES ('repeat_rate', c.repeated_with, c.repeated_without), ('value_90', c.value_90_with, c.value_90_without), ('value_365', c.value_365_with, c.value_365_without)) AS m(measure, with_it, without_it)
  GROUP BY c.attribute, CASE WHEN c.place <= 100 THEN c.value ELSE '(other)' END, m.measure
), compared AS (
  SELECT v.attribute, v.value, v.customers, v.measure, @ext@.clv_merge(CASE WHEN o.value = v.value THEN o.with_it ELSE o.without_it END) AS totals
  FROM frequent AS v JOIN frequent AS o ON o.attribute = v.attribute AND o.measure = v.measure GROUP BY v.attribute, v.value, v.customers, v.measure
)
SELECT c.attribute, c.value, c.measure, k.as_of, c.customers, l.treated AS customers_known, l.treated_mean::float8 AS mean, l.control AS others_known, l.control_mean::float8 AS mean_of_others,
       l.difference::float8 AS difference, l.low, l.high, l.p
FROM compared AS c, @set@.known AS k, @ext@.lift_figures(c.totals, 0.95) AS l;
CREATE UNIQUE INDEX first_order_effect_key ON @set@.first_order_effect (attribute, value, measure);

COMMENT ON MATERIALIZED VIEW @set@.first_order_effect IS 'clv_ext: how good the customers are whose first order had each product, coupon or the like, against all others';
COMMENT ON COLUMN @set@.first_order_effect.attribute IS 'column of the first order';
COMMENT ON COLUMN @set@.first_order_effect.value IS 'its value in the first order; (none) without one, (other) for all but the hundred most frequent';
COMMENT ON COLUMN @set@.first_order_effect.measure IS 'repeat_rate: share who bought again within 90 days; value_90, value_365: revenue within the first 90 and 365 days';
COMMENT ON COLUMN @set@.first_order_effect.customers IS 'customers with this value';
COMMENT ON COLUMN @set@.first_order_effect.customers_known IS 'those whose days of the measure are over';
COMMENT ON COLUMN @set@.first_order_effect.mean IS 'their mean of the measure';
COMMENT ON COLUMN @set@.first_order_effect.others_known IS 'all other customers whose days of the measure are over';
COMMENT ON COLUMN @set@.first_order_effect.mean_of_others IS 'their mean of the measure';
COMMENT ON COLUMN @set@.first_order_effect.difference IS 'mean - mean_of_others';
COMMENT ON COLUMN @set@.first_order_effect.low IS 'lower bound of the difference, at a confidence of 95 %';
COMMENT ON COLUMN @set@.first_order_effect.high IS 'upper bound of the difference';
COMMENT ON COLUMN @set@.first_order_effect.p IS 'probability of a difference at least as large if the value did not matter';

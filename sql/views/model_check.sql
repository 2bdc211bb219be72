-- Both choices are judged by some 5,000 customers of each large segment, those with a small hash, so that it does not take long.
CREATE MATERIALIZED VIEW @set@.model_check AS
WITH judged AS (
  SELECT h.segment, h.history, h.first_order, d.* FROM (
    SELECT k.first_day + (k.as_of - k.first_day) / 2 AS fitted_as_of, k.as_of, k.decimals FROM @set@.known AS k
  ) AS d, @set@.customer_history AS h JOIN @set@.segment_model AS m ON m.segment = h.segment
  WHERE (hashtextextended(h.customer_id::text, 0) & 1073741823) * greatest(m.customers, 5000) < 5000::bigint * 1073741824
)
SELECT s.segment, c.choice, s.fitted_as_of, s.as_of, s.customers, b.family, b.status, b.purchases AS expected_purchases, coalesce(b.actual_purchases, 0) AS actual_purchases,
       round(b.revenue::numeric, s.decimals) AS expected_value, round(s.actual_revenue, s.decimals) AS actual_revenue, b.rmse, b.gini
FROM (SELECT j.segment, j.fitted_as_of, j.as_of, j.decimals, count(*) FILTER (WHERE j.first_order <= j.fitted_as_of) AS customers,
             coalesce(sum(@ext@.revenue_between(j.history, j.fitted_as_of + 1, j.as_of + 1)) FILTER (WHERE j.first_order <= j.fitted_as_of), 0) AS actual_revenue,
             @ext@.clv_fit(j.history, j.fitted_as_of) AS auto, @ext@.clv_fit(j.history, j.fitted_as_of, 'best_forecast') AS best_forecast,
             @ext@.clv_backtest(j.history, j.fitted_as_of, greatest(j.as_of, j.fitted_as_of + 1)) AS families
      FROM judged AS j GROUP BY j.segment, j.fitted_as_of, j.as_of, j.decimals) AS s,
     LATERAL (VALUES ('auto', s.auto), ('best_forecast', s.best_forecast)) AS c (choice, model)
     LEFT JOIN LATERAL unnest(s.families) AS b ON b.family = c.model::jsonb ->> 'family';
CREATE UNIQUE INDEX model_check_key ON @set@.model_check (segment, choice);

COMMENT ON MATERIALIZED VIEW @set@.model_check IS 'clv_ext: predictions of models fitted to the first half of the days, the family chosen by BIC and by its forecasts, against what came in the second half, for some 5,000 customers of each segment at most';
COMMENT ON COLUMN @set@.model_check.customers IS 'customers with a first order by fitted_as_of, of those who are judged';
COMMENT ON COLUMN @set@.model_check.family IS 'family that was chosen';
COMMENT ON COLUMN @set@.model_check.status IS 'status of the fit of purchases: ok, boundary, not converged or too few customers';
COMMENT ON COLUMN @set@.model_check.expected_purchases IS 'purchase days that the model expects of these customers after fitted_as_of and up to as_of';
COMMENT ON COLUMN @set@.model_check.expected_value IS 'revenue that the model expects of these customers in the same time, without a discount; NULL if it gives no value for one of them';

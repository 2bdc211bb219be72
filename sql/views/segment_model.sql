CREATE MATERIALIZED VIEW @set@.segment_model AS
SELECT m.segment, m.customers, m.as_of, m.model::jsonb ->> 'family' AS family, @ext@.clv_status(m.model) AS status, m.model
FROM (SELECT h.segment, count(*) FILTER (WHERE h.first_order <= k.as_of) AS customers, k.as_of, @ext@.clv_fit(h.history, k.as_of) AS model
      FROM @set@.customer_history AS h, @set@.known AS k WHERE h.first_day <= k.as_of GROUP BY h.segment, k.as_of) AS m;
CREATE UNIQUE INDEX segment_model_key ON @set@.segment_model (segment);

COMMENT ON MATERIALIZED VIEW @set@.segment_model IS 'clv_ext: model of purchases and spend of each segment';
COMMENT ON COLUMN @set@.segment_model.family IS 'family of the model: the one with the best BIC';
COMMENT ON COLUMN @set@.segment_model.status IS 'status of the fit of purchases: ok, boundary, not converged or too few customers';
COMMENT ON COLUMN @set@.segment_model.model IS 'model fitted to the histories as known at the end of as_of';

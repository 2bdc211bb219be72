-- as_of is a query of one row, here and in other parts, not joined: so workers share the customers.
CREATE MATERIALIZED VIEW @set@.segment_model AS
SELECT m.segment, m.customers, k.as_of, m.model::jsonb ->> 'family' AS family, @ext@.clv_status(m.model) AS status, m.model
FROM (SELECT h.segment, count(*) FILTER (WHERE h.first_order <= (SELECT k.as_of FROM @set@.known AS k)) AS customers, @ext@.clv_fit(h.history, (SELECT k.as_of FROM @set@.known AS k)) AS model
      FROM @set@.customer_history AS h WHERE h.first_day <= (SELECT k.as_of FROM @set@.known AS k) GROUP BY h.segment) AS m, @set@.known AS k;
CREATE UNIQUE INDEX segment_model_key ON @set@.segment_model (segment);

COMMENT ON MATERIALIZED VIEW @set@.segment_model IS 'clv_ext: model of purchases and spend of each segment';
COMMENT ON COLUMN @set@.segment_model.family IS 'family of the model: the one with the best BIC';
COMMENT ON COLUMN @set@.segment_model.status IS 'status of the fit of purchases: ok, boundary, not converged or too few customers';
COMMENT ON COLUMN @set@.segment_model.model IS 'model fitted to the histories as known at the end of as_of';

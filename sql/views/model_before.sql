-- The models by which forecast looks back. Of large segments, some 5,000 customers are enough for that: those with a small hash, which is no order that
-- means anything.
CREATE MATERIALIZED VIEW @set@.model_before AS
SELECT p.segment, p.as_of, p.model
FROM (SELECT h.segment, d.day AS as_of, @ext@.clv_fit(h.history, d.day) AS model
      FROM (SELECT (k.as_of - 3 * interval @period_length@)::date AS day FROM @set@.known AS k) AS d
           JOIN @set@.customer_history AS h ON h.first_order <= d.day
           JOIN @set@.segment_model AS m ON m.segment = h.segment
      WHERE (hashtextextended(h.customer_id::text, 0) & 1073741823) * greatest(m.customers, 5000) < 5000::bigint * 1073741824 GROUP BY h.segment, d.day) AS p;
CREATE UNIQUE INDEX model_before_key ON @set@.model_before (segment);

COMMENT ON MATERIALIZED VIEW @set@.model_before IS 'clv_ext: model of each segment as of three periods (@unit@) before as_of, of some 5,000 customers at most, for what forecast says of the last periods';
COMMENT ON COLUMN @set@.model_before.as_of IS 'day at whose end the model knows the customers';
COMMENT ON COLUMN @set@.model_before.model IS 'model fitted to the histories as known at the end of as_of';

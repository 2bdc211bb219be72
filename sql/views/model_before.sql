-- The models by which forecast looks back. Of large segments, some 5,000 customers are enough for that: those with a small hash, which is no order that
-- means anything.
CREATE MATERIALIZED VIEW @set@.model_before AS
WITH days AS (
  SELECT (k.as_of + 1 - 3 * interval @period_length@)::date - 1 AS day FROM @set@.known AS k
)
SELECT p.segment, d.day AS as_of, p.model
FROM (SELECT h.segment, @ext@.clv_fit(h.history, (SELECT d.day FROM days AS d)) AS model
      FROM @set@.customer_history AS h JOIN @set@.segment_model AS m ON m.segment = h.segment
      WHERE h.first_order <= (SELECT d.day FROM days AS d) AND (hashtextextended(h.customer_id::text, 0) & 1073741823) * greatest(m.customers, 5000) < 5000::bigint * 1073741824 GROUP BY h.segment) AS p, days AS d;
CREATE UNIQUE INDEX model_before_key ON @set@.model_before (segment);

COMMENT ON MATERIALIZED VIEW @set@.model_before IS 'clv_ext: model of each segment as of three periods (@unit@) before as_of, of some 5,000 customers at most, for what forecast says of the last periods';
COMMENT ON COLUMN @set@.model_before.as_of IS 'day at whose end the model knows the customers';
COMMENT ON COLUMN @set@.model_before.model IS 'model fitted to the histories as known at the end of as_of';

CREATE MATERIALIZED VIEW @set@.model_health AS
SELECT m.segment, d.aspect, m.as_of, m.family, d.value, d.low, d.high, d.expected, d.verdict, d.advice
FROM (SELECT t.segment, t.as_of, t.family, @ext@.clv_diagnose(t.model, h.history) AS aspects
      FROM @set@.segment_model AS t JOIN @set@.customer_history AS h ON h.segment = t.segment GROUP BY t.segment, t.as_of, t.family) AS m, unnest(m.aspects) AS d;
CREATE UNIQUE INDEX model_health_key ON @set@.model_health (segment, aspect);

COMMENT ON MATERIALIZED VIEW @set@.model_health IS 'clv_ext: what speaks against the model of each segment, and what to do about it';
COMMENT ON COLUMN @set@.model_health.aspect IS 'what was looked at';
COMMENT ON COLUMN @set@.model_health.value IS 'what it is in the data, or of the model';
COMMENT ON COLUMN @set@.model_health.low IS 'lower bound of the value';
COMMENT ON COLUMN @set@.model_health.high IS 'upper bound of the value';
COMMENT ON COLUMN @set@.model_health.expected IS 'what the model expects';
COMMENT ON COLUMN @set@.model_health.verdict IS 'ok, look, or unknown where there are too few customers to tell';
COMMENT ON COLUMN @set@.model_health.advice IS 'what to do; NULL where the verdict is ok';

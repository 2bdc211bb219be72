-- Each day is scored by the thresholds of that day, as a report made on it would have shown. Days are queries of one row, not joined: so workers
-- share the customers.
CREATE MATERIALIZED VIEW @set@.segment_moves AS
WITH days AS (
  SELECT date_trunc('quarter', (k.as_of + 1)::timestamp)::date - 1 AS day, (date_trunc('quarter', (k.as_of + 1)::timestamp) - interval '3 months')::date - 1 AS day_before
  FROM @set@.known AS k
)
SELECT (SELECT d.day_before + 1 FROM days AS d) AS period, (SELECT d.day FROM days AS d) AS period_end,
       coalesce(b.rfm_segment, '(none)') AS from_rfm_segment, coalesce(a.rfm_segment, '(none)') AS to_rfm_segment, h.segment, h.channel, count(*) AS customers
FROM @set@.customer_history AS h,
     LATERAL (SELECT @rules@ AS rfm_segment
              FROM @ext@.rfm_score(h.history, (SELECT @ext@.rfm_quantiles(c.history, (SELECT d.day_before FROM days AS d)) FROM @set@.customer_history AS c), (SELECT d.day_before FROM days AS d)) AS s) AS b,
     LATERAL (SELECT @rules@ AS rfm_segment
              FROM @ext@.rfm_score(h.history, (SELECT @ext@.rfm_quantiles(c.history, (SELECT d.day FROM days AS d)) FROM @set@.customer_history AS c), (SELECT d.day FROM days AS d)) AS s) AS a
WHERE h.first_order <= (SELECT d.day_before FROM days AS d)
GROUP BY h.segment, h.channel, b.rfm_segment, a.rfm_segment;
CREATE UNIQUE INDEX segment_moves_key ON @set@.segment_moves (period, from_rfm_segment, to_rfm_segment, segment, channel);

COMMENT ON MATERIALIZED VIEW @set@.segment_moves IS 'clv_ext: from which RFM segment to which customers moved within the last whole quarter';
COMMENT ON COLUMN @set@.segment_moves.period IS 'first day of the quarter';
COMMENT ON COLUMN @set@.segment_moves.period_end IS 'last day of the quarter';
COMMENT ON COLUMN @set@.segment_moves.from_rfm_segment IS 'RFM segment at the end of the quarter before';
COMMENT ON COLUMN @set@.segment_moves.to_rfm_segment IS 'RFM segment at the end of the quarter';
COMMENT ON COLUMN @set@.segment_moves.customers IS 'customers who had bought by the end of the quarter before and moved, or stayed, like this';

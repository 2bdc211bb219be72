-- The states of key figures and cohorts, which views merge and read: small, and made in one pass over the histories.
CREATE MATERIALIZED VIEW @set@.group_state AS
SELECT h.segment, h.channel, h.campaign, @ext@.clv_state_agg(h.history, @period@, (SELECT k.as_of FROM @set@.known AS k)) AS key_figures,
       @ext@.cohort_agg(h.history, @period@, (SELECT k.as_of FROM @set@.known AS k)) AS cohorts, @ext@.cohort_agg(h.history, 'month', (SELECT k.as_of FROM @set@.known AS k)) AS months
FROM @set@.customer_history AS h WHERE h.first_day <= (SELECT k.as_of FROM @set@.known AS k) GROUP BY h.segment, h.channel, h.campaign;
CREATE UNIQUE INDEX group_state_key ON @set@.group_state (segment, channel, campaign);

COMMENT ON MATERIALIZED VIEW @set@.group_state IS 'clv_ext: states that key figures and cohorts are read from, by segment, channel and campaign';
COMMENT ON COLUMN @set@.group_state.key_figures IS 'state of the key figures';
COMMENT ON COLUMN @set@.group_state.cohorts IS 'table of cohorts, by period';
COMMENT ON COLUMN @set@.group_state.months IS 'table of cohorts, by month';

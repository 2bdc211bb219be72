-- The spend table by period of the set; copied, so that nothing hangs on the table itself.
CREATE TABLE @set@.spend_by_period AS @query@;
CREATE UNIQUE INDEX spend_by_period_key ON @set@.spend_by_period (period, channel, campaign);

COMMENT ON TABLE @set@.spend_by_period IS 'clv_ext: acquisition spend by period, channel and campaign, up to as_of';
COMMENT ON COLUMN @set@.spend_by_period.period IS 'first day of the period';
COMMENT ON COLUMN @set@.spend_by_period.channel IS 'channel of the spend';
COMMENT ON COLUMN @set@.spend_by_period.campaign IS 'campaign of the spend; all where the set has none';
COMMENT ON COLUMN @set@.spend_by_period.spend IS 'spend of the period';
COMMENT ON COLUMN @set@.spend_by_period.clicks IS 'clicks of the period; NULL where the spend table has none';
COMMENT ON COLUMN @set@.spend_by_period.prospects IS 'people reached in the period; NULL where the spend table has none';

-- @fill@
SELECT date_trunc(@period@, s.day::timestamp)::date AS period, s.channel, s.campaign, sum(s.amount) AS spend, sum(s.clicks) AS clicks, sum(s.prospects) AS prospects
FROM @spend@ AS s, @set@.known AS k WHERE s.day <= k.as_of GROUP BY 1, 2, 3

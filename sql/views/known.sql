-- What the last refresh found out: days, and the settings that it used. Views read these, so that all show one state.
CREATE TABLE @set@.known (
  as_of date, known_until date, first_day date, last_day date, horizon_days integer, annual_discount numeric, margin numeric, decimals integer,
  time_zone text, currency text, refreshed_at timestamptz, first_day_asked date, watermark text, orders_oid oid
);
CREATE UNIQUE INDEX known_one_row ON @set@.known ((true));

COMMENT ON TABLE @set@.known IS 'clv_ext: days of the data and settings as of the last refresh, one row';
COMMENT ON COLUMN @set@.known.known_until IS 'last day of the last whole period (day, week, month, quarter or year) that ends by as_of';
COMMENT ON COLUMN @set@.known.first_day IS 'first day of the orders that are read';
COMMENT ON COLUMN @set@.known.last_day IS 'last day of the orders that are read';
COMMENT ON COLUMN @set@.known.annual_discount IS 'effective yearly discount of predicted value';
COMMENT ON COLUMN @set@.known.margin IS 'share of revenue that is left after costs';
COMMENT ON COLUMN @set@.known.decimals IS 'decimals to which money is rounded';
COMMENT ON COLUMN @set@.known.time_zone IS 'time zone of the days';
COMMENT ON COLUMN @set@.known.currency IS 'currency of the amounts';
COMMENT ON COLUMN @set@.known.refreshed_at IS 'when the last refresh began';
COMMENT ON COLUMN @set@.known.first_day_asked IS 'first_day of the settings';
COMMENT ON COLUMN @set@.known.watermark IS 'largest value of changed_at that has been read';
COMMENT ON COLUMN @set@.known.orders_oid IS 'number of the table of orders in the catalog';

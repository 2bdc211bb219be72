-- What people may change: one row, read at each refresh.
CREATE TABLE @set@.settings (
  as_of date CHECK (isfinite(as_of)),
  first_day date CHECK (isfinite(first_day)),
  horizon_days integer NOT NULL DEFAULT 365 CHECK (horizon_days BETWEEN 1 AND 36525),
  annual_discount numeric NOT NULL DEFAULT 0.10 CHECK (annual_discount >= 0 AND annual_discount < 1000),
  margin numeric NOT NULL DEFAULT 1 CHECK (margin >= 0 AND margin < 1000),
  decimals integer NOT NULL DEFAULT 2 CHECK (decimals BETWEEN 0 AND 9),
  time_zone text NOT NULL DEFAULT 'UTC' CHECK (timestamp '2000-01-01' AT TIME ZONE time_zone IS NOT NULL),
  currency text
);
CREATE UNIQUE INDEX settings_one_row ON @set@.settings ((true));
INSERT INTO @set@.settings DEFAULT VALUES;

COMMENT ON TABLE @set@.settings IS 'clv_ext: settings of the views, one row; change it, then CALL clv_refresh(...)';
COMMENT ON COLUMN @set@.settings.as_of IS 'day at whose end everything is known; NULL: the last whole day known, the last day with an order or the day before today';
COMMENT ON COLUMN @set@.settings.first_day IS 'orders before this day are set aside; NULL: those far before all others';
COMMENT ON COLUMN @set@.settings.horizon_days IS 'days after as_of for which value is predicted';
COMMENT ON COLUMN @set@.settings.annual_discount IS 'effective yearly discount of predicted value: 0.10 is 10 %';
COMMENT ON COLUMN @set@.settings.margin IS 'share of revenue that is left after costs, for predicted value and acquisition';
COMMENT ON COLUMN @set@.settings.decimals IS 'decimals to which money is rounded';
COMMENT ON COLUMN @set@.settings.time_zone IS 'time zone of the shop, whose days are counted, for times with a zone';
COMMENT ON COLUMN @set@.settings.currency IS 'currency of the amounts, a name for titles';

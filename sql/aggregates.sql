-- Aggregates and the functions behind them. Every aggregate's state is an ordinary type, so that partial results can be
-- shipped, stored and merged: parallel workers, partitions and other servers use the same combine functions.

-- purchase_history: one customer's ledger

CREATE FUNCTION purchase_history_add(state purchase_history, ordered_at date) RETURNS purchase_history
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'purchase_history_add_date';
COMMENT ON FUNCTION purchase_history_add(purchase_history, date) IS 'transition function of purchase_history: one order without amount';

CREATE FUNCTION purchase_history_add(state purchase_history, ordered_at date, amount numeric) RETURNS purchase_history
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'purchase_history_add_date_numeric';
COMMENT ON FUNCTION purchase_history_add(purchase_history, date, numeric) IS 'transition function of purchase_history: one order, or a refund';

CREATE FUNCTION purchase_history_add(state purchase_history, ordered_at date, amount float8) RETURNS purchase_history
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'purchase_history_add_date_float8';
COMMENT ON FUNCTION purchase_history_add(purchase_history, date, float8) IS 'transition function of purchase_history: one order, or a refund';

CREATE FUNCTION purchase_history_add(state purchase_history, ordered_at timestamp) RETURNS purchase_history
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'purchase_history_add_timestamp';
COMMENT ON FUNCTION purchase_history_add(purchase_history, timestamp) IS 'transition function of purchase_history: one order without amount';

CREATE FUNCTION purchase_history_add(state purchase_history, ordered_at timestamp, amount numeric) RETURNS purchase_history
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'purchase_history_add_timestamp_numeric';
COMMENT ON FUNCTION purchase_history_add(purchase_history, timestamp, numeric) IS 'transition function of purchase_history: one order, or a refund';

CREATE FUNCTION purchase_history_add(state purchase_history, ordered_at timestamp, amount float8) RETURNS purchase_history
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'purchase_history_add_timestamp_float8';
COMMENT ON FUNCTION purchase_history_add(purchase_history, timestamp, float8) IS 'transition function of purchase_history: one order, or a refund';

CREATE FUNCTION purchase_history_add(state purchase_history, ordered_at timestamptz) RETURNS purchase_history
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'purchase_history_add_timestamp';
COMMENT ON FUNCTION purchase_history_add(purchase_history, timestamptz) IS 'transition function of purchase_history: one order without amount';

CREATE FUNCTION purchase_history_add(state purchase_history, ordered_at timestamptz, amount numeric) RETURNS purchase_history
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'purchase_history_add_timestamp_numeric';
COMMENT ON FUNCTION purchase_history_add(purchase_history, timestamptz, numeric) IS 'transition function of purchase_history: one order, or a refund';

CREATE FUNCTION purchase_history_add(state purchase_history, ordered_at timestamptz, amount float8) RETURNS purchase_history
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'purchase_history_add_timestamp_float8';
COMMENT ON FUNCTION purchase_history_add(purchase_history, timestamptz, float8) IS 'transition function of purchase_history: one order, or a refund';

CREATE FUNCTION purchase_history_combine(a purchase_history, b purchase_history) RETURNS purchase_history
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'purchase_history_combine';
COMMENT ON FUNCTION purchase_history_combine(purchase_history, purchase_history) IS 'one history of the orders of both';

CREATE FUNCTION purchase_history_finish(state purchase_history) RETURNS purchase_history
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'purchase_history_finish';
COMMENT ON FUNCTION purchase_history_finish(purchase_history) IS 'final function of purchase_history';

CREATE AGGREGATE purchase_history(ordered_at date) (
  SFUNC = purchase_history_add, STYPE = purchase_history, SSPACE = 256, COMBINEFUNC = purchase_history_combine, FINALFUNC = purchase_history_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE purchase_history(date) IS 'ledger of one customer''s purchase days, without amounts';

CREATE AGGREGATE purchase_history(ordered_at date, amount numeric) (
  SFUNC = purchase_history_add, STYPE = purchase_history, SSPACE = 256, COMBINEFUNC = purchase_history_combine, FINALFUNC = purchase_history_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE purchase_history(date, numeric) IS 'ledger of one customer''s purchase days; a negative amount is a refund';

CREATE AGGREGATE purchase_history(ordered_at date, amount float8) (
  SFUNC = purchase_history_add, STYPE = purchase_history, SSPACE = 256, COMBINEFUNC = purchase_history_combine, FINALFUNC = purchase_history_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE purchase_history(date, float8) IS 'ledger of one customer''s purchase days; a negative amount is a refund';

CREATE AGGREGATE purchase_history(ordered_at timestamp) (
  SFUNC = purchase_history_add, STYPE = purchase_history, SSPACE = 256, COMBINEFUNC = purchase_history_combine, FINALFUNC = purchase_history_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE purchase_history(timestamp) IS 'ledger of one customer''s purchase days, without amounts';

CREATE AGGREGATE purchase_history(ordered_at timestamp, amount numeric) (
  SFUNC = purchase_history_add, STYPE = purchase_history, SSPACE = 256, COMBINEFUNC = purchase_history_combine, FINALFUNC = purchase_history_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE purchase_history(timestamp, numeric) IS 'ledger of one customer''s purchase days; a negative amount is a refund';

CREATE AGGREGATE purchase_history(ordered_at timestamp, amount float8) (
  SFUNC = purchase_history_add, STYPE = purchase_history, SSPACE = 256, COMBINEFUNC = purchase_history_combine, FINALFUNC = purchase_history_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE purchase_history(timestamp, float8) IS 'ledger of one customer''s purchase days; a negative amount is a refund';

CREATE AGGREGATE purchase_history(ordered_at timestamptz) (
  SFUNC = purchase_history_add, STYPE = purchase_history, SSPACE = 256, COMBINEFUNC = purchase_history_combine, FINALFUNC = purchase_history_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE purchase_history(timestamptz) IS 'ledger of one customer''s purchase days, without amounts';

CREATE AGGREGATE purchase_history(ordered_at timestamptz, amount numeric) (
  SFUNC = purchase_history_add, STYPE = purchase_history, SSPACE = 256, COMBINEFUNC = purchase_history_combine, FINALFUNC = purchase_history_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE purchase_history(timestamptz, numeric) IS 'ledger of one customer''s purchase days; a negative amount is a refund';

CREATE AGGREGATE purchase_history(ordered_at timestamptz, amount float8) (
  SFUNC = purchase_history_add, STYPE = purchase_history, SSPACE = 256, COMBINEFUNC = purchase_history_combine, FINALFUNC = purchase_history_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE purchase_history(timestamptz, float8) IS 'ledger of one customer''s purchase days; a negative amount is a refund';

CREATE AGGREGATE rollup(history purchase_history) (
  SFUNC = purchase_history_combine, STYPE = purchase_history, SSPACE = 256, COMBINEFUNC = purchase_history_combine, FINALFUNC = purchase_history_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE rollup(purchase_history) IS 'merges the parts of one customer''s history';

-- One customer as a row

CREATE FUNCTION rfm(
  history purchase_history, as_of date,
  OUT frequency bigint, OUT recency_days integer, OUT t_days integer, OUT days_since_last integer, OUT monetary_value numeric,
  OUT orders bigint, OUT purchase_days bigint, OUT revenue numeric, OUT first_purchase date, OUT last_purchase date
) RETURNS record IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'rfm_of_history';
COMMENT ON FUNCTION rfm(purchase_history, date) IS 'frequency, recency and money of one customer as known at the end of day as_of';

CREATE FUNCTION gap_days(
  history purchase_history,
  OUT gaps bigint, OUT mean_days float8, OUT median_days float8, OUT min_days integer, OUT max_days integer,
  OUT stddev_days float8
) RETURNS record IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'gap_days_of_history';
COMMENT ON FUNCTION gap_days(purchase_history) IS 'days between one purchase day and the next: count, mean, median, extremes, sample standard deviation';

-- clv_state: key figures of many customers

CREATE FUNCTION clv_state_add(state clv_state, customer_id bigint) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_visit_bigint';
COMMENT ON FUNCTION clv_state_add(clv_state, bigint) IS 'transition function of purchase_frequency: one order';

CREATE FUNCTION clv_state_add(state clv_state, customer_id bigint, ordered_at date, period text) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_visit_bigint_date';
COMMENT ON FUNCTION clv_state_add(clv_state, bigint, date, text) IS 'transition function of retention_rate: one order';

CREATE FUNCTION clv_state_add(state clv_state, customer_id bigint, ordered_at date, amount numeric) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_bigint_date_numeric';
COMMENT ON FUNCTION clv_state_add(clv_state, bigint, date, numeric) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id bigint, ordered_at date, amount numeric, period text) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_bigint_date_numeric';
COMMENT ON FUNCTION clv_state_add(clv_state, bigint, date, numeric, text) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id bigint, ordered_at date, amount float8) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_bigint_date_float8';
COMMENT ON FUNCTION clv_state_add(clv_state, bigint, date, float8) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id bigint, ordered_at date, amount float8, period text) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_bigint_date_float8';
COMMENT ON FUNCTION clv_state_add(clv_state, bigint, date, float8, text) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id bigint, ordered_at timestamp, period text) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_visit_bigint_timestamp';
COMMENT ON FUNCTION clv_state_add(clv_state, bigint, timestamp, text) IS 'transition function of retention_rate: one order';

CREATE FUNCTION clv_state_add(state clv_state, customer_id bigint, ordered_at timestamp, amount numeric) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_bigint_timestamp_numeric';
COMMENT ON FUNCTION clv_state_add(clv_state, bigint, timestamp, numeric) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id bigint, ordered_at timestamp, amount numeric, period text) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_bigint_timestamp_numeric';
COMMENT ON FUNCTION clv_state_add(clv_state, bigint, timestamp, numeric, text) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id bigint, ordered_at timestamp, amount float8) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_bigint_timestamp_float8';
COMMENT ON FUNCTION clv_state_add(clv_state, bigint, timestamp, float8) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id bigint, ordered_at timestamp, amount float8, period text) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_bigint_timestamp_float8';
COMMENT ON FUNCTION clv_state_add(clv_state, bigint, timestamp, float8, text) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id bigint, ordered_at timestamptz, period text) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_visit_bigint_timestamp';
COMMENT ON FUNCTION clv_state_add(clv_state, bigint, timestamptz, text) IS 'transition function of retention_rate: one order';

CREATE FUNCTION clv_state_add(state clv_state, customer_id bigint, ordered_at timestamptz, amount numeric) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_bigint_timestamp_numeric';
COMMENT ON FUNCTION clv_state_add(clv_state, bigint, timestamptz, numeric) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id bigint, ordered_at timestamptz, amount numeric, period text) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_bigint_timestamp_numeric';
COMMENT ON FUNCTION clv_state_add(clv_state, bigint, timestamptz, numeric, text) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id bigint, ordered_at timestamptz, amount float8) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_bigint_timestamp_float8';
COMMENT ON FUNCTION clv_state_add(clv_state, bigint, timestamptz, float8) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id bigint, ordered_at timestamptz, amount float8, period text) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_bigint_timestamp_float8';
COMMENT ON FUNCTION clv_state_add(clv_state, bigint, timestamptz, float8, text) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id uuid) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_visit_uuid';
COMMENT ON FUNCTION clv_state_add(clv_state, uuid) IS 'transition function of purchase_frequency: one order';

CREATE FUNCTION clv_state_add(state clv_state, customer_id uuid, ordered_at date, period text) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_visit_uuid_date';
COMMENT ON FUNCTION clv_state_add(clv_state, uuid, date, text) IS 'transition function of retention_rate: one order';

CREATE FUNCTION clv_state_add(state clv_state, customer_id uuid, ordered_at date, amount numeric) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_uuid_date_numeric';
COMMENT ON FUNCTION clv_state_add(clv_state, uuid, date, numeric) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id uuid, ordered_at date, amount numeric, period text) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_uuid_date_numeric';
COMMENT ON FUNCTION clv_state_add(clv_state, uuid, date, numeric, text) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id uuid, ordered_at date, amount float8) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_uuid_date_float8';
COMMENT ON FUNCTION clv_state_add(clv_state, uuid, date, float8) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id uuid, ordered_at date, amount float8, period text) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_uuid_date_float8';
COMMENT ON FUNCTION clv_state_add(clv_state, uuid, date, float8, text) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id uuid, ordered_at timestamp, period text) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_visit_uuid_timestamp';
COMMENT ON FUNCTION clv_state_add(clv_state, uuid, timestamp, text) IS 'transition function of retention_rate: one order';

CREATE FUNCTION clv_state_add(state clv_state, customer_id uuid, ordered_at timestamp, amount numeric) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_uuid_timestamp_numeric';
COMMENT ON FUNCTION clv_state_add(clv_state, uuid, timestamp, numeric) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id uuid, ordered_at timestamp, amount numeric, period text) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_uuid_timestamp_numeric';
COMMENT ON FUNCTION clv_state_add(clv_state, uuid, timestamp, numeric, text) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id uuid, ordered_at timestamp, amount float8) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_uuid_timestamp_float8';
COMMENT ON FUNCTION clv_state_add(clv_state, uuid, timestamp, float8) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id uuid, ordered_at timestamp, amount float8, period text) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_uuid_timestamp_float8';
COMMENT ON FUNCTION clv_state_add(clv_state, uuid, timestamp, float8, text) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id uuid, ordered_at timestamptz, period text) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_visit_uuid_timestamp';
COMMENT ON FUNCTION clv_state_add(clv_state, uuid, timestamptz, text) IS 'transition function of retention_rate: one order';

CREATE FUNCTION clv_state_add(state clv_state, customer_id uuid, ordered_at timestamptz, amount numeric) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_uuid_timestamp_numeric';
COMMENT ON FUNCTION clv_state_add(clv_state, uuid, timestamptz, numeric) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id uuid, ordered_at timestamptz, amount numeric, period text) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_uuid_timestamp_numeric';
COMMENT ON FUNCTION clv_state_add(clv_state, uuid, timestamptz, numeric, text) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id uuid, ordered_at timestamptz, amount float8) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_uuid_timestamp_float8';
COMMENT ON FUNCTION clv_state_add(clv_state, uuid, timestamptz, float8) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id uuid, ordered_at timestamptz, amount float8, period text) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_uuid_timestamp_float8';
COMMENT ON FUNCTION clv_state_add(clv_state, uuid, timestamptz, float8, text) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id text) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_visit_text';
COMMENT ON FUNCTION clv_state_add(clv_state, text) IS 'transition function of purchase_frequency: one order';

CREATE FUNCTION clv_state_add(state clv_state, customer_id text, ordered_at date, period text) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_visit_text_date';
COMMENT ON FUNCTION clv_state_add(clv_state, text, date, text) IS 'transition function of retention_rate: one order';

CREATE FUNCTION clv_state_add(state clv_state, customer_id text, ordered_at date, amount numeric) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_text_date_numeric';
COMMENT ON FUNCTION clv_state_add(clv_state, text, date, numeric) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id text, ordered_at date, amount numeric, period text) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_text_date_numeric';
COMMENT ON FUNCTION clv_state_add(clv_state, text, date, numeric, text) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id text, ordered_at date, amount float8) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_text_date_float8';
COMMENT ON FUNCTION clv_state_add(clv_state, text, date, float8) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id text, ordered_at date, amount float8, period text) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_text_date_float8';
COMMENT ON FUNCTION clv_state_add(clv_state, text, date, float8, text) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id text, ordered_at timestamp, period text) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_visit_text_timestamp';
COMMENT ON FUNCTION clv_state_add(clv_state, text, timestamp, text) IS 'transition function of retention_rate: one order';

CREATE FUNCTION clv_state_add(state clv_state, customer_id text, ordered_at timestamp, amount numeric) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_text_timestamp_numeric';
COMMENT ON FUNCTION clv_state_add(clv_state, text, timestamp, numeric) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id text, ordered_at timestamp, amount numeric, period text) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_text_timestamp_numeric';
COMMENT ON FUNCTION clv_state_add(clv_state, text, timestamp, numeric, text) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id text, ordered_at timestamp, amount float8) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_text_timestamp_float8';
COMMENT ON FUNCTION clv_state_add(clv_state, text, timestamp, float8) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id text, ordered_at timestamp, amount float8, period text) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_text_timestamp_float8';
COMMENT ON FUNCTION clv_state_add(clv_state, text, timestamp, float8, text) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id text, ordered_at timestamptz, period text) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_visit_text_timestamp';
COMMENT ON FUNCTION clv_state_add(clv_state, text, timestamptz, text) IS 'transition function of retention_rate: one order';

CREATE FUNCTION clv_state_add(state clv_state, customer_id text, ordered_at timestamptz, amount numeric) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_text_timestamp_numeric';
COMMENT ON FUNCTION clv_state_add(clv_state, text, timestamptz, numeric) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id text, ordered_at timestamptz, amount numeric, period text) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_text_timestamp_numeric';
COMMENT ON FUNCTION clv_state_add(clv_state, text, timestamptz, numeric, text) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id text, ordered_at timestamptz, amount float8) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_text_timestamp_float8';
COMMENT ON FUNCTION clv_state_add(clv_state, text, timestamptz, float8) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id text, ordered_at timestamptz, amount float8, period text) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_text_timestamp_float8';
COMMENT ON FUNCTION clv_state_add(clv_state, text, timestamptz, float8, text) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, history purchase_history) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_history';
COMMENT ON FUNCTION clv_state_add(clv_state, purchase_history) IS 'transition function of clv_agg: one customer';

CREATE FUNCTION clv_state_add(state clv_state, history purchase_history, period text) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_history';
COMMENT ON FUNCTION clv_state_add(clv_state, purchase_history, text) IS 'transition function of clv_agg: one customer';

CREATE FUNCTION clv_state_add(state clv_state, history purchase_history, period text, as_of date) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_history';
COMMENT ON FUNCTION clv_state_add(clv_state, purchase_history, text, date) IS 'transition function of clv_agg: one customer';

CREATE FUNCTION clv_state_combine(a clv_state, b clv_state) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_combine';
COMMENT ON FUNCTION clv_state_combine(clv_state, clv_state) IS 'one state of the customers of both';

CREATE FUNCTION clv_state_finish(state clv_state) RETURNS clv_state
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_finish';
COMMENT ON FUNCTION clv_state_finish(clv_state) IS 'final function of clv_state_agg';

CREATE FUNCTION key_figures(state clv_state) RETURNS clv_key_figures
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_key_figures';
COMMENT ON FUNCTION key_figures(clv_state) IS 'the row of clv_agg from a state';

CREATE FUNCTION purchase_frequency(state clv_state) RETURNS float8
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_purchase_frequency';
COMMENT ON FUNCTION purchase_frequency(clv_state) IS 'orders / customer_periods from a state';

CREATE FUNCTION retention_rate(state clv_state) RETURNS float8
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_retention_rate';
COMMENT ON FUNCTION retention_rate(clv_state) IS 'retention rate from a state';

CREATE AGGREGATE clv_agg(customer_id bigint, ordered_at date, amount numeric) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, date, numeric) IS 'key figures of orders, by calendar year';

CREATE AGGREGATE clv_state_agg(customer_id bigint, ordered_at date, amount numeric) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, date, numeric) IS 'state of clv_agg, to be stored and merged, from orders, by calendar year';

CREATE AGGREGATE clv_agg(customer_id bigint, ordered_at date, amount numeric, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, date, numeric, text) IS 'key figures of orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_state_agg(customer_id bigint, ordered_at date, amount numeric, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, date, numeric, text) IS 'state of clv_agg, to be stored and merged, from orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_agg(customer_id bigint, ordered_at date, amount float8) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, date, float8) IS 'key figures of orders, by calendar year';

CREATE AGGREGATE clv_state_agg(customer_id bigint, ordered_at date, amount float8) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, date, float8) IS 'state of clv_agg, to be stored and merged, from orders, by calendar year';

CREATE AGGREGATE clv_agg(customer_id bigint, ordered_at date, amount float8, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, date, float8, text) IS 'key figures of orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_state_agg(customer_id bigint, ordered_at date, amount float8, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, date, float8, text) IS 'state of clv_agg, to be stored and merged, from orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_agg(customer_id bigint, ordered_at timestamp, amount numeric) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, timestamp, numeric) IS 'key figures of orders, by calendar year';

CREATE AGGREGATE clv_state_agg(customer_id bigint, ordered_at timestamp, amount numeric) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, timestamp, numeric) IS 'state of clv_agg, to be stored and merged, from orders, by calendar year';

CREATE AGGREGATE clv_agg(customer_id bigint, ordered_at timestamp, amount numeric, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, timestamp, numeric, text) IS 'key figures of orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_state_agg(customer_id bigint, ordered_at timestamp, amount numeric, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, timestamp, numeric, text) IS 'state of clv_agg, to be stored and merged, from orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_agg(customer_id bigint, ordered_at timestamp, amount float8) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, timestamp, float8) IS 'key figures of orders, by calendar year';

CREATE AGGREGATE clv_state_agg(customer_id bigint, ordered_at timestamp, amount float8) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, timestamp, float8) IS 'state of clv_agg, to be stored and merged, from orders, by calendar year';

CREATE AGGREGATE clv_agg(customer_id bigint, ordered_at timestamp, amount float8, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, timestamp, float8, text) IS 'key figures of orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_state_agg(customer_id bigint, ordered_at timestamp, amount float8, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, timestamp, float8, text) IS 'state of clv_agg, to be stored and merged, from orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_agg(customer_id bigint, ordered_at timestamptz, amount numeric) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, timestamptz, numeric) IS 'key figures of orders, by calendar year';

CREATE AGGREGATE clv_state_agg(customer_id bigint, ordered_at timestamptz, amount numeric) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, timestamptz, numeric) IS 'state of clv_agg, to be stored and merged, from orders, by calendar year';

CREATE AGGREGATE clv_agg(customer_id bigint, ordered_at timestamptz, amount numeric, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, timestamptz, numeric, text) IS 'key figures of orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_state_agg(customer_id bigint, ordered_at timestamptz, amount numeric, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, timestamptz, numeric, text) IS 'state of clv_agg, to be stored and merged, from orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_agg(customer_id bigint, ordered_at timestamptz, amount float8) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, timestamptz, float8) IS 'key figures of orders, by calendar year';

CREATE AGGREGATE clv_state_agg(customer_id bigint, ordered_at timestamptz, amount float8) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, timestamptz, float8) IS 'state of clv_agg, to be stored and merged, from orders, by calendar year';

CREATE AGGREGATE clv_agg(customer_id bigint, ordered_at timestamptz, amount float8, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, timestamptz, float8, text) IS 'key figures of orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_state_agg(customer_id bigint, ordered_at timestamptz, amount float8, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, timestamptz, float8, text) IS 'state of clv_agg, to be stored and merged, from orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_agg(customer_id uuid, ordered_at date, amount numeric) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, date, numeric) IS 'key figures of orders, by calendar year';

CREATE AGGREGATE clv_state_agg(customer_id uuid, ordered_at date, amount numeric) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, date, numeric) IS 'state of clv_agg, to be stored and merged, from orders, by calendar year';

CREATE AGGREGATE clv_agg(customer_id uuid, ordered_at date, amount numeric, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, date, numeric, text) IS 'key figures of orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_state_agg(customer_id uuid, ordered_at date, amount numeric, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, date, numeric, text) IS 'state of clv_agg, to be stored and merged, from orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_agg(customer_id uuid, ordered_at date, amount float8) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, date, float8) IS 'key figures of orders, by calendar year';

CREATE AGGREGATE clv_state_agg(customer_id uuid, ordered_at date, amount float8) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, date, float8) IS 'state of clv_agg, to be stored and merged, from orders, by calendar year';

CREATE AGGREGATE clv_agg(customer_id uuid, ordered_at date, amount float8, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, date, float8, text) IS 'key figures of orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_state_agg(customer_id uuid, ordered_at date, amount float8, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, date, float8, text) IS 'state of clv_agg, to be stored and merged, from orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_agg(customer_id uuid, ordered_at timestamp, amount numeric) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, timestamp, numeric) IS 'key figures of orders, by calendar year';

CREATE AGGREGATE clv_state_agg(customer_id uuid, ordered_at timestamp, amount numeric) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, timestamp, numeric) IS 'state of clv_agg, to be stored and merged, from orders, by calendar year';

CREATE AGGREGATE clv_agg(customer_id uuid, ordered_at timestamp, amount numeric, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, timestamp, numeric, text) IS 'key figures of orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_state_agg(customer_id uuid, ordered_at timestamp, amount numeric, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, timestamp, numeric, text) IS 'state of clv_agg, to be stored and merged, from orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_agg(customer_id uuid, ordered_at timestamp, amount float8) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, timestamp, float8) IS 'key figures of orders, by calendar year';

CREATE AGGREGATE clv_state_agg(customer_id uuid, ordered_at timestamp, amount float8) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, timestamp, float8) IS 'state of clv_agg, to be stored and merged, from orders, by calendar year';

CREATE AGGREGATE clv_agg(customer_id uuid, ordered_at timestamp, amount float8, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, timestamp, float8, text) IS 'key figures of orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_state_agg(customer_id uuid, ordered_at timestamp, amount float8, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, timestamp, float8, text) IS 'state of clv_agg, to be stored and merged, from orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_agg(customer_id uuid, ordered_at timestamptz, amount numeric) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, timestamptz, numeric) IS 'key figures of orders, by calendar year';

CREATE AGGREGATE clv_state_agg(customer_id uuid, ordered_at timestamptz, amount numeric) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, timestamptz, numeric) IS 'state of clv_agg, to be stored and merged, from orders, by calendar year';

CREATE AGGREGATE clv_agg(customer_id uuid, ordered_at timestamptz, amount numeric, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, timestamptz, numeric, text) IS 'key figures of orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_state_agg(customer_id uuid, ordered_at timestamptz, amount numeric, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, timestamptz, numeric, text) IS 'state of clv_agg, to be stored and merged, from orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_agg(customer_id uuid, ordered_at timestamptz, amount float8) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, timestamptz, float8) IS 'key figures of orders, by calendar year';

CREATE AGGREGATE clv_state_agg(customer_id uuid, ordered_at timestamptz, amount float8) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, timestamptz, float8) IS 'state of clv_agg, to be stored and merged, from orders, by calendar year';

CREATE AGGREGATE clv_agg(customer_id uuid, ordered_at timestamptz, amount float8, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, timestamptz, float8, text) IS 'key figures of orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_state_agg(customer_id uuid, ordered_at timestamptz, amount float8, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, timestamptz, float8, text) IS 'state of clv_agg, to be stored and merged, from orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_agg(customer_id text, ordered_at date, amount numeric) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, date, numeric) IS 'key figures of orders, by calendar year';

CREATE AGGREGATE clv_state_agg(customer_id text, ordered_at date, amount numeric) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, date, numeric) IS 'state of clv_agg, to be stored and merged, from orders, by calendar year';

CREATE AGGREGATE clv_agg(customer_id text, ordered_at date, amount numeric, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, date, numeric, text) IS 'key figures of orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_state_agg(customer_id text, ordered_at date, amount numeric, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, date, numeric, text) IS 'state of clv_agg, to be stored and merged, from orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_agg(customer_id text, ordered_at date, amount float8) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, date, float8) IS 'key figures of orders, by calendar year';

CREATE AGGREGATE clv_state_agg(customer_id text, ordered_at date, amount float8) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, date, float8) IS 'state of clv_agg, to be stored and merged, from orders, by calendar year';

CREATE AGGREGATE clv_agg(customer_id text, ordered_at date, amount float8, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, date, float8, text) IS 'key figures of orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_state_agg(customer_id text, ordered_at date, amount float8, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, date, float8, text) IS 'state of clv_agg, to be stored and merged, from orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_agg(customer_id text, ordered_at timestamp, amount numeric) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, timestamp, numeric) IS 'key figures of orders, by calendar year';

CREATE AGGREGATE clv_state_agg(customer_id text, ordered_at timestamp, amount numeric) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, timestamp, numeric) IS 'state of clv_agg, to be stored and merged, from orders, by calendar year';

CREATE AGGREGATE clv_agg(customer_id text, ordered_at timestamp, amount numeric, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, timestamp, numeric, text) IS 'key figures of orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_state_agg(customer_id text, ordered_at timestamp, amount numeric, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, timestamp, numeric, text) IS 'state of clv_agg, to be stored and merged, from orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_agg(customer_id text, ordered_at timestamp, amount float8) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, timestamp, float8) IS 'key figures of orders, by calendar year';

CREATE AGGREGATE clv_state_agg(customer_id text, ordered_at timestamp, amount float8) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, timestamp, float8) IS 'state of clv_agg, to be stored and merged, from orders, by calendar year';

CREATE AGGREGATE clv_agg(customer_id text, ordered_at timestamp, amount float8, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, timestamp, float8, text) IS 'key figures of orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_state_agg(customer_id text, ordered_at timestamp, amount float8, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, timestamp, float8, text) IS 'state of clv_agg, to be stored and merged, from orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_agg(customer_id text, ordered_at timestamptz, amount numeric) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, timestamptz, numeric) IS 'key figures of orders, by calendar year';

CREATE AGGREGATE clv_state_agg(customer_id text, ordered_at timestamptz, amount numeric) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, timestamptz, numeric) IS 'state of clv_agg, to be stored and merged, from orders, by calendar year';

CREATE AGGREGATE clv_agg(customer_id text, ordered_at timestamptz, amount numeric, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, timestamptz, numeric, text) IS 'key figures of orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_state_agg(customer_id text, ordered_at timestamptz, amount numeric, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, timestamptz, numeric, text) IS 'state of clv_agg, to be stored and merged, from orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_agg(customer_id text, ordered_at timestamptz, amount float8) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, timestamptz, float8) IS 'key figures of orders, by calendar year';

CREATE AGGREGATE clv_state_agg(customer_id text, ordered_at timestamptz, amount float8) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, timestamptz, float8) IS 'state of clv_agg, to be stored and merged, from orders, by calendar year';

CREATE AGGREGATE clv_agg(customer_id text, ordered_at timestamptz, amount float8, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, timestamptz, float8, text) IS 'key figures of orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_state_agg(customer_id text, ordered_at timestamptz, amount float8, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, timestamptz, float8, text) IS 'state of clv_agg, to be stored and merged, from orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_agg(history purchase_history) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 128, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(purchase_history) IS 'key figures of customers'' histories, by calendar year';

CREATE AGGREGATE clv_state_agg(history purchase_history) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 128, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(purchase_history) IS 'state of clv_agg, to be stored and merged, from customers'' histories, by calendar year';

CREATE AGGREGATE clv_agg(history purchase_history, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 128, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(purchase_history, text) IS 'key figures of customers'' histories, by day, week, month, quarter or year';

CREATE AGGREGATE clv_state_agg(history purchase_history, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 128, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(purchase_history, text) IS 'state of clv_agg, to be stored and merged, from customers'' histories, by day, week, month, quarter or year';

CREATE AGGREGATE clv_agg(history purchase_history, period text, as_of date) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 128, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(purchase_history, text, date) IS 'key figures of customers'' histories up to and including day as_of';

CREATE AGGREGATE clv_state_agg(history purchase_history, period text, as_of date) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 128, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(purchase_history, text, date) IS 'state of clv_agg, to be stored and merged, from customers'' histories up to and including day as_of';

CREATE AGGREGATE clv_agg(state clv_state) (
  SFUNC = clv_state_combine, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(clv_state) IS 'key figures of merged states';

CREATE AGGREGATE rollup(state clv_state) (
  SFUNC = clv_state_combine, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE rollup(clv_state) IS 'merges states of clv_state_agg';

CREATE AGGREGATE purchase_frequency(customer_id bigint) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = purchase_frequency, PARALLEL = SAFE
);
COMMENT ON AGGREGATE purchase_frequency(bigint) IS 'orders / unique customers';

CREATE AGGREGATE retention_rate(customer_id bigint, ordered_at date, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = retention_rate, PARALLEL = SAFE
);
COMMENT ON AGGREGATE retention_rate(bigint, date, text) IS 'of the customers active in a period, the share active in the next, pooled over all periods but the last';

CREATE AGGREGATE retention_rate(customer_id bigint, ordered_at timestamp, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = retention_rate, PARALLEL = SAFE
);
COMMENT ON AGGREGATE retention_rate(bigint, timestamp, text) IS 'of the customers active in a period, the share active in the next, pooled over all periods but the last';

CREATE AGGREGATE retention_rate(customer_id bigint, ordered_at timestamptz, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = retention_rate, PARALLEL = SAFE
);
COMMENT ON AGGREGATE retention_rate(bigint, timestamptz, text) IS 'of the customers active in a period, the share active in the next, pooled over all periods but the last';

CREATE AGGREGATE purchase_frequency(customer_id uuid) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = purchase_frequency, PARALLEL = SAFE
);
COMMENT ON AGGREGATE purchase_frequency(uuid) IS 'orders / unique customers';

CREATE AGGREGATE retention_rate(customer_id uuid, ordered_at date, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = retention_rate, PARALLEL = SAFE
);
COMMENT ON AGGREGATE retention_rate(uuid, date, text) IS 'of the customers active in a period, the share active in the next, pooled over all periods but the last';

CREATE AGGREGATE retention_rate(customer_id uuid, ordered_at timestamp, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = retention_rate, PARALLEL = SAFE
);
COMMENT ON AGGREGATE retention_rate(uuid, timestamp, text) IS 'of the customers active in a period, the share active in the next, pooled over all periods but the last';

CREATE AGGREGATE retention_rate(customer_id uuid, ordered_at timestamptz, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = retention_rate, PARALLEL = SAFE
);
COMMENT ON AGGREGATE retention_rate(uuid, timestamptz, text) IS 'of the customers active in a period, the share active in the next, pooled over all periods but the last';

CREATE AGGREGATE purchase_frequency(customer_id text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = purchase_frequency, PARALLEL = SAFE
);
COMMENT ON AGGREGATE purchase_frequency(text) IS 'orders / unique customers';

CREATE AGGREGATE retention_rate(customer_id text, ordered_at date, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = retention_rate, PARALLEL = SAFE
);
COMMENT ON AGGREGATE retention_rate(text, date, text) IS 'of the customers active in a period, the share active in the next, pooled over all periods but the last';

CREATE AGGREGATE retention_rate(customer_id text, ordered_at timestamp, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = retention_rate, PARALLEL = SAFE
);
COMMENT ON AGGREGATE retention_rate(text, timestamp, text) IS 'of the customers active in a period, the share active in the next, pooled over all periods but the last';

CREATE AGGREGATE retention_rate(customer_id text, ordered_at timestamptz, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = retention_rate, PARALLEL = SAFE
);
COMMENT ON AGGREGATE retention_rate(text, timestamptz, text) IS 'of the customers active in a period, the share active in the next, pooled over all periods but the last';

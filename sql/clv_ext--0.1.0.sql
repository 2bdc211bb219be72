\echo Use "CREATE EXTENSION clv_ext" to load this file. \quit

-- Written by `make schema` from the code and from the parts in sql/; CI compares. Do not edit.

-- types

CREATE TYPE purchase_history;

CREATE FUNCTION purchase_history_in(cstring) RETURNS purchase_history
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION purchase_history_in(cstring) IS 'I/O: reads the JSON text';

CREATE FUNCTION purchase_history_out(purchase_history) RETURNS cstring
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION purchase_history_out(purchase_history) IS 'I/O: writes the JSON text';

CREATE FUNCTION purchase_history_recv(internal) RETURNS purchase_history
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION purchase_history_recv(internal) IS 'I/O: reads the binary form';

CREATE FUNCTION purchase_history_send(purchase_history) RETURNS bytea
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION purchase_history_send(purchase_history) IS 'I/O: writes the binary form';

CREATE TYPE purchase_history (
  INPUT = purchase_history_in,
  OUTPUT = purchase_history_out,
  RECEIVE = purchase_history_recv,
  SEND = purchase_history_send,
  INTERNALLENGTH = VARIABLE,
  ALIGNMENT = double,
  STORAGE = extended
);
COMMENT ON TYPE purchase_history IS 'one customer''s ledger: for each day with an order or a refund, its orders and revenue; 24 bytes a day';

CREATE FUNCTION purchase_history_eq(purchase_history, purchase_history) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION purchase_history_eq(purchase_history, purchase_history) IS 'the same days, orders and revenue?';

CREATE FUNCTION purchase_history_ne(purchase_history, purchase_history) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION purchase_history_ne(purchase_history, purchase_history) IS 'other days, orders or revenue?';

CREATE FUNCTION purchase_history_hash(purchase_history) RETURNS integer
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION purchase_history_hash(purchase_history) IS 'a hash that equal histories share';

CREATE OPERATOR = (
  LEFTARG = purchase_history, RIGHTARG = purchase_history, FUNCTION = purchase_history_eq,
  COMMUTATOR = =, NEGATOR = <>, RESTRICT = eqsel, JOIN = eqjoinsel, HASHES
);
COMMENT ON OPERATOR = (purchase_history, purchase_history) IS 'the same days, orders and revenue?';

CREATE OPERATOR <> (
  LEFTARG = purchase_history, RIGHTARG = purchase_history, FUNCTION = purchase_history_ne,
  COMMUTATOR = <>, NEGATOR = =, RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (purchase_history, purchase_history) IS 'other days, orders or revenue?';

CREATE OPERATOR FAMILY purchase_history_hash_ops USING hash;
COMMENT ON OPERATOR FAMILY purchase_history_hash_ops USING hash IS 'GROUP BY and DISTINCT over histories';

CREATE OPERATOR CLASS purchase_history_hash_ops DEFAULT FOR TYPE purchase_history USING hash
  FAMILY purchase_history_hash_ops AS OPERATOR 1 =, FUNCTION 1 purchase_history_hash(purchase_history);
COMMENT ON OPERATOR CLASS purchase_history_hash_ops USING hash IS 'GROUP BY and DISTINCT over histories';

CREATE CAST (purchase_history AS jsonb) WITH INOUT;
COMMENT ON CAST (purchase_history AS jsonb) IS 'the JSON text as jsonb';

CREATE TYPE clv_state;

CREATE FUNCTION clv_state_in(cstring) RETURNS clv_state
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION clv_state_in(cstring) IS 'I/O: reads the JSON text';

CREATE FUNCTION clv_state_out(clv_state) RETURNS cstring
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION clv_state_out(clv_state) IS 'I/O: writes the JSON text';

CREATE FUNCTION clv_state_recv(internal) RETURNS clv_state
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION clv_state_recv(internal) IS 'I/O: reads the binary form';

CREATE FUNCTION clv_state_send(clv_state) RETURNS bytea
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION clv_state_send(clv_state) IS 'I/O: writes the binary form';

CREATE TYPE clv_state (
  INPUT = clv_state_in,
  OUTPUT = clv_state_out,
  RECEIVE = clv_state_recv,
  SEND = clv_state_send,
  INTERNALLENGTH = VARIABLE,
  ALIGNMENT = double,
  STORAGE = extended
);
COMMENT ON TYPE clv_state IS 'mergeable state behind the key figures of many customers, built by clv_state_agg';

CREATE FUNCTION clv_state_eq(clv_state, clv_state) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION clv_state_eq(clv_state, clv_state) IS 'the same customers, periods and sums?';

CREATE FUNCTION clv_state_ne(clv_state, clv_state) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION clv_state_ne(clv_state, clv_state) IS 'other customers, periods or sums?';

CREATE FUNCTION clv_state_hash(clv_state) RETURNS integer
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION clv_state_hash(clv_state) IS 'a hash that equal states share';

CREATE OPERATOR = (
  LEFTARG = clv_state, RIGHTARG = clv_state, FUNCTION = clv_state_eq,
  COMMUTATOR = =, NEGATOR = <>, RESTRICT = eqsel, JOIN = eqjoinsel, HASHES
);
COMMENT ON OPERATOR = (clv_state, clv_state) IS 'the same customers, periods and sums?';

CREATE OPERATOR <> (
  LEFTARG = clv_state, RIGHTARG = clv_state, FUNCTION = clv_state_ne,
  COMMUTATOR = <>, NEGATOR = =, RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (clv_state, clv_state) IS 'other customers, periods or sums?';

CREATE OPERATOR FAMILY clv_state_hash_ops USING hash;
COMMENT ON OPERATOR FAMILY clv_state_hash_ops USING hash IS 'GROUP BY and DISTINCT over states';

CREATE OPERATOR CLASS clv_state_hash_ops DEFAULT FOR TYPE clv_state USING hash
  FAMILY clv_state_hash_ops AS OPERATOR 1 =, FUNCTION 1 clv_state_hash(clv_state);
COMMENT ON OPERATOR CLASS clv_state_hash_ops USING hash IS 'GROUP BY and DISTINCT over states';

CREATE CAST (clv_state AS jsonb) WITH INOUT;
COMMENT ON CAST (clv_state AS jsonb) IS 'the JSON text as jsonb';

CREATE TYPE clv_key_figures AS (
  customers bigint,
  orders bigint,
  revenue numeric,
  repeat_customers bigint,
  repeat_rate double precision,
  first_order date,
  last_order date,
  periods bigint,
  customer_periods bigint,
  average_order_value numeric,
  purchase_frequency double precision,
  retention_rate double precision,
  churn_rate double precision,
  customer_lifespan double precision,
  clv numeric,
  historic_value numeric,
  observed_lifespan_days double precision
);
COMMENT ON TYPE clv_key_figures IS 'the row of clv_agg: key figures of a group of customers';
COMMENT ON COLUMN clv_key_figures.customers IS 'customers with at least one order';
COMMENT ON COLUMN clv_key_figures.orders IS 'rows with amount >= 0';
COMMENT ON COLUMN clv_key_figures.revenue IS 'sum of all amounts, refunds included';
COMMENT ON COLUMN clv_key_figures.repeat_customers IS 'customers with at least two orders';
COMMENT ON COLUMN clv_key_figures.repeat_rate IS 'repeat_customers / customers';
COMMENT ON COLUMN clv_key_figures.first_order IS 'first day with an order';
COMMENT ON COLUMN clv_key_figures.last_order IS 'last day with an order';
COMMENT ON COLUMN clv_key_figures.periods IS 'calendar periods from the first order to the last, both included';
COMMENT ON COLUMN clv_key_figures.customer_periods IS 'pairs of a customer and a period with an order';
COMMENT ON COLUMN clv_key_figures.average_order_value IS 'revenue / orders';
COMMENT ON COLUMN clv_key_figures.purchase_frequency IS 'orders / customer_periods';
COMMENT ON COLUMN clv_key_figures.retention_rate IS 'of the customers active in a period, the share active in the next, pooled over all periods but the last';
COMMENT ON COLUMN clv_key_figures.churn_rate IS '1 - retention_rate';
COMMENT ON COLUMN clv_key_figures.customer_lifespan IS '1 / churn_rate, in periods; NULL when nobody left';
COMMENT ON COLUMN clv_key_figures.clv IS 'average_order_value x purchase_frequency x customer_lifespan';
COMMENT ON COLUMN clv_key_figures.historic_value IS 'revenue / customers';
COMMENT ON COLUMN clv_key_figures.observed_lifespan_days IS 'mean days from a customer''s first order to the last';

-- functions

CREATE FUNCTION "acquisition_budget"("new_customers" numeric, "cac" double precision) RETURNS numeric
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'acquisition_budget_float8_wrapper';
COMMENT ON FUNCTION acquisition_budget(numeric, float8) IS 'what new_customers cost: new_customers x cac';

CREATE FUNCTION "acquisition_budget"("new_customers" numeric, "cac" numeric) RETURNS numeric
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'acquisition_budget_wrapper';
COMMENT ON FUNCTION acquisition_budget(numeric, numeric) IS 'what new_customers cost: new_customers x cac';

CREATE FUNCTION "average_order_value"("revenue" double precision, "orders" numeric) RETURNS numeric
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'average_order_value_float8_wrapper';
COMMENT ON FUNCTION average_order_value(float8, numeric) IS 'revenue / orders';

CREATE FUNCTION "average_order_value"("revenue" numeric, "orders" numeric) RETURNS numeric
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'average_order_value_wrapper';
COMMENT ON FUNCTION average_order_value(numeric, numeric) IS 'revenue / orders';

CREATE FUNCTION "break_even_orders"("fixed_cost" double precision, "margin_per_order" double precision) RETURNS bigint
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'break_even_orders_float8_wrapper';
COMMENT ON FUNCTION break_even_orders(float8, float8) IS 'smallest whole number of orders whose margin covers fixed_cost';

CREATE FUNCTION "break_even_orders"("fixed_cost" numeric, "margin_per_order" numeric) RETURNS bigint
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'break_even_orders_wrapper';
COMMENT ON FUNCTION break_even_orders(numeric, numeric) IS 'smallest whole number of orders whose margin covers fixed_cost';

CREATE FUNCTION "cac"("spend" double precision, "new_customers" numeric) RETURNS numeric
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cac_float8_wrapper';
COMMENT ON FUNCTION cac(float8, numeric) IS 'customer acquisition cost: spend / new_customers';

CREATE FUNCTION "cac"("spend" numeric, "new_customers" numeric) RETURNS numeric
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cac_wrapper';
COMMENT ON FUNCTION cac(numeric, numeric) IS 'customer acquisition cost: spend / new_customers';

CREATE FUNCTION "churn_rate"("customers_start" numeric, "customers_end" numeric, "new_customers" numeric) RETURNS double precision
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'churn_rate_wrapper';
COMMENT ON FUNCTION churn_rate(numeric, numeric, numeric) IS '1 - (customers_end - new_customers) / customers_start';

CREATE FUNCTION "clv"("average_order_value" double precision, "purchase_frequency" double precision, "customer_lifespan" double precision, "margin" double precision DEFAULT 1) RETURNS numeric
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_float8_wrapper';
COMMENT ON FUNCTION clv(float8, float8, float8, float8) IS 'average_order_value x purchase_frequency x customer_lifespan x margin';

CREATE FUNCTION "clv"("average_order_value" numeric, "purchase_frequency" double precision, "customer_lifespan" double precision, "margin" double precision DEFAULT 1) RETURNS numeric
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_wrapper';
COMMENT ON FUNCTION clv(numeric, float8, float8, float8) IS 'average_order_value x purchase_frequency x customer_lifespan x margin';

CREATE FUNCTION "clv_cac_ratio"("clv" double precision, "cac" double precision) RETURNS double precision
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_cac_ratio_float8_wrapper';
COMMENT ON FUNCTION clv_cac_ratio(float8, float8) IS 'clv / cac';

CREATE FUNCTION "clv_cac_ratio"("clv" numeric, "cac" numeric) RETURNS double precision
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_cac_ratio_wrapper';
COMMENT ON FUNCTION clv_cac_ratio(numeric, numeric) IS 'clv / cac';

CREATE FUNCTION "clv_discounted"("margin_per_period" double precision, "retention_rate" double precision, "discount_rate" double precision, "periods" INT DEFAULT NULL) RETURNS numeric
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_discounted_float8_wrapper';
COMMENT ON FUNCTION clv_discounted(float8, float8, float8, integer) IS 'sum of margin_per_period x retention_rate^t / (1 + discount_rate)^t from t = 0, over periods or for ever';

CREATE FUNCTION "clv_discounted"("margin_per_period" numeric, "retention_rate" double precision, "discount_rate" double precision, "periods" INT DEFAULT NULL) RETURNS numeric
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_discounted_wrapper';
COMMENT ON FUNCTION clv_discounted(numeric, float8, float8, integer) IS 'sum of margin_per_period x retention_rate^t / (1 + discount_rate)^t from t = 0, over periods or for ever';

CREATE FUNCTION clv_state_add(state clv_state, customer_id bigint) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_visit_bigint';
COMMENT ON FUNCTION clv_state_add(clv_state, bigint) IS 'transition function of purchase_frequency: one order';

CREATE FUNCTION clv_state_add(state clv_state, customer_id bigint, ordered_at date, amount float8) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_bigint_date_float8';
COMMENT ON FUNCTION clv_state_add(clv_state, bigint, date, float8) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id bigint, ordered_at date, amount float8, period text) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_bigint_date_float8';
COMMENT ON FUNCTION clv_state_add(clv_state, bigint, date, float8, text) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id bigint, ordered_at date, amount numeric) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_bigint_date_numeric';
COMMENT ON FUNCTION clv_state_add(clv_state, bigint, date, numeric) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id bigint, ordered_at date, amount numeric, period text) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_bigint_date_numeric';
COMMENT ON FUNCTION clv_state_add(clv_state, bigint, date, numeric, text) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id bigint, ordered_at date, period text) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_visit_bigint_date';
COMMENT ON FUNCTION clv_state_add(clv_state, bigint, date, text) IS 'transition function of retention_rate: one order';

CREATE FUNCTION clv_state_add(state clv_state, customer_id bigint, ordered_at timestamp, amount float8) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_bigint_timestamp_float8';
COMMENT ON FUNCTION clv_state_add(clv_state, bigint, timestamp, float8) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id bigint, ordered_at timestamp, amount float8, period text) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_bigint_timestamp_float8';
COMMENT ON FUNCTION clv_state_add(clv_state, bigint, timestamp, float8, text) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id bigint, ordered_at timestamp, amount numeric) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_bigint_timestamp_numeric';
COMMENT ON FUNCTION clv_state_add(clv_state, bigint, timestamp, numeric) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id bigint, ordered_at timestamp, amount numeric, period text) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_bigint_timestamp_numeric';
COMMENT ON FUNCTION clv_state_add(clv_state, bigint, timestamp, numeric, text) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id bigint, ordered_at timestamp, period text) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_visit_bigint_timestamp';
COMMENT ON FUNCTION clv_state_add(clv_state, bigint, timestamp, text) IS 'transition function of retention_rate: one order';

CREATE FUNCTION clv_state_add(state clv_state, customer_id bigint, ordered_at timestamptz, amount float8) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_bigint_timestamp_float8';
COMMENT ON FUNCTION clv_state_add(clv_state, bigint, timestamptz, float8) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id bigint, ordered_at timestamptz, amount float8, period text) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_bigint_timestamp_float8';
COMMENT ON FUNCTION clv_state_add(clv_state, bigint, timestamptz, float8, text) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id bigint, ordered_at timestamptz, amount numeric) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_bigint_timestamp_numeric';
COMMENT ON FUNCTION clv_state_add(clv_state, bigint, timestamptz, numeric) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id bigint, ordered_at timestamptz, amount numeric, period text) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_bigint_timestamp_numeric';
COMMENT ON FUNCTION clv_state_add(clv_state, bigint, timestamptz, numeric, text) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id bigint, ordered_at timestamptz, period text) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_visit_bigint_timestamp';
COMMENT ON FUNCTION clv_state_add(clv_state, bigint, timestamptz, text) IS 'transition function of retention_rate: one order';

CREATE FUNCTION clv_state_add(state clv_state, history purchase_history) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_history';
COMMENT ON FUNCTION clv_state_add(clv_state, purchase_history) IS 'transition function of clv_agg: one customer';

CREATE FUNCTION clv_state_add(state clv_state, history purchase_history, period text) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_history';
COMMENT ON FUNCTION clv_state_add(clv_state, purchase_history, text) IS 'transition function of clv_agg: one customer';

CREATE FUNCTION clv_state_add(state clv_state, history purchase_history, period text, as_of date) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_history';
COMMENT ON FUNCTION clv_state_add(clv_state, purchase_history, text, date) IS 'transition function of clv_agg: one customer';

CREATE FUNCTION clv_state_add(state clv_state, customer_id text) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_visit_text';
COMMENT ON FUNCTION clv_state_add(clv_state, text) IS 'transition function of purchase_frequency: one order';

CREATE FUNCTION clv_state_add(state clv_state, customer_id text, ordered_at date, amount float8) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_text_date_float8';
COMMENT ON FUNCTION clv_state_add(clv_state, text, date, float8) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id text, ordered_at date, amount float8, period text) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_text_date_float8';
COMMENT ON FUNCTION clv_state_add(clv_state, text, date, float8, text) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id text, ordered_at date, amount numeric) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_text_date_numeric';
COMMENT ON FUNCTION clv_state_add(clv_state, text, date, numeric) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id text, ordered_at date, amount numeric, period text) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_text_date_numeric';
COMMENT ON FUNCTION clv_state_add(clv_state, text, date, numeric, text) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id text, ordered_at date, period text) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_visit_text_date';
COMMENT ON FUNCTION clv_state_add(clv_state, text, date, text) IS 'transition function of retention_rate: one order';

CREATE FUNCTION clv_state_add(state clv_state, customer_id text, ordered_at timestamp, amount float8) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_text_timestamp_float8';
COMMENT ON FUNCTION clv_state_add(clv_state, text, timestamp, float8) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id text, ordered_at timestamp, amount float8, period text) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_text_timestamp_float8';
COMMENT ON FUNCTION clv_state_add(clv_state, text, timestamp, float8, text) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id text, ordered_at timestamp, amount numeric) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_text_timestamp_numeric';
COMMENT ON FUNCTION clv_state_add(clv_state, text, timestamp, numeric) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id text, ordered_at timestamp, amount numeric, period text) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_text_timestamp_numeric';
COMMENT ON FUNCTION clv_state_add(clv_state, text, timestamp, numeric, text) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id text, ordered_at timestamp, period text) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_visit_text_timestamp';
COMMENT ON FUNCTION clv_state_add(clv_state, text, timestamp, text) IS 'transition function of retention_rate: one order';

CREATE FUNCTION clv_state_add(state clv_state, customer_id text, ordered_at timestamptz, amount float8) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_text_timestamp_float8';
COMMENT ON FUNCTION clv_state_add(clv_state, text, timestamptz, float8) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id text, ordered_at timestamptz, amount float8, period text) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_text_timestamp_float8';
COMMENT ON FUNCTION clv_state_add(clv_state, text, timestamptz, float8, text) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id text, ordered_at timestamptz, amount numeric) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_text_timestamp_numeric';
COMMENT ON FUNCTION clv_state_add(clv_state, text, timestamptz, numeric) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id text, ordered_at timestamptz, amount numeric, period text) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_text_timestamp_numeric';
COMMENT ON FUNCTION clv_state_add(clv_state, text, timestamptz, numeric, text) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id text, ordered_at timestamptz, period text) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_visit_text_timestamp';
COMMENT ON FUNCTION clv_state_add(clv_state, text, timestamptz, text) IS 'transition function of retention_rate: one order';

CREATE FUNCTION clv_state_add(state clv_state, customer_id uuid) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_visit_uuid';
COMMENT ON FUNCTION clv_state_add(clv_state, uuid) IS 'transition function of purchase_frequency: one order';

CREATE FUNCTION clv_state_add(state clv_state, customer_id uuid, ordered_at date, amount float8) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_uuid_date_float8';
COMMENT ON FUNCTION clv_state_add(clv_state, uuid, date, float8) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id uuid, ordered_at date, amount float8, period text) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_uuid_date_float8';
COMMENT ON FUNCTION clv_state_add(clv_state, uuid, date, float8, text) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id uuid, ordered_at date, amount numeric) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_uuid_date_numeric';
COMMENT ON FUNCTION clv_state_add(clv_state, uuid, date, numeric) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id uuid, ordered_at date, amount numeric, period text) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_uuid_date_numeric';
COMMENT ON FUNCTION clv_state_add(clv_state, uuid, date, numeric, text) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id uuid, ordered_at date, period text) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_visit_uuid_date';
COMMENT ON FUNCTION clv_state_add(clv_state, uuid, date, text) IS 'transition function of retention_rate: one order';

CREATE FUNCTION clv_state_add(state clv_state, customer_id uuid, ordered_at timestamp, amount float8) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_uuid_timestamp_float8';
COMMENT ON FUNCTION clv_state_add(clv_state, uuid, timestamp, float8) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id uuid, ordered_at timestamp, amount float8, period text) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_uuid_timestamp_float8';
COMMENT ON FUNCTION clv_state_add(clv_state, uuid, timestamp, float8, text) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id uuid, ordered_at timestamp, amount numeric) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_uuid_timestamp_numeric';
COMMENT ON FUNCTION clv_state_add(clv_state, uuid, timestamp, numeric) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id uuid, ordered_at timestamp, amount numeric, period text) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_uuid_timestamp_numeric';
COMMENT ON FUNCTION clv_state_add(clv_state, uuid, timestamp, numeric, text) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id uuid, ordered_at timestamp, period text) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_visit_uuid_timestamp';
COMMENT ON FUNCTION clv_state_add(clv_state, uuid, timestamp, text) IS 'transition function of retention_rate: one order';

CREATE FUNCTION clv_state_add(state clv_state, customer_id uuid, ordered_at timestamptz, amount float8) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_uuid_timestamp_float8';
COMMENT ON FUNCTION clv_state_add(clv_state, uuid, timestamptz, float8) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id uuid, ordered_at timestamptz, amount float8, period text) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_uuid_timestamp_float8';
COMMENT ON FUNCTION clv_state_add(clv_state, uuid, timestamptz, float8, text) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id uuid, ordered_at timestamptz, amount numeric) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_uuid_timestamp_numeric';
COMMENT ON FUNCTION clv_state_add(clv_state, uuid, timestamptz, numeric) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id uuid, ordered_at timestamptz, amount numeric, period text) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_add_uuid_timestamp_numeric';
COMMENT ON FUNCTION clv_state_add(clv_state, uuid, timestamptz, numeric, text) IS 'transition function of clv_agg: one order, or a refund';

CREATE FUNCTION clv_state_add(state clv_state, customer_id uuid, ordered_at timestamptz, period text) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_visit_uuid_timestamp';
COMMENT ON FUNCTION clv_state_add(clv_state, uuid, timestamptz, text) IS 'transition function of retention_rate: one order';

CREATE FUNCTION clv_state_combine(a clv_state, b clv_state) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_combine';
COMMENT ON FUNCTION clv_state_combine(clv_state, clv_state) IS 'one state of the customers of both';

CREATE FUNCTION clv_state_finish(state clv_state) RETURNS clv_state
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_finish';
COMMENT ON FUNCTION clv_state_finish(clv_state) IS 'final function of clv_state_agg';

CREATE FUNCTION "conversion_rate"("conversions" numeric, "visits" numeric) RETURNS double precision
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'conversion_rate_wrapper';
COMMENT ON FUNCTION conversion_rate(numeric, numeric) IS 'conversions / visits';

CREATE FUNCTION "cpa"("spend" double precision, "acquisitions" numeric) RETURNS numeric
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cpa_float8_wrapper';
COMMENT ON FUNCTION cpa(float8, numeric) IS 'cost per acquisition: spend / acquisitions';

CREATE FUNCTION "cpa"("spend" numeric, "acquisitions" numeric) RETURNS numeric
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cpa_wrapper';
COMMENT ON FUNCTION cpa(numeric, numeric) IS 'cost per acquisition: spend / acquisitions';

CREATE FUNCTION "cpc"("spend" double precision, "clicks" numeric) RETURNS numeric
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cpc_float8_wrapper';
COMMENT ON FUNCTION cpc(float8, numeric) IS 'cost per click: spend / clicks';

CREATE FUNCTION "cpc"("spend" numeric, "clicks" numeric) RETURNS numeric
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cpc_wrapper';
COMMENT ON FUNCTION cpc(numeric, numeric) IS 'cost per click: spend / clicks';

CREATE FUNCTION "customer_lifespan"("churn_rate" double precision) RETURNS double precision
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'customer_lifespan_wrapper';
COMMENT ON FUNCTION customer_lifespan(float8) IS '1 / churn_rate, in periods';

CREATE FUNCTION gap_days(
  history purchase_history,
  OUT gaps bigint, OUT mean_days float8, OUT median_days float8, OUT min_days integer, OUT max_days integer,
  OUT stddev_days float8
) RETURNS record IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'gap_days_of_history';
COMMENT ON FUNCTION gap_days(purchase_history) IS 'days between one purchase day and the next: count, mean, median, extremes, sample standard deviation';

CREATE FUNCTION key_figures(state clv_state) RETURNS clv_key_figures
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_key_figures';
COMMENT ON FUNCTION key_figures(clv_state) IS 'the row of clv_agg from a state';

CREATE FUNCTION "max_cac"("clv" double precision, "target_ratio" double precision DEFAULT 3) RETURNS numeric
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'max_cac_float8_wrapper';
COMMENT ON FUNCTION max_cac(float8, float8) IS 'what a customer may cost: clv / target_ratio';

CREATE FUNCTION "max_cac"("clv" numeric, "target_ratio" double precision DEFAULT 3) RETURNS numeric
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'max_cac_wrapper';
COMMENT ON FUNCTION max_cac(numeric, float8) IS 'what a customer may cost: clv / target_ratio';

CREATE FUNCTION "orders_between"("history" purchase_history, "from" date, "until" date) RETURNS bigint
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'orders_between_wrapper';
COMMENT ON FUNCTION orders_between(purchase_history, date, date) IS 'orders of the days from "from" up to but not including "until"; an infinite bound is none';

CREATE FUNCTION "payback_periods"("cac" double precision, "margin_per_period" double precision) RETURNS double precision
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'payback_periods_float8_wrapper';
COMMENT ON FUNCTION payback_periods(float8, float8) IS 'periods until a customer has paid back: cac / margin_per_period';

CREATE FUNCTION "payback_periods"("cac" numeric, "margin_per_period" numeric) RETURNS double precision
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'payback_periods_wrapper';
COMMENT ON FUNCTION payback_periods(numeric, numeric) IS 'periods until a customer has paid back: cac / margin_per_period';

CREATE FUNCTION purchase_frequency(state clv_state) RETURNS float8
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_purchase_frequency';
COMMENT ON FUNCTION purchase_frequency(clv_state) IS 'orders / customer_periods from a state';

CREATE FUNCTION "purchase_frequency"("orders" numeric, "customers" numeric) RETURNS double precision
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'purchase_frequency_wrapper';
COMMENT ON FUNCTION purchase_frequency(numeric, numeric) IS 'orders / customers';

CREATE FUNCTION purchase_history_add(state purchase_history, ordered_at date) RETURNS purchase_history
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'purchase_history_add_date';
COMMENT ON FUNCTION purchase_history_add(purchase_history, date) IS 'transition function of purchase_history: one order without amount';

CREATE FUNCTION purchase_history_add(state purchase_history, ordered_at date, amount float8) RETURNS purchase_history
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'purchase_history_add_date_float8';
COMMENT ON FUNCTION purchase_history_add(purchase_history, date, float8) IS 'transition function of purchase_history: one order, or a refund';

CREATE FUNCTION purchase_history_add(state purchase_history, ordered_at date, amount numeric) RETURNS purchase_history
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'purchase_history_add_date_numeric';
COMMENT ON FUNCTION purchase_history_add(purchase_history, date, numeric) IS 'transition function of purchase_history: one order, or a refund';

CREATE FUNCTION purchase_history_add(state purchase_history, ordered_at timestamp) RETURNS purchase_history
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'purchase_history_add_timestamp';
COMMENT ON FUNCTION purchase_history_add(purchase_history, timestamp) IS 'transition function of purchase_history: one order without amount';

CREATE FUNCTION purchase_history_add(state purchase_history, ordered_at timestamp, amount float8) RETURNS purchase_history
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'purchase_history_add_timestamp_float8';
COMMENT ON FUNCTION purchase_history_add(purchase_history, timestamp, float8) IS 'transition function of purchase_history: one order, or a refund';

CREATE FUNCTION purchase_history_add(state purchase_history, ordered_at timestamp, amount numeric) RETURNS purchase_history
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'purchase_history_add_timestamp_numeric';
COMMENT ON FUNCTION purchase_history_add(purchase_history, timestamp, numeric) IS 'transition function of purchase_history: one order, or a refund';

CREATE FUNCTION purchase_history_add(state purchase_history, ordered_at timestamptz) RETURNS purchase_history
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'purchase_history_add_timestamp';
COMMENT ON FUNCTION purchase_history_add(purchase_history, timestamptz) IS 'transition function of purchase_history: one order without amount';

CREATE FUNCTION purchase_history_add(state purchase_history, ordered_at timestamptz, amount float8) RETURNS purchase_history
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'purchase_history_add_timestamp_float8';
COMMENT ON FUNCTION purchase_history_add(purchase_history, timestamptz, float8) IS 'transition function of purchase_history: one order, or a refund';

CREATE FUNCTION purchase_history_add(state purchase_history, ordered_at timestamptz, amount numeric) RETURNS purchase_history
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'purchase_history_add_timestamp_numeric';
COMMENT ON FUNCTION purchase_history_add(purchase_history, timestamptz, numeric) IS 'transition function of purchase_history: one order, or a refund';

CREATE FUNCTION purchase_history_combine(a purchase_history, b purchase_history) RETURNS purchase_history
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'purchase_history_combine';
COMMENT ON FUNCTION purchase_history_combine(purchase_history, purchase_history) IS 'one history of the orders of both';

CREATE FUNCTION purchase_history_finish(state purchase_history) RETURNS purchase_history
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'purchase_history_finish';
COMMENT ON FUNCTION purchase_history_finish(purchase_history) IS 'final function of purchase_history';

CREATE FUNCTION "purchases"("history" purchase_history) RETURNS TABLE ("day" date, "orders" bigint, "revenue" numeric)
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'purchases_wrapper';
COMMENT ON FUNCTION purchases(purchase_history) IS 'the days of a history with an order or a refund';

CREATE FUNCTION retention_rate(state clv_state) RETURNS float8
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_retention_rate';
COMMENT ON FUNCTION retention_rate(clv_state) IS 'retention rate from a state';

CREATE FUNCTION "retention_rate"("customers_start" numeric, "customers_end" numeric, "new_customers" numeric) RETURNS double precision
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'retention_rate_wrapper';
COMMENT ON FUNCTION retention_rate(numeric, numeric, numeric) IS '(customers_end - new_customers) / customers_start';

CREATE FUNCTION "revenue_between"("history" purchase_history, "from" date, "until" date) RETURNS numeric
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'revenue_between_wrapper';
COMMENT ON FUNCTION revenue_between(purchase_history, date, date) IS 'revenue of the days from "from" up to but not including "until"; an infinite bound is none';

CREATE FUNCTION rfm(
  history purchase_history, as_of date,
  OUT frequency bigint, OUT recency_days integer, OUT t_days integer, OUT days_since_last integer, OUT monetary_value numeric,
  OUT orders bigint, OUT purchase_days bigint, OUT revenue numeric, OUT first_purchase date, OUT last_purchase date
) RETURNS record IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'rfm_of_history';
COMMENT ON FUNCTION rfm(purchase_history, date) IS 'frequency, recency and money of one customer as known at the end of day as_of';

CREATE FUNCTION "roas"("revenue" double precision, "spend" double precision) RETURNS double precision
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'roas_float8_wrapper';
COMMENT ON FUNCTION roas(float8, float8) IS 'return on ad spend: revenue / spend';

CREATE FUNCTION "roas"("revenue" numeric, "spend" numeric) RETURNS double precision
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'roas_wrapper';
COMMENT ON FUNCTION roas(numeric, numeric) IS 'return on ad spend: revenue / spend';

CREATE FUNCTION "roi"("gain" double precision, "cost" double precision) RETURNS double precision
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'roi_float8_wrapper';
COMMENT ON FUNCTION roi(float8, float8) IS 'return on investment: (gain - cost) / cost';

CREATE FUNCTION "roi"("gain" numeric, "cost" numeric) RETURNS double precision
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'roi_wrapper';
COMMENT ON FUNCTION roi(numeric, numeric) IS 'return on investment: (gain - cost) / cost';

-- aggregates

CREATE AGGREGATE clv_agg(customer_id bigint, ordered_at date, amount float8) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, date, float8) IS 'key figures of orders, by calendar year';

CREATE AGGREGATE clv_agg(customer_id bigint, ordered_at date, amount float8, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, date, float8, text) IS 'key figures of orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_agg(customer_id bigint, ordered_at date, amount numeric) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, date, numeric) IS 'key figures of orders, by calendar year';

CREATE AGGREGATE clv_agg(customer_id bigint, ordered_at date, amount numeric, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, date, numeric, text) IS 'key figures of orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_agg(customer_id bigint, ordered_at timestamp, amount float8) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, timestamp, float8) IS 'key figures of orders, by calendar year';

CREATE AGGREGATE clv_agg(customer_id bigint, ordered_at timestamp, amount float8, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, timestamp, float8, text) IS 'key figures of orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_agg(customer_id bigint, ordered_at timestamp, amount numeric) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, timestamp, numeric) IS 'key figures of orders, by calendar year';

CREATE AGGREGATE clv_agg(customer_id bigint, ordered_at timestamp, amount numeric, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, timestamp, numeric, text) IS 'key figures of orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_agg(customer_id bigint, ordered_at timestamptz, amount float8) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, timestamptz, float8) IS 'key figures of orders, by calendar year';

CREATE AGGREGATE clv_agg(customer_id bigint, ordered_at timestamptz, amount float8, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, timestamptz, float8, text) IS 'key figures of orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_agg(customer_id bigint, ordered_at timestamptz, amount numeric) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, timestamptz, numeric) IS 'key figures of orders, by calendar year';

CREATE AGGREGATE clv_agg(customer_id bigint, ordered_at timestamptz, amount numeric, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, timestamptz, numeric, text) IS 'key figures of orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_agg(state clv_state) (
  SFUNC = clv_state_combine, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(clv_state) IS 'key figures of merged states';

CREATE AGGREGATE clv_agg(history purchase_history) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 128, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(purchase_history) IS 'key figures of customers'' histories, by calendar year';

CREATE AGGREGATE clv_agg(history purchase_history, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 128, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(purchase_history, text) IS 'key figures of customers'' histories, by day, week, month, quarter or year';

CREATE AGGREGATE clv_agg(history purchase_history, period text, as_of date) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 128, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(purchase_history, text, date) IS 'key figures of customers'' histories up to and including day as_of';

CREATE AGGREGATE clv_agg(customer_id text, ordered_at date, amount float8) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, date, float8) IS 'key figures of orders, by calendar year';

CREATE AGGREGATE clv_agg(customer_id text, ordered_at date, amount float8, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, date, float8, text) IS 'key figures of orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_agg(customer_id text, ordered_at date, amount numeric) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, date, numeric) IS 'key figures of orders, by calendar year';

CREATE AGGREGATE clv_agg(customer_id text, ordered_at date, amount numeric, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, date, numeric, text) IS 'key figures of orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_agg(customer_id text, ordered_at timestamp, amount float8) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, timestamp, float8) IS 'key figures of orders, by calendar year';

CREATE AGGREGATE clv_agg(customer_id text, ordered_at timestamp, amount float8, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, timestamp, float8, text) IS 'key figures of orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_agg(customer_id text, ordered_at timestamp, amount numeric) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, timestamp, numeric) IS 'key figures of orders, by calendar year';

CREATE AGGREGATE clv_agg(customer_id text, ordered_at timestamp, amount numeric, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, timestamp, numeric, text) IS 'key figures of orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_agg(customer_id text, ordered_at timestamptz, amount float8) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, timestamptz, float8) IS 'key figures of orders, by calendar year';

CREATE AGGREGATE clv_agg(customer_id text, ordered_at timestamptz, amount float8, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, timestamptz, float8, text) IS 'key figures of orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_agg(customer_id text, ordered_at timestamptz, amount numeric) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, timestamptz, numeric) IS 'key figures of orders, by calendar year';

CREATE AGGREGATE clv_agg(customer_id text, ordered_at timestamptz, amount numeric, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, timestamptz, numeric, text) IS 'key figures of orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_agg(customer_id uuid, ordered_at date, amount float8) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, date, float8) IS 'key figures of orders, by calendar year';

CREATE AGGREGATE clv_agg(customer_id uuid, ordered_at date, amount float8, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, date, float8, text) IS 'key figures of orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_agg(customer_id uuid, ordered_at date, amount numeric) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, date, numeric) IS 'key figures of orders, by calendar year';

CREATE AGGREGATE clv_agg(customer_id uuid, ordered_at date, amount numeric, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, date, numeric, text) IS 'key figures of orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_agg(customer_id uuid, ordered_at timestamp, amount float8) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, timestamp, float8) IS 'key figures of orders, by calendar year';

CREATE AGGREGATE clv_agg(customer_id uuid, ordered_at timestamp, amount float8, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, timestamp, float8, text) IS 'key figures of orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_agg(customer_id uuid, ordered_at timestamp, amount numeric) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, timestamp, numeric) IS 'key figures of orders, by calendar year';

CREATE AGGREGATE clv_agg(customer_id uuid, ordered_at timestamp, amount numeric, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, timestamp, numeric, text) IS 'key figures of orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_agg(customer_id uuid, ordered_at timestamptz, amount float8) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, timestamptz, float8) IS 'key figures of orders, by calendar year';

CREATE AGGREGATE clv_agg(customer_id uuid, ordered_at timestamptz, amount float8, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, timestamptz, float8, text) IS 'key figures of orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_agg(customer_id uuid, ordered_at timestamptz, amount numeric) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, timestamptz, numeric) IS 'key figures of orders, by calendar year';

CREATE AGGREGATE clv_agg(customer_id uuid, ordered_at timestamptz, amount numeric, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, timestamptz, numeric, text) IS 'key figures of orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_state_agg(customer_id bigint, ordered_at date, amount float8) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, date, float8) IS 'state of clv_agg, to be stored and merged, from orders, by calendar year';

CREATE AGGREGATE clv_state_agg(customer_id bigint, ordered_at date, amount float8, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, date, float8, text) IS 'state of clv_agg, to be stored and merged, from orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_state_agg(customer_id bigint, ordered_at date, amount numeric) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, date, numeric) IS 'state of clv_agg, to be stored and merged, from orders, by calendar year';

CREATE AGGREGATE clv_state_agg(customer_id bigint, ordered_at date, amount numeric, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, date, numeric, text) IS 'state of clv_agg, to be stored and merged, from orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_state_agg(customer_id bigint, ordered_at timestamp, amount float8) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, timestamp, float8) IS 'state of clv_agg, to be stored and merged, from orders, by calendar year';

CREATE AGGREGATE clv_state_agg(customer_id bigint, ordered_at timestamp, amount float8, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, timestamp, float8, text) IS 'state of clv_agg, to be stored and merged, from orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_state_agg(customer_id bigint, ordered_at timestamp, amount numeric) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, timestamp, numeric) IS 'state of clv_agg, to be stored and merged, from orders, by calendar year';

CREATE AGGREGATE clv_state_agg(customer_id bigint, ordered_at timestamp, amount numeric, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, timestamp, numeric, text) IS 'state of clv_agg, to be stored and merged, from orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_state_agg(customer_id bigint, ordered_at timestamptz, amount float8) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, timestamptz, float8) IS 'state of clv_agg, to be stored and merged, from orders, by calendar year';

CREATE AGGREGATE clv_state_agg(customer_id bigint, ordered_at timestamptz, amount float8, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, timestamptz, float8, text) IS 'state of clv_agg, to be stored and merged, from orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_state_agg(customer_id bigint, ordered_at timestamptz, amount numeric) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, timestamptz, numeric) IS 'state of clv_agg, to be stored and merged, from orders, by calendar year';

CREATE AGGREGATE clv_state_agg(customer_id bigint, ordered_at timestamptz, amount numeric, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, timestamptz, numeric, text) IS 'state of clv_agg, to be stored and merged, from orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_state_agg(history purchase_history) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 128, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(purchase_history) IS 'state of clv_agg, to be stored and merged, from customers'' histories, by calendar year';

CREATE AGGREGATE clv_state_agg(history purchase_history, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 128, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(purchase_history, text) IS 'state of clv_agg, to be stored and merged, from customers'' histories, by day, week, month, quarter or year';

CREATE AGGREGATE clv_state_agg(history purchase_history, period text, as_of date) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 128, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(purchase_history, text, date) IS 'state of clv_agg, to be stored and merged, from customers'' histories up to and including day as_of';

CREATE AGGREGATE clv_state_agg(customer_id text, ordered_at date, amount float8) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, date, float8) IS 'state of clv_agg, to be stored and merged, from orders, by calendar year';

CREATE AGGREGATE clv_state_agg(customer_id text, ordered_at date, amount float8, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, date, float8, text) IS 'state of clv_agg, to be stored and merged, from orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_state_agg(customer_id text, ordered_at date, amount numeric) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, date, numeric) IS 'state of clv_agg, to be stored and merged, from orders, by calendar year';

CREATE AGGREGATE clv_state_agg(customer_id text, ordered_at date, amount numeric, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, date, numeric, text) IS 'state of clv_agg, to be stored and merged, from orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_state_agg(customer_id text, ordered_at timestamp, amount float8) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, timestamp, float8) IS 'state of clv_agg, to be stored and merged, from orders, by calendar year';

CREATE AGGREGATE clv_state_agg(customer_id text, ordered_at timestamp, amount float8, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, timestamp, float8, text) IS 'state of clv_agg, to be stored and merged, from orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_state_agg(customer_id text, ordered_at timestamp, amount numeric) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, timestamp, numeric) IS 'state of clv_agg, to be stored and merged, from orders, by calendar year';

CREATE AGGREGATE clv_state_agg(customer_id text, ordered_at timestamp, amount numeric, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, timestamp, numeric, text) IS 'state of clv_agg, to be stored and merged, from orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_state_agg(customer_id text, ordered_at timestamptz, amount float8) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, timestamptz, float8) IS 'state of clv_agg, to be stored and merged, from orders, by calendar year';

CREATE AGGREGATE clv_state_agg(customer_id text, ordered_at timestamptz, amount float8, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, timestamptz, float8, text) IS 'state of clv_agg, to be stored and merged, from orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_state_agg(customer_id text, ordered_at timestamptz, amount numeric) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, timestamptz, numeric) IS 'state of clv_agg, to be stored and merged, from orders, by calendar year';

CREATE AGGREGATE clv_state_agg(customer_id text, ordered_at timestamptz, amount numeric, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, timestamptz, numeric, text) IS 'state of clv_agg, to be stored and merged, from orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_state_agg(customer_id uuid, ordered_at date, amount float8) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, date, float8) IS 'state of clv_agg, to be stored and merged, from orders, by calendar year';

CREATE AGGREGATE clv_state_agg(customer_id uuid, ordered_at date, amount float8, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, date, float8, text) IS 'state of clv_agg, to be stored and merged, from orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_state_agg(customer_id uuid, ordered_at date, amount numeric) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, date, numeric) IS 'state of clv_agg, to be stored and merged, from orders, by calendar year';

CREATE AGGREGATE clv_state_agg(customer_id uuid, ordered_at date, amount numeric, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, date, numeric, text) IS 'state of clv_agg, to be stored and merged, from orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_state_agg(customer_id uuid, ordered_at timestamp, amount float8) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, timestamp, float8) IS 'state of clv_agg, to be stored and merged, from orders, by calendar year';

CREATE AGGREGATE clv_state_agg(customer_id uuid, ordered_at timestamp, amount float8, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, timestamp, float8, text) IS 'state of clv_agg, to be stored and merged, from orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_state_agg(customer_id uuid, ordered_at timestamp, amount numeric) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, timestamp, numeric) IS 'state of clv_agg, to be stored and merged, from orders, by calendar year';

CREATE AGGREGATE clv_state_agg(customer_id uuid, ordered_at timestamp, amount numeric, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, timestamp, numeric, text) IS 'state of clv_agg, to be stored and merged, from orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_state_agg(customer_id uuid, ordered_at timestamptz, amount float8) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, timestamptz, float8) IS 'state of clv_agg, to be stored and merged, from orders, by calendar year';

CREATE AGGREGATE clv_state_agg(customer_id uuid, ordered_at timestamptz, amount float8, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, timestamptz, float8, text) IS 'state of clv_agg, to be stored and merged, from orders, by day, week, month, quarter or year';

CREATE AGGREGATE clv_state_agg(customer_id uuid, ordered_at timestamptz, amount numeric) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, timestamptz, numeric) IS 'state of clv_agg, to be stored and merged, from orders, by calendar year';

CREATE AGGREGATE clv_state_agg(customer_id uuid, ordered_at timestamptz, amount numeric, period text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, timestamptz, numeric, text) IS 'state of clv_agg, to be stored and merged, from orders, by day, week, month, quarter or year';

CREATE AGGREGATE purchase_frequency(customer_id bigint) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = purchase_frequency, PARALLEL = SAFE
);
COMMENT ON AGGREGATE purchase_frequency(bigint) IS 'orders / unique customers';

CREATE AGGREGATE purchase_frequency(customer_id text) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = purchase_frequency, PARALLEL = SAFE
);
COMMENT ON AGGREGATE purchase_frequency(text) IS 'orders / unique customers';

CREATE AGGREGATE purchase_frequency(customer_id uuid) (
  SFUNC = clv_state_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = purchase_frequency, PARALLEL = SAFE
);
COMMENT ON AGGREGATE purchase_frequency(uuid) IS 'orders / unique customers';

CREATE AGGREGATE purchase_history(ordered_at date) (
  SFUNC = purchase_history_add, STYPE = purchase_history, SSPACE = 256, COMBINEFUNC = purchase_history_combine, FINALFUNC = purchase_history_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE purchase_history(date) IS 'ledger of one customer''s purchase days, without amounts';

CREATE AGGREGATE purchase_history(ordered_at date, amount float8) (
  SFUNC = purchase_history_add, STYPE = purchase_history, SSPACE = 256, COMBINEFUNC = purchase_history_combine, FINALFUNC = purchase_history_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE purchase_history(date, float8) IS 'ledger of one customer''s purchase days; a negative amount is a refund';

CREATE AGGREGATE purchase_history(ordered_at date, amount numeric) (
  SFUNC = purchase_history_add, STYPE = purchase_history, SSPACE = 256, COMBINEFUNC = purchase_history_combine, FINALFUNC = purchase_history_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE purchase_history(date, numeric) IS 'ledger of one customer''s purchase days; a negative amount is a refund';

CREATE AGGREGATE purchase_history(ordered_at timestamp) (
  SFUNC = purchase_history_add, STYPE = purchase_history, SSPACE = 256, COMBINEFUNC = purchase_history_combine, FINALFUNC = purchase_history_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE purchase_history(timestamp) IS 'ledger of one customer''s purchase days, without amounts';

CREATE AGGREGATE purchase_history(ordered_at timestamp, amount float8) (
  SFUNC = purchase_history_add, STYPE = purchase_history, SSPACE = 256, COMBINEFUNC = purchase_history_combine, FINALFUNC = purchase_history_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE purchase_history(timestamp, float8) IS 'ledger of one customer''s purchase days; a negative amount is a refund';

CREATE AGGREGATE purchase_history(ordered_at timestamp, amount numeric) (
  SFUNC = purchase_history_add, STYPE = purchase_history, SSPACE = 256, COMBINEFUNC = purchase_history_combine, FINALFUNC = purchase_history_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE purchase_history(timestamp, numeric) IS 'ledger of one customer''s purchase days; a negative amount is a refund';

CREATE AGGREGATE purchase_history(ordered_at timestamptz) (
  SFUNC = purchase_history_add, STYPE = purchase_history, SSPACE = 256, COMBINEFUNC = purchase_history_combine, FINALFUNC = purchase_history_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE purchase_history(timestamptz) IS 'ledger of one customer''s purchase days, without amounts';

CREATE AGGREGATE purchase_history(ordered_at timestamptz, amount float8) (
  SFUNC = purchase_history_add, STYPE = purchase_history, SSPACE = 256, COMBINEFUNC = purchase_history_combine, FINALFUNC = purchase_history_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE purchase_history(timestamptz, float8) IS 'ledger of one customer''s purchase days; a negative amount is a refund';

CREATE AGGREGATE purchase_history(ordered_at timestamptz, amount numeric) (
  SFUNC = purchase_history_add, STYPE = purchase_history, SSPACE = 256, COMBINEFUNC = purchase_history_combine, FINALFUNC = purchase_history_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE purchase_history(timestamptz, numeric) IS 'ledger of one customer''s purchase days; a negative amount is a refund';

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

CREATE AGGREGATE rollup(state clv_state) (
  SFUNC = clv_state_combine, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE rollup(clv_state) IS 'merges states of clv_state_agg';

CREATE AGGREGATE rollup(history purchase_history) (
  SFUNC = purchase_history_combine, STYPE = purchase_history, SSPACE = 256, COMBINEFUNC = purchase_history_combine, FINALFUNC = purchase_history_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE rollup(purchase_history) IS 'merges the parts of one customer''s history';

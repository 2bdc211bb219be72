-- cohort_table: who stays, from histories or from orders, and how often users come.

CREATE FUNCTION cohort_add(state cohort_table, history purchase_history, period text) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cohort_add_history';
COMMENT ON FUNCTION cohort_add(cohort_table, purchase_history, text) IS 'transition function of cohort_agg: one customer';

CREATE FUNCTION cohort_add(state cohort_table, history purchase_history, period text, as_of date) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cohort_add_history';
COMMENT ON FUNCTION cohort_add(cohort_table, purchase_history, text, date) IS 'transition function of cohort_agg: one customer, up to and including day as_of';

CREATE FUNCTION cohort_add(state cohort_table, customer_id bigint, ordered_at date, amount numeric, period text) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cohort_add_bigint_date_numeric';
COMMENT ON FUNCTION cohort_add(cohort_table, bigint, date, numeric, text) IS 'transition function of cohort_agg: one order, or a refund';

CREATE FUNCTION cohort_add(state cohort_table, customer_id bigint, ordered_at date, amount float8, period text) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cohort_add_bigint_date_float8';
COMMENT ON FUNCTION cohort_add(cohort_table, bigint, date, float8, text) IS 'transition function of cohort_agg: one order, or a refund';

CREATE FUNCTION cohort_add(state cohort_table, customer_id bigint, ordered_at timestamp, amount numeric, period text) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cohort_add_bigint_timestamp_numeric';
COMMENT ON FUNCTION cohort_add(cohort_table, bigint, timestamp, numeric, text) IS 'transition function of cohort_agg: one order, or a refund';

CREATE FUNCTION cohort_add(state cohort_table, customer_id bigint, ordered_at timestamp, amount float8, period text) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cohort_add_bigint_timestamp_float8';
COMMENT ON FUNCTION cohort_add(cohort_table, bigint, timestamp, float8, text) IS 'transition function of cohort_agg: one order, or a refund';

CREATE FUNCTION cohort_add(state cohort_table, customer_id bigint, ordered_at timestamptz, amount numeric, period text) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cohort_add_bigint_timestamp_numeric';
COMMENT ON FUNCTION cohort_add(cohort_table, bigint, timestamptz, numeric, text) IS 'transition function of cohort_agg: one order, or a refund';

CREATE FUNCTION cohort_add(state cohort_table, customer_id bigint, ordered_at timestamptz, amount float8, period text) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cohort_add_bigint_timestamp_float8';
COMMENT ON FUNCTION cohort_add(cohort_table, bigint, timestamptz, float8, text) IS 'transition function of cohort_agg: one order, or a refund';

CREATE FUNCTION cohort_add(state cohort_table, customer_id uuid, ordered_at date, amount numeric, period text) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cohort_add_uuid_date_numeric';
COMMENT ON FUNCTION cohort_add(cohort_table, uuid, date, numeric, text) IS 'transition function of cohort_agg: one order, or a refund';

CREATE FUNCTION cohort_add(state cohort_table, customer_id uuid, ordered_at date, amount float8, period text) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cohort_add_uuid_date_float8';
COMMENT ON FUNCTION cohort_add(cohort_table, uuid, date, float8, text) IS 'transition function of cohort_agg: one order, or a refund';

CREATE FUNCTION cohort_add(state cohort_table, customer_id uuid, ordered_at timestamp, amount numeric, period text) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cohort_add_uuid_timestamp_numeric';
COMMENT ON FUNCTION cohort_add(cohort_table, uuid, timestamp, numeric, text) IS 'transition function of cohort_agg: one order, or a refund';

CREATE FUNCTION cohort_add(state cohort_table, customer_id uuid, ordered_at timestamp, amount float8, period text) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cohort_add_uuid_timestamp_float8';
COMMENT ON FUNCTION cohort_add(cohort_table, uuid, timestamp, float8, text) IS 'transition function of cohort_agg: one order, or a refund';

CREATE FUNCTION cohort_add(state cohort_table, customer_id uuid, ordered_at timestamptz, amount numeric, period text) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cohort_add_uuid_timestamp_numeric';
COMMENT ON FUNCTION cohort_add(cohort_table, uuid, timestamptz, numeric, text) IS 'transition function of cohort_agg: one order, or a refund';

CREATE FUNCTION cohort_add(state cohort_table, customer_id uuid, ordered_at timestamptz, amount float8, period text) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cohort_add_uuid_timestamp_float8';
COMMENT ON FUNCTION cohort_add(cohort_table, uuid, timestamptz, float8, text) IS 'transition function of cohort_agg: one order, or a refund';

CREATE FUNCTION cohort_add(state cohort_table, customer_id text, ordered_at date, amount numeric, period text) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cohort_add_text_date_numeric';
COMMENT ON FUNCTION cohort_add(cohort_table, text, date, numeric, text) IS 'transition function of cohort_agg: one order, or a refund';

CREATE FUNCTION cohort_add(state cohort_table, customer_id text, ordered_at date, amount float8, period text) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cohort_add_text_date_float8';
COMMENT ON FUNCTION cohort_add(cohort_table, text, date, float8, text) IS 'transition function of cohort_agg: one order, or a refund';

CREATE FUNCTION cohort_add(state cohort_table, customer_id text, ordered_at timestamp, amount numeric, period text) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cohort_add_text_timestamp_numeric';
COMMENT ON FUNCTION cohort_add(cohort_table, text, timestamp, numeric, text) IS 'transition function of cohort_agg: one order, or a refund';

CREATE FUNCTION cohort_add(state cohort_table, customer_id text, ordered_at timestamp, amount float8, period text) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cohort_add_text_timestamp_float8';
COMMENT ON FUNCTION cohort_add(cohort_table, text, timestamp, float8, text) IS 'transition function of cohort_agg: one order, or a refund';

CREATE FUNCTION cohort_add(state cohort_table, customer_id text, ordered_at timestamptz, amount numeric, period text) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cohort_add_text_timestamp_numeric';
COMMENT ON FUNCTION cohort_add(cohort_table, text, timestamptz, numeric, text) IS 'transition function of cohort_agg: one order, or a refund';

CREATE FUNCTION cohort_add(state cohort_table, customer_id text, ordered_at timestamptz, amount float8, period text) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cohort_add_text_timestamp_float8';
COMMENT ON FUNCTION cohort_add(cohort_table, text, timestamptz, float8, text) IS 'transition function of cohort_agg: one order, or a refund';

CREATE FUNCTION activity_add(state cohort_table, user_id bigint, happened_at date, period text) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'activity_add_bigint_date';
COMMENT ON FUNCTION activity_add(cohort_table, bigint, date, text) IS 'transition function of activity_frequency: one visit';

CREATE FUNCTION activity_add(state cohort_table, user_id bigint, happened_at timestamp, period text) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'activity_add_bigint_timestamp';
COMMENT ON FUNCTION activity_add(cohort_table, bigint, timestamp, text) IS 'transition function of activity_frequency: one visit';

CREATE FUNCTION activity_add(state cohort_table, user_id bigint, happened_at timestamptz, period text) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'activity_add_bigint_timestamp';
COMMENT ON FUNCTION activity_add(cohort_table, bigint, timestamptz, text) IS 'transition function of activity_frequency: one visit';

CREATE FUNCTION activity_add(state cohort_table, user_id uuid, happened_at date, period text) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'activity_add_uuid_date';
COMMENT ON FUNCTION activity_add(cohort_table, uuid, date, text) IS 'transition function of activity_frequency: one visit';

CREATE FUNCTION activity_add(state cohort_table, user_id uuid, happened_at timestamp, period text) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'activity_add_uuid_timestamp';
COMMENT ON FUNCTION activity_add(cohort_table, uuid, timestamp, text) IS 'transition function of activity_frequency: one visit';

CREATE FUNCTION activity_add(state cohort_table, user_id uuid, happened_at timestamptz, period text) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'activity_add_uuid_timestamp';
COMMENT ON FUNCTION activity_add(cohort_table, uuid, timestamptz, text) IS 'transition function of activity_frequency: one visit';

CREATE FUNCTION activity_add(state cohort_table, user_id text, happened_at date, period text) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'activity_add_text_date';
COMMENT ON FUNCTION activity_add(cohort_table, text, date, text) IS 'transition function of activity_frequency: one visit';

CREATE FUNCTION activity_add(state cohort_table, user_id text, happened_at timestamp, period text) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'activity_add_text_timestamp';
COMMENT ON FUNCTION activity_add(cohort_table, text, timestamp, text) IS 'transition function of activity_frequency: one visit';

CREATE FUNCTION activity_add(state cohort_table, user_id text, happened_at timestamptz, period text) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'activity_add_text_timestamp';
COMMENT ON FUNCTION activity_add(cohort_table, text, timestamptz, text) IS 'transition function of activity_frequency: one visit';

CREATE FUNCTION cohort_combine(a cohort_table, b cohort_table) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cohort_combine';
COMMENT ON FUNCTION cohort_combine(cohort_table, cohort_table) IS 'one table of the customers of both';

CREATE FUNCTION cohort_finish(state cohort_table) RETURNS cohort_table
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cohort_finish';
COMMENT ON FUNCTION cohort_finish(cohort_table) IS 'final function of cohort_agg';

CREATE FUNCTION activity_figures(state cohort_table) RETURNS clv_activity_figures
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cohort_activity_figures';
COMMENT ON FUNCTION activity_figures(cohort_table) IS 'final function of activity_frequency';

CREATE AGGREGATE cohort_agg(history purchase_history, period text) (
  SFUNC = cohort_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = cohort_combine, FINALFUNC = cohort_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(purchase_history, text) IS 'cohorts of customers by the period of their first purchase: what each did at each age. Things are known up to the last day with an order or refund';

CREATE AGGREGATE cohort_agg(history purchase_history, period text, as_of date) (
  SFUNC = cohort_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = cohort_combine, FINALFUNC = cohort_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(purchase_history, text, date) IS 'cohorts of customers by the period of their first purchase: what each did at each age. Things are known up to and including day as_of';

CREATE AGGREGATE cohort_agg(customer_id bigint, ordered_at date, amount numeric, period text) (
  SFUNC = cohort_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = cohort_combine, FINALFUNC = cohort_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(bigint, date, numeric, text) IS 'cohorts of customers by the period of their first purchase: what each did at each age. From orders, a negative amount being a refund';

CREATE AGGREGATE cohort_agg(customer_id bigint, ordered_at date, amount float8, period text) (
  SFUNC = cohort_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = cohort_combine, FINALFUNC = cohort_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(bigint, date, float8, text) IS 'cohorts of customers by the period of their first purchase: what each did at each age. From orders, a negative amount being a refund';

CREATE AGGREGATE cohort_agg(customer_id bigint, ordered_at timestamp, amount numeric, period text) (
  SFUNC = cohort_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = cohort_combine, FINALFUNC = cohort_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(bigint, timestamp, numeric, text) IS 'cohorts of customers by the period of their first purchase: what each did at each age. From orders, a negative amount being a refund';

CREATE AGGREGATE cohort_agg(customer_id bigint, ordered_at timestamp, amount float8, period text) (
  SFUNC = cohort_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = cohort_combine, FINALFUNC = cohort_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(bigint, timestamp, float8, text) IS 'cohorts of customers by the period of their first purchase: what each did at each age. From orders, a negative amount being a refund';

CREATE AGGREGATE cohort_agg(customer_id bigint, ordered_at timestamptz, amount numeric, period text) (
  SFUNC = cohort_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = cohort_combine, FINALFUNC = cohort_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(bigint, timestamptz, numeric, text) IS 'cohorts of customers by the period of their first purchase: what each did at each age. From orders, a negative amount being a refund';

CREATE AGGREGATE cohort_agg(customer_id bigint, ordered_at timestamptz, amount float8, period text) (
  SFUNC = cohort_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = cohort_combine, FINALFUNC = cohort_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(bigint, timestamptz, float8, text) IS 'cohorts of customers by the period of their first purchase: what each did at each age. From orders, a negative amount being a refund';

CREATE AGGREGATE cohort_agg(customer_id uuid, ordered_at date, amount numeric, period text) (
  SFUNC = cohort_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = cohort_combine, FINALFUNC = cohort_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(uuid, date, numeric, text) IS 'cohorts of customers by the period of their first purchase: what each did at each age. From orders, a negative amount being a refund';

CREATE AGGREGATE cohort_agg(customer_id uuid, ordered_at date, amount float8, period text) (
  SFUNC = cohort_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = cohort_combine, FINALFUNC = cohort_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(uuid, date, float8, text) IS 'cohorts of customers by the period of their first purchase: what each did at each age. From orders, a negative amount being a refund';

CREATE AGGREGATE cohort_agg(customer_id uuid, ordered_at timestamp, amount numeric, period text) (
  SFUNC = cohort_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = cohort_combine, FINALFUNC = cohort_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(uuid, timestamp, numeric, text) IS 'cohorts of customers by the period of their first purchase: what each did at each age. From orders, a negative amount being a refund';

CREATE AGGREGATE cohort_agg(customer_id uuid, ordered_at timestamp, amount float8, period text) (
  SFUNC = cohort_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = cohort_combine, FINALFUNC = cohort_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(uuid, timestamp, float8, text) IS 'cohorts of customers by the period of their first purchase: what each did at each age. From orders, a negative amount being a refund';

CREATE AGGREGATE cohort_agg(customer_id uuid, ordered_at timestamptz, amount numeric, period text) (
  SFUNC = cohort_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = cohort_combine, FINALFUNC = cohort_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(uuid, timestamptz, numeric, text) IS 'cohorts of customers by the period of their first purchase: what each did at each age. From orders, a negative amount being a refund';

CREATE AGGREGATE cohort_agg(customer_id uuid, ordered_at timestamptz, amount float8, period text) (
  SFUNC = cohort_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = cohort_combine, FINALFUNC = cohort_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(uuid, timestamptz, float8, text) IS 'cohorts of customers by the period of their first purchase: what each did at each age. From orders, a negative amount being a refund';

CREATE AGGREGATE cohort_agg(customer_id text, ordered_at date, amount numeric, period text) (
  SFUNC = cohort_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = cohort_combine, FINALFUNC = cohort_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(text, date, numeric, text) IS 'cohorts of customers by the period of their first purchase: what each did at each age. From orders, a negative amount being a refund';

CREATE AGGREGATE cohort_agg(customer_id text, ordered_at date, amount float8, period text) (
  SFUNC = cohort_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = cohort_combine, FINALFUNC = cohort_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(text, date, float8, text) IS 'cohorts of customers by the period of their first purchase: what each did at each age. From orders, a negative amount being a refund';

CREATE AGGREGATE cohort_agg(customer_id text, ordered_at timestamp, amount numeric, period text) (
  SFUNC = cohort_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = cohort_combine, FINALFUNC = cohort_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(text, timestamp, numeric, text) IS 'cohorts of customers by the period of their first purchase: what each did at each age. From orders, a negative amount being a refund';

CREATE AGGREGATE cohort_agg(customer_id text, ordered_at timestamp, amount float8, period text) (
  SFUNC = cohort_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = cohort_combine, FINALFUNC = cohort_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(text, timestamp, float8, text) IS 'cohorts of customers by the period of their first purchase: what each did at each age. From orders, a negative amount being a refund';

CREATE AGGREGATE cohort_agg(customer_id text, ordered_at timestamptz, amount numeric, period text) (
  SFUNC = cohort_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = cohort_combine, FINALFUNC = cohort_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(text, timestamptz, numeric, text) IS 'cohorts of customers by the period of their first purchase: what each did at each age. From orders, a negative amount being a refund';

CREATE AGGREGATE cohort_agg(customer_id text, ordered_at timestamptz, amount float8, period text) (
  SFUNC = cohort_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = cohort_combine, FINALFUNC = cohort_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(text, timestamptz, float8, text) IS 'cohorts of customers by the period of their first purchase: what each did at each age. From orders, a negative amount being a refund';

CREATE AGGREGATE rollup(cohorts cohort_table) (
  SFUNC = cohort_combine, STYPE = cohort_table, SSPACE = 4096, COMBINEFUNC = cohort_combine, FINALFUNC = cohort_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE rollup(cohort_table) IS 'merges cohort tables of different customers';

CREATE AGGREGATE activity_frequency(user_id bigint, happened_at date, period text) (
  SFUNC = activity_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = cohort_combine, FINALFUNC = activity_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE activity_frequency(bigint, date, text) IS 'sessions or visits for each user and period in which there were any: mean, median, 90th percentile, distribution';

CREATE AGGREGATE activity_frequency(user_id bigint, happened_at timestamp, period text) (
  SFUNC = activity_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = cohort_combine, FINALFUNC = activity_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE activity_frequency(bigint, timestamp, text) IS 'sessions or visits for each user and period in which there were any: mean, median, 90th percentile, distribution';

CREATE AGGREGATE activity_frequency(user_id bigint, happened_at timestamptz, period text) (
  SFUNC = activity_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = cohort_combine, FINALFUNC = activity_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE activity_frequency(bigint, timestamptz, text) IS 'sessions or visits for each user and period in which there were any: mean, median, 90th percentile, distribution';

CREATE AGGREGATE activity_frequency(user_id uuid, happened_at date, period text) (
  SFUNC = activity_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = cohort_combine, FINALFUNC = activity_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE activity_frequency(uuid, date, text) IS 'sessions or visits for each user and period in which there were any: mean, median, 90th percentile, distribution';

CREATE AGGREGATE activity_frequency(user_id uuid, happened_at timestamp, period text) (
  SFUNC = activity_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = cohort_combine, FINALFUNC = activity_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE activity_frequency(uuid, timestamp, text) IS 'sessions or visits for each user and period in which there were any: mean, median, 90th percentile, distribution';

CREATE AGGREGATE activity_frequency(user_id uuid, happened_at timestamptz, period text) (
  SFUNC = activity_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = cohort_combine, FINALFUNC = activity_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE activity_frequency(uuid, timestamptz, text) IS 'sessions or visits for each user and period in which there were any: mean, median, 90th percentile, distribution';

CREATE AGGREGATE activity_frequency(user_id text, happened_at date, period text) (
  SFUNC = activity_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = cohort_combine, FINALFUNC = activity_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE activity_frequency(text, date, text) IS 'sessions or visits for each user and period in which there were any: mean, median, 90th percentile, distribution';

CREATE AGGREGATE activity_frequency(user_id text, happened_at timestamp, period text) (
  SFUNC = activity_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = cohort_combine, FINALFUNC = activity_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE activity_frequency(text, timestamp, text) IS 'sessions or visits for each user and period in which there were any: mean, median, 90th percentile, distribution';

CREATE AGGREGATE activity_frequency(user_id text, happened_at timestamptz, period text) (
  SFUNC = activity_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = cohort_combine, FINALFUNC = activity_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE activity_frequency(text, timestamptz, text) IS 'sessions or visits for each user and period in which there were any: mean, median, 90th percentile, distribution';

CREATE FUNCTION payback_age(
  cohort_table cohort_table, spend numeric, margin float8 DEFAULT 1,
  OUT age integer, OUT ages_observed integer, OUT censored boolean
) RETURNS record IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'payback_age_numeric';
COMMENT ON FUNCTION payback_age(cohort_table, numeric, float8) IS 'the first age of payback_curve at which margin covers CAC; censored says that it has not come to that in the ages observed, which are a lower bound then';

CREATE FUNCTION payback_age(
  cohort_table cohort_table, spend float8, margin float8 DEFAULT 1,
  OUT age integer, OUT ages_observed integer, OUT censored boolean
) RETURNS record IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'payback_age_float8';
COMMENT ON FUNCTION payback_age(cohort_table, float8, float8) IS 'the first age of payback_curve at which margin covers CAC; censored says that it has not come to that in the ages observed, which are a lower bound then';

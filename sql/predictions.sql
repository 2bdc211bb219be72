-- What a model says of a customer: of a history, of plain numbers, or of somebody new.

CREATE FUNCTION p_alive(model clv_model, history purchase_history, as_of date DEFAULT NULL) RETURNS float8
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'p_alive_of_history';
COMMENT ON FUNCTION p_alive(clv_model, purchase_history, date) IS 'probability that a customer is still one; as known at as_of, or when the model was fitted';

CREATE FUNCTION p_alive(model clv_model, frequency bigint, recency_days float8, t_days float8) RETURNS float8
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'p_alive_of_numbers';
COMMENT ON FUNCTION p_alive(clv_model, bigint, float8, float8) IS 'probability that a customer is still one; of plain numbers, times in days';

CREATE FUNCTION expected_purchases(model clv_model, history purchase_history, days float8, as_of date DEFAULT NULL) RETURNS float8
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'expected_purchases_of_history';
COMMENT ON FUNCTION expected_purchases(clv_model, purchase_history, float8, date) IS 'expected purchase days among the next days; as known at as_of, or when the model was fitted';

CREATE FUNCTION expected_purchases(model clv_model, frequency bigint, recency_days float8, t_days float8, days float8) RETURNS float8
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'expected_purchases_of_numbers';
COMMENT ON FUNCTION expected_purchases(clv_model, bigint, float8, float8, float8) IS 'expected purchase days among the next days; of plain numbers, times in days';

CREATE FUNCTION purchase_probability(model clv_model, history purchase_history, days float8, n integer DEFAULT NULL, as_of date DEFAULT NULL) RETURNS float8
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'purchase_probability_of_history';
COMMENT ON FUNCTION purchase_probability(clv_model, purchase_history, float8, integer, date) IS 'probability of exactly n purchase days among the next days, of at least one without n; as known at as_of, or when the model was fitted';

CREATE FUNCTION purchase_probability(model clv_model, frequency bigint, recency_days float8, t_days float8, days float8, n integer DEFAULT NULL) RETURNS float8
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'purchase_probability_of_numbers';
COMMENT ON FUNCTION purchase_probability(clv_model, bigint, float8, float8, float8, integer) IS 'probability of exactly n purchase days among the next days, of at least one without n; of plain numbers, times in days';

CREATE FUNCTION expected_spend(model clv_model, history purchase_history, as_of date DEFAULT NULL) RETURNS float8
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'expected_spend_of_history';
COMMENT ON FUNCTION expected_spend(clv_model, purchase_history, date) IS 'expected revenue of a purchase day; as known at as_of, or when the model was fitted';

CREATE FUNCTION expected_spend(model clv_model, frequency bigint, monetary_value float8) RETURNS float8
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'expected_spend_of_numbers';
COMMENT ON FUNCTION expected_spend(clv_model, bigint, float8) IS 'expected revenue of a purchase day; of plain numbers';

CREATE FUNCTION expected_value(model clv_model, history purchase_history, days float8, annual_discount float8, margin float8 DEFAULT 1, as_of date DEFAULT NULL) RETURNS float8
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'expected_value_of_history';
COMMENT ON FUNCTION expected_value(clv_model, purchase_history, float8, float8, float8, date) IS 'discounted value of the purchases of the next days, of the residual lifetime where days is NULL; annual_discount is an effective rate; as known at as_of, or when the model was fitted';

CREATE FUNCTION expected_value(model clv_model, frequency bigint, recency_days float8, t_days float8, monetary_value float8, days float8, annual_discount float8, margin float8 DEFAULT 1) RETURNS float8
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'expected_value_of_numbers';
COMMENT ON FUNCTION expected_value(clv_model, bigint, float8, float8, float8, float8, float8, float8) IS 'discounted value of the purchases of the next days, of the residual lifetime where days is NULL; annual_discount is an effective rate; of plain numbers, times in days';

CREATE FUNCTION expected_purchases_interval(model clv_model, history purchase_history, days float8, level float8 DEFAULT 0.9, as_of date DEFAULT NULL, OUT estimate float8, OUT low float8, OUT high float8) RETURNS record
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'expected_purchases_interval_of_history';
COMMENT ON FUNCTION expected_purchases_interval(clv_model, purchase_history, float8, float8, date) IS 'expected purchase days among the next days, with bounds that hold with probability level: by 2000 draws of parameters and futures; as known at as_of, or when the model was fitted';

CREATE FUNCTION expected_purchases_interval(model clv_model, frequency bigint, recency_days float8, t_days float8, days float8, level float8 DEFAULT 0.9, OUT estimate float8, OUT low float8, OUT high float8) RETURNS record
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'expected_purchases_interval_of_numbers';
COMMENT ON FUNCTION expected_purchases_interval(clv_model, bigint, float8, float8, float8, float8) IS 'expected purchase days among the next days, with bounds that hold with probability level: by 2000 draws of parameters and futures; of plain numbers, times in days';

CREATE FUNCTION expected_value_interval(model clv_model, history purchase_history, days float8, annual_discount float8, margin float8 DEFAULT 1, level float8 DEFAULT 0.9, as_of date DEFAULT NULL, OUT estimate float8, OUT low float8, OUT high float8) RETURNS record
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'expected_value_interval_of_history';
COMMENT ON FUNCTION expected_value_interval(clv_model, purchase_history, float8, float8, float8, float8, date) IS 'discounted value of the purchases of the next days, of the residual lifetime where days is NULL; annual_discount is an effective rate, with bounds that hold with probability level: by 2000 draws of parameters and futures; as known at as_of, or when the model was fitted';

CREATE FUNCTION expected_value_interval(model clv_model, frequency bigint, recency_days float8, t_days float8, monetary_value float8, days float8, annual_discount float8, margin float8 DEFAULT 1, level float8 DEFAULT 0.9, OUT estimate float8, OUT low float8, OUT high float8) RETURNS record
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'expected_value_interval_of_numbers';
COMMENT ON FUNCTION expected_value_interval(clv_model, bigint, float8, float8, float8, float8, float8, float8, float8) IS 'discounted value of the purchases of the next days, of the residual lifetime where days is NULL; annual_discount is an effective rate, with bounds that hold with probability level: by 2000 draws of parameters and futures; of plain numbers, times in days';

CREATE FUNCTION new_customer_purchases(model clv_model, days float8) RETURNS float8
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'new_customer_purchases';
COMMENT ON FUNCTION new_customer_purchases(clv_model, float8) IS 'expected purchase days among the next days of somebody who has just bought for the first time; that purchase is not counted';

CREATE FUNCTION new_customer_value(model clv_model, days float8, annual_discount float8, margin float8 DEFAULT 1) RETURNS float8
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'new_customer_value';
COMMENT ON FUNCTION new_customer_value(clv_model, float8, float8, float8) IS 'the same as expected_value, of somebody who has just bought for the first time; that purchase is not counted';

CREATE FUNCTION win_back_deadline(model clv_model, history purchase_history, threshold float8, as_of date DEFAULT NULL) RETURNS date
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'win_back_deadline_of_history';
COMMENT ON FUNCTION win_back_deadline(clv_model, purchase_history, float8, date) IS 'first date on which the probability of being a customer is below the threshold if nothing more is bought; NULL if it never is; as known at as_of, or when the model was fitted';

CREATE FUNCTION win_back_deadline(model clv_model, frequency bigint, recency_days float8, t_days float8, threshold float8) RETURNS float8
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'win_back_deadline_of_numbers';
COMMENT ON FUNCTION win_back_deadline(clv_model, bigint, float8, float8, float8) IS 'days from t_days to that date, negative if it is past; of plain numbers, times in days';

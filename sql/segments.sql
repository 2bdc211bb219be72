-- survival_table, value_distribution and rfm_thresholds.

CREATE FUNCTION survival_add(state survival_table, tenure_days integer, churned boolean) RETURNS survival_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'survival_add';
COMMENT ON FUNCTION survival_add(survival_table, integer, boolean) IS 'transition function of survival_agg: one customer';

CREATE FUNCTION survival_combine(a survival_table, b survival_table) RETURNS survival_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'survival_combine';
COMMENT ON FUNCTION survival_combine(survival_table, survival_table) IS 'one table of the customers of both';

CREATE FUNCTION survival_finish(state survival_table) RETURNS survival_table
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'survival_finish';
COMMENT ON FUNCTION survival_finish(survival_table) IS 'final function of survival_agg';

CREATE AGGREGATE survival_agg(tenure_days integer, churned boolean) (
  SFUNC = survival_add, STYPE = survival_table, SSPACE = 1024, COMBINEFUNC = survival_combine, FINALFUNC = survival_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE survival_agg(integer, boolean) IS 'how long customers stay: days from the start to the end, or so far where churned is false';

CREATE AGGREGATE rollup(survival survival_table) (
  SFUNC = survival_combine, STYPE = survival_table, SSPACE = 1024, COMBINEFUNC = survival_combine, FINALFUNC = survival_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE rollup(survival_table) IS 'merges survival tables of different customers';

CREATE FUNCTION restricted_mean_survival(survival_table survival_table, until integer DEFAULT NULL) RETURNS float8
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'survival_restricted_mean';
COMMENT ON FUNCTION restricted_mean_survival(survival_table, integer) IS 'mean tenure in days within the first "until" days, the area under the survival curve; up to the largest tenure without it';

CREATE FUNCTION log_rank(
  a survival_table, b survival_table,
  OUT observed_a bigint, OUT expected_a float8, OUT observed_b bigint, OUT expected_b float8, OUT chi_square float8, OUT p_value float8
) RETURNS record IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'survival_log_rank';
COMMENT ON FUNCTION log_rank(survival_table, survival_table) IS 'log-rank test (Mantel 1966) of whether two groups leave alike, one degree of freedom';

CREATE FUNCTION value_add(state value_distribution, value numeric) RETURNS value_distribution
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'value_add_numeric';
COMMENT ON FUNCTION value_add(value_distribution, numeric) IS 'transition function of value_agg: one customer';

CREATE FUNCTION value_add(state value_distribution, value float8) RETURNS value_distribution
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'value_add_float8';
COMMENT ON FUNCTION value_add(value_distribution, float8) IS 'transition function of value_agg: one customer';

CREATE FUNCTION value_combine(a value_distribution, b value_distribution) RETURNS value_distribution
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'value_combine';
COMMENT ON FUNCTION value_combine(value_distribution, value_distribution) IS 'one distribution of the customers of both';

CREATE FUNCTION value_finish(state value_distribution) RETURNS value_distribution
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'value_finish';
COMMENT ON FUNCTION value_finish(value_distribution) IS 'final function of value_agg';

CREATE FUNCTION value_concentration(distribution value_distribution) RETURNS clv_concentration
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'value_distribution_concentration';
COMMENT ON FUNCTION value_concentration(value_distribution) IS 'Gini coefficient, shares of the top 1, 10 and 20 %, customers that have 80 % of the total';

CREATE FUNCTION value_deciles(distribution value_distribution) RETURNS clv_decile[]
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'value_distribution_deciles';
COMMENT ON FUNCTION value_deciles(value_distribution) IS 'tenths of the customers by value, the most valuable first';

CREATE AGGREGATE value_agg(value numeric) (
  SFUNC = value_add, STYPE = value_distribution, SSPACE = 1024, COMBINEFUNC = value_combine, FINALFUNC = value_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE value_agg(numeric) IS 'distribution of the values of customers, to be stored and merged';

CREATE AGGREGATE value_concentration(value numeric) (
  SFUNC = value_add, STYPE = value_distribution, SSPACE = 1024, COMBINEFUNC = value_combine, FINALFUNC = value_concentration, PARALLEL = SAFE
);
COMMENT ON AGGREGATE value_concentration(numeric) IS 'how unequal customers are: Gini coefficient, shares of the top 1, 10 and 20 %, customers that have 80 % of the total';

CREATE AGGREGATE value_deciles(value numeric) (
  SFUNC = value_add, STYPE = value_distribution, SSPACE = 1024, COMBINEFUNC = value_combine, FINALFUNC = value_deciles, PARALLEL = SAFE
);
COMMENT ON AGGREGATE value_deciles(numeric) IS 'tenths of the customers by value, the most valuable first: rows by unnest()';

CREATE AGGREGATE value_agg(value float8) (
  SFUNC = value_add, STYPE = value_distribution, SSPACE = 1024, COMBINEFUNC = value_combine, FINALFUNC = value_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE value_agg(float8) IS 'distribution of the values of customers, to be stored and merged';

CREATE AGGREGATE value_concentration(value float8) (
  SFUNC = value_add, STYPE = value_distribution, SSPACE = 1024, COMBINEFUNC = value_combine, FINALFUNC = value_concentration, PARALLEL = SAFE
);
COMMENT ON AGGREGATE value_concentration(float8) IS 'how unequal customers are: Gini coefficient, shares of the top 1, 10 and 20 %, customers that have 80 % of the total';

CREATE AGGREGATE value_deciles(value float8) (
  SFUNC = value_add, STYPE = value_distribution, SSPACE = 1024, COMBINEFUNC = value_combine, FINALFUNC = value_deciles, PARALLEL = SAFE
);
COMMENT ON AGGREGATE value_deciles(float8) IS 'tenths of the customers by value, the most valuable first: rows by unnest()';

CREATE AGGREGATE rollup(distribution value_distribution) (
  SFUNC = value_combine, STYPE = value_distribution, SSPACE = 4096, COMBINEFUNC = value_combine, FINALFUNC = value_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE rollup(value_distribution) IS 'merges distributions of different customers';

CREATE FUNCTION rfm_quantiles_add(state rfm_thresholds, history purchase_history, as_of date) RETURNS rfm_thresholds
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'rfm_quantiles_add';
COMMENT ON FUNCTION rfm_quantiles_add(rfm_thresholds, purchase_history, date) IS 'transition function of rfm_quantiles: one customer';

CREATE FUNCTION rfm_quantiles_add(state rfm_thresholds, history purchase_history, as_of date, n integer) RETURNS rfm_thresholds
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'rfm_quantiles_add';
COMMENT ON FUNCTION rfm_quantiles_add(rfm_thresholds, purchase_history, date, integer) IS 'transition function of rfm_quantiles: one customer';

CREATE FUNCTION rfm_quantiles_combine(a rfm_thresholds, b rfm_thresholds) RETURNS rfm_thresholds
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'rfm_quantiles_combine';
COMMENT ON FUNCTION rfm_quantiles_combine(rfm_thresholds, rfm_thresholds) IS 'one set of thresholds of the customers of both';

CREATE FUNCTION rfm_quantiles_finish(state rfm_thresholds) RETURNS rfm_thresholds
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'rfm_quantiles_finish';
COMMENT ON FUNCTION rfm_quantiles_finish(rfm_thresholds) IS 'final function of rfm_quantiles';

CREATE AGGREGATE rfm_quantiles(history purchase_history, as_of date) (
  SFUNC = rfm_quantiles_add, STYPE = rfm_thresholds, SSPACE = 2048, COMBINEFUNC = rfm_quantiles_combine, FINALFUNC = rfm_quantiles_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE rfm_quantiles(purchase_history, date) IS 'exact quintiles of days since the last purchase, repeat purchase days and revenue, over customers with a purchase by day as_of';

CREATE AGGREGATE rfm_quantiles(history purchase_history, as_of date, n integer) (
  SFUNC = rfm_quantiles_add, STYPE = rfm_thresholds, SSPACE = 2048, COMBINEFUNC = rfm_quantiles_combine, FINALFUNC = rfm_quantiles_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE rfm_quantiles(purchase_history, date, integer) IS 'exact n quantiles of days since the last purchase, repeat purchase days and revenue, over customers with a purchase by day as_of';

CREATE AGGREGATE rollup(thresholds rfm_thresholds) (
  SFUNC = rfm_quantiles_combine, STYPE = rfm_thresholds, SSPACE = 4096, COMBINEFUNC = rfm_quantiles_combine, FINALFUNC = rfm_quantiles_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE rollup(rfm_thresholds) IS 'merges thresholds of different customers';

CREATE FUNCTION rfm_score(
  history purchase_history, thresholds rfm_thresholds, as_of date,
  OUT r integer, OUT f integer, OUT m integer, OUT score text
) RETURNS record IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'rfm_score_of_history';
COMMENT ON FUNCTION rfm_score(purchase_history, rfm_thresholds, date) IS 'scores of one customer from 1 to n, the best the highest: one more for each quantile that the value exceeds; for recency, fewer days are better. NULL before the first purchase';

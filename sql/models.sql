-- rfm_counts, and the aggregates that fit models to it.

CREATE FUNCTION rfm_counts_add(state rfm_counts, history purchase_history, as_of date) RETURNS rfm_counts
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'rfm_counts_add_history';
COMMENT ON FUNCTION rfm_counts_add(rfm_counts, purchase_history, date) IS 'transition function of clv_fit, clv_compare and rfm_counts_agg: one customer';

CREATE FUNCTION rfm_counts_add(state rfm_counts, history purchase_history, as_of date, family text) RETURNS rfm_counts
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'rfm_counts_add_history';
COMMENT ON FUNCTION rfm_counts_add(rfm_counts, purchase_history, date, text) IS 'transition function of clv_fit, clv_compare and rfm_counts_agg: one customer';

CREATE FUNCTION rfm_counts_add(state rfm_counts, history purchase_history, as_of date, family text, penalty float8) RETURNS rfm_counts
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'rfm_counts_add_history';
COMMENT ON FUNCTION rfm_counts_add(rfm_counts, purchase_history, date, text, float8) IS 'transition function of clv_fit, clv_compare and rfm_counts_agg: one customer';

CREATE FUNCTION rfm_counts_add(state rfm_counts, frequency bigint, recency_days float8, t_days float8) RETURNS rfm_counts
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'rfm_counts_add_row';
COMMENT ON FUNCTION rfm_counts_add(rfm_counts, bigint, float8, float8) IS 'transition function of clv_fit, clv_compare and rfm_counts_agg: one customer';

CREATE FUNCTION rfm_counts_add(state rfm_counts, frequency bigint, recency_days float8, t_days float8, family text) RETURNS rfm_counts
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'rfm_counts_add_row';
COMMENT ON FUNCTION rfm_counts_add(rfm_counts, bigint, float8, float8, text) IS 'transition function of clv_fit, clv_compare and rfm_counts_agg: one customer';

CREATE FUNCTION rfm_counts_add(state rfm_counts, frequency bigint, recency_days float8, t_days float8, family text, penalty float8) RETURNS rfm_counts
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'rfm_counts_add_row';
COMMENT ON FUNCTION rfm_counts_add(rfm_counts, bigint, float8, float8, text, float8) IS 'transition function of clv_fit, clv_compare and rfm_counts_agg: one customer';

CREATE FUNCTION rfm_counts_add(state rfm_counts, frequency bigint, recency_days float8, t_days float8, monetary_value float8) RETURNS rfm_counts
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'rfm_counts_add_row_and_spend';
COMMENT ON FUNCTION rfm_counts_add(rfm_counts, bigint, float8, float8, float8) IS 'transition function of clv_fit, clv_compare and rfm_counts_agg: one customer';

CREATE FUNCTION rfm_counts_add(state rfm_counts, frequency bigint, recency_days float8, t_days float8, monetary_value float8, family text) RETURNS rfm_counts
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'rfm_counts_add_row_and_spend';
COMMENT ON FUNCTION rfm_counts_add(rfm_counts, bigint, float8, float8, float8, text) IS 'transition function of clv_fit, clv_compare and rfm_counts_agg: one customer';

CREATE FUNCTION rfm_counts_add(state rfm_counts, frequency bigint, recency_days float8, t_days float8, monetary_value float8, family text, penalty float8) RETURNS rfm_counts
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'rfm_counts_add_row_and_spend';
COMMENT ON FUNCTION rfm_counts_add(rfm_counts, bigint, float8, float8, float8, text, float8) IS 'transition function of clv_fit, clv_compare and rfm_counts_agg: one customer';

CREATE FUNCTION rfm_counts_combine(a rfm_counts, b rfm_counts) RETURNS rfm_counts
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'rfm_counts_combine';
COMMENT ON FUNCTION rfm_counts_combine(rfm_counts, rfm_counts) IS 'the customers of both';

CREATE FUNCTION rfm_counts_finish(state rfm_counts) RETURNS rfm_counts
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'rfm_counts_finish';
COMMENT ON FUNCTION rfm_counts_finish(rfm_counts) IS 'final function of rfm_counts_agg';

CREATE FUNCTION rfm_counts_fit(state rfm_counts) RETURNS clv_model
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'rfm_counts_fit';
COMMENT ON FUNCTION rfm_counts_fit(rfm_counts) IS 'final function of clv_fit';

CREATE FUNCTION clv_fit(counts rfm_counts, family text DEFAULT 'auto', penalty float8 DEFAULT 0) RETURNS clv_model
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'rfm_counts_fit';
COMMENT ON FUNCTION clv_fit(rfm_counts, text, float8) IS 'the model of stored counts of customers';

CREATE FUNCTION clv_compare(counts rfm_counts) RETURNS clv_family_fit[]
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'rfm_counts_compare';
COMMENT ON FUNCTION clv_compare(rfm_counts) IS 'how each family fits stored counts of customers, the best first';

CREATE AGGREGATE clv_fit(history purchase_history, as_of date) (
  SFUNC = rfm_counts_add, STYPE = rfm_counts, SSPACE = 1024, COMBINEFUNC = rfm_counts_combine, FINALFUNC = rfm_counts_fit, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_fit(purchase_history, date) IS 'fits a model of customers to come to histories as of a day, with the family whose BIC is best';

CREATE AGGREGATE clv_fit(history purchase_history, as_of date, family text) (
  SFUNC = rfm_counts_add, STYPE = rfm_counts, SSPACE = 1024, COMBINEFUNC = rfm_counts_combine, FINALFUNC = rfm_counts_fit, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_fit(purchase_history, date, text) IS 'fits a model of customers to come to histories as of a day, of this family; ''auto'' is the one whose BIC is best';

CREATE AGGREGATE clv_fit(history purchase_history, as_of date, family text, penalty float8) (
  SFUNC = rfm_counts_add, STYPE = rfm_counts, SSPACE = 1024, COMBINEFUNC = rfm_counts_combine, FINALFUNC = rfm_counts_fit, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_fit(purchase_history, date, text, float8) IS 'fits a model of customers to come to histories as of a day, of this family, with a penalty on the squared logarithms of the parameters, for small groups';

CREATE AGGREGATE clv_fit(frequency bigint, recency_days float8, t_days float8) (
  SFUNC = rfm_counts_add, STYPE = rfm_counts, SSPACE = 1024, COMBINEFUNC = rfm_counts_combine, FINALFUNC = rfm_counts_fit, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_fit(bigint, float8, float8) IS 'fits a model of customers to come to frequency, recency and age, with the family whose BIC is best';

CREATE AGGREGATE clv_fit(frequency bigint, recency_days float8, t_days float8, family text) (
  SFUNC = rfm_counts_add, STYPE = rfm_counts, SSPACE = 1024, COMBINEFUNC = rfm_counts_combine, FINALFUNC = rfm_counts_fit, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_fit(bigint, float8, float8, text) IS 'fits a model of customers to come to frequency, recency and age, of this family; ''auto'' is the one whose BIC is best';

CREATE AGGREGATE clv_fit(frequency bigint, recency_days float8, t_days float8, family text, penalty float8) (
  SFUNC = rfm_counts_add, STYPE = rfm_counts, SSPACE = 1024, COMBINEFUNC = rfm_counts_combine, FINALFUNC = rfm_counts_fit, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_fit(bigint, float8, float8, text, float8) IS 'fits a model of customers to come to frequency, recency and age, of this family, with a penalty on the squared logarithms of the parameters, for small groups';

CREATE AGGREGATE clv_fit(frequency bigint, recency_days float8, t_days float8, monetary_value float8) (
  SFUNC = rfm_counts_add, STYPE = rfm_counts, SSPACE = 1024, COMBINEFUNC = rfm_counts_combine, FINALFUNC = rfm_counts_fit, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_fit(bigint, float8, float8, float8) IS 'fits a model of customers to come to frequency, recency, age and mean spend, with the family whose BIC is best';

CREATE AGGREGATE clv_fit(frequency bigint, recency_days float8, t_days float8, monetary_value float8, family text) (
  SFUNC = rfm_counts_add, STYPE = rfm_counts, SSPACE = 1024, COMBINEFUNC = rfm_counts_combine, FINALFUNC = rfm_counts_fit, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_fit(bigint, float8, float8, float8, text) IS 'fits a model of customers to come to frequency, recency, age and mean spend, of this family; ''auto'' is the one whose BIC is best';

CREATE AGGREGATE clv_fit(frequency bigint, recency_days float8, t_days float8, monetary_value float8, family text, penalty float8) (
  SFUNC = rfm_counts_add, STYPE = rfm_counts, SSPACE = 1024, COMBINEFUNC = rfm_counts_combine, FINALFUNC = rfm_counts_fit, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_fit(bigint, float8, float8, float8, text, float8) IS 'fits a model of customers to come to frequency, recency, age and mean spend, of this family, with a penalty on the squared logarithms of the parameters, for small groups';

CREATE AGGREGATE clv_compare(history purchase_history, as_of date) (
  SFUNC = rfm_counts_add, STYPE = rfm_counts, SSPACE = 1024, COMBINEFUNC = rfm_counts_combine, FINALFUNC = clv_compare, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_compare(purchase_history, date) IS 'how each family of models fits histories as of a day, the best first; an array, for unnest';

CREATE AGGREGATE clv_compare(frequency bigint, recency_days float8, t_days float8) (
  SFUNC = rfm_counts_add, STYPE = rfm_counts, SSPACE = 1024, COMBINEFUNC = rfm_counts_combine, FINALFUNC = clv_compare, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_compare(bigint, float8, float8) IS 'how each family of models fits frequency, recency and age, the best first; an array, for unnest';

CREATE AGGREGATE rfm_counts_agg(history purchase_history, as_of date) (
  SFUNC = rfm_counts_add, STYPE = rfm_counts, SSPACE = 1024, COMBINEFUNC = rfm_counts_combine, FINALFUNC = rfm_counts_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE rfm_counts_agg(purchase_history, date) IS 'customers counted by what a model is fitted to, to be stored, merged and fitted';

CREATE AGGREGATE rfm_counts_agg(frequency bigint, recency_days float8, t_days float8) (
  SFUNC = rfm_counts_add, STYPE = rfm_counts, SSPACE = 1024, COMBINEFUNC = rfm_counts_combine, FINALFUNC = rfm_counts_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE rfm_counts_agg(bigint, float8, float8) IS 'customers counted by what a model is fitted to, to be stored, merged and fitted';

CREATE AGGREGATE rfm_counts_agg(frequency bigint, recency_days float8, t_days float8, monetary_value float8) (
  SFUNC = rfm_counts_add, STYPE = rfm_counts, SSPACE = 1024, COMBINEFUNC = rfm_counts_combine, FINALFUNC = rfm_counts_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE rfm_counts_agg(bigint, float8, float8, float8) IS 'customers counted by what a model is fitted to, to be stored, merged and fitted';

CREATE AGGREGATE rollup(counts rfm_counts) (
  SFUNC = rfm_counts_combine, STYPE = rfm_counts, SSPACE = 1024, COMBINEFUNC = rfm_counts_combine, FINALFUNC = rfm_counts_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE rollup(rfm_counts) IS 'merges counts of different customers';

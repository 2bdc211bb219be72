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

CREATE TYPE cohort_table;

CREATE FUNCTION cohort_table_in(cstring) RETURNS cohort_table
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION cohort_table_in(cstring) IS 'I/O: reads the JSON text';

CREATE FUNCTION cohort_table_out(cohort_table) RETURNS cstring
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION cohort_table_out(cohort_table) IS 'I/O: writes the JSON text';

CREATE FUNCTION cohort_table_recv(internal) RETURNS cohort_table
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION cohort_table_recv(internal) IS 'I/O: reads the binary form';

CREATE FUNCTION cohort_table_send(cohort_table) RETURNS bytea
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION cohort_table_send(cohort_table) IS 'I/O: writes the binary form';

CREATE TYPE cohort_table (
  INPUT = cohort_table_in,
  OUTPUT = cohort_table_out,
  RECEIVE = cohort_table_recv,
  SEND = cohort_table_send,
  INTERNALLENGTH = VARIABLE,
  ALIGNMENT = double,
  STORAGE = extended
);
COMMENT ON TYPE cohort_table IS 'what the customers who came in one period did at each age: counts and sums for each cohort and age';

CREATE FUNCTION cohort_table_eq(cohort_table, cohort_table) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION cohort_table_eq(cohort_table, cohort_table) IS 'the same cohorts, counts and sums?';

CREATE FUNCTION cohort_table_ne(cohort_table, cohort_table) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION cohort_table_ne(cohort_table, cohort_table) IS 'other cohorts, counts or sums?';

CREATE FUNCTION cohort_table_hash(cohort_table) RETURNS integer
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION cohort_table_hash(cohort_table) IS 'a hash that equal tables share';

CREATE OPERATOR = (
  LEFTARG = cohort_table, RIGHTARG = cohort_table, FUNCTION = cohort_table_eq,
  COMMUTATOR = =, NEGATOR = <>, RESTRICT = eqsel, JOIN = eqjoinsel, HASHES
);
COMMENT ON OPERATOR = (cohort_table, cohort_table) IS 'the same cohorts, counts and sums?';

CREATE OPERATOR <> (
  LEFTARG = cohort_table, RIGHTARG = cohort_table, FUNCTION = cohort_table_ne,
  COMMUTATOR = <>, NEGATOR = =, RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (cohort_table, cohort_table) IS 'other cohorts, counts or sums?';

CREATE OPERATOR FAMILY cohort_table_hash_ops USING hash;
COMMENT ON OPERATOR FAMILY cohort_table_hash_ops USING hash IS 'GROUP BY and DISTINCT over tables';

CREATE OPERATOR CLASS cohort_table_hash_ops DEFAULT FOR TYPE cohort_table USING hash
  FAMILY cohort_table_hash_ops AS OPERATOR 1 =, FUNCTION 1 cohort_table_hash(cohort_table);
COMMENT ON OPERATOR CLASS cohort_table_hash_ops USING hash IS 'GROUP BY and DISTINCT over tables';

CREATE CAST (cohort_table AS jsonb) WITH INOUT;
COMMENT ON CAST (cohort_table AS jsonb) IS 'the JSON text as jsonb';

CREATE TYPE survival_table;

CREATE FUNCTION survival_table_in(cstring) RETURNS survival_table
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION survival_table_in(cstring) IS 'I/O: reads the JSON text';

CREATE FUNCTION survival_table_out(survival_table) RETURNS cstring
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION survival_table_out(survival_table) IS 'I/O: writes the JSON text';

CREATE FUNCTION survival_table_recv(internal) RETURNS survival_table
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION survival_table_recv(internal) IS 'I/O: reads the binary form';

CREATE FUNCTION survival_table_send(survival_table) RETURNS bytea
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION survival_table_send(survival_table) IS 'I/O: writes the binary form';

CREATE TYPE survival_table (
  INPUT = survival_table_in,
  OUTPUT = survival_table_out,
  RECEIVE = survival_table_recv,
  SEND = survival_table_send,
  INTERNALLENGTH = VARIABLE,
  ALIGNMENT = double,
  STORAGE = extended
);
COMMENT ON TYPE survival_table IS 'how long customers stayed, or have stayed so far: customers by tenure';

CREATE FUNCTION survival_table_eq(survival_table, survival_table) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION survival_table_eq(survival_table, survival_table) IS 'the same tenures?';

CREATE FUNCTION survival_table_ne(survival_table, survival_table) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION survival_table_ne(survival_table, survival_table) IS 'other tenures?';

CREATE FUNCTION survival_table_hash(survival_table) RETURNS integer
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION survival_table_hash(survival_table) IS 'a hash that equal survival tables share';

CREATE OPERATOR = (
  LEFTARG = survival_table, RIGHTARG = survival_table, FUNCTION = survival_table_eq,
  COMMUTATOR = =, NEGATOR = <>, RESTRICT = eqsel, JOIN = eqjoinsel, HASHES
);
COMMENT ON OPERATOR = (survival_table, survival_table) IS 'the same tenures?';

CREATE OPERATOR <> (
  LEFTARG = survival_table, RIGHTARG = survival_table, FUNCTION = survival_table_ne,
  COMMUTATOR = <>, NEGATOR = =, RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (survival_table, survival_table) IS 'other tenures?';

CREATE OPERATOR FAMILY survival_table_hash_ops USING hash;
COMMENT ON OPERATOR FAMILY survival_table_hash_ops USING hash IS 'GROUP BY and DISTINCT over survival tables';

CREATE OPERATOR CLASS survival_table_hash_ops DEFAULT FOR TYPE survival_table USING hash
  FAMILY survival_table_hash_ops AS OPERATOR 1 =, FUNCTION 1 survival_table_hash(survival_table);
COMMENT ON OPERATOR CLASS survival_table_hash_ops USING hash IS 'GROUP BY and DISTINCT over survival tables';

CREATE CAST (survival_table AS jsonb) WITH INOUT;
COMMENT ON CAST (survival_table AS jsonb) IS 'the JSON text as jsonb';

CREATE TYPE value_distribution;

CREATE FUNCTION value_distribution_in(cstring) RETURNS value_distribution
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION value_distribution_in(cstring) IS 'I/O: reads the JSON text';

CREATE FUNCTION value_distribution_out(value_distribution) RETURNS cstring
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION value_distribution_out(value_distribution) IS 'I/O: writes the JSON text';

CREATE FUNCTION value_distribution_recv(internal) RETURNS value_distribution
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION value_distribution_recv(internal) IS 'I/O: reads the binary form';

CREATE FUNCTION value_distribution_send(value_distribution) RETURNS bytea
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION value_distribution_send(value_distribution) IS 'I/O: writes the binary form';

CREATE TYPE value_distribution (
  INPUT = value_distribution_in,
  OUTPUT = value_distribution_out,
  RECEIVE = value_distribution_recv,
  SEND = value_distribution_send,
  INTERNALLENGTH = VARIABLE,
  ALIGNMENT = double,
  STORAGE = extended
);
COMMENT ON TYPE value_distribution IS 'what customers are worth: customers by value';

CREATE FUNCTION value_distribution_eq(value_distribution, value_distribution) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION value_distribution_eq(value_distribution, value_distribution) IS 'the same values and counts?';

CREATE FUNCTION value_distribution_ne(value_distribution, value_distribution) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION value_distribution_ne(value_distribution, value_distribution) IS 'other values or counts?';

CREATE FUNCTION value_distribution_hash(value_distribution) RETURNS integer
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION value_distribution_hash(value_distribution) IS 'a hash that equal distributions share';

CREATE OPERATOR = (
  LEFTARG = value_distribution, RIGHTARG = value_distribution, FUNCTION = value_distribution_eq,
  COMMUTATOR = =, NEGATOR = <>, RESTRICT = eqsel, JOIN = eqjoinsel, HASHES
);
COMMENT ON OPERATOR = (value_distribution, value_distribution) IS 'the same values and counts?';

CREATE OPERATOR <> (
  LEFTARG = value_distribution, RIGHTARG = value_distribution, FUNCTION = value_distribution_ne,
  COMMUTATOR = <>, NEGATOR = =, RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (value_distribution, value_distribution) IS 'other values or counts?';

CREATE OPERATOR FAMILY value_distribution_hash_ops USING hash;
COMMENT ON OPERATOR FAMILY value_distribution_hash_ops USING hash IS 'GROUP BY and DISTINCT over distributions';

CREATE OPERATOR CLASS value_distribution_hash_ops DEFAULT FOR TYPE value_distribution USING hash
  FAMILY value_distribution_hash_ops AS OPERATOR 1 =, FUNCTION 1 value_distribution_hash(value_distribution);
COMMENT ON OPERATOR CLASS value_distribution_hash_ops USING hash IS 'GROUP BY and DISTINCT over distributions';

CREATE CAST (value_distribution AS jsonb) WITH INOUT;
COMMENT ON CAST (value_distribution AS jsonb) IS 'the JSON text as jsonb';

CREATE TYPE rfm_thresholds;

CREATE FUNCTION rfm_thresholds_in(cstring) RETURNS rfm_thresholds
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION rfm_thresholds_in(cstring) IS 'I/O: reads the JSON text';

CREATE FUNCTION rfm_thresholds_out(rfm_thresholds) RETURNS cstring
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION rfm_thresholds_out(rfm_thresholds) IS 'I/O: writes the JSON text';

CREATE FUNCTION rfm_thresholds_recv(internal) RETURNS rfm_thresholds
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION rfm_thresholds_recv(internal) IS 'I/O: reads the binary form';

CREATE FUNCTION rfm_thresholds_send(rfm_thresholds) RETURNS bytea
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION rfm_thresholds_send(rfm_thresholds) IS 'I/O: writes the binary form';

CREATE TYPE rfm_thresholds (
  INPUT = rfm_thresholds_in,
  OUTPUT = rfm_thresholds_out,
  RECEIVE = rfm_thresholds_recv,
  SEND = rfm_thresholds_send,
  INTERNALLENGTH = VARIABLE,
  ALIGNMENT = double,
  STORAGE = extended
);
COMMENT ON TYPE rfm_thresholds IS 'recency, frequency and revenue of the customers by which others are scored: customers by value';

CREATE FUNCTION rfm_thresholds_eq(rfm_thresholds, rfm_thresholds) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION rfm_thresholds_eq(rfm_thresholds, rfm_thresholds) IS 'the same values and counts?';

CREATE FUNCTION rfm_thresholds_ne(rfm_thresholds, rfm_thresholds) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION rfm_thresholds_ne(rfm_thresholds, rfm_thresholds) IS 'other values or counts?';

CREATE FUNCTION rfm_thresholds_hash(rfm_thresholds) RETURNS integer
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION rfm_thresholds_hash(rfm_thresholds) IS 'a hash that equal thresholds share';

CREATE OPERATOR = (
  LEFTARG = rfm_thresholds, RIGHTARG = rfm_thresholds, FUNCTION = rfm_thresholds_eq,
  COMMUTATOR = =, NEGATOR = <>, RESTRICT = eqsel, JOIN = eqjoinsel, HASHES
);
COMMENT ON OPERATOR = (rfm_thresholds, rfm_thresholds) IS 'the same values and counts?';

CREATE OPERATOR <> (
  LEFTARG = rfm_thresholds, RIGHTARG = rfm_thresholds, FUNCTION = rfm_thresholds_ne,
  COMMUTATOR = <>, NEGATOR = =, RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (rfm_thresholds, rfm_thresholds) IS 'other values or counts?';

CREATE OPERATOR FAMILY rfm_thresholds_hash_ops USING hash;
COMMENT ON OPERATOR FAMILY rfm_thresholds_hash_ops USING hash IS 'GROUP BY and DISTINCT over thresholds';

CREATE OPERATOR CLASS rfm_thresholds_hash_ops DEFAULT FOR TYPE rfm_thresholds USING hash
  FAMILY rfm_thresholds_hash_ops AS OPERATOR 1 =, FUNCTION 1 rfm_thresholds_hash(rfm_thresholds);
COMMENT ON OPERATOR CLASS rfm_thresholds_hash_ops USING hash IS 'GROUP BY and DISTINCT over thresholds';

CREATE CAST (rfm_thresholds AS jsonb) WITH INOUT;
COMMENT ON CAST (rfm_thresholds AS jsonb) IS 'the JSON text as jsonb';

CREATE TYPE rfm_counts;

CREATE FUNCTION rfm_counts_in(cstring) RETURNS rfm_counts
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION rfm_counts_in(cstring) IS 'I/O: reads the JSON text';

CREATE FUNCTION rfm_counts_out(rfm_counts) RETURNS cstring
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION rfm_counts_out(rfm_counts) IS 'I/O: writes the JSON text';

CREATE FUNCTION rfm_counts_recv(internal) RETURNS rfm_counts
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION rfm_counts_recv(internal) IS 'I/O: reads the binary form';

CREATE FUNCTION rfm_counts_send(rfm_counts) RETURNS bytea
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION rfm_counts_send(rfm_counts) IS 'I/O: writes the binary form';

CREATE TYPE rfm_counts (
  INPUT = rfm_counts_in,
  OUTPUT = rfm_counts_out,
  RECEIVE = rfm_counts_recv,
  SEND = rfm_counts_send,
  INTERNALLENGTH = VARIABLE,
  ALIGNMENT = double,
  STORAGE = extended
);
COMMENT ON TYPE rfm_counts IS 'what a model is fitted to: how many customers have the same frequency, recency and age, and how many repeat buyers the same mean spend';

CREATE FUNCTION rfm_counts_eq(rfm_counts, rfm_counts) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION rfm_counts_eq(rfm_counts, rfm_counts) IS 'the same customers?';

CREATE FUNCTION rfm_counts_ne(rfm_counts, rfm_counts) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION rfm_counts_ne(rfm_counts, rfm_counts) IS 'other customers?';

CREATE FUNCTION rfm_counts_hash(rfm_counts) RETURNS integer
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION rfm_counts_hash(rfm_counts) IS 'a hash that equal counts share';

CREATE OPERATOR = (
  LEFTARG = rfm_counts, RIGHTARG = rfm_counts, FUNCTION = rfm_counts_eq,
  COMMUTATOR = =, NEGATOR = <>, RESTRICT = eqsel, JOIN = eqjoinsel, HASHES
);
COMMENT ON OPERATOR = (rfm_counts, rfm_counts) IS 'the same customers?';

CREATE OPERATOR <> (
  LEFTARG = rfm_counts, RIGHTARG = rfm_counts, FUNCTION = rfm_counts_ne,
  COMMUTATOR = <>, NEGATOR = =, RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (rfm_counts, rfm_counts) IS 'other customers?';

CREATE OPERATOR FAMILY rfm_counts_hash_ops USING hash;
COMMENT ON OPERATOR FAMILY rfm_counts_hash_ops USING hash IS 'GROUP BY and DISTINCT over counts';

CREATE OPERATOR CLASS rfm_counts_hash_ops DEFAULT FOR TYPE rfm_counts USING hash
  FAMILY rfm_counts_hash_ops AS OPERATOR 1 =, FUNCTION 1 rfm_counts_hash(rfm_counts);
COMMENT ON OPERATOR CLASS rfm_counts_hash_ops USING hash IS 'GROUP BY and DISTINCT over counts';

CREATE CAST (rfm_counts AS jsonb) WITH INOUT;
COMMENT ON CAST (rfm_counts AS jsonb) IS 'the JSON text as jsonb';

CREATE TYPE clv_model;

CREATE FUNCTION clv_model_in(cstring) RETURNS clv_model
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION clv_model_in(cstring) IS 'I/O: reads the JSON text';

CREATE FUNCTION clv_model_out(clv_model) RETURNS cstring
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION clv_model_out(clv_model) IS 'I/O: writes the JSON text';

CREATE FUNCTION clv_model_recv(internal) RETURNS clv_model
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION clv_model_recv(internal) IS 'I/O: reads the binary form';

CREATE FUNCTION clv_model_send(clv_model) RETURNS bytea
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION clv_model_send(clv_model) IS 'I/O: writes the binary form';

CREATE TYPE clv_model (
  INPUT = clv_model_in,
  OUTPUT = clv_model_out,
  RECEIVE = clv_model_recv,
  SEND = clv_model_send,
  INTERNALLENGTH = VARIABLE,
  ALIGNMENT = double,
  STORAGE = extended
);
COMMENT ON TYPE clv_model IS 'a fitted model: family, parameters, covariance, log-likelihood and status, of purchases and of spend';

CREATE FUNCTION clv_model_eq(clv_model, clv_model) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION clv_model_eq(clv_model, clv_model) IS 'the same model?';

CREATE FUNCTION clv_model_ne(clv_model, clv_model) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION clv_model_ne(clv_model, clv_model) IS 'another model?';

CREATE FUNCTION clv_model_hash(clv_model) RETURNS integer
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION clv_model_hash(clv_model) IS 'a hash that equal models share';

CREATE OPERATOR = (
  LEFTARG = clv_model, RIGHTARG = clv_model, FUNCTION = clv_model_eq,
  COMMUTATOR = =, NEGATOR = <>, RESTRICT = eqsel, JOIN = eqjoinsel, HASHES
);
COMMENT ON OPERATOR = (clv_model, clv_model) IS 'the same model?';

CREATE OPERATOR <> (
  LEFTARG = clv_model, RIGHTARG = clv_model, FUNCTION = clv_model_ne,
  COMMUTATOR = <>, NEGATOR = =, RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (clv_model, clv_model) IS 'another model?';

CREATE OPERATOR FAMILY clv_model_hash_ops USING hash;
COMMENT ON OPERATOR FAMILY clv_model_hash_ops USING hash IS 'GROUP BY and DISTINCT over models';

CREATE OPERATOR CLASS clv_model_hash_ops DEFAULT FOR TYPE clv_model USING hash
  FAMILY clv_model_hash_ops AS OPERATOR 1 =, FUNCTION 1 clv_model_hash(clv_model);
COMMENT ON OPERATOR CLASS clv_model_hash_ops USING hash IS 'GROUP BY and DISTINCT over models';

CREATE CAST (clv_model AS jsonb) WITH INOUT;
COMMENT ON CAST (clv_model AS jsonb) IS 'the JSON text as jsonb';

CREATE TYPE clv_totals;

CREATE FUNCTION clv_totals_in(cstring) RETURNS clv_totals
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION clv_totals_in(cstring) IS 'I/O: reads the JSON text';

CREATE FUNCTION clv_totals_out(clv_totals) RETURNS cstring
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION clv_totals_out(clv_totals) IS 'I/O: writes the JSON text';

CREATE FUNCTION clv_totals_recv(internal) RETURNS clv_totals
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION clv_totals_recv(internal) IS 'I/O: reads the binary form';

CREATE FUNCTION clv_totals_send(clv_totals) RETURNS bytea
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION clv_totals_send(clv_totals) IS 'I/O: writes the binary form';

CREATE TYPE clv_totals (
  INPUT = clv_totals_in,
  OUTPUT = clv_totals_out,
  RECEIVE = clv_totals_recv,
  SEND = clv_totals_send,
  INTERNALLENGTH = VARIABLE,
  ALIGNMENT = double,
  STORAGE = extended
);
COMMENT ON TYPE clv_totals IS 'totals of campaigns, or of what customers brought and cost';

CREATE FUNCTION clv_totals_eq(clv_totals, clv_totals) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION clv_totals_eq(clv_totals, clv_totals) IS 'the same counts and sums?';

CREATE FUNCTION clv_totals_ne(clv_totals, clv_totals) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION clv_totals_ne(clv_totals, clv_totals) IS 'other counts or sums?';

CREATE FUNCTION clv_totals_hash(clv_totals) RETURNS integer
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION clv_totals_hash(clv_totals) IS 'a hash that equal totals share';

CREATE OPERATOR = (
  LEFTARG = clv_totals, RIGHTARG = clv_totals, FUNCTION = clv_totals_eq,
  COMMUTATOR = =, NEGATOR = <>, RESTRICT = eqsel, JOIN = eqjoinsel, HASHES
);
COMMENT ON OPERATOR = (clv_totals, clv_totals) IS 'the same counts and sums?';

CREATE OPERATOR <> (
  LEFTARG = clv_totals, RIGHTARG = clv_totals, FUNCTION = clv_totals_ne,
  COMMUTATOR = <>, NEGATOR = =, RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (clv_totals, clv_totals) IS 'other counts or sums?';

CREATE OPERATOR FAMILY clv_totals_hash_ops USING hash;
COMMENT ON OPERATOR FAMILY clv_totals_hash_ops USING hash IS 'GROUP BY and DISTINCT over totals';

CREATE OPERATOR CLASS clv_totals_hash_ops DEFAULT FOR TYPE clv_totals USING hash
  FAMILY clv_totals_hash_ops AS OPERATOR 1 =, FUNCTION 1 clv_totals_hash(clv_totals);
COMMENT ON OPERATOR CLASS clv_totals_hash_ops USING hash IS 'GROUP BY and DISTINCT over totals';

CREATE CAST (clv_totals AS jsonb) WITH INOUT;
COMMENT ON CAST (clv_totals AS jsonb) IS 'the JSON text as jsonb';

CREATE TYPE attribution_path;

CREATE FUNCTION attribution_path_in(cstring) RETURNS attribution_path
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION attribution_path_in(cstring) IS 'I/O: reads the JSON text';

CREATE FUNCTION attribution_path_out(attribution_path) RETURNS cstring
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION attribution_path_out(attribution_path) IS 'I/O: writes the JSON text';

CREATE FUNCTION attribution_path_recv(internal) RETURNS attribution_path
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION attribution_path_recv(internal) IS 'I/O: reads the binary form';

CREATE FUNCTION attribution_path_send(attribution_path) RETURNS bytea
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION attribution_path_send(attribution_path) IS 'I/O: writes the binary form';

CREATE TYPE attribution_path (
  INPUT = attribution_path_in,
  OUTPUT = attribution_path_out,
  RECEIVE = attribution_path_recv,
  SEND = attribution_path_send,
  INTERNALLENGTH = VARIABLE,
  ALIGNMENT = double,
  STORAGE = extended
);
COMMENT ON TYPE attribution_path IS 'the touches of one customer up to a conversion';

CREATE FUNCTION attribution_path_eq(attribution_path, attribution_path) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION attribution_path_eq(attribution_path, attribution_path) IS 'the same touches?';

CREATE FUNCTION attribution_path_ne(attribution_path, attribution_path) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION attribution_path_ne(attribution_path, attribution_path) IS 'other touches?';

CREATE FUNCTION attribution_path_hash(attribution_path) RETURNS integer
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION attribution_path_hash(attribution_path) IS 'a hash that equal paths share';

CREATE OPERATOR = (
  LEFTARG = attribution_path, RIGHTARG = attribution_path, FUNCTION = attribution_path_eq,
  COMMUTATOR = =, NEGATOR = <>, RESTRICT = eqsel, JOIN = eqjoinsel, HASHES
);
COMMENT ON OPERATOR = (attribution_path, attribution_path) IS 'the same touches?';

CREATE OPERATOR <> (
  LEFTARG = attribution_path, RIGHTARG = attribution_path, FUNCTION = attribution_path_ne,
  COMMUTATOR = <>, NEGATOR = =, RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (attribution_path, attribution_path) IS 'other touches?';

CREATE OPERATOR FAMILY attribution_path_hash_ops USING hash;
COMMENT ON OPERATOR FAMILY attribution_path_hash_ops USING hash IS 'GROUP BY and DISTINCT over paths';

CREATE OPERATOR CLASS attribution_path_hash_ops DEFAULT FOR TYPE attribution_path USING hash
  FAMILY attribution_path_hash_ops AS OPERATOR 1 =, FUNCTION 1 attribution_path_hash(attribution_path);
COMMENT ON OPERATOR CLASS attribution_path_hash_ops USING hash IS 'GROUP BY and DISTINCT over paths';

CREATE CAST (attribution_path AS jsonb) WITH INOUT;
COMMENT ON CAST (attribution_path AS jsonb) IS 'the JSON text as jsonb';

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

CREATE TYPE clv_activity_figures AS (
  users bigint,
  user_periods bigint,
  visits bigint,
  mean double precision,
  median double precision,
  p90 double precision,
  max bigint,
  distribution jsonb
);
COMMENT ON TYPE clv_activity_figures IS 'the row of activity_frequency: how often users come';
COMMENT ON COLUMN clv_activity_figures.users IS 'users with at least one visit';
COMMENT ON COLUMN clv_activity_figures.user_periods IS 'pairs of a user and a period with a visit';
COMMENT ON COLUMN clv_activity_figures.visits IS 'rows';
COMMENT ON COLUMN clv_activity_figures.mean IS 'visits / user_periods';
COMMENT ON COLUMN clv_activity_figures.median IS 'median of the visits per user and period';
COMMENT ON COLUMN clv_activity_figures.p90 IS '90th percentile of the visits per user and period, interpolated';
COMMENT ON COLUMN clv_activity_figures.max IS 'most visits of one user in one period';
COMMENT ON COLUMN clv_activity_figures.distribution IS 'object: number of visits -> user_periods';

CREATE TYPE clv_concentration AS (
  customers bigint,
  total numeric,
  gini double precision,
  top_1_percent_share double precision,
  top_10_percent_share double precision,
  top_20_percent_share double precision,
  customers_for_80_percent bigint
);
COMMENT ON TYPE clv_concentration IS 'the row of value_concentration: how unequal customers are';
COMMENT ON COLUMN clv_concentration.customers IS 'values';
COMMENT ON COLUMN clv_concentration.total IS 'their sum';
COMMENT ON COLUMN clv_concentration.gini IS 'Gini coefficient: 0 when all are equal, near 1 when one has all; NULL unless the total is positive';
COMMENT ON COLUMN clv_concentration.top_1_percent_share IS 'share of the total that the most valuable 1 % have, a part of a customer counted as one';
COMMENT ON COLUMN clv_concentration.top_10_percent_share IS 'share of the total that the most valuable 10 % have';
COMMENT ON COLUMN clv_concentration.top_20_percent_share IS 'share of the total that the most valuable 20 % have';
COMMENT ON COLUMN clv_concentration.customers_for_80_percent IS 'fewest customers that have 80 % of the total';

CREATE TYPE clv_decile AS (
  decile integer,
  customers bigint,
  total numeric,
  share double precision,
  cumulative_share double precision
);
COMMENT ON TYPE clv_decile IS 'an element of value_deciles: a tenth of the customers';
COMMENT ON COLUMN clv_decile.decile IS '1 for the most valuable, to 10';
COMMENT ON COLUMN clv_decile.customers IS 'customers in it, as ntile(10) would deal them out';
COMMENT ON COLUMN clv_decile.total IS 'sum of their values';
COMMENT ON COLUMN clv_decile.share IS 'total of the total of all';
COMMENT ON COLUMN clv_decile.cumulative_share IS 'share of this decile and all before it';

CREATE TYPE clv_campaign_figures AS (
  spend numeric,
  clicks bigint,
  conversions bigint,
  new_customers bigint,
  revenue numeric,
  gross_margin numeric,
  profit numeric,
  cpc numeric,
  cpa numeric,
  cac numeric,
  conversion_rate double precision,
  roas double precision,
  roi double precision
);
COMMENT ON TYPE clv_campaign_figures IS 'the row of campaign_agg';
COMMENT ON COLUMN clv_campaign_figures.spend IS 'sum of spend';
COMMENT ON COLUMN clv_campaign_figures.clicks IS 'sum of clicks';
COMMENT ON COLUMN clv_campaign_figures.conversions IS 'sum of conversions';
COMMENT ON COLUMN clv_campaign_figures.new_customers IS 'sum of new customers';
COMMENT ON COLUMN clv_campaign_figures.revenue IS 'sum of revenue';
COMMENT ON COLUMN clv_campaign_figures.gross_margin IS 'sum of revenue x margin';
COMMENT ON COLUMN clv_campaign_figures.profit IS 'gross_margin - spend';
COMMENT ON COLUMN clv_campaign_figures.cpc IS 'cost per click: spend / clicks';
COMMENT ON COLUMN clv_campaign_figures.cpa IS 'cost per acquisition: spend / conversions';
COMMENT ON COLUMN clv_campaign_figures.cac IS 'customer acquisition cost: spend / new_customers';
COMMENT ON COLUMN clv_campaign_figures.conversion_rate IS 'conversions / clicks';
COMMENT ON COLUMN clv_campaign_figures.roas IS 'return on ad spend: revenue / spend';
COMMENT ON COLUMN clv_campaign_figures.roi IS 'return on investment: profit / spend';

CREATE TYPE clv_cost_figures AS (
  customers bigint,
  revenue numeric,
  cost_of_goods numeric,
  gross_margin numeric,
  service_cost numeric,
  service_margin numeric,
  marketing_cost numeric,
  contribution numeric,
  cost_of_goods_share double precision,
  service_cost_share double precision,
  marketing_cost_share double precision,
  contribution_share double precision,
  unprofitable_customers bigint
);
COMMENT ON TYPE clv_cost_figures IS 'the row of cost_to_serve';
COMMENT ON COLUMN clv_cost_figures.customers IS 'rows';
COMMENT ON COLUMN clv_cost_figures.revenue IS 'sum of revenue';
COMMENT ON COLUMN clv_cost_figures.cost_of_goods IS 'sum of cost_of_goods';
COMMENT ON COLUMN clv_cost_figures.gross_margin IS 'revenue - cost_of_goods';
COMMENT ON COLUMN clv_cost_figures.service_cost IS 'sum of service_cost';
COMMENT ON COLUMN clv_cost_figures.service_margin IS 'gross_margin - service_cost';
COMMENT ON COLUMN clv_cost_figures.marketing_cost IS 'sum of marketing_cost';
COMMENT ON COLUMN clv_cost_figures.contribution IS 'service_margin - marketing_cost';
COMMENT ON COLUMN clv_cost_figures.cost_of_goods_share IS 'cost_of_goods / revenue';
COMMENT ON COLUMN clv_cost_figures.service_cost_share IS 'service_cost / revenue';
COMMENT ON COLUMN clv_cost_figures.marketing_cost_share IS 'marketing_cost / revenue';
COMMENT ON COLUMN clv_cost_figures.contribution_share IS 'contribution / revenue';
COMMENT ON COLUMN clv_cost_figures.unprofitable_customers IS 'customers whose own contribution is negative';

CREATE TYPE clv_campaign_weight AS (
  campaign text,
  weight numeric
);
COMMENT ON TYPE clv_campaign_weight IS 'an element of attribution: what one campaign is given of a conversion';
COMMENT ON COLUMN clv_campaign_weight.campaign IS 'the campaign';
COMMENT ON COLUMN clv_campaign_weight.weight IS 'its share; the shares of one conversion add up to 1';

CREATE TYPE clv_family_fit AS (family text, parameters integer, log_likelihood float8, aic float8, bic float8, status text);
COMMENT ON TYPE clv_family_fit IS 'how one family of models fits';
COMMENT ON COLUMN clv_family_fit.family IS 'name of the family';
COMMENT ON COLUMN clv_family_fit.parameters IS 'how many parameters it has';
COMMENT ON COLUMN clv_family_fit.log_likelihood IS 'log-likelihood of the purchases, times in days';
COMMENT ON COLUMN clv_family_fit.aic IS '2 x parameters - 2 x log_likelihood';
COMMENT ON COLUMN clv_family_fit.bic IS 'parameters x ln(customers) - 2 x log_likelihood';
COMMENT ON COLUMN clv_family_fit.status IS '''ok'', ''boundary'', ''not converged'' or ''too few customers''';

-- functions

CREATE FUNCTION "acquisition_budget"("new_customers" numeric, "cac" double precision) RETURNS numeric
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'acquisition_budget_float8_wrapper';
COMMENT ON FUNCTION acquisition_budget(numeric, float8) IS 'what new_customers cost: new_customers x cac';

CREATE FUNCTION "acquisition_budget"("new_customers" numeric, "cac" numeric) RETURNS numeric
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'acquisition_budget_wrapper';
COMMENT ON FUNCTION acquisition_budget(numeric, numeric) IS 'what new_customers cost: new_customers x cac';

CREATE FUNCTION activity_add(state cohort_table, user_id bigint, happened_at date, period text) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'activity_add_bigint_date';
COMMENT ON FUNCTION activity_add(cohort_table, bigint, date, text) IS 'transition function of activity_frequency: one visit';

CREATE FUNCTION activity_add(state cohort_table, user_id bigint, happened_at timestamp, period text) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'activity_add_bigint_timestamp';
COMMENT ON FUNCTION activity_add(cohort_table, bigint, timestamp, text) IS 'transition function of activity_frequency: one visit';

CREATE FUNCTION activity_add(state cohort_table, user_id bigint, happened_at timestamptz, period text) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'activity_add_bigint_timestamp';
COMMENT ON FUNCTION activity_add(cohort_table, bigint, timestamptz, text) IS 'transition function of activity_frequency: one visit';

CREATE FUNCTION activity_add(state cohort_table, user_id text, happened_at date, period text) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'activity_add_text_date';
COMMENT ON FUNCTION activity_add(cohort_table, text, date, text) IS 'transition function of activity_frequency: one visit';

CREATE FUNCTION activity_add(state cohort_table, user_id text, happened_at timestamp, period text) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'activity_add_text_timestamp';
COMMENT ON FUNCTION activity_add(cohort_table, text, timestamp, text) IS 'transition function of activity_frequency: one visit';

CREATE FUNCTION activity_add(state cohort_table, user_id text, happened_at timestamptz, period text) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'activity_add_text_timestamp';
COMMENT ON FUNCTION activity_add(cohort_table, text, timestamptz, text) IS 'transition function of activity_frequency: one visit';

CREATE FUNCTION activity_add(state cohort_table, user_id uuid, happened_at date, period text) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'activity_add_uuid_date';
COMMENT ON FUNCTION activity_add(cohort_table, uuid, date, text) IS 'transition function of activity_frequency: one visit';

CREATE FUNCTION activity_add(state cohort_table, user_id uuid, happened_at timestamp, period text) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'activity_add_uuid_timestamp';
COMMENT ON FUNCTION activity_add(cohort_table, uuid, timestamp, text) IS 'transition function of activity_frequency: one visit';

CREATE FUNCTION activity_add(state cohort_table, user_id uuid, happened_at timestamptz, period text) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'activity_add_uuid_timestamp';
COMMENT ON FUNCTION activity_add(cohort_table, uuid, timestamptz, text) IS 'transition function of activity_frequency: one visit';

CREATE FUNCTION activity_figures(state cohort_table) RETURNS clv_activity_figures
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cohort_activity_figures';
COMMENT ON FUNCTION activity_figures(cohort_table) IS 'final function of activity_frequency';

CREATE FUNCTION attribution_add(state attribution_path, touched_at date, campaign text, converted_at date, rule text) RETURNS attribution_path
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'attribution_add_date';
COMMENT ON FUNCTION attribution_add(attribution_path, date, text, date, text) IS 'transition function of attribution and attribution_path: one touch';

CREATE FUNCTION attribution_add(state attribution_path, touched_at timestamp, campaign text, converted_at timestamp, rule text) RETURNS attribution_path
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'attribution_add_timestamp';
COMMENT ON FUNCTION attribution_add(attribution_path, timestamp, text, timestamp, text) IS 'transition function of attribution and attribution_path: one touch';

CREATE FUNCTION attribution_add(state attribution_path, touched_at timestamptz, campaign text, converted_at timestamptz, rule text) RETURNS attribution_path
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'attribution_add_timestamp';
COMMENT ON FUNCTION attribution_add(attribution_path, timestamptz, text, timestamptz, text) IS 'transition function of attribution and attribution_path: one touch';

CREATE FUNCTION attribution_combine(a attribution_path, b attribution_path) RETURNS attribution_path
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'attribution_combine';
COMMENT ON FUNCTION attribution_combine(attribution_path, attribution_path) IS 'one path of the touches of both';

CREATE FUNCTION attribution_finish(state attribution_path) RETURNS attribution_path
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'attribution_finish';
COMMENT ON FUNCTION attribution_finish(attribution_path) IS 'final function of rollup and attribution_path';

CREATE FUNCTION attribution_weights(path attribution_path) RETURNS clv_campaign_weight[]
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'attribution_weights';
COMMENT ON FUNCTION attribution_weights(attribution_path) IS 'what each campaign is given of a conversion, the most first';

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

CREATE FUNCTION campaign_add(state clv_totals, spend float8, clicks bigint, conversions bigint, new_customers bigint, revenue float8, margin float8) RETURNS clv_totals
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'campaign_add_float8';
COMMENT ON FUNCTION campaign_add(clv_totals, float8, bigint, bigint, bigint, float8, float8) IS 'transition function of campaign_agg and campaign_totals: one row of results';

CREATE FUNCTION campaign_add(state clv_totals, spend numeric, clicks bigint, conversions bigint, new_customers bigint, revenue numeric, margin numeric) RETURNS clv_totals
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'campaign_add_numeric';
COMMENT ON FUNCTION campaign_add(clv_totals, numeric, bigint, bigint, bigint, numeric, numeric) IS 'transition function of campaign_agg and campaign_totals: one row of results';

CREATE FUNCTION campaign_figures(state clv_totals) RETURNS clv_campaign_figures
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_totals_campaign_figures';
COMMENT ON FUNCTION campaign_figures(clv_totals) IS 'the row of campaign_agg from totals';

CREATE FUNCTION "churn_rate"("customers_start" numeric, "customers_end" numeric, "new_customers" numeric) RETURNS double precision
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'churn_rate_wrapper';
COMMENT ON FUNCTION churn_rate(numeric, numeric, numeric) IS '1 - (customers_end - new_customers) / customers_start';

CREATE FUNCTION "clv"("average_order_value" double precision, "purchase_frequency" double precision, "customer_lifespan" double precision, "margin" double precision DEFAULT 1) RETURNS numeric
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_float8_wrapper';
COMMENT ON FUNCTION clv(float8, float8, float8, float8) IS 'average_order_value x purchase_frequency x customer_lifespan x margin';

CREATE FUNCTION "clv"("average_order_value" numeric, "purchase_frequency" double precision, "customer_lifespan" double precision, "margin" double precision DEFAULT 1) RETURNS numeric
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_wrapper';
COMMENT ON FUNCTION clv(numeric, float8, float8, float8) IS 'average_order_value x purchase_frequency x customer_lifespan x margin';

CREATE FUNCTION clv_cac(
  state clv_state, spend float8, margin float8 DEFAULT 1, periods integer DEFAULT 1, model_value float8 DEFAULT NULL,
  OUT customers bigint, OUT acquisition_spend numeric, OUT cac numeric, OUT historic_clv numeric, OUT formula_clv numeric, OUT model_clv numeric, OUT historic_ratio float8, OUT formula_ratio float8, OUT model_ratio float8, OUT margin_per_period numeric, OUT max_cac numeric
) RETURNS record IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_cac_float8';
COMMENT ON FUNCTION clv_cac(clv_state, float8, float8, integer, float8) IS 'values of a customer after margin, historic, by formula and, where given, by model, against CAC; max_cac is the largest that pays back within so many periods';

CREATE FUNCTION clv_cac(
  state clv_state, spend numeric, margin float8 DEFAULT 1, periods integer DEFAULT 1, model_value numeric DEFAULT NULL,
  OUT customers bigint, OUT acquisition_spend numeric, OUT cac numeric, OUT historic_clv numeric, OUT formula_clv numeric, OUT model_clv numeric, OUT historic_ratio float8, OUT formula_ratio float8, OUT model_ratio float8, OUT margin_per_period numeric, OUT max_cac numeric
) RETURNS record IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_cac_numeric';
COMMENT ON FUNCTION clv_cac(clv_state, numeric, float8, integer, numeric) IS 'values of a customer after margin, historic, by formula and, where given, by model, against CAC; max_cac is the largest that pays back within so many periods';

CREATE FUNCTION "clv_cac_ratio"("clv" double precision, "cac" double precision) RETURNS double precision
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_cac_ratio_float8_wrapper';
COMMENT ON FUNCTION clv_cac_ratio(float8, float8) IS 'clv / cac';

CREATE FUNCTION "clv_cac_ratio"("clv" numeric, "cac" numeric) RETURNS double precision
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_cac_ratio_wrapper';
COMMENT ON FUNCTION clv_cac_ratio(numeric, numeric) IS 'clv / cac';

CREATE FUNCTION clv_compare(counts rfm_counts) RETURNS clv_family_fit[]
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'rfm_counts_compare';
COMMENT ON FUNCTION clv_compare(rfm_counts) IS 'how each family fits stored counts of customers, the best first';

CREATE FUNCTION "clv_discounted"("margin_per_period" double precision, "retention_rate" double precision, "discount_rate" double precision, "periods" INT DEFAULT NULL) RETURNS numeric
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_discounted_float8_wrapper';
COMMENT ON FUNCTION clv_discounted(float8, float8, float8, integer) IS 'sum of margin_per_period x retention_rate^t / (1 + discount_rate)^t from t = 0, over periods or for ever';

CREATE FUNCTION "clv_discounted"("margin_per_period" numeric, "retention_rate" double precision, "discount_rate" double precision, "periods" INT DEFAULT NULL) RETURNS numeric
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_discounted_wrapper';
COMMENT ON FUNCTION clv_discounted(numeric, float8, float8, integer) IS 'sum of margin_per_period x retention_rate^t / (1 + discount_rate)^t from t = 0, over periods or for ever';

CREATE FUNCTION clv_fit(counts rfm_counts, family text DEFAULT 'auto', penalty float8 DEFAULT 0) RETURNS clv_model
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'rfm_counts_fit';
COMMENT ON FUNCTION clv_fit(rfm_counts, text, float8) IS 'the model of stored counts of customers';

CREATE FUNCTION "clv_parameters"("model" clv_model, "unit" TEXT DEFAULT 'day', "level" double precision DEFAULT 0.95) RETURNS TABLE ("parameter" TEXT, "estimate" double precision, "standard_error" double precision, "ci_low" double precision, "ci_high" double precision)
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_parameters_wrapper';
COMMENT ON FUNCTION clv_parameters(clv_model, text, float8) IS 'parameters of a model, of purchases and then of spend, with standard errors and intervals; times in unit ''day'' or ''week''';

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

CREATE FUNCTION "clv_status"("model" clv_model) RETURNS TEXT
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_status_wrapper';
COMMENT ON FUNCTION clv_status(clv_model) IS 'what came of the fit of purchases: ''ok'', ''boundary'', ''not converged'' or ''too few customers''';

CREATE FUNCTION clv_totals_combine(a clv_totals, b clv_totals) RETURNS clv_totals
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_totals_combine';
COMMENT ON FUNCTION clv_totals_combine(clv_totals, clv_totals) IS 'totals of both';

CREATE FUNCTION clv_totals_finish(state clv_totals) RETURNS clv_totals
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_totals_finish';
COMMENT ON FUNCTION clv_totals_finish(clv_totals) IS 'final function of rollup, campaign_totals and cost_totals';

CREATE FUNCTION clv_view_names() RETURNS text[]
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql AS $$
SELECT ARRAY['model_check', 'customer_clv', 'segment_model', 'value_by_decile', 'channel_kpi', 'cohort_retention', 'segment_kpi', 'customer_rfm',
             'customer_history']
$$;
COMMENT ON FUNCTION clv_view_names() IS 'names of the views that clv_create_views makes, in the order in which they are dropped; they are refreshed in the other';

CREATE FUNCTION cohort_add(state cohort_table, customer_id bigint, ordered_at date, amount float8, period text) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cohort_add_bigint_date_float8';
COMMENT ON FUNCTION cohort_add(cohort_table, bigint, date, float8, text) IS 'transition function of cohort_agg: one order, or a refund';

CREATE FUNCTION cohort_add(state cohort_table, customer_id bigint, ordered_at date, amount numeric, period text) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cohort_add_bigint_date_numeric';
COMMENT ON FUNCTION cohort_add(cohort_table, bigint, date, numeric, text) IS 'transition function of cohort_agg: one order, or a refund';

CREATE FUNCTION cohort_add(state cohort_table, customer_id bigint, ordered_at timestamp, amount float8, period text) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cohort_add_bigint_timestamp_float8';
COMMENT ON FUNCTION cohort_add(cohort_table, bigint, timestamp, float8, text) IS 'transition function of cohort_agg: one order, or a refund';

CREATE FUNCTION cohort_add(state cohort_table, customer_id bigint, ordered_at timestamp, amount numeric, period text) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cohort_add_bigint_timestamp_numeric';
COMMENT ON FUNCTION cohort_add(cohort_table, bigint, timestamp, numeric, text) IS 'transition function of cohort_agg: one order, or a refund';

CREATE FUNCTION cohort_add(state cohort_table, customer_id bigint, ordered_at timestamptz, amount float8, period text) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cohort_add_bigint_timestamp_float8';
COMMENT ON FUNCTION cohort_add(cohort_table, bigint, timestamptz, float8, text) IS 'transition function of cohort_agg: one order, or a refund';

CREATE FUNCTION cohort_add(state cohort_table, customer_id bigint, ordered_at timestamptz, amount numeric, period text) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cohort_add_bigint_timestamp_numeric';
COMMENT ON FUNCTION cohort_add(cohort_table, bigint, timestamptz, numeric, text) IS 'transition function of cohort_agg: one order, or a refund';

CREATE FUNCTION cohort_add(state cohort_table, history purchase_history, period text) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cohort_add_history';
COMMENT ON FUNCTION cohort_add(cohort_table, purchase_history, text) IS 'transition function of cohort_agg: one customer';

CREATE FUNCTION cohort_add(state cohort_table, history purchase_history, period text, as_of date) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cohort_add_history';
COMMENT ON FUNCTION cohort_add(cohort_table, purchase_history, text, date) IS 'transition function of cohort_agg: one customer, up to and including day as_of';

CREATE FUNCTION cohort_add(state cohort_table, customer_id text, ordered_at date, amount float8, period text) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cohort_add_text_date_float8';
COMMENT ON FUNCTION cohort_add(cohort_table, text, date, float8, text) IS 'transition function of cohort_agg: one order, or a refund';

CREATE FUNCTION cohort_add(state cohort_table, customer_id text, ordered_at date, amount numeric, period text) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cohort_add_text_date_numeric';
COMMENT ON FUNCTION cohort_add(cohort_table, text, date, numeric, text) IS 'transition function of cohort_agg: one order, or a refund';

CREATE FUNCTION cohort_add(state cohort_table, customer_id text, ordered_at timestamp, amount float8, period text) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cohort_add_text_timestamp_float8';
COMMENT ON FUNCTION cohort_add(cohort_table, text, timestamp, float8, text) IS 'transition function of cohort_agg: one order, or a refund';

CREATE FUNCTION cohort_add(state cohort_table, customer_id text, ordered_at timestamp, amount numeric, period text) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cohort_add_text_timestamp_numeric';
COMMENT ON FUNCTION cohort_add(cohort_table, text, timestamp, numeric, text) IS 'transition function of cohort_agg: one order, or a refund';

CREATE FUNCTION cohort_add(state cohort_table, customer_id text, ordered_at timestamptz, amount float8, period text) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cohort_add_text_timestamp_float8';
COMMENT ON FUNCTION cohort_add(cohort_table, text, timestamptz, float8, text) IS 'transition function of cohort_agg: one order, or a refund';

CREATE FUNCTION cohort_add(state cohort_table, customer_id text, ordered_at timestamptz, amount numeric, period text) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cohort_add_text_timestamp_numeric';
COMMENT ON FUNCTION cohort_add(cohort_table, text, timestamptz, numeric, text) IS 'transition function of cohort_agg: one order, or a refund';

CREATE FUNCTION cohort_add(state cohort_table, customer_id uuid, ordered_at date, amount float8, period text) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cohort_add_uuid_date_float8';
COMMENT ON FUNCTION cohort_add(cohort_table, uuid, date, float8, text) IS 'transition function of cohort_agg: one order, or a refund';

CREATE FUNCTION cohort_add(state cohort_table, customer_id uuid, ordered_at date, amount numeric, period text) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cohort_add_uuid_date_numeric';
COMMENT ON FUNCTION cohort_add(cohort_table, uuid, date, numeric, text) IS 'transition function of cohort_agg: one order, or a refund';

CREATE FUNCTION cohort_add(state cohort_table, customer_id uuid, ordered_at timestamp, amount float8, period text) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cohort_add_uuid_timestamp_float8';
COMMENT ON FUNCTION cohort_add(cohort_table, uuid, timestamp, float8, text) IS 'transition function of cohort_agg: one order, or a refund';

CREATE FUNCTION cohort_add(state cohort_table, customer_id uuid, ordered_at timestamp, amount numeric, period text) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cohort_add_uuid_timestamp_numeric';
COMMENT ON FUNCTION cohort_add(cohort_table, uuid, timestamp, numeric, text) IS 'transition function of cohort_agg: one order, or a refund';

CREATE FUNCTION cohort_add(state cohort_table, customer_id uuid, ordered_at timestamptz, amount float8, period text) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cohort_add_uuid_timestamp_float8';
COMMENT ON FUNCTION cohort_add(cohort_table, uuid, timestamptz, float8, text) IS 'transition function of cohort_agg: one order, or a refund';

CREATE FUNCTION cohort_add(state cohort_table, customer_id uuid, ordered_at timestamptz, amount numeric, period text) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cohort_add_uuid_timestamp_numeric';
COMMENT ON FUNCTION cohort_add(cohort_table, uuid, timestamptz, numeric, text) IS 'transition function of cohort_agg: one order, or a refund';

CREATE FUNCTION cohort_combine(a cohort_table, b cohort_table) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cohort_combine';
COMMENT ON FUNCTION cohort_combine(cohort_table, cohort_table) IS 'one table of the customers of both';

CREATE FUNCTION cohort_finish(state cohort_table) RETURNS cohort_table
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cohort_finish';
COMMENT ON FUNCTION cohort_finish(cohort_table) IS 'final function of cohort_agg';

CREATE FUNCTION "cohorts"("cohort_table" cohort_table) RETURNS TABLE ("cohort" date, "age" INT, "complete" bool, "customers" bigint, "active" bigint, "orders" bigint, "revenue" numeric, "retention_rate" double precision, "cumulative_revenue" numeric, "cumulative_value" numeric)
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cohorts_wrapper';
COMMENT ON FUNCTION cohorts(cohort_table) IS 'each cohort at each age: customers, those active in the period of that age, orders, revenue, retention_rate = active / customers, and what a customer has brought so far (cumulative_value, the LTV curve); complete says whether the period is known to its end';

CREATE FUNCTION "conversion_rate"("conversions" numeric, "visits" numeric) RETURNS double precision
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'conversion_rate_wrapper';
COMMENT ON FUNCTION conversion_rate(numeric, numeric) IS 'conversions / visits';

CREATE FUNCTION cost_add(state clv_totals, revenue float8, cost_of_goods float8, service_cost float8, marketing_cost float8) RETURNS clv_totals
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cost_add_float8';
COMMENT ON FUNCTION cost_add(clv_totals, float8, float8, float8, float8) IS 'transition function of cost_to_serve and cost_totals: one customer';

CREATE FUNCTION cost_add(state clv_totals, revenue numeric, cost_of_goods numeric, service_cost numeric, marketing_cost numeric) RETURNS clv_totals
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cost_add_numeric';
COMMENT ON FUNCTION cost_add(clv_totals, numeric, numeric, numeric, numeric) IS 'transition function of cost_to_serve and cost_totals: one customer';

CREATE FUNCTION cost_figures(state clv_totals) RETURNS clv_cost_figures
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_totals_cost_figures';
COMMENT ON FUNCTION cost_figures(clv_totals) IS 'the row of cost_to_serve from totals';

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

CREATE FUNCTION expected_purchases(model clv_model, frequency bigint, recency_days float8, t_days float8, days float8) RETURNS float8
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'expected_purchases_of_numbers';
COMMENT ON FUNCTION expected_purchases(clv_model, bigint, float8, float8, float8) IS 'expected purchase days among the next days; of plain numbers, times in days';

CREATE FUNCTION expected_purchases(model clv_model, history purchase_history, days float8, as_of date DEFAULT NULL) RETURNS float8
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'expected_purchases_of_history';
COMMENT ON FUNCTION expected_purchases(clv_model, purchase_history, float8, date) IS 'expected purchase days among the next days; as known at as_of, or when the model was fitted';

CREATE FUNCTION expected_purchases_interval(model clv_model, frequency bigint, recency_days float8, t_days float8, days float8, level float8 DEFAULT 0.9, OUT estimate float8, OUT low float8, OUT high float8) RETURNS record
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'expected_purchases_interval_of_numbers';
COMMENT ON FUNCTION expected_purchases_interval(clv_model, bigint, float8, float8, float8, float8) IS 'expected purchase days among the next days, with bounds that hold with probability level: by 2000 draws of parameters and futures; of plain numbers, times in days';

CREATE FUNCTION expected_purchases_interval(model clv_model, history purchase_history, days float8, level float8 DEFAULT 0.9, as_of date DEFAULT NULL, OUT estimate float8, OUT low float8, OUT high float8) RETURNS record
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'expected_purchases_interval_of_history';
COMMENT ON FUNCTION expected_purchases_interval(clv_model, purchase_history, float8, float8, date) IS 'expected purchase days among the next days, with bounds that hold with probability level: by 2000 draws of parameters and futures; as known at as_of, or when the model was fitted';

CREATE FUNCTION expected_spend(model clv_model, frequency bigint, monetary_value float8) RETURNS float8
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'expected_spend_of_numbers';
COMMENT ON FUNCTION expected_spend(clv_model, bigint, float8) IS 'expected revenue of a purchase day; of plain numbers';

CREATE FUNCTION expected_spend(model clv_model, history purchase_history, as_of date DEFAULT NULL) RETURNS float8
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'expected_spend_of_history';
COMMENT ON FUNCTION expected_spend(clv_model, purchase_history, date) IS 'expected revenue of a purchase day; as known at as_of, or when the model was fitted';

CREATE FUNCTION expected_value(model clv_model, frequency bigint, recency_days float8, t_days float8, monetary_value float8, days float8, annual_discount float8, margin float8 DEFAULT 1) RETURNS float8
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'expected_value_of_numbers';
COMMENT ON FUNCTION expected_value(clv_model, bigint, float8, float8, float8, float8, float8, float8) IS 'discounted value of the purchases of the next days, of the residual lifetime where days is NULL; annual_discount is an effective rate; of plain numbers, times in days';

CREATE FUNCTION expected_value(model clv_model, history purchase_history, days float8, annual_discount float8, margin float8 DEFAULT 1, as_of date DEFAULT NULL) RETURNS float8
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'expected_value_of_history';
COMMENT ON FUNCTION expected_value(clv_model, purchase_history, float8, float8, float8, date) IS 'discounted value of the purchases of the next days, of the residual lifetime where days is NULL; annual_discount is an effective rate; as known at as_of, or when the model was fitted';

CREATE FUNCTION expected_value_interval(model clv_model, frequency bigint, recency_days float8, t_days float8, monetary_value float8, days float8, annual_discount float8, margin float8 DEFAULT 1, level float8 DEFAULT 0.9, OUT estimate float8, OUT low float8, OUT high float8) RETURNS record
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'expected_value_interval_of_numbers';
COMMENT ON FUNCTION expected_value_interval(clv_model, bigint, float8, float8, float8, float8, float8, float8, float8) IS 'discounted value of the purchases of the next days, of the residual lifetime where days is NULL; annual_discount is an effective rate, with bounds that hold with probability level: by 2000 draws of parameters and futures; of plain numbers, times in days';

CREATE FUNCTION expected_value_interval(model clv_model, history purchase_history, days float8, annual_discount float8, margin float8 DEFAULT 1, level float8 DEFAULT 0.9, as_of date DEFAULT NULL, OUT estimate float8, OUT low float8, OUT high float8) RETURNS record
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'expected_value_interval_of_history';
COMMENT ON FUNCTION expected_value_interval(clv_model, purchase_history, float8, float8, float8, float8, date) IS 'discounted value of the purchases of the next days, of the residual lifetime where days is NULL; annual_discount is an effective rate, with bounds that hold with probability level: by 2000 draws of parameters and futures; as known at as_of, or when the model was fitted';

CREATE FUNCTION gap_days(
  history purchase_history,
  OUT gaps bigint, OUT mean_days float8, OUT median_days float8, OUT min_days integer, OUT max_days integer,
  OUT stddev_days float8
) RETURNS record IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'gap_days_of_history';
COMMENT ON FUNCTION gap_days(purchase_history) IS 'days between one purchase day and the next: count, mean, median, extremes, sample standard deviation';

CREATE FUNCTION key_figures(state clv_state) RETURNS clv_key_figures
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_key_figures';
COMMENT ON FUNCTION key_figures(clv_state) IS 'the row of clv_agg from a state';

CREATE FUNCTION log_rank(
  a survival_table, b survival_table,
  OUT observed_a bigint, OUT expected_a float8, OUT observed_b bigint, OUT expected_b float8, OUT chi_square float8, OUT p_value float8
) RETURNS record IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'survival_log_rank';
COMMENT ON FUNCTION log_rank(survival_table, survival_table) IS 'log-rank test (Mantel 1966) of whether two groups leave alike, one degree of freedom';

CREATE FUNCTION "max_cac"("clv" double precision, "target_ratio" double precision DEFAULT 3) RETURNS numeric
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'max_cac_float8_wrapper';
COMMENT ON FUNCTION max_cac(float8, float8) IS 'what a customer may cost: clv / target_ratio';

CREATE FUNCTION "max_cac"("clv" numeric, "target_ratio" double precision DEFAULT 3) RETURNS numeric
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'max_cac_wrapper';
COMMENT ON FUNCTION max_cac(numeric, float8) IS 'what a customer may cost: clv / target_ratio';

CREATE FUNCTION "median_survival"("survival_table" survival_table) RETURNS INT
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'median_survival_wrapper';
COMMENT ON FUNCTION median_survival(survival_table) IS 'smallest tenure in days at which half of the customers or fewer are left; NULL when more are';

CREATE FUNCTION new_customer_purchases(model clv_model, days float8) RETURNS float8
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'new_customer_purchases';
COMMENT ON FUNCTION new_customer_purchases(clv_model, float8) IS 'expected purchase days among the next days of somebody who has just bought for the first time; that purchase is not counted';

CREATE FUNCTION new_customer_value(model clv_model, days float8, annual_discount float8, margin float8 DEFAULT 1) RETURNS float8
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'new_customer_value';
COMMENT ON FUNCTION new_customer_value(clv_model, float8, float8, float8) IS 'the same as expected_value, of somebody who has just bought for the first time; that purchase is not counted';

CREATE FUNCTION "orders_between"("history" purchase_history, "from" date, "until" date) RETURNS bigint
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'orders_between_wrapper';
COMMENT ON FUNCTION orders_between(purchase_history, date, date) IS 'orders of the days from "from" up to but not including "until"; an infinite bound is none';

CREATE FUNCTION p_alive(model clv_model, frequency bigint, recency_days float8, t_days float8) RETURNS float8
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'p_alive_of_numbers';
COMMENT ON FUNCTION p_alive(clv_model, bigint, float8, float8) IS 'probability that a customer is still one; of plain numbers, times in days';

CREATE FUNCTION p_alive(model clv_model, history purchase_history, as_of date DEFAULT NULL) RETURNS float8
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'p_alive_of_history';
COMMENT ON FUNCTION p_alive(clv_model, purchase_history, date) IS 'probability that a customer is still one; as known at as_of, or when the model was fitted';

CREATE FUNCTION payback_age(
  cohort_table cohort_table, spend float8, margin float8 DEFAULT 1,
  OUT age integer, OUT ages_observed integer, OUT censored boolean
) RETURNS record IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'payback_age_float8';
COMMENT ON FUNCTION payback_age(cohort_table, float8, float8) IS 'the first age of payback_curve at which margin covers CAC; censored says that it has not come to that in the ages observed, which are a lower bound then';

CREATE FUNCTION payback_age(
  cohort_table cohort_table, spend numeric, margin float8 DEFAULT 1,
  OUT age integer, OUT ages_observed integer, OUT censored boolean
) RETURNS record IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'payback_age_numeric';
COMMENT ON FUNCTION payback_age(cohort_table, numeric, float8) IS 'the first age of payback_curve at which margin covers CAC; censored says that it has not come to that in the ages observed, which are a lower bound then';

CREATE FUNCTION "payback_curve"("cohort_table" cohort_table, "spend" double precision, "margin" double precision DEFAULT 1) RETURNS TABLE ("age" INT, "customers" bigint, "cumulative_margin" numeric, "cac" numeric, "paid_back" bool)
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'payback_curve_float8_wrapper';
COMMENT ON FUNCTION payback_curve(cohort_table, float8, float8) IS 'margin that a customer has brought by each age, over the cohorts that have completed it, against spend per customer (CAC)';

CREATE FUNCTION "payback_curve"("cohort_table" cohort_table, "spend" numeric, "margin" double precision DEFAULT 1) RETURNS TABLE ("age" INT, "customers" bigint, "cumulative_margin" numeric, "cac" numeric, "paid_back" bool)
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'payback_curve_wrapper';
COMMENT ON FUNCTION payback_curve(cohort_table, numeric, float8) IS 'margin that a customer has brought by each age, over the cohorts that have completed it, against spend per customer (CAC)';

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

CREATE FUNCTION purchase_probability(model clv_model, frequency bigint, recency_days float8, t_days float8, days float8, n integer DEFAULT NULL) RETURNS float8
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'purchase_probability_of_numbers';
COMMENT ON FUNCTION purchase_probability(clv_model, bigint, float8, float8, float8, integer) IS 'probability of exactly n purchase days among the next days, of at least one without n; of plain numbers, times in days';

CREATE FUNCTION purchase_probability(model clv_model, history purchase_history, days float8, n integer DEFAULT NULL, as_of date DEFAULT NULL) RETURNS float8
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'purchase_probability_of_history';
COMMENT ON FUNCTION purchase_probability(clv_model, purchase_history, float8, integer, date) IS 'probability of exactly n purchase days among the next days, of at least one without n; as known at as_of, or when the model was fitted';

CREATE FUNCTION "purchases"("history" purchase_history) RETURNS TABLE ("day" date, "orders" bigint, "revenue" numeric)
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'purchases_wrapper';
COMMENT ON FUNCTION purchases(purchase_history) IS 'the days of a history with an order or a refund';

CREATE FUNCTION restricted_mean_survival(survival_table survival_table, until integer DEFAULT NULL) RETURNS float8
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'survival_restricted_mean';
COMMENT ON FUNCTION restricted_mean_survival(survival_table, integer) IS 'mean tenure in days within the first "until" days, the area under the survival curve; up to the largest tenure without it';

CREATE FUNCTION "retention_by_age"("cohort_table" cohort_table, "level" double precision DEFAULT 0.95) RETURNS TABLE ("age" INT, "at_risk" bigint, "active" bigint, "retention_rate" double precision, "low" double precision, "high" double precision)
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'retention_by_age_wrapper';
COMMENT ON FUNCTION retention_by_age(cohort_table, float8) IS 'pooled over the cohorts that have completed an age: the share of customers active in the period of that age, with Wilson''s interval (Wilson 1927)';

CREATE FUNCTION retention_rate(state clv_state) RETURNS float8
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_state_retention_rate';
COMMENT ON FUNCTION retention_rate(clv_state) IS 'retention rate from a state';

CREATE FUNCTION "retention_rate"("customers_start" numeric, "customers_end" numeric, "new_customers" numeric) RETURNS double precision
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'retention_rate_wrapper';
COMMENT ON FUNCTION retention_rate(numeric, numeric, numeric) IS '(customers_end - new_customers) / customers_start';

CREATE FUNCTION "revenue_between"("history" purchase_history, "from" date, "until" date) RETURNS numeric
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'revenue_between_wrapper';
COMMENT ON FUNCTION revenue_between(purchase_history, date, date) IS 'revenue of the days from "from" up to but not including "until"; an infinite bound is none';

CREATE FUNCTION "revenue_retention"("cohort_table" cohort_table) RETURNS TABLE ("period" date, "complete" bool, "opening" numeric, "new" numeric, "expansion" numeric, "contraction" numeric, "churned" numeric, "reactivated" numeric, "revenue" numeric, "gross_revenue_retention" double precision, "net_revenue_retention" double precision)
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'revenue_retention_wrapper';
COMMENT ON FUNCTION revenue_retention(cohort_table) IS 'revenue by period: opening + new + expansion - contraction - churned + reactivated = revenue; gross retention (opening - contraction - churned) / opening, net retention with expansion added';

CREATE FUNCTION rfm(
  history purchase_history, as_of date,
  OUT frequency bigint, OUT recency_days integer, OUT t_days integer, OUT days_since_last integer, OUT monetary_value numeric,
  OUT orders bigint, OUT purchase_days bigint, OUT revenue numeric, OUT first_purchase date, OUT last_purchase date
) RETURNS record IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'rfm_of_history';
COMMENT ON FUNCTION rfm(purchase_history, date) IS 'frequency, recency and money of one customer as known at the end of day as_of';

CREATE FUNCTION rfm_counts_add(state rfm_counts, frequency bigint, recency_days float8, t_days float8) RETURNS rfm_counts
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'rfm_counts_add_row';
COMMENT ON FUNCTION rfm_counts_add(rfm_counts, bigint, float8, float8) IS 'transition function of clv_fit, clv_compare and rfm_counts_agg: one customer';

CREATE FUNCTION rfm_counts_add(state rfm_counts, frequency bigint, recency_days float8, t_days float8, monetary_value float8) RETURNS rfm_counts
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'rfm_counts_add_row_and_spend';
COMMENT ON FUNCTION rfm_counts_add(rfm_counts, bigint, float8, float8, float8) IS 'transition function of clv_fit, clv_compare and rfm_counts_agg: one customer';

CREATE FUNCTION rfm_counts_add(state rfm_counts, frequency bigint, recency_days float8, t_days float8, monetary_value float8, family text) RETURNS rfm_counts
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'rfm_counts_add_row_and_spend';
COMMENT ON FUNCTION rfm_counts_add(rfm_counts, bigint, float8, float8, float8, text) IS 'transition function of clv_fit, clv_compare and rfm_counts_agg: one customer';

CREATE FUNCTION rfm_counts_add(state rfm_counts, frequency bigint, recency_days float8, t_days float8, monetary_value float8, family text, penalty float8) RETURNS rfm_counts
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'rfm_counts_add_row_and_spend';
COMMENT ON FUNCTION rfm_counts_add(rfm_counts, bigint, float8, float8, float8, text, float8) IS 'transition function of clv_fit, clv_compare and rfm_counts_agg: one customer';

CREATE FUNCTION rfm_counts_add(state rfm_counts, frequency bigint, recency_days float8, t_days float8, family text) RETURNS rfm_counts
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'rfm_counts_add_row';
COMMENT ON FUNCTION rfm_counts_add(rfm_counts, bigint, float8, float8, text) IS 'transition function of clv_fit, clv_compare and rfm_counts_agg: one customer';

CREATE FUNCTION rfm_counts_add(state rfm_counts, frequency bigint, recency_days float8, t_days float8, family text, penalty float8) RETURNS rfm_counts
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'rfm_counts_add_row';
COMMENT ON FUNCTION rfm_counts_add(rfm_counts, bigint, float8, float8, text, float8) IS 'transition function of clv_fit, clv_compare and rfm_counts_agg: one customer';

CREATE FUNCTION rfm_counts_add(state rfm_counts, history purchase_history, as_of date) RETURNS rfm_counts
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'rfm_counts_add_history';
COMMENT ON FUNCTION rfm_counts_add(rfm_counts, purchase_history, date) IS 'transition function of clv_fit, clv_compare and rfm_counts_agg: one customer';

CREATE FUNCTION rfm_counts_add(state rfm_counts, history purchase_history, as_of date, family text) RETURNS rfm_counts
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'rfm_counts_add_history';
COMMENT ON FUNCTION rfm_counts_add(rfm_counts, purchase_history, date, text) IS 'transition function of clv_fit, clv_compare and rfm_counts_agg: one customer';

CREATE FUNCTION rfm_counts_add(state rfm_counts, history purchase_history, as_of date, family text, penalty float8) RETURNS rfm_counts
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'rfm_counts_add_history';
COMMENT ON FUNCTION rfm_counts_add(rfm_counts, purchase_history, date, text, float8) IS 'transition function of clv_fit, clv_compare and rfm_counts_agg: one customer';

CREATE FUNCTION rfm_counts_combine(a rfm_counts, b rfm_counts) RETURNS rfm_counts
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'rfm_counts_combine';
COMMENT ON FUNCTION rfm_counts_combine(rfm_counts, rfm_counts) IS 'the customers of both';

CREATE FUNCTION rfm_counts_finish(state rfm_counts) RETURNS rfm_counts
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'rfm_counts_finish';
COMMENT ON FUNCTION rfm_counts_finish(rfm_counts) IS 'final function of rfm_counts_agg';

CREATE FUNCTION rfm_counts_fit(state rfm_counts) RETURNS clv_model
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'rfm_counts_fit';
COMMENT ON FUNCTION rfm_counts_fit(rfm_counts) IS 'final function of clv_fit';

CREATE FUNCTION "rfm_cuts"("thresholds" rfm_thresholds) RETURNS TABLE ("quantile" double precision, "recency_days" INT, "frequency" bigint, "revenue" numeric)
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'rfm_cuts_wrapper';
COMMENT ON FUNCTION rfm_cuts(rfm_thresholds) IS 'the quantiles by which rfm_score scores, those of percentile_disc';

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

CREATE FUNCTION rfm_score(
  history purchase_history, thresholds rfm_thresholds, as_of date,
  OUT r integer, OUT f integer, OUT m integer, OUT score text
) RETURNS record IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'rfm_score_of_history';
COMMENT ON FUNCTION rfm_score(purchase_history, rfm_thresholds, date) IS 'scores of one customer from 1 to n, the best the highest: one more for each quantile that the value exceeds; for recency, fewer days are better. NULL before the first purchase';

CREATE FUNCTION "rfm_segment"("r" INT, "f" INT, "m" INT) RETURNS TEXT
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'rfm_segment_wrapper';
COMMENT ON FUNCTION rfm_segment(integer, integer, integer) IS 'the name that marketing has for customers with these scores from 1 to 5; rfm_segment_rules() has the rules';

CREATE FUNCTION "rfm_segment_rules"() RETURNS TABLE ("segment" TEXT, "r_low" INT, "r_high" INT, "f_low" INT, "f_high" INT, "m_low" INT, "m_high" INT)
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'rfm_segment_rules_wrapper';
COMMENT ON FUNCTION rfm_segment_rules() IS 'the rules of rfm_segment, to be copied into a table and changed: a segment takes scores from low to high';

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

CREATE FUNCTION "rolling_retention"("cohort_table" cohort_table, "level" double precision DEFAULT 0.95) RETURNS TABLE ("age" INT, "at_risk" bigint, "active" bigint, "retention_rate" double precision, "low" double precision, "high" double precision)
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'rolling_retention_wrapper';
COMMENT ON FUNCTION rolling_retention(cohort_table, float8) IS 'pooled over the cohorts that have completed an age: the share of customers active in the period of that age or any later one ("on or after"), with Wilson''s interval';

CREATE FUNCTION survival_add(state survival_table, tenure_days integer, churned boolean) RETURNS survival_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'survival_add';
COMMENT ON FUNCTION survival_add(survival_table, integer, boolean) IS 'transition function of survival_agg: one customer';

CREATE FUNCTION survival_combine(a survival_table, b survival_table) RETURNS survival_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'survival_combine';
COMMENT ON FUNCTION survival_combine(survival_table, survival_table) IS 'one table of the customers of both';

CREATE FUNCTION "survival_curve"("survival_table" survival_table, "level" double precision DEFAULT 0.95) RETURNS TABLE ("time" INT, "at_risk" bigint, "events" bigint, "censored" bigint, "survival" double precision, "low" double precision, "high" double precision)
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'survival_curve_wrapper';
COMMENT ON FUNCTION survival_curve(survival_table, float8) IS 'product-limit estimate (Kaplan and Meier 1958) by tenure in days, with Greenwood''s interval on the log-log scale';

CREATE FUNCTION survival_finish(state survival_table) RETURNS survival_table
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'survival_finish';
COMMENT ON FUNCTION survival_finish(survival_table) IS 'final function of survival_agg';

CREATE FUNCTION value_add(state value_distribution, value float8) RETURNS value_distribution
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'value_add_float8';
COMMENT ON FUNCTION value_add(value_distribution, float8) IS 'transition function of value_agg: one customer';

CREATE FUNCTION value_add(state value_distribution, value numeric) RETURNS value_distribution
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'value_add_numeric';
COMMENT ON FUNCTION value_add(value_distribution, numeric) IS 'transition function of value_agg: one customer';

CREATE FUNCTION value_combine(a value_distribution, b value_distribution) RETURNS value_distribution
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'value_combine';
COMMENT ON FUNCTION value_combine(value_distribution, value_distribution) IS 'one distribution of the customers of both';

CREATE FUNCTION value_concentration(distribution value_distribution) RETURNS clv_concentration
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'value_distribution_concentration';
COMMENT ON FUNCTION value_concentration(value_distribution) IS 'Gini coefficient, shares of the top 1, 10 and 20 %, customers that have 80 % of the total';

CREATE FUNCTION value_deciles(distribution value_distribution) RETURNS clv_decile[]
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'value_distribution_deciles';
COMMENT ON FUNCTION value_deciles(value_distribution) IS 'tenths of the customers by value, the most valuable first';

CREATE FUNCTION value_finish(state value_distribution) RETURNS value_distribution
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'value_finish';
COMMENT ON FUNCTION value_finish(value_distribution) IS 'final function of value_agg';

CREATE FUNCTION win_back_deadline(model clv_model, frequency bigint, recency_days float8, t_days float8, threshold float8) RETURNS float8
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'win_back_deadline_of_numbers';
COMMENT ON FUNCTION win_back_deadline(clv_model, bigint, float8, float8, float8) IS 'days from t_days to that date, negative if it is past; of plain numbers, times in days';

CREATE FUNCTION win_back_deadline(model clv_model, history purchase_history, threshold float8, as_of date DEFAULT NULL) RETURNS date
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'win_back_deadline_of_history';
COMMENT ON FUNCTION win_back_deadline(clv_model, purchase_history, float8, date) IS 'first date on which the probability of being a customer is below the threshold if nothing more is bought; NULL if it never is; as known at as_of, or when the model was fitted';

-- aggregates

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

CREATE AGGREGATE attribution(touched_at date, campaign text, converted_at date, rule text) (
  SFUNC = attribution_add, STYPE = attribution_path, SSPACE = 256, COMBINEFUNC = attribution_combine, FINALFUNC = attribution_weights, PARALLEL = SAFE
);
COMMENT ON AGGREGATE attribution(date, text, date, text) IS 'shares out one customer''s conversion among the campaigns touched up to it, by rule ''first'', ''last'', ''linear'', ''position'' (40, 20, 40 %) or ''time_decay'' (half-life 7 days); the weights add up to 1. Rows by unnest()';

CREATE AGGREGATE attribution(touched_at timestamp, campaign text, converted_at timestamp, rule text) (
  SFUNC = attribution_add, STYPE = attribution_path, SSPACE = 256, COMBINEFUNC = attribution_combine, FINALFUNC = attribution_weights, PARALLEL = SAFE
);
COMMENT ON AGGREGATE attribution(timestamp, text, timestamp, text) IS 'shares out one customer''s conversion among the campaigns touched up to it, by rule ''first'', ''last'', ''linear'', ''position'' (40, 20, 40 %) or ''time_decay'' (half-life 7 days); the weights add up to 1. Rows by unnest()';

CREATE AGGREGATE attribution(touched_at timestamptz, campaign text, converted_at timestamptz, rule text) (
  SFUNC = attribution_add, STYPE = attribution_path, SSPACE = 256, COMBINEFUNC = attribution_combine, FINALFUNC = attribution_weights, PARALLEL = SAFE
);
COMMENT ON AGGREGATE attribution(timestamptz, text, timestamptz, text) IS 'shares out one customer''s conversion among the campaigns touched up to it, by rule ''first'', ''last'', ''linear'', ''position'' (40, 20, 40 %) or ''time_decay'' (half-life 7 days); the weights add up to 1. Rows by unnest()';

CREATE AGGREGATE attribution_path(touched_at date, campaign text, converted_at date, rule text) (
  SFUNC = attribution_add, STYPE = attribution_path, SSPACE = 256, COMBINEFUNC = attribution_combine, FINALFUNC = attribution_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE attribution_path(date, text, date, text) IS 'touches of one customer up to a conversion, to be stored and merged; attribution_weights(path) shares it out';

CREATE AGGREGATE attribution_path(touched_at timestamp, campaign text, converted_at timestamp, rule text) (
  SFUNC = attribution_add, STYPE = attribution_path, SSPACE = 256, COMBINEFUNC = attribution_combine, FINALFUNC = attribution_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE attribution_path(timestamp, text, timestamp, text) IS 'touches of one customer up to a conversion, to be stored and merged; attribution_weights(path) shares it out';

CREATE AGGREGATE attribution_path(touched_at timestamptz, campaign text, converted_at timestamptz, rule text) (
  SFUNC = attribution_add, STYPE = attribution_path, SSPACE = 256, COMBINEFUNC = attribution_combine, FINALFUNC = attribution_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE attribution_path(timestamptz, text, timestamptz, text) IS 'touches of one customer up to a conversion, to be stored and merged; attribution_weights(path) shares it out';

CREATE AGGREGATE campaign_agg(spend float8, clicks bigint, conversions bigint, new_customers bigint, revenue float8, margin float8) (
  SFUNC = campaign_add, STYPE = clv_totals, SSPACE = 160, COMBINEFUNC = clv_totals_combine, FINALFUNC = campaign_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE campaign_agg(float8, bigint, bigint, bigint, float8, float8) IS 'what campaigns cost and bring; margin is the share of revenue left after the cost of goods';

CREATE AGGREGATE campaign_agg(spend numeric, clicks bigint, conversions bigint, new_customers bigint, revenue numeric, margin numeric) (
  SFUNC = campaign_add, STYPE = clv_totals, SSPACE = 160, COMBINEFUNC = clv_totals_combine, FINALFUNC = campaign_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE campaign_agg(numeric, bigint, bigint, bigint, numeric, numeric) IS 'what campaigns cost and bring; margin is the share of revenue left after the cost of goods';

CREATE AGGREGATE campaign_totals(spend float8, clicks bigint, conversions bigint, new_customers bigint, revenue float8, margin float8) (
  SFUNC = campaign_add, STYPE = clv_totals, SSPACE = 160, COMBINEFUNC = clv_totals_combine, FINALFUNC = clv_totals_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE campaign_totals(float8, bigint, bigint, bigint, float8, float8) IS 'totals of campaigns, to be stored and merged; campaign_figures(totals) reads them';

CREATE AGGREGATE campaign_totals(spend numeric, clicks bigint, conversions bigint, new_customers bigint, revenue numeric, margin numeric) (
  SFUNC = campaign_add, STYPE = clv_totals, SSPACE = 160, COMBINEFUNC = clv_totals_combine, FINALFUNC = clv_totals_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE campaign_totals(numeric, bigint, bigint, bigint, numeric, numeric) IS 'totals of campaigns, to be stored and merged; campaign_figures(totals) reads them';

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

CREATE AGGREGATE clv_compare(frequency bigint, recency_days float8, t_days float8) (
  SFUNC = rfm_counts_add, STYPE = rfm_counts, SSPACE = 1024, COMBINEFUNC = rfm_counts_combine, FINALFUNC = clv_compare, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_compare(bigint, float8, float8) IS 'how each family of models fits frequency, recency and age, the best first; an array, for unnest';

CREATE AGGREGATE clv_compare(history purchase_history, as_of date) (
  SFUNC = rfm_counts_add, STYPE = rfm_counts, SSPACE = 1024, COMBINEFUNC = rfm_counts_combine, FINALFUNC = clv_compare, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_compare(purchase_history, date) IS 'how each family of models fits histories as of a day, the best first; an array, for unnest';

CREATE AGGREGATE clv_fit(frequency bigint, recency_days float8, t_days float8) (
  SFUNC = rfm_counts_add, STYPE = rfm_counts, SSPACE = 1024, COMBINEFUNC = rfm_counts_combine, FINALFUNC = rfm_counts_fit, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_fit(bigint, float8, float8) IS 'fits a model of customers to come to frequency, recency and age, with the family whose BIC is best';

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

CREATE AGGREGATE clv_fit(frequency bigint, recency_days float8, t_days float8, family text) (
  SFUNC = rfm_counts_add, STYPE = rfm_counts, SSPACE = 1024, COMBINEFUNC = rfm_counts_combine, FINALFUNC = rfm_counts_fit, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_fit(bigint, float8, float8, text) IS 'fits a model of customers to come to frequency, recency and age, of this family; ''auto'' is the one whose BIC is best';

CREATE AGGREGATE clv_fit(frequency bigint, recency_days float8, t_days float8, family text, penalty float8) (
  SFUNC = rfm_counts_add, STYPE = rfm_counts, SSPACE = 1024, COMBINEFUNC = rfm_counts_combine, FINALFUNC = rfm_counts_fit, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_fit(bigint, float8, float8, text, float8) IS 'fits a model of customers to come to frequency, recency and age, of this family, with a penalty on the squared logarithms of the parameters, for small groups';

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

CREATE AGGREGATE cohort_agg(customer_id bigint, ordered_at date, amount float8, period text) (
  SFUNC = cohort_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = cohort_combine, FINALFUNC = cohort_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(bigint, date, float8, text) IS 'cohorts of customers by the period of their first purchase: what each did at each age. From orders, a negative amount being a refund';

CREATE AGGREGATE cohort_agg(customer_id bigint, ordered_at date, amount numeric, period text) (
  SFUNC = cohort_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = cohort_combine, FINALFUNC = cohort_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(bigint, date, numeric, text) IS 'cohorts of customers by the period of their first purchase: what each did at each age. From orders, a negative amount being a refund';

CREATE AGGREGATE cohort_agg(customer_id bigint, ordered_at timestamp, amount float8, period text) (
  SFUNC = cohort_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = cohort_combine, FINALFUNC = cohort_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(bigint, timestamp, float8, text) IS 'cohorts of customers by the period of their first purchase: what each did at each age. From orders, a negative amount being a refund';

CREATE AGGREGATE cohort_agg(customer_id bigint, ordered_at timestamp, amount numeric, period text) (
  SFUNC = cohort_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = cohort_combine, FINALFUNC = cohort_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(bigint, timestamp, numeric, text) IS 'cohorts of customers by the period of their first purchase: what each did at each age. From orders, a negative amount being a refund';

CREATE AGGREGATE cohort_agg(customer_id bigint, ordered_at timestamptz, amount float8, period text) (
  SFUNC = cohort_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = cohort_combine, FINALFUNC = cohort_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(bigint, timestamptz, float8, text) IS 'cohorts of customers by the period of their first purchase: what each did at each age. From orders, a negative amount being a refund';

CREATE AGGREGATE cohort_agg(customer_id bigint, ordered_at timestamptz, amount numeric, period text) (
  SFUNC = cohort_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = cohort_combine, FINALFUNC = cohort_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(bigint, timestamptz, numeric, text) IS 'cohorts of customers by the period of their first purchase: what each did at each age. From orders, a negative amount being a refund';

CREATE AGGREGATE cohort_agg(history purchase_history, period text) (
  SFUNC = cohort_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = cohort_combine, FINALFUNC = cohort_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(purchase_history, text) IS 'cohorts of customers by the period of their first purchase: what each did at each age. Things are known up to the last day with an order or refund';

CREATE AGGREGATE cohort_agg(history purchase_history, period text, as_of date) (
  SFUNC = cohort_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = cohort_combine, FINALFUNC = cohort_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(purchase_history, text, date) IS 'cohorts of customers by the period of their first purchase: what each did at each age. Things are known up to and including day as_of';

CREATE AGGREGATE cohort_agg(customer_id text, ordered_at date, amount float8, period text) (
  SFUNC = cohort_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = cohort_combine, FINALFUNC = cohort_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(text, date, float8, text) IS 'cohorts of customers by the period of their first purchase: what each did at each age. From orders, a negative amount being a refund';

CREATE AGGREGATE cohort_agg(customer_id text, ordered_at date, amount numeric, period text) (
  SFUNC = cohort_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = cohort_combine, FINALFUNC = cohort_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(text, date, numeric, text) IS 'cohorts of customers by the period of their first purchase: what each did at each age. From orders, a negative amount being a refund';

CREATE AGGREGATE cohort_agg(customer_id text, ordered_at timestamp, amount float8, period text) (
  SFUNC = cohort_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = cohort_combine, FINALFUNC = cohort_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(text, timestamp, float8, text) IS 'cohorts of customers by the period of their first purchase: what each did at each age. From orders, a negative amount being a refund';

CREATE AGGREGATE cohort_agg(customer_id text, ordered_at timestamp, amount numeric, period text) (
  SFUNC = cohort_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = cohort_combine, FINALFUNC = cohort_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(text, timestamp, numeric, text) IS 'cohorts of customers by the period of their first purchase: what each did at each age. From orders, a negative amount being a refund';

CREATE AGGREGATE cohort_agg(customer_id text, ordered_at timestamptz, amount float8, period text) (
  SFUNC = cohort_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = cohort_combine, FINALFUNC = cohort_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(text, timestamptz, float8, text) IS 'cohorts of customers by the period of their first purchase: what each did at each age. From orders, a negative amount being a refund';

CREATE AGGREGATE cohort_agg(customer_id text, ordered_at timestamptz, amount numeric, period text) (
  SFUNC = cohort_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = cohort_combine, FINALFUNC = cohort_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(text, timestamptz, numeric, text) IS 'cohorts of customers by the period of their first purchase: what each did at each age. From orders, a negative amount being a refund';

CREATE AGGREGATE cohort_agg(customer_id uuid, ordered_at date, amount float8, period text) (
  SFUNC = cohort_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = cohort_combine, FINALFUNC = cohort_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(uuid, date, float8, text) IS 'cohorts of customers by the period of their first purchase: what each did at each age. From orders, a negative amount being a refund';

CREATE AGGREGATE cohort_agg(customer_id uuid, ordered_at date, amount numeric, period text) (
  SFUNC = cohort_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = cohort_combine, FINALFUNC = cohort_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(uuid, date, numeric, text) IS 'cohorts of customers by the period of their first purchase: what each did at each age. From orders, a negative amount being a refund';

CREATE AGGREGATE cohort_agg(customer_id uuid, ordered_at timestamp, amount float8, period text) (
  SFUNC = cohort_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = cohort_combine, FINALFUNC = cohort_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(uuid, timestamp, float8, text) IS 'cohorts of customers by the period of their first purchase: what each did at each age. From orders, a negative amount being a refund';

CREATE AGGREGATE cohort_agg(customer_id uuid, ordered_at timestamp, amount numeric, period text) (
  SFUNC = cohort_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = cohort_combine, FINALFUNC = cohort_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(uuid, timestamp, numeric, text) IS 'cohorts of customers by the period of their first purchase: what each did at each age. From orders, a negative amount being a refund';

CREATE AGGREGATE cohort_agg(customer_id uuid, ordered_at timestamptz, amount float8, period text) (
  SFUNC = cohort_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = cohort_combine, FINALFUNC = cohort_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(uuid, timestamptz, float8, text) IS 'cohorts of customers by the period of their first purchase: what each did at each age. From orders, a negative amount being a refund';

CREATE AGGREGATE cohort_agg(customer_id uuid, ordered_at timestamptz, amount numeric, period text) (
  SFUNC = cohort_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = cohort_combine, FINALFUNC = cohort_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(uuid, timestamptz, numeric, text) IS 'cohorts of customers by the period of their first purchase: what each did at each age. From orders, a negative amount being a refund';

CREATE AGGREGATE cost_to_serve(revenue float8, cost_of_goods float8, service_cost float8, marketing_cost float8) (
  SFUNC = cost_add, STYPE = clv_totals, SSPACE = 160, COMBINEFUNC = clv_totals_combine, FINALFUNC = cost_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cost_to_serve(float8, float8, float8, float8) IS 'margin after each cost, a row being one customer';

CREATE AGGREGATE cost_to_serve(revenue numeric, cost_of_goods numeric, service_cost numeric, marketing_cost numeric) (
  SFUNC = cost_add, STYPE = clv_totals, SSPACE = 160, COMBINEFUNC = clv_totals_combine, FINALFUNC = cost_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cost_to_serve(numeric, numeric, numeric, numeric) IS 'margin after each cost, a row being one customer';

CREATE AGGREGATE cost_totals(revenue float8, cost_of_goods float8, service_cost float8, marketing_cost float8) (
  SFUNC = cost_add, STYPE = clv_totals, SSPACE = 160, COMBINEFUNC = clv_totals_combine, FINALFUNC = clv_totals_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cost_totals(float8, float8, float8, float8) IS 'totals of what customers brought and cost, to be stored and merged; cost_figures(totals) reads them';

CREATE AGGREGATE cost_totals(revenue numeric, cost_of_goods numeric, service_cost numeric, marketing_cost numeric) (
  SFUNC = cost_add, STYPE = clv_totals, SSPACE = 160, COMBINEFUNC = clv_totals_combine, FINALFUNC = clv_totals_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cost_totals(numeric, numeric, numeric, numeric) IS 'totals of what customers brought and cost, to be stored and merged; cost_figures(totals) reads them';

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

CREATE AGGREGATE rfm_counts_agg(frequency bigint, recency_days float8, t_days float8) (
  SFUNC = rfm_counts_add, STYPE = rfm_counts, SSPACE = 1024, COMBINEFUNC = rfm_counts_combine, FINALFUNC = rfm_counts_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE rfm_counts_agg(bigint, float8, float8) IS 'customers counted by what a model is fitted to, to be stored, merged and fitted';

CREATE AGGREGATE rfm_counts_agg(frequency bigint, recency_days float8, t_days float8, monetary_value float8) (
  SFUNC = rfm_counts_add, STYPE = rfm_counts, SSPACE = 1024, COMBINEFUNC = rfm_counts_combine, FINALFUNC = rfm_counts_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE rfm_counts_agg(bigint, float8, float8, float8) IS 'customers counted by what a model is fitted to, to be stored, merged and fitted';

CREATE AGGREGATE rfm_counts_agg(history purchase_history, as_of date) (
  SFUNC = rfm_counts_add, STYPE = rfm_counts, SSPACE = 1024, COMBINEFUNC = rfm_counts_combine, FINALFUNC = rfm_counts_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE rfm_counts_agg(purchase_history, date) IS 'customers counted by what a model is fitted to, to be stored, merged and fitted';

CREATE AGGREGATE rfm_quantiles(history purchase_history, as_of date) (
  SFUNC = rfm_quantiles_add, STYPE = rfm_thresholds, SSPACE = 2048, COMBINEFUNC = rfm_quantiles_combine, FINALFUNC = rfm_quantiles_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE rfm_quantiles(purchase_history, date) IS 'exact quintiles of days since the last purchase, repeat purchase days and revenue, over customers with a purchase by day as_of';

CREATE AGGREGATE rfm_quantiles(history purchase_history, as_of date, n integer) (
  SFUNC = rfm_quantiles_add, STYPE = rfm_thresholds, SSPACE = 2048, COMBINEFUNC = rfm_quantiles_combine, FINALFUNC = rfm_quantiles_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE rfm_quantiles(purchase_history, date, integer) IS 'exact n quantiles of days since the last purchase, repeat purchase days and revenue, over customers with a purchase by day as_of';

CREATE AGGREGATE rollup(path attribution_path) (
  SFUNC = attribution_combine, STYPE = attribution_path, SSPACE = 256, COMBINEFUNC = attribution_combine, FINALFUNC = attribution_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE rollup(attribution_path) IS 'merges the touches of one customer';

CREATE AGGREGATE rollup(state clv_state) (
  SFUNC = clv_state_combine, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = clv_state_combine, FINALFUNC = clv_state_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE rollup(clv_state) IS 'merges states of clv_state_agg';

CREATE AGGREGATE rollup(totals clv_totals) (
  SFUNC = clv_totals_combine, STYPE = clv_totals, SSPACE = 160, COMBINEFUNC = clv_totals_combine, FINALFUNC = clv_totals_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE rollup(clv_totals) IS 'adds up totals of one kind';

CREATE AGGREGATE rollup(cohorts cohort_table) (
  SFUNC = cohort_combine, STYPE = cohort_table, SSPACE = 4096, COMBINEFUNC = cohort_combine, FINALFUNC = cohort_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE rollup(cohort_table) IS 'merges cohort tables of different customers';

CREATE AGGREGATE rollup(history purchase_history) (
  SFUNC = purchase_history_combine, STYPE = purchase_history, SSPACE = 256, COMBINEFUNC = purchase_history_combine, FINALFUNC = purchase_history_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE rollup(purchase_history) IS 'merges the parts of one customer''s history';

CREATE AGGREGATE rollup(counts rfm_counts) (
  SFUNC = rfm_counts_combine, STYPE = rfm_counts, SSPACE = 1024, COMBINEFUNC = rfm_counts_combine, FINALFUNC = rfm_counts_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE rollup(rfm_counts) IS 'merges counts of different customers';

CREATE AGGREGATE rollup(thresholds rfm_thresholds) (
  SFUNC = rfm_quantiles_combine, STYPE = rfm_thresholds, SSPACE = 4096, COMBINEFUNC = rfm_quantiles_combine, FINALFUNC = rfm_quantiles_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE rollup(rfm_thresholds) IS 'merges thresholds of different customers';

CREATE AGGREGATE rollup(survival survival_table) (
  SFUNC = survival_combine, STYPE = survival_table, SSPACE = 1024, COMBINEFUNC = survival_combine, FINALFUNC = survival_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE rollup(survival_table) IS 'merges survival tables of different customers';

CREATE AGGREGATE rollup(distribution value_distribution) (
  SFUNC = value_combine, STYPE = value_distribution, SSPACE = 4096, COMBINEFUNC = value_combine, FINALFUNC = value_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE rollup(value_distribution) IS 'merges distributions of different customers';

CREATE AGGREGATE survival_agg(tenure_days integer, churned boolean) (
  SFUNC = survival_add, STYPE = survival_table, SSPACE = 1024, COMBINEFUNC = survival_combine, FINALFUNC = survival_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE survival_agg(integer, boolean) IS 'how long customers stay: days from the start to the end, or so far where churned is false';

CREATE AGGREGATE value_agg(value float8) (
  SFUNC = value_add, STYPE = value_distribution, SSPACE = 1024, COMBINEFUNC = value_combine, FINALFUNC = value_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE value_agg(float8) IS 'distribution of the values of customers, to be stored and merged';

CREATE AGGREGATE value_agg(value numeric) (
  SFUNC = value_add, STYPE = value_distribution, SSPACE = 1024, COMBINEFUNC = value_combine, FINALFUNC = value_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE value_agg(numeric) IS 'distribution of the values of customers, to be stored and merged';

CREATE AGGREGATE value_concentration(value float8) (
  SFUNC = value_add, STYPE = value_distribution, SSPACE = 1024, COMBINEFUNC = value_combine, FINALFUNC = value_concentration, PARALLEL = SAFE
);
COMMENT ON AGGREGATE value_concentration(float8) IS 'how unequal customers are: Gini coefficient, shares of the top 1, 10 and 20 %, customers that have 80 % of the total';

CREATE AGGREGATE value_concentration(value numeric) (
  SFUNC = value_add, STYPE = value_distribution, SSPACE = 1024, COMBINEFUNC = value_combine, FINALFUNC = value_concentration, PARALLEL = SAFE
);
COMMENT ON AGGREGATE value_concentration(numeric) IS 'how unequal customers are: Gini coefficient, shares of the top 1, 10 and 20 %, customers that have 80 % of the total';

CREATE AGGREGATE value_deciles(value float8) (
  SFUNC = value_add, STYPE = value_distribution, SSPACE = 1024, COMBINEFUNC = value_combine, FINALFUNC = value_deciles, PARALLEL = SAFE
);
COMMENT ON AGGREGATE value_deciles(float8) IS 'tenths of the customers by value, the most valuable first: rows by unnest()';

CREATE AGGREGATE value_deciles(value numeric) (
  SFUNC = value_add, STYPE = value_distribution, SSPACE = 1024, COMBINEFUNC = value_combine, FINALFUNC = value_deciles, PARALLEL = SAFE
);
COMMENT ON AGGREGATE value_deciles(numeric) IS 'tenths of the customers by value, the most valuable first: rows by unnest()';

-- procedures

CREATE PROCEDURE clv_create_views(
  orders regclass, customer text DEFAULT 'customer_id', ordered_at text DEFAULT 'ordered_at', amount text DEFAULT 'amount',
  segment text DEFAULT NULL, channel text DEFAULT NULL, into_schema text DEFAULT 'clv', period text DEFAULT 'month',
  segment_rules regclass DEFAULT NULL
)
  LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  library text := (SELECT n.nspname FROM pg_extension AS e JOIN pg_namespace AS n ON n.oid = e.extnamespace WHERE e.extname = 'clv_ext');
  names text[];
  given record;
  comment record;
  first_of text := '(array_agg(o.%1$I::text ORDER BY o.%3$I < 0, o.%2$I, o.%1$I::text))[1]';
  -- NULL is a segment too.
  of_segment text := 'coalesce(m.segment, '''') = coalesce(h.segment, '''') AND (m.segment IS NULL) = (h.segment IS NULL)';
  rules text := format('%I.rfm_segment(s.r, s.f, s.m)', library);
  kpi text;
  money text := 'numeric';
BEGIN
  EXECUTE format('SELECT %I.clv_view_names()', library) INTO names;
  FOR given IN
    SELECT v.argument, v.name, v.needed, a.atttypid::regtype AS type
    FROM (VALUES ('customer', customer, true), ('ordered_at', ordered_at, true), ('amount', amount, true), ('segment', segment, false), ('channel', channel, false))
           AS v(argument, name, needed)
    LEFT JOIN pg_attribute AS a ON a.attrelid = orders AND a.attname = v.name AND a.attnum > 0 AND NOT a.attisdropped
  LOOP
    IF given.type IS NULL AND (given.needed OR given.name IS NOT NULL) THEN
      RAISE EXCEPTION '% has no column "%"', orders, given.name
        USING ERRCODE = 'undefined_column', HINT = format('Name the column with %s => ''...''.', given.argument);
    END IF;
    -- Cast to a type of our own signatures, so that no one else's function fits better.
    IF given.argument = 'amount' AND given.type IN ('real'::regtype, 'double precision'::regtype) THEN
      money := 'double precision';
    END IF;
    IF given.argument = 'ordered_at' AND given.type::oid NOT IN ('date'::regtype, 'timestamp'::regtype, 'timestamptz'::regtype) THEN
      RAISE EXCEPTION 'column "%" is of type %', given.name, given.type
        USING ERRCODE = 'datatype_mismatch', HINT = 'ordered_at must be a date, timestamp or timestamptz.';
    END IF;
  END LOOP;
  IF period IS NULL OR lower(period) NOT IN ('day', 'week', 'month', 'quarter', 'year') THEN
    RAISE EXCEPTION 'period must be a calendar unit, not %', coalesce(quote_ident(period), 'NULL')
      USING ERRCODE = 'invalid_parameter_value', HINT = 'Use one of ''day'', ''week'', ''month'', ''quarter'', ''year''.';
  END IF;

  EXECUTE format('CALL %I.clv_drop_views(%L, true)', library, into_schema);
  FOR given IN
    SELECT c.relname FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace WHERE n.nspname = into_schema AND c.relname = ANY (names)
  LOOP
    RAISE EXCEPTION 'relation "%" already exists in schema "%" and is not one of clv_ext''s', given.relname, into_schema
      USING ERRCODE = 'duplicate_table', HINT = 'Choose another schema with into_schema => ''...''.';
  END LOOP;
  IF NOT EXISTS (SELECT FROM pg_namespace WHERE nspname = into_schema) THEN
    EXECUTE format('CREATE SCHEMA %I', into_schema);
    EXECUTE format('COMMENT ON SCHEMA %I IS %L', into_schema, 'clv_ext: customer lifetime value, made by clv_create_views');
  END IF;

  EXECUTE format($view$
    CREATE MATERIALIZED VIEW %1$I.customer_history AS
    SELECT h.customer_id, h.segment, h.channel, r.first_purchase AS first_order, r.last_purchase AS last_order, h.history
    FROM (SELECT o.%3$I AS customer_id, %4$s AS segment, %5$s AS channel, %2$I.purchase_history(o.%6$I, o.%7$I::%9$s) AS history
          FROM %8$s AS o WHERE o.%3$I IS NOT NULL AND o.%6$I IS NOT NULL AND o.%7$I IS NOT NULL GROUP BY o.%3$I) AS h,
         %2$I.rfm(h.history, date '5874897-12-31') AS r$view$,
    into_schema, library, customer, CASE WHEN segment IS NULL THEN '''all''::text' ELSE format(first_of, segment, ordered_at, amount) END,
    CASE WHEN channel IS NULL THEN '''all''::text' ELSE format(first_of, channel, ordered_at, amount) END, ordered_at, amount, orders, money);
  EXECUTE format('CREATE UNIQUE INDEX customer_history_key ON %I.customer_history (customer_id)', into_schema);

  IF segment_rules IS NOT NULL THEN
    rules := format('(SELECT q.segment FROM %s AS q WHERE s.r BETWEEN q.r_low AND q.r_high AND s.f BETWEEN q.f_low AND q.f_high '
                    'AND s.m BETWEEN q.m_low AND q.m_high ORDER BY q.segment LIMIT 1)', segment_rules);
  END IF;
  EXECUTE format($view$
    CREATE VIEW %1$I.customer_rfm AS
    WITH known AS (SELECT max(last_order) AS as_of FROM %1$I.customer_history),
    scale AS (SELECT %2$I.rfm_quantiles(history, as_of) AS thresholds FROM %1$I.customer_history, known)
    SELECT c.customer_id, c.segment, c.channel, k.as_of, c.first_order, c.last_order, r.orders, r.purchase_days, r.revenue, r.frequency,
           r.recency_days, r.t_days, r.days_since_last, r.monetary_value, s.r AS r_score, s.f AS f_score, s.m AS m_score,
           s.score AS rfm_score, %3$s AS rfm_segment
    FROM %1$I.customer_history AS c, known AS k, scale AS q, %2$I.rfm(c.history, k.as_of) AS r, %2$I.rfm_score(c.history, q.thresholds, k.as_of) AS s$view$,
    into_schema, library, rules);

  kpi := $view$
    CREATE VIEW %1$I.%3$I AS
    SELECT g.%4$I, k.customers, k.orders, k.revenue, k.repeat_customers, k.repeat_rate, k.first_order, k.last_order, k.periods, k.customer_periods,
           k.customer_periods - (g.totals ->> 'active_in_last_period')::bigint AS at_risk, (g.totals ->> 'retained')::bigint AS retained, k.retention_rate,
           k.churn_rate, k.average_order_value, k.purchase_frequency, k.customer_lifespan, k.clv, k.historic_value, k.observed_lifespan_days
    FROM (SELECT s.%4$I, s.state, s.state::jsonb -> 'totals' AS totals
          FROM (SELECT c.%4$I, %2$I.clv_state_agg(c.history, %5$L, a.as_of) AS state
                FROM %1$I.customer_history AS c, (SELECT max(last_order) AS as_of FROM %1$I.customer_history) AS a GROUP BY c.%4$I) AS s) AS g,
         %2$I.key_figures(g.state) AS k$view$;
  EXECUTE format(kpi, into_schema, library, 'segment_kpi', 'segment', period);
  EXECUTE format(kpi, into_schema, library, 'channel_kpi', 'channel', period);

  EXECUTE format($view$
    CREATE VIEW %1$I.cohort_retention AS
    SELECT g.segment, c.cohort, c.age, c.complete, c.customers, c.active, c.orders, c.revenue, c.retention_rate, c.cumulative_revenue, c.cumulative_value
    FROM (SELECT h.segment, %2$I.cohort_agg(h.history, %3$L, k.as_of) AS cohorts
          FROM %1$I.customer_history AS h, (SELECT max(last_order) AS as_of FROM %1$I.customer_history) AS k GROUP BY h.segment) AS g,
         %2$I.cohorts(g.cohorts) AS c$view$, into_schema, library, period);

  EXECUTE format($view$
    CREATE VIEW %1$I.value_by_decile AS
    SELECT d.decile, d.customers, d.total AS revenue, sum(d.total) OVER () AS revenue_of_all, d.share, d.cumulative_share
    FROM (SELECT %2$I.value_deciles(r.revenue) AS deciles
          FROM %1$I.customer_history AS c, (SELECT max(last_order) AS as_of FROM %1$I.customer_history) AS k, %2$I.rfm(c.history, k.as_of) AS r
          WHERE c.first_order IS NOT NULL) AS v, unnest(v.deciles) AS d$view$, into_schema, library);

  EXECUTE format($view$
    CREATE MATERIALIZED VIEW %1$I.segment_model AS
    SELECT m.segment, m.customers, m.as_of, m.model, m.model::jsonb ->> 'family' AS family, %2$I.clv_status(m.model) AS status
    FROM (SELECT h.segment, count(h.first_order) AS customers, k.as_of, %2$I.clv_fit(h.history, k.as_of) AS model
          FROM %1$I.customer_history AS h, (SELECT max(last_order) AS as_of FROM %1$I.customer_history) AS k GROUP BY h.segment, k.as_of) AS m$view$,
    into_schema, library);
  EXECUTE format('CREATE UNIQUE INDEX segment_model_key ON %I.segment_model (segment)', into_schema);

  EXECUTE format($view$
    CREATE VIEW %1$I.customer_clv AS
    SELECT h.customer_id, h.segment, h.channel, m.as_of, %2$I.p_alive(m.model, h.history) AS p_alive,
           %2$I.expected_purchases(m.model, h.history, 365) AS expected_purchases_365, %2$I.expected_spend(m.model, h.history) AS expected_spend,
           %2$I.expected_value(m.model, h.history, 365, 0.10) AS expected_value_365,
           CASE WHEN m.family <> 'nbd' THEN %2$I.win_back_deadline(m.model, h.history, 0.5) END AS win_back_deadline, m.family
    FROM %1$I.customer_history AS h LEFT JOIN %1$I.segment_model AS m ON %3$s$view$, into_schema, library, of_segment);

  -- Money is expected only where it is of each of the customers.
  EXECUTE format($view$
    CREATE MATERIALIZED VIEW %1$I.model_check AS
    SELECT q.segment, q.fitted_as_of, q.known_until, count(*) FILTER (WHERE q.known) AS customers, q.family, q.status,
           sum(q.purchases) AS expected_purchases, coalesce(sum(q.purchase_days) FILTER (WHERE q.known), 0)::bigint AS actual_purchases,
           CASE WHEN count(q.value) = count(*) FILTER (WHERE q.known) THEN sum(q.value) END AS expected_value,
           coalesce(sum(q.revenue) FILTER (WHERE q.known), 0) AS actual_revenue
    FROM (SELECT m.segment, m.fitted_as_of, m.known_until, h.first_order <= m.fitted_as_of AS known,
                 m.model::jsonb ->> 'family' AS family, %2$I.clv_status(m.model) AS status,
                 %2$I.expected_purchases(m.model, h.history, m.known_until - m.fitted_as_of) AS purchases,
                 %2$I.expected_value(m.model, h.history, m.known_until - m.fitted_as_of, 0) AS value,
                 r.purchase_days - f.purchase_days AS purchase_days,
                 %2$I.revenue_between(h.history, m.fitted_as_of + 1, m.known_until + 1) AS revenue
          FROM (SELECT h.segment, k.fitted_as_of, k.known_until, %2$I.clv_fit(h.history, k.fitted_as_of) AS model
                FROM %1$I.customer_history AS h,
                     (SELECT min(first_order) + (max(last_order) - min(first_order)) / 2 AS fitted_as_of, max(last_order) AS known_until
                      FROM %1$I.customer_history) AS k GROUP BY h.segment, k.fitted_as_of, k.known_until) AS m
          JOIN %1$I.customer_history AS h ON %3$s,
               %2$I.rfm(h.history, m.fitted_as_of) AS f, %2$I.rfm(h.history, m.known_until) AS r) AS q
    GROUP BY q.segment, q.fitted_as_of, q.known_until, q.family, q.status$view$, into_schema, library, of_segment);
  EXECUTE format('CREATE UNIQUE INDEX model_check_key ON %I.model_check (segment)', into_schema);

  FOR comment IN
    SELECT v.view, v.text FROM (VALUES
      ('customer_history', 'the ledger of each customer; refreshed by CALL clv_refresh(...)'), ('customer_rfm', 'recency, frequency, money and RFM segment of each customer'),
      ('segment_kpi', 'key figures of each segment, by calendar ' || period), ('channel_kpi', 'key figures of each acquisition channel, by calendar ' || period),
      ('cohort_retention', 'retention and value of each cohort by age, by calendar ' || period), ('value_by_decile', 'revenue of each tenth of the customers'),
      ('segment_model', 'the model of the customers to come of each segment; refreshed by CALL clv_refresh(...)'), ('customer_clv', 'what is expected of each customer in the days after as_of'),
      ('model_check', 'each segment''s model of the first half of the days against the second; refreshed by CALL clv_refresh(...)')) AS v(view, text)
  LOOP
    EXECUTE format('COMMENT ON %s %I.%I IS %L', CASE WHEN comment.view IN ('customer_history', 'segment_model', 'model_check') THEN 'MATERIALIZED VIEW' ELSE 'VIEW' END,
                   into_schema, comment.view, 'clv_ext: ' || comment.text);
  END LOOP;
  FOR comment IN
    SELECT a.attrelid::regclass AS view, a.attname AS name, v.text
    FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = a.attrelid JOIN pg_namespace AS n ON n.oid = c.relnamespace
    LEFT JOIN LATERAL (VALUES
      ('customer_id', 'the customer, as in the table of orders'), ('segment', 'segment of the customer''s first order; without orders, of the first refund'), ('channel', 'channel of the customer''s first order; without orders, of the first refund'),
      ('first_order', 'first day with an order'), ('last_order', 'last day with an order'), ('history', 'ledger of the customer''s purchase days'), ('as_of', 'last day with an order of anybody: what is known is known at its end'),
      ('customers', CASE c.relname WHEN 'model_check' THEN 'customers with a first order by fitted_as_of' ELSE 'customers with at least one order' END), ('orders', 'rows with an amount of zero or more'), ('purchase_days', 'days with an order'), ('revenue', 'sum of the amounts up to the last day with an order of anybody, refunds included'),
      ('frequency', 'purchase days after the first'), ('recency_days', 'days from the first to the last purchase day'), ('t_days', 'days from the first purchase day to as_of'), ('days_since_last', 'days from the last purchase day to as_of'),
      ('monetary_value', 'mean revenue of the purchase days after the first'), ('r_score', 'recency score, 5 for the most recent'), ('f_score', 'frequency score, 5 for the most frequent'), ('m_score', 'revenue score, 5 for the most revenue'),
      ('rfm_score', 'the three scores side by side'), ('rfm_segment', 'the segment that the scores stand for'), ('repeat_customers', 'customers with at least two orders'), ('repeat_rate', 'repeat_customers / customers'),
      ('periods', 'calendar periods from the first order to the last'), ('customer_periods', 'pairs of a customer and a period with an order'), ('at_risk', 'customer_periods before the last period'),
      ('retained', 'those of at_risk with an order in the next period too'), ('retention_rate', CASE c.relname WHEN 'cohort_retention' THEN 'active / customers' ELSE 'retained / at_risk' END), ('churn_rate', '1 - retention_rate'),
      ('average_order_value', 'revenue / orders'), ('purchase_frequency', 'orders / customer_periods'), ('customer_lifespan', '1 / churn_rate, in periods'), ('clv', 'average_order_value x purchase_frequency x customer_lifespan'),
      ('historic_value', 'revenue / customers'), ('observed_lifespan_days', 'mean days from a customer''s first order to the last'), ('cohort', 'first day of the period of the first purchase'), ('age', 'periods since then'),
      ('complete', 'whether the period is known to its end'), ('active', 'customers with an order in this period'), ('cumulative_revenue', 'revenue from age 0 to this one'), ('cumulative_value', 'cumulative_revenue / customers'),
      ('decile', '1 for the most valuable tenth'), ('revenue_of_all', 'revenue of all deciles'), ('share', 'revenue / revenue_of_all'), ('cumulative_share', 'share of this decile and all before it'),
      ('model', 'the model fitted as of as_of'), ('family', 'family of the segment''s model, the one that fits best'), ('status', 'what came of the fit of purchases: ok, boundary, not converged or too few customers'),
      ('p_alive', 'probability of still being a customer at the end of as_of'), ('expected_purchases_365', 'expected purchase days in the 365 days after as_of'), ('expected_spend', 'expected revenue of a purchase day'),
      ('expected_value_365', 'expected revenue of the 365 days after as_of, discounted by 10 % a year'), ('win_back_deadline', 'first day on which p_alive is below 0.5 if nothing more is bought; none in the family nbd, in which nobody leaves'),
      ('fitted_as_of', 'middle of the time from the first day with an order of anybody to the last: the model knows nothing after it'), ('known_until', 'last day with an order of anybody'),
      ('expected_purchases', 'purchase days of these customers after fitted_as_of and up to known_until, as the model expects them'), ('actual_purchases', 'those that came'),
      ('expected_value', 'revenue of these customers after fitted_as_of and up to known_until, as the model expects it, without a discount; NULL if it does not for one of them'), ('actual_revenue', 'that which came, refunds included')) AS v(name, text)
      ON v.name = a.attname
    WHERE n.nspname = into_schema AND c.relname = ANY (names) AND a.attnum > 0
  LOOP
    EXECUTE format('COMMENT ON COLUMN %s.%I IS %L', comment.view, comment.name, comment.text);
  END LOOP;
END $$;
COMMENT ON PROCEDURE clv_create_views(regclass, text, text, text, text, text, text, text, regclass) IS 'makes views for BI tools on a table of orders: customer_history, customer_rfm, segment_kpi, channel_kpi, cohort_retention, value_by_decile, segment_model, customer_clv, model_check; a second call replaces them';

CREATE PROCEDURE clv_drop_views(from_schema text DEFAULT 'clv', keep_schema boolean DEFAULT false)
  LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  library text := (SELECT n.nspname FROM pg_extension AS e JOIN pg_namespace AS n ON n.oid = e.extnamespace WHERE e.extname = 'clv_ext');
  names text[];
  view record;
BEGIN
  EXECUTE format('SELECT %I.clv_view_names()', library) INTO names;
  FOR view IN
    SELECT c.oid::regclass AS name, CASE c.relkind WHEN 'm' THEN 'MATERIALIZED VIEW' ELSE 'VIEW' END AS kind
    FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
    WHERE n.nspname = from_schema AND c.relname = ANY (names) AND c.relkind IN ('m', 'v')
      AND obj_description(c.oid, 'pg_class') LIKE 'clv_ext: %'
    ORDER BY array_position(names, c.relname::text)
  LOOP
    EXECUTE format('DROP %s %s', view.kind, view.name);
  END LOOP;
  IF NOT keep_schema AND (SELECT obj_description(oid, 'pg_namespace') LIKE 'clv_ext: %' FROM pg_namespace WHERE nspname = from_schema) THEN
    BEGIN
      EXECUTE format('DROP SCHEMA %I', from_schema);
    EXCEPTION WHEN dependent_objects_still_exist THEN
      -- There is something of somebody else's in it.
      NULL;
    END;
  END IF;
END $$;
COMMENT ON PROCEDURE clv_drop_views(text, boolean) IS 'drops what clv_create_views made in this schema, and, unless it is to be kept, the schema if that made it and it is empty';

CREATE PROCEDURE clv_refresh(from_schema text DEFAULT 'clv', concurrent boolean DEFAULT true)
  LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  library text := (SELECT n.nspname FROM pg_extension AS e JOIN pg_namespace AS n ON n.oid = e.extnamespace WHERE e.extname = 'clv_ext');
  names text[];
  view regclass;
BEGIN
  IF NOT EXISTS (
    SELECT FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
    WHERE n.nspname = from_schema AND c.relname = 'customer_history' AND obj_description(c.oid, 'pg_class') LIKE 'clv_ext: %') THEN
    RAISE EXCEPTION 'there are no views of clv_ext in schema "%"', from_schema
      USING ERRCODE = 'undefined_table', HINT = 'Make them with CALL clv_create_views(...).';
  END IF;
  EXECUTE format('SELECT %I.clv_view_names()', library) INTO names;
  -- The other views are plain ones, which follow by themselves.
  FOR view IN
    SELECT c.oid FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
    WHERE n.nspname = from_schema AND c.relname = ANY (names) AND c.relkind = 'm' AND obj_description(c.oid, 'pg_class') LIKE 'clv_ext: %'
    ORDER BY array_position(names, c.relname::text) DESC
  LOOP
    EXECUTE format('REFRESH MATERIALIZED VIEW %s %s', CASE WHEN concurrent THEN 'CONCURRENTLY' END, view);
  END LOOP;
END $$;
COMMENT ON PROCEDURE clv_refresh(text, boolean) IS 'brings the views that clv_create_views made up to date and fits their models again; where concurrent, readers are not kept waiting';

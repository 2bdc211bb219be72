-- The types that are stored and merged, their equality, and the rows that aggregates return.

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

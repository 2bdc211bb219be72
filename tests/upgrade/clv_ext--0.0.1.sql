\echo Use "CREATE EXTENSION clv_ext" to load this file. \quit

-- The script of a version before 0.1.0 that was never released, for the test of upgrades.

-- types

CREATE TYPE clv_day;
CREATE FUNCTION _clv_day_in(cstring) RETURNS clv_day STABLE STRICT PARALLEL SAFE LANGUAGE internal AS 'date_in';
COMMENT ON FUNCTION _clv_day_in(cstring) IS 'I/O: reads what date reads';
CREATE FUNCTION _clv_day_out(clv_day) RETURNS cstring STABLE STRICT PARALLEL SAFE LANGUAGE internal AS 'date_out';
COMMENT ON FUNCTION _clv_day_out(clv_day) IS 'I/O: writes what date writes';
CREATE FUNCTION _clv_day_recv(internal) RETURNS clv_day IMMUTABLE STRICT PARALLEL SAFE LANGUAGE internal AS 'date_recv';
COMMENT ON FUNCTION _clv_day_recv(internal) IS 'I/O: reads the binary form of a date';
CREATE FUNCTION _clv_day_send(clv_day) RETURNS bytea IMMUTABLE STRICT PARALLEL SAFE LANGUAGE internal AS 'date_send';
COMMENT ON FUNCTION _clv_day_send(clv_day) IS 'I/O: writes the binary form of a date';
-- Of the strings' category, as the extension's words: a literal in the place of one finds it before a function that has a date
-- there.
CREATE TYPE clv_day (
  INPUT = _clv_day_in, OUTPUT = _clv_day_out, RECEIVE = _clv_day_recv, SEND = _clv_day_send, LIKE = date, CATEGORY = 'S'
);
COMMENT ON TYPE clv_day IS 'type of arguments that take a day: a date, a timestamp by its date, or a timestamptz by its UTC date';
CREATE CAST (date AS clv_day) WITHOUT FUNCTION AS IMPLICIT;
COMMENT ON CAST (date AS clv_day) IS 'a date is a day as it is';
CREATE CAST (clv_day AS date) WITHOUT FUNCTION AS IMPLICIT;
COMMENT ON CAST (clv_day AS date) IS 'a day is a date as it is';
-- A timestamptz is stored as the timestamp in UTC, so timestamp_date takes its UTC date, whatever the session's time zone.
CREATE FUNCTION _clv_day(moment timestamp) RETURNS clv_day IMMUTABLE STRICT PARALLEL SAFE LANGUAGE internal AS 'timestamp_date';
COMMENT ON FUNCTION _clv_day(timestamp) IS 'the date of a timestamp';
CREATE FUNCTION _clv_day(moment timestamptz) RETURNS clv_day IMMUTABLE STRICT PARALLEL SAFE LANGUAGE internal AS 'timestamp_date';
COMMENT ON FUNCTION _clv_day(timestamptz) IS 'the UTC date of a timestamptz';
CREATE CAST (timestamp AS clv_day) WITH FUNCTION _clv_day(timestamp) AS IMPLICIT;
COMMENT ON CAST (timestamp AS clv_day) IS 'the date of a timestamp';
CREATE CAST (timestamptz AS clv_day) WITH FUNCTION _clv_day(timestamptz) AS IMPLICIT;
COMMENT ON CAST (timestamptz AS clv_day) IS 'the UTC date of a timestamptz';

CREATE TYPE clv_totals;
CREATE FUNCTION _clv_totals_in(cstring) RETURNS clv_totals
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_totals_in';
COMMENT ON FUNCTION _clv_totals_in(cstring) IS 'I/O: reads the JSON text';
CREATE FUNCTION _clv_totals_out(clv_totals) RETURNS cstring
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_totals_out';
COMMENT ON FUNCTION _clv_totals_out(clv_totals) IS 'I/O: writes the JSON text';
CREATE FUNCTION _clv_totals_recv(internal) RETURNS clv_totals
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_totals_recv';
COMMENT ON FUNCTION _clv_totals_recv(internal) IS 'I/O: reads the binary form';
CREATE FUNCTION _clv_totals_send(clv_totals) RETURNS bytea
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_totals_send';
COMMENT ON FUNCTION _clv_totals_send(clv_totals) IS 'I/O: writes the binary form';
CREATE TYPE clv_totals (
  INPUT = _clv_totals_in, OUTPUT = _clv_totals_out, RECEIVE = _clv_totals_recv, SEND = _clv_totals_send,
  INTERNALLENGTH = VARIABLE, ALIGNMENT = double, STORAGE = extended
);
COMMENT ON TYPE clv_totals IS 'sums and counts of campaigns or of costs to serve; mergeable, built by campaign_totals and cost_totals';
CREATE FUNCTION _clv_totals_eq(a clv_totals, b clv_totals) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_totals_eq';
COMMENT ON FUNCTION _clv_totals_eq(clv_totals, clv_totals) IS 'whether a and b have the same value';
CREATE FUNCTION _clv_totals_ne(a clv_totals, b clv_totals) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_totals_ne';
COMMENT ON FUNCTION _clv_totals_ne(clv_totals, clv_totals) IS 'whether a and b have different values';
CREATE FUNCTION _clv_totals_lt(a clv_totals, b clv_totals) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_totals_lt';
COMMENT ON FUNCTION _clv_totals_lt(clv_totals, clv_totals) IS 'whether a sorts before b';
CREATE FUNCTION _clv_totals_le(a clv_totals, b clv_totals) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_totals_le';
COMMENT ON FUNCTION _clv_totals_le(clv_totals, clv_totals) IS 'whether a sorts before b or equals it';
CREATE FUNCTION _clv_totals_gt(a clv_totals, b clv_totals) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_totals_gt';
COMMENT ON FUNCTION _clv_totals_gt(clv_totals, clv_totals) IS 'whether a sorts after b';
CREATE FUNCTION _clv_totals_ge(a clv_totals, b clv_totals) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_totals_ge';
COMMENT ON FUNCTION _clv_totals_ge(clv_totals, clv_totals) IS 'whether a sorts after b or equals it';
CREATE FUNCTION _clv_totals_cmp(a clv_totals, b clv_totals) RETURNS integer
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_totals_cmp';
COMMENT ON FUNCTION _clv_totals_cmp(clv_totals, clv_totals) IS '-1, 0 or 1 as a sorts before, with or after b';
CREATE FUNCTION _clv_totals_hash(a clv_totals) RETURNS integer
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_totals_hash';
COMMENT ON FUNCTION _clv_totals_hash(clv_totals) IS 'a hash, the same for equal values';
CREATE OPERATOR = (
  LEFTARG = clv_totals, RIGHTARG = clv_totals, FUNCTION = _clv_totals_eq,
  COMMUTATOR = =, NEGATOR = <>, RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (clv_totals, clv_totals) IS 'whether a and b have the same value';
CREATE OPERATOR <> (
  LEFTARG = clv_totals, RIGHTARG = clv_totals, FUNCTION = _clv_totals_ne,
  COMMUTATOR = <>, NEGATOR = =, RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (clv_totals, clv_totals) IS 'whether a and b have different values';
CREATE OPERATOR < (
  LEFTARG = clv_totals, RIGHTARG = clv_totals, FUNCTION = _clv_totals_lt,
  COMMUTATOR = >, NEGATOR = >=, RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (clv_totals, clv_totals) IS 'whether a sorts before b';
CREATE OPERATOR <= (
  LEFTARG = clv_totals, RIGHTARG = clv_totals, FUNCTION = _clv_totals_le,
  COMMUTATOR = >=, NEGATOR = >, RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (clv_totals, clv_totals) IS 'whether a sorts before b or equals it';
CREATE OPERATOR > (
  LEFTARG = clv_totals, RIGHTARG = clv_totals, FUNCTION = _clv_totals_gt,
  COMMUTATOR = <, NEGATOR = <=, RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR > (clv_totals, clv_totals) IS 'whether a sorts after b';
CREATE OPERATOR >= (
  LEFTARG = clv_totals, RIGHTARG = clv_totals, FUNCTION = _clv_totals_ge,
  COMMUTATOR = <=, NEGATOR = <, RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (clv_totals, clv_totals) IS 'whether a sorts after b or equals it';
CREATE OPERATOR FAMILY clv_totals_hash_ops USING hash;
COMMENT ON OPERATOR FAMILY clv_totals_hash_ops USING hash IS 'for GROUP BY, DISTINCT and joins by hash';
CREATE OPERATOR CLASS clv_totals_hash_ops DEFAULT FOR TYPE clv_totals USING hash FAMILY clv_totals_hash_ops AS
  OPERATOR 1 =, FUNCTION 1 _clv_totals_hash(clv_totals);
COMMENT ON OPERATOR CLASS clv_totals_hash_ops USING hash IS 'for GROUP BY, DISTINCT and joins by hash';
CREATE OPERATOR FAMILY clv_totals_btree_ops USING btree;
COMMENT ON OPERATOR FAMILY clv_totals_btree_ops USING btree IS 'for ORDER BY, DISTINCT and merge joins: the order of canonical bytes, which has no other meaning';
CREATE OPERATOR CLASS clv_totals_btree_ops DEFAULT FOR TYPE clv_totals USING btree FAMILY clv_totals_btree_ops AS
  OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 _clv_totals_cmp(clv_totals, clv_totals);
COMMENT ON OPERATOR CLASS clv_totals_btree_ops USING btree IS 'for ORDER BY, DISTINCT and merge joins: the order of canonical bytes, which has no other meaning';
CREATE FUNCTION _clv_totals_json(value clv_totals) RETURNS json
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_totals_json';
COMMENT ON FUNCTION _clv_totals_json(clv_totals) IS 'the JSON text as json';
CREATE CAST (clv_totals AS json) WITH FUNCTION _clv_totals_json(clv_totals);
COMMENT ON CAST (clv_totals AS json) IS 'the JSON text as json';
CREATE CAST (clv_totals AS jsonb) WITH INOUT;
COMMENT ON CAST (clv_totals AS jsonb) IS 'the JSON text as jsonb';
CREATE CAST (jsonb AS clv_totals) WITH INOUT;
COMMENT ON CAST (jsonb AS clv_totals) IS 'a value from its JSON text';

CREATE TYPE attribution_path;
CREATE FUNCTION _clv_attribution_path_in(cstring) RETURNS attribution_path
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_attribution_path_in';
COMMENT ON FUNCTION _clv_attribution_path_in(cstring) IS 'I/O: reads the JSON text';
CREATE FUNCTION _clv_attribution_path_out(attribution_path) RETURNS cstring
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_attribution_path_out';
COMMENT ON FUNCTION _clv_attribution_path_out(attribution_path) IS 'I/O: writes the JSON text';
CREATE FUNCTION _clv_attribution_path_recv(internal) RETURNS attribution_path
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_attribution_path_recv';
COMMENT ON FUNCTION _clv_attribution_path_recv(internal) IS 'I/O: reads the binary form';
CREATE FUNCTION _clv_attribution_path_send(attribution_path) RETURNS bytea
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_attribution_path_send';
COMMENT ON FUNCTION _clv_attribution_path_send(attribution_path) IS 'I/O: writes the binary form';
CREATE TYPE attribution_path (
  INPUT = _clv_attribution_path_in, OUTPUT = _clv_attribution_path_out, RECEIVE = _clv_attribution_path_recv, SEND = _clv_attribution_path_send,
  INTERNALLENGTH = VARIABLE, ALIGNMENT = double, STORAGE = extended
);
COMMENT ON TYPE attribution_path IS 'the touches of one customer up to a conversion; mergeable, built by attribution_path';
CREATE FUNCTION _clv_attribution_path_eq(a attribution_path, b attribution_path) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_attribution_path_eq';
COMMENT ON FUNCTION _clv_attribution_path_eq(attribution_path, attribution_path) IS 'whether a and b have the same value';
CREATE FUNCTION _clv_attribution_path_ne(a attribution_path, b attribution_path) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_attribution_path_ne';
COMMENT ON FUNCTION _clv_attribution_path_ne(attribution_path, attribution_path) IS 'whether a and b have different values';
CREATE FUNCTION _clv_attribution_path_lt(a attribution_path, b attribution_path) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_attribution_path_lt';
COMMENT ON FUNCTION _clv_attribution_path_lt(attribution_path, attribution_path) IS 'whether a sorts before b';
CREATE FUNCTION _clv_attribution_path_le(a attribution_path, b attribution_path) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_attribution_path_le';
COMMENT ON FUNCTION _clv_attribution_path_le(attribution_path, attribution_path) IS 'whether a sorts before b or equals it';
CREATE FUNCTION _clv_attribution_path_gt(a attribution_path, b attribution_path) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_attribution_path_gt';
COMMENT ON FUNCTION _clv_attribution_path_gt(attribution_path, attribution_path) IS 'whether a sorts after b';
CREATE FUNCTION _clv_attribution_path_ge(a attribution_path, b attribution_path) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_attribution_path_ge';
COMMENT ON FUNCTION _clv_attribution_path_ge(attribution_path, attribution_path) IS 'whether a sorts after b or equals it';
CREATE FUNCTION _clv_attribution_path_cmp(a attribution_path, b attribution_path) RETURNS integer
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_attribution_path_cmp';
COMMENT ON FUNCTION _clv_attribution_path_cmp(attribution_path, attribution_path) IS '-1, 0 or 1 as a sorts before, with or after b';
CREATE FUNCTION _clv_attribution_path_hash(a attribution_path) RETURNS integer
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_attribution_path_hash';
COMMENT ON FUNCTION _clv_attribution_path_hash(attribution_path) IS 'a hash, the same for equal values';
CREATE OPERATOR = (
  LEFTARG = attribution_path, RIGHTARG = attribution_path, FUNCTION = _clv_attribution_path_eq,
  COMMUTATOR = =, NEGATOR = <>, RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (attribution_path, attribution_path) IS 'whether a and b have the same value';
CREATE OPERATOR <> (
  LEFTARG = attribution_path, RIGHTARG = attribution_path, FUNCTION = _clv_attribution_path_ne,
  COMMUTATOR = <>, NEGATOR = =, RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (attribution_path, attribution_path) IS 'whether a and b have different values';
CREATE OPERATOR < (
  LEFTARG = attribution_path, RIGHTARG = attribution_path, FUNCTION = _clv_attribution_path_lt,
  COMMUTATOR = >, NEGATOR = >=, RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (attribution_path, attribution_path) IS 'whether a sorts before b';
CREATE OPERATOR <= (
  LEFTARG = attribution_path, RIGHTARG = attribution_path, FUNCTION = _clv_attribution_path_le,
  COMMUTATOR = >=, NEGATOR = >, RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (attribution_path, attribution_path) IS 'whether a sorts before b or equals it';
CREATE OPERATOR > (
  LEFTARG = attribution_path, RIGHTARG = attribution_path, FUNCTION = _clv_attribution_path_gt,
  COMMUTATOR = <, NEGATOR = <=, RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR > (attribution_path, attribution_path) IS 'whether a sorts after b';
CREATE OPERATOR >= (
  LEFTARG = attribution_path, RIGHTARG = attribution_path, FUNCTION = _clv_attribution_path_ge,
  COMMUTATOR = <=, NEGATOR = <, RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (attribution_path, attribution_path) IS 'whether a sorts after b or equals it';
CREATE OPERATOR FAMILY attribution_path_hash_ops USING hash;
COMMENT ON OPERATOR FAMILY attribution_path_hash_ops USING hash IS 'for GROUP BY, DISTINCT and joins by hash';
CREATE OPERATOR CLASS attribution_path_hash_ops DEFAULT FOR TYPE attribution_path USING hash FAMILY attribution_path_hash_ops AS
  OPERATOR 1 =, FUNCTION 1 _clv_attribution_path_hash(attribution_path);
COMMENT ON OPERATOR CLASS attribution_path_hash_ops USING hash IS 'for GROUP BY, DISTINCT and joins by hash';
CREATE OPERATOR FAMILY attribution_path_btree_ops USING btree;
COMMENT ON OPERATOR FAMILY attribution_path_btree_ops USING btree IS 'for ORDER BY, DISTINCT and merge joins: the order of canonical bytes, which has no other meaning';
CREATE OPERATOR CLASS attribution_path_btree_ops DEFAULT FOR TYPE attribution_path USING btree FAMILY attribution_path_btree_ops AS
  OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 _clv_attribution_path_cmp(attribution_path, attribution_path);
COMMENT ON OPERATOR CLASS attribution_path_btree_ops USING btree IS 'for ORDER BY, DISTINCT and merge joins: the order of canonical bytes, which has no other meaning';
CREATE FUNCTION _clv_attribution_path_json(value attribution_path) RETURNS json
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_attribution_path_json';
COMMENT ON FUNCTION _clv_attribution_path_json(attribution_path) IS 'the JSON text as json';
CREATE CAST (attribution_path AS json) WITH FUNCTION _clv_attribution_path_json(attribution_path);
COMMENT ON CAST (attribution_path AS json) IS 'the JSON text as json';
CREATE CAST (attribution_path AS jsonb) WITH INOUT;
COMMENT ON CAST (attribution_path AS jsonb) IS 'the JSON text as jsonb';
CREATE CAST (jsonb AS attribution_path) WITH INOUT;
COMMENT ON CAST (jsonb AS attribution_path) IS 'a value from its JSON text';

CREATE TYPE clv_rule;
CREATE FUNCTION _clv_rule_in(cstring) RETURNS clv_rule
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_rule_in';
COMMENT ON FUNCTION _clv_rule_in(cstring) IS 'I/O: reads the word';
CREATE FUNCTION _clv_rule_out(clv_rule) RETURNS cstring
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_rule_out';
COMMENT ON FUNCTION _clv_rule_out(clv_rule) IS 'I/O: writes the word';
CREATE FUNCTION _clv_rule_recv(internal) RETURNS clv_rule
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_rule_recv';
COMMENT ON FUNCTION _clv_rule_recv(internal) IS 'I/O: reads the binary form';
CREATE FUNCTION _clv_rule_send(clv_rule) RETURNS bytea
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_rule_send';
COMMENT ON FUNCTION _clv_rule_send(clv_rule) IS 'I/O: writes the binary form';
CREATE TYPE clv_rule (
  INPUT = _clv_rule_in, OUTPUT = _clv_rule_out, RECEIVE = _clv_rule_recv, SEND = _clv_rule_send,
  INTERNALLENGTH = 4, PASSEDBYVALUE, ALIGNMENT = int4, CATEGORY = 'S'
);
COMMENT ON TYPE clv_rule IS 'a rule of attribution: ''first'', ''last'', ''linear'', ''position'' (40, 20, 40 %) or ''time_decay''';
CREATE FUNCTION _clv_rule_eq(a clv_rule, b clv_rule) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_rule_eq';
COMMENT ON FUNCTION _clv_rule_eq(clv_rule, clv_rule) IS 'whether a and b have the same value';
CREATE FUNCTION _clv_rule_ne(a clv_rule, b clv_rule) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_rule_ne';
COMMENT ON FUNCTION _clv_rule_ne(clv_rule, clv_rule) IS 'whether a and b have different values';
CREATE FUNCTION _clv_rule_lt(a clv_rule, b clv_rule) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_rule_lt';
COMMENT ON FUNCTION _clv_rule_lt(clv_rule, clv_rule) IS 'whether a sorts before b';
CREATE FUNCTION _clv_rule_le(a clv_rule, b clv_rule) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_rule_le';
COMMENT ON FUNCTION _clv_rule_le(clv_rule, clv_rule) IS 'whether a sorts before b or equals it';
CREATE FUNCTION _clv_rule_gt(a clv_rule, b clv_rule) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_rule_gt';
COMMENT ON FUNCTION _clv_rule_gt(clv_rule, clv_rule) IS 'whether a sorts after b';
CREATE FUNCTION _clv_rule_ge(a clv_rule, b clv_rule) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_rule_ge';
COMMENT ON FUNCTION _clv_rule_ge(clv_rule, clv_rule) IS 'whether a sorts after b or equals it';
CREATE FUNCTION _clv_rule_cmp(a clv_rule, b clv_rule) RETURNS integer
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_rule_cmp';
COMMENT ON FUNCTION _clv_rule_cmp(clv_rule, clv_rule) IS '-1, 0 or 1 as a sorts before, with or after b';
CREATE FUNCTION _clv_rule_hash(a clv_rule) RETURNS integer
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_rule_hash';
COMMENT ON FUNCTION _clv_rule_hash(clv_rule) IS 'a hash, the same for equal values';
CREATE OPERATOR = (
  LEFTARG = clv_rule, RIGHTARG = clv_rule, FUNCTION = _clv_rule_eq,
  COMMUTATOR = =, NEGATOR = <>, RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (clv_rule, clv_rule) IS 'whether a and b have the same value';
CREATE OPERATOR <> (
  LEFTARG = clv_rule, RIGHTARG = clv_rule, FUNCTION = _clv_rule_ne,
  COMMUTATOR = <>, NEGATOR = =, RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (clv_rule, clv_rule) IS 'whether a and b have different values';
CREATE OPERATOR < (
  LEFTARG = clv_rule, RIGHTARG = clv_rule, FUNCTION = _clv_rule_lt,
  COMMUTATOR = >, NEGATOR = >=, RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (clv_rule, clv_rule) IS 'whether a sorts before b';
CREATE OPERATOR <= (
  LEFTARG = clv_rule, RIGHTARG = clv_rule, FUNCTION = _clv_rule_le,
  COMMUTATOR = >=, NEGATOR = >, RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (clv_rule, clv_rule) IS 'whether a sorts before b or equals it';
CREATE OPERATOR > (
  LEFTARG = clv_rule, RIGHTARG = clv_rule, FUNCTION = _clv_rule_gt,
  COMMUTATOR = <, NEGATOR = <=, RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR > (clv_rule, clv_rule) IS 'whether a sorts after b';
CREATE OPERATOR >= (
  LEFTARG = clv_rule, RIGHTARG = clv_rule, FUNCTION = _clv_rule_ge,
  COMMUTATOR = <=, NEGATOR = <, RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (clv_rule, clv_rule) IS 'whether a sorts after b or equals it';
CREATE OPERATOR FAMILY clv_rule_hash_ops USING hash;
COMMENT ON OPERATOR FAMILY clv_rule_hash_ops USING hash IS 'for GROUP BY, DISTINCT and joins by hash';
CREATE OPERATOR CLASS clv_rule_hash_ops DEFAULT FOR TYPE clv_rule USING hash FAMILY clv_rule_hash_ops AS
  OPERATOR 1 =, FUNCTION 1 _clv_rule_hash(clv_rule);
COMMENT ON OPERATOR CLASS clv_rule_hash_ops USING hash IS 'for GROUP BY, DISTINCT and joins by hash';
CREATE OPERATOR FAMILY clv_rule_btree_ops USING btree;
COMMENT ON OPERATOR FAMILY clv_rule_btree_ops USING btree IS 'for ORDER BY, DISTINCT and merge joins: the order of the codes of the words';
CREATE OPERATOR CLASS clv_rule_btree_ops DEFAULT FOR TYPE clv_rule USING btree FAMILY clv_rule_btree_ops AS
  OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 _clv_rule_cmp(clv_rule, clv_rule);
COMMENT ON OPERATOR CLASS clv_rule_btree_ops USING btree IS 'for ORDER BY, DISTINCT and merge joins: the order of the codes of the words';
CREATE CAST (text AS clv_rule) WITH INOUT AS IMPLICIT;
COMMENT ON CAST (text AS clv_rule) IS 'from a variable or column of type text';

CREATE TYPE forecast_sums;
CREATE FUNCTION _clv_forecast_sums_in(cstring) RETURNS forecast_sums
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_forecast_sums_in';
COMMENT ON FUNCTION _clv_forecast_sums_in(cstring) IS 'I/O: reads the JSON text';
CREATE FUNCTION _clv_forecast_sums_out(forecast_sums) RETURNS cstring
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_forecast_sums_out';
COMMENT ON FUNCTION _clv_forecast_sums_out(forecast_sums) IS 'I/O: writes the JSON text';
CREATE FUNCTION _clv_forecast_sums_recv(internal) RETURNS forecast_sums
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_forecast_sums_recv';
COMMENT ON FUNCTION _clv_forecast_sums_recv(internal) IS 'I/O: reads the binary form';
CREATE FUNCTION _clv_forecast_sums_send(forecast_sums) RETURNS bytea
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_forecast_sums_send';
COMMENT ON FUNCTION _clv_forecast_sums_send(forecast_sums) IS 'I/O: writes the binary form';
CREATE TYPE forecast_sums (
  INPUT = _clv_forecast_sums_in, OUTPUT = _clv_forecast_sums_out, RECEIVE = _clv_forecast_sums_recv, SEND = _clv_forecast_sums_send,
  INTERNALLENGTH = VARIABLE, ALIGNMENT = double, STORAGE = extended
);
COMMENT ON TYPE forecast_sums IS 'sums of what customers are expected to buy, by model and period ahead; mergeable, built by forecast_sums_agg';
CREATE FUNCTION _clv_forecast_sums_eq(a forecast_sums, b forecast_sums) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_forecast_sums_eq';
COMMENT ON FUNCTION _clv_forecast_sums_eq(forecast_sums, forecast_sums) IS 'whether a and b have the same value';
CREATE FUNCTION _clv_forecast_sums_ne(a forecast_sums, b forecast_sums) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_forecast_sums_ne';
COMMENT ON FUNCTION _clv_forecast_sums_ne(forecast_sums, forecast_sums) IS 'whether a and b have different values';
CREATE FUNCTION _clv_forecast_sums_lt(a forecast_sums, b forecast_sums) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_forecast_sums_lt';
COMMENT ON FUNCTION _clv_forecast_sums_lt(forecast_sums, forecast_sums) IS 'whether a sorts before b';
CREATE FUNCTION _clv_forecast_sums_le(a forecast_sums, b forecast_sums) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_forecast_sums_le';
COMMENT ON FUNCTION _clv_forecast_sums_le(forecast_sums, forecast_sums) IS 'whether a sorts before b or equals it';
CREATE FUNCTION _clv_forecast_sums_gt(a forecast_sums, b forecast_sums) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_forecast_sums_gt';
COMMENT ON FUNCTION _clv_forecast_sums_gt(forecast_sums, forecast_sums) IS 'whether a sorts after b';
CREATE FUNCTION _clv_forecast_sums_ge(a forecast_sums, b forecast_sums) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_forecast_sums_ge';
COMMENT ON FUNCTION _clv_forecast_sums_ge(forecast_sums, forecast_sums) IS 'whether a sorts after b or equals it';
CREATE FUNCTION _clv_forecast_sums_cmp(a forecast_sums, b forecast_sums) RETURNS integer
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_forecast_sums_cmp';
COMMENT ON FUNCTION _clv_forecast_sums_cmp(forecast_sums, forecast_sums) IS '-1, 0 or 1 as a sorts before, with or after b';
CREATE FUNCTION _clv_forecast_sums_hash(a forecast_sums) RETURNS integer
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_forecast_sums_hash';
COMMENT ON FUNCTION _clv_forecast_sums_hash(forecast_sums) IS 'a hash, the same for equal values';
CREATE OPERATOR = (
  LEFTARG = forecast_sums, RIGHTARG = forecast_sums, FUNCTION = _clv_forecast_sums_eq,
  COMMUTATOR = =, NEGATOR = <>, RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (forecast_sums, forecast_sums) IS 'whether a and b have the same value';
CREATE OPERATOR <> (
  LEFTARG = forecast_sums, RIGHTARG = forecast_sums, FUNCTION = _clv_forecast_sums_ne,
  COMMUTATOR = <>, NEGATOR = =, RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (forecast_sums, forecast_sums) IS 'whether a and b have different values';
CREATE OPERATOR < (
  LEFTARG = forecast_sums, RIGHTARG = forecast_sums, FUNCTION = _clv_forecast_sums_lt,
  COMMUTATOR = >, NEGATOR = >=, RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (forecast_sums, forecast_sums) IS 'whether a sorts before b';
CREATE OPERATOR <= (
  LEFTARG = forecast_sums, RIGHTARG = forecast_sums, FUNCTION = _clv_forecast_sums_le,
  COMMUTATOR = >=, NEGATOR = >, RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (forecast_sums, forecast_sums) IS 'whether a sorts before b or equals it';
CREATE OPERATOR > (
  LEFTARG = forecast_sums, RIGHTARG = forecast_sums, FUNCTION = _clv_forecast_sums_gt,
  COMMUTATOR = <, NEGATOR = <=, RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR > (forecast_sums, forecast_sums) IS 'whether a sorts after b';
CREATE OPERATOR >= (
  LEFTARG = forecast_sums, RIGHTARG = forecast_sums, FUNCTION = _clv_forecast_sums_ge,
  COMMUTATOR = <=, NEGATOR = <, RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (forecast_sums, forecast_sums) IS 'whether a sorts after b or equals it';
CREATE OPERATOR FAMILY forecast_sums_hash_ops USING hash;
COMMENT ON OPERATOR FAMILY forecast_sums_hash_ops USING hash IS 'for GROUP BY, DISTINCT and joins by hash';
CREATE OPERATOR CLASS forecast_sums_hash_ops DEFAULT FOR TYPE forecast_sums USING hash FAMILY forecast_sums_hash_ops AS
  OPERATOR 1 =, FUNCTION 1 _clv_forecast_sums_hash(forecast_sums);
COMMENT ON OPERATOR CLASS forecast_sums_hash_ops USING hash IS 'for GROUP BY, DISTINCT and joins by hash';
CREATE OPERATOR FAMILY forecast_sums_btree_ops USING btree;
COMMENT ON OPERATOR FAMILY forecast_sums_btree_ops USING btree IS 'for ORDER BY, DISTINCT and merge joins: the order of canonical bytes, which has no other meaning';
CREATE OPERATOR CLASS forecast_sums_btree_ops DEFAULT FOR TYPE forecast_sums USING btree FAMILY forecast_sums_btree_ops AS
  OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 _clv_forecast_sums_cmp(forecast_sums, forecast_sums);
COMMENT ON OPERATOR CLASS forecast_sums_btree_ops USING btree IS 'for ORDER BY, DISTINCT and merge joins: the order of canonical bytes, which has no other meaning';
CREATE FUNCTION _clv_forecast_sums_json(value forecast_sums) RETURNS json
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_forecast_sums_json';
COMMENT ON FUNCTION _clv_forecast_sums_json(forecast_sums) IS 'the JSON text as json';
CREATE CAST (forecast_sums AS json) WITH FUNCTION _clv_forecast_sums_json(forecast_sums);
COMMENT ON CAST (forecast_sums AS json) IS 'the JSON text as json';
CREATE CAST (forecast_sums AS jsonb) WITH INOUT;
COMMENT ON CAST (forecast_sums AS jsonb) IS 'the JSON text as jsonb';
CREATE CAST (jsonb AS forecast_sums) WITH INOUT;
COMMENT ON CAST (jsonb AS forecast_sums) IS 'a value from its JSON text';

CREATE TYPE purchase_history;
CREATE FUNCTION _clv_purchase_history_in(cstring) RETURNS purchase_history
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_purchase_history_in';
COMMENT ON FUNCTION _clv_purchase_history_in(cstring) IS 'I/O: reads the JSON text';
CREATE FUNCTION _clv_purchase_history_out(purchase_history) RETURNS cstring
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_purchase_history_out';
COMMENT ON FUNCTION _clv_purchase_history_out(purchase_history) IS 'I/O: writes the JSON text';
CREATE FUNCTION _clv_purchase_history_recv(internal) RETURNS purchase_history
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_purchase_history_recv';
COMMENT ON FUNCTION _clv_purchase_history_recv(internal) IS 'I/O: reads the binary form';
CREATE FUNCTION _clv_purchase_history_send(purchase_history) RETURNS bytea
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_purchase_history_send';
COMMENT ON FUNCTION _clv_purchase_history_send(purchase_history) IS 'I/O: writes the binary form';
CREATE TYPE purchase_history (
  INPUT = _clv_purchase_history_in, OUTPUT = _clv_purchase_history_out, RECEIVE = _clv_purchase_history_recv, SEND = _clv_purchase_history_send,
  INTERNALLENGTH = VARIABLE, ALIGNMENT = double, STORAGE = extended
);
COMMENT ON TYPE purchase_history IS 'one customer''s ledger: the orders and the revenue of each day with an order or a refund; 24 bytes a day';
CREATE FUNCTION _clv_purchase_history_eq(a purchase_history, b purchase_history) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_purchase_history_eq';
COMMENT ON FUNCTION _clv_purchase_history_eq(purchase_history, purchase_history) IS 'whether a and b have the same value';
CREATE FUNCTION _clv_purchase_history_ne(a purchase_history, b purchase_history) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_purchase_history_ne';
COMMENT ON FUNCTION _clv_purchase_history_ne(purchase_history, purchase_history) IS 'whether a and b have different values';
CREATE FUNCTION _clv_purchase_history_lt(a purchase_history, b purchase_history) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_purchase_history_lt';
COMMENT ON FUNCTION _clv_purchase_history_lt(purchase_history, purchase_history) IS 'whether a sorts before b';
CREATE FUNCTION _clv_purchase_history_le(a purchase_history, b purchase_history) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_purchase_history_le';
COMMENT ON FUNCTION _clv_purchase_history_le(purchase_history, purchase_history) IS 'whether a sorts before b or equals it';
CREATE FUNCTION _clv_purchase_history_gt(a purchase_history, b purchase_history) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_purchase_history_gt';
COMMENT ON FUNCTION _clv_purchase_history_gt(purchase_history, purchase_history) IS 'whether a sorts after b';
CREATE FUNCTION _clv_purchase_history_ge(a purchase_history, b purchase_history) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_purchase_history_ge';
COMMENT ON FUNCTION _clv_purchase_history_ge(purchase_history, purchase_history) IS 'whether a sorts after b or equals it';
CREATE FUNCTION _clv_purchase_history_cmp(a purchase_history, b purchase_history) RETURNS integer
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_purchase_history_cmp';
COMMENT ON FUNCTION _clv_purchase_history_cmp(purchase_history, purchase_history) IS '-1, 0 or 1 as a sorts before, with or after b';
CREATE FUNCTION _clv_purchase_history_hash(a purchase_history) RETURNS integer
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_purchase_history_hash';
COMMENT ON FUNCTION _clv_purchase_history_hash(purchase_history) IS 'a hash, the same for equal values';
CREATE OPERATOR = (
  LEFTARG = purchase_history, RIGHTARG = purchase_history, FUNCTION = _clv_purchase_history_eq,
  COMMUTATOR = =, NEGATOR = <>, RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (purchase_history, purchase_history) IS 'whether a and b have the same value';
CREATE OPERATOR <> (
  LEFTARG = purchase_history, RIGHTARG = purchase_history, FUNCTION = _clv_purchase_history_ne,
  COMMUTATOR = <>, NEGATOR = =, RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (purchase_history, purchase_history) IS 'whether a and b have different values';
CREATE OPERATOR < (
  LEFTARG = purchase_history, RIGHTARG = purchase_history, FUNCTION = _clv_purchase_history_lt,
  COMMUTATOR = >, NEGATOR = >=, RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (purchase_history, purchase_history) IS 'whether a sorts before b';
CREATE OPERATOR <= (
  LEFTARG = purchase_history, RIGHTARG = purchase_history, FUNCTION = _clv_purchase_history_le,
  COMMUTATOR = >=, NEGATOR = >, RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (purchase_history, purchase_history) IS 'whether a sorts before b or equals it';
CREATE OPERATOR > (
  LEFTARG = purchase_history, RIGHTARG = purchase_history, FUNCTION = _clv_purchase_history_gt,
  COMMUTATOR = <, NEGATOR = <=, RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR > (purchase_history, purchase_history) IS 'whether a sorts after b';
CREATE OPERATOR >= (
  LEFTARG = purchase_history, RIGHTARG = purchase_history, FUNCTION = _clv_purchase_history_ge,
  COMMUTATOR = <=, NEGATOR = <, RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (purchase_history, purchase_history) IS 'whether a sorts after b or equals it';
CREATE OPERATOR FAMILY purchase_history_hash_ops USING hash;
COMMENT ON OPERATOR FAMILY purchase_history_hash_ops USING hash IS 'for GROUP BY, DISTINCT and joins by hash';
CREATE OPERATOR CLASS purchase_history_hash_ops DEFAULT FOR TYPE purchase_history USING hash FAMILY purchase_history_hash_ops AS
  OPERATOR 1 =, FUNCTION 1 _clv_purchase_history_hash(purchase_history);
COMMENT ON OPERATOR CLASS purchase_history_hash_ops USING hash IS 'for GROUP BY, DISTINCT and joins by hash';
CREATE OPERATOR FAMILY purchase_history_btree_ops USING btree;
COMMENT ON OPERATOR FAMILY purchase_history_btree_ops USING btree IS 'for ORDER BY, DISTINCT and merge joins: the order of canonical bytes, which has no other meaning';
CREATE OPERATOR CLASS purchase_history_btree_ops DEFAULT FOR TYPE purchase_history USING btree FAMILY purchase_history_btree_ops AS
  OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 _clv_purchase_history_cmp(purchase_history, purchase_history);
COMMENT ON OPERATOR CLASS purchase_history_btree_ops USING btree IS 'for ORDER BY, DISTINCT and merge joins: the order of canonical bytes, which has no other meaning';
CREATE FUNCTION _clv_purchase_history_json(value purchase_history) RETURNS json
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_purchase_history_json';
COMMENT ON FUNCTION _clv_purchase_history_json(purchase_history) IS 'the JSON text as json';
CREATE CAST (purchase_history AS json) WITH FUNCTION _clv_purchase_history_json(purchase_history);
COMMENT ON CAST (purchase_history AS json) IS 'the JSON text as json';
CREATE CAST (purchase_history AS jsonb) WITH INOUT;
COMMENT ON CAST (purchase_history AS jsonb) IS 'the JSON text as jsonb';
CREATE CAST (jsonb AS purchase_history) WITH INOUT;
COMMENT ON CAST (jsonb AS purchase_history) IS 'a value from its JSON text';

CREATE TYPE order_lines;
CREATE FUNCTION _clv_order_lines_in(cstring) RETURNS order_lines
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_order_lines_in';
COMMENT ON FUNCTION _clv_order_lines_in(cstring) IS 'I/O: reads the JSON text';
CREATE FUNCTION _clv_order_lines_out(order_lines) RETURNS cstring
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_order_lines_out';
COMMENT ON FUNCTION _clv_order_lines_out(order_lines) IS 'I/O: writes the JSON text';
CREATE FUNCTION _clv_order_lines_recv(internal) RETURNS order_lines
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_order_lines_recv';
COMMENT ON FUNCTION _clv_order_lines_recv(internal) IS 'I/O: reads the binary form';
CREATE FUNCTION _clv_order_lines_send(order_lines) RETURNS bytea
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_order_lines_send';
COMMENT ON FUNCTION _clv_order_lines_send(order_lines) IS 'I/O: writes the binary form';
CREATE TYPE order_lines (
  INPUT = _clv_order_lines_in, OUTPUT = _clv_order_lines_out, RECEIVE = _clv_order_lines_recv, SEND = _clv_order_lines_send,
  INTERNALLENGTH = VARIABLE, ALIGNMENT = double, STORAGE = extended
);
COMMENT ON TYPE order_lines IS 'lines of orders, added up order by order: what aggregates over order lines keep while they run';
CREATE FUNCTION _clv_order_lines_eq(a order_lines, b order_lines) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_order_lines_eq';
COMMENT ON FUNCTION _clv_order_lines_eq(order_lines, order_lines) IS 'whether a and b have the same value';
CREATE FUNCTION _clv_order_lines_ne(a order_lines, b order_lines) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_order_lines_ne';
COMMENT ON FUNCTION _clv_order_lines_ne(order_lines, order_lines) IS 'whether a and b have different values';
CREATE FUNCTION _clv_order_lines_lt(a order_lines, b order_lines) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_order_lines_lt';
COMMENT ON FUNCTION _clv_order_lines_lt(order_lines, order_lines) IS 'whether a sorts before b';
CREATE FUNCTION _clv_order_lines_le(a order_lines, b order_lines) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_order_lines_le';
COMMENT ON FUNCTION _clv_order_lines_le(order_lines, order_lines) IS 'whether a sorts before b or equals it';
CREATE FUNCTION _clv_order_lines_gt(a order_lines, b order_lines) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_order_lines_gt';
COMMENT ON FUNCTION _clv_order_lines_gt(order_lines, order_lines) IS 'whether a sorts after b';
CREATE FUNCTION _clv_order_lines_ge(a order_lines, b order_lines) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_order_lines_ge';
COMMENT ON FUNCTION _clv_order_lines_ge(order_lines, order_lines) IS 'whether a sorts after b or equals it';
CREATE FUNCTION _clv_order_lines_cmp(a order_lines, b order_lines) RETURNS integer
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_order_lines_cmp';
COMMENT ON FUNCTION _clv_order_lines_cmp(order_lines, order_lines) IS '-1, 0 or 1 as a sorts before, with or after b';
CREATE FUNCTION _clv_order_lines_hash(a order_lines) RETURNS integer
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_order_lines_hash';
COMMENT ON FUNCTION _clv_order_lines_hash(order_lines) IS 'a hash, the same for equal values';
CREATE OPERATOR = (
  LEFTARG = order_lines, RIGHTARG = order_lines, FUNCTION = _clv_order_lines_eq,
  COMMUTATOR = =, NEGATOR = <>, RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (order_lines, order_lines) IS 'whether a and b have the same value';
CREATE OPERATOR <> (
  LEFTARG = order_lines, RIGHTARG = order_lines, FUNCTION = _clv_order_lines_ne,
  COMMUTATOR = <>, NEGATOR = =, RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (order_lines, order_lines) IS 'whether a and b have different values';
CREATE OPERATOR < (
  LEFTARG = order_lines, RIGHTARG = order_lines, FUNCTION = _clv_order_lines_lt,
  COMMUTATOR = >, NEGATOR = >=, RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (order_lines, order_lines) IS 'whether a sorts before b';
CREATE OPERATOR <= (
  LEFTARG = order_lines, RIGHTARG = order_lines, FUNCTION = _clv_order_lines_le,
  COMMUTATOR = >=, NEGATOR = >, RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (order_lines, order_lines) IS 'whether a sorts before b or equals it';
CREATE OPERATOR > (
  LEFTARG = order_lines, RIGHTARG = order_lines, FUNCTION = _clv_order_lines_gt,
  COMMUTATOR = <, NEGATOR = <=, RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR > (order_lines, order_lines) IS 'whether a sorts after b';
CREATE OPERATOR >= (
  LEFTARG = order_lines, RIGHTARG = order_lines, FUNCTION = _clv_order_lines_ge,
  COMMUTATOR = <=, NEGATOR = <, RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (order_lines, order_lines) IS 'whether a sorts after b or equals it';
CREATE OPERATOR FAMILY order_lines_hash_ops USING hash;
COMMENT ON OPERATOR FAMILY order_lines_hash_ops USING hash IS 'for GROUP BY, DISTINCT and joins by hash';
CREATE OPERATOR CLASS order_lines_hash_ops DEFAULT FOR TYPE order_lines USING hash FAMILY order_lines_hash_ops AS
  OPERATOR 1 =, FUNCTION 1 _clv_order_lines_hash(order_lines);
COMMENT ON OPERATOR CLASS order_lines_hash_ops USING hash IS 'for GROUP BY, DISTINCT and joins by hash';
CREATE OPERATOR FAMILY order_lines_btree_ops USING btree;
COMMENT ON OPERATOR FAMILY order_lines_btree_ops USING btree IS 'for ORDER BY, DISTINCT and merge joins: the order of canonical bytes, which has no other meaning';
CREATE OPERATOR CLASS order_lines_btree_ops DEFAULT FOR TYPE order_lines USING btree FAMILY order_lines_btree_ops AS
  OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 _clv_order_lines_cmp(order_lines, order_lines);
COMMENT ON OPERATOR CLASS order_lines_btree_ops USING btree IS 'for ORDER BY, DISTINCT and merge joins: the order of canonical bytes, which has no other meaning';
CREATE FUNCTION _clv_order_lines_json(value order_lines) RETURNS json
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_order_lines_json';
COMMENT ON FUNCTION _clv_order_lines_json(order_lines) IS 'the JSON text as json';
CREATE CAST (order_lines AS json) WITH FUNCTION _clv_order_lines_json(order_lines);
COMMENT ON CAST (order_lines AS json) IS 'the JSON text as json';
CREATE CAST (order_lines AS jsonb) WITH INOUT;
COMMENT ON CAST (order_lines AS jsonb) IS 'the JSON text as jsonb';
CREATE CAST (jsonb AS order_lines) WITH INOUT;
COMMENT ON CAST (jsonb AS order_lines) IS 'a value from its JSON text';

CREATE TYPE forecast_pairs;
CREATE FUNCTION _clv_forecast_pairs_in(cstring) RETURNS forecast_pairs
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_forecast_pairs_in';
COMMENT ON FUNCTION _clv_forecast_pairs_in(cstring) IS 'I/O: reads the JSON text';
CREATE FUNCTION _clv_forecast_pairs_out(forecast_pairs) RETURNS cstring
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_forecast_pairs_out';
COMMENT ON FUNCTION _clv_forecast_pairs_out(forecast_pairs) IS 'I/O: writes the JSON text';
CREATE FUNCTION _clv_forecast_pairs_recv(internal) RETURNS forecast_pairs
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_forecast_pairs_recv';
COMMENT ON FUNCTION _clv_forecast_pairs_recv(internal) IS 'I/O: reads the binary form';
CREATE FUNCTION _clv_forecast_pairs_send(forecast_pairs) RETURNS bytea
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_forecast_pairs_send';
COMMENT ON FUNCTION _clv_forecast_pairs_send(forecast_pairs) IS 'I/O: writes the binary form';
CREATE TYPE forecast_pairs (
  INPUT = _clv_forecast_pairs_in, OUTPUT = _clv_forecast_pairs_out, RECEIVE = _clv_forecast_pairs_recv, SEND = _clv_forecast_pairs_send,
  INTERNALLENGTH = VARIABLE, ALIGNMENT = double, STORAGE = extended
);
COMMENT ON TYPE forecast_pairs IS 'how many customers have the same prediction and the same actual value; mergeable, built by forecast_pairs_agg';
CREATE FUNCTION _clv_forecast_pairs_eq(a forecast_pairs, b forecast_pairs) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_forecast_pairs_eq';
COMMENT ON FUNCTION _clv_forecast_pairs_eq(forecast_pairs, forecast_pairs) IS 'whether a and b have the same value';
CREATE FUNCTION _clv_forecast_pairs_ne(a forecast_pairs, b forecast_pairs) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_forecast_pairs_ne';
COMMENT ON FUNCTION _clv_forecast_pairs_ne(forecast_pairs, forecast_pairs) IS 'whether a and b have different values';
CREATE FUNCTION _clv_forecast_pairs_lt(a forecast_pairs, b forecast_pairs) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_forecast_pairs_lt';
COMMENT ON FUNCTION _clv_forecast_pairs_lt(forecast_pairs, forecast_pairs) IS 'whether a sorts before b';
CREATE FUNCTION _clv_forecast_pairs_le(a forecast_pairs, b forecast_pairs) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_forecast_pairs_le';
COMMENT ON FUNCTION _clv_forecast_pairs_le(forecast_pairs, forecast_pairs) IS 'whether a sorts before b or equals it';
CREATE FUNCTION _clv_forecast_pairs_gt(a forecast_pairs, b forecast_pairs) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_forecast_pairs_gt';
COMMENT ON FUNCTION _clv_forecast_pairs_gt(forecast_pairs, forecast_pairs) IS 'whether a sorts after b';
CREATE FUNCTION _clv_forecast_pairs_ge(a forecast_pairs, b forecast_pairs) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_forecast_pairs_ge';
COMMENT ON FUNCTION _clv_forecast_pairs_ge(forecast_pairs, forecast_pairs) IS 'whether a sorts after b or equals it';
CREATE FUNCTION _clv_forecast_pairs_cmp(a forecast_pairs, b forecast_pairs) RETURNS integer
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_forecast_pairs_cmp';
COMMENT ON FUNCTION _clv_forecast_pairs_cmp(forecast_pairs, forecast_pairs) IS '-1, 0 or 1 as a sorts before, with or after b';
CREATE FUNCTION _clv_forecast_pairs_hash(a forecast_pairs) RETURNS integer
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_forecast_pairs_hash';
COMMENT ON FUNCTION _clv_forecast_pairs_hash(forecast_pairs) IS 'a hash, the same for equal values';
CREATE OPERATOR = (
  LEFTARG = forecast_pairs, RIGHTARG = forecast_pairs, FUNCTION = _clv_forecast_pairs_eq,
  COMMUTATOR = =, NEGATOR = <>, RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (forecast_pairs, forecast_pairs) IS 'whether a and b have the same value';
CREATE OPERATOR <> (
  LEFTARG = forecast_pairs, RIGHTARG = forecast_pairs, FUNCTION = _clv_forecast_pairs_ne,
  COMMUTATOR = <>, NEGATOR = =, RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (forecast_pairs, forecast_pairs) IS 'whether a and b have different values';
CREATE OPERATOR < (
  LEFTARG = forecast_pairs, RIGHTARG = forecast_pairs, FUNCTION = _clv_forecast_pairs_lt,
  COMMUTATOR = >, NEGATOR = >=, RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (forecast_pairs, forecast_pairs) IS 'whether a sorts before b';
CREATE OPERATOR <= (
  LEFTARG = forecast_pairs, RIGHTARG = forecast_pairs, FUNCTION = _clv_forecast_pairs_le,
  COMMUTATOR = >=, NEGATOR = >, RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (forecast_pairs, forecast_pairs) IS 'whether a sorts before b or equals it';
CREATE OPERATOR > (
  LEFTARG = forecast_pairs, RIGHTARG = forecast_pairs, FUNCTION = _clv_forecast_pairs_gt,
  COMMUTATOR = <, NEGATOR = <=, RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR > (forecast_pairs, forecast_pairs) IS 'whether a sorts after b';
CREATE OPERATOR >= (
  LEFTARG = forecast_pairs, RIGHTARG = forecast_pairs, FUNCTION = _clv_forecast_pairs_ge,
  COMMUTATOR = <=, NEGATOR = <, RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (forecast_pairs, forecast_pairs) IS 'whether a sorts after b or equals it';
CREATE OPERATOR FAMILY forecast_pairs_hash_ops USING hash;
COMMENT ON OPERATOR FAMILY forecast_pairs_hash_ops USING hash IS 'for GROUP BY, DISTINCT and joins by hash';
CREATE OPERATOR CLASS forecast_pairs_hash_ops DEFAULT FOR TYPE forecast_pairs USING hash FAMILY forecast_pairs_hash_ops AS
  OPERATOR 1 =, FUNCTION 1 _clv_forecast_pairs_hash(forecast_pairs);
COMMENT ON OPERATOR CLASS forecast_pairs_hash_ops USING hash IS 'for GROUP BY, DISTINCT and joins by hash';
CREATE OPERATOR FAMILY forecast_pairs_btree_ops USING btree;
COMMENT ON OPERATOR FAMILY forecast_pairs_btree_ops USING btree IS 'for ORDER BY, DISTINCT and merge joins: the order of canonical bytes, which has no other meaning';
CREATE OPERATOR CLASS forecast_pairs_btree_ops DEFAULT FOR TYPE forecast_pairs USING btree FAMILY forecast_pairs_btree_ops AS
  OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 _clv_forecast_pairs_cmp(forecast_pairs, forecast_pairs);
COMMENT ON OPERATOR CLASS forecast_pairs_btree_ops USING btree IS 'for ORDER BY, DISTINCT and merge joins: the order of canonical bytes, which has no other meaning';
CREATE FUNCTION _clv_forecast_pairs_json(value forecast_pairs) RETURNS json
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_forecast_pairs_json';
COMMENT ON FUNCTION _clv_forecast_pairs_json(forecast_pairs) IS 'the JSON text as json';
CREATE CAST (forecast_pairs AS json) WITH FUNCTION _clv_forecast_pairs_json(forecast_pairs);
COMMENT ON CAST (forecast_pairs AS json) IS 'the JSON text as json';
CREATE CAST (forecast_pairs AS jsonb) WITH INOUT;
COMMENT ON CAST (forecast_pairs AS jsonb) IS 'the JSON text as jsonb';
CREATE CAST (jsonb AS forecast_pairs) WITH INOUT;
COMMENT ON CAST (jsonb AS forecast_pairs) IS 'a value from its JSON text';

CREATE TYPE holdout_counts;
CREATE FUNCTION _clv_holdout_counts_in(cstring) RETURNS holdout_counts
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_holdout_counts_in';
COMMENT ON FUNCTION _clv_holdout_counts_in(cstring) IS 'I/O: reads the JSON text';
CREATE FUNCTION _clv_holdout_counts_out(holdout_counts) RETURNS cstring
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_holdout_counts_out';
COMMENT ON FUNCTION _clv_holdout_counts_out(holdout_counts) IS 'I/O: writes the JSON text';
CREATE FUNCTION _clv_holdout_counts_recv(internal) RETURNS holdout_counts
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_holdout_counts_recv';
COMMENT ON FUNCTION _clv_holdout_counts_recv(internal) IS 'I/O: reads the binary form';
CREATE FUNCTION _clv_holdout_counts_send(holdout_counts) RETURNS bytea
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_holdout_counts_send';
COMMENT ON FUNCTION _clv_holdout_counts_send(holdout_counts) IS 'I/O: writes the binary form';
CREATE TYPE holdout_counts (
  INPUT = _clv_holdout_counts_in, OUTPUT = _clv_holdout_counts_out, RECEIVE = _clv_holdout_counts_recv, SEND = _clv_holdout_counts_send,
  INTERNALLENGTH = VARIABLE, ALIGNMENT = double, STORAGE = extended
);
COMMENT ON TYPE holdout_counts IS 'how many customers have the same past at a day and bought the same after it; mergeable, built by holdout_counts_agg';
CREATE FUNCTION _clv_holdout_counts_eq(a holdout_counts, b holdout_counts) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_holdout_counts_eq';
COMMENT ON FUNCTION _clv_holdout_counts_eq(holdout_counts, holdout_counts) IS 'whether a and b have the same value';
CREATE FUNCTION _clv_holdout_counts_ne(a holdout_counts, b holdout_counts) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_holdout_counts_ne';
COMMENT ON FUNCTION _clv_holdout_counts_ne(holdout_counts, holdout_counts) IS 'whether a and b have different values';
CREATE FUNCTION _clv_holdout_counts_lt(a holdout_counts, b holdout_counts) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_holdout_counts_lt';
COMMENT ON FUNCTION _clv_holdout_counts_lt(holdout_counts, holdout_counts) IS 'whether a sorts before b';
CREATE FUNCTION _clv_holdout_counts_le(a holdout_counts, b holdout_counts) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_holdout_counts_le';
COMMENT ON FUNCTION _clv_holdout_counts_le(holdout_counts, holdout_counts) IS 'whether a sorts before b or equals it';
CREATE FUNCTION _clv_holdout_counts_gt(a holdout_counts, b holdout_counts) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_holdout_counts_gt';
COMMENT ON FUNCTION _clv_holdout_counts_gt(holdout_counts, holdout_counts) IS 'whether a sorts after b';
CREATE FUNCTION _clv_holdout_counts_ge(a holdout_counts, b holdout_counts) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_holdout_counts_ge';
COMMENT ON FUNCTION _clv_holdout_counts_ge(holdout_counts, holdout_counts) IS 'whether a sorts after b or equals it';
CREATE FUNCTION _clv_holdout_counts_cmp(a holdout_counts, b holdout_counts) RETURNS integer
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_holdout_counts_cmp';
COMMENT ON FUNCTION _clv_holdout_counts_cmp(holdout_counts, holdout_counts) IS '-1, 0 or 1 as a sorts before, with or after b';
CREATE FUNCTION _clv_holdout_counts_hash(a holdout_counts) RETURNS integer
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_holdout_counts_hash';
COMMENT ON FUNCTION _clv_holdout_counts_hash(holdout_counts) IS 'a hash, the same for equal values';
CREATE OPERATOR = (
  LEFTARG = holdout_counts, RIGHTARG = holdout_counts, FUNCTION = _clv_holdout_counts_eq,
  COMMUTATOR = =, NEGATOR = <>, RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (holdout_counts, holdout_counts) IS 'whether a and b have the same value';
CREATE OPERATOR <> (
  LEFTARG = holdout_counts, RIGHTARG = holdout_counts, FUNCTION = _clv_holdout_counts_ne,
  COMMUTATOR = <>, NEGATOR = =, RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (holdout_counts, holdout_counts) IS 'whether a and b have different values';
CREATE OPERATOR < (
  LEFTARG = holdout_counts, RIGHTARG = holdout_counts, FUNCTION = _clv_holdout_counts_lt,
  COMMUTATOR = >, NEGATOR = >=, RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (holdout_counts, holdout_counts) IS 'whether a sorts before b';
CREATE OPERATOR <= (
  LEFTARG = holdout_counts, RIGHTARG = holdout_counts, FUNCTION = _clv_holdout_counts_le,
  COMMUTATOR = >=, NEGATOR = >, RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (holdout_counts, holdout_counts) IS 'whether a sorts before b or equals it';
CREATE OPERATOR > (
  LEFTARG = holdout_counts, RIGHTARG = holdout_counts, FUNCTION = _clv_holdout_counts_gt,
  COMMUTATOR = <, NEGATOR = <=, RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR > (holdout_counts, holdout_counts) IS 'whether a sorts after b';
CREATE OPERATOR >= (
  LEFTARG = holdout_counts, RIGHTARG = holdout_counts, FUNCTION = _clv_holdout_counts_ge,
  COMMUTATOR = <=, NEGATOR = <, RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (holdout_counts, holdout_counts) IS 'whether a sorts after b or equals it';
CREATE OPERATOR FAMILY holdout_counts_hash_ops USING hash;
COMMENT ON OPERATOR FAMILY holdout_counts_hash_ops USING hash IS 'for GROUP BY, DISTINCT and joins by hash';
CREATE OPERATOR CLASS holdout_counts_hash_ops DEFAULT FOR TYPE holdout_counts USING hash FAMILY holdout_counts_hash_ops AS
  OPERATOR 1 =, FUNCTION 1 _clv_holdout_counts_hash(holdout_counts);
COMMENT ON OPERATOR CLASS holdout_counts_hash_ops USING hash IS 'for GROUP BY, DISTINCT and joins by hash';
CREATE OPERATOR FAMILY holdout_counts_btree_ops USING btree;
COMMENT ON OPERATOR FAMILY holdout_counts_btree_ops USING btree IS 'for ORDER BY, DISTINCT and merge joins: the order of canonical bytes, which has no other meaning';
CREATE OPERATOR CLASS holdout_counts_btree_ops DEFAULT FOR TYPE holdout_counts USING btree FAMILY holdout_counts_btree_ops AS
  OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 _clv_holdout_counts_cmp(holdout_counts, holdout_counts);
COMMENT ON OPERATOR CLASS holdout_counts_btree_ops USING btree IS 'for ORDER BY, DISTINCT and merge joins: the order of canonical bytes, which has no other meaning';
CREATE FUNCTION _clv_holdout_counts_json(value holdout_counts) RETURNS json
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_holdout_counts_json';
COMMENT ON FUNCTION _clv_holdout_counts_json(holdout_counts) IS 'the JSON text as json';
CREATE CAST (holdout_counts AS json) WITH FUNCTION _clv_holdout_counts_json(holdout_counts);
COMMENT ON CAST (holdout_counts AS json) IS 'the JSON text as json';
CREATE CAST (holdout_counts AS jsonb) WITH INOUT;
COMMENT ON CAST (holdout_counts AS jsonb) IS 'the JSON text as jsonb';
CREATE CAST (jsonb AS holdout_counts) WITH INOUT;
COMMENT ON CAST (jsonb AS holdout_counts) IS 'a value from its JSON text';

CREATE TYPE model_checks;
CREATE FUNCTION _clv_model_checks_in(cstring) RETURNS model_checks
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_model_checks_in';
COMMENT ON FUNCTION _clv_model_checks_in(cstring) IS 'I/O: reads the JSON text';
CREATE FUNCTION _clv_model_checks_out(model_checks) RETURNS cstring
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_model_checks_out';
COMMENT ON FUNCTION _clv_model_checks_out(model_checks) IS 'I/O: writes the JSON text';
CREATE FUNCTION _clv_model_checks_recv(internal) RETURNS model_checks
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_model_checks_recv';
COMMENT ON FUNCTION _clv_model_checks_recv(internal) IS 'I/O: reads the binary form';
CREATE FUNCTION _clv_model_checks_send(model_checks) RETURNS bytea
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_model_checks_send';
COMMENT ON FUNCTION _clv_model_checks_send(model_checks) IS 'I/O: writes the binary form';
CREATE TYPE model_checks (
  INPUT = _clv_model_checks_in, OUTPUT = _clv_model_checks_out, RECEIVE = _clv_model_checks_recv, SEND = _clv_model_checks_send,
  INTERNALLENGTH = VARIABLE, ALIGNMENT = double, STORAGE = extended
);
COMMENT ON TYPE model_checks IS 'a model, and what is needed to test it on customers; mergeable, built by model_checks_agg';
CREATE FUNCTION _clv_model_checks_eq(a model_checks, b model_checks) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_model_checks_eq';
COMMENT ON FUNCTION _clv_model_checks_eq(model_checks, model_checks) IS 'whether a and b have the same value';
CREATE FUNCTION _clv_model_checks_ne(a model_checks, b model_checks) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_model_checks_ne';
COMMENT ON FUNCTION _clv_model_checks_ne(model_checks, model_checks) IS 'whether a and b have different values';
CREATE FUNCTION _clv_model_checks_lt(a model_checks, b model_checks) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_model_checks_lt';
COMMENT ON FUNCTION _clv_model_checks_lt(model_checks, model_checks) IS 'whether a sorts before b';
CREATE FUNCTION _clv_model_checks_le(a model_checks, b model_checks) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_model_checks_le';
COMMENT ON FUNCTION _clv_model_checks_le(model_checks, model_checks) IS 'whether a sorts before b or equals it';
CREATE FUNCTION _clv_model_checks_gt(a model_checks, b model_checks) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_model_checks_gt';
COMMENT ON FUNCTION _clv_model_checks_gt(model_checks, model_checks) IS 'whether a sorts after b';
CREATE FUNCTION _clv_model_checks_ge(a model_checks, b model_checks) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_model_checks_ge';
COMMENT ON FUNCTION _clv_model_checks_ge(model_checks, model_checks) IS 'whether a sorts after b or equals it';
CREATE FUNCTION _clv_model_checks_cmp(a model_checks, b model_checks) RETURNS integer
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_model_checks_cmp';
COMMENT ON FUNCTION _clv_model_checks_cmp(model_checks, model_checks) IS '-1, 0 or 1 as a sorts before, with or after b';
CREATE FUNCTION _clv_model_checks_hash(a model_checks) RETURNS integer
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_model_checks_hash';
COMMENT ON FUNCTION _clv_model_checks_hash(model_checks) IS 'a hash, the same for equal values';
CREATE OPERATOR = (
  LEFTARG = model_checks, RIGHTARG = model_checks, FUNCTION = _clv_model_checks_eq,
  COMMUTATOR = =, NEGATOR = <>, RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (model_checks, model_checks) IS 'whether a and b have the same value';
CREATE OPERATOR <> (
  LEFTARG = model_checks, RIGHTARG = model_checks, FUNCTION = _clv_model_checks_ne,
  COMMUTATOR = <>, NEGATOR = =, RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (model_checks, model_checks) IS 'whether a and b have different values';
CREATE OPERATOR < (
  LEFTARG = model_checks, RIGHTARG = model_checks, FUNCTION = _clv_model_checks_lt,
  COMMUTATOR = >, NEGATOR = >=, RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (model_checks, model_checks) IS 'whether a sorts before b';
CREATE OPERATOR <= (
  LEFTARG = model_checks, RIGHTARG = model_checks, FUNCTION = _clv_model_checks_le,
  COMMUTATOR = >=, NEGATOR = >, RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (model_checks, model_checks) IS 'whether a sorts before b or equals it';
CREATE OPERATOR > (
  LEFTARG = model_checks, RIGHTARG = model_checks, FUNCTION = _clv_model_checks_gt,
  COMMUTATOR = <, NEGATOR = <=, RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR > (model_checks, model_checks) IS 'whether a sorts after b';
CREATE OPERATOR >= (
  LEFTARG = model_checks, RIGHTARG = model_checks, FUNCTION = _clv_model_checks_ge,
  COMMUTATOR = <=, NEGATOR = <, RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (model_checks, model_checks) IS 'whether a sorts after b or equals it';
CREATE OPERATOR FAMILY model_checks_hash_ops USING hash;
COMMENT ON OPERATOR FAMILY model_checks_hash_ops USING hash IS 'for GROUP BY, DISTINCT and joins by hash';
CREATE OPERATOR CLASS model_checks_hash_ops DEFAULT FOR TYPE model_checks USING hash FAMILY model_checks_hash_ops AS
  OPERATOR 1 =, FUNCTION 1 _clv_model_checks_hash(model_checks);
COMMENT ON OPERATOR CLASS model_checks_hash_ops USING hash IS 'for GROUP BY, DISTINCT and joins by hash';
CREATE OPERATOR FAMILY model_checks_btree_ops USING btree;
COMMENT ON OPERATOR FAMILY model_checks_btree_ops USING btree IS 'for ORDER BY, DISTINCT and merge joins: the order of canonical bytes, which has no other meaning';
CREATE OPERATOR CLASS model_checks_btree_ops DEFAULT FOR TYPE model_checks USING btree FAMILY model_checks_btree_ops AS
  OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 _clv_model_checks_cmp(model_checks, model_checks);
COMMENT ON OPERATOR CLASS model_checks_btree_ops USING btree IS 'for ORDER BY, DISTINCT and merge joins: the order of canonical bytes, which has no other meaning';
CREATE FUNCTION _clv_model_checks_json(value model_checks) RETURNS json
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_model_checks_json';
COMMENT ON FUNCTION _clv_model_checks_json(model_checks) IS 'the JSON text as json';
CREATE CAST (model_checks AS json) WITH FUNCTION _clv_model_checks_json(model_checks);
COMMENT ON CAST (model_checks AS json) IS 'the JSON text as json';
CREATE CAST (model_checks AS jsonb) WITH INOUT;
COMMENT ON CAST (model_checks AS jsonb) IS 'the JSON text as jsonb';
CREATE CAST (jsonb AS model_checks) WITH INOUT;
COMMENT ON CAST (jsonb AS model_checks) IS 'a value from its JSON text';

CREATE TYPE clv_state;
CREATE FUNCTION _clv_state_in(cstring) RETURNS clv_state
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_state_in';
COMMENT ON FUNCTION _clv_state_in(cstring) IS 'I/O: reads the JSON text';
CREATE FUNCTION _clv_state_out(clv_state) RETURNS cstring
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_state_out';
COMMENT ON FUNCTION _clv_state_out(clv_state) IS 'I/O: writes the JSON text';
CREATE FUNCTION _clv_state_recv(internal) RETURNS clv_state
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_state_recv';
COMMENT ON FUNCTION _clv_state_recv(internal) IS 'I/O: reads the binary form';
CREATE FUNCTION _clv_state_send(clv_state) RETURNS bytea
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_state_send';
COMMENT ON FUNCTION _clv_state_send(clv_state) IS 'I/O: writes the binary form';
CREATE TYPE clv_state (
  INPUT = _clv_state_in, OUTPUT = _clv_state_out, RECEIVE = _clv_state_recv, SEND = _clv_state_send,
  INTERNALLENGTH = VARIABLE, ALIGNMENT = double, STORAGE = extended
);
COMMENT ON TYPE clv_state IS 'mergeable state behind the key figures of many customers, built by clv_state_agg';
CREATE FUNCTION _clv_state_eq(a clv_state, b clv_state) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_state_eq';
COMMENT ON FUNCTION _clv_state_eq(clv_state, clv_state) IS 'whether a and b have the same value';
CREATE FUNCTION _clv_state_ne(a clv_state, b clv_state) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_state_ne';
COMMENT ON FUNCTION _clv_state_ne(clv_state, clv_state) IS 'whether a and b have different values';
CREATE FUNCTION _clv_state_lt(a clv_state, b clv_state) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_state_lt';
COMMENT ON FUNCTION _clv_state_lt(clv_state, clv_state) IS 'whether a sorts before b';
CREATE FUNCTION _clv_state_le(a clv_state, b clv_state) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_state_le';
COMMENT ON FUNCTION _clv_state_le(clv_state, clv_state) IS 'whether a sorts before b or equals it';
CREATE FUNCTION _clv_state_gt(a clv_state, b clv_state) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_state_gt';
COMMENT ON FUNCTION _clv_state_gt(clv_state, clv_state) IS 'whether a sorts after b';
CREATE FUNCTION _clv_state_ge(a clv_state, b clv_state) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_state_ge';
COMMENT ON FUNCTION _clv_state_ge(clv_state, clv_state) IS 'whether a sorts after b or equals it';
CREATE FUNCTION _clv_state_cmp(a clv_state, b clv_state) RETURNS integer
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_state_cmp';
COMMENT ON FUNCTION _clv_state_cmp(clv_state, clv_state) IS '-1, 0 or 1 as a sorts before, with or after b';
CREATE FUNCTION _clv_state_hash(a clv_state) RETURNS integer
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_state_hash';
COMMENT ON FUNCTION _clv_state_hash(clv_state) IS 'a hash, the same for equal values';
CREATE OPERATOR = (
  LEFTARG = clv_state, RIGHTARG = clv_state, FUNCTION = _clv_state_eq,
  COMMUTATOR = =, NEGATOR = <>, RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (clv_state, clv_state) IS 'whether a and b have the same value';
CREATE OPERATOR <> (
  LEFTARG = clv_state, RIGHTARG = clv_state, FUNCTION = _clv_state_ne,
  COMMUTATOR = <>, NEGATOR = =, RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (clv_state, clv_state) IS 'whether a and b have different values';
CREATE OPERATOR < (
  LEFTARG = clv_state, RIGHTARG = clv_state, FUNCTION = _clv_state_lt,
  COMMUTATOR = >, NEGATOR = >=, RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (clv_state, clv_state) IS 'whether a sorts before b';
CREATE OPERATOR <= (
  LEFTARG = clv_state, RIGHTARG = clv_state, FUNCTION = _clv_state_le,
  COMMUTATOR = >=, NEGATOR = >, RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (clv_state, clv_state) IS 'whether a sorts before b or equals it';
CREATE OPERATOR > (
  LEFTARG = clv_state, RIGHTARG = clv_state, FUNCTION = _clv_state_gt,
  COMMUTATOR = <, NEGATOR = <=, RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR > (clv_state, clv_state) IS 'whether a sorts after b';
CREATE OPERATOR >= (
  LEFTARG = clv_state, RIGHTARG = clv_state, FUNCTION = _clv_state_ge,
  COMMUTATOR = <=, NEGATOR = <, RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (clv_state, clv_state) IS 'whether a sorts after b or equals it';
CREATE OPERATOR FAMILY clv_state_hash_ops USING hash;
COMMENT ON OPERATOR FAMILY clv_state_hash_ops USING hash IS 'for GROUP BY, DISTINCT and joins by hash';
CREATE OPERATOR CLASS clv_state_hash_ops DEFAULT FOR TYPE clv_state USING hash FAMILY clv_state_hash_ops AS
  OPERATOR 1 =, FUNCTION 1 _clv_state_hash(clv_state);
COMMENT ON OPERATOR CLASS clv_state_hash_ops USING hash IS 'for GROUP BY, DISTINCT and joins by hash';
CREATE OPERATOR FAMILY clv_state_btree_ops USING btree;
COMMENT ON OPERATOR FAMILY clv_state_btree_ops USING btree IS 'for ORDER BY, DISTINCT and merge joins: the order of canonical bytes, which has no other meaning';
CREATE OPERATOR CLASS clv_state_btree_ops DEFAULT FOR TYPE clv_state USING btree FAMILY clv_state_btree_ops AS
  OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 _clv_state_cmp(clv_state, clv_state);
COMMENT ON OPERATOR CLASS clv_state_btree_ops USING btree IS 'for ORDER BY, DISTINCT and merge joins: the order of canonical bytes, which has no other meaning';
CREATE FUNCTION _clv_state_json(value clv_state) RETURNS json
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_state_json';
COMMENT ON FUNCTION _clv_state_json(clv_state) IS 'the JSON text as json';
CREATE CAST (clv_state AS json) WITH FUNCTION _clv_state_json(clv_state);
COMMENT ON CAST (clv_state AS json) IS 'the JSON text as json';
CREATE CAST (clv_state AS jsonb) WITH INOUT;
COMMENT ON CAST (clv_state AS jsonb) IS 'the JSON text as jsonb';
CREATE CAST (jsonb AS clv_state) WITH INOUT;
COMMENT ON CAST (jsonb AS clv_state) IS 'a value from its JSON text';

CREATE TYPE rfm_counts;
CREATE FUNCTION _clv_rfm_counts_in(cstring) RETURNS rfm_counts
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_rfm_counts_in';
COMMENT ON FUNCTION _clv_rfm_counts_in(cstring) IS 'I/O: reads the JSON text';
CREATE FUNCTION _clv_rfm_counts_out(rfm_counts) RETURNS cstring
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_rfm_counts_out';
COMMENT ON FUNCTION _clv_rfm_counts_out(rfm_counts) IS 'I/O: writes the JSON text';
CREATE FUNCTION _clv_rfm_counts_recv(internal) RETURNS rfm_counts
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_rfm_counts_recv';
COMMENT ON FUNCTION _clv_rfm_counts_recv(internal) IS 'I/O: reads the binary form';
CREATE FUNCTION _clv_rfm_counts_send(rfm_counts) RETURNS bytea
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_rfm_counts_send';
COMMENT ON FUNCTION _clv_rfm_counts_send(rfm_counts) IS 'I/O: writes the binary form';
CREATE TYPE rfm_counts (
  INPUT = _clv_rfm_counts_in, OUTPUT = _clv_rfm_counts_out, RECEIVE = _clv_rfm_counts_recv, SEND = _clv_rfm_counts_send,
  INTERNALLENGTH = VARIABLE, ALIGNMENT = double, STORAGE = extended
);
COMMENT ON TYPE rfm_counts IS 'how many customers have the same frequency, recency, age and mean spend, to which models are fitted; mergeable, built by rfm_counts_agg';
CREATE FUNCTION _clv_rfm_counts_eq(a rfm_counts, b rfm_counts) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_rfm_counts_eq';
COMMENT ON FUNCTION _clv_rfm_counts_eq(rfm_counts, rfm_counts) IS 'whether a and b have the same value';
CREATE FUNCTION _clv_rfm_counts_ne(a rfm_counts, b rfm_counts) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_rfm_counts_ne';
COMMENT ON FUNCTION _clv_rfm_counts_ne(rfm_counts, rfm_counts) IS 'whether a and b have different values';
CREATE FUNCTION _clv_rfm_counts_lt(a rfm_counts, b rfm_counts) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_rfm_counts_lt';
COMMENT ON FUNCTION _clv_rfm_counts_lt(rfm_counts, rfm_counts) IS 'whether a sorts before b';
CREATE FUNCTION _clv_rfm_counts_le(a rfm_counts, b rfm_counts) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_rfm_counts_le';
COMMENT ON FUNCTION _clv_rfm_counts_le(rfm_counts, rfm_counts) IS 'whether a sorts before b or equals it';
CREATE FUNCTION _clv_rfm_counts_gt(a rfm_counts, b rfm_counts) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_rfm_counts_gt';
COMMENT ON FUNCTION _clv_rfm_counts_gt(rfm_counts, rfm_counts) IS 'whether a sorts after b';
CREATE FUNCTION _clv_rfm_counts_ge(a rfm_counts, b rfm_counts) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_rfm_counts_ge';
COMMENT ON FUNCTION _clv_rfm_counts_ge(rfm_counts, rfm_counts) IS 'whether a sorts after b or equals it';
CREATE FUNCTION _clv_rfm_counts_cmp(a rfm_counts, b rfm_counts) RETURNS integer
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_rfm_counts_cmp';
COMMENT ON FUNCTION _clv_rfm_counts_cmp(rfm_counts, rfm_counts) IS '-1, 0 or 1 as a sorts before, with or after b';
CREATE FUNCTION _clv_rfm_counts_hash(a rfm_counts) RETURNS integer
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_rfm_counts_hash';
COMMENT ON FUNCTION _clv_rfm_counts_hash(rfm_counts) IS 'a hash, the same for equal values';
CREATE OPERATOR = (
  LEFTARG = rfm_counts, RIGHTARG = rfm_counts, FUNCTION = _clv_rfm_counts_eq,
  COMMUTATOR = =, NEGATOR = <>, RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (rfm_counts, rfm_counts) IS 'whether a and b have the same value';
CREATE OPERATOR <> (
  LEFTARG = rfm_counts, RIGHTARG = rfm_counts, FUNCTION = _clv_rfm_counts_ne,
  COMMUTATOR = <>, NEGATOR = =, RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (rfm_counts, rfm_counts) IS 'whether a and b have different values';
CREATE OPERATOR < (
  LEFTARG = rfm_counts, RIGHTARG = rfm_counts, FUNCTION = _clv_rfm_counts_lt,
  COMMUTATOR = >, NEGATOR = >=, RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (rfm_counts, rfm_counts) IS 'whether a sorts before b';
CREATE OPERATOR <= (
  LEFTARG = rfm_counts, RIGHTARG = rfm_counts, FUNCTION = _clv_rfm_counts_le,
  COMMUTATOR = >=, NEGATOR = >, RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (rfm_counts, rfm_counts) IS 'whether a sorts before b or equals it';
CREATE OPERATOR > (
  LEFTARG = rfm_counts, RIGHTARG = rfm_counts, FUNCTION = _clv_rfm_counts_gt,
  COMMUTATOR = <, NEGATOR = <=, RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR > (rfm_counts, rfm_counts) IS 'whether a sorts after b';
CREATE OPERATOR >= (
  LEFTARG = rfm_counts, RIGHTARG = rfm_counts, FUNCTION = _clv_rfm_counts_ge,
  COMMUTATOR = <=, NEGATOR = <, RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (rfm_counts, rfm_counts) IS 'whether a sorts after b or equals it';
CREATE OPERATOR FAMILY rfm_counts_hash_ops USING hash;
COMMENT ON OPERATOR FAMILY rfm_counts_hash_ops USING hash IS 'for GROUP BY, DISTINCT and joins by hash';
CREATE OPERATOR CLASS rfm_counts_hash_ops DEFAULT FOR TYPE rfm_counts USING hash FAMILY rfm_counts_hash_ops AS
  OPERATOR 1 =, FUNCTION 1 _clv_rfm_counts_hash(rfm_counts);
COMMENT ON OPERATOR CLASS rfm_counts_hash_ops USING hash IS 'for GROUP BY, DISTINCT and joins by hash';
CREATE OPERATOR FAMILY rfm_counts_btree_ops USING btree;
COMMENT ON OPERATOR FAMILY rfm_counts_btree_ops USING btree IS 'for ORDER BY, DISTINCT and merge joins: the order of canonical bytes, which has no other meaning';
CREATE OPERATOR CLASS rfm_counts_btree_ops DEFAULT FOR TYPE rfm_counts USING btree FAMILY rfm_counts_btree_ops AS
  OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 _clv_rfm_counts_cmp(rfm_counts, rfm_counts);
COMMENT ON OPERATOR CLASS rfm_counts_btree_ops USING btree IS 'for ORDER BY, DISTINCT and merge joins: the order of canonical bytes, which has no other meaning';
CREATE FUNCTION _clv_rfm_counts_json(value rfm_counts) RETURNS json
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_rfm_counts_json';
COMMENT ON FUNCTION _clv_rfm_counts_json(rfm_counts) IS 'the JSON text as json';
CREATE CAST (rfm_counts AS json) WITH FUNCTION _clv_rfm_counts_json(rfm_counts);
COMMENT ON CAST (rfm_counts AS json) IS 'the JSON text as json';
CREATE CAST (rfm_counts AS jsonb) WITH INOUT;
COMMENT ON CAST (rfm_counts AS jsonb) IS 'the JSON text as jsonb';
CREATE CAST (jsonb AS rfm_counts) WITH INOUT;
COMMENT ON CAST (jsonb AS rfm_counts) IS 'a value from its JSON text';

CREATE TYPE clv_model;
CREATE FUNCTION _clv_model_in(cstring) RETURNS clv_model
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_model_in';
COMMENT ON FUNCTION _clv_model_in(cstring) IS 'I/O: reads the JSON text';
CREATE FUNCTION _clv_model_out(clv_model) RETURNS cstring
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_model_out';
COMMENT ON FUNCTION _clv_model_out(clv_model) IS 'I/O: writes the JSON text';
CREATE FUNCTION _clv_model_recv(internal) RETURNS clv_model
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_model_recv';
COMMENT ON FUNCTION _clv_model_recv(internal) IS 'I/O: reads the binary form';
CREATE FUNCTION _clv_model_send(clv_model) RETURNS bytea
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_model_send';
COMMENT ON FUNCTION _clv_model_send(clv_model) IS 'I/O: writes the binary form';
CREATE TYPE clv_model (
  INPUT = _clv_model_in, OUTPUT = _clv_model_out, RECEIVE = _clv_model_recv, SEND = _clv_model_send,
  INTERNALLENGTH = VARIABLE, ALIGNMENT = double, STORAGE = extended
);
COMMENT ON TYPE clv_model IS 'a fitted model of purchases and spend';
CREATE FUNCTION _clv_model_eq(a clv_model, b clv_model) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_model_eq';
COMMENT ON FUNCTION _clv_model_eq(clv_model, clv_model) IS 'whether a and b have the same value';
CREATE FUNCTION _clv_model_ne(a clv_model, b clv_model) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_model_ne';
COMMENT ON FUNCTION _clv_model_ne(clv_model, clv_model) IS 'whether a and b have different values';
CREATE FUNCTION _clv_model_lt(a clv_model, b clv_model) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_model_lt';
COMMENT ON FUNCTION _clv_model_lt(clv_model, clv_model) IS 'whether a sorts before b';
CREATE FUNCTION _clv_model_le(a clv_model, b clv_model) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_model_le';
COMMENT ON FUNCTION _clv_model_le(clv_model, clv_model) IS 'whether a sorts before b or equals it';
CREATE FUNCTION _clv_model_gt(a clv_model, b clv_model) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_model_gt';
COMMENT ON FUNCTION _clv_model_gt(clv_model, clv_model) IS 'whether a sorts after b';
CREATE FUNCTION _clv_model_ge(a clv_model, b clv_model) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_model_ge';
COMMENT ON FUNCTION _clv_model_ge(clv_model, clv_model) IS 'whether a sorts after b or equals it';
CREATE FUNCTION _clv_model_cmp(a clv_model, b clv_model) RETURNS integer
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_model_cmp';
COMMENT ON FUNCTION _clv_model_cmp(clv_model, clv_model) IS '-1, 0 or 1 as a sorts before, with or after b';
CREATE FUNCTION _clv_model_hash(a clv_model) RETURNS integer
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_model_hash';
COMMENT ON FUNCTION _clv_model_hash(clv_model) IS 'a hash, the same for equal values';
CREATE OPERATOR = (
  LEFTARG = clv_model, RIGHTARG = clv_model, FUNCTION = _clv_model_eq,
  COMMUTATOR = =, NEGATOR = <>, RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (clv_model, clv_model) IS 'whether a and b have the same value';
CREATE OPERATOR <> (
  LEFTARG = clv_model, RIGHTARG = clv_model, FUNCTION = _clv_model_ne,
  COMMUTATOR = <>, NEGATOR = =, RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (clv_model, clv_model) IS 'whether a and b have different values';
CREATE OPERATOR < (
  LEFTARG = clv_model, RIGHTARG = clv_model, FUNCTION = _clv_model_lt,
  COMMUTATOR = >, NEGATOR = >=, RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (clv_model, clv_model) IS 'whether a sorts before b';
CREATE OPERATOR <= (
  LEFTARG = clv_model, RIGHTARG = clv_model, FUNCTION = _clv_model_le,
  COMMUTATOR = >=, NEGATOR = >, RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (clv_model, clv_model) IS 'whether a sorts before b or equals it';
CREATE OPERATOR > (
  LEFTARG = clv_model, RIGHTARG = clv_model, FUNCTION = _clv_model_gt,
  COMMUTATOR = <, NEGATOR = <=, RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR > (clv_model, clv_model) IS 'whether a sorts after b';
CREATE OPERATOR >= (
  LEFTARG = clv_model, RIGHTARG = clv_model, FUNCTION = _clv_model_ge,
  COMMUTATOR = <=, NEGATOR = <, RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (clv_model, clv_model) IS 'whether a sorts after b or equals it';
CREATE OPERATOR FAMILY clv_model_hash_ops USING hash;
COMMENT ON OPERATOR FAMILY clv_model_hash_ops USING hash IS 'for GROUP BY, DISTINCT and joins by hash';
CREATE OPERATOR CLASS clv_model_hash_ops DEFAULT FOR TYPE clv_model USING hash FAMILY clv_model_hash_ops AS
  OPERATOR 1 =, FUNCTION 1 _clv_model_hash(clv_model);
COMMENT ON OPERATOR CLASS clv_model_hash_ops USING hash IS 'for GROUP BY, DISTINCT and joins by hash';
CREATE OPERATOR FAMILY clv_model_btree_ops USING btree;
COMMENT ON OPERATOR FAMILY clv_model_btree_ops USING btree IS 'for ORDER BY, DISTINCT and merge joins: the order of canonical bytes, which has no other meaning';
CREATE OPERATOR CLASS clv_model_btree_ops DEFAULT FOR TYPE clv_model USING btree FAMILY clv_model_btree_ops AS
  OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 _clv_model_cmp(clv_model, clv_model);
COMMENT ON OPERATOR CLASS clv_model_btree_ops USING btree IS 'for ORDER BY, DISTINCT and merge joins: the order of canonical bytes, which has no other meaning';
CREATE FUNCTION _clv_model_json(value clv_model) RETURNS json
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_model_json';
COMMENT ON FUNCTION _clv_model_json(clv_model) IS 'the JSON text as json';
CREATE CAST (clv_model AS json) WITH FUNCTION _clv_model_json(clv_model);
COMMENT ON CAST (clv_model AS json) IS 'the JSON text as json';
CREATE CAST (clv_model AS jsonb) WITH INOUT;
COMMENT ON CAST (clv_model AS jsonb) IS 'the JSON text as jsonb';
CREATE CAST (jsonb AS clv_model) WITH INOUT;
COMMENT ON CAST (jsonb AS clv_model) IS 'a value from its JSON text';

CREATE TYPE clv_family;
CREATE FUNCTION _clv_family_in(cstring) RETURNS clv_family
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_family_in';
COMMENT ON FUNCTION _clv_family_in(cstring) IS 'I/O: reads the word';
CREATE FUNCTION _clv_family_out(clv_family) RETURNS cstring
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_family_out';
COMMENT ON FUNCTION _clv_family_out(clv_family) IS 'I/O: writes the word';
CREATE FUNCTION _clv_family_recv(internal) RETURNS clv_family
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_family_recv';
COMMENT ON FUNCTION _clv_family_recv(internal) IS 'I/O: reads the binary form';
CREATE FUNCTION _clv_family_send(clv_family) RETURNS bytea
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_family_send';
COMMENT ON FUNCTION _clv_family_send(clv_family) IS 'I/O: writes the binary form';
CREATE TYPE clv_family (
  INPUT = _clv_family_in, OUTPUT = _clv_family_out, RECEIVE = _clv_family_recv, SEND = _clv_family_send,
  INTERNALLENGTH = 4, PASSEDBYVALUE, ALIGNMENT = int4, CATEGORY = 'S'
);
COMMENT ON TYPE clv_family IS 'a family of models, or ''auto'' for the one that fits best';
CREATE FUNCTION _clv_family_eq(a clv_family, b clv_family) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_family_eq';
COMMENT ON FUNCTION _clv_family_eq(clv_family, clv_family) IS 'whether a and b have the same value';
CREATE FUNCTION _clv_family_ne(a clv_family, b clv_family) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_family_ne';
COMMENT ON FUNCTION _clv_family_ne(clv_family, clv_family) IS 'whether a and b have different values';
CREATE FUNCTION _clv_family_lt(a clv_family, b clv_family) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_family_lt';
COMMENT ON FUNCTION _clv_family_lt(clv_family, clv_family) IS 'whether a sorts before b';
CREATE FUNCTION _clv_family_le(a clv_family, b clv_family) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_family_le';
COMMENT ON FUNCTION _clv_family_le(clv_family, clv_family) IS 'whether a sorts before b or equals it';
CREATE FUNCTION _clv_family_gt(a clv_family, b clv_family) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_family_gt';
COMMENT ON FUNCTION _clv_family_gt(clv_family, clv_family) IS 'whether a sorts after b';
CREATE FUNCTION _clv_family_ge(a clv_family, b clv_family) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_family_ge';
COMMENT ON FUNCTION _clv_family_ge(clv_family, clv_family) IS 'whether a sorts after b or equals it';
CREATE FUNCTION _clv_family_cmp(a clv_family, b clv_family) RETURNS integer
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_family_cmp';
COMMENT ON FUNCTION _clv_family_cmp(clv_family, clv_family) IS '-1, 0 or 1 as a sorts before, with or after b';
CREATE FUNCTION _clv_family_hash(a clv_family) RETURNS integer
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_family_hash';
COMMENT ON FUNCTION _clv_family_hash(clv_family) IS 'a hash, the same for equal values';
CREATE OPERATOR = (
  LEFTARG = clv_family, RIGHTARG = clv_family, FUNCTION = _clv_family_eq,
  COMMUTATOR = =, NEGATOR = <>, RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (clv_family, clv_family) IS 'whether a and b have the same value';
CREATE OPERATOR <> (
  LEFTARG = clv_family, RIGHTARG = clv_family, FUNCTION = _clv_family_ne,
  COMMUTATOR = <>, NEGATOR = =, RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (clv_family, clv_family) IS 'whether a and b have different values';
CREATE OPERATOR < (
  LEFTARG = clv_family, RIGHTARG = clv_family, FUNCTION = _clv_family_lt,
  COMMUTATOR = >, NEGATOR = >=, RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (clv_family, clv_family) IS 'whether a sorts before b';
CREATE OPERATOR <= (
  LEFTARG = clv_family, RIGHTARG = clv_family, FUNCTION = _clv_family_le,
  COMMUTATOR = >=, NEGATOR = >, RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (clv_family, clv_family) IS 'whether a sorts before b or equals it';
CREATE OPERATOR > (
  LEFTARG = clv_family, RIGHTARG = clv_family, FUNCTION = _clv_family_gt,
  COMMUTATOR = <, NEGATOR = <=, RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR > (clv_family, clv_family) IS 'whether a sorts after b';
CREATE OPERATOR >= (
  LEFTARG = clv_family, RIGHTARG = clv_family, FUNCTION = _clv_family_ge,
  COMMUTATOR = <=, NEGATOR = <, RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (clv_family, clv_family) IS 'whether a sorts after b or equals it';
CREATE OPERATOR FAMILY clv_family_hash_ops USING hash;
COMMENT ON OPERATOR FAMILY clv_family_hash_ops USING hash IS 'for GROUP BY, DISTINCT and joins by hash';
CREATE OPERATOR CLASS clv_family_hash_ops DEFAULT FOR TYPE clv_family USING hash FAMILY clv_family_hash_ops AS
  OPERATOR 1 =, FUNCTION 1 _clv_family_hash(clv_family);
COMMENT ON OPERATOR CLASS clv_family_hash_ops USING hash IS 'for GROUP BY, DISTINCT and joins by hash';
CREATE OPERATOR FAMILY clv_family_btree_ops USING btree;
COMMENT ON OPERATOR FAMILY clv_family_btree_ops USING btree IS 'for ORDER BY, DISTINCT and merge joins: the order of the codes of the words';
CREATE OPERATOR CLASS clv_family_btree_ops DEFAULT FOR TYPE clv_family USING btree FAMILY clv_family_btree_ops AS
  OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 _clv_family_cmp(clv_family, clv_family);
COMMENT ON OPERATOR CLASS clv_family_btree_ops USING btree IS 'for ORDER BY, DISTINCT and merge joins: the order of the codes of the words';
CREATE CAST (text AS clv_family) WITH INOUT AS IMPLICIT;
COMMENT ON CAST (text AS clv_family) IS 'from a variable or column of type text';

CREATE TYPE clv_unit;
CREATE FUNCTION _clv_unit_in(cstring) RETURNS clv_unit
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_unit_in';
COMMENT ON FUNCTION _clv_unit_in(cstring) IS 'I/O: reads the word';
CREATE FUNCTION _clv_unit_out(clv_unit) RETURNS cstring
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_unit_out';
COMMENT ON FUNCTION _clv_unit_out(clv_unit) IS 'I/O: writes the word';
CREATE FUNCTION _clv_unit_recv(internal) RETURNS clv_unit
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_unit_recv';
COMMENT ON FUNCTION _clv_unit_recv(internal) IS 'I/O: reads the binary form';
CREATE FUNCTION _clv_unit_send(clv_unit) RETURNS bytea
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_unit_send';
COMMENT ON FUNCTION _clv_unit_send(clv_unit) IS 'I/O: writes the binary form';
CREATE TYPE clv_unit (
  INPUT = _clv_unit_in, OUTPUT = _clv_unit_out, RECEIVE = _clv_unit_recv, SEND = _clv_unit_send,
  INTERNALLENGTH = 4, PASSEDBYVALUE, ALIGNMENT = int4, CATEGORY = 'S'
);
COMMENT ON TYPE clv_unit IS 'a unit of time: ''day'' or ''week''';
CREATE FUNCTION _clv_unit_eq(a clv_unit, b clv_unit) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_unit_eq';
COMMENT ON FUNCTION _clv_unit_eq(clv_unit, clv_unit) IS 'whether a and b have the same value';
CREATE FUNCTION _clv_unit_ne(a clv_unit, b clv_unit) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_unit_ne';
COMMENT ON FUNCTION _clv_unit_ne(clv_unit, clv_unit) IS 'whether a and b have different values';
CREATE FUNCTION _clv_unit_lt(a clv_unit, b clv_unit) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_unit_lt';
COMMENT ON FUNCTION _clv_unit_lt(clv_unit, clv_unit) IS 'whether a sorts before b';
CREATE FUNCTION _clv_unit_le(a clv_unit, b clv_unit) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_unit_le';
COMMENT ON FUNCTION _clv_unit_le(clv_unit, clv_unit) IS 'whether a sorts before b or equals it';
CREATE FUNCTION _clv_unit_gt(a clv_unit, b clv_unit) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_unit_gt';
COMMENT ON FUNCTION _clv_unit_gt(clv_unit, clv_unit) IS 'whether a sorts after b';
CREATE FUNCTION _clv_unit_ge(a clv_unit, b clv_unit) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_unit_ge';
COMMENT ON FUNCTION _clv_unit_ge(clv_unit, clv_unit) IS 'whether a sorts after b or equals it';
CREATE FUNCTION _clv_unit_cmp(a clv_unit, b clv_unit) RETURNS integer
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_unit_cmp';
COMMENT ON FUNCTION _clv_unit_cmp(clv_unit, clv_unit) IS '-1, 0 or 1 as a sorts before, with or after b';
CREATE FUNCTION _clv_unit_hash(a clv_unit) RETURNS integer
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_unit_hash';
COMMENT ON FUNCTION _clv_unit_hash(clv_unit) IS 'a hash, the same for equal values';
CREATE OPERATOR = (
  LEFTARG = clv_unit, RIGHTARG = clv_unit, FUNCTION = _clv_unit_eq,
  COMMUTATOR = =, NEGATOR = <>, RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (clv_unit, clv_unit) IS 'whether a and b have the same value';
CREATE OPERATOR <> (
  LEFTARG = clv_unit, RIGHTARG = clv_unit, FUNCTION = _clv_unit_ne,
  COMMUTATOR = <>, NEGATOR = =, RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (clv_unit, clv_unit) IS 'whether a and b have different values';
CREATE OPERATOR < (
  LEFTARG = clv_unit, RIGHTARG = clv_unit, FUNCTION = _clv_unit_lt,
  COMMUTATOR = >, NEGATOR = >=, RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (clv_unit, clv_unit) IS 'whether a sorts before b';
CREATE OPERATOR <= (
  LEFTARG = clv_unit, RIGHTARG = clv_unit, FUNCTION = _clv_unit_le,
  COMMUTATOR = >=, NEGATOR = >, RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (clv_unit, clv_unit) IS 'whether a sorts before b or equals it';
CREATE OPERATOR > (
  LEFTARG = clv_unit, RIGHTARG = clv_unit, FUNCTION = _clv_unit_gt,
  COMMUTATOR = <, NEGATOR = <=, RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR > (clv_unit, clv_unit) IS 'whether a sorts after b';
CREATE OPERATOR >= (
  LEFTARG = clv_unit, RIGHTARG = clv_unit, FUNCTION = _clv_unit_ge,
  COMMUTATOR = <=, NEGATOR = <, RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (clv_unit, clv_unit) IS 'whether a sorts after b or equals it';
CREATE OPERATOR FAMILY clv_unit_hash_ops USING hash;
COMMENT ON OPERATOR FAMILY clv_unit_hash_ops USING hash IS 'for GROUP BY, DISTINCT and joins by hash';
CREATE OPERATOR CLASS clv_unit_hash_ops DEFAULT FOR TYPE clv_unit USING hash FAMILY clv_unit_hash_ops AS
  OPERATOR 1 =, FUNCTION 1 _clv_unit_hash(clv_unit);
COMMENT ON OPERATOR CLASS clv_unit_hash_ops USING hash IS 'for GROUP BY, DISTINCT and joins by hash';
CREATE OPERATOR FAMILY clv_unit_btree_ops USING btree;
COMMENT ON OPERATOR FAMILY clv_unit_btree_ops USING btree IS 'for ORDER BY, DISTINCT and merge joins: the order of the codes of the words';
CREATE OPERATOR CLASS clv_unit_btree_ops DEFAULT FOR TYPE clv_unit USING btree FAMILY clv_unit_btree_ops AS
  OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 _clv_unit_cmp(clv_unit, clv_unit);
COMMENT ON OPERATOR CLASS clv_unit_btree_ops USING btree IS 'for ORDER BY, DISTINCT and merge joins: the order of the codes of the words';
CREATE CAST (text AS clv_unit) WITH INOUT AS IMPLICIT;
COMMENT ON CAST (text AS clv_unit) IS 'from a variable or column of type text';

CREATE TYPE clv_period;
CREATE FUNCTION _clv_period_in(cstring) RETURNS clv_period
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_period_in';
COMMENT ON FUNCTION _clv_period_in(cstring) IS 'I/O: reads the word';
CREATE FUNCTION _clv_period_out(clv_period) RETURNS cstring
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_period_out';
COMMENT ON FUNCTION _clv_period_out(clv_period) IS 'I/O: writes the word';
CREATE FUNCTION _clv_period_recv(internal) RETURNS clv_period
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_period_recv';
COMMENT ON FUNCTION _clv_period_recv(internal) IS 'I/O: reads the binary form';
CREATE FUNCTION _clv_period_send(clv_period) RETURNS bytea
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_period_send';
COMMENT ON FUNCTION _clv_period_send(clv_period) IS 'I/O: writes the binary form';
CREATE TYPE clv_period (
  INPUT = _clv_period_in, OUTPUT = _clv_period_out, RECEIVE = _clv_period_recv, SEND = _clv_period_send,
  INTERNALLENGTH = 4, PASSEDBYVALUE, ALIGNMENT = int4, CATEGORY = 'S'
);
COMMENT ON TYPE clv_period IS 'a calendar period: ''day'', ''week'' (from Monday), ''month'', ''quarter'' or ''year''; for ages counted from each customer''s own first day ''7 days'', ''30 days'', ''90 days'' or ''365 days''';
CREATE FUNCTION _clv_period_eq(a clv_period, b clv_period) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_period_eq';
COMMENT ON FUNCTION _clv_period_eq(clv_period, clv_period) IS 'whether a and b have the same value';
CREATE FUNCTION _clv_period_ne(a clv_period, b clv_period) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_period_ne';
COMMENT ON FUNCTION _clv_period_ne(clv_period, clv_period) IS 'whether a and b have different values';
CREATE FUNCTION _clv_period_lt(a clv_period, b clv_period) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_period_lt';
COMMENT ON FUNCTION _clv_period_lt(clv_period, clv_period) IS 'whether a sorts before b';
CREATE FUNCTION _clv_period_le(a clv_period, b clv_period) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_period_le';
COMMENT ON FUNCTION _clv_period_le(clv_period, clv_period) IS 'whether a sorts before b or equals it';
CREATE FUNCTION _clv_period_gt(a clv_period, b clv_period) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_period_gt';
COMMENT ON FUNCTION _clv_period_gt(clv_period, clv_period) IS 'whether a sorts after b';
CREATE FUNCTION _clv_period_ge(a clv_period, b clv_period) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_period_ge';
COMMENT ON FUNCTION _clv_period_ge(clv_period, clv_period) IS 'whether a sorts after b or equals it';
CREATE FUNCTION _clv_period_cmp(a clv_period, b clv_period) RETURNS integer
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_period_cmp';
COMMENT ON FUNCTION _clv_period_cmp(clv_period, clv_period) IS '-1, 0 or 1 as a sorts before, with or after b';
CREATE FUNCTION _clv_period_hash(a clv_period) RETURNS integer
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_period_hash';
COMMENT ON FUNCTION _clv_period_hash(clv_period) IS 'a hash, the same for equal values';
CREATE OPERATOR = (
  LEFTARG = clv_period, RIGHTARG = clv_period, FUNCTION = _clv_period_eq,
  COMMUTATOR = =, NEGATOR = <>, RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (clv_period, clv_period) IS 'whether a and b have the same value';
CREATE OPERATOR <> (
  LEFTARG = clv_period, RIGHTARG = clv_period, FUNCTION = _clv_period_ne,
  COMMUTATOR = <>, NEGATOR = =, RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (clv_period, clv_period) IS 'whether a and b have different values';
CREATE OPERATOR < (
  LEFTARG = clv_period, RIGHTARG = clv_period, FUNCTION = _clv_period_lt,
  COMMUTATOR = >, NEGATOR = >=, RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (clv_period, clv_period) IS 'whether a sorts before b';
CREATE OPERATOR <= (
  LEFTARG = clv_period, RIGHTARG = clv_period, FUNCTION = _clv_period_le,
  COMMUTATOR = >=, NEGATOR = >, RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (clv_period, clv_period) IS 'whether a sorts before b or equals it';
CREATE OPERATOR > (
  LEFTARG = clv_period, RIGHTARG = clv_period, FUNCTION = _clv_period_gt,
  COMMUTATOR = <, NEGATOR = <=, RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR > (clv_period, clv_period) IS 'whether a sorts after b';
CREATE OPERATOR >= (
  LEFTARG = clv_period, RIGHTARG = clv_period, FUNCTION = _clv_period_ge,
  COMMUTATOR = <=, NEGATOR = <, RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (clv_period, clv_period) IS 'whether a sorts after b or equals it';
CREATE OPERATOR FAMILY clv_period_hash_ops USING hash;
COMMENT ON OPERATOR FAMILY clv_period_hash_ops USING hash IS 'for GROUP BY, DISTINCT and joins by hash';
CREATE OPERATOR CLASS clv_period_hash_ops DEFAULT FOR TYPE clv_period USING hash FAMILY clv_period_hash_ops AS
  OPERATOR 1 =, FUNCTION 1 _clv_period_hash(clv_period);
COMMENT ON OPERATOR CLASS clv_period_hash_ops USING hash IS 'for GROUP BY, DISTINCT and joins by hash';
CREATE OPERATOR FAMILY clv_period_btree_ops USING btree;
COMMENT ON OPERATOR FAMILY clv_period_btree_ops USING btree IS 'for ORDER BY, DISTINCT and merge joins: the order of the codes of the words';
CREATE OPERATOR CLASS clv_period_btree_ops DEFAULT FOR TYPE clv_period USING btree FAMILY clv_period_btree_ops AS
  OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 _clv_period_cmp(clv_period, clv_period);
COMMENT ON OPERATOR CLASS clv_period_btree_ops USING btree IS 'for ORDER BY, DISTINCT and merge joins: the order of the codes of the words';
CREATE CAST (text AS clv_period) WITH INOUT AS IMPLICIT;
COMMENT ON CAST (text AS clv_period) IS 'from a variable or column of type text';

CREATE TYPE cohort_table;
CREATE FUNCTION _clv_cohort_table_in(cstring) RETURNS cohort_table
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_cohort_table_in';
COMMENT ON FUNCTION _clv_cohort_table_in(cstring) IS 'I/O: reads the JSON text';
CREATE FUNCTION _clv_cohort_table_out(cohort_table) RETURNS cstring
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_cohort_table_out';
COMMENT ON FUNCTION _clv_cohort_table_out(cohort_table) IS 'I/O: writes the JSON text';
CREATE FUNCTION _clv_cohort_table_recv(internal) RETURNS cohort_table
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_cohort_table_recv';
COMMENT ON FUNCTION _clv_cohort_table_recv(internal) IS 'I/O: reads the binary form';
CREATE FUNCTION _clv_cohort_table_send(cohort_table) RETURNS bytea
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_cohort_table_send';
COMMENT ON FUNCTION _clv_cohort_table_send(cohort_table) IS 'I/O: writes the binary form';
CREATE TYPE cohort_table (
  INPUT = _clv_cohort_table_in, OUTPUT = _clv_cohort_table_out, RECEIVE = _clv_cohort_table_recv, SEND = _clv_cohort_table_send,
  INTERNALLENGTH = VARIABLE, ALIGNMENT = double, STORAGE = extended
);
COMMENT ON TYPE cohort_table IS 'what the customers of each cohort did at each age; mergeable, built by cohort_agg';
CREATE FUNCTION _clv_cohort_table_eq(a cohort_table, b cohort_table) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_cohort_table_eq';
COMMENT ON FUNCTION _clv_cohort_table_eq(cohort_table, cohort_table) IS 'whether a and b have the same value';
CREATE FUNCTION _clv_cohort_table_ne(a cohort_table, b cohort_table) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_cohort_table_ne';
COMMENT ON FUNCTION _clv_cohort_table_ne(cohort_table, cohort_table) IS 'whether a and b have different values';
CREATE FUNCTION _clv_cohort_table_lt(a cohort_table, b cohort_table) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_cohort_table_lt';
COMMENT ON FUNCTION _clv_cohort_table_lt(cohort_table, cohort_table) IS 'whether a sorts before b';
CREATE FUNCTION _clv_cohort_table_le(a cohort_table, b cohort_table) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_cohort_table_le';
COMMENT ON FUNCTION _clv_cohort_table_le(cohort_table, cohort_table) IS 'whether a sorts before b or equals it';
CREATE FUNCTION _clv_cohort_table_gt(a cohort_table, b cohort_table) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_cohort_table_gt';
COMMENT ON FUNCTION _clv_cohort_table_gt(cohort_table, cohort_table) IS 'whether a sorts after b';
CREATE FUNCTION _clv_cohort_table_ge(a cohort_table, b cohort_table) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_cohort_table_ge';
COMMENT ON FUNCTION _clv_cohort_table_ge(cohort_table, cohort_table) IS 'whether a sorts after b or equals it';
CREATE FUNCTION _clv_cohort_table_cmp(a cohort_table, b cohort_table) RETURNS integer
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_cohort_table_cmp';
COMMENT ON FUNCTION _clv_cohort_table_cmp(cohort_table, cohort_table) IS '-1, 0 or 1 as a sorts before, with or after b';
CREATE FUNCTION _clv_cohort_table_hash(a cohort_table) RETURNS integer
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_cohort_table_hash';
COMMENT ON FUNCTION _clv_cohort_table_hash(cohort_table) IS 'a hash, the same for equal values';
CREATE OPERATOR = (
  LEFTARG = cohort_table, RIGHTARG = cohort_table, FUNCTION = _clv_cohort_table_eq,
  COMMUTATOR = =, NEGATOR = <>, RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (cohort_table, cohort_table) IS 'whether a and b have the same value';
CREATE OPERATOR <> (
  LEFTARG = cohort_table, RIGHTARG = cohort_table, FUNCTION = _clv_cohort_table_ne,
  COMMUTATOR = <>, NEGATOR = =, RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (cohort_table, cohort_table) IS 'whether a and b have different values';
CREATE OPERATOR < (
  LEFTARG = cohort_table, RIGHTARG = cohort_table, FUNCTION = _clv_cohort_table_lt,
  COMMUTATOR = >, NEGATOR = >=, RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (cohort_table, cohort_table) IS 'whether a sorts before b';
CREATE OPERATOR <= (
  LEFTARG = cohort_table, RIGHTARG = cohort_table, FUNCTION = _clv_cohort_table_le,
  COMMUTATOR = >=, NEGATOR = >, RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (cohort_table, cohort_table) IS 'whether a sorts before b or equals it';
CREATE OPERATOR > (
  LEFTARG = cohort_table, RIGHTARG = cohort_table, FUNCTION = _clv_cohort_table_gt,
  COMMUTATOR = <, NEGATOR = <=, RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR > (cohort_table, cohort_table) IS 'whether a sorts after b';
CREATE OPERATOR >= (
  LEFTARG = cohort_table, RIGHTARG = cohort_table, FUNCTION = _clv_cohort_table_ge,
  COMMUTATOR = <=, NEGATOR = <, RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (cohort_table, cohort_table) IS 'whether a sorts after b or equals it';
CREATE OPERATOR FAMILY cohort_table_hash_ops USING hash;
COMMENT ON OPERATOR FAMILY cohort_table_hash_ops USING hash IS 'for GROUP BY, DISTINCT and joins by hash';
CREATE OPERATOR CLASS cohort_table_hash_ops DEFAULT FOR TYPE cohort_table USING hash FAMILY cohort_table_hash_ops AS
  OPERATOR 1 =, FUNCTION 1 _clv_cohort_table_hash(cohort_table);
COMMENT ON OPERATOR CLASS cohort_table_hash_ops USING hash IS 'for GROUP BY, DISTINCT and joins by hash';
CREATE OPERATOR FAMILY cohort_table_btree_ops USING btree;
COMMENT ON OPERATOR FAMILY cohort_table_btree_ops USING btree IS 'for ORDER BY, DISTINCT and merge joins: the order of canonical bytes, which has no other meaning';
CREATE OPERATOR CLASS cohort_table_btree_ops DEFAULT FOR TYPE cohort_table USING btree FAMILY cohort_table_btree_ops AS
  OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 _clv_cohort_table_cmp(cohort_table, cohort_table);
COMMENT ON OPERATOR CLASS cohort_table_btree_ops USING btree IS 'for ORDER BY, DISTINCT and merge joins: the order of canonical bytes, which has no other meaning';
CREATE FUNCTION _clv_cohort_table_json(value cohort_table) RETURNS json
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_cohort_table_json';
COMMENT ON FUNCTION _clv_cohort_table_json(cohort_table) IS 'the JSON text as json';
CREATE CAST (cohort_table AS json) WITH FUNCTION _clv_cohort_table_json(cohort_table);
COMMENT ON CAST (cohort_table AS json) IS 'the JSON text as json';
CREATE CAST (cohort_table AS jsonb) WITH INOUT;
COMMENT ON CAST (cohort_table AS jsonb) IS 'the JSON text as jsonb';
CREATE CAST (jsonb AS cohort_table) WITH INOUT;
COMMENT ON CAST (jsonb AS cohort_table) IS 'a value from its JSON text';

CREATE TYPE rfm_thresholds;
CREATE FUNCTION _clv_rfm_thresholds_in(cstring) RETURNS rfm_thresholds
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_rfm_thresholds_in';
COMMENT ON FUNCTION _clv_rfm_thresholds_in(cstring) IS 'I/O: reads the JSON text';
CREATE FUNCTION _clv_rfm_thresholds_out(rfm_thresholds) RETURNS cstring
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_rfm_thresholds_out';
COMMENT ON FUNCTION _clv_rfm_thresholds_out(rfm_thresholds) IS 'I/O: writes the JSON text';
CREATE FUNCTION _clv_rfm_thresholds_recv(internal) RETURNS rfm_thresholds
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_rfm_thresholds_recv';
COMMENT ON FUNCTION _clv_rfm_thresholds_recv(internal) IS 'I/O: reads the binary form';
CREATE FUNCTION _clv_rfm_thresholds_send(rfm_thresholds) RETURNS bytea
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_rfm_thresholds_send';
COMMENT ON FUNCTION _clv_rfm_thresholds_send(rfm_thresholds) IS 'I/O: writes the binary form';
CREATE TYPE rfm_thresholds (
  INPUT = _clv_rfm_thresholds_in, OUTPUT = _clv_rfm_thresholds_out, RECEIVE = _clv_rfm_thresholds_recv, SEND = _clv_rfm_thresholds_send,
  INTERNALLENGTH = VARIABLE, ALIGNMENT = double, STORAGE = extended
);
COMMENT ON TYPE rfm_thresholds IS 'how many customers have which recency, frequency and revenue; mergeable, built by rfm_quantiles';
CREATE FUNCTION _clv_rfm_thresholds_eq(a rfm_thresholds, b rfm_thresholds) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_rfm_thresholds_eq';
COMMENT ON FUNCTION _clv_rfm_thresholds_eq(rfm_thresholds, rfm_thresholds) IS 'whether a and b have the same value';
CREATE FUNCTION _clv_rfm_thresholds_ne(a rfm_thresholds, b rfm_thresholds) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_rfm_thresholds_ne';
COMMENT ON FUNCTION _clv_rfm_thresholds_ne(rfm_thresholds, rfm_thresholds) IS 'whether a and b have different values';
CREATE FUNCTION _clv_rfm_thresholds_lt(a rfm_thresholds, b rfm_thresholds) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_rfm_thresholds_lt';
COMMENT ON FUNCTION _clv_rfm_thresholds_lt(rfm_thresholds, rfm_thresholds) IS 'whether a sorts before b';
CREATE FUNCTION _clv_rfm_thresholds_le(a rfm_thresholds, b rfm_thresholds) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_rfm_thresholds_le';
COMMENT ON FUNCTION _clv_rfm_thresholds_le(rfm_thresholds, rfm_thresholds) IS 'whether a sorts before b or equals it';
CREATE FUNCTION _clv_rfm_thresholds_gt(a rfm_thresholds, b rfm_thresholds) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_rfm_thresholds_gt';
COMMENT ON FUNCTION _clv_rfm_thresholds_gt(rfm_thresholds, rfm_thresholds) IS 'whether a sorts after b';
CREATE FUNCTION _clv_rfm_thresholds_ge(a rfm_thresholds, b rfm_thresholds) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_rfm_thresholds_ge';
COMMENT ON FUNCTION _clv_rfm_thresholds_ge(rfm_thresholds, rfm_thresholds) IS 'whether a sorts after b or equals it';
CREATE FUNCTION _clv_rfm_thresholds_cmp(a rfm_thresholds, b rfm_thresholds) RETURNS integer
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_rfm_thresholds_cmp';
COMMENT ON FUNCTION _clv_rfm_thresholds_cmp(rfm_thresholds, rfm_thresholds) IS '-1, 0 or 1 as a sorts before, with or after b';
CREATE FUNCTION _clv_rfm_thresholds_hash(a rfm_thresholds) RETURNS integer
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_rfm_thresholds_hash';
COMMENT ON FUNCTION _clv_rfm_thresholds_hash(rfm_thresholds) IS 'a hash, the same for equal values';
CREATE OPERATOR = (
  LEFTARG = rfm_thresholds, RIGHTARG = rfm_thresholds, FUNCTION = _clv_rfm_thresholds_eq,
  COMMUTATOR = =, NEGATOR = <>, RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (rfm_thresholds, rfm_thresholds) IS 'whether a and b have the same value';
CREATE OPERATOR <> (
  LEFTARG = rfm_thresholds, RIGHTARG = rfm_thresholds, FUNCTION = _clv_rfm_thresholds_ne,
  COMMUTATOR = <>, NEGATOR = =, RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (rfm_thresholds, rfm_thresholds) IS 'whether a and b have different values';
CREATE OPERATOR < (
  LEFTARG = rfm_thresholds, RIGHTARG = rfm_thresholds, FUNCTION = _clv_rfm_thresholds_lt,
  COMMUTATOR = >, NEGATOR = >=, RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (rfm_thresholds, rfm_thresholds) IS 'whether a sorts before b';
CREATE OPERATOR <= (
  LEFTARG = rfm_thresholds, RIGHTARG = rfm_thresholds, FUNCTION = _clv_rfm_thresholds_le,
  COMMUTATOR = >=, NEGATOR = >, RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (rfm_thresholds, rfm_thresholds) IS 'whether a sorts before b or equals it';
CREATE OPERATOR > (
  LEFTARG = rfm_thresholds, RIGHTARG = rfm_thresholds, FUNCTION = _clv_rfm_thresholds_gt,
  COMMUTATOR = <, NEGATOR = <=, RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR > (rfm_thresholds, rfm_thresholds) IS 'whether a sorts after b';
CREATE OPERATOR >= (
  LEFTARG = rfm_thresholds, RIGHTARG = rfm_thresholds, FUNCTION = _clv_rfm_thresholds_ge,
  COMMUTATOR = <=, NEGATOR = <, RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (rfm_thresholds, rfm_thresholds) IS 'whether a sorts after b or equals it';
CREATE OPERATOR FAMILY rfm_thresholds_hash_ops USING hash;
COMMENT ON OPERATOR FAMILY rfm_thresholds_hash_ops USING hash IS 'for GROUP BY, DISTINCT and joins by hash';
CREATE OPERATOR CLASS rfm_thresholds_hash_ops DEFAULT FOR TYPE rfm_thresholds USING hash FAMILY rfm_thresholds_hash_ops AS
  OPERATOR 1 =, FUNCTION 1 _clv_rfm_thresholds_hash(rfm_thresholds);
COMMENT ON OPERATOR CLASS rfm_thresholds_hash_ops USING hash IS 'for GROUP BY, DISTINCT and joins by hash';
CREATE OPERATOR FAMILY rfm_thresholds_btree_ops USING btree;
COMMENT ON OPERATOR FAMILY rfm_thresholds_btree_ops USING btree IS 'for ORDER BY, DISTINCT and merge joins: the order of canonical bytes, which has no other meaning';
CREATE OPERATOR CLASS rfm_thresholds_btree_ops DEFAULT FOR TYPE rfm_thresholds USING btree FAMILY rfm_thresholds_btree_ops AS
  OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 _clv_rfm_thresholds_cmp(rfm_thresholds, rfm_thresholds);
COMMENT ON OPERATOR CLASS rfm_thresholds_btree_ops USING btree IS 'for ORDER BY, DISTINCT and merge joins: the order of canonical bytes, which has no other meaning';
CREATE FUNCTION _clv_rfm_thresholds_json(value rfm_thresholds) RETURNS json
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_rfm_thresholds_json';
COMMENT ON FUNCTION _clv_rfm_thresholds_json(rfm_thresholds) IS 'the JSON text as json';
CREATE CAST (rfm_thresholds AS json) WITH FUNCTION _clv_rfm_thresholds_json(rfm_thresholds);
COMMENT ON CAST (rfm_thresholds AS json) IS 'the JSON text as json';
CREATE CAST (rfm_thresholds AS jsonb) WITH INOUT;
COMMENT ON CAST (rfm_thresholds AS jsonb) IS 'the JSON text as jsonb';
CREATE CAST (jsonb AS rfm_thresholds) WITH INOUT;
COMMENT ON CAST (jsonb AS rfm_thresholds) IS 'a value from its JSON text';

CREATE TYPE value_distribution;
CREATE FUNCTION _clv_value_distribution_in(cstring) RETURNS value_distribution
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_value_distribution_in';
COMMENT ON FUNCTION _clv_value_distribution_in(cstring) IS 'I/O: reads the JSON text';
CREATE FUNCTION _clv_value_distribution_out(value_distribution) RETURNS cstring
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_value_distribution_out';
COMMENT ON FUNCTION _clv_value_distribution_out(value_distribution) IS 'I/O: writes the JSON text';
CREATE FUNCTION _clv_value_distribution_recv(internal) RETURNS value_distribution
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_value_distribution_recv';
COMMENT ON FUNCTION _clv_value_distribution_recv(internal) IS 'I/O: reads the binary form';
CREATE FUNCTION _clv_value_distribution_send(value_distribution) RETURNS bytea
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_value_distribution_send';
COMMENT ON FUNCTION _clv_value_distribution_send(value_distribution) IS 'I/O: writes the binary form';
CREATE TYPE value_distribution (
  INPUT = _clv_value_distribution_in, OUTPUT = _clv_value_distribution_out, RECEIVE = _clv_value_distribution_recv, SEND = _clv_value_distribution_send,
  INTERNALLENGTH = VARIABLE, ALIGNMENT = double, STORAGE = extended
);
COMMENT ON TYPE value_distribution IS 'how many customers have which value; mergeable, built by value_agg';
CREATE FUNCTION _clv_value_distribution_eq(a value_distribution, b value_distribution) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_value_distribution_eq';
COMMENT ON FUNCTION _clv_value_distribution_eq(value_distribution, value_distribution) IS 'whether a and b have the same value';
CREATE FUNCTION _clv_value_distribution_ne(a value_distribution, b value_distribution) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_value_distribution_ne';
COMMENT ON FUNCTION _clv_value_distribution_ne(value_distribution, value_distribution) IS 'whether a and b have different values';
CREATE FUNCTION _clv_value_distribution_lt(a value_distribution, b value_distribution) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_value_distribution_lt';
COMMENT ON FUNCTION _clv_value_distribution_lt(value_distribution, value_distribution) IS 'whether a sorts before b';
CREATE FUNCTION _clv_value_distribution_le(a value_distribution, b value_distribution) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_value_distribution_le';
COMMENT ON FUNCTION _clv_value_distribution_le(value_distribution, value_distribution) IS 'whether a sorts before b or equals it';
CREATE FUNCTION _clv_value_distribution_gt(a value_distribution, b value_distribution) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_value_distribution_gt';
COMMENT ON FUNCTION _clv_value_distribution_gt(value_distribution, value_distribution) IS 'whether a sorts after b';
CREATE FUNCTION _clv_value_distribution_ge(a value_distribution, b value_distribution) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_value_distribution_ge';
COMMENT ON FUNCTION _clv_value_distribution_ge(value_distribution, value_distribution) IS 'whether a sorts after b or equals it';
CREATE FUNCTION _clv_value_distribution_cmp(a value_distribution, b value_distribution) RETURNS integer
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_value_distribution_cmp';
COMMENT ON FUNCTION _clv_value_distribution_cmp(value_distribution, value_distribution) IS '-1, 0 or 1 as a sorts before, with or after b';
CREATE FUNCTION _clv_value_distribution_hash(a value_distribution) RETURNS integer
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_value_distribution_hash';
COMMENT ON FUNCTION _clv_value_distribution_hash(value_distribution) IS 'a hash, the same for equal values';
CREATE OPERATOR = (
  LEFTARG = value_distribution, RIGHTARG = value_distribution, FUNCTION = _clv_value_distribution_eq,
  COMMUTATOR = =, NEGATOR = <>, RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (value_distribution, value_distribution) IS 'whether a and b have the same value';
CREATE OPERATOR <> (
  LEFTARG = value_distribution, RIGHTARG = value_distribution, FUNCTION = _clv_value_distribution_ne,
  COMMUTATOR = <>, NEGATOR = =, RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (value_distribution, value_distribution) IS 'whether a and b have different values';
CREATE OPERATOR < (
  LEFTARG = value_distribution, RIGHTARG = value_distribution, FUNCTION = _clv_value_distribution_lt,
  COMMUTATOR = >, NEGATOR = >=, RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (value_distribution, value_distribution) IS 'whether a sorts before b';
CREATE OPERATOR <= (
  LEFTARG = value_distribution, RIGHTARG = value_distribution, FUNCTION = _clv_value_distribution_le,
  COMMUTATOR = >=, NEGATOR = >, RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (value_distribution, value_distribution) IS 'whether a sorts before b or equals it';
CREATE OPERATOR > (
  LEFTARG = value_distribution, RIGHTARG = value_distribution, FUNCTION = _clv_value_distribution_gt,
  COMMUTATOR = <, NEGATOR = <=, RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR > (value_distribution, value_distribution) IS 'whether a sorts after b';
CREATE OPERATOR >= (
  LEFTARG = value_distribution, RIGHTARG = value_distribution, FUNCTION = _clv_value_distribution_ge,
  COMMUTATOR = <=, NEGATOR = <, RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (value_distribution, value_distribution) IS 'whether a sorts after b or equals it';
CREATE OPERATOR FAMILY value_distribution_hash_ops USING hash;
COMMENT ON OPERATOR FAMILY value_distribution_hash_ops USING hash IS 'for GROUP BY, DISTINCT and joins by hash';
CREATE OPERATOR CLASS value_distribution_hash_ops DEFAULT FOR TYPE value_distribution USING hash FAMILY value_distribution_hash_ops AS
  OPERATOR 1 =, FUNCTION 1 _clv_value_distribution_hash(value_distribution);
COMMENT ON OPERATOR CLASS value_distribution_hash_ops USING hash IS 'for GROUP BY, DISTINCT and joins by hash';
CREATE OPERATOR FAMILY value_distribution_btree_ops USING btree;
COMMENT ON OPERATOR FAMILY value_distribution_btree_ops USING btree IS 'for ORDER BY, DISTINCT and merge joins: the order of canonical bytes, which has no other meaning';
CREATE OPERATOR CLASS value_distribution_btree_ops DEFAULT FOR TYPE value_distribution USING btree FAMILY value_distribution_btree_ops AS
  OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 _clv_value_distribution_cmp(value_distribution, value_distribution);
COMMENT ON OPERATOR CLASS value_distribution_btree_ops USING btree IS 'for ORDER BY, DISTINCT and merge joins: the order of canonical bytes, which has no other meaning';
CREATE FUNCTION _clv_value_distribution_json(value value_distribution) RETURNS json
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_value_distribution_json';
COMMENT ON FUNCTION _clv_value_distribution_json(value_distribution) IS 'the JSON text as json';
CREATE CAST (value_distribution AS json) WITH FUNCTION _clv_value_distribution_json(value_distribution);
COMMENT ON CAST (value_distribution AS json) IS 'the JSON text as json';
CREATE CAST (value_distribution AS jsonb) WITH INOUT;
COMMENT ON CAST (value_distribution AS jsonb) IS 'the JSON text as jsonb';
CREATE CAST (jsonb AS value_distribution) WITH INOUT;
COMMENT ON CAST (jsonb AS value_distribution) IS 'a value from its JSON text';

CREATE TYPE transition_table;
CREATE FUNCTION _clv_transition_table_in(cstring) RETURNS transition_table
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_transition_table_in';
COMMENT ON FUNCTION _clv_transition_table_in(cstring) IS 'I/O: reads the JSON text';
CREATE FUNCTION _clv_transition_table_out(transition_table) RETURNS cstring
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_transition_table_out';
COMMENT ON FUNCTION _clv_transition_table_out(transition_table) IS 'I/O: writes the JSON text';
CREATE FUNCTION _clv_transition_table_recv(internal) RETURNS transition_table
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_transition_table_recv';
COMMENT ON FUNCTION _clv_transition_table_recv(internal) IS 'I/O: reads the binary form';
CREATE FUNCTION _clv_transition_table_send(transition_table) RETURNS bytea
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_transition_table_send';
COMMENT ON FUNCTION _clv_transition_table_send(transition_table) IS 'I/O: writes the binary form';
CREATE TYPE transition_table (
  INPUT = _clv_transition_table_in, OUTPUT = _clv_transition_table_out, RECEIVE = _clv_transition_table_recv, SEND = _clv_transition_table_send,
  INTERNALLENGTH = VARIABLE, ALIGNMENT = double, STORAGE = extended
);
COMMENT ON TYPE transition_table IS 'how often something went from one named state to another, and the money that came with it; mergeable, built by segment_transitions and campaign_transitions';
CREATE FUNCTION _clv_transition_table_eq(a transition_table, b transition_table) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_transition_table_eq';
COMMENT ON FUNCTION _clv_transition_table_eq(transition_table, transition_table) IS 'whether a and b have the same value';
CREATE FUNCTION _clv_transition_table_ne(a transition_table, b transition_table) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_transition_table_ne';
COMMENT ON FUNCTION _clv_transition_table_ne(transition_table, transition_table) IS 'whether a and b have different values';
CREATE FUNCTION _clv_transition_table_lt(a transition_table, b transition_table) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_transition_table_lt';
COMMENT ON FUNCTION _clv_transition_table_lt(transition_table, transition_table) IS 'whether a sorts before b';
CREATE FUNCTION _clv_transition_table_le(a transition_table, b transition_table) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_transition_table_le';
COMMENT ON FUNCTION _clv_transition_table_le(transition_table, transition_table) IS 'whether a sorts before b or equals it';
CREATE FUNCTION _clv_transition_table_gt(a transition_table, b transition_table) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_transition_table_gt';
COMMENT ON FUNCTION _clv_transition_table_gt(transition_table, transition_table) IS 'whether a sorts after b';
CREATE FUNCTION _clv_transition_table_ge(a transition_table, b transition_table) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_transition_table_ge';
COMMENT ON FUNCTION _clv_transition_table_ge(transition_table, transition_table) IS 'whether a sorts after b or equals it';
CREATE FUNCTION _clv_transition_table_cmp(a transition_table, b transition_table) RETURNS integer
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_transition_table_cmp';
COMMENT ON FUNCTION _clv_transition_table_cmp(transition_table, transition_table) IS '-1, 0 or 1 as a sorts before, with or after b';
CREATE FUNCTION _clv_transition_table_hash(a transition_table) RETURNS integer
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_transition_table_hash';
COMMENT ON FUNCTION _clv_transition_table_hash(transition_table) IS 'a hash, the same for equal values';
CREATE OPERATOR = (
  LEFTARG = transition_table, RIGHTARG = transition_table, FUNCTION = _clv_transition_table_eq,
  COMMUTATOR = =, NEGATOR = <>, RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (transition_table, transition_table) IS 'whether a and b have the same value';
CREATE OPERATOR <> (
  LEFTARG = transition_table, RIGHTARG = transition_table, FUNCTION = _clv_transition_table_ne,
  COMMUTATOR = <>, NEGATOR = =, RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (transition_table, transition_table) IS 'whether a and b have different values';
CREATE OPERATOR < (
  LEFTARG = transition_table, RIGHTARG = transition_table, FUNCTION = _clv_transition_table_lt,
  COMMUTATOR = >, NEGATOR = >=, RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (transition_table, transition_table) IS 'whether a sorts before b';
CREATE OPERATOR <= (
  LEFTARG = transition_table, RIGHTARG = transition_table, FUNCTION = _clv_transition_table_le,
  COMMUTATOR = >=, NEGATOR = >, RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (transition_table, transition_table) IS 'whether a sorts before b or equals it';
CREATE OPERATOR > (
  LEFTARG = transition_table, RIGHTARG = transition_table, FUNCTION = _clv_transition_table_gt,
  COMMUTATOR = <, NEGATOR = <=, RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR > (transition_table, transition_table) IS 'whether a sorts after b';
CREATE OPERATOR >= (
  LEFTARG = transition_table, RIGHTARG = transition_table, FUNCTION = _clv_transition_table_ge,
  COMMUTATOR = <=, NEGATOR = <, RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (transition_table, transition_table) IS 'whether a sorts after b or equals it';
CREATE OPERATOR FAMILY transition_table_hash_ops USING hash;
COMMENT ON OPERATOR FAMILY transition_table_hash_ops USING hash IS 'for GROUP BY, DISTINCT and joins by hash';
CREATE OPERATOR CLASS transition_table_hash_ops DEFAULT FOR TYPE transition_table USING hash FAMILY transition_table_hash_ops AS
  OPERATOR 1 =, FUNCTION 1 _clv_transition_table_hash(transition_table);
COMMENT ON OPERATOR CLASS transition_table_hash_ops USING hash IS 'for GROUP BY, DISTINCT and joins by hash';
CREATE OPERATOR FAMILY transition_table_btree_ops USING btree;
COMMENT ON OPERATOR FAMILY transition_table_btree_ops USING btree IS 'for ORDER BY, DISTINCT and merge joins: the order of canonical bytes, which has no other meaning';
CREATE OPERATOR CLASS transition_table_btree_ops DEFAULT FOR TYPE transition_table USING btree FAMILY transition_table_btree_ops AS
  OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 _clv_transition_table_cmp(transition_table, transition_table);
COMMENT ON OPERATOR CLASS transition_table_btree_ops USING btree IS 'for ORDER BY, DISTINCT and merge joins: the order of canonical bytes, which has no other meaning';
CREATE FUNCTION _clv_transition_table_json(value transition_table) RETURNS json
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_transition_table_json';
COMMENT ON FUNCTION _clv_transition_table_json(transition_table) IS 'the JSON text as json';
CREATE CAST (transition_table AS json) WITH FUNCTION _clv_transition_table_json(transition_table);
COMMENT ON CAST (transition_table AS json) IS 'the JSON text as json';
CREATE CAST (transition_table AS jsonb) WITH INOUT;
COMMENT ON CAST (transition_table AS jsonb) IS 'the JSON text as jsonb';
CREATE CAST (jsonb AS transition_table) WITH INOUT;
COMMENT ON CAST (jsonb AS transition_table) IS 'a value from its JSON text';

CREATE TYPE survival_table;
CREATE FUNCTION _clv_survival_table_in(cstring) RETURNS survival_table
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_survival_table_in';
COMMENT ON FUNCTION _clv_survival_table_in(cstring) IS 'I/O: reads the JSON text';
CREATE FUNCTION _clv_survival_table_out(survival_table) RETURNS cstring
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_survival_table_out';
COMMENT ON FUNCTION _clv_survival_table_out(survival_table) IS 'I/O: writes the JSON text';
CREATE FUNCTION _clv_survival_table_recv(internal) RETURNS survival_table
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_survival_table_recv';
COMMENT ON FUNCTION _clv_survival_table_recv(internal) IS 'I/O: reads the binary form';
CREATE FUNCTION _clv_survival_table_send(survival_table) RETURNS bytea
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_survival_table_send';
COMMENT ON FUNCTION _clv_survival_table_send(survival_table) IS 'I/O: writes the binary form';
CREATE TYPE survival_table (
  INPUT = _clv_survival_table_in, OUTPUT = _clv_survival_table_out, RECEIVE = _clv_survival_table_recv, SEND = _clv_survival_table_send,
  INTERNALLENGTH = VARIABLE, ALIGNMENT = double, STORAGE = extended
);
COMMENT ON TYPE survival_table IS 'how many customers left, or are still there, after how many days; mergeable, built by survival_agg';
CREATE FUNCTION _clv_survival_table_eq(a survival_table, b survival_table) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_survival_table_eq';
COMMENT ON FUNCTION _clv_survival_table_eq(survival_table, survival_table) IS 'whether a and b have the same value';
CREATE FUNCTION _clv_survival_table_ne(a survival_table, b survival_table) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_survival_table_ne';
COMMENT ON FUNCTION _clv_survival_table_ne(survival_table, survival_table) IS 'whether a and b have different values';
CREATE FUNCTION _clv_survival_table_lt(a survival_table, b survival_table) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_survival_table_lt';
COMMENT ON FUNCTION _clv_survival_table_lt(survival_table, survival_table) IS 'whether a sorts before b';
CREATE FUNCTION _clv_survival_table_le(a survival_table, b survival_table) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_survival_table_le';
COMMENT ON FUNCTION _clv_survival_table_le(survival_table, survival_table) IS 'whether a sorts before b or equals it';
CREATE FUNCTION _clv_survival_table_gt(a survival_table, b survival_table) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_survival_table_gt';
COMMENT ON FUNCTION _clv_survival_table_gt(survival_table, survival_table) IS 'whether a sorts after b';
CREATE FUNCTION _clv_survival_table_ge(a survival_table, b survival_table) RETURNS boolean
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_survival_table_ge';
COMMENT ON FUNCTION _clv_survival_table_ge(survival_table, survival_table) IS 'whether a sorts after b or equals it';
CREATE FUNCTION _clv_survival_table_cmp(a survival_table, b survival_table) RETURNS integer
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_survival_table_cmp';
COMMENT ON FUNCTION _clv_survival_table_cmp(survival_table, survival_table) IS '-1, 0 or 1 as a sorts before, with or after b';
CREATE FUNCTION _clv_survival_table_hash(a survival_table) RETURNS integer
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_survival_table_hash';
COMMENT ON FUNCTION _clv_survival_table_hash(survival_table) IS 'a hash, the same for equal values';
CREATE OPERATOR = (
  LEFTARG = survival_table, RIGHTARG = survival_table, FUNCTION = _clv_survival_table_eq,
  COMMUTATOR = =, NEGATOR = <>, RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES
);
COMMENT ON OPERATOR = (survival_table, survival_table) IS 'whether a and b have the same value';
CREATE OPERATOR <> (
  LEFTARG = survival_table, RIGHTARG = survival_table, FUNCTION = _clv_survival_table_ne,
  COMMUTATOR = <>, NEGATOR = =, RESTRICT = neqsel, JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (survival_table, survival_table) IS 'whether a and b have different values';
CREATE OPERATOR < (
  LEFTARG = survival_table, RIGHTARG = survival_table, FUNCTION = _clv_survival_table_lt,
  COMMUTATOR = >, NEGATOR = >=, RESTRICT = scalarltsel, JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (survival_table, survival_table) IS 'whether a sorts before b';
CREATE OPERATOR <= (
  LEFTARG = survival_table, RIGHTARG = survival_table, FUNCTION = _clv_survival_table_le,
  COMMUTATOR = >=, NEGATOR = >, RESTRICT = scalarlesel, JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (survival_table, survival_table) IS 'whether a sorts before b or equals it';
CREATE OPERATOR > (
  LEFTARG = survival_table, RIGHTARG = survival_table, FUNCTION = _clv_survival_table_gt,
  COMMUTATOR = <, NEGATOR = <=, RESTRICT = scalargtsel, JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR > (survival_table, survival_table) IS 'whether a sorts after b';
CREATE OPERATOR >= (
  LEFTARG = survival_table, RIGHTARG = survival_table, FUNCTION = _clv_survival_table_ge,
  COMMUTATOR = <=, NEGATOR = <, RESTRICT = scalargesel, JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (survival_table, survival_table) IS 'whether a sorts after b or equals it';
CREATE OPERATOR FAMILY survival_table_hash_ops USING hash;
COMMENT ON OPERATOR FAMILY survival_table_hash_ops USING hash IS 'for GROUP BY, DISTINCT and joins by hash';
CREATE OPERATOR CLASS survival_table_hash_ops DEFAULT FOR TYPE survival_table USING hash FAMILY survival_table_hash_ops AS
  OPERATOR 1 =, FUNCTION 1 _clv_survival_table_hash(survival_table);
COMMENT ON OPERATOR CLASS survival_table_hash_ops USING hash IS 'for GROUP BY, DISTINCT and joins by hash';
CREATE OPERATOR FAMILY survival_table_btree_ops USING btree;
COMMENT ON OPERATOR FAMILY survival_table_btree_ops USING btree IS 'for ORDER BY, DISTINCT and merge joins: the order of canonical bytes, which has no other meaning';
CREATE OPERATOR CLASS survival_table_btree_ops DEFAULT FOR TYPE survival_table USING btree FAMILY survival_table_btree_ops AS
  OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 _clv_survival_table_cmp(survival_table, survival_table);
COMMENT ON OPERATOR CLASS survival_table_btree_ops USING btree IS 'for ORDER BY, DISTINCT and merge joins: the order of canonical bytes, which has no other meaning';
CREATE FUNCTION _clv_survival_table_json(value survival_table) RETURNS json
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_survival_table_json';
COMMENT ON FUNCTION _clv_survival_table_json(survival_table) IS 'the JSON text as json';
CREATE CAST (survival_table AS json) WITH FUNCTION _clv_survival_table_json(survival_table);
COMMENT ON CAST (survival_table AS json) IS 'the JSON text as json';
CREATE CAST (survival_table AS jsonb) WITH INOUT;
COMMENT ON CAST (survival_table AS jsonb) IS 'the JSON text as jsonb';
CREATE CAST (jsonb AS survival_table) WITH INOUT;
COMMENT ON CAST (jsonb AS survival_table) IS 'a value from its JSON text';

CREATE TYPE clv_accuracy AS (
  customers bigint,
  predicted double precision,
  actual double precision,
  bias double precision,
  relative_bias double precision,
  mae double precision,
  rmse double precision,
  rank_correlation double precision,
  gini double precision,
  top_tenth_lift double precision
);
COMMENT ON TYPE clv_accuracy IS 'the row of forecast_accuracy: how well predictions agree with what came; a measure that these do not determine is NULL';
COMMENT ON COLUMN clv_accuracy.customers IS 'customers with a prediction and what came';
COMMENT ON COLUMN clv_accuracy.predicted IS 'sum of the predictions';
COMMENT ON COLUMN clv_accuracy.actual IS 'sum of what came';
COMMENT ON COLUMN clv_accuracy.bias IS 'mean of prediction - what came';
COMMENT ON COLUMN clv_accuracy.relative_bias IS 'predicted / actual - 1';
COMMENT ON COLUMN clv_accuracy.mae IS 'mean absolute error: mean of |prediction - what came|';
COMMENT ON COLUMN clv_accuracy.rmse IS 'root mean squared error';
COMMENT ON COLUMN clv_accuracy.rank_correlation IS 'rank correlation of Spearman (1904) between predictions and what came, equal ones with their mean rank';
COMMENT ON COLUMN clv_accuracy.gini IS 'Gini coefficient of what came with customers in the order of their predictions / that in the order of what came: 1 for the right order, about 0 for any order';
COMMENT ON COLUMN clv_accuracy.top_tenth_lift IS 'mean of what came of the tenth with the highest predictions / mean of all';

CREATE TYPE clv_acquired_period AS (
  from_day date,
  to_day date,
  customers double precision,
  customers_low double precision,
  customers_high double precision,
  purchases double precision,
  purchases_low double precision,
  purchases_high double precision,
  revenue double precision,
  revenue_low double precision,
  revenue_high double precision
);
COMMENT ON TYPE clv_acquired_period IS 'a period ahead, with the customers who will be acquired at a steady pace and what they will buy in it';
COMMENT ON COLUMN clv_acquired_period.from_day IS 'first day';
COMMENT ON COLUMN clv_acquired_period.to_day IS 'last day';
COMMENT ON COLUMN clv_acquired_period.customers IS 'expected number of customers who first buy in the period';
COMMENT ON COLUMN clv_acquired_period.customers_low IS 'lower bound of their number';
COMMENT ON COLUMN clv_acquired_period.customers_high IS 'upper bound';
COMMENT ON COLUMN clv_acquired_period.purchases IS 'expected purchase days in the period of all who are acquired by its end, first ones included';
COMMENT ON COLUMN clv_acquired_period.purchases_low IS 'lower bound of their number';
COMMENT ON COLUMN clv_acquired_period.purchases_high IS 'upper bound';
COMMENT ON COLUMN clv_acquired_period.revenue IS 'expected revenue of these days; NULL without amounts';
COMMENT ON COLUMN clv_acquired_period.revenue_low IS 'lower bound; NULL where spend has no variance that is finite';
COMMENT ON COLUMN clv_acquired_period.revenue_high IS 'upper bound';

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
COMMENT ON TYPE clv_activity_figures IS 'the row of activity_frequency: visits per user and period, over the periods in which the user came';
COMMENT ON COLUMN clv_activity_figures.users IS 'users with at least one visit';
COMMENT ON COLUMN clv_activity_figures.user_periods IS 'pairs of a user and a period in which the user came';
COMMENT ON COLUMN clv_activity_figures.visits IS 'visits: one per row';
COMMENT ON COLUMN clv_activity_figures.mean IS 'visits / user_periods';
COMMENT ON COLUMN clv_activity_figures.median IS 'median of the visits per user and period';
COMMENT ON COLUMN clv_activity_figures.p90 IS '90th percentile of the visits per user and period, interpolated as percentile_cont does';
COMMENT ON COLUMN clv_activity_figures.max IS 'most visits of one user in one period';
COMMENT ON COLUMN clv_activity_figures.distribution IS 'JSON object from each number of visits to how many user_periods have it';

CREATE TYPE clv_age_retention AS (
  age integer,
  at_risk bigint,
  active bigint,
  retention_rate double precision,
  low double precision,
  high double precision
);
COMMENT ON TYPE clv_age_retention IS 'a row of retention_by_age and rolling_retention: all cohorts at one age';
COMMENT ON COLUMN clv_age_retention.age IS 'periods since the first purchase, or since customers joined, from 0';
COMMENT ON COLUMN clv_age_retention.at_risk IS 'customers of the cohorts that have completed this age';
COMMENT ON COLUMN clv_age_retention.active IS 'those of at_risk who count as retained';
COMMENT ON COLUMN clv_age_retention.retention_rate IS 'active / at_risk';
COMMENT ON COLUMN clv_age_retention.low IS 'lower bound of Wilson''s interval (Wilson 1927)';
COMMENT ON COLUMN clv_age_retention.high IS 'upper bound of Wilson''s interval';

CREATE TYPE clv_backtest_row AS (
  family text,
  status text,
  customers bigint,
  log_likelihood double precision,
  purchases double precision,
  actual_purchases bigint,
  bias double precision,
  mae double precision,
  rmse double precision,
  rank_correlation double precision,
  gini double precision,
  top_tenth_lift double precision,
  revenue double precision,
  actual_revenue double precision,
  revenue_bias double precision,
  revenue_mae double precision,
  revenue_rmse double precision,
  revenue_rank_correlation double precision,
  revenue_gini double precision,
  revenue_top_tenth_lift double precision
);
COMMENT ON TYPE clv_backtest_row IS 'an element of clv_backtest: what a family of models, fitted to what was known at the end of a day, or a simple rule expected of the customers of that day, and what came; measures are those of forecast_accuracy';
COMMENT ON COLUMN clv_backtest_row.family IS 'name of the family; ''last_period'' if each customer buys as in the period of the same length before; ''clv_formula'' for the key figures of clv_agg by month: a customer who is not lost buys purchase_frequency times a month, as long as retention_rate lets expect';
COMMENT ON COLUMN clv_backtest_row.status IS 'status of the fit of purchases; NULL for rules';
COMMENT ON COLUMN clv_backtest_row.customers IS 'customers who had bought by that day';
COMMENT ON COLUMN clv_backtest_row.log_likelihood IS 'sum of the logarithms of the probabilities, as of that day, of as many purchase days as came; NULL for rules';
COMMENT ON COLUMN clv_backtest_row.purchases IS 'expected purchase days; NULL, as all that follows from it, without parameters or key figures';
COMMENT ON COLUMN clv_backtest_row.actual_purchases IS 'purchase days that came';
COMMENT ON COLUMN clv_backtest_row.bias IS 'mean of expected purchase days - those that came';
COMMENT ON COLUMN clv_backtest_row.mae IS 'mean absolute error of purchase days';
COMMENT ON COLUMN clv_backtest_row.rmse IS 'root mean squared error of purchase days';
COMMENT ON COLUMN clv_backtest_row.rank_correlation IS 'rank correlation of expected purchase days and those that came';
COMMENT ON COLUMN clv_backtest_row.gini IS 'Gini coefficient of purchase days by the order of the forecasts / that by their own order';
COMMENT ON COLUMN clv_backtest_row.top_tenth_lift IS 'mean purchase days of the tenth with the highest forecasts / mean of all';
COMMENT ON COLUMN clv_backtest_row.revenue IS 'expected revenue; NULL, as all that follows from it, without amounts or without a model of spend';
COMMENT ON COLUMN clv_backtest_row.actual_revenue IS 'revenue that came, refunds subtracted; NULL without amounts';
COMMENT ON COLUMN clv_backtest_row.revenue_bias IS 'mean of expected revenue - that which came';
COMMENT ON COLUMN clv_backtest_row.revenue_mae IS 'mean absolute error of revenue';
COMMENT ON COLUMN clv_backtest_row.revenue_rmse IS 'root mean squared error of revenue';
COMMENT ON COLUMN clv_backtest_row.revenue_rank_correlation IS 'rank correlation of expected revenue and that which came';
COMMENT ON COLUMN clv_backtest_row.revenue_gini IS 'Gini coefficient of revenue by the order of the forecasts / that by its own order';
COMMENT ON COLUMN clv_backtest_row.revenue_top_tenth_lift IS 'mean revenue of the tenth with the highest forecasts / mean of all';

CREATE TYPE clv_cac_figures AS (
  customers bigint,
  acquisition_spend numeric,
  cac numeric,
  historic_value numeric,
  formula_value numeric,
  model_value numeric,
  historic_ratio double precision,
  formula_ratio double precision,
  model_ratio double precision,
  margin_per_period numeric,
  affordable_cac numeric
);
COMMENT ON TYPE clv_cac_figures IS 'the row of clv_cac: the value of a customer after margin against CAC; a figure with nothing to divide by is NULL';
COMMENT ON COLUMN clv_cac_figures.customers IS 'customers with at least one order';
COMMENT ON COLUMN clv_cac_figures.acquisition_spend IS 'what their acquisition cost: the spend that was given';
COMMENT ON COLUMN clv_cac_figures.cac IS 'acquisition_spend / customers';
COMMENT ON COLUMN clv_cac_figures.historic_value IS 'revenue / customers x margin';
COMMENT ON COLUMN clv_cac_figures.formula_value IS 'clv of the key figures x margin';
COMMENT ON COLUMN clv_cac_figures.model_value IS 'the model_value that was given';
COMMENT ON COLUMN clv_cac_figures.historic_ratio IS 'historic_value / cac';
COMMENT ON COLUMN clv_cac_figures.formula_ratio IS 'formula_value / cac';
COMMENT ON COLUMN clv_cac_figures.model_ratio IS 'model_value / cac';
COMMENT ON COLUMN clv_cac_figures.margin_per_period IS 'revenue / customer_periods x margin';
COMMENT ON COLUMN clv_cac_figures.affordable_cac IS 'the largest CAC that is paid back within the periods: the sum of margin_per_period x retention_rate^t over t from 0 to periods - 1';

CREATE TYPE clv_calibration_tenth AS (
  tenth integer,
  customers bigint,
  predicted double precision,
  actual double precision,
  actual_low double precision,
  actual_high double precision
);
COMMENT ON TYPE clv_calibration_tenth IS 'an element of forecast_calibration: a tenth of the customers by their predictions';
COMMENT ON COLUMN clv_calibration_tenth.tenth IS 'from 1, the highest predictions, to 10';
COMMENT ON COLUMN clv_calibration_tenth.customers IS 'customers in it; those with equal predictions are in one tenth, that of the one in their middle';
COMMENT ON COLUMN clv_calibration_tenth.predicted IS 'mean of their predictions';
COMMENT ON COLUMN clv_calibration_tenth.actual IS 'mean of what came';
COMMENT ON COLUMN clv_calibration_tenth.actual_low IS 'lower bound of the mean of what comes from such customers (Student''s t); NULL for one customer';
COMMENT ON COLUMN clv_calibration_tenth.actual_high IS 'upper bound';

CREATE TYPE clv_campaign_figures AS (
  spend numeric,
  clicks bigint,
  conversions numeric,
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
COMMENT ON TYPE clv_campaign_figures IS 'the row of campaign_agg; a ratio whose divisor is not positive is NULL';
COMMENT ON COLUMN clv_campaign_figures.spend IS 'sum of spend';
COMMENT ON COLUMN clv_campaign_figures.clicks IS 'sum of clicks';
COMMENT ON COLUMN clv_campaign_figures.conversions IS 'sum of conversions';
COMMENT ON COLUMN clv_campaign_figures.new_customers IS 'sum of new_customers';
COMMENT ON COLUMN clv_campaign_figures.revenue IS 'sum of revenue';
COMMENT ON COLUMN clv_campaign_figures.gross_margin IS 'sum of revenue x margin';
COMMENT ON COLUMN clv_campaign_figures.profit IS 'gross_margin - spend';
COMMENT ON COLUMN clv_campaign_figures.cpc IS 'cost per click: spend / clicks';
COMMENT ON COLUMN clv_campaign_figures.cpa IS 'cost per acquisition: spend / conversions';
COMMENT ON COLUMN clv_campaign_figures.cac IS 'customer acquisition cost: spend / new_customers';
COMMENT ON COLUMN clv_campaign_figures.conversion_rate IS 'conversions / clicks';
COMMENT ON COLUMN clv_campaign_figures.roas IS 'return on ad spend: revenue / spend';
COMMENT ON COLUMN clv_campaign_figures.roi IS 'return on investment: profit / spend';

CREATE TYPE clv_campaign_weight AS (
  campaign text,
  weight numeric
);
COMMENT ON TYPE clv_campaign_weight IS 'an element of attribution and a row of attribution_weights: the weight of one campaign in a conversion';
COMMENT ON COLUMN clv_campaign_weight.campaign IS 'the campaign; NULL for touches without one';
COMMENT ON COLUMN clv_campaign_weight.weight IS 'its share, with at most 16 decimals; the shares of one conversion add up to exactly 1';

CREATE TYPE clv_cohort AS (
  cohort date,
  age integer,
  complete boolean,
  customers bigint,
  active bigint,
  orders bigint,
  revenue numeric,
  retention_rate double precision,
  cumulative_revenue numeric,
  cumulative_value numeric
);
COMMENT ON TYPE clv_cohort IS 'a row of cohorts: one cohort at one age';
COMMENT ON COLUMN clv_cohort.cohort IS 'first day of the period of the first purchase, or in which customers joined; the first day itself where ages are counted in days';
COMMENT ON COLUMN clv_cohort.age IS 'periods since then, from 0';
COMMENT ON COLUMN clv_cohort.complete IS 'whether the data reach the end of the period of this age';
COMMENT ON COLUMN clv_cohort.customers IS 'customers of the cohort';
COMMENT ON COLUMN clv_cohort.active IS 'customers of the cohort with an order in the period of this age';
COMMENT ON COLUMN clv_cohort.orders IS 'orders in this period';
COMMENT ON COLUMN clv_cohort.revenue IS 'revenue in this period; NULL without amounts';
COMMENT ON COLUMN clv_cohort.retention_rate IS 'active / customers';
COMMENT ON COLUMN clv_cohort.cumulative_revenue IS 'revenue from age 0 to this one';
COMMENT ON COLUMN clv_cohort.cumulative_value IS 'cumulative_revenue / customers: the LTV curve';

CREATE TYPE clv_concentration AS (
  customers bigint,
  total numeric,
  negative_total numeric,
  gini double precision,
  top_1_percent_share double precision,
  top_10_percent_share double precision,
  top_20_percent_share double precision,
  customers_for_80_percent bigint
);
COMMENT ON TYPE clv_concentration IS 'the row of value_concentration: how unequal the values of customers are; in gini and shares a negative value counts as 0, so that none exceeds 1; they are NULL if no value is positive';
COMMENT ON COLUMN clv_concentration.customers IS 'number of values: one per customer';
COMMENT ON COLUMN clv_concentration.total IS 'sum of the values';
COMMENT ON COLUMN clv_concentration.negative_total IS 'sum of the negative values, which is part of total';
COMMENT ON COLUMN clv_concentration.gini IS 'Gini coefficient (Gini 1912): sum of (2i - n - 1) x_i over the n values x_i in ascending order / (n x total); 0 if all values are equal, close to 1 if one customer has everything';
COMMENT ON COLUMN clv_concentration.top_1_percent_share IS 'share that the most valuable 1 % have of the sum of the positive values; their number is rounded up';
COMMENT ON COLUMN clv_concentration.top_10_percent_share IS 'share that the most valuable 10 % have of the sum of the positive values';
COMMENT ON COLUMN clv_concentration.top_20_percent_share IS 'share that the most valuable 20 % have of the sum of the positive values';
COMMENT ON COLUMN clv_concentration.customers_for_80_percent IS 'smallest number of customers that together have 80 % of the sum of the positive values';

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
COMMENT ON TYPE clv_cost_figures IS 'the row of cost_to_serve: what is left of revenue after each cost; shares are NULL if revenue is 0';
COMMENT ON COLUMN clv_cost_figures.customers IS 'customers: one per row';
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

CREATE TYPE clv_decile AS (
  decile integer,
  customers bigint,
  total numeric,
  share double precision,
  cumulative_share double precision
);
COMMENT ON TYPE clv_decile IS 'an element of value_deciles and a row of deciles: a tenth of the customers';
COMMENT ON COLUMN clv_decile.decile IS 'from 1, the most valuable, to 10';
COMMENT ON COLUMN clv_decile.customers IS 'customers in it, divided as by ntile(10)';
COMMENT ON COLUMN clv_decile.total IS 'sum of their values';
COMMENT ON COLUMN clv_decile.share IS 'its positive values / the positive values of all deciles; NULL if there are none';
COMMENT ON COLUMN clv_decile.cumulative_share IS 'share of this decile and of all before it';

CREATE TYPE clv_diagnosis AS (
  aspect text,
  value double precision,
  low double precision,
  high double precision,
  expected double precision,
  verdict text,
  advice text
);
COMMENT ON TYPE clv_diagnosis IS 'an element of clv_diagnose: an aspect of a model and of the customers whom it describes';
COMMENT ON COLUMN clv_diagnosis.aspect IS 'the aspect, such as ''boundary''; see docs/judging.md';
COMMENT ON COLUMN clv_diagnosis.value IS 'what was found; NULL if it cannot be told';
COMMENT ON COLUMN clv_diagnosis.low IS 'lower bound that holds with a probability of 95 %; of ''last_day'' of what is usual';
COMMENT ON COLUMN clv_diagnosis.high IS 'upper bound';
COMMENT ON COLUMN clv_diagnosis.expected IS 'what was to be expected';
COMMENT ON COLUMN clv_diagnosis.verdict IS '''ok''; ''look'' if it matters; ''unknown'' if there are too few data to tell';
COMMENT ON COLUMN clv_diagnosis.advice IS 'what it means and what to do; NULL if it is ok';

CREATE TYPE clv_explanation AS (
  item text,
  number double precision,
  low double precision,
  high double precision,
  day date,
  words text
);
COMMENT ON TYPE clv_explanation IS 'a row of clv_explain: something that is known or expected of a customer';
COMMENT ON COLUMN clv_explanation.item IS '''last_purchase'', ''usual_gap'', ''overdue'', ''p_alive'', ''next_purchase'', ''purchases'' or ''value''';
COMMENT ON COLUMN clv_explanation.number IS 'its number: days since the last purchase, days of the usual gap, gaps of silence, a probability, days until the next purchase, expected purchase days, expected value';
COMMENT ON COLUMN clv_explanation.low IS 'lower bound';
COMMENT ON COLUMN clv_explanation.high IS 'upper bound';
COMMENT ON COLUMN clv_explanation.day IS 'its day';
COMMENT ON COLUMN clv_explanation.words IS 'the same in words';

CREATE TYPE clv_family_fit AS (
  family text,
  parameters integer,
  log_likelihood double precision,
  aic double precision,
  bic double precision,
  status text
);
COMMENT ON TYPE clv_family_fit IS 'how one family of models fits';
COMMENT ON COLUMN clv_family_fit.family IS 'name of the family';
COMMENT ON COLUMN clv_family_fit.parameters IS 'how many parameters it has';
COMMENT ON COLUMN clv_family_fit.log_likelihood IS 'log-likelihood of the purchases, times in days';
COMMENT ON COLUMN clv_family_fit.aic IS '2 x parameters - 2 x log_likelihood';
COMMENT ON COLUMN clv_family_fit.bic IS 'parameters x ln(customers) - 2 x log_likelihood';
COMMENT ON COLUMN clv_family_fit.status IS '''ok'', ''boundary'', ''not converged'' or ''too few customers''';

CREATE TYPE clv_fit_check_row AS (
  repeat_purchases integer,
  customers bigint,
  expected double precision,
  chi_square double precision,
  degrees_of_freedom integer,
  p_value double precision
);
COMMENT ON TYPE clv_fit_check_row IS 'an element of clv_fit_check: the customers with a number of repeat purchases, counted and expected';
COMMENT ON COLUMN clv_fit_check_row.repeat_purchases IS 'repeat purchase days by as_of; in the last row this number or more';
COMMENT ON COLUMN clv_fit_check_row.customers IS 'customers who have bought as often';
COMMENT ON COLUMN clv_fit_check_row.expected IS 'customers expected by the model, each from the day of the first purchase on';
COMMENT ON COLUMN clv_fit_check_row.chi_square IS '(customers - expected)^2 / expected, the part of the chi-square statistic (Pearson 1900)';
COMMENT ON COLUMN clv_fit_check_row.degrees_of_freedom IS 'rows - 1 - parameters of the model; the same in all rows; NULL below 1';
COMMENT ON COLUMN clv_fit_check_row.p_value IS 'probability of a statistic, the sum of chi_square, at least as large if the model is right; the same in all rows';

CREATE TYPE clv_forecast AS (
  customers bigint,
  purchases double precision,
  purchases_low double precision,
  purchases_high double precision,
  revenue double precision,
  revenue_low double precision,
  revenue_high double precision,
  value double precision,
  value_low double precision,
  value_high double precision
);
COMMENT ON TYPE clv_forecast IS 'the row of forecast_agg: what all customers of a group will buy in the next days, with bounds on the sums';
COMMENT ON COLUMN clv_forecast.customers IS 'customers who had bought by the day of the model';
COMMENT ON COLUMN clv_forecast.purchases IS 'expected purchase days';
COMMENT ON COLUMN clv_forecast.purchases_low IS 'lower bound of their number';
COMMENT ON COLUMN clv_forecast.purchases_high IS 'upper bound';
COMMENT ON COLUMN clv_forecast.revenue IS 'expected revenue of these days; NULL without amounts';
COMMENT ON COLUMN clv_forecast.revenue_low IS 'lower bound; NULL where spend has no variance that is finite';
COMMENT ON COLUMN clv_forecast.revenue_high IS 'upper bound';
COMMENT ON COLUMN clv_forecast.value IS 'expected discounted value after margin';
COMMENT ON COLUMN clv_forecast.value_low IS 'lower bound';
COMMENT ON COLUMN clv_forecast.value_high IS 'upper bound';

CREATE TYPE clv_forecast_period AS (
  from_day date,
  to_day date,
  customers bigint,
  purchases double precision,
  purchases_low double precision,
  purchases_high double precision,
  revenue double precision,
  revenue_low double precision,
  revenue_high double precision,
  actual_purchases bigint,
  actual_revenue numeric
);
COMMENT ON TYPE clv_forecast_period IS 'an element of forecast_curve: a period ahead, what customers are expected to buy in it, and what came';
COMMENT ON COLUMN clv_forecast_period.from_day IS 'first day';
COMMENT ON COLUMN clv_forecast_period.to_day IS 'last day';
COMMENT ON COLUMN clv_forecast_period.customers IS 'customers who had bought by the last day';
COMMENT ON COLUMN clv_forecast_period.purchases IS 'expected purchase days after each customer''s first';
COMMENT ON COLUMN clv_forecast_period.purchases_low IS 'lower bound of their number';
COMMENT ON COLUMN clv_forecast_period.purchases_high IS 'upper bound';
COMMENT ON COLUMN clv_forecast_period.revenue IS 'expected revenue of these days; NULL without amounts';
COMMENT ON COLUMN clv_forecast_period.revenue_low IS 'lower bound; NULL where spend has no variance that is finite';
COMMENT ON COLUMN clv_forecast_period.revenue_high IS 'upper bound';
COMMENT ON COLUMN clv_forecast_period.actual_purchases IS 'purchase days that came; NULL where no history reaches the last day';
COMMENT ON COLUMN clv_forecast_period.actual_revenue IS 'revenue that came on and after these days; NULL as actual_purchases, and without amounts';

CREATE TYPE clv_gap_days AS (
  gaps bigint,
  mean_days double precision,
  median_days double precision,
  min_days integer,
  max_days integer,
  stddev_days double precision
);
COMMENT ON TYPE clv_gap_days IS 'the row of gap_days: the days between one purchase day and the next';
COMMENT ON COLUMN clv_gap_days.gaps IS 'number of gaps: purchase days - 1';
COMMENT ON COLUMN clv_gap_days.mean_days IS 'mean gap';
COMMENT ON COLUMN clv_gap_days.median_days IS 'median gap: the middle one, or the mean of the two in the middle';
COMMENT ON COLUMN clv_gap_days.min_days IS 'shortest gap';
COMMENT ON COLUMN clv_gap_days.max_days IS 'longest gap';
COMMENT ON COLUMN clv_gap_days.stddev_days IS 'sample standard deviation, sqrt((sum g^2 - (sum g)^2 / n) / (n - 1)); NULL for a single gap';

CREATE TYPE clv_interval AS (
  estimate double precision,
  low double precision,
  high double precision
);
COMMENT ON TYPE clv_interval IS 'what is expected of a customer, and bounds that hold with a probability';
COMMENT ON COLUMN clv_interval.estimate IS 'what is expected';
COMMENT ON COLUMN clv_interval.low IS 'lower bound';
COMMENT ON COLUMN clv_interval.high IS 'upper bound; NULL where too much may come';

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
  customer_lifespan_days double precision,
  clv numeric,
  historic_value numeric,
  observed_lifespan_days double precision
);
COMMENT ON TYPE clv_key_figures IS 'the row of clv_agg: key figures of a group of customers; a ratio with nothing to divide by is NULL';
COMMENT ON COLUMN clv_key_figures.customers IS 'customers with at least one order';
COMMENT ON COLUMN clv_key_figures.orders IS 'rows with an amount of zero or more';
COMMENT ON COLUMN clv_key_figures.revenue IS 'sum of all amounts, refunds included; NULL for histories without amounts';
COMMENT ON COLUMN clv_key_figures.repeat_customers IS 'customers with at least two orders';
COMMENT ON COLUMN clv_key_figures.repeat_rate IS 'repeat_customers / customers';
COMMENT ON COLUMN clv_key_figures.first_order IS 'first day with an order';
COMMENT ON COLUMN clv_key_figures.last_order IS 'last day with an order';
COMMENT ON COLUMN clv_key_figures.periods IS 'calendar periods from the first order to the last, both included';
COMMENT ON COLUMN clv_key_figures.customer_periods IS 'periods of all lives: those with an order, and silent ones between two orders that are lived through';
COMMENT ON COLUMN clv_key_figures.average_order_value IS 'revenue / orders';
COMMENT ON COLUMN clv_key_figures.purchase_frequency IS 'orders / customer_periods';
COMMENT ON COLUMN clv_key_figures.retention_rate IS 'retained / at_risk: the share of customer-periods that are followed by another of the same life';
COMMENT ON COLUMN clv_key_figures.churn_rate IS '1 - retention_rate';
COMMENT ON COLUMN clv_key_figures.customer_lifespan IS '1 / churn_rate, in periods; NULL when nobody left';
COMMENT ON COLUMN clv_key_figures.customer_lifespan_days IS 'customer_lifespan in days: a month has 30.4375, a quarter 91.3125, a year 365.25';
COMMENT ON COLUMN clv_key_figures.clv IS 'average_order_value x purchase_frequency x customer_lifespan, rounded only once, at the end';
COMMENT ON COLUMN clv_key_figures.historic_value IS 'revenue / customers';
COMMENT ON COLUMN clv_key_figures.observed_lifespan_days IS 'mean days from a customer''s first order to the last';

CREATE TYPE clv_lift AS (
  treated bigint,
  control bigint,
  treated_mean numeric,
  control_mean numeric,
  difference numeric,
  relative_lift double precision,
  low double precision,
  high double precision,
  p double precision
);
COMMENT ON TYPE clv_lift IS 'the row of lift_agg: the values of treated customers against those of a control group, by Welch''s test (Welch 1947)';
COMMENT ON COLUMN clv_lift.treated IS 'treated customers';
COMMENT ON COLUMN clv_lift.control IS 'customers of the control group';
COMMENT ON COLUMN clv_lift.treated_mean IS 'mean value of the treated; NULL without any';
COMMENT ON COLUMN clv_lift.control_mean IS 'mean value of the control group; NULL without any';
COMMENT ON COLUMN clv_lift.difference IS 'treated_mean - control_mean';
COMMENT ON COLUMN clv_lift.relative_lift IS 'difference / control_mean; NULL unless that is positive';
COMMENT ON COLUMN clv_lift.low IS 'lower bound of the difference, at the given level; NULL with fewer than two customers in a group';
COMMENT ON COLUMN clv_lift.high IS 'upper bound of the difference';
COMMENT ON COLUMN clv_lift.p IS 'probability of a difference at least as large, either way, if the treatment does nothing; NULL with fewer than two customers in a group, and if no value differs from another within its group';

CREATE TYPE clv_log_rank AS (
  observed_a bigint,
  expected_a double precision,
  observed_b bigint,
  expected_b double precision,
  chi_square double precision,
  p_value double precision
);
COMMENT ON TYPE clv_log_rank IS 'the row of log_rank: the log-rank test of two groups (Mantel 1966)';
COMMENT ON COLUMN clv_log_rank.observed_a IS 'customers of group a who left';
COMMENT ON COLUMN clv_log_rank.expected_a IS 'customers of group a expected to leave if both groups leave at the same rates';
COMMENT ON COLUMN clv_log_rank.observed_b IS 'customers of group b who left';
COMMENT ON COLUMN clv_log_rank.expected_b IS 'customers of group b expected to leave if both groups leave at the same rates';
COMMENT ON COLUMN clv_log_rank.chi_square IS '(observed_a - expected_a)^2 / V, where V is the hypergeometric variance; NULL if no event distinguishes the groups';
COMMENT ON COLUMN clv_log_rank.p_value IS 'probability of this chi_square or a larger one, with one degree of freedom, if both groups leave at the same rates';

CREATE TYPE clv_ltv AS (
  customers bigint,
  revenue numeric,
  value numeric
);
COMMENT ON TYPE clv_ltv IS 'the row of ltv_at: what customers brought within their first days';
COMMENT ON COLUMN clv_ltv.customers IS 'customers whose first days are over';
COMMENT ON COLUMN clv_ltv.revenue IS 'their revenue within these days';
COMMENT ON COLUMN clv_ltv.value IS 'revenue / customers; NULL without customers';

CREATE TYPE clv_markov_credit AS (
  campaign text,
  removal_effect double precision,
  weight numeric,
  value numeric
);
COMMENT ON TYPE clv_markov_credit IS 'an element of attribution_markov and a row of markov_weights: what one campaign is credited with, of all that was converted';
COMMENT ON COLUMN clv_markov_credit.campaign IS 'the campaign; NULL for touches without one, and for conversions without touches';
COMMENT ON COLUMN clv_markov_credit.removal_effect IS 'the share of the conversions that would be lost without the campaign, by the chain';
COMMENT ON COLUMN clv_markov_credit.weight IS 'conversions that it is credited with, in proportion to removal_effect, with at most 6 decimals; they add up to exactly the conversions';
COMMENT ON COLUMN clv_markov_credit.value IS 'value that it is credited with, in the same proportion; values add up to exactly that of the conversions';

CREATE TYPE clv_mrr AS (
  month date,
  complete boolean,
  opening numeric,
  new numeric,
  expansion numeric,
  contraction numeric,
  churned numeric,
  reactivated numeric,
  mrr numeric,
  gross_revenue_retention double precision,
  net_revenue_retention double precision,
  opening_customers bigint,
  new_customers bigint,
  churned_customers bigint,
  reactivated_customers bigint,
  customers bigint,
  logo_churn_rate double precision
);
COMMENT ON TYPE clv_mrr IS 'an element of mrr_agg: the monthly recurring revenue at the end of one month, and how it came from that of the month before';
COMMENT ON COLUMN clv_mrr.month IS 'first day of the month';
COMMENT ON COLUMN clv_mrr.complete IS 'whether the data reach the end of the month';
COMMENT ON COLUMN clv_mrr.opening IS 'revenue of the month before';
COMMENT ON COLUMN clv_mrr.new IS 'revenue of customers who never had an amount above 0 before';
COMMENT ON COLUMN clv_mrr.expansion IS 'increase of revenue of customers of both months';
COMMENT ON COLUMN clv_mrr.contraction IS 'decrease of revenue of customers of both months';
COMMENT ON COLUMN clv_mrr.churned IS 'revenue of customers of the month before who have no subscription any more';
COMMENT ON COLUMN clv_mrr.reactivated IS 'revenue of customers who had a subscription before, but not in the month before';
COMMENT ON COLUMN clv_mrr.mrr IS 'opening + new + expansion - contraction - churned + reactivated';
COMMENT ON COLUMN clv_mrr.gross_revenue_retention IS '(opening - contraction - churned) / opening; NULL unless opening is positive';
COMMENT ON COLUMN clv_mrr.net_revenue_retention IS '(opening + expansion - contraction - churned) / opening; NULL unless opening is positive';
COMMENT ON COLUMN clv_mrr.opening_customers IS 'customers of the month before';
COMMENT ON COLUMN clv_mrr.new_customers IS 'customers who never had an amount above 0 before';
COMMENT ON COLUMN clv_mrr.churned_customers IS 'customers of the month before who have no subscription any more';
COMMENT ON COLUMN clv_mrr.reactivated_customers IS 'customers who had a subscription before, but not in the month before';
COMMENT ON COLUMN clv_mrr.customers IS 'customers with an amount above 0 at the end of the month';
COMMENT ON COLUMN clv_mrr.logo_churn_rate IS 'churned_customers / opening_customers; NULL without customers in the month before';

CREATE TYPE clv_parameter AS (
  parameter text,
  estimate double precision,
  standard_error double precision,
  ci_low double precision,
  ci_high double precision
);
COMMENT ON TYPE clv_parameter IS 'an element of clv_parameters: a parameter of a model';
COMMENT ON COLUMN clv_parameter.parameter IS 'name of the parameter';
COMMENT ON COLUMN clv_parameter.estimate IS 'its estimate; NULL where too few customers were fitted';
COMMENT ON COLUMN clv_parameter.standard_error IS 'its standard error; NULL without a covariance';
COMMENT ON COLUMN clv_parameter.ci_low IS 'lower bound of an interval on its logarithm: estimate x e^(-z standard_error / estimate)';
COMMENT ON COLUMN clv_parameter.ci_high IS 'upper bound: estimate x e^(z standard_error / estimate)';

CREATE TYPE clv_payback AS (
  age integer,
  customers bigint,
  cumulative_margin numeric,
  cac numeric,
  paid_back boolean
);
COMMENT ON TYPE clv_payback IS 'a row of payback_curve: what a customer has brought by one age, over the cohorts that have completed it';
COMMENT ON COLUMN clv_payback.age IS 'periods since the first purchase, from 0';
COMMENT ON COLUMN clv_payback.customers IS 'customers of the cohorts that have completed this age';
COMMENT ON COLUMN clv_payback.cumulative_margin IS 'margin x mean revenue per customer, added up from age 0 to this one';
COMMENT ON COLUMN clv_payback.cac IS 'spend per customer of all cohorts';
COMMENT ON COLUMN clv_payback.paid_back IS 'cumulative_margin >= cac';

CREATE TYPE clv_payback_age AS (
  age integer,
  ages_observed integer,
  censored boolean
);
COMMENT ON TYPE clv_payback_age IS 'the row of payback_age: when a customer has paid back the cost of acquisition';
COMMENT ON COLUMN clv_payback_age.age IS 'the first age at which cumulative_margin covers cac; NULL if none has yet';
COMMENT ON COLUMN clv_payback_age.ages_observed IS 'ages that at least one cohort has completed';
COMMENT ON COLUMN clv_payback_age.censored IS 'true if no observed age has paid back: then ages_observed is a lower bound';

CREATE TYPE clv_period_customers AS (
  period date,
  complete boolean,
  opening bigint,
  new bigint,
  retained bigint,
  resurrected bigint,
  churned bigint,
  net bigint,
  active bigint,
  retention_rate double precision,
  quick_ratio double precision
);
COMMENT ON TYPE clv_period_customers IS 'a row of growth_accounting: how the customers of one period came from those of an earlier one';
COMMENT ON COLUMN clv_period_customers.period IS 'first day of the period';
COMMENT ON COLUMN clv_period_customers.complete IS 'whether the data reach the end of the period';
COMMENT ON COLUMN clv_period_customers.opening IS 'customers active in the earlier period';
COMMENT ON COLUMN clv_period_customers.new IS 'customers who were never active up to the earlier period';
COMMENT ON COLUMN clv_period_customers.retained IS 'customers active in both periods';
COMMENT ON COLUMN clv_period_customers.resurrected IS 'customers who were active before, but not in the earlier period';
COMMENT ON COLUMN clv_period_customers.churned IS 'customers of the earlier period who are not active in this one';
COMMENT ON COLUMN clv_period_customers.net IS 'new + resurrected - churned';
COMMENT ON COLUMN clv_period_customers.active IS 'new + retained + resurrected: the customers active in this period';
COMMENT ON COLUMN clv_period_customers.retention_rate IS 'retained / opening; NULL without customers in the earlier period';
COMMENT ON COLUMN clv_period_customers.quick_ratio IS '(new + resurrected) / churned; NULL if nobody churned';

CREATE TYPE clv_period_revenue AS (
  period date,
  complete boolean,
  opening numeric,
  new numeric,
  expansion numeric,
  contraction numeric,
  churned numeric,
  reactivated numeric,
  refunded numeric,
  revenue numeric,
  gross_revenue_retention double precision,
  net_revenue_retention double precision
);
COMMENT ON TYPE clv_period_revenue IS 'a row of revenue_retention: how the revenue of one period came from that of an earlier one';
COMMENT ON COLUMN clv_period_revenue.period IS 'first day of the period';
COMMENT ON COLUMN clv_period_revenue.complete IS 'whether the data reach the end of the period';
COMMENT ON COLUMN clv_period_revenue.opening IS 'revenue of the earlier period''s customers';
COMMENT ON COLUMN clv_period_revenue.new IS 'revenue of customers who never brought any up to the earlier period';
COMMENT ON COLUMN clv_period_revenue.expansion IS 'increase of revenue of customers of both periods who brought more than in the earlier one';
COMMENT ON COLUMN clv_period_revenue.contraction IS 'decrease of revenue of customers of both periods who brought less than in the earlier one';
COMMENT ON COLUMN clv_period_revenue.churned IS 'revenue lost with customers of the earlier period who brought nothing in this one';
COMMENT ON COLUMN clv_period_revenue.reactivated IS 'revenue of customers who brought some before, but not in the earlier period';
COMMENT ON COLUMN clv_period_revenue.refunded IS 'given back, beyond what they brought in this period, to customers whose refunds are of earlier orders';
COMMENT ON COLUMN clv_period_revenue.revenue IS 'opening + new + expansion - contraction - churned + reactivated - refunded';
COMMENT ON COLUMN clv_period_revenue.gross_revenue_retention IS '(opening - contraction - churned) / opening, from 0 to 1; NULL unless opening is positive';
COMMENT ON COLUMN clv_period_revenue.net_revenue_retention IS '(opening + expansion - contraction - churned) / opening; NULL unless opening is positive';

CREATE TYPE clv_purchase_day AS (
  day date,
  orders bigint,
  revenue numeric
);
COMMENT ON TYPE clv_purchase_day IS 'a row of purchases: a day with an order or a refund';
COMMENT ON COLUMN clv_purchase_day.day IS 'the day';
COMMENT ON COLUMN clv_purchase_day.orders IS 'rows with an amount of zero or more';
COMMENT ON COLUMN clv_purchase_day.revenue IS 'sum of the amounts, refunds subtracted; NULL for a history without amounts';

CREATE TYPE clv_purchase_pattern AS (
  pattern text,
  purchase_days bigint,
  usual_gap_days double precision,
  coefficient_of_variation double precision,
  usual_weekday integer,
  season_concentration double precision,
  overdue_gaps double precision
);
COMMENT ON TYPE clv_purchase_pattern IS 'the row of purchase_pattern: how a customer buys';
COMMENT ON COLUMN clv_purchase_pattern.pattern IS '''one-off'': one purchase day; ''seasonal'': season_concentration of at least 0.9 over 300 days or more; ''regular'': at least two gaps, with a coefficient_of_variation of at most 0.5; otherwise ''irregular''';
COMMENT ON COLUMN clv_purchase_pattern.purchase_days IS 'days with an order';
COMMENT ON COLUMN clv_purchase_pattern.usual_gap_days IS 'median of the days between one purchase day and the next; NULL with fewer than two';
COMMENT ON COLUMN clv_purchase_pattern.coefficient_of_variation IS 'standard deviation of the gaps / their mean; NULL with fewer than two gaps';
COMMENT ON COLUMN clv_purchase_pattern.usual_weekday IS 'the day of the week with the most purchase days, 1 for Monday to 7 for Sunday; the first of several';
COMMENT ON COLUMN clv_purchase_pattern.season_concentration IS 'how much purchase days gather in one part of the year: the length of the mean of their directions on a circle of 365.25 days (Mardia and Jupp 2000), from 0 to 1';
COMMENT ON COLUMN clv_purchase_pattern.overdue_gaps IS 'by how many usual gaps the next purchase is overdue at as_of: days since the last purchase / usual_gap_days - 1; negative while it is not due; NULL without as_of or a usual gap';

CREATE TYPE clv_rfm AS (
  frequency bigint,
  recency_days integer,
  t_days integer,
  days_since_last integer,
  monetary_value numeric,
  orders bigint,
  purchase_days bigint,
  revenue numeric,
  first_purchase date,
  last_purchase date
);
COMMENT ON TYPE clv_rfm IS 'the row of rfm: frequency, recency and money of one customer as of a day (Fader, Hardie and Lee 2005 for x, t_x and T); before the first purchase, figures that need one are NULL';
COMMENT ON COLUMN clv_rfm.frequency IS 'x: purchase days after the first';
COMMENT ON COLUMN clv_rfm.recency_days IS 't_x: days from the first to the last purchase day';
COMMENT ON COLUMN clv_rfm.t_days IS 'T: days from the first purchase day to as_of';
COMMENT ON COLUMN clv_rfm.days_since_last IS 'T - t_x: days since the last purchase day';
COMMENT ON COLUMN clv_rfm.monetary_value IS 'mean revenue of the purchase days after the first; NULL if there are none';
COMMENT ON COLUMN clv_rfm.orders IS 'rows with an amount of zero or more';
COMMENT ON COLUMN clv_rfm.purchase_days IS 'days with an order';
COMMENT ON COLUMN clv_rfm.revenue IS 'sum of the amounts, refunds subtracted; NULL for a history without amounts';
COMMENT ON COLUMN clv_rfm.first_purchase IS 'first day with an order';
COMMENT ON COLUMN clv_rfm.last_purchase IS 'last day with an order';

CREATE TYPE clv_rfm_cut AS (
  quantile double precision,
  recency_days integer,
  frequency bigint,
  revenue numeric
);
COMMENT ON TYPE clv_rfm_cut IS 'a row of rfm_cuts: one quantile of recency, frequency and revenue';
COMMENT ON COLUMN clv_rfm_cut.quantile IS 'which quantile: k / n for k from 1 to n - 1';
COMMENT ON COLUMN clv_rfm_cut.recency_days IS 'quantile of the days since the last purchase';
COMMENT ON COLUMN clv_rfm_cut.frequency IS 'quantile of the repeat purchase days';
COMMENT ON COLUMN clv_rfm_cut.revenue IS 'quantile of the revenue; NULL without amounts';

CREATE TYPE clv_rfm_scores AS (
  r integer,
  f integer,
  m integer,
  score text
);
COMMENT ON TYPE clv_rfm_scores IS 'the row of rfm_score: scores from 1 (worst) to the number of quantiles (best)';
COMMENT ON COLUMN clv_rfm_scores.r IS 'score of recency: fewer days since the last purchase score higher';
COMMENT ON COLUMN clv_rfm_scores.f IS 'score of frequency';
COMMENT ON COLUMN clv_rfm_scores.m IS 'score of revenue; NULL for a history without amounts';
COMMENT ON COLUMN clv_rfm_scores.score IS 'the scores side by side, as in 545; with dashes between them if a score can have two digits';

CREATE TYPE clv_segment_move AS (
  from_segment text,
  to_segment text,
  customers bigint,
  revenue numeric
);
COMMENT ON TYPE clv_segment_move IS 'an element of segment_moves and a row of segment_move_counts: customers who were in one segment on one day and in another, or the same, on a later day';
COMMENT ON COLUMN clv_segment_move.from_segment IS 'segment on the first day; NULL for customers who had not bought yet';
COMMENT ON COLUMN clv_segment_move.to_segment IS 'segment on the second day';
COMMENT ON COLUMN clv_segment_move.customers IS 'how many customers';
COMMENT ON COLUMN clv_segment_move.revenue IS 'what they brought after the first day, up to and including the second';

CREATE TYPE clv_segment_rule AS (
  segment text,
  r_low integer,
  r_high integer,
  f_low integer,
  f_high integer,
  m_low integer,
  m_high integer
);
COMMENT ON TYPE clv_segment_rule IS 'a row of rfm_segment_rules: the scores, from 1 to 5, of one segment';
COMMENT ON COLUMN clv_segment_rule.segment IS 'name of the segment';
COMMENT ON COLUMN clv_segment_rule.r_low IS 'lowest score of recency';
COMMENT ON COLUMN clv_segment_rule.r_high IS 'highest score of recency';
COMMENT ON COLUMN clv_segment_rule.f_low IS 'lowest score of frequency';
COMMENT ON COLUMN clv_segment_rule.f_high IS 'highest score of frequency';
COMMENT ON COLUMN clv_segment_rule.m_low IS 'lowest score of revenue';
COMMENT ON COLUMN clv_segment_rule.m_high IS 'highest score of revenue';

CREATE TYPE clv_simulated_order AS (
  customer_id bigint,
  ordered_at date,
  amount numeric
);
COMMENT ON TYPE clv_simulated_order IS 'a row of simulate_orders: the orders of a simulated customer on one day';
COMMENT ON COLUMN clv_simulated_order.customer_id IS 'from 1';
COMMENT ON COLUMN clv_simulated_order.ordered_at IS 'day';
COMMENT ON COLUMN clv_simulated_order.amount IS 'amount, in hundredths; NULL for a model without spend';

CREATE TYPE clv_survival_step AS (
  time integer,
  at_risk bigint,
  events bigint,
  censored bigint,
  survival double precision,
  low double precision,
  high double precision
);
COMMENT ON TYPE clv_survival_step IS 'a row of survival_curve: a step of the curve';
COMMENT ON COLUMN clv_survival_step.time IS 'tenure in days';
COMMENT ON COLUMN clv_survival_step.at_risk IS 'customers whose tenure is at least as long';
COMMENT ON COLUMN clv_survival_step.events IS 'those of at_risk who left at this tenure';
COMMENT ON COLUMN clv_survival_step.censored IS 'those of at_risk who are observed up to this tenure only';
COMMENT ON COLUMN clv_survival_step.survival IS 'S(t), the product of (1 - events / at_risk) up to here';
COMMENT ON COLUMN clv_survival_step.low IS 'lower bound of the interval; NULL where S is 0';
COMMENT ON COLUMN clv_survival_step.high IS 'upper bound of the interval; NULL where S is 0';

-- functions

CREATE FUNCTION _clv_activity_frequency(state cohort_table) RETURNS clv_activity_figures
  IMMUTABLE STRICT PARALLEL SAFE COST 100 LANGUAGE c AS 'MODULE_PATHNAME', '_clv_activity_frequency_cohort_table';
COMMENT ON FUNCTION _clv_activity_frequency(cohort_table) IS 'final function of activity_frequency';

CREATE FUNCTION _clv_add(state attribution_path, touched_at date, campaign text, converted_at date, rule clv_rule) RETURNS attribution_path
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_attribution_path_date_text_date_clv_rule';
COMMENT ON FUNCTION _clv_add(attribution_path, date, text, date, clv_rule) IS 'transition function of attribution, attribution_path: adds one row';

CREATE FUNCTION _clv_add(state attribution_path, touched_at date, campaign text, converted_at date, rule clv_rule, look_back_days float8) RETURNS attribution_path
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_attribution_path_date_text_date_clv_rule_float8';
COMMENT ON FUNCTION _clv_add(attribution_path, date, text, date, clv_rule, float8) IS 'transition function of attribution, attribution_path: adds one row';

CREATE FUNCTION _clv_add(state attribution_path, touched_at date, campaign text, converted_at date, rule clv_rule, look_back_days float8, half_life_days float8) RETURNS attribution_path
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_attribution_path_date_text_date_clv_rule_float8_float8';
COMMENT ON FUNCTION _clv_add(attribution_path, date, text, date, clv_rule, float8, float8) IS 'transition function of attribution, attribution_path: adds one row';

CREATE FUNCTION _clv_add(state attribution_path, touched_at timestamp, campaign text, converted_at date, rule clv_rule) RETURNS attribution_path
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_attribution_path_timestamp_text_date_clv_rule';
COMMENT ON FUNCTION _clv_add(attribution_path, timestamp, text, date, clv_rule) IS 'transition function of attribution, attribution_path: adds one row';

CREATE FUNCTION _clv_add(state attribution_path, touched_at timestamp, campaign text, converted_at date, rule clv_rule, look_back_days float8) RETURNS attribution_path
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_attribution_path_timestamp_text_date_clv_rule_float8';
COMMENT ON FUNCTION _clv_add(attribution_path, timestamp, text, date, clv_rule, float8) IS 'transition function of attribution, attribution_path: adds one row';

CREATE FUNCTION _clv_add(state attribution_path, touched_at timestamp, campaign text, converted_at date, rule clv_rule, look_back_days float8, half_life_days float8) RETURNS attribution_path
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_attribution_path_timestamp_text_date_clv_rule_float8_float8';
COMMENT ON FUNCTION _clv_add(attribution_path, timestamp, text, date, clv_rule, float8, float8) IS 'transition function of attribution, attribution_path: adds one row';

CREATE FUNCTION _clv_add(state attribution_path, touched_at timestamp, campaign text, converted_at timestamp, rule clv_rule) RETURNS attribution_path
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_attribution_path_timestamp_text_timestamp_clv_rule';
COMMENT ON FUNCTION _clv_add(attribution_path, timestamp, text, timestamp, clv_rule) IS 'transition function of attribution, attribution_path: adds one row';

CREATE FUNCTION _clv_add(state attribution_path, touched_at timestamp, campaign text, converted_at timestamp, rule clv_rule, look_back_days float8) RETURNS attribution_path
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_attribution_path_timestamp_text_timestamp_clv_rule_float8';
COMMENT ON FUNCTION _clv_add(attribution_path, timestamp, text, timestamp, clv_rule, float8) IS 'transition function of attribution, attribution_path: adds one row';

CREATE FUNCTION _clv_add(state attribution_path, touched_at timestamp, campaign text, converted_at timestamp, rule clv_rule, look_back_days float8, half_life_days float8) RETURNS attribution_path
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_attribution_path_timestamp_text_timestamp_clv_rule_float8_float8';
COMMENT ON FUNCTION _clv_add(attribution_path, timestamp, text, timestamp, clv_rule, float8, float8) IS 'transition function of attribution, attribution_path: adds one row';

CREATE FUNCTION _clv_add(state attribution_path, touched_at timestamptz, campaign text, converted_at date, rule clv_rule) RETURNS attribution_path
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_attribution_path_timestamptz_text_date_clv_rule';
COMMENT ON FUNCTION _clv_add(attribution_path, timestamptz, text, date, clv_rule) IS 'transition function of attribution, attribution_path: adds one row';

CREATE FUNCTION _clv_add(state attribution_path, touched_at timestamptz, campaign text, converted_at date, rule clv_rule, look_back_days float8) RETURNS attribution_path
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_attribution_path_timestamptz_text_date_clv_rule_float8';
COMMENT ON FUNCTION _clv_add(attribution_path, timestamptz, text, date, clv_rule, float8) IS 'transition function of attribution, attribution_path: adds one row';

CREATE FUNCTION _clv_add(state attribution_path, touched_at timestamptz, campaign text, converted_at date, rule clv_rule, look_back_days float8, half_life_days float8) RETURNS attribution_path
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_attribution_path_timestamptz_text_date_clv_rule_float8_float8';
COMMENT ON FUNCTION _clv_add(attribution_path, timestamptz, text, date, clv_rule, float8, float8) IS 'transition function of attribution, attribution_path: adds one row';

CREATE FUNCTION _clv_add(state attribution_path, touched_at timestamptz, campaign text, converted_at timestamptz, rule clv_rule) RETURNS attribution_path
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_attribution_path_timestamptz_text_timestamptz_clv_rule';
COMMENT ON FUNCTION _clv_add(attribution_path, timestamptz, text, timestamptz, clv_rule) IS 'transition function of attribution, attribution_path: adds one row';

CREATE FUNCTION _clv_add(state attribution_path, touched_at timestamptz, campaign text, converted_at timestamptz, rule clv_rule, look_back_days float8) RETURNS attribution_path
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_attribution_path_timestamptz_text_timestamptz_clv_rule_float8';
COMMENT ON FUNCTION _clv_add(attribution_path, timestamptz, text, timestamptz, clv_rule, float8) IS 'transition function of attribution, attribution_path: adds one row';

CREATE FUNCTION _clv_add(state attribution_path, touched_at timestamptz, campaign text, converted_at timestamptz, rule clv_rule, look_back_days float8, half_life_days float8) RETURNS attribution_path
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_attribution_path_timestamptz_text_timestamptz_clv_rule_float8_float8';
COMMENT ON FUNCTION _clv_add(attribution_path, timestamptz, text, timestamptz, clv_rule, float8, float8) IS 'transition function of attribution, attribution_path: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id bigint) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_int8';
COMMENT ON FUNCTION _clv_add(clv_state, bigint) IS 'transition function of purchase_frequency: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id bigint, happened_at date) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_int8_date';
COMMENT ON FUNCTION _clv_add(clv_state, bigint, date) IS 'transition function of clv_state_agg, retention_rate: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id bigint, happened_at date, period clv_period) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_int8_date_clv_period';
COMMENT ON FUNCTION _clv_add(clv_state, bigint, date, clv_period) IS 'transition function of clv_state_agg, retention_rate: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id bigint, happened_at date, period clv_period, as_of clv_day) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_int8_date_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(clv_state, bigint, date, clv_period, clv_day) IS 'transition function of clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id bigint, happened_at date, period clv_period, as_of clv_day, lapse integer) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_int8_date_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(clv_state, bigint, date, clv_period, clv_day, integer) IS 'transition function of clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id bigint, ordered_at date, amount float8) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_int8_date_float8';
COMMENT ON FUNCTION _clv_add(clv_state, bigint, date, float8) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id bigint, ordered_at date, amount float8, period clv_period) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_int8_date_float8_clv_period';
COMMENT ON FUNCTION _clv_add(clv_state, bigint, date, float8, clv_period) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id bigint, ordered_at date, amount float8, period clv_period, as_of clv_day) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_int8_date_float8_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(clv_state, bigint, date, float8, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id bigint, ordered_at date, amount float8, period clv_period, as_of clv_day, lapse integer) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_int8_date_float8_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(clv_state, bigint, date, float8, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id bigint, ordered_at date, amount numeric) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_int8_date_numeric';
COMMENT ON FUNCTION _clv_add(clv_state, bigint, date, numeric) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id bigint, ordered_at date, amount numeric, period clv_period) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_int8_date_numeric_clv_period';
COMMENT ON FUNCTION _clv_add(clv_state, bigint, date, numeric, clv_period) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id bigint, ordered_at date, amount numeric, period clv_period, as_of clv_day) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_int8_date_numeric_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(clv_state, bigint, date, numeric, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id bigint, ordered_at date, amount numeric, period clv_period, as_of clv_day, lapse integer) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_int8_date_numeric_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(clv_state, bigint, date, numeric, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id bigint, ordered_at date, amount real) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_int8_date_float4';
COMMENT ON FUNCTION _clv_add(clv_state, bigint, date, real) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id bigint, ordered_at date, amount real, period clv_period) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_int8_date_float4_clv_period';
COMMENT ON FUNCTION _clv_add(clv_state, bigint, date, real, clv_period) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id bigint, ordered_at date, amount real, period clv_period, as_of clv_day) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_int8_date_float4_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(clv_state, bigint, date, real, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id bigint, ordered_at date, amount real, period clv_period, as_of clv_day, lapse integer) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_int8_date_float4_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(clv_state, bigint, date, real, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id bigint, happened_at timestamp) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_int8_timestamp';
COMMENT ON FUNCTION _clv_add(clv_state, bigint, timestamp) IS 'transition function of clv_state_agg, retention_rate: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id bigint, happened_at timestamp, period clv_period) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_int8_timestamp_clv_period';
COMMENT ON FUNCTION _clv_add(clv_state, bigint, timestamp, clv_period) IS 'transition function of clv_state_agg, retention_rate: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id bigint, happened_at timestamp, period clv_period, as_of clv_day) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_int8_timestamp_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(clv_state, bigint, timestamp, clv_period, clv_day) IS 'transition function of clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id bigint, happened_at timestamp, period clv_period, as_of clv_day, lapse integer) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_int8_timestamp_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(clv_state, bigint, timestamp, clv_period, clv_day, integer) IS 'transition function of clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id bigint, ordered_at timestamp, amount float8) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_int8_timestamp_float8';
COMMENT ON FUNCTION _clv_add(clv_state, bigint, timestamp, float8) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id bigint, ordered_at timestamp, amount float8, period clv_period) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_int8_timestamp_float8_clv_period';
COMMENT ON FUNCTION _clv_add(clv_state, bigint, timestamp, float8, clv_period) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id bigint, ordered_at timestamp, amount float8, period clv_period, as_of clv_day) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_int8_timestamp_float8_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(clv_state, bigint, timestamp, float8, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id bigint, ordered_at timestamp, amount float8, period clv_period, as_of clv_day, lapse integer) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_int8_timestamp_float8_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(clv_state, bigint, timestamp, float8, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id bigint, ordered_at timestamp, amount numeric) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_int8_timestamp_numeric';
COMMENT ON FUNCTION _clv_add(clv_state, bigint, timestamp, numeric) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id bigint, ordered_at timestamp, amount numeric, period clv_period) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_int8_timestamp_numeric_clv_period';
COMMENT ON FUNCTION _clv_add(clv_state, bigint, timestamp, numeric, clv_period) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id bigint, ordered_at timestamp, amount numeric, period clv_period, as_of clv_day) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_int8_timestamp_numeric_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(clv_state, bigint, timestamp, numeric, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id bigint, ordered_at timestamp, amount numeric, period clv_period, as_of clv_day, lapse integer) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_int8_timestamp_numeric_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(clv_state, bigint, timestamp, numeric, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id bigint, ordered_at timestamp, amount real) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_int8_timestamp_float4';
COMMENT ON FUNCTION _clv_add(clv_state, bigint, timestamp, real) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id bigint, ordered_at timestamp, amount real, period clv_period) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_int8_timestamp_float4_clv_period';
COMMENT ON FUNCTION _clv_add(clv_state, bigint, timestamp, real, clv_period) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id bigint, ordered_at timestamp, amount real, period clv_period, as_of clv_day) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_int8_timestamp_float4_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(clv_state, bigint, timestamp, real, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id bigint, ordered_at timestamp, amount real, period clv_period, as_of clv_day, lapse integer) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_int8_timestamp_float4_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(clv_state, bigint, timestamp, real, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id bigint, happened_at timestamptz) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_int8_timestamptz';
COMMENT ON FUNCTION _clv_add(clv_state, bigint, timestamptz) IS 'transition function of clv_state_agg, retention_rate: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id bigint, happened_at timestamptz, period clv_period) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_int8_timestamptz_clv_period';
COMMENT ON FUNCTION _clv_add(clv_state, bigint, timestamptz, clv_period) IS 'transition function of clv_state_agg, retention_rate: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id bigint, happened_at timestamptz, period clv_period, as_of clv_day) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_int8_timestamptz_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(clv_state, bigint, timestamptz, clv_period, clv_day) IS 'transition function of clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id bigint, happened_at timestamptz, period clv_period, as_of clv_day, lapse integer) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_int8_timestamptz_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(clv_state, bigint, timestamptz, clv_period, clv_day, integer) IS 'transition function of clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id bigint, ordered_at timestamptz, amount float8) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_int8_timestamptz_float8';
COMMENT ON FUNCTION _clv_add(clv_state, bigint, timestamptz, float8) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id bigint, ordered_at timestamptz, amount float8, period clv_period) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_int8_timestamptz_float8_clv_period';
COMMENT ON FUNCTION _clv_add(clv_state, bigint, timestamptz, float8, clv_period) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id bigint, ordered_at timestamptz, amount float8, period clv_period, as_of clv_day) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_int8_timestamptz_float8_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(clv_state, bigint, timestamptz, float8, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id bigint, ordered_at timestamptz, amount float8, period clv_period, as_of clv_day, lapse integer) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_int8_timestamptz_float8_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(clv_state, bigint, timestamptz, float8, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id bigint, ordered_at timestamptz, amount numeric) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_int8_timestamptz_numeric';
COMMENT ON FUNCTION _clv_add(clv_state, bigint, timestamptz, numeric) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id bigint, ordered_at timestamptz, amount numeric, period clv_period) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_int8_timestamptz_numeric_clv_period';
COMMENT ON FUNCTION _clv_add(clv_state, bigint, timestamptz, numeric, clv_period) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id bigint, ordered_at timestamptz, amount numeric, period clv_period, as_of clv_day) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_int8_timestamptz_numeric_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(clv_state, bigint, timestamptz, numeric, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id bigint, ordered_at timestamptz, amount numeric, period clv_period, as_of clv_day, lapse integer) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_int8_timestamptz_numeric_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(clv_state, bigint, timestamptz, numeric, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id bigint, ordered_at timestamptz, amount real) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_int8_timestamptz_float4';
COMMENT ON FUNCTION _clv_add(clv_state, bigint, timestamptz, real) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id bigint, ordered_at timestamptz, amount real, period clv_period) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_int8_timestamptz_float4_clv_period';
COMMENT ON FUNCTION _clv_add(clv_state, bigint, timestamptz, real, clv_period) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id bigint, ordered_at timestamptz, amount real, period clv_period, as_of clv_day) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_int8_timestamptz_float4_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(clv_state, bigint, timestamptz, real, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id bigint, ordered_at timestamptz, amount real, period clv_period, as_of clv_day, lapse integer) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_int8_timestamptz_float4_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(clv_state, bigint, timestamptz, real, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id float8) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_float8';
COMMENT ON FUNCTION _clv_add(clv_state, float8) IS 'transition function of purchase_frequency: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id float8, happened_at date) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_float8_date';
COMMENT ON FUNCTION _clv_add(clv_state, float8, date) IS 'transition function of clv_state_agg, retention_rate: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id float8, happened_at date, period clv_period) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_float8_date_clv_period';
COMMENT ON FUNCTION _clv_add(clv_state, float8, date, clv_period) IS 'transition function of clv_state_agg, retention_rate: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id float8, happened_at date, period clv_period, as_of clv_day) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_float8_date_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(clv_state, float8, date, clv_period, clv_day) IS 'transition function of clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id float8, happened_at date, period clv_period, as_of clv_day, lapse integer) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_float8_date_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(clv_state, float8, date, clv_period, clv_day, integer) IS 'transition function of clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id float8, ordered_at date, amount float8) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_float8_date_float8';
COMMENT ON FUNCTION _clv_add(clv_state, float8, date, float8) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id float8, ordered_at date, amount float8, period clv_period) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_float8_date_float8_clv_period';
COMMENT ON FUNCTION _clv_add(clv_state, float8, date, float8, clv_period) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id float8, ordered_at date, amount float8, period clv_period, as_of clv_day) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_float8_date_float8_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(clv_state, float8, date, float8, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id float8, ordered_at date, amount float8, period clv_period, as_of clv_day, lapse integer) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_float8_date_float8_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(clv_state, float8, date, float8, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id float8, ordered_at date, amount numeric) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_float8_date_numeric';
COMMENT ON FUNCTION _clv_add(clv_state, float8, date, numeric) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id float8, ordered_at date, amount numeric, period clv_period) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_float8_date_numeric_clv_period';
COMMENT ON FUNCTION _clv_add(clv_state, float8, date, numeric, clv_period) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id float8, ordered_at date, amount numeric, period clv_period, as_of clv_day) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_float8_date_numeric_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(clv_state, float8, date, numeric, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id float8, ordered_at date, amount numeric, period clv_period, as_of clv_day, lapse integer) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_float8_date_numeric_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(clv_state, float8, date, numeric, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id float8, ordered_at date, amount real) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_float8_date_float4';
COMMENT ON FUNCTION _clv_add(clv_state, float8, date, real) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id float8, ordered_at date, amount real, period clv_period) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_float8_date_float4_clv_period';
COMMENT ON FUNCTION _clv_add(clv_state, float8, date, real, clv_period) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id float8, ordered_at date, amount real, period clv_period, as_of clv_day) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_float8_date_float4_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(clv_state, float8, date, real, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id float8, ordered_at date, amount real, period clv_period, as_of clv_day, lapse integer) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_float8_date_float4_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(clv_state, float8, date, real, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id float8, happened_at timestamp) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_float8_timestamp';
COMMENT ON FUNCTION _clv_add(clv_state, float8, timestamp) IS 'transition function of clv_state_agg, retention_rate: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id float8, happened_at timestamp, period clv_period) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_float8_timestamp_clv_period';
COMMENT ON FUNCTION _clv_add(clv_state, float8, timestamp, clv_period) IS 'transition function of clv_state_agg, retention_rate: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id float8, happened_at timestamp, period clv_period, as_of clv_day) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_float8_timestamp_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(clv_state, float8, timestamp, clv_period, clv_day) IS 'transition function of clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id float8, happened_at timestamp, period clv_period, as_of clv_day, lapse integer) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_float8_timestamp_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(clv_state, float8, timestamp, clv_period, clv_day, integer) IS 'transition function of clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id float8, ordered_at timestamp, amount float8) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_float8_timestamp_float8';
COMMENT ON FUNCTION _clv_add(clv_state, float8, timestamp, float8) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id float8, ordered_at timestamp, amount float8, period clv_period) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_float8_timestamp_float8_clv_period';
COMMENT ON FUNCTION _clv_add(clv_state, float8, timestamp, float8, clv_period) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id float8, ordered_at timestamp, amount float8, period clv_period, as_of clv_day) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_float8_timestamp_float8_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(clv_state, float8, timestamp, float8, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id float8, ordered_at timestamp, amount float8, period clv_period, as_of clv_day, lapse integer) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_float8_timestamp_float8_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(clv_state, float8, timestamp, float8, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id float8, ordered_at timestamp, amount numeric) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_float8_timestamp_numeric';
COMMENT ON FUNCTION _clv_add(clv_state, float8, timestamp, numeric) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id float8, ordered_at timestamp, amount numeric, period clv_period) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_float8_timestamp_numeric_clv_period';
COMMENT ON FUNCTION _clv_add(clv_state, float8, timestamp, numeric, clv_period) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id float8, ordered_at timestamp, amount numeric, period clv_period, as_of clv_day) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_float8_timestamp_numeric_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(clv_state, float8, timestamp, numeric, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id float8, ordered_at timestamp, amount numeric, period clv_period, as_of clv_day, lapse integer) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_float8_timestamp_numeric_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(clv_state, float8, timestamp, numeric, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id float8, ordered_at timestamp, amount real) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_float8_timestamp_float4';
COMMENT ON FUNCTION _clv_add(clv_state, float8, timestamp, real) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id float8, ordered_at timestamp, amount real, period clv_period) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_float8_timestamp_float4_clv_period';
COMMENT ON FUNCTION _clv_add(clv_state, float8, timestamp, real, clv_period) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id float8, ordered_at timestamp, amount real, period clv_period, as_of clv_day) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_float8_timestamp_float4_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(clv_state, float8, timestamp, real, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id float8, ordered_at timestamp, amount real, period clv_period, as_of clv_day, lapse integer) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_float8_timestamp_float4_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(clv_state, float8, timestamp, real, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id float8, happened_at timestamptz) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_float8_timestamptz';
COMMENT ON FUNCTION _clv_add(clv_state, float8, timestamptz) IS 'transition function of clv_state_agg, retention_rate: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id float8, happened_at timestamptz, period clv_period) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_float8_timestamptz_clv_period';
COMMENT ON FUNCTION _clv_add(clv_state, float8, timestamptz, clv_period) IS 'transition function of clv_state_agg, retention_rate: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id float8, happened_at timestamptz, period clv_period, as_of clv_day) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_float8_timestamptz_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(clv_state, float8, timestamptz, clv_period, clv_day) IS 'transition function of clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id float8, happened_at timestamptz, period clv_period, as_of clv_day, lapse integer) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_float8_timestamptz_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(clv_state, float8, timestamptz, clv_period, clv_day, integer) IS 'transition function of clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id float8, ordered_at timestamptz, amount float8) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_float8_timestamptz_float8';
COMMENT ON FUNCTION _clv_add(clv_state, float8, timestamptz, float8) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id float8, ordered_at timestamptz, amount float8, period clv_period) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_float8_timestamptz_float8_clv_period';
COMMENT ON FUNCTION _clv_add(clv_state, float8, timestamptz, float8, clv_period) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id float8, ordered_at timestamptz, amount float8, period clv_period, as_of clv_day) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_float8_timestamptz_float8_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(clv_state, float8, timestamptz, float8, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id float8, ordered_at timestamptz, amount float8, period clv_period, as_of clv_day, lapse integer) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_float8_timestamptz_float8_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(clv_state, float8, timestamptz, float8, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id float8, ordered_at timestamptz, amount numeric) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_float8_timestamptz_numeric';
COMMENT ON FUNCTION _clv_add(clv_state, float8, timestamptz, numeric) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id float8, ordered_at timestamptz, amount numeric, period clv_period) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_float8_timestamptz_numeric_clv_period';
COMMENT ON FUNCTION _clv_add(clv_state, float8, timestamptz, numeric, clv_period) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id float8, ordered_at timestamptz, amount numeric, period clv_period, as_of clv_day) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_float8_timestamptz_numeric_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(clv_state, float8, timestamptz, numeric, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id float8, ordered_at timestamptz, amount numeric, period clv_period, as_of clv_day, lapse integer) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_float8_timestamptz_numeric_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(clv_state, float8, timestamptz, numeric, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id float8, ordered_at timestamptz, amount real) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_float8_timestamptz_float4';
COMMENT ON FUNCTION _clv_add(clv_state, float8, timestamptz, real) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id float8, ordered_at timestamptz, amount real, period clv_period) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_float8_timestamptz_float4_clv_period';
COMMENT ON FUNCTION _clv_add(clv_state, float8, timestamptz, real, clv_period) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id float8, ordered_at timestamptz, amount real, period clv_period, as_of clv_day) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_float8_timestamptz_float4_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(clv_state, float8, timestamptz, real, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id float8, ordered_at timestamptz, amount real, period clv_period, as_of clv_day, lapse integer) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_float8_timestamptz_float4_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(clv_state, float8, timestamptz, real, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, history purchase_history) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE COST 25 LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_purchase_history';
COMMENT ON FUNCTION _clv_add(clv_state, purchase_history) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, history purchase_history, period clv_period) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE COST 25 LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_purchase_history_clv_period';
COMMENT ON FUNCTION _clv_add(clv_state, purchase_history, clv_period) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, history purchase_history, period clv_period, as_of clv_day) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE COST 25 LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_purchase_history_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(clv_state, purchase_history, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, history purchase_history, period clv_period, as_of clv_day, lapse integer) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE COST 25 LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_purchase_history_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(clv_state, purchase_history, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id text) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_text';
COMMENT ON FUNCTION _clv_add(clv_state, text) IS 'transition function of purchase_frequency: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id text, happened_at date) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_text_date';
COMMENT ON FUNCTION _clv_add(clv_state, text, date) IS 'transition function of clv_state_agg, retention_rate: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id text, happened_at date, period clv_period) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_text_date_clv_period';
COMMENT ON FUNCTION _clv_add(clv_state, text, date, clv_period) IS 'transition function of clv_state_agg, retention_rate: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id text, happened_at date, period clv_period, as_of clv_day) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_text_date_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(clv_state, text, date, clv_period, clv_day) IS 'transition function of clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id text, happened_at date, period clv_period, as_of clv_day, lapse integer) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_text_date_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(clv_state, text, date, clv_period, clv_day, integer) IS 'transition function of clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id text, ordered_at date, amount float8) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_text_date_float8';
COMMENT ON FUNCTION _clv_add(clv_state, text, date, float8) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id text, ordered_at date, amount float8, period clv_period) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_text_date_float8_clv_period';
COMMENT ON FUNCTION _clv_add(clv_state, text, date, float8, clv_period) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id text, ordered_at date, amount float8, period clv_period, as_of clv_day) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_text_date_float8_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(clv_state, text, date, float8, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id text, ordered_at date, amount float8, period clv_period, as_of clv_day, lapse integer) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_text_date_float8_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(clv_state, text, date, float8, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id text, ordered_at date, amount numeric) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_text_date_numeric';
COMMENT ON FUNCTION _clv_add(clv_state, text, date, numeric) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id text, ordered_at date, amount numeric, period clv_period) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_text_date_numeric_clv_period';
COMMENT ON FUNCTION _clv_add(clv_state, text, date, numeric, clv_period) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id text, ordered_at date, amount numeric, period clv_period, as_of clv_day) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_text_date_numeric_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(clv_state, text, date, numeric, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id text, ordered_at date, amount numeric, period clv_period, as_of clv_day, lapse integer) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_text_date_numeric_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(clv_state, text, date, numeric, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id text, ordered_at date, amount real) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_text_date_float4';
COMMENT ON FUNCTION _clv_add(clv_state, text, date, real) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id text, ordered_at date, amount real, period clv_period) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_text_date_float4_clv_period';
COMMENT ON FUNCTION _clv_add(clv_state, text, date, real, clv_period) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id text, ordered_at date, amount real, period clv_period, as_of clv_day) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_text_date_float4_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(clv_state, text, date, real, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id text, ordered_at date, amount real, period clv_period, as_of clv_day, lapse integer) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_text_date_float4_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(clv_state, text, date, real, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id text, happened_at timestamp) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_text_timestamp';
COMMENT ON FUNCTION _clv_add(clv_state, text, timestamp) IS 'transition function of clv_state_agg, retention_rate: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id text, happened_at timestamp, period clv_period) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_text_timestamp_clv_period';
COMMENT ON FUNCTION _clv_add(clv_state, text, timestamp, clv_period) IS 'transition function of clv_state_agg, retention_rate: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id text, happened_at timestamp, period clv_period, as_of clv_day) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_text_timestamp_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(clv_state, text, timestamp, clv_period, clv_day) IS 'transition function of clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id text, happened_at timestamp, period clv_period, as_of clv_day, lapse integer) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_text_timestamp_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(clv_state, text, timestamp, clv_period, clv_day, integer) IS 'transition function of clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id text, ordered_at timestamp, amount float8) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_text_timestamp_float8';
COMMENT ON FUNCTION _clv_add(clv_state, text, timestamp, float8) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id text, ordered_at timestamp, amount float8, period clv_period) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_text_timestamp_float8_clv_period';
COMMENT ON FUNCTION _clv_add(clv_state, text, timestamp, float8, clv_period) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id text, ordered_at timestamp, amount float8, period clv_period, as_of clv_day) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_text_timestamp_float8_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(clv_state, text, timestamp, float8, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id text, ordered_at timestamp, amount float8, period clv_period, as_of clv_day, lapse integer) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_text_timestamp_float8_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(clv_state, text, timestamp, float8, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id text, ordered_at timestamp, amount numeric) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_text_timestamp_numeric';
COMMENT ON FUNCTION _clv_add(clv_state, text, timestamp, numeric) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id text, ordered_at timestamp, amount numeric, period clv_period) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_text_timestamp_numeric_clv_period';
COMMENT ON FUNCTION _clv_add(clv_state, text, timestamp, numeric, clv_period) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id text, ordered_at timestamp, amount numeric, period clv_period, as_of clv_day) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_text_timestamp_numeric_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(clv_state, text, timestamp, numeric, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id text, ordered_at timestamp, amount numeric, period clv_period, as_of clv_day, lapse integer) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_text_timestamp_numeric_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(clv_state, text, timestamp, numeric, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id text, ordered_at timestamp, amount real) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_text_timestamp_float4';
COMMENT ON FUNCTION _clv_add(clv_state, text, timestamp, real) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id text, ordered_at timestamp, amount real, period clv_period) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_text_timestamp_float4_clv_period';
COMMENT ON FUNCTION _clv_add(clv_state, text, timestamp, real, clv_period) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id text, ordered_at timestamp, amount real, period clv_period, as_of clv_day) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_text_timestamp_float4_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(clv_state, text, timestamp, real, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id text, ordered_at timestamp, amount real, period clv_period, as_of clv_day, lapse integer) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_text_timestamp_float4_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(clv_state, text, timestamp, real, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id text, happened_at timestamptz) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_text_timestamptz';
COMMENT ON FUNCTION _clv_add(clv_state, text, timestamptz) IS 'transition function of clv_state_agg, retention_rate: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id text, happened_at timestamptz, period clv_period) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_text_timestamptz_clv_period';
COMMENT ON FUNCTION _clv_add(clv_state, text, timestamptz, clv_period) IS 'transition function of clv_state_agg, retention_rate: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id text, happened_at timestamptz, period clv_period, as_of clv_day) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_text_timestamptz_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(clv_state, text, timestamptz, clv_period, clv_day) IS 'transition function of clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id text, happened_at timestamptz, period clv_period, as_of clv_day, lapse integer) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_text_timestamptz_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(clv_state, text, timestamptz, clv_period, clv_day, integer) IS 'transition function of clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id text, ordered_at timestamptz, amount float8) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_text_timestamptz_float8';
COMMENT ON FUNCTION _clv_add(clv_state, text, timestamptz, float8) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id text, ordered_at timestamptz, amount float8, period clv_period) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_text_timestamptz_float8_clv_period';
COMMENT ON FUNCTION _clv_add(clv_state, text, timestamptz, float8, clv_period) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id text, ordered_at timestamptz, amount float8, period clv_period, as_of clv_day) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_text_timestamptz_float8_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(clv_state, text, timestamptz, float8, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id text, ordered_at timestamptz, amount float8, period clv_period, as_of clv_day, lapse integer) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_text_timestamptz_float8_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(clv_state, text, timestamptz, float8, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id text, ordered_at timestamptz, amount numeric) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_text_timestamptz_numeric';
COMMENT ON FUNCTION _clv_add(clv_state, text, timestamptz, numeric) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id text, ordered_at timestamptz, amount numeric, period clv_period) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_text_timestamptz_numeric_clv_period';
COMMENT ON FUNCTION _clv_add(clv_state, text, timestamptz, numeric, clv_period) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id text, ordered_at timestamptz, amount numeric, period clv_period, as_of clv_day) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_text_timestamptz_numeric_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(clv_state, text, timestamptz, numeric, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id text, ordered_at timestamptz, amount numeric, period clv_period, as_of clv_day, lapse integer) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_text_timestamptz_numeric_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(clv_state, text, timestamptz, numeric, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id text, ordered_at timestamptz, amount real) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_text_timestamptz_float4';
COMMENT ON FUNCTION _clv_add(clv_state, text, timestamptz, real) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id text, ordered_at timestamptz, amount real, period clv_period) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_text_timestamptz_float4_clv_period';
COMMENT ON FUNCTION _clv_add(clv_state, text, timestamptz, real, clv_period) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id text, ordered_at timestamptz, amount real, period clv_period, as_of clv_day) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_text_timestamptz_float4_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(clv_state, text, timestamptz, real, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id text, ordered_at timestamptz, amount real, period clv_period, as_of clv_day, lapse integer) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_text_timestamptz_float4_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(clv_state, text, timestamptz, real, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id uuid) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_uuid';
COMMENT ON FUNCTION _clv_add(clv_state, uuid) IS 'transition function of purchase_frequency: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id uuid, happened_at date) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_uuid_date';
COMMENT ON FUNCTION _clv_add(clv_state, uuid, date) IS 'transition function of clv_state_agg, retention_rate: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id uuid, happened_at date, period clv_period) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_uuid_date_clv_period';
COMMENT ON FUNCTION _clv_add(clv_state, uuid, date, clv_period) IS 'transition function of clv_state_agg, retention_rate: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id uuid, happened_at date, period clv_period, as_of clv_day) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_uuid_date_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(clv_state, uuid, date, clv_period, clv_day) IS 'transition function of clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id uuid, happened_at date, period clv_period, as_of clv_day, lapse integer) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_uuid_date_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(clv_state, uuid, date, clv_period, clv_day, integer) IS 'transition function of clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id uuid, ordered_at date, amount float8) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_uuid_date_float8';
COMMENT ON FUNCTION _clv_add(clv_state, uuid, date, float8) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id uuid, ordered_at date, amount float8, period clv_period) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_uuid_date_float8_clv_period';
COMMENT ON FUNCTION _clv_add(clv_state, uuid, date, float8, clv_period) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id uuid, ordered_at date, amount float8, period clv_period, as_of clv_day) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_uuid_date_float8_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(clv_state, uuid, date, float8, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id uuid, ordered_at date, amount float8, period clv_period, as_of clv_day, lapse integer) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_uuid_date_float8_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(clv_state, uuid, date, float8, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id uuid, ordered_at date, amount numeric) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_uuid_date_numeric';
COMMENT ON FUNCTION _clv_add(clv_state, uuid, date, numeric) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id uuid, ordered_at date, amount numeric, period clv_period) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_uuid_date_numeric_clv_period';
COMMENT ON FUNCTION _clv_add(clv_state, uuid, date, numeric, clv_period) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id uuid, ordered_at date, amount numeric, period clv_period, as_of clv_day) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_uuid_date_numeric_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(clv_state, uuid, date, numeric, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id uuid, ordered_at date, amount numeric, period clv_period, as_of clv_day, lapse integer) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_uuid_date_numeric_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(clv_state, uuid, date, numeric, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id uuid, ordered_at date, amount real) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_uuid_date_float4';
COMMENT ON FUNCTION _clv_add(clv_state, uuid, date, real) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id uuid, ordered_at date, amount real, period clv_period) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_uuid_date_float4_clv_period';
COMMENT ON FUNCTION _clv_add(clv_state, uuid, date, real, clv_period) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id uuid, ordered_at date, amount real, period clv_period, as_of clv_day) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_uuid_date_float4_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(clv_state, uuid, date, real, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id uuid, ordered_at date, amount real, period clv_period, as_of clv_day, lapse integer) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_uuid_date_float4_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(clv_state, uuid, date, real, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id uuid, happened_at timestamp) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_uuid_timestamp';
COMMENT ON FUNCTION _clv_add(clv_state, uuid, timestamp) IS 'transition function of clv_state_agg, retention_rate: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id uuid, happened_at timestamp, period clv_period) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_uuid_timestamp_clv_period';
COMMENT ON FUNCTION _clv_add(clv_state, uuid, timestamp, clv_period) IS 'transition function of clv_state_agg, retention_rate: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id uuid, happened_at timestamp, period clv_period, as_of clv_day) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_uuid_timestamp_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(clv_state, uuid, timestamp, clv_period, clv_day) IS 'transition function of clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id uuid, happened_at timestamp, period clv_period, as_of clv_day, lapse integer) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_uuid_timestamp_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(clv_state, uuid, timestamp, clv_period, clv_day, integer) IS 'transition function of clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id uuid, ordered_at timestamp, amount float8) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_uuid_timestamp_float8';
COMMENT ON FUNCTION _clv_add(clv_state, uuid, timestamp, float8) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id uuid, ordered_at timestamp, amount float8, period clv_period) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_uuid_timestamp_float8_clv_period';
COMMENT ON FUNCTION _clv_add(clv_state, uuid, timestamp, float8, clv_period) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id uuid, ordered_at timestamp, amount float8, period clv_period, as_of clv_day) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_uuid_timestamp_float8_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(clv_state, uuid, timestamp, float8, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id uuid, ordered_at timestamp, amount float8, period clv_period, as_of clv_day, lapse integer) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_uuid_timestamp_float8_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(clv_state, uuid, timestamp, float8, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id uuid, ordered_at timestamp, amount numeric) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_uuid_timestamp_numeric';
COMMENT ON FUNCTION _clv_add(clv_state, uuid, timestamp, numeric) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id uuid, ordered_at timestamp, amount numeric, period clv_period) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_uuid_timestamp_numeric_clv_period';
COMMENT ON FUNCTION _clv_add(clv_state, uuid, timestamp, numeric, clv_period) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id uuid, ordered_at timestamp, amount numeric, period clv_period, as_of clv_day) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_uuid_timestamp_numeric_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(clv_state, uuid, timestamp, numeric, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id uuid, ordered_at timestamp, amount numeric, period clv_period, as_of clv_day, lapse integer) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_uuid_timestamp_numeric_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(clv_state, uuid, timestamp, numeric, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id uuid, ordered_at timestamp, amount real) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_uuid_timestamp_float4';
COMMENT ON FUNCTION _clv_add(clv_state, uuid, timestamp, real) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id uuid, ordered_at timestamp, amount real, period clv_period) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_uuid_timestamp_float4_clv_period';
COMMENT ON FUNCTION _clv_add(clv_state, uuid, timestamp, real, clv_period) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id uuid, ordered_at timestamp, amount real, period clv_period, as_of clv_day) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_uuid_timestamp_float4_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(clv_state, uuid, timestamp, real, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id uuid, ordered_at timestamp, amount real, period clv_period, as_of clv_day, lapse integer) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_uuid_timestamp_float4_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(clv_state, uuid, timestamp, real, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id uuid, happened_at timestamptz) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_uuid_timestamptz';
COMMENT ON FUNCTION _clv_add(clv_state, uuid, timestamptz) IS 'transition function of clv_state_agg, retention_rate: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id uuid, happened_at timestamptz, period clv_period) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_uuid_timestamptz_clv_period';
COMMENT ON FUNCTION _clv_add(clv_state, uuid, timestamptz, clv_period) IS 'transition function of clv_state_agg, retention_rate: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id uuid, happened_at timestamptz, period clv_period, as_of clv_day) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_uuid_timestamptz_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(clv_state, uuid, timestamptz, clv_period, clv_day) IS 'transition function of clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id uuid, happened_at timestamptz, period clv_period, as_of clv_day, lapse integer) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_uuid_timestamptz_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(clv_state, uuid, timestamptz, clv_period, clv_day, integer) IS 'transition function of clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id uuid, ordered_at timestamptz, amount float8) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_uuid_timestamptz_float8';
COMMENT ON FUNCTION _clv_add(clv_state, uuid, timestamptz, float8) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id uuid, ordered_at timestamptz, amount float8, period clv_period) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_uuid_timestamptz_float8_clv_period';
COMMENT ON FUNCTION _clv_add(clv_state, uuid, timestamptz, float8, clv_period) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id uuid, ordered_at timestamptz, amount float8, period clv_period, as_of clv_day) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_uuid_timestamptz_float8_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(clv_state, uuid, timestamptz, float8, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id uuid, ordered_at timestamptz, amount float8, period clv_period, as_of clv_day, lapse integer) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_uuid_timestamptz_float8_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(clv_state, uuid, timestamptz, float8, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id uuid, ordered_at timestamptz, amount numeric) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_uuid_timestamptz_numeric';
COMMENT ON FUNCTION _clv_add(clv_state, uuid, timestamptz, numeric) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id uuid, ordered_at timestamptz, amount numeric, period clv_period) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_uuid_timestamptz_numeric_clv_period';
COMMENT ON FUNCTION _clv_add(clv_state, uuid, timestamptz, numeric, clv_period) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id uuid, ordered_at timestamptz, amount numeric, period clv_period, as_of clv_day) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_uuid_timestamptz_numeric_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(clv_state, uuid, timestamptz, numeric, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id uuid, ordered_at timestamptz, amount numeric, period clv_period, as_of clv_day, lapse integer) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_uuid_timestamptz_numeric_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(clv_state, uuid, timestamptz, numeric, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id uuid, ordered_at timestamptz, amount real) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_uuid_timestamptz_float4';
COMMENT ON FUNCTION _clv_add(clv_state, uuid, timestamptz, real) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id uuid, ordered_at timestamptz, amount real, period clv_period) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_uuid_timestamptz_float4_clv_period';
COMMENT ON FUNCTION _clv_add(clv_state, uuid, timestamptz, real, clv_period) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id uuid, ordered_at timestamptz, amount real, period clv_period, as_of clv_day) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_uuid_timestamptz_float4_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(clv_state, uuid, timestamptz, real, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_state, customer_id uuid, ordered_at timestamptz, amount real, period clv_period, as_of clv_day, lapse integer) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_state_uuid_timestamptz_float4_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(clv_state, uuid, timestamptz, real, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state clv_totals, treated boolean, converted boolean) RETURNS clv_totals
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_totals_bool_bool';
COMMENT ON FUNCTION _clv_add(clv_totals, boolean, boolean) IS 'transition function of lift_agg, lift_totals: adds one row';

CREATE FUNCTION _clv_add(state clv_totals, treated boolean, value float8) RETURNS clv_totals
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_totals_bool_float8';
COMMENT ON FUNCTION _clv_add(clv_totals, boolean, float8) IS 'transition function of lift_agg, lift_totals: adds one row';

CREATE FUNCTION _clv_add(state clv_totals, treated boolean, value numeric) RETURNS clv_totals
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_totals_bool_numeric';
COMMENT ON FUNCTION _clv_add(clv_totals, boolean, numeric) IS 'transition function of lift_agg, lift_totals: adds one row';

CREATE FUNCTION _clv_add(state clv_totals, treated boolean, value real) RETURNS clv_totals
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_totals_bool_float4';
COMMENT ON FUNCTION _clv_add(clv_totals, boolean, real) IS 'transition function of lift_agg, lift_totals: adds one row';

CREATE FUNCTION _clv_add(state clv_totals, spend float8, clicks bigint, conversions float8, new_customers bigint, revenue float8, margin float8) RETURNS clv_totals
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_totals_float8_int8_float8_int8_float8_float8';
COMMENT ON FUNCTION _clv_add(clv_totals, float8, bigint, float8, bigint, float8, float8) IS 'transition function of campaign_agg, campaign_totals: adds one row';

CREATE FUNCTION _clv_add(state clv_totals, treated float8, converted boolean) RETURNS clv_totals
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_totals_float8_bool';
COMMENT ON FUNCTION _clv_add(clv_totals, float8, boolean) IS 'transition function of lift_agg, lift_totals: adds one row';

CREATE FUNCTION _clv_add(state clv_totals, treated float8, value float8) RETURNS clv_totals
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_totals_float8_float8';
COMMENT ON FUNCTION _clv_add(clv_totals, float8, float8) IS 'transition function of lift_agg, lift_totals: adds one row';

CREATE FUNCTION _clv_add(state clv_totals, revenue float8, cost_of_goods float8, service_cost float8, marketing_cost float8) RETURNS clv_totals
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_totals_float8_float8_float8_float8';
COMMENT ON FUNCTION _clv_add(clv_totals, float8, float8, float8, float8) IS 'transition function of cost_to_serve, cost_totals: adds one row';

CREATE FUNCTION _clv_add(state clv_totals, treated float8, value numeric) RETURNS clv_totals
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_totals_float8_numeric';
COMMENT ON FUNCTION _clv_add(clv_totals, float8, numeric) IS 'transition function of lift_agg, lift_totals: adds one row';

CREATE FUNCTION _clv_add(state clv_totals, treated float8, value real) RETURNS clv_totals
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_totals_float8_float4';
COMMENT ON FUNCTION _clv_add(clv_totals, float8, real) IS 'transition function of lift_agg, lift_totals: adds one row';

CREATE FUNCTION _clv_add(state clv_totals, spend numeric, clicks bigint, conversions numeric, new_customers bigint, revenue numeric, margin numeric) RETURNS clv_totals
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_totals_numeric_int8_numeric_int8_numeric_numeric';
COMMENT ON FUNCTION _clv_add(clv_totals, numeric, bigint, numeric, bigint, numeric, numeric) IS 'transition function of campaign_agg, campaign_totals: adds one row';

CREATE FUNCTION _clv_add(state clv_totals, revenue numeric, cost_of_goods numeric, service_cost numeric, marketing_cost numeric) RETURNS clv_totals
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_totals_numeric_numeric_numeric_numeric';
COMMENT ON FUNCTION _clv_add(clv_totals, numeric, numeric, numeric, numeric) IS 'transition function of cost_to_serve, cost_totals: adds one row';

CREATE FUNCTION _clv_add(state clv_totals, spend real, clicks bigint, conversions real, new_customers bigint, revenue real, margin real) RETURNS clv_totals
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_totals_float4_int8_float4_int8_float4_float4';
COMMENT ON FUNCTION _clv_add(clv_totals, real, bigint, real, bigint, real, real) IS 'transition function of campaign_agg, campaign_totals: adds one row';

CREATE FUNCTION _clv_add(state clv_totals, revenue real, cost_of_goods real, service_cost real, marketing_cost real) RETURNS clv_totals
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_clv_totals_float4_float4_float4_float4';
COMMENT ON FUNCTION _clv_add(clv_totals, real, real, real, real) IS 'transition function of cost_to_serve, cost_totals: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id bigint, starts_on clv_day, ends_on clv_day, monthly_amount float8) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_int8_clv_day_clv_day_float8';
COMMENT ON FUNCTION _clv_add(cohort_table, bigint, clv_day, clv_day, float8) IS 'transition function of mrr_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id bigint, starts_on clv_day, ends_on clv_day, monthly_amount float8, as_of clv_day) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_int8_clv_day_clv_day_float8_clv_day';
COMMENT ON FUNCTION _clv_add(cohort_table, bigint, clv_day, clv_day, float8, clv_day) IS 'transition function of mrr_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id bigint, starts_on clv_day, ends_on clv_day, monthly_amount numeric) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_int8_clv_day_clv_day_numeric';
COMMENT ON FUNCTION _clv_add(cohort_table, bigint, clv_day, clv_day, numeric) IS 'transition function of mrr_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id bigint, starts_on clv_day, ends_on clv_day, monthly_amount numeric, as_of clv_day) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_int8_clv_day_clv_day_numeric_clv_day';
COMMENT ON FUNCTION _clv_add(cohort_table, bigint, clv_day, clv_day, numeric, clv_day) IS 'transition function of mrr_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id bigint, starts_on clv_day, ends_on clv_day, monthly_amount real) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_int8_clv_day_clv_day_float4';
COMMENT ON FUNCTION _clv_add(cohort_table, bigint, clv_day, clv_day, real) IS 'transition function of mrr_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id bigint, starts_on clv_day, ends_on clv_day, monthly_amount real, as_of clv_day) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_int8_clv_day_clv_day_float4_clv_day';
COMMENT ON FUNCTION _clv_add(cohort_table, bigint, clv_day, clv_day, real, clv_day) IS 'transition function of mrr_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id bigint, happened_at date, period clv_period) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_int8_date_clv_period';
COMMENT ON FUNCTION _clv_add(cohort_table, bigint, date, clv_period) IS 'transition function of cohort_agg, activity_frequency: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id bigint, ordered_at date, amount float8, period clv_period) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_int8_date_float8_clv_period';
COMMENT ON FUNCTION _clv_add(cohort_table, bigint, date, float8, clv_period) IS 'transition function of cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id bigint, ordered_at date, amount numeric, period clv_period) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_int8_date_numeric_clv_period';
COMMENT ON FUNCTION _clv_add(cohort_table, bigint, date, numeric, clv_period) IS 'transition function of cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id bigint, ordered_at date, amount real, period clv_period) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_int8_date_float4_clv_period';
COMMENT ON FUNCTION _clv_add(cohort_table, bigint, date, real, clv_period) IS 'transition function of cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id bigint, happened_at timestamp, period clv_period) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_int8_timestamp_clv_period';
COMMENT ON FUNCTION _clv_add(cohort_table, bigint, timestamp, clv_period) IS 'transition function of cohort_agg, activity_frequency: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id bigint, ordered_at timestamp, amount float8, period clv_period) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_int8_timestamp_float8_clv_period';
COMMENT ON FUNCTION _clv_add(cohort_table, bigint, timestamp, float8, clv_period) IS 'transition function of cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id bigint, ordered_at timestamp, amount numeric, period clv_period) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_int8_timestamp_numeric_clv_period';
COMMENT ON FUNCTION _clv_add(cohort_table, bigint, timestamp, numeric, clv_period) IS 'transition function of cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id bigint, ordered_at timestamp, amount real, period clv_period) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_int8_timestamp_float4_clv_period';
COMMENT ON FUNCTION _clv_add(cohort_table, bigint, timestamp, real, clv_period) IS 'transition function of cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id bigint, happened_at timestamptz, period clv_period) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_int8_timestamptz_clv_period';
COMMENT ON FUNCTION _clv_add(cohort_table, bigint, timestamptz, clv_period) IS 'transition function of cohort_agg, activity_frequency: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id bigint, ordered_at timestamptz, amount float8, period clv_period) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_int8_timestamptz_float8_clv_period';
COMMENT ON FUNCTION _clv_add(cohort_table, bigint, timestamptz, float8, clv_period) IS 'transition function of cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id bigint, ordered_at timestamptz, amount numeric, period clv_period) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_int8_timestamptz_numeric_clv_period';
COMMENT ON FUNCTION _clv_add(cohort_table, bigint, timestamptz, numeric, clv_period) IS 'transition function of cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id bigint, ordered_at timestamptz, amount real, period clv_period) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_int8_timestamptz_float4_clv_period';
COMMENT ON FUNCTION _clv_add(cohort_table, bigint, timestamptz, real, clv_period) IS 'transition function of cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id float8, starts_on clv_day, ends_on clv_day, monthly_amount float8) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_float8_clv_day_clv_day_float8';
COMMENT ON FUNCTION _clv_add(cohort_table, float8, clv_day, clv_day, float8) IS 'transition function of mrr_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id float8, starts_on clv_day, ends_on clv_day, monthly_amount float8, as_of clv_day) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_float8_clv_day_clv_day_float8_clv_day';
COMMENT ON FUNCTION _clv_add(cohort_table, float8, clv_day, clv_day, float8, clv_day) IS 'transition function of mrr_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id float8, starts_on clv_day, ends_on clv_day, monthly_amount numeric) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_float8_clv_day_clv_day_numeric';
COMMENT ON FUNCTION _clv_add(cohort_table, float8, clv_day, clv_day, numeric) IS 'transition function of mrr_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id float8, starts_on clv_day, ends_on clv_day, monthly_amount numeric, as_of clv_day) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_float8_clv_day_clv_day_numeric_clv_day';
COMMENT ON FUNCTION _clv_add(cohort_table, float8, clv_day, clv_day, numeric, clv_day) IS 'transition function of mrr_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id float8, starts_on clv_day, ends_on clv_day, monthly_amount real) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_float8_clv_day_clv_day_float4';
COMMENT ON FUNCTION _clv_add(cohort_table, float8, clv_day, clv_day, real) IS 'transition function of mrr_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id float8, starts_on clv_day, ends_on clv_day, monthly_amount real, as_of clv_day) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_float8_clv_day_clv_day_float4_clv_day';
COMMENT ON FUNCTION _clv_add(cohort_table, float8, clv_day, clv_day, real, clv_day) IS 'transition function of mrr_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id float8, happened_at date, period clv_period) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_float8_date_clv_period';
COMMENT ON FUNCTION _clv_add(cohort_table, float8, date, clv_period) IS 'transition function of cohort_agg, activity_frequency: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id float8, ordered_at date, amount float8, period clv_period) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_float8_date_float8_clv_period';
COMMENT ON FUNCTION _clv_add(cohort_table, float8, date, float8, clv_period) IS 'transition function of cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id float8, ordered_at date, amount numeric, period clv_period) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_float8_date_numeric_clv_period';
COMMENT ON FUNCTION _clv_add(cohort_table, float8, date, numeric, clv_period) IS 'transition function of cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id float8, ordered_at date, amount real, period clv_period) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_float8_date_float4_clv_period';
COMMENT ON FUNCTION _clv_add(cohort_table, float8, date, real, clv_period) IS 'transition function of cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id float8, happened_at timestamp, period clv_period) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_float8_timestamp_clv_period';
COMMENT ON FUNCTION _clv_add(cohort_table, float8, timestamp, clv_period) IS 'transition function of cohort_agg, activity_frequency: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id float8, ordered_at timestamp, amount float8, period clv_period) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_float8_timestamp_float8_clv_period';
COMMENT ON FUNCTION _clv_add(cohort_table, float8, timestamp, float8, clv_period) IS 'transition function of cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id float8, ordered_at timestamp, amount numeric, period clv_period) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_float8_timestamp_numeric_clv_period';
COMMENT ON FUNCTION _clv_add(cohort_table, float8, timestamp, numeric, clv_period) IS 'transition function of cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id float8, ordered_at timestamp, amount real, period clv_period) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_float8_timestamp_float4_clv_period';
COMMENT ON FUNCTION _clv_add(cohort_table, float8, timestamp, real, clv_period) IS 'transition function of cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id float8, happened_at timestamptz, period clv_period) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_float8_timestamptz_clv_period';
COMMENT ON FUNCTION _clv_add(cohort_table, float8, timestamptz, clv_period) IS 'transition function of cohort_agg, activity_frequency: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id float8, ordered_at timestamptz, amount float8, period clv_period) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_float8_timestamptz_float8_clv_period';
COMMENT ON FUNCTION _clv_add(cohort_table, float8, timestamptz, float8, clv_period) IS 'transition function of cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id float8, ordered_at timestamptz, amount numeric, period clv_period) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_float8_timestamptz_numeric_clv_period';
COMMENT ON FUNCTION _clv_add(cohort_table, float8, timestamptz, numeric, clv_period) IS 'transition function of cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id float8, ordered_at timestamptz, amount real, period clv_period) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_float8_timestamptz_float4_clv_period';
COMMENT ON FUNCTION _clv_add(cohort_table, float8, timestamptz, real, clv_period) IS 'transition function of cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, history purchase_history, period clv_period) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE COST 50 LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_purchase_history_clv_period';
COMMENT ON FUNCTION _clv_add(cohort_table, purchase_history, clv_period) IS 'transition function of cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, history purchase_history, period clv_period, as_of clv_day) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE COST 50 LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_purchase_history_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(cohort_table, purchase_history, clv_period, clv_day) IS 'transition function of cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, history purchase_history, joined_at date, period clv_period) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE COST 50 LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_purchase_history_date_clv_period';
COMMENT ON FUNCTION _clv_add(cohort_table, purchase_history, date, clv_period) IS 'transition function of cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, history purchase_history, joined_at date, period clv_period, as_of clv_day) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE COST 50 LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_purchase_history_date_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(cohort_table, purchase_history, date, clv_period, clv_day) IS 'transition function of cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, history purchase_history, joined_at timestamp, period clv_period) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE COST 50 LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_purchase_history_timestamp_clv_period';
COMMENT ON FUNCTION _clv_add(cohort_table, purchase_history, timestamp, clv_period) IS 'transition function of cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, history purchase_history, joined_at timestamp, period clv_period, as_of clv_day) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE COST 50 LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_purchase_history_timestamp_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(cohort_table, purchase_history, timestamp, clv_period, clv_day) IS 'transition function of cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, history purchase_history, joined_at timestamptz, period clv_period) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE COST 50 LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_purchase_history_timestamptz_clv_period';
COMMENT ON FUNCTION _clv_add(cohort_table, purchase_history, timestamptz, clv_period) IS 'transition function of cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, history purchase_history, joined_at timestamptz, period clv_period, as_of clv_day) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE COST 50 LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_purchase_history_timestamptz_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(cohort_table, purchase_history, timestamptz, clv_period, clv_day) IS 'transition function of cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id text, starts_on clv_day, ends_on clv_day, monthly_amount float8) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_text_clv_day_clv_day_float8';
COMMENT ON FUNCTION _clv_add(cohort_table, text, clv_day, clv_day, float8) IS 'transition function of mrr_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id text, starts_on clv_day, ends_on clv_day, monthly_amount float8, as_of clv_day) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_text_clv_day_clv_day_float8_clv_day';
COMMENT ON FUNCTION _clv_add(cohort_table, text, clv_day, clv_day, float8, clv_day) IS 'transition function of mrr_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id text, starts_on clv_day, ends_on clv_day, monthly_amount numeric) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_text_clv_day_clv_day_numeric';
COMMENT ON FUNCTION _clv_add(cohort_table, text, clv_day, clv_day, numeric) IS 'transition function of mrr_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id text, starts_on clv_day, ends_on clv_day, monthly_amount numeric, as_of clv_day) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_text_clv_day_clv_day_numeric_clv_day';
COMMENT ON FUNCTION _clv_add(cohort_table, text, clv_day, clv_day, numeric, clv_day) IS 'transition function of mrr_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id text, starts_on clv_day, ends_on clv_day, monthly_amount real) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_text_clv_day_clv_day_float4';
COMMENT ON FUNCTION _clv_add(cohort_table, text, clv_day, clv_day, real) IS 'transition function of mrr_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id text, starts_on clv_day, ends_on clv_day, monthly_amount real, as_of clv_day) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_text_clv_day_clv_day_float4_clv_day';
COMMENT ON FUNCTION _clv_add(cohort_table, text, clv_day, clv_day, real, clv_day) IS 'transition function of mrr_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id text, happened_at date, period clv_period) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_text_date_clv_period';
COMMENT ON FUNCTION _clv_add(cohort_table, text, date, clv_period) IS 'transition function of cohort_agg, activity_frequency: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id text, ordered_at date, amount float8, period clv_period) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_text_date_float8_clv_period';
COMMENT ON FUNCTION _clv_add(cohort_table, text, date, float8, clv_period) IS 'transition function of cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id text, ordered_at date, amount numeric, period clv_period) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_text_date_numeric_clv_period';
COMMENT ON FUNCTION _clv_add(cohort_table, text, date, numeric, clv_period) IS 'transition function of cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id text, ordered_at date, amount real, period clv_period) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_text_date_float4_clv_period';
COMMENT ON FUNCTION _clv_add(cohort_table, text, date, real, clv_period) IS 'transition function of cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id text, happened_at timestamp, period clv_period) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_text_timestamp_clv_period';
COMMENT ON FUNCTION _clv_add(cohort_table, text, timestamp, clv_period) IS 'transition function of cohort_agg, activity_frequency: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id text, ordered_at timestamp, amount float8, period clv_period) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_text_timestamp_float8_clv_period';
COMMENT ON FUNCTION _clv_add(cohort_table, text, timestamp, float8, clv_period) IS 'transition function of cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id text, ordered_at timestamp, amount numeric, period clv_period) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_text_timestamp_numeric_clv_period';
COMMENT ON FUNCTION _clv_add(cohort_table, text, timestamp, numeric, clv_period) IS 'transition function of cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id text, ordered_at timestamp, amount real, period clv_period) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_text_timestamp_float4_clv_period';
COMMENT ON FUNCTION _clv_add(cohort_table, text, timestamp, real, clv_period) IS 'transition function of cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id text, happened_at timestamptz, period clv_period) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_text_timestamptz_clv_period';
COMMENT ON FUNCTION _clv_add(cohort_table, text, timestamptz, clv_period) IS 'transition function of cohort_agg, activity_frequency: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id text, ordered_at timestamptz, amount float8, period clv_period) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_text_timestamptz_float8_clv_period';
COMMENT ON FUNCTION _clv_add(cohort_table, text, timestamptz, float8, clv_period) IS 'transition function of cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id text, ordered_at timestamptz, amount numeric, period clv_period) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_text_timestamptz_numeric_clv_period';
COMMENT ON FUNCTION _clv_add(cohort_table, text, timestamptz, numeric, clv_period) IS 'transition function of cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id text, ordered_at timestamptz, amount real, period clv_period) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_text_timestamptz_float4_clv_period';
COMMENT ON FUNCTION _clv_add(cohort_table, text, timestamptz, real, clv_period) IS 'transition function of cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id uuid, starts_on clv_day, ends_on clv_day, monthly_amount float8) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_uuid_clv_day_clv_day_float8';
COMMENT ON FUNCTION _clv_add(cohort_table, uuid, clv_day, clv_day, float8) IS 'transition function of mrr_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id uuid, starts_on clv_day, ends_on clv_day, monthly_amount float8, as_of clv_day) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_uuid_clv_day_clv_day_float8_clv_day';
COMMENT ON FUNCTION _clv_add(cohort_table, uuid, clv_day, clv_day, float8, clv_day) IS 'transition function of mrr_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id uuid, starts_on clv_day, ends_on clv_day, monthly_amount numeric) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_uuid_clv_day_clv_day_numeric';
COMMENT ON FUNCTION _clv_add(cohort_table, uuid, clv_day, clv_day, numeric) IS 'transition function of mrr_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id uuid, starts_on clv_day, ends_on clv_day, monthly_amount numeric, as_of clv_day) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_uuid_clv_day_clv_day_numeric_clv_day';
COMMENT ON FUNCTION _clv_add(cohort_table, uuid, clv_day, clv_day, numeric, clv_day) IS 'transition function of mrr_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id uuid, starts_on clv_day, ends_on clv_day, monthly_amount real) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_uuid_clv_day_clv_day_float4';
COMMENT ON FUNCTION _clv_add(cohort_table, uuid, clv_day, clv_day, real) IS 'transition function of mrr_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id uuid, starts_on clv_day, ends_on clv_day, monthly_amount real, as_of clv_day) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_uuid_clv_day_clv_day_float4_clv_day';
COMMENT ON FUNCTION _clv_add(cohort_table, uuid, clv_day, clv_day, real, clv_day) IS 'transition function of mrr_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id uuid, happened_at date, period clv_period) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_uuid_date_clv_period';
COMMENT ON FUNCTION _clv_add(cohort_table, uuid, date, clv_period) IS 'transition function of cohort_agg, activity_frequency: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id uuid, ordered_at date, amount float8, period clv_period) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_uuid_date_float8_clv_period';
COMMENT ON FUNCTION _clv_add(cohort_table, uuid, date, float8, clv_period) IS 'transition function of cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id uuid, ordered_at date, amount numeric, period clv_period) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_uuid_date_numeric_clv_period';
COMMENT ON FUNCTION _clv_add(cohort_table, uuid, date, numeric, clv_period) IS 'transition function of cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id uuid, ordered_at date, amount real, period clv_period) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_uuid_date_float4_clv_period';
COMMENT ON FUNCTION _clv_add(cohort_table, uuid, date, real, clv_period) IS 'transition function of cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id uuid, happened_at timestamp, period clv_period) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_uuid_timestamp_clv_period';
COMMENT ON FUNCTION _clv_add(cohort_table, uuid, timestamp, clv_period) IS 'transition function of cohort_agg, activity_frequency: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id uuid, ordered_at timestamp, amount float8, period clv_period) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_uuid_timestamp_float8_clv_period';
COMMENT ON FUNCTION _clv_add(cohort_table, uuid, timestamp, float8, clv_period) IS 'transition function of cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id uuid, ordered_at timestamp, amount numeric, period clv_period) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_uuid_timestamp_numeric_clv_period';
COMMENT ON FUNCTION _clv_add(cohort_table, uuid, timestamp, numeric, clv_period) IS 'transition function of cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id uuid, ordered_at timestamp, amount real, period clv_period) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_uuid_timestamp_float4_clv_period';
COMMENT ON FUNCTION _clv_add(cohort_table, uuid, timestamp, real, clv_period) IS 'transition function of cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id uuid, happened_at timestamptz, period clv_period) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_uuid_timestamptz_clv_period';
COMMENT ON FUNCTION _clv_add(cohort_table, uuid, timestamptz, clv_period) IS 'transition function of cohort_agg, activity_frequency: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id uuid, ordered_at timestamptz, amount float8, period clv_period) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_uuid_timestamptz_float8_clv_period';
COMMENT ON FUNCTION _clv_add(cohort_table, uuid, timestamptz, float8, clv_period) IS 'transition function of cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id uuid, ordered_at timestamptz, amount numeric, period clv_period) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_uuid_timestamptz_numeric_clv_period';
COMMENT ON FUNCTION _clv_add(cohort_table, uuid, timestamptz, numeric, clv_period) IS 'transition function of cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state cohort_table, customer_id uuid, ordered_at timestamptz, amount real, period clv_period) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_cohort_table_uuid_timestamptz_float4_clv_period';
COMMENT ON FUNCTION _clv_add(cohort_table, uuid, timestamptz, real, clv_period) IS 'transition function of cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state forecast_pairs, predicted float8, actual float8) RETURNS forecast_pairs
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_forecast_pairs_float8_float8';
COMMENT ON FUNCTION _clv_add(forecast_pairs, float8, float8) IS 'transition function of forecast_accuracy, forecast_calibration, forecast_pairs_agg: adds one row';

CREATE FUNCTION _clv_add(state forecast_pairs, predicted float8, actual float8, level float8) RETURNS forecast_pairs
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_forecast_pairs_float8_float8_float8';
COMMENT ON FUNCTION _clv_add(forecast_pairs, float8, float8, float8) IS 'transition function of forecast_calibration, forecast_pairs_agg: adds one row';

CREATE FUNCTION _clv_add(state forecast_sums, model clv_model, history purchase_history, period clv_period, periods integer) RETURNS forecast_sums
  IMMUTABLE PARALLEL SAFE COST 3000 LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_forecast_sums_clv_model_purchase_history_clv_period_int4';
COMMENT ON FUNCTION _clv_add(forecast_sums, clv_model, purchase_history, clv_period, integer) IS 'transition function of forecast_curve, forecast_sums_agg: adds one row';

CREATE FUNCTION _clv_add(state forecast_sums, model clv_model, history purchase_history, period clv_period, periods integer, as_of clv_day) RETURNS forecast_sums
  IMMUTABLE PARALLEL SAFE COST 3000 LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_forecast_sums_clv_model_purchase_history_clv_period_int4_clv_day';
COMMENT ON FUNCTION _clv_add(forecast_sums, clv_model, purchase_history, clv_period, integer, clv_day) IS 'transition function of forecast_curve, forecast_sums_agg: adds one row';

CREATE FUNCTION _clv_add(state forecast_sums, model clv_model, history purchase_history, period clv_period, periods integer, as_of clv_day, level float8) RETURNS forecast_sums
  IMMUTABLE PARALLEL SAFE COST 3000 LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_forecast_sums_clv_model_purchase_history_clv_period_int4_clv_day_float8';
COMMENT ON FUNCTION _clv_add(forecast_sums, clv_model, purchase_history, clv_period, integer, clv_day, float8) IS 'transition function of forecast_curve, forecast_sums_agg: adds one row';

CREATE FUNCTION _clv_add(state forecast_sums, model clv_model, history purchase_history, days float8) RETURNS forecast_sums
  IMMUTABLE PARALLEL SAFE COST 300 LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_forecast_sums_clv_model_purchase_history_float8';
COMMENT ON FUNCTION _clv_add(forecast_sums, clv_model, purchase_history, float8) IS 'transition function of forecast_agg, forecast_sums_agg: adds one row';

CREATE FUNCTION _clv_add(state forecast_sums, model clv_model, history purchase_history, days float8, annual_discount float8) RETURNS forecast_sums
  IMMUTABLE PARALLEL SAFE COST 300 LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_forecast_sums_clv_model_purchase_history_float8_float8';
COMMENT ON FUNCTION _clv_add(forecast_sums, clv_model, purchase_history, float8, float8) IS 'transition function of forecast_agg, forecast_sums_agg: adds one row';

CREATE FUNCTION _clv_add(state forecast_sums, model clv_model, history purchase_history, days float8, annual_discount float8, margin float8) RETURNS forecast_sums
  IMMUTABLE PARALLEL SAFE COST 300 LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_forecast_sums_clv_model_purchase_history_float8_float8_float8';
COMMENT ON FUNCTION _clv_add(forecast_sums, clv_model, purchase_history, float8, float8, float8) IS 'transition function of forecast_agg, forecast_sums_agg: adds one row';

CREATE FUNCTION _clv_add(state forecast_sums, model clv_model, history purchase_history, days float8, annual_discount float8, margin float8, level float8) RETURNS forecast_sums
  IMMUTABLE PARALLEL SAFE COST 300 LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_forecast_sums_clv_model_purchase_history_float8_float8_float8_float8';
COMMENT ON FUNCTION _clv_add(forecast_sums, clv_model, purchase_history, float8, float8, float8, float8) IS 'transition function of forecast_agg, forecast_sums_agg: adds one row';

CREATE FUNCTION _clv_add(state holdout_counts, history purchase_history, split_at clv_day, until clv_day) RETURNS holdout_counts
  IMMUTABLE PARALLEL SAFE COST 300 LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_holdout_counts_purchase_history_clv_day_clv_day';
COMMENT ON FUNCTION _clv_add(holdout_counts, purchase_history, clv_day, clv_day) IS 'transition function of clv_backtest, holdout_counts_agg: adds one row';

CREATE FUNCTION _clv_add(state holdout_counts, history purchase_history, split_at clv_day, until clv_day, family clv_family) RETURNS holdout_counts
  IMMUTABLE PARALLEL SAFE COST 300 LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_holdout_counts_purchase_history_clv_day_clv_day_clv_family';
COMMENT ON FUNCTION _clv_add(holdout_counts, purchase_history, clv_day, clv_day, clv_family) IS 'transition function of clv_backtest, holdout_counts_agg: adds one row';

CREATE FUNCTION _clv_add(state model_checks, model clv_model, history purchase_history) RETURNS model_checks
  IMMUTABLE PARALLEL SAFE COST 100 LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_model_checks_clv_model_purchase_history';
COMMENT ON FUNCTION _clv_add(model_checks, clv_model, purchase_history) IS 'transition function of clv_fit_check, clv_diagnose, model_checks_agg: adds one row';

CREATE FUNCTION _clv_add(state model_checks, model clv_model, history purchase_history, as_of clv_day) RETURNS model_checks
  IMMUTABLE PARALLEL SAFE COST 100 LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_model_checks_clv_model_purchase_history_clv_day';
COMMENT ON FUNCTION _clv_add(model_checks, clv_model, purchase_history, clv_day) IS 'transition function of clv_fit_check, clv_diagnose, model_checks_agg: adds one row';

CREATE FUNCTION _clv_add(state model_checks, model clv_model, history purchase_history, as_of clv_day, most integer) RETURNS model_checks
  IMMUTABLE PARALLEL SAFE COST 100 LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_model_checks_clv_model_purchase_history_clv_day_int4';
COMMENT ON FUNCTION _clv_add(model_checks, clv_model, purchase_history, clv_day, integer) IS 'transition function of clv_fit_check, model_checks_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id bigint, order_id bigint, ordered_at clv_day, amount float8) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_int8_int8_clv_day_float8';
COMMENT ON FUNCTION _clv_add(order_lines, bigint, bigint, clv_day, float8) IS 'transition function of clv_agg, clv_state_agg, cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id bigint, order_id bigint, ordered_at clv_day, amount float8, period clv_period) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_int8_int8_clv_day_float8_clv_period';
COMMENT ON FUNCTION _clv_add(order_lines, bigint, bigint, clv_day, float8, clv_period) IS 'transition function of clv_agg, clv_state_agg, cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id bigint, order_id bigint, ordered_at clv_day, amount float8, period clv_period, as_of clv_day) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_int8_int8_clv_day_float8_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(order_lines, bigint, bigint, clv_day, float8, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id bigint, order_id bigint, ordered_at clv_day, amount float8, period clv_period, as_of clv_day, lapse integer) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_int8_int8_clv_day_float8_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(order_lines, bigint, bigint, clv_day, float8, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id bigint, order_id bigint, ordered_at clv_day, amount numeric) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_int8_int8_clv_day_numeric';
COMMENT ON FUNCTION _clv_add(order_lines, bigint, bigint, clv_day, numeric) IS 'transition function of clv_agg, clv_state_agg, cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id bigint, order_id bigint, ordered_at clv_day, amount numeric, period clv_period) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_int8_int8_clv_day_numeric_clv_period';
COMMENT ON FUNCTION _clv_add(order_lines, bigint, bigint, clv_day, numeric, clv_period) IS 'transition function of clv_agg, clv_state_agg, cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id bigint, order_id bigint, ordered_at clv_day, amount numeric, period clv_period, as_of clv_day) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_int8_int8_clv_day_numeric_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(order_lines, bigint, bigint, clv_day, numeric, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id bigint, order_id bigint, ordered_at clv_day, amount numeric, period clv_period, as_of clv_day, lapse integer) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_int8_int8_clv_day_numeric_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(order_lines, bigint, bigint, clv_day, numeric, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id bigint, order_id bigint, ordered_at clv_day, amount real) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_int8_int8_clv_day_float4';
COMMENT ON FUNCTION _clv_add(order_lines, bigint, bigint, clv_day, real) IS 'transition function of clv_agg, clv_state_agg, cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id bigint, order_id bigint, ordered_at clv_day, amount real, period clv_period) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_int8_int8_clv_day_float4_clv_period';
COMMENT ON FUNCTION _clv_add(order_lines, bigint, bigint, clv_day, real, clv_period) IS 'transition function of clv_agg, clv_state_agg, cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id bigint, order_id bigint, ordered_at clv_day, amount real, period clv_period, as_of clv_day) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_int8_int8_clv_day_float4_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(order_lines, bigint, bigint, clv_day, real, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id bigint, order_id bigint, ordered_at clv_day, amount real, period clv_period, as_of clv_day, lapse integer) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_int8_int8_clv_day_float4_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(order_lines, bigint, bigint, clv_day, real, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, order_id bigint, ordered_at clv_day, amount float8) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_int8_clv_day_float8';
COMMENT ON FUNCTION _clv_add(order_lines, bigint, clv_day, float8) IS 'transition function of purchase_history: adds one row';

CREATE FUNCTION _clv_add(state order_lines, order_id bigint, ordered_at clv_day, amount numeric) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_int8_clv_day_numeric';
COMMENT ON FUNCTION _clv_add(order_lines, bigint, clv_day, numeric) IS 'transition function of purchase_history: adds one row';

CREATE FUNCTION _clv_add(state order_lines, order_id bigint, ordered_at clv_day, amount real) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_int8_clv_day_float4';
COMMENT ON FUNCTION _clv_add(order_lines, bigint, clv_day, real) IS 'transition function of purchase_history: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id bigint, order_id text, ordered_at clv_day, amount float8) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_int8_text_clv_day_float8';
COMMENT ON FUNCTION _clv_add(order_lines, bigint, text, clv_day, float8) IS 'transition function of clv_agg, clv_state_agg, cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id bigint, order_id text, ordered_at clv_day, amount float8, period clv_period) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_int8_text_clv_day_float8_clv_period';
COMMENT ON FUNCTION _clv_add(order_lines, bigint, text, clv_day, float8, clv_period) IS 'transition function of clv_agg, clv_state_agg, cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id bigint, order_id text, ordered_at clv_day, amount float8, period clv_period, as_of clv_day) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_int8_text_clv_day_float8_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(order_lines, bigint, text, clv_day, float8, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id bigint, order_id text, ordered_at clv_day, amount float8, period clv_period, as_of clv_day, lapse integer) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_int8_text_clv_day_float8_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(order_lines, bigint, text, clv_day, float8, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id bigint, order_id text, ordered_at clv_day, amount numeric) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_int8_text_clv_day_numeric';
COMMENT ON FUNCTION _clv_add(order_lines, bigint, text, clv_day, numeric) IS 'transition function of clv_agg, clv_state_agg, cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id bigint, order_id text, ordered_at clv_day, amount numeric, period clv_period) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_int8_text_clv_day_numeric_clv_period';
COMMENT ON FUNCTION _clv_add(order_lines, bigint, text, clv_day, numeric, clv_period) IS 'transition function of clv_agg, clv_state_agg, cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id bigint, order_id text, ordered_at clv_day, amount numeric, period clv_period, as_of clv_day) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_int8_text_clv_day_numeric_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(order_lines, bigint, text, clv_day, numeric, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id bigint, order_id text, ordered_at clv_day, amount numeric, period clv_period, as_of clv_day, lapse integer) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_int8_text_clv_day_numeric_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(order_lines, bigint, text, clv_day, numeric, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id bigint, order_id text, ordered_at clv_day, amount real) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_int8_text_clv_day_float4';
COMMENT ON FUNCTION _clv_add(order_lines, bigint, text, clv_day, real) IS 'transition function of clv_agg, clv_state_agg, cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id bigint, order_id text, ordered_at clv_day, amount real, period clv_period) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_int8_text_clv_day_float4_clv_period';
COMMENT ON FUNCTION _clv_add(order_lines, bigint, text, clv_day, real, clv_period) IS 'transition function of clv_agg, clv_state_agg, cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id bigint, order_id text, ordered_at clv_day, amount real, period clv_period, as_of clv_day) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_int8_text_clv_day_float4_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(order_lines, bigint, text, clv_day, real, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id bigint, order_id text, ordered_at clv_day, amount real, period clv_period, as_of clv_day, lapse integer) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_int8_text_clv_day_float4_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(order_lines, bigint, text, clv_day, real, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id float8, order_id bigint, ordered_at clv_day, amount float8) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_float8_int8_clv_day_float8';
COMMENT ON FUNCTION _clv_add(order_lines, float8, bigint, clv_day, float8) IS 'transition function of clv_agg, clv_state_agg, cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id float8, order_id bigint, ordered_at clv_day, amount float8, period clv_period) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_float8_int8_clv_day_float8_clv_period';
COMMENT ON FUNCTION _clv_add(order_lines, float8, bigint, clv_day, float8, clv_period) IS 'transition function of clv_agg, clv_state_agg, cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id float8, order_id bigint, ordered_at clv_day, amount float8, period clv_period, as_of clv_day) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_float8_int8_clv_day_float8_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(order_lines, float8, bigint, clv_day, float8, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id float8, order_id bigint, ordered_at clv_day, amount float8, period clv_period, as_of clv_day, lapse integer) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_float8_int8_clv_day_float8_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(order_lines, float8, bigint, clv_day, float8, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id float8, order_id bigint, ordered_at clv_day, amount numeric) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_float8_int8_clv_day_numeric';
COMMENT ON FUNCTION _clv_add(order_lines, float8, bigint, clv_day, numeric) IS 'transition function of clv_agg, clv_state_agg, cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id float8, order_id bigint, ordered_at clv_day, amount numeric, period clv_period) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_float8_int8_clv_day_numeric_clv_period';
COMMENT ON FUNCTION _clv_add(order_lines, float8, bigint, clv_day, numeric, clv_period) IS 'transition function of clv_agg, clv_state_agg, cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id float8, order_id bigint, ordered_at clv_day, amount numeric, period clv_period, as_of clv_day) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_float8_int8_clv_day_numeric_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(order_lines, float8, bigint, clv_day, numeric, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id float8, order_id bigint, ordered_at clv_day, amount numeric, period clv_period, as_of clv_day, lapse integer) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_float8_int8_clv_day_numeric_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(order_lines, float8, bigint, clv_day, numeric, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id float8, order_id bigint, ordered_at clv_day, amount real) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_float8_int8_clv_day_float4';
COMMENT ON FUNCTION _clv_add(order_lines, float8, bigint, clv_day, real) IS 'transition function of clv_agg, clv_state_agg, cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id float8, order_id bigint, ordered_at clv_day, amount real, period clv_period) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_float8_int8_clv_day_float4_clv_period';
COMMENT ON FUNCTION _clv_add(order_lines, float8, bigint, clv_day, real, clv_period) IS 'transition function of clv_agg, clv_state_agg, cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id float8, order_id bigint, ordered_at clv_day, amount real, period clv_period, as_of clv_day) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_float8_int8_clv_day_float4_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(order_lines, float8, bigint, clv_day, real, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id float8, order_id bigint, ordered_at clv_day, amount real, period clv_period, as_of clv_day, lapse integer) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_float8_int8_clv_day_float4_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(order_lines, float8, bigint, clv_day, real, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id float8, order_id text, ordered_at clv_day, amount float8) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_float8_text_clv_day_float8';
COMMENT ON FUNCTION _clv_add(order_lines, float8, text, clv_day, float8) IS 'transition function of clv_agg, clv_state_agg, cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id float8, order_id text, ordered_at clv_day, amount float8, period clv_period) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_float8_text_clv_day_float8_clv_period';
COMMENT ON FUNCTION _clv_add(order_lines, float8, text, clv_day, float8, clv_period) IS 'transition function of clv_agg, clv_state_agg, cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id float8, order_id text, ordered_at clv_day, amount float8, period clv_period, as_of clv_day) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_float8_text_clv_day_float8_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(order_lines, float8, text, clv_day, float8, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id float8, order_id text, ordered_at clv_day, amount float8, period clv_period, as_of clv_day, lapse integer) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_float8_text_clv_day_float8_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(order_lines, float8, text, clv_day, float8, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id float8, order_id text, ordered_at clv_day, amount numeric) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_float8_text_clv_day_numeric';
COMMENT ON FUNCTION _clv_add(order_lines, float8, text, clv_day, numeric) IS 'transition function of clv_agg, clv_state_agg, cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id float8, order_id text, ordered_at clv_day, amount numeric, period clv_period) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_float8_text_clv_day_numeric_clv_period';
COMMENT ON FUNCTION _clv_add(order_lines, float8, text, clv_day, numeric, clv_period) IS 'transition function of clv_agg, clv_state_agg, cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id float8, order_id text, ordered_at clv_day, amount numeric, period clv_period, as_of clv_day) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_float8_text_clv_day_numeric_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(order_lines, float8, text, clv_day, numeric, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id float8, order_id text, ordered_at clv_day, amount numeric, period clv_period, as_of clv_day, lapse integer) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_float8_text_clv_day_numeric_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(order_lines, float8, text, clv_day, numeric, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id float8, order_id text, ordered_at clv_day, amount real) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_float8_text_clv_day_float4';
COMMENT ON FUNCTION _clv_add(order_lines, float8, text, clv_day, real) IS 'transition function of clv_agg, clv_state_agg, cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id float8, order_id text, ordered_at clv_day, amount real, period clv_period) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_float8_text_clv_day_float4_clv_period';
COMMENT ON FUNCTION _clv_add(order_lines, float8, text, clv_day, real, clv_period) IS 'transition function of clv_agg, clv_state_agg, cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id float8, order_id text, ordered_at clv_day, amount real, period clv_period, as_of clv_day) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_float8_text_clv_day_float4_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(order_lines, float8, text, clv_day, real, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id float8, order_id text, ordered_at clv_day, amount real, period clv_period, as_of clv_day, lapse integer) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_float8_text_clv_day_float4_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(order_lines, float8, text, clv_day, real, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id text, order_id bigint, ordered_at clv_day, amount float8) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_text_int8_clv_day_float8';
COMMENT ON FUNCTION _clv_add(order_lines, text, bigint, clv_day, float8) IS 'transition function of clv_agg, clv_state_agg, cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id text, order_id bigint, ordered_at clv_day, amount float8, period clv_period) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_text_int8_clv_day_float8_clv_period';
COMMENT ON FUNCTION _clv_add(order_lines, text, bigint, clv_day, float8, clv_period) IS 'transition function of clv_agg, clv_state_agg, cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id text, order_id bigint, ordered_at clv_day, amount float8, period clv_period, as_of clv_day) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_text_int8_clv_day_float8_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(order_lines, text, bigint, clv_day, float8, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id text, order_id bigint, ordered_at clv_day, amount float8, period clv_period, as_of clv_day, lapse integer) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_text_int8_clv_day_float8_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(order_lines, text, bigint, clv_day, float8, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id text, order_id bigint, ordered_at clv_day, amount numeric) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_text_int8_clv_day_numeric';
COMMENT ON FUNCTION _clv_add(order_lines, text, bigint, clv_day, numeric) IS 'transition function of clv_agg, clv_state_agg, cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id text, order_id bigint, ordered_at clv_day, amount numeric, period clv_period) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_text_int8_clv_day_numeric_clv_period';
COMMENT ON FUNCTION _clv_add(order_lines, text, bigint, clv_day, numeric, clv_period) IS 'transition function of clv_agg, clv_state_agg, cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id text, order_id bigint, ordered_at clv_day, amount numeric, period clv_period, as_of clv_day) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_text_int8_clv_day_numeric_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(order_lines, text, bigint, clv_day, numeric, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id text, order_id bigint, ordered_at clv_day, amount numeric, period clv_period, as_of clv_day, lapse integer) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_text_int8_clv_day_numeric_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(order_lines, text, bigint, clv_day, numeric, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id text, order_id bigint, ordered_at clv_day, amount real) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_text_int8_clv_day_float4';
COMMENT ON FUNCTION _clv_add(order_lines, text, bigint, clv_day, real) IS 'transition function of clv_agg, clv_state_agg, cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id text, order_id bigint, ordered_at clv_day, amount real, period clv_period) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_text_int8_clv_day_float4_clv_period';
COMMENT ON FUNCTION _clv_add(order_lines, text, bigint, clv_day, real, clv_period) IS 'transition function of clv_agg, clv_state_agg, cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id text, order_id bigint, ordered_at clv_day, amount real, period clv_period, as_of clv_day) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_text_int8_clv_day_float4_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(order_lines, text, bigint, clv_day, real, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id text, order_id bigint, ordered_at clv_day, amount real, period clv_period, as_of clv_day, lapse integer) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_text_int8_clv_day_float4_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(order_lines, text, bigint, clv_day, real, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, order_id text, ordered_at clv_day, amount float8) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_text_clv_day_float8';
COMMENT ON FUNCTION _clv_add(order_lines, text, clv_day, float8) IS 'transition function of purchase_history: adds one row';

CREATE FUNCTION _clv_add(state order_lines, order_id text, ordered_at clv_day, amount numeric) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_text_clv_day_numeric';
COMMENT ON FUNCTION _clv_add(order_lines, text, clv_day, numeric) IS 'transition function of purchase_history: adds one row';

CREATE FUNCTION _clv_add(state order_lines, order_id text, ordered_at clv_day, amount real) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_text_clv_day_float4';
COMMENT ON FUNCTION _clv_add(order_lines, text, clv_day, real) IS 'transition function of purchase_history: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id text, order_id text, ordered_at clv_day, amount float8) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_text_text_clv_day_float8';
COMMENT ON FUNCTION _clv_add(order_lines, text, text, clv_day, float8) IS 'transition function of clv_agg, clv_state_agg, cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id text, order_id text, ordered_at clv_day, amount float8, period clv_period) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_text_text_clv_day_float8_clv_period';
COMMENT ON FUNCTION _clv_add(order_lines, text, text, clv_day, float8, clv_period) IS 'transition function of clv_agg, clv_state_agg, cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id text, order_id text, ordered_at clv_day, amount float8, period clv_period, as_of clv_day) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_text_text_clv_day_float8_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(order_lines, text, text, clv_day, float8, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id text, order_id text, ordered_at clv_day, amount float8, period clv_period, as_of clv_day, lapse integer) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_text_text_clv_day_float8_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(order_lines, text, text, clv_day, float8, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id text, order_id text, ordered_at clv_day, amount numeric) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_text_text_clv_day_numeric';
COMMENT ON FUNCTION _clv_add(order_lines, text, text, clv_day, numeric) IS 'transition function of clv_agg, clv_state_agg, cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id text, order_id text, ordered_at clv_day, amount numeric, period clv_period) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_text_text_clv_day_numeric_clv_period';
COMMENT ON FUNCTION _clv_add(order_lines, text, text, clv_day, numeric, clv_period) IS 'transition function of clv_agg, clv_state_agg, cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id text, order_id text, ordered_at clv_day, amount numeric, period clv_period, as_of clv_day) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_text_text_clv_day_numeric_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(order_lines, text, text, clv_day, numeric, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id text, order_id text, ordered_at clv_day, amount numeric, period clv_period, as_of clv_day, lapse integer) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_text_text_clv_day_numeric_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(order_lines, text, text, clv_day, numeric, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id text, order_id text, ordered_at clv_day, amount real) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_text_text_clv_day_float4';
COMMENT ON FUNCTION _clv_add(order_lines, text, text, clv_day, real) IS 'transition function of clv_agg, clv_state_agg, cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id text, order_id text, ordered_at clv_day, amount real, period clv_period) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_text_text_clv_day_float4_clv_period';
COMMENT ON FUNCTION _clv_add(order_lines, text, text, clv_day, real, clv_period) IS 'transition function of clv_agg, clv_state_agg, cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id text, order_id text, ordered_at clv_day, amount real, period clv_period, as_of clv_day) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_text_text_clv_day_float4_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(order_lines, text, text, clv_day, real, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id text, order_id text, ordered_at clv_day, amount real, period clv_period, as_of clv_day, lapse integer) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_text_text_clv_day_float4_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(order_lines, text, text, clv_day, real, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id uuid, order_id bigint, ordered_at clv_day, amount float8) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_uuid_int8_clv_day_float8';
COMMENT ON FUNCTION _clv_add(order_lines, uuid, bigint, clv_day, float8) IS 'transition function of clv_agg, clv_state_agg, cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id uuid, order_id bigint, ordered_at clv_day, amount float8, period clv_period) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_uuid_int8_clv_day_float8_clv_period';
COMMENT ON FUNCTION _clv_add(order_lines, uuid, bigint, clv_day, float8, clv_period) IS 'transition function of clv_agg, clv_state_agg, cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id uuid, order_id bigint, ordered_at clv_day, amount float8, period clv_period, as_of clv_day) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_uuid_int8_clv_day_float8_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(order_lines, uuid, bigint, clv_day, float8, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id uuid, order_id bigint, ordered_at clv_day, amount float8, period clv_period, as_of clv_day, lapse integer) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_uuid_int8_clv_day_float8_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(order_lines, uuid, bigint, clv_day, float8, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id uuid, order_id bigint, ordered_at clv_day, amount numeric) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_uuid_int8_clv_day_numeric';
COMMENT ON FUNCTION _clv_add(order_lines, uuid, bigint, clv_day, numeric) IS 'transition function of clv_agg, clv_state_agg, cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id uuid, order_id bigint, ordered_at clv_day, amount numeric, period clv_period) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_uuid_int8_clv_day_numeric_clv_period';
COMMENT ON FUNCTION _clv_add(order_lines, uuid, bigint, clv_day, numeric, clv_period) IS 'transition function of clv_agg, clv_state_agg, cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id uuid, order_id bigint, ordered_at clv_day, amount numeric, period clv_period, as_of clv_day) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_uuid_int8_clv_day_numeric_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(order_lines, uuid, bigint, clv_day, numeric, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id uuid, order_id bigint, ordered_at clv_day, amount numeric, period clv_period, as_of clv_day, lapse integer) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_uuid_int8_clv_day_numeric_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(order_lines, uuid, bigint, clv_day, numeric, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id uuid, order_id bigint, ordered_at clv_day, amount real) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_uuid_int8_clv_day_float4';
COMMENT ON FUNCTION _clv_add(order_lines, uuid, bigint, clv_day, real) IS 'transition function of clv_agg, clv_state_agg, cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id uuid, order_id bigint, ordered_at clv_day, amount real, period clv_period) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_uuid_int8_clv_day_float4_clv_period';
COMMENT ON FUNCTION _clv_add(order_lines, uuid, bigint, clv_day, real, clv_period) IS 'transition function of clv_agg, clv_state_agg, cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id uuid, order_id bigint, ordered_at clv_day, amount real, period clv_period, as_of clv_day) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_uuid_int8_clv_day_float4_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(order_lines, uuid, bigint, clv_day, real, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id uuid, order_id bigint, ordered_at clv_day, amount real, period clv_period, as_of clv_day, lapse integer) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_uuid_int8_clv_day_float4_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(order_lines, uuid, bigint, clv_day, real, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id uuid, order_id text, ordered_at clv_day, amount float8) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_uuid_text_clv_day_float8';
COMMENT ON FUNCTION _clv_add(order_lines, uuid, text, clv_day, float8) IS 'transition function of clv_agg, clv_state_agg, cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id uuid, order_id text, ordered_at clv_day, amount float8, period clv_period) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_uuid_text_clv_day_float8_clv_period';
COMMENT ON FUNCTION _clv_add(order_lines, uuid, text, clv_day, float8, clv_period) IS 'transition function of clv_agg, clv_state_agg, cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id uuid, order_id text, ordered_at clv_day, amount float8, period clv_period, as_of clv_day) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_uuid_text_clv_day_float8_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(order_lines, uuid, text, clv_day, float8, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id uuid, order_id text, ordered_at clv_day, amount float8, period clv_period, as_of clv_day, lapse integer) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_uuid_text_clv_day_float8_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(order_lines, uuid, text, clv_day, float8, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id uuid, order_id text, ordered_at clv_day, amount numeric) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_uuid_text_clv_day_numeric';
COMMENT ON FUNCTION _clv_add(order_lines, uuid, text, clv_day, numeric) IS 'transition function of clv_agg, clv_state_agg, cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id uuid, order_id text, ordered_at clv_day, amount numeric, period clv_period) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_uuid_text_clv_day_numeric_clv_period';
COMMENT ON FUNCTION _clv_add(order_lines, uuid, text, clv_day, numeric, clv_period) IS 'transition function of clv_agg, clv_state_agg, cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id uuid, order_id text, ordered_at clv_day, amount numeric, period clv_period, as_of clv_day) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_uuid_text_clv_day_numeric_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(order_lines, uuid, text, clv_day, numeric, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id uuid, order_id text, ordered_at clv_day, amount numeric, period clv_period, as_of clv_day, lapse integer) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_uuid_text_clv_day_numeric_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(order_lines, uuid, text, clv_day, numeric, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id uuid, order_id text, ordered_at clv_day, amount real) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_uuid_text_clv_day_float4';
COMMENT ON FUNCTION _clv_add(order_lines, uuid, text, clv_day, real) IS 'transition function of clv_agg, clv_state_agg, cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id uuid, order_id text, ordered_at clv_day, amount real, period clv_period) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_uuid_text_clv_day_float4_clv_period';
COMMENT ON FUNCTION _clv_add(order_lines, uuid, text, clv_day, real, clv_period) IS 'transition function of clv_agg, clv_state_agg, cohort_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id uuid, order_id text, ordered_at clv_day, amount real, period clv_period, as_of clv_day) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_uuid_text_clv_day_float4_clv_period_clv_day';
COMMENT ON FUNCTION _clv_add(order_lines, uuid, text, clv_day, real, clv_period, clv_day) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state order_lines, customer_id uuid, order_id text, ordered_at clv_day, amount real, period clv_period, as_of clv_day, lapse integer) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_order_lines_uuid_text_clv_day_float4_clv_period_clv_day_int4';
COMMENT ON FUNCTION _clv_add(order_lines, uuid, text, clv_day, real, clv_period, clv_day, integer) IS 'transition function of clv_agg, clv_state_agg: adds one row';

CREATE FUNCTION _clv_add(state purchase_history, ordered_at date) RETURNS purchase_history
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_purchase_history_date';
COMMENT ON FUNCTION _clv_add(purchase_history, date) IS 'transition function of purchase_history: adds one row';

CREATE FUNCTION _clv_add(state purchase_history, ordered_at date, amount float8) RETURNS purchase_history
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_purchase_history_date_float8';
COMMENT ON FUNCTION _clv_add(purchase_history, date, float8) IS 'transition function of purchase_history: adds one row';

CREATE FUNCTION _clv_add(state purchase_history, ordered_at date, amount numeric) RETURNS purchase_history
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_purchase_history_date_numeric';
COMMENT ON FUNCTION _clv_add(purchase_history, date, numeric) IS 'transition function of purchase_history: adds one row';

CREATE FUNCTION _clv_add(state purchase_history, ordered_at date, amount real) RETURNS purchase_history
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_purchase_history_date_float4';
COMMENT ON FUNCTION _clv_add(purchase_history, date, real) IS 'transition function of purchase_history: adds one row';

CREATE FUNCTION _clv_add(state purchase_history, ordered_at timestamp) RETURNS purchase_history
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_purchase_history_timestamp';
COMMENT ON FUNCTION _clv_add(purchase_history, timestamp) IS 'transition function of purchase_history: adds one row';

CREATE FUNCTION _clv_add(state purchase_history, ordered_at timestamp, amount float8) RETURNS purchase_history
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_purchase_history_timestamp_float8';
COMMENT ON FUNCTION _clv_add(purchase_history, timestamp, float8) IS 'transition function of purchase_history: adds one row';

CREATE FUNCTION _clv_add(state purchase_history, ordered_at timestamp, amount numeric) RETURNS purchase_history
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_purchase_history_timestamp_numeric';
COMMENT ON FUNCTION _clv_add(purchase_history, timestamp, numeric) IS 'transition function of purchase_history: adds one row';

CREATE FUNCTION _clv_add(state purchase_history, ordered_at timestamp, amount real) RETURNS purchase_history
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_purchase_history_timestamp_float4';
COMMENT ON FUNCTION _clv_add(purchase_history, timestamp, real) IS 'transition function of purchase_history: adds one row';

CREATE FUNCTION _clv_add(state purchase_history, ordered_at timestamptz) RETURNS purchase_history
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_purchase_history_timestamptz';
COMMENT ON FUNCTION _clv_add(purchase_history, timestamptz) IS 'transition function of purchase_history: adds one row';

CREATE FUNCTION _clv_add(state purchase_history, ordered_at timestamptz, amount float8) RETURNS purchase_history
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_purchase_history_timestamptz_float8';
COMMENT ON FUNCTION _clv_add(purchase_history, timestamptz, float8) IS 'transition function of purchase_history: adds one row';

CREATE FUNCTION _clv_add(state purchase_history, ordered_at timestamptz, amount numeric) RETURNS purchase_history
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_purchase_history_timestamptz_numeric';
COMMENT ON FUNCTION _clv_add(purchase_history, timestamptz, numeric) IS 'transition function of purchase_history: adds one row';

CREATE FUNCTION _clv_add(state purchase_history, ordered_at timestamptz, amount real) RETURNS purchase_history
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_purchase_history_timestamptz_float4';
COMMENT ON FUNCTION _clv_add(purchase_history, timestamptz, real) IS 'transition function of purchase_history: adds one row';

CREATE FUNCTION _clv_add(state rfm_counts, frequency float8, recency_days float8, t_days float8) RETURNS rfm_counts
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_rfm_counts_float8_float8_float8';
COMMENT ON FUNCTION _clv_add(rfm_counts, float8, float8, float8) IS 'transition function of clv_fit, clv_compare, rfm_counts_agg: adds one row';

CREATE FUNCTION _clv_add(state rfm_counts, frequency float8, recency_days float8, t_days float8, family clv_family) RETURNS rfm_counts
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_rfm_counts_float8_float8_float8_clv_family';
COMMENT ON FUNCTION _clv_add(rfm_counts, float8, float8, float8, clv_family) IS 'transition function of clv_fit: adds one row';

CREATE FUNCTION _clv_add(state rfm_counts, frequency float8, recency_days float8, t_days float8, family clv_family, penalty float8) RETURNS rfm_counts
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_rfm_counts_float8_float8_float8_clv_family_float8';
COMMENT ON FUNCTION _clv_add(rfm_counts, float8, float8, float8, clv_family, float8) IS 'transition function of clv_fit: adds one row';

CREATE FUNCTION _clv_add(state rfm_counts, frequency float8, recency_days float8, t_days float8, monetary_value float8) RETURNS rfm_counts
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_rfm_counts_float8_float8_float8_float8';
COMMENT ON FUNCTION _clv_add(rfm_counts, float8, float8, float8, float8) IS 'transition function of clv_fit, rfm_counts_agg: adds one row';

CREATE FUNCTION _clv_add(state rfm_counts, frequency float8, recency_days float8, t_days float8, monetary_value float8, family clv_family) RETURNS rfm_counts
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_rfm_counts_float8_float8_float8_float8_clv_family';
COMMENT ON FUNCTION _clv_add(rfm_counts, float8, float8, float8, float8, clv_family) IS 'transition function of clv_fit: adds one row';

CREATE FUNCTION _clv_add(state rfm_counts, frequency float8, recency_days float8, t_days float8, monetary_value float8, family clv_family, penalty float8) RETURNS rfm_counts
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_rfm_counts_float8_float8_float8_float8_clv_family_float8';
COMMENT ON FUNCTION _clv_add(rfm_counts, float8, float8, float8, float8, clv_family, float8) IS 'transition function of clv_fit: adds one row';

CREATE FUNCTION _clv_add(state rfm_counts, history purchase_history, as_of clv_day) RETURNS rfm_counts
  IMMUTABLE PARALLEL SAFE COST 40 LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_rfm_counts_purchase_history_clv_day';
COMMENT ON FUNCTION _clv_add(rfm_counts, purchase_history, clv_day) IS 'transition function of clv_fit, clv_compare, rfm_counts_agg: adds one row';

CREATE FUNCTION _clv_add(state rfm_counts, history purchase_history, as_of clv_day, family clv_family) RETURNS rfm_counts
  IMMUTABLE PARALLEL SAFE COST 40 LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_rfm_counts_purchase_history_clv_day_clv_family';
COMMENT ON FUNCTION _clv_add(rfm_counts, purchase_history, clv_day, clv_family) IS 'transition function of clv_fit, rfm_counts_agg: adds one row';

CREATE FUNCTION _clv_add(state rfm_counts, history purchase_history, as_of clv_day, family clv_family, penalty float8) RETURNS rfm_counts
  IMMUTABLE PARALLEL SAFE COST 40 LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_rfm_counts_purchase_history_clv_day_clv_family_float8';
COMMENT ON FUNCTION _clv_add(rfm_counts, purchase_history, clv_day, clv_family, float8) IS 'transition function of clv_fit: adds one row';

CREATE FUNCTION _clv_add(state rfm_thresholds, history purchase_history, as_of clv_day) RETURNS rfm_thresholds
  IMMUTABLE PARALLEL SAFE COST 75 LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_rfm_thresholds_purchase_history_clv_day';
COMMENT ON FUNCTION _clv_add(rfm_thresholds, purchase_history, clv_day) IS 'transition function of rfm_quantiles: adds one row';

CREATE FUNCTION _clv_add(state rfm_thresholds, history purchase_history, as_of clv_day, n integer) RETURNS rfm_thresholds
  IMMUTABLE PARALLEL SAFE COST 75 LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_rfm_thresholds_purchase_history_clv_day_int4';
COMMENT ON FUNCTION _clv_add(rfm_thresholds, purchase_history, clv_day, integer) IS 'transition function of rfm_quantiles: adds one row';

CREATE FUNCTION _clv_add(state survival_table, tenure_days float8, churned boolean) RETURNS survival_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_survival_table_float8_bool';
COMMENT ON FUNCTION _clv_add(survival_table, float8, boolean) IS 'transition function of survival_agg: adds one row';

CREATE FUNCTION _clv_add(state survival_table, tenure_days float8, churned float8) RETURNS survival_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_survival_table_float8_float8';
COMMENT ON FUNCTION _clv_add(survival_table, float8, float8) IS 'transition function of survival_agg: adds one row';

CREATE FUNCTION _clv_add(state transition_table, history purchase_history, thresholds rfm_thresholds, "from" clv_day, "to" clv_day) RETURNS transition_table
  IMMUTABLE PARALLEL SAFE COST 50 LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_transition_table_purchase_history_rfm_thresholds_clv_day_clv_day';
COMMENT ON FUNCTION _clv_add(transition_table, purchase_history, rfm_thresholds, clv_day, clv_day) IS 'transition function of segment_moves, segment_transitions: adds one row';

CREATE FUNCTION _clv_add(state transition_table, path text[], converted boolean, value float8) RETURNS transition_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_transition_table__text_bool_float8';
COMMENT ON FUNCTION _clv_add(transition_table, text[], boolean, float8) IS 'transition function of attribution_markov, campaign_transitions: adds one row';

CREATE FUNCTION _clv_add(state transition_table, path text[], converted boolean, value numeric) RETURNS transition_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_transition_table__text_bool_numeric';
COMMENT ON FUNCTION _clv_add(transition_table, text[], boolean, numeric) IS 'transition function of attribution_markov, campaign_transitions: adds one row';

CREATE FUNCTION _clv_add(state transition_table, path text[], converted boolean, value real) RETURNS transition_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_transition_table__text_bool_float4';
COMMENT ON FUNCTION _clv_add(transition_table, text[], boolean, real) IS 'transition function of attribution_markov, campaign_transitions: adds one row';

CREATE FUNCTION _clv_add(state value_distribution, value float8) RETURNS value_distribution
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_value_distribution_float8';
COMMENT ON FUNCTION _clv_add(value_distribution, float8) IS 'transition function of value_agg, value_concentration, value_deciles: adds one row';

CREATE FUNCTION _clv_add(state value_distribution, value numeric) RETURNS value_distribution
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_value_distribution_numeric';
COMMENT ON FUNCTION _clv_add(value_distribution, numeric) IS 'transition function of value_agg, value_concentration, value_deciles: adds one row';

CREATE FUNCTION _clv_add(state value_distribution, value real) RETURNS value_distribution
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_value_distribution_float4';
COMMENT ON FUNCTION _clv_add(value_distribution, real) IS 'transition function of value_agg, value_concentration, value_deciles: adds one row';

CREATE FUNCTION _clv_attribution(state attribution_path) RETURNS clv_campaign_weight[]
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_attribution_attribution_path';
COMMENT ON FUNCTION _clv_attribution(attribution_path) IS 'final function of attribution';

CREATE FUNCTION _clv_attribution_markov(state transition_table) RETURNS clv_markov_credit[]
  IMMUTABLE STRICT PARALLEL SAFE COST 1000 LANGUAGE c AS 'MODULE_PATHNAME', '_clv_attribution_markov_transition_table';
COMMENT ON FUNCTION _clv_attribution_markov(transition_table) IS 'final function of attribution_markov';

CREATE FUNCTION _clv_backtest(state holdout_counts) RETURNS clv_backtest_row[]
  IMMUTABLE STRICT PARALLEL SAFE COST 1000000 LANGUAGE c AS 'MODULE_PATHNAME', '_clv_backtest_holdout_counts';
COMMENT ON FUNCTION _clv_backtest(holdout_counts) IS 'final function of clv_backtest';

CREATE FUNCTION _clv_calibration(state forecast_pairs) RETURNS clv_calibration_tenth[]
  IMMUTABLE STRICT PARALLEL SAFE COST 100 LANGUAGE c AS 'MODULE_PATHNAME', '_clv_calibration_forecast_pairs';
COMMENT ON FUNCTION _clv_calibration(forecast_pairs) IS 'final function of forecast_calibration';

CREATE FUNCTION _clv_combine(a attribution_path, b attribution_path) RETURNS attribution_path
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_combine_attribution_path_attribution_path';
COMMENT ON FUNCTION _clv_combine(attribution_path, attribution_path) IS 'combine function, and transition function of clv_merge: merges two states';

CREATE FUNCTION _clv_combine(a clv_state, b clv_state) RETURNS clv_state
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_combine_clv_state_clv_state';
COMMENT ON FUNCTION _clv_combine(clv_state, clv_state) IS 'combine function, and transition function of clv_merge: merges two states';

CREATE FUNCTION _clv_combine(a clv_totals, b clv_totals) RETURNS clv_totals
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_combine_clv_totals_clv_totals';
COMMENT ON FUNCTION _clv_combine(clv_totals, clv_totals) IS 'combine function, and transition function of clv_merge: merges two states';

CREATE FUNCTION _clv_combine(a cohort_table, b cohort_table) RETURNS cohort_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_combine_cohort_table_cohort_table';
COMMENT ON FUNCTION _clv_combine(cohort_table, cohort_table) IS 'combine function, and transition function of clv_merge: merges two states';

CREATE FUNCTION _clv_combine(a forecast_pairs, b forecast_pairs) RETURNS forecast_pairs
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_combine_forecast_pairs_forecast_pairs';
COMMENT ON FUNCTION _clv_combine(forecast_pairs, forecast_pairs) IS 'combine function, and transition function of clv_merge: merges two states';

CREATE FUNCTION _clv_combine(a forecast_sums, b forecast_sums) RETURNS forecast_sums
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_combine_forecast_sums_forecast_sums';
COMMENT ON FUNCTION _clv_combine(forecast_sums, forecast_sums) IS 'combine function, and transition function of clv_merge: merges two states';

CREATE FUNCTION _clv_combine(a holdout_counts, b holdout_counts) RETURNS holdout_counts
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_combine_holdout_counts_holdout_counts';
COMMENT ON FUNCTION _clv_combine(holdout_counts, holdout_counts) IS 'combine function, and transition function of clv_merge: merges two states';

CREATE FUNCTION _clv_combine(a model_checks, b model_checks) RETURNS model_checks
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_combine_model_checks_model_checks';
COMMENT ON FUNCTION _clv_combine(model_checks, model_checks) IS 'combine function, and transition function of clv_merge: merges two states';

CREATE FUNCTION _clv_combine(a order_lines, b order_lines) RETURNS order_lines
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_combine_order_lines_order_lines';
COMMENT ON FUNCTION _clv_combine(order_lines, order_lines) IS 'combine function, and transition function of clv_merge: merges two states';

CREATE FUNCTION _clv_combine(a purchase_history, b purchase_history) RETURNS purchase_history
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_combine_purchase_history_purchase_history';
COMMENT ON FUNCTION _clv_combine(purchase_history, purchase_history) IS 'combine function, and transition function of clv_merge: merges two states';

CREATE FUNCTION _clv_combine(a rfm_counts, b rfm_counts) RETURNS rfm_counts
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_combine_rfm_counts_rfm_counts';
COMMENT ON FUNCTION _clv_combine(rfm_counts, rfm_counts) IS 'combine function, and transition function of clv_merge: merges two states';

CREATE FUNCTION _clv_combine(a rfm_thresholds, b rfm_thresholds) RETURNS rfm_thresholds
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_combine_rfm_thresholds_rfm_thresholds';
COMMENT ON FUNCTION _clv_combine(rfm_thresholds, rfm_thresholds) IS 'combine function, and transition function of clv_merge: merges two states';

CREATE FUNCTION _clv_combine(a survival_table, b survival_table) RETURNS survival_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_combine_survival_table_survival_table';
COMMENT ON FUNCTION _clv_combine(survival_table, survival_table) IS 'combine function, and transition function of clv_merge: merges two states';

CREATE FUNCTION _clv_combine(a transition_table, b transition_table) RETURNS transition_table
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_combine_transition_table_transition_table';
COMMENT ON FUNCTION _clv_combine(transition_table, transition_table) IS 'combine function, and transition function of clv_merge: merges two states';

CREATE FUNCTION _clv_combine(a value_distribution, b value_distribution) RETURNS value_distribution
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_combine_value_distribution_value_distribution';
COMMENT ON FUNCTION _clv_combine(value_distribution, value_distribution) IS 'combine function, and transition function of clv_merge: merges two states';

CREATE FUNCTION _clv_compare(state rfm_counts) RETURNS clv_family_fit[]
  IMMUTABLE STRICT PARALLEL SAFE COST 1000 LANGUAGE c AS 'MODULE_PATHNAME', '_clv_compare_rfm_counts';
COMMENT ON FUNCTION _clv_compare(rfm_counts) IS 'final function of clv_compare';

CREATE FUNCTION _clv_deciles(state value_distribution) RETURNS clv_decile[]
  IMMUTABLE STRICT PARALLEL SAFE COST 100 LANGUAGE c AS 'MODULE_PATHNAME', '_clv_deciles_value_distribution';
COMMENT ON FUNCTION _clv_deciles(value_distribution) IS 'final function of value_deciles';

CREATE FUNCTION _clv_diagnose(state model_checks) RETURNS clv_diagnosis[]
  IMMUTABLE STRICT PARALLEL SAFE COST 1000000 LANGUAGE c AS 'MODULE_PATHNAME', '_clv_diagnose_model_checks';
COMMENT ON FUNCTION _clv_diagnose(model_checks) IS 'final function of clv_diagnose';

CREATE FUNCTION _clv_finish(state attribution_path) RETURNS attribution_path
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_finish_attribution_path';
COMMENT ON FUNCTION _clv_finish(attribution_path) IS 'final function of aggregates that return their state: the value to be stored';

CREATE FUNCTION _clv_finish(state clv_state) RETURNS clv_state
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_finish_clv_state';
COMMENT ON FUNCTION _clv_finish(clv_state) IS 'final function of aggregates that return their state: the value to be stored';

CREATE FUNCTION _clv_finish(state clv_totals) RETURNS clv_totals
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_finish_clv_totals';
COMMENT ON FUNCTION _clv_finish(clv_totals) IS 'final function of aggregates that return their state: the value to be stored';

CREATE FUNCTION _clv_finish(state cohort_table) RETURNS cohort_table
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_finish_cohort_table';
COMMENT ON FUNCTION _clv_finish(cohort_table) IS 'final function of aggregates that return their state: the value to be stored';

CREATE FUNCTION _clv_finish(state forecast_pairs) RETURNS forecast_pairs
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_finish_forecast_pairs';
COMMENT ON FUNCTION _clv_finish(forecast_pairs) IS 'final function of aggregates that return their state: the value to be stored';

CREATE FUNCTION _clv_finish(state forecast_sums) RETURNS forecast_sums
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_finish_forecast_sums';
COMMENT ON FUNCTION _clv_finish(forecast_sums) IS 'final function of aggregates that return their state: the value to be stored';

CREATE FUNCTION _clv_finish(state holdout_counts) RETURNS holdout_counts
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_finish_holdout_counts';
COMMENT ON FUNCTION _clv_finish(holdout_counts) IS 'final function of aggregates that return their state: the value to be stored';

CREATE FUNCTION _clv_finish(state model_checks) RETURNS model_checks
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_finish_model_checks';
COMMENT ON FUNCTION _clv_finish(model_checks) IS 'final function of aggregates that return their state: the value to be stored';

CREATE FUNCTION _clv_finish(state order_lines) RETURNS order_lines
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_finish_order_lines';
COMMENT ON FUNCTION _clv_finish(order_lines) IS 'final function of aggregates that return their state: the value to be stored';

CREATE FUNCTION _clv_finish(state purchase_history) RETURNS purchase_history
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_finish_purchase_history';
COMMENT ON FUNCTION _clv_finish(purchase_history) IS 'final function of aggregates that return their state: the value to be stored';

CREATE FUNCTION _clv_finish(state rfm_counts) RETURNS rfm_counts
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_finish_rfm_counts';
COMMENT ON FUNCTION _clv_finish(rfm_counts) IS 'final function of aggregates that return their state: the value to be stored';

CREATE FUNCTION _clv_finish(state rfm_thresholds) RETURNS rfm_thresholds
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_finish_rfm_thresholds';
COMMENT ON FUNCTION _clv_finish(rfm_thresholds) IS 'final function of aggregates that return their state: the value to be stored';

CREATE FUNCTION _clv_finish(state survival_table) RETURNS survival_table
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_finish_survival_table';
COMMENT ON FUNCTION _clv_finish(survival_table) IS 'final function of aggregates that return their state: the value to be stored';

CREATE FUNCTION _clv_finish(state transition_table) RETURNS transition_table
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_finish_transition_table';
COMMENT ON FUNCTION _clv_finish(transition_table) IS 'final function of aggregates that return their state: the value to be stored';

CREATE FUNCTION _clv_finish(state value_distribution) RETURNS value_distribution
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_finish_value_distribution';
COMMENT ON FUNCTION _clv_finish(value_distribution) IS 'final function of aggregates that return their state: the value to be stored';

CREATE FUNCTION _clv_fit(state rfm_counts) RETURNS clv_model
  IMMUTABLE STRICT PARALLEL SAFE COST 1000 LANGUAGE c AS 'MODULE_PATHNAME', '_clv_fit_rfm_counts';
COMMENT ON FUNCTION _clv_fit(rfm_counts) IS 'final function of clv_fit';

CREATE FUNCTION _clv_fit_check(state model_checks) RETURNS clv_fit_check_row[]
  IMMUTABLE STRICT PARALLEL SAFE COST 10000 LANGUAGE c AS 'MODULE_PATHNAME', '_clv_fit_check_model_checks';
COMMENT ON FUNCTION _clv_fit_check(model_checks) IS 'final function of clv_fit_check';

CREATE FUNCTION _clv_forecast_curve(state forecast_sums) RETURNS clv_forecast_period[]
  IMMUTABLE STRICT PARALLEL SAFE COST 1000 LANGUAGE c AS 'MODULE_PATHNAME', '_clv_forecast_curve_forecast_sums';
COMMENT ON FUNCTION _clv_forecast_curve(forecast_sums) IS 'final function of forecast_curve';

CREATE FUNCTION _clv_lift(state clv_totals) RETURNS clv_lift
  IMMUTABLE STRICT PARALLEL SAFE COST 100 LANGUAGE c AS 'MODULE_PATHNAME', '_clv_lift_clv_totals';
COMMENT ON FUNCTION _clv_lift(clv_totals) IS 'final function of lift_agg';

CREATE FUNCTION _clv_lines_cohorts(state order_lines) RETURNS cohort_table
  IMMUTABLE STRICT PARALLEL SAFE COST 1000 LANGUAGE c AS 'MODULE_PATHNAME', '_clv_lines_cohorts_order_lines';
COMMENT ON FUNCTION _clv_lines_cohorts(order_lines) IS 'final function of cohort_agg over order lines';

CREATE FUNCTION _clv_lines_figures(state order_lines) RETURNS clv_key_figures
  IMMUTABLE STRICT PARALLEL SAFE COST 1000 LANGUAGE c AS 'MODULE_PATHNAME', '_clv_lines_figures_order_lines';
COMMENT ON FUNCTION _clv_lines_figures(order_lines) IS 'final function of clv_agg over order lines';

CREATE FUNCTION _clv_lines_history(state order_lines) RETURNS purchase_history
  IMMUTABLE STRICT PARALLEL SAFE COST 100 LANGUAGE c AS 'MODULE_PATHNAME', '_clv_lines_history_order_lines';
COMMENT ON FUNCTION _clv_lines_history(order_lines) IS 'final function of purchase_history over order lines';

CREATE FUNCTION _clv_lines_state(state order_lines) RETURNS clv_state
  IMMUTABLE STRICT PARALLEL SAFE COST 1000 LANGUAGE c AS 'MODULE_PATHNAME', '_clv_lines_state_order_lines';
COMMENT ON FUNCTION _clv_lines_state(order_lines) IS 'final function of clv_state_agg over order lines';

CREATE FUNCTION _clv_mrr(state cohort_table) RETURNS clv_mrr[]
  IMMUTABLE STRICT PARALLEL SAFE COST 1000 LANGUAGE c AS 'MODULE_PATHNAME', '_clv_mrr_cohort_table';
COMMENT ON FUNCTION _clv_mrr(cohort_table) IS 'final function of mrr_agg';

CREATE FUNCTION _clv_period(length interval) RETURNS clv_period
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_period_interval';
COMMENT ON FUNCTION _clv_period(interval) IS 'the period of an interval: 1 day, 7, 30, 90 or 365 days, 1 month, 3 months or 1 year';
CREATE CAST (interval AS clv_period) WITH FUNCTION _clv_period(interval) AS IMPLICIT;
COMMENT ON CAST (interval AS clv_period) IS 'the period of an interval: 1 day, 7, 30, 90 or 365 days, 1 month, 3 months or 1 year';

CREATE FUNCTION _clv_retention_rate(state clv_state) RETURNS float8
  IMMUTABLE STRICT PARALLEL SAFE COST 100 LANGUAGE c AS 'MODULE_PATHNAME', '_clv_retention_rate_clv_state';
COMMENT ON FUNCTION _clv_retention_rate(clv_state) IS 'final function of retention_rate';

CREATE FUNCTION _clv_segment_moves(state transition_table) RETURNS clv_segment_move[]
  IMMUTABLE STRICT PARALLEL SAFE COST 100 LANGUAGE c AS 'MODULE_PATHNAME', '_clv_segment_moves_transition_table';
COMMENT ON FUNCTION _clv_segment_moves(transition_table) IS 'final function of segment_moves';

CREATE FUNCTION acquisition_budget(new_customers numeric, cac float8) RETURNS numeric
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'acquisition_budget_numeric_float8';
COMMENT ON FUNCTION acquisition_budget(numeric, float8) IS 'cost of acquiring new_customers: new_customers x cac';

CREATE FUNCTION acquisition_budget(new_customers numeric, cac numeric) RETURNS numeric
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'acquisition_budget_numeric_numeric';
COMMENT ON FUNCTION acquisition_budget(numeric, numeric) IS 'cost of acquiring new_customers: new_customers x cac';

CREATE FUNCTION attribution_weights(path attribution_path) RETURNS SETOF clv_campaign_weight
  IMMUTABLE STRICT PARALLEL SAFE ROWS 5 LANGUAGE c AS 'MODULE_PATHNAME', 'attribution_weights_attribution_path';
COMMENT ON FUNCTION attribution_weights(attribution_path) IS 'the weight of each campaign in a conversion, the largest first';

CREATE FUNCTION average_order_value(revenue float8, orders numeric) RETURNS numeric
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'average_order_value_float8_numeric';
COMMENT ON FUNCTION average_order_value(float8, numeric) IS 'revenue / orders';

CREATE FUNCTION average_order_value(revenue numeric, orders numeric) RETURNS numeric
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'average_order_value_numeric_numeric';
COMMENT ON FUNCTION average_order_value(numeric, numeric) IS 'revenue / orders';

CREATE FUNCTION backtests(counts holdout_counts) RETURNS SETOF clv_backtest_row
  IMMUTABLE STRICT PARALLEL SAFE COST 1000000 ROWS 6 LANGUAGE c AS 'MODULE_PATHNAME', 'backtests_holdout_counts';
COMMENT ON FUNCTION backtests(holdout_counts) IS 'the rows of clv_backtest, from stored counts';

CREATE FUNCTION break_even_orders(fixed_cost float8, margin_per_order float8) RETURNS bigint
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'break_even_orders_float8_float8';
COMMENT ON FUNCTION break_even_orders(float8, float8) IS 'smallest whole number of orders whose margin covers fixed_cost';

CREATE FUNCTION break_even_orders(fixed_cost numeric, margin_per_order numeric) RETURNS bigint
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'break_even_orders_numeric_numeric';
COMMENT ON FUNCTION break_even_orders(numeric, numeric) IS 'smallest whole number of orders whose margin covers fixed_cost';

CREATE FUNCTION cac(spend float8, new_customers numeric) RETURNS numeric
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cac_float8_numeric';
COMMENT ON FUNCTION cac(float8, numeric) IS 'customer acquisition cost: spend / new_customers';

CREATE FUNCTION cac(spend numeric, new_customers numeric) RETURNS numeric
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cac_numeric_numeric';
COMMENT ON FUNCTION cac(numeric, numeric) IS 'customer acquisition cost: spend / new_customers';

CREATE FUNCTION calibration_tenths(pairs forecast_pairs) RETURNS SETOF clv_calibration_tenth
  IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 10 LANGUAGE c AS 'MODULE_PATHNAME', 'calibration_tenths_forecast_pairs';
COMMENT ON FUNCTION calibration_tenths(forecast_pairs) IS 'the tenths of forecast_calibration, from stored pairs; bounds hold with the level that they were stored with';

CREATE FUNCTION campaign_figures(state clv_totals) RETURNS clv_campaign_figures
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'campaign_figures_clv_totals';
COMMENT ON FUNCTION campaign_figures(clv_totals) IS 'the row of campaign_agg, from stored totals';

CREATE FUNCTION churn_rate(customers_start numeric, customers_end numeric, new_customers numeric) RETURNS float8
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'churn_rate_numeric_numeric_numeric';
COMMENT ON FUNCTION churn_rate(numeric, numeric, numeric) IS '1 - (customers_end - new_customers) / customers_start; NULL where new customers left again before the end';

CREATE FUNCTION clv(average_order_value float8, purchase_frequency float8, customer_lifespan float8, margin float8 DEFAULT 1) RETURNS numeric
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_float8_float8_float8_float8';
COMMENT ON FUNCTION clv(float8, float8, float8, float8) IS 'average_order_value x purchase_frequency x customer_lifespan x margin';

CREATE FUNCTION clv(average_order_value numeric, purchase_frequency float8, customer_lifespan float8, margin float8 DEFAULT 1) RETURNS numeric
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_numeric_float8_float8_float8';
COMMENT ON FUNCTION clv(numeric, float8, float8, float8) IS 'average_order_value x purchase_frequency x customer_lifespan x margin';

CREATE FUNCTION clv_cac(state clv_state, spend float8, margin float8 DEFAULT 1, periods integer DEFAULT 1, model_value float8 DEFAULT NULL) RETURNS clv_cac_figures
  IMMUTABLE PARALLEL SAFE COST 100 LANGUAGE c AS 'MODULE_PATHNAME', 'clv_cac_clv_state_float8_float8_int4_float8';
COMMENT ON FUNCTION clv_cac(clv_state, float8, float8, integer, float8) IS 'the value of a customer after margin against CAC: historic, by formula and, if model_value is given, by model; affordable_cac is the largest CAC that is paid back within the given periods';

CREATE FUNCTION clv_cac(state clv_state, spend numeric, margin float8 DEFAULT 1, periods integer DEFAULT 1, model_value numeric DEFAULT NULL) RETURNS clv_cac_figures
  IMMUTABLE PARALLEL SAFE COST 100 LANGUAGE c AS 'MODULE_PATHNAME', 'clv_cac_clv_state_numeric_float8_int4_numeric';
COMMENT ON FUNCTION clv_cac(clv_state, numeric, float8, integer, numeric) IS 'the value of a customer after margin against CAC: historic, by formula and, if model_value is given, by model; affordable_cac is the largest CAC that is paid back within the given periods';

CREATE FUNCTION clv_cac_ratio(clv float8, cac float8) RETURNS float8
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_cac_ratio_float8_float8';
COMMENT ON FUNCTION clv_cac_ratio(float8, float8) IS 'clv / cac';

CREATE FUNCTION clv_cac_ratio(clv numeric, cac numeric) RETURNS float8
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_cac_ratio_numeric_numeric';
COMMENT ON FUNCTION clv_cac_ratio(numeric, numeric) IS 'clv / cac';

CREATE FUNCTION clv_discounted(margin_per_period float8, retention_rate float8, discount_rate float8, periods integer DEFAULT NULL) RETURNS numeric
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_discounted_float8_float8_float8_int4';
COMMENT ON FUNCTION clv_discounted(float8, float8, float8, integer) IS 'sum of margin_per_period x retention_rate^t / (1 + discount_rate)^t for t from 0 to periods - 1, or without end if periods is NULL';

CREATE FUNCTION clv_discounted(margin_per_period numeric, retention_rate float8, discount_rate float8, periods integer DEFAULT NULL) RETURNS numeric
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_discounted_numeric_float8_float8_int4';
COMMENT ON FUNCTION clv_discounted(numeric, float8, float8, integer) IS 'sum of margin_per_period x retention_rate^t / (1 + discount_rate)^t for t from 0 to periods - 1, or without end if periods is NULL';

CREATE FUNCTION clv_explain(model clv_model, history purchase_history, days float8 DEFAULT 365, annual_discount float8 DEFAULT 0, margin float8 DEFAULT 1, level float8 DEFAULT 0.9, as_of clv_day DEFAULT NULL) RETURNS SETOF clv_explanation
  IMMUTABLE PARALLEL SAFE COST 300000 ROWS 7 LANGUAGE c AS 'MODULE_PATHNAME', 'clv_explain_clv_model_purchase_history_float8_float8_float8_float8_clv_day';
COMMENT ON FUNCTION clv_explain(clv_model, purchase_history, float8, float8, float8, float8, clv_day) IS 'what is known and expected of a customer, in rows of words and numbers: last purchase, usual gap, how overdue, P(alive), next purchase, and purchases and value of the next days with bounds that hold with probability level; from a history as known at as_of, by default that of the fit';

CREATE FUNCTION clv_fit(counts rfm_counts, family clv_family DEFAULT 'auto', penalty float8 DEFAULT 0) RETURNS clv_model
  IMMUTABLE STRICT PARALLEL SAFE COST 1000000 LANGUAGE c AS 'MODULE_PATHNAME', 'clv_fit_rfm_counts_clv_family_float8';
COMMENT ON FUNCTION clv_fit(rfm_counts, clv_family, float8) IS 'fits a model to stored counts of customers; family is by default the one with the best BIC; ''best_forecast'' needs counts that were gathered with it';

CREATE FUNCTION clv_parameters(model clv_model, unit clv_unit DEFAULT 'day', level float8 DEFAULT 0.95) RETURNS SETOF clv_parameter
  IMMUTABLE STRICT PARALLEL SAFE ROWS 7 LANGUAGE c AS 'MODULE_PATHNAME', 'clv_parameters_clv_model_clv_unit_float8';
COMMENT ON FUNCTION clv_parameters(clv_model, clv_unit, float8) IS 'parameters of a model, first of purchases, then of spend, with standard errors and intervals; unit is the unit of times';

CREATE FUNCTION clv_status(model clv_model) RETURNS text
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'clv_status_clv_model';
COMMENT ON FUNCTION clv_status(clv_model) IS 'status of the fit of purchases: ''ok'', ''boundary'', ''not converged'' or ''too few customers''';

CREATE FUNCTION cohorts(cohort_table cohort_table) RETURNS SETOF clv_cohort
  IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 200 LANGUAGE c AS 'MODULE_PATHNAME', 'cohorts_cohort_table';
COMMENT ON FUNCTION cohorts(cohort_table) IS 'each cohort at each age: customers, customers active in the period of that age, orders, revenue, retention rate, and revenue per customer so far (cumulative_value, the LTV curve)';

CREATE FUNCTION conversion_rate(conversions numeric, visits numeric) RETURNS float8
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'conversion_rate_numeric_numeric';
COMMENT ON FUNCTION conversion_rate(numeric, numeric) IS 'conversions / visits';

CREATE FUNCTION cost_figures(state clv_totals) RETURNS clv_cost_figures
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cost_figures_clv_totals';
COMMENT ON FUNCTION cost_figures(clv_totals) IS 'the row of cost_to_serve, from stored totals';

CREATE FUNCTION cpa(spend float8, acquisitions numeric) RETURNS numeric
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cpa_float8_numeric';
COMMENT ON FUNCTION cpa(float8, numeric) IS 'cost per acquisition: spend / acquisitions';

CREATE FUNCTION cpa(spend numeric, acquisitions numeric) RETURNS numeric
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cpa_numeric_numeric';
COMMENT ON FUNCTION cpa(numeric, numeric) IS 'cost per acquisition: spend / acquisitions';

CREATE FUNCTION cpc(spend float8, clicks numeric) RETURNS numeric
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cpc_float8_numeric';
COMMENT ON FUNCTION cpc(float8, numeric) IS 'cost per click: spend / clicks';

CREATE FUNCTION cpc(spend numeric, clicks numeric) RETURNS numeric
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'cpc_numeric_numeric';
COMMENT ON FUNCTION cpc(numeric, numeric) IS 'cost per click: spend / clicks';

CREATE FUNCTION customer_lifespan(churn_rate float8) RETURNS float8
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'customer_lifespan_float8';
COMMENT ON FUNCTION customer_lifespan(float8) IS '1 / churn_rate, in periods';

CREATE FUNCTION deciles(distribution value_distribution) RETURNS SETOF clv_decile
  IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 10 LANGUAGE c AS 'MODULE_PATHNAME', 'deciles_value_distribution';
COMMENT ON FUNCTION deciles(value_distribution) IS 'tenths of the customers by value, the most valuable first';

CREATE FUNCTION diagnoses(checks model_checks) RETURNS SETOF clv_diagnosis
  IMMUTABLE STRICT PARALLEL SAFE COST 1000000 ROWS 10 LANGUAGE c AS 'MODULE_PATHNAME', 'diagnoses_model_checks';
COMMENT ON FUNCTION diagnoses(model_checks) IS 'the rows of clv_diagnose, from stored checks';

CREATE FUNCTION expected_purchases(model clv_model, frequency float8, recency_days float8, t_days float8, days float8) RETURNS float8
  IMMUTABLE STRICT PARALLEL SAFE COST 300 LANGUAGE c AS 'MODULE_PATHNAME', 'expected_purchases_clv_model_float8_float8_float8_float8';
COMMENT ON FUNCTION expected_purchases(clv_model, float8, float8, float8, float8) IS 'expected purchase days within the next days; from plain numbers, times in days';

CREATE FUNCTION expected_purchases(model clv_model, history purchase_history, days float8, as_of clv_day DEFAULT NULL) RETURNS float8
  IMMUTABLE PARALLEL SAFE COST 300 LANGUAGE c AS 'MODULE_PATHNAME', 'expected_purchases_clv_model_purchase_history_float8_clv_day';
COMMENT ON FUNCTION expected_purchases(clv_model, purchase_history, float8, clv_day) IS 'expected purchase days within the next days; from a history as known at as_of, by default that of the fit';

CREATE FUNCTION expected_purchases_interval(model clv_model, frequency float8, recency_days float8, t_days float8, days float8, level float8 DEFAULT 0.9) RETURNS clv_interval
  IMMUTABLE STRICT PARALLEL SAFE COST 100000 LANGUAGE c AS 'MODULE_PATHNAME', 'expected_purchases_interval_clv_model_float8_float8_float8_float8_float8';
COMMENT ON FUNCTION expected_purchases_interval(clv_model, float8, float8, float8, float8, float8) IS 'expected purchase days within the next days, with bounds that hold with probability level, from 1000 draws of parameters and purchases; from plain numbers, times in days';

CREATE FUNCTION expected_purchases_interval(model clv_model, history purchase_history, days float8, level float8 DEFAULT 0.9, as_of clv_day DEFAULT NULL) RETURNS clv_interval
  IMMUTABLE PARALLEL SAFE COST 100000 LANGUAGE c AS 'MODULE_PATHNAME', 'expected_purchases_interval_clv_model_purchase_history_float8_float8_clv_day';
COMMENT ON FUNCTION expected_purchases_interval(clv_model, purchase_history, float8, float8, clv_day) IS 'expected purchase days within the next days, with bounds that hold with probability level, from 1000 draws of parameters and purchases; from a history as known at as_of, by default that of the fit';

CREATE FUNCTION expected_spend(model clv_model, frequency float8, monetary_value float8) RETURNS float8
  IMMUTABLE PARALLEL SAFE COST 100 LANGUAGE c AS 'MODULE_PATHNAME', 'expected_spend_clv_model_float8_float8';
COMMENT ON FUNCTION expected_spend(clv_model, float8, float8) IS 'expected revenue of a purchase day; from plain numbers';

CREATE FUNCTION expected_spend(model clv_model, history purchase_history, as_of clv_day DEFAULT NULL) RETURNS float8
  IMMUTABLE PARALLEL SAFE COST 100 LANGUAGE c AS 'MODULE_PATHNAME', 'expected_spend_clv_model_purchase_history_clv_day';
COMMENT ON FUNCTION expected_spend(clv_model, purchase_history, clv_day) IS 'expected revenue of a purchase day; from a history as known at as_of, by default that of the fit';

CREATE FUNCTION expected_value(model clv_model, frequency float8, recency_days float8, t_days float8, monetary_value float8, days float8, annual_discount float8, margin float8 DEFAULT 1) RETURNS float8
  IMMUTABLE PARALLEL SAFE COST 300 LANGUAGE c AS 'MODULE_PATHNAME', 'expected_value_clv_model_float8_float8_float8_float8_float8_float8_float8';
COMMENT ON FUNCTION expected_value(clv_model, float8, float8, float8, float8, float8, float8, float8) IS 'expected discounted value of the purchases of the next days, or of the residual lifetime if days is NULL; annual_discount is an effective yearly rate; from plain numbers, times in days';

CREATE FUNCTION expected_value(model clv_model, history purchase_history, days float8, annual_discount float8, margin float8 DEFAULT 1, as_of clv_day DEFAULT NULL) RETURNS float8
  IMMUTABLE PARALLEL SAFE COST 300 LANGUAGE c AS 'MODULE_PATHNAME', 'expected_value_clv_model_purchase_history_float8_float8_float8_clv_day';
COMMENT ON FUNCTION expected_value(clv_model, purchase_history, float8, float8, float8, clv_day) IS 'expected discounted value of the purchases of the next days, or of the residual lifetime if days is NULL; annual_discount is an effective yearly rate; from a history as known at as_of, by default that of the fit';

CREATE FUNCTION expected_value_interval(model clv_model, frequency float8, recency_days float8, t_days float8, monetary_value float8, days float8, annual_discount float8, margin float8 DEFAULT 1, level float8 DEFAULT 0.9) RETURNS clv_interval
  IMMUTABLE PARALLEL SAFE COST 100000 LANGUAGE c AS 'MODULE_PATHNAME', 'expected_value_interval_clv_model_float8_float8_float8_float8_float8_float8_float8_float8';
COMMENT ON FUNCTION expected_value_interval(clv_model, float8, float8, float8, float8, float8, float8, float8, float8) IS 'discounted value of the purchases of the next days, or of the residual lifetime if days is NULL, with bounds that hold with probability level, from 1000 draws of parameters and purchases; from plain numbers, times in days';

CREATE FUNCTION expected_value_interval(model clv_model, history purchase_history, days float8, annual_discount float8, margin float8 DEFAULT 1, level float8 DEFAULT 0.9, as_of clv_day DEFAULT NULL) RETURNS clv_interval
  IMMUTABLE PARALLEL SAFE COST 100000 LANGUAGE c AS 'MODULE_PATHNAME', 'expected_value_interval_clv_model_purchase_history_float8_float8_float8_float8_clv_day';
COMMENT ON FUNCTION expected_value_interval(clv_model, purchase_history, float8, float8, float8, float8, clv_day) IS 'discounted value of the purchases of the next days, or of the residual lifetime if days is NULL, with bounds that hold with probability level, from 1000 draws of parameters and purchases; from a history as known at as_of, by default that of the fit';

CREATE FUNCTION family_fits(counts rfm_counts) RETURNS SETOF clv_family_fit
  IMMUTABLE STRICT PARALLEL SAFE COST 1000000 ROWS 4 LANGUAGE c AS 'MODULE_PATHNAME', 'family_fits_rfm_counts';
COMMENT ON FUNCTION family_fits(rfm_counts) IS 'how well each family fits stored counts of customers, the best first';

CREATE FUNCTION fit_checks(checks model_checks) RETURNS SETOF clv_fit_check_row
  IMMUTABLE STRICT PARALLEL SAFE COST 10000 ROWS 10 LANGUAGE c AS 'MODULE_PATHNAME', 'fit_checks_model_checks';
COMMENT ON FUNCTION fit_checks(model_checks) IS 'the rows of clv_fit_check, from stored checks';

CREATE FUNCTION forecast_accuracy(pairs forecast_pairs) RETURNS clv_accuracy
  IMMUTABLE STRICT PARALLEL SAFE COST 100 LANGUAGE c AS 'MODULE_PATHNAME', 'forecast_accuracy_forecast_pairs';
COMMENT ON FUNCTION forecast_accuracy(forecast_pairs) IS 'how well predictions agree with what came, from stored pairs';

CREATE FUNCTION forecast_acquired(model clv_model, customers bigint, days float8, period clv_period, periods integer, as_of clv_day DEFAULT NULL, level float8 DEFAULT 0.9) RETURNS SETOF clv_acquired_period
  IMMUTABLE PARALLEL SAFE COST 10000 ROWS 12 LANGUAGE c AS 'MODULE_PATHNAME', 'forecast_acquired_clv_model_int8_float8_clv_period_int4_clv_day_float8';
COMMENT ON FUNCTION forecast_acquired(clv_model, bigint, float8, clv_period, integer, clv_day, float8) IS 'customers who will be acquired at a steady pace, of so many customers in so many days, and what they will buy as new customers of a model, in each of the next periods after as_of, by default that of the model, with bounds that hold with probability level';

CREATE FUNCTION forecast_figures(state forecast_sums) RETURNS clv_forecast
  IMMUTABLE STRICT PARALLEL SAFE COST 100 LANGUAGE c AS 'MODULE_PATHNAME', 'forecast_figures_forecast_sums';
COMMENT ON FUNCTION forecast_figures(forecast_sums) IS 'the row of forecast_agg, from stored sums; NULL for those of forecast_curve';

CREATE FUNCTION forecast_periods(sums forecast_sums) RETURNS SETOF clv_forecast_period
  IMMUTABLE STRICT PARALLEL SAFE COST 1000 ROWS 12 LANGUAGE c AS 'MODULE_PATHNAME', 'forecast_periods_forecast_sums';
COMMENT ON FUNCTION forecast_periods(forecast_sums) IS 'the periods of forecast_curve, from stored sums; none for those of forecast_agg';

CREATE FUNCTION gap_days(history purchase_history) RETURNS clv_gap_days
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'gap_days_purchase_history';
COMMENT ON FUNCTION gap_days(purchase_history) IS 'days between one purchase day and the next: count, mean, median, minimum, maximum, standard deviation';

CREATE FUNCTION growth_accounting(cohort_table cohort_table, periods integer DEFAULT 1) RETURNS SETOF clv_period_customers
  IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 25 LANGUAGE c AS 'MODULE_PATHNAME', 'growth_accounting_cohort_table_int4';
COMMENT ON FUNCTION growth_accounting(cohort_table, integer) IS 'how the customers of each period follow from those of the one so many periods before: opening - churned + new + resurrected = active; with the quick ratio; periods is 1 or a year''s, such as 12 by month';

CREATE FUNCTION key_figures(state clv_state) RETURNS clv_key_figures
  IMMUTABLE STRICT PARALLEL SAFE COST 100 LANGUAGE c AS 'MODULE_PATHNAME', 'key_figures_clv_state';
COMMENT ON FUNCTION key_figures(clv_state) IS 'the row of clv_agg, from a stored state';

CREATE FUNCTION key_figures(state clv_state, lapse integer) RETURNS clv_key_figures
  IMMUTABLE PARALLEL SAFE COST 100 LANGUAGE c AS 'MODULE_PATHNAME', 'key_figures_clv_state_int4';
COMMENT ON FUNCTION key_figures(clv_state, integer) IS 'the row of clv_agg, from a stored state, with another lapse; NULL is the lapse that the state was built with, or the one that follows from the data';

CREATE FUNCTION lift_figures(state clv_totals, level float8 DEFAULT 0.95) RETURNS clv_lift
  IMMUTABLE STRICT PARALLEL SAFE COST 100 LANGUAGE c AS 'MODULE_PATHNAME', 'lift_figures_clv_totals_float8';
COMMENT ON FUNCTION lift_figures(clv_totals, float8) IS 'the row of lift_agg, from stored totals, with an interval that holds with probability level';

CREATE FUNCTION log_rank(a survival_table, b survival_table) RETURNS clv_log_rank
  IMMUTABLE STRICT PARALLEL SAFE COST 100 LANGUAGE c AS 'MODULE_PATHNAME', 'log_rank_survival_table_survival_table';
COMMENT ON FUNCTION log_rank(survival_table, survival_table) IS 'log-rank test (Mantel 1966), with one degree of freedom, of whether two groups leave at the same rates';

CREATE FUNCTION ltv_at(cohort_table cohort_table, days integer) RETURNS clv_ltv
  IMMUTABLE STRICT PARALLEL SAFE COST 100 LANGUAGE c AS 'MODULE_PATHNAME', 'ltv_at_cohort_table_int4';
COMMENT ON FUNCTION ltv_at(cohort_table, integer) IS 'revenue of the first days of each customer, over the customers for whom they are over: their number, their revenue and its mean; from a table with ages of so many days, of which days is a multiple, or by day';

CREATE FUNCTION markov_weights(transitions transition_table) RETURNS SETOF clv_markov_credit
  IMMUTABLE STRICT PARALLEL SAFE COST 1000 ROWS 10 LANGUAGE c AS 'MODULE_PATHNAME', 'markov_weights_transition_table';
COMMENT ON FUNCTION markov_weights(transition_table) IS 'what each campaign is credited with by removal effect, from a stored table';

CREATE FUNCTION max_cac(clv float8, target_ratio float8 DEFAULT 3) RETURNS numeric
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'max_cac_float8_float8';
COMMENT ON FUNCTION max_cac(float8, float8) IS 'largest acceptable cost of a new customer: clv / target_ratio';

CREATE FUNCTION max_cac(clv numeric, target_ratio float8 DEFAULT 3) RETURNS numeric
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'max_cac_numeric_float8';
COMMENT ON FUNCTION max_cac(numeric, float8) IS 'largest acceptable cost of a new customer: clv / target_ratio';

CREATE FUNCTION median_survival(survival_table survival_table) RETURNS integer
  IMMUTABLE STRICT PARALLEL SAFE COST 100 LANGUAGE c AS 'MODULE_PATHNAME', 'median_survival_survival_table';
COMMENT ON FUNCTION median_survival(survival_table) IS 'smallest tenure in days at which at most half of the customers are left; NULL if more than half are left at the end';

CREATE FUNCTION new_customer_purchases(model clv_model, days float8) RETURNS float8
  IMMUTABLE STRICT PARALLEL SAFE COST 300 LANGUAGE c AS 'MODULE_PATHNAME', 'new_customer_purchases_clv_model_float8';
COMMENT ON FUNCTION new_customer_purchases(clv_model, float8) IS 'expected purchase days within the next days of a customer who has just bought for the first time; that purchase is not counted';

CREATE FUNCTION new_customer_value(model clv_model, days float8, annual_discount float8, margin float8 DEFAULT 1) RETURNS float8
  IMMUTABLE PARALLEL SAFE COST 300 LANGUAGE c AS 'MODULE_PATHNAME', 'new_customer_value_clv_model_float8_float8_float8';
COMMENT ON FUNCTION new_customer_value(clv_model, float8, float8, float8) IS 'expected_value of a customer who has just bought for the first time; that purchase is not counted';

CREATE FUNCTION next_purchase(model clv_model, frequency float8, recency_days float8, t_days float8, level float8 DEFAULT 0.5) RETURNS float8
  IMMUTABLE STRICT PARALLEL SAFE COST 3000 LANGUAGE c AS 'MODULE_PATHNAME', 'next_purchase_clv_model_float8_float8_float8_float8';
COMMENT ON FUNCTION next_purchase(clv_model, float8, float8, float8, float8) IS 'days from t_days by which the next purchase has come with a probability of level, NULL if it never has; from plain numbers, times in days';

CREATE FUNCTION next_purchase(model clv_model, history purchase_history, level float8 DEFAULT 0.5, as_of clv_day DEFAULT NULL) RETURNS date
  IMMUTABLE PARALLEL SAFE COST 3000 LANGUAGE c AS 'MODULE_PATHNAME', 'next_purchase_clv_model_purchase_history_float8_clv_day';
COMMENT ON FUNCTION next_purchase(clv_model, purchase_history, float8, clv_day) IS 'date by which the next purchase has come with a probability of level, NULL if it never has; from a history as known at as_of, by default that of the fit';

CREATE FUNCTION orders_between(history purchase_history, "from" clv_day, until clv_day) RETURNS bigint
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'orders_between_purchase_history_clv_day_clv_day';
COMMENT ON FUNCTION orders_between(purchase_history, clv_day, clv_day) IS 'orders of the days from "from" up to but not including "until"; infinity means no bound';

CREATE FUNCTION p_alive(model clv_model, frequency float8, recency_days float8, t_days float8) RETURNS float8
  IMMUTABLE STRICT PARALLEL SAFE COST 100 LANGUAGE c AS 'MODULE_PATHNAME', 'p_alive_clv_model_float8_float8_float8';
COMMENT ON FUNCTION p_alive(clv_model, float8, float8, float8) IS 'probability that a customer is still active; from plain numbers, times in days';

CREATE FUNCTION p_alive(model clv_model, history purchase_history, as_of clv_day DEFAULT NULL) RETURNS float8
  IMMUTABLE PARALLEL SAFE COST 100 LANGUAGE c AS 'MODULE_PATHNAME', 'p_alive_clv_model_purchase_history_clv_day';
COMMENT ON FUNCTION p_alive(clv_model, purchase_history, clv_day) IS 'probability that a customer is still active; from a history as known at as_of, by default that of the fit';

CREATE FUNCTION payback_age(cohort_table cohort_table, spend float8, margin float8 DEFAULT 1) RETURNS clv_payback_age
  IMMUTABLE STRICT PARALLEL SAFE COST 100 LANGUAGE c AS 'MODULE_PATHNAME', 'payback_age_cohort_table_float8_float8';
COMMENT ON FUNCTION payback_age(cohort_table, float8, float8) IS 'the first age of payback_curve at which margin covers CAC; censored is true if no observed age does, and then ages_observed is a lower bound';

CREATE FUNCTION payback_age(cohort_table cohort_table, spend numeric, margin float8 DEFAULT 1) RETURNS clv_payback_age
  IMMUTABLE STRICT PARALLEL SAFE COST 100 LANGUAGE c AS 'MODULE_PATHNAME', 'payback_age_cohort_table_numeric_float8';
COMMENT ON FUNCTION payback_age(cohort_table, numeric, float8) IS 'the first age of payback_curve at which margin covers CAC; censored is true if no observed age does, and then ages_observed is a lower bound';

CREATE FUNCTION payback_curve(cohort_table cohort_table, spend float8, margin float8 DEFAULT 1) RETURNS SETOF clv_payback
  IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 25 LANGUAGE c AS 'MODULE_PATHNAME', 'payback_curve_cohort_table_float8_float8';
COMMENT ON FUNCTION payback_curve(cohort_table, float8, float8) IS 'mean margin that a customer has brought by each age, against spend per customer (CAC); each age covers the cohorts that have completed it';

CREATE FUNCTION payback_curve(cohort_table cohort_table, spend numeric, margin float8 DEFAULT 1) RETURNS SETOF clv_payback
  IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 25 LANGUAGE c AS 'MODULE_PATHNAME', 'payback_curve_cohort_table_numeric_float8';
COMMENT ON FUNCTION payback_curve(cohort_table, numeric, float8) IS 'mean margin that a customer has brought by each age, against spend per customer (CAC); each age covers the cohorts that have completed it';

CREATE FUNCTION payback_periods(cac float8, margin_per_period float8) RETURNS float8
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'payback_periods_float8_float8';
COMMENT ON FUNCTION payback_periods(float8, float8) IS 'periods until a customer has paid back: cac / margin_per_period';

CREATE FUNCTION payback_periods(cac numeric, margin_per_period numeric) RETURNS float8
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'payback_periods_numeric_numeric';
COMMENT ON FUNCTION payback_periods(numeric, numeric) IS 'periods until a customer has paid back: cac / margin_per_period';

CREATE FUNCTION purchase_frequency(state clv_state) RETURNS float8
  IMMUTABLE STRICT PARALLEL SAFE COST 100 LANGUAGE c AS 'MODULE_PATHNAME', 'purchase_frequency_clv_state';
COMMENT ON FUNCTION purchase_frequency(clv_state) IS 'orders / customer_periods, from a stored state';

CREATE FUNCTION purchase_frequency(orders numeric, customers numeric) RETURNS float8
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'purchase_frequency_numeric_numeric';
COMMENT ON FUNCTION purchase_frequency(numeric, numeric) IS 'orders / customers';

CREATE FUNCTION purchase_pattern(history purchase_history, as_of clv_day DEFAULT NULL) RETURNS clv_purchase_pattern
  IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'purchase_pattern_purchase_history_clv_day';
COMMENT ON FUNCTION purchase_pattern(purchase_history, clv_day) IS 'how a customer buys, as known at the end of day as_of if it is given: regular, irregular, seasonal or one-off, the usual gap and weekday, and by how many gaps the next purchase is overdue';

CREATE FUNCTION purchase_probability(model clv_model, frequency float8, recency_days float8, t_days float8, days float8, n integer DEFAULT NULL) RETURNS float8
  IMMUTABLE PARALLEL SAFE COST 300 LANGUAGE c AS 'MODULE_PATHNAME', 'purchase_probability_clv_model_float8_float8_float8_float8_int4';
COMMENT ON FUNCTION purchase_probability(clv_model, float8, float8, float8, float8, integer) IS 'probability of exactly n purchase days within the next days, or of at least one if n is NULL; from plain numbers, times in days';

CREATE FUNCTION purchase_probability(model clv_model, history purchase_history, days float8, n integer DEFAULT NULL, as_of clv_day DEFAULT NULL) RETURNS float8
  IMMUTABLE PARALLEL SAFE COST 300 LANGUAGE c AS 'MODULE_PATHNAME', 'purchase_probability_clv_model_purchase_history_float8_int4_clv_day';
COMMENT ON FUNCTION purchase_probability(clv_model, purchase_history, float8, integer, clv_day) IS 'probability of exactly n purchase days within the next days, or of at least one if n is NULL; from a history as known at as_of, by default that of the fit';

CREATE FUNCTION purchases(history purchase_history) RETURNS SETOF clv_purchase_day
  IMMUTABLE STRICT PARALLEL SAFE ROWS 10 LANGUAGE c AS 'MODULE_PATHNAME', 'purchases_purchase_history';
COMMENT ON FUNCTION purchases(purchase_history) IS 'the days of a history with an order or a refund';

CREATE FUNCTION restricted_mean_survival(survival_table survival_table, until integer DEFAULT NULL) RETURNS float8
  IMMUTABLE PARALLEL SAFE COST 100 LANGUAGE c AS 'MODULE_PATHNAME', 'restricted_mean_survival_survival_table_int4';
COMMENT ON FUNCTION restricted_mean_survival(survival_table, integer) IS 'mean tenure in days within the first "until" days: the area under the survival curve; until is by default the largest tenure; NULL beyond it while customers are left';

CREATE FUNCTION retention_by_age(cohort_table cohort_table, level float8 DEFAULT 0.95) RETURNS SETOF clv_age_retention
  IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 25 LANGUAGE c AS 'MODULE_PATHNAME', 'retention_by_age_cohort_table_float8';
COMMENT ON FUNCTION retention_by_age(cohort_table, float8) IS 'share of customers active in the period of each age, pooled over the cohorts that have completed that age, with Wilson''s interval (Wilson 1927)';

CREATE FUNCTION retention_rate(state clv_state) RETURNS float8
  IMMUTABLE STRICT PARALLEL SAFE COST 100 LANGUAGE c AS 'MODULE_PATHNAME', 'retention_rate_clv_state';
COMMENT ON FUNCTION retention_rate(clv_state) IS 'retained / at_risk, from a stored state';

CREATE FUNCTION retention_rate(customers_start numeric, customers_end numeric, new_customers numeric) RETURNS float8
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'retention_rate_numeric_numeric_numeric';
COMMENT ON FUNCTION retention_rate(numeric, numeric, numeric) IS '(customers_end - new_customers) / customers_start; NULL where new customers left again before the end';

CREATE FUNCTION revenue_between(history purchase_history, "from" clv_day, until clv_day) RETURNS numeric
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'revenue_between_purchase_history_clv_day_clv_day';
COMMENT ON FUNCTION revenue_between(purchase_history, clv_day, clv_day) IS 'revenue of the days from "from" up to but not including "until"; infinity means no bound';

CREATE FUNCTION revenue_retention(cohort_table cohort_table, periods integer DEFAULT 1) RETURNS SETOF clv_period_revenue
  IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 25 LANGUAGE c AS 'MODULE_PATHNAME', 'revenue_retention_cohort_table_int4';
COMMENT ON FUNCTION revenue_retention(cohort_table, integer) IS 'how the revenue of each period follows from that of the one so many periods before: opening + new + expansion - contraction - churned + reactivated - refunded = revenue; with gross and net revenue retention; periods is 1 or a year''s, such as 12 by month';

CREATE FUNCTION rfm(history purchase_history, as_of clv_day) RETURNS clv_rfm
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'rfm_purchase_history_clv_day';
COMMENT ON FUNCTION rfm(purchase_history, clv_day) IS 'frequency, recency and money of one customer as known at the end of day as_of';

CREATE FUNCTION rfm_breaks(recency_days integer[], frequency integer[], revenue numeric[]) RETURNS rfm_thresholds
  IMMUTABLE STRICT PARALLEL SAFE COST 100 LANGUAGE c AS 'MODULE_PATHNAME', 'rfm_breaks__int4__int4__numeric';
COMMENT ON FUNCTION rfm_breaks(integer[], integer[], numeric[]) IS 'thresholds for rfm_score at fixed values, instead of quantiles: 4 of each make quintiles, and so scores from 1 to 5. A score is 1, and one more for each of these that the value exceeds; for recency, fewer days score higher';

CREATE FUNCTION rfm_cuts(thresholds rfm_thresholds) RETURNS SETOF clv_rfm_cut
  IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 4 LANGUAGE c AS 'MODULE_PATHNAME', 'rfm_cuts_rfm_thresholds';
COMMENT ON FUNCTION rfm_cuts(rfm_thresholds) IS 'the quantiles that rfm_score compares with, those of percentile_disc';

CREATE FUNCTION rfm_score(history purchase_history, thresholds rfm_thresholds, as_of clv_day) RETURNS clv_rfm_scores
  IMMUTABLE STRICT PARALLEL SAFE COST 10 LANGUAGE c AS 'MODULE_PATHNAME', 'rfm_score_purchase_history_rfm_thresholds_clv_day';
COMMENT ON FUNCTION rfm_score(purchase_history, rfm_thresholds, clv_day) IS 'scores of one customer from 1 (worst) to n (best): 1, and one more for each quantile that the value exceeds; for recency, fewer days score higher. NULL before the first purchase';

CREATE FUNCTION rfm_segment(r integer, f integer, m integer) RETURNS text
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'rfm_segment_int4_int4_int4';
COMMENT ON FUNCTION rfm_segment(integer, integer, integer) IS 'the segment of customers with these scores, from 1 to 5, such as ''champions''; rfm_segment_rules() lists the rules';

CREATE FUNCTION rfm_segment_rules() RETURNS SETOF clv_segment_rule
  IMMUTABLE STRICT PARALLEL SAFE ROWS 10 LANGUAGE c AS 'MODULE_PATHNAME', 'rfm_segment_rules';
COMMENT ON FUNCTION rfm_segment_rules() IS 'the rules of rfm_segment, which may be copied into a table and changed: a segment has the scores from low to high';

CREATE FUNCTION roas(revenue float8, spend float8) RETURNS float8
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'roas_float8_float8';
COMMENT ON FUNCTION roas(float8, float8) IS 'return on ad spend: revenue / spend';

CREATE FUNCTION roas(revenue numeric, spend numeric) RETURNS float8
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'roas_numeric_numeric';
COMMENT ON FUNCTION roas(numeric, numeric) IS 'return on ad spend: revenue / spend';

CREATE FUNCTION roi(gain float8, cost float8) RETURNS float8
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'roi_float8_float8';
COMMENT ON FUNCTION roi(float8, float8) IS 'return on investment: (gain - cost) / cost';

CREATE FUNCTION roi(gain numeric, cost numeric) RETURNS float8
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'roi_numeric_numeric';
COMMENT ON FUNCTION roi(numeric, numeric) IS 'return on investment: (gain - cost) / cost';

CREATE FUNCTION rolling_retention(cohort_table cohort_table, level float8 DEFAULT 0.95) RETURNS SETOF clv_age_retention
  IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 25 LANGUAGE c AS 'MODULE_PATHNAME', 'rolling_retention_cohort_table_float8';
COMMENT ON FUNCTION rolling_retention(cohort_table, float8) IS 'share of customers active in the period of each age or in a later one ("on or after"), pooled over the cohorts that have completed that age, with Wilson''s interval (Wilson 1927)';

CREATE FUNCTION segment_move_counts(transitions transition_table) RETURNS SETOF clv_segment_move
  IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 50 LANGUAGE c AS 'MODULE_PATHNAME', 'segment_move_counts_transition_table';
COMMENT ON FUNCTION segment_move_counts(transition_table) IS 'how many customers went from which RFM segment to which, and what they brought in between, from a stored table';

CREATE FUNCTION simulate_orders(model clv_model, customers bigint, "from" clv_day, until clv_day, seed bigint DEFAULT 1, acquired_until clv_day DEFAULT NULL) RETURNS SETOF clv_simulated_order
  IMMUTABLE PARALLEL SAFE COST 1000 ROWS 200 LANGUAGE c AS 'MODULE_PATHNAME', 'simulate_orders_clv_model_int8_clv_day_clv_day_int8_clv_day';
COMMENT ON FUNCTION simulate_orders(clv_model, bigint, clv_day, clv_day, bigint, clv_day) IS 'orders of customers drawn from a model, who first buy on days drawn evenly between from and acquired_until, by default until: one row a customer and purchase day up to until, amounts in hundredths if the model has spend; the same for the same seed';

CREATE FUNCTION survival_curve(survival_table survival_table, level float8 DEFAULT 0.95) RETURNS SETOF clv_survival_step
  IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 200 LANGUAGE c AS 'MODULE_PATHNAME', 'survival_curve_survival_table_float8';
COMMENT ON FUNCTION survival_curve(survival_table, float8) IS 'product-limit estimate (Kaplan and Meier 1958) by tenure in days, with Greenwood''s interval on the log-log scale';

CREATE FUNCTION value_at(history purchase_history, days integer, as_of clv_day) RETURNS numeric
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'value_at_purchase_history_int4_clv_day';
COMMENT ON FUNCTION value_at(purchase_history, integer, clv_day) IS 'revenue of the first days from a customer''s first purchase on; NULL if they are not over at the end of day as_of, so that young customers do not lower a mean';

CREATE FUNCTION value_concentration(distribution value_distribution) RETURNS clv_concentration
  IMMUTABLE STRICT PARALLEL SAFE COST 100 LANGUAGE c AS 'MODULE_PATHNAME', 'value_concentration_value_distribution';
COMMENT ON FUNCTION value_concentration(value_distribution) IS 'concentration of value: Gini coefficient, shares of the most valuable 1, 10 and 20 %, and how many customers have 80 % of the total';

CREATE FUNCTION win_back_deadline(model clv_model, frequency float8, recency_days float8, t_days float8, threshold float8) RETURNS float8
  IMMUTABLE STRICT PARALLEL SAFE COST 1000 LANGUAGE c AS 'MODULE_PATHNAME', 'win_back_deadline_clv_model_float8_float8_float8_float8';
COMMENT ON FUNCTION win_back_deadline(clv_model, float8, float8, float8, float8) IS 'days from t_days until p_alive is below the threshold if the customer buys nothing more, negative if it already is; from plain numbers, times in days';

CREATE FUNCTION win_back_deadline(model clv_model, history purchase_history, threshold float8, as_of clv_day DEFAULT NULL) RETURNS date
  IMMUTABLE PARALLEL SAFE COST 1000 LANGUAGE c AS 'MODULE_PATHNAME', 'win_back_deadline_clv_model_purchase_history_float8_clv_day';
COMMENT ON FUNCTION win_back_deadline(clv_model, purchase_history, float8, clv_day) IS 'first date on which p_alive is below the threshold if the customer buys nothing more, NULL if there is none; from a history as known at as_of, by default that of the fit';

-- aggregates

CREATE AGGREGATE activity_frequency(customer_id bigint, happened_at date, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_activity_frequency, PARALLEL = SAFE
);
COMMENT ON AGGREGATE activity_frequency(bigint, date, clv_period) IS 'visits per customer and period, over the periods in which the customer came: mean, median, 90th percentile, distribution';

CREATE AGGREGATE activity_frequency(customer_id bigint, happened_at timestamp, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_activity_frequency, PARALLEL = SAFE
);
COMMENT ON AGGREGATE activity_frequency(bigint, timestamp, clv_period) IS 'visits per customer and period, over the periods in which the customer came: mean, median, 90th percentile, distribution';

CREATE AGGREGATE activity_frequency(customer_id bigint, happened_at timestamptz, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_activity_frequency, PARALLEL = SAFE
);
COMMENT ON AGGREGATE activity_frequency(bigint, timestamptz, clv_period) IS 'visits per customer and period, over the periods in which the customer came: mean, median, 90th percentile, distribution';

CREATE AGGREGATE activity_frequency(customer_id float8, happened_at date, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_activity_frequency, PARALLEL = SAFE
);
COMMENT ON AGGREGATE activity_frequency(float8, date, clv_period) IS 'visits per customer and period, over the periods in which the customer came: mean, median, 90th percentile, distribution';

CREATE AGGREGATE activity_frequency(customer_id float8, happened_at timestamp, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_activity_frequency, PARALLEL = SAFE
);
COMMENT ON AGGREGATE activity_frequency(float8, timestamp, clv_period) IS 'visits per customer and period, over the periods in which the customer came: mean, median, 90th percentile, distribution';

CREATE AGGREGATE activity_frequency(customer_id float8, happened_at timestamptz, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_activity_frequency, PARALLEL = SAFE
);
COMMENT ON AGGREGATE activity_frequency(float8, timestamptz, clv_period) IS 'visits per customer and period, over the periods in which the customer came: mean, median, 90th percentile, distribution';

CREATE AGGREGATE activity_frequency(customer_id text, happened_at date, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_activity_frequency, PARALLEL = SAFE
);
COMMENT ON AGGREGATE activity_frequency(text, date, clv_period) IS 'visits per customer and period, over the periods in which the customer came: mean, median, 90th percentile, distribution';

CREATE AGGREGATE activity_frequency(customer_id text, happened_at timestamp, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_activity_frequency, PARALLEL = SAFE
);
COMMENT ON AGGREGATE activity_frequency(text, timestamp, clv_period) IS 'visits per customer and period, over the periods in which the customer came: mean, median, 90th percentile, distribution';

CREATE AGGREGATE activity_frequency(customer_id text, happened_at timestamptz, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_activity_frequency, PARALLEL = SAFE
);
COMMENT ON AGGREGATE activity_frequency(text, timestamptz, clv_period) IS 'visits per customer and period, over the periods in which the customer came: mean, median, 90th percentile, distribution';

CREATE AGGREGATE activity_frequency(customer_id uuid, happened_at date, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_activity_frequency, PARALLEL = SAFE
);
COMMENT ON AGGREGATE activity_frequency(uuid, date, clv_period) IS 'visits per customer and period, over the periods in which the customer came: mean, median, 90th percentile, distribution';

CREATE AGGREGATE activity_frequency(customer_id uuid, happened_at timestamp, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_activity_frequency, PARALLEL = SAFE
);
COMMENT ON AGGREGATE activity_frequency(uuid, timestamp, clv_period) IS 'visits per customer and period, over the periods in which the customer came: mean, median, 90th percentile, distribution';

CREATE AGGREGATE activity_frequency(customer_id uuid, happened_at timestamptz, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_activity_frequency, PARALLEL = SAFE
);
COMMENT ON AGGREGATE activity_frequency(uuid, timestamptz, clv_period) IS 'visits per customer and period, over the periods in which the customer came: mean, median, 90th percentile, distribution';

CREATE AGGREGATE attribution(touched_at date, campaign text, converted_at date, rule clv_rule) (
  SFUNC = _clv_add, STYPE = attribution_path, SSPACE = 256, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_attribution, PARALLEL = SAFE
);
COMMENT ON AGGREGATE attribution(date, text, date, clv_rule) IS 'divides one conversion of one customer among the campaigns touched up to the end of its day, by a rule; the weights add up to 1. Touches more than look_back_days before it are left out; half_life_days is that of ''time_decay'', 7 by default. Returns an array, for unnest()';

CREATE AGGREGATE attribution(touched_at date, campaign text, converted_at date, rule clv_rule, look_back_days float8) (
  SFUNC = _clv_add, STYPE = attribution_path, SSPACE = 256, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_attribution, PARALLEL = SAFE
);
COMMENT ON AGGREGATE attribution(date, text, date, clv_rule, float8) IS 'divides one conversion of one customer among the campaigns touched up to the end of its day, by a rule; the weights add up to 1. Touches more than look_back_days before it are left out; half_life_days is that of ''time_decay'', 7 by default. Returns an array, for unnest()';

CREATE AGGREGATE attribution(touched_at date, campaign text, converted_at date, rule clv_rule, look_back_days float8, half_life_days float8) (
  SFUNC = _clv_add, STYPE = attribution_path, SSPACE = 256, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_attribution, PARALLEL = SAFE
);
COMMENT ON AGGREGATE attribution(date, text, date, clv_rule, float8, float8) IS 'divides one conversion of one customer among the campaigns touched up to the end of its day, by a rule; the weights add up to 1. Touches more than look_back_days before it are left out; half_life_days is that of ''time_decay'', 7 by default. Returns an array, for unnest()';

CREATE AGGREGATE attribution(touched_at timestamp, campaign text, converted_at date, rule clv_rule) (
  SFUNC = _clv_add, STYPE = attribution_path, SSPACE = 256, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_attribution, PARALLEL = SAFE
);
COMMENT ON AGGREGATE attribution(timestamp, text, date, clv_rule) IS 'divides one conversion of one customer among the campaigns touched up to the end of its day, by a rule; the weights add up to 1. Touches more than look_back_days before it are left out; half_life_days is that of ''time_decay'', 7 by default. Returns an array, for unnest()';

CREATE AGGREGATE attribution(touched_at timestamp, campaign text, converted_at date, rule clv_rule, look_back_days float8) (
  SFUNC = _clv_add, STYPE = attribution_path, SSPACE = 256, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_attribution, PARALLEL = SAFE
);
COMMENT ON AGGREGATE attribution(timestamp, text, date, clv_rule, float8) IS 'divides one conversion of one customer among the campaigns touched up to the end of its day, by a rule; the weights add up to 1. Touches more than look_back_days before it are left out; half_life_days is that of ''time_decay'', 7 by default. Returns an array, for unnest()';

CREATE AGGREGATE attribution(touched_at timestamp, campaign text, converted_at date, rule clv_rule, look_back_days float8, half_life_days float8) (
  SFUNC = _clv_add, STYPE = attribution_path, SSPACE = 256, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_attribution, PARALLEL = SAFE
);
COMMENT ON AGGREGATE attribution(timestamp, text, date, clv_rule, float8, float8) IS 'divides one conversion of one customer among the campaigns touched up to the end of its day, by a rule; the weights add up to 1. Touches more than look_back_days before it are left out; half_life_days is that of ''time_decay'', 7 by default. Returns an array, for unnest()';

CREATE AGGREGATE attribution(touched_at timestamp, campaign text, converted_at timestamp, rule clv_rule) (
  SFUNC = _clv_add, STYPE = attribution_path, SSPACE = 256, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_attribution, PARALLEL = SAFE
);
COMMENT ON AGGREGATE attribution(timestamp, text, timestamp, clv_rule) IS 'divides one conversion of one customer among the campaigns touched up to its moment, by a rule; the weights add up to 1. Touches more than look_back_days before it are left out; half_life_days is that of ''time_decay'', 7 by default. Returns an array, for unnest()';

CREATE AGGREGATE attribution(touched_at timestamp, campaign text, converted_at timestamp, rule clv_rule, look_back_days float8) (
  SFUNC = _clv_add, STYPE = attribution_path, SSPACE = 256, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_attribution, PARALLEL = SAFE
);
COMMENT ON AGGREGATE attribution(timestamp, text, timestamp, clv_rule, float8) IS 'divides one conversion of one customer among the campaigns touched up to its moment, by a rule; the weights add up to 1. Touches more than look_back_days before it are left out; half_life_days is that of ''time_decay'', 7 by default. Returns an array, for unnest()';

CREATE AGGREGATE attribution(touched_at timestamp, campaign text, converted_at timestamp, rule clv_rule, look_back_days float8, half_life_days float8) (
  SFUNC = _clv_add, STYPE = attribution_path, SSPACE = 256, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_attribution, PARALLEL = SAFE
);
COMMENT ON AGGREGATE attribution(timestamp, text, timestamp, clv_rule, float8, float8) IS 'divides one conversion of one customer among the campaigns touched up to its moment, by a rule; the weights add up to 1. Touches more than look_back_days before it are left out; half_life_days is that of ''time_decay'', 7 by default. Returns an array, for unnest()';

CREATE AGGREGATE attribution(touched_at timestamptz, campaign text, converted_at date, rule clv_rule) (
  SFUNC = _clv_add, STYPE = attribution_path, SSPACE = 256, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_attribution, PARALLEL = SAFE
);
COMMENT ON AGGREGATE attribution(timestamptz, text, date, clv_rule) IS 'divides one conversion of one customer among the campaigns touched up to the end of its day, by a rule; the weights add up to 1. Touches more than look_back_days before it are left out; half_life_days is that of ''time_decay'', 7 by default. Returns an array, for unnest()';

CREATE AGGREGATE attribution(touched_at timestamptz, campaign text, converted_at date, rule clv_rule, look_back_days float8) (
  SFUNC = _clv_add, STYPE = attribution_path, SSPACE = 256, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_attribution, PARALLEL = SAFE
);
COMMENT ON AGGREGATE attribution(timestamptz, text, date, clv_rule, float8) IS 'divides one conversion of one customer among the campaigns touched up to the end of its day, by a rule; the weights add up to 1. Touches more than look_back_days before it are left out; half_life_days is that of ''time_decay'', 7 by default. Returns an array, for unnest()';

CREATE AGGREGATE attribution(touched_at timestamptz, campaign text, converted_at date, rule clv_rule, look_back_days float8, half_life_days float8) (
  SFUNC = _clv_add, STYPE = attribution_path, SSPACE = 256, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_attribution, PARALLEL = SAFE
);
COMMENT ON AGGREGATE attribution(timestamptz, text, date, clv_rule, float8, float8) IS 'divides one conversion of one customer among the campaigns touched up to the end of its day, by a rule; the weights add up to 1. Touches more than look_back_days before it are left out; half_life_days is that of ''time_decay'', 7 by default. Returns an array, for unnest()';

CREATE AGGREGATE attribution(touched_at timestamptz, campaign text, converted_at timestamptz, rule clv_rule) (
  SFUNC = _clv_add, STYPE = attribution_path, SSPACE = 256, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_attribution, PARALLEL = SAFE
);
COMMENT ON AGGREGATE attribution(timestamptz, text, timestamptz, clv_rule) IS 'divides one conversion of one customer among the campaigns touched up to its moment, by a rule; the weights add up to 1. Touches more than look_back_days before it are left out; half_life_days is that of ''time_decay'', 7 by default. Returns an array, for unnest()';

CREATE AGGREGATE attribution(touched_at timestamptz, campaign text, converted_at timestamptz, rule clv_rule, look_back_days float8) (
  SFUNC = _clv_add, STYPE = attribution_path, SSPACE = 256, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_attribution, PARALLEL = SAFE
);
COMMENT ON AGGREGATE attribution(timestamptz, text, timestamptz, clv_rule, float8) IS 'divides one conversion of one customer among the campaigns touched up to its moment, by a rule; the weights add up to 1. Touches more than look_back_days before it are left out; half_life_days is that of ''time_decay'', 7 by default. Returns an array, for unnest()';

CREATE AGGREGATE attribution(touched_at timestamptz, campaign text, converted_at timestamptz, rule clv_rule, look_back_days float8, half_life_days float8) (
  SFUNC = _clv_add, STYPE = attribution_path, SSPACE = 256, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_attribution, PARALLEL = SAFE
);
COMMENT ON AGGREGATE attribution(timestamptz, text, timestamptz, clv_rule, float8, float8) IS 'divides one conversion of one customer among the campaigns touched up to its moment, by a rule; the weights add up to 1. Touches more than look_back_days before it are left out; half_life_days is that of ''time_decay'', 7 by default. Returns an array, for unnest()';

CREATE AGGREGATE attribution_markov(path text[], converted boolean, value float8) (
  SFUNC = _clv_add, STYPE = transition_table, SSPACE = 512, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_attribution_markov, PARALLEL = SAFE
);
COMMENT ON AGGREGATE attribution_markov(text[], boolean, float8) IS 'credits campaigns with conversions and their value by removal effect: the share of conversions that a first-order Markov chain of all paths would lose without the campaign; path is an array of campaigns in the order of the touches. An array, for unnest()';

CREATE AGGREGATE attribution_markov(path text[], converted boolean, value numeric) (
  SFUNC = _clv_add, STYPE = transition_table, SSPACE = 512, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_attribution_markov, PARALLEL = SAFE
);
COMMENT ON AGGREGATE attribution_markov(text[], boolean, numeric) IS 'credits campaigns with conversions and their value by removal effect: the share of conversions that a first-order Markov chain of all paths would lose without the campaign; path is an array of campaigns in the order of the touches. An array, for unnest()';

CREATE AGGREGATE attribution_markov(path text[], converted boolean, value real) (
  SFUNC = _clv_add, STYPE = transition_table, SSPACE = 512, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_attribution_markov, PARALLEL = SAFE
);
COMMENT ON AGGREGATE attribution_markov(text[], boolean, real) IS 'credits campaigns with conversions and their value by removal effect: the share of conversions that a first-order Markov chain of all paths would lose without the campaign; path is an array of campaigns in the order of the touches. An array, for unnest()';

CREATE AGGREGATE attribution_path(touched_at date, campaign text, converted_at date, rule clv_rule) (
  SFUNC = _clv_add, STYPE = attribution_path, SSPACE = 256, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE attribution_path(date, text, date, clv_rule) IS 'touches of one customer up to the end of the day of a conversion, to be stored and merged; attribution_weights(path) gives the weights';

CREATE AGGREGATE attribution_path(touched_at date, campaign text, converted_at date, rule clv_rule, look_back_days float8) (
  SFUNC = _clv_add, STYPE = attribution_path, SSPACE = 256, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE attribution_path(date, text, date, clv_rule, float8) IS 'touches of one customer up to the end of the day of a conversion, to be stored and merged; attribution_weights(path) gives the weights';

CREATE AGGREGATE attribution_path(touched_at date, campaign text, converted_at date, rule clv_rule, look_back_days float8, half_life_days float8) (
  SFUNC = _clv_add, STYPE = attribution_path, SSPACE = 256, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE attribution_path(date, text, date, clv_rule, float8, float8) IS 'touches of one customer up to the end of the day of a conversion, to be stored and merged; attribution_weights(path) gives the weights';

CREATE AGGREGATE attribution_path(touched_at timestamp, campaign text, converted_at date, rule clv_rule) (
  SFUNC = _clv_add, STYPE = attribution_path, SSPACE = 256, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE attribution_path(timestamp, text, date, clv_rule) IS 'touches of one customer up to the end of the day of a conversion, to be stored and merged; attribution_weights(path) gives the weights';

CREATE AGGREGATE attribution_path(touched_at timestamp, campaign text, converted_at date, rule clv_rule, look_back_days float8) (
  SFUNC = _clv_add, STYPE = attribution_path, SSPACE = 256, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE attribution_path(timestamp, text, date, clv_rule, float8) IS 'touches of one customer up to the end of the day of a conversion, to be stored and merged; attribution_weights(path) gives the weights';

CREATE AGGREGATE attribution_path(touched_at timestamp, campaign text, converted_at date, rule clv_rule, look_back_days float8, half_life_days float8) (
  SFUNC = _clv_add, STYPE = attribution_path, SSPACE = 256, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE attribution_path(timestamp, text, date, clv_rule, float8, float8) IS 'touches of one customer up to the end of the day of a conversion, to be stored and merged; attribution_weights(path) gives the weights';

CREATE AGGREGATE attribution_path(touched_at timestamp, campaign text, converted_at timestamp, rule clv_rule) (
  SFUNC = _clv_add, STYPE = attribution_path, SSPACE = 256, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE attribution_path(timestamp, text, timestamp, clv_rule) IS 'touches of one customer up to a conversion, to be stored and merged; attribution_weights(path) gives the weights';

CREATE AGGREGATE attribution_path(touched_at timestamp, campaign text, converted_at timestamp, rule clv_rule, look_back_days float8) (
  SFUNC = _clv_add, STYPE = attribution_path, SSPACE = 256, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE attribution_path(timestamp, text, timestamp, clv_rule, float8) IS 'touches of one customer up to a conversion, to be stored and merged; attribution_weights(path) gives the weights';

CREATE AGGREGATE attribution_path(touched_at timestamp, campaign text, converted_at timestamp, rule clv_rule, look_back_days float8, half_life_days float8) (
  SFUNC = _clv_add, STYPE = attribution_path, SSPACE = 256, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE attribution_path(timestamp, text, timestamp, clv_rule, float8, float8) IS 'touches of one customer up to a conversion, to be stored and merged; attribution_weights(path) gives the weights';

CREATE AGGREGATE attribution_path(touched_at timestamptz, campaign text, converted_at date, rule clv_rule) (
  SFUNC = _clv_add, STYPE = attribution_path, SSPACE = 256, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE attribution_path(timestamptz, text, date, clv_rule) IS 'touches of one customer up to the end of the day of a conversion, to be stored and merged; attribution_weights(path) gives the weights';

CREATE AGGREGATE attribution_path(touched_at timestamptz, campaign text, converted_at date, rule clv_rule, look_back_days float8) (
  SFUNC = _clv_add, STYPE = attribution_path, SSPACE = 256, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE attribution_path(timestamptz, text, date, clv_rule, float8) IS 'touches of one customer up to the end of the day of a conversion, to be stored and merged; attribution_weights(path) gives the weights';

CREATE AGGREGATE attribution_path(touched_at timestamptz, campaign text, converted_at date, rule clv_rule, look_back_days float8, half_life_days float8) (
  SFUNC = _clv_add, STYPE = attribution_path, SSPACE = 256, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE attribution_path(timestamptz, text, date, clv_rule, float8, float8) IS 'touches of one customer up to the end of the day of a conversion, to be stored and merged; attribution_weights(path) gives the weights';

CREATE AGGREGATE attribution_path(touched_at timestamptz, campaign text, converted_at timestamptz, rule clv_rule) (
  SFUNC = _clv_add, STYPE = attribution_path, SSPACE = 256, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE attribution_path(timestamptz, text, timestamptz, clv_rule) IS 'touches of one customer up to a conversion, to be stored and merged; attribution_weights(path) gives the weights';

CREATE AGGREGATE attribution_path(touched_at timestamptz, campaign text, converted_at timestamptz, rule clv_rule, look_back_days float8) (
  SFUNC = _clv_add, STYPE = attribution_path, SSPACE = 256, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE attribution_path(timestamptz, text, timestamptz, clv_rule, float8) IS 'touches of one customer up to a conversion, to be stored and merged; attribution_weights(path) gives the weights';

CREATE AGGREGATE attribution_path(touched_at timestamptz, campaign text, converted_at timestamptz, rule clv_rule, look_back_days float8, half_life_days float8) (
  SFUNC = _clv_add, STYPE = attribution_path, SSPACE = 256, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE attribution_path(timestamptz, text, timestamptz, clv_rule, float8, float8) IS 'touches of one customer up to a conversion, to be stored and merged; attribution_weights(path) gives the weights';

CREATE AGGREGATE campaign_agg(spend float8, clicks bigint, conversions float8, new_customers bigint, revenue float8, margin float8) (
  SFUNC = _clv_add, STYPE = clv_totals, SSPACE = 160, COMBINEFUNC = _clv_combine, FINALFUNC = campaign_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE campaign_agg(float8, bigint, float8, bigint, float8, float8) IS 'what campaigns cost and bring; margin is the share of revenue left after the cost of goods';

CREATE AGGREGATE campaign_agg(spend numeric, clicks bigint, conversions numeric, new_customers bigint, revenue numeric, margin numeric) (
  SFUNC = _clv_add, STYPE = clv_totals, SSPACE = 160, COMBINEFUNC = _clv_combine, FINALFUNC = campaign_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE campaign_agg(numeric, bigint, numeric, bigint, numeric, numeric) IS 'what campaigns cost and bring; margin is the share of revenue left after the cost of goods';

CREATE AGGREGATE campaign_agg(spend real, clicks bigint, conversions real, new_customers bigint, revenue real, margin real) (
  SFUNC = _clv_add, STYPE = clv_totals, SSPACE = 160, COMBINEFUNC = _clv_combine, FINALFUNC = campaign_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE campaign_agg(real, bigint, real, bigint, real, real) IS 'what campaigns cost and bring; margin is the share of revenue left after the cost of goods';

CREATE AGGREGATE campaign_totals(spend float8, clicks bigint, conversions float8, new_customers bigint, revenue float8, margin float8) (
  SFUNC = _clv_add, STYPE = clv_totals, SSPACE = 160, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE campaign_totals(float8, bigint, float8, bigint, float8, float8) IS 'totals of campaigns, to be stored and merged; campaign_figures(totals) reads them';

CREATE AGGREGATE campaign_totals(spend numeric, clicks bigint, conversions numeric, new_customers bigint, revenue numeric, margin numeric) (
  SFUNC = _clv_add, STYPE = clv_totals, SSPACE = 160, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE campaign_totals(numeric, bigint, numeric, bigint, numeric, numeric) IS 'totals of campaigns, to be stored and merged; campaign_figures(totals) reads them';

CREATE AGGREGATE campaign_totals(spend real, clicks bigint, conversions real, new_customers bigint, revenue real, margin real) (
  SFUNC = _clv_add, STYPE = clv_totals, SSPACE = 160, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE campaign_totals(real, bigint, real, bigint, real, real) IS 'totals of campaigns, to be stored and merged; campaign_figures(totals) reads them';

CREATE AGGREGATE campaign_transitions(path text[], converted boolean, value float8) (
  SFUNC = _clv_add, STYPE = transition_table, SSPACE = 512, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE campaign_transitions(text[], boolean, float8) IS 'table of the steps of paths, to be stored and merged; markov_weights(transitions) gives the credits';

CREATE AGGREGATE campaign_transitions(path text[], converted boolean, value numeric) (
  SFUNC = _clv_add, STYPE = transition_table, SSPACE = 512, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE campaign_transitions(text[], boolean, numeric) IS 'table of the steps of paths, to be stored and merged; markov_weights(transitions) gives the credits';

CREATE AGGREGATE campaign_transitions(path text[], converted boolean, value real) (
  SFUNC = _clv_add, STYPE = transition_table, SSPACE = 512, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE campaign_transitions(text[], boolean, real) IS 'table of the steps of paths, to be stored and merged; markov_weights(transitions) gives the credits';

CREATE AGGREGATE clv_agg(customer_id bigint, order_id bigint, ordered_at clv_day, amount float8) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, bigint, clv_day, float8) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id bigint, order_id bigint, ordered_at clv_day, amount float8, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, bigint, clv_day, float8, clv_period) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id bigint, order_id bigint, ordered_at clv_day, amount float8, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, bigint, clv_day, float8, clv_period, clv_day) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id bigint, order_id bigint, ordered_at clv_day, amount float8, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, bigint, clv_day, float8, clv_period, clv_day, integer) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id bigint, order_id bigint, ordered_at clv_day, amount numeric) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, bigint, clv_day, numeric) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id bigint, order_id bigint, ordered_at clv_day, amount numeric, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, bigint, clv_day, numeric, clv_period) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id bigint, order_id bigint, ordered_at clv_day, amount numeric, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, bigint, clv_day, numeric, clv_period, clv_day) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id bigint, order_id bigint, ordered_at clv_day, amount numeric, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, bigint, clv_day, numeric, clv_period, clv_day, integer) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id bigint, order_id bigint, ordered_at clv_day, amount real) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, bigint, clv_day, real) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id bigint, order_id bigint, ordered_at clv_day, amount real, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, bigint, clv_day, real, clv_period) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id bigint, order_id bigint, ordered_at clv_day, amount real, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, bigint, clv_day, real, clv_period, clv_day) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id bigint, order_id bigint, ordered_at clv_day, amount real, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, bigint, clv_day, real, clv_period, clv_day, integer) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id bigint, ordered_at date, amount float8) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, date, float8) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id bigint, ordered_at date, amount float8, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, date, float8, clv_period) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id bigint, ordered_at date, amount float8, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, date, float8, clv_period, clv_day) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id bigint, ordered_at date, amount float8, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, date, float8, clv_period, clv_day, integer) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id bigint, ordered_at date, amount numeric) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, date, numeric) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id bigint, ordered_at date, amount numeric, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, date, numeric, clv_period) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id bigint, ordered_at date, amount numeric, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, date, numeric, clv_period, clv_day) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id bigint, ordered_at date, amount numeric, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, date, numeric, clv_period, clv_day, integer) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id bigint, ordered_at date, amount real) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, date, real) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id bigint, ordered_at date, amount real, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, date, real, clv_period) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id bigint, ordered_at date, amount real, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, date, real, clv_period, clv_day) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id bigint, ordered_at date, amount real, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, date, real, clv_period, clv_day, integer) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id bigint, order_id text, ordered_at clv_day, amount float8) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, text, clv_day, float8) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id bigint, order_id text, ordered_at clv_day, amount float8, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, text, clv_day, float8, clv_period) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id bigint, order_id text, ordered_at clv_day, amount float8, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, text, clv_day, float8, clv_period, clv_day) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id bigint, order_id text, ordered_at clv_day, amount float8, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, text, clv_day, float8, clv_period, clv_day, integer) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id bigint, order_id text, ordered_at clv_day, amount numeric) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, text, clv_day, numeric) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id bigint, order_id text, ordered_at clv_day, amount numeric, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, text, clv_day, numeric, clv_period) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id bigint, order_id text, ordered_at clv_day, amount numeric, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, text, clv_day, numeric, clv_period, clv_day) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id bigint, order_id text, ordered_at clv_day, amount numeric, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, text, clv_day, numeric, clv_period, clv_day, integer) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id bigint, order_id text, ordered_at clv_day, amount real) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, text, clv_day, real) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id bigint, order_id text, ordered_at clv_day, amount real, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, text, clv_day, real, clv_period) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id bigint, order_id text, ordered_at clv_day, amount real, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, text, clv_day, real, clv_period, clv_day) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id bigint, order_id text, ordered_at clv_day, amount real, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, text, clv_day, real, clv_period, clv_day, integer) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id bigint, ordered_at timestamp, amount float8) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, timestamp, float8) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id bigint, ordered_at timestamp, amount float8, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, timestamp, float8, clv_period) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id bigint, ordered_at timestamp, amount float8, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, timestamp, float8, clv_period, clv_day) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id bigint, ordered_at timestamp, amount float8, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, timestamp, float8, clv_period, clv_day, integer) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id bigint, ordered_at timestamp, amount numeric) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, timestamp, numeric) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id bigint, ordered_at timestamp, amount numeric, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, timestamp, numeric, clv_period) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id bigint, ordered_at timestamp, amount numeric, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, timestamp, numeric, clv_period, clv_day) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id bigint, ordered_at timestamp, amount numeric, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, timestamp, numeric, clv_period, clv_day, integer) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id bigint, ordered_at timestamp, amount real) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, timestamp, real) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id bigint, ordered_at timestamp, amount real, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, timestamp, real, clv_period) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id bigint, ordered_at timestamp, amount real, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, timestamp, real, clv_period, clv_day) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id bigint, ordered_at timestamp, amount real, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, timestamp, real, clv_period, clv_day, integer) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id bigint, ordered_at timestamptz, amount float8) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, timestamptz, float8) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id bigint, ordered_at timestamptz, amount float8, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, timestamptz, float8, clv_period) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id bigint, ordered_at timestamptz, amount float8, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, timestamptz, float8, clv_period, clv_day) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id bigint, ordered_at timestamptz, amount float8, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, timestamptz, float8, clv_period, clv_day, integer) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id bigint, ordered_at timestamptz, amount numeric) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, timestamptz, numeric) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id bigint, ordered_at timestamptz, amount numeric, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, timestamptz, numeric, clv_period) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id bigint, ordered_at timestamptz, amount numeric, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, timestamptz, numeric, clv_period, clv_day) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id bigint, ordered_at timestamptz, amount numeric, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, timestamptz, numeric, clv_period, clv_day, integer) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id bigint, ordered_at timestamptz, amount real) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, timestamptz, real) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id bigint, ordered_at timestamptz, amount real, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, timestamptz, real, clv_period) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id bigint, ordered_at timestamptz, amount real, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, timestamptz, real, clv_period, clv_day) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id bigint, ordered_at timestamptz, amount real, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(bigint, timestamptz, real, clv_period, clv_day, integer) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(state clv_state) (
  SFUNC = _clv_combine, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(clv_state) IS 'key figures of the customers of many states, merged';

CREATE AGGREGATE clv_agg(customer_id float8, order_id bigint, ordered_at clv_day, amount float8) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(float8, bigint, clv_day, float8) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id float8, order_id bigint, ordered_at clv_day, amount float8, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(float8, bigint, clv_day, float8, clv_period) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id float8, order_id bigint, ordered_at clv_day, amount float8, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(float8, bigint, clv_day, float8, clv_period, clv_day) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id float8, order_id bigint, ordered_at clv_day, amount float8, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(float8, bigint, clv_day, float8, clv_period, clv_day, integer) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id float8, order_id bigint, ordered_at clv_day, amount numeric) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(float8, bigint, clv_day, numeric) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id float8, order_id bigint, ordered_at clv_day, amount numeric, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(float8, bigint, clv_day, numeric, clv_period) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id float8, order_id bigint, ordered_at clv_day, amount numeric, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(float8, bigint, clv_day, numeric, clv_period, clv_day) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id float8, order_id bigint, ordered_at clv_day, amount numeric, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(float8, bigint, clv_day, numeric, clv_period, clv_day, integer) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id float8, order_id bigint, ordered_at clv_day, amount real) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(float8, bigint, clv_day, real) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id float8, order_id bigint, ordered_at clv_day, amount real, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(float8, bigint, clv_day, real, clv_period) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id float8, order_id bigint, ordered_at clv_day, amount real, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(float8, bigint, clv_day, real, clv_period, clv_day) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id float8, order_id bigint, ordered_at clv_day, amount real, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(float8, bigint, clv_day, real, clv_period, clv_day, integer) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id float8, ordered_at date, amount float8) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(float8, date, float8) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id float8, ordered_at date, amount float8, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(float8, date, float8, clv_period) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id float8, ordered_at date, amount float8, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(float8, date, float8, clv_period, clv_day) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id float8, ordered_at date, amount float8, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(float8, date, float8, clv_period, clv_day, integer) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id float8, ordered_at date, amount numeric) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(float8, date, numeric) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id float8, ordered_at date, amount numeric, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(float8, date, numeric, clv_period) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id float8, ordered_at date, amount numeric, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(float8, date, numeric, clv_period, clv_day) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id float8, ordered_at date, amount numeric, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(float8, date, numeric, clv_period, clv_day, integer) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id float8, ordered_at date, amount real) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(float8, date, real) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id float8, ordered_at date, amount real, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(float8, date, real, clv_period) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id float8, ordered_at date, amount real, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(float8, date, real, clv_period, clv_day) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id float8, ordered_at date, amount real, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(float8, date, real, clv_period, clv_day, integer) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id float8, order_id text, ordered_at clv_day, amount float8) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(float8, text, clv_day, float8) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id float8, order_id text, ordered_at clv_day, amount float8, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(float8, text, clv_day, float8, clv_period) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id float8, order_id text, ordered_at clv_day, amount float8, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(float8, text, clv_day, float8, clv_period, clv_day) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id float8, order_id text, ordered_at clv_day, amount float8, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(float8, text, clv_day, float8, clv_period, clv_day, integer) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id float8, order_id text, ordered_at clv_day, amount numeric) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(float8, text, clv_day, numeric) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id float8, order_id text, ordered_at clv_day, amount numeric, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(float8, text, clv_day, numeric, clv_period) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id float8, order_id text, ordered_at clv_day, amount numeric, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(float8, text, clv_day, numeric, clv_period, clv_day) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id float8, order_id text, ordered_at clv_day, amount numeric, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(float8, text, clv_day, numeric, clv_period, clv_day, integer) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id float8, order_id text, ordered_at clv_day, amount real) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(float8, text, clv_day, real) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id float8, order_id text, ordered_at clv_day, amount real, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(float8, text, clv_day, real, clv_period) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id float8, order_id text, ordered_at clv_day, amount real, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(float8, text, clv_day, real, clv_period, clv_day) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id float8, order_id text, ordered_at clv_day, amount real, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(float8, text, clv_day, real, clv_period, clv_day, integer) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id float8, ordered_at timestamp, amount float8) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(float8, timestamp, float8) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id float8, ordered_at timestamp, amount float8, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(float8, timestamp, float8, clv_period) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id float8, ordered_at timestamp, amount float8, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(float8, timestamp, float8, clv_period, clv_day) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id float8, ordered_at timestamp, amount float8, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(float8, timestamp, float8, clv_period, clv_day, integer) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id float8, ordered_at timestamp, amount numeric) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(float8, timestamp, numeric) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id float8, ordered_at timestamp, amount numeric, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(float8, timestamp, numeric, clv_period) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id float8, ordered_at timestamp, amount numeric, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(float8, timestamp, numeric, clv_period, clv_day) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id float8, ordered_at timestamp, amount numeric, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(float8, timestamp, numeric, clv_period, clv_day, integer) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id float8, ordered_at timestamp, amount real) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(float8, timestamp, real) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id float8, ordered_at timestamp, amount real, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(float8, timestamp, real, clv_period) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id float8, ordered_at timestamp, amount real, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(float8, timestamp, real, clv_period, clv_day) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id float8, ordered_at timestamp, amount real, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(float8, timestamp, real, clv_period, clv_day, integer) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id float8, ordered_at timestamptz, amount float8) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(float8, timestamptz, float8) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id float8, ordered_at timestamptz, amount float8, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(float8, timestamptz, float8, clv_period) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id float8, ordered_at timestamptz, amount float8, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(float8, timestamptz, float8, clv_period, clv_day) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id float8, ordered_at timestamptz, amount float8, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(float8, timestamptz, float8, clv_period, clv_day, integer) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id float8, ordered_at timestamptz, amount numeric) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(float8, timestamptz, numeric) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id float8, ordered_at timestamptz, amount numeric, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(float8, timestamptz, numeric, clv_period) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id float8, ordered_at timestamptz, amount numeric, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(float8, timestamptz, numeric, clv_period, clv_day) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id float8, ordered_at timestamptz, amount numeric, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(float8, timestamptz, numeric, clv_period, clv_day, integer) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id float8, ordered_at timestamptz, amount real) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(float8, timestamptz, real) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id float8, ordered_at timestamptz, amount real, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(float8, timestamptz, real, clv_period) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id float8, ordered_at timestamptz, amount real, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(float8, timestamptz, real, clv_period, clv_day) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id float8, ordered_at timestamptz, amount real, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(float8, timestamptz, real, clv_period, clv_day, integer) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(history purchase_history) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(purchase_history) IS 'key figures, from histories as known at the end of day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(history purchase_history, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(purchase_history, clv_period) IS 'key figures, from histories as known at the end of day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(history purchase_history, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(purchase_history, clv_period, clv_day) IS 'key figures, from histories as known at the end of day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(history purchase_history, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(purchase_history, clv_period, clv_day, integer) IS 'key figures, from histories as known at the end of day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id text, order_id bigint, ordered_at clv_day, amount float8) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, bigint, clv_day, float8) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id text, order_id bigint, ordered_at clv_day, amount float8, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, bigint, clv_day, float8, clv_period) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id text, order_id bigint, ordered_at clv_day, amount float8, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, bigint, clv_day, float8, clv_period, clv_day) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id text, order_id bigint, ordered_at clv_day, amount float8, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, bigint, clv_day, float8, clv_period, clv_day, integer) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id text, order_id bigint, ordered_at clv_day, amount numeric) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, bigint, clv_day, numeric) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id text, order_id bigint, ordered_at clv_day, amount numeric, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, bigint, clv_day, numeric, clv_period) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id text, order_id bigint, ordered_at clv_day, amount numeric, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, bigint, clv_day, numeric, clv_period, clv_day) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id text, order_id bigint, ordered_at clv_day, amount numeric, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, bigint, clv_day, numeric, clv_period, clv_day, integer) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id text, order_id bigint, ordered_at clv_day, amount real) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, bigint, clv_day, real) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id text, order_id bigint, ordered_at clv_day, amount real, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, bigint, clv_day, real, clv_period) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id text, order_id bigint, ordered_at clv_day, amount real, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, bigint, clv_day, real, clv_period, clv_day) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id text, order_id bigint, ordered_at clv_day, amount real, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, bigint, clv_day, real, clv_period, clv_day, integer) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id text, ordered_at date, amount float8) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, date, float8) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id text, ordered_at date, amount float8, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, date, float8, clv_period) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id text, ordered_at date, amount float8, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, date, float8, clv_period, clv_day) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id text, ordered_at date, amount float8, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, date, float8, clv_period, clv_day, integer) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id text, ordered_at date, amount numeric) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, date, numeric) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id text, ordered_at date, amount numeric, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, date, numeric, clv_period) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id text, ordered_at date, amount numeric, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, date, numeric, clv_period, clv_day) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id text, ordered_at date, amount numeric, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, date, numeric, clv_period, clv_day, integer) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id text, ordered_at date, amount real) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, date, real) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id text, ordered_at date, amount real, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, date, real, clv_period) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id text, ordered_at date, amount real, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, date, real, clv_period, clv_day) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id text, ordered_at date, amount real, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, date, real, clv_period, clv_day, integer) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id text, order_id text, ordered_at clv_day, amount float8) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, text, clv_day, float8) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id text, order_id text, ordered_at clv_day, amount float8, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, text, clv_day, float8, clv_period) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id text, order_id text, ordered_at clv_day, amount float8, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, text, clv_day, float8, clv_period, clv_day) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id text, order_id text, ordered_at clv_day, amount float8, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, text, clv_day, float8, clv_period, clv_day, integer) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id text, order_id text, ordered_at clv_day, amount numeric) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, text, clv_day, numeric) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id text, order_id text, ordered_at clv_day, amount numeric, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, text, clv_day, numeric, clv_period) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id text, order_id text, ordered_at clv_day, amount numeric, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, text, clv_day, numeric, clv_period, clv_day) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id text, order_id text, ordered_at clv_day, amount numeric, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, text, clv_day, numeric, clv_period, clv_day, integer) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id text, order_id text, ordered_at clv_day, amount real) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, text, clv_day, real) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id text, order_id text, ordered_at clv_day, amount real, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, text, clv_day, real, clv_period) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id text, order_id text, ordered_at clv_day, amount real, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, text, clv_day, real, clv_period, clv_day) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id text, order_id text, ordered_at clv_day, amount real, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, text, clv_day, real, clv_period, clv_day, integer) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id text, ordered_at timestamp, amount float8) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, timestamp, float8) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id text, ordered_at timestamp, amount float8, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, timestamp, float8, clv_period) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id text, ordered_at timestamp, amount float8, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, timestamp, float8, clv_period, clv_day) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id text, ordered_at timestamp, amount float8, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, timestamp, float8, clv_period, clv_day, integer) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id text, ordered_at timestamp, amount numeric) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, timestamp, numeric) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id text, ordered_at timestamp, amount numeric, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, timestamp, numeric, clv_period) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id text, ordered_at timestamp, amount numeric, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, timestamp, numeric, clv_period, clv_day) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id text, ordered_at timestamp, amount numeric, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, timestamp, numeric, clv_period, clv_day, integer) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id text, ordered_at timestamp, amount real) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, timestamp, real) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id text, ordered_at timestamp, amount real, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, timestamp, real, clv_period) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id text, ordered_at timestamp, amount real, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, timestamp, real, clv_period, clv_day) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id text, ordered_at timestamp, amount real, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, timestamp, real, clv_period, clv_day, integer) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id text, ordered_at timestamptz, amount float8) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, timestamptz, float8) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id text, ordered_at timestamptz, amount float8, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, timestamptz, float8, clv_period) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id text, ordered_at timestamptz, amount float8, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, timestamptz, float8, clv_period, clv_day) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id text, ordered_at timestamptz, amount float8, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, timestamptz, float8, clv_period, clv_day, integer) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id text, ordered_at timestamptz, amount numeric) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, timestamptz, numeric) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id text, ordered_at timestamptz, amount numeric, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, timestamptz, numeric, clv_period) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id text, ordered_at timestamptz, amount numeric, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, timestamptz, numeric, clv_period, clv_day) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id text, ordered_at timestamptz, amount numeric, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, timestamptz, numeric, clv_period, clv_day, integer) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id text, ordered_at timestamptz, amount real) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, timestamptz, real) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id text, ordered_at timestamptz, amount real, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, timestamptz, real, clv_period) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id text, ordered_at timestamptz, amount real, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, timestamptz, real, clv_period, clv_day) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id text, ordered_at timestamptz, amount real, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(text, timestamptz, real, clv_period, clv_day, integer) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id uuid, order_id bigint, ordered_at clv_day, amount float8) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, bigint, clv_day, float8) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id uuid, order_id bigint, ordered_at clv_day, amount float8, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, bigint, clv_day, float8, clv_period) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id uuid, order_id bigint, ordered_at clv_day, amount float8, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, bigint, clv_day, float8, clv_period, clv_day) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id uuid, order_id bigint, ordered_at clv_day, amount float8, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, bigint, clv_day, float8, clv_period, clv_day, integer) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id uuid, order_id bigint, ordered_at clv_day, amount numeric) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, bigint, clv_day, numeric) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id uuid, order_id bigint, ordered_at clv_day, amount numeric, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, bigint, clv_day, numeric, clv_period) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id uuid, order_id bigint, ordered_at clv_day, amount numeric, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, bigint, clv_day, numeric, clv_period, clv_day) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id uuid, order_id bigint, ordered_at clv_day, amount numeric, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, bigint, clv_day, numeric, clv_period, clv_day, integer) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id uuid, order_id bigint, ordered_at clv_day, amount real) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, bigint, clv_day, real) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id uuid, order_id bigint, ordered_at clv_day, amount real, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, bigint, clv_day, real, clv_period) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id uuid, order_id bigint, ordered_at clv_day, amount real, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, bigint, clv_day, real, clv_period, clv_day) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id uuid, order_id bigint, ordered_at clv_day, amount real, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, bigint, clv_day, real, clv_period, clv_day, integer) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id uuid, ordered_at date, amount float8) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, date, float8) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id uuid, ordered_at date, amount float8, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, date, float8, clv_period) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id uuid, ordered_at date, amount float8, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, date, float8, clv_period, clv_day) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id uuid, ordered_at date, amount float8, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, date, float8, clv_period, clv_day, integer) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id uuid, ordered_at date, amount numeric) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, date, numeric) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id uuid, ordered_at date, amount numeric, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, date, numeric, clv_period) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id uuid, ordered_at date, amount numeric, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, date, numeric, clv_period, clv_day) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id uuid, ordered_at date, amount numeric, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, date, numeric, clv_period, clv_day, integer) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id uuid, ordered_at date, amount real) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, date, real) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id uuid, ordered_at date, amount real, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, date, real, clv_period) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id uuid, ordered_at date, amount real, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, date, real, clv_period, clv_day) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id uuid, ordered_at date, amount real, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, date, real, clv_period, clv_day, integer) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id uuid, order_id text, ordered_at clv_day, amount float8) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, text, clv_day, float8) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id uuid, order_id text, ordered_at clv_day, amount float8, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, text, clv_day, float8, clv_period) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id uuid, order_id text, ordered_at clv_day, amount float8, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, text, clv_day, float8, clv_period, clv_day) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id uuid, order_id text, ordered_at clv_day, amount float8, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, text, clv_day, float8, clv_period, clv_day, integer) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id uuid, order_id text, ordered_at clv_day, amount numeric) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, text, clv_day, numeric) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id uuid, order_id text, ordered_at clv_day, amount numeric, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, text, clv_day, numeric, clv_period) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id uuid, order_id text, ordered_at clv_day, amount numeric, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, text, clv_day, numeric, clv_period, clv_day) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id uuid, order_id text, ordered_at clv_day, amount numeric, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, text, clv_day, numeric, clv_period, clv_day, integer) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id uuid, order_id text, ordered_at clv_day, amount real) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, text, clv_day, real) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id uuid, order_id text, ordered_at clv_day, amount real, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, text, clv_day, real, clv_period) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id uuid, order_id text, ordered_at clv_day, amount real, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, text, clv_day, real, clv_period, clv_day) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id uuid, order_id text, ordered_at clv_day, amount real, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, text, clv_day, real, clv_period, clv_day, integer) IS 'key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0; otherwise as from orders';

CREATE AGGREGATE clv_agg(customer_id uuid, ordered_at timestamp, amount float8) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, timestamp, float8) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id uuid, ordered_at timestamp, amount float8, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, timestamp, float8, clv_period) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id uuid, ordered_at timestamp, amount float8, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, timestamp, float8, clv_period, clv_day) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id uuid, ordered_at timestamp, amount float8, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, timestamp, float8, clv_period, clv_day, integer) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id uuid, ordered_at timestamp, amount numeric) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, timestamp, numeric) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id uuid, ordered_at timestamp, amount numeric, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, timestamp, numeric, clv_period) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id uuid, ordered_at timestamp, amount numeric, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, timestamp, numeric, clv_period, clv_day) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id uuid, ordered_at timestamp, amount numeric, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, timestamp, numeric, clv_period, clv_day, integer) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id uuid, ordered_at timestamp, amount real) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, timestamp, real) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id uuid, ordered_at timestamp, amount real, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, timestamp, real, clv_period) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id uuid, ordered_at timestamp, amount real, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, timestamp, real, clv_period, clv_day) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id uuid, ordered_at timestamp, amount real, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, timestamp, real, clv_period, clv_day, integer) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id uuid, ordered_at timestamptz, amount float8) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, timestamptz, float8) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id uuid, ordered_at timestamptz, amount float8, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, timestamptz, float8, clv_period) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id uuid, ordered_at timestamptz, amount float8, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, timestamptz, float8, clv_period, clv_day) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id uuid, ordered_at timestamptz, amount float8, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, timestamptz, float8, clv_period, clv_day, integer) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id uuid, ordered_at timestamptz, amount numeric) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, timestamptz, numeric) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id uuid, ordered_at timestamptz, amount numeric, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, timestamptz, numeric, clv_period) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id uuid, ordered_at timestamptz, amount numeric, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, timestamptz, numeric, clv_period, clv_day) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id uuid, ordered_at timestamptz, amount numeric, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, timestamptz, numeric, clv_period, clv_day, integer) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id uuid, ordered_at timestamptz, amount real) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, timestamptz, real) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id uuid, ordered_at timestamptz, amount real, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, timestamptz, real, clv_period) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id uuid, ordered_at timestamptz, amount real, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, timestamptz, real, clv_period, clv_day) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_agg(customer_id uuid, ordered_at timestamptz, amount real, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = key_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_agg(uuid, timestamptz, real, clv_period, clv_day, integer) IS 'key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is how many periods of silence make a customer lost, by default one more than the fewest after which at most one in twenty customers came back';

CREATE AGGREGATE clv_backtest(history purchase_history, split_at clv_day, until clv_day) (
  SFUNC = _clv_add, STYPE = holdout_counts, SSPACE = 4096, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_backtest, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_backtest(purchase_history, clv_day, clv_day) IS 'what models fitted to histories as known at the end of split_at, and two simple rules, expected of their customers up to the end of until, against what came: one row a family, by default all of them, and one a rule, the lowest error of purchases first. Customers who first bought after split_at are left out. An array, for unnest()';

CREATE AGGREGATE clv_backtest(history purchase_history, split_at clv_day, until clv_day, family clv_family) (
  SFUNC = _clv_add, STYPE = holdout_counts, SSPACE = 4096, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_backtest, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_backtest(purchase_history, clv_day, clv_day, clv_family) IS 'what models fitted to histories as known at the end of split_at, and two simple rules, expected of their customers up to the end of until, against what came: one row a family, by default all of them, and one a rule, the lowest error of purchases first. Customers who first bought after split_at are left out. An array, for unnest()';

CREATE AGGREGATE clv_compare(frequency float8, recency_days float8, t_days float8) (
  SFUNC = _clv_add, STYPE = rfm_counts, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_compare, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_compare(float8, float8, float8) IS 'how well each family fits frequency, recency and age, the best first; an array, for unnest()';

CREATE AGGREGATE clv_compare(history purchase_history, as_of clv_day) (
  SFUNC = _clv_add, STYPE = rfm_counts, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_compare, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_compare(purchase_history, clv_day) IS 'how well each family fits histories as known at the end of day as_of, the best first; an array, for unnest()';

CREATE AGGREGATE clv_diagnose(model clv_model, history purchase_history) (
  SFUNC = _clv_add, STYPE = model_checks, SSPACE = 4096, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_diagnose, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_diagnose(clv_model, purchase_history) IS 'what speaks against a model of these customers, with a verdict and what to do: parameters at a boundary, rival maxima, customers who bought once, drift, length of the data, regular gaps, a last day that is not complete, spend that goes with frequency. An array, for unnest()';

CREATE AGGREGATE clv_diagnose(model clv_model, history purchase_history, as_of clv_day) (
  SFUNC = _clv_add, STYPE = model_checks, SSPACE = 4096, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_diagnose, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_diagnose(clv_model, purchase_history, clv_day) IS 'what speaks against a model of these customers, with a verdict and what to do: parameters at a boundary, rival maxima, customers who bought once, drift, length of the data, regular gaps, a last day that is not complete, spend that goes with frequency. An array, for unnest()';

CREATE AGGREGATE clv_fit(frequency float8, recency_days float8, t_days float8) (
  SFUNC = _clv_add, STYPE = rfm_counts, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_fit, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_fit(float8, float8, float8) IS 'fits a model of purchases to frequency, recency and age; family is by default the one with the best BIC; a penalty on the squared logarithms of the parameters stabilises fits to few customers';

CREATE AGGREGATE clv_fit(frequency float8, recency_days float8, t_days float8, family clv_family) (
  SFUNC = _clv_add, STYPE = rfm_counts, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_fit, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_fit(float8, float8, float8, clv_family) IS 'fits a model of purchases to frequency, recency and age; family is by default the one with the best BIC; a penalty on the squared logarithms of the parameters stabilises fits to few customers';

CREATE AGGREGATE clv_fit(frequency float8, recency_days float8, t_days float8, family clv_family, penalty float8) (
  SFUNC = _clv_add, STYPE = rfm_counts, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_fit, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_fit(float8, float8, float8, clv_family, float8) IS 'fits a model of purchases to frequency, recency and age; family is by default the one with the best BIC; a penalty on the squared logarithms of the parameters stabilises fits to few customers';

CREATE AGGREGATE clv_fit(frequency float8, recency_days float8, t_days float8, monetary_value float8) (
  SFUNC = _clv_add, STYPE = rfm_counts, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_fit, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_fit(float8, float8, float8, float8) IS 'fits a model of purchases and spend to frequency, recency, age and mean spend; family is by default the one with the best BIC; a penalty on the squared logarithms of the parameters stabilises fits to few customers';

CREATE AGGREGATE clv_fit(frequency float8, recency_days float8, t_days float8, monetary_value float8, family clv_family) (
  SFUNC = _clv_add, STYPE = rfm_counts, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_fit, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_fit(float8, float8, float8, float8, clv_family) IS 'fits a model of purchases and spend to frequency, recency, age and mean spend; family is by default the one with the best BIC; a penalty on the squared logarithms of the parameters stabilises fits to few customers';

CREATE AGGREGATE clv_fit(frequency float8, recency_days float8, t_days float8, monetary_value float8, family clv_family, penalty float8) (
  SFUNC = _clv_add, STYPE = rfm_counts, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_fit, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_fit(float8, float8, float8, float8, clv_family, float8) IS 'fits a model of purchases and spend to frequency, recency, age and mean spend; family is by default the one with the best BIC; a penalty on the squared logarithms of the parameters stabilises fits to few customers';

CREATE AGGREGATE clv_fit(history purchase_history, as_of clv_day) (
  SFUNC = _clv_add, STYPE = rfm_counts, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_fit, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_fit(purchase_history, clv_day) IS 'fits a model of purchases and spend to histories as known at the end of day as_of; family is by default the one with the best BIC, with ''best_forecast'' the one that would have forecast the last half best; a penalty on the squared logarithms of the parameters stabilises fits to few customers';

CREATE AGGREGATE clv_fit(history purchase_history, as_of clv_day, family clv_family) (
  SFUNC = _clv_add, STYPE = rfm_counts, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_fit, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_fit(purchase_history, clv_day, clv_family) IS 'fits a model of purchases and spend to histories as known at the end of day as_of; family is by default the one with the best BIC, with ''best_forecast'' the one that would have forecast the last half best; a penalty on the squared logarithms of the parameters stabilises fits to few customers';

CREATE AGGREGATE clv_fit(history purchase_history, as_of clv_day, family clv_family, penalty float8) (
  SFUNC = _clv_add, STYPE = rfm_counts, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_fit, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_fit(purchase_history, clv_day, clv_family, float8) IS 'fits a model of purchases and spend to histories as known at the end of day as_of; family is by default the one with the best BIC, with ''best_forecast'' the one that would have forecast the last half best; a penalty on the squared logarithms of the parameters stabilises fits to few customers';

CREATE AGGREGATE clv_fit_check(model clv_model, history purchase_history) (
  SFUNC = _clv_add, STYPE = model_checks, SSPACE = 4096, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_fit_check, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_fit_check(clv_model, purchase_history) IS 'customers who have bought 0, 1, 2 … times again by as_of, by default that of the fit, and how many of them the model expects, with a chi-square test; the last row has those of most purchases or more, by default from where fewer than five are expected to have bought exactly so often, or more often. An array, for unnest()';

CREATE AGGREGATE clv_fit_check(model clv_model, history purchase_history, as_of clv_day) (
  SFUNC = _clv_add, STYPE = model_checks, SSPACE = 4096, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_fit_check, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_fit_check(clv_model, purchase_history, clv_day) IS 'customers who have bought 0, 1, 2 … times again by as_of, by default that of the fit, and how many of them the model expects, with a chi-square test; the last row has those of most purchases or more, by default from where fewer than five are expected to have bought exactly so often, or more often. An array, for unnest()';

CREATE AGGREGATE clv_fit_check(model clv_model, history purchase_history, as_of clv_day, most integer) (
  SFUNC = _clv_add, STYPE = model_checks, SSPACE = 4096, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_fit_check, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_fit_check(clv_model, purchase_history, clv_day, integer) IS 'customers who have bought 0, 1, 2 … times again by as_of, by default that of the fit, and how many of them the model expects, with a chi-square test; the last row has those of most purchases or more, by default from where fewer than five are expected to have bought exactly so often, or more often. An array, for unnest()';

CREATE AGGREGATE clv_merge(path attribution_path) (
  SFUNC = _clv_combine, STYPE = attribution_path, SSPACE = 256, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_merge(attribution_path) IS 'merges the touches of one customer';

CREATE AGGREGATE clv_merge(state clv_state) (
  SFUNC = _clv_combine, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_merge(clv_state) IS 'merges states; states built from orders may have customers in common, states built from histories may not';

CREATE AGGREGATE clv_merge(totals clv_totals) (
  SFUNC = _clv_combine, STYPE = clv_totals, SSPACE = 160, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_merge(clv_totals) IS 'merges totals of one kind';

CREATE AGGREGATE clv_merge(cohorts cohort_table) (
  SFUNC = _clv_combine, STYPE = cohort_table, SSPACE = 4096, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_merge(cohort_table) IS 'merges cohort tables of different customers';

CREATE AGGREGATE clv_merge(pairs forecast_pairs) (
  SFUNC = _clv_combine, STYPE = forecast_pairs, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_merge(forecast_pairs) IS 'merges pairs of different customers';

CREATE AGGREGATE clv_merge(sums forecast_sums) (
  SFUNC = _clv_combine, STYPE = forecast_sums, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_merge(forecast_sums) IS 'merges sums of different customers';

CREATE AGGREGATE clv_merge(counts holdout_counts) (
  SFUNC = _clv_combine, STYPE = holdout_counts, SSPACE = 4096, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_merge(holdout_counts) IS 'merges counts of different customers';

CREATE AGGREGATE clv_merge(checks model_checks) (
  SFUNC = _clv_combine, STYPE = model_checks, SSPACE = 4096, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_merge(model_checks) IS 'merges checks of different customers';

CREATE AGGREGATE clv_merge(lines order_lines) (
  SFUNC = _clv_combine, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_merge(order_lines) IS 'merges lines of orders, which may have orders in common';

CREATE AGGREGATE clv_merge(history purchase_history) (
  SFUNC = _clv_combine, STYPE = purchase_history, SSPACE = 256, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_merge(purchase_history) IS 'merges the parts of one customer''s history';

CREATE AGGREGATE clv_merge(counts rfm_counts) (
  SFUNC = _clv_combine, STYPE = rfm_counts, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_merge(rfm_counts) IS 'merges counts of different customers';

CREATE AGGREGATE clv_merge(thresholds rfm_thresholds) (
  SFUNC = _clv_combine, STYPE = rfm_thresholds, SSPACE = 4096, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_merge(rfm_thresholds) IS 'merges thresholds of different customers';

CREATE AGGREGATE clv_merge(survival survival_table) (
  SFUNC = _clv_combine, STYPE = survival_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_merge(survival_table) IS 'merges survival tables of different customers';

CREATE AGGREGATE clv_merge(transitions transition_table) (
  SFUNC = _clv_combine, STYPE = transition_table, SSPACE = 512, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_merge(transition_table) IS 'merges tables of transitions, of different customers or paths';

CREATE AGGREGATE clv_merge(distribution value_distribution) (
  SFUNC = _clv_combine, STYPE = value_distribution, SSPACE = 4096, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_merge(value_distribution) IS 'merges distributions of different customers';

CREATE AGGREGATE clv_state_agg(customer_id bigint, order_id bigint, ordered_at clv_day, amount float8) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, bigint, clv_day, float8) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id bigint, order_id bigint, ordered_at clv_day, amount float8, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, bigint, clv_day, float8, clv_period) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id bigint, order_id bigint, ordered_at clv_day, amount float8, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, bigint, clv_day, float8, clv_period, clv_day) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id bigint, order_id bigint, ordered_at clv_day, amount float8, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, bigint, clv_day, float8, clv_period, clv_day, integer) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id bigint, order_id bigint, ordered_at clv_day, amount numeric) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, bigint, clv_day, numeric) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id bigint, order_id bigint, ordered_at clv_day, amount numeric, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, bigint, clv_day, numeric, clv_period) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id bigint, order_id bigint, ordered_at clv_day, amount numeric, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, bigint, clv_day, numeric, clv_period, clv_day) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id bigint, order_id bigint, ordered_at clv_day, amount numeric, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, bigint, clv_day, numeric, clv_period, clv_day, integer) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id bigint, order_id bigint, ordered_at clv_day, amount real) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, bigint, clv_day, real) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id bigint, order_id bigint, ordered_at clv_day, amount real, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, bigint, clv_day, real, clv_period) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id bigint, order_id bigint, ordered_at clv_day, amount real, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, bigint, clv_day, real, clv_period, clv_day) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id bigint, order_id bigint, ordered_at clv_day, amount real, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, bigint, clv_day, real, clv_period, clv_day, integer) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id bigint, happened_at date) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, date) IS 'state of clv_agg, from events without amounts, such as visits, to be stored and merged; its money is NULL';

CREATE AGGREGATE clv_state_agg(customer_id bigint, happened_at date, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, date, clv_period) IS 'state of clv_agg, from events without amounts, such as visits, to be stored and merged; its money is NULL';

CREATE AGGREGATE clv_state_agg(customer_id bigint, happened_at date, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, date, clv_period, clv_day) IS 'state of clv_agg, from events without amounts, such as visits, to be stored and merged; its money is NULL';

CREATE AGGREGATE clv_state_agg(customer_id bigint, happened_at date, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, date, clv_period, clv_day, integer) IS 'state of clv_agg, from events without amounts, such as visits, to be stored and merged; its money is NULL';

CREATE AGGREGATE clv_state_agg(customer_id bigint, ordered_at date, amount float8) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, date, float8) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id bigint, ordered_at date, amount float8, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, date, float8, clv_period) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id bigint, ordered_at date, amount float8, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, date, float8, clv_period, clv_day) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id bigint, ordered_at date, amount float8, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, date, float8, clv_period, clv_day, integer) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id bigint, ordered_at date, amount numeric) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, date, numeric) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id bigint, ordered_at date, amount numeric, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, date, numeric, clv_period) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id bigint, ordered_at date, amount numeric, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, date, numeric, clv_period, clv_day) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id bigint, ordered_at date, amount numeric, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, date, numeric, clv_period, clv_day, integer) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id bigint, ordered_at date, amount real) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, date, real) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id bigint, ordered_at date, amount real, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, date, real, clv_period) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id bigint, ordered_at date, amount real, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, date, real, clv_period, clv_day) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id bigint, ordered_at date, amount real, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, date, real, clv_period, clv_day, integer) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id bigint, order_id text, ordered_at clv_day, amount float8) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, text, clv_day, float8) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id bigint, order_id text, ordered_at clv_day, amount float8, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, text, clv_day, float8, clv_period) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id bigint, order_id text, ordered_at clv_day, amount float8, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, text, clv_day, float8, clv_period, clv_day) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id bigint, order_id text, ordered_at clv_day, amount float8, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, text, clv_day, float8, clv_period, clv_day, integer) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id bigint, order_id text, ordered_at clv_day, amount numeric) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, text, clv_day, numeric) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id bigint, order_id text, ordered_at clv_day, amount numeric, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, text, clv_day, numeric, clv_period) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id bigint, order_id text, ordered_at clv_day, amount numeric, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, text, clv_day, numeric, clv_period, clv_day) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id bigint, order_id text, ordered_at clv_day, amount numeric, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, text, clv_day, numeric, clv_period, clv_day, integer) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id bigint, order_id text, ordered_at clv_day, amount real) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, text, clv_day, real) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id bigint, order_id text, ordered_at clv_day, amount real, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, text, clv_day, real, clv_period) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id bigint, order_id text, ordered_at clv_day, amount real, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, text, clv_day, real, clv_period, clv_day) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id bigint, order_id text, ordered_at clv_day, amount real, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, text, clv_day, real, clv_period, clv_day, integer) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id bigint, happened_at timestamp) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, timestamp) IS 'state of clv_agg, from events without amounts, such as visits, to be stored and merged; its money is NULL';

CREATE AGGREGATE clv_state_agg(customer_id bigint, happened_at timestamp, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, timestamp, clv_period) IS 'state of clv_agg, from events without amounts, such as visits, to be stored and merged; its money is NULL';

CREATE AGGREGATE clv_state_agg(customer_id bigint, happened_at timestamp, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, timestamp, clv_period, clv_day) IS 'state of clv_agg, from events without amounts, such as visits, to be stored and merged; its money is NULL';

CREATE AGGREGATE clv_state_agg(customer_id bigint, happened_at timestamp, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, timestamp, clv_period, clv_day, integer) IS 'state of clv_agg, from events without amounts, such as visits, to be stored and merged; its money is NULL';

CREATE AGGREGATE clv_state_agg(customer_id bigint, ordered_at timestamp, amount float8) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, timestamp, float8) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id bigint, ordered_at timestamp, amount float8, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, timestamp, float8, clv_period) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id bigint, ordered_at timestamp, amount float8, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, timestamp, float8, clv_period, clv_day) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id bigint, ordered_at timestamp, amount float8, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, timestamp, float8, clv_period, clv_day, integer) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id bigint, ordered_at timestamp, amount numeric) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, timestamp, numeric) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id bigint, ordered_at timestamp, amount numeric, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, timestamp, numeric, clv_period) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id bigint, ordered_at timestamp, amount numeric, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, timestamp, numeric, clv_period, clv_day) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id bigint, ordered_at timestamp, amount numeric, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, timestamp, numeric, clv_period, clv_day, integer) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id bigint, ordered_at timestamp, amount real) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, timestamp, real) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id bigint, ordered_at timestamp, amount real, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, timestamp, real, clv_period) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id bigint, ordered_at timestamp, amount real, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, timestamp, real, clv_period, clv_day) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id bigint, ordered_at timestamp, amount real, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, timestamp, real, clv_period, clv_day, integer) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id bigint, happened_at timestamptz) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, timestamptz) IS 'state of clv_agg, from events without amounts, such as visits, to be stored and merged; its money is NULL';

CREATE AGGREGATE clv_state_agg(customer_id bigint, happened_at timestamptz, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, timestamptz, clv_period) IS 'state of clv_agg, from events without amounts, such as visits, to be stored and merged; its money is NULL';

CREATE AGGREGATE clv_state_agg(customer_id bigint, happened_at timestamptz, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, timestamptz, clv_period, clv_day) IS 'state of clv_agg, from events without amounts, such as visits, to be stored and merged; its money is NULL';

CREATE AGGREGATE clv_state_agg(customer_id bigint, happened_at timestamptz, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, timestamptz, clv_period, clv_day, integer) IS 'state of clv_agg, from events without amounts, such as visits, to be stored and merged; its money is NULL';

CREATE AGGREGATE clv_state_agg(customer_id bigint, ordered_at timestamptz, amount float8) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, timestamptz, float8) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id bigint, ordered_at timestamptz, amount float8, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, timestamptz, float8, clv_period) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id bigint, ordered_at timestamptz, amount float8, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, timestamptz, float8, clv_period, clv_day) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id bigint, ordered_at timestamptz, amount float8, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, timestamptz, float8, clv_period, clv_day, integer) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id bigint, ordered_at timestamptz, amount numeric) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, timestamptz, numeric) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id bigint, ordered_at timestamptz, amount numeric, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, timestamptz, numeric, clv_period) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id bigint, ordered_at timestamptz, amount numeric, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, timestamptz, numeric, clv_period, clv_day) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id bigint, ordered_at timestamptz, amount numeric, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, timestamptz, numeric, clv_period, clv_day, integer) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id bigint, ordered_at timestamptz, amount real) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, timestamptz, real) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id bigint, ordered_at timestamptz, amount real, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, timestamptz, real, clv_period) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id bigint, ordered_at timestamptz, amount real, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, timestamptz, real, clv_period, clv_day) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id bigint, ordered_at timestamptz, amount real, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(bigint, timestamptz, real, clv_period, clv_day, integer) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id float8, order_id bigint, ordered_at clv_day, amount float8) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, bigint, clv_day, float8) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id float8, order_id bigint, ordered_at clv_day, amount float8, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, bigint, clv_day, float8, clv_period) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id float8, order_id bigint, ordered_at clv_day, amount float8, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, bigint, clv_day, float8, clv_period, clv_day) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id float8, order_id bigint, ordered_at clv_day, amount float8, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, bigint, clv_day, float8, clv_period, clv_day, integer) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id float8, order_id bigint, ordered_at clv_day, amount numeric) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, bigint, clv_day, numeric) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id float8, order_id bigint, ordered_at clv_day, amount numeric, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, bigint, clv_day, numeric, clv_period) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id float8, order_id bigint, ordered_at clv_day, amount numeric, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, bigint, clv_day, numeric, clv_period, clv_day) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id float8, order_id bigint, ordered_at clv_day, amount numeric, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, bigint, clv_day, numeric, clv_period, clv_day, integer) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id float8, order_id bigint, ordered_at clv_day, amount real) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, bigint, clv_day, real) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id float8, order_id bigint, ordered_at clv_day, amount real, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, bigint, clv_day, real, clv_period) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id float8, order_id bigint, ordered_at clv_day, amount real, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, bigint, clv_day, real, clv_period, clv_day) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id float8, order_id bigint, ordered_at clv_day, amount real, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, bigint, clv_day, real, clv_period, clv_day, integer) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id float8, happened_at date) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, date) IS 'state of clv_agg, from events without amounts, such as visits, to be stored and merged; its money is NULL';

CREATE AGGREGATE clv_state_agg(customer_id float8, happened_at date, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, date, clv_period) IS 'state of clv_agg, from events without amounts, such as visits, to be stored and merged; its money is NULL';

CREATE AGGREGATE clv_state_agg(customer_id float8, happened_at date, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, date, clv_period, clv_day) IS 'state of clv_agg, from events without amounts, such as visits, to be stored and merged; its money is NULL';

CREATE AGGREGATE clv_state_agg(customer_id float8, happened_at date, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, date, clv_period, clv_day, integer) IS 'state of clv_agg, from events without amounts, such as visits, to be stored and merged; its money is NULL';

CREATE AGGREGATE clv_state_agg(customer_id float8, ordered_at date, amount float8) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, date, float8) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id float8, ordered_at date, amount float8, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, date, float8, clv_period) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id float8, ordered_at date, amount float8, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, date, float8, clv_period, clv_day) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id float8, ordered_at date, amount float8, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, date, float8, clv_period, clv_day, integer) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id float8, ordered_at date, amount numeric) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, date, numeric) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id float8, ordered_at date, amount numeric, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, date, numeric, clv_period) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id float8, ordered_at date, amount numeric, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, date, numeric, clv_period, clv_day) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id float8, ordered_at date, amount numeric, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, date, numeric, clv_period, clv_day, integer) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id float8, ordered_at date, amount real) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, date, real) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id float8, ordered_at date, amount real, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, date, real, clv_period) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id float8, ordered_at date, amount real, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, date, real, clv_period, clv_day) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id float8, ordered_at date, amount real, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, date, real, clv_period, clv_day, integer) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id float8, order_id text, ordered_at clv_day, amount float8) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, text, clv_day, float8) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id float8, order_id text, ordered_at clv_day, amount float8, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, text, clv_day, float8, clv_period) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id float8, order_id text, ordered_at clv_day, amount float8, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, text, clv_day, float8, clv_period, clv_day) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id float8, order_id text, ordered_at clv_day, amount float8, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, text, clv_day, float8, clv_period, clv_day, integer) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id float8, order_id text, ordered_at clv_day, amount numeric) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, text, clv_day, numeric) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id float8, order_id text, ordered_at clv_day, amount numeric, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, text, clv_day, numeric, clv_period) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id float8, order_id text, ordered_at clv_day, amount numeric, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, text, clv_day, numeric, clv_period, clv_day) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id float8, order_id text, ordered_at clv_day, amount numeric, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, text, clv_day, numeric, clv_period, clv_day, integer) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id float8, order_id text, ordered_at clv_day, amount real) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, text, clv_day, real) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id float8, order_id text, ordered_at clv_day, amount real, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, text, clv_day, real, clv_period) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id float8, order_id text, ordered_at clv_day, amount real, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, text, clv_day, real, clv_period, clv_day) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id float8, order_id text, ordered_at clv_day, amount real, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, text, clv_day, real, clv_period, clv_day, integer) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id float8, happened_at timestamp) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, timestamp) IS 'state of clv_agg, from events without amounts, such as visits, to be stored and merged; its money is NULL';

CREATE AGGREGATE clv_state_agg(customer_id float8, happened_at timestamp, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, timestamp, clv_period) IS 'state of clv_agg, from events without amounts, such as visits, to be stored and merged; its money is NULL';

CREATE AGGREGATE clv_state_agg(customer_id float8, happened_at timestamp, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, timestamp, clv_period, clv_day) IS 'state of clv_agg, from events without amounts, such as visits, to be stored and merged; its money is NULL';

CREATE AGGREGATE clv_state_agg(customer_id float8, happened_at timestamp, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, timestamp, clv_period, clv_day, integer) IS 'state of clv_agg, from events without amounts, such as visits, to be stored and merged; its money is NULL';

CREATE AGGREGATE clv_state_agg(customer_id float8, ordered_at timestamp, amount float8) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, timestamp, float8) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id float8, ordered_at timestamp, amount float8, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, timestamp, float8, clv_period) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id float8, ordered_at timestamp, amount float8, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, timestamp, float8, clv_period, clv_day) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id float8, ordered_at timestamp, amount float8, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, timestamp, float8, clv_period, clv_day, integer) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id float8, ordered_at timestamp, amount numeric) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, timestamp, numeric) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id float8, ordered_at timestamp, amount numeric, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, timestamp, numeric, clv_period) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id float8, ordered_at timestamp, amount numeric, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, timestamp, numeric, clv_period, clv_day) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id float8, ordered_at timestamp, amount numeric, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, timestamp, numeric, clv_period, clv_day, integer) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id float8, ordered_at timestamp, amount real) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, timestamp, real) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id float8, ordered_at timestamp, amount real, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, timestamp, real, clv_period) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id float8, ordered_at timestamp, amount real, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, timestamp, real, clv_period, clv_day) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id float8, ordered_at timestamp, amount real, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, timestamp, real, clv_period, clv_day, integer) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id float8, happened_at timestamptz) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, timestamptz) IS 'state of clv_agg, from events without amounts, such as visits, to be stored and merged; its money is NULL';

CREATE AGGREGATE clv_state_agg(customer_id float8, happened_at timestamptz, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, timestamptz, clv_period) IS 'state of clv_agg, from events without amounts, such as visits, to be stored and merged; its money is NULL';

CREATE AGGREGATE clv_state_agg(customer_id float8, happened_at timestamptz, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, timestamptz, clv_period, clv_day) IS 'state of clv_agg, from events without amounts, such as visits, to be stored and merged; its money is NULL';

CREATE AGGREGATE clv_state_agg(customer_id float8, happened_at timestamptz, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, timestamptz, clv_period, clv_day, integer) IS 'state of clv_agg, from events without amounts, such as visits, to be stored and merged; its money is NULL';

CREATE AGGREGATE clv_state_agg(customer_id float8, ordered_at timestamptz, amount float8) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, timestamptz, float8) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id float8, ordered_at timestamptz, amount float8, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, timestamptz, float8, clv_period) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id float8, ordered_at timestamptz, amount float8, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, timestamptz, float8, clv_period, clv_day) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id float8, ordered_at timestamptz, amount float8, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, timestamptz, float8, clv_period, clv_day, integer) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id float8, ordered_at timestamptz, amount numeric) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, timestamptz, numeric) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id float8, ordered_at timestamptz, amount numeric, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, timestamptz, numeric, clv_period) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id float8, ordered_at timestamptz, amount numeric, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, timestamptz, numeric, clv_period, clv_day) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id float8, ordered_at timestamptz, amount numeric, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, timestamptz, numeric, clv_period, clv_day, integer) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id float8, ordered_at timestamptz, amount real) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, timestamptz, real) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id float8, ordered_at timestamptz, amount real, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, timestamptz, real, clv_period) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id float8, ordered_at timestamptz, amount real, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, timestamptz, real, clv_period, clv_day) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id float8, ordered_at timestamptz, amount real, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(float8, timestamptz, real, clv_period, clv_day, integer) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(history purchase_history) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(purchase_history) IS 'state of clv_agg, from histories as known at the end of day as_of, to be stored and merged';

CREATE AGGREGATE clv_state_agg(history purchase_history, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(purchase_history, clv_period) IS 'state of clv_agg, from histories as known at the end of day as_of, to be stored and merged';

CREATE AGGREGATE clv_state_agg(history purchase_history, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(purchase_history, clv_period, clv_day) IS 'state of clv_agg, from histories as known at the end of day as_of, to be stored and merged';

CREATE AGGREGATE clv_state_agg(history purchase_history, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(purchase_history, clv_period, clv_day, integer) IS 'state of clv_agg, from histories as known at the end of day as_of, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id text, order_id bigint, ordered_at clv_day, amount float8) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, bigint, clv_day, float8) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id text, order_id bigint, ordered_at clv_day, amount float8, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, bigint, clv_day, float8, clv_period) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id text, order_id bigint, ordered_at clv_day, amount float8, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, bigint, clv_day, float8, clv_period, clv_day) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id text, order_id bigint, ordered_at clv_day, amount float8, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, bigint, clv_day, float8, clv_period, clv_day, integer) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id text, order_id bigint, ordered_at clv_day, amount numeric) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, bigint, clv_day, numeric) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id text, order_id bigint, ordered_at clv_day, amount numeric, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, bigint, clv_day, numeric, clv_period) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id text, order_id bigint, ordered_at clv_day, amount numeric, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, bigint, clv_day, numeric, clv_period, clv_day) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id text, order_id bigint, ordered_at clv_day, amount numeric, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, bigint, clv_day, numeric, clv_period, clv_day, integer) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id text, order_id bigint, ordered_at clv_day, amount real) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, bigint, clv_day, real) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id text, order_id bigint, ordered_at clv_day, amount real, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, bigint, clv_day, real, clv_period) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id text, order_id bigint, ordered_at clv_day, amount real, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, bigint, clv_day, real, clv_period, clv_day) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id text, order_id bigint, ordered_at clv_day, amount real, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, bigint, clv_day, real, clv_period, clv_day, integer) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id text, happened_at date) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, date) IS 'state of clv_agg, from events without amounts, such as visits, to be stored and merged; its money is NULL';

CREATE AGGREGATE clv_state_agg(customer_id text, happened_at date, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, date, clv_period) IS 'state of clv_agg, from events without amounts, such as visits, to be stored and merged; its money is NULL';

CREATE AGGREGATE clv_state_agg(customer_id text, happened_at date, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, date, clv_period, clv_day) IS 'state of clv_agg, from events without amounts, such as visits, to be stored and merged; its money is NULL';

CREATE AGGREGATE clv_state_agg(customer_id text, happened_at date, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, date, clv_period, clv_day, integer) IS 'state of clv_agg, from events without amounts, such as visits, to be stored and merged; its money is NULL';

CREATE AGGREGATE clv_state_agg(customer_id text, ordered_at date, amount float8) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, date, float8) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id text, ordered_at date, amount float8, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, date, float8, clv_period) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id text, ordered_at date, amount float8, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, date, float8, clv_period, clv_day) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id text, ordered_at date, amount float8, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, date, float8, clv_period, clv_day, integer) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id text, ordered_at date, amount numeric) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, date, numeric) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id text, ordered_at date, amount numeric, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, date, numeric, clv_period) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id text, ordered_at date, amount numeric, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, date, numeric, clv_period, clv_day) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id text, ordered_at date, amount numeric, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, date, numeric, clv_period, clv_day, integer) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id text, ordered_at date, amount real) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, date, real) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id text, ordered_at date, amount real, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, date, real, clv_period) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id text, ordered_at date, amount real, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, date, real, clv_period, clv_day) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id text, ordered_at date, amount real, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, date, real, clv_period, clv_day, integer) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id text, order_id text, ordered_at clv_day, amount float8) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, text, clv_day, float8) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id text, order_id text, ordered_at clv_day, amount float8, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, text, clv_day, float8, clv_period) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id text, order_id text, ordered_at clv_day, amount float8, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, text, clv_day, float8, clv_period, clv_day) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id text, order_id text, ordered_at clv_day, amount float8, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, text, clv_day, float8, clv_period, clv_day, integer) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id text, order_id text, ordered_at clv_day, amount numeric) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, text, clv_day, numeric) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id text, order_id text, ordered_at clv_day, amount numeric, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, text, clv_day, numeric, clv_period) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id text, order_id text, ordered_at clv_day, amount numeric, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, text, clv_day, numeric, clv_period, clv_day) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id text, order_id text, ordered_at clv_day, amount numeric, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, text, clv_day, numeric, clv_period, clv_day, integer) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id text, order_id text, ordered_at clv_day, amount real) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, text, clv_day, real) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id text, order_id text, ordered_at clv_day, amount real, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, text, clv_day, real, clv_period) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id text, order_id text, ordered_at clv_day, amount real, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, text, clv_day, real, clv_period, clv_day) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id text, order_id text, ordered_at clv_day, amount real, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, text, clv_day, real, clv_period, clv_day, integer) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id text, happened_at timestamp) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, timestamp) IS 'state of clv_agg, from events without amounts, such as visits, to be stored and merged; its money is NULL';

CREATE AGGREGATE clv_state_agg(customer_id text, happened_at timestamp, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, timestamp, clv_period) IS 'state of clv_agg, from events without amounts, such as visits, to be stored and merged; its money is NULL';

CREATE AGGREGATE clv_state_agg(customer_id text, happened_at timestamp, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, timestamp, clv_period, clv_day) IS 'state of clv_agg, from events without amounts, such as visits, to be stored and merged; its money is NULL';

CREATE AGGREGATE clv_state_agg(customer_id text, happened_at timestamp, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, timestamp, clv_period, clv_day, integer) IS 'state of clv_agg, from events without amounts, such as visits, to be stored and merged; its money is NULL';

CREATE AGGREGATE clv_state_agg(customer_id text, ordered_at timestamp, amount float8) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, timestamp, float8) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id text, ordered_at timestamp, amount float8, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, timestamp, float8, clv_period) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id text, ordered_at timestamp, amount float8, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, timestamp, float8, clv_period, clv_day) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id text, ordered_at timestamp, amount float8, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, timestamp, float8, clv_period, clv_day, integer) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id text, ordered_at timestamp, amount numeric) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, timestamp, numeric) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id text, ordered_at timestamp, amount numeric, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, timestamp, numeric, clv_period) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id text, ordered_at timestamp, amount numeric, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, timestamp, numeric, clv_period, clv_day) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id text, ordered_at timestamp, amount numeric, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, timestamp, numeric, clv_period, clv_day, integer) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id text, ordered_at timestamp, amount real) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, timestamp, real) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id text, ordered_at timestamp, amount real, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, timestamp, real, clv_period) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id text, ordered_at timestamp, amount real, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, timestamp, real, clv_period, clv_day) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id text, ordered_at timestamp, amount real, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, timestamp, real, clv_period, clv_day, integer) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id text, happened_at timestamptz) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, timestamptz) IS 'state of clv_agg, from events without amounts, such as visits, to be stored and merged; its money is NULL';

CREATE AGGREGATE clv_state_agg(customer_id text, happened_at timestamptz, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, timestamptz, clv_period) IS 'state of clv_agg, from events without amounts, such as visits, to be stored and merged; its money is NULL';

CREATE AGGREGATE clv_state_agg(customer_id text, happened_at timestamptz, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, timestamptz, clv_period, clv_day) IS 'state of clv_agg, from events without amounts, such as visits, to be stored and merged; its money is NULL';

CREATE AGGREGATE clv_state_agg(customer_id text, happened_at timestamptz, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, timestamptz, clv_period, clv_day, integer) IS 'state of clv_agg, from events without amounts, such as visits, to be stored and merged; its money is NULL';

CREATE AGGREGATE clv_state_agg(customer_id text, ordered_at timestamptz, amount float8) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, timestamptz, float8) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id text, ordered_at timestamptz, amount float8, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, timestamptz, float8, clv_period) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id text, ordered_at timestamptz, amount float8, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, timestamptz, float8, clv_period, clv_day) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id text, ordered_at timestamptz, amount float8, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, timestamptz, float8, clv_period, clv_day, integer) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id text, ordered_at timestamptz, amount numeric) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, timestamptz, numeric) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id text, ordered_at timestamptz, amount numeric, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, timestamptz, numeric, clv_period) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id text, ordered_at timestamptz, amount numeric, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, timestamptz, numeric, clv_period, clv_day) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id text, ordered_at timestamptz, amount numeric, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, timestamptz, numeric, clv_period, clv_day, integer) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id text, ordered_at timestamptz, amount real) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, timestamptz, real) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id text, ordered_at timestamptz, amount real, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, timestamptz, real, clv_period) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id text, ordered_at timestamptz, amount real, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, timestamptz, real, clv_period, clv_day) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id text, ordered_at timestamptz, amount real, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(text, timestamptz, real, clv_period, clv_day, integer) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id uuid, order_id bigint, ordered_at clv_day, amount float8) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, bigint, clv_day, float8) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id uuid, order_id bigint, ordered_at clv_day, amount float8, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, bigint, clv_day, float8, clv_period) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id uuid, order_id bigint, ordered_at clv_day, amount float8, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, bigint, clv_day, float8, clv_period, clv_day) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id uuid, order_id bigint, ordered_at clv_day, amount float8, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, bigint, clv_day, float8, clv_period, clv_day, integer) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id uuid, order_id bigint, ordered_at clv_day, amount numeric) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, bigint, clv_day, numeric) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id uuid, order_id bigint, ordered_at clv_day, amount numeric, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, bigint, clv_day, numeric, clv_period) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id uuid, order_id bigint, ordered_at clv_day, amount numeric, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, bigint, clv_day, numeric, clv_period, clv_day) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id uuid, order_id bigint, ordered_at clv_day, amount numeric, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, bigint, clv_day, numeric, clv_period, clv_day, integer) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id uuid, order_id bigint, ordered_at clv_day, amount real) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, bigint, clv_day, real) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id uuid, order_id bigint, ordered_at clv_day, amount real, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, bigint, clv_day, real, clv_period) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id uuid, order_id bigint, ordered_at clv_day, amount real, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, bigint, clv_day, real, clv_period, clv_day) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id uuid, order_id bigint, ordered_at clv_day, amount real, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, bigint, clv_day, real, clv_period, clv_day, integer) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id uuid, happened_at date) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, date) IS 'state of clv_agg, from events without amounts, such as visits, to be stored and merged; its money is NULL';

CREATE AGGREGATE clv_state_agg(customer_id uuid, happened_at date, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, date, clv_period) IS 'state of clv_agg, from events without amounts, such as visits, to be stored and merged; its money is NULL';

CREATE AGGREGATE clv_state_agg(customer_id uuid, happened_at date, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, date, clv_period, clv_day) IS 'state of clv_agg, from events without amounts, such as visits, to be stored and merged; its money is NULL';

CREATE AGGREGATE clv_state_agg(customer_id uuid, happened_at date, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, date, clv_period, clv_day, integer) IS 'state of clv_agg, from events without amounts, such as visits, to be stored and merged; its money is NULL';

CREATE AGGREGATE clv_state_agg(customer_id uuid, ordered_at date, amount float8) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, date, float8) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id uuid, ordered_at date, amount float8, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, date, float8, clv_period) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id uuid, ordered_at date, amount float8, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, date, float8, clv_period, clv_day) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id uuid, ordered_at date, amount float8, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, date, float8, clv_period, clv_day, integer) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id uuid, ordered_at date, amount numeric) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, date, numeric) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id uuid, ordered_at date, amount numeric, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, date, numeric, clv_period) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id uuid, ordered_at date, amount numeric, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, date, numeric, clv_period, clv_day) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id uuid, ordered_at date, amount numeric, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, date, numeric, clv_period, clv_day, integer) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id uuid, ordered_at date, amount real) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, date, real) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id uuid, ordered_at date, amount real, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, date, real, clv_period) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id uuid, ordered_at date, amount real, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, date, real, clv_period, clv_day) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id uuid, ordered_at date, amount real, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, date, real, clv_period, clv_day, integer) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id uuid, order_id text, ordered_at clv_day, amount float8) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, text, clv_day, float8) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id uuid, order_id text, ordered_at clv_day, amount float8, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, text, clv_day, float8, clv_period) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id uuid, order_id text, ordered_at clv_day, amount float8, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, text, clv_day, float8, clv_period, clv_day) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id uuid, order_id text, ordered_at clv_day, amount float8, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, text, clv_day, float8, clv_period, clv_day, integer) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id uuid, order_id text, ordered_at clv_day, amount numeric) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, text, clv_day, numeric) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id uuid, order_id text, ordered_at clv_day, amount numeric, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, text, clv_day, numeric, clv_period) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id uuid, order_id text, ordered_at clv_day, amount numeric, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, text, clv_day, numeric, clv_period, clv_day) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id uuid, order_id text, ordered_at clv_day, amount numeric, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, text, clv_day, numeric, clv_period, clv_day, integer) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id uuid, order_id text, ordered_at clv_day, amount real) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, text, clv_day, real) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id uuid, order_id text, ordered_at clv_day, amount real, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, text, clv_day, real, clv_period) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id uuid, order_id text, ordered_at clv_day, amount real, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, text, clv_day, real, clv_period, clv_day) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id uuid, order_id text, ordered_at clv_day, amount real, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_state, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, text, clv_day, real, clv_period, clv_day, integer) IS 'state of clv_agg, from order lines, to be stored and merged with states of other orders';

CREATE AGGREGATE clv_state_agg(customer_id uuid, happened_at timestamp) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, timestamp) IS 'state of clv_agg, from events without amounts, such as visits, to be stored and merged; its money is NULL';

CREATE AGGREGATE clv_state_agg(customer_id uuid, happened_at timestamp, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, timestamp, clv_period) IS 'state of clv_agg, from events without amounts, such as visits, to be stored and merged; its money is NULL';

CREATE AGGREGATE clv_state_agg(customer_id uuid, happened_at timestamp, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, timestamp, clv_period, clv_day) IS 'state of clv_agg, from events without amounts, such as visits, to be stored and merged; its money is NULL';

CREATE AGGREGATE clv_state_agg(customer_id uuid, happened_at timestamp, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, timestamp, clv_period, clv_day, integer) IS 'state of clv_agg, from events without amounts, such as visits, to be stored and merged; its money is NULL';

CREATE AGGREGATE clv_state_agg(customer_id uuid, ordered_at timestamp, amount float8) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, timestamp, float8) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id uuid, ordered_at timestamp, amount float8, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, timestamp, float8, clv_period) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id uuid, ordered_at timestamp, amount float8, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, timestamp, float8, clv_period, clv_day) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id uuid, ordered_at timestamp, amount float8, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, timestamp, float8, clv_period, clv_day, integer) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id uuid, ordered_at timestamp, amount numeric) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, timestamp, numeric) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id uuid, ordered_at timestamp, amount numeric, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, timestamp, numeric, clv_period) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id uuid, ordered_at timestamp, amount numeric, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, timestamp, numeric, clv_period, clv_day) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id uuid, ordered_at timestamp, amount numeric, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, timestamp, numeric, clv_period, clv_day, integer) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id uuid, ordered_at timestamp, amount real) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, timestamp, real) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id uuid, ordered_at timestamp, amount real, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, timestamp, real, clv_period) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id uuid, ordered_at timestamp, amount real, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, timestamp, real, clv_period, clv_day) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id uuid, ordered_at timestamp, amount real, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, timestamp, real, clv_period, clv_day, integer) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id uuid, happened_at timestamptz) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, timestamptz) IS 'state of clv_agg, from events without amounts, such as visits, to be stored and merged; its money is NULL';

CREATE AGGREGATE clv_state_agg(customer_id uuid, happened_at timestamptz, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, timestamptz, clv_period) IS 'state of clv_agg, from events without amounts, such as visits, to be stored and merged; its money is NULL';

CREATE AGGREGATE clv_state_agg(customer_id uuid, happened_at timestamptz, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, timestamptz, clv_period, clv_day) IS 'state of clv_agg, from events without amounts, such as visits, to be stored and merged; its money is NULL';

CREATE AGGREGATE clv_state_agg(customer_id uuid, happened_at timestamptz, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, timestamptz, clv_period, clv_day, integer) IS 'state of clv_agg, from events without amounts, such as visits, to be stored and merged; its money is NULL';

CREATE AGGREGATE clv_state_agg(customer_id uuid, ordered_at timestamptz, amount float8) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, timestamptz, float8) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id uuid, ordered_at timestamptz, amount float8, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, timestamptz, float8, clv_period) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id uuid, ordered_at timestamptz, amount float8, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, timestamptz, float8, clv_period, clv_day) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id uuid, ordered_at timestamptz, amount float8, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, timestamptz, float8, clv_period, clv_day, integer) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id uuid, ordered_at timestamptz, amount numeric) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, timestamptz, numeric) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id uuid, ordered_at timestamptz, amount numeric, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, timestamptz, numeric, clv_period) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id uuid, ordered_at timestamptz, amount numeric, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, timestamptz, numeric, clv_period, clv_day) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id uuid, ordered_at timestamptz, amount numeric, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, timestamptz, numeric, clv_period, clv_day, integer) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id uuid, ordered_at timestamptz, amount real) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, timestamptz, real) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id uuid, ordered_at timestamptz, amount real, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, timestamptz, real, clv_period) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id uuid, ordered_at timestamptz, amount real, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, timestamptz, real, clv_period, clv_day) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE clv_state_agg(customer_id uuid, ordered_at timestamptz, amount real, period clv_period, as_of clv_day, lapse integer) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE clv_state_agg(uuid, timestamptz, real, clv_period, clv_day, integer) IS 'state of clv_agg, from orders, to be stored and merged';

CREATE AGGREGATE cohort_agg(customer_id bigint, order_id bigint, ordered_at clv_day, amount float8) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_cohorts, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(bigint, bigint, clv_day, float8) IS 'what each cohort of customers did at each age, from order lines: those of one order are one order';

CREATE AGGREGATE cohort_agg(customer_id bigint, order_id bigint, ordered_at clv_day, amount float8, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_cohorts, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(bigint, bigint, clv_day, float8, clv_period) IS 'what each cohort of customers did at each age, from order lines: those of one order are one order';

CREATE AGGREGATE cohort_agg(customer_id bigint, order_id bigint, ordered_at clv_day, amount numeric) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_cohorts, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(bigint, bigint, clv_day, numeric) IS 'what each cohort of customers did at each age, from order lines: those of one order are one order';

CREATE AGGREGATE cohort_agg(customer_id bigint, order_id bigint, ordered_at clv_day, amount numeric, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_cohorts, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(bigint, bigint, clv_day, numeric, clv_period) IS 'what each cohort of customers did at each age, from order lines: those of one order are one order';

CREATE AGGREGATE cohort_agg(customer_id bigint, order_id bigint, ordered_at clv_day, amount real) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_cohorts, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(bigint, bigint, clv_day, real) IS 'what each cohort of customers did at each age, from order lines: those of one order are one order';

CREATE AGGREGATE cohort_agg(customer_id bigint, order_id bigint, ordered_at clv_day, amount real, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_cohorts, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(bigint, bigint, clv_day, real, clv_period) IS 'what each cohort of customers did at each age, from order lines: those of one order are one order';

CREATE AGGREGATE cohort_agg(customer_id bigint, happened_at date, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(bigint, date, clv_period) IS 'what each cohort of customers did at each age, from events without amounts, such as visits; a cohort has the customers whose first event is in the same period';

CREATE AGGREGATE cohort_agg(customer_id bigint, ordered_at date, amount float8, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(bigint, date, float8, clv_period) IS 'what each cohort of customers did at each age, from orders, where a negative amount is a refund; a cohort has the customers whose first purchase is in the same period';

CREATE AGGREGATE cohort_agg(customer_id bigint, ordered_at date, amount numeric, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(bigint, date, numeric, clv_period) IS 'what each cohort of customers did at each age, from orders, where a negative amount is a refund; a cohort has the customers whose first purchase is in the same period';

CREATE AGGREGATE cohort_agg(customer_id bigint, ordered_at date, amount real, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(bigint, date, real, clv_period) IS 'what each cohort of customers did at each age, from orders, where a negative amount is a refund; a cohort has the customers whose first purchase is in the same period';

CREATE AGGREGATE cohort_agg(customer_id bigint, order_id text, ordered_at clv_day, amount float8) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_cohorts, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(bigint, text, clv_day, float8) IS 'what each cohort of customers did at each age, from order lines: those of one order are one order';

CREATE AGGREGATE cohort_agg(customer_id bigint, order_id text, ordered_at clv_day, amount float8, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_cohorts, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(bigint, text, clv_day, float8, clv_period) IS 'what each cohort of customers did at each age, from order lines: those of one order are one order';

CREATE AGGREGATE cohort_agg(customer_id bigint, order_id text, ordered_at clv_day, amount numeric) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_cohorts, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(bigint, text, clv_day, numeric) IS 'what each cohort of customers did at each age, from order lines: those of one order are one order';

CREATE AGGREGATE cohort_agg(customer_id bigint, order_id text, ordered_at clv_day, amount numeric, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_cohorts, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(bigint, text, clv_day, numeric, clv_period) IS 'what each cohort of customers did at each age, from order lines: those of one order are one order';

CREATE AGGREGATE cohort_agg(customer_id bigint, order_id text, ordered_at clv_day, amount real) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_cohorts, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(bigint, text, clv_day, real) IS 'what each cohort of customers did at each age, from order lines: those of one order are one order';

CREATE AGGREGATE cohort_agg(customer_id bigint, order_id text, ordered_at clv_day, amount real, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_cohorts, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(bigint, text, clv_day, real, clv_period) IS 'what each cohort of customers did at each age, from order lines: those of one order are one order';

CREATE AGGREGATE cohort_agg(customer_id bigint, happened_at timestamp, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(bigint, timestamp, clv_period) IS 'what each cohort of customers did at each age, from events without amounts, such as visits; a cohort has the customers whose first event is in the same period';

CREATE AGGREGATE cohort_agg(customer_id bigint, ordered_at timestamp, amount float8, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(bigint, timestamp, float8, clv_period) IS 'what each cohort of customers did at each age, from orders, where a negative amount is a refund; a cohort has the customers whose first purchase is in the same period';

CREATE AGGREGATE cohort_agg(customer_id bigint, ordered_at timestamp, amount numeric, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(bigint, timestamp, numeric, clv_period) IS 'what each cohort of customers did at each age, from orders, where a negative amount is a refund; a cohort has the customers whose first purchase is in the same period';

CREATE AGGREGATE cohort_agg(customer_id bigint, ordered_at timestamp, amount real, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(bigint, timestamp, real, clv_period) IS 'what each cohort of customers did at each age, from orders, where a negative amount is a refund; a cohort has the customers whose first purchase is in the same period';

CREATE AGGREGATE cohort_agg(customer_id bigint, happened_at timestamptz, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(bigint, timestamptz, clv_period) IS 'what each cohort of customers did at each age, from events without amounts, such as visits; a cohort has the customers whose first event is in the same period';

CREATE AGGREGATE cohort_agg(customer_id bigint, ordered_at timestamptz, amount float8, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(bigint, timestamptz, float8, clv_period) IS 'what each cohort of customers did at each age, from orders, where a negative amount is a refund; a cohort has the customers whose first purchase is in the same period';

CREATE AGGREGATE cohort_agg(customer_id bigint, ordered_at timestamptz, amount numeric, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(bigint, timestamptz, numeric, clv_period) IS 'what each cohort of customers did at each age, from orders, where a negative amount is a refund; a cohort has the customers whose first purchase is in the same period';

CREATE AGGREGATE cohort_agg(customer_id bigint, ordered_at timestamptz, amount real, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(bigint, timestamptz, real, clv_period) IS 'what each cohort of customers did at each age, from orders, where a negative amount is a refund; a cohort has the customers whose first purchase is in the same period';

CREATE AGGREGATE cohort_agg(customer_id float8, order_id bigint, ordered_at clv_day, amount float8) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_cohorts, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(float8, bigint, clv_day, float8) IS 'what each cohort of customers did at each age, from order lines: those of one order are one order';

CREATE AGGREGATE cohort_agg(customer_id float8, order_id bigint, ordered_at clv_day, amount float8, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_cohorts, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(float8, bigint, clv_day, float8, clv_period) IS 'what each cohort of customers did at each age, from order lines: those of one order are one order';

CREATE AGGREGATE cohort_agg(customer_id float8, order_id bigint, ordered_at clv_day, amount numeric) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_cohorts, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(float8, bigint, clv_day, numeric) IS 'what each cohort of customers did at each age, from order lines: those of one order are one order';

CREATE AGGREGATE cohort_agg(customer_id float8, order_id bigint, ordered_at clv_day, amount numeric, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_cohorts, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(float8, bigint, clv_day, numeric, clv_period) IS 'what each cohort of customers did at each age, from order lines: those of one order are one order';

CREATE AGGREGATE cohort_agg(customer_id float8, order_id bigint, ordered_at clv_day, amount real) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_cohorts, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(float8, bigint, clv_day, real) IS 'what each cohort of customers did at each age, from order lines: those of one order are one order';

CREATE AGGREGATE cohort_agg(customer_id float8, order_id bigint, ordered_at clv_day, amount real, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_cohorts, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(float8, bigint, clv_day, real, clv_period) IS 'what each cohort of customers did at each age, from order lines: those of one order are one order';

CREATE AGGREGATE cohort_agg(customer_id float8, happened_at date, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(float8, date, clv_period) IS 'what each cohort of customers did at each age, from events without amounts, such as visits; a cohort has the customers whose first event is in the same period';

CREATE AGGREGATE cohort_agg(customer_id float8, ordered_at date, amount float8, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(float8, date, float8, clv_period) IS 'what each cohort of customers did at each age, from orders, where a negative amount is a refund; a cohort has the customers whose first purchase is in the same period';

CREATE AGGREGATE cohort_agg(customer_id float8, ordered_at date, amount numeric, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(float8, date, numeric, clv_period) IS 'what each cohort of customers did at each age, from orders, where a negative amount is a refund; a cohort has the customers whose first purchase is in the same period';

CREATE AGGREGATE cohort_agg(customer_id float8, ordered_at date, amount real, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(float8, date, real, clv_period) IS 'what each cohort of customers did at each age, from orders, where a negative amount is a refund; a cohort has the customers whose first purchase is in the same period';

CREATE AGGREGATE cohort_agg(customer_id float8, order_id text, ordered_at clv_day, amount float8) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_cohorts, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(float8, text, clv_day, float8) IS 'what each cohort of customers did at each age, from order lines: those of one order are one order';

CREATE AGGREGATE cohort_agg(customer_id float8, order_id text, ordered_at clv_day, amount float8, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_cohorts, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(float8, text, clv_day, float8, clv_period) IS 'what each cohort of customers did at each age, from order lines: those of one order are one order';

CREATE AGGREGATE cohort_agg(customer_id float8, order_id text, ordered_at clv_day, amount numeric) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_cohorts, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(float8, text, clv_day, numeric) IS 'what each cohort of customers did at each age, from order lines: those of one order are one order';

CREATE AGGREGATE cohort_agg(customer_id float8, order_id text, ordered_at clv_day, amount numeric, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_cohorts, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(float8, text, clv_day, numeric, clv_period) IS 'what each cohort of customers did at each age, from order lines: those of one order are one order';

CREATE AGGREGATE cohort_agg(customer_id float8, order_id text, ordered_at clv_day, amount real) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_cohorts, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(float8, text, clv_day, real) IS 'what each cohort of customers did at each age, from order lines: those of one order are one order';

CREATE AGGREGATE cohort_agg(customer_id float8, order_id text, ordered_at clv_day, amount real, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_cohorts, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(float8, text, clv_day, real, clv_period) IS 'what each cohort of customers did at each age, from order lines: those of one order are one order';

CREATE AGGREGATE cohort_agg(customer_id float8, happened_at timestamp, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(float8, timestamp, clv_period) IS 'what each cohort of customers did at each age, from events without amounts, such as visits; a cohort has the customers whose first event is in the same period';

CREATE AGGREGATE cohort_agg(customer_id float8, ordered_at timestamp, amount float8, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(float8, timestamp, float8, clv_period) IS 'what each cohort of customers did at each age, from orders, where a negative amount is a refund; a cohort has the customers whose first purchase is in the same period';

CREATE AGGREGATE cohort_agg(customer_id float8, ordered_at timestamp, amount numeric, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(float8, timestamp, numeric, clv_period) IS 'what each cohort of customers did at each age, from orders, where a negative amount is a refund; a cohort has the customers whose first purchase is in the same period';

CREATE AGGREGATE cohort_agg(customer_id float8, ordered_at timestamp, amount real, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(float8, timestamp, real, clv_period) IS 'what each cohort of customers did at each age, from orders, where a negative amount is a refund; a cohort has the customers whose first purchase is in the same period';

CREATE AGGREGATE cohort_agg(customer_id float8, happened_at timestamptz, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(float8, timestamptz, clv_period) IS 'what each cohort of customers did at each age, from events without amounts, such as visits; a cohort has the customers whose first event is in the same period';

CREATE AGGREGATE cohort_agg(customer_id float8, ordered_at timestamptz, amount float8, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(float8, timestamptz, float8, clv_period) IS 'what each cohort of customers did at each age, from orders, where a negative amount is a refund; a cohort has the customers whose first purchase is in the same period';

CREATE AGGREGATE cohort_agg(customer_id float8, ordered_at timestamptz, amount numeric, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(float8, timestamptz, numeric, clv_period) IS 'what each cohort of customers did at each age, from orders, where a negative amount is a refund; a cohort has the customers whose first purchase is in the same period';

CREATE AGGREGATE cohort_agg(customer_id float8, ordered_at timestamptz, amount real, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(float8, timestamptz, real, clv_period) IS 'what each cohort of customers did at each age, from orders, where a negative amount is a refund; a cohort has the customers whose first purchase is in the same period';

CREATE AGGREGATE cohort_agg(history purchase_history, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(purchase_history, clv_period) IS 'what each cohort of customers did at each age, from histories as known at the end of day as_of; a cohort has the customers whose first purchase is in the same period';

CREATE AGGREGATE cohort_agg(history purchase_history, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(purchase_history, clv_period, clv_day) IS 'what each cohort of customers did at each age, from histories as known at the end of day as_of; a cohort has the customers whose first purchase is in the same period';

CREATE AGGREGATE cohort_agg(history purchase_history, joined_at date, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(purchase_history, date, clv_period) IS 'what each cohort of customers did at each age, from histories as known at the end of day as_of; a cohort has the customers who joined (signed up, were first contacted) in the same period, those without a history included; purchases before that day are left out';

CREATE AGGREGATE cohort_agg(history purchase_history, joined_at date, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(purchase_history, date, clv_period, clv_day) IS 'what each cohort of customers did at each age, from histories as known at the end of day as_of; a cohort has the customers who joined (signed up, were first contacted) in the same period, those without a history included; purchases before that day are left out';

CREATE AGGREGATE cohort_agg(history purchase_history, joined_at timestamp, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(purchase_history, timestamp, clv_period) IS 'what each cohort of customers did at each age, from histories as known at the end of day as_of; a cohort has the customers who joined (signed up, were first contacted) in the same period, those without a history included; purchases before that day are left out';

CREATE AGGREGATE cohort_agg(history purchase_history, joined_at timestamp, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(purchase_history, timestamp, clv_period, clv_day) IS 'what each cohort of customers did at each age, from histories as known at the end of day as_of; a cohort has the customers who joined (signed up, were first contacted) in the same period, those without a history included; purchases before that day are left out';

CREATE AGGREGATE cohort_agg(history purchase_history, joined_at timestamptz, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(purchase_history, timestamptz, clv_period) IS 'what each cohort of customers did at each age, from histories as known at the end of day as_of; a cohort has the customers who joined (signed up, were first contacted) in the same period, those without a history included; purchases before that day are left out';

CREATE AGGREGATE cohort_agg(history purchase_history, joined_at timestamptz, period clv_period, as_of clv_day) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(purchase_history, timestamptz, clv_period, clv_day) IS 'what each cohort of customers did at each age, from histories as known at the end of day as_of; a cohort has the customers who joined (signed up, were first contacted) in the same period, those without a history included; purchases before that day are left out';

CREATE AGGREGATE cohort_agg(customer_id text, order_id bigint, ordered_at clv_day, amount float8) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_cohorts, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(text, bigint, clv_day, float8) IS 'what each cohort of customers did at each age, from order lines: those of one order are one order';

CREATE AGGREGATE cohort_agg(customer_id text, order_id bigint, ordered_at clv_day, amount float8, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_cohorts, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(text, bigint, clv_day, float8, clv_period) IS 'what each cohort of customers did at each age, from order lines: those of one order are one order';

CREATE AGGREGATE cohort_agg(customer_id text, order_id bigint, ordered_at clv_day, amount numeric) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_cohorts, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(text, bigint, clv_day, numeric) IS 'what each cohort of customers did at each age, from order lines: those of one order are one order';

CREATE AGGREGATE cohort_agg(customer_id text, order_id bigint, ordered_at clv_day, amount numeric, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_cohorts, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(text, bigint, clv_day, numeric, clv_period) IS 'what each cohort of customers did at each age, from order lines: those of one order are one order';

CREATE AGGREGATE cohort_agg(customer_id text, order_id bigint, ordered_at clv_day, amount real) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_cohorts, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(text, bigint, clv_day, real) IS 'what each cohort of customers did at each age, from order lines: those of one order are one order';

CREATE AGGREGATE cohort_agg(customer_id text, order_id bigint, ordered_at clv_day, amount real, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_cohorts, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(text, bigint, clv_day, real, clv_period) IS 'what each cohort of customers did at each age, from order lines: those of one order are one order';

CREATE AGGREGATE cohort_agg(customer_id text, happened_at date, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(text, date, clv_period) IS 'what each cohort of customers did at each age, from events without amounts, such as visits; a cohort has the customers whose first event is in the same period';

CREATE AGGREGATE cohort_agg(customer_id text, ordered_at date, amount float8, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(text, date, float8, clv_period) IS 'what each cohort of customers did at each age, from orders, where a negative amount is a refund; a cohort has the customers whose first purchase is in the same period';

CREATE AGGREGATE cohort_agg(customer_id text, ordered_at date, amount numeric, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(text, date, numeric, clv_period) IS 'what each cohort of customers did at each age, from orders, where a negative amount is a refund; a cohort has the customers whose first purchase is in the same period';

CREATE AGGREGATE cohort_agg(customer_id text, ordered_at date, amount real, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(text, date, real, clv_period) IS 'what each cohort of customers did at each age, from orders, where a negative amount is a refund; a cohort has the customers whose first purchase is in the same period';

CREATE AGGREGATE cohort_agg(customer_id text, order_id text, ordered_at clv_day, amount float8) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_cohorts, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(text, text, clv_day, float8) IS 'what each cohort of customers did at each age, from order lines: those of one order are one order';

CREATE AGGREGATE cohort_agg(customer_id text, order_id text, ordered_at clv_day, amount float8, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_cohorts, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(text, text, clv_day, float8, clv_period) IS 'what each cohort of customers did at each age, from order lines: those of one order are one order';

CREATE AGGREGATE cohort_agg(customer_id text, order_id text, ordered_at clv_day, amount numeric) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_cohorts, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(text, text, clv_day, numeric) IS 'what each cohort of customers did at each age, from order lines: those of one order are one order';

CREATE AGGREGATE cohort_agg(customer_id text, order_id text, ordered_at clv_day, amount numeric, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_cohorts, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(text, text, clv_day, numeric, clv_period) IS 'what each cohort of customers did at each age, from order lines: those of one order are one order';

CREATE AGGREGATE cohort_agg(customer_id text, order_id text, ordered_at clv_day, amount real) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_cohorts, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(text, text, clv_day, real) IS 'what each cohort of customers did at each age, from order lines: those of one order are one order';

CREATE AGGREGATE cohort_agg(customer_id text, order_id text, ordered_at clv_day, amount real, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_cohorts, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(text, text, clv_day, real, clv_period) IS 'what each cohort of customers did at each age, from order lines: those of one order are one order';

CREATE AGGREGATE cohort_agg(customer_id text, happened_at timestamp, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(text, timestamp, clv_period) IS 'what each cohort of customers did at each age, from events without amounts, such as visits; a cohort has the customers whose first event is in the same period';

CREATE AGGREGATE cohort_agg(customer_id text, ordered_at timestamp, amount float8, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(text, timestamp, float8, clv_period) IS 'what each cohort of customers did at each age, from orders, where a negative amount is a refund; a cohort has the customers whose first purchase is in the same period';

CREATE AGGREGATE cohort_agg(customer_id text, ordered_at timestamp, amount numeric, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(text, timestamp, numeric, clv_period) IS 'what each cohort of customers did at each age, from orders, where a negative amount is a refund; a cohort has the customers whose first purchase is in the same period';

CREATE AGGREGATE cohort_agg(customer_id text, ordered_at timestamp, amount real, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(text, timestamp, real, clv_period) IS 'what each cohort of customers did at each age, from orders, where a negative amount is a refund; a cohort has the customers whose first purchase is in the same period';

CREATE AGGREGATE cohort_agg(customer_id text, happened_at timestamptz, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(text, timestamptz, clv_period) IS 'what each cohort of customers did at each age, from events without amounts, such as visits; a cohort has the customers whose first event is in the same period';

CREATE AGGREGATE cohort_agg(customer_id text, ordered_at timestamptz, amount float8, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(text, timestamptz, float8, clv_period) IS 'what each cohort of customers did at each age, from orders, where a negative amount is a refund; a cohort has the customers whose first purchase is in the same period';

CREATE AGGREGATE cohort_agg(customer_id text, ordered_at timestamptz, amount numeric, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(text, timestamptz, numeric, clv_period) IS 'what each cohort of customers did at each age, from orders, where a negative amount is a refund; a cohort has the customers whose first purchase is in the same period';

CREATE AGGREGATE cohort_agg(customer_id text, ordered_at timestamptz, amount real, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(text, timestamptz, real, clv_period) IS 'what each cohort of customers did at each age, from orders, where a negative amount is a refund; a cohort has the customers whose first purchase is in the same period';

CREATE AGGREGATE cohort_agg(customer_id uuid, order_id bigint, ordered_at clv_day, amount float8) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_cohorts, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(uuid, bigint, clv_day, float8) IS 'what each cohort of customers did at each age, from order lines: those of one order are one order';

CREATE AGGREGATE cohort_agg(customer_id uuid, order_id bigint, ordered_at clv_day, amount float8, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_cohorts, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(uuid, bigint, clv_day, float8, clv_period) IS 'what each cohort of customers did at each age, from order lines: those of one order are one order';

CREATE AGGREGATE cohort_agg(customer_id uuid, order_id bigint, ordered_at clv_day, amount numeric) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_cohorts, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(uuid, bigint, clv_day, numeric) IS 'what each cohort of customers did at each age, from order lines: those of one order are one order';

CREATE AGGREGATE cohort_agg(customer_id uuid, order_id bigint, ordered_at clv_day, amount numeric, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_cohorts, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(uuid, bigint, clv_day, numeric, clv_period) IS 'what each cohort of customers did at each age, from order lines: those of one order are one order';

CREATE AGGREGATE cohort_agg(customer_id uuid, order_id bigint, ordered_at clv_day, amount real) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_cohorts, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(uuid, bigint, clv_day, real) IS 'what each cohort of customers did at each age, from order lines: those of one order are one order';

CREATE AGGREGATE cohort_agg(customer_id uuid, order_id bigint, ordered_at clv_day, amount real, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_cohorts, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(uuid, bigint, clv_day, real, clv_period) IS 'what each cohort of customers did at each age, from order lines: those of one order are one order';

CREATE AGGREGATE cohort_agg(customer_id uuid, happened_at date, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(uuid, date, clv_period) IS 'what each cohort of customers did at each age, from events without amounts, such as visits; a cohort has the customers whose first event is in the same period';

CREATE AGGREGATE cohort_agg(customer_id uuid, ordered_at date, amount float8, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(uuid, date, float8, clv_period) IS 'what each cohort of customers did at each age, from orders, where a negative amount is a refund; a cohort has the customers whose first purchase is in the same period';

CREATE AGGREGATE cohort_agg(customer_id uuid, ordered_at date, amount numeric, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(uuid, date, numeric, clv_period) IS 'what each cohort of customers did at each age, from orders, where a negative amount is a refund; a cohort has the customers whose first purchase is in the same period';

CREATE AGGREGATE cohort_agg(customer_id uuid, ordered_at date, amount real, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(uuid, date, real, clv_period) IS 'what each cohort of customers did at each age, from orders, where a negative amount is a refund; a cohort has the customers whose first purchase is in the same period';

CREATE AGGREGATE cohort_agg(customer_id uuid, order_id text, ordered_at clv_day, amount float8) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_cohorts, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(uuid, text, clv_day, float8) IS 'what each cohort of customers did at each age, from order lines: those of one order are one order';

CREATE AGGREGATE cohort_agg(customer_id uuid, order_id text, ordered_at clv_day, amount float8, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_cohorts, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(uuid, text, clv_day, float8, clv_period) IS 'what each cohort of customers did at each age, from order lines: those of one order are one order';

CREATE AGGREGATE cohort_agg(customer_id uuid, order_id text, ordered_at clv_day, amount numeric) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_cohorts, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(uuid, text, clv_day, numeric) IS 'what each cohort of customers did at each age, from order lines: those of one order are one order';

CREATE AGGREGATE cohort_agg(customer_id uuid, order_id text, ordered_at clv_day, amount numeric, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_cohorts, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(uuid, text, clv_day, numeric, clv_period) IS 'what each cohort of customers did at each age, from order lines: those of one order are one order';

CREATE AGGREGATE cohort_agg(customer_id uuid, order_id text, ordered_at clv_day, amount real) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_cohorts, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(uuid, text, clv_day, real) IS 'what each cohort of customers did at each age, from order lines: those of one order are one order';

CREATE AGGREGATE cohort_agg(customer_id uuid, order_id text, ordered_at clv_day, amount real, period clv_period) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_cohorts, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(uuid, text, clv_day, real, clv_period) IS 'what each cohort of customers did at each age, from order lines: those of one order are one order';

CREATE AGGREGATE cohort_agg(customer_id uuid, happened_at timestamp, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(uuid, timestamp, clv_period) IS 'what each cohort of customers did at each age, from events without amounts, such as visits; a cohort has the customers whose first event is in the same period';

CREATE AGGREGATE cohort_agg(customer_id uuid, ordered_at timestamp, amount float8, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(uuid, timestamp, float8, clv_period) IS 'what each cohort of customers did at each age, from orders, where a negative amount is a refund; a cohort has the customers whose first purchase is in the same period';

CREATE AGGREGATE cohort_agg(customer_id uuid, ordered_at timestamp, amount numeric, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(uuid, timestamp, numeric, clv_period) IS 'what each cohort of customers did at each age, from orders, where a negative amount is a refund; a cohort has the customers whose first purchase is in the same period';

CREATE AGGREGATE cohort_agg(customer_id uuid, ordered_at timestamp, amount real, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(uuid, timestamp, real, clv_period) IS 'what each cohort of customers did at each age, from orders, where a negative amount is a refund; a cohort has the customers whose first purchase is in the same period';

CREATE AGGREGATE cohort_agg(customer_id uuid, happened_at timestamptz, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(uuid, timestamptz, clv_period) IS 'what each cohort of customers did at each age, from events without amounts, such as visits; a cohort has the customers whose first event is in the same period';

CREATE AGGREGATE cohort_agg(customer_id uuid, ordered_at timestamptz, amount float8, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(uuid, timestamptz, float8, clv_period) IS 'what each cohort of customers did at each age, from orders, where a negative amount is a refund; a cohort has the customers whose first purchase is in the same period';

CREATE AGGREGATE cohort_agg(customer_id uuid, ordered_at timestamptz, amount numeric, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(uuid, timestamptz, numeric, clv_period) IS 'what each cohort of customers did at each age, from orders, where a negative amount is a refund; a cohort has the customers whose first purchase is in the same period';

CREATE AGGREGATE cohort_agg(customer_id uuid, ordered_at timestamptz, amount real, period clv_period) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cohort_agg(uuid, timestamptz, real, clv_period) IS 'what each cohort of customers did at each age, from orders, where a negative amount is a refund; a cohort has the customers whose first purchase is in the same period';

CREATE AGGREGATE cost_to_serve(revenue float8, cost_of_goods float8, service_cost float8, marketing_cost float8) (
  SFUNC = _clv_add, STYPE = clv_totals, SSPACE = 160, COMBINEFUNC = _clv_combine, FINALFUNC = cost_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cost_to_serve(float8, float8, float8, float8) IS 'what is left of revenue after each cost; takes one row per customer';

CREATE AGGREGATE cost_to_serve(revenue numeric, cost_of_goods numeric, service_cost numeric, marketing_cost numeric) (
  SFUNC = _clv_add, STYPE = clv_totals, SSPACE = 160, COMBINEFUNC = _clv_combine, FINALFUNC = cost_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cost_to_serve(numeric, numeric, numeric, numeric) IS 'what is left of revenue after each cost; takes one row per customer';

CREATE AGGREGATE cost_to_serve(revenue real, cost_of_goods real, service_cost real, marketing_cost real) (
  SFUNC = _clv_add, STYPE = clv_totals, SSPACE = 160, COMBINEFUNC = _clv_combine, FINALFUNC = cost_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cost_to_serve(real, real, real, real) IS 'what is left of revenue after each cost; takes one row per customer';

CREATE AGGREGATE cost_totals(revenue float8, cost_of_goods float8, service_cost float8, marketing_cost float8) (
  SFUNC = _clv_add, STYPE = clv_totals, SSPACE = 160, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cost_totals(float8, float8, float8, float8) IS 'totals of revenue and costs of customers, to be stored and merged; cost_figures(totals) reads them';

CREATE AGGREGATE cost_totals(revenue numeric, cost_of_goods numeric, service_cost numeric, marketing_cost numeric) (
  SFUNC = _clv_add, STYPE = clv_totals, SSPACE = 160, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cost_totals(numeric, numeric, numeric, numeric) IS 'totals of revenue and costs of customers, to be stored and merged; cost_figures(totals) reads them';

CREATE AGGREGATE cost_totals(revenue real, cost_of_goods real, service_cost real, marketing_cost real) (
  SFUNC = _clv_add, STYPE = clv_totals, SSPACE = 160, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE cost_totals(real, real, real, real) IS 'totals of revenue and costs of customers, to be stored and merged; cost_figures(totals) reads them';

CREATE AGGREGATE forecast_accuracy(predicted float8, actual float8) (
  SFUNC = _clv_add, STYPE = forecast_pairs, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = forecast_accuracy, PARALLEL = SAFE
);
COMMENT ON AGGREGATE forecast_accuracy(float8, float8) IS 'how well predictions agree with what came, one of each a customer: bias, absolute and squared errors, rank correlation, Gini coefficient, lift of the tenth with the highest predictions';

CREATE AGGREGATE forecast_agg(model clv_model, history purchase_history, days float8) (
  SFUNC = _clv_add, STYPE = forecast_sums, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = forecast_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE forecast_agg(clv_model, purchase_history, float8) IS 'what all customers of a group will buy in the next days after the as_of of their models: purchase days, revenue and discounted value, each with bounds on the sum that hold with probability level, by default 0.9; annual_discount is an effective yearly rate, by default 0';

CREATE AGGREGATE forecast_agg(model clv_model, history purchase_history, days float8, annual_discount float8) (
  SFUNC = _clv_add, STYPE = forecast_sums, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = forecast_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE forecast_agg(clv_model, purchase_history, float8, float8) IS 'what all customers of a group will buy in the next days after the as_of of their models: purchase days, revenue and discounted value, each with bounds on the sum that hold with probability level, by default 0.9; annual_discount is an effective yearly rate, by default 0';

CREATE AGGREGATE forecast_agg(model clv_model, history purchase_history, days float8, annual_discount float8, margin float8) (
  SFUNC = _clv_add, STYPE = forecast_sums, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = forecast_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE forecast_agg(clv_model, purchase_history, float8, float8, float8) IS 'what all customers of a group will buy in the next days after the as_of of their models: purchase days, revenue and discounted value, each with bounds on the sum that hold with probability level, by default 0.9; annual_discount is an effective yearly rate, by default 0';

CREATE AGGREGATE forecast_agg(model clv_model, history purchase_history, days float8, annual_discount float8, margin float8, level float8) (
  SFUNC = _clv_add, STYPE = forecast_sums, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = forecast_figures, PARALLEL = SAFE
);
COMMENT ON AGGREGATE forecast_agg(clv_model, purchase_history, float8, float8, float8, float8) IS 'what all customers of a group will buy in the next days after the as_of of their models: purchase days, revenue and discounted value, each with bounds on the sum that hold with probability level, by default 0.9; annual_discount is an effective yearly rate, by default 0';

CREATE AGGREGATE forecast_calibration(predicted float8, actual float8) (
  SFUNC = _clv_add, STYPE = forecast_pairs, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_calibration, PARALLEL = SAFE
);
COMMENT ON AGGREGATE forecast_calibration(float8, float8) IS 'tenths of the customers by their predictions, the highest first: mean prediction, and mean of what came with bounds that hold with probability level, by default 0.9; an array, for unnest()';

CREATE AGGREGATE forecast_calibration(predicted float8, actual float8, level float8) (
  SFUNC = _clv_add, STYPE = forecast_pairs, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_calibration, PARALLEL = SAFE
);
COMMENT ON AGGREGATE forecast_calibration(float8, float8, float8) IS 'tenths of the customers by their predictions, the highest first: mean prediction, and mean of what came with bounds that hold with probability level, by default 0.9; an array, for unnest()';

CREATE AGGREGATE forecast_curve(model clv_model, history purchase_history, period clv_period, periods integer) (
  SFUNC = _clv_add, STYPE = forecast_sums, SSPACE = 4096, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_forecast_curve, PARALLEL = SAFE
);
COMMENT ON AGGREGATE forecast_curve(clv_model, purchase_history, clv_period, integer) IS 'what customers are expected to buy in each of the next periods after as_of, by default that of the models, with bounds that hold with probability level, beside what came where histories reach so far. Who first buys after as_of counts as a new customer from that day on: with an as_of before the first order it is the tracking plot of a model. An array, for unnest()';

CREATE AGGREGATE forecast_curve(model clv_model, history purchase_history, period clv_period, periods integer, as_of clv_day) (
  SFUNC = _clv_add, STYPE = forecast_sums, SSPACE = 4096, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_forecast_curve, PARALLEL = SAFE
);
COMMENT ON AGGREGATE forecast_curve(clv_model, purchase_history, clv_period, integer, clv_day) IS 'what customers are expected to buy in each of the next periods after as_of, by default that of the models, with bounds that hold with probability level, beside what came where histories reach so far. Who first buys after as_of counts as a new customer from that day on: with an as_of before the first order it is the tracking plot of a model. An array, for unnest()';

CREATE AGGREGATE forecast_curve(model clv_model, history purchase_history, period clv_period, periods integer, as_of clv_day, level float8) (
  SFUNC = _clv_add, STYPE = forecast_sums, SSPACE = 4096, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_forecast_curve, PARALLEL = SAFE
);
COMMENT ON AGGREGATE forecast_curve(clv_model, purchase_history, clv_period, integer, clv_day, float8) IS 'what customers are expected to buy in each of the next periods after as_of, by default that of the models, with bounds that hold with probability level, beside what came where histories reach so far. Who first buys after as_of counts as a new customer from that day on: with an as_of before the first order it is the tracking plot of a model. An array, for unnest()';

CREATE AGGREGATE forecast_pairs_agg(predicted float8, actual float8) (
  SFUNC = _clv_add, STYPE = forecast_pairs, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE forecast_pairs_agg(float8, float8) IS 'pairs of predictions and what came, to be stored and merged';

CREATE AGGREGATE forecast_pairs_agg(predicted float8, actual float8, level float8) (
  SFUNC = _clv_add, STYPE = forecast_pairs, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE forecast_pairs_agg(float8, float8, float8) IS 'pairs of predictions and what came, to be stored and merged';

CREATE AGGREGATE forecast_sums_agg(model clv_model, history purchase_history, period clv_period, periods integer) (
  SFUNC = _clv_add, STYPE = forecast_sums, SSPACE = 4096, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE forecast_sums_agg(clv_model, purchase_history, clv_period, integer) IS 'sums behind forecast_curve, to be stored and merged; forecast_periods(sums) reads them';

CREATE AGGREGATE forecast_sums_agg(model clv_model, history purchase_history, period clv_period, periods integer, as_of clv_day) (
  SFUNC = _clv_add, STYPE = forecast_sums, SSPACE = 4096, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE forecast_sums_agg(clv_model, purchase_history, clv_period, integer, clv_day) IS 'sums behind forecast_curve, to be stored and merged; forecast_periods(sums) reads them';

CREATE AGGREGATE forecast_sums_agg(model clv_model, history purchase_history, period clv_period, periods integer, as_of clv_day, level float8) (
  SFUNC = _clv_add, STYPE = forecast_sums, SSPACE = 4096, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE forecast_sums_agg(clv_model, purchase_history, clv_period, integer, clv_day, float8) IS 'sums behind forecast_curve, to be stored and merged; forecast_periods(sums) reads them';

CREATE AGGREGATE forecast_sums_agg(model clv_model, history purchase_history, days float8) (
  SFUNC = _clv_add, STYPE = forecast_sums, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE forecast_sums_agg(clv_model, purchase_history, float8) IS 'sums behind forecast_agg, to be stored and merged; forecast_figures(sums) reads them';

CREATE AGGREGATE forecast_sums_agg(model clv_model, history purchase_history, days float8, annual_discount float8) (
  SFUNC = _clv_add, STYPE = forecast_sums, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE forecast_sums_agg(clv_model, purchase_history, float8, float8) IS 'sums behind forecast_agg, to be stored and merged; forecast_figures(sums) reads them';

CREATE AGGREGATE forecast_sums_agg(model clv_model, history purchase_history, days float8, annual_discount float8, margin float8) (
  SFUNC = _clv_add, STYPE = forecast_sums, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE forecast_sums_agg(clv_model, purchase_history, float8, float8, float8) IS 'sums behind forecast_agg, to be stored and merged; forecast_figures(sums) reads them';

CREATE AGGREGATE forecast_sums_agg(model clv_model, history purchase_history, days float8, annual_discount float8, margin float8, level float8) (
  SFUNC = _clv_add, STYPE = forecast_sums, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE forecast_sums_agg(clv_model, purchase_history, float8, float8, float8, float8) IS 'sums behind forecast_agg, to be stored and merged; forecast_figures(sums) reads them';

CREATE AGGREGATE holdout_counts_agg(history purchase_history, split_at clv_day, until clv_day) (
  SFUNC = _clv_add, STYPE = holdout_counts, SSPACE = 4096, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE holdout_counts_agg(purchase_history, clv_day, clv_day) IS 'counts behind clv_backtest, to be stored and merged; backtests(counts) reads them';

CREATE AGGREGATE holdout_counts_agg(history purchase_history, split_at clv_day, until clv_day, family clv_family) (
  SFUNC = _clv_add, STYPE = holdout_counts, SSPACE = 4096, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE holdout_counts_agg(purchase_history, clv_day, clv_day, clv_family) IS 'counts behind clv_backtest, to be stored and merged; backtests(counts) reads them';

CREATE AGGREGATE lift_agg(treated boolean, converted boolean) (
  SFUNC = _clv_add, STYPE = clv_totals, SSPACE = 160, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lift, PARALLEL = SAFE
);
COMMENT ON AGGREGATE lift_agg(boolean, boolean) IS 'did the campaign do anything: shares of treated customers and of a control group who converted, their difference with a 95 % interval, and the probability of such a difference by chance; takes one row per customer';

CREATE AGGREGATE lift_agg(treated boolean, value float8) (
  SFUNC = _clv_add, STYPE = clv_totals, SSPACE = 160, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lift, PARALLEL = SAFE
);
COMMENT ON AGGREGATE lift_agg(boolean, float8) IS 'did the campaign do anything: mean values of treated customers and of a control group, their difference with a 95 % interval, and the probability of such a difference by chance; takes one row per customer';

CREATE AGGREGATE lift_agg(treated boolean, value numeric) (
  SFUNC = _clv_add, STYPE = clv_totals, SSPACE = 160, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lift, PARALLEL = SAFE
);
COMMENT ON AGGREGATE lift_agg(boolean, numeric) IS 'did the campaign do anything: mean values of treated customers and of a control group, their difference with a 95 % interval, and the probability of such a difference by chance; takes one row per customer';

CREATE AGGREGATE lift_agg(treated boolean, value real) (
  SFUNC = _clv_add, STYPE = clv_totals, SSPACE = 160, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lift, PARALLEL = SAFE
);
COMMENT ON AGGREGATE lift_agg(boolean, real) IS 'did the campaign do anything: mean values of treated customers and of a control group, their difference with a 95 % interval, and the probability of such a difference by chance; takes one row per customer';

CREATE AGGREGATE lift_agg(treated float8, converted boolean) (
  SFUNC = _clv_add, STYPE = clv_totals, SSPACE = 160, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lift, PARALLEL = SAFE
);
COMMENT ON AGGREGATE lift_agg(float8, boolean) IS 'did the campaign do anything: shares of treated customers and of a control group who converted, their difference with a 95 % interval, and the probability of such a difference by chance; takes one row per customer';

CREATE AGGREGATE lift_agg(treated float8, value float8) (
  SFUNC = _clv_add, STYPE = clv_totals, SSPACE = 160, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lift, PARALLEL = SAFE
);
COMMENT ON AGGREGATE lift_agg(float8, float8) IS 'did the campaign do anything: mean values of treated customers and of a control group, their difference with a 95 % interval, and the probability of such a difference by chance; takes one row per customer';

CREATE AGGREGATE lift_agg(treated float8, value numeric) (
  SFUNC = _clv_add, STYPE = clv_totals, SSPACE = 160, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lift, PARALLEL = SAFE
);
COMMENT ON AGGREGATE lift_agg(float8, numeric) IS 'did the campaign do anything: mean values of treated customers and of a control group, their difference with a 95 % interval, and the probability of such a difference by chance; takes one row per customer';

CREATE AGGREGATE lift_agg(treated float8, value real) (
  SFUNC = _clv_add, STYPE = clv_totals, SSPACE = 160, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lift, PARALLEL = SAFE
);
COMMENT ON AGGREGATE lift_agg(float8, real) IS 'did the campaign do anything: mean values of treated customers and of a control group, their difference with a 95 % interval, and the probability of such a difference by chance; takes one row per customer';

CREATE AGGREGATE lift_totals(treated boolean, converted boolean) (
  SFUNC = _clv_add, STYPE = clv_totals, SSPACE = 160, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE lift_totals(boolean, boolean) IS 'totals of treated customers and of a control group, to be stored and merged; lift_figures(totals) reads them';

CREATE AGGREGATE lift_totals(treated boolean, value float8) (
  SFUNC = _clv_add, STYPE = clv_totals, SSPACE = 160, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE lift_totals(boolean, float8) IS 'totals of treated customers and of a control group, to be stored and merged; lift_figures(totals) reads them';

CREATE AGGREGATE lift_totals(treated boolean, value numeric) (
  SFUNC = _clv_add, STYPE = clv_totals, SSPACE = 160, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE lift_totals(boolean, numeric) IS 'totals of treated customers and of a control group, to be stored and merged; lift_figures(totals) reads them';

CREATE AGGREGATE lift_totals(treated boolean, value real) (
  SFUNC = _clv_add, STYPE = clv_totals, SSPACE = 160, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE lift_totals(boolean, real) IS 'totals of treated customers and of a control group, to be stored and merged; lift_figures(totals) reads them';

CREATE AGGREGATE lift_totals(treated float8, converted boolean) (
  SFUNC = _clv_add, STYPE = clv_totals, SSPACE = 160, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE lift_totals(float8, boolean) IS 'totals of treated customers and of a control group, to be stored and merged; lift_figures(totals) reads them';

CREATE AGGREGATE lift_totals(treated float8, value float8) (
  SFUNC = _clv_add, STYPE = clv_totals, SSPACE = 160, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE lift_totals(float8, float8) IS 'totals of treated customers and of a control group, to be stored and merged; lift_figures(totals) reads them';

CREATE AGGREGATE lift_totals(treated float8, value numeric) (
  SFUNC = _clv_add, STYPE = clv_totals, SSPACE = 160, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE lift_totals(float8, numeric) IS 'totals of treated customers and of a control group, to be stored and merged; lift_figures(totals) reads them';

CREATE AGGREGATE lift_totals(treated float8, value real) (
  SFUNC = _clv_add, STYPE = clv_totals, SSPACE = 160, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE lift_totals(float8, real) IS 'totals of treated customers and of a control group, to be stored and merged; lift_figures(totals) reads them';

CREATE AGGREGATE model_checks_agg(model clv_model, history purchase_history) (
  SFUNC = _clv_add, STYPE = model_checks, SSPACE = 4096, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE model_checks_agg(clv_model, purchase_history) IS 'what clv_fit_check and clv_diagnose need, to be stored and merged';

CREATE AGGREGATE model_checks_agg(model clv_model, history purchase_history, as_of clv_day) (
  SFUNC = _clv_add, STYPE = model_checks, SSPACE = 4096, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE model_checks_agg(clv_model, purchase_history, clv_day) IS 'what clv_fit_check and clv_diagnose need, to be stored and merged';

CREATE AGGREGATE model_checks_agg(model clv_model, history purchase_history, as_of clv_day, most integer) (
  SFUNC = _clv_add, STYPE = model_checks, SSPACE = 4096, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE model_checks_agg(clv_model, purchase_history, clv_day, integer) IS 'what clv_fit_check and clv_diagnose need, to be stored and merged';

CREATE AGGREGATE mrr_agg(customer_id bigint, starts_on clv_day, ends_on clv_day, monthly_amount float8) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_mrr, PARALLEL = SAFE
);
COMMENT ON AGGREGATE mrr_agg(bigint, clv_day, clv_day, float8) IS 'monthly recurring revenue at the end of each month up to that of day as_of, by default the last on which a subscription begins, with new, expansion, contraction, churned and reactivated; a subscription runs from starts_on up to but not including ends_on, NULL or infinity for one without an end; an array, for unnest()';

CREATE AGGREGATE mrr_agg(customer_id bigint, starts_on clv_day, ends_on clv_day, monthly_amount float8, as_of clv_day) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_mrr, PARALLEL = SAFE
);
COMMENT ON AGGREGATE mrr_agg(bigint, clv_day, clv_day, float8, clv_day) IS 'monthly recurring revenue at the end of each month up to that of day as_of, by default the last on which a subscription begins, with new, expansion, contraction, churned and reactivated; a subscription runs from starts_on up to but not including ends_on, NULL or infinity for one without an end; an array, for unnest()';

CREATE AGGREGATE mrr_agg(customer_id bigint, starts_on clv_day, ends_on clv_day, monthly_amount numeric) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_mrr, PARALLEL = SAFE
);
COMMENT ON AGGREGATE mrr_agg(bigint, clv_day, clv_day, numeric) IS 'monthly recurring revenue at the end of each month up to that of day as_of, by default the last on which a subscription begins, with new, expansion, contraction, churned and reactivated; a subscription runs from starts_on up to but not including ends_on, NULL or infinity for one without an end; an array, for unnest()';

CREATE AGGREGATE mrr_agg(customer_id bigint, starts_on clv_day, ends_on clv_day, monthly_amount numeric, as_of clv_day) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_mrr, PARALLEL = SAFE
);
COMMENT ON AGGREGATE mrr_agg(bigint, clv_day, clv_day, numeric, clv_day) IS 'monthly recurring revenue at the end of each month up to that of day as_of, by default the last on which a subscription begins, with new, expansion, contraction, churned and reactivated; a subscription runs from starts_on up to but not including ends_on, NULL or infinity for one without an end; an array, for unnest()';

CREATE AGGREGATE mrr_agg(customer_id bigint, starts_on clv_day, ends_on clv_day, monthly_amount real) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_mrr, PARALLEL = SAFE
);
COMMENT ON AGGREGATE mrr_agg(bigint, clv_day, clv_day, real) IS 'monthly recurring revenue at the end of each month up to that of day as_of, by default the last on which a subscription begins, with new, expansion, contraction, churned and reactivated; a subscription runs from starts_on up to but not including ends_on, NULL or infinity for one without an end; an array, for unnest()';

CREATE AGGREGATE mrr_agg(customer_id bigint, starts_on clv_day, ends_on clv_day, monthly_amount real, as_of clv_day) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_mrr, PARALLEL = SAFE
);
COMMENT ON AGGREGATE mrr_agg(bigint, clv_day, clv_day, real, clv_day) IS 'monthly recurring revenue at the end of each month up to that of day as_of, by default the last on which a subscription begins, with new, expansion, contraction, churned and reactivated; a subscription runs from starts_on up to but not including ends_on, NULL or infinity for one without an end; an array, for unnest()';

CREATE AGGREGATE mrr_agg(customer_id float8, starts_on clv_day, ends_on clv_day, monthly_amount float8) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_mrr, PARALLEL = SAFE
);
COMMENT ON AGGREGATE mrr_agg(float8, clv_day, clv_day, float8) IS 'monthly recurring revenue at the end of each month up to that of day as_of, by default the last on which a subscription begins, with new, expansion, contraction, churned and reactivated; a subscription runs from starts_on up to but not including ends_on, NULL or infinity for one without an end; an array, for unnest()';

CREATE AGGREGATE mrr_agg(customer_id float8, starts_on clv_day, ends_on clv_day, monthly_amount float8, as_of clv_day) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_mrr, PARALLEL = SAFE
);
COMMENT ON AGGREGATE mrr_agg(float8, clv_day, clv_day, float8, clv_day) IS 'monthly recurring revenue at the end of each month up to that of day as_of, by default the last on which a subscription begins, with new, expansion, contraction, churned and reactivated; a subscription runs from starts_on up to but not including ends_on, NULL or infinity for one without an end; an array, for unnest()';

CREATE AGGREGATE mrr_agg(customer_id float8, starts_on clv_day, ends_on clv_day, monthly_amount numeric) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_mrr, PARALLEL = SAFE
);
COMMENT ON AGGREGATE mrr_agg(float8, clv_day, clv_day, numeric) IS 'monthly recurring revenue at the end of each month up to that of day as_of, by default the last on which a subscription begins, with new, expansion, contraction, churned and reactivated; a subscription runs from starts_on up to but not including ends_on, NULL or infinity for one without an end; an array, for unnest()';

CREATE AGGREGATE mrr_agg(customer_id float8, starts_on clv_day, ends_on clv_day, monthly_amount numeric, as_of clv_day) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_mrr, PARALLEL = SAFE
);
COMMENT ON AGGREGATE mrr_agg(float8, clv_day, clv_day, numeric, clv_day) IS 'monthly recurring revenue at the end of each month up to that of day as_of, by default the last on which a subscription begins, with new, expansion, contraction, churned and reactivated; a subscription runs from starts_on up to but not including ends_on, NULL or infinity for one without an end; an array, for unnest()';

CREATE AGGREGATE mrr_agg(customer_id float8, starts_on clv_day, ends_on clv_day, monthly_amount real) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_mrr, PARALLEL = SAFE
);
COMMENT ON AGGREGATE mrr_agg(float8, clv_day, clv_day, real) IS 'monthly recurring revenue at the end of each month up to that of day as_of, by default the last on which a subscription begins, with new, expansion, contraction, churned and reactivated; a subscription runs from starts_on up to but not including ends_on, NULL or infinity for one without an end; an array, for unnest()';

CREATE AGGREGATE mrr_agg(customer_id float8, starts_on clv_day, ends_on clv_day, monthly_amount real, as_of clv_day) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_mrr, PARALLEL = SAFE
);
COMMENT ON AGGREGATE mrr_agg(float8, clv_day, clv_day, real, clv_day) IS 'monthly recurring revenue at the end of each month up to that of day as_of, by default the last on which a subscription begins, with new, expansion, contraction, churned and reactivated; a subscription runs from starts_on up to but not including ends_on, NULL or infinity for one without an end; an array, for unnest()';

CREATE AGGREGATE mrr_agg(customer_id text, starts_on clv_day, ends_on clv_day, monthly_amount float8) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_mrr, PARALLEL = SAFE
);
COMMENT ON AGGREGATE mrr_agg(text, clv_day, clv_day, float8) IS 'monthly recurring revenue at the end of each month up to that of day as_of, by default the last on which a subscription begins, with new, expansion, contraction, churned and reactivated; a subscription runs from starts_on up to but not including ends_on, NULL or infinity for one without an end; an array, for unnest()';

CREATE AGGREGATE mrr_agg(customer_id text, starts_on clv_day, ends_on clv_day, monthly_amount float8, as_of clv_day) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_mrr, PARALLEL = SAFE
);
COMMENT ON AGGREGATE mrr_agg(text, clv_day, clv_day, float8, clv_day) IS 'monthly recurring revenue at the end of each month up to that of day as_of, by default the last on which a subscription begins, with new, expansion, contraction, churned and reactivated; a subscription runs from starts_on up to but not including ends_on, NULL or infinity for one without an end; an array, for unnest()';

CREATE AGGREGATE mrr_agg(customer_id text, starts_on clv_day, ends_on clv_day, monthly_amount numeric) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_mrr, PARALLEL = SAFE
);
COMMENT ON AGGREGATE mrr_agg(text, clv_day, clv_day, numeric) IS 'monthly recurring revenue at the end of each month up to that of day as_of, by default the last on which a subscription begins, with new, expansion, contraction, churned and reactivated; a subscription runs from starts_on up to but not including ends_on, NULL or infinity for one without an end; an array, for unnest()';

CREATE AGGREGATE mrr_agg(customer_id text, starts_on clv_day, ends_on clv_day, monthly_amount numeric, as_of clv_day) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_mrr, PARALLEL = SAFE
);
COMMENT ON AGGREGATE mrr_agg(text, clv_day, clv_day, numeric, clv_day) IS 'monthly recurring revenue at the end of each month up to that of day as_of, by default the last on which a subscription begins, with new, expansion, contraction, churned and reactivated; a subscription runs from starts_on up to but not including ends_on, NULL or infinity for one without an end; an array, for unnest()';

CREATE AGGREGATE mrr_agg(customer_id text, starts_on clv_day, ends_on clv_day, monthly_amount real) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_mrr, PARALLEL = SAFE
);
COMMENT ON AGGREGATE mrr_agg(text, clv_day, clv_day, real) IS 'monthly recurring revenue at the end of each month up to that of day as_of, by default the last on which a subscription begins, with new, expansion, contraction, churned and reactivated; a subscription runs from starts_on up to but not including ends_on, NULL or infinity for one without an end; an array, for unnest()';

CREATE AGGREGATE mrr_agg(customer_id text, starts_on clv_day, ends_on clv_day, monthly_amount real, as_of clv_day) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_mrr, PARALLEL = SAFE
);
COMMENT ON AGGREGATE mrr_agg(text, clv_day, clv_day, real, clv_day) IS 'monthly recurring revenue at the end of each month up to that of day as_of, by default the last on which a subscription begins, with new, expansion, contraction, churned and reactivated; a subscription runs from starts_on up to but not including ends_on, NULL or infinity for one without an end; an array, for unnest()';

CREATE AGGREGATE mrr_agg(customer_id uuid, starts_on clv_day, ends_on clv_day, monthly_amount float8) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_mrr, PARALLEL = SAFE
);
COMMENT ON AGGREGATE mrr_agg(uuid, clv_day, clv_day, float8) IS 'monthly recurring revenue at the end of each month up to that of day as_of, by default the last on which a subscription begins, with new, expansion, contraction, churned and reactivated; a subscription runs from starts_on up to but not including ends_on, NULL or infinity for one without an end; an array, for unnest()';

CREATE AGGREGATE mrr_agg(customer_id uuid, starts_on clv_day, ends_on clv_day, monthly_amount float8, as_of clv_day) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_mrr, PARALLEL = SAFE
);
COMMENT ON AGGREGATE mrr_agg(uuid, clv_day, clv_day, float8, clv_day) IS 'monthly recurring revenue at the end of each month up to that of day as_of, by default the last on which a subscription begins, with new, expansion, contraction, churned and reactivated; a subscription runs from starts_on up to but not including ends_on, NULL or infinity for one without an end; an array, for unnest()';

CREATE AGGREGATE mrr_agg(customer_id uuid, starts_on clv_day, ends_on clv_day, monthly_amount numeric) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_mrr, PARALLEL = SAFE
);
COMMENT ON AGGREGATE mrr_agg(uuid, clv_day, clv_day, numeric) IS 'monthly recurring revenue at the end of each month up to that of day as_of, by default the last on which a subscription begins, with new, expansion, contraction, churned and reactivated; a subscription runs from starts_on up to but not including ends_on, NULL or infinity for one without an end; an array, for unnest()';

CREATE AGGREGATE mrr_agg(customer_id uuid, starts_on clv_day, ends_on clv_day, monthly_amount numeric, as_of clv_day) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_mrr, PARALLEL = SAFE
);
COMMENT ON AGGREGATE mrr_agg(uuid, clv_day, clv_day, numeric, clv_day) IS 'monthly recurring revenue at the end of each month up to that of day as_of, by default the last on which a subscription begins, with new, expansion, contraction, churned and reactivated; a subscription runs from starts_on up to but not including ends_on, NULL or infinity for one without an end; an array, for unnest()';

CREATE AGGREGATE mrr_agg(customer_id uuid, starts_on clv_day, ends_on clv_day, monthly_amount real) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_mrr, PARALLEL = SAFE
);
COMMENT ON AGGREGATE mrr_agg(uuid, clv_day, clv_day, real) IS 'monthly recurring revenue at the end of each month up to that of day as_of, by default the last on which a subscription begins, with new, expansion, contraction, churned and reactivated; a subscription runs from starts_on up to but not including ends_on, NULL or infinity for one without an end; an array, for unnest()';

CREATE AGGREGATE mrr_agg(customer_id uuid, starts_on clv_day, ends_on clv_day, monthly_amount real, as_of clv_day) (
  SFUNC = _clv_add, STYPE = cohort_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_mrr, PARALLEL = SAFE
);
COMMENT ON AGGREGATE mrr_agg(uuid, clv_day, clv_day, real, clv_day) IS 'monthly recurring revenue at the end of each month up to that of day as_of, by default the last on which a subscription begins, with new, expansion, contraction, churned and reactivated; a subscription runs from starts_on up to but not including ends_on, NULL or infinity for one without an end; an array, for unnest()';

CREATE AGGREGATE purchase_frequency(customer_id bigint) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = purchase_frequency, PARALLEL = SAFE
);
COMMENT ON AGGREGATE purchase_frequency(bigint) IS 'orders / unique customers';

CREATE AGGREGATE purchase_frequency(customer_id float8) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = purchase_frequency, PARALLEL = SAFE
);
COMMENT ON AGGREGATE purchase_frequency(float8) IS 'orders / unique customers';

CREATE AGGREGATE purchase_frequency(customer_id text) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = purchase_frequency, PARALLEL = SAFE
);
COMMENT ON AGGREGATE purchase_frequency(text) IS 'orders / unique customers';

CREATE AGGREGATE purchase_frequency(customer_id uuid) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = purchase_frequency, PARALLEL = SAFE
);
COMMENT ON AGGREGATE purchase_frequency(uuid) IS 'orders / unique customers';

CREATE AGGREGATE purchase_history(order_id bigint, ordered_at clv_day, amount float8) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 256, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_history, PARALLEL = SAFE
);
COMMENT ON AGGREGATE purchase_history(bigint, clv_day, float8) IS 'ledger of one customer''s purchase days, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0';

CREATE AGGREGATE purchase_history(order_id bigint, ordered_at clv_day, amount numeric) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 256, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_history, PARALLEL = SAFE
);
COMMENT ON AGGREGATE purchase_history(bigint, clv_day, numeric) IS 'ledger of one customer''s purchase days, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0';

CREATE AGGREGATE purchase_history(order_id bigint, ordered_at clv_day, amount real) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 256, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_history, PARALLEL = SAFE
);
COMMENT ON AGGREGATE purchase_history(bigint, clv_day, real) IS 'ledger of one customer''s purchase days, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0';

CREATE AGGREGATE purchase_history(ordered_at date) (
  SFUNC = _clv_add, STYPE = purchase_history, SSPACE = 256, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE purchase_history(date) IS 'ledger of one customer''s purchase days, without amounts';

CREATE AGGREGATE purchase_history(ordered_at date, amount float8) (
  SFUNC = _clv_add, STYPE = purchase_history, SSPACE = 256, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE purchase_history(date, float8) IS 'ledger of one customer''s purchase days; a negative amount is a refund';

CREATE AGGREGATE purchase_history(ordered_at date, amount numeric) (
  SFUNC = _clv_add, STYPE = purchase_history, SSPACE = 256, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE purchase_history(date, numeric) IS 'ledger of one customer''s purchase days; a negative amount is a refund';

CREATE AGGREGATE purchase_history(ordered_at date, amount real) (
  SFUNC = _clv_add, STYPE = purchase_history, SSPACE = 256, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE purchase_history(date, real) IS 'ledger of one customer''s purchase days; a negative amount is a refund';

CREATE AGGREGATE purchase_history(order_id text, ordered_at clv_day, amount float8) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 256, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_history, PARALLEL = SAFE
);
COMMENT ON AGGREGATE purchase_history(text, clv_day, float8) IS 'ledger of one customer''s purchase days, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0';

CREATE AGGREGATE purchase_history(order_id text, ordered_at clv_day, amount numeric) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 256, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_history, PARALLEL = SAFE
);
COMMENT ON AGGREGATE purchase_history(text, clv_day, numeric) IS 'ledger of one customer''s purchase days, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0';

CREATE AGGREGATE purchase_history(order_id text, ordered_at clv_day, amount real) (
  SFUNC = _clv_add, STYPE = order_lines, SSPACE = 256, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_lines_history, PARALLEL = SAFE
);
COMMENT ON AGGREGATE purchase_history(text, clv_day, real) IS 'ledger of one customer''s purchase days, from order lines: those of one order are one order, on the day of its first line, and a refund if they add up to less than 0';

CREATE AGGREGATE purchase_history(ordered_at timestamp) (
  SFUNC = _clv_add, STYPE = purchase_history, SSPACE = 256, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE purchase_history(timestamp) IS 'ledger of one customer''s purchase days, without amounts';

CREATE AGGREGATE purchase_history(ordered_at timestamp, amount float8) (
  SFUNC = _clv_add, STYPE = purchase_history, SSPACE = 256, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE purchase_history(timestamp, float8) IS 'ledger of one customer''s purchase days; a negative amount is a refund';

CREATE AGGREGATE purchase_history(ordered_at timestamp, amount numeric) (
  SFUNC = _clv_add, STYPE = purchase_history, SSPACE = 256, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE purchase_history(timestamp, numeric) IS 'ledger of one customer''s purchase days; a negative amount is a refund';

CREATE AGGREGATE purchase_history(ordered_at timestamp, amount real) (
  SFUNC = _clv_add, STYPE = purchase_history, SSPACE = 256, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE purchase_history(timestamp, real) IS 'ledger of one customer''s purchase days; a negative amount is a refund';

CREATE AGGREGATE purchase_history(ordered_at timestamptz) (
  SFUNC = _clv_add, STYPE = purchase_history, SSPACE = 256, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE purchase_history(timestamptz) IS 'ledger of one customer''s purchase days, without amounts';

CREATE AGGREGATE purchase_history(ordered_at timestamptz, amount float8) (
  SFUNC = _clv_add, STYPE = purchase_history, SSPACE = 256, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE purchase_history(timestamptz, float8) IS 'ledger of one customer''s purchase days; a negative amount is a refund';

CREATE AGGREGATE purchase_history(ordered_at timestamptz, amount numeric) (
  SFUNC = _clv_add, STYPE = purchase_history, SSPACE = 256, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE purchase_history(timestamptz, numeric) IS 'ledger of one customer''s purchase days; a negative amount is a refund';

CREATE AGGREGATE purchase_history(ordered_at timestamptz, amount real) (
  SFUNC = _clv_add, STYPE = purchase_history, SSPACE = 256, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE purchase_history(timestamptz, real) IS 'ledger of one customer''s purchase days; a negative amount is a refund';

CREATE AGGREGATE retention_rate(customer_id bigint, happened_at date) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_retention_rate, PARALLEL = SAFE
);
COMMENT ON AGGREGATE retention_rate(bigint, date) IS 'share of the customers active in one period who are active in the next, pooled over all periods but the last: the retention rate with a lapse of 1';

CREATE AGGREGATE retention_rate(customer_id bigint, happened_at date, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_retention_rate, PARALLEL = SAFE
);
COMMENT ON AGGREGATE retention_rate(bigint, date, clv_period) IS 'share of the customers active in one period who are active in the next, pooled over all periods but the last: the retention rate with a lapse of 1';

CREATE AGGREGATE retention_rate(customer_id bigint, happened_at timestamp) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_retention_rate, PARALLEL = SAFE
);
COMMENT ON AGGREGATE retention_rate(bigint, timestamp) IS 'share of the customers active in one period who are active in the next, pooled over all periods but the last: the retention rate with a lapse of 1';

CREATE AGGREGATE retention_rate(customer_id bigint, happened_at timestamp, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_retention_rate, PARALLEL = SAFE
);
COMMENT ON AGGREGATE retention_rate(bigint, timestamp, clv_period) IS 'share of the customers active in one period who are active in the next, pooled over all periods but the last: the retention rate with a lapse of 1';

CREATE AGGREGATE retention_rate(customer_id bigint, happened_at timestamptz) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_retention_rate, PARALLEL = SAFE
);
COMMENT ON AGGREGATE retention_rate(bigint, timestamptz) IS 'share of the customers active in one period who are active in the next, pooled over all periods but the last: the retention rate with a lapse of 1';

CREATE AGGREGATE retention_rate(customer_id bigint, happened_at timestamptz, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_retention_rate, PARALLEL = SAFE
);
COMMENT ON AGGREGATE retention_rate(bigint, timestamptz, clv_period) IS 'share of the customers active in one period who are active in the next, pooled over all periods but the last: the retention rate with a lapse of 1';

CREATE AGGREGATE retention_rate(customer_id float8, happened_at date) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_retention_rate, PARALLEL = SAFE
);
COMMENT ON AGGREGATE retention_rate(float8, date) IS 'share of the customers active in one period who are active in the next, pooled over all periods but the last: the retention rate with a lapse of 1';

CREATE AGGREGATE retention_rate(customer_id float8, happened_at date, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_retention_rate, PARALLEL = SAFE
);
COMMENT ON AGGREGATE retention_rate(float8, date, clv_period) IS 'share of the customers active in one period who are active in the next, pooled over all periods but the last: the retention rate with a lapse of 1';

CREATE AGGREGATE retention_rate(customer_id float8, happened_at timestamp) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_retention_rate, PARALLEL = SAFE
);
COMMENT ON AGGREGATE retention_rate(float8, timestamp) IS 'share of the customers active in one period who are active in the next, pooled over all periods but the last: the retention rate with a lapse of 1';

CREATE AGGREGATE retention_rate(customer_id float8, happened_at timestamp, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_retention_rate, PARALLEL = SAFE
);
COMMENT ON AGGREGATE retention_rate(float8, timestamp, clv_period) IS 'share of the customers active in one period who are active in the next, pooled over all periods but the last: the retention rate with a lapse of 1';

CREATE AGGREGATE retention_rate(customer_id float8, happened_at timestamptz) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_retention_rate, PARALLEL = SAFE
);
COMMENT ON AGGREGATE retention_rate(float8, timestamptz) IS 'share of the customers active in one period who are active in the next, pooled over all periods but the last: the retention rate with a lapse of 1';

CREATE AGGREGATE retention_rate(customer_id float8, happened_at timestamptz, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_retention_rate, PARALLEL = SAFE
);
COMMENT ON AGGREGATE retention_rate(float8, timestamptz, clv_period) IS 'share of the customers active in one period who are active in the next, pooled over all periods but the last: the retention rate with a lapse of 1';

CREATE AGGREGATE retention_rate(customer_id text, happened_at date) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_retention_rate, PARALLEL = SAFE
);
COMMENT ON AGGREGATE retention_rate(text, date) IS 'share of the customers active in one period who are active in the next, pooled over all periods but the last: the retention rate with a lapse of 1';

CREATE AGGREGATE retention_rate(customer_id text, happened_at date, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_retention_rate, PARALLEL = SAFE
);
COMMENT ON AGGREGATE retention_rate(text, date, clv_period) IS 'share of the customers active in one period who are active in the next, pooled over all periods but the last: the retention rate with a lapse of 1';

CREATE AGGREGATE retention_rate(customer_id text, happened_at timestamp) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_retention_rate, PARALLEL = SAFE
);
COMMENT ON AGGREGATE retention_rate(text, timestamp) IS 'share of the customers active in one period who are active in the next, pooled over all periods but the last: the retention rate with a lapse of 1';

CREATE AGGREGATE retention_rate(customer_id text, happened_at timestamp, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_retention_rate, PARALLEL = SAFE
);
COMMENT ON AGGREGATE retention_rate(text, timestamp, clv_period) IS 'share of the customers active in one period who are active in the next, pooled over all periods but the last: the retention rate with a lapse of 1';

CREATE AGGREGATE retention_rate(customer_id text, happened_at timestamptz) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_retention_rate, PARALLEL = SAFE
);
COMMENT ON AGGREGATE retention_rate(text, timestamptz) IS 'share of the customers active in one period who are active in the next, pooled over all periods but the last: the retention rate with a lapse of 1';

CREATE AGGREGATE retention_rate(customer_id text, happened_at timestamptz, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_retention_rate, PARALLEL = SAFE
);
COMMENT ON AGGREGATE retention_rate(text, timestamptz, clv_period) IS 'share of the customers active in one period who are active in the next, pooled over all periods but the last: the retention rate with a lapse of 1';

CREATE AGGREGATE retention_rate(customer_id uuid, happened_at date) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_retention_rate, PARALLEL = SAFE
);
COMMENT ON AGGREGATE retention_rate(uuid, date) IS 'share of the customers active in one period who are active in the next, pooled over all periods but the last: the retention rate with a lapse of 1';

CREATE AGGREGATE retention_rate(customer_id uuid, happened_at date, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_retention_rate, PARALLEL = SAFE
);
COMMENT ON AGGREGATE retention_rate(uuid, date, clv_period) IS 'share of the customers active in one period who are active in the next, pooled over all periods but the last: the retention rate with a lapse of 1';

CREATE AGGREGATE retention_rate(customer_id uuid, happened_at timestamp) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_retention_rate, PARALLEL = SAFE
);
COMMENT ON AGGREGATE retention_rate(uuid, timestamp) IS 'share of the customers active in one period who are active in the next, pooled over all periods but the last: the retention rate with a lapse of 1';

CREATE AGGREGATE retention_rate(customer_id uuid, happened_at timestamp, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_retention_rate, PARALLEL = SAFE
);
COMMENT ON AGGREGATE retention_rate(uuid, timestamp, clv_period) IS 'share of the customers active in one period who are active in the next, pooled over all periods but the last: the retention rate with a lapse of 1';

CREATE AGGREGATE retention_rate(customer_id uuid, happened_at timestamptz) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_retention_rate, PARALLEL = SAFE
);
COMMENT ON AGGREGATE retention_rate(uuid, timestamptz) IS 'share of the customers active in one period who are active in the next, pooled over all periods but the last: the retention rate with a lapse of 1';

CREATE AGGREGATE retention_rate(customer_id uuid, happened_at timestamptz, period clv_period) (
  SFUNC = _clv_add, STYPE = clv_state, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_retention_rate, PARALLEL = SAFE
);
COMMENT ON AGGREGATE retention_rate(uuid, timestamptz, clv_period) IS 'share of the customers active in one period who are active in the next, pooled over all periods but the last: the retention rate with a lapse of 1';

CREATE AGGREGATE rfm_counts_agg(frequency float8, recency_days float8, t_days float8) (
  SFUNC = _clv_add, STYPE = rfm_counts, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE rfm_counts_agg(float8, float8, float8) IS 'counts of customers, to be stored, merged and fitted by clv_fit(counts)';

CREATE AGGREGATE rfm_counts_agg(frequency float8, recency_days float8, t_days float8, monetary_value float8) (
  SFUNC = _clv_add, STYPE = rfm_counts, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE rfm_counts_agg(float8, float8, float8, float8) IS 'counts of customers, to be stored, merged and fitted by clv_fit(counts)';

CREATE AGGREGATE rfm_counts_agg(history purchase_history, as_of clv_day) (
  SFUNC = _clv_add, STYPE = rfm_counts, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE rfm_counts_agg(purchase_history, clv_day) IS 'counts of customers, to be stored, merged and fitted by clv_fit(counts); with ''best_forecast'' as family also those that this choice needs';

CREATE AGGREGATE rfm_counts_agg(history purchase_history, as_of clv_day, family clv_family) (
  SFUNC = _clv_add, STYPE = rfm_counts, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE rfm_counts_agg(purchase_history, clv_day, clv_family) IS 'counts of customers, to be stored, merged and fitted by clv_fit(counts); with ''best_forecast'' as family also those that this choice needs';

CREATE AGGREGATE rfm_quantiles(history purchase_history, as_of clv_day) (
  SFUNC = _clv_add, STYPE = rfm_thresholds, SSPACE = 2048, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE rfm_quantiles(purchase_history, clv_day) IS 'exact quantiles of days since the last purchase, repeat purchase days and revenue, over the customers with a purchase by day as_of; n is their number, 5 (quintiles) by default';

CREATE AGGREGATE rfm_quantiles(history purchase_history, as_of clv_day, n integer) (
  SFUNC = _clv_add, STYPE = rfm_thresholds, SSPACE = 2048, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE rfm_quantiles(purchase_history, clv_day, integer) IS 'exact quantiles of days since the last purchase, repeat purchase days and revenue, over the customers with a purchase by day as_of; n is their number, 5 (quintiles) by default';

CREATE AGGREGATE segment_moves(history purchase_history, thresholds rfm_thresholds, "from" clv_day, "to" clv_day) (
  SFUNC = _clv_add, STYPE = transition_table, SSPACE = 512, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_segment_moves, PARALLEL = SAFE
);
COMMENT ON AGGREGATE segment_moves(purchase_history, rfm_thresholds, clv_day, clv_day) IS 'how many customers went from which RFM segment to which between the ends of two days, scored by the same thresholds, and what they brought in between; an array, for unnest()';

CREATE AGGREGATE segment_transitions(history purchase_history, thresholds rfm_thresholds, "from" clv_day, "to" clv_day) (
  SFUNC = _clv_add, STYPE = transition_table, SSPACE = 512, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE segment_transitions(purchase_history, rfm_thresholds, clv_day, clv_day) IS 'table of the moves between RFM segments, to be stored and merged; segment_move_counts(transitions) reads it';

CREATE AGGREGATE survival_agg(tenure_days float8, churned boolean) (
  SFUNC = _clv_add, STYPE = survival_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE survival_agg(float8, boolean) IS 'how long customers stay: tenure_days is the time until they left or, if churned is false or 0, the time so far';

CREATE AGGREGATE survival_agg(tenure_days float8, churned float8) (
  SFUNC = _clv_add, STYPE = survival_table, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE survival_agg(float8, float8) IS 'how long customers stay: tenure_days is the time until they left or, if churned is false or 0, the time so far';

CREATE AGGREGATE value_agg(value float8) (
  SFUNC = _clv_add, STYPE = value_distribution, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE value_agg(float8) IS 'distribution of the values of customers, to be stored and merged';

CREATE AGGREGATE value_agg(value numeric) (
  SFUNC = _clv_add, STYPE = value_distribution, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE value_agg(numeric) IS 'distribution of the values of customers, to be stored and merged';

CREATE AGGREGATE value_agg(value real) (
  SFUNC = _clv_add, STYPE = value_distribution, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_finish, PARALLEL = SAFE
);
COMMENT ON AGGREGATE value_agg(real) IS 'distribution of the values of customers, to be stored and merged';

CREATE AGGREGATE value_concentration(value float8) (
  SFUNC = _clv_add, STYPE = value_distribution, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = value_concentration, PARALLEL = SAFE
);
COMMENT ON AGGREGATE value_concentration(float8) IS 'concentration of value: Gini coefficient, shares of the most valuable 1, 10 and 20 %, and how many customers have 80 % of the total';

CREATE AGGREGATE value_concentration(value numeric) (
  SFUNC = _clv_add, STYPE = value_distribution, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = value_concentration, PARALLEL = SAFE
);
COMMENT ON AGGREGATE value_concentration(numeric) IS 'concentration of value: Gini coefficient, shares of the most valuable 1, 10 and 20 %, and how many customers have 80 % of the total';

CREATE AGGREGATE value_concentration(value real) (
  SFUNC = _clv_add, STYPE = value_distribution, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = value_concentration, PARALLEL = SAFE
);
COMMENT ON AGGREGATE value_concentration(real) IS 'concentration of value: Gini coefficient, shares of the most valuable 1, 10 and 20 %, and how many customers have 80 % of the total';

CREATE AGGREGATE value_deciles(value float8) (
  SFUNC = _clv_add, STYPE = value_distribution, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_deciles, PARALLEL = SAFE
);
COMMENT ON AGGREGATE value_deciles(float8) IS 'tenths of the customers by value, the most valuable first; an array, for unnest()';

CREATE AGGREGATE value_deciles(value numeric) (
  SFUNC = _clv_add, STYPE = value_distribution, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_deciles, PARALLEL = SAFE
);
COMMENT ON AGGREGATE value_deciles(numeric) IS 'tenths of the customers by value, the most valuable first; an array, for unnest()';

CREATE AGGREGATE value_deciles(value real) (
  SFUNC = _clv_add, STYPE = value_distribution, SSPACE = 1024, COMBINEFUNC = _clv_combine, FINALFUNC = _clv_deciles, PARALLEL = SAFE
);
COMMENT ON AGGREGATE value_deciles(real) IS 'tenths of the customers by value, the most valuable first; an array, for unnest()';

-- views

CREATE FUNCTION _clv_view_template(name text) RETURNS text
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql AS $templates$
SELECT t.template FROM (VALUES
  ('acquisition', $template$
CREATE MATERIALIZED VIEW @set@.acquisition AS
WITH cohorts AS (
  SELECT g.channel, g.campaign, c.cohort AS period, c.age, c.customers, c.cumulative_revenue * k.margin AS earned
  FROM (SELECT s.channel, s.campaign, @ext@.clv_merge(s.cohorts) AS cohorts FROM @set@.group_state AS s GROUP BY s.channel, s.campaign) AS g,
       @set@.known AS k, @ext@.cohorts(g.cohorts) AS c
), acquired AS (
  SELECT c.period, c.channel, c.campaign, c.customers, s.spend, min(c.age) FILTER (WHERE c.earned >= s.spend) AS payback_age
  FROM cohorts AS c LEFT JOIN @set@.spend_by_period AS s ON s.period = c.period AND s.channel = c.channel AND s.campaign = c.campaign
  GROUP BY c.period, c.channel, c.campaign, c.customers, s.spend
), worth AS (
  SELECT date_trunc(@period@, f.first_order::timestamp)::date AS period, f.channel, f.campaign, sum(f.revenue) AS revenue, sum(f.expected_value) AS expected_value
  FROM @set@.customer_facts AS f WHERE f.first_order IS NOT NULL GROUP BY 1, 2, 3
)
SELECT coalesce(s.period, a.period) AS period, coalesce(s.channel, a.channel) AS channel, coalesce(s.campaign, a.campaign) AS campaign,
       coalesce(s.period, a.period) <= k.known_until AS complete, round(s.spend, k.decimals) AS spend, s.clicks, s.prospects, coalesce(a.customers, 0) AS new_customers,
       round(s.spend / nullif(coalesce(a.customers, 0), 0), k.decimals) AS cac, (coalesce(a.customers, 0) / nullif(s.prospects, 0))::float8 AS conversion_rate,
       (coalesce(a.customers, 0) / nullif(s.clicks, 0))::float8 AS customers_per_click, round(coalesce(w.revenue, 0), k.decimals) AS revenue,
       (coalesce(w.revenue, 0) / nullif(s.spend, 0))::float8 AS roas, round(w.revenue / nullif(s.prospects, 0), k.decimals) AS revenue_per_prospect,
       round(w.revenue * k.margin / nullif(a.customers, 0), k.decimals) AS margin_per_customer, (w.revenue * k.margin / nullif(s.spend, 0))::float8 AS ltv_cac_ratio,
       a.payback_age, round(w.expected_value, k.decimals) AS expected_value,
       ((w.revenue * k.margin + w.expected_value) / nullif(s.spend, 0))::float8 AS expected_ltv_cac_ratio
FROM acquired AS a FULL JOIN @set@.spend_by_period AS s ON s.period = a.period AND s.channel = a.channel AND s.campaign = a.campaign
     LEFT JOIN worth AS w ON w.period = a.period AND w.channel = a.channel AND w.campaign = a.campaign, @set@.known AS k;
CREATE UNIQUE INDEX acquisition_key ON @set@.acquisition (period, channel, campaign);

COMMENT ON MATERIALIZED VIEW @set@.acquisition IS 'clv_ext: what the customers acquired in each calendar @unit@ cost, have brought, and are expected to bring, by channel and campaign';
COMMENT ON COLUMN @set@.acquisition.period IS 'first day of the calendar @unit@ of the spend and of the first order';
COMMENT ON COLUMN @set@.acquisition.channel IS 'channel of the spend, and of the customer''s first order';
COMMENT ON COLUMN @set@.acquisition.campaign IS 'campaign of the spend, and of the customer''s first order';
COMMENT ON COLUMN @set@.acquisition.complete IS 'whether the period is known to its end';
COMMENT ON COLUMN @set@.acquisition.spend IS 'acquisition spend of the period; NULL where the spend table has no row';
COMMENT ON COLUMN @set@.acquisition.clicks IS 'clicks of the period, from the spend table';
COMMENT ON COLUMN @set@.acquisition.prospects IS 'people reached in the period, from the spend table';
COMMENT ON COLUMN @set@.acquisition.new_customers IS 'customers whose first order was in the period';
COMMENT ON COLUMN @set@.acquisition.cac IS 'customer acquisition cost: spend / new_customers';
COMMENT ON COLUMN @set@.acquisition.conversion_rate IS 'new_customers / prospects';
COMMENT ON COLUMN @set@.acquisition.customers_per_click IS 'new_customers / clicks';
COMMENT ON COLUMN @set@.acquisition.revenue IS 'revenue of the new customers up to as_of, refunds included';
COMMENT ON COLUMN @set@.acquisition.roas IS 'return on ad spend: revenue / spend';
COMMENT ON COLUMN @set@.acquisition.revenue_per_prospect IS 'revenue / prospects';
COMMENT ON COLUMN @set@.acquisition.margin_per_customer IS 'revenue x margin / new_customers: what a customer has brought after costs so far';
COMMENT ON COLUMN @set@.acquisition.ltv_cac_ratio IS 'revenue x margin / spend: LTV so far against CAC';
COMMENT ON COLUMN @set@.acquisition.payback_age IS 'first age, in periods since the first order, at which revenue x margin reached the spend; NULL if not yet';
COMMENT ON COLUMN @set@.acquisition.expected_value IS 'value of the new customers that the models expect after as_of, within the horizon, after margin and discount';
COMMENT ON COLUMN @set@.acquisition.expected_ltv_cac_ratio IS '(revenue x margin + expected_value) / spend';
$template$),
  ('changed_customer', $template$
-- The customers whose orders changed since the last refresh, noted by triggers with the rights of the owner of the set: whoever writes orders need
-- not be allowed to write here. Values are taken only where their column is of the type that is kept here, so that no cast of somebody else runs with
-- those rights. Whatever goes wrong, the orders are written, and all of them are read at the next refresh.
CREATE TABLE @set@.changed_customer (customer_id @customer_type@, everything boolean NOT NULL);
CREATE FUNCTION @set@.note_changed_customers() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $note$
DECLARE
  same boolean;
BEGIN
  same := (SELECT coalesce(nullif(t.typbasetype, 0), t.oid) = (SELECT k.atttypid FROM pg_attribute AS k WHERE k.attrelid = '@set@.changed_customer'::regclass AND k.attname = 'customer_id')
           FROM pg_attribute AS a JOIN pg_type AS t ON t.oid = a.atttypid WHERE a.attrelid = TG_RELID AND a.attname = @customer_name@);
  IF TG_OP = 'TRUNCATE' OR same IS NOT TRUE THEN
    INSERT INTO @set@.changed_customer VALUES (NULL, true);
    RETURN NULL;
  END IF;
  IF TG_OP IN ('INSERT', 'UPDATE') THEN
    INSERT INTO @set@.changed_customer SELECT DISTINCT o.@customer@, false FROM added AS o;
  END IF;
  IF TG_OP IN ('UPDATE', 'DELETE') THEN
    INSERT INTO @set@.changed_customer SELECT DISTINCT o.@customer@, false FROM removed AS o;
  END IF;
  RETURN NULL;
EXCEPTION WHEN undefined_table THEN
  RAISE WARNING 'changes of the orders are not noted: %', SQLERRM;
  RETURN NULL;
WHEN OTHERS THEN
  INSERT INTO @set@.changed_customer VALUES (NULL, true);
  RETURN NULL;
END $note$;
REVOKE ALL ON FUNCTION @set@.note_changed_customers() FROM PUBLIC;

COMMENT ON TABLE @set@.changed_customer IS 'clv_ext: customers whose orders changed since the last refresh, noted by triggers';
COMMENT ON COLUMN @set@.changed_customer.customer_id IS 'the customer; NULL for rows without one';
COMMENT ON COLUMN @set@.changed_customer.everything IS 'whether all orders have to be read again';
COMMENT ON FUNCTION @set@.note_changed_customers() IS 'clv_ext: notes the customers of changed orders';
$template$),
  ('channel_kpi', $template$
CREATE VIEW @set@.channel_kpi AS
SELECT g.channel, d.as_of, d.known_until, k.customers, k.orders, round(k.revenue, d.decimals) AS revenue, k.repeat_customers, k.repeat_rate, k.first_order, k.last_order,
       k.periods, k.customer_periods, k.retention_rate, k.churn_rate, round(k.average_order_value, d.decimals) AS average_order_value,
       k.purchase_frequency, k.customer_lifespan, k.customer_lifespan_days, round(k.clv, d.decimals) AS clv, round(k.historic_value, d.decimals) AS historic_value,
       k.observed_lifespan_days
FROM (SELECT s.channel, @ext@.clv_merge(s.key_figures) AS state FROM @set@.group_state AS s GROUP BY s.channel) AS g,
     @set@.known AS d, @ext@.key_figures(g.state) AS k;

COMMENT ON VIEW @set@.channel_kpi IS 'clv_ext: key figures of each acquisition channel, by calendar @unit@';
$template$),
  ('cohort_retention', $template$
CREATE VIEW @set@.cohort_retention AS
SELECT c.cohort, c.age, g.segment, g.channel, c.complete, c.customers, c.active, c.orders, round(c.revenue, d.decimals) AS revenue, c.retention_rate,
       round(c.cumulative_revenue, d.decimals) AS cumulative_revenue, round(c.cumulative_value, d.decimals) AS cumulative_value
FROM (SELECT s.segment, s.channel, @ext@.clv_merge(s.cohorts) AS cohorts FROM @set@.group_state AS s GROUP BY s.segment, s.channel) AS g,
     @set@.known AS d, @ext@.cohorts(g.cohorts) AS c;

COMMENT ON VIEW @set@.cohort_retention IS 'clv_ext: retention and value of each cohort by age, by calendar @unit@';
COMMENT ON COLUMN @set@.cohort_retention.customers IS 'customers of the cohort, the same at every age';
COMMENT ON COLUMN @set@.cohort_retention.orders IS 'orders of the cohort in the period of this age';
COMMENT ON COLUMN @set@.cohort_retention.revenue IS 'revenue of the cohort in the period of this age, refunds included';
COMMENT ON COLUMN @set@.cohort_retention.active IS 'customers of the cohort with an order in the period of this age';
COMMENT ON COLUMN @set@.cohort_retention.complete IS 'whether the period of this age is known to its end';
COMMENT ON COLUMN @set@.cohort_retention.retention_rate IS 'active / customers';
$template$),
  ('cohort_value', $template$
CREATE MATERIALIZED VIEW @set@.cohort_value AS
SELECT c.cohort, v.days, c.segment, c.channel, c.cohort_customers, v.customers, round(v.revenue, c.decimals) AS revenue, round(v.revenue / nullif(v.customers, 0), c.decimals) AS value
FROM (SELECT date_trunc(@period@, f.first_order::timestamp)::date AS cohort, f.segment, f.channel, k.decimals, count(*) AS cohort_customers,
             count(f.value_30) AS many_30, sum(f.value_30) AS sum_30, count(f.value_90) AS many_90, sum(f.value_90) AS sum_90,
             count(f.value_180) AS many_180, sum(f.value_180) AS sum_180, count(f.value_365) AS many_365, sum(f.value_365) AS sum_365
      FROM @set@.customer_facts AS f, @set@.known AS k WHERE f.first_order IS NOT NULL GROUP BY 1, 2, 3, 4) AS c,
     LATERAL (VALUES (30, c.many_30, c.sum_30), (90, c.many_90, c.sum_90), (180, c.many_180, c.sum_180), (365, c.many_365, c.sum_365)) AS v(days, customers, revenue);
CREATE UNIQUE INDEX cohort_value_key ON @set@.cohort_value (cohort, days, segment, channel);

COMMENT ON MATERIALIZED VIEW @set@.cohort_value IS 'clv_ext: revenue of a customer within the first 30, 90, 180 and 365 days, by cohort of the calendar @unit@ of the first order';
COMMENT ON COLUMN @set@.cohort_value.days IS 'days from the first order on, of which its day is one';
COMMENT ON COLUMN @set@.cohort_value.cohort_customers IS 'customers of the cohort';
COMMENT ON COLUMN @set@.cohort_value.customers IS 'those whose first days are over, so that their value is known';
COMMENT ON COLUMN @set@.cohort_value.revenue IS 'revenue of these customers in these days, refunds included';
COMMENT ON COLUMN @set@.cohort_value.value IS 'revenue / customers';
$template$),
  ('customer_360', $template$
-- Bounds take a tenth of a millisecond a customer, so they are made for the rows that are looked at, and only if asked for.
CREATE VIEW @set@.customer_360 AS
SELECT f.customer_id, f.segment, f.channel, f.campaign, f.status, f.first_order, f.last_order, f.as_of, f.orders, f.purchase_days, round(f.revenue, k.decimals) AS revenue, f.value_decile,
       f.frequency, f.recency_days, f.t_days, f.days_since_last, f.monetary_value, f.r_score, f.f_score, f.m_score, f.rfm_score, f.rfm_segment,
       round(f.value_30, k.decimals) AS value_30, round(f.value_90, k.decimals) AS value_90,
       round(f.value_180, k.decimals) AS value_180, round(f.value_365, k.decimals) AS value_365, f.usual_gap_days, f.overdue_gaps, f.overdue_gaps > 1 AS overdue, f.p_alive, f.horizon_days,
       f.expected_purchases,
       (SELECT i.low FROM @ext@.expected_purchases_interval(m.model, h.history, f.horizon_days, 0.9, f.as_of) AS i) AS expected_purchases_low,
       (SELECT i.high FROM @ext@.expected_purchases_interval(m.model, h.history, f.horizon_days, 0.9, f.as_of) AS i) AS expected_purchases_high,
       f.expected_spend, f.expected_value,
       (SELECT round(i.low::numeric, k.decimals) FROM @ext@.expected_value_interval(m.model, h.history, f.horizon_days, k.annual_discount::float8, k.margin::float8, 0.9, f.as_of) AS i) AS expected_value_low,
       (SELECT round(i.high::numeric, k.decimals) FROM @ext@.expected_value_interval(m.model, h.history, f.horizon_days, k.annual_discount::float8, k.margin::float8, 0.9, f.as_of) AS i) AS expected_value_high,
       f.expected_decile, f.value_rank, f.next_purchase_by, f.win_back_deadline, f.family
FROM @set@.customer_facts AS f
     LEFT JOIN @set@.customer_history AS h ON h.customer_id = f.customer_id
     LEFT JOIN @set@.segment_model AS m ON m.segment = f.segment
     CROSS JOIN @set@.known AS k;

COMMENT ON VIEW @set@.customer_360 IS 'clv_ext: all about each customer, as of one day; bounds hold with probability 0.9';
$template$),
  ('customer_clv', $template$
CREATE VIEW @set@.customer_clv AS
SELECT f.customer_id, f.segment, f.channel, f.as_of, f.first_order, f.last_order, f.status, f.p_alive, f.horizon_days, f.expected_purchases, f.expected_spend, f.expected_value,
       f.expected_decile, f.next_purchase_by, f.win_back_deadline, f.family
FROM @set@.customer_facts AS f;

COMMENT ON VIEW @set@.customer_clv IS 'clv_ext: expected purchases, spend and value of each customer in the horizon after as_of';
$template$),
  ('customer_facts', $template$
-- What is known and expected of each customer, as of one day. Functions are called in one pass that workers can share; places among all customers
-- come after it, from few columns, as sorting whole rows takes longer than all functions. What has come is not rounded here: other views add it up.
-- Days and settings are put in as literals, as the planner gives no work to workers where they are joined.
CREATE TABLE @set@.customer_facts AS @query@;
CREATE UNIQUE INDEX customer_facts_key ON @set@.customer_facts (customer_id);
CREATE UNIQUE INDEX customer_facts_value_rank ON @set@.customer_facts (value_rank) WHERE value_rank <= 1000;
CREATE INDEX customer_facts_at_risk ON @set@.customer_facts (segment) WHERE status = 'at risk';

COMMENT ON TABLE @set@.customer_facts IS 'clv_ext: what customer_360 and the lists of customers show, kept ready';

-- @fill@
SELECT h.customer_id, h.segment, h.channel, h.campaign, r.first_purchase AS first_order, r.last_purchase AS last_order, @as_of@ AS as_of, r.orders,
       r.purchase_days, r.revenue, r.frequency, r.recency_days, r.t_days, r.days_since_last, round(r.monetary_value, @decimals@) AS monetary_value,
       s.r AS r_score, s.f AS f_score, s.m AS m_score, s.score AS rfm_score, @rules@ AS rfm_segment,
       @ext@.value_at(h.history, 30, @as_of@) AS value_30, @ext@.value_at(h.history, 90, @as_of@) AS value_90,
       @ext@.value_at(h.history, 180, @as_of@) AS value_180, @ext@.value_at(h.history, 365, @as_of@) AS value_365,
       p.usual_gap_days, p.overdue_gaps, m.family, @ext@.p_alive(m.model, h.history, @as_of@) AS p_alive,
       @horizon_days@ AS horizon_days, @ext@.expected_purchases(m.model, h.history, @horizon_days@, @as_of@) AS expected_purchases,
       round(@ext@.expected_spend(m.model, h.history, @as_of@)::numeric, @decimals@) AS expected_spend,
       round(@ext@.expected_value(m.model, h.history, @horizon_days@, @annual_discount@, @margin@, @as_of@)::numeric, @decimals@) AS expected_value,
       @ext@.next_purchase(m.model, h.history, 0.5, @as_of@) AS next_purchase_by,
       CASE WHEN m.leaves THEN @ext@.win_back_deadline(m.model, h.history, 0.5, @as_of@) END AS win_back_deadline,
       (SELECT (date_trunc(@period@, d.known_until::timestamp) - 9 * interval @period_length@)::date
        FROM (SELECT @ext@.clv_merge(g.key_figures) AS state FROM @set@.group_state AS g) AS s, @ext@.key_figures(s.state) AS f, @set@.known AS d) AS lost_before
FROM @set@.customer_history AS h
     LEFT JOIN (SELECT t.*, t.family <> 'nbd' AS leaves FROM @set@.segment_model AS t) AS m
       ON m.segment = h.segment,
     @ext@.rfm(h.history, @as_of@) AS r,
     @ext@.purchase_pattern(h.history, @as_of@) AS p,
     @ext@.rfm_score(h.history, (SELECT @ext@.rfm_quantiles(a.history, @as_of@) FROM @set@.customer_history AS a), @as_of@) AS s
WHERE r.orders > 0 OR r.revenue <> 0

-- @finish@
SELECT b.*,
       CASE WHEN b.orders = 0 THEN 'no orders' WHEN b.last_order < b.lost_before OR b.p_alive < 0.3 THEN 'gone' WHEN b.p_alive < 0.7 THEN 'at risk' WHEN b.p_alive IS NULL THEN 'not known' ELSE 'active' END AS status,
       r.value_decile, CASE WHEN b.expected_value IS NOT NULL THEN r.place END AS value_rank, CASE WHEN b.expected_value IS NOT NULL THEN
         -- What ntile(10) would be of those with an expected value; its PARTITION BY would double the time of the sort.
         (CASE WHEN r.place <= e.more * (e.size + 1) THEN (r.place - 1) / (e.size + 1) ELSE (r.place - 1 - e.more) / e.size END + 1)::integer END AS expected_decile
FROM pg_temp.clv_filled AS b LEFT JOIN (
  SELECT n.customer_id, ntile(10) OVER (ORDER BY n.revenue DESC, n.customer_id) AS value_decile, row_number() OVER (ORDER BY n.expected_value DESC NULLS LAST, n.customer_id) AS place
  FROM pg_temp.clv_filled AS n WHERE n.orders > 0
) AS r ON r.customer_id = b.customer_id, (SELECT count(*) / 10 AS size, count(*) % 10 AS more FROM pg_temp.clv_filled AS n WHERE n.orders > 0 AND n.expected_value IS NOT NULL) AS e
$template$),
  ('customer_history', $template$
-- The ledgers of all customers, with what is said about their first order; filled from the orders.
CREATE TABLE @set@.customer_history AS @query@;
CREATE UNIQUE INDEX customer_history_key ON @set@.customer_history (customer_id);

COMMENT ON TABLE @set@.customer_history IS 'clv_ext: ledger of each customer, which all other views are made from';
COMMENT ON COLUMN @set@.customer_history.first_order IS 'first day with an order, also after as_of';
COMMENT ON COLUMN @set@.customer_history.last_order IS 'last day with an order, also after as_of';
COMMENT ON COLUMN @set@.customer_history.first_order_attributes IS 'values of the columns named in first_order, in the customer''s first order';
COMMENT ON COLUMN @set@.customer_history.first_day IS 'first day with an order or a refund';
COMMENT ON COLUMN @set@.customer_history.last_day IS 'last day with an order or a refund';
COMMENT ON COLUMN @set@.customer_history.rows IS 'rows of the orders that are read';
COMMENT ON COLUMN @set@.customer_history.refunds IS 'ledger of the refunds alone, with their amounts as positive numbers; NULL without any';
COMMENT ON COLUMN @set@.customer_history.history IS 'ledger of the customer''s purchase days';

-- @fill@
SELECT r.customer_id, coalesce(r.first_of[3], '(none)') AS segment, coalesce(r.first_of[4], '(none)') AS channel, coalesce(r.first_of[5], '(none)') AS campaign,
       r.first_order, r.last_order, r.first_of[6:] AS first_order_attributes, r.first_day, r.last_day, r.rows, r.refunds, r.history
FROM (SELECT o.customer_id, min(o.first_of) AS first_of, min(o.day) FILTER (WHERE o.amount >= 0) AS first_order, max(o.day) FILTER (WHERE o.amount >= 0) AS last_order, min(o.day) AS first_day, max(o.day) AS last_day, sum(o.rows) AS rows,
             @ext@.purchase_history(o.day, -o.amount) FILTER (WHERE o.amount < 0) AS refunds, @ext@.purchase_history(o.day, o.amount) AS history
      FROM @rows@ AS o GROUP BY o.customer_id) AS r
$template$),
  ('customer_rfm', $template$
CREATE VIEW @set@.customer_rfm AS
SELECT f.customer_id, f.segment, f.channel, f.as_of, f.first_order, f.last_order, f.orders, f.purchase_days, round(f.revenue, k.decimals) AS revenue, f.frequency, f.recency_days, f.t_days,
       f.days_since_last, f.monetary_value, f.r_score, f.f_score, f.m_score, f.rfm_score, f.rfm_segment
FROM @set@.customer_facts AS f, @set@.known AS k;

COMMENT ON VIEW @set@.customer_rfm IS 'clv_ext: recency, frequency, money and RFM segment of each customer';
$template$),
  ('definition', $template$
-- What clv_create_views was called with; clv_refresh reads the orders by it.
CREATE TABLE @set@.definition (
  orders text NOT NULL, customer text NOT NULL, ordered_at text NOT NULL, amount text NOT NULL, segment text, channel text, campaign text,
  order_id text, first_order text[], spend text, segment_rules text, period text NOT NULL,
  changed_at text, mode text
);
CREATE UNIQUE INDEX definition_one_row ON @set@.definition ((true));

COMMENT ON TABLE @set@.definition IS 'clv_ext: what clv_create_views was called with, one row; to change it, call that again';
COMMENT ON COLUMN @set@.definition.orders IS 'table or view of orders';
COMMENT ON COLUMN @set@.definition.customer IS 'its column of customers';
COMMENT ON COLUMN @set@.definition.ordered_at IS 'its column of times';
COMMENT ON COLUMN @set@.definition.amount IS 'its column of amounts';
COMMENT ON COLUMN @set@.definition.segment IS 'its column of segments';
COMMENT ON COLUMN @set@.definition.channel IS 'its column of channels';
COMMENT ON COLUMN @set@.definition.campaign IS 'its column of campaigns';
COMMENT ON COLUMN @set@.definition.order_id IS 'its column that names the order of each line';
COMMENT ON COLUMN @set@.definition.first_order IS 'its columns that first_order_effect compares';
COMMENT ON COLUMN @set@.definition.spend IS 'table or view of acquisition spend';
COMMENT ON COLUMN @set@.definition.segment_rules IS 'table of RFM segments that replaces the built-in rules';
COMMENT ON COLUMN @set@.definition.period IS 'calendar unit of key figures and cohorts';
COMMENT ON COLUMN @set@.definition.changed_at IS 'its column that grows with each change of a row';
COMMENT ON COLUMN @set@.definition.mode IS 'trigger: changes are noted by triggers';
$template$),
  ('first_order_effect', $template$
-- Each value is compared with all others: the totals of the customers with it against the merged totals of those without. At most a hundred values of
-- a column are told apart, the most frequent; the rest are '(other)'.
CREATE MATERIALIZED VIEW @set@.first_order_effect AS
WITH customers AS (
  SELECT h.first_order_attributes AS attributes, f.value_90, f.value_365,
         CASE WHEN f.t_days >= 89 THEN (SELECT r.frequency > 0 FROM @ext@.rfm(h.history, f.first_order + 89) AS r) END AS repeated_90
  FROM @set@.customer_facts AS f JOIN @set@.customer_history AS h ON h.customer_id = f.customer_id
  WHERE f.first_order IS NOT NULL AND h.first_order_attributes <> '{}'
), counted AS (
  SELECT n.attribute, coalesce(c.attributes[n.place], '(none)') AS value, count(*) AS customers, row_number() OVER (PARTITION BY n.attribute ORDER BY count(*) DESC, coalesce(c.attributes[n.place], '(none)')) AS place,
         @ext@.lift_totals(true, c.repeated_90) AS repeated_with, @ext@.lift_totals(false, c.repeated_90) AS repeated_without,
         @ext@.lift_totals(true, c.value_90) AS value_90_with, @ext@.lift_totals(false, c.value_90) AS value_90_without,
         @ext@.lift_totals(true, c.value_365) AS value_365_with, @ext@.lift_totals(false, c.value_365) AS value_365_without
  FROM @set@.definition AS d, unnest(d.first_order) WITH ORDINALITY AS n(attribute, place), customers AS c GROUP BY n.attribute, coalesce(c.attributes[n.place], '(none)')
), frequent AS (
  SELECT c.attribute, CASE WHEN c.place <= 100 THEN c.value ELSE '(other)' END AS value, sum(c.customers)::bigint AS customers, m.measure,
         @ext@.clv_merge(m.with_it) AS with_it, @ext@.clv_merge(m.without_it) AS without_it
  FROM counted AS c, LATERAL (VALUES ('repeat_rate', c.repeated_with, c.repeated_without), ('value_90', c.value_90_with, c.value_90_without), ('value_365', c.value_365_with, c.value_365_without)) AS m(measure, with_it, without_it)
  GROUP BY c.attribute, CASE WHEN c.place <= 100 THEN c.value ELSE '(other)' END, m.measure
), compared AS (
  SELECT v.attribute, v.value, v.customers, v.measure, @ext@.clv_merge(CASE WHEN o.value = v.value THEN o.with_it ELSE o.without_it END) AS totals
  FROM frequent AS v JOIN frequent AS o ON o.attribute = v.attribute AND o.measure = v.measure GROUP BY v.attribute, v.value, v.customers, v.measure
)
SELECT c.attribute, c.value, c.measure, k.as_of, c.customers, l.treated AS customers_known, l.treated_mean::float8 AS mean, l.control AS others_known, l.control_mean::float8 AS mean_of_others,
       l.difference::float8 AS difference, l.low, l.high, l.p
FROM compared AS c, @set@.known AS k, @ext@.lift_figures(c.totals, 0.95) AS l;
CREATE UNIQUE INDEX first_order_effect_key ON @set@.first_order_effect (attribute, value, measure);

COMMENT ON MATERIALIZED VIEW @set@.first_order_effect IS 'clv_ext: how good the customers are whose first order had each product, coupon or the like, against all others';
COMMENT ON COLUMN @set@.first_order_effect.attribute IS 'column of the first order';
COMMENT ON COLUMN @set@.first_order_effect.value IS 'its value in the first order; (none) without one, (other) for all but the hundred most frequent';
COMMENT ON COLUMN @set@.first_order_effect.measure IS 'repeat_rate: share who bought again within 90 days; value_90, value_365: revenue within the first 90 and 365 days';
COMMENT ON COLUMN @set@.first_order_effect.customers IS 'customers with this value';
COMMENT ON COLUMN @set@.first_order_effect.customers_known IS 'those whose days of the measure are over';
COMMENT ON COLUMN @set@.first_order_effect.mean IS 'their mean of the measure';
COMMENT ON COLUMN @set@.first_order_effect.others_known IS 'all other customers whose days of the measure are over';
COMMENT ON COLUMN @set@.first_order_effect.mean_of_others IS 'their mean of the measure';
COMMENT ON COLUMN @set@.first_order_effect.difference IS 'mean - mean_of_others';
COMMENT ON COLUMN @set@.first_order_effect.low IS 'lower bound of the difference, at a confidence of 95 %';
COMMENT ON COLUMN @set@.first_order_effect.high IS 'upper bound of the difference';
COMMENT ON COLUMN @set@.first_order_effect.p IS 'probability of a difference at least as large if the value did not matter';
$template$),
  ('forecast', $template$
-- Three periods ahead of as_of, and the three before it as they were forecast then, beside what came. Customers known by the day of the forecast and
-- those acquired after it are apart.
CREATE MATERIALIZED VIEW @set@.forecast AS
WITH days AS (
  SELECT v.made_as_of, v.is_past, least(90, v.made_as_of - k.first_day + 1) AS recent, k.as_of, k.decimals
  FROM @set@.known AS k, LATERAL (VALUES (k.as_of, false), ((k.as_of + 1 - 3 * interval @period_length@)::date - 1, true)) AS v(made_as_of, is_past)
), acquired AS (
  SELECT m.segment, m.as_of AS made_as_of, m.model, @ext@.forecast_curve(m.model, h.history, @period@, 3, m.as_of, 0.9) AS curve,
         (SELECT d.recent FROM days AS d WHERE NOT d.is_past) AS recent, count(*) FILTER (WHERE h.first_order > m.as_of - (SELECT d.recent FROM days AS d WHERE NOT d.is_past)) AS customers
  FROM @set@.segment_model AS m JOIN @set@.customer_history AS h ON h.segment = m.segment AND h.first_order <= m.as_of GROUP BY m.segment, m.as_of, m.model
  UNION ALL
  SELECT p.segment, p.as_of, p.model, @ext@.forecast_curve(p.model, h.history, @period@, 3, p.as_of, 0.9),
         (SELECT d.recent FROM days AS d WHERE d.is_past), count(*) FILTER (WHERE h.first_order > p.as_of - (SELECT d.recent FROM days AS d WHERE d.is_past))
  FROM @set@.model_before AS p JOIN @set@.customer_history AS h ON h.segment = p.segment AND h.first_order <= p.as_of GROUP BY p.segment, p.as_of, p.model
), expected AS (
  SELECT a.segment, a.made_as_of, 'known' AS customer_kind, c.from_day, c.to_day, c.customers::float8 AS many, c.purchases, c.purchases_low, c.purchases_high, c.revenue, c.revenue_low, c.revenue_high
  FROM acquired AS a, unnest(a.curve) AS c
  UNION ALL
  SELECT a.segment, a.made_as_of, 'new', c.from_day, c.to_day, c.customers, c.purchases, c.purchases_low, c.purchases_high, c.revenue, c.revenue_low, c.revenue_high
  FROM acquired AS a, @ext@.forecast_acquired(a.model, a.customers, a.recent, @period@, 3, a.made_as_of, 0.9) AS c
), came AS (
  SELECT h.segment, CASE WHEN h.first_order <= (SELECT d.made_as_of FROM days AS d WHERE d.is_past) THEN 'known' ELSE 'new' END AS customer_kind, p.day,
         count(*) FILTER (WHERE p.orders > 0) AS purchases, sum(p.revenue) AS revenue
  FROM @set@.customer_history AS h, @ext@.purchases(h.history) AS p
  WHERE (h.last_order > (SELECT d.made_as_of FROM days AS d WHERE d.is_past) OR h.refunds IS NOT NULL) AND h.first_order <= (SELECT d.as_of FROM days AS d WHERE d.is_past)
    AND p.day > (SELECT d.made_as_of FROM days AS d WHERE d.is_past) AND p.day <= (SELECT d.as_of FROM days AS d WHERE d.is_past) GROUP BY 1, 2, 3
)
SELECT e.from_day, e.to_day, e.segment, e.customer_kind, e.made_as_of, e.many AS customers_expected, e.purchases, e.purchases_low, e.purchases_high,
       round(e.revenue::numeric, d.decimals) AS revenue, round(e.revenue_low::numeric, d.decimals) AS revenue_low, round(e.revenue_high::numeric, d.decimals) AS revenue_high,
       CASE WHEN e.to_day <= d.as_of THEN coalesce(sum(c.purchases), 0)::bigint END AS actual_purchases,
       CASE WHEN e.to_day <= d.as_of THEN round(coalesce(sum(c.revenue), 0), d.decimals) END AS actual_revenue
FROM expected AS e JOIN days AS d ON d.made_as_of = e.made_as_of
     LEFT JOIN came AS c ON c.segment = e.segment AND c.customer_kind = e.customer_kind AND d.is_past AND c.day BETWEEN e.from_day AND e.to_day
GROUP BY e.from_day, e.to_day, e.segment, e.customer_kind, e.made_as_of, e.many, e.purchases, e.purchases_low, e.purchases_high, e.revenue, e.revenue_low, e.revenue_high, d.as_of, d.decimals;
CREATE UNIQUE INDEX forecast_key ON @set@.forecast (from_day, segment, customer_kind);

COMMENT ON MATERIALIZED VIEW @set@.forecast IS 'clv_ext: purchases and revenue of the next three periods (@unit@), and of the last three as they were forecast before them, beside what came; bounds hold with probability 0.9, for each row alone';
COMMENT ON COLUMN @set@.forecast.from_day IS 'first day of the period';
COMMENT ON COLUMN @set@.forecast.to_day IS 'last day of the period';
COMMENT ON COLUMN @set@.forecast.customer_kind IS 'known: customers who had bought by made_as_of; new: those acquired after it, at the pace of the 90 days before it';
COMMENT ON COLUMN @set@.forecast.made_as_of IS 'day at whose end the forecast was made';
COMMENT ON COLUMN @set@.forecast.customers_expected IS 'customers who are known; of the new ones, how many are expected to be acquired in the period';
COMMENT ON COLUMN @set@.forecast.purchases IS 'expected purchase days, those of new customers with their first one';
COMMENT ON COLUMN @set@.forecast.purchases_low IS 'lower bound of the number of purchase days';
COMMENT ON COLUMN @set@.forecast.purchases_high IS 'upper bound of the number of purchase days';
COMMENT ON COLUMN @set@.forecast.revenue IS 'expected revenue of these days, without a discount';
COMMENT ON COLUMN @set@.forecast.revenue_low IS 'lower bound of the revenue; NULL where spend varies without bounds';
COMMENT ON COLUMN @set@.forecast.revenue_high IS 'upper bound of the revenue';
COMMENT ON COLUMN @set@.forecast.actual_purchases IS 'purchase days that came in the period; NULL for periods ahead';
COMMENT ON COLUMN @set@.forecast.actual_revenue IS 'revenue that came in the period, refunds included; NULL for periods ahead';
$template$),
  ('group_state', $template$
-- The states of key figures and cohorts, which views merge and read: small, and made in one pass over the histories.
CREATE MATERIALIZED VIEW @set@.group_state AS
SELECT h.segment, h.channel, h.campaign, @ext@.clv_state_agg(h.history, @period@, (SELECT k.as_of FROM @set@.known AS k)) AS key_figures,
       @ext@.cohort_agg(h.history, @period@, (SELECT k.as_of FROM @set@.known AS k)) AS cohorts, @ext@.cohort_agg(h.history, 'month', (SELECT k.as_of FROM @set@.known AS k)) AS months
FROM @set@.customer_history AS h WHERE h.first_day <= (SELECT k.as_of FROM @set@.known AS k) GROUP BY h.segment, h.channel, h.campaign;
CREATE UNIQUE INDEX group_state_key ON @set@.group_state (segment, channel, campaign);

COMMENT ON MATERIALIZED VIEW @set@.group_state IS 'clv_ext: states that key figures and cohorts are read from, by segment, channel and campaign';
COMMENT ON COLUMN @set@.group_state.key_figures IS 'state of the key figures';
COMMENT ON COLUMN @set@.group_state.cohorts IS 'table of cohorts, by period';
COMMENT ON COLUMN @set@.group_state.months IS 'table of cohorts, by month';
$template$),
  ('known', $template$
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
$template$),
  ('kpi', $template$
CREATE VIEW @set@.kpi AS
SELECT d.as_of, d.known_until, k.customers, k.orders, round(k.revenue, d.decimals) AS revenue, k.repeat_customers, k.repeat_rate, k.first_order, k.last_order,
       k.periods, k.customer_periods, k.retention_rate, k.churn_rate, round(k.average_order_value, d.decimals) AS average_order_value,
       k.purchase_frequency, k.customer_lifespan, k.customer_lifespan_days, round(k.clv, d.decimals) AS clv, round(k.historic_value, d.decimals) AS historic_value,
       k.observed_lifespan_days
FROM (SELECT @ext@.clv_merge(s.key_figures) AS state FROM @set@.group_state AS s) AS g,
     @set@.known AS d, @ext@.key_figures(g.state) AS k;

COMMENT ON VIEW @set@.kpi IS 'clv_ext: key figures of all customers, by calendar @unit@';
$template$),
  ('model_before', $template$
-- The models by which forecast looks back. Of large segments, some 5,000 customers are enough for that: those with a small hash, which is no order that
-- means anything.
CREATE MATERIALIZED VIEW @set@.model_before AS
WITH days AS (
  SELECT (k.as_of + 1 - 3 * interval @period_length@)::date - 1 AS day FROM @set@.known AS k
)
SELECT p.segment, d.day AS as_of, p.model
FROM (SELECT h.segment, @ext@.clv_fit(h.history, (SELECT d.day FROM days AS d)) AS model
      FROM @set@.customer_history AS h JOIN @set@.segment_model AS m ON m.segment = h.segment
      WHERE h.first_order <= (SELECT d.day FROM days AS d) AND (hashtextextended(h.customer_id::text, 0) & 1073741823) * greatest(m.customers, 5000) < 5000::bigint * 1073741824 GROUP BY h.segment) AS p, days AS d;
CREATE UNIQUE INDEX model_before_key ON @set@.model_before (segment);

COMMENT ON MATERIALIZED VIEW @set@.model_before IS 'clv_ext: model of each segment as of three periods (@unit@) before as_of, of some 5,000 customers at most, for what forecast says of the last periods';
COMMENT ON COLUMN @set@.model_before.as_of IS 'day at whose end the model knows the customers';
COMMENT ON COLUMN @set@.model_before.model IS 'model fitted to the histories as known at the end of as_of';
$template$),
  ('model_check', $template$
-- Both choices are judged by some 5,000 customers of each large segment, those with a small hash, so that it does not take long.
CREATE MATERIALIZED VIEW @set@.model_check AS
WITH judged AS (
  SELECT h.segment, h.history, h.first_order, d.* FROM (
    SELECT k.first_day + (k.as_of - k.first_day) / 2 AS fitted_as_of, k.as_of, k.decimals FROM @set@.known AS k
  ) AS d, @set@.customer_history AS h JOIN @set@.segment_model AS m ON m.segment = h.segment
  WHERE (hashtextextended(h.customer_id::text, 0) & 1073741823) * greatest(m.customers, 5000) < 5000::bigint * 1073741824
)
SELECT s.segment, c.choice, s.fitted_as_of, s.as_of, s.customers, b.family, b.status, b.purchases AS expected_purchases, coalesce(b.actual_purchases, 0) AS actual_purchases,
       round(b.revenue::numeric, s.decimals) AS expected_value, round(s.actual_revenue, s.decimals) AS actual_revenue, b.rmse, b.gini
FROM (SELECT j.segment, j.fitted_as_of, j.as_of, j.decimals, count(*) FILTER (WHERE j.first_order <= j.fitted_as_of) AS customers,
             coalesce(sum(@ext@.revenue_between(j.history, j.fitted_as_of + 1, j.as_of + 1)) FILTER (WHERE j.first_order <= j.fitted_as_of), 0) AS actual_revenue,
             @ext@.clv_fit(j.history, j.fitted_as_of) AS auto, @ext@.clv_fit(j.history, j.fitted_as_of, 'best_forecast') AS best_forecast,
             @ext@.clv_backtest(j.history, j.fitted_as_of, greatest(j.as_of, j.fitted_as_of + 1)) AS families
      FROM judged AS j GROUP BY j.segment, j.fitted_as_of, j.as_of, j.decimals) AS s,
     LATERAL (VALUES ('auto', s.auto), ('best_forecast', s.best_forecast)) AS c (choice, model)
     LEFT JOIN LATERAL unnest(s.families) AS b ON b.family = c.model::jsonb ->> 'family';
CREATE UNIQUE INDEX model_check_key ON @set@.model_check (segment, choice);

COMMENT ON MATERIALIZED VIEW @set@.model_check IS 'clv_ext: predictions of models fitted to the first half of the days, the family chosen by BIC and by its forecasts, against what came in the second half, for some 5,000 customers of each segment at most';
COMMENT ON COLUMN @set@.model_check.customers IS 'customers with a first order by fitted_as_of, of those who are judged';
COMMENT ON COLUMN @set@.model_check.family IS 'family that was chosen';
COMMENT ON COLUMN @set@.model_check.status IS 'status of the fit of purchases: ok, boundary, not converged or too few customers';
COMMENT ON COLUMN @set@.model_check.expected_purchases IS 'purchase days that the model expects of these customers after fitted_as_of and up to as_of';
COMMENT ON COLUMN @set@.model_check.expected_value IS 'revenue that the model expects of these customers in the same time, without a discount; NULL if it gives no value for one of them';
$template$),
  ('model_health', $template$
CREATE MATERIALIZED VIEW @set@.model_health AS
SELECT m.segment, d.aspect, m.as_of, m.family, d.value, d.low, d.high, d.expected, d.verdict, d.advice
FROM (SELECT t.segment, t.as_of, t.family, @ext@.clv_diagnose(t.model, h.history) AS aspects
      FROM @set@.segment_model AS t JOIN @set@.customer_history AS h ON h.segment = t.segment GROUP BY t.segment, t.as_of, t.family) AS m, unnest(m.aspects) AS d;
CREATE UNIQUE INDEX model_health_key ON @set@.model_health (segment, aspect);

COMMENT ON MATERIALIZED VIEW @set@.model_health IS 'clv_ext: what speaks against the model of each segment, and what to do about it';
COMMENT ON COLUMN @set@.model_health.aspect IS 'what was looked at';
COMMENT ON COLUMN @set@.model_health.value IS 'what it is in the data, or of the model';
COMMENT ON COLUMN @set@.model_health.low IS 'lower bound of the value';
COMMENT ON COLUMN @set@.model_health.high IS 'upper bound of the value';
COMMENT ON COLUMN @set@.model_health.expected IS 'what the model expects';
COMMENT ON COLUMN @set@.model_health.verdict IS 'ok, look, or unknown where there are too few customers to tell';
COMMENT ON COLUMN @set@.model_health.advice IS 'what to do; NULL where the verdict is ok';
$template$),
  ('monthly_kpi', $template$
-- Orders and revenue are on the diagonals of the cohorts; refunds from before a customer's first order are not on the day on which they were
-- given there, and those of customers without an order are in no cohort: both are taken from the histories.
CREATE MATERIALIZED VIEW @set@.monthly_kpi AS
WITH groups AS (
  SELECT s.segment, s.channel, @ext@.clv_merge(s.months) AS months FROM @set@.group_state AS s GROUP BY s.segment, s.channel
), refunded AS (
  SELECT h.segment, h.channel, h.refunds, h.history, k.as_of, CASE WHEN h.first_order <= k.as_of THEN h.first_order END AS first_order
  FROM @set@.customer_history AS h, @set@.known AS k WHERE h.refunds IS NOT NULL
), money AS (
  SELECT g.segment, g.channel, (c.cohort + c.age * interval '1 month')::date AS month, c.orders, c.revenue, 0::bigint AS refunds, 0::numeric AS refunded
  FROM groups AS g, @ext@.cohorts(g.months) AS c
  UNION ALL
  SELECT r.segment, r.channel, date_trunc('month', p.day::timestamp)::date, 0, 0, p.orders, p.revenue
  FROM refunded AS r, @ext@.purchases(r.refunds) AS p WHERE p.day <= r.as_of
  UNION ALL
  SELECT r.segment, r.channel, date_trunc('month', v.day::timestamp)::date, 0, v.revenue, 0, 0
  FROM refunded AS r, @ext@.purchases(r.history) AS p, LATERAL (VALUES (p.day, p.revenue), (r.first_order, -p.revenue)) AS v(day, revenue)
  WHERE p.day < coalesce(r.first_order, r.as_of + 1) AND v.day IS NOT NULL
), summed AS (
  SELECT m.segment, m.channel, m.month, sum(m.orders)::bigint AS orders, sum(m.revenue) AS revenue, sum(m.refunds)::bigint AS refunds, sum(m.refunded) AS refunded
  FROM money AS m GROUP BY m.segment, m.channel, m.month
), months AS (
  SELECT s.*, k.decimals, (s.month + interval '1 month')::date - s.month AS days, least(k.as_of - s.month + 1, (s.month + interval '1 month')::date - s.month) AS days_known
  FROM summed AS s, @set@.known AS k
), flows AS (
  SELECT g.segment, g.channel, c.*, r.opening AS opening_revenue, r.new AS new_revenue, r.expansion, r.contraction, r.churned AS churned_revenue, r.reactivated AS reactivated_revenue,
         r.gross_revenue_retention, r.net_revenue_retention
  FROM groups AS g, @ext@.growth_accounting(g.months) AS c, @ext@.revenue_retention(g.months) AS r WHERE r.period = c.period
)
SELECT m.month, m.segment, m.channel, m.days_known = m.days AS complete, m.days_known::float8 / m.days AS share_known, m.orders, round(m.revenue, m.decimals) AS revenue,
       m.refunds, round(m.refunded, m.decimals) AS refunded, round(m.revenue / nullif(m.orders, 0), m.decimals) AS average_order_value,
       coalesce(f.active, 0) AS active_customers, coalesce(f.new, 0) AS new_customers, coalesce(f.resurrected, 0) AS resurrected_customers,
       CASE WHEN m.days_known = m.days THEN coalesce(f.opening, 0) END AS opening_customers, CASE WHEN m.days_known = m.days THEN coalesce(f.retained, 0) END AS retained_customers,
       CASE WHEN m.days_known = m.days THEN coalesce(f.churned, 0) END AS churned_customers, CASE WHEN m.days_known = m.days THEN f.retention_rate END AS retention_rate,
       CASE WHEN m.days_known = m.days THEN f.quick_ratio END AS quick_ratio,
       CASE WHEN m.days_known = m.days THEN round(coalesce(f.opening_revenue, 0), m.decimals) END AS opening_revenue, round(coalesce(f.new_revenue, 0), m.decimals) AS new_revenue,
       CASE WHEN m.days_known = m.days THEN round(coalesce(f.expansion, 0), m.decimals) END AS expansion,
       CASE WHEN m.days_known = m.days THEN round(coalesce(f.contraction, 0), m.decimals) END AS contraction,
       CASE WHEN m.days_known = m.days THEN round(coalesce(f.churned_revenue, 0), m.decimals) END AS churned_revenue,
       round(coalesce(f.reactivated_revenue, 0), m.decimals) AS reactivated_revenue,
       CASE WHEN m.days_known = m.days THEN f.gross_revenue_retention END AS gross_revenue_retention,
       CASE WHEN m.days_known = m.days THEN f.net_revenue_retention END AS net_revenue_retention
FROM months AS m LEFT JOIN flows AS f ON f.segment = m.segment AND f.channel = m.channel AND f.period = m.month;
CREATE UNIQUE INDEX monthly_kpi_key ON @set@.monthly_kpi (month, segment, channel);

COMMENT ON MATERIALIZED VIEW @set@.monthly_kpi IS 'clv_ext: each month of each segment and channel; counts and money may be added up, rates are made again from their parts';
COMMENT ON COLUMN @set@.monthly_kpi.complete IS 'whether the month is known to its end; what compares it with the month before is NULL otherwise';
COMMENT ON COLUMN @set@.monthly_kpi.revenue IS 'sum of the amounts of the month, refunds included';
COMMENT ON COLUMN @set@.monthly_kpi.orders IS 'orders of the month';
COMMENT ON COLUMN @set@.monthly_kpi.retention_rate IS 'retained_customers / opening_customers';
$template$),
  ('order_quality', $template$
-- Rows of the orders by trouble; filled after the orders are read.
CREATE TABLE @set@.order_quality (trouble text PRIMARY KEY, rows bigint NOT NULL, first_example text, last_example text, done text NOT NULL);

COMMENT ON TABLE @set@.order_quality IS 'clv_ext: rows of the orders by what is wrong with them, and what was done; all kinds add up to the rows of the table';
COMMENT ON COLUMN @set@.order_quality.trouble IS 'what is wrong; none for the rows that are as they should be';
COMMENT ON COLUMN @set@.order_quality.rows IS 'rows with this trouble; each row has one, the first in the order of the documentation';
COMMENT ON COLUMN @set@.order_quality.first_example IS 'customer, time and amount of the earliest such row';
COMMENT ON COLUMN @set@.order_quality.last_example IS 'customer, time and amount of the latest such row';
COMMENT ON COLUMN @set@.order_quality.done IS 'what was done with them: read, read and rounded, or set aside';
$template$),
  ('order_trouble', $template$
-- Rows with trouble by customer, so that those of a customer can be counted anew.
CREATE TABLE @set@.order_trouble AS
SELECT o.@customer@ AS customer_id, 0 AS place, NULL::date AS day, 0::bigint AS rows, ''::text AS first_example, ''::text AS last_example FROM @orders@ AS o WITH NO DATA;

COMMENT ON TABLE @set@.order_trouble IS 'clv_ext: rows of the orders with trouble, by customer and day; order_quality sums them up';
COMMENT ON COLUMN @set@.order_trouble.customer_id IS 'the customer; NULL for rows without one';
COMMENT ON COLUMN @set@.order_trouble.place IS 'number of the kind of trouble, in the order of the documentation';
COMMENT ON COLUMN @set@.order_trouble.day IS 'day of the rows; NULL for a time that is missing or infinite';
COMMENT ON COLUMN @set@.order_trouble.rows IS 'number of the rows';
COMMENT ON COLUMN @set@.order_trouble.first_example IS 'customer, time and amount of one of them';
COMMENT ON COLUMN @set@.order_trouble.last_example IS 'customer, time and amount of another one, if there are several';
$template$),
  ('segment_kpi', $template$
CREATE VIEW @set@.segment_kpi AS
SELECT g.segment, d.as_of, d.known_until, k.customers, k.orders, round(k.revenue, d.decimals) AS revenue, k.repeat_customers, k.repeat_rate, k.first_order, k.last_order,
       k.periods, k.customer_periods, k.retention_rate, k.churn_rate, round(k.average_order_value, d.decimals) AS average_order_value,
       k.purchase_frequency, k.customer_lifespan, k.customer_lifespan_days, round(k.clv, d.decimals) AS clv, round(k.historic_value, d.decimals) AS historic_value,
       k.observed_lifespan_days
FROM (SELECT s.segment, @ext@.clv_merge(s.key_figures) AS state FROM @set@.group_state AS s GROUP BY s.segment) AS g,
     @set@.known AS d, @ext@.key_figures(g.state) AS k;

COMMENT ON VIEW @set@.segment_kpi IS 'clv_ext: key figures of each segment, by calendar @unit@';
$template$),
  ('segment_model', $template$
-- as_of is a query of one row, here and in other parts, not joined: so workers share the customers.
CREATE MATERIALIZED VIEW @set@.segment_model AS
SELECT m.segment, m.customers, k.as_of, m.model::jsonb ->> 'family' AS family, @ext@.clv_status(m.model) AS status, m.model
FROM (SELECT h.segment, count(*) FILTER (WHERE h.first_order <= (SELECT k.as_of FROM @set@.known AS k)) AS customers, @ext@.clv_fit(h.history, (SELECT k.as_of FROM @set@.known AS k)) AS model
      FROM @set@.customer_history AS h WHERE h.first_day <= (SELECT k.as_of FROM @set@.known AS k) GROUP BY h.segment) AS m, @set@.known AS k;
CREATE UNIQUE INDEX segment_model_key ON @set@.segment_model (segment);

COMMENT ON MATERIALIZED VIEW @set@.segment_model IS 'clv_ext: model of purchases and spend of each segment';
COMMENT ON COLUMN @set@.segment_model.family IS 'family of the model: the one with the best BIC';
COMMENT ON COLUMN @set@.segment_model.status IS 'status of the fit of purchases: ok, boundary, not converged or too few customers';
COMMENT ON COLUMN @set@.segment_model.model IS 'model fitted to the histories as known at the end of as_of';
$template$),
  ('segment_moves', $template$
-- Each day is scored by the thresholds of that day, as a report made on it would have shown. Days are queries of one row, not joined: so workers
-- share the customers.
CREATE MATERIALIZED VIEW @set@.segment_moves AS
WITH days AS (
  SELECT date_trunc('quarter', (k.as_of + 1)::timestamp)::date - 1 AS day, (date_trunc('quarter', (k.as_of + 1)::timestamp) - interval '3 months')::date - 1 AS day_before
  FROM @set@.known AS k
)
SELECT (SELECT d.day_before + 1 FROM days AS d) AS period, (SELECT d.day FROM days AS d) AS period_end,
       coalesce(b.rfm_segment, '(none)') AS from_rfm_segment, coalesce(a.rfm_segment, '(none)') AS to_rfm_segment, h.segment, h.channel, count(*) AS customers
FROM @set@.customer_history AS h,
     LATERAL (SELECT @rules@ AS rfm_segment
              FROM @ext@.rfm_score(h.history, (SELECT @ext@.rfm_quantiles(c.history, (SELECT d.day_before FROM days AS d)) FROM @set@.customer_history AS c), (SELECT d.day_before FROM days AS d)) AS s) AS b,
     LATERAL (SELECT @rules@ AS rfm_segment
              FROM @ext@.rfm_score(h.history, (SELECT @ext@.rfm_quantiles(c.history, (SELECT d.day FROM days AS d)) FROM @set@.customer_history AS c), (SELECT d.day FROM days AS d)) AS s) AS a
WHERE h.first_order <= (SELECT d.day_before FROM days AS d)
GROUP BY h.segment, h.channel, b.rfm_segment, a.rfm_segment;
CREATE UNIQUE INDEX segment_moves_key ON @set@.segment_moves (period, from_rfm_segment, to_rfm_segment, segment, channel);

COMMENT ON MATERIALIZED VIEW @set@.segment_moves IS 'clv_ext: from which RFM segment to which customers moved within the last whole quarter';
COMMENT ON COLUMN @set@.segment_moves.period IS 'first day of the quarter';
COMMENT ON COLUMN @set@.segment_moves.period_end IS 'last day of the quarter';
COMMENT ON COLUMN @set@.segment_moves.from_rfm_segment IS 'RFM segment at the end of the quarter before';
COMMENT ON COLUMN @set@.segment_moves.to_rfm_segment IS 'RFM segment at the end of the quarter';
COMMENT ON COLUMN @set@.segment_moves.customers IS 'customers who had bought by the end of the quarter before and moved, or stayed, like this';
$template$),
  ('settings', $template$
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
$template$),
  ('spend_by_period', $template$
-- The spend table by period of the set; copied, so that nothing hangs on the table itself.
CREATE TABLE @set@.spend_by_period AS @query@;
CREATE UNIQUE INDEX spend_by_period_key ON @set@.spend_by_period (period, channel, campaign);

COMMENT ON TABLE @set@.spend_by_period IS 'clv_ext: acquisition spend by period, channel and campaign, up to as_of';
COMMENT ON COLUMN @set@.spend_by_period.period IS 'first day of the period';
COMMENT ON COLUMN @set@.spend_by_period.channel IS 'channel of the spend';
COMMENT ON COLUMN @set@.spend_by_period.campaign IS 'campaign of the spend; all where the set has none';
COMMENT ON COLUMN @set@.spend_by_period.spend IS 'spend of the period';
COMMENT ON COLUMN @set@.spend_by_period.clicks IS 'clicks of the period; NULL where the spend table has none';
COMMENT ON COLUMN @set@.spend_by_period.prospects IS 'people reached in the period; NULL where the spend table has none';

-- @fill@
SELECT date_trunc(@period@, s.day::timestamp)::date AS period, s.channel, s.campaign, sum(s.amount) AS spend, sum(s.clicks) AS clicks, sum(s.prospects) AS prospects
FROM @spend@ AS s, @set@.known AS k WHERE s.day <= k.as_of GROUP BY 1, 2, 3
$template$),
  ('top_customers', $template$
CREATE VIEW @set@.top_customers AS
SELECT f.value_rank, f.customer_id, f.segment, f.channel, f.last_order, f.status, round(f.revenue, k.decimals) AS revenue, f.expected_value, f.next_purchase_by,
       concat('Has bought on ', @ext@._clv_days(f.purchase_days), ' for ', round(f.revenue, k.decimals), '; expected to bring ', f.expected_value, ' in the next ', @ext@._clv_days(f.horizon_days)) AS why
FROM @set@.customer_facts AS f, @set@.known AS k WHERE f.value_rank <= 1000;

COMMENT ON VIEW @set@.top_customers IS 'clv_ext: the thousand customers of whom most is expected, with the reason';
COMMENT ON COLUMN @set@.top_customers.why IS 'the reason, in words';
$template$),
  ('value_by_decile', $template$
CREATE MATERIALIZED VIEW @set@.value_by_decile AS
SELECT d.decile, d.segment, d.channel, k.as_of, d.customers, round(d.revenue, k.decimals) AS revenue, round(sum(d.revenue) OVER (), k.decimals) AS revenue_of_all,
       (d.positive / nullif(sum(d.positive) OVER (), 0))::float8 AS share
FROM (SELECT f.value_decile AS decile, f.segment, f.channel, count(*) AS customers, sum(f.revenue) AS revenue, sum(greatest(f.revenue, 0)) AS positive
      FROM @set@.customer_facts AS f WHERE f.value_decile IS NOT NULL GROUP BY f.value_decile, f.segment, f.channel) AS d, @set@.known AS k;
CREATE UNIQUE INDEX value_by_decile_key ON @set@.value_by_decile (decile, segment, channel);

COMMENT ON MATERIALIZED VIEW @set@.value_by_decile IS 'clv_ext: revenue of each tenth of all customers by what they have brought so far, by segment and channel';
COMMENT ON COLUMN @set@.value_by_decile.customers IS 'customers of this segment and channel who are in this tenth of all';
COMMENT ON COLUMN @set@.value_by_decile.revenue IS 'their revenue, refunds included';
COMMENT ON COLUMN @set@.value_by_decile.revenue_of_all IS 'revenue of all customers with an order';
COMMENT ON COLUMN @set@.value_by_decile.share IS 'their positive revenue / positive revenue of all customers; add it up for the share of a tenth';
$template$),
  ('win_back', $template$
CREATE VIEW @set@.win_back AS
SELECT f.customer_id, f.segment, f.channel, f.last_order, f.days_since_last, f.usual_gap_days, f.overdue_gaps, f.p_alive, round(f.revenue, k.decimals) AS revenue, f.expected_value,
       round((f.expected_value / nullif(f.p_alive, 0)::numeric), k.decimals) AS value_if_won_back, greatest(f.win_back_deadline, f.as_of + 1) AS by_when,
       concat('Silent for ', @ext@._clv_days(f.days_since_last), ', usually ' || @ext@._clv_days(round(f.usual_gap_days::numeric)) || ' apart', '; still a customer with a probability of ', round(100 * f.p_alive::numeric), ' %') AS why
FROM @set@.customer_facts AS f, @set@.known AS k
WHERE f.status = 'at risk' AND (f.overdue_gaps > 1 OR f.usual_gap_days IS NULL) AND f.expected_value > 0;

COMMENT ON VIEW @set@.win_back IS 'clv_ext: customers to win back: silent for more than twice their usual gap, or with one purchase only, and with P(alive) between 0.3 and 0.7';
COMMENT ON COLUMN @set@.win_back.value_if_won_back IS 'expected_value / p_alive: what is expected if the customer has not left';
COMMENT ON COLUMN @set@.win_back.by_when IS 'day on which p_alive falls below 0.5 if the customer buys nothing more; the day after as_of if that is past, or never';
COMMENT ON COLUMN @set@.win_back.why IS 'the reason, in words';
$template$)
) AS t(name, template) WHERE t.name = $1
$templates$;
COMMENT ON FUNCTION _clv_view_template(text) IS 'statements that make a part of a set of views, before names are put in';

-- The parts of a set, and how a template becomes one of them.
--
-- A template is a file under sql/views/. In it, @set@ is the schema of the set, @ext@ that of the extension, @period@ and @unit@ the calendar
-- unit, as a literal and as a word; @orders@ and @customer@ the table of orders and its column; @as_of@ and the like are what is known, for tables alone. After the mark @fill@ comes the query that fills a table;
-- after @finish@ one that makes the final rows from pg_temp.clv_filled, those that the first has found. @query@ stands for the last of them.

CREATE FUNCTION _clv_view_names() RETURNS text[]
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql AS $$
SELECT ARRAY['definition', 'settings', 'known', 'order_trouble', 'order_quality', 'changed_customer', 'customer_history', 'spend_by_period', 'segment_model', 'group_state', 'customer_facts', 'kpi',
             'segment_kpi', 'channel_kpi', 'monthly_kpi', 'cohort_retention', 'cohort_value', 'value_by_decile', 'acquisition', 'customer_360', 'customer_rfm',
             'customer_clv', 'win_back', 'top_customers', 'segment_moves', 'model_before', 'forecast', 'first_order_effect', 'model_check', 'model_health']
$$;
COMMENT ON FUNCTION _clv_view_names() IS 'names of the tables and views that clv_create_views makes, in the order in which they are made and refreshed; they are dropped in the reverse order';

CREATE FUNCTION _clv_library() RETURNS name
  STABLE STRICT PARALLEL SAFE LANGUAGE sql AS $$
SELECT n.nspname FROM pg_catalog.pg_extension AS e JOIN pg_catalog.pg_namespace AS n ON n.oid = e.extnamespace WHERE e.extname = 'clv_ext'
$$;
COMMENT ON FUNCTION _clv_library() IS 'schema that the extension is in';

-- The relations of a set are those with its names and with comments that begin with "clv_ext: "; no other is ever dropped or filled.
CREATE FUNCTION _clv_relations(of_schema text) RETURNS TABLE (relation regclass, name text, kind "char")
  STABLE STRICT LANGUAGE sql AS $$
SELECT c.oid, c.relname, c.relkind
FROM pg_catalog.unnest(_clv_view_names()) WITH ORDINALITY AS n(name, place)
     JOIN pg_catalog.pg_class AS c ON c.relname = n.name AND c.relkind IN ('r', 'v', 'm')
     JOIN pg_catalog.pg_namespace AS s ON s.oid = c.relnamespace
WHERE s.nspname = of_schema AND pg_catalog.obj_description(c.oid, 'pg_class') LIKE 'clv_ext: %' ORDER BY n.place
$$;
COMMENT ON FUNCTION _clv_relations(text) IS 'tables and views of a set, in the order in which they are made';

-- A template with all names and literals put in: in one pass, so that nothing in them is taken for a mark.
CREATE FUNCTION _clv_statements(of_schema text, name text, changed_only boolean DEFAULT false) RETURNS text[]
  STABLE STRICT LANGUAGE plpgsql AS $$
DECLARE
  template text := _clv_view_template(name);
  parts text[] := regexp_split_to_array(template, '-- @(?:fill|finish)@');
  marks jsonb := jsonb_build_object('@set@', quote_ident(of_schema), '@ext@', quote_ident(_clv_library()));
  used record;
  known record;
BEGIN
  -- The definition is itself a part, the first.
  IF name <> 'definition' THEN
    EXECUTE format('SELECT d.* FROM %I.definition AS d', of_schema) INTO used;
    marks := marks || jsonb_build_object('@period@', quote_literal(used.period), '@unit@', used.period,
      '@period_length@', quote_literal(CASE used.period WHEN 'quarter' THEN '3 months' ELSE '1 ' || used.period END),
      '@orders@', used.orders, '@customer@', quote_ident(used.customer), '@customer_name@', quote_literal(used.customer),
      '@customer_type@', format_type(_clv_column(used.orders::regclass, used.customer, 'customer'), NULL), '@rules@', CASE WHEN used.segment_rules IS NULL
        THEN format('%I.rfm_segment(s.r, s.f, s.m)', _clv_library())
        ELSE format('(SELECT q.segment FROM %s AS q WHERE s.r BETWEEN q.r_low AND q.r_high AND s.f BETWEEN q.f_low AND q.f_high '
                    'AND s.m BETWEEN q.m_low AND q.m_high ORDER BY q.segment LIMIT 1)', used.segment_rules::regclass) END);
  END IF;
  IF template LIKE '%@rows@%' THEN
    marks := marks || jsonb_build_object('@rows@', _clv_rows(of_schema, changed_only));
  END IF;
  IF template LIKE '%@spend@%' THEN
    marks := marks || jsonb_build_object('@spend@', _clv_spend(of_schema));
  END IF;
  IF template LIKE '%@as_of@%' THEN
    EXECUTE format('SELECT k.* FROM %I.known AS k', of_schema) INTO known;
    marks := marks || jsonb_build_object('@as_of@', format('%L::date', known.as_of), '@decimals@', known.decimals::text, '@horizon_days@', known.horizon_days::text,
      '@annual_discount@', format('%L::float8', known.annual_discount), '@margin@', format('%L::float8', known.margin));
  END IF;
  -- What the first part makes it makes from the last.
  FOR part IN REVERSE cardinality(parts) .. 1 LOOP
    marks := marks || CASE part WHEN 1 THEN jsonb_build_object('@query@', parts[cardinality(parts)]) ELSE '{}' END;
    parts[part] := (SELECT string_agg(coalesce(marks ->> t.piece[1], t.piece[1]), '' ORDER BY t.place)
                    FROM regexp_matches(parts[part], '@[a-z_]+@|[^@]+|@', 'g') WITH ORDINALITY AS t(piece, place));
  END LOOP;
  RETURN parts;
END $$;
COMMENT ON FUNCTION _clv_statements(text, text, boolean) IS 'statements that make a part of a set and, for a table that is filled, the query of its rows, and the one that finishes them';

-- Comments of columns that mean the same in all views; a template has those of its own.
CREATE FUNCTION _clv_column_comments() RETURNS TABLE (name text, comment text)
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql AS $$
VALUES
  ('customer_id', 'the customer, as in the table of orders'),
  ('segment', 'segment of the customer''s first order; without orders, of the first refund; (none) where that has none'),
  ('channel', 'channel of the customer''s first order; without orders, of the first refund; (none) where that has none'),
  ('campaign', 'campaign of the customer''s first order; without orders, of the first refund; (none) where that has none'),
  ('first_order', 'first day with an order'),
  ('last_order', 'last day with an order'),
  ('as_of', 'last whole day known, or the day in the settings; figures are as known at its end'),
  ('known_until', 'last day of the last whole period; what compares periods is counted up to it'),
  ('customers', 'customers with at least one order'),
  ('orders', 'orders with an amount of zero or more: each row is one, unless lines have an order_id'),
  ('purchase_days', 'days with an order'),
  ('revenue', 'sum of the amounts up to as_of, refunds included'),
  ('refunds', 'refunds: rows with an amount below zero, or orders whose lines add up to less than zero'),
  ('refunded', 'money given back in refunds, as a positive number'),
  ('frequency', 'purchase days after the first'),
  ('recency_days', 'days from the first to the last purchase day'),
  ('t_days', 'days from the first purchase day to as_of'),
  ('days_since_last', 'days from the last purchase day to as_of'),
  ('monetary_value', 'mean revenue of the purchase days after the first'),
  ('r_score', 'recency score, 5 for the most recent'),
  ('f_score', 'frequency score, 5 for the most frequent'),
  ('m_score', 'revenue score, 5 for the most revenue'),
  ('rfm_score', 'the three scores side by side'),
  ('rfm_segment', 'the segment that the scores stand for'),
  ('repeat_customers', 'customers with at least two orders'),
  ('repeat_rate', 'repeat_customers / customers'),
  ('periods', 'calendar periods from the first order to the last, both included'),
  ('customer_periods', 'periods of all lives: those with an order, and silent ones between two orders that are lived through'),
  ('lapse', 'periods of silence after which a customer counts as lost: one more than the fewest after which at most one in twenty customers came back'),
  ('at_risk', 'customer_periods whose outcome is known: retained + lost'),
  ('retained', 'those of at_risk that are followed by another period of the same life'),
  ('lost', 'those of at_risk that are the last of a life'),
  ('retention_rate', 'retained / at_risk'),
  ('churn_rate', '1 - retention_rate'),
  ('customer_lifespan', '1 / churn_rate, in periods'),
  ('customer_lifespan_days', 'customer_lifespan in days'),
  ('average_order_value', 'revenue / orders'),
  ('purchase_frequency', 'orders / customer_periods'),
  ('clv', 'average_order_value x purchase_frequency x customer_lifespan: what a customer brings over a whole life'),
  ('historic_value', 'revenue / customers: what a customer has brought so far'),
  ('observed_lifespan_days', 'mean days from a customer''s first order to the last'),
  ('month', 'first day of the month'),
  ('complete', 'whether the period is known to its end'),
  ('share_known', 'share of the days of the month that are known: 1 but for the running one'),
  ('active_customers', 'customers who brought money in the month: new_customers + retained_customers + resurrected_customers'),
  ('new_customers', 'customers who brought money for the first time'),
  ('opening_customers', 'customers who brought money in the month before'),
  ('retained_customers', 'those of opening_customers who brought money in this month too'),
  ('resurrected_customers', 'customers who brought money before, but not in the month before'),
  ('churned_customers', 'those of opening_customers who brought no money in this month'),
  ('quick_ratio', '(new_customers + resurrected_customers) / churned_customers'),
  ('opening_revenue', 'revenue of the month before, of opening_customers'),
  ('new_revenue', 'revenue of new_customers'),
  ('expansion', 'what retained customers brought more than in the month before'),
  ('contraction', 'what retained customers brought less than in the month before'),
  ('churned_revenue', 'revenue of the month before, of churned_customers'),
  ('reactivated_revenue', 'revenue of resurrected_customers'),
  ('gross_revenue_retention', '(opening_revenue - contraction - churned_revenue) / opening_revenue'),
  ('net_revenue_retention', '(opening_revenue + expansion - contraction - churned_revenue) / opening_revenue'),
  ('cohort', 'first day of the period of the first order'),
  ('age', 'periods since the first order, from 0'),
  ('cumulative_revenue', 'revenue from age 0 to this one'),
  ('cumulative_value', 'cumulative_revenue / customers'),
  ('decile', '1 for the most valuable tenth'),
  ('value_30', 'revenue within the first 30 days, the day of the first order included; NULL until they are over'),
  ('value_90', 'revenue within the first 90 days; NULL until they are over'),
  ('value_180', 'revenue within the first 180 days; NULL until they are over'),
  ('value_365', 'revenue within the first 365 days; NULL until they are over'),
  ('usual_gap_days', 'median of the days between two purchase days; NULL with one purchase day'),
  ('overdue_gaps', 'usual gaps by which the silence is longer than one: (days_since_last - usual_gap_days) / usual_gap_days'),
  ('overdue', 'whether the customer is silent for more than twice the usual gap'),
  ('family', 'family of the model of the customer''s segment'),
  ('p_alive', 'probability of still being a customer at the end of as_of'),
  ('lost_before', 'first day of the periods in which an order keeps a customer from counting as lost'),
  ('status', 'gone: silent for as long as lost customers of the key figures, or p_alive below 0.3; at risk: p_alive below 0.7; active: all others with an order; not known: without a model that tells; no orders: refunds only'),
  ('horizon_days', 'days after as_of for which purchases and value are expected'),
  ('expected_purchases', 'purchase days expected in the horizon'),
  ('expected_purchases_low', 'lower bound of the purchase days, with probability 0.9 for both'),
  ('expected_purchases_high', 'upper bound of the purchase days; may be below expected_purchases, which is a mean'),
  ('expected_spend', 'expected revenue of a purchase day'),
  ('expected_value', 'revenue expected in the horizon, after margin and discount'),
  ('expected_value_low', 'lower bound of the value, with probability 0.9 for both'),
  ('expected_value_high', 'upper bound of the value; may be below expected_value, which is a mean; NULL where spend varies without bounds'),
  ('value_decile', 'tenth of the customers by revenue so far, 1 for the most'),
  ('expected_decile', 'tenth of the customers by expected_value, 1 for the most'),
  ('value_rank', 'place of the customer by expected_value, 1 for the most'),
  ('next_purchase_by', 'day by which the next purchase has come with a probability of one half; NULL if more likely none comes'),
  ('win_back_deadline', 'first day on which p_alive is below 0.5 if the customer buys nothing more; NULL in a family in which nobody leaves'),
  ('fitted_as_of', 'day in the middle between the first day and as_of; the model is fitted to what is known at its end'),
  ('choice', 'how the family was chosen: auto by BIC, best_forecast by forecasts within the first half'),
  ('actual_purchases', 'purchase days of these customers in the same time'),
  ('actual_revenue', 'revenue of these customers in the same time, refunds included'),
  ('rmse', 'root mean squared error of purchase days, over customers'),
  ('gini', 'Gini coefficient of purchase days by the order of the forecasts / that by their own order')
$$;
COMMENT ON FUNCTION _clv_column_comments() IS 'comments of columns that mean the same in all views';

-- "1 day", "2 days"; NULL for NULL.
CREATE FUNCTION _clv_days(days numeric) RETURNS text
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql AS $$
SELECT days || CASE days WHEN 1 THEN ' day' ELSE ' days' END
$$;
COMMENT ON FUNCTION _clv_days(numeric) IS 'a number of days in words';

-- How the orders and the spend are read: expressions over their columns, put together for the types that these have.

CREATE FUNCTION _clv_column(relation regclass, name text, argument text) RETURNS regtype
  STABLE LANGUAGE plpgsql AS $$
DECLARE
  found regtype := (SELECT a.atttypid FROM pg_attribute AS a WHERE a.attrelid = relation AND a.attname = name AND a.attnum > 0 AND NOT a.attisdropped);
BEGIN
  IF found IS NULL THEN
    RAISE EXCEPTION '% has no column "%"', relation, name
      USING ERRCODE = 'undefined_column', HINT = format('Name the column with %s => ''...'' in CALL clv_create_views(...).', argument);
  END IF;
  -- A domain is read as the type that it is made from.
  WHILE (SELECT t.typtype = 'd' FROM pg_type AS t WHERE t.oid = found) LOOP
    found := (SELECT t.typbasetype FROM pg_type AS t WHERE t.oid = found);
  END LOOP;
  RETURN found;
END $$;
COMMENT ON FUNCTION _clv_column(regclass, text, text) IS 'type of a column, which must be there';

-- The day of a time, in the time zone of the shop.
CREATE FUNCTION _clv_day_of(relation regclass, name text, argument text, time_zone text) RETURNS text
  STABLE LANGUAGE plpgsql AS $$
DECLARE
  type regtype := _clv_column(relation, name, argument);
BEGIN
  RETURN CASE type::oid
    WHEN 'date'::regtype THEN format('o.%I::date', name)
    WHEN 'timestamp'::regtype THEN format('o.%I::date', name)
    -- At the ends of time there is no such day.
    WHEN 'timestamptz'::regtype THEN format('CASE WHEN o.%1$I BETWEEN ''4000-01-01 BC'' AND ''200000-01-01'' THEN (o.%1$I AT TIME ZONE %2$L)::date END', name, time_zone)
  END;
END $$;
COMMENT ON FUNCTION _clv_day_of(regclass, text, text, text) IS 'expression of the day of a column of times; NULL for a column of another type';

-- An amount as numeric. Where the type allows more, decimals beyond the ninth are rounded away.
CREATE FUNCTION _clv_amount_of(relation regclass, name text, argument text, OUT amount text, OUT is_exact boolean)
  STABLE LANGUAGE plpgsql AS $$
DECLARE
  type regtype := _clv_column(relation, name, argument);
  scale integer := (SELECT (a.atttypmod - 4) & 2047 FROM pg_attribute AS a
                    WHERE a.attrelid = relation AND a.attname = name AND a.atttypid = 'numeric'::regtype AND a.atttypmod > 4);
BEGIN
  IF type NOT IN ('numeric'::regtype, 'real'::regtype, 'double precision'::regtype, 'bigint'::regtype, 'integer'::regtype, 'smallint'::regtype, 'money'::regtype) THEN
    RAISE EXCEPTION 'column "%" is of type %', name, type
      USING ERRCODE = 'datatype_mismatch', HINT = format('%s must be a number.', argument);
  END IF;
  is_exact := coalesce(scale <= 9, type NOT IN ('numeric'::regtype, 'real'::regtype, 'double precision'::regtype));
  amount := format(CASE type::oid WHEN 'numeric'::regtype THEN 'o.%I' ELSE 'o.%I::numeric' END, name);
END $$;
COMMENT ON FUNCTION _clv_amount_of(regclass, text, text) IS 'expression of an amount as numeric, and whether its type has at most nine decimals';

-- Everything about the orders that queries are put together from.
CREATE FUNCTION _clv_source(of_schema text, OUT orders regclass, OUT customer text, OUT moment text, OUT day text, OUT amount text, OUT is_exact boolean, OUT words text, OUT order_id text)
  STABLE STRICT LANGUAGE plpgsql AS $$
DECLARE
  used record;
  zone text;
  other record;
BEGIN
  EXECUTE format('SELECT d.* FROM %I.definition AS d', of_schema) INTO used;
  EXECUTE format('SELECT s.time_zone FROM %I.settings AS s', of_schema) INTO zone;
  orders := to_regclass(used.orders);
  IF orders IS NULL THEN
    RAISE EXCEPTION 'the orders of schema "%" were read from %, which is not there', of_schema, used.orders
      USING ERRCODE = 'undefined_table', HINT = format('If it is back, refresh again. For another table: %s', _clv_call(of_schema));
  END IF;
  IF (SELECT a.atttypid <> o.atttypid FROM pg_attribute AS a, pg_attribute AS o
      WHERE a.attrelid = to_regclass(format('%I.customer_history', of_schema)) AND a.attname = 'customer_id' AND o.attrelid = orders AND o.attname = used.customer) THEN
    RAISE EXCEPTION 'column "%" is now of type %', used.customer, _clv_column(orders, used.customer, 'customer')
      USING ERRCODE = 'datatype_mismatch', HINT = format('Make the set anew: %s', _clv_call(of_schema));
  END IF;
  IF used.changed_at IS NOT NULL THEN
    PERFORM _clv_column(orders, used.changed_at, 'changed_at');
  END IF;
  PERFORM _clv_column(orders, used.customer, 'customer');
  customer := format('o.%I', used.customer);
  -- In UTC, whatever the time zone of the session.
  moment := CASE WHEN _clv_column(orders, used.ordered_at, 'ordered_at') = 'timestamptz'::regtype
    THEN format('CASE WHEN o.%1$I BETWEEN ''4000-01-01 BC'' AND ''200000-01-01'' THEN o.%1$I AT TIME ZONE ''UTC'' WHEN o.%1$I > now() THEN ''infinity'' WHEN o.%1$I IS NOT NULL THEN ''-infinity'' END', used.ordered_at) ELSE format('o.%I', used.ordered_at) END;
  day := _clv_day_of(orders, used.ordered_at, 'ordered_at', zone);
  IF day IS NULL THEN
    RAISE EXCEPTION 'column "%" is of type %', used.ordered_at, _clv_column(orders, used.ordered_at, 'ordered_at')
      USING ERRCODE = 'datatype_mismatch', HINT = 'ordered_at must be a date, timestamp or timestamptz.';
  END IF;
  SELECT * INTO amount, is_exact FROM _clv_amount_of(orders, used.amount, 'amount');
  IF used.order_id IS NOT NULL THEN
    PERFORM _clv_column(orders, used.order_id, 'order_id');
    order_id := format('o.%I', used.order_id);
  END IF;
  words := '';
  FOR other IN
    SELECT v.argument, v.name FROM (VALUES (1, 'segment', used.segment), (2, 'channel', used.channel), (3, 'campaign', used.campaign)) AS v(place, argument, name)
    UNION ALL SELECT 'first_order', f.name FROM unnest(used.first_order) AS f(name)
  LOOP
    IF other.name IS NOT NULL THEN
      PERFORM _clv_column(orders, other.name, other.argument);
    END IF;
    words := words || coalesce(', o.' || quote_ident(other.name) || '::text', ', ''all''');
  END LOOP;
END $$;
COMMENT ON FUNCTION _clv_source(text) IS 'expressions over the columns of the orders of a set; an error where one is missing';

-- The good rows: customer, day, amount, and what is compared to find the first order: whether it is a refund, its time, then segment, channel,
-- campaign and the columns of first_order, and how many rows these are: the lines of one order are one.
CREATE FUNCTION _clv_rows(of_schema text, changed_only boolean, since date DEFAULT NULL, until date DEFAULT NULL) RETURNS text
  STABLE LANGUAGE plpgsql AS $$
DECLARE
  s record;
  days record;
  good text;
  is_refund text := 'CASE WHEN %s < 0 THEN ''1'' ELSE ''0'' END COLLATE "C"';
  one text;
  lines text;
BEGIN
  SELECT * INTO s FROM _clv_source(of_schema);
  EXECUTE format('SELECT coalesce($1, k.first_day) AS first_day, coalesce($2, k.last_day) AS last_day FROM %I.known AS k', of_schema) INTO days USING since, until;
  good := format('%s IS NOT NULL AND %s BETWEEN %L::date AND %L::date AND abs(%s) < 1e12', s.customer, s.day, days.first_day, days.last_day, s.amount);
  IF changed_only THEN
    good := format('%s IN (SELECT c.customer_id FROM pg_temp.clv_changed AS c) AND %s', s.customer, good);
  END IF;
  one := CASE WHEN s.is_exact THEN s.amount ELSE format('CASE WHEN scale(%1$s) > 9 THEN trim_scale(round(%1$s, 9)) ELSE %1$s END', s.amount) END;
  -- Without a column to compare, all rows say the same.
  IF s.words = ', ''all'', ''all'', ''all''' THEN
    s.moment := '''''';
    is_refund := '''0''::text';
  END IF;
  IF s.order_id IS NULL THEN
    RETURN format('(SELECT %s AS customer_id, %s AS day, %s AS amount, ARRAY[%s, %s::text%s] AS first_of, 1 AS rows FROM %s AS o WHERE %s)',
                  s.customer, s.day, one, format(is_refund, s.amount), s.moment, s.words, s.orders, good);
  END IF;
  lines := format('SELECT %s AS customer_id, %s AS day, %s AS amount, ARRAY[%s::text COLLATE "C"%s] AS words, %s AS order_id FROM %s AS o WHERE %s',
                  s.customer, s.day, one, s.moment, s.words, s.order_id, s.orders, good);
  -- A line without an order is one of its own.
  RETURN format('(SELECT l.customer_id, min(l.day) AS day, sum(l.amount) AS amount, %2$s || min(l.words) AS first_of, count(*) AS rows FROM (%1$s) AS l '
                'WHERE l.order_id IS NOT NULL GROUP BY l.customer_id, l.order_id '
                'UNION ALL SELECT l.customer_id, l.day, l.amount, %3$s || l.words, 1 FROM (%1$s) AS l WHERE l.order_id IS NULL)',
                lines, format(is_refund, 'sum(l.amount)'), format(is_refund, 'l.amount'));
END $$;
COMMENT ON FUNCTION _clv_rows(text, boolean, date, date) IS 'query of the orders of a set that can be read, of the days that were read or of others';

CREATE FUNCTION _clv_spend(of_schema text) RETURNS text
  STABLE STRICT LANGUAGE plpgsql AS $$
DECLARE
  used record;
  zone text;
  spend regclass;
  day text;
BEGIN
  EXECUTE format('SELECT d.spend, d.channel, d.campaign FROM %I.definition AS d', of_schema) INTO used;
  EXECUTE format('SELECT s.time_zone FROM %I.settings AS s', of_schema) INTO zone;
  IF used.spend IS NULL THEN
    RETURN '(SELECT NULL::date AS day, NULL::text AS channel, NULL::text AS campaign, NULL::numeric AS amount, NULL::numeric AS clicks, NULL::numeric AS prospects WHERE false)';
  END IF;
  spend := to_regclass(used.spend);
  IF spend IS NULL THEN
    RAISE EXCEPTION 'the spend of schema "%" was read from %, which is not there', of_schema, used.spend
      USING ERRCODE = 'undefined_table', HINT = format('If it is back, refresh again. For another table: %s', _clv_call(of_schema));
  END IF;
  day := _clv_day_of(spend, 'day', 'spend', zone);
  IF day IS NULL THEN
    RAISE EXCEPTION 'column "day" of % is not a date', spend
      USING ERRCODE = 'datatype_mismatch', HINT = 'The table of spend has the columns day, channel and amount, and may have campaign, clicks and prospects.';
  END IF;
  PERFORM _clv_column(spend, 'channel', 'spend');
  RETURN format('(SELECT %s AS day, %s AS channel, %s AS campaign, %s AS amount, %s AS clicks, %s AS prospects FROM %s AS o WHERE isfinite(%1$s) AND abs(%4$s) < 1e12)',
    day, CASE WHEN used.channel IS NULL THEN '''all''' ELSE 'coalesce(o.channel::text, ''(none)'')' END,
    CASE WHEN used.campaign IS NULL OR NOT _clv_has(spend, 'campaign') THEN '''all''' ELSE 'coalesce(o.campaign::text, ''(none)'')' END,
    (_clv_amount_of(spend, 'amount', 'spend')).amount, CASE WHEN _clv_has(spend, 'clicks') THEN 'o.clicks::numeric' ELSE 'NULL::numeric' END,
    CASE WHEN _clv_has(spend, 'prospects') THEN 'o.prospects::numeric' ELSE 'NULL::numeric' END, spend);
END $$;
COMMENT ON FUNCTION _clv_spend(text) IS 'query of the acquisition spend of a set that can be read';

-- A name that means the same with any search_path.
CREATE FUNCTION _clv_full_name(relation regclass) RETURNS text
  STABLE STRICT LANGUAGE sql AS $$
SELECT pg_catalog.format('%I.%I', n.nspname, c.relname) FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace WHERE c.oid = relation
$$;
COMMENT ON FUNCTION _clv_full_name(regclass) IS 'name of a relation with its schema';

CREATE FUNCTION _clv_has(relation regclass, name text) RETURNS boolean
  STABLE STRICT LANGUAGE sql AS $$
SELECT EXISTS (SELECT FROM pg_catalog.pg_attribute AS a WHERE a.attrelid = relation AND a.attname = name AND a.attnum > 0 AND NOT a.attisdropped)
$$;
COMMENT ON FUNCTION _clv_has(regclass, text) IS 'whether a relation has a column';

-- The call that made a set, to be made again.
CREATE FUNCTION _clv_call(of_schema text) RETURNS text
  STABLE STRICT LANGUAGE plpgsql AS $$
DECLARE
  call text;
BEGIN
  EXECUTE format($call$
    SELECT format('CALL %%I.clv_create_views(%%L, ', %2$L, d.orders) || string_agg(format('%%s => %%L', v.argument, v.value), ', ' ORDER BY v.place) || ');'
    FROM %1$I.definition AS d,
         LATERAL (VALUES (1, 'customer', d.customer), (2, 'ordered_at', d.ordered_at), (3, 'amount', d.amount), (4, 'segment', d.segment), (5, 'channel', d.channel),
                         (6, 'campaign', d.campaign), (7, 'order_id', d.order_id), (8, 'first_order', d.first_order::text), (9, 'spend', d.spend),
                         (10, 'segment_rules', d.segment_rules), (11, 'period', d.period), (12, 'changed_at', d.changed_at), (13, 'mode', d.mode), (14, 'into_schema', %1$L)) AS v(place, argument, value)
    WHERE v.value IS NOT NULL GROUP BY d.orders$call$, of_schema, _clv_library()) INTO call;
  RETURN call;
END $$;
COMMENT ON FUNCTION _clv_call(text) IS 'call of clv_create_views that makes a set again';

-- What is wrong with the orders, and which days are read.

-- Days far from all others: beyond a gap that is longer than a year and than the time of all days on its other side, and with at most a tenth of
-- the rows. Cut off one after the other, as a wrong date far out hides one nearer.
CREATE FUNCTION _clv_day_span(days date[], rows bigint[], OUT first_day date, OUT last_day date)
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE plpgsql AS $$
DECLARE
  first integer := 1;
  last integer := cardinality(days);
  total bigint := (SELECT sum(r) FROM unnest(rows) AS r);
  beyond bigint;
  cut integer;
BEGIN
  LOOP
    -- From the end: the earliest gap after which few rows follow.
    cut := NULL;
    beyond := 0;
    FOR place IN REVERSE last .. first + 1 LOOP
      beyond := beyond + rows[place];
      EXIT WHEN beyond * 10 > total;
      IF days[place] - days[place - 1] > greatest(366, days[place - 1] - days[first]) THEN
        cut := place - 1;
      END IF;
    END LOOP;
    IF cut IS NULL THEN
      -- From the beginning: the latest gap before which there are few rows.
      beyond := 0;
      FOR place IN first .. last - 1 LOOP
        beyond := beyond + rows[place];
        EXIT WHEN beyond * 10 > total;
        IF days[place + 1] - days[place] > greatest(366, days[last] - days[place + 1]) THEN
          cut := -(place + 1);
        END IF;
      END LOOP;
    END IF;
    EXIT WHEN cut IS NULL;
    last := CASE WHEN cut > 0 THEN cut ELSE last END;
    first := CASE WHEN cut < 0 THEN -cut ELSE first END;
  END LOOP;
  first_day := days[first];
  last_day := days[last];
END $$;
COMMENT ON FUNCTION _clv_day_span(date[], bigint[]) IS 'first and last of the days that are not far from all others, from all days, ascending, and their numbers of rows';

-- Kinds of trouble, in the order in which they are looked for.
CREATE FUNCTION _clv_troubles() RETURNS TABLE (place integer, trouble text, done text)
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql AS $$
VALUES (0, 'none', 'read'), (1, 'customer is missing', 'set aside'), (2, 'time is missing', 'set aside'), (3, 'amount is missing', 'set aside'),
       (4, 'time is infinite', 'set aside'), (5, 'amount is not a number', 'set aside'), (6, 'amount is 10^12 or more', 'set aside'),
       (7, 'time is after today', 'set aside'), (8, 'time is before first_day', 'set aside'), (9, 'time is far before all others', 'set aside'),
       (10, 'time is far after all others', 'set aside'), (11, 'amount has more than 9 decimals', 'read, rounded to 9 decimals')
$$;
COMMENT ON FUNCTION _clv_troubles() IS 'kinds of trouble with orders, and what is done with such rows';

-- The trouble, customer, day and an example of each row of the orders. Whether a day is far from the others is told here only where changed
-- customers are read alone: by the days that are read.
CREATE FUNCTION _clv_scan(of_schema text, changed_only boolean) RETURNS text
  STABLE STRICT LANGUAGE plpgsql AS $$
DECLARE
  s record;
  settings record;
  far date;
  trouble text;
  of_whom text := 'true';
BEGIN
  SELECT * INTO s FROM _clv_source(of_schema);
  EXECUTE format('SELECT t.* FROM %I.settings AS t', of_schema) INTO settings;
  IF changed_only THEN
    of_whom := format('%s IN (SELECT c.customer_id FROM pg_temp.clv_changed AS c)', s.customer);
    -- Rows without a customer are found by reading all orders, so only if some of them changed.
    IF EXISTS (SELECT FROM pg_temp.clv_changed AS c WHERE c.customer_id IS NULL) THEN
      of_whom := format('(%s OR %s IS NULL)', of_whom, s.customer);
    END IF;
  END IF;
  EXECUTE format('SELECT k.first_day - greatest(366, k.last_day - k.first_day) FROM %I.known AS k WHERE $1', of_schema) INTO far USING changed_only;
  trouble := format('CASE WHEN %1$s IS NULL THEN 1 WHEN %2$s IS NULL THEN 2 WHEN %3$s IS NULL THEN 3 WHEN NOT isfinite(%2$s) OR %4$s IS NULL THEN 4 WHEN %3$s = ''NaN'' THEN 5 '
                    'WHEN abs(%3$s) >= 1e12 THEN 6 WHEN %4$s > %5$L::date THEN 7 WHEN %4$s < %6$L::date THEN 8 WHEN %4$s < %7$L::date THEN 9 %8$s ELSE 0 END',
                    s.customer, s.moment, s.amount, s.day, (now() AT TIME ZONE settings.time_zone)::date, settings.first_day, far,
                    CASE WHEN NOT s.is_exact THEN format('WHEN scale(%1$s) > 9 AND min_scale(%1$s) > 9 THEN 11', s.amount) END);
  RETURN format('SELECT %1$s AS place, %4$s AS customer_id, CASE WHEN isfinite(%2$s) THEN %3$s END AS day, '
                'concat_ws('', '', coalesce(%4$s::text, ''NULL''), coalesce(%2$s::text, ''NULL''), coalesce(%5$s::text, ''NULL'')) COLLATE "C" AS example FROM %6$s AS o WHERE %7$s',
                trouble, s.moment, s.day, s.customer, s.amount, s.orders, of_whom);
END $$;
COMMENT ON FUNCTION _clv_scan(text, boolean) IS 'query of the trouble, customer, day and example of each row of the orders';

-- Fills order_trouble, and finds the first and last day that are read.
CREATE PROCEDURE _clv_find_troubles(of_schema text, changed_only boolean, INOUT first_day date, INOUT last_day date)
  LANGUAGE plpgsql AS $$
DECLARE
  scan text := _clv_scan(of_schema, changed_only);
  asked date;
BEGIN
  EXECUTE format('CREATE TEMP TABLE clv_scan AS
    SELECT s.place, CASE WHEN s.place <> 0 THEN s.customer_id END AS customer_id, s.day, count(*) AS rows,
           min(CASE WHEN s.place <> 0 THEN s.example END) AS first_example, max(CASE WHEN s.place <> 0 THEN s.example END) AS last_example
    FROM (%s) AS s GROUP BY 1, 2, 3', scan);
  IF changed_only THEN
    first_day := least(first_day, (SELECT min(s.day) FROM pg_temp.clv_scan AS s WHERE s.place IN (0, 11)));
    last_day := greatest(last_day, (SELECT max(s.day) FROM pg_temp.clv_scan AS s WHERE s.place IN (0, 11)));
    EXECUTE format('DELETE FROM %I.order_trouble AS t USING pg_temp.clv_changed AS c WHERE t.customer_id IS NOT DISTINCT FROM c.customer_id', of_schema);
  ELSE
    SELECT d.first_day, d.last_day INTO first_day, last_day FROM (
      SELECT array_agg(n.day ORDER BY n.day) AS days, array_agg(n.rows ORDER BY n.day) AS rows
      FROM (SELECT s.day, sum(s.rows)::bigint AS rows FROM pg_temp.clv_scan AS s WHERE s.place IN (0, 11) GROUP BY s.day) AS n) AS a, _clv_day_span(a.days, a.rows) AS d;
    EXECUTE format('SELECT s.first_day FROM %I.settings AS s', of_schema) INTO asked;
    IF asked IS NOT NULL THEN
      first_day := (SELECT min(s.day) FROM pg_temp.clv_scan AS s WHERE s.place IN (0, 11));
    END IF;
    -- Only where there are days far from the others, the orders are read once more.
    IF EXISTS (SELECT FROM pg_temp.clv_scan AS s WHERE s.place IN (0, 11) AND (s.day < first_day OR s.day > last_day)) THEN
      EXECUTE format('INSERT INTO pg_temp.clv_scan
        SELECT CASE WHEN s.day < %1$L::date THEN 9 ELSE 10 END, s.customer_id, s.day, count(*), min(s.example), max(s.example)
        FROM (%3$s) AS s WHERE s.place IN (0, 11) AND (s.day < %1$L::date OR s.day > %2$L::date) GROUP BY 1, 2, 3', first_day, last_day, scan);
      DELETE FROM pg_temp.clv_scan AS s WHERE s.place = 11 AND (s.day < first_day OR s.day > last_day);
    END IF;
    EXECUTE format('DELETE FROM %I.order_trouble', of_schema);
  END IF;
  EXECUTE format('INSERT INTO %I.order_trouble SELECT s.customer_id, s.place, s.day, s.rows, s.first_example, s.last_example FROM pg_temp.clv_scan AS s WHERE s.place <> 0', of_schema);
  DROP TABLE pg_temp.clv_scan;
END $$;
COMMENT ON PROCEDURE _clv_find_troubles(text, boolean, date, date) IS 'counts the rows of the orders by customer and trouble, and finds the days that are read';

-- Fills known. Today is not over yet, so it is not known.
CREATE PROCEDURE _clv_set_known(of_schema text, first_day date, last_day date, watermark text, orders_oid oid)
  LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('DELETE FROM %I.known', of_schema);
  EXECUTE format('INSERT INTO %1$I.known
    SELECT a.as_of, date_trunc(d.period, (a.as_of + 1)::timestamp)::date - 1, $1, $2, s.horizon_days, s.annual_discount, s.margin, s.decimals, s.time_zone, s.currency,
           now(), s.first_day, $3, $4
    FROM %1$I.settings AS s, %1$I.definition AS d, LATERAL (SELECT coalesce(s.as_of, least($2, (now() AT TIME ZONE s.time_zone)::date - 1)) AS as_of) AS a', of_schema)
    USING first_day, last_day, watermark, orders_oid;
  EXECUTE format('ANALYZE %I.known', of_schema);
END $$;
COMMENT ON PROCEDURE _clv_set_known(text, date, date, text, oid) IS 'notes which days are read, the last whole day known, and the settings that are used';

-- Fills order_quality, from the troubles and the number of rows in the ledgers.
CREATE PROCEDURE _clv_sum_quality(of_schema text, rows_read bigint)
  LANGUAGE plpgsql AS $$
BEGIN
  -- A part that is not wanted may have been dropped.
  IF to_regclass(format('%I.order_quality', of_schema)) IS NULL THEN
    RETURN;
  END IF;
  EXECUTE format('DELETE FROM %I.order_quality', of_schema);
  EXECUTE format('INSERT INTO %1$I.order_quality
    SELECT t.trouble, CASE t.place WHEN 0 THEN $1 - (SELECT coalesce(sum(o.rows), 0) FROM %1$I.order_trouble AS o WHERE o.place = 11) ELSE coalesce(s.rows, 0) END,
           s.first_example, s.last_example, t.done
    FROM _clv_troubles() AS t LEFT JOIN (
      SELECT o.place, sum(o.rows)::bigint AS rows, (array_agg(o.first_example ORDER BY o.day, o.first_example))[1] AS first_example,
             (array_agg(o.last_example ORDER BY o.day DESC NULLS LAST, o.last_example DESC))[1] AS last_example
      FROM %1$I.order_trouble AS o GROUP BY o.place) AS s ON s.place = t.place', of_schema) USING rows_read;
END $$;
COMMENT ON PROCEDURE _clv_sum_quality(text, bigint) IS 'counts the rows of the orders by trouble';

-- How the parts of a set are made and filled.

CREATE FUNCTION _clv_show_step(step text) RETURNS void
  VOLATILE STRICT PARALLEL UNSAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_show_step_text';
COMMENT ON FUNCTION _clv_show_step(text) IS 'shows a step instead of the statement in the column query of pg_stat_activity, or the statement again if the step is empty';

-- Steps take up to a minute each, so what is done is told to who called and shown to who watches the server.
CREATE PROCEDURE _clv_begin_step(step text)
  LANGUAGE plpgsql AS $$
BEGIN
  RAISE NOTICE '%', step;
  PERFORM _clv_show_step(step);
END $$;
COMMENT ON PROCEDURE _clv_begin_step(text) IS 'tells a step of a long procedure by a notice and in pg_stat_activity';

-- Makes a table of a set by its template, or replaces those of its rows that differ from the rows of the template's query: the others stay, so that
-- readers see the old rows or the new ones, and a refresh without a change writes nothing. A new table is made by CREATE TABLE AS, to which workers
-- contribute, and gets its indexes when it is full.
CREATE PROCEDURE _clv_fold(of_schema text, part text, INOUT changes bigint)
  LANGUAGE plpgsql AS $$
DECLARE
  target text := format('%I.%I', of_schema, part);
  statements text[] := _clv_statements(of_schema, part);
  key text := CASE part WHEN 'spend_by_period' THEN '(t.period, t.channel, t.campaign) = (n.period, n.channel, n.campaign)' ELSE 't.customer_id = n.customer_id' END;
  added bigint;
BEGIN
  IF cardinality(statements) = 3 THEN
    EXECUTE 'CREATE TEMP TABLE clv_filled AS ' || statements[2];
    ANALYZE pg_temp.clv_filled;
  END IF;
  IF to_regclass(target) IS NULL THEN
    EXECUTE statements[1];
  ELSE
    EXECUTE 'CREATE TEMP TABLE clv_new AS ' || statements[cardinality(statements)];
    ANALYZE pg_temp.clv_new;
    EXECUTE format('DELETE FROM %s AS t WHERE NOT EXISTS (SELECT FROM pg_temp.clv_new AS n WHERE %s AND n *= t)', target, key);
    GET DIAGNOSTICS changes = ROW_COUNT;
    EXECUTE format('INSERT INTO %1$s SELECT n.* FROM pg_temp.clv_new AS n WHERE NOT EXISTS (SELECT FROM %1$s AS t WHERE %2$s)', target, key);
    GET DIAGNOSTICS added = ROW_COUNT;
    changes := changes + added;
    DROP TABLE pg_temp.clv_new;
  END IF;
  IF cardinality(statements) = 3 THEN
    DROP TABLE pg_temp.clv_filled;
  END IF;
END $$;
COMMENT ON PROCEDURE _clv_fold(text, text, bigint) IS 'makes a table of a set that is filled by a query, or makes its rows those of the query, and counts the rows that went and came';

-- Brings a table or a materialized view up to date. The planner has to know the sizes of what was just filled.
CREATE PROCEDURE _clv_fill(of_schema text, part text, kind "char", concurrent boolean, INOUT changes bigint)
  LANGUAGE plpgsql AS $$
DECLARE
  relation regclass := format('%I.%I', of_schema, part);
BEGIN
  IF kind = 'm' THEN
    EXECUTE format('REFRESH MATERIALIZED VIEW %s %s', CASE WHEN concurrent THEN 'CONCURRENTLY' END, relation);
  ELSE
    CALL _clv_fold(of_schema, part, changes);
  END IF;
  EXECUTE format('ANALYZE %s', relation);
END $$;
COMMENT ON PROCEDURE _clv_fill(text, text, "char", boolean, bigint) IS 'brings one table or materialized view of a set up to date, and counts the changed rows of a table';

-- What has changed since the last refresh: by a column that grows with each change, or by triggers.

-- Puts triggers on the orders, if they are not there.
CREATE PROCEDURE _clv_attach(of_schema text, INOUT missed boolean)
  LANGUAGE plpgsql AS $$
DECLARE
  orders regclass := (_clv_source(of_schema)).orders;
  noting regprocedure := format('%I.note_changed_customers()', of_schema);
  event record;
BEGIN
  IF (SELECT c.relkind NOT IN ('r', 'p') FROM pg_class AS c WHERE c.oid = orders) THEN
    RAISE EXCEPTION '% is not a table', orders
      USING ERRCODE = 'wrong_object_type', HINT = 'Triggers note changes of tables alone: name a column with changed_at => ''...'' instead of mode => ''trigger''.';
  END IF;
  FOR event IN
    SELECT * FROM (VALUES ('INSERT', 4, 'REFERENCING NEW TABLE AS added'), ('UPDATE', 16, 'REFERENCING OLD TABLE AS removed NEW TABLE AS added'),
                          ('DELETE', 8, 'REFERENCING OLD TABLE AS removed'), ('TRUNCATE', 32, '')) AS v(name, bit, tables)
    WHERE NOT EXISTS (SELECT FROM pg_trigger AS t WHERE t.tgrelid = orders AND t.tgfoid = noting AND t.tgtype & v.bit > 0)
  LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER %s ON %s %s FOR EACH STATEMENT EXECUTE FUNCTION %s', format('clv_%s_%s', lower(event.name), of_schema), event.name, orders, event.tables, noting);
    missed := true;
  END LOOP;
  missed := missed OR EXISTS (SELECT FROM pg_trigger AS t WHERE t.tgrelid = orders AND t.tgfoid = noting AND t.tgenabled IN ('D', 'R'));
END $$;
COMMENT ON PROCEDURE _clv_attach(text, boolean) IS 'puts the triggers of a set on its orders, and says whether one was missing or is off';

-- The least value of changed_at that is read again. Rows with a smaller one may have been committed later: up to a quarter of an hour, or a thousand numbers.
CREATE FUNCTION _clv_overlap(watermark text, type regtype) RETURNS text
  STABLE STRICT LANGUAGE plpgsql AS $$
DECLARE
  least_value text;
BEGIN
  EXECUTE format('SELECT (%L::%s - %s)::text', watermark, type, CASE WHEN type IN ('timestamp'::regtype, 'timestamptz'::regtype) THEN 'interval ''15 minutes''' WHEN type = 'date'::regtype THEN '1' ELSE '1000' END) INTO least_value;
  RETURN least_value;
END $$;
COMMENT ON FUNCTION _clv_overlap(text, regtype) IS 'the least value of changed_at that is read again';

-- Fills pg_temp.clv_changed with the customers whose orders have changed, and says if all have to be read: after TRUNCATE, and where so many
-- changed that this is faster.
CREATE PROCEDURE _clv_find_changed(of_schema text, watermark text, INOUT everything boolean)
  LANGUAGE plpgsql AS $$
DECLARE
  s record;
  used record;
  of_type regtype;
BEGIN
  SELECT * INTO s FROM _clv_source(of_schema);
  EXECUTE format('SELECT d.changed_at, d.mode FROM %I.definition AS d', of_schema) INTO used;
  EXECUTE format('CREATE TEMP TABLE clv_noted AS SELECT t.customer_id, false AS everything FROM %I.order_trouble AS t WITH NO DATA', of_schema);
  -- Orders of days that were still to come.
  EXECUTE format('INSERT INTO pg_temp.clv_noted SELECT t.customer_id, false FROM %1$I.order_trouble AS t, %1$I.settings AS s WHERE t.place = 7 AND t.day <= (now() AT TIME ZONE s.time_zone)::date', of_schema);
  IF used.mode = 'trigger' THEN
    EXECUTE format('WITH noted AS (DELETE FROM %I.changed_customer RETURNING *) INSERT INTO pg_temp.clv_noted SELECT n.customer_id, n.everything FROM noted AS n', of_schema);
  ELSE
    of_type := _clv_column(s.orders, used.changed_at, 'changed_at');
    EXECUTE format('INSERT INTO pg_temp.clv_noted SELECT DISTINCT %1$s, false FROM %2$s AS o WHERE o.%3$I >= %4$L::%5$s OR o.%3$I IS NULL', s.customer, s.orders, used.changed_at, _clv_overlap(watermark, of_type), of_type);
  END IF;
  CREATE TEMP TABLE clv_changed AS SELECT DISTINCT n.customer_id FROM pg_temp.clv_noted AS n;
  ANALYZE pg_temp.clv_changed;
  EXECUTE format('SELECT EXISTS (SELECT FROM pg_temp.clv_noted AS n WHERE n.everything) OR (SELECT count(*) FROM pg_temp.clv_changed) * 5 > (SELECT c.reltuples FROM pg_class AS c WHERE c.oid = %L::regclass)', format('%I.customer_history', of_schema)) INTO everything;
  DROP TABLE pg_temp.clv_noted;
END $$;
COMMENT ON PROCEDURE _clv_find_changed(text, text, boolean) IS 'finds the customers whose orders have changed';

-- Where there is an index on the customer, orders of changed customers are looked up one by one: some ten thousand took a tenth of the time that the
-- planner's reading of all six million orders took.
CREATE PROCEDURE _clv_look_up(of_schema text, INOUT before text[])
  LANGUAGE plpgsql AS $$
DECLARE
  used record;
BEGIN
  IF before IS NOT NULL THEN
    PERFORM set_config(b.name, b.value, true) FROM unnest(before[1:2], before[3:4]) AS b(name, value);
    RETURN;
  END IF;
  EXECUTE format('SELECT d.orders, d.customer FROM %I.definition AS d', of_schema) INTO used;
  IF EXISTS (SELECT FROM pg_index AS i JOIN pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
             WHERE i.indrelid = used.orders::regclass AND a.attname = used.customer AND i.indisvalid AND i.indpred IS NULL) THEN
    before := (SELECT array_agg(g.name ORDER BY g.name) || array_agg(g.setting ORDER BY g.name) FROM pg_settings AS g WHERE g.name IN ('enable_hashjoin', 'enable_mergejoin'));
    PERFORM set_config(g.name, 'off', true) FROM unnest(before[1:2]) AS g(name);
  END IF;
END $$;
COMMENT ON PROCEDURE _clv_look_up(text, text[]) IS 'has customers looked up by an index, if there is one; or puts back the settings of before';

-- Replaces the ledgers of changed customers, and says whether one of them differs in what is known at the end of as_of.
CREATE PROCEDURE _clv_fold_changed(of_schema text, INOUT differs boolean)
  LANGUAGE plpgsql AS $$
DECLARE
  query text := (_clv_statements(of_schema, 'customer_history', true))[2];
  as_of date;
  counts record;
  came bigint;
BEGIN
  EXECUTE 'CREATE TEMP TABLE clv_new AS ' || query;
  CREATE UNIQUE INDEX clv_new_key ON pg_temp.clv_new (customer_id);
  ANALYZE pg_temp.clv_new;
  EXECUTE format('SELECT k.as_of FROM %I.known AS k', of_schema) INTO as_of;
  EXECUTE format('SELECT EXISTS (
    SELECT FROM pg_temp.clv_changed AS c LEFT JOIN %1$I.customer_history AS t ON t.customer_id = c.customer_id LEFT JOIN pg_temp.clv_new AS n ON n.customer_id = c.customer_id,
      LATERAL (SELECT array_agg(p ORDER BY p.day) AS known FROM %2$I.purchases(t.history) AS p WHERE p.day <= $1) AS a,
      LATERAL (SELECT array_agg(p ORDER BY p.day) AS known FROM %2$I.purchases(n.history) AS p WHERE p.day <= $1) AS b
    WHERE a.known IS DISTINCT FROM b.known
      OR a.known IS NOT NULL AND (t.segment, t.channel, t.campaign, t.first_order_attributes) IS DISTINCT FROM (n.segment, n.channel, n.campaign, n.first_order_attributes)
      OR t.refunds IS DISTINCT FROM n.refunds AND
         (SELECT array_agg(p ORDER BY p.day) FROM %2$I.purchases(t.refunds) AS p WHERE p.day <= $1) IS DISTINCT FROM (SELECT array_agg(p ORDER BY p.day) FROM %2$I.purchases(n.refunds) AS p WHERE p.day <= $1))',
    of_schema, _clv_library()) INTO differs USING as_of;
  EXECUTE format('WITH gone AS (
      DELETE FROM %1$I.customer_history AS t USING pg_temp.clv_changed AS c
      WHERE c.customer_id = t.customer_id AND NOT EXISTS (SELECT FROM pg_temp.clv_new AS n WHERE n.customer_id = t.customer_id AND n *= t) RETURNING t.customer_id)
    SELECT count(n.customer_id) AS changed, count(*) FILTER (WHERE n.customer_id IS NULL) AS gone
    FROM gone AS g LEFT JOIN pg_temp.clv_new AS n ON n.customer_id = g.customer_id', of_schema) INTO counts;
  EXECUTE format('INSERT INTO %1$I.customer_history SELECT n.* FROM pg_temp.clv_new AS n WHERE NOT EXISTS (SELECT FROM %1$I.customer_history AS t WHERE t.customer_id = n.customer_id)', of_schema);
  GET DIAGNOSTICS came = ROW_COUNT;
  DROP TABLE pg_temp.clv_new;
  RAISE NOTICE 'clv_refresh: the orders of % customers were read again: % are new, % changed, % are gone',
    (SELECT count(*) FROM pg_temp.clv_changed), came - counts.changed, counts.changed, counts.gone;
END $$;
COMMENT ON PROCEDURE _clv_fold_changed(text, boolean) IS 'replaces the ledgers of customers whose orders have changed';

-- Brings the ledgers up to date, from all orders or from those of changed customers, and says whether anything differs that other parts show.
CREATE PROCEDURE _clv_read_orders(of_schema text, whole boolean, INOUT differs boolean)
  LANGUAGE plpgsql AS $$
DECLARE
  s record;
  used record;
  settings record;
  before record;
  watermark text;
  first_day date;
  last_day date;
  changes bigint;
  planned text[];
  rows bigint;
  sums text := 'SELECT min(h.first_day), max(h.last_day), sum(h.rows) FROM %I.customer_history AS h';
  shown text := 'SELECT to_jsonb(k) - ''{last_day,refreshed_at,watermark,orders_oid}''::text[] FROM %I.known AS k';
  shown_before jsonb;
  shown_now jsonb;
BEGIN
  SELECT * INTO s FROM _clv_source(of_schema);
  EXECUTE format('SELECT d.* FROM %I.definition AS d', of_schema) INTO used;
  EXECUTE format('SELECT t.* FROM %I.settings AS t', of_schema) INTO settings;
  EXECUTE format('SELECT k.* FROM %I.known AS k', of_schema) INTO before;
  EXECUTE format(shown, of_schema) INTO shown_before;
  -- Taken before the orders are read: what is committed meanwhile is read again the next time.
  IF used.changed_at IS NOT NULL THEN
    -- A time still to come would hide all that follows; such rows are read each time.
    EXECUTE format('SELECT max(o.%1$I)::text FROM %2$s AS o WHERE %3$s', used.changed_at, s.orders,
      CASE WHEN _clv_column(s.orders, used.changed_at, 'changed_at') IN ('integer'::regtype, 'bigint'::regtype) THEN 'true' ELSE format('o.%I <= now() + interval ''1 day''', used.changed_at) END) INTO watermark;
  END IF;
  IF used.mode = 'trigger' THEN
    CALL _clv_attach(of_schema, whole);
  END IF;
  whole := whole OR used.mode IS NULL AND used.changed_at IS NULL OR before.orders_oid IS DISTINCT FROM s.orders::oid OR before.first_day IS NULL
    OR before.time_zone <> settings.time_zone OR before.first_day_asked IS DISTINCT FROM settings.first_day OR used.changed_at IS NOT NULL AND before.watermark IS NULL;
  IF NOT whole THEN
    CALL _clv_find_changed(of_schema, before.watermark, whole);
  ELSIF used.mode = 'trigger' THEN
    EXECUTE format('DELETE FROM %I.changed_customer', of_schema);
  END IF;
  IF NOT whole THEN
    first_day := before.first_day;
    last_day := before.last_day;
    CALL _clv_look_up(of_schema, planned);
    CALL _clv_find_troubles(of_schema, true, first_day, last_day);
    -- A first order after more than a year may be far from the others.
    whole := last_day - before.last_day > 366;
  END IF;
  IF whole THEN
    IF planned IS NOT NULL THEN
      CALL _clv_look_up(of_schema, planned);
    END IF;
    CALL _clv_find_troubles(of_schema, false, first_day, last_day);
  END IF;
  CALL _clv_set_known(of_schema, first_day, last_day, watermark, s.orders::oid);
  IF whole THEN
    CALL _clv_fold(of_schema, 'customer_history', changes);
    EXECUTE format('ANALYZE %I.customer_history', of_schema);
    EXECUTE format(sums, of_schema) INTO first_day, last_day, rows;
    differs := true;
  ELSE
    CALL _clv_fold_changed(of_schema, differs);
    -- The first or the last day may be gone.
    EXECUTE format(sums, of_schema) INTO first_day, last_day, rows;
    CALL _clv_set_known(of_schema, first_day, last_day, watermark, s.orders::oid);
    IF planned IS NOT NULL THEN
      CALL _clv_look_up(of_schema, planned);
    END IF;
    EXECUTE format(shown, of_schema) INTO shown_now;
    differs := differs OR shown_now <> shown_before;
  END IF;
  IF to_regclass('pg_temp.clv_changed') IS NOT NULL THEN
    DROP TABLE pg_temp.clv_changed;
  END IF;
  CALL _clv_sum_quality(of_schema, coalesce(rows, 0));
END $$;
COMMENT ON PROCEDURE _clv_read_orders(text, boolean, boolean) IS 'brings the ledgers of a set up to date with its orders';

CREATE PROCEDURE clv_drop_views(from_schema text DEFAULT 'clv', keep_schema boolean DEFAULT false)
  LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  noting regprocedure := to_regprocedure(format('%I.note_changed_customers()', from_schema));
  part record;
  said text;
BEGIN
  PERFORM set_config('search_path', format('pg_catalog, %s, pg_temp', e.extnamespace::regnamespace), true) FROM pg_extension AS e WHERE e.extname = 'clv_ext';
  -- Not while it is refreshed, which takes its parts in another order.
  IF EXISTS (SELECT FROM _clv_relations(from_schema) AS r WHERE r.name = 'known') THEN
    EXECUTE format('LOCK TABLE %I.known IN SHARE ROW EXCLUSIVE MODE', from_schema);
  END IF;
  IF obj_description(noting, 'pg_proc') LIKE 'clv_ext: %' THEN
    -- Its triggers go with it, also where the orders belong to somebody else.
    said := current_setting('client_min_messages');
    PERFORM set_config('client_min_messages', 'warning', true);
    EXECUTE format('DROP FUNCTION %s CASCADE', noting);
    PERFORM set_config('client_min_messages', said, true);
  END IF;
  FOR part IN SELECT r.* FROM _clv_relations(from_schema) AS r ORDER BY array_position(_clv_view_names(), r.name) DESC LOOP
    EXECUTE format('DROP %s %s', CASE part.kind WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'v' THEN 'VIEW' ELSE 'TABLE' END, part.relation);
  END LOOP;
  IF NOT keep_schema AND (SELECT obj_description(oid, 'pg_namespace') LIKE 'clv_ext: %' FROM pg_namespace WHERE nspname = from_schema) THEN
    BEGIN
      EXECUTE format('DROP SCHEMA %I', from_schema);
    EXCEPTION WHEN dependent_objects_still_exist THEN
      -- The schema also holds other objects.
      NULL;
    END;
  END IF;
END $$;
COMMENT ON PROCEDURE clv_drop_views(text, boolean) IS 'drops the views and tables that clv_create_views made in this schema; also drops the schema if clv_create_views made it and it is empty, unless keep_schema is true';

CREATE PROCEDURE clv_refresh(from_schema text DEFAULT 'clv', concurrent boolean DEFAULT true, whole boolean DEFAULT false)
  LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp SET datestyle = 'ISO' SET jit = off AS $$
DECLARE
  part record;
  differs boolean;
  changes bigint;
  spend_changes bigint;
BEGIN
  PERFORM set_config('search_path', format('pg_catalog, %s, pg_temp', e.extnamespace::regnamespace), true) FROM pg_extension AS e WHERE e.extname = 'clv_ext';
  IF NOT EXISTS (SELECT FROM _clv_relations(from_schema) AS r WHERE r.name = 'customer_history') THEN
    RAISE EXCEPTION 'there are no views of clv_ext in schema "%"', from_schema
      USING ERRCODE = 'undefined_table', HINT = 'Make them with CALL clv_create_views(...).';
  END IF;
  -- One refresh at a time; readers are not kept waiting.
  EXECUTE format('LOCK TABLE %I.known IN SHARE ROW EXCLUSIVE MODE', from_schema);
  CALL _clv_begin_step('clv_refresh: reading the orders');
  CALL _clv_read_orders(from_schema, whole, differs);
  FOR part IN
    SELECT r.*, row_number() OVER () AS place, count(*) OVER () AS many FROM _clv_relations(from_schema) AS r WHERE r.kind = 'm' OR r.name IN ('spend_by_period', 'customer_facts')
  LOOP
    -- The table of spend may have changed at any time.
    IF differs OR part.name = 'spend_by_period' OR part.name = 'acquisition' AND spend_changes > 0 THEN
      CALL _clv_begin_step(format('clv_refresh: %s (%s of %s)', part.name, part.place, part.many));
      CALL _clv_fill(from_schema, part.name, part.kind, concurrent, changes);
      spend_changes := CASE part.name WHEN 'spend_by_period' THEN changes ELSE spend_changes END;
    END IF;
  END LOOP;
  PERFORM _clv_show_step('');
END $$;
COMMENT ON PROCEDURE clv_refresh(text, boolean, boolean) IS 'reads the orders that have changed, or all of them, and brings the views that clv_create_views made up to date with them and with their settings; does not block readers if concurrent is true; reads all orders if whole is true';

CREATE FUNCTION clv_verify(from_schema text DEFAULT 'clv')
  RETURNS TABLE (day date, orders bigint, orders_in_set bigint, revenue numeric, revenue_in_set numeric)
  LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp SET datestyle = 'ISO' SET jit = off AS $$
DECLARE
  days record;
BEGIN
  PERFORM set_config('search_path', format('pg_catalog, %s, pg_temp', e.extnamespace::regnamespace), true) FROM pg_extension AS e WHERE e.extname = 'clv_ext';
  -- All days but those that were set aside, up to today.
  EXECUTE format('SELECT coalesce((SELECT max(t.day) + 1 FROM %1$I.order_trouble AS t WHERE t.place IN (8, 9)), ''4713-01-01 BC'') AS first_day,
    least((now() AT TIME ZONE s.time_zone)::date, (SELECT min(t.day) - 1 FROM %1$I.order_trouble AS t WHERE t.place = 10)) AS last_day FROM %1$I.settings AS s', from_schema) INTO days;
  -- The sum of hashes tells customers that were swapped on a day.
  RETURN QUERY EXECUTE format('
    SELECT day, a.orders, b.orders, a.revenue, b.revenue FROM (
      SELECT c.day, sum(c.orders)::bigint AS orders, sum(c.revenue) AS revenue, sum(hashtextextended(c.customer_id::text, c.orders)::numeric) AS customers
      FROM (SELECT o.customer_id, o.day, count(*) FILTER (WHERE o.amount >= 0) AS orders, sum(o.amount) AS revenue FROM %1$s AS o GROUP BY o.customer_id, o.day) AS c GROUP BY c.day
    ) AS a FULL JOIN (
      SELECT p.day, sum(p.orders)::bigint AS orders, sum(p.revenue) AS revenue, sum(hashtextextended(h.customer_id::text, p.orders)::numeric) AS customers
      FROM %2$I.customer_history AS h, %3$I.purchases(h.history) AS p GROUP BY p.day
    ) AS b USING (day) WHERE (a.orders, a.revenue, a.customers) IS DISTINCT FROM (b.orders, b.revenue, b.customers) ORDER BY day',
    _clv_rows(from_schema, false, days.first_day, days.last_day), from_schema, _clv_library());
END $$;
COMMENT ON FUNCTION clv_verify(text) IS 'days on which the ledgers of a set differ from the table of orders, in orders, revenue or customers, with the orders and the revenue of both; none after a refresh that found all changes';

-- Grants on the parts of a set, to be given again: names of relations, with what was granted on each.
CREATE FUNCTION _clv_grants(of_schema text) RETURNS text[]
  STABLE STRICT LANGUAGE sql AS $$
SELECT pg_catalog.array_agg(pg_catalog.format('GRANT %s%s ON %I.%I TO %s%s', g.privilege, g.columns, of_schema, g.name,
         CASE WHEN g.grantee = 0 THEN 'PUBLIC' ELSE g.grantee::regrole::text END, CASE WHEN g.is_grantable THEN ' WITH GRANT OPTION' END))
FROM (SELECT r.name, x.grantee, x.privilege_type AS privilege, x.is_grantable, '' AS columns
      FROM _clv_relations(of_schema) AS r JOIN pg_catalog.pg_class AS c ON c.oid = r.relation, pg_catalog.aclexplode(c.relacl) AS x WHERE x.grantee <> c.relowner
      UNION ALL
      SELECT r.name, x.grantee, x.privilege_type, x.is_grantable, pg_catalog.format(' (%I)', a.attname)
      FROM _clv_relations(of_schema) AS r JOIN pg_catalog.pg_attribute AS a ON a.attrelid = r.relation, pg_catalog.aclexplode(a.attacl) AS x) AS g
$$;
COMMENT ON FUNCTION _clv_grants(text) IS 'statements that give the grants on the parts of a set again';

-- What is in the way of a set.
CREATE PROCEDURE _clv_check_names(of_schema text)
  LANGUAGE plpgsql AS $$
DECLARE
  taken name := (SELECT c.relname FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
                 WHERE n.nspname = of_schema AND c.relname = ANY (_clv_view_names()) AND NOT EXISTS (SELECT FROM _clv_relations(of_schema) AS r WHERE r.relation = c.oid)
                 ORDER BY c.relname LIMIT 1);
BEGIN
  IF taken IS NOT NULL THEN
    RAISE EXCEPTION 'relation "%" already exists in schema "%" and is not one of clv_ext''s', taken, of_schema
      USING ERRCODE = 'duplicate_table', HINT = 'Choose another schema with into_schema => ''...''.';
  END IF;
END $$;
COMMENT ON PROCEDURE _clv_check_names(text) IS 'an error if a relation that is not a set''s own has the name of one of its parts';

CREATE PROCEDURE clv_create_views(
  orders regclass, customer text DEFAULT 'customer_id', ordered_at text DEFAULT 'ordered_at', amount text DEFAULT 'amount',
  segment text DEFAULT NULL, channel text DEFAULT NULL, into_schema text DEFAULT 'clv', period clv_period DEFAULT 'month',
  segment_rules regclass DEFAULT NULL, order_id text DEFAULT NULL, campaign text DEFAULT NULL, spend regclass DEFAULT NULL, first_order text[] DEFAULT NULL,
  as_of date DEFAULT NULL, time_zone text DEFAULT NULL, grant_to text DEFAULT NULL, changed_at text DEFAULT NULL, mode text DEFAULT NULL
)
  LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp SET datestyle = 'ISO' SET jit = off AS $$
DECLARE
  unit text := coalesce(period::text, 'month');
  grants text[];
  settings jsonb;
  name text;
BEGIN
  PERFORM set_config('search_path', format('pg_catalog, %s, pg_temp', e.extnamespace::regnamespace), true) FROM pg_extension AS e WHERE e.extname = 'clv_ext';
  IF unit NOT IN ('day', 'week', 'month', 'quarter', 'year') THEN
    RAISE EXCEPTION 'period must be a calendar unit, not "%"', unit
      USING ERRCODE = 'invalid_parameter_value', HINT = 'The views compare calendar periods: day, week, month, quarter or year.';
  END IF;
  IF mode <> 'trigger' THEN
    RAISE EXCEPTION 'mode must be trigger, not "%"', mode
      USING ERRCODE = 'invalid_parameter_value', HINT = 'Leave it out to read all orders at each refresh, or those with a new value of changed_at.';
  END IF;
  IF changed_at IS NOT NULL AND (mode IS NOT NULL OR _clv_column(orders, changed_at, 'changed_at') NOT IN ('date'::regtype, 'timestamp'::regtype, 'timestamptz'::regtype, 'integer'::regtype, 'bigint'::regtype)) THEN
    RAISE EXCEPTION 'changes cannot be found by column "%"', changed_at
      USING ERRCODE = 'invalid_parameter_value', HINT = 'changed_at names a date, timestamp, timestamptz, integer or bigint that grows with each change, and goes without a mode.';
  END IF;
  IF (SELECT count(*) > count(DISTINCT f.name) FROM unnest(first_order) AS f(name)) THEN
    RAISE EXCEPTION 'a column is named twice in first_order' USING ERRCODE = 'invalid_parameter_value', HINT = 'Name each column once.';
  END IF;
  CALL _clv_check_names(into_schema);
  -- Grants and settings outlive the set that they belong to.
  grants := _clv_grants(into_schema);
  IF EXISTS (SELECT FROM _clv_relations(into_schema) AS r WHERE r.name = 'settings') THEN
    EXECUTE format('SELECT to_jsonb(s) FROM %I.settings AS s', into_schema) INTO settings;
  END IF;
  CALL clv_drop_views(into_schema, true);
  IF NOT EXISTS (SELECT FROM pg_namespace WHERE nspname = into_schema) THEN
    EXECUTE format('CREATE SCHEMA %I', into_schema);
    EXECUTE format('COMMENT ON SCHEMA %I IS %L', into_schema, 'clv_ext: customer lifetime value, made by clv_create_views');
  END IF;
  FOREACH name IN ARRAY _clv_view_names() LOOP
    IF name = 'settings' THEN
      EXECUTE format('INSERT INTO %I.definition VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)', into_schema)
        USING _clv_full_name(orders), customer, ordered_at, amount, segment, channel, campaign, order_id, first_order, _clv_full_name(spend), _clv_full_name(segment_rules), unit, changed_at, mode;
    ELSIF name = 'known' THEN
      CALL _clv_set_settings(into_schema, settings, as_of, time_zone);
      -- Columns that are missing are said before anything is made from them.
      PERFORM _clv_source(into_schema);
    END IF;
    CONTINUE WHEN name = 'changed_customer' AND mode IS NULL;
    PERFORM _clv_show_step(format('clv_create_views: %s (%s of %s)', name, array_position(_clv_view_names(), name), cardinality(_clv_view_names())));
    CALL _clv_make(into_schema, name);
  END LOOP;
  PERFORM _clv_show_step('');
  FOR name IN SELECT g.statement FROM unnest(grants) AS g(statement) LOOP
    BEGIN
      EXECUTE name;
    EXCEPTION WHEN undefined_table OR undefined_column THEN
      -- A part that this set does not have.
      NULL;
    END;
  END LOOP;
  IF grant_to IS NOT NULL THEN
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', into_schema, grant_to);
    FOR name IN SELECT r.relation::text FROM _clv_relations(into_schema) AS r WHERE r.name <> 'changed_customer' LOOP
      EXECUTE format('GRANT SELECT ON %s TO %I', name, grant_to);
    END LOOP;
  END IF;
END $$;
COMMENT ON PROCEDURE clv_create_views(regclass, text, text, text, text, text, text, clv_period, regclass, text, text, regclass, text[], date, text, text, text, text) IS 'makes a set of views for BI tools on a table of orders, or of their lines if order_id names the order of each line; or makes it anew, with the grants and settings that it had';

-- The settings that a set had before, and those that were asked for.
CREATE PROCEDURE _clv_set_settings(of_schema text, before jsonb, as_of date, time_zone text)
  LANGUAGE plpgsql AS $$
BEGIN
  IF before IS NOT NULL THEN
    EXECUTE format('DELETE FROM %I.settings', of_schema);
    EXECUTE format('INSERT INTO %1$I.settings SELECT s.* FROM jsonb_populate_record(NULL::%1$I.settings, $1) AS s', of_schema) USING before;
  END IF;
  EXECUTE format('UPDATE %I.settings SET as_of = coalesce($1, as_of), time_zone = coalesce($2, time_zone)', of_schema) USING as_of, time_zone;
END $$;
COMMENT ON PROCEDURE _clv_set_settings(text, jsonb, date, text) IS 'puts the settings of a set back, and sets those that are not NULL';

-- Makes one part of a set, and fills it; each of its columns has a comment, its own or the one that all columns of that name have.
CREATE PROCEDURE _clv_make(of_schema text, part text)
  LANGUAGE plpgsql AS $$
DECLARE
  relation regclass;
  kind "char";
  missing record;
  differs boolean;
  changes bigint;
BEGIN
  IF part = 'customer_history' THEN
    CALL _clv_read_orders(of_schema, true, differs);
  ELSIF _clv_view_template(part) LIKE '%@fill@%' THEN
    CALL _clv_fold(of_schema, part, changes);
  ELSE
    EXECUTE (_clv_statements(of_schema, part))[1];
  END IF;
  relation := format('%I.%I', of_schema, part);
  FOR missing IN
    SELECT a.attname, c.comment FROM pg_attribute AS a JOIN _clv_column_comments() AS c ON c.name = a.attname
    WHERE a.attrelid = relation AND a.attnum > 0 AND NOT a.attisdropped AND col_description(relation, a.attnum) IS NULL
  LOOP
    EXECUTE format('COMMENT ON COLUMN %s.%I IS %L', relation, missing.attname, missing.comment);
  END LOOP;
  SELECT c.relkind INTO kind FROM pg_class AS c WHERE c.oid = relation;
  IF kind IN ('r', 'm') THEN
    EXECUTE format('ANALYZE %s', relation);
  END IF;
END $$;
COMMENT ON PROCEDURE _clv_make(text, text) IS 'makes one table or view of a set';

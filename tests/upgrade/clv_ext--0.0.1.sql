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

-- Procedures that make a set of views for BI tools on any table of orders.
--
-- The views are recognised by their names and by comments that begin with "clv_ext: "; nothing else is ever dropped.
-- Names come from the catalog or are quoted by format(); the procedures run with the rights of the caller.

CREATE FUNCTION _clv_view_names() RETURNS text[]
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql AS $$
SELECT ARRAY['model_check', 'customer_clv', 'segment_model', 'value_by_decile', 'channel_kpi', 'cohort_retention', 'segment_kpi', 'customer_rfm',
             'customer_history']
$$;
COMMENT ON FUNCTION _clv_view_names() IS 'names of the views that clv_create_views makes, in the order in which they are dropped; they are refreshed in the reverse order';

CREATE PROCEDURE clv_drop_views(from_schema text DEFAULT 'clv', keep_schema boolean DEFAULT false)
  LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  library text := (SELECT n.nspname FROM pg_extension AS e JOIN pg_namespace AS n ON n.oid = e.extnamespace WHERE e.extname = 'clv_ext');
  names text[];
  view record;
BEGIN
  EXECUTE format('SELECT %I._clv_view_names()', library) INTO names;
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
      -- The schema also holds other objects.
      NULL;
    END;
  END IF;
END $$;
COMMENT ON PROCEDURE clv_drop_views(text, boolean) IS 'drops the views that clv_create_views made in this schema; also drops the schema if clv_create_views made it and it is empty, unless keep_schema is true';

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
  EXECUTE format('SELECT %I._clv_view_names()', library) INTO names;
  -- The other views are not materialized and need no refresh.
  FOR view IN
    SELECT c.oid FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
    WHERE n.nspname = from_schema AND c.relname = ANY (names) AND c.relkind = 'm' AND obj_description(c.oid, 'pg_class') LIKE 'clv_ext: %'
    ORDER BY array_position(names, c.relname::text) DESC
  LOOP
    EXECUTE format('REFRESH MATERIALIZED VIEW %s %s', CASE WHEN concurrent THEN 'CONCURRENTLY' END, view);
  END LOOP;
END $$;
COMMENT ON PROCEDURE clv_refresh(text, boolean) IS 'refreshes the views that clv_create_views made, and fits their models again; does not block readers if concurrent is true';

CREATE PROCEDURE clv_create_views(
  orders regclass, customer text DEFAULT 'customer_id', ordered_at text DEFAULT 'ordered_at', amount text DEFAULT 'amount',
  segment text DEFAULT NULL, channel text DEFAULT NULL, into_schema text DEFAULT 'clv', period clv_period DEFAULT 'month',
  segment_rules regclass DEFAULT NULL, order_id text DEFAULT NULL
)
  LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  library text := (SELECT n.nspname FROM pg_extension AS e JOIN pg_namespace AS n ON n.oid = e.extnamespace WHERE e.extname = 'clv_ext');
  names text[];
  given record;
  comment record;
  first_of text := '(array_agg(o.%1$I::text ORDER BY o.%3$I < 0, o.%2$I, o.%1$I::text))[1]';
  -- Customers whose segment is NULL form a segment of their own.
  of_segment text := 'coalesce(m.segment, '''') = coalesce(h.segment, '''') AND (m.segment IS NULL) = (h.segment IS NULL)';
  rules text := format('%I.rfm_segment(s.r, s.f, s.m)', library);
  kpi text;
  money text := 'numeric';
  unit text := coalesce(period::text, 'month');
  rows text := orders::text;
BEGIN
  IF unit NOT IN ('day', 'week', 'month', 'quarter', 'year') THEN
    RAISE EXCEPTION 'period must be a calendar unit, not "%"', unit
      USING ERRCODE = 'invalid_parameter_value', HINT = 'The views compare calendar periods: day, week, month, quarter or year.';
  END IF;
  EXECUTE format('SELECT %I._clv_view_names()', library) INTO names;
  FOR given IN
    SELECT v.argument, v.name, v.needed, a.atttypid::regtype AS type
    FROM (VALUES ('customer', customer, true), ('ordered_at', ordered_at, true), ('amount', amount, true), ('segment', segment, false), ('channel', channel, false), ('order_id', order_id, false))
           AS v(argument, name, needed)
    LEFT JOIN pg_attribute AS a ON a.attrelid = orders AND a.attname = v.name AND a.attnum > 0 AND NOT a.attisdropped
  LOOP
    IF given.type IS NULL AND (given.needed OR given.name IS NOT NULL) THEN
      RAISE EXCEPTION '% has no column "%"', orders, given.name
        USING ERRCODE = 'undefined_column', HINT = format('Name the column with %s => ''...''.', given.argument);
    END IF;
    -- The column is cast to a type of this extension's functions, so that no other function of the same name is chosen.
    IF given.argument = 'amount' AND given.type IN ('real'::regtype, 'double precision'::regtype) THEN
      money := 'double precision';
    END IF;
    IF given.argument = 'ordered_at' AND given.type::oid NOT IN ('date'::regtype, 'timestamp'::regtype, 'timestamptz'::regtype) THEN
      RAISE EXCEPTION 'column "%" is of type %', given.name, given.type
        USING ERRCODE = 'datatype_mismatch', HINT = 'ordered_at must be a date, timestamp or timestamptz.';
    END IF;
  END LOOP;
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

  IF order_id IS NOT NULL THEN
    -- The lines of one order are one order, and a line without an order is one of its own.
    rows := format($rows$
      (SELECT o.%2$I AS customer, min(o.%3$I) AS ordered_at, sum(o.%4$I::%5$s) AS amount, %6$s AS segment, %7$s AS channel
       FROM %1$s AS o WHERE o.%8$I IS NOT NULL GROUP BY o.%2$I, o.%8$I
       UNION ALL SELECT o.%2$I, o.%3$I, o.%4$I::%5$s, %9$s, %10$s FROM %1$s AS o WHERE o.%8$I IS NULL)$rows$,
      orders, customer, ordered_at, amount, money, CASE WHEN segment IS NULL THEN 'NULL::text' ELSE format(first_of, segment, ordered_at, amount) END,
      CASE WHEN channel IS NULL THEN 'NULL::text' ELSE format(first_of, channel, ordered_at, amount) END, order_id,
      CASE WHEN segment IS NULL THEN 'NULL::text' ELSE format('o.%I::text', segment) END, CASE WHEN channel IS NULL THEN 'NULL::text' ELSE format('o.%I::text', channel) END);
    customer := 'customer';
    ordered_at := 'ordered_at';
    amount := 'amount';
    segment := CASE WHEN segment IS NOT NULL THEN 'segment' END;
    channel := CASE WHEN channel IS NOT NULL THEN 'channel' END;
  END IF;
  EXECUTE format($view$
    CREATE MATERIALIZED VIEW %1$I.customer_history AS
    SELECT h.customer_id, h.segment, h.channel, r.first_purchase AS first_order, r.last_purchase AS last_order, h.history
    FROM (SELECT o.%3$I AS customer_id, %4$s AS segment, %5$s AS channel, %2$I.purchase_history(o.%6$I, o.%7$I::%9$s) AS history
          FROM %8$s AS o WHERE o.%3$I IS NOT NULL AND o.%6$I IS NOT NULL AND o.%7$I IS NOT NULL GROUP BY o.%3$I) AS h,
         %2$I.rfm(h.history, date '5874897-12-31') AS r$view$,
    into_schema, library, customer, CASE WHEN segment IS NULL THEN '''all''::text' ELSE format(first_of, segment, ordered_at, amount) END,
    CASE WHEN channel IS NULL THEN '''all''::text' ELSE format(first_of, channel, ordered_at, amount) END, ordered_at, amount, rows, money);
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
           k.retention_rate, k.churn_rate, k.average_order_value, k.purchase_frequency, k.customer_lifespan, k.customer_lifespan_days, k.clv, k.historic_value,
           k.observed_lifespan_days
    FROM (SELECT c.%4$I, %2$I.clv_state_agg(c.history, %5$L, a.as_of) AS state
          FROM %1$I.customer_history AS c, (SELECT max(last_order) AS as_of FROM %1$I.customer_history) AS a GROUP BY c.%4$I) AS g,
         %2$I.key_figures(g.state) AS k$view$;
  EXECUTE format(kpi, into_schema, library, 'segment_kpi', 'segment', unit);
  EXECUTE format(kpi, into_schema, library, 'channel_kpi', 'channel', unit);

  EXECUTE format($view$
    CREATE VIEW %1$I.cohort_retention AS
    SELECT g.segment, c.cohort, c.age, c.complete, c.customers, c.active, c.orders, c.revenue, c.retention_rate, c.cumulative_revenue, c.cumulative_value
    FROM (SELECT h.segment, %2$I.cohort_agg(h.history, %3$L, k.as_of) AS cohorts
          FROM %1$I.customer_history AS h, (SELECT max(last_order) AS as_of FROM %1$I.customer_history) AS k GROUP BY h.segment) AS g,
         %2$I.cohorts(g.cohorts) AS c$view$, into_schema, library, unit);

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
           CASE WHEN m.family <> 'nbd'
                THEN %2$I.win_back_deadline(m.model, h.history, 0.5) END AS win_back_deadline, m.family
    FROM %1$I.customer_history AS h LEFT JOIN %1$I.segment_model AS m ON %3$s$view$, into_schema, library, of_segment);

  EXECUTE format($view$
    CREATE MATERIALIZED VIEW %1$I.model_check AS
    SELECT s.segment, c.choice, s.fitted_as_of, s.known_until, s.customers, b.family, b.status, b.purchases AS expected_purchases, coalesce(b.actual_purchases, 0) AS actual_purchases,
           b.revenue AS expected_value, s.actual_revenue, b.rmse, b.gini
    FROM (SELECT h.segment, k.fitted_as_of, k.known_until, count(*) FILTER (WHERE h.first_order <= k.fitted_as_of) AS customers,
                 coalesce(sum(%2$I.revenue_between(h.history, k.fitted_as_of + 1, k.known_until + 1)) FILTER (WHERE h.first_order <= k.fitted_as_of), 0) AS actual_revenue,
                 %2$I.clv_fit(h.history, k.fitted_as_of) AS auto, %2$I.clv_fit(h.history, k.fitted_as_of, 'best_forecast') AS best_forecast,
                 %2$I.clv_backtest(h.history, k.fitted_as_of, greatest(k.known_until, k.fitted_as_of + 1)) AS families
          FROM %1$I.customer_history AS h,
               (SELECT min(first_order) + (max(last_order) - min(first_order)) / 2 AS fitted_as_of, max(last_order) AS known_until
                FROM %1$I.customer_history) AS k GROUP BY h.segment, k.fitted_as_of, k.known_until) AS s,
         LATERAL (VALUES ('auto', s.auto), ('best_forecast', s.best_forecast)) AS c (choice, model)
         LEFT JOIN LATERAL unnest(s.families) AS b ON b.family = c.model::jsonb ->> 'family'$view$, into_schema, library);
  EXECUTE format('CREATE UNIQUE INDEX model_check_key ON %I.model_check (segment, choice)', into_schema);

  FOR comment IN
    SELECT v.view, v.text FROM (VALUES
      ('customer_history', 'ledger of each customer; refreshed by CALL clv_refresh(...)'), ('customer_rfm', 'recency, frequency, money and RFM segment of each customer'),
      ('segment_kpi', 'key figures of each segment, by calendar ' || unit), ('channel_kpi', 'key figures of each acquisition channel, by calendar ' || unit),
      ('cohort_retention', 'retention and value of each cohort by age, by calendar ' || unit), ('value_by_decile', 'revenue of each tenth of the customers'),
      ('segment_model', 'model of purchases and spend of each segment; refreshed by CALL clv_refresh(...)'), ('customer_clv', 'expected purchases, spend and value of each customer in the days after as_of'),
      ('model_check', 'predictions of models fitted to the first half of the days, the family chosen by BIC and by its forecasts, against what happened in the second half, by segment; refreshed by CALL clv_refresh(...)')) AS v(view, text)
  LOOP
    EXECUTE format('COMMENT ON %s %I.%I IS %L', CASE WHEN comment.view IN ('customer_history', 'segment_model', 'model_check') THEN 'MATERIALIZED VIEW' ELSE 'VIEW' END,
                   into_schema, comment.view, 'clv_ext: ' || comment.text);
  END LOOP;
  FOR comment IN
    SELECT a.attrelid::regclass AS view, a.attname AS name, v.text
    FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = a.attrelid JOIN pg_namespace AS n ON n.oid = c.relnamespace
    LEFT JOIN LATERAL (VALUES
      ('customer_id', 'the customer, as in the table of orders'), ('segment', 'segment of the customer''s first order; without orders, of the first refund'), ('channel', 'channel of the customer''s first order; without orders, of the first refund'),
      ('first_order', 'first day with an order'), ('last_order', 'last day with an order'), ('history', 'ledger of the customer''s purchase days'), ('as_of', 'last day with an order of any customer; figures are as known at the end of this day'),
      ('customers', CASE c.relname WHEN 'model_check' THEN 'customers with a first order by fitted_as_of' ELSE 'customers with at least one order' END), ('orders', 'orders with an amount of zero or more: each row is one, unless lines have an order_id'), ('purchase_days', 'days with an order'), ('revenue', 'sum of the amounts up to the last day with an order of any customer, refunds included'),
      ('frequency', 'purchase days after the first'), ('recency_days', 'days from the first to the last purchase day'), ('t_days', 'days from the first purchase day to as_of'), ('days_since_last', 'days from the last purchase day to as_of'),
      ('monetary_value', 'mean revenue of the purchase days after the first'), ('r_score', 'recency score, 5 for the most recent'), ('f_score', 'frequency score, 5 for the most frequent'), ('m_score', 'revenue score, 5 for the most revenue'),
      ('rfm_score', 'the three scores side by side'), ('rfm_segment', 'the segment that the scores stand for'), ('repeat_customers', 'customers with at least two orders'), ('repeat_rate', 'repeat_customers / customers'),
      ('periods', 'calendar periods from the first order to the last, both included'), ('customer_periods', 'periods of all lives: those with an order, and silent ones between two orders that are lived through'),
      ('lapse', 'periods of silence after which a customer counts as lost: one more than the fewest after which at most one in twenty customers came back'), ('at_risk', 'customer_periods whose outcome is known: retained + lost'),
      ('retained', 'those of at_risk that are followed by another period of the same life'), ('lost', 'those of at_risk that are the last of a life'), ('retention_rate', CASE c.relname WHEN 'cohort_retention' THEN 'active / customers' ELSE 'retained / at_risk' END), ('churn_rate', '1 - retention_rate'), ('customer_lifespan_days', 'customer_lifespan in days'),
      ('average_order_value', 'revenue / orders'), ('purchase_frequency', 'orders / customer_periods'), ('customer_lifespan', '1 / churn_rate, in periods'), ('clv', 'average_order_value x purchase_frequency x customer_lifespan'),
      ('historic_value', 'revenue / customers'), ('observed_lifespan_days', 'mean days from a customer''s first order to the last'), ('cohort', 'first day of the period of the first purchase'), ('age', 'periods since the first purchase, from 0'),
      ('complete', 'whether the data reach the end of the period'), ('active', 'customers with an order in this period'), ('cumulative_revenue', 'revenue from age 0 to this one'), ('cumulative_value', 'cumulative_revenue / customers'),
      ('decile', '1 for the most valuable tenth'), ('revenue_of_all', 'revenue of all deciles'), ('share', 'positive revenue of the customers in it / positive revenue of all'), ('cumulative_share', 'share of this decile and of all before it'),
      ('model', 'model fitted to the histories as known at the end of as_of'), ('family', CASE c.relname WHEN 'model_check' THEN 'family that was chosen' ELSE 'family of the segment''s model: the one with the best BIC' END), ('choice', 'how the family was chosen: auto by BIC, best_forecast by forecasts within the first half'),
      ('rmse', 'root mean squared error of purchase days, over customers'), ('gini', 'Gini coefficient of purchase days by the order of the forecasts / that by their own order'), ('status', 'status of the fit of purchases: ok, boundary, not converged or too few customers'),
      ('p_alive', 'probability of still being active at the end of as_of'), ('expected_purchases_365', 'expected purchase days in the 365 days after as_of'), ('expected_spend', 'expected revenue of a purchase day'),
      ('expected_value_365', 'expected revenue of the 365 days after as_of, discounted by 10 % a year'), ('win_back_deadline', 'first day on which p_alive is below 0.5 if the customer buys nothing more; NULL in a family in which nobody leaves'),
      ('fitted_as_of', 'day in the middle between the first and the last day with an order of any customer; the model is fitted to what is known at its end'), ('known_until', 'last day with an order of any customer'),
      ('expected_purchases', 'purchase days that the model expects of these customers after fitted_as_of and up to known_until'), ('actual_purchases', 'purchase days of these customers in the same time'),
      ('expected_value', 'revenue that the model expects of these customers after fitted_as_of and up to known_until, without a discount; NULL if it gives no value for one of them'), ('actual_revenue', 'revenue of these customers in the same time, refunds included')) AS v(name, text)
      ON v.name = a.attname
    WHERE n.nspname = into_schema AND c.relname = ANY (names) AND a.attnum > 0
  LOOP
    EXECUTE format('COMMENT ON COLUMN %s.%I IS %L', comment.view, comment.name, comment.text);
  END LOOP;
END $$;
COMMENT ON PROCEDURE clv_create_views(regclass, text, text, text, text, text, text, clv_period, regclass, text) IS 'makes views for BI tools on a table of orders, or of their lines if order_id names the order of each line; or replaces those that it made before: customer_history, customer_rfm, segment_kpi, channel_kpi, cohort_retention, value_by_decile, segment_model, customer_clv, model_check';

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

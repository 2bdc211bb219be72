-- Random and changed text and bytes through the input and receive functions: an error, or a value that is written and read
-- back the same. The server is still there afterwards.
CREATE TEMP TABLE seeds AS
SELECT 'purchase_history'::regtype AS type, history::text AS text, purchase_history_send(history) AS bytes FROM (
  SELECT history FROM customers ORDER BY customer_id LIMIT 12) AS h
UNION ALL SELECT 'clv_state', state::text, clv_state_send(state) FROM (
  SELECT clv_state_agg(history) AS state FROM customers
  UNION ALL (SELECT clv_state_agg(customer_id, ordered_at, amount, 'month') FROM orders GROUP BY customer_id ORDER BY customer_id LIMIT 6)
  UNION ALL (SELECT clv_state_agg(customer_code, ordered_at, amount) FROM orders GROUP BY customer_id ORDER BY customer_id LIMIT 6)) AS s;

CREATE FUNCTION pg_temp.changed(bytes bytea, times integer) RETURNS bytea LANGUAGE plpgsql AS $$
DECLARE
  at integer;
BEGIN
  FOR i IN 1 .. times LOOP
    EXIT WHEN length(bytes) = 0;
    at := floor(random() * length(bytes));
    bytes := CASE floor(random() * 4)::integer
      WHEN 0 THEN set_byte(bytes, at, floor(random() * 256)::integer)
      WHEN 1 THEN set_byte(bytes, at, (get_byte(bytes, at) # (1 << floor(random() * 8)::integer)))
      WHEN 2 THEN substr(bytes, 1, at) || substr(bytes, at + 2)
      ELSE substr(bytes, 1, at) || decode(lpad(to_hex(floor(random() * 256)::integer), 2, '0'), 'hex') || substr(bytes, at + 1) END;
  END LOOP;
  RETURN bytes;
END $$;
CREATE FUNCTION pg_temp.random_bytes() RETURNS bytea LANGUAGE sql AS
$$ SELECT decode(string_agg(lpad(to_hex(floor(random() * 256)::integer), 2, '0'), ''), 'hex') FROM generate_series(0, floor(random() * 120)::integer) $$;

-- What came of one text or one binary message: the kind of error, 'same', or 'CHANGED'.
CREATE FUNCTION pg_temp.read_text(type regtype, value text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE result text;
BEGIN
  EXECUTE format('SELECT CASE WHEN v::text::%1$s = v AND v::text = v::text::%1$s::text THEN ''same'' ELSE ''CHANGED'' END FROM (SELECT $1::%1$s AS v) AS v', type)
    INTO result USING value;
  RETURN result;
EXCEPTION WHEN OTHERS THEN RETURN SQLSTATE;
END $$;
-- A binary COPY frames a bytea as it frames any type, so what is copied out as bytea is received as the type.
SELECT current_setting('data_directory') || '/fuzz.bin' AS file \gset
SELECT set_config('clv_test.file', :'file', false) \g /dev/null
CREATE TEMP TABLE received_history (v purchase_history);
CREATE TEMP TABLE received_state (v clv_state);
CREATE FUNCTION pg_temp.read_binary(type regtype, value bytea) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  file text := quote_literal(current_setting('clv_test.file'));
  target text := CASE type WHEN 'clv_state'::regtype THEN 'received_state' ELSE 'received_history' END;
  result text;
BEGIN
  EXECUTE format('COPY (SELECT decode(%L, ''hex'')) TO %s (FORMAT binary)', encode(value, 'hex'), file);
  EXECUTE 'TRUNCATE ' || target;
  EXECUTE format('COPY %I FROM %s (FORMAT binary)', target, file);
  EXECUTE format('SELECT CASE WHEN v::text::%1$s = v THEN ''same'' ELSE ''CHANGED'' END FROM %2$I', type, target) INTO result;
  RETURN result;
EXCEPTION WHEN OTHERS THEN RETURN SQLSTATE;
END $$;

SELECT setseed(0.5) \g /dev/null
CREATE TEMP TABLE outcomes AS
SELECT 'text' AS form, pg_temp.read_text(type, encode(pg_temp.changed(convert_to(text, 'UTF8'), times), 'escape')) AS outcome
FROM seeds, generate_series(0, 3) AS times, generate_series(1, 60)
UNION ALL SELECT 'text', pg_temp.read_text(type, encode(pg_temp.random_bytes(), 'escape')) FROM seeds, generate_series(1, 40)
UNION ALL SELECT 'binary', pg_temp.read_binary(type, pg_temp.changed(bytes, times)) FROM seeds, generate_series(0, 3) AS times, generate_series(1, 20)
UNION ALL SELECT 'binary', pg_temp.read_binary(type, pg_temp.random_bytes()) FROM seeds, generate_series(1, 20);
-- Both outcomes occur in both forms, and no other: 22P02 is invalid text, 22P03 invalid binary.
SELECT form, count(*) > 1000 AS many, count(*) FILTER (WHERE outcome = 'same') > 100 AS some_read,
       count(*) FILTER (WHERE outcome IN ('22P02', '22P03')) > 100 AS some_refused,
       count(*) FILTER (WHERE outcome NOT IN ('same', '22P02', '22P03')) AS anything_else
FROM outcomes GROUP BY form ORDER BY form;
SELECT DISTINCT form, outcome FROM outcomes WHERE outcome NOT IN ('same', '22P02', '22P03');
-- The shortest messages: no days at all, half a day, more than there is room for, and nothing.
SELECT pg_temp.read_binary('purchase_history', '\x010100'), pg_temp.read_binary('purchase_history', '\x01010000'),
       pg_temp.read_binary('clv_state', '\x0102050200' || decode(repeat('ff', 40), 'hex')), pg_temp.read_binary('clv_state', '\x');

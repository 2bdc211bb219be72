-- Random and changed text and bytes through the input and receive functions: an error, or a value that is written and read
-- back the same. The server is still there afterwards.
CREATE TEMP TABLE seeds AS
SELECT 'purchase_history'::regtype AS type, history::text AS text, _clv_purchase_history_send(history) AS bytes FROM (
  SELECT history FROM customers ORDER BY customer_id LIMIT 12) AS h
UNION ALL SELECT 'clv_state', state::text, _clv_state_send(state) FROM (
  SELECT clv_state_agg(history) AS state FROM customers
  UNION ALL (SELECT clv_state_agg(customer_id, ordered_at, amount, 'month') FROM orders GROUP BY customer_id ORDER BY customer_id LIMIT 6)
  UNION ALL (SELECT clv_state_agg(customer_code, ordered_at, amount) FROM orders GROUP BY customer_id ORDER BY customer_id LIMIT 6)) AS s
UNION ALL SELECT 'cohort_table', table_of::text, _clv_cohort_table_send(table_of) FROM (
  SELECT cohort_agg(history, 'year') AS table_of FROM customers GROUP BY segment
  UNION ALL SELECT cohort_agg(history, 'month', '2020-03-10') FROM customers
  UNION ALL SELECT '{"version":1,"source":"bigint","start":"first_order","period":"month","amounts":"with","as_of":null,"last_day":"2024-02-02","entries":{"visits":{"scale":2,"packed":["gfcF/f////////9/AswIAADHAQMJAQA"]}},"flows":[]}'
  UNION ALL SELECT '{"version":1,"source":"text","start":"first_order","period":"day","amounts":"without","as_of":null,"last_day":"2024-01-01","entries":{"visits":{"scale":0,"packed":["+ZECyMX15YSpopbIrLu7zfrqoNR7AgA"]}},"flows":[]}') AS c
UNION ALL SELECT 'survival_table', t::text, _clv_survival_table_send(t) FROM (SELECT survival_agg(days, churned) AS t FROM tenures GROUP BY i % 150 LIMIT 12) AS s
UNION ALL SELECT 'value_distribution', v::text, _clv_value_distribution_send(v) FROM (SELECT value_agg(amount) AS v FROM orders GROUP BY customer_id ORDER BY customer_id LIMIT 12) AS d
UNION ALL SELECT 'rfm_thresholds', t::text, _clv_rfm_thresholds_send(t) FROM (SELECT rfm_quantiles(history, '2024-01-01') AS t FROM customers GROUP BY customer_id % 60 LIMIT 12) AS r
UNION ALL SELECT 'rfm_counts', c::text, _clv_rfm_counts_send(c) FROM (SELECT rfm_counts_agg(history, '2024-01-01') AS c FROM customers GROUP BY customer_id % 60 LIMIT 12) AS r
UNION ALL SELECT 'clv_model', m::text, _clv_model_send(m) FROM (SELECT clv_fit(history, '2024-01-01', f, 0.1) AS m FROM customers, unnest('{nbd,bg_nbd,mbg_nbd,pareto_nbd}'::text[]) AS f GROUP BY customer_id % 3, f LIMIT 12) AS r
UNION ALL SELECT 'forecast_sums', s::text, _clv_forecast_sums_send(s) FROM (SELECT sums AS s FROM forecasts_kept WHERE family <> 'auto' AND part IN (0, 4)) AS r
UNION ALL SELECT 'forecast_pairs', p::text, _clv_forecast_pairs_send(p) FROM (SELECT forecast_pairs_agg(predicted, actual) AS p FROM predicted GROUP BY customer_id % 60 LIMIT 12) AS r
UNION ALL SELECT 'holdout_counts', h::text, _clv_holdout_counts_send(h) FROM (SELECT holdout_counts_agg(history, '2023-06-30', '2023-12-31') AS h FROM buyers GROUP BY customer_id % 200 LIMIT 12) AS r
UNION ALL SELECT 'model_checks', c::text, _clv_model_checks_send(c) FROM (SELECT model_checks_agg(model, history) AS c FROM serial, buyers WHERE family <> 'auto' GROUP BY family, customer_id % 200 LIMIT 12) AS r
UNION ALL SELECT 'rfm_counts', c::text, _clv_rfm_counts_send(c) FROM (SELECT rfm_counts_agg(history, '2023-12-31', 'best_forecast') AS c FROM buyers GROUP BY customer_id % 200 LIMIT 6) AS r
UNION ALL SELECT 'clv_totals', t::text, _clv_totals_send(t) FROM (
  SELECT _clv_add(NULL::clv_totals, spend, clicks, conversions, new_customers, revenue, margin) AS t FROM campaigns LIMIT 6) AS t
UNION ALL SELECT 'clv_totals', t::text, _clv_totals_send(t) FROM (SELECT _clv_add(NULL::clv_totals, revenue, goods, service, marketing) AS t FROM serving LIMIT 6) AS t
UNION ALL SELECT 'clv_totals', t::text, _clv_totals_send(t) FROM (SELECT lift_totals(treated, value) AS t FROM treated GROUP BY i % 6) AS t
UNION ALL SELECT 'transition_table', t::text, _clv_transition_table_send(t) FROM (SELECT transitions AS t FROM transitions_kept UNION ALL SELECT campaign_transitions(path, converted, value) FROM paths GROUP BY i % 20) AS t
UNION ALL SELECT 'order_lines', l::text, _clv_order_lines_send(l) FROM (SELECT clv_merge(_clv_finish(_clv_add(NULL::order_lines, customer_id, order_id, ordered_at::date, amount))) AS l FROM order_lines_kept WHERE amount IS NOT NULL AND customer_id < 12 GROUP BY customer_id) AS s
UNION ALL SELECT 'attribution_path', p::text, _clv_attribution_path_send(p) FROM (
  SELECT attribution_path(touched_at, campaign, converted_at, 'position') AS p FROM touches WHERE touched_at <= converted_at GROUP BY customer_id) AS a;
CREATE FUNCTION pg_temp.sent(text text, type regtype) RETURNS bytea LANGUAGE plpgsql AS $$
DECLARE bytes bytea;
BEGIN
  EXECUTE format('SELECT %s(%L::%s)', (SELECT typsend FROM pg_type WHERE oid = type), text, type) INTO bytes;
  RETURN bytes;
END $$;
INSERT INTO seeds SELECT type, t, pg_temp.sent(t, type) FROM base_types, generate_series(1, 5), LATERAL (SELECT t FROM stored_texts(type) AS t LIMIT 5) AS w WHERE typbyval;
SELECT type AS without_seeds FROM base_types WHERE type NOT IN (SELECT type FROM seeds);

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
SELECT DISTINCT format('CREATE TEMP TABLE %I (v %s)', 'received_' || type, type) FROM seeds ORDER BY 1 \gexec
CREATE FUNCTION pg_temp.read_binary(type regtype, value bytea) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  file text := quote_literal(current_setting('clv_test.file'));
  target text := 'received_' || type;
  result text;
BEGIN
  EXECUTE format('COPY (SELECT decode(%L, ''hex'')) TO %s (FORMAT binary)', encode(value, 'hex'), file);
  EXECUTE 'DELETE FROM ' || target;
  EXECUTE format('COPY %I FROM %s (FORMAT binary)', target, file);
  EXECUTE format('SELECT CASE WHEN v::text::%1$s = v THEN ''same'' ELSE ''CHANGED'' END FROM %2$I', type, target) INTO result;
  RETURN result;
EXCEPTION WHEN OTHERS THEN RETURN SQLSTATE;
END $$;

SELECT setseed(0.5) \g /dev/null
CREATE TEMP TABLE outcomes AS
SELECT type, 'text' AS form, pg_temp.read_text(type, encode(pg_temp.changed(convert_to(text, 'UTF8'), times), 'escape')) AS outcome
FROM seeds, generate_series(0, 3) AS times, generate_series(1, 20)
UNION ALL SELECT type, 'text', pg_temp.read_text(type, encode(pg_temp.random_bytes(), 'escape')) FROM seeds, generate_series(1, 20)
UNION ALL SELECT type, 'binary', pg_temp.read_binary(type, pg_temp.changed(bytes, times)) FROM seeds, generate_series(0, 3) AS times, generate_series(1, 8)
UNION ALL SELECT type, 'binary', pg_temp.read_binary(type, pg_temp.random_bytes()) FROM seeds, generate_series(1, 8);
-- Both outcomes occur in both forms, and no other: 22P02 is invalid text, 22P03 invalid binary; a word that is none is 22023.
SELECT type, form, count(*) > 150 AS many, count(*) FILTER (WHERE outcome = 'same') > 10 AS some_read,
       count(*) FILTER (WHERE outcome IN ('22P02', '22P03') OR typbyval AND outcome = '22023') > 100 AS some_refused,
       count(*) FILTER (WHERE outcome NOT IN ('same', '22P02', '22P03') AND NOT (typbyval AND form = 'text' AND outcome = '22023')) AS anything_else
FROM outcomes JOIN base_types USING (type) GROUP BY type, form ORDER BY type::text COLLATE "C", form;
SELECT DISTINCT type, form, outcome FROM outcomes JOIN base_types USING (type)
WHERE outcome NOT IN ('same', '22P02', '22P03', CASE WHEN typbyval THEN '22023' ELSE '' END);
-- What was received is whole: everything that can be asked of it is answered, or refused as too large.
CREATE FUNCTION pg_temp.ask(query text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE query;
  RETURN 'answered';
EXCEPTION WHEN OTHERS THEN RETURN SQLSTATE;
END $$;
CREATE TEMP TABLE changed_text AS
SELECT type, encode(pg_temp.changed(convert_to(text, 'UTF8'), n % 3), 'escape') AS text FROM seeds, generate_series(1, 25) AS n;
CREATE TEMP TABLE questions (type regtype, query text);
INSERT INTO questions VALUES
  ('purchase_history', 'SELECT rfm(t, ''2024-01-01''), gap_days(t), revenue_between(t, ''2020-01-01'', ''2022-01-01'') FROM (VALUES (%s)) AS v(t)'),
  ('purchase_history', 'SELECT clv_agg(t, ''week''), cohort_agg(t, ''month'', ''2024-01-01'') FROM (VALUES (%s)) AS v(t)'),
  ('clv_state', 'SELECT clv_agg(t), clv_merge(t) FROM (VALUES (%s)) AS v(t)'), ('clv_state', 'SELECT key_figures(%s), retention_rate(%1$s)'),
  ('cohort_table', 'SELECT (cohorts(%s)).age LIMIT 1000'), ('cohort_table', 'SELECT (retention_by_age(%s)).high LIMIT 1000'),
  ('cohort_table', 'SELECT (payback_curve(%s, 10.0)).age LIMIT 1000'), ('cohort_table', 'SELECT clv_merge(t) FROM (VALUES (%s)) AS v(t)'), ('survival_table', 'SELECT sum(low) FROM survival_curve(%s)'), ('survival_table', 'SELECT median_survival(t), restricted_mean_survival(t), log_rank(t, t) FROM (VALUES (%s)) AS v(t)'),
  ('value_distribution', 'SELECT value_concentration(t), deciles(t) FROM (VALUES (%s)) AS v(t)'), ('rfm_thresholds', 'SELECT count(*) FROM rfm_cuts(%s)'), ('rfm_thresholds', 'SELECT rfm_score(history, %s, ''2024-01-01'') FROM customers LIMIT 5'),
  ('clv_totals', 'SELECT clv_merge(t) FROM (VALUES (%s)) AS v(t)'), ('clv_totals', 'SELECT lift_figures(%s)'), ('attribution_path', 'SELECT attribution_weights(%s)'),
  ('order_lines', 'SELECT _clv_lines_figures(t), _clv_lines_cohorts(t), _clv_lines_history(t), clv_merge(t) FROM (VALUES (%s)) AS v(t) GROUP BY t'),
  ('transition_table', 'SELECT markov_weights(%s)'), ('transition_table', 'SELECT segment_move_counts(%s)'), ('transition_table', 'SELECT clv_merge(t) FROM (VALUES (%s)) AS v(t)'),
  ('cohort_table', 'SELECT 1 / (gross_revenue_retention BETWEEN 0 AND net_revenue_retention)::integer FROM revenue_retention(%s) WHERE opening > 0 LIMIT 1000'),
  ('cohort_table', 'SELECT 1 / (least(new, retained, resurrected, churned) >= 0)::integer FROM growth_accounting(%s) LIMIT 1000'),
  ('forecast_sums', 'SELECT forecast_figures(t), clv_merge(t) FROM (VALUES (%s)) AS v(t) GROUP BY t'), ('forecast_sums', 'SELECT forecast_periods(%s) LIMIT 1000'),
  ('forecast_pairs', 'SELECT forecast_accuracy(t), calibration_tenths(t), clv_merge(t) FROM (VALUES (%s)) AS v(t) GROUP BY t'), ('holdout_counts', 'SELECT backtests(t), clv_merge(t) FROM (VALUES (%s)) AS v(t) GROUP BY t'),
  ('model_checks', 'SELECT fit_checks(t), clv_merge(t) FROM (VALUES (%s)) AS v(t) GROUP BY t'), ('model_checks', 'SELECT diagnoses(%s)'), ('rfm_counts', 'SELECT clv_fit(%s, ''best_forecast'')'),
  ('rfm_counts', 'SELECT clv_fit(t, ''pareto_nbd'', 0.1), family_fits(t) FROM (VALUES (%s)) AS v(t)'), ('clv_model', 'SELECT count(*) FROM clv_parameters(%s)'),
  ('clv_model', 'SELECT 1 / (x IS NULL OR x BETWEEN 0 AND 1e300)::integer FROM (VALUES (%s)) AS v(m), LATERAL unnest(ARRAY[p_alive(m, 3, 50, 90), expected_purchases(m, 3, 50, 90, 365), expected_value(m, 3, 50, 90, 12.5, NULL, 0.1),
     purchase_probability(m, 3, 50, 90, 30), new_customer_purchases(m, 1e6)]) AS x'),
  ('clv_model', 'SELECT 1 / (i.low <= i.high)::integer FROM (VALUES (%s)) AS v(m), expected_value_interval(m, 3, 50, 90, 12.5, 365, 0.1) AS i WHERE i.estimate IS NOT NULL');
SELECT type AS without_questions FROM base_types WHERE NOT typbyval AND type NOT IN (SELECT type FROM questions);
SELECT type, count(*) > 20 AS many, count(*) FILTER (WHERE outcome NOT IN ('answered', '22003', '22023', '55000')) AS anything_else FROM (
  SELECT type, pg_temp.ask(format(query, format('%L::%s', text, type))) AS outcome FROM changed_text JOIN questions USING (type) WHERE pg_temp.read_text(type, text) = 'same') AS a
GROUP BY type ORDER BY type::text COLLATE "C";
-- The shortest messages: no days at all, half a day, more than there is room for, and nothing.
SELECT pg_temp.read_binary('purchase_history', '\x0100'), pg_temp.read_binary('purchase_history', '\x01010000'),
       pg_temp.read_binary('clv_state', '\x0102050200' || decode(repeat('ff', 40), 'hex')), pg_temp.read_binary('clv_state', '\x');

-- Calls every function and aggregate of the extension, found in the catalog, with a suitable value for each argument,
-- and stores the results.
CREATE SCHEMA kept;
CREATE TABLE kept.orders AS
SELECT (i * 31 % 211)::bigint AS customer_id, 'segment ' || i * 31 % 211 % 3 AS segment, date '2021-01-01' + i * 7919 % 900 AS ordered_at,
       CASE WHEN i % 17 = 0 THEN -1.5 ELSE i * 17 % 5000 / 100.0 END AS amount
FROM generate_series(1, 1500) AS i WHERE i * 31 % 211 % 5 > 0 OR i % 4 = 0;
CREATE TABLE kept.customers AS SELECT customer_id, purchase_history(ordered_at, amount) AS history FROM kept.orders GROUP BY customer_id;
CREATE TABLE kept.models AS
SELECT f.n, f.family, clv_fit(c.history, '2023-07-01', f.family, 0.01) AS model
FROM kept.customers AS c, (SELECT family, row_number() OVER () AS n FROM unnest((SELECT clv_compare(history, '2023-07-01') FROM kept.customers))) AS f GROUP BY f.n, f.family;
-- A row for each of some customers and each family. Each base type has a column of its name, with different values.
CREATE TABLE kept.inputs AS
SELECT row_number() OVER (ORDER BY customer_id, family) AS n, family, customer_id, c.history AS purchase_history, ARRAY[c.history, NULL] AS histories,
       m.model AS clv_model, r.*, s.*
FROM (SELECT * FROM kept.customers ORDER BY customer_id LIMIT 20) AS c CROSS JOIN kept.models AS m, rfm(c.history, '2023-07-01') AS r,
LATERAL (
  -- The whole history in one of its rows.
  SELECT clv_state_agg(p.history, 'month') AS clv_state, cohort_agg(p.history, 'month') AS cohort_table,
         rfm_quantiles(p.history, '2023-07-01') AS rfm_thresholds, rfm_counts_agg(p.history, '2023-07-01') AS rfm_counts,
         value_agg(p.revenue) AS value_distribution, survival_agg(p.day - '2020-01-01', p.orders = 1) AS survival_table,
         attribution_path(p.day, 'campaign ' || p.orders, date '2030-01-01', 'time_decay') AS attribution_path,
         cost_totals(p.revenue, 1.25, 0.5, 0.1) AS clv_totals, campaign_totals(1.25, 7, 3, 1, p.revenue, 0.4) AS campaigns, lift_totals(p.orders = 1, p.revenue) AS lifts,
         campaign_transitions(ARRAY['campaign ' || p.orders, NULL], p.orders = 1, p.revenue) AS transition_table,
         forecast_sums_agg(m.model, p.history, 90) AS forecast_sums, forecast_sums_agg(m.model, p.history, 'month', 2) AS forecast_periods,
         forecast_pairs_agg(p.orders, p.revenue) AS forecast_pairs, holdout_counts_agg(p.history, '2022-06-30', '2023-07-01') AS holdout_counts, model_checks_agg(m.model, p.history) AS model_checks,
         rfm_counts_agg(p.history, '2023-07-01', 'best_forecast') AS spells,
         segment_transitions(p.history, rfm_breaks('{30,90,180,365}', '{0,1,3,6}', '{10,50,100,200}'), '2021-12-31', '2022-12-31') AS segments,
         cohort_agg(p.history, '30 days') AS own_ages, (array_agg(_clv_finish(_clv_add(NULL::cohort_table, customer_id, p.day, NULL::date, 10.0))))[1] AS subscriptions, clv_merge(_clv_finish(_clv_add(NULL::order_lines, customer_id, p.orders, p.day, p.revenue))) AS order_lines, c.customer_id::integer + date '2023-01-01' AS some_day, (c.customer_id::integer + date '2023-01-01')::clv_day AS clv_day,
         (ARRAY['day', 'week', 'month', 'quarter', 'year'])[1 + customer_id % 5]::clv_period AS clv_period,
         (ARRAY['first', 'last', 'linear', 'position', 'time_decay'])[1 + customer_id % 5]::clv_rule AS clv_rule,
         (ARRAY['day', 'week'])[1 + customer_id % 2]::clv_unit AS clv_unit, family::clv_family AS clv_family
  FROM (SELECT CASE WHEN row_number() OVER () = 1 THEN c.history END AS history, p.* FROM purchases(c.history) AS p) AS p) AS s;
CREATE VIEW kept.members AS
SELECT d.classid, d.objid FROM pg_depend AS d JOIN pg_extension AS e ON e.oid = d.refobjid AND d.refclassid = 'pg_extension'::regclass
WHERE e.extname = 'clv_ext' AND d.deptype = 'e';
CREATE VIEW kept.functions AS SELECT p.* FROM kept.members JOIN pg_proc AS p ON classid = 'pg_proc'::regclass AND objid = p.oid;
CREATE VIEW kept.types AS SELECT t.* FROM kept.members JOIN pg_type AS t ON classid = 'pg_type'::regclass AND objid = t.oid WHERE t.typelem = 0;
CREATE VIEW kept.base_types AS SELECT * FROM kept.types WHERE typtype = 'b';
-- Stops the test with a message if there are rows that should not be there.
CREATE FUNCTION kept.none(what text, broken text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF cardinality(broken) > 0 THEN
    RAISE EXCEPTION 'upgrade: %: % in all', what, cardinality(broken) USING DETAIL = left(array_to_string(broken[1:10], E'\n'), 5000);
  END IF;
END $$;
SELECT kept.none('base types of which nothing is stored', array_agg(typname::text)) FROM kept.base_types
WHERE oid NOT IN (SELECT atttypid FROM pg_attribute WHERE attrelid = 'kept.inputs'::regclass) \g /dev/null

-- A suitable value for an argument: by its name and type, by its name, or by its type; campaign_figures needs other
-- totals than the rest.
CREATE TABLE kept.fitting (name text, type regtype, expression text, function text);
INSERT INTO kept.fitting VALUES (NULL, 'forecast_sums', 'i.forecast_periods', 'forecast_periods'), (NULL, 'forecast_sums', 'i.forecast_periods', '_clv_forecast_curve'),
  ('days', 'float8', '90', 'forecast_agg'), ('days', 'float8', '90', 'forecast_sums_agg'), ('period', 'clv_period', '''month''::clv_period', 'forecast_curve'), ('period', 'clv_period', '''month''::clv_period', 'forecast_sums_agg'), (NULL, 'clv_totals', 'i.campaigns', 'campaign_figures'), (NULL, 'clv_totals', 'i.lifts', 'lift_figures'), (NULL, 'clv_totals', 'i.lifts', '_clv_lift'),
  (NULL, 'transition_table', 'i.segments', 'segment_move_counts'), (NULL, 'transition_table', 'i.segments', '_clv_segment_moves'),
  (NULL, 'cohort_table', 'i.own_ages', 'ltv_at'), (NULL, 'cohort_table', 'i.subscriptions', '_clv_mrr'), ('days', 'integer', '30', 'ltv_at');
INSERT INTO kept.fitting VALUES ('customer_id', 'bigint', 'i.customer_id'), ('customer_id', 'text', 'i.customer_id::text'),
  ('customer_id', 'uuid', 'md5(i.customer_id::text)::uuid'),
  ('user_id', 'bigint', 'i.customer_id'), ('user_id', 'text', 'i.customer_id::text'), ('user_id', 'uuid', 'md5(i.customer_id::text)::uuid'),
  ('customer_id', 'float8', 'i.customer_id'), ('frequency', 'float8', 'i.frequency'), ('periods', 'integer', '1'), ('tenure_days', 'float8', 'i.n'), ('churned', 'float8', 'i.n % 2'),
  ('treated', 'float8', 'i.n % 2'), ('order_id', 'bigint', 'i.n % 4'), ('order_id', 'text', '''no '' || i.n % 4'), ('look_back_days', 'float8', '4000'), ('half_life_days', 'float8', '30'), ('days', 'integer', '365'), ('starts_on', 'clv_day', 'date ''2022-01-01'' + i.n::integer * 3'), ('ends_on', 'clv_day', 'date ''2023-01-01'' + i.n::integer'),
  ('recency_days', 'float8', 'i.recency_days'), ('t_days', 'float8', 'i.t_days'),
  ('monetary_value', 'float8', 'coalesce(i.monetary_value, 0)::float8'),
  ('as_of', 'clv_day', 'date ''2023-07-01'''), ('from', 'clv_day', 'date ''2021-06-01'''), ('acquired_until', 'clv_day', 'date ''2021-12-31'''), ('until', 'clv_day', 'date ''2022-06-01'''), ('to', 'clv_day', 'date ''2022-06-01'''), ('until', 'integer', '300'),
  ('converted_at', 'date', 'date ''2030-01-01'''), ('converted_at', 'timestamp', 'timestamp ''2030-01-01'''), ('converted_at', 'timestamptz', 'timestamptz ''2030-01-01 UTC'''),
  ('level', NULL, '0.8'), ('churn_rate', NULL, '0.25'), ('retention_rate', NULL, '0.75'), ('customers_start', NULL, '100'), ('customers_end', NULL, '90'),
  ('new_customers', 'numeric', '20'),
  ('annual_discount', NULL, '0.1'), ('split_at', 'clv_day', 'date ''2022-01-01'''), ('most', 'integer', '3'), ('discount_rate', NULL, '0.1'), ('threshold', NULL, '0.4'), ('penalty', NULL, '0.01'), ('margin', 'float8', '0.4'),
  ('margin', 'numeric', '0.4'),
  ('n', 'integer', '4'), ('lapse', 'integer', '3'), ('r', 'integer', '1 + i.n::integer % 5'), ('f', 'integer', '1 + i.n::integer % 4'), ('m', 'integer', '1 + i.n::integer % 3'),
  (NULL, 'integer', 'i.n::integer'), (NULL, 'bigint', 'i.n'), (NULL, 'float8', 'i.n + 0.5'), (NULL, 'numeric', 'i.n + 0.25'), (NULL, 'boolean', 'i.n % 3 = 0'),
  (NULL, 'text', '''campaign '' || i.n % 3'),
  (NULL, 'date', 'i.first_purchase'), (NULL, 'timestamp', 'i.first_purchase::timestamp'), (NULL, 'timestamptz', 'i.first_purchase::timestamp AT TIME ZONE ''UTC'''),
  (NULL, 'interval', 'interval ''1 month'''), (NULL, 'text[]', 'ARRAY[''campaign '' || i.n % 3, NULL]'), (NULL, 'integer[]', '''{1,3,7,20}'''), (NULL, 'numeric[]', '''{1.5,20,99.99,500}'''),
  (NULL, 'clv_period', '''month'''), (NULL, 'clv_rule', '''linear'''), (NULL, 'clv_unit', '''week'''), (NULL, 'clv_family', '''auto''');
INSERT INTO kept.fitting SELECT NULL, oid, format('i.%I', typname) FROM kept.base_types WHERE typname NOT IN ('clv_period', 'clv_rule', 'clv_unit', 'clv_family');

CREATE TABLE kept.calls AS
SELECT p.oid::regprocedure::text AS function, p.prokind = 'a' AS aggregate, coalesce(e.oid, t.oid)::regtype AS type, t.typelem <> 0 AND e.typtype = 'c' AS rows,
       'clv_model'::regtype = ANY (p.proargtypes) AS model, format('%I(%s)', p.proname, a.arguments) AS call, a.known
FROM kept.functions AS p JOIN pg_type AS t ON t.oid = p.prorettype LEFT JOIN pg_type AS e ON e.oid = t.typelem AND t.typcategory = 'A',
LATERAL (
  SELECT coalesce(string_agg(CASE WHEN p.proname = '_clv_add' AND g.n = 1 THEN format('NULL::%s', g.type::regtype)
                                  ELSE format('(%s)::%s', f.expression, g.type::regtype) END, ', ' ORDER BY g.n), '') AS arguments,
         count(*) = count(f.expression) AS known, bool_or(b.typtype = 'p') AS pseudo
  FROM unnest(p.proargtypes) WITH ORDINALITY AS g(type, n) JOIN pg_type AS b ON b.oid = g.type LEFT JOIN LATERAL (
    SELECT expression FROM kept.fitting AS f WHERE (f.name = p.proargnames[g.n] OR f.name IS NULL) AND (f.type = g.type OR f.type IS NULL)
      AND (f.function = p.proname OR f.function IS NULL) ORDER BY f.function, f.name, f.type LIMIT 1) AS f ON true) AS a
-- An amount of type real is refused. What the procedures of the views are made from is tried with them.
WHERE p.prokind <> 'p' AND p.prolang NOT IN (SELECT oid FROM pg_language WHERE lanname IN ('sql', 'plpgsql')) AND t.typtype <> 'p' AND a.pseudo IS NOT TRUE AND 'real'::regtype <> ALL (p.proargtypes);
SELECT kept.none('functions with nothing fitting for an argument', array_agg(function)) FROM kept.calls WHERE NOT known \g /dev/null

-- The results of the calls: rows with the names of their columns, other values as text, and errors.
CREATE FUNCTION kept.answers() RETURNS TABLE (function text, family text, answer jsonb) LANGUAGE plpgsql AS $$
DECLARE c record;
BEGIN
  FOR c IN SELECT k.*, f.family AS of_family, t.typtype = 'c' AS row
           FROM kept.calls AS k JOIN pg_type AS t ON t.oid = k.type JOIN kept.models AS f ON k.model OR f.n = 1 LOOP
    function := c.function;
    family := c.of_family;
    BEGIN
      EXECUTE format('SELECT jsonb_agg(%s) FROM (SELECT %s AS v FROM kept.inputs AS i WHERE i.family = %L %s) AS q',
                     CASE WHEN c.row THEN 'to_jsonb(v)' ELSE 'v::text' END, c.call, family, CASE WHEN NOT c.aggregate THEN 'ORDER BY i.n' END) INTO answer;
    EXCEPTION WHEN OTHERS THEN
      answer := jsonb_build_object('error', SQLSTATE, 'message', SQLERRM);
    END;
    RETURN NEXT;
  END LOOP;
END $$;
-- Every stored value with its bytes: rows with the names of their columns, other values as text.
CREATE FUNCTION kept.images() RETURNS TABLE (place text, n bigint, type regtype, value jsonb, bytes bytea) LANGUAGE plpgsql AS $$
DECLARE c record;
BEGIN
  FOR c IN SELECT a.attrelid::regclass AS relation, a.attname AS column, t.typsend, coalesce(e.oid, t.oid) AS type, t.typtype = 'c' OR e.typtype = 'c' AS row
           FROM pg_attribute AS a JOIN pg_class AS r ON r.oid = a.attrelid JOIN pg_type AS t ON t.oid = a.atttypid
           LEFT JOIN pg_type AS e ON e.oid = t.typelem AND t.typcategory = 'A'
           WHERE r.relnamespace = 'kept'::regnamespace AND r.relkind IN ('r', 'm') AND a.attnum > 0 AND NOT a.attisdropped
             AND r.relname LIKE ANY (ARRAY['inputs', 'models', 'customers', 'value_%', 'figures']) LOOP
    place := format('%s.%I', c.relation, c.column);
    type := c.type;
    FOR n, value, bytes IN EXECUTE format('SELECT row_number() OVER (), to_jsonb(%1$I%2$s), %3$s(%1$I) FROM %4$s', c.column,
                                          CASE WHEN c.row THEN '' ELSE '::text' END, c.typsend, c.relation) LOOP
      RETURN NEXT;
    END LOOP;
  END LOOP;
END $$;
-- Rows, or arrays of them, without some columns.
CREATE FUNCTION kept.without(columns name[], rows jsonb) RETURNS jsonb LANGUAGE sql AS $$
SELECT CASE jsonb_typeof(rows) WHEN 'object' THEN rows - columns::text[]
  WHEN 'array' THEN (SELECT coalesce(jsonb_agg(kept.without(columns, e) ORDER BY n), '[]') FROM jsonb_array_elements(rows) WITH ORDINALITY AS a(e, n))
  ELSE rows END $$;
CREATE VIEW kept.columns AS SELECT t.oid::regtype AS type, attname FROM kept.types AS t JOIN pg_attribute ON attrelid = typrelid WHERE attnum > 0;
-- The rows of the views that clv_create_views made, without the columns that the old script does not have.
CREATE FUNCTION kept.views() RETURNS TABLE (view text, "row" text) LANGUAGE plpgsql AS $$
BEGIN
  FOR view IN SELECT oid::regclass FROM pg_class WHERE relnamespace = 'clv'::regnamespace AND relkind IN ('v', 'm') LOOP
    FOR "row" IN EXECUTE format('SELECT (to_jsonb(v) - %L::text[])::text FROM %s AS v', '{lapse,at_risk,retained,lost}', view) LOOP
      RETURN NEXT;
    END LOOP;
  END LOOP;
END $$;
-- Stores values of every type that a function returns.
CREATE FUNCTION kept.store() RETURNS void LANGUAGE plpgsql AS $$
DECLARE c record;
BEGIN
  FOR c IN SELECT k.*, format('value_%s%s', t.typname, CASE WHEN k.rows THEN 's' END) AS name
           FROM kept.calls AS k JOIN pg_type AS t ON t.oid = k.type WHERE k.function !~ '^_clv_' LOOP
    EXECUTE format('CREATE TABLE IF NOT EXISTS kept.%I (function text, v %s%s)', c.name, c.type, CASE WHEN c.rows THEN '[]' END);
    EXECUTE format('INSERT INTO kept.%I SELECT %L, %s FROM kept.inputs AS i WHERE i.family = ''bg_nbd''', c.name, c.function, c.call);
  END LOOP;
END $$;

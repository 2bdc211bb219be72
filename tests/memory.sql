-- The statements of scripts/test_memory.sh: paragraphs of SQL, each run in its own session, over values of :n entries.
-- Those named "setup" run once, without a limit of memory; the others must give a result or the error 53200 or 54000
-- under any limit. Invalid input may also be reported as such.

-- setup
CREATE EXTENSION clv_ext;
CREATE VIEW numbers AS SELECT generate_series(0, :n - 1) AS i;
-- Customers of 12 periods each.
CREATE VIEW orders AS
SELECT i / 12 AS customer, date '2020-01-15' + 30 * (i % 12) AS day, 1 + i % 7 / 4.0 AS amount FROM (SELECT * FROM numbers OFFSET 0) AS n;
CREATE FUNCTION text_of(customer int) RETURNS text IMMUTABLE PARALLEL SAFE LANGUAGE sql AS $$ SELECT 'customer ' || customer $$;
CREATE TABLE states (name text, state clv_state);
CREATE TABLE cohort_tables (name text, state cohort_table);
CREATE TABLE counts (name text, state rfm_counts);
CREATE TABLE distributions (name text, state value_distribution);
CREATE TABLE thresholds (name text, state rfm_thresholds);
CREATE TABLE survivals (name text, state survival_table);
CREATE TABLE paths (name text, state attribution_path);
CREATE TABLE histories (name text, state purchase_history);
-- Compressing hundreds of megabytes would take most of the time.
ALTER TABLE states ALTER state SET STORAGE EXTERNAL;
ALTER TABLE cohort_tables ALTER state SET STORAGE EXTERNAL;
ALTER TABLE counts ALTER state SET STORAGE EXTERNAL;
ALTER TABLE distributions ALTER state SET STORAGE EXTERNAL;
ALTER TABLE thresholds ALTER state SET STORAGE EXTERNAL;
ALTER TABLE survivals ALTER state SET STORAGE EXTERNAL;
ALTER TABLE paths ALTER state SET STORAGE EXTERNAL;
ALTER TABLE histories ALTER state SET STORAGE EXTERNAL;

-- setup: states of customers
INSERT INTO states SELECT 'bigint', clv_state_agg(customer::bigint, day, amount, 'month') FROM orders;
INSERT INTO states SELECT 'bigint later', clv_state_agg(customer::bigint + 7, day + 400, amount, 'month') FROM orders;
INSERT INTO states SELECT 'text', clv_state_agg(text_of(customer), day, amount, 'month') FROM orders;
INSERT INTO states SELECT 'text later', clv_state_agg(text_of(customer + 7), day + 400, amount, 'month') FROM orders;

-- setup: histories; of one customer with days, of many customers
CREATE TABLE days AS SELECT purchase_history(date '0001-01-01' + i % (:n / 5), amount) AS history
FROM (SELECT i, 1 + i % 9973 / 100.0 AS amount FROM numbers) AS n;
INSERT INTO histories SELECT 'days', history FROM days;
INSERT INTO histories SELECT 'later days', purchase_history(date '2001-01-01' + i, 1.125) FROM generate_series(0, :n / 5) AS i;
CREATE TABLE customers AS
SELECT clv_merge(history) AS history
FROM (SELECT i, purchase_history(date '1990-01-01' + i % 3000 + k * (1 + i % 1999), 1 + i / 100.0) AS history
      FROM (SELECT * FROM numbers WHERE i < :n / 10) AS n, generate_series(0, 1) AS k GROUP BY i, k) AS parts GROUP BY i;

-- setup: cohorts of days and weeks; amounts of other decimals have to be brought to one scale
INSERT INTO cohort_tables SELECT 'days', cohort_agg(history, 'day') FROM customers;
INSERT INTO cohort_tables SELECT 'weeks', cohort_agg(history, 'week') FROM customers;
INSERT INTO cohort_tables SELECT 'ages', cohort_agg(state, 'day') FROM histories WHERE name = 'days';
INSERT INTO cohort_tables SELECT 'few decimals', cohort_agg(clv_merge, 'day')
FROM (SELECT clv_merge(purchase_history) FROM (SELECT i, purchase_history(date '1985-01-01' + i % 3000 + k * (1 + i % 1999), 1)
      FROM (SELECT * FROM numbers WHERE i < :n / 10) AS n, generate_series(0, 1) AS k GROUP BY i, k) AS parts GROUP BY i) AS c;

-- setup: counts; of whole days, of fractions
INSERT INTO counts SELECT 'days', rfm_counts_agg(history, date '2010-01-01') FROM customers;
INSERT INTO counts
SELECT 'fractions', rfm_counts_agg((1 + i % 20)::bigint, 1 + i * 0.0001, 1001 + i * 0.00013, 1 + i * 0.0007)
FROM (SELECT * FROM numbers WHERE i < :n / 30) AS n;

-- setup: distributions
INSERT INTO distributions SELECT 'values', value_agg(i * 0.01) FROM numbers;
INSERT INTO distributions SELECT 'values of fewer decimals', value_agg(i::numeric) FROM numbers;
INSERT INTO thresholds SELECT 'customers', rfm_quantiles(history, date '2010-01-01') FROM customers;
INSERT INTO survivals SELECT 'all days', survival_agg(i, i % 3 > 0) FROM numbers;
INSERT INTO survivals SELECT 'later days', survival_agg(i + 1000, i % 2 > 0) FROM numbers;

-- setup: paths; of few campaigns, of as many as touches
INSERT INTO paths SELECT 'campaigns', attribution_path(timestamp '2020-01-01' + i * interval '7 seconds', 'campaign ' || i % 17, timestamp '2040-01-01', 'linear')
FROM (SELECT * FROM numbers WHERE i < :n / 5) AS n;
INSERT INTO paths SELECT 'names', attribution_path(timestamp '2020-01-01' + i * interval '7 seconds', 'one of very many campaigns, each with a long name: ' || i, timestamp '2040-01-01', 'time_decay')
FROM (SELECT * FROM numbers WHERE i < :n / 5) AS n;
INSERT INTO paths SELECT 'positions', attribution_path(timestamp '2020-01-01' + i % 1000 * interval '7 seconds', 'a campaign with a long name: ' || i, timestamp '2040-01-01', 'position')
FROM (SELECT * FROM numbers WHERE i < :n / 5) AS n;

-- clv_agg, bigint
SELECT (clv_agg(customer::bigint, day, amount, 'month')).* FROM orders;

-- clv_agg, text
SELECT (clv_agg(text_of(customer), day, amount, 'month')).* FROM orders;

-- clv_agg, uuid
SELECT (clv_agg(md5(customer::text)::uuid, day, amount, 'month')).* FROM orders;

-- clv_agg in two groups, by a hash
SELECT (clv_agg(customer::bigint, day, amount, 'month')).* FROM orders GROUP BY customer % 2;

-- clv_state_agg, stored
CREATE TEMPORARY TABLE stored AS SELECT clv_state_agg(customer::bigint, day, amount, 'month') FROM orders;

-- clv_state_agg, stored, text
CREATE TEMPORARY TABLE stored AS SELECT clv_state_agg(text_of(customer), day, amount, 'month') FROM orders;

-- clv_state from histories
SELECT clv_state_agg(history, 'month') FROM customers;

-- retention_rate and purchase_frequency
SELECT retention_rate(customer::bigint, day, 'month'), purchase_frequency(customer::bigint) FROM orders;

-- clv_state printed
SELECT name, length(state::text) FROM states;

-- clv_state printed, text
SELECT length(state::text) FROM states WHERE name = 'text';

-- clv_state sent
SELECT name, length(_clv_state_send(state)) FROM states;

-- clv_state as json
SELECT length(_clv_state_json(state)::text) FROM states WHERE name = 'bigint';

-- clv_state as jsonb
SELECT jsonb_typeof(state::jsonb) FROM states WHERE name = 'bigint';

-- clv_state received as text
SELECT state::text::clv_state = state FROM states WHERE name = 'bigint';

-- clv_state received as text, text
SELECT state::text::clv_state = state FROM states WHERE name = 'text';

-- clv_state as text to a file
COPY states TO ':folder/states.text';
CREATE TEMPORARY TABLE received (LIKE states);
COPY received FROM ':folder/states.text';
SELECT bool_and(a.state = b.state) FROM states AS a JOIN received AS b USING (name);

-- clv_state as binary to a file
COPY states TO ':folder/states.binary' (FORMAT binary);
CREATE TEMPORARY TABLE received (LIKE states);
COPY received FROM ':folder/states.binary' (FORMAT binary);
SELECT bool_and(a.state = b.state) FROM states AS a JOIN received AS b USING (name);

-- clv_state compared
SELECT count(*) FROM states AS a, states AS b WHERE a.state = b.state;

-- clv_state grouped
SELECT count(*) FROM (SELECT DISTINCT state FROM states) AS s;

-- clv_state sorted
SET enable_hashagg = off;
SELECT count(*) FROM (SELECT state FROM states GROUP BY state) AS s;

-- clv_merge
SELECT length(_clv_state_send(clv_merge(state))) FROM states WHERE name LIKE 'bigint%';

-- clv_merge, text
SELECT length(_clv_state_send(clv_merge(state))) FROM states WHERE name LIKE 'text%';

-- clv_merge of what does not go together
SELECT clv_merge(state) FROM states WHERE name IN ('bigint', 'bigint later') OR name = 'bigint';

-- figures of clv_state
SELECT k.*, retention_rate(state), purchase_frequency(state), c.*
FROM states, key_figures(state) AS k, clv_cac(state, 1000, periods => 12) AS c;

-- clv_merge as a window
SELECT count(*) FROM (SELECT clv_merge(state) OVER (ORDER BY name) FROM states WHERE name LIKE 'bigint%') AS w;

-- parallel workers
CREATE TABLE IF NOT EXISTS kept AS SELECT * FROM orders LIMIT 1000000;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SET max_parallel_workers_per_gather = 2;
SELECT (clv_agg(text_of(customer), day, amount, 'month')).* FROM kept;
SELECT length(cohort_agg(text_of(customer), day, amount, 'month')::text) FROM kept;

-- cohort_agg, bigint
SELECT length(cohort_agg(customer::bigint, day, amount, 'month')::text) FROM orders;

-- cohort_agg, text
SELECT length(cohort_agg(text_of(customer), day, amount, 'month')::text) FROM orders;

-- cohort_agg from histories
SELECT length(_clv_cohort_table_send(cohort_agg(history, 'day'))) FROM customers;

-- activity_frequency, bigint
SELECT (activity_frequency(customer::bigint, day, 'month')).* FROM orders;

-- activity_frequency, text
SELECT (activity_frequency(text_of(customer), day, 'month')).* FROM orders;

-- activity_frequency of very different users
SELECT sessions - sessions FROM (SELECT length((activity_frequency(customer::bigint, day, 'month')).distribution::text) AS sessions
FROM (SELECT floor(sqrt(i))::int AS customer, date '2020-01-01' AS day FROM numbers) AS n) AS f;

-- cohort_table printed, sent, received
SELECT name, length(state::text), length(_clv_cohort_table_send(state)), state::text::cohort_table = state FROM cohort_tables;

-- cohort_table as binary
COPY cohort_tables TO ':folder/cohorts.binary' (FORMAT binary);
CREATE TEMPORARY TABLE received (LIKE cohort_tables);
COPY received FROM ':folder/cohorts.binary' (FORMAT binary);
SELECT bool_and(a.state = b.state) FROM cohort_tables AS a JOIN received AS b USING (name);

-- clv_merge of cohort_tables, of other decimals first and last
SELECT length(clv_merge(state ORDER BY name)::text), length(clv_merge(state ORDER BY name DESC)::text) FROM cohort_tables WHERE name IN ('days', 'few decimals');

-- cohorts
SELECT count(*), sum(active) FROM cohort_tables, cohorts(state) WHERE name = 'weeks';

-- cohorts in the SELECT list
SELECT count(*) FROM (SELECT cohorts(state) FROM cohort_tables WHERE name = 'weeks') AS c;

-- retention_by_age
SELECT count(*), sum(active) FROM cohort_tables, retention_by_age(state) WHERE name = 'days';

-- rolling_retention
SELECT count(*), sum(active) FROM cohort_tables, rolling_retention(state) WHERE name = 'days';

-- revenue_retention
SELECT count(*), sum(revenue) FROM cohort_tables, revenue_retention(state) WHERE name = 'days';

-- payback
SELECT count(*), sum(c.cumulative_margin) FROM cohort_tables, payback_curve(state, 1000) AS c WHERE name = 'days';

-- payback_age
SELECT a.* FROM cohort_tables, payback_age(state, 1000000) AS a WHERE name = 'days';

-- retention_by_age of many ages
SELECT count(*), sum(active) FROM cohort_tables, retention_by_age(state) WHERE name = 'ages';

-- rolling_retention of many ages
SELECT count(*), sum(active) FROM cohort_tables, rolling_retention(state) WHERE name = 'ages';

-- revenue_retention of many ages
SELECT count(*), sum(revenue) FROM cohort_tables, revenue_retention(state) WHERE name = 'ages';

-- payback of many ages
SELECT count(*), sum(c.cumulative_margin) FROM cohort_tables, payback_curve(state, 1000) AS c WHERE name = 'ages';

-- cohorts of many ages
SELECT count(*), sum(active) FROM cohort_tables, cohorts(state) WHERE name = 'ages';

-- rfm_counts of fractions
SELECT length(_clv_rfm_counts_send(rfm_counts_agg((1 + i % 20)::bigint, 1 + i * 0.0001, 1001 + i * 0.00013, 1 + i * 0.0007))) FROM numbers;

-- rfm_counts printed, sent, received
SELECT name, length(state::text), length(_clv_rfm_counts_send(state)), state::text::rfm_counts = state FROM counts;

-- rfm_counts as binary
COPY counts TO ':folder/counts.binary' (FORMAT binary);
CREATE TEMPORARY TABLE received (LIKE counts);
COPY received FROM ':folder/counts.binary' (FORMAT binary);
SELECT bool_and(a.state = b.state) FROM counts AS a JOIN received AS b USING (name);

-- rfm_counts merged
SELECT length(clv_merge(state)::text) FROM (SELECT state FROM counts WHERE name = 'fractions' UNION ALL SELECT state FROM counts WHERE name = 'fractions') AS twice;

-- clv_fit, nbd
SELECT clv_status(clv_fit(state, 'nbd')) FROM counts;

-- clv_fit, bg_nbd
SELECT clv_status(clv_fit(state, 'bg_nbd')) FROM counts;

-- clv_fit, mbg_nbd
SELECT clv_status(clv_fit(state, 'mbg_nbd')) FROM counts;

-- clv_fit, pareto_nbd
SELECT clv_status(clv_fit(state, 'pareto_nbd')) FROM counts;

-- clv_fit, auto
SELECT clv_status(clv_fit(state, 'auto')) FROM counts;

-- clv_fit, aggregate
SELECT clv_status(clv_fit((1 + i % 20)::bigint, 1 + i * 0.0001, 1001 + i * 0.00013, 1 + i * 0.0007, 'bg_nbd')) FROM (SELECT * FROM numbers WHERE i < :n / 30) AS n;

-- clv_fit of histories
SELECT clv_status(clv_fit(history, '2010-01-01')) FROM customers;

-- family_fits
SELECT f.* FROM counts, family_fits(state) AS f WHERE name = 'fractions';

-- clv_compare
SELECT array_length(clv_compare(history, '2010-01-01'), 1) FROM customers;

-- value_agg
SELECT length(_clv_value_distribution_send(value_agg(i * 0.01))) FROM numbers;

-- value_distribution printed, sent, received
SELECT name, length(state::text), length(_clv_value_distribution_send(state)), state::text::value_distribution = state FROM distributions;

-- value_distribution as binary
COPY distributions TO ':folder/distributions.binary' (FORMAT binary);
CREATE TEMPORARY TABLE received (LIKE distributions);
COPY received FROM ':folder/distributions.binary' (FORMAT binary);
SELECT bool_and(a.state = b.state) FROM distributions AS a JOIN received AS b USING (name);

-- value_distribution merged, of other decimals first and last
SELECT length(clv_merge(state ORDER BY name)::text), length(clv_merge(state ORDER BY name DESC)::text) FROM distributions;

-- value_concentration and deciles
SELECT c.*, (SELECT count(*) FROM deciles(state)) FROM distributions, value_concentration(state) AS c;

-- value_deciles
SELECT array_length(value_deciles(i * 0.01), 1), value_concentration(i * 0.01) FROM numbers;

-- rfm_quantiles
SELECT length(rfm_quantiles(history, date '2010-01-01')::text) FROM customers;

-- rfm_thresholds printed, sent, received
SELECT name, length(state::text), length(_clv_rfm_thresholds_send(state)), state::text::rfm_thresholds = state FROM thresholds;

-- rfm_thresholds as binary
COPY thresholds TO ':folder/thresholds.binary' (FORMAT binary);
CREATE TEMPORARY TABLE received (LIKE thresholds);
COPY received FROM ':folder/thresholds.binary' (FORMAT binary);
SELECT bool_and(a.state = b.state) FROM thresholds AS a JOIN received AS b USING (name);

-- rfm_thresholds read
SELECT count(c.*) FROM thresholds, rfm_cuts(state) AS c;
SELECT s.* FROM thresholds, (SELECT * FROM customers LIMIT 3) AS c, rfm_score(history, state, '2010-01-01') AS s;

-- survival_agg
SELECT length(_clv_survival_table_send(survival_agg(i, i % 3 > 0))) FROM numbers;

-- survival_table printed, sent, received
SELECT name, length(state::text), length(_clv_survival_table_send(state)), state::text::survival_table = state FROM survivals;

-- survival_table as binary
COPY survivals TO ':folder/survivals.binary' (FORMAT binary);
CREATE TEMPORARY TABLE received (LIKE survivals);
COPY received FROM ':folder/survivals.binary' (FORMAT binary);
SELECT bool_and(a.state = b.state) FROM survivals AS a JOIN received AS b USING (name);

-- survival_curve
SELECT count(*) FROM survivals, survival_curve(state) WHERE name = 'all days';

-- survival_table read
SELECT median_survival(state), restricted_mean_survival(state) FROM survivals;
SELECT l.* FROM survivals AS a, survivals AS b, log_rank(a.state, b.state) AS l WHERE a.name < b.name;

-- attribution_path
SELECT length(_clv_attribution_path_send(attribution_path(timestamp '2020-01-01' + (i * 7919 % 10007) * interval '7 seconds', 'campaign ' || i, timestamp '2040-01-01', 'linear')))
FROM (SELECT i::bigint FROM numbers) AS n;

-- attribution
SELECT array_length(attribution(timestamp '2020-01-01' + (i * 7919 % 10007) * interval '7 seconds', 'campaign ' || i, timestamp '2040-01-01', 'time_decay'), 1)
FROM (SELECT i::bigint FROM numbers) AS n;

-- attribution_path printed, sent, received
SELECT name, length(state::text), length(_clv_attribution_path_send(state)), state::text::attribution_path = state FROM paths;

-- attribution_path as binary
COPY paths TO ':folder/paths.binary' (FORMAT binary);
CREATE TEMPORARY TABLE received (LIKE paths);
COPY received FROM ':folder/paths.binary' (FORMAT binary);
SELECT bool_and(a.state = b.state) FROM paths AS a JOIN received AS b USING (name);

-- attribution_path merged
SELECT length(clv_merge(state)::text) FROM (SELECT state FROM paths WHERE name = 'names' UNION ALL SELECT state FROM paths WHERE name = 'names') AS twice;

-- attribution_weights
SELECT name, count(w.*) FROM paths, attribution_weights(state) AS w GROUP BY name;

-- attribution_weights of many names
SELECT count(w.*) FROM paths, attribution_weights(state) AS w WHERE name = 'names';

-- attribution_weights of positions
SELECT count(w.*) FROM paths, attribution_weights(state) AS w WHERE name = 'positions';

-- purchase_history
SELECT length(_clv_purchase_history_send(purchase_history(date '0001-01-01' + (i * 7919 % 20011)::int, 1.5))) FROM (SELECT i::bigint FROM numbers) AS n;

-- purchase_history printed, sent, received
SELECT name, length(state::text), length(_clv_purchase_history_send(state)), state::text::purchase_history = state FROM histories;

-- purchase_history as binary
COPY histories TO ':folder/histories.binary' (FORMAT binary);
CREATE TEMPORARY TABLE received (LIKE histories);
COPY received FROM ':folder/histories.binary' (FORMAT binary);
SELECT bool_and(a.state = b.state) FROM histories AS a JOIN received AS b USING (name);

-- purchase_history merged, of other decimals first and last
SELECT length(clv_merge(state ORDER BY name)::text), length(clv_merge(state ORDER BY name DESC)::text) FROM histories;

-- purchases
SELECT name, count(*), sum(revenue) FROM histories, purchases(state) GROUP BY name;

-- purchases in the SELECT list
SELECT count(*) FROM (SELECT purchases(state) FROM histories) AS p;

-- gap_days
SELECT g.* FROM histories, gap_days(state) AS g;

-- rfm of one long history, and scores
SELECT r.*, p_alive(m, state), expected_purchases(m, state, 30), orders_between(state, '0100-01-01', '2000-01-01')
FROM histories, rfm(state, '9000-01-01') AS r, (SELECT clv_fit(history, '2010-01-01', 'bg_nbd') AS m FROM (SELECT * FROM customers LIMIT 1000) AS c) AS f;

-- one long history in aggregates
SELECT length(clv_state_agg(state, 'day')::text), length(cohort_agg(state, 'day')::text) FROM histories WHERE name = 'days';

-- invalid: a long name of a field
SELECT ('{"version":1,"' || repeat('a', :n * 20) || '":1}')::clv_state;

-- invalid: a long string for a date
SELECT ('{"version":1,"days":[["' || repeat('a', :n * 20) || '",1,"1"]]}')::purchase_history;

-- invalid: a long string with escapes
SELECT ('{"version":1,"days":[["' || repeat('\n', :n * 20) || '",1,"1"]]}')::purchase_history;

-- invalid: a long string for an amount
SELECT ('{"version":1,"values":[["' || repeat('1', :n * 20) || '",1]]}')::value_distribution;

-- invalid: a long number
SELECT ('{"version":1,"values":[["1",' || repeat('1', :n * 20) || ']]}')::value_distribution;

-- invalid: a long fraction
SELECT ('{"version":1,"as_of":null,"amounts":"without","family":"auto","penalty":0.' || repeat('1', :n * 20) || ',"purchases":[],"spend":[],"spells":[]}')::rfm_counts;

-- invalid: a long word
SELECT ('{"version":1,"as_of":null,"amounts":"' || repeat('1', :n * 20) || '","family":"auto","penalty":0,"purchases":[],"spend":[],"spells":[]}')::rfm_counts;

-- invalid: packed entries in one long piece
SELECT (regexp_replace(state::text, '"customers":\[.*\]', '"customers":["' || repeat('A', :n * 20) || '"]'))::clv_state FROM (SELECT clv_state_agg(1::bigint, date '2020-01-01', 1)::text AS state) AS one;

-- invalid: a long name of a parameter
SELECT ('{"version":1,"family":"nbd","parameters":{"' || repeat('r', :n * 20) || '":1}}')::clv_model;

-- invalid: many parameters
SELECT ('{"version":1,"family":"nbd","parameters":{' || string_agg('"r' || i || '":1', ',') || '}}')::clv_model FROM numbers;

-- invalid: a long covariance
SELECT ('{"version":1,"family":"nbd","parameters":{"r":1,"alpha":1},"covariance":[[' || string_agg('1', ',') || ']]}')::clv_model FROM numbers;

-- invalid: deep nesting
SELECT ('{"version":1,"days":' || repeat('[', :n * 5))::purchase_history;

-- a long name of a campaign
SELECT (attribution(timestamp '2020-01-01', repeat('a', :n * 20), timestamp '2040-01-01', 'linear'))[1].weight;

-- a path with a long name of a campaign
SELECT state = state::text::attribution_path, (SELECT sum(weight) FROM attribution_weights(state))
FROM (SELECT attribution_path(timestamp '2020-01-01', repeat('a', :n * 20), timestamp '2040-01-01', 'linear') AS state) AS p;

-- invalid: words
SELECT repeat('a', :n * 20)::clv_period;

-- Values as text, as binary, in columns, arrays and composites; compared, hashed, grouped.
CREATE TABLE values_kept (
  n serial, history purchase_history, state clv_state, histories purchase_history[]
);
ALTER TABLE values_kept ALTER COLUMN state SET STORAGE external;
INSERT INTO values_kept (history, state, histories)
SELECT purchase_history(ordered_at, amount), clv_state_agg(customer_id, ordered_at, amount, 'month'), ARRAY[purchase_history(ordered_at)]
FROM orders GROUP BY customer_id
UNION ALL SELECT purchase_history(ordered_at, amount), clv_state_agg(customer_code, ordered_at, amount, 'day'), NULL FROM orders
UNION ALL SELECT NULL, clv_state_agg(history), ARRAY['{"version":1,"days":[]}']::purchase_history[] FROM customers;
-- Some are short, some are stored in line, some are toasted.
SELECT count(*) AS values, count(*) FILTER (WHERE pg_column_size(history) < 100) > 0 AS short, max(pg_column_size(state)) > 8000 AS toasted FROM values_kept;

-- Text is read back as the same value.
SELECT count(*) FILTER (WHERE history::text::purchase_history = history) = count(history) AS histories,
       count(*) FILTER (WHERE state::text::clv_state = state) = count(state) AS states,
       count(*) FILTER (WHERE histories::text::purchase_history[] = histories) = count(histories) AS arrays FROM values_kept;
-- Binary, in both directions, also within arrays and rows.
SELECT current_setting('data_directory') || '/values.bin' AS file \gset
COPY values_kept TO :'file' (FORMAT binary);
CREATE TABLE values_back (LIKE values_kept);
COPY values_back FROM :'file' (FORMAT binary);
SELECT count(*) AS values, count(*) FILTER (WHERE k.history IS NOT DISTINCT FROM b.history AND k.state IS NOT DISTINCT FROM b.state
  AND k.histories IS NOT DISTINCT FROM b.histories) AS same FROM values_kept AS k JOIN values_back AS b USING (n);
-- The bytes are the same, so that REFRESH ... CONCURRENTLY finds no change where there is none.
SELECT count(*) FILTER (WHERE k *<> b) AS changed_images FROM values_kept AS k JOIN values_back AS b USING (n);

-- A ledger takes 24 bytes a purchase day, and 16 once.
SELECT pg_column_size(history) AS bytes, days, pg_column_size(history) - 24 * days AS head FROM (
  SELECT purchase_history(date '2024-01-01' + i, 1.5) AS history, count(*) AS days FROM generate_series(1, 50) AS i) AS h;

-- As jsonb.
SELECT history::jsonb -> 'days' -> 0 AS first_day FROM (SELECT purchase_history(date '2024-01-31', 9.90) AS history) AS h;
SELECT jsonb_object_keys(state::jsonb) FROM (SELECT clv_state_agg(1::bigint, date '2024-01-31', 9.90) AS state) AS s;
-- Keys of text and uuid.
SELECT clv_state_agg('ann'::text, date '2024-01-31', 9.90) AS of_text,
       clv_state_agg('00112233-4455-6677-8899-aabbccddeeff'::uuid, date '2024-01-31', 9.90) AS of_uuid,
       clv_state_agg('-9223372036854775808'::bigint, date '2024-01-31', 9.90) AS of_bigint;

-- Equality is of values: 12.5 is 12.50. Equal values share a hash.
SELECT a = b AS equal, a <> b AS different, _clv_purchase_history_hash(a) = _clv_purchase_history_hash(b) AS same_hash, a::text = b::text AS same_text
FROM (SELECT purchase_history(date '2024-01-01', 12.5) AS a, purchase_history(date '2024-01-01', 12.50) AS b) AS v;
SELECT a = b AS equal, _clv_state_hash(a) = _clv_state_hash(b) AS same_hash
FROM (SELECT clv_state_agg(1::bigint, date '2024-01-01', 12.5) AS a, clv_state_agg(1::bigint, date '2024-01-01', 12.50) AS b) AS v;
SELECT a = b AS equal, a <> b AS different FROM (SELECT purchase_history(date '2024-01-01', 12.5) AS a, purchase_history(date '2024-01-01') AS b) AS v;
SELECT (SELECT count(*) FROM customers) AS customers, count(*) AS groups, sum(n) AS values FROM (
  SELECT history, count(*) AS n FROM (SELECT history FROM customers UNION ALL SELECT history FROM customers) AS twice GROUP BY history) AS g;
SELECT count(*) AS groups FROM (SELECT history FROM customers UNION SELECT history FROM customers) AS u;
SELECT (SELECT count(*) FROM customers AS a JOIN customers AS b USING (history)) >= (SELECT count(*) FROM customers) AS joined;
SELECT count(*) FROM (SELECT state, count(*) FROM (SELECT state FROM values_kept UNION ALL SELECT state FROM values_back) AS s GROUP BY state HAVING count(*) = 2) AS g;

-- Stored values are aggregated like new ones.
SELECT (SELECT clv_agg(state) FROM values_kept WHERE n <= 20) = (SELECT clv_agg(state) FROM values_back WHERE n <= 20) AS merged;
SELECT (SELECT clv_agg(history) FROM values_kept WHERE n <= 20) = (SELECT clv_agg(history) FROM values_back WHERE n <= 20) AS figures;

-- A materialized view of histories is refreshed concurrently.
CREATE UNIQUE INDEX ON customers (segment, customer_id);
REFRESH MATERIALIZED VIEW CONCURRENTLY customers;

-- The same for the other types, in many sizes: text and binary in both directions, in a column, byte for byte.
CREATE TABLE tables_kept AS
SELECT row_number() OVER (ORDER BY segment) AS n, cohorts, worth, thresholds, survival, totals, path, counts, model, transitions, lines, forecasts, pairs, holdouts, checks FROM
  (SELECT segment, cohort_agg(history, 'month') AS cohorts FROM customers GROUP BY segment) AS c
  JOIN (SELECT segment, segment_transitions(history, (SELECT rfm_quantiles(history, '2024-01-01') FROM customers), '2021-12-31', '2023-06-30') AS transitions FROM customers GROUP BY segment) AS g USING (segment)
  JOIN (SELECT 'segment ' || part % 5 AS segment, clv_merge(lines) AS lines FROM lines_kept GROUP BY 1) AS l USING (segment)
  JOIN (SELECT 'segment ' || part AS segment, clv_merge(sums) AS forecasts FROM forecasts_kept WHERE family = 'bg_nbd' AND part < 5 GROUP BY 1) AS f USING (segment)
  JOIN (SELECT 'segment ' || part AS segment, clv_merge(pairs) AS pairs FROM pairs_kept GROUP BY 1) AS w USING (segment)
  JOIN (SELECT 'segment ' || part AS segment, clv_merge(counts) AS holdouts FROM holdouts_kept WHERE split_at = '2023-06-30' GROUP BY 1) AS b USING (segment)
  JOIN (SELECT 'segment ' || part AS segment, clv_merge(checks) AS checks FROM checks_kept WHERE family = 'bg_nbd' GROUP BY 1) AS k USING (segment)
  JOIN (SELECT segment, value_agg(amount) AS worth FROM orders GROUP BY segment) AS v USING (segment)
  JOIN (SELECT segment, rfm_quantiles(history, '2024-01-01') AS thresholds FROM customers GROUP BY segment) AS r USING (segment)
  JOIN (SELECT segment, rfm_counts_agg(history, '2024-01-01') AS counts, clv_fit(history, '2024-01-01') AS model FROM customers GROUP BY segment) AS m USING (segment)
  JOIN (SELECT 'segment ' || i % 5 AS segment, survival_agg(days, churned) AS survival FROM tenures GROUP BY 1) AS s USING (segment)
  JOIN (SELECT 'segment ' || i % 5 AS segment, cost_totals(revenue, goods, service, marketing) AS totals FROM serving GROUP BY 1) AS t USING (segment)
  JOIN (SELECT 'segment ' || customer_id % 5 AS segment, attribution_path(touched_at, campaign, timestamp '2030-01-01', 'linear') AS path FROM touches GROUP BY 1) AS a USING (segment);
CREATE FUNCTION pg_temp.read_back(type regtype, OUT kept bigint, OUT changed bigint, OUT unequal bigint, OUT hashes bigint) LANGUAGE plpgsql AS $$
DECLARE
  hash regproc := (SELECT amproc FROM pg_opclass JOIN pg_amproc ON amprocfamily = opcfamily AND amprocnum = 1
                   WHERE opcintype = type AND opcdefault AND opcmethod = (SELECT oid FROM pg_am WHERE amname = 'hash'));
BEGIN
  EXECUTE format('SELECT count(*), count(*) FILTER (WHERE v::text <> t), count(*) FILTER (WHERE v::text::%1$s <> v OR %2$s(v::text::%1$s) <> %2$s(v)), count(DISTINCT %2$s(v)) '
    'FROM (SELECT t, t::%1$s AS v FROM stored_texts(%1$L) AS t OFFSET 0) AS s', type, hash) INTO kept, changed, unequal, hashes;
END $$;
SELECT type, kept > 1 AS kept, changed, unequal, hashes > 1 AS hashes FROM base_types, pg_temp.read_back(type) ORDER BY type::text COLLATE "C";
SELECT type AS not_kept FROM base_types WHERE NOT typbyval AND NOT EXISTS (
  SELECT FROM pg_attribute WHERE attrelid IN ('values_kept'::regclass, 'tables_kept'::regclass) AND atttypid = type);
COPY tables_kept TO :'file' (FORMAT binary);
CREATE TABLE tables_back (LIKE tables_kept);
COPY tables_back FROM :'file' (FORMAT binary);
SELECT count(*) AS values, count(*) FILTER (WHERE k *<> b) AS changed_images FROM tables_kept AS k JOIN tables_back AS b USING (n);
SELECT count(*) = (SELECT count(*) FROM tables_kept) AS groups FROM (TABLE tables_kept UNION TABLE tables_back) AS u;
SELECT jsonb_object_keys(cohorts::jsonb) FROM tables_kept LIMIT 9;
-- Money of another scale is the same money.
SELECT cohort_agg(1::bigint, date '2024-01-01', 1.5, 'year') = cohort_agg(1::bigint, date '2024-01-01', 1.50, 'year') AS cohorts, cohort_agg(1::bigint, date '2024-01-01', 1.5, 'year') <> cohort_agg(1::bigint, date '2024-01-01', 1.51, 'year') AS others,
       clv_merge(t) = clv_merge(u) AS totals, (SELECT rfm_quantiles(h, '2024-02-01') = rfm_quantiles(g, '2024-02-01') FROM (SELECT purchase_history(date '2024-01-01', 1.5) AS h, purchase_history(date '2024-01-01', 1.50) AS g) AS w) AS thresholds FROM (SELECT _clv_add(NULL::clv_totals, 1.5, 0.0, 0.0, 0.0) AS t, _clv_add(NULL::clv_totals, 1.50, 0.00, 0.00, 0.00) AS u) AS v;
-- A state that still has customers, as engines ship it, gives the reports of the reduced table, and merges with others of its kind.
SELECT c.cohort, c.age, c.active, c.revenue FROM cohorts('{"version":1,"source":"bigint","start":"first_order","period":"month","amounts":"with","as_of":null,"last_day":"2024-02-02","entries":{"visits":{"scale":2,"packed":["gfcF/f////////9/AswIAADHAQMJAQA"]}},"flows":[]}') AS c;

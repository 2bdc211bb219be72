-- Values as text, as binary, in columns, arrays and composites; equal, hashed, grouped.
CREATE TABLE values_kept (
  n serial, history purchase_history, state clv_state, histories purchase_history[]
);
ALTER TABLE values_kept ALTER COLUMN state SET STORAGE external;
INSERT INTO values_kept (history, state, histories)
SELECT purchase_history(ordered_at, amount), clv_state_agg(customer_id, ordered_at, amount, 'month'), ARRAY[purchase_history(ordered_at)]
FROM orders GROUP BY customer_id
UNION ALL SELECT purchase_history(ordered_at, amount), clv_state_agg(customer_code, ordered_at, amount, 'day'), NULL FROM orders
UNION ALL SELECT NULL, clv_state_agg(history), ARRAY['{"version":1,"days":[]}']::purchase_history[] FROM customers;
-- Some short, some in line, some toasted.
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
-- The very bytes are the same, so that REFRESH ... CONCURRENTLY sees no change where there is none.
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
SELECT a = b AS equal, a <> b AS different, purchase_history_hash(a) = purchase_history_hash(b) AS same_hash, a::text = b::text AS same_text
FROM (SELECT purchase_history(date '2024-01-01', 12.5) AS a, purchase_history(date '2024-01-01', 12.50) AS b) AS v;
SELECT a = b AS equal, clv_state_hash(a) = clv_state_hash(b) AS same_hash
FROM (SELECT clv_state_agg(1::bigint, date '2024-01-01', 12.5) AS a, clv_state_agg(1::bigint, date '2024-01-01', 12.50) AS b) AS v;
SELECT a = b AS equal, a <> b AS different FROM (SELECT purchase_history(date '2024-01-01', 12.5) AS a, purchase_history(date '2024-01-01') AS b) AS v;
SELECT (SELECT count(*) FROM customers) AS customers, count(*) AS groups, sum(n) AS values FROM (
  SELECT history, count(*) AS n FROM (SELECT history FROM customers UNION ALL SELECT history FROM customers) AS twice GROUP BY history) AS g;
SELECT count(*) AS groups FROM (SELECT history FROM customers UNION SELECT history FROM customers) AS u;
SELECT (SELECT count(*) FROM customers AS a JOIN customers AS b USING (history)) >= (SELECT count(*) FROM customers) AS joined;
SELECT count(*) FROM (SELECT state, count(*) FROM (SELECT state FROM values_kept UNION ALL SELECT state FROM values_back) AS s GROUP BY state HAVING count(*) = 2) AS g;

-- Stored values aggregate as fresh ones do.
SELECT (SELECT clv_agg(state) FROM values_kept WHERE n <= 20) = (SELECT clv_agg(state) FROM values_back WHERE n <= 20) AS merged;
SELECT (SELECT clv_agg(history) FROM values_kept WHERE n <= 20) = (SELECT clv_agg(history) FROM values_back WHERE n <= 20) AS figures;

-- A materialized view of histories is refreshed beside its readers.
CREATE UNIQUE INDEX ON customers (segment, customer_id);
REFRESH MATERIALIZED VIEW CONCURRENTLY customers;

SET datestyle = ISO;
\set SHOW_CONTEXT never
SET client_min_messages = warning;
-- A set that is kept up to date from what has changed is the same as one made anew, whatever changed.
CREATE FUNCTION pg_temp.unlike(a text, b text) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE
  part record;
  different bigint;
BEGIN
  FOR part IN SELECT r.name FROM _clv_relations(a) AS r WHERE r.name NOT IN ('known', 'definition', 'changed_customer', 'customer_360') LOOP
    EXECUTE format('SELECT count(*) FROM ((SELECT v::text FROM %1$I.%3$I AS v EXCEPT ALL SELECT v::text FROM %2$I.%3$I AS v) UNION ALL (SELECT v::text FROM %2$I.%3$I AS v EXCEPT ALL SELECT v::text FROM %1$I.%3$I AS v)) AS d', a, b, part.name) INTO different;
    IF different > 0 THEN
      RETURN NEXT format('%s: %s rows', part.name, different);
    END IF;
  END LOOP;
END $$;
CREATE TABLE sold AS SELECT row_number() OVER (ORDER BY customer_id, ordered_at, amount)::integer AS id, customer_id::integer AS customer, ordered_at, amount::numeric AS amount, segment, 'channel ' || customer_id % 3 AS channel, chr(97 + customer_id::integer % 5 + 5) AS product,
  timestamp '2024-07-11' AS updated_at FROM orders;
CREATE INDEX ON sold (customer);
CALL clv_create_views('sold', 'customer', into_schema => 'noted', segment => 'segment', channel => 'channel', first_order => '{product}', mode => 'trigger');
CALL clv_create_views('sold', 'customer', into_schema => 'marked', segment => 'segment', channel => 'channel', first_order => '{product}', changed_at => 'updated_at');
-- Late orders, new customers, refunds, orders that are changed, moved to another customer or to another day, dirty rows.
INSERT INTO sold VALUES (90001, 5, '2021-03-03', 12, 'segment 1', 'channel 2', 'f', '2024-07-12'), (90002, 999, '2024-07-10', 13, 'segment 2', 'channel 1', 'g', '2024-07-12'), (90003, 999, '2018-12-12', -4, 'segment 3', 'channel 1', 'g', '2024-07-12'),
  (90004, NULL, '2024-07-01', 5, 'segment 2', 'channel 1', 'g', '2024-07-12'), (90005, 6, NULL, 5, 'segment 2', 'channel 1', 'g', '2024-07-12'), (90006, 6, '2023-01-01', 'NaN', 'segment 2', 'channel 1', 'g', '2024-07-12'),
  (90007, 7, '1970-01-01', 5, 'segment 2', 'channel 1', 'g', '2024-07-12'), (90008, 8, '2204-01-01', 5, 'segment 2', 'channel 1', 'g', '2024-07-12'), (90009, 9, '2024-01-01', 1.0 / 3, 'segment 2', 'channel 1', 'g', '2024-07-12');
UPDATE sold SET amount = amount + 1, updated_at = '2024-07-12' WHERE id % 500 = 3;
UPDATE sold SET ordered_at = ordered_at - interval '40 days', updated_at = '2024-07-12' WHERE id % 700 = 4;
CALL clv_refresh('noted');
CALL clv_refresh('marked');
CALL clv_create_views('sold', 'customer', into_schema => 'anew', segment => 'segment', channel => 'channel', first_order => '{product}');
SELECT trouble, rows FROM noted.order_quality WHERE rows > 0 ORDER BY trouble COLLATE "C";
SELECT pg_temp.unlike('noted', 'anew') AS noted;
SELECT pg_temp.unlike('marked', 'anew') AS marked;
SELECT (SELECT count(*) FROM noted.changed_customer) AS left_to_do, (SELECT count(*) FROM clv_verify('noted')) AS noted, (SELECT count(*) FROM clv_verify('marked')) AS marked;
-- Rows that are mended are no trouble any more; orders that go to another customer or are gone. A watermark does not see who lost an order: clv_verify does.
UPDATE sold SET amount = 5, customer = 11, ordered_at = '2024-02-02', updated_at = '2024-07-13' WHERE id BETWEEN 90004 AND 90009;
UPDATE sold SET customer = customer + 1, updated_at = '2024-07-13' WHERE id % 900 = 7;
DELETE FROM sold WHERE customer IN (20, 21, 22) OR id % 1000 = 11;
CALL clv_refresh('noted');
CALL clv_refresh('marked');
CALL clv_refresh('anew');
SELECT pg_temp.unlike('noted', 'anew') AS noted;
SELECT count(*) > 10 AS days, bool_and(coalesce(orders, 0) <= orders_in_set) AS too_many, (SELECT count(*) FROM clv_verify('noted')) AS noted FROM clv_verify('marked');
CALL clv_refresh('marked', whole => true);
SELECT pg_temp.unlike('marked', 'anew') AS marked;
SELECT count(*) AS days FROM clv_verify('marked');
-- Emptied and filled again; then a table of the same name, on which the triggers are put again; then without a change.
CREATE TABLE copied AS SELECT * FROM sold;
TRUNCATE sold;
INSERT INTO sold SELECT * FROM copied WHERE id % 3 > 0;
CALL clv_refresh('noted');
CALL clv_refresh('anew');
SELECT pg_temp.unlike('noted', 'anew') AS noted;
DROP TABLE sold;
ALTER TABLE copied RENAME TO sold;
CALL clv_refresh('noted');
DELETE FROM sold WHERE customer BETWEEN 30 AND 33;
CALL clv_refresh('noted');
CALL clv_refresh('anew');
SELECT pg_temp.unlike('noted', 'anew') AS noted;
SET client_min_messages = notice;
CALL clv_refresh('noted');
-- An order after as_of changes nothing that is shown.
UPDATE noted.settings SET as_of = '2024-06-30';
SET client_min_messages = warning;
CALL clv_refresh('noted');
SET client_min_messages = notice;
INSERT INTO sold VALUES (90010, 5, '2024-07-05', 12, 'segment 1', 'channel 2', 'f', '2024-07-14');
CALL clv_refresh('noted');
UPDATE sold SET amount = 13 WHERE id = 90010;
UPDATE sold SET amount = amount + 1 WHERE customer = 5 AND ordered_at < '2024-01-01';
SET client_min_messages = warning;
CALL clv_refresh('noted');
UPDATE anew.settings SET as_of = '2024-06-30';
CALL clv_refresh('anew');
SELECT pg_temp.unlike('noted', 'anew') AS noted;
-- Who may write orders need not know of the set.
CREATE ROLE clv_writer;
GRANT INSERT, SELECT, UPDATE, DELETE ON sold TO clv_writer;
SET ROLE clv_writer;
INSERT INTO sold VALUES (90011, 77, '2024-03-05', 12, 'segment 1', 'channel 2', 'f', '2024-07-14');
UPDATE sold SET amount = 14 WHERE id = 90011;
SELECT count(*) FROM noted.changed_customer;
RESET ROLE;
SELECT customer_id, count(*) FROM noted.changed_customer GROUP BY 1;
REVOKE ALL ON sold FROM clv_writer;
DROP ROLE clv_writer;
-- A refresh that is rolled back leaves what it had to do.
BEGIN;
CALL clv_refresh('noted');
ROLLBACK;
SELECT count(*) AS left_to_do FROM noted.changed_customer;
-- A time of change that is still to come does not hide what follows.
CALL clv_create_views('sold', 'customer', into_schema => 'marked', changed_at => 'updated_at');
UPDATE sold SET updated_at = '2999-01-01' WHERE id = 90001;
CALL clv_refresh('marked');
UPDATE sold SET amount = amount + 1, updated_at = '2024-07-15' WHERE id = 90010;
CALL clv_refresh('marked');
SELECT (SELECT count(*) FROM clv_verify('marked')) AS days, watermark FROM marked.known;
-- By a number that grows, and by days.
CALL clv_create_views('sold', 'customer', into_schema => 'marked', changed_at => 'id');
INSERT INTO sold SELECT 90011 + n, 300 + n, date '2024-04-04' + n, 10, 'segment 1', 'channel 1', 'h', now() FROM generate_series(1, 20) AS n;
CALL clv_refresh('marked');
SELECT count(*) FILTER (WHERE customer_id > 300) AS new FROM marked.customer_360;
SELECT count(*) AS days FROM clv_verify('marked');
SELECT watermark FROM marked.known;
SELECT _clv_overlap('2024-01-31', 'date'), _clv_overlap('2024-01-31 00:05', 'timestamp'), _clv_overlap('5000', 'integer');
-- Made anew without triggers, and dropped.
CALL clv_create_views('sold', 'customer', into_schema => 'noted');
SELECT count(*) AS triggers, to_regprocedure('noted.note_changed_customers()') AS noting FROM pg_trigger WHERE tgrelid = 'sold'::regclass;
CALL clv_create_views('sold', 'customer', into_schema => 'noted', mode => 'trigger');
SELECT count(*) AS triggers FROM pg_trigger WHERE tgrelid = 'sold'::regclass;
CALL clv_drop_views('noted');
SELECT count(*) AS triggers FROM pg_trigger WHERE tgrelid = 'sold'::regclass;
-- What cannot be.
CREATE VIEW seen AS SELECT * FROM sold;
CALL clv_create_views('seen', 'customer', into_schema => 'noted', mode => 'trigger');
CALL clv_create_views('sold', 'customer', into_schema => 'noted', mode => 'often');
CALL clv_create_views('sold', 'customer', into_schema => 'noted', changed_at => 'product');
CALL clv_create_views('sold', 'customer', into_schema => 'noted', changed_at => 'id', mode => 'trigger');
CALL clv_create_views('sold', 'customer', into_schema => 'noted', changed_at => 'changed');
SELECT to_regnamespace('noted') IS NULL AS nothing_made;
CALL clv_drop_views('marked');
CALL clv_drop_views('anew');
DROP TABLE sold CASCADE;

-- What a fresh look found: the last days are gone, an order comes before all others, triggers are off or gone, customers change places on a day.
CREATE TABLE sold AS SELECT customer_id::integer AS customer, ordered_on AS ordered_at, amount, segment, now() - interval '1 day' AS updated_at FROM orders;
CREATE INDEX ON sold (customer);
CALL clv_create_views('sold', 'customer', into_schema => 'noted', segment => 'segment', mode => 'trigger');
INSERT INTO sold VALUES (1, '2025-05-01', 5, 'segment 1'), (2, '2018-04-01', 5, 'segment 2');
CALL clv_refresh('noted');
CALL clv_create_views('sold', 'customer', into_schema => 'anew', segment => 'segment');
SELECT first_day, as_of FROM noted.known;
SELECT pg_temp.unlike('noted', 'anew') AS noted;
DELETE FROM sold WHERE ordered_at IN ('2025-05-01', '2018-04-01') OR ordered_at > '2024-07-01';
CALL clv_refresh('noted');
CALL clv_refresh('anew');
SELECT first_day, as_of FROM noted.known;
SELECT pg_temp.unlike('noted', 'anew') AS noted;
ALTER TABLE sold DISABLE TRIGGER USER;
UPDATE sold SET customer = CASE customer WHEN 452 THEN -209 ELSE 452 END WHERE customer IN (452, -209);
SELECT count(*) > 0 AS swapped, bool_and(orders = orders_in_set AND revenue = revenue_in_set) AS only_customers FROM clv_verify('noted');
CALL clv_refresh('noted');
SELECT count(*) AS days FROM clv_verify('noted');
ALTER TABLE sold ENABLE TRIGGER USER;
SELECT count(*) AS triggers FROM pg_trigger WHERE tgrelid = 'sold'::regclass;
-- A trigger never makes a write fail, and runs no cast of somebody else: all is read the next time, or the set is to be made anew.
ALTER TABLE sold RENAME customer TO who;
INSERT INTO sold VALUES (5, '2024-05-05', 5, 'segment 1');
SELECT everything, count(*) FROM noted.changed_customer GROUP BY 1;
ALTER TABLE sold RENAME who TO customer;
ALTER TABLE sold ALTER customer TYPE text;
INSERT INTO sold VALUES ('6', '2024-05-05', 5, 'segment 1');
TRUNCATE sold;
SELECT everything, count(*) FROM noted.changed_customer GROUP BY 1;
CALL clv_refresh('noted');
DROP TABLE noted.changed_customer;
INSERT INTO sold VALUES ('6', '2024-05-05', 5, 'segment 1');
CALL clv_drop_views('noted');
CALL clv_drop_views('anew');
-- A set that is empty at first, with a customer of a domain that allows no NULL; then made anew without what was granted before.
CREATE DOMAIN customer_number AS integer NOT NULL;
CREATE TABLE fresh (customer_id customer_number, ordered_at timestamptz, amount numeric);
CALL clv_create_views('fresh', into_schema => 'noted', mode => 'trigger');
INSERT INTO fresh VALUES (1, '2024-05-05 23:30+00', 5), (1, '294276-12-31 00:00+00', 6), (2, '4713-02-01 BC', 7);
SELECT day, orders, orders_in_set FROM clv_verify('noted');
TRUNCATE fresh;
INSERT INTO fresh VALUES (1, '2024-05-05 23:30+00', 5), (1, '294276-12-31 00:00+00', 6), (2, '4713-02-01 BC', 7);
CALL clv_refresh('noted');
SELECT trouble, rows FROM noted.order_quality WHERE rows > 0 ORDER BY trouble COLLATE "C";
CREATE ROLE clv_bi;
CALL clv_create_views('fresh', into_schema => 'noted', mode => 'trigger', grant_to => 'clv_bi');
GRANT SELECT ON noted.changed_customer TO clv_bi;
CALL clv_create_views('fresh', into_schema => 'noted');
SELECT has_table_privilege('clv_bi', 'noted.kpi', 'SELECT') AS kpi;
CALL clv_create_views('fresh', into_schema => 'noted', first_order => '{amount,amount}');
CALL clv_drop_views('noted');
DROP TABLE fresh;
DROP DOMAIN customer_number;
DROP ROLE clv_bi;
DROP TABLE sold;

-- Sets of views that a report must be made from: one of ten orders, an empty one, and one whose names are as hostile as names can be.
\set ON_ERROR_STOP on
SET client_min_messages = warning;
CREATE EXTENSION clv_ext;

-- Ten orders, no segments or channels, weeks, money without decimals.
CREATE TABLE ten (customer_id integer, ordered_at date, amount integer);
INSERT INTO ten VALUES (1, '2024-01-03', 1200), (1, '2024-01-19', 900), (1, '2024-02-08', 1500), (2, '2024-01-05', 300), (2, '2024-01-25', 400),
                       (3, '2024-01-09', 5000), (4, '2024-02-01', 100), (4, '2024-02-12', -100), (5, '2024-02-10', 800), (5, '2024-02-13', 700);
CALL clv_create_views('ten', into_schema => 'small', period => 'week');
UPDATE small.settings SET currency = 'JPY', decimals = 0, horizon_days = 90;
CALL clv_refresh('small');

CREATE TABLE nothing (customer_id integer, ordered_at timestamptz, amount numeric);
CALL clv_create_views('nothing', into_schema => 'empty');

-- Names that end an element, a script, a string or an expression, that are long, or that no font has; a month that is not over; rows that are set aside.
CREATE TABLE names (n integer PRIMARY KEY, name text);
INSERT INTO names VALUES
  (0, '<script>window.hostile = 1</script>'), (1, '</script><img src="x" onerror="window.hostile = 1">'), (2, '"double" & ''single'' `back` \ \" </td>'),
  (3, '{{datum}} ${window.hostile = 1} '' + (window.hostile = 1) + '' [0] a.b'), (4, repeat('long ', 40)), (5, E'line\nbreak\ttab \u202E right to left'), (6, NULL), (7, '<!-- <style>*{display:none}');
CREATE TABLE hostile_orders AS
  SELECT (SELECT name FROM names WHERE n = s.customer_id % 3) || s.customer_id AS customer_id, s.ordered_at, s.amount,
         (SELECT name FROM names WHERE n = s.customer_id % 8) AS segment, (SELECT name FROM names WHERE n = s.customer_id * 5 % 4) AS channel
  FROM simulate_orders('{"version": 1, "family": "mbg_nbd", "unit": "day", "parameters": {"r": 1.2, "alpha": 60, "a": 0.9, "b": 2.5},
                         "spend": {"family": "gamma_gamma", "parameters": {"p": 6, "q": 4, "v": 15}}}',
                       2400, '2023-01-01', '2024-06-18', seed => 5) AS s;
INSERT INTO hostile_orders VALUES ('<script>window.hostile = 1</script>', '2204-03-01', 15.00), (NULL, '2024-03-01', 20.00), ('8', '2024-03-01', 'NaN'),
                                  ('refunds only <i>', '2024-03-01', -20.00);
CREATE TABLE hostile_spend AS
  SELECT d::date AS day, (SELECT name FROM names WHERE n = c) AS channel, 20.00 + 35 * c AS amount FROM generate_series(date '2023-01-01', '2024-06-18', '1 day') AS d, generate_series(0, 3) AS c;
CREATE TABLE hostile_rules AS SELECT r.*, rank() OVER (ORDER BY segment) AS place FROM rfm_segment_rules() AS r;
UPDATE hostile_rules SET segment = (SELECT name FROM names WHERE n = (place % 6)) || segment;
CALL clv_create_views('hostile_orders', into_schema => 'Shop "A"; $x$ <b>', segment => 'segment', channel => 'channel', spend => 'hostile_spend', segment_rules => 'hostile_rules');
UPDATE "Shop ""A""; $x$ <b>".settings SET currency = '<i>"E</i>', margin = 0.5;
CALL clv_refresh('Shop "A"; $x$ <b>');

-- What the set reads of these orders.
CREATE VIEW hostile_good AS SELECT customer_id, ordered_at, amount FROM hostile_orders WHERE customer_id IS NOT NULL AND ordered_at < '2025-01-01' AND amount <> 'NaN';

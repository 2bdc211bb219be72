\set ON_ERROR_STOP on
SET client_min_messages = warning;
\set ECHO queries
\pset footer off
\pset null '-'

\echo
\echo '1. One history per customer, next to the data; everything else is asked of it.'
\echo
DROP MATERIALIZED VIEW IF EXISTS customers;
CREATE MATERIALIZED VIEW customers AS
SELECT customer_id,
       date_trunc('month', min(ordered_at))::date AS acquired,
       purchase_history(ordered_at, amount) AS history
FROM orders
GROUP BY customer_id;

\echo
\echo '2. Key figures by acquisition month, by the quarter.'
\echo
SELECT acquired, k.customers, k.orders, k.revenue,
       round(k.repeat_rate::numeric, 3) AS repeat_rate,
       round(k.average_order_value, 2) AS average_order,
       round(k.purchase_frequency::numeric, 2) AS frequency,
       round(k.retention_rate::numeric, 3) AS retention,
       round(k.customer_lifespan::numeric, 2) AS lifespan,
       round(k.clv, 2) AS clv,
       round(k.historic_value, 2) AS historic_value
FROM (SELECT acquired, (clv_agg(history, 'quarter')).* FROM customers GROUP BY acquired) AS k
ORDER BY acquired;

\echo
\echo '3. The same figures straight from the orders, in one step.'
\echo
SELECT (clv_agg(customer_id, ordered_at, amount, 'quarter')).* FROM orders \gx

\echo
\echo '4. The ten best customers.'
\echo
SELECT customer_id, r.orders, r.purchase_days, r.revenue, r.first_purchase, r.last_purchase, r.days_since_last
FROM customers, rfm(history, as_of => '1998-06-30') AS r
ORDER BY r.revenue DESC
LIMIT 10;

\echo
\echo '5. One of them in full: recency, frequency and money, and the rhythm of the purchases.'
\echo
SELECT customer_id, r.*, g.median_days, g.max_days
FROM customers, rfm(history, as_of => '1998-06-30') AS r, gap_days(history) AS g
ORDER BY r.revenue DESC
LIMIT 1 \gx

\echo
\echo '6. What may a new customer cost? With a margin of 30 %, a CLV of three times the cost, and a plan for 1,000 customers.'
\echo
SELECT round(value, 2) AS clv_of_the_margin,
       round(max_cac(value), 2) AS may_cost,
       round(acquisition_budget(1000, max_cac(value)), 2) AS budget_for_1000,
       round(payback_periods(max_cac(value), margin_per_quarter)::numeric, 1) AS paid_back_after_quarters,
       break_even_orders(max_cac(value), 0.30 * average_order_value) AS or_after_orders
FROM (
  SELECT clv(average_order_value, purchase_frequency, customer_lifespan, margin => 0.30) AS value,
         0.30 * average_order_value * purchase_frequency::numeric AS margin_per_quarter,
         average_order_value
  FROM (SELECT (clv_agg(history, 'quarter')).* FROM customers) AS k
) AS what_if;

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
FROM (SELECT acquired, (k).* FROM (SELECT acquired, clv_agg(history, 'quarter') AS k FROM customers GROUP BY acquired) AS q) AS k
ORDER BY acquired;

\echo
\echo '3. The same figures straight from the orders, in one step.'
\echo
SELECT (k).* FROM (SELECT clv_agg(customer_id, ordered_at, amount, 'quarter') AS k FROM orders) AS q \gx

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
  FROM (SELECT (k).* FROM (SELECT clv_agg(history, 'quarter') AS k FROM customers) AS q) AS k
) AS what_if;

\echo
\echo '7. Who comes back: percent of the customers of each acquisition month that bought in the nth month after it.'
\echo
SELECT cohort, max(customers) AS customers,
       max(percent) FILTER (WHERE age = 0) AS m0,
       max(percent) FILTER (WHERE age = 1) AS m1,
       max(percent) FILTER (WHERE age = 2) AS m2,
       max(percent) FILTER (WHERE age = 3) AS m3,
       max(percent) FILTER (WHERE age = 4) AS m4,
       max(percent) FILTER (WHERE age = 5) AS m5,
       max(percent) FILTER (WHERE age = 6) AS m6
FROM (
  SELECT c.*, round(100 * retention_rate::numeric, 1) AS percent
  FROM (SELECT cohort_agg(history, 'month', '1998-06-30') AS cohort_table FROM customers) AS k, cohorts(cohort_table) AS c
) AS triangle
GROUP BY cohort
ORDER BY cohort;

\echo
\echo '8. The LTV curve: what a customer of each acquisition month has brought by the nth month after it.'
\echo
SELECT cohort, max(customers) AS customers,
       max(value) FILTER (WHERE age = 0) AS m0,
       max(value) FILTER (WHERE age = 1) AS m1,
       max(value) FILTER (WHERE age = 2) AS m2,
       max(value) FILTER (WHERE age = 3) AS m3,
       max(value) FILTER (WHERE age = 6) AS m6,
       max(value) FILTER (WHERE age = 9) AS m9,
       max(value) FILTER (WHERE age = 12) AS m12,
       max(value) FILTER (WHERE age = 15) AS m15
FROM (
  SELECT c.*, round(cumulative_value, 2) AS value
  FROM (SELECT cohort_agg(history, 'month', '1998-06-30') AS cohort_table FROM customers) AS k, cohorts(cohort_table) AS c
) AS curve
GROUP BY cohort
ORDER BY cohort;

\echo
\echo '9. RFM segments by quintiles, with what they have brought.'
\echo
SELECT rfm_segment(s.r, s.f, s.m) AS segment, count(*) AS customers, sum(v.revenue) AS revenue,
       round(100 * sum(v.revenue) / sum(sum(v.revenue)) OVER (), 1) AS percent_of_revenue,
       round(avg(v.days_since_last)) AS days_since_last, round(avg(v.purchase_days), 1) AS purchase_days
FROM (SELECT rfm_quantiles(history, '1998-06-30') AS thresholds FROM customers) AS k,
     customers, rfm_score(history, thresholds, '1998-06-30') AS s, rfm(history, as_of => '1998-06-30') AS v
GROUP BY segment
ORDER BY revenue DESC;

\echo
\echo '10. What campaigns cost and bring, by channel. The campaigns are invented: the orders come without any.'
\echo
SELECT channel, k.spend, k.new_customers, k.revenue, round(k.gross_margin, 2) AS gross_margin, round(k.profit, 2) AS profit,
       round(k.cac, 2) AS cac, round(k.conversion_rate::numeric, 3) AS conversion_rate,
       round(k.roas::numeric, 2) AS roas, round(k.roi::numeric, 2) AS roi
FROM (
  SELECT channel, (campaign_agg(spend, clicks, conversions, new_customers, revenue, margin)).*
  FROM (VALUES
    ('search', 'invented: brand',    4000.00, 8000, 800, 200, 32000.00, 0.30),
    ('search', 'invented: generic',  9000.00, 15000, 450, 360, 18000.00, 0.30),
    ('social', 'invented: spring',   1500.00, 6000, 120, 110, 5200.00, 0.30)
  ) AS campaigns (channel, campaign, spend, clicks, conversions, new_customers, revenue, margin)
  GROUP BY channel
) AS k
ORDER BY channel;

\echo
\echo '11. Expected purchases: a model for each acquisition month, fitted to the first half of the days (times in weeks).'
\echo
SELECT max(ordered_at) AS last_day, min(ordered_at) + (max(ordered_at) - min(ordered_at)) / 2 AS middle
FROM orders \gset
\echo

DROP TABLE IF EXISTS models;
CREATE TABLE models AS
SELECT acquired, count(*) AS customers, clv_fit(history, :'middle') AS model FROM customers GROUP BY acquired;

SELECT acquired, customers, model::jsonb ->> 'family' AS family, clv_status(model) AS status, p.parameter,
       round(p.estimate::numeric, 3) AS estimate, round(p.standard_error::numeric, 3) AS standard_error,
       round(p.ci_low::numeric, 3) AS ci_low, round(p.ci_high::numeric, 3) AS ci_high
FROM models, clv_parameters(model, unit => 'week') WITH ORDINALITY AS p (parameter, estimate, standard_error, ci_low, ci_high, n)
ORDER BY acquired, n;

\echo
\echo '12. Which family fits the purchases of all customers up to the last day? The smallest BIC is the best.'
\echo
SELECT f.family, f.parameters, round(f.log_likelihood::numeric, 1) AS log_likelihood,
       round(f.aic::numeric, 1) AS aic, round(f.bic::numeric, 1) AS bic, f.status
FROM (SELECT clv_compare(history, :'last_day') AS families FROM customers) AS k, unnest(families) AS f;

\echo
\echo '13. The ten customers with the highest future value: what they are expected to buy in a year, its value today at a discount of 10 % a'
\echo '    year, and bounds that the value stays within with a probability of 90 %.'
\echo
DROP TABLE IF EXISTS best_model;
CREATE TABLE best_model AS SELECT clv_fit(history, :'last_day') AS model FROM customers;

SELECT customer_id, round(p_alive::numeric, 3) AS p_alive, round(purchases::numeric, 1) AS purchase_days,
       round(spend::numeric, 2) AS spend_a_day, round(value::numeric, 2) AS value,
       round(i.low::numeric, 2) AS low, round(i.high::numeric, 2) AS high
FROM (
  SELECT customer_id, model, history, p_alive(model, history), expected_purchases(model, history, days => 365) AS purchases,
         expected_spend(model, history) AS spend, expected_value(model, history, days => 365, annual_discount => 0.10) AS value
  FROM customers, best_model
  ORDER BY value DESC
  LIMIT 10
) AS best, expected_value_interval(model, history, days => 365, annual_discount => 0.10) AS i
ORDER BY value DESC;

\echo
\echo '14. The ten to win back. The rule: five purchase days or more; the probability that they are still customers has fallen below'
\echo '    70 % and, unless they buy again, falls below 50 % within the next 30 days: that is the deadline. First come those who are'
\echo '    worth most in the next year if they are still customers.'
\echo
SELECT customer_id, r.purchase_days, r.last_purchase, round(alive::numeric, 3) AS p_alive, deadline,
       round(value::numeric, 2) AS value, round((value / alive)::numeric, 2) AS value_if_customer
FROM best_model, customers, rfm(history, as_of => :'last_day') AS r, p_alive(model, history) AS alive,
     win_back_deadline(model, history, threshold => 0.5) AS deadline,
     expected_value(model, history, days => 365, annual_discount => 0.10) AS value
WHERE r.purchase_days >= 5 AND alive < 0.7 AND deadline > :'last_day' AND deadline <= date :'last_day' + 30
ORDER BY value / alive DESC
LIMIT 10;

\echo
\echo '15. Which model? Fitted to the first half of the days, each family and two simple rules tell what is to come, and the second half tells'
\echo '    what came. Then the family that is chosen by BIC, and the one by forecasts within the first half, with how far each was off.'
\echo
DROP TABLE IF EXISTS backtest;
CREATE TABLE backtest AS
SELECT b.* FROM (SELECT clv_backtest(history, :'middle', :'last_day') AS rows FROM customers) AS q, unnest(rows) AS b;

SELECT family, status, round(log_likelihood::numeric, 1) AS log_likelihood, round(purchases) AS purchase_days, actual_purchases AS came,
       round(rmse::numeric, 3) AS rmse, round(gini::numeric, 3) AS gini, round(top_tenth_lift::numeric, 2) AS lift_of_top_tenth,
       round(revenue) AS revenue, round(actual_revenue) AS revenue_came
FROM backtest;

SELECT choice, b.family, round(b.purchases) AS purchase_days, b.actual_purchases AS came,
       round((100 * (b.purchases / b.actual_purchases - 1))::numeric, 1) AS percent_off
FROM (SELECT choice, clv_fit(history, :'middle', choice)::jsonb ->> 'family' AS family
      FROM customers, unnest(ARRAY['auto', 'best_forecast']) AS choice GROUP BY choice) AS c JOIN backtest AS b USING (family)
ORDER BY choice;

\echo
\echo '16. The forecast for all customers by month, with bounds of 90 % on each sum: what the model of the first half of the days expects, and'
\echo '    what came. The last line is the month after the last day.'
\echo
SELECT from_day, to_day, round(purchases) AS purchase_days, round(purchases_low) AS low, round(purchases_high) AS high, actual_purchases AS came,
       round(revenue) AS revenue, round(revenue_low) AS revenue_low, round(revenue_high) AS revenue_high, round(actual_revenue) AS revenue_came
FROM (
  SELECT forecast_curve(model, history, 'month', 10) AS curve
  FROM customers, (SELECT clv_fit(history, :'middle', 'pareto_nbd') AS model FROM customers) AS fitted
) AS forecast, unnest(curve);

\echo
\echo '17. What speaks against the model of all days, and what to do about it.'
\echo
SELECT d.aspect, round(d.value::numeric, 3) AS value, round(d.low::numeric, 3) AS low, round(d.high::numeric, 3) AS high,
       round(d.expected::numeric, 3) AS expected, d.verdict, d.advice
FROM (SELECT clv_diagnose(model, history) AS rows FROM customers, best_model) AS q, unnest(rows) AS d;

\echo
\echo '18. A set of views for BI tools, made by one call: months, customers by status, who to win back, and what is not in the figures.'
\echo
CALL clv_create_views('orders', into_schema => 'bi');

SELECT month, orders, revenue, average_order_value AS per_order, active_customers AS active, new_customers AS new, retained_customers AS retained,
       churned_customers AS churned, round(net_revenue_retention::numeric, 3) AS net_retention
FROM bi.monthly_kpi ORDER BY month DESC LIMIT 6;

SELECT status, count(*) AS customers, sum(revenue) AS revenue, sum(expected_value) AS value_of_a_year, count(*) FILTER (WHERE overdue) AS overdue
FROM bi.customer_360 GROUP BY status ORDER BY status;

SELECT customer_id, value_if_won_back, by_when, why FROM bi.win_back ORDER BY value_if_won_back DESC LIMIT 5;

SELECT trouble, rows, done FROM bi.order_quality WHERE rows > 0;

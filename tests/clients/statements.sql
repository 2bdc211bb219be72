-- What every client reads, and psql too: a line "-- NAME" and a statement. A line "-- NAME: TYPE VALUE, ..." has the values of the parameters $1, $2 and so on.
-- A mark such as @state@ stands where some clients need a cast. The lines "-- @MARK@ CAST: CLIENT ..." say which; docs/clients.md says why.
--
-- @state@ ::text: psycopg_binary polars_connectorx polars_adbc tokio_postgres
-- @row@ ::text: psycopg_binary polars_connectorx tokio_postgres
-- @rows@ ::text: psycopg_binary polars_connectorx tokio_postgres
-- @date@ ::date: asyncpg tokio_postgres
-- @numeric@ ::numeric: tokio_postgres

-- The set: each view, and each table.

-- acquisition
SELECT * FROM clv.acquisition;
-- changed_customer
SELECT * FROM clv.changed_customer;
-- channel_kpi
SELECT * FROM clv.channel_kpi;
-- cohort_retention
SELECT * FROM clv.cohort_retention;
-- cohort_value
SELECT * FROM clv.cohort_value;
-- customer_360
SELECT * FROM clv.customer_360;
-- customer_clv
SELECT * FROM clv.customer_clv;
-- customer_facts
SELECT * FROM clv.customer_facts;
-- customer_history
SELECT customer_id, segment, channel, campaign, first_order, last_order, first_order_attributes, first_day, last_day, rows, refunds @state@, history @state@ FROM clv.customer_history;
-- customer_rfm
SELECT * FROM clv.customer_rfm;
-- definition
SELECT * FROM clv.definition;
-- first_order_effect
SELECT * FROM clv.first_order_effect;
-- forecast
SELECT * FROM clv.forecast;
-- group_state
SELECT segment, channel, campaign, key_figures @state@, cohorts @state@, months @state@ FROM clv.group_state;
-- known
SELECT * FROM clv.known;
-- kpi
SELECT * FROM clv.kpi;
-- model_before
SELECT segment, as_of, model @state@ FROM clv.model_before;
-- model_check
SELECT * FROM clv.model_check;
-- model_health
SELECT * FROM clv.model_health;
-- monthly_kpi
SELECT * FROM clv.monthly_kpi;
-- order_quality
SELECT * FROM clv.order_quality;
-- order_trouble
SELECT * FROM clv.order_trouble;
-- segment_kpi
SELECT * FROM clv.segment_kpi;
-- segment_model
SELECT segment, customers, as_of, family, status, model @state@ FROM clv.segment_model;
-- segment_moves
SELECT * FROM clv.segment_moves;
-- settings
SELECT * FROM clv.settings;
-- spend_by_period
SELECT * FROM clv.spend_by_period;
-- top_customers
SELECT * FROM clv.top_customers;
-- value_by_decile
SELECT * FROM clv.value_by_decile;
-- win_back
SELECT * FROM clv.win_back;
-- verify
SELECT * FROM clv_verify('clv');

-- Formulas.

-- formulas
SELECT average_order_value(1000, 30), purchase_frequency(30, 12), retention_rate(100, 90, 20), churn_rate(100, 90, 20), customer_lifespan(0.3), clv(35.89, 1.56, 1.48, 0.3), clv_discounted(20.0, 0.8, 0.1), clv_discounted(20.0, 0.8, 0.1, 5) AS clv_of_five,
       cpc(100.0, 80), cpa(100.0, 7), cac(100.0, 3), conversion_rate(3, 80), roas(250.0, 100.0), roi(130.0, 100.0), clv_cac_ratio(90.0, 33.3), payback_periods(33.3, 8.0), break_even_orders(8.29, 10.767), max_cac(100.0), acquisition_budget(12, 33.3);
-- formulas_of_nothing
SELECT average_order_value(0, 0), purchase_frequency(0, 0), cac(100.0, 0), break_even_orders(10.0, 0.0), clv_cac_ratio(1.5, 0.0);

-- History.

-- purchase_history
SELECT customer_id, purchase_history(ordered_at, amount) @state@ AS history FROM orders WHERE customer_id BETWEEN 1 AND 9 AND amount < 1000 GROUP BY customer_id;
-- rfm
SELECT customer_id, r.* FROM customers, rfm(history, as_of => '2024-06-18') AS r;
-- purchases
SELECT customer_id, p.* FROM customers, purchases(history) AS p WHERE customer_id < 40;
-- of_one_history
SELECT customer_id, revenue_between(history, '2023-06-01', '2024-01-01'), orders_between(history, '2023-06-01', '2024-01-01'), value_at(history, 90, '2024-06-18'), g.*, p.* FROM customers, gap_days(history) AS g, purchase_pattern(history, '2024-06-18') AS p;

-- Key figures.

-- clv_agg
SELECT region, (k).* FROM (SELECT region, clv_agg(history, 'month', '2024-06-18', 3) AS k FROM customers GROUP BY region) AS q;
-- clv_state_agg
SELECT region, clv_state_agg(customer_id, ordered_at, amount) @state@ AS state FROM orders WHERE amount < 1000 AND ordered_at < '2025-01-01' GROUP BY region;
-- key_figures
SELECT f.*, purchase_frequency(state) AS frequency_of_state, retention_rate(state) AS rate_of_state FROM (SELECT clv_merge(state) AS state FROM (SELECT clv_state_agg(history, 'quarter') AS state FROM customers GROUP BY region) AS p) AS q, key_figures(state, 2) AS f;
-- rates_of_orders
SELECT region, purchase_frequency(customer_id), retention_rate(customer_id, ordered_at, 'month') AS retention_rate FROM orders WHERE ordered_at < '2025-01-01' GROUP BY region;

-- Retention.

-- cohorts
SELECT c.* FROM (SELECT cohort_agg(history, 'month', '2024-06-18') AS t FROM customers) AS q, cohorts(t) AS c;
-- cohort_table
SELECT region, cohort_agg(history, 'quarter', '2024-06-18') @state@ AS t FROM customers GROUP BY region;
-- retention_by_age
SELECT r.*, o.active AS later FROM (SELECT cohort_agg(history, 'month', '2024-06-18') AS t FROM customers) AS q, retention_by_age(t) AS r JOIN rolling_retention(t) AS o USING (age);
-- revenue_retention
SELECT r.* FROM (SELECT cohort_agg(history, 'month', '2024-06-18') AS t FROM customers) AS q, revenue_retention(t) AS r;
-- growth_accounting
SELECT g.* FROM (SELECT cohort_agg(history, 'month', '2024-06-18') AS t FROM customers) AS q, growth_accounting(t, 12) AS g;
-- ltv_at
SELECT days, l.* FROM (SELECT cohort_agg(history, '30 days', '2024-06-18') AS t FROM customers) AS q, unnest(ARRAY[30, 90, 360]) AS days, ltv_at(t, days) AS l;
-- mrr_agg
SELECT r.* FROM (SELECT mrr_agg(customer_id, starts_on, ends_on, monthly_amount, '2024-04-30') AS a FROM subscriptions) AS q, unnest(a) AS r;
-- activity_frequency
SELECT (a).* FROM (SELECT activity_frequency(customer_id, ordered_at, 'month') AS a FROM orders WHERE ordered_at < '2025-01-01') AS q;

-- Survival.

-- survival_curve
SELECT c.*, median_survival(t), restricted_mean_survival(t, 300) FROM (SELECT survival_agg(last_order - first_order, status = 'gone') AS t FROM clv.customer_360 WHERE orders > 0) AS q, survival_curve(t) AS c;
-- log_rank
SELECT l.* FROM (SELECT survival_agg(tenure, gone) FILTER (WHERE channel = 'ads') AS a, survival_agg(tenure, gone) FILTER (WHERE channel <> 'ads') AS b
                 FROM (SELECT channel, last_order - first_order AS tenure, status = 'gone' AS gone FROM clv.customer_360 WHERE orders > 0) AS c) AS q, log_rank(a, b) AS l;
-- survival_table
SELECT survival_agg(customer_id, customer_id % 2 = 0) @state@ AS t FROM customers WHERE customer_id BETWEEN 1 AND 30;

-- Segments.

-- rfm_score
SELECT customer_id, s.*, rfm_segment(s.r, s.f, s.m) FROM (SELECT rfm_quantiles(history, '2024-06-18') AS t FROM customers) AS q, customers, rfm_score(history, t, '2024-06-18') AS s;
-- rfm_thresholds
SELECT rfm_breaks('{7,30,60,90}', '{0,1,2,3}', '{20,50,100,200}') @state@ AS breaks;
-- rfm_cuts
SELECT c.* FROM (SELECT rfm_quantiles(history, '2024-06-18') AS t FROM customers) AS q, rfm_cuts(t) AS c;
-- rfm_segment_rules
SELECT * FROM rfm_segment_rules();
-- segment_moves_of_rfm
SELECT m.* FROM (SELECT segment_moves(history, t, '2024-03-31', '2024-06-18') AS moves FROM customers, (SELECT rfm_quantiles(history, '2024-03-31') AS t FROM customers) AS q) AS a, unnest(moves) AS m;
-- segment_transitions
SELECT m.* FROM (SELECT segment_transitions(history, rfm_breaks('{30,90,180,365}', '{0,1,3,6}', '{10,50,100,200}'), '2023-12-31', '2024-06-18') AS t FROM customers) AS q, segment_move_counts(t) AS m;
-- value_concentration
SELECT region, (k).* FROM (SELECT segment AS region, value_concentration(revenue) AS k FROM clv.customer_360 GROUP BY 1) AS q;
-- value_deciles
SELECT d.* FROM (SELECT value_deciles(revenue) AS a FROM clv.customer_360) AS q, unnest(a) AS d;
-- value_agg
SELECT d.*, k.gini FROM (SELECT value_agg(revenue) AS v FROM clv.customer_360) AS q, deciles(v) AS d, value_concentration(v) AS k;

-- Acquisition.

-- campaign_agg
SELECT channel, (k).* FROM (SELECT channel, campaign_agg(amount, clicks, clicks / 20, clicks / 50, amount * 3, 0.4) AS k FROM spend GROUP BY channel) AS q;
-- campaign_figures
SELECT f.* FROM (SELECT campaign_totals(amount, clicks, clicks / 20, clicks / 50, amount * 3, 0.4) AS t FROM spend) AS q, campaign_figures(t) AS f;
-- attribution
SELECT customer_id, w.* FROM (SELECT customer_id, attribution(touched_at, campaign, converted_at, 'time_decay') AS weights FROM touches GROUP BY customer_id) AS a, unnest(weights) AS w;
-- attribution_weights
SELECT customer_id, w.* FROM (SELECT customer_id, attribution_path(touched_at, campaign, converted_at, 'linear') AS p FROM touches GROUP BY customer_id) AS a, attribution_weights(p) AS w;
-- attribution_markov
SELECT m.* FROM (SELECT attribution_markov(path, true, 20.5) AS credits FROM (SELECT array_agg(campaign ORDER BY touched_at) AS path FROM touches GROUP BY customer_id) AS p) AS q, unnest(credits) AS m;
-- markov_weights
SELECT m.* FROM (SELECT campaign_transitions(path, true, 20.5) AS t FROM (SELECT array_agg(campaign ORDER BY touched_at) AS path FROM touches GROUP BY customer_id) AS p) AS q, markov_weights(t) AS m;
-- lift_agg
SELECT (l).* FROM (SELECT lift_agg(channel = 'ads', revenue) AS l FROM clv.customer_360) AS q;
-- lift_figures
SELECT f.* FROM (SELECT lift_totals(channel = 'ads', revenue) AS t FROM clv.customer_360) AS q, lift_figures(t, 0.9) AS f;
-- payback
SELECT c.*, a.age AS paid_back_at, a.ages_observed, a.censored FROM (SELECT cohort_agg(history, 'month', '2024-06-18') AS t FROM customers) AS q, payback_curve(t, 12000, 0.4) AS c, payback_age(t, 12000, 0.4) AS a;
-- clv_cac
SELECT c.* FROM (SELECT clv_state_agg(history, 'month') AS s FROM customers) AS q, clv_cac(s, 12000, 0.4, 3, 55.5) AS c;
-- cost_to_serve
SELECT channel, (c).* FROM (SELECT channel, cost_to_serve(revenue, greatest(revenue, 0) * 0.6, 2.5, 1) AS c FROM clv.customer_360 GROUP BY channel) AS q;
-- cost_figures
SELECT f.* FROM (SELECT cost_totals(revenue, greatest(revenue, 0) * 0.6, 2.5, 1) AS t FROM clv.customer_360) AS q, cost_figures(t) AS f;

-- Models.

-- clv_fit
SELECT model @state@, clv_status(model) AS status FROM (SELECT clv_fit(history, '2024-06-18', 'mbg_nbd') AS model FROM customers) AS q;
-- clv_compare
SELECT f.* FROM (SELECT clv_compare(history, '2024-06-18') AS fits FROM customers) AS q, unnest(fits) AS f;
-- family_fits
SELECT f.* FROM (SELECT rfm_counts_agg(history, '2024-06-18') AS counts FROM customers) AS q, family_fits(counts) AS f;
-- clv_families
SELECT * FROM clv_families();
-- clv_parameters
SELECT p.* FROM model, clv_parameters(model) AS p;

-- Scores.

-- scores
SELECT customer_id, p_alive(model, history), expected_purchases(model, history, 365), purchase_probability(model, history, 90), expected_spend(model, history), expected_value(model, history, 365, 0.1), win_back_deadline(model, history, 0.5), next_purchase(model, history)
FROM customers, model;
-- scores_with_bounds
SELECT customer_id, i.*, v.low AS value_low, v.high AS value_high FROM customers, model, expected_purchases_interval(model, history, 365) AS i, expected_value_interval(model, history, 365, 0.1) AS v WHERE customer_id < 60;
-- new_customers
SELECT new_customer_purchases(model, 365), new_customer_value(model, 365, 0.1, 0.4) FROM model;
-- clv_explain
SELECT e.* FROM customers, model, clv_explain(model, history, 180) AS e WHERE customer_id = 40;

-- Forecasts.

-- forecast_agg
SELECT (f).* FROM (SELECT forecast_agg(model, history, 90, 0.1, 0.4) AS f FROM customers, model) AS q;
-- forecast_curve
SELECT c.* FROM (SELECT forecast_curve(model, history, 'month', 3, '2024-03-31') AS a FROM customers, model) AS q, unnest(a) AS c;
-- forecast_sums
SELECT f.* FROM (SELECT forecast_sums_agg(model, history, 90) AS s FROM customers, model) AS q, forecast_figures(s) AS f;
-- forecast_periods
SELECT p.* FROM (SELECT forecast_sums_agg(model, history, 'month', 2) AS s FROM customers, model) AS q, forecast_periods(s) AS p;
-- forecast_acquired
SELECT a.* FROM model, forecast_acquired(model, 80, 30, 'month', 3) AS a;
-- simulate_orders
SELECT s.* FROM model, simulate_orders(model, 20, '2024-01-01', '2024-06-30') AS s;

-- Judging.

-- clv_backtest
SELECT b.* FROM (SELECT clv_backtest(history, '2023-12-31', '2024-06-18') AS a FROM customers) AS q, unnest(a) AS b;
-- backtests
SELECT b.* FROM (SELECT holdout_counts_agg(history, '2023-12-31', '2024-06-18') AS h FROM customers) AS q, backtests(h) AS b;
-- clv_fit_check
SELECT c.* FROM (SELECT clv_fit_check(model, history) AS a FROM customers, model) AS q, unnest(a) AS c;
-- clv_diagnose
SELECT d.* FROM (SELECT clv_diagnose(model, history) AS a FROM customers, model) AS q, unnest(a) AS d;
-- model_checks
SELECT c.*, (SELECT count(*) FROM diagnoses(m)) AS aspects FROM (SELECT model_checks_agg(model, history) AS m FROM customers, model) AS q, fit_checks(m) AS c;
-- forecast_accuracy
SELECT (a).*, b.gini AS of_pairs FROM (SELECT forecast_accuracy(expected_purchases, orders) AS a, forecast_pairs_agg(expected_purchases, orders) AS p FROM clv.customer_360 WHERE orders > 0) AS q, forecast_accuracy(p) AS b;
-- forecast_calibration
SELECT c.* FROM (SELECT forecast_calibration(expected_purchases, orders) AS a FROM clv.customer_360 WHERE orders > 0) AS q, unnest(a) AS c;
-- calibration_tenths
SELECT c.* FROM (SELECT forecast_pairs_agg(expected_purchases, orders) AS p FROM clv.customer_360 WHERE orders > 0) AS q, calibration_tenths(p) AS c;

-- Values that are not of plain types, as they are.

-- a_row
SELECT customer_id, rfm(history, '2024-06-18') @row@ AS r FROM customers WHERE customer_id < 20;
-- rows
SELECT clv_compare(history, '2024-06-18') @rows@ AS fits FROM customers;

-- With parameters.

-- one_customer: bigint 40
SELECT * FROM clv.customer_360 WHERE customer_id = $1;
-- as_of_a_day: bigint 40, date 2024-03-31
SELECT r.* FROM customers, rfm(history, as_of => $2@date@) AS r WHERE customer_id = $1;
-- with_a_number: date 2024-03-31, numeric 0.25
SELECT customer_id, p_alive(model, history, as_of => $1@date@), expected_value(model, history, days => 365, annual_discount => $2@numeric@) FROM customers, model WHERE customer_id < 40;
-- of_an_amount: numeric 35.89, text ads
SELECT customer_id, revenue, max_cac(clv => $1@numeric@) FROM clv.customer_360 WHERE revenue > $1@numeric@ AND channel = $2;

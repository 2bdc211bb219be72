-- Comments on the functions that are declared in Rust.

COMMENT ON FUNCTION purchases(purchase_history) IS 'the days of a history with an order or a refund';
COMMENT ON FUNCTION revenue_between(purchase_history, date, date) IS 'revenue of the days from "from" up to but not including "until"; an infinite bound is none';
COMMENT ON FUNCTION orders_between(purchase_history, date, date) IS 'orders of the days from "from" up to but not including "until"; an infinite bound is none';

COMMENT ON FUNCTION purchase_frequency(numeric, numeric) IS 'orders / customers';
COMMENT ON FUNCTION retention_rate(numeric, numeric, numeric) IS '(customers_end - new_customers) / customers_start';
COMMENT ON FUNCTION churn_rate(numeric, numeric, numeric) IS '1 - (customers_end - new_customers) / customers_start';
COMMENT ON FUNCTION conversion_rate(numeric, numeric) IS 'conversions / visits';
COMMENT ON FUNCTION customer_lifespan(float8) IS '1 / churn_rate, in periods';
COMMENT ON FUNCTION average_order_value(numeric, numeric) IS 'revenue / orders';
COMMENT ON FUNCTION average_order_value(float8, numeric) IS 'revenue / orders';
COMMENT ON FUNCTION clv(numeric, float8, float8, float8) IS 'average_order_value x purchase_frequency x customer_lifespan x margin';
COMMENT ON FUNCTION clv(float8, float8, float8, float8) IS 'average_order_value x purchase_frequency x customer_lifespan x margin';
COMMENT ON FUNCTION clv_discounted(numeric, float8, float8, integer) IS 'sum of margin_per_period x retention_rate^t / (1 + discount_rate)^t from t = 0, over periods or for ever';
COMMENT ON FUNCTION clv_discounted(float8, float8, float8, integer) IS 'sum of margin_per_period x retention_rate^t / (1 + discount_rate)^t from t = 0, over periods or for ever';
COMMENT ON FUNCTION cpc(numeric, numeric) IS 'cost per click: spend / clicks';
COMMENT ON FUNCTION cpc(float8, numeric) IS 'cost per click: spend / clicks';
COMMENT ON FUNCTION cpa(numeric, numeric) IS 'cost per acquisition: spend / acquisitions';
COMMENT ON FUNCTION cpa(float8, numeric) IS 'cost per acquisition: spend / acquisitions';
COMMENT ON FUNCTION cac(numeric, numeric) IS 'customer acquisition cost: spend / new_customers';
COMMENT ON FUNCTION cac(float8, numeric) IS 'customer acquisition cost: spend / new_customers';
COMMENT ON FUNCTION roas(numeric, numeric) IS 'return on ad spend: revenue / spend';
COMMENT ON FUNCTION roas(float8, float8) IS 'return on ad spend: revenue / spend';
COMMENT ON FUNCTION roi(numeric, numeric) IS 'return on investment: (gain - cost) / cost';
COMMENT ON FUNCTION roi(float8, float8) IS 'return on investment: (gain - cost) / cost';
COMMENT ON FUNCTION clv_cac_ratio(numeric, numeric) IS 'clv / cac';
COMMENT ON FUNCTION clv_cac_ratio(float8, float8) IS 'clv / cac';
COMMENT ON FUNCTION payback_periods(numeric, numeric) IS 'periods until a customer has paid back: cac / margin_per_period';
COMMENT ON FUNCTION payback_periods(float8, float8) IS 'periods until a customer has paid back: cac / margin_per_period';
COMMENT ON FUNCTION break_even_orders(numeric, numeric) IS 'smallest whole number of orders whose margin covers fixed_cost';
COMMENT ON FUNCTION break_even_orders(float8, float8) IS 'smallest whole number of orders whose margin covers fixed_cost';
COMMENT ON FUNCTION max_cac(numeric, float8) IS 'what a customer may cost: clv / target_ratio';
COMMENT ON FUNCTION max_cac(float8, float8) IS 'what a customer may cost: clv / target_ratio';
COMMENT ON FUNCTION acquisition_budget(numeric, numeric) IS 'what new_customers cost: new_customers x cac';
COMMENT ON FUNCTION acquisition_budget(numeric, float8) IS 'what new_customers cost: new_customers x cac';

COMMENT ON FUNCTION cohorts(cohort_table) IS 'each cohort at each age: customers, those active in the period of that age, orders, revenue, retention_rate = active / customers, and what a customer has brought so far (cumulative_value, the LTV curve); complete says whether the period is known to its end';
COMMENT ON FUNCTION retention_by_age(cohort_table, float8) IS 'pooled over the cohorts that have completed an age: the share of customers active in the period of that age, with Wilson''s interval (Wilson 1927)';
COMMENT ON FUNCTION rolling_retention(cohort_table, float8) IS 'pooled over the cohorts that have completed an age: the share of customers active in the period of that age or any later one ("on or after"), with Wilson''s interval';
COMMENT ON FUNCTION revenue_retention(cohort_table) IS 'revenue by period: opening + new + expansion - contraction - churned + reactivated = revenue; gross retention (opening - contraction - churned) / opening, net retention with expansion added';
COMMENT ON FUNCTION payback_curve(cohort_table, numeric, float8) IS 'margin that a customer has brought by each age, over the cohorts that have completed it, against spend per customer (CAC)';
COMMENT ON FUNCTION payback_curve(cohort_table, float8, float8) IS 'margin that a customer has brought by each age, over the cohorts that have completed it, against spend per customer (CAC)';
COMMENT ON FUNCTION survival_curve(survival_table, float8) IS 'product-limit estimate (Kaplan and Meier 1958) by tenure in days, with Greenwood''s interval on the log-log scale';
COMMENT ON FUNCTION median_survival(survival_table) IS 'smallest tenure in days at which half of the customers or fewer are left; NULL when more are';
COMMENT ON FUNCTION rfm_cuts(rfm_thresholds) IS 'the quantiles by which rfm_score scores, those of percentile_disc';
COMMENT ON FUNCTION rfm_segment(integer, integer, integer) IS 'the name that marketing has for customers with these scores from 1 to 5; rfm_segment_rules() has the rules';
COMMENT ON FUNCTION rfm_segment_rules() IS 'the rules of rfm_segment, to be copied into a table and changed: a segment takes scores from low to high';

COMMENT ON FUNCTION clv_parameters(clv_model, text, float8) IS 'parameters of a model, of purchases and then of spend, with standard errors and intervals; times in unit ''day'' or ''week''';
COMMENT ON FUNCTION clv_status(clv_model) IS 'what came of the fit of purchases: ''ok'', ''boundary'', ''not converged'' or ''too few customers''';
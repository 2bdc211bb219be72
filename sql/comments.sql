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

//! The marketing formulas over plain numbers.
//!
//! Money is passed as numeric or float8, with the same meaning, and returned as numeric. Counts are numeric, to which
//! PostgreSQL casts integers and sums of counts implicitly. Rates and ratios are float8.

use clv::formulas;
use surface_macros::sql;

sql! {
    /// orders / customers
    fn purchase_frequency(orders: numeric, customers: numeric) -> float8 = formulas::purchase_frequency;

    /// (customers_end - new_customers) / customers_start; NULL where new customers left again before the end
    fn retention_rate(customers_start: numeric, customers_end: numeric, new_customers: numeric) -> float8 = formulas::retention_rate;

    /// 1 - (customers_end - new_customers) / customers_start; NULL where new customers left again before the end
    fn churn_rate(customers_start: numeric, customers_end: numeric, new_customers: numeric) -> float8 = formulas::churn_rate;

    /// conversions / visits
    fn conversion_rate(conversions: numeric, visits: numeric) -> float8 = formulas::conversion_rate;

    /// 1 / churn_rate, in periods
    fn customer_lifespan(churn_rate: float8) -> float8 = formulas::customer_lifespan;

    /// revenue / orders
    fn average_order_value(revenue: Money, orders: numeric) -> numeric = formulas::average_order_value;

    /// average_order_value x purchase_frequency x customer_lifespan x margin
    fn clv(average_order_value: Money, purchase_frequency: float8, customer_lifespan: float8, margin: float8 = 1) -> numeric = formulas::clv;

    /// sum of margin_per_period x retention_rate^t / (1 + discount_rate)^t for t from 0 to periods - 1, or without end
    /// if periods is NULL
    fn clv_discounted(margin_per_period: Money, retention_rate: float8, discount_rate: float8, periods: integer = NULL) -> numeric
        = formulas::clv_discounted;

    /// cost per click: spend / clicks
    fn cpc(spend: Money, clicks: numeric) -> numeric = formulas::cpc;

    /// cost per acquisition: spend / acquisitions
    fn cpa(spend: Money, acquisitions: numeric) -> numeric = formulas::cpa;

    /// customer acquisition cost: spend / new_customers
    fn cac(spend: Money, new_customers: numeric) -> numeric = formulas::cac;

    /// return on ad spend: revenue / spend
    fn roas(revenue: Money, spend: Money) -> float8 = formulas::roas;

    /// return on investment: (gain - cost) / cost
    fn roi(gain: Money, cost: Money) -> float8 = formulas::roi;

    /// clv / cac
    fn clv_cac_ratio(clv: Money, cac: Money) -> float8 = formulas::clv_cac_ratio;

    /// periods until a customer has paid back: cac / margin_per_period
    fn payback_periods(cac: Money, margin_per_period: Money) -> float8 = formulas::payback_periods;

    /// smallest whole number of orders whose margin covers fixed_cost
    fn break_even_orders(fixed_cost: Money, margin_per_order: Money) -> bigint = formulas::break_even_orders;

    /// largest acceptable cost of a new customer: clv / target_ratio
    fn max_cac(clv: Money, target_ratio: float8 = 3) -> numeric = formulas::max_cac;

    /// cost of acquiring new_customers: new_customers x cac
    fn acquisition_budget(new_customers: numeric, cac: Money) -> numeric = formulas::acquisition_budget;
}

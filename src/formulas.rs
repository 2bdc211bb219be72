//! The marketing formulas over plain numbers.
//!
//! Money comes as numeric or float8, with the same meaning, and goes as numeric. Counts are numeric, to which integers and
//! sums of counts are cast by themselves. Rates and ratios are float8.

use crate::args::Exact;
use crate::error::or_raise;
use clv::formulas;
use pgrx::prelude::*;
use rust_decimal::Decimal;

/// Money and counts as they come.
trait ToDecimal {
    fn to_decimal(self, argument: &'static str) -> Decimal;
}

impl ToDecimal for Exact {
    fn to_decimal(self, _: &'static str) -> Decimal {
        self.0
    }
}

impl ToDecimal for f64 {
    fn to_decimal(self, argument: &'static str) -> Decimal {
        or_raise(clv::money::from_f64(argument, self))
    }
}

/// Results as they go.
trait ToSql<T> {
    fn to_sql(self) -> T;
}

impl ToSql<Exact> for Decimal {
    fn to_sql(self) -> Exact {
        Exact(self)
    }
}

impl ToSql<Option<Exact>> for Option<Decimal> {
    fn to_sql(self) -> Option<Exact> {
        self.map(Exact)
    }
}

impl<T> ToSql<Option<T>> for Option<T> {
    fn to_sql(self) -> Option<T> {
        self
    }
}

/// A formula as one SQL function, or as two where money is among its arguments: `Money` stands for numeric in the first and
/// for float8 in the second.
macro_rules! formula {
    ($sql:tt, $formula:ident, $name:ident, ($($arg:ident: $type:tt),+) -> $result:ty) => {
        #[pg_extern(immutable, parallel_safe, name = $sql)]
        fn $name($($arg: $type),+) -> $result {
            or_raise(formulas::$formula($($arg.to_decimal(stringify!($arg))),+)).to_sql()
        }
    };
    ($sql:tt, $formula:ident, $numeric:ident, $float8:ident, ($($arg:ident: $type:tt),+) -> $result:ty) => {
        const _: () = {
            type Money = Exact;
            formula!($sql, $formula, $numeric, ($($arg: $type),+) -> $result);
        };
        const _: () = {
            type Money = f64;
            formula!($sql, $formula, $float8, ($($arg: $type),+) -> $result);
        };
    };
}

formula!("purchase_frequency", purchase_frequency, purchase_frequency, (orders: Exact, customers: Exact) -> Option<f64>);
formula!("retention_rate", retention_rate, retention_rate,
    (customers_start: Exact, customers_end: Exact, new_customers: Exact) -> Option<f64>);
formula!("churn_rate", churn_rate, churn_rate,
    (customers_start: Exact, customers_end: Exact, new_customers: Exact) -> Option<f64>);
formula!("conversion_rate", conversion_rate, conversion_rate, (conversions: Exact, visits: Exact) -> Option<f64>);
formula!("average_order_value", average_order_value, average_order_value, average_order_value_float8,
    (revenue: Money, orders: Exact) -> Option<Exact>);
formula!("cpc", cpc, cpc, cpc_float8, (spend: Money, clicks: Exact) -> Option<Exact>);
formula!("cpa", cpa, cpa, cpa_float8, (spend: Money, acquisitions: Exact) -> Option<Exact>);
formula!("cac", cac, cac, cac_float8, (spend: Money, new_customers: Exact) -> Option<Exact>);
formula!("roas", roas, roas, roas_float8, (revenue: Money, spend: Money) -> Option<f64>);
formula!("roi", roi, roi, roi_float8, (gain: Money, cost: Money) -> Option<f64>);
formula!("clv_cac_ratio", clv_cac_ratio, clv_cac_ratio, clv_cac_ratio_float8, (clv: Money, cac: Money) -> Option<f64>);
formula!("payback_periods", payback_periods, payback_periods, payback_periods_float8,
    (cac: Money, margin_per_period: Money) -> Option<f64>);
formula!("break_even_orders", break_even_orders, break_even_orders, break_even_orders_float8,
    (fixed_cost: Money, margin_per_order: Money) -> Option<i64>);
formula!("acquisition_budget", acquisition_budget, acquisition_budget, acquisition_budget_float8,
    (new_customers: Exact, cac: Money) -> Exact);

#[pg_extern(immutable, parallel_safe)]
fn customer_lifespan(churn_rate: f64) -> Option<f64> {
    or_raise(formulas::customer_lifespan(churn_rate))
}

#[pg_extern(immutable, parallel_safe)]
fn clv(average_order_value: Exact, purchase_frequency: f64, customer_lifespan: f64, margin: default!(f64, 1)) -> Exact {
    Exact(or_raise(formulas::clv(average_order_value.0, purchase_frequency, customer_lifespan, margin)))
}

#[pg_extern(immutable, parallel_safe, name = "clv")]
fn clv_float8(
    average_order_value: f64,
    purchase_frequency: f64,
    customer_lifespan: f64,
    margin: default!(f64, 1),
) -> Exact {
    let average_order_value = Exact(average_order_value.to_decimal("average_order_value"));
    clv(average_order_value, purchase_frequency, customer_lifespan, margin)
}

/// Not strict: NULL periods mean for ever. Any other NULL gives NULL.
#[pg_extern(immutable, parallel_safe)]
fn clv_discounted(
    margin_per_period: Option<Exact>,
    retention_rate: Option<f64>,
    discount_rate: Option<f64>,
    periods: default!(Option<i32>, "NULL"),
) -> Option<Exact> {
    let value = formulas::clv_discounted(margin_per_period?.0, retention_rate?, discount_rate?, periods);
    or_raise(value).map(Exact)
}

#[pg_extern(immutable, parallel_safe, name = "clv_discounted")]
fn clv_discounted_float8(
    margin_per_period: Option<f64>,
    retention_rate: Option<f64>,
    discount_rate: Option<f64>,
    periods: default!(Option<i32>, "NULL"),
) -> Option<Exact> {
    let margin = Exact(margin_per_period?.to_decimal("margin_per_period"));
    clv_discounted(Some(margin), retention_rate, discount_rate, periods)
}

#[pg_extern(immutable, parallel_safe)]
fn max_cac(clv: Exact, target_ratio: default!(f64, 3)) -> Option<Exact> {
    or_raise(formulas::max_cac(clv.0, target_ratio)).map(Exact)
}

#[pg_extern(immutable, parallel_safe, name = "max_cac")]
fn max_cac_float8(clv: f64, target_ratio: default!(f64, 3)) -> Option<Exact> {
    max_cac(Exact(clv.to_decimal("clv")), target_ratio)
}

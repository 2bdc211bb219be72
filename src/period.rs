//! The names of periods.

use clv::exact::calendar::Period;
use surface_macros::sql;

sql! {
    /// a calendar period: 'day', 'week' (from Monday), 'month', 'quarter' or 'year'; for ages counted from each
    /// customer's own first day '7 days', '30 days', '90 days' or '365 days'
    word clv_period = Period;

    /// the period of an interval: 1 day, 7, 30, 90 or 365 days, 1 month, 3 months or 1 year
    #[cast]
    fn _clv_period(length: interval) -> clv_period = Period::of_interval;
}

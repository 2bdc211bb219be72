//! The names of calendar periods.

use clv::exact::calendar::Period;
use surface_macros::sql;

sql! {
    /// a calendar period: 'day', 'week' (from Monday), 'month', 'quarter' or 'year'
    word clv_period = Period;
}

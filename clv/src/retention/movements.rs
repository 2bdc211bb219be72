//! Reports on how the customers and the revenue of one period follow from those of an earlier one.

use crate::error::{Error, Result};
use crate::exact::calendar::Day;
use crate::exact::floats::to_f64;
use crate::option_word::OptionWord;
use crate::retention::flows::{Flow, Lag};
use crate::retention::reports::Cohorts;
use crate::row;
use rust_decimal::Decimal;

row! {
    /// a row of revenue_retention: how the revenue of one period came from that of an earlier one
    #[derive(Debug, Clone, PartialEq)]
    pub struct PeriodRow as clv_period_revenue {
        /// first day of the period
        pub period: Day,
        /// whether the data reach the end of the period
        pub complete: bool,
        /// revenue of the earlier period's customers
        pub opening: Decimal,
        /// revenue of customers who never brought any up to the earlier period
        pub new: Decimal,
        /// increase of revenue of customers of both periods who brought more than in the earlier one
        pub expansion: Decimal,
        /// decrease of revenue of customers of both periods who brought less than in the earlier one
        pub contraction: Decimal,
        /// revenue lost with customers of the earlier period who brought nothing in this one
        pub churned: Decimal,
        /// revenue of customers who brought some before, but not in the earlier period
        pub reactivated: Decimal,
        /// given back, beyond what they brought in this period, to customers whose refunds are of earlier orders
        pub refunded: Decimal,
        /// opening + new + expansion - contraction - churned + reactivated - refunded
        pub revenue: Decimal,
        /// (opening - contraction - churned) / opening, from 0 to 1; NULL unless opening is positive
        pub gross_revenue_retention: Option<f64>,
        /// (opening + expansion - contraction - churned) / opening; NULL unless opening is positive
        pub net_revenue_retention: Option<f64>,
    }
}

row! {
    /// a row of growth_accounting: how the customers of one period came from those of an earlier one
    #[derive(Debug, Clone, PartialEq)]
    pub struct GrowthRow as clv_period_customers {
        /// first day of the period
        pub period: Day,
        /// whether the data reach the end of the period
        pub complete: bool,
        /// customers active in the earlier period
        pub opening: i64,
        /// customers who were never active up to the earlier period
        pub new: i64,
        /// customers active in both periods
        pub retained: i64,
        /// customers who were active before, but not in the earlier period
        pub resurrected: i64,
        /// customers of the earlier period who are not active in this one
        pub churned: i64,
        /// new + resurrected - churned
        pub net: i64,
        /// new + retained + resurrected: the customers active in this period
        pub active: i64,
        /// retained / opening; NULL without customers in the earlier period
        pub retention_rate: Option<f64>,
        /// (new + resurrected) / churned; NULL if nobody churned
        pub quick_ratio: Option<f64>,
    }
}

/// A period, what was active in it, how that follows from the earlier period, and what was active in that.
struct Step {
    period: i32,
    is_complete: bool,
    base: Flow,
    flow: Flow,
    opening: Flow,
}

impl Cohorts {
    /// The lag of so many periods.
    ///
    /// # Errors
    /// [`ErrorKind::Domain`](crate::error::ErrorKind) for a number that the table does not keep, and for a table whose
    /// ages are not those of the calendar.
    fn lag(&self, periods: i32) -> Result<(Lag, i32)> {
        self.period.calendar()?;
        let lags = [Lag::Period, Lag::Year].map(|lag| lag.periods(self.period).map(|length| (lag, length)));
        lags.iter().flatten().find(|(_, length)| *length == periods).copied().ok_or_else(|| {
            let year = lags[1].map_or(String::new(), |(_, length)| format!(", or {length}, which is a year"));
            let error = Error::domain("periods", periods, "a number of periods that the table compares");
            error.with_hint(format!("By {}, periods may be 1{year}.", self.period.name()))
        })
    }

    /// All periods from the first with an active customer or a refund up to the last known day.
    fn steps(self, periods: i32) -> Result<(impl Fn(i32) -> i128, impl Iterator<Item = Step>)> {
        let (lag, length) = self.lag(periods)?;
        let first = self.cells.iter().map(|cell| cell.cohort).min();
        let mut revenue: Vec<(i32, i128)> = vec![];
        revenue.try_reserve_exact(self.cells.len()).map_err(|_| Error::out_of_memory("cohort_table"))?;
        revenue.extend(self.cells.iter().map(|cell| (cell.cohort.wrapping_add(cell.age as i32), cell.revenue)));
        revenue.sort_unstable_by_key(|(period, _)| *period);
        let revenue_of = move |period: i32| {
            let from = revenue.partition_point(|(at, _)| *at < period);
            revenue[from..].iter().take_while(|(at, _)| *at == period).map(|(_, revenue)| revenue).sum()
        };
        let (last, last_complete, parts) = (self.last, self.last_complete, self.parts);
        let flow = move |lag, period| Flow::find(&parts, lag, period).unwrap_or(Flow::empty(lag, period));
        let all = first.map_or(i64::from(last) + 1, i64::from)..=i64::from(last);
        let steps = all.map(move |period| Step {
            period: period as i32,
            is_complete: period <= i64::from(last_complete),
            base: flow(Lag::Period, period as i32),
            flow: flow(lag, period as i32),
            opening: flow(Lag::Period, period as i32 - length),
        });
        Ok((revenue_of, steps))
    }

    /// How the revenue of each period follows from that of the one `periods` before, up to the last known day.
    ///
    /// # Errors
    /// [`ErrorKind::Domain`](crate::error::ErrorKind) for a table without amounts, or that does not compare such periods.
    pub fn revenue_retention(self, periods: i32) -> Result<impl Iterator<Item = Result<PeriodRow>>> {
        self.check_amounts()?;
        let (unit, scale) = (self.period, self.scale);
        let (revenue, steps) = self.steps(periods)?;
        Ok(steps.map(move |Step { period, is_complete, base, flow, opening }| {
            let money = |mantissa| crate::exact::money::Sum { mantissa, scale }.decimal();
            let share = |kept: i128| -> Result<Option<f64>> {
                Ok(if opening.billed > 0 { Some(to_f64(money(kept)?) / to_f64(money(opening.billed)?)) } else { None })
            };
            let revenue = revenue(period);
            Ok(PeriodRow {
                period: Day(unit.first_day(period)),
                complete: is_complete,
                opening: money(opening.billed)?,
                new: money(base.billed - flow.known_billed)?,
                expansion: money(flow.now - flow.kept)?,
                contraction: money(flow.before - flow.kept)?,
                churned: money(opening.billed - flow.before)?,
                reactivated: money(flow.known_billed - flow.now)?,
                refunded: money(base.billed - revenue)?,
                revenue: money(revenue)?,
                gross_revenue_retention: share(flow.kept)?,
                net_revenue_retention: share(flow.now)?,
            })
        }))
    }

    /// How the customers of each period follow from those of the one `periods` before, up to the last known day.
    ///
    /// # Errors
    /// [`ErrorKind::Domain`](crate::error::ErrorKind) for a table that does not compare such periods.
    pub fn growth_accounting(self, periods: i32) -> Result<impl Iterator<Item = Result<GrowthRow>>> {
        let unit = self.period;
        let (_, steps) = self.steps(periods)?;
        Ok(steps.map(move |Step { period, is_complete, base, flow, opening }| {
            let [opening, active, known, retained] =
                [opening.active, base.active, flow.known, flow.retained].map(|customers| customers as i64);
            let (new, resurrected, churned) = (active - known, known - retained, opening - retained);
            Ok(GrowthRow {
                period: Day(unit.first_day(period)),
                complete: is_complete,
                opening,
                new,
                retained,
                resurrected,
                churned,
                net: new + resurrected - churned,
                active,
                retention_rate: (opening > 0).then(|| retained as f64 / opening as f64),
                quick_ratio: (churned > 0).then(|| (new + resurrected) as f64 / churned as f64),
            })
        }))
    }
}

//! What customers cost to serve, and what is left of their revenue.

use crate::acquisition::totals::{Totals, TotalsKind};
use crate::error::Result;
use crate::exact::decimals::{not_negative, ratio};
use crate::exact::money::Sum;
use crate::row;
use rust_decimal::Decimal;

/// What one customer brought and cost.
///
/// # Errors
/// [`ErrorKind::Domain`](crate::error::ErrorKind) for a negative cost.
pub fn cost_to_serve(revenue: Sum, costs: [Sum; 3]) -> Result<Totals> {
    let mut row = Totals::new(TotalsKind::CostToServe);
    let [goods, service, marketing] = costs;
    let contribution = revenue.minus(goods)?.minus(service)?.minus(marketing)?;
    for (name, cost) in TotalsKind::CostToServe.sums()[1..].iter().zip(costs) {
        not_negative(name, cost)?;
    }
    row.counts = [1, u64::from(contribution.mantissa < 0)];
    row.sums = [revenue, goods, service, marketing];
    Ok(row)
}

row! {
    /// the row of cost_to_serve: what is left of revenue after each cost; shares are NULL if revenue is 0
    #[derive(Debug, Clone, PartialEq)]
    pub struct CostFigures as clv_cost_figures {
        /// customers: one per row
        pub customers: i64,
        /// sum of revenue
        pub revenue: Decimal,
        /// sum of cost_of_goods
        pub cost_of_goods: Decimal,
        /// revenue - cost_of_goods
        pub gross_margin: Decimal,
        /// sum of service_cost
        pub service_cost: Decimal,
        /// gross_margin - service_cost
        pub service_margin: Decimal,
        /// sum of marketing_cost
        pub marketing_cost: Decimal,
        /// service_margin - marketing_cost
        pub contribution: Decimal,
        /// cost_of_goods / revenue
        pub cost_of_goods_share: Option<f64>,
        /// service_cost / revenue
        pub service_cost_share: Option<f64>,
        /// marketing_cost / revenue
        pub marketing_cost_share: Option<f64>,
        /// contribution / revenue
        pub contribution_share: Option<f64>,
        /// customers whose own contribution is negative
        pub unprofitable_customers: i64,
    }
}

impl CostFigures {
    /// Computes them from totals of customers.
    ///
    /// # Errors
    /// [`ErrorKind::SumOverflow`](crate::error::ErrorKind) when a figure does not fit.
    pub fn of(totals: &Totals) -> Result<Self> {
        let [revenue, goods, service, marketing] = totals.sums;
        let gross_margin = revenue.minus(goods)?;
        let service_margin = gross_margin.minus(service)?;
        let contribution = service_margin.minus(marketing)?.decimal()?;
        let whole = revenue.decimal()?;
        Ok(Self {
            customers: totals.counts[0] as i64,
            revenue: whole,
            cost_of_goods: goods.decimal()?,
            service_cost: service.decimal()?,
            marketing_cost: marketing.decimal()?,
            gross_margin: gross_margin.decimal()?,
            service_margin: service_margin.decimal()?,
            contribution,
            cost_of_goods_share: ratio(goods.decimal()?, whole),
            service_cost_share: ratio(service.decimal()?, whole),
            marketing_cost_share: ratio(marketing.decimal()?, whole),
            contribution_share: ratio(contribution, whole),
            unprofitable_customers: totals.counts[1] as i64,
        })
    }
}

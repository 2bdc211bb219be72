//! What customers cost to serve, and what is left of their revenue.

use crate::acquisition::totals::{Kind, Totals};
use crate::error::Result;
use crate::exact::decimals::{not_negative, ratio};
use crate::exact::money::Sum;
use rust_decimal::Decimal;

/// What one customer brought and cost.
///
/// # Errors
/// [`crate::Error::Domain`] for a negative cost.
pub fn cost_to_serve(revenue: Sum, costs: [Sum; 3]) -> Result<Totals> {
    let mut row = Totals::new(Kind::CostToServe);
    let [goods, service, marketing] = costs;
    let contribution = revenue.minus(goods)?.minus(service)?.minus(marketing)?;
    for (name, cost) in Kind::CostToServe.sums()[1..].iter().zip(costs) {
        not_negative(name, cost)?;
    }
    row.counts = [1, u64::from(contribution.mantissa < 0), 0];
    row.sums = [revenue, goods, service, marketing];
    Ok(row)
}

/// What is left of revenue after each cost. Shares are of revenue, and `None` where there is none.
#[derive(Debug, Clone, PartialEq)]
pub struct CostFigures {
    pub customers: i64,
    pub revenue: Decimal,
    pub cost_of_goods: Decimal,
    pub service_cost: Decimal,
    pub marketing_cost: Decimal,
    /// `revenue - cost_of_goods`
    pub gross_margin: Decimal,
    /// `gross_margin - service_cost`
    pub service_margin: Decimal,
    /// `service_margin - marketing_cost`
    pub contribution: Decimal,
    pub cost_of_goods_share: Option<f64>,
    pub service_cost_share: Option<f64>,
    pub marketing_cost_share: Option<f64>,
    pub contribution_share: Option<f64>,
    /// Customers whose contribution is negative.
    pub unprofitable_customers: i64,
}

impl CostFigures {
    /// Reads them off totals of customers.
    ///
    /// # Errors
    /// [`crate::Error::SumOverflow`] when a figure does not fit.
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

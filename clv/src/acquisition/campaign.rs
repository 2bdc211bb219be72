//! The results of campaigns, and the figures that follow from them.

use crate::acquisition::totals::{Totals, TotalsKind, COUNTS};
use crate::error::{Error, Result};
use crate::exact::decimals::{not_negative, ratio};
use crate::exact::money::{quotient, whole, Sum, MAX_SCALE};
use crate::row;
use rust_decimal::Decimal;

/// A row of a campaign's results. `margin` is the share of revenue that is left after the cost of goods.
///
/// # Errors
/// [`ErrorKind::Domain`](crate::error::ErrorKind) for negative spend, clicks, conversions, customers or margin;
/// [`ErrorKind::SumOverflow`](crate::error::ErrorKind) when revenue times margin does not fit.
pub fn campaign(spend: Sum, counts: [i64; COUNTS], revenue: Sum, margin: Sum) -> Result<Totals> {
    let mut row = Totals::new(TotalsKind::Campaign);
    for ((slot, count), name) in row.counts.iter_mut().zip(counts).zip(TotalsKind::Campaign.counts()) {
        *slot = u64::try_from(count).map_err(|_| Error::domain(name, count, "zero or more"))?;
    }
    let margin = not_negative("margin", margin)?;
    let product = |a: Sum, b: Sum| {
        let mantissa = a.mantissa.checked_mul(b.mantissa).filter(|_| a.scale + b.scale <= MAX_SCALE)?;
        Some(Sum { mantissa, scale: a.scale + b.scale })
    };
    let gross_margin = product(revenue, margin)
        .or_else(|| product(revenue.normalized(), margin.normalized()))
        .ok_or_else(|| Error::money_overflow("gross_margin"))?;
    row.sums = [not_negative("spend", spend)?, revenue, gross_margin, Sum::default()];
    Ok(row)
}

row! {
    /// the row of campaign_agg; a ratio with nothing to divide by is NULL
    #[derive(Debug, Clone, PartialEq)]
    pub struct CampaignFigures as clv_campaign_figures {
        /// sum of spend
        pub spend: Decimal,
        /// sum of clicks
        pub clicks: i64,
        /// sum of conversions
        pub conversions: i64,
        /// sum of new_customers
        pub new_customers: i64,
        /// sum of revenue
        pub revenue: Decimal,
        /// sum of revenue x margin
        pub gross_margin: Decimal,
        /// gross_margin - spend
        pub profit: Decimal,
        /// cost per click: spend / clicks
        pub cpc: Option<Decimal>,
        /// cost per acquisition: spend / conversions
        pub cpa: Option<Decimal>,
        /// customer acquisition cost: spend / new_customers
        pub cac: Option<Decimal>,
        /// conversions / clicks
        pub conversion_rate: Option<f64>,
        /// return on ad spend: revenue / spend
        pub roas: Option<f64>,
        /// return on investment: profit / spend
        pub roi: Option<f64>,
    }
}

impl CampaignFigures {
    /// Computes them from totals of campaigns.
    ///
    /// # Errors
    /// [`ErrorKind::SumOverflow`](crate::error::ErrorKind) when a figure does not fit.
    pub fn of(totals: &Totals) -> Result<Self> {
        let ([clicks, conversions, new_customers], [spend, revenue, gross_margin, _]) = (totals.counts, totals.sums);
        let profit = gross_margin.minus(spend)?.decimal()?;
        Ok(Self {
            spend: spend.decimal()?,
            clicks: clicks as i64,
            conversions: conversions as i64,
            new_customers: new_customers as i64,
            revenue: revenue.decimal()?,
            gross_margin: gross_margin.decimal()?,
            profit,
            cpc: quotient("cpc", spend, whole(clicks))?,
            cpa: quotient("cpa", spend, whole(conversions))?,
            cac: quotient("cac", spend, whole(new_customers))?,
            conversion_rate: (clicks > 0).then(|| conversions as f64 / clicks as f64),
            roas: ratio(revenue.decimal()?, spend.decimal()?),
            roi: ratio(profit, spend.decimal()?),
        })
    }
}

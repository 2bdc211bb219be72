//! The results of campaigns, and the figures that follow from them.

use crate::acquisition::totals::{Totals, TotalsKind};
use crate::error::{Error, Result};
use crate::exact::decimals::ratio;
use crate::exact::money::{quotient, whole, Sum, MAX_SCALE};
use crate::row;
use rust_decimal::Decimal;

/// A row of a campaign's results. `margin` is the share of revenue that is left after the cost of goods. Credits,
/// retractions and loss leaders are rows like any other: spend, conversions and margin may be negative.
///
/// # Errors
/// [`ErrorKind::Domain`](crate::error::ErrorKind) for negative clicks or customers;
/// [`ErrorKind::SumOverflow`](crate::error::ErrorKind) when revenue times margin does not fit.
pub fn campaign(
    spend: Sum,
    clicks: i64,
    conversions: Sum,
    new_customers: i64,
    revenue: Sum,
    margin: Sum,
) -> Result<Totals> {
    let mut row = Totals::new(TotalsKind::Campaign);
    let counts = [clicks, new_customers];
    for ((slot, count), name) in row.counts.iter_mut().zip(counts).zip(TotalsKind::Campaign.counts()) {
        *slot = u64::try_from(count).map_err(|_| Error::domain(name, count, "zero or more"))?;
    }
    let product = |a: Sum, b: Sum| {
        let mantissa = a.mantissa.checked_mul(b.mantissa).filter(|_| a.scale + b.scale <= MAX_SCALE)?;
        Some(Sum { mantissa, scale: a.scale + b.scale })
    };
    let gross_margin = product(revenue, margin)
        .or_else(|| product(revenue.normalized(), margin.normalized()))
        .ok_or_else(|| Error::money_overflow("gross_margin"))?;
    row.sums = [spend, revenue, gross_margin, conversions];
    Ok(row)
}

row! {
    /// the row of campaign_agg; a ratio whose divisor is not positive is NULL
    #[derive(Debug, Clone, PartialEq)]
    pub struct CampaignFigures as clv_campaign_figures {
        /// sum of spend
        pub spend: Decimal,
        /// sum of clicks
        pub clicks: i64,
        /// sum of conversions
        pub conversions: Decimal,
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
        let ([clicks, new_customers], [spend, revenue, gross_margin, conversions]) = (totals.counts, totals.sums);
        let per = |of, divisor: Sum| match divisor.mantissa {
            1.. => quotient(of, spend, divisor),
            _ => Ok(None),
        };
        let share =
            |part, whole| Some(whole).filter(|whole| *whole > Decimal::ZERO).and_then(|whole| ratio(part, whole));
        let profit = gross_margin.minus(spend)?.decimal()?;
        Ok(Self {
            spend: spend.decimal()?,
            clicks: clicks as i64,
            conversions: conversions.decimal()?,
            new_customers: new_customers as i64,
            revenue: revenue.decimal()?,
            gross_margin: gross_margin.decimal()?,
            profit,
            cpc: per("cpc", whole(clicks))?,
            cpa: per("cpa", conversions)?,
            cac: per("cac", whole(new_customers))?,
            conversion_rate: share(conversions.decimal()?, Decimal::from(clicks)),
            roas: share(revenue.decimal()?, spend.decimal()?),
            roi: share(profit, spend.decimal()?),
        })
    }
}

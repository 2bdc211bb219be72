//! The mergeable state of plain totals: some sums of money and some counts, added up over rows.
//!
//! The image is a word with the kind, then a word a count, then three words a sum (low, high, scale). Constant in size.

use crate::error::{Error, Result};
use crate::exact::money::{from_words, quotient, to_f64, to_words, whole, Sum, MAX_SCALE};
use crate::key_figures::totals::count;
use crate::states::flat::{Fit, Flat};
use rust_decimal::Decimal;

/// What is added up: each kind has its own counts and sums.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Kind {
    Campaign = 1,
    CostToServe = 2,
}

impl Kind {
    pub const ALL: [Self; 2] = [Self::Campaign, Self::CostToServe];

    pub fn name(self) -> &'static str {
        match self {
            Self::Campaign => "campaign_agg",
            Self::CostToServe => "cost_to_serve",
        }
    }

    /// The names of the counts.
    pub fn counts(self) -> &'static [&'static str] {
        match self {
            Self::Campaign => &["clicks", "conversions", "new_customers"],
            Self::CostToServe => &["customers", "unprofitable_customers"],
        }
    }

    /// The names of the sums.
    pub fn sums(self) -> &'static [&'static str] {
        match self {
            Self::Campaign => &["spend", "revenue", "gross_margin"],
            Self::CostToServe => &["revenue", "cost_of_goods", "service_cost", "marketing_cost"],
        }
    }
}

const COUNTS: usize = 3;
const SUMS: usize = 4;
const WORDS: usize = 1 + COUNTS + 3 * SUMS;

/// Totals taken apart; places that the kind does not use are zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tally {
    pub kind: Kind,
    pub counts: [u64; COUNTS],
    pub sums: [Sum; SUMS],
}

impl Tally {
    pub fn new(kind: Kind) -> Self {
        Self { kind, counts: [0; COUNTS], sums: [Sum::default(); SUMS] }
    }

    /// Reads an image; `None` for a new one.
    pub fn read(words: &[u64]) -> Option<Self> {
        let kind = Kind::ALL.into_iter().find(|kind| *kind as u64 == words[0])?;
        let sum = |at: usize| {
            let [low, high, scale] = words[1 + COUNTS..].as_chunks::<3>().0[at];
            Sum { mantissa: from_words([low, high]), scale: scale as u32 }
        };
        Some(Self { kind, counts: std::array::from_fn(|at| words[1 + at]), sums: std::array::from_fn(sum) })
    }

    /// The image.
    pub fn words(&self) -> [u64; WORDS] {
        let mut words = [0; WORDS];
        self.write(&mut words);
        words
    }

    fn write(&self, words: &mut [u64]) {
        words[0] = self.kind as u64;
        words[1..1 + COUNTS].copy_from_slice(&self.counts);
        for (slot, sum) in words[1 + COUNTS..].as_chunks_mut::<3>().0.iter_mut().zip(&self.sums) {
            let [low, high] = to_words(sum.mantissa);
            *slot = [low, high, u64::from(sum.scale)];
        }
    }

    /// The totals of both.
    ///
    /// # Errors
    /// [`Error::SumOverflow`] for a total that does not fit, [`Error::Mismatch`] for totals of another kind.
    pub fn plus(&self, other: &Self) -> Result<Self> {
        let mut both = *self;
        if self.kind != other.kind {
            let (left, right) = (self.kind.name().into(), other.kind.name().into());
            return Err(Error::Mismatch { what: "what the states were built from", left, right });
        }
        for ((to, from), name) in both.counts.iter_mut().zip(other.counts).zip(self.kind.counts()) {
            *to = count(name, *to, from)?;
        }
        for ((to, from), name) in both.sums.iter_mut().zip(other.sums).zip(self.kind.sums()) {
            *to = to.plus(from).map_err(|_| Error::SumOverflow { of: name })?;
        }
        Ok(both)
    }

    /// These totals, if they are of this kind.
    ///
    /// # Errors
    /// [`Error::Domain`] if not.
    pub fn of_kind(self, kind: Kind) -> Result<Self> {
        match (self.kind == kind, kind) {
            (true, _) => Ok(self),
            (false, Kind::Campaign) => Err(Error::domain("totals", "those of customers", "totals of campaigns")),
            (false, Kind::CostToServe) => Err(Error::domain("totals", "those of campaigns", "totals of customers")),
        }
    }

    /// Whether no cost is negative and no part larger than its whole.
    ///
    /// # Errors
    /// Says what is wrong.
    pub fn check_signs(&self) -> Result<(), String> {
        let (costs, counts) = match self.kind {
            Kind::Campaign => (&self.sums[..1], true),
            Kind::CostToServe => (&self.sums[1..], self.counts[1] <= self.counts[0]),
        };
        match counts && costs.iter().all(|cost| cost.mantissa >= 0) {
            true => Ok(()),
            false => Err("its counts and sums do not go together".into()),
        }
    }

    /// Whether every sum is within 28 digits, as those of stored totals are.
    ///
    /// # Errors
    /// [`Error::SumOverflow`] when one is not.
    pub fn check_sums(&self) -> Result<()> {
        let mut sums = self.sums.iter().zip(self.kind.sums());
        sums.try_for_each(|(sum, name)| sum.decimal().map(drop).map_err(|_| Error::SumOverflow { of: name }))
    }
}

/// Equal in value, whatever the scales.
pub fn equal(a: &Tally, b: &Tally) -> bool {
    a.kind == b.kind && a.counts == b.counts && a.sums.iter().zip(b.sums).all(|(a, b)| a.equals(b))
}

/// The image of totals; one of zeros is new.
pub struct TallyImage;

impl TallyImage {
    /// Adds more.
    ///
    /// # Errors
    /// As [`Tally::plus`].
    pub fn add(words: &mut [u64], more: &Tally) -> Result<Fit> {
        let sum = match Tally::read(words) {
            Some(totals) => totals.plus(more)?,
            None => *more,
        };
        sum.write(words);
        Ok(Fit::Done)
    }
}

impl Flat for TallyImage {
    const NAME: &'static str = "clv_totals";
    const SMALLEST: usize = WORDS;

    fn used(_: &[u64]) -> usize {
        WORDS
    }

    fn grown(_: &[u64], _: usize) -> usize {
        WORDS
    }
}

fn not_negative(argument: &'static str, value: Sum) -> Result<Sum> {
    match value.mantissa < 0 {
        true => Err(Error::domain(argument, value.decimal()?, "zero or more")),
        false => Ok(value),
    }
}

fn difference(a: Sum, b: Sum) -> Result<Sum> {
    a.plus(Sum { mantissa: -b.mantissa, ..b })
}

/// A row of a campaign's results. `margin` is the share of revenue that is left after the cost of goods.
///
/// # Errors
/// [`Error::Domain`] for negative spend, clicks, conversions, customers or margin; [`Error::SumOverflow`] when revenue
/// times margin does not fit.
pub fn campaign(spend: Sum, counts: [i64; COUNTS], revenue: Sum, margin: Sum) -> Result<Tally> {
    let mut row = Tally::new(Kind::Campaign);
    for ((slot, count), name) in row.counts.iter_mut().zip(counts).zip(Kind::Campaign.counts()) {
        *slot = u64::try_from(count).map_err(|_| Error::domain(name, count, "zero or more"))?;
    }
    let margin = not_negative("margin", margin)?;
    let product = |a: Sum, b: Sum| {
        let mantissa = a.mantissa.checked_mul(b.mantissa).filter(|_| a.scale + b.scale <= MAX_SCALE)?;
        Some(Sum { mantissa, scale: a.scale + b.scale })
    };
    let gross_margin = product(revenue, margin)
        .or_else(|| product(revenue.normalized(), margin.normalized()))
        .ok_or(Error::SumOverflow { of: "gross_margin" })?;
    row.sums = [not_negative("spend", spend)?, revenue, gross_margin, Sum::default()];
    Ok(row)
}

/// What one customer brought and cost.
///
/// # Errors
/// [`Error::Domain`] for a negative cost.
pub fn cost_to_serve(revenue: Sum, costs: [Sum; 3]) -> Result<Tally> {
    let mut row = Tally::new(Kind::CostToServe);
    let [goods, service, marketing] = costs;
    let contribution = difference(difference(difference(revenue, goods)?, service)?, marketing)?;
    for (name, cost) in Kind::CostToServe.sums()[1..].iter().zip(costs) {
        not_negative(name, cost)?;
    }
    row.counts = [1, u64::from(contribution.mantissa < 0), 0];
    row.sums = [revenue, goods, service, marketing];
    Ok(row)
}

/// The key figures of campaigns. Ratios with nothing to divide by are `None`.
#[derive(Debug, Clone, PartialEq)]
pub struct CampaignFigures {
    pub spend: Decimal,
    pub clicks: i64,
    pub conversions: i64,
    pub new_customers: i64,
    pub revenue: Decimal,
    /// Revenue times margin, row by row.
    pub gross_margin: Decimal,
    /// `gross_margin - spend`
    pub profit: Decimal,
    /// `spend / clicks`
    pub cpc: Option<Decimal>,
    /// `spend / conversions`
    pub cpa: Option<Decimal>,
    /// `spend / new_customers`
    pub cac: Option<Decimal>,
    /// `conversions / clicks`
    pub conversion_rate: Option<f64>,
    /// `revenue / spend`
    pub roas: Option<f64>,
    /// `profit / spend`
    pub roi: Option<f64>,
}

/// A quotient of money as a float, like `a::float8 / b::float8` in SQL.
fn ratio(a: Decimal, b: Decimal) -> Option<f64> {
    (b.mantissa() != 0).then(|| to_f64(a) / to_f64(b))
}

impl CampaignFigures {
    /// Reads them off totals of campaigns.
    ///
    /// # Errors
    /// [`Error::SumOverflow`] when a figure does not fit.
    pub fn of(totals: &Tally) -> Result<Self> {
        let ([clicks, conversions, new_customers], [spend, revenue, gross_margin, _]) = (totals.counts, totals.sums);
        let profit = difference(gross_margin, spend)?.decimal()?;
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
    /// [`Error::SumOverflow`] when a figure does not fit.
    pub fn of(totals: &Tally) -> Result<Self> {
        let [revenue, goods, service, marketing] = totals.sums;
        let gross_margin = difference(revenue, goods)?;
        let service_margin = difference(gross_margin, service)?;
        let contribution = difference(service_margin, marketing)?.decimal()?;
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

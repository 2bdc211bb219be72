//! Simple rules that a model has to beat.

use crate::exact::calendar::Period;
use crate::exact::floats::to_f64;
use crate::judging::holdout::Holdout;
use crate::judging::terms::HoldoutTerms;
use crate::key_figures::figures::KeyFigures;
use crate::states::amounts::Amounts;

/// Which rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RuleKind {
    LastPeriod,
    Formula,
}

/// The rules and their names.
pub const RULES: [(&str, RuleKind); 2] = [("last_period", RuleKind::LastPeriod), ("clv_formula", RuleKind::Formula)];

/// What a rule expects of a customer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Rule {
    /// As in the period of the same length before the split.
    LastPeriod { has_amounts: bool },
    /// The formula: a customer whose last purchase is not older than some days buys so often, and spends so much a purchase day;
    /// others buy nothing.
    Formula { not_lost_for: u32, purchases: f64, spend: Option<f64> },
}

impl Rule {
    /// `None` where the key figures leave it open.
    pub fn of(
        kind: RuleKind,
        terms: HoldoutTerms,
        amounts: Amounts,
        figures: &KeyFigures,
        customers: impl Iterator<Item = (Holdout, u64)>,
    ) -> Option<Self> {
        match kind {
            RuleKind::LastPeriod => Some(Self::LastPeriod { has_amounts: amounts == Amounts::With }),
            RuleKind::Formula => Self::formula(terms, figures, customers),
        }
    }

    /// Of the `n`-th month ahead, a share of retention_rate^n of the customers who are not lost is still there, and each of
    /// them buys purchase_frequency times.
    fn formula(
        terms: HoldoutTerms,
        figures: &KeyFigures,
        customers: impl Iterator<Item = (Holdout, u64)>,
    ) -> Option<Self> {
        let (frequency, retention) = (figures.purchase_frequency?, figures.retention_rate?);
        let days: f64 = customers.map(|(holdout, count)| (f64::from(holdout.frequency) + 1.0) * count as f64).sum();
        // Models count purchase days, the key figures orders.
        let frequency = frequency * days / figures.orders as f64;
        let months = f64::from(terms.days()) / Period::Month.mean_days();
        let stays =
            if retention < 1.0 { retention * (1.0 - retention.powf(months)) / (1.0 - retention) } else { months };
        // Lost is who was silent for `lapse` whole months.
        let last_whole = terms.of_state().last_whole();
        let first_month = i64::from(last_whole) - figures.lapse + 1;
        let not_lost_for = i32::try_from(first_month).map_or(u32::MAX, |month| {
            (i64::from(terms.split_at) - i64::from(Period::Month.first_day(month))).clamp(0, u32::MAX.into()) as u32
        });
        let spend = figures.revenue.map(|revenue| to_f64(revenue) / days);
        Some(Self::Formula { not_lost_for, purchases: frequency * stays, spend })
    }

    /// Purchase days, and the revenue of each; without amounts there is none.
    pub fn forecast(self, holdout: &Holdout) -> (f64, Option<f64>) {
        match self {
            Self::LastPeriod { has_amounts } => {
                let purchases = f64::from(holdout.purchases_before);
                // A refund on a day without a purchase has none to be divided by.
                let spend = if purchases > 0.0 { holdout.revenue_before / purchases } else { 0.0 };
                (purchases, has_amounts.then_some(spend))
            }
            Self::Formula { not_lost_for, purchases, spend } => {
                let silent = holdout.age - holdout.recency;
                (if silent <= not_lost_for { purchases } else { 0.0 }, spend)
            }
        }
    }
}

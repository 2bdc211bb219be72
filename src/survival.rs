//! survival_table: its aggregates, the survival curve, and the figures that follow from it.

use crate::pg::stored::{Running, State, Words};
use clv::error::Result;
use clv::maths::intervals::z_of;
use clv::states::distribution::{Distribution, DistributionImage};
use clv::states::flat::Fit;
use clv::survival::curve::{self, LogRank, SurvivalStep, Tenures};
use surface_macros::sql;

sql! {
    /// how many customers left, or are still there, after how many days; mergeable, built by survival_agg
    stored survival_table = DistributionImage<Tenures>;

    /// merges survival tables of different customers
    #[space(1024)]
    merge survival_table(survival);

    #[space(1024)]
    aggregate survival_table(tenure_days: Whole, churned: Event) = add_tenure {
        /// how long customers stay: tenure_days is the time until they left or, if churned is false or 0, the time so far
        survival_agg;
    }

    /// product-limit estimate (Kaplan and Meier 1958) by tenure in days, with Greenwood's interval on the log-log scale
    #[cost(100)] #[rows(200)]
    fn survival_curve(survival_table: survival_table, level: float8 = 0.95) -> setof SurvivalStep = survival_curve;

    /// smallest tenure in days at which at most half of the customers are left; NULL if more than half are left at the
    /// end
    #[cost(100)]
    fn median_survival(survival_table: survival_table) -> integer = median_survival;

    /// mean tenure in days within the first "until" days: the area under the survival curve; until is by default the
    /// largest tenure; NULL beyond it while customers are left
    #[cost(100)]
    fn restricted_mean_survival(survival_table: survival_table, until: integer = NULL) -> float8 = restricted_mean;

    /// log-rank test (Mantel 1966), with one degree of freedom, of whether two groups leave at the same rates
    #[cost(100)]
    fn log_rank(a: survival_table, b: survival_table) -> row LogRank = log_rank;
}

type Survival<'a> = Words<'a, DistributionImage<Tenures>>;

impl State for DistributionImage<Tenures> {
    fn merge(words: &mut [u64], other: &[u64]) -> Result<Fit> {
        Self::merge(words, other)
    }

    fn check_sums(words: &[u64]) -> Result<()> {
        Self::check_counts(words)
    }
}

fn add_tenure(state: &mut Running<'_, DistributionImage<Tenures>>, days: i64, churned: bool) -> Result<()> {
    let tenure = [curve::tenure(days, churned)?];
    state.change(|words| DistributionImage::<Tenures>::add(words, 0, None, &tenure))
}

fn survival_curve(table: Survival<'_>, level: f64) -> Result<impl Iterator<Item = Result<SurvivalStep>>> {
    let z = z_of(level)?;
    let rows = table.finished(|words| curve::rows(Distribution::read::<Tenures>(words)?, z))?;
    Ok(rows.into_iter().map(Ok))
}

fn median_survival(table: Survival<'_>) -> Result<Option<i32>> {
    table.finished(|words| Ok(curve::median(Distribution::read::<Tenures>(words)?)))
}

fn restricted_mean(table: Survival<'_>, until: Option<i32>) -> Result<Option<f64>> {
    table.finished(|words| curve::restricted_mean(Distribution::read::<Tenures>(words)?, until))
}

fn log_rank(a: Survival<'_>, b: Survival<'_>) -> Result<LogRank> {
    a.finished(|a| {
        b.finished(|b| Ok(curve::log_rank(Distribution::read::<Tenures>(a)?, Distribution::read::<Tenures>(b)?)))
    })
}

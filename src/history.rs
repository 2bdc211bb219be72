//! purchase_history: its aggregates, and the functions about one customer.

use crate::pg::call::tick;
use crate::pg::image::Image;
use crate::pg::stored::{Running, State, Words};
use clv::error::Result;
use clv::exact::calendar::Period;
use clv::exact::money::Sum;
use clv::history::gaps::GapDays;
use clv::history::ledger::{Ledger, LedgerImage};
use clv::history::lines::{self, Line, LineTerms, LinesImage};
use clv::history::pattern::PurchasePattern;
use clv::history::purchases::{self, PurchaseDay};
use clv::history::rfm::Rfm;
use clv::states::flat::{collected, Fit, Flat, TICK_EVERY};
use clv::states::key::Key;
use rust_decimal::Decimal;
use surface_macros::sql;

sql! {
    /// one customer's ledger: the orders and the revenue of each day with an order or a refund; 24 bytes a day
    stored purchase_history = LedgerImage;

    /// merges the parts of one customer's history
    #[space(256)]
    merge purchase_history(history);

    #[space(256)]
    aggregate purchase_history(ordered_at: Time) = add_day {
        /// ledger of one customer's purchase days, without amounts
        purchase_history;
    }

    #[space(256)]
    aggregate purchase_history(ordered_at: Time, amount: Amount) = add_order {
        /// ledger of one customer's purchase days; a negative amount is a refund
        purchase_history;
    }

    /// lines of orders, added up order by order: what aggregates over order lines keep while they run
    stored order_lines = LinesImage;

    /// merges lines of orders, which may have orders in common
    #[space(1024)]
    merge order_lines(lines);

    #[space(256)]
    aggregate order_lines(order_id: Order, ordered_at: Day, amount: Amount) = add_line {
        /// ledger of one customer's purchase days, from order lines: those of one order are one order, on the day of its
        /// first line, and a refund if they add up to less than 0
        purchase_history = _clv_lines_history;
    }

    /// final function of purchase_history over order lines
    #[cost(100)]
    fn _clv_lines_history(state: order_lines) -> purchase_history = history_of_lines;

    /// frequency, recency and money of one customer as known at the end of day as_of
    fn rfm(history: purchase_history, as_of: Day) -> row Rfm = rfm;

    /// days between one purchase day and the next: count, mean, median, minimum, maximum, standard deviation
    fn gap_days(history: purchase_history) -> row GapDays = gap_days;

    /// the days of a history with an order or a refund
    #[rows(10)]
    fn purchases(history: purchase_history) -> setof PurchaseDay = purchase_days;

    /// revenue of the days from "from" up to but not including "until"; infinity means no bound
    fn revenue_between(history: purchase_history, from: Bound, until: Bound) -> numeric = revenue_between;

    /// revenue of the first days from a customer's first purchase on; NULL if they are not over at the end of day as_of, so
    /// that young customers do not lower a mean
    fn value_at(history: purchase_history, days: integer, as_of: Day) -> numeric = value_at;

    /// how a customer buys, as known at the end of day as_of if it is given: regular, irregular, seasonal or one-off, the
    /// usual gap and weekday, and by how many gaps the next purchase is overdue
    fn purchase_pattern(history: purchase_history, as_of: Day = NULL) -> row PurchasePattern = purchase_pattern;

    /// orders of the days from "from" up to but not including "until"; infinity means no bound
    fn orders_between(history: purchase_history, from: Bound, until: Bound) -> bigint = orders_between;
}

/// A history as an argument.
pub type History<'a> = Words<'a, LedgerImage>;

/// The ledger in a history.
#[inline]
pub fn ledger<'a>(history: &History<'a>) -> Ledger<'a> {
    Ledger::read(history.raw())
}

impl State for LedgerImage {
    fn merge(words: &mut [u64], other: &[u64]) -> Result<Fit> {
        Self::merge(words, Ledger::read(other))
    }

    fn check_sums(words: &[u64]) -> Result<()> {
        Ledger::read(words).check_sums()
    }
}

fn add_day(state: &mut Running<'_, LedgerImage>, day: i32) -> Result<()> {
    state.change(|words| LedgerImage::add(words, day, None))
}

fn add_order(state: &mut Running<'_, LedgerImage>, day: i32, amount: Sum) -> Result<()> {
    state.change(|words| LedgerImage::add(words, day, Some(amount)))
}

impl State for LinesImage {
    fn merge(words: &mut [u64], other: &[u64]) -> Result<Fit> {
        Self::merge(words, other)
    }

    fn check_sums(words: &[u64]) -> Result<()> {
        Self::check_sums(words)
    }
}

/// The lines are of one customer, whose key is not known.
fn add_line(state: &mut Running<'_, LinesImage>, order: Key, day: i32, amount: Sum) -> Result<()> {
    let terms = LineTerms { period: Period::Month, as_of: None, lapse: None };
    state.change(|words| LinesImage::add(words, &Line { customer: Key::bigint(0), order, day, amount }, terms))
}

fn history_of_lines(lines: Words<'_, LinesImage>) -> Result<Option<Image<LedgerImage>>> {
    lines.finished(|words| {
        let Some((_, orders)) = lines::orders(words)? else { return Ok(None) };
        let mut image = Image::<LedgerImage>::new(LedgerImage::SMALLEST)?;
        // A ledger grows fastest at its end.
        let mut orders = collected("purchase_history", orders.map(|(_, day, amount)| (day, amount)))?;
        orders.sort_by_key(|(day, _)| *day);
        for (at, (day, amount)) in orders.into_iter().enumerate() {
            if at % TICK_EVERY == 0 {
                tick();
            }
            image.change(|words| LedgerImage::add(words, day, Some(amount)))?;
        }
        LedgerImage::store(image.words()).map(Some)
    })
}

fn rfm(history: History<'_>, as_of: i32) -> Result<Rfm> {
    Rfm::of(ledger(&history), as_of)
}

fn gap_days(history: History<'_>) -> Result<Option<GapDays>> {
    GapDays::of(ledger(&history))
}

fn purchase_days(history: History<'_>) -> Result<impl Iterator<Item = Result<PurchaseDay>>> {
    Ok(purchases::purchases(ledger(&history))?.into_iter().map(Ok))
}

fn revenue_between(history: History<'_>, from: i32, until: i32) -> Result<Option<Decimal>> {
    ledger(&history).between(from, until).revenue()
}

fn value_at(history: History<'_>, days: i32, as_of: i32) -> Result<Option<Decimal>> {
    ledger(&history).value_at(days, as_of)
}

fn purchase_pattern(history: History<'_>, as_of: Option<i32>) -> Result<Option<PurchasePattern>> {
    PurchasePattern::of(ledger(&history), as_of)
}

fn orders_between(history: History<'_>, from: i32, until: i32) -> Result<i64> {
    Ok(ledger(&history).between(from, until).orders() as i64)
}

//! The days of a history, as rows.

use crate::error::{Error, Result};
use crate::exact::calendar::Day;
use crate::history::ledger::Ledger;
use crate::row;
use crate::states::amounts::Amounts;
use rust_decimal::Decimal;

row! {
    /// a row of purchases: a day with an order or a refund
    #[derive(Debug, Clone, PartialEq)]
    pub struct PurchaseDay as clv_purchase_day {
        /// the day
        pub day: Day,
        /// rows with an amount of zero or more
        pub orders: i64,
        /// sum of the amounts, refunds subtracted; NULL for a history without amounts
        pub revenue: Option<Decimal>,
    }
}

/// The days of a ledger, in order.
///
/// # Errors
/// [`ErrorKind::SumOverflow`](crate::error::ErrorKind) when a sum takes more than 28 digits,
/// [`ErrorKind::OutOfMemory`](crate::error::ErrorKind).
pub fn purchases(ledger: Ledger<'_>) -> Result<Vec<PurchaseDay>> {
    let has_amounts = ledger.amounts() != Amounts::Without;
    let mut rows = vec![];
    rows.try_reserve_exact(ledger.days().len()).map_err(|_| Error::out_of_memory("purchases"))?;
    for entry in ledger.days() {
        let revenue = if has_amounts { Some(entry.revenue.decimal()?) } else { None };
        rows.push(PurchaseDay { day: Day(entry.day), orders: i64::from(entry.orders), revenue });
    }
    Ok(rows)
}

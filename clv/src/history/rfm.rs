//! Frequency, recency and money of one customer, from a ledger.

use crate::error::Result;
use crate::exact::calendar::Day;
use crate::exact::money::{quotient, whole};
use crate::history::ledger::Ledger;
use crate::row;
use crate::states::amounts::Amounts;
use rust_decimal::Decimal;

row! {
    /// the row of rfm: frequency, recency and money of one customer as of a day (Fader, Hardie and Lee 2005 for x, t_x
    /// and T); before the first purchase, figures that need one are NULL
    #[derive(Debug, Clone, PartialEq)]
    pub struct Rfm as clv_rfm {
        /// x: purchase days after the first
        pub frequency: Option<i64>,
        /// t_x: days from the first to the last purchase day
        pub recency_days: Option<i32>,
        /// T: days from the first purchase day to as_of
        pub t_days: Option<i32>,
        /// T - t_x: days since the last purchase day
        pub days_since_last: Option<i32>,
        /// mean revenue of the purchase days after the first; NULL if there are none
        pub monetary_value: Option<Decimal>,
        /// rows with an amount of zero or more
        pub orders: i64,
        /// days with an order
        pub purchase_days: i64,
        /// sum of the amounts, refunds subtracted; NULL for a history without amounts
        pub revenue: Option<Decimal>,
        /// first day with an order
        pub first_purchase: Option<Day>,
        /// last day with an order
        pub last_purchase: Option<Day>,
    }
}

impl Rfm {
    /// The figures of a customer as known at the end of day `as_of`; later days are left out.
    ///
    /// # Errors
    /// [`ErrorKind::SumOverflow`](crate::error::ErrorKind) when a sum takes more than 28 digits.
    pub fn of(ledger: Ledger<'_>, as_of: i32) -> Result<Self> {
        let known = ledger.up_to(as_of);
        let first = known.purchase_days().next().map(|entry| entry.day);
        let last = known.purchase_days().next_back().map(|entry| entry.day);
        let purchase_days = known.purchase_days().count() as u64;
        let monetary_value = match known.amounts() {
            Amounts::With if purchase_days > 1 => {
                quotient("monetary_value", known.total(known.purchase_days().skip(1))?, whole(purchase_days - 1))?
            }
            _ => None,
        };
        Ok(Self {
            frequency: first.map(|_| purchase_days as i64 - 1),
            recency_days: last.zip(first).map(|(last, first)| last - first),
            t_days: first.map(|first| as_of - first),
            days_since_last: last.map(|last| as_of - last),
            monetary_value,
            orders: known.orders() as i64,
            purchase_days: purchase_days as i64,
            revenue: known.revenue()?,
            first_purchase: first.map(Day),
            last_purchase: last.map(Day),
        })
    }
}

//! The customers of a table that still has visits.

use crate::error::{Error, Result};
use crate::exact::calendar::Period;
use crate::retention::cells::Visit;
use crate::retention::head::{sorted, TableHead, NAME};
use crate::states::key::Source;

/// The customers of a settled image of visits.
pub struct CustomerVisits<'a> {
    pub(super) head: TableHead,
    words: &'a [u64],
}

impl<'a> CustomerVisits<'a> {
    /// `None` for an image without visits.
    ///
    /// # Errors
    /// [`ErrorKind::Binary`](crate::error::ErrorKind) for an image with unknown codes.
    pub fn read(words: &'a [u64]) -> Result<Option<Self>> {
        let head = TableHead::read(words)?.filter(|head| head.source != Source::Histories);
        Ok(head.map(|head| Self { head, words }))
    }

    pub fn period(&self) -> Period {
        self.head.terms.period
    }

    /// Calls `each` with the visits of one customer after the other, in the order of time.
    ///
    /// # Errors
    /// Those of `each`, and [`ErrorKind::SumOverflow`](crate::error::ErrorKind) for more than 4 billion orders of one customer in
    /// one period.
    pub fn try_for_each(&self, each: impl FnMut(&[Visit]) -> Result<()>) -> Result<()> {
        match self.head.source {
            Source::Bigint => for_each_customer::<4>(sorted(self.words, &self.head), each),
            _ => for_each_customer::<5>(sorted(self.words, &self.head), each),
        }
    }
}

fn for_each_customer<const W: usize>(entries: &[[u64; W]], mut each: impl FnMut(&[Visit]) -> Result<()>) -> Result<()> {
    let mut visits = Vec::new();
    for customer in entries.chunk_by(|a, b| a[..W - 3] == b[..W - 3]) {
        visits.clear();
        visits.try_reserve(customer.len()).map_err(|_| Error::out_of_memory(NAME))?;
        visits.extend(customer.iter().map(Visit::unpack));
        if visits.iter().any(|visit| visit.orders == u32::MAX) {
            return Err(Error::count_overflow("orders"));
        }
        each(&visits)?;
    }
    Ok(())
}

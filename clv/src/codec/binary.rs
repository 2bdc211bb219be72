//! The binary form: a version byte, then fixed fields and entries, all in network byte order.

use crate::codec::VERSION;
use crate::error::{Error, Result};
use crate::exact::money::{Sum, MAX_SCALE};
use crate::history::ledger::{Amounts, DayEntry, Ledger, LedgerImage};
use crate::key_figures::parts::{Body, Parts, Stay};
use crate::key_figures::state::{State, StateImage};
use crate::key_figures::totals::Totals;
use crate::states::flat::{Tick, TICK_EVERY};
use crate::states::key::Source;
use crate::Period;

/// What the bytes of an image are read from: never past their end, never more than there are.
struct Reader<'a>(&'a [u8]);

impl Reader<'_> {
    fn take<const N: usize>(&mut self) -> Result<[u8; N], String> {
        let (head, rest) = self.0.split_first_chunk::<N>().ok_or("it ends too early")?;
        self.0 = rest;
        Ok(*head)
    }

    fn byte(&mut self) -> Result<u8, String> {
        self.take().map(u8::from_be_bytes)
    }

    fn day(&mut self) -> Result<i32, String> {
        self.take().map(i32::from_be_bytes)
    }

    fn count(&mut self) -> Result<u64, String> {
        self.take().map(u64::from_be_bytes)
    }

    fn version(&mut self) -> Result<(), String> {
        match self.byte()? {
            VERSION => Ok(()),
            other => Err(format!("format version {other} is not known to this release")),
        }
    }

    fn amounts(&mut self) -> Result<Amounts, String> {
        match self.byte()? {
            0 => Ok(Amounts::Unknown),
            1 => Ok(Amounts::With),
            2 => Ok(Amounts::Without),
            other => Err(format!("amounts flag {other} is not known")),
        }
    }

    fn scale(&mut self) -> Result<u32, String> {
        match u32::from(self.byte()?) {
            scale @ 0..=MAX_SCALE => Ok(scale),
            other => Err(format!("{other} decimals are too many")),
        }
    }

    fn sum(&mut self, scale: u32) -> Result<Sum, String> {
        self.take().map(|bytes| Sum { mantissa: i128::from_be_bytes(bytes), scale })
    }

    /// As many entries as the bytes that are left hold, `size` bytes each.
    fn entries<T>(
        &mut self,
        size: usize,
        mut read: impl FnMut(&mut Self) -> Result<T, String>,
    ) -> Result<Vec<T>, String> {
        if !self.0.len().is_multiple_of(size) {
            return Err("its length is not that of whole entries".into());
        }
        (0..self.0.len() / size).map(|_| read(self)).collect()
    }
}

/// Writes a ledger.
pub fn history_to_bytes(ledger: Ledger<'_>) -> Vec<u8> {
    let mut bytes = vec![VERSION, ledger.amounts() as u8, ledger.scale() as u8];
    for entry in ledger.days() {
        bytes.extend(entry.day.to_be_bytes());
        bytes.extend(entry.orders.to_be_bytes());
        bytes.extend(entry.revenue.mantissa.to_be_bytes());
    }
    bytes
}

/// Reads what [`history_to_bytes`] writes.
///
/// # Errors
/// [`Error::Binary`] for anything else.
pub fn history_from_bytes(bytes: &[u8]) -> Result<Vec<u64>> {
    let mut reader = Reader(bytes);
    let mut read = || {
        reader.version()?;
        let (amounts, scale) = (reader.amounts()?, reader.scale()?);
        let days = reader.entries(24, |reader| {
            let day = reader.day()?;
            let orders = reader.take().map(u32::from_be_bytes)?;
            Ok(DayEntry { day, orders, revenue: reader.sum(scale)? })
        })?;
        LedgerImage::from_days(amounts, &days)
    };
    read().map_err(|reason| Error::Binary { of: "binary purchase_history", reason })
}

/// Writes a finished state.
pub fn state_to_bytes(state: State<'_>, tick: Tick<'_>) -> Vec<u8> {
    let parts = state.parts(tick);
    let mut bytes =
        vec![VERSION, parts.source as u8, parts.period as u8, parts.amounts as u8, parts.revenue.scale as u8];
    bytes.extend(parts.orders.to_be_bytes());
    bytes.extend(parts.revenue.mantissa.to_be_bytes());
    match parts.body {
        Body::Totals(t) => {
            let counts =
                [t.customers, t.repeat_customers, t.customer_periods, t.retained, t.last_active, t.lifespan_days];
            bytes.extend(counts.iter().flat_map(|count| count.to_be_bytes()));
            bytes.extend(t.first_day.to_be_bytes());
            bytes.extend(t.last_day.to_be_bytes());
        }
        Body::Stays(stays) => {
            let words = parts.source.key_words();
            for (n, stay) in stays.iter().enumerate() {
                if n.is_multiple_of(TICK_EVERY) {
                    tick();
                }
                bytes.extend(stay.key[..words].iter().flat_map(|word| word.to_be_bytes()));
                bytes.extend(stay.first_day.to_be_bytes());
                bytes.extend(stay.last_day.to_be_bytes());
                bytes.push(stay.orders as u8);
            }
        }
    }
    bytes
}

/// Reads what [`state_to_bytes`] writes.
///
/// # Errors
/// [`Error::Binary`] for anything else.
pub fn state_from_bytes(bytes: &[u8]) -> Result<Vec<u64>> {
    let mut reader = Reader(bytes);
    let mut read = || {
        reader.version()?;
        let source = Source::from_code(reader.byte()?).ok_or("its source is not known")?;
        let period = Period::from_code(reader.byte()?).ok_or("its period is not known")?;
        let (amounts, scale) = (reader.amounts()?, reader.scale()?);
        let (orders, revenue) = (reader.count()?, reader.sum(scale)?);
        let body = match source {
            Source::Histories => Body::Totals(Totals {
                customers: reader.count()?,
                repeat_customers: reader.count()?,
                customer_periods: reader.count()?,
                retained: reader.count()?,
                last_active: reader.count()?,
                lifespan_days: reader.count()?,
                first_day: reader.day()?,
                last_day: reader.day()?,
            }),
            keyed => {
                let words = keyed.key_words();
                Body::Stays(reader.entries(8 * words + 9, |reader| {
                    let mut key = [0; 2];
                    for word in &mut key[..words] {
                        *word = reader.count()?;
                    }
                    let (first_day, last_day) = (reader.day()?, reader.day()?);
                    Ok(Stay { key, first_day, last_day, orders: u64::from(reader.byte()?) })
                })?)
            }
        };
        if !reader.0.is_empty() {
            return Err("there is more after its end".to_string());
        }
        StateImage::from_parts(&Parts { source, period, amounts, orders, revenue, body })
    };
    read().map_err(|reason| Error::Binary { of: "binary clv_state", reason })
}

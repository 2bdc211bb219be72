//! Simulated customers: the purchase days and the spend that a model may bring.

use crate::maths::random::Random;
use crate::models::customer::NEW;
use crate::models::family::Family;
use crate::models::questions::Answer;

/// A customer drawn from a model of purchases: how often they buy, and until when.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Simulated {
    rate: f64,
    /// Days after the first purchase.
    end: f64,
    ends_with_purchase: bool,
}

impl Simulated {
    /// A new customer of a model with these parameters.
    ///
    /// # Errors
    /// [`crate::models::questions::NotAnswered`] for a family that cannot be drawn from.
    pub fn new(family: &dyn Family, parameters: &[f64], random: &mut Random) -> Answer<Self> {
        if random.uniform() >= family.p_alive(parameters, NEW)? {
            return Ok(Self::ONCE);
        }
        let life = family.draw(parameters, NEW, random)?;
        Ok(Self { rate: life.rate, end: life.end, ends_with_purchase: life.ends_with_purchase })
    }

    /// One who never comes back.
    pub const ONCE: Self = Self { rate: 0.0, end: 0.0, ends_with_purchase: false };

    /// Calls `each` with every purchase day after that of the first purchase, ascending, up to day `last`, both counted from
    /// that day. The first purchase is at any time of its day, and several purchases of one day are one.
    pub fn days(self, last: u32, random: &mut Random, mut each: impl FnMut(u32, &mut Random)) {
        let first = random.uniform();
        let horizon = f64::from(last) + 1.0 - first;
        let mut before = 0;
        let mut enter = |time: f64, random: &mut Random| {
            let day = (first + time) as u32;
            if day > before && day <= last {
                before = day;
                each(day, random);
            }
            // The rest of the day brings no other purchase day, and the process has no memory.
            f64::from(before.max(day)) + 1.0 - first
        };
        let mut time = 1.0 - first;
        loop {
            time += random.exponential() / self.rate;
            if time.is_nan() || time >= horizon.min(self.end) {
                break;
            }
            time = enter(time, random);
        }
        if self.ends_with_purchase && self.end < horizon {
            enter(self.end, random);
        }
    }
}

//! Simulated customers: the purchase days and the spend that a model may bring.

use crate::error::{Error, Result};
use crate::exact::calendar::Day;
use crate::maths::random::Random;
use crate::models::customer::{Spender, NEW};
use crate::models::family::Family;
use crate::models::questions::Answer;
use crate::models::scores::{not_answered, Answers};
use crate::states::flat::collected;
use rust_decimal::Decimal;

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

crate::row! {
    /// a row of simulate_orders: the orders of a simulated customer on one day
    #[derive(Debug, Clone, PartialEq)]
    pub struct SimulatedOrder as clv_simulated_order {
        /// from 1
        pub customer_id: i64,
        /// day
        pub ordered_at: Day,
        /// amount, in hundredths; NULL for a model without spend
        pub amount: Option<Decimal>,
    }
}

/// The orders of customers drawn from a model, one customer after the other, each with random numbers of their own.
pub struct SimulatedOrders {
    /// The image of the model.
    model: Vec<u64>,
    customers: i64,
    seed: u64,
    /// First and last day of first purchases.
    joining: [i32; 2],
    /// Last day of all purchases.
    until: i32,
    customer_id: i64,
    /// The days of this customer, with the amounts in hundredths.
    orders: std::vec::IntoIter<(i32, Option<f64>)>,
}

/// The longest time that is simulated: 100 years.
const MOST_DAYS: i32 = 36_525;

impl SimulatedOrders {
    /// # Errors
    /// [`Error::domain`] for fewer than 0 customers, for an end before the beginning or more than 100 years after it, and for a last
    /// day of first purchases that is not between these.
    pub fn of(model: &[u64], customers: i64, [from, acquired_until, until]: [i32; 3], seed: i64) -> Result<Self> {
        if customers < 0 {
            return Err(Error::domain("customers", customers, "zero or more"));
        }
        if until < from || until.checked_sub(from).is_none_or(|days| days > MOST_DAYS) {
            return Err(Error::domain("until", Day(until), "from 'from' on and at most 36525 days after it"));
        }
        if !(from..=until).contains(&acquired_until) {
            return Err(Error::domain("acquired_until", Day(acquired_until), "from 'from' to 'until'"));
        }
        let model = collected("clv_model", model.iter().copied())?;
        Ok(Self {
            model,
            customers,
            seed: seed as u64,
            joining: [from, acquired_until],
            until,
            customer_id: 0,
            orders: vec![].into_iter(),
        })
    }

    /// The orders of the customer; none for a model without parameters.
    fn drawn(&self) -> Result<Vec<(i32, Option<f64>)>> {
        let Some(model) = Answers::of(&self.model)? else { return Ok(vec![]) };
        self.draw(&model).map_err(not_answered("simulate_orders"))
    }

    fn draw(&self, model: &Answers<'_>) -> Answer<Vec<(i32, Option<f64>)>> {
        let mut random = Random::of_stream(self.seed, self.customer_id as u64);
        let [from, last] = self.joining;
        let first = from + (f64::from(last - from + 1) * random.uniform()) as i32;
        let customer = Simulated::new(model.family(), model.parameters(), &mut random)?;
        let spend = model.spend_parameters();
        let spender = spend.map(|(family, parameters)| family.draw_spender(parameters, &mut random)).transpose()?;
        let order = |day: i32, random: &mut Random| (day, spender.map(|spender| hundredths(spender, random)));
        let mut orders = vec![order(first, &mut random)];
        let last = u32::try_from(self.until - first).unwrap_or(0);
        customer.days(last, &mut random, |day, random| orders.push(order(first + day as i32, random)));
        Ok(orders)
    }
}

/// Spend on one day in whole hundredths.
fn hundredths(Spender { shape, ln_rate }: Spender, random: &mut Random) -> f64 {
    (100.0 * (random.ln_gamma(shape) - ln_rate).exp()).round()
}

/// The amount of so many hundredths.
fn amount(hundredths: f64) -> Result<Decimal> {
    // 2^63: what a whole number of 64 bits does not hold would silently become the largest one.
    let fits = hundredths < 9_223_372_036_854_775_808.0;
    fits.then(|| Decimal::new(hundredths as i64, 2)).ok_or_else(|| Error::money_overflow("amount"))
}

impl Iterator for SimulatedOrders {
    type Item = Result<SimulatedOrder>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some((day, hundredths)) = self.orders.next() {
                let amount = hundredths.map(amount).transpose();
                let order = |amount| SimulatedOrder { customer_id: self.customer_id, ordered_at: Day(day), amount };
                return Some(amount.map(order));
            }
            if self.customer_id >= self.customers {
                return None;
            }
            self.customer_id += 1;
            match self.drawn() {
                Ok(orders) => self.orders = orders.into_iter(),
                Err(error) => return Some(Err(error)),
            }
        }
    }
}

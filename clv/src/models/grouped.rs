//! Customers in the order in which likelihoods read them: by frequency, then recency, then age.

use crate::error::Result;
use crate::models::buffer;

/// Customers with the same frequency.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// Frequency.
    pub x: f64,
    pub customers: f64,
    /// Their entries.
    pub from: usize,
    pub to: usize,
}

impl Group {
    /// Appends the entry at this place.
    fn enter(groups: &mut Vec<Self>, x: f64, at: usize, customers: f64) -> Result<()> {
        match groups.last_mut().filter(|group| group.x == x) {
            Some(group) => {
                group.customers += customers;
                group.to = at + 1;
            }
            None => buffer::push(groups, Self { x, customers, from: at, to: at + 1 })?,
        }
        Ok(())
    }
}

/// Customers of the same frequency, recency and age. Times are places in [`Purchases::times`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PurchaseEntry {
    pub recency: u32,
    pub age: u32,
    pub customers: f64,
}

/// Customers of the same age.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct AgeGroup {
    pub customers: f64,
    /// The sum of their frequencies.
    pub purchases: f64,
}

/// The data to which a model of purchases is fitted.
///
/// Every time that occurs has a place in a table, so that whatever depends on a time alone is computed once for it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Purchases {
    /// Days, ascending.
    pub times: Vec<f64>,
    /// The customers of each age: as long as `times`.
    pub ages: Vec<AgeGroup>,
    pub groups: Vec<Group>,
    pub entries: Vec<PurchaseEntry>,
    pub customers: f64,
    /// Customers with a repeat purchase.
    pub repeat_customers: f64,
    /// The sum of the frequencies.
    pub purchases: f64,
    /// The sum of the ages, in days.
    pub exposure: f64,
    /// The sum of the recencies, in days: as long, repeat buyers were surely there.
    pub active_days: f64,
}

/// How many of the next `count` customers are kept if only every `every`-th of all customers is; `before` customers came
/// before them.
fn kept(before: &mut f64, count: f64, every: f64) -> f64 {
    let from = (*before / every).floor();
    *before += count;
    (*before / every).floor() - from
}

/// Customers as a likelihood reads them, all or a part.
pub trait Customers: Sized {
    /// How many.
    fn customers(&self) -> f64;

    /// Every `every`-th of them, in the order of the entries.
    ///
    /// # Errors
    /// [`crate::Error::out_of_memory`].
    fn thinned(&self, every: f64) -> Result<Self>;
}

impl Customers for Purchases {
    fn customers(&self) -> f64 {
        self.customers
    }

    /// With the times of these alone.
    fn thinned(&self, every: f64) -> Result<Self> {
        let mut before = 0.0;
        let mut few = vec![];
        for group in &self.groups {
            for entry in self.of_group(group) {
                let customers = kept(&mut before, entry.customers, every);
                if customers > 0.0 {
                    buffer::push(&mut few, (group.x, PurchaseEntry { customers, ..*entry }))?;
                }
            }
        }
        let mut places = buffer::filled(self.times.len(), u32::MAX)?;
        let used = few.iter().flat_map(|(_, entry)| [entry.recency, entry.age]);
        used.for_each(|place| places[place as usize] = 0);
        let mut all = Self::default();
        for (place, time) in places.iter_mut().zip(&self.times).filter(|(place, _)| **place == 0) {
            *place = all.times.len() as u32;
            buffer::push(&mut all.times, *time)?;
        }
        all.ages = buffer::filled(all.times.len(), AgeGroup::default())?;
        for (x, PurchaseEntry { recency, age, customers }) in few {
            all.enter(x, places[recency as usize], places[age as usize], customers)?;
        }
        Ok(all)
    }
}

impl Purchases {
    /// Appends customers.
    ///
    /// # Errors
    /// [`crate::Error::out_of_memory`].
    pub(super) fn enter(&mut self, x: f64, recency: u32, age: u32, customers: f64) -> Result<()> {
        let at = self.entries.len();
        buffer::push(&mut self.entries, PurchaseEntry { recency, age, customers })?;
        Group::enter(&mut self.groups, x, at, customers)?;
        let of_age = &mut self.ages[age as usize];
        of_age.customers += customers;
        of_age.purchases += x * customers;
        self.customers += customers;
        self.repeat_customers += if x > 0.0 { customers } else { 0.0 };
        self.purchases += x * customers;
        self.exposure += self.times[age as usize] * customers;
        self.active_days += self.times[recency as usize] * customers;
        Ok(())
    }

    /// The customers of each age in days, the youngest first.
    pub fn by_age(&self) -> impl Iterator<Item = (f64, AgeGroup)> + '_ {
        let all = self.times.iter().copied().zip(self.ages.iter().copied());
        all.filter(|(_, of_age)| of_age.customers > 0.0)
    }

    /// The entries of a group.
    pub fn of_group(&self, group: &Group) -> &[PurchaseEntry] {
        &self.entries[group.from..group.to]
    }
}

/// Customers of the same frequency and the same total spend.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SpendEntry {
    /// Spend on all repeat purchase days together.
    pub total: f64,
    pub customers: f64,
}

/// The data to which a model of spend is fitted: repeat buyers with positive mean spend.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Spends {
    pub groups: Vec<Group>,
    pub entries: Vec<SpendEntry>,
    pub customers: f64,
    /// The mean over customers of their mean spend.
    pub mean: f64,
    /// The sum over customers of x ln(total).
    pub weighted_log_total: f64,
    /// The sum over customers of the logarithm of their mean spend.
    pub log_mean: f64,
}

impl Customers for Spends {
    fn customers(&self) -> f64 {
        self.customers
    }

    fn thinned(&self, every: f64) -> Result<Self> {
        let mut all = Self::default();
        let mut before = 0.0;
        for group in &self.groups {
            for spend in self.of_group(group) {
                let kept = kept(&mut before, spend.customers, every);
                if kept > 0.0 {
                    all.enter(group.x, spend.total / group.x, kept)?;
                }
            }
        }
        Ok(all.with_mean())
    }
}

impl Spends {
    /// Adds the mean over all customers, after all were appended.
    pub(super) fn with_mean(self) -> Self {
        Self { mean: self.mean / self.customers.max(1.0), ..self }
    }

    /// Appends customers.
    ///
    /// # Errors
    /// [`crate::Error::out_of_memory`].
    pub(super) fn enter(&mut self, x: f64, mean: f64, customers: f64) -> Result<()> {
        let at = self.entries.len();
        let total = x * mean;
        buffer::push(&mut self.entries, SpendEntry { total, customers })?;
        Group::enter(&mut self.groups, x, at, customers)?;
        self.customers += customers;
        self.mean += customers * mean;
        self.weighted_log_total += customers * x * total.ln();
        self.log_mean += customers * mean.ln();
        Ok(())
    }

    /// The entries of a group.
    pub fn of_group(&self, group: &Group) -> &[SpendEntry] {
        &self.entries[group.from..group.to]
    }
}

//! The mergeable state of plain totals: some sums of money and some counts, added up over rows.
//!
//! The image is one word with the kind, then one word per count, then three words per sum (low, high, scale). Its size
//! is constant.

use crate::error::{Error, Result};
use crate::exact::count::count;
use crate::exact::money::{from_words, to_words, Sum};
use crate::option_word::{enum_words, OptionWord};
use crate::states::flat::{Fit, Flat};
use strum::{EnumIter, FromRepr, IntoStaticStr};

/// What is added up: each kind has its own counts and sums.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumIter, FromRepr, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
#[repr(u8)]
pub enum TotalsKind {
    #[strum(serialize = "campaign_agg")]
    Campaign = 1,
    CostToServe = 2,
    #[strum(serialize = "lift_agg")]
    Lift = 3,
}

impl OptionWord for TotalsKind {
    const NAME: &'static str = "kind of totals";
    const MUST_BE: &'static str = "what is added up";

    enum_words!();
}

impl TotalsKind {
    /// The names of the counts.
    pub fn counts(self) -> &'static [&'static str] {
        match self {
            Self::Campaign => &["clicks", "new_customers"],
            Self::CostToServe => &["customers", "unprofitable_customers"],
            Self::Lift => &["treated", "control"],
        }
    }

    /// The names of the sums.
    pub fn sums(self) -> &'static [&'static str] {
        match self {
            Self::Campaign => &["spend", "revenue", "gross_margin", "conversions"],
            Self::CostToServe => &["revenue", "cost_of_goods", "service_cost", "marketing_cost"],
            Self::Lift => &["treated_value", "control_value", "treated_squares", "control_squares"],
        }
    }
}

const COUNTS: usize = 2;
const SUMS: usize = 4;
const WORDS: usize = 1 + COUNTS + 3 * SUMS;

/// Totals as plain fields; fields that the kind does not use are zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Totals {
    pub kind: TotalsKind,
    pub counts: [u64; COUNTS],
    pub sums: [Sum; SUMS],
}

impl Totals {
    pub fn new(kind: TotalsKind) -> Self {
        Self { kind, counts: [0; COUNTS], sums: [Sum::default(); SUMS] }
    }

    /// Reads an image; `None` for a new one.
    ///
    /// # Errors
    /// [`ErrorKind::Binary`](crate::error::ErrorKind) for totals of an unknown kind.
    pub fn read(words: &[u64]) -> Result<Option<Self>> {
        if words[0] == 0 {
            return Ok(None);
        }
        let kind = TotalsKind::stored(TotalsImage::NAME, u8::try_from(words[0]).unwrap_or(u8::MAX))?;
        let words =
            words.first_chunk::<WORDS>().ok_or_else(|| Error::binary(TotalsImage::NAME, "it ends too early"))?;
        let sum = |at: usize| {
            let [low, high, scale] = words[1 + COUNTS..].as_chunks::<3>().0[at];
            Sum { mantissa: from_words([low, high]), scale: scale as u32 }
        };
        Ok(Some(Self { kind, counts: std::array::from_fn(|at| words[1 + at]), sums: std::array::from_fn(sum) }))
    }

    /// The image.
    pub fn words(&self) -> [u64; WORDS] {
        let mut words = [0; WORDS];
        self.write(&mut words);
        words
    }

    fn write(&self, words: &mut [u64]) {
        words[0] = self.kind as u64;
        words[1..1 + COUNTS].copy_from_slice(&self.counts);
        for (slot, sum) in words[1 + COUNTS..].as_chunks_mut::<3>().0.iter_mut().zip(&self.sums) {
            let [low, high] = to_words(sum.mantissa);
            *slot = [low, high, u64::from(sum.scale)];
        }
    }

    /// The sum of both totals.
    ///
    /// # Errors
    /// [`ErrorKind::SumOverflow`](crate::error::ErrorKind) for a total that does not fit, [`ErrorKind::Mismatch`](crate::error::ErrorKind)
    /// for totals of another kind.
    pub fn plus(&self, other: &Self) -> Result<Self> {
        let mut both = *self;
        if self.kind != other.kind {
            return Err(Error::source_differs(self.kind.name(), other.kind.name()));
        }
        for ((to, from), name) in both.counts.iter_mut().zip(other.counts).zip(self.kind.counts()) {
            *to = count(name, *to, from)?;
        }
        for ((to, from), name) in both.sums.iter_mut().zip(other.sums).zip(self.kind.sums()) {
            *to = to.plus(from).map_err(|_| Error::money_overflow(name))?;
        }
        Ok(both)
    }

    /// These totals, if they are of this kind.
    ///
    /// # Errors
    /// [`ErrorKind::Domain`](crate::error::ErrorKind) for totals of another kind.
    pub fn of_kind(self, kind: TotalsKind) -> Result<Self> {
        if self.kind == kind {
            return Ok(self);
        }
        Err(Error::domain(
            "totals",
            format_args!("those of {}", self.kind.name()),
            match kind {
                TotalsKind::Campaign => "totals of campaigns",
                TotalsKind::CostToServe => "totals of customers",
                TotalsKind::Lift => "totals of treated and untreated customers",
            },
        ))
    }

    /// Checks that no cost of serving customers and no sum of squares is negative, and no part larger than the whole.
    ///
    /// # Errors
    /// A text that says what is wrong.
    pub fn check_signs(&self) -> Result<(), String> {
        let is_sound = match self.kind {
            TotalsKind::Campaign => true,
            TotalsKind::Lift => (0..2).all(|at| {
                let (count, sum, squares) = (self.counts[at], self.sums[at].mantissa, self.sums[2 + at].mantissa);
                squares >= 0 && (count > 0 || (sum, squares) == (0, 0))
            }),
            TotalsKind::CostToServe => {
                self.counts[1] <= self.counts[0] && self.sums[1..].iter().all(|cost| cost.mantissa >= 0)
            }
        };
        if is_sound {
            Ok(())
        } else {
            Err("its counts and sums do not go together".into())
        }
    }

    /// Whether every sum is within 28 digits, as those of stored totals are.
    ///
    /// # Errors
    /// [`ErrorKind::SumOverflow`](crate::error::ErrorKind) when one is not.
    pub fn check_sums(&self) -> Result<()> {
        let mut sums = self.sums.iter().zip(self.kind.sums());
        sums.try_for_each(|(sum, name)| sum.decimal().map(drop).map_err(|_| Error::money_overflow(name)))
    }
}

/// The image of totals; all zeros is a new one.
pub struct TotalsImage;

impl TotalsImage {
    /// Adds totals to the image.
    ///
    /// # Errors
    /// As [`Totals::plus`].
    pub fn add(words: &mut [u64], more: &Totals) -> Result<Fit> {
        let sum = match Totals::read(words)? {
            Some(totals) => totals.plus(more)?,
            None => *more,
        };
        sum.write(words);
        Ok(Fit::Done)
    }
}

impl Flat for TotalsImage {
    const NAME: &'static str = "clv_totals";
    const SMALLEST: usize = WORDS;

    fn check(words: &[u64]) -> Result<()> {
        Totals::read(words).map(drop)
    }

    fn used(_: &[u64]) -> usize {
        WORDS
    }

    fn grown(_: &[u64], _: usize) -> usize {
        WORDS
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn campaign(clicks: u64, spend: i128, scale: u32) -> Totals {
        let mut totals = Totals::new(TotalsKind::Campaign);
        totals.counts[0] = clicks;
        totals.sums[0] = Sum { mantissa: spend, scale };
        totals
    }

    #[test]
    fn totals_add_up_exactly_in_any_order() {
        let parts = [campaign(3, 995, 2), campaign(0, 1, 0), campaign(9, 5, 3)];
        let add = |order: [usize; 3]| {
            let mut words = vec![0; TotalsImage::SMALLEST];
            for at in order {
                assert_eq!(TotalsImage::add(&mut words, &parts[at]), Ok(Fit::Done));
            }
            Totals::read(&words).unwrap().unwrap()
        };
        let all = add([0, 1, 2]);
        assert_eq!((all.counts[0], all.sums[0]), (12, Sum { mantissa: 10_955, scale: 3 }));
        assert_eq!(add([2, 1, 0]), all);
        assert_eq!(Totals::read(&all.words()), Ok(Some(all)));
    }

    #[test]
    fn totals_of_two_kinds_do_not_go_together() {
        let (ours, theirs) = (campaign(1, 1, 0), Totals::new(TotalsKind::CostToServe));
        assert!(ours.plus(&theirs).is_err());
        assert_eq!(ours.of_kind(TotalsKind::Campaign), Ok(ours));
        assert!(ours.of_kind(TotalsKind::CostToServe).is_err());
    }

    #[test]
    fn what_cannot_be_is_refused() {
        assert!(campaign(1, -1, 0).check_signs().is_ok());
        let mut customers = Totals::new(TotalsKind::CostToServe);
        customers.counts = [1, 2];
        assert!(customers.check_signs().is_err());
        assert!(campaign(i64::MAX as u64, 1, 0).plus(&campaign(1, 0, 0)).is_err());
        assert!(campaign(1, i128::MAX, 0).check_sums().is_err());
        assert_eq!(Totals::read(&[0; WORDS]), Ok(None));
        let newer = Totals::read(&[7; WORDS]).unwrap_err();
        assert_eq!(newer.to_string(), "invalid clv_totals: kind of totals 7 is not known to this release");
        assert!(newer.hint.is_some());
    }
}

//! Days and calendar periods.
//!
//! A day is a number of days since 2000-01-01, as PostgreSQL counts them, in its range of dates: 4714-11-24 BC to
//! 5874897-12-31, proleptic Gregorian. No calendar crate reaches that far, so the two conversions are here, after
//! Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013).

use crate::error::{Error, Result};
use crate::option_word::{enum_words, OptionWord};
use std::fmt;
use strum::{EnumIter, FromRepr, IntoEnumIterator, IntoStaticStr};

/// The first day: 4714-11-24 BC, day 0 of the Julian count.
pub const MIN_DAY: i32 = -2_451_545;
/// The last day: 5874897-12-31.
pub const MAX_DAY: i32 = 2_145_031_948;

/// Days from 0000-03-01 to 2000-01-01.
const EPOCH: i64 = 730_425;
const DAYS_PER_ERA: i64 = 146_097;
/// 2000-01-03 was a Monday.
const MONDAY: i32 = 2;

/// A calendar unit, as in `date_trunc`; `All` is a single period with every day; the last ones are lengths of ages that
/// are counted from each customer's own first day, see [`Period::own_days`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EnumIter, FromRepr, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
#[repr(u8)]
pub enum Period {
    All = 0,
    Day = 1,
    Week = 2,
    Month = 3,
    Quarter = 4,
    Year = 5,
    #[strum(serialize = "7 days")]
    Days7 = 6,
    #[strum(serialize = "30 days")]
    Days30 = 7,
    #[strum(serialize = "90 days")]
    Days90 = 8,
    #[strum(serialize = "365 days")]
    Days365 = 9,
}

/// A length of time as PostgreSQL's `interval` keeps it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Interval {
    pub months: i32,
    pub days: i32,
    pub microseconds: i64,
}

impl Period {
    /// The period that is as long as an interval.
    ///
    /// # Errors
    /// [`ErrorKind::Domain`](crate::error::ErrorKind) for any other length.
    pub fn of_interval(length: Interval) -> Result<Self> {
        let Interval { months, days, microseconds } = length;
        match (months, days, microseconds) {
            (1, 0, 0) => Ok(Self::Month),
            (3, 0, 0) => Ok(Self::Quarter),
            (12, 0, 0) => Ok(Self::Year),
            (0, 1, 0) => Ok(Self::Day),
            (0, 7, 0) => Ok(Self::Days7),
            (0, 30, 0) => Ok(Self::Days30),
            (0, 90, 0) => Ok(Self::Days90),
            (0, 365, 0) => Ok(Self::Days365),
            _ => {
                let shown = format!("{months} months {days} days {microseconds} microseconds");
                let error = Error::domain("interval", shown, "the length of a period");
                Err(error.with_hint("1, 7, 30, 90 or 365 days, 1 month, 3 months and 1 year are periods."))
            }
        }
    }

    /// The length in days of ages that are counted from each customer's own first day; `None` for a calendar unit.
    #[inline]
    pub fn own_days(self) -> Option<i32> {
        match self {
            Self::Days7 => Some(7),
            Self::Days30 => Some(30),
            Self::Days90 => Some(90),
            Self::Days365 => Some(365),
            _ => None,
        }
    }

    /// The same period, if it is a calendar unit.
    ///
    /// # Errors
    /// [`ErrorKind::Domain`](crate::error::ErrorKind) for ages from each customer's first day.
    #[inline]
    pub fn calendar(self) -> Result<Self> {
        match self.own_days() {
            None => Ok(self),
            Some(_) => {
                let error = Error::domain(Self::NAME, format_args!("{:?}", self.name()), "a calendar unit");
                Err(error.with_hint("Use one of 'day', 'week', 'month', 'quarter', 'year'; ages of so many days are those of cohort_agg."))
            }
        }
    }

    /// The number of the period that `day` falls in. Consecutive periods have consecutive numbers.
    #[inline]
    pub fn index(self, day: i32) -> i32 {
        self.locate(day).0
    }

    /// The number of the period that `day` falls in, and the days from its start to `day`.
    #[inline]
    pub fn locate(self, day: i32) -> (i32, u32) {
        match self {
            Self::All => (0, 0),
            Self::Day | Self::Days7 | Self::Days30 | Self::Days90 | Self::Days365 => (day, 0),
            Self::Week => {
                let days = day - MONDAY;
                (days.div_euclid(7), days.rem_euclid(7) as u32)
            }
            Self::Month => {
                let (year, month, day) = civil(day);
                (year * 12 + month as i32 - 1, day - 1)
            }
            Self::Quarter | Self::Year => {
                let (year, month, _) = civil(day);
                let index = match self {
                    Self::Quarter => year * 4 + (month as i32 - 1) / 3,
                    _ => year,
                };
                (index, (day - self.start(index)) as u32)
            }
        }
    }

    /// The days of the longest period.
    pub fn longest(self) -> u32 {
        match self {
            Self::All | Self::Day => 1,
            Self::Week | Self::Days7 => 7,
            Self::Days30 => 30,
            Self::Days90 => 90,
            Self::Days365 => 365,
            Self::Month => 31,
            Self::Quarter => 92,
            Self::Year => 366,
        }
    }

    /// The mean length in days, with a leap year every fourth year.
    pub fn mean_days(self) -> f64 {
        match self {
            Self::All | Self::Day => 1.0,
            Self::Week | Self::Days7 => 7.0,
            Self::Days30 => 30.0,
            Self::Days90 => 90.0,
            Self::Days365 => 365.0,
            Self::Month => 30.4375,
            Self::Quarter => 91.3125,
            Self::Year => 365.25,
        }
    }

    /// The first day of the period with this number.
    #[inline]
    pub fn start(self, index: i32) -> i32 {
        match self {
            Self::All => 0,
            Self::Day | Self::Days7 | Self::Days30 | Self::Days90 | Self::Days365 => index,
            Self::Week => index * 7 + MONDAY,
            Self::Month => day_number(index.div_euclid(12), index.rem_euclid(12) as u32 + 1, 1),
            Self::Quarter => day_number(index.div_euclid(4), index.rem_euclid(4) as u32 * 3 + 1, 1),
            Self::Year => day_number(index, 1, 1),
        }
    }

    /// The first day of the period within the range of dates: the first month, for example, begins before [`MIN_DAY`].
    pub fn first_day(self, index: i32) -> i32 {
        self.start(index).max(MIN_DAY)
    }

    /// The last day of the period with this number; not for `All`.
    pub fn last_day(self, index: i32) -> i32 {
        self.start(index + 1) - 1
    }
}

/// Astronomical year (0 is 1 BC), month and day of a day number.
#[inline]
fn civil(day: i32) -> (i32, u32, u32) {
    let days = i64::from(day) + EPOCH;
    let era = days.div_euclid(DAYS_PER_ERA);
    let day_of_era = days.rem_euclid(DAYS_PER_ERA) as u32;
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    // Years begin in March here, so that the leap day comes last.
    let march_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * march_month + 2) / 5 + 1;
    let month = if march_month < 10 { march_month + 3 } else { march_month - 9 };
    let year = era as i32 * 400 + year_of_era as i32 + i32::from(month <= 2);
    (year, month, day)
}

/// The day number of a civil date; for years within the range of [`MIN_DAY`] and [`MAX_DAY`].
#[inline]
fn day_number(year: i32, month: u32, day: u32) -> i32 {
    let year = i64::from(year) - i64::from(month <= 2);
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let march_month = i64::from(if month > 2 { month - 3 } else { month + 9 });
    let day_of_year = (153 * march_month + 2) / 5 + i64::from(day) - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    (era * DAYS_PER_ERA + day_of_era - EPOCH) as i32
}

impl OptionWord for Period {
    const NAME: &'static str = "period";
    const MUST_BE: &'static str = "the name of a period";

    /// `All` is not a word that a caller may use.
    fn words() -> impl Iterator<Item = (&'static str, Self)> {
        Self::iter().filter(|unit| *unit != Self::All).map(|unit| (unit.name(), unit))
    }

    fn synonyms() -> &'static [(&'static str, Self)] {
        &[
            ("days", Self::Day),
            ("daily", Self::Day),
            ("1_day", Self::Day),
            ("weeks", Self::Week),
            ("weekly", Self::Week),
            ("1_week", Self::Week),
            ("months", Self::Month),
            ("monthly", Self::Month),
            ("1_month", Self::Month),
            ("1_mon", Self::Month),
            ("quarters", Self::Quarter),
            ("quarterly", Self::Quarter),
            ("3_months", Self::Quarter),
            ("3_mons", Self::Quarter),
            ("years", Self::Year),
            ("yearly", Self::Year),
            ("annual", Self::Year),
            ("1_year", Self::Year),
        ]
    }

    /// States without periods have `All`.
    fn named(name: &str) -> Option<Self> {
        Self::iter().find(|unit| unit.name() == name)
    }

    enum_words!(codes);
}

/// A day in ISO 8601 text: `1997-01-31`; years beyond four digits carry a sign, as in `+12345-01-01` and `-0043-03-15`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(pub i32);

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = civil(self.0);
        match year {
            0..=9999 => write!(f, "{year:04}-{month:02}-{day:02}"),
            _ => write!(f, "{year:+05}-{month:02}-{day:02}"),
        }
    }
}

impl Day {
    /// So many whole days later, or earlier if they are negative; `None` after the last date.
    pub fn plus(self, days: f64) -> Option<Self> {
        let day = i64::from(self.0) + days as i64;
        i32::try_from(day).ok().filter(|day| *day <= MAX_DAY).map(Self)
    }

    /// Reads what [`fmt::Display`] writes; `None` for anything else, dates that do not exist, and dates out of range.
    pub fn parse(text: &str) -> Option<Self> {
        let (rest, day) = text.rsplit_once('-')?;
        let (year, month) = rest.rsplit_once('-')?;
        let signed = year.starts_with(['+', '-']);
        let two_digits = |part: &str| (part.len() == 2).then(|| digits(part)).flatten();
        let magnitude = digits(if signed { &year[1..] } else { year })?;
        let year = if year.starts_with('-') { -magnitude } else { magnitude };
        let (month, day) = (two_digits(month)? as u32, two_digits(day)? as u32);
        if !(-5000..=5_874_897).contains(&year) || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
            return None;
        }
        let number = day_number(year, month, day);
        let exists = civil(number) == (year, month, day) && (MIN_DAY..=MAX_DAY).contains(&number);
        // Each day has one spelling, so that equal values have equal texts.
        (exists && Self(number).to_string() == text).then_some(Self(number))
    }
}

/// The error for two parts of one group whose as-of days differ.
pub fn as_of_differs(left: Option<i32>, right: Option<i32>) -> Error {
    let shown = |day: Option<i32>| day.map_or("none".into(), |day| Day(day).to_string());
    Error::mismatch("as_of", shown(left), shown(right))
}

/// The error for two parts of one group whose periods differ.
pub fn period_differs(one: Period, other: Period) -> Error {
    let error = Error::mismatch("period", one.name(), other.name());
    error.with_hint("One group takes one period: make it a constant, or add it to GROUP BY.")
}

fn digits(text: &str) -> Option<i32> {
    (text.len() <= 7 && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ANY_DAYS: [i32; 12] =
        [MIN_DAY, MIN_DAY + 1, -730_485, -730_426, -10_957, -1, 0, 59, 60, 8_766, MAX_DAY - 1, MAX_DAY];

    #[test]
    fn days_and_dates_are_inverse() {
        let steps = (MIN_DAY..MAX_DAY).step_by(10_007);
        for day in steps.chain(-1_000_000..1_000_000).chain(ANY_DAYS) {
            let (year, month, date) = civil(day);
            assert_eq!(day_number(year, month, date), day);
        }
    }

    #[test]
    fn known_dates() {
        for (day, text) in [
            (0, "2000-01-01"),
            (59, "2000-02-29"),
            (60, "2000-03-01"),
            (-1095, "1997-01-01"),
            (-730_119, "0001-01-01"),
            (-730_120, "0000-12-31"),
            (-730_486, "-0001-12-31"),
            (MIN_DAY, "-4713-11-24"),
            (MAX_DAY, "+5874897-12-31"),
        ] {
            assert_eq!(Day(day).to_string(), text);
            assert_eq!(Day::parse(text), Some(Day(day)));
        }
        for text in [
            "",
            "1997",
            "1997-1-01",
            "1997-02-29",
            "1997-13-01",
            "1997-00-01",
            "1997-01-00",
            "01997-01-01",
            "+1997-01-01",
            "-4713-11-23",
            "+5874898-01-01",
            "+99999999-01-01",
            "1997-01-01 ",
            "--1-01-01",
        ] {
            assert_eq!(Day::parse(text), None, "{text}");
        }
    }

    #[test]
    fn periods_tile_the_days() {
        for unit in [Period::Day, Period::Week, Period::Month, Period::Quarter, Period::Year] {
            for day in ANY_DAYS.into_iter().chain(-100_000..100_000) {
                let (index, offset) = unit.locate(day);
                assert_eq!(i64::from(unit.start(index)) + i64::from(offset), i64::from(day));
                assert!(offset <= 365);
                if day < MAX_DAY {
                    let next = unit.index(day + 1);
                    assert_eq!(next - index, i32::from(unit.start(next) == day + 1), "{unit:?} {day}");
                }
            }
        }
    }

    #[test]
    fn names_are_read_in_any_case() {
        assert_eq!(Period::parse("month"), Ok(Period::Month));
        assert_eq!(Period::parse("Week"), Ok(Period::Week));
        for (text, period) in [
            ("months", Period::Month),
            (" 1 Month ", Period::Month),
            ("3 mons", Period::Quarter),
            ("Yearly", Period::Year),
        ] {
            assert_eq!(Period::parse(text), Ok(period), "{text}");
        }
        assert_eq!(Period::parse("30 DAYS"), Ok(Period::Days30));
        for bad in ["all", "", "2 months", "8 days", "decade", "mon_th", "\u{fc}"] {
            assert!(Period::parse(bad).is_err());
        }
        for code in 0..10 {
            assert_eq!(Period::from_code(code).map(|p| p as u8), Some(code));
        }
        assert_eq!(Period::from_code(10), None);
    }
}

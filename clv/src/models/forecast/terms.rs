//! What a forecast is of: the days ahead, and how the future is valued.

use crate::error::{shown, Error, Result};
use crate::exact::calendar::{Day, Period, MAX_DAY};
use crate::models::worth::{horizon, Worth};
use crate::option_word::OptionWord;

/// The most periods of a curve.
const MOST_PERIODS: i32 = 1200;

/// The days that a forecast is of.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Ahead {
    /// The next days after the as_of of each model.
    Days(f64),
    /// So many periods of this unit after a day.
    Periods { unit: Period, many: u32, after: i32 },
}

impl Ahead {
    /// # Errors
    /// [`Error::domain`] for days below 0 or above 2^24.
    pub fn days(days: f64) -> Result<Self> {
        Ok(Self::Days(horizon(days)?))
    }

    /// # Errors
    /// [`Error::domain`] for fewer than one period or more than 1200, for periods that end after the last date, and for a period
    /// without an end.
    pub fn periods(unit: Period, many: i32, after: i32) -> Result<Self> {
        if !(1..=MOST_PERIODS).contains(&many) {
            return Err(Error::domain("periods", many, "from 1 to 1200"));
        }
        let last = f64::from(after) + (f64::from(many) + 1.0) * f64::from(unit.longest());
        if unit == Period::All || last > f64::from(MAX_DAY) {
            return Err(Error::domain("periods", many, "so few that they end before the last date"));
        }
        Ok(Self::Periods { unit, many: many as u32, after })
    }

    /// How many periods it has.
    pub fn many(self) -> usize {
        match self {
            Self::Days(_) => 1,
            Self::Periods { many, .. } => many as usize,
        }
    }

    /// The last day of the `n`-th period, and of the day before the first for 0; `None` for days after each model.
    pub fn end(self, n: usize) -> Option<i32> {
        match self {
            Self::Days(_) => None,
            Self::Periods { unit, after, .. } => Some(later(unit, after, n as i32)),
        }
    }
}

/// The day that is `n` units after a day: of months the same day of the month, or the last one where there is none, and the
/// last one from the last one on.
fn later(unit: Period, day: i32, n: i32) -> i32 {
    let months = match unit {
        Period::Month => 1,
        Period::Quarter => 3,
        Period::Year => 12,
        _ => return day + n * unit.longest() as i32,
    };
    let (month, off) = Period::Month.locate(day);
    let last = Period::Month.last_day(month + n * months);
    if day == Period::Month.last_day(month) {
        last
    } else {
        (Period::Month.start(month + n * months) + off as i32).min(last)
    }
}

/// The options that all rows of one group must agree on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ForecastTerms {
    pub ahead: Ahead,
    pub annual_discount: f64,
    pub margin: f64,
    /// The probability with which bounds hold.
    pub level: f64,
}

impl ForecastTerms {
    /// # Errors
    /// [`Error::domain`] for a discount or a margin below 0, and a level outside of (0, 1).
    pub fn of(ahead: Ahead, annual_discount: f64, margin: f64, level: f64) -> Result<Self> {
        Worth::of(annual_discount, margin)?;
        if !(level > 0.0 && level < 1.0) {
            return Err(Error::domain("level", shown(level), "between 0 and 1"));
        }
        Ok(Self { ahead, annual_discount: annual_discount + 0.0, margin: margin + 0.0, level })
    }

    /// # Errors
    /// As [`ForecastTerms::of`].
    pub fn worth(self) -> Result<Worth> {
        Worth::of(self.annual_discount, self.margin)
    }

    /// # Errors
    /// [`Error::mismatch`] for other terms.
    pub fn check(self, other: Self) -> Result<()> {
        let differ = |what, left: String, right: String| Err(Error::mismatch(what, left, right));
        match (self.ahead, other.ahead) {
            (Ahead::Days(left), Ahead::Days(right)) if left == right => {}
            (Ahead::Periods { after: left, .. }, Ahead::Periods { after: right, .. }) if left != right => {
                return differ("as_of", Day(left).to_string(), Day(right).to_string());
            }
            (left, right) if left != right => return differ("days", named(left), named(right)),
            _ => {}
        }
        for (what, left, right) in [
            ("annual_discount", self.annual_discount, other.annual_discount),
            ("margin", self.margin, other.margin),
            ("level", self.level, other.level),
        ] {
            if left != right {
                return differ(what, shown(left).to_string(), shown(right).to_string());
            }
        }
        Ok(())
    }
}

fn named(ahead: Ahead) -> String {
    match ahead {
        Ahead::Days(days) => format!("{days} days"),
        Ahead::Periods { unit, many, .. } => format!("{many} periods of a {}", unit.name()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_ahead_end_on_the_same_day_of_the_month_or_on_the_last() {
        let day = |text: &str| Day::parse(text).unwrap().0;
        let ends = |unit, after: &str| [1, 2, 3].map(|n| Day(later(unit, day(after), n)).to_string());
        assert_eq!(ends(Period::Month, "2024-01-31"), ["2024-02-29", "2024-03-31", "2024-04-30"]);
        assert_eq!(ends(Period::Month, "2024-01-30"), ["2024-02-29", "2024-03-30", "2024-04-30"]);
        assert_eq!(ends(Period::Month, "2023-02-28"), ["2023-03-31", "2023-04-30", "2023-05-31"]);
        assert_eq!(ends(Period::Quarter, "2023-11-15"), ["2024-02-15", "2024-05-15", "2024-08-15"]);
        assert_eq!(ends(Period::Year, "2023-02-28"), ["2024-02-29", "2025-02-28", "2026-02-28"]);
        assert_eq!(ends(Period::Week, "2024-02-26"), ["2024-03-04", "2024-03-11", "2024-03-18"]);
    }
}

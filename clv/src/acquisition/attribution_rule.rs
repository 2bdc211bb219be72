//! The rules of attribution.

use crate::option_word::{enum_words, OptionWord};
use strum::{EnumIter, FromRepr, IntoStaticStr};

/// How a conversion is divided among the touches before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumIter, FromRepr, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
#[repr(u8)]
pub enum AttributionRule {
    /// All to the first touch.
    First = 1,
    /// All to the last touch.
    Last = 2,
    /// Equal parts to each touch.
    Linear = 3,
    /// 40 % to the first touch, 40 % to the last, the rest in equal parts to those between; half to each of two
    /// touches.
    Position = 4,
    /// Weights that halve for every half-life that a touch lies further back.
    TimeDecay = 5,
}

/// The half-life of [`AttributionRule::TimeDecay`] in days, where a call does not give one.
pub const HALF_LIFE_DAYS: f64 = 7.0;

impl OptionWord for AttributionRule {
    const NAME: &'static str = "rule";
    const MUST_BE: &'static str = "a rule of attribution";

    enum_words!();
}

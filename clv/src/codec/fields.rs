//! Days, money and option words as fields: ISO 8601, decimal digits and words in text, numbers in binary forms.

use crate::error::{Fault, Result};
use crate::exact::calendar::{Day, MAX_DAY, MIN_DAY};
use crate::exact::money::Sum;
use crate::option_word::OptionWord;
use crate::states::amounts::Amounts;
use rust_decimal::Decimal;
use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// The beginning of an invalid text, for a message: one line without control characters.
pub fn quoted(text: &str) -> String {
    format!("{:?}", text.chars().take(40).collect::<String>())
}

/// Reads a text where it stands, without a copy.
fn in_place<'de, D, T>(deserializer: D, read: impl FnOnce(&str) -> Result<T, String>) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
{
    struct InPlace<R>(R);
    impl<T, R: FnOnce(&str) -> T> Visitor<'_> for InPlace<R> {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a string")
        }

        fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
            Ok((self.0)(text))
        }
    }
    deserializer.deserialize_str(InPlace(read))?.map_err(D::Error::custom)
}

/// A text of any length; `None` if there was not enough memory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text(Option<String>);

impl Text {
    pub fn of(text: &str) -> Self {
        let mut copy = String::new();
        Self(copy.try_reserve_exact(text.len()).ok().map(|()| {
            copy.push_str(text);
            copy
        }))
    }

    /// # Errors
    /// [`Fault::OutOfMemory`] if there was not enough memory.
    pub fn get(&self) -> Result<&str, Fault> {
        self.0.as_deref().ok_or(Fault::OutOfMemory)
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let text = self.0.as_deref().ok_or_else(|| serde::ser::Error::custom("out of memory"))?;
        serializer.serialize_str(text)
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        in_place(deserializer, |text| Ok(Self::of(text)))
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayField(pub Day);

impl DayField {
    pub fn of(day: i32) -> Self {
        Self(Day(day))
    }

    pub fn number(self) -> i32 {
        self.0 .0
    }
}

impl Serialize for DayField {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            serializer.collect_str(&self.0)
        } else {
            self.number().serialize(serializer)
        }
    }
}

impl<'de> Deserialize<'de> for DayField {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            let read = |text: &str| Day::parse(text).map(Self).ok_or_else(|| format!("{} is not a date", quoted(text)));
            return in_place(deserializer, read);
        }
        let day = i32::deserialize(deserializer)?;
        if (MIN_DAY..=MAX_DAY).contains(&day) {
            Ok(Self::of(day))
        } else {
            Err(D::Error::custom("a day is out of range"))
        }
    }
}

/// An option word: its name in text, its code in binary. An unknown one is kept as it was read, for the message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordField<W>(Result<W, String>);

impl<W: OptionWord> WordField<W> {
    pub fn of(word: W) -> Self {
        Self(Ok(word))
    }

    /// # Errors
    /// A message with the unknown word.
    pub fn known(self) -> Result<W, Fault> {
        self.0.map_err(|found| Fault::Invalid(format!("{} {found} is not known", W::NAME)))
    }
}

impl<W: OptionWord> Serialize for WordField<W> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Ok(word) if serializer.is_human_readable() => serializer.serialize_str(word.name()),
            Ok(word) => serializer.serialize_u8(word.code()),
            Err(found) => Err(serde::ser::Error::custom(found)),
        }
    }
}

impl<'de, W: OptionWord> Deserialize<'de> for WordField<W> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self(if deserializer.is_human_readable() {
            in_place(deserializer, |name| Ok(W::named(name).ok_or_else(|| quoted(name))))?
        } else {
            let code = u8::deserialize(deserializer)?;
            W::from_code(code).ok_or_else(|| code.to_string())
        }))
    }
}

/// An amount of at most 28 digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MoneyField(pub Decimal);

impl MoneyField {
    /// An amount; `None` if the rows had no amounts.
    pub fn of(amounts: Amounts, sum: Sum) -> Result<Option<Self>> {
        (amounts != Amounts::Without).then(|| sum.decimal().map(Self)).transpose()
    }

    /// The amount `mantissa / 10^scale`.
    pub fn new(mantissa: i128, scale: u32) -> Result<Self> {
        Sum { mantissa, scale }.decimal().map(Self)
    }

    pub fn sum(self) -> Sum {
        self.0.into()
    }
}

impl Serialize for MoneyField {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            serializer.collect_str(&self.0)
        } else {
            (self.0.mantissa(), self.0.scale() as u8).serialize(serializer)
        }
    }
}

impl<'de> Deserialize<'de> for MoneyField {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            return in_place(deserializer, |text| {
                let plain = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.' || byte == b'-');
                let amount = plain.then(|| Decimal::from_str_exact(text).ok()).flatten().map(Self);
                amount.ok_or_else(|| format!("{} is not an amount of at most 28 digits", quoted(text)))
            });
        }
        let (mantissa, scale) = <(i128, u8)>::deserialize(deserializer)?;
        let amount = Decimal::try_from_i128_with_scale(mantissa, u32::from(scale));
        amount.map(Self).map_err(|_| D::Error::custom("an amount has more than 28 digits"))
    }
}

/// Whether there is an amount.
pub fn amounts_of(money: &Option<MoneyField>) -> Amounts {
    Amounts::of(money.as_ref().map(|money| money.0.into()))
}

/// The amount, or zero if there is none.
pub fn revenue_of(money: &Option<MoneyField>) -> Sum {
    money.as_ref().map_or(Sum::default(), |money| money.0.into())
}

//! The text and binary forms of a table of transitions.

use crate::codec::fields::{MoneyField, Text, WordField};
use crate::codec::form::{Form, Version};
use crate::codec::lengths::LongTexts;
use crate::codec::stream::{Gathered, Pass};
use crate::error::{Fault, Result};
use crate::option_word::{enum_words, OptionWord};
use crate::states::flat::Tick;
use crate::states::labels::{Label, Movers, CONVERTED, LOST, NAMELESS, START};
use crate::states::transitions::{Transition, TransitionImage, Transitions};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use strum::{EnumIter, FromRepr, IntoStaticStr};

/// What a label is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumIter, FromRepr, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
#[repr(u8)]
pub enum Kind {
    Named = 1,
    Nameless = 2,
    Start = 3,
    Converted = 4,
    Lost = 5,
}

impl OptionWord for Kind {
    const NAME: &'static str = "what a label is";
    const MUST_BE: &'static str = "a kind of label";

    enum_words!();
}

impl Kind {
    fn of(label: Label<'_>) -> Self {
        match label {
            NAMELESS => Self::Nameless,
            START => Self::Start,
            CONVERTED => Self::Converted,
            LOST => Self::Lost,
            _ => Self::Named,
        }
    }

    /// The label of this kind with this name.
    fn label(self, name: &str) -> Result<Label<'_>, Fault> {
        let label = match self {
            Self::Named if name.contains('\0') => return Err("a name has a zero character".into()),
            Self::Named => return Ok(name.as_bytes()),
            Self::Nameless => NAMELESS,
            Self::Start => START,
            Self::Converted => CONVERTED,
            Self::Lost => LOST,
        };
        if name.is_empty() {
            Ok(label)
        } else {
            Err("a label that is no name has one".into())
        }
    }

    /// Whether something of this kind can be left, and entered.
    fn ends(self, of: Movers) -> [bool; 2] {
        match self {
            Self::Named | Self::Nameless => [true, true],
            Self::Start => [of == Movers::Campaigns, false],
            Self::Converted | Self::Lost => [false, of == Movers::Campaigns],
        }
    }
}

/// `{"version": 1, "of": "campaigns", "transitions": [["start", "", "named", "email", 3, "0"], ["named", "email",
/// "converted", "", 2, "45.00"], ["named", "email", "lost", "", 1, "0"]]}`: what was left and what was entered, how often,
/// and the sum of the money.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TransitionFields<T> {
    version: Version<1>,
    of: WordField<Movers>,
    transitions: T,
}

type Row<T> = (WordField<Kind>, T, WordField<Kind>, T, u64, MoneyField);

fn row<'a>(Transition { from, to, count, sum }: &Transition<'a>) -> Result<Row<Cow<'a, str>>> {
    let name = |label: Label<'a>| match Kind::of(label) {
        Kind::Named => String::from_utf8_lossy(label),
        _ => Cow::Borrowed(""),
    };
    let kind = |label| WordField::of(Kind::of(label));
    Ok((kind(*from), name(from), kind(*to), name(to), *count, MoneyField::new(sum.mantissa, sum.scale)?))
}

impl Form for TransitionImage {
    const VERSION: u8 = 1;
    const BINARY: &'static str = "binary transition_table";
    const LONG_TEXTS: LongTexts = LongTexts::Parts("transitions");
    // A control character is written as six characters, and each name may be written as often as it has entries.
    const TEXT_OF_WORD: usize = 48;
    type Fields = TransitionFields<Gathered<Row<Text>>>;

    fn fields<'a>(words: &'a [u64], pass: &'a Pass<'_>) -> Result<impl Serialize> {
        let table = Transitions::read(words)?;
        let of = table.map_or(Movers::Segments, |table| table.of());
        let transitions = table.map_or(Ok(vec![]), |table| table.sorted())?;
        let rows: Vec<_> = transitions.iter().map(row).collect();
        Ok(TransitionFields { version: Version, of: WordField::of(of), transitions: pass.entries(rows.into_iter()) })
    }

    fn image(fields: Self::Fields, _: Tick<'_>) -> Result<Vec<u64>, Fault> {
        let (of, rows) = (fields.of.known()?, fields.transitions.entries()?);
        let mut transitions = vec![];
        transitions.try_reserve_exact(rows.len()).map_err(|_| Fault::OutOfMemory)?;
        for (from_kind, from, to_kind, to, count, sum) in &rows {
            let kinds = [from_kind.clone().known()?, to_kind.clone().known()?];
            let is_without_touch = kinds[0] == Kind::Start && matches!(kinds[1], Kind::Converted | Kind::Lost);
            if !kinds[0].ends(of)[0] || !kinds[1].ends(of)[1] || is_without_touch {
                return Err("a transition goes where none can go".into());
            }
            let (from, to) = (kinds[0].label(from.get()?)?, kinds[1].label(to.get()?)?);
            if *count == 0 || i64::try_from(*count).is_err() {
                return Err("a count is out of range".into());
            }
            transitions.push(Transition { from, to, count: *count, sum: sum.sum() });
        }
        let is_before = |pair: &[Transition<'_>]| (pair[0].from, pair[0].to) < (pair[1].from, pair[1].to);
        if !transitions.windows(2).all(is_before) {
            return Err("transitions are not in ascending order".into());
        }
        if of == Movers::Campaigns && !rows.is_empty() && transitions.iter().all(|one| one.from != START) {
            return Err("its paths have no beginning".into());
        }
        let words = Self::of(of, &transitions)?;
        Self::check_sums(&words)?;
        Ok(words)
    }

    fn canonical(words: &[u64]) -> impl Iterator<Item = u64> {
        // An image that cannot be read stands for itself.
        let table = Transitions::read(words).ok();
        let rest = if table.is_none() { words } else { &[] };
        table.flatten().into_iter().flat_map(|table| table.canonical()).chain(rest.iter().copied())
    }
}

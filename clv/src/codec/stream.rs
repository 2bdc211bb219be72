//! Series of entries as fields: written one by one from an iterator, read into a buffer whose allocation may fail with
//! an error.

use crate::error::{Error, Fault, Result};
use crate::states::flat::{Tick, TICK_EVERY};
use serde::de::{SeqAccess, Visitor};
use serde::ser::SerializeSeq;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::cell::{Cell, RefCell};
use std::fmt;
use std::marker::PhantomData;

/// The state of one pass of writing: ticks, and the error that ended it, since serializers keep only its text.
pub struct Pass<'a> {
    tick: RefCell<Tick<'a>>,
    steps: Cell<usize>,
    error: Cell<Option<Error>>,
}

impl<'a> Pass<'a> {
    pub fn new(tick: Tick<'a>) -> Self {
        Self { tick: RefCell::new(tick), steps: Cell::new(0), error: Cell::new(None) }
    }

    /// Entries to be written one by one. The iterator is cloned for each time that they are written.
    pub fn entries<I>(&self, items: I) -> Entries<'_, 'a, I> {
        Entries { pass: self, items }
    }

    /// Counts entries that were written, and ticks.
    pub fn step(&self, entries: usize) {
        let steps = self.steps.get() + entries;
        self.steps.set(steps % TICK_EVERY);
        if steps >= TICK_EVERY {
            (*self.tick.borrow_mut())();
        }
    }

    /// The error that ended the pass, if one did.
    pub fn error(&self) -> Option<Error> {
        self.error.take()
    }

    /// Keeps an error until the pass has ended, and returns one for the serializer.
    pub fn fail<E: serde::ser::Error>(&self, error: Error) -> E {
        let shown = E::custom(&error);
        self.error.set(Some(error));
        shown
    }
}

/// Entries that are written one by one.
pub struct Entries<'a, 'p, I> {
    pass: &'a Pass<'p>,
    items: I,
}

impl<I, T> Serialize for Entries<'_, '_, I>
where
    I: ExactSizeIterator<Item = Result<T>> + Clone,
    T: Serialize,
{
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut series = serializer.serialize_seq(Some(self.items.len()))?;
        for entry in self.items.clone() {
            self.pass.step(1);
            series.serialize_element(&entry.map_err(|error| self.pass.fail::<S::Error>(error))?)?;
        }
        series.end()
    }
}

/// Appends an entry; `None` if there is not enough memory. The rest is read all the same, so that the reader reaches its
/// end.
pub fn with<T>(entries: Option<Vec<T>>, entry: T) -> Option<Vec<T>> {
    let mut entries = entries?;
    entries.try_reserve(1).ok()?;
    entries.push(entry);
    Some(entries)
}

/// Entries that were read.
#[derive(Debug)]
pub struct Gathered<T>(Option<Vec<T>>);

impl<T> Gathered<T> {
    /// # Errors
    /// [`Fault::OutOfMemory`] if there was not enough memory.
    pub fn entries(self) -> Result<Vec<T>, Fault> {
        self.0.ok_or(Fault::OutOfMemory)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Gathered<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Series<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Series<T> {
            type Value = Gathered<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a series of entries")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut series: A) -> Result<Gathered<T>, A::Error> {
                let mut entries = Some(vec![]);
                while let Some(entry) = series.next_element()? {
                    entries = with(entries, entry);
                }
                Ok(Gathered(entries))
            }
        }
        deserializer.deserialize_seq(Series(PhantomData))
    }
}

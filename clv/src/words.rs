//! Options that are one of a few words, such as the name of a period.

use crate::error::{Error, Result};

/// An option of a few words. Each has a code, which stored values and those of SQL keep: it stays what it is.
pub trait Word: Copy + 'static {
    /// What messages call the option.
    const NAME: &'static str;
    /// What a value of it must be, in messages.
    const MUST_BE: &'static str;

    /// Every word that a caller may write, with its code.
    fn words() -> impl Iterator<Item = (&'static str, Self)>;

    fn code(self) -> u8;

    /// The word of this code, the inverse of [`Word::code`].
    fn from_code(code: u8) -> Option<Self>;

    /// The word of a code within a stored value.
    ///
    /// # Errors
    /// [`Kind::Binary`](crate::error::Kind::Binary) for one that is not known.
    fn stored(of: &'static str, code: u8) -> Result<Self> {
        Self::from_code(code).ok_or_else(|| Error::from_newer(of, format_args!("{} {code}", Self::NAME)))
    }

    /// The word, as a caller writes it.
    fn name(self) -> &'static str;

    /// The word of exactly this name.
    fn named(name: &str) -> Option<Self> {
        Self::words().find(|(known, _)| *known == name).map(|(_, word)| word)
    }

    /// The word that a caller wrote, in upper or lower case, with spaces around it or not.
    ///
    /// # Errors
    /// [`Error::Domain`] for any other, with the list of those that there are as its hint.
    fn parse(text: &str) -> Result<Self> {
        let wanted = text.trim();
        let found = Self::words().find(|(name, _)| name.eq_ignore_ascii_case(wanted)).map(|(_, word)| word);
        found.ok_or_else(|| {
            let names = Self::words().map(|(name, _)| format!("'{name}'")).collect::<Vec<_>>().join(", ");
            let shown: String = text.chars().take(40).collect();
            Error::domain(Self::NAME, format_args!("{shown:?}"), Self::MUST_BE)
                .with_hint(format!("Use one of {names}."))
        })
    }
}

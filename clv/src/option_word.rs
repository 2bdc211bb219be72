//! Options that are chosen from a few words, such as the name of a period.

use crate::error::{Error, Result};

/// An option that is chosen from a few words. Each word has a code, which is part of stored values and so never
/// changes.
pub trait OptionWord: Copy + 'static {
    /// The name of the option in messages.
    const NAME: &'static str;
    /// What the option must be, in messages.
    const MUST_BE: &'static str;

    /// Every word that a caller may use, with its value.
    fn words() -> impl Iterator<Item = (&'static str, Self)>;

    fn code(self) -> u8;

    /// The value of this code: the inverse of [`OptionWord::code`].
    fn from_code(code: u8) -> Option<Self>;

    /// The value of a code in a stored value.
    ///
    /// # Errors
    /// [`ErrorKind::Binary`](crate::error::ErrorKind) for one that is not known.
    #[inline]
    fn stored(of: &'static str, code: u8) -> Result<Self> {
        match Self::from_code(code) {
            Some(word) => Ok(word),
            None => Err(unknown(of, Self::NAME, code)),
        }
    }

    /// The word as a caller writes it.
    fn name(self) -> &'static str;

    /// The value whose word is exactly this.
    fn named(name: &str) -> Option<Self> {
        Self::words().find(|(known, _)| *known == name).map(|(_, word)| word)
    }

    /// Other words for the same values, as people write them.
    fn synonyms() -> &'static [(&'static str, Self)] {
        &[]
    }

    /// The value of a word that a caller wrote. Upper and lower case and surrounding spaces are ignored; a slash, a hyphen
    /// or a space may stand for an underscore, as in `BG/NBD`.
    ///
    /// # Errors
    /// [`ErrorKind::Domain`](crate::error::ErrorKind) for an unknown word, with the list of words as its hint.
    fn parse(text: &str) -> Result<Self> {
        let wanted = text.trim();
        let is_wanted =
            |(name, _): &(&str, Self)| name.len() == wanted.len() && name.bytes().zip(wanted.bytes()).all(is_alike);
        let found = Self::words().chain(Self::synonyms().iter().copied()).find(is_wanted).map(|(_, word)| word);
        found.ok_or_else(|| {
            let names = Self::words().map(|(name, _)| format!("'{name}'")).collect::<Vec<_>>().join(", ");
            let shown: String = text.chars().take(40).collect();
            Error::domain(Self::NAME, format_args!("{shown:?}"), Self::MUST_BE)
                .with_hint(format!("Use one of {names}."))
        })
    }
}

/// What an enum with strum's derives has of an [`OptionWord`]: words are the names of its variants, codes its numbers.
/// `enum_words!(codes)` leaves out the list of words.
macro_rules! enum_words {
    () => {
        fn words() -> impl Iterator<Item = (&'static str, Self)> {
            <Self as strum::IntoEnumIterator>::iter().map(|word| (word.name(), word))
        }

        $crate::option_word::enum_words!(codes);
    };
    (codes) => {
        fn code(self) -> u8 {
            self as u8
        }

        #[inline]
        fn from_code(code: u8) -> Option<Self> {
            Self::from_repr(code)
        }

        fn name(self) -> &'static str {
            self.into()
        }
    };
}

pub(crate) use enum_words;

/// Whether a byte of a word is meant by a byte that a caller wrote.
fn is_alike((known, written): (u8, u8)) -> bool {
    known.eq_ignore_ascii_case(&written) || known == b'_' && matches!(written, b'/' | b'-' | b' ')
}

#[cold]
fn unknown(of: &'static str, name: &'static str, code: u8) -> Error {
    Error::from_newer(of, format_args!("{name} {code}"))
}

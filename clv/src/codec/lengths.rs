//! A look through a text before it is parsed. The parser copies numbers, texts with escapes and whatever an error
//! quotes, and where there is no memory for a copy, that is the end of the server: what is long is refused before.

use crate::error::Fault;
use crate::states::flat::Tick;

/// Bytes of the longest number and of the longest text, but for those that are borrowed while they are read.
pub const LONGEST: usize = 4096;

/// Bytes between two ticks.
const BYTES_A_TICK: usize = 1 << 20;

/// Where a form has texts that may be long.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub enum LongTexts {
    #[default]
    Nowhere,
    /// As elements of the array in this field.
    Elements(&'static str),
    /// In the arrays of the array in this field, but not as their first element.
    Parts(&'static str),
}

/// What was found in a text.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Lengths {
    /// How deep arrays and objects are nested.
    pub depth: usize,
    /// Bytes of the longest text in it.
    pub text: usize,
    /// Bytes of the longest text with escapes, which is copied in any case.
    escaped: usize,
}

/// What the next bytes of a text are compared with.
#[derive(Default)]
struct Look<'a> {
    bytes: &'a [u8],
    long: LongTexts,
    depth: usize,
    /// Arrays around this place within the latest field, none outside of one.
    arrays: usize,
    field: &'a [u8],
    /// The latest text.
    latest: &'a [u8],
    /// The byte before this one, but for blanks.
    before: u8,
    /// Bytes of a number so far.
    number: usize,
    /// Where a text began that has not ended.
    start: Option<usize>,
    is_escaped: bool,
    has_escapes: bool,
    lengths: Lengths,
}

impl Look<'_> {
    fn may_be_long(&self) -> bool {
        match self.long {
            LongTexts::Nowhere => false,
            LongTexts::Elements(field) => self.field == field.as_bytes() && self.arrays == 1,
            LongTexts::Parts(field) => self.field == field.as_bytes() && self.arrays == 2 && self.before == b',',
        }
    }

    fn end_of_text(&mut self, start: usize, end: usize) -> Result<(), Fault> {
        self.latest = &self.bytes[start..end];
        let length = end - start;
        if length > LONGEST && !self.may_be_long() {
            return Err(format!("a text in it is longer than {LONGEST} bytes").into());
        }
        self.lengths.text = self.lengths.text.max(length);
        if self.has_escapes {
            self.lengths.escaped = self.lengths.escaped.max(length);
        }
        self.start = None;
        self.before = b'"';
        Ok(())
    }

    #[inline]
    fn step(&mut self, at: usize, byte: u8) -> Result<(), Fault> {
        if let Some(start) = self.start {
            if self.is_escaped {
                self.is_escaped = false;
            } else if byte == b'\\' {
                (self.is_escaped, self.has_escapes) = (true, true);
            } else if byte == b'"' {
                self.end_of_text(start, at)?;
            }
            return Ok(());
        }
        if !matches!(byte, b'"' | b'[' | b']' | b'{' | b'}' | b':' | b',' | b' ' | b'\t' | b'\n' | b'\r') {
            self.number += 1;
            self.before = byte;
            if self.number > LONGEST {
                return Err(format!("a number in it is longer than {LONGEST} bytes").into());
            }
            return Ok(());
        }
        self.number = 0;
        match byte {
            b'"' => {
                (self.start, self.has_escapes) = (Some(at + 1), false);
                return Ok(());
            }
            b'[' => (self.depth, self.arrays) = (self.depth + 1, self.arrays + 1),
            b'{' => (self.depth, self.field) = (self.depth + 1, b""),
            b']' => (self.depth, self.arrays) = (self.depth.saturating_sub(1), self.arrays.saturating_sub(1)),
            b'}' => (self.depth, self.field) = (self.depth.saturating_sub(1), b""),
            b':' => (self.field, self.arrays) = (self.latest, 0),
            b',' => {}
            _ => return Ok(()),
        }
        self.lengths.depth = self.lengths.depth.max(self.depth);
        self.before = byte;
        Ok(())
    }
}

impl Lengths {
    /// Refuses what is too long to be copied; texts in the places `long` are not.
    ///
    /// # Errors
    /// A reason, or [`Fault::OutOfMemory`] if a long text has escapes and there is no memory for its copy.
    pub fn of(text: &str, long: LongTexts, tick: Tick<'_>) -> Result<Self, Fault> {
        let mut look = Look { bytes: text.as_bytes(), long, ..Look::default() };
        for (piece, bytes) in look.bytes.chunks(BYTES_A_TICK).enumerate() {
            if piece > 0 {
                tick();
            }
            for (at, byte) in bytes.iter().enumerate() {
                look.step(piece * BYTES_A_TICK + at, *byte)?;
            }
        }
        if let Some(start) = look.start {
            look.end_of_text(start, text.len())?;
        }
        if look.lengths.escaped > LONGEST {
            // The parser's buffer doubles while it grows.
            let most = look.lengths.escaped.saturating_mul(3);
            Vec::<u8>::new().try_reserve_exact(most).map_err(|_| Fault::OutOfMemory)?;
        }
        Ok(look.lengths)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_and_numbers_are_refused_but_where_they_belong() {
        let long = "x".repeat(LONGEST + 1);
        let escaped = r#"\""#.repeat(LONGEST);
        let of = |long, text: String| Lengths::of(&text, long, &mut || ()).map(|lengths| lengths.depth);
        let (elements, parts) = (LongTexts::Elements("a"), LongTexts::Parts("a"));
        let too_long = Err(Fault::Invalid("a text in it is longer than 4096 bytes".into()));
        for text in [&long, &escaped] {
            for found in [
                format!(r#""{text}""#),
                format!(r#""{text}"#),
                format!(r#"["{text}"]"#),
                format!(r#"{{"{text}":1}}"#),
                format!(r#"{{"a":"{text}"}}"#),
                format!(r#"{{"a":[],"b":["{text}"]}}"#),
                format!(r#"{{"a":[["{text}"]]}}"#),
                format!(r#"{{"a":[["{text}",""]]}}"#),
                format!(r#"{{"a":[{{"{text}":1}}]}}"#),
            ] {
                for long in [LongTexts::Nowhere, elements, parts] {
                    assert_eq!(of(long, found.clone()), too_long);
                }
            }
            let element = format!(r#"{{"b":[1,"]"], "a" : [ "{text}", "{text}" ]}}"#);
            let inner = format!(r#"{{"b":{{"c":{{"d":2,"a":["{text}"]}}}}}}"#);
            let part = format!(r#"{{"a":[[0,"{text}"],[0 , "{text}"]]}}"#);
            assert_eq!(of(elements, element.clone()), Ok(2));
            assert_eq!(of(elements, inner), Ok(4));
            assert_eq!(of(parts, part.clone()), Ok(3));
            for (long, found) in [(elements, part), (parts, element.clone()), (LongTexts::Nowhere, element)] {
                assert_eq!(of(long, found), too_long);
            }
            assert_eq!(of(parts, format!(r#"{{"a":[[0,""],"{text}"]}}"#)), too_long);
        }
        assert_eq!(of(elements, format!(r#"["{}"]"#, &long[1..])), Ok(1));
        assert_eq!(of(elements, format!("[{}]", "1".repeat(LONGEST))), Ok(1));
        let digits = of(elements, format!("[{}]", "1".repeat(LONGEST + 1)));
        assert_eq!(digits, Err(Fault::Invalid("a number in it is longer than 4096 bytes".into())));
        assert_eq!(of(elements, "[".repeat(1000)), Ok(1000));
    }

    #[test]
    fn a_long_text_ticks() {
        let (mut ticks, text) = (0, format!(r#"{{"a":["{}"]}}"#, "x".repeat(5 * BYTES_A_TICK)));
        Lengths::of(&text, LongTexts::Elements("a"), &mut || ticks += 1).unwrap();
        assert_eq!(ticks, 5);
    }
}

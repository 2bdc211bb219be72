//! Readers of text and bytes that tick, so that a long read can be cancelled, and a writer that collects output into
//! pieces.

use crate::states::flat::Tick;
use postcard::de_flavors::Flavor;
use std::io;

/// Bytes read between two ticks.
const BYTES_A_TICK: usize = 1 << 20;

/// A reader of text for serde_json.
pub struct TextAtPace<'a> {
    rest: &'a [u8],
    to_tick: usize,
    tick: Tick<'a>,
}

impl<'a> TextAtPace<'a> {
    pub fn new(text: &'a str, tick: Tick<'a>) -> Self {
        Self { rest: text.as_bytes(), to_tick: BYTES_A_TICK, tick }
    }
}

impl io::Read for TextAtPace<'_> {
    #[inline]
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        if self.to_tick == 0 {
            (self.tick)();
            self.to_tick = BYTES_A_TICK;
        }
        let (head, rest) = self.rest.split_at(self.rest.len().min(to.len()).min(self.to_tick));
        to[..head.len()].copy_from_slice(head);
        self.rest = rest;
        self.to_tick -= head.len();
        Ok(head.len())
    }
}

/// A reader of bytes for postcard.
pub struct BytesAtPace<'a> {
    rest: &'a [u8],
    to_tick: usize,
    tick: Tick<'a>,
}

impl<'a> BytesAtPace<'a> {
    pub fn new(bytes: &'a [u8], tick: Tick<'a>) -> Self {
        Self { rest: bytes, to_tick: BYTES_A_TICK, tick }
    }
}

impl<'a> Flavor<'a> for BytesAtPace<'a> {
    type Remainder = &'a [u8];
    type Source = &'a [u8];

    #[inline]
    fn pop(&mut self) -> postcard::Result<u8> {
        self.try_take_n(1).map(|byte| byte[0])
    }

    #[inline]
    fn size_hint(&self) -> Option<usize> {
        Some(self.rest.len())
    }

    #[inline]
    fn try_take_n(&mut self, many: usize) -> postcard::Result<&'a [u8]> {
        if self.to_tick == 0 {
            (self.tick)();
            self.to_tick = BYTES_A_TICK;
        }
        let (taken, rest) = self.rest.split_at_checked(many).ok_or(postcard::Error::DeserializeUnexpectedEnd)?;
        self.rest = rest;
        self.to_tick = self.to_tick.saturating_sub(many);
        Ok(taken)
    }

    fn finalize(self) -> postcard::Result<&'a [u8]> {
        Ok(self.rest)
    }
}

const PIECE: usize = 1 << 13;

/// A writer that passes on whole pieces and remembers whether one was refused. Unlike a `BufWriter` it writes nothing
/// when it is dropped, since a tick may unwind.
pub struct Pieces<'a, W> {
    out: &'a mut W,
    piece: [u8; PIECE],
    filled: usize,
    is_full: bool,
}

impl<'a, W: io::Write> Pieces<'a, W> {
    pub fn new(out: &'a mut W) -> Self {
        Self { out, piece: [0; PIECE], filled: 0, is_full: false }
    }

    /// Whether a piece was refused.
    pub fn is_full(&self) -> bool {
        self.is_full
    }

    fn hand_on(&mut self, bytes: Option<&[u8]>) -> io::Result<()> {
        let written = self.out.write_all(bytes.unwrap_or(&self.piece[..self.filled]));
        self.is_full |= written.is_err();
        written
    }
}

impl<W: io::Write> io::Write for Pieces<'_, W> {
    #[inline]
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if bytes.len() > PIECE - self.filled {
            self.flush()?;
        }
        if bytes.len() > PIECE {
            self.hand_on(Some(bytes))?;
        } else {
            self.piece[self.filled..self.filled + bytes.len()].copy_from_slice(bytes);
            self.filled += bytes.len();
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.hand_on(None)?;
        self.filled = 0;
        Ok(())
    }
}

/// A writer that discards its bytes and refuses more than a given number.
pub struct Measure {
    pub left: usize,
}

impl io::Write for Measure {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.left = self.left.checked_sub(bytes.len()).ok_or(io::ErrorKind::StorageFull)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

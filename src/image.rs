//! Flat images as values of PostgreSQL: a varlena with a format version and 64-bit words, changed in place while an
//! aggregate runs. One of the three files with `unsafe` code.
//!
//! The image is a length (4 bytes), the format version (4 bytes), and words that the library reads and writes. It is aligned
//! to 8 bytes, holds no pointer and no OID, and unused words are zero.

use crate::call::{Call, ShortWords};
use crate::error::raise;
use clv::error::{Error, Result};
use clv::flat::{Fit, Flat};
use clv::ledger::Ledger;
use pgrx::callconv::{Arg, ArgAbi};
use pgrx::datum::FromDatum;
use pgrx::pg_sys::{self, Datum};
use pgrx::pgrx_sql_entity_graph::metadata::{
    ArgumentError, ReturnsError, ReturnsRef, SqlMappingRef, SqlTranslatable, TypeOrigin,
};

/// The format of the words.
const FORMAT: u32 = 1;
/// Bytes before the words.
const HEAD: usize = 8;
const WORD: usize = size_of::<u64>();
/// The words of the largest value: palloc hands out less than a gigabyte.
const MOST_WORDS: usize = (0x3fff_ffff - HEAD) / WORD;

/// An image that this call may change: freshly allocated, or the state of the running aggregate.
pub struct Image {
    start: *mut u8,
    words: usize,
}

impl Image {
    /// An image of zeros, in the memory of the current call.
    ///
    /// # Errors
    /// [`Error::StateFull`] beyond a gigabyte.
    pub fn new<F: Flat>(words: usize) -> Result<Self> {
        if words > MOST_WORDS {
            return Err(Error::StateFull { of: F::NAME });
        }
        let size = HEAD + WORD * words;
        // SAFETY: palloc0 returns `size` zeroed bytes, aligned to 8, or raises.
        let start = unsafe {
            let start = pg_sys::palloc0(size).cast::<u8>();
            pgrx::varlena::set_varsize_4b(start.cast(), size as i32);
            start.add(4).cast::<u32>().write(FORMAT);
            start
        };
        Ok(Self { start, words })
    }

    /// An image of these words.
    ///
    /// # Errors
    /// [`Error::StateFull`] beyond a gigabyte.
    pub fn of<F: Flat>(words: &[u64]) -> Result<Self> {
        let mut image = Self::new::<F>(words.len())?;
        image.words().copy_from_slice(words);
        Ok(image)
    }

    /// The same image without the words from this one on.
    pub fn cut(self, words: usize) -> Self {
        let words = words.min(self.words);
        // SAFETY: the image is ours to change; a value may be shorter than its memory.
        unsafe { pgrx::varlena::set_varsize_4b(self.start.cast(), (HEAD + WORD * words) as i32) };
        Self { words, ..self }
    }

    #[inline]
    pub fn words(&mut self) -> &mut [u64] {
        // SAFETY: the image is ours to change, aligned to 8, and `words` long behind its head.
        unsafe { std::slice::from_raw_parts_mut(self.start.add(HEAD).cast(), self.words) }
    }

    /// The image as a result.
    #[inline]
    pub fn datum(self) -> Option<Datum> {
        Some(Datum::from(self.start))
    }

    /// The contents in a larger image. The old one is left to the aggregate, which frees it.
    fn grown<F: Flat>(&mut self, entries: usize) -> Result<Self> {
        let wanted = F::grown(self.words(), entries);
        let mut larger = Self::new::<F>(clv::flat::larger::<F>(self.words, wanted, MOST_WORDS)?)?;
        let used = F::used(self.words());
        larger.words()[..used].copy_from_slice(&self.words()[..used]);
        Ok(larger)
    }

    /// Makes a change, growing as often as it takes.
    ///
    /// # Errors
    /// As the change has them, and [`Error::StateFull`].
    #[inline]
    pub fn change<F: Flat>(mut self, change: impl FnMut(&mut [u64]) -> Result<Fit>) -> Result<Self> {
        self.change_again::<F>(change)?;
        Ok(self)
    }

    /// [`Image::change`] for the next of many changes to the same image.
    ///
    /// # Errors
    /// As there.
    #[inline]
    pub fn change_again<F: Flat>(&mut self, mut change: impl FnMut(&mut [u64]) -> Result<Fit>) -> Result<()> {
        loop {
            match change(self.words())? {
                Fit::Done => return Ok(()),
                Fit::NeedsRoom(entries) => *self = self.grown::<F>(entries)?,
            }
        }
    }
}

/// The state of a transition or combine function, its first argument, to be changed: in place within an aggregate, a copy
/// anywhere else, a new one for NULL.
///
/// # Errors
/// [`Error::StateFull`] for lack of room.
#[inline]
pub fn state<F: Flat>(call: &Call) -> Result<Image> {
    let Some(datum) = call.datum(0) else {
        return Image::new::<F>(F::SMALLEST);
    };
    // SAFETY: a state function is declared with the type of `F` first. Within an aggregate, that value is the aggregate's
    // own: what a state function returned, or a plain copy of it.
    unsafe {
        let start = datum.cast_mut_ptr::<u8>();
        if call.in_aggregate() && is_plain(start) {
            let words = (pgrx::varlena::varsize_4b(start.cast()) - HEAD) / WORD;
            return Ok(Image { start, words });
        }
        let words = read(datum);
        // A finished value has no room to spare, but any state has room for its smallest form.
        let mut copy = Image::new::<F>(words.len().max(F::SMALLEST))?;
        copy.words()[..words.len()].copy_from_slice(words);
        Ok(copy)
    }
}

/// The finished form of an image.
///
/// # Errors
/// [`Error::StateFull`] beyond a gigabyte.
pub fn finish<F: Flat>(words: &[u64]) -> Result<Image> {
    let mut image = Image::new::<F>(F::words_to_finish(words))?;
    crate::call::tick();
    let used = F::finish(words, image.words());
    crate::call::tick();
    Ok(image.cut(used))
}

/// Reads words in their finished form, which they may still have to be brought into: engines that ship partial results write
/// states that are still growing.
///
/// # Errors
/// Those of `read`, and as [`finish`].
pub fn finished<F: Flat, T>(words: &[u64], read: impl FnOnce(&[u64]) -> Result<T>) -> Result<T> {
    crate::call::tick();
    match F::is_finished(words) {
        true => read(words),
        false => read(finish::<F>(words)?.words()),
    }
}

/// Combine function, and transition function of rollup, of states that a `merge` with a finished one keeps.
///
/// # Errors
/// Those of `merge` and `store`.
pub fn combine<F: Flat>(
    call: &Call,
    merge: impl Fn(&mut [u64], &[u64]) -> Result<Fit>,
    store: impl FnOnce(&[u64]) -> Result<Image>,
) -> Result<Option<Datum>> {
    let Some(other) = words(call, 1) else {
        return Ok(call.datum(0));
    };
    let image = state::<F>(call)?;
    let image = finished::<F, _>(other, |other| image.change::<F>(|words| merge(words, other)))?;
    changed(call, image, store)
}

/// The result of a change: the state as it is within an aggregate, which will finish it; else as it may be stored.
///
/// # Errors
/// Those of `store`.
#[inline]
pub fn changed(call: &Call, mut image: Image, store: impl FnOnce(&[u64]) -> Result<Image>) -> Result<Option<Datum>> {
    match call.in_aggregate() {
        true => Ok(image.datum()),
        false => Ok(store(image.words())?.datum()),
    }
}

/// Whether an image can be used where it stands: uncompressed, in line, aligned.
///
/// # Safety
/// `start` points to a varlena.
#[inline]
unsafe fn is_plain(start: *const u8) -> bool {
    // SAFETY: by contract.
    unsafe { pgrx::varlena::varatt_is_4b_u(start.cast()) && start.addr().is_multiple_of(WORD) }
}

/// The words of a value.
///
/// # Safety
/// `datum` is a value of one of the types of this extension.
unsafe fn read<'a>(datum: Datum) -> &'a [u64] {
    // SAFETY: by contract; a detoasted copy is plain, and lives as long as the current call.
    unsafe {
        let mut start = datum.cast_mut_ptr::<u8>();
        if !is_plain(start) {
            start = pg_sys::pg_detoast_datum_copy(start.cast()).cast();
        }
        let size = pgrx::varlena::varsize_4b(start.cast());
        check(if size < HEAD { 0 } else { start.add(4).cast::<u32>().read() });
        std::slice::from_raw_parts(start.add(HEAD).cast(), (size - HEAD) / WORD)
    }
}

#[inline]
fn check(format: u32) {
    if format != FORMAT {
        let reason = format!("stored format {format} is not known to this release");
        raise(Error::Binary { of: "stored value", reason });
    }
}

/// The words of an argument whose type is one of this extension's; `None` for NULL.
#[inline]
pub fn words(call: &Call, at: usize) -> Option<&[u64]> {
    let datum = call.datum(at)?;
    // SAFETY: the argument is declared with such a type; the words live as long as the call.
    unsafe { short_words(call, datum).or_else(|| Some(read(datum))) }
}

/// The words of a value with a header of one byte, as small histories are stored: copied into the call, for some tens of
/// nanoseconds less than a detoasted copy takes. `None` for other values, and for a second one.
///
/// # Safety
/// `datum` is a value of one of the types of this extension.
#[inline]
unsafe fn short_words(call: &Call, datum: Datum) -> Option<&[u64]> {
    if call.keeps_words() {
        return None;
    }
    let start = datum.cast_mut_ptr::<pg_sys::varlena>();
    // SAFETY: by contract; such a value is in line, with its length in the header.
    let bytes = unsafe {
        let is_short = pgrx::varlena::varatt_is_1b(start) && !pgrx::varlena::varatt_is_1b_e(start);
        is_short.then(|| pgrx::varlena::varlena_to_byte_slice(start))?
    };
    let (format, bytes) = bytes.split_first_chunk()?;
    check(u32::from_ne_bytes(*format));
    let mut words = ShortWords::default();
    let mut used = 0;
    for (word, bytes) in words.iter_mut().zip(bytes.as_chunks().0) {
        *word = u64::from_ne_bytes(*bytes);
        used += 1;
    }
    Some(&call.keep(words)?[..used])
}

/// A stored type as the argument of a `#[pg_extern]` function: its words, which live as long as the call.
macro_rules! argument {
    ($($name:ident is $sql:literal;)+) => {$(
        #[doc = concat!("A ", $sql, " as the argument of a `#[pg_extern]` function.")]
        pub struct $name<'a>(pub &'a [u64]);

        impl FromDatum for $name<'_> {
            unsafe fn from_polymorphic_datum(datum: Datum, is_null: bool, _: pg_sys::Oid) -> Option<Self> {
                // SAFETY: the caller has a value of this type.
                (!is_null).then(|| Self(unsafe { read(datum) }))
            }
        }

        // SAFETY: reads the type as what it is, see `from_polymorphic_datum`.
        unsafe impl<'fcx> ArgAbi<'fcx> for $name<'fcx> {
            unsafe fn unbox_arg_unchecked(arg: Arg<'_, 'fcx>) -> Self {
                // SAFETY: pgrx calls this for arguments that are declared with this type and not NULL.
                unsafe { arg.unbox_arg_using_from_datum() }.unwrap_or(Self(&[0]))
            }
        }

        // SAFETY: the SQL type is the one that sql/types.sql creates under this name.
        unsafe impl SqlTranslatable for $name<'_> {
            const TYPE_IDENT: &'static str = pgrx::pgrx_resolved_type!($name);
            const TYPE_ORIGIN: TypeOrigin = TypeOrigin::ThisExtension;
            const ARGUMENT_SQL: std::result::Result<SqlMappingRef, ArgumentError> = Ok(SqlMappingRef::literal($sql));
            const RETURN_SQL: std::result::Result<ReturnsRef, ReturnsError> =
                Ok(ReturnsRef::One(SqlMappingRef::literal($sql)));
        }
    )+};
}

argument! {
    History is "purchase_history";
    CohortArg is "cohort_table";
    SurvivalArg is "survival_table";
    RfmThresholds is "rfm_thresholds";
    ModelArg is "clv_model";
}

impl<'a> History<'a> {
    pub fn ledger(&self) -> Ledger<'a> {
        Ledger::read(self.0)
    }
}

//! Reading binary forms of fixed fields and entries, all in network byte order.

use crate::codec::form::check_version;
use crate::error::Result;
use crate::exact::money::{Sum, MAX_SCALE};
use crate::states::amounts::Amounts;

/// What the bytes of an image are read from: never past their end, never more than there are.
pub struct Reader<'a>(pub &'a [u8]);

impl Reader<'_> {
    pub fn take<const N: usize>(&mut self) -> Result<[u8; N], String> {
        let (head, rest) = self.0.split_first_chunk::<N>().ok_or("it ends too early")?;
        self.0 = rest;
        Ok(*head)
    }

    pub fn byte(&mut self) -> Result<u8, String> {
        self.take().map(u8::from_be_bytes)
    }

    pub fn day(&mut self) -> Result<i32, String> {
        self.take().map(i32::from_be_bytes)
    }

    pub fn count(&mut self) -> Result<u64, String> {
        self.take().map(u64::from_be_bytes)
    }

    pub fn version(&mut self) -> Result<(), String> {
        check_version(self.byte()?)
    }

    pub fn amounts(&mut self) -> Result<Amounts, String> {
        match self.byte()? {
            0 => Ok(Amounts::Unknown),
            1 => Ok(Amounts::With),
            2 => Ok(Amounts::Without),
            other => Err(format!("amounts flag {other} is not known")),
        }
    }

    pub fn scale(&mut self) -> Result<u32, String> {
        match u32::from(self.byte()?) {
            scale @ 0..=MAX_SCALE => Ok(scale),
            other => Err(format!("{other} decimals are too many")),
        }
    }

    pub fn sum(&mut self, scale: u32) -> Result<Sum, String> {
        self.take().map(|bytes| Sum { mantissa: i128::from_be_bytes(bytes), scale })
    }

    /// As many entries as the bytes that are left hold, `size` bytes each.
    pub fn entries<T>(
        &mut self,
        size: usize,
        mut read: impl FnMut(&mut Self) -> Result<T, String>,
    ) -> Result<Vec<T>, String> {
        if !self.0.len().is_multiple_of(size) {
            return Err("its length is not that of whole entries".into());
        }
        (0..self.0.len() / size).map(|_| read(self)).collect()
    }
}

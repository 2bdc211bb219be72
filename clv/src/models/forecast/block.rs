//! A model within the state of a forecast.

use crate::error::Result;
use crate::exact::real_sum::WORDS;
use crate::models::forecast::outlook::{many_sums, Moved, Sums, STEP};
use crate::models::model::{FittedRef, ModelRef};
use crate::models::scores::Answers;
use crate::models::spread::Spread;

/// Words of a block before the image of the model: its length, that of the image, and the numbers of columns of purchases and spend.
const BLOCK_HEAD: usize = 2;

/// A model and the sums of its customers.
#[derive(Debug, Clone, Copy)]
pub struct Block<'a>(&'a [u64]);

impl<'a> Block<'a> {
    pub(super) fn of(words: &'a [u64]) -> Self {
        Self(words)
    }

    /// `None` for words that are too few.
    pub(super) fn read(words: &'a [u64]) -> Option<Self> {
        (words.len() >= BLOCK_HEAD).then_some(Self(words))
    }

    pub(super) fn words(self) -> &'a [u64] {
        self.0
    }

    pub(super) fn len(self) -> usize {
        self.0.len()
    }

    fn sizes(self) -> [usize; 3] {
        [self.0[1] as u32 as usize, (self.0[1] >> 32) as u16 as usize, (self.0[1] >> 48) as usize]
    }

    pub fn model(self) -> &'a [u64] {
        &self.0[BLOCK_HEAD..][..self.sizes()[0]]
    }

    pub(super) fn moved(self) -> Moved<'a> {
        let [model, k, s] = self.sizes();
        let moved = &self.0[BLOCK_HEAD + model..];
        let (purchases, rest) = moved.split_at(k * k);
        Moved { purchases: bytemuck::cast_slice(purchases), spend: bytemuck::cast_slice(&rest[..s * s]) }
    }

    /// Words before the sums.
    pub(super) fn front(self) -> usize {
        let [model, k, s] = self.sizes();
        BLOCK_HEAD + model + k * k + s * s
    }

    /// Numbers of columns of the purchases and, if the model has it, of spend.
    pub fn columns(self) -> Result<(usize, Option<usize>)> {
        let [_, k, s] = self.sizes();
        Ok((k, Answers::of(self.model())?.is_some_and(|model| model.spend_parameters().is_some()).then_some(s)))
    }

    pub fn sums(self) -> &'a Sums {
        self.0[self.front()..].as_chunks::<WORDS>().0
    }

    /// The words of a block with empty sums; `None` for a model without parameters.
    pub(super) fn empty(model: &[u64], periods: usize, has_value: bool) -> Result<Option<Vec<u64>>> {
        let Some(answers) = Answers::of(model)? else { return Ok(None) };
        let [purchases, spend] = moved(model)?;
        let root = |numbers: &[f64]| numbers.len().isqrt();
        let (k, s) = (root(&purchases), root(&spend));
        let has_spend = answers.spend_parameters().is_some();
        let sums = periods * many_sums(k, has_spend.then_some(s), has_value);
        let mut words = vec![0, model.len() as u64 | (k as u64) << 32 | (s as u64) << 48];
        words.extend(model);
        words.extend([purchases, spend].iter().flatten().map(|number| number.to_bits()));
        words.resize(words.len() + WORDS * sums, 0);
        words[0] = words.len() as u64;
        Ok(Some(words))
    }
}

/// The parameters of purchases and of spend, moved along each column of the Cholesky factor of their covariance; none without a
/// covariance.
pub(super) fn moved(model: &[u64]) -> Result<[Vec<f64>; 2]> {
    let read = ModelRef::read(model)?;
    let columns = |fitted: Option<FittedRef<'_>>| fitted.map_or(vec![], |fitted| Spread::of(fitted).moved(STEP));
    Ok([read.map(ModelRef::purchases), read.and_then(ModelRef::spend)].map(columns))
}

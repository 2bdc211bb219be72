//! Attribution: the touches of one customer before a conversion, weighted by a rule.
//!
//! The image is a head of five words (rule; moment of the conversion; look-back window and half-life; number of touches
//! and of words in use), then each touch, in the order of the rows: its moment, the length of the campaign's name, and the
//! name, padded to whole words. A touch without a campaign has [`NO_CAMPAIGN`] for its name.

use crate::acquisition::attribution_rule::{AttributionRule, HALF_LIFE_DAYS};
pub use crate::acquisition::conversion::Conversion;
use crate::acquisition::conversion::MICROSECONDS_PER_DAY;
use crate::error::{Error, Result};
use crate::option_word::OptionWord;
use crate::row;
use crate::states::flat::{collected, Fit, Flat, Tick};
use crate::states::labels::NAMELESS;
use rust_decimal::Decimal;

const HEAD: usize = 5;

/// The name of the campaign of a touch without one, such as a direct visit.
pub(super) const NO_CAMPAIGN: &[u8] = NAMELESS;

#[derive(Debug, Clone, Copy, PartialEq)]
struct PathHead {
    conversion: Conversion,
    touches: usize,
    used: usize,
}

impl PathHead {
    /// `None` for a new image, which is all zeros.
    fn read(words: &[u64]) -> Result<Option<Self>> {
        let Some(&[rule, converted_at, look_back, half_life, filled]) =
            words.first_chunk::<HEAD>().filter(|head| head[0] != 0)
        else {
            return Ok(None);
        };
        let conversion = Conversion {
            rule: AttributionRule::stored(PathImage::NAME, u8::try_from(rule).unwrap_or(u8::MAX))?,
            converted_at: converted_at as i64,
            look_back_days: (look_back != 0).then(|| f64::from_bits(look_back)),
            half_life_days: f64::from_bits(half_life),
        };
        let (touches, used) = (filled as u32 as usize, (filled >> 32) as usize);
        Ok(Some(Self { conversion, touches, used }))
    }

    /// The head of an image whose size is wanted. An image that cannot be read counts as a new one here; reading it is
    /// an error.
    fn known(words: &[u64]) -> Option<Self> {
        Self::read(words).ok().flatten()
    }

    fn write(&self, words: &mut [u64]) {
        let filled = self.touches as u64 | (self.used as u64) << 32;
        let Conversion { rule, converted_at, look_back_days, half_life_days } = self.conversion;
        let look_back = look_back_days.map_or(0, f64::to_bits);
        let head = [rule as u64, converted_at as u64, look_back, half_life_days.to_bits(), filled];
        words[..HEAD].copy_from_slice(&head);
    }

    /// Appends a touch, if there is room for it.
    fn push(&mut self, words: &mut [u64], moment: i64, campaign: &[u8]) -> bool {
        let size = touch_words(campaign);
        let Some([time, length, name @ ..]) = words.get_mut(self.used..self.used + size) else {
            return false;
        };
        (*time, *length) = (moment as u64, campaign.len() as u64);
        for (word, bytes) in name.iter_mut().zip(campaign.chunks(8)) {
            let mut whole = [0; 8];
            whole[..bytes.len()].copy_from_slice(bytes);
            *word = u64::from_ne_bytes(whole);
        }
        self.used += size;
        self.touches += 1;
        true
    }

    fn for_rows(words: &[u64], conversion: &Conversion) -> Result<Self> {
        let Some(head) = Self::read(words)? else {
            return Ok(Self { conversion: *conversion, touches: 0, used: HEAD });
        };
        head.conversion.admit(conversion)?;
        Ok(head)
    }
}

/// The number of words of a touch.
fn touch_words(campaign: &[u8]) -> usize {
    2 + campaign.len().div_ceil(8)
}

/// The growing image of the touches of one customer. A slice of zeros is the empty one.
pub struct PathImage;

impl PathImage {
    /// The image that is written for a new one: no touches.
    pub(super) const EMPTY: &'static [u64] =
        &[AttributionRule::Last as u64, 0, 0, HALF_LIFE_DAYS.to_bits(), (HEAD as u64) << 32];

    /// The conversion, and how it is divided.
    pub(super) fn conversion(words: &[u64]) -> Result<Conversion> {
        Ok(PathHead::read(words)?.map_or(Conversion::NONE, |head| head.conversion))
    }

    /// The finished image of touches, which must be sorted.
    ///
    /// # Errors
    /// [`ErrorKind::OutOfMemory`](crate::error::ErrorKind).
    pub(super) fn of<'a>(
        conversion: Conversion,
        touches: impl Iterator<Item = (i64, &'a [u8])> + Clone,
    ) -> Result<Vec<u64>> {
        let sizes = touches.clone().map(|(_, name)| touch_words(name));
        let mut words = Self::zeros(HEAD + sizes.sum::<usize>())?;
        let mut head = PathHead { conversion, touches: 0, used: HEAD };
        for (moment, campaign) in touches {
            head.push(&mut words, moment, campaign);
        }
        head.write(&mut words);
        Ok(words)
    }

    /// Adds one touch; touches after the conversion, or before its look-back window, are left out. No campaign, a direct visit or an unknown source, is a
    /// campaign of its own: leaving it out would hand its share to the others.
    ///
    /// # Errors
    /// [`ErrorKind::Mismatch`](crate::error::ErrorKind) for another rule or another conversion than before.
    pub fn add(words: &mut [u64], touched_at: i64, campaign: Option<&[u8]>, conversion: &Conversion) -> Result<Fit> {
        let campaign = campaign.unwrap_or(NO_CAMPAIGN);
        let mut head = PathHead::for_rows(words, conversion)?;
        let fits = !conversion.counts(touched_at) || head.push(words, touched_at, campaign);
        head.write(words);
        Ok(if fits { Fit::Done } else { Fit::NeedsRoom(head.used + touch_words(campaign)) })
    }

    /// Adds all touches of another image.
    ///
    /// # Errors
    /// As [`PathImage::add`].
    pub fn merge(words: &mut [u64], other: &[u64]) -> Result<Fit> {
        let Some(theirs) = PathHead::read(other)? else {
            return Ok(Fit::Done);
        };
        let mut head = PathHead::for_rows(words, &theirs.conversion)?;
        let more = &other[HEAD..theirs.used];
        let Some(place) = words.get_mut(head.used..head.used + more.len()) else {
            head.write(words);
            return Ok(Fit::NeedsRoom(head.used + more.len()));
        };
        place.copy_from_slice(more);
        head.used += more.len();
        head.touches += theirs.touches;
        head.write(words);
        Ok(Fit::Done)
    }
}

impl Flat for PathImage {
    const NAME: &'static str = "attribution_path";
    const SMALLEST: usize = HEAD + 28;

    fn check(words: &[u64]) -> Result<()> {
        PathHead::read(words).map(drop)
    }

    fn used(words: &[u64]) -> usize {
        PathHead::known(words).map_or(0, |head| head.used)
    }

    /// Doubles the size. Here an entry is a word.
    fn grown(words: &[u64], entries: usize) -> usize {
        entries.max(2 * words.len())
    }

    fn is_finished(words: &[u64]) -> bool {
        Touches::of(words).is_sorted()
    }

    /// The touches are sorted in the words after the finished image, by where they begin.
    fn words_to_finish(words: &[u64]) -> usize {
        PathHead::known(words).map_or(0, |head| head.used + head.touches)
    }

    fn finish(words: &[u64], out: &mut [u64], tick: Tick<'_>) -> usize {
        let Some(mut head) = PathHead::known(words) else {
            return out.len();
        };
        let (out, places) = out.split_at_mut(head.used);
        let mut touches = Touches::of(words);
        let all = touches.rest;
        for place in places.iter_mut() {
            *place = (all.len() - touches.rest.len()) as u64;
            touches.next();
        }
        let touch = |place: &u64| Touches { rest: &all[*place as usize..], left: 1 }.next();
        tick();
        places.sort_unstable_by_key(touch);
        (head.touches, head.used) = (0, HEAD);
        for (moment, campaign) in places.iter().filter_map(touch) {
            head.push(out, moment, campaign);
        }
        head.write(out);
        head.used
    }
}

/// The touches of an image, in the order of the rows.
#[derive(Debug, Clone)]
pub(super) struct Touches<'a> {
    rest: &'a [u64],
    left: usize,
}

impl<'a> Touches<'a> {
    /// No touches for an image that cannot be read.
    pub(super) fn of(words: &'a [u64]) -> Self {
        let head = PathHead::known(words);
        head.map_or(Self { rest: &[], left: 0 }, |head| Self { rest: &words[HEAD..head.used], left: head.touches })
    }
}

impl<'a> Iterator for Touches<'a> {
    type Item = (i64, &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let [moment, length, after @ ..] = self.rest else { return None };
        let (name, rest) = after.split_at((*length as usize).div_ceil(8).min(after.len()));
        let bytes: &[u8] = bytemuck::cast_slice(name);
        (self.rest, self.left) = (rest, self.left.saturating_sub(1));
        Some((*moment as i64, &bytes[..bytes.len().min(*length as usize)]))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}

impl ExactSizeIterator for Touches<'_> {}

/// A copy of a campaign's name.
///
/// # Errors
/// [`ErrorKind::OutOfMemory`](crate::error::ErrorKind).
fn copied(name: &str) -> Result<String> {
    let mut copy = String::new();
    copy.try_reserve_exact(name.len()).map_err(|_| Error::out_of_memory(PathImage::NAME))?;
    copy.push_str(name);
    Ok(copy)
}

/// The touches of one customer up to a conversion, sorted by moment and name.
#[derive(Debug, Clone, PartialEq)]
pub struct Path<'a> {
    pub conversion: Conversion,
    pub touches: Vec<(i64, &'a [u8])>,
}

row! {
    /// an element of attribution and a row of attribution_weights: the weight of one campaign in a conversion
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct CampaignWeight as clv_campaign_weight {
        /// the campaign; NULL for touches without one
        pub campaign: Option<String>,
        /// its share, with at most 16 decimals; the shares of one conversion add up to exactly 1
        pub weight: Decimal,
    }
}

/// One, in units of the last decimal of a weight.
const ONE: i128 = 10i128.pow(16);

impl<'a> Path<'a> {
    /// Reads an image; `None` for an empty one.
    ///
    /// # Errors
    /// [`ErrorKind::Binary`](crate::error::ErrorKind) for an image with an unknown rule,
    /// [`ErrorKind::OutOfMemory`](crate::error::ErrorKind).
    pub fn read(words: &'a [u64]) -> Result<Option<Self>> {
        let Some(head) = PathHead::read(words)? else { return Ok(None) };
        let mut touches = collected(PathImage::NAME, Touches::of(words))?;
        touches.sort_unstable();
        Ok(Some(Self { conversion: head.conversion, touches }))
    }

    /// The weight of each campaign, the largest first. Of touches at the same moment, the one whose campaign sorts
    /// first comes first.
    ///
    /// # Errors
    /// [`ErrorKind::OutOfMemory`](crate::error::ErrorKind).
    pub fn weights(&self) -> Result<Vec<CampaignWeight>> {
        let campaigns = self.touches.iter().map(|(_, campaign)| *campaign);
        let mut units = collected(PathImage::NAME, campaigns.zip(self.units()?))?;
        units.sort_unstable_by_key(|(campaign, _)| *campaign);
        units.dedup_by(|next, sum| {
            let is_same = next.0 == sum.0;
            sum.1 += if is_same { next.1 } else { 0 };
            is_same
        });
        units.retain(|(_, units)| *units > 0);
        units.sort_unstable_by_key(|(campaign, units)| (-units, *campaign));
        let mut weights = vec![];
        weights.try_reserve_exact(units.len()).map_err(|_| Error::out_of_memory(PathImage::NAME))?;
        for (campaign, units) in units {
            let name = (campaign != NO_CAMPAIGN).then(|| String::from_utf8_lossy(campaign));
            let campaign = name.map(|name| copied(&name)).transpose()?;
            weights.push(CampaignWeight { campaign, weight: Decimal::from_i128_with_scale(units, 16).normalize() });
        }
        Ok(weights)
    }

    /// The weight of each touch in units of the last decimal; they add up to [`ONE`].
    fn units(&self) -> Result<Vec<i128>> {
        let n = self.touches.len();
        let each = |units| collected(PathImage::NAME, std::iter::repeat_n(units, n));
        let mut units = match (self.conversion.rule, n) {
            (_, 0) => return Ok(vec![]),
            (AttributionRule::First | AttributionRule::Last, _) => each(0)?,
            (AttributionRule::Position, 1..=2) | (AttributionRule::Linear, _) => each(ONE / n as i128)?,
            (AttributionRule::Position, _) => each(ONE / 5 / (n as i128 - 2))?,
            (AttributionRule::TimeDecay, _) => self.decayed()?,
        };
        match self.conversion.rule {
            AttributionRule::First => {
                units[0] = ONE;
                return Ok(units);
            }
            AttributionRule::Position if n > 2 => (units[0], units[n - 1]) = (2 * ONE / 5, 2 * ONE / 5),
            _ => {}
        }
        // The remainder of rounding goes to the last of the touches whose weights were rounded.
        let last = if self.conversion.rule == AttributionRule::Position && n > 2 { n - 2 } else { n - 1 };
        units[last] += ONE - units.iter().sum::<i128>();
        Ok(units)
    }

    fn decayed(&self) -> Result<Vec<i128>> {
        // Relative to the last touch, whose weight is one, so that the sum is never zero, however long ago the touches
        // were.
        let last = self.touches.last().map_or(0, |(moment, _)| *moment);
        let half_life = self.conversion.half_life_days * MICROSECONDS_PER_DAY as f64;
        let weights = self.touches.iter().map(|(moment, _)| (-(last.abs_diff(*moment) as f64) / half_life).exp2());
        let total: f64 = weights.clone().sum();
        collected(PathImage::NAME, weights.map(|weight| (weight / total * ONE as f64).floor() as i128))
    }
}

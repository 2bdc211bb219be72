//! Who a customer is: a key of one word or two, and where it came from.

/// What a state was built from. Only states of one kind can be merged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Source {
    Histories = 1,
    /// Orders of customers with a bigint, uuid or text key.
    Bigint = 2,
    Uuid = 3,
    Text = 4,
}

impl Source {
    const ALL: [Self; 4] = [Self::Histories, Self::Bigint, Self::Uuid, Self::Text];

    #[inline]
    pub fn from_code(code: u8) -> Option<Self> {
        Self::ALL.get(usize::from(code).wrapping_sub(1)).copied()
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|source| source.name() == name)
    }

    pub fn name(self) -> &'static str {
        match self {
            Self::Histories => "histories",
            Self::Bigint => "bigint",
            Self::Uuid => "uuid",
            Self::Text => "text",
        }
    }

    /// Words of a customer's key.
    pub fn key_words(self) -> usize {
        match self {
            Self::Histories => 0,
            Self::Bigint => 1,
            Self::Uuid | Self::Text => 2,
        }
    }

    /// Words of an entry that has one word behind the key.
    pub(crate) fn width(self) -> usize {
        self.key_words() + 1
    }
}

/// A customer's key as it is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key {
    pub source: Source,
    pub words: [u64; 2],
}

impl Key {
    /// Sorts as the number does.
    #[inline]
    pub fn bigint(id: i64) -> Self {
        Self { source: Source::Bigint, words: [id as u64 ^ 1 << 63, 0] }
    }

    /// The 16 bytes as they are.
    #[inline]
    pub fn uuid(bytes: [u8; 16]) -> Self {
        Self { source: Source::Uuid, words: words_of(u128::from_be_bytes(bytes)) }
    }

    /// The key in text: a number, or 32 hexadecimal digits.
    pub fn shown(self) -> String {
        match self.source {
            Source::Bigint => ((self.words[0] ^ 1 << 63) as i64).to_string(),
            _ => format!("{:016x}{:016x}", self.words[0], self.words[1]),
        }
    }

    /// Reads what [`Key::shown`] writes.
    pub fn parse(source: Source, text: &str) -> Option<Self> {
        let key = match source {
            Source::Bigint => Self::bigint(text.parse().ok()?),
            Source::Uuid | Source::Text => {
                let key = (text.len() == 32).then(|| u128::from_str_radix(text, 16).ok()).flatten()?;
                Self { source, words: words_of(key) }
            }
            Source::Histories => return None,
        };
        // One spelling a key, so that equal values have equal texts.
        (key.shown() == text).then_some(key)
    }

    /// A 128-bit hash of the bytes (XXH3, seed 0): two of 10^9 customers share one with probability 10^-21.
    #[inline]
    pub fn text(bytes: &[u8]) -> Self {
        Self { source: Source::Text, words: words_of(xxhash_rust::xxh3::xxh3_128(bytes)) }
    }
}

#[inline]
fn words_of(key: u128) -> [u64; 2] {
    [(key >> 64) as u64, key as u64]
}

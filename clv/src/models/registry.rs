//! The list of the families of models.

use crate::models::bg_nbd;
use crate::models::family::{DataKind, Family, RecencyFrequencyFamily, SpendFamily};
use crate::models::gamma_gamma;
use crate::models::mbg_nbd;
use crate::models::nbd;
use crate::models::pareto_nbd;
use crate::models::questions;

/// Every family, the simplest first. Codes are stored in values, so they never change; 0 means no family.
const FAMILIES: [(u8, &dyn Family); 5] = [
    (1, &nbd::Nbd),
    (2, &bg_nbd::BG_NBD),
    (3, &mbg_nbd::MBG_NBD),
    (4, &pareto_nbd::ParetoNbd),
    (5, &gamma_gamma::GammaGamma),
];

/// The families at the places of their codes, up to the largest.
static BY_CODE: [Option<&dyn Family>; 1 + largest_code()] = {
    let mut table = [None; 1 + largest_code()];
    let mut at = 0;
    while at < FAMILIES.len() {
        table[FAMILIES[at].0 as usize] = Some(FAMILIES[at].1);
        at += 1;
    }
    table
};

const fn largest_code() -> usize {
    let (mut largest, mut at) = (0, 0);
    while at < FAMILIES.len() {
        let code = FAMILIES[at].0 as usize;
        largest = if code > largest { code } else { largest };
        at += 1;
    }
    largest
}

/// The model of purchases in which nobody leaves, which all others contain.
pub static NBD: &dyn RecencyFrequencyFamily = &nbd::Nbd;

/// The model of spend.
pub static SPEND: &dyn SpendFamily = &gamma_gamma::GammaGamma;

/// All families, the simplest first.
pub fn families() -> impl Iterator<Item = &'static dyn Family> {
    FAMILIES.into_iter().map(|(_, family)| family)
}

/// Those that are fitted to frequency, recency and age, with their codes.
pub fn of_recency_frequency() -> impl Iterator<Item = (u8, &'static dyn RecencyFrequencyFamily)> {
    FAMILIES.into_iter().filter_map(|(code, family)| match family.kind() {
        DataKind::RecencyFrequency(family) => Some((code, family)),
        DataKind::Spend(_) => None,
    })
}

/// The family with this code.
#[inline]
pub fn by_code(code: u8) -> Option<&'static dyn Family> {
    BY_CODE.get(usize::from(code)).copied().flatten()
}

/// The code of a family.
pub fn code(family: &dyn Family) -> u8 {
    FAMILIES.into_iter().find(|(_, known)| known.name() == family.name()).map_or(0, |(code, _)| code)
}

/// The family of this name.
pub fn by_name(name: &str) -> Option<&'static dyn Family> {
    families().find(|family| family.name() == name)
}

/// The names of the families that answer what an SQL function asks, for a hint.
pub fn answering(question: &str) -> String {
    let answers = |family: &&dyn Family| questions_of(*family).any(|answered| answered == question);
    families().filter(answers).map(|family| format!("'{}'", family.name())).collect::<Vec<_>>().join(", ")
}

fn questions_of(family: &dyn Family) -> impl Iterator<Item = &'static str> + '_ {
    questions::answered(family, family.parameters().len())
}

crate::row! {
    /// an element of clv_families: a family of models
    #[derive(Debug, Clone, PartialEq)]
    pub struct FamilyRow as clv_family_row {
        /// name of the family
        pub family: &'static str,
        /// the kind of data that it is fitted to: 'recency_frequency' or 'spend'
        pub kind: &'static str,
        /// names of its parameters
        pub parameters: Vec<&'static str>,
        /// the functions that it answers; those of money need a family of purchases and one of spend
        pub questions: Vec<&'static str>,
    }
}

/// All families, the simplest first, and the functions that each answers.
pub fn rows() -> impl Iterator<Item = FamilyRow> {
    families().map(|family| FamilyRow {
        family: family.name(),
        kind: family.kind().name(),
        parameters: family.parameters().iter().map(|parameter| parameter.name).collect(),
        questions: questions_of(family).collect(),
    })
}

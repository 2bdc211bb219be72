//! The list of the models of purchases.

use crate::models::bg_nbd;
use crate::models::family::Family;
use crate::models::mbg_nbd;
use crate::models::nbd;
use crate::models::pareto_nbd;

/// Every model of purchases. Codes are those of stored values: they stay, and 0 is none.
const FAMILIES: [(u8, &dyn Family); 4] =
    [(1, &nbd::Nbd), (2, &bg_nbd::BG_NBD), (3, &mbg_nbd::MBG_NBD), (4, &pareto_nbd::ParetoNbd)];

/// The model in which nobody leaves, which all others contain.
pub const NBD: nbd::Nbd = nbd::Nbd;

/// All models of purchases, the simplest first.
pub fn families() -> impl Iterator<Item = &'static dyn Family> {
    FAMILIES.into_iter().map(|(_, family)| family)
}

/// The model with this code.
pub fn by_code(code: u8) -> Option<&'static dyn Family> {
    FAMILIES.into_iter().find(|(known, _)| *known == code).map(|(_, family)| family)
}

/// All models of purchases with their codes.
pub fn codes() -> impl Iterator<Item = (u8, &'static dyn Family)> {
    FAMILIES.into_iter()
}

crate::row! {
    /// an element of clv_families: a family of models
    #[derive(Debug, Clone, PartialEq)]
    pub struct FamilyRow as clv_family_row {
        /// name of the family
        pub family: &'static str,
        /// the kind of data that it is fitted to
        pub kind: &'static str,
        /// names of its parameters
        pub parameters: Vec<&'static str>,
        /// the functions that answer for models of the family
        pub questions: Vec<&'static str>,
    }
}

/// All families, the simplest first, and what they can be asked.
pub fn rows() -> impl Iterator<Item = FamilyRow> {
    families().map(|family| {
        let mut questions = vec![
            "p_alive",
            "expected_purchases",
            "purchase_probability",
            "expected_value",
            "expected_purchases_interval",
            "expected_value_interval",
            "new_customer_purchases",
            "new_customer_value",
        ];
        if family.leaves() {
            questions.push("win_back_deadline");
        }
        FamilyRow {
            family: family.name(),
            kind: "recency_frequency",
            parameters: family.parameters().iter().map(|parameter| parameter.name).collect(),
            questions,
        }
    })
}

/// The code and the model of this name.
pub fn by_name(name: &str) -> Option<(u8, &'static dyn Family)> {
    FAMILIES.into_iter().find(|(_, family)| family.name() == name)
}

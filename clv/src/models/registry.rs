//! The list of the models of purchases.

use crate::error::{Error, Result};
use crate::models::bg_nbd;
use crate::models::family::Family;
use crate::models::mbg_nbd;
use crate::models::nbd;
use crate::models::pareto_nbd;
use crate::models::terms::{FamilyName, AUTO};

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

/// The model that was asked for by name; `None` leaves the choice to the data.
///
/// # Errors
/// [`Error::Domain`] where there is none of that name.
pub fn asked(name: FamilyName) -> Result<Option<&'static dyn Family>> {
    if name == AUTO {
        return Ok(None);
    }
    let name = name.to_string();
    by_name(&name).map(|(_, family)| Some(family)).ok_or_else(|| unknown(name.as_bytes()))
}

/// That there is no model of this name.
pub fn unknown(name: &[u8]) -> Error {
    let name = String::from_utf8_lossy(name);
    Error::domain("family", format_args!("{name:.40?}"), "the name of a model of purchases")
}

/// The code and the model of this name.
pub fn by_name(name: &str) -> Option<(u8, &'static dyn Family)> {
    FAMILIES.into_iter().find(|(_, family)| family.name() == name)
}

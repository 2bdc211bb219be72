//! The macro [`sql!`]; the crate `surface` describes its declarations.

use proc_macro::TokenStream;

/// Declares SQL objects and the Rust functions that they call, and generates the C functions that PostgreSQL calls.
/// `make schema` generates the install script from the same declarations.
#[proc_macro]
pub fn sql(tokens: TokenStream) -> TokenStream {
    match syn::parse::<surface::Surface>(tokens) {
        Ok(surface) => surface::rust::functions(&surface).into(),
        Err(error) => error.to_compile_error().into(),
    }
}

//! The macro [`sql!`]; the crate `surface` describes its declarations.

use proc_macro::TokenStream;

/// Declares SQL objects and the Rust functions that they call, and generates the C functions that PostgreSQL calls.
/// `make schema` generates the install script from the same declarations.
#[proc_macro]
pub fn sql(tokens: TokenStream) -> TokenStream {
    let declared = syn::parse::<surface::Surface>(tokens);
    declared
        .and_then(|surface| surface::rust::functions(&surface))
        .unwrap_or_else(|error| error.to_compile_error())
        .into()
}

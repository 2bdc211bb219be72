//! [`sql!`], see the crate `surface` for what it takes.

use proc_macro::TokenStream;

/// Declares SQL objects and the Rust functions behind them. Makes the C functions that PostgreSQL calls; `make schema`
/// makes the install script from the same text.
#[proc_macro]
pub fn sql(tokens: TokenStream) -> TokenStream {
    let declared = syn::parse::<surface::Surface>(tokens);
    declared
        .and_then(|surface| surface::rust::functions(&surface))
        .unwrap_or_else(|error| error.to_compile_error())
        .into()
}

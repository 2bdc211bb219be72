//! The C functions of declarations. They call the macros of `src/pg/`, which contain all unsafe code.

use crate::declaration::{Declaration, Declared, Parameter, Returns, Surface};
use crate::signature::{private, reader, row_signatures, signatures, symbol, Argument};
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use syn::Path;

/// The types and functions that a block declares.
pub fn functions(surface: &Surface) -> TokenStream {
    surface.0.iter().map(of).collect()
}

fn of(Declaration { comment, kind, .. }: &Declaration) -> TokenStream {
    match kind {
        Declared::Stored { name, image } => base_type(comment, name, image, "stored", "Stored"),
        Declared::Word { name, word } => base_type(comment, name, word, "word", "WordType"),
        Declared::Merge { state, .. } => merge(state),
        Declared::Function { name, parameters, returns, body } => function(name, parameters, returns, body),
        Declared::Aggregate { state, parameters, optional, body, .. } => {
            let all = row_signatures(parameters, optional);
            let given = parameters.len() + optional.len();
            all.iter().map(|arguments| transition(state, arguments, given, body)).collect()
        }
    }
}

/// The Rust type that represents an SQL type in signatures (`marker` with `of`), and the C functions of the type, from
/// a module of `src/pg/`.
fn base_type(comment: &str, name: &Ident, of: &Path, module: &str, marker: &str) -> TokenStream {
    let own = private(&name.to_string());
    let mut functions = vec![("in", "input"), ("out", "output"), ("recv", "receive"), ("send", "send")];
    functions.extend(COMPARISONS.map(|name| (name, name)));
    if module == "stored" {
        functions.push(("json", "json"));
    }
    let functions = functions.iter().map(|(sql, rust)| c_function(&format!("{own}_{sql}"), rust, of, module));
    let (module, marker) = (format_ident!("{module}"), format_ident!("{marker}"));
    quote! {
        #[doc = #comment]
        #[allow(non_camel_case_types)]
        pub type #name = crate::pg::#module::#marker<#of>;
        #(#functions)*
    }
}

/// The comparison functions of every type.
pub const COMPARISONS: [&str; 8] = ["eq", "ne", "lt", "le", "gt", "ge", "cmp", "hash"];

/// The C function `symbol` with the body `name::<of>` of a module of `src/pg/`.
fn c_function(symbol: &str, name: &str, of: &Path, module: &str) -> TokenStream {
    let (symbol, name, module) = (format_ident!("{symbol}"), format_ident!("{name}"), format_ident!("{module}"));
    let record = format_ident!("pg_finfo_{symbol}");
    quote! { crate::pg::function::sql_function!(#symbol, #record, crate::pg::#module::#name::<#of>); }
}

fn merge(state: &Ident) -> TokenStream {
    let name = state.to_string();
    let made =
        [("_clv_combine", vec![name.as_str(), name.as_str()], "combine"), ("_clv_finish", vec![&name], "finish")];
    let functions = made.iter().map(|(name, types, rust)| {
        let symbol = symbol(name, types.iter().copied());
        let (record, rust) = (format_ident!("pg_finfo_{symbol}"), format_ident!("{rust}"));
        quote! { crate::pg::function::sql_function!(#symbol, #record, #state::#rust); }
    });
    quote! { #(#functions)* }
}

fn function(name: &Ident, parameters: &[Parameter], returns: &Returns, body: &Path) -> TokenStream {
    let made = signatures(&parameters.iter().collect::<Vec<_>>());
    let made = made.iter().map(|arguments| {
        let symbol = symbol(&name.to_string(), arguments.iter().map(Argument::type_name));
        let record = format_ident!("pg_finfo_{symbol}");
        let read = read(arguments, 0, &quote! { return Ok(None) });
        let names = arguments.iter().map(|argument| &argument.name);
        let result = quote! { #body(#(#names),*)? };
        let result = match returns {
            Returns::Scalar(kind) => {
                let kind = reader(kind);
                quote! { #read Ok(crate::pg::sql::result::<#kind>(#result)) }
            }
            Returns::Row(row) => quote! { #read Ok(call.row::<#row>(#result)) },
            Returns::Array(row) => quote! { #read call.array::<#row>(#result) },
            // Arguments are read only at the first call; there may be one call for each row.
            Returns::SetOf(row) => quote! { call.set_of::<#row, _>(|| { #read Ok(Some(#result)) }) },
        };
        quote! { crate::pg::function::sql_function!(#symbol, #record, |call: &crate::pg::call::Call| { #result }); }
    });
    quote! { #(#made)* }
}

/// The transition function of one signature. `given` is the number of arguments of the body; those that the signature
/// leaves out are `None`.
fn transition(state: &Ident, arguments: &[Argument], given: usize, body: &Path) -> TokenStream {
    let state_name = state.to_string();
    let types = std::iter::once(state_name.as_str()).chain(arguments.iter().map(Argument::type_name));
    let symbol = symbol("_clv_add", types);
    let record = format_ident!("pg_finfo_{symbol}");
    let read = read(arguments, 1, &quote! { return Ok(call.datum(0)) });
    let values = arguments.iter().map(|argument| &argument.name);
    let none = (arguments.len()..given).map(|_| quote! { None });
    quote! {
        crate::pg::function::sql_function!(#symbol, #record, |call: &crate::pg::call::Call| {
            #read
            let mut state = #state::state(call);
            #body(&mut state, #(#values,)* #(#none),*)?;
            state.result()
        });
    }
}

/// Reads arguments, the first of them at `from`; returns `otherwise` if one is NULL that must not be.
fn read(arguments: &[Argument], from: usize, otherwise: &TokenStream) -> TokenStream {
    let places = arguments.iter().enumerate().filter(|(_, argument)| !argument.nullable).map(|(at, _)| at + from);
    let reads = arguments.iter().enumerate().map(|(at, argument)| {
        let (at, variable, reader) = (at + from, &argument.name, &argument.reader);
        let text = variable.to_string();
        let read = quote! { crate::pg::function::argument!(call, #at, #reader, #text) };
        if argument.nullable {
            quote! { let #variable = #read; }
        } else {
            quote! { let Some(#variable) = #read else { #otherwise }; }
        }
    });
    quote! {
        if call.any_null(&[#(#places),*]) { #otherwise; }
        #(#reads)*
    }
}

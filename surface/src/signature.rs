//! The types of arguments, and the signatures that a declaration stands for.

use crate::declaration::Parameter;
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

/// The words that stand for one or several types, and their choices: an SQL type and the type in `src/pg/sql.rs`, or in
/// another module of `src/pg/`, that reads it.
const PRODUCTS: [(&str, &[(&str, &str)]); 15] = [
    ("Key", &[("bigint", "bigint_key"), ("float8", "float8_key"), ("uuid", "uuid_key"), ("text", "text_key")]),
    ("Order", &[("bigint", "bigint_key"), ("text", "text_key")]),
    ("Time", &[("date", "date_day"), ("timestamp", "timestamp_day"), ("timestamptz", "timestamp_day")]),
    ("Moment", &[("date", "date_moment"), ("timestamp", "timestamp_moment"), ("timestamptz", "timestamp_moment")]),
    ("Stamp", &[("timestamp", "timestamp_moment"), ("timestamptz", "timestamp_moment")]),
    ("End", &[("date", "date_end")]),
    ("Amount", &[("numeric", "numeric_amount"), ("float8", "float8_amount"), ("real", "real_amount")]),
    ("Day", &[("clv_day", "date")]),
    ("Bound", &[("clv_day", "date_bound")]),
    ("Whole", &[("float8", "float8_whole")]),
    ("Event", &[("boolean", "boolean"), ("float8", "float8_event")]),
    ("Texts", &[("text[]", "array::texts")]),
    ("Integers", &[("integer[]", "array::integers")]),
    ("Amounts", &[("numeric[]", "array::amounts")]),
    ("Money", &[("numeric", "numeric"), ("float8", "float8_money")]),
];

/// The built-in types: their names in declarations and in the catalog.
const BUILT_IN: [(&str, &str); 15] = [
    ("bigint", "int8"),
    ("boolean", "bool"),
    ("date", "date"),
    ("float8", "float8"),
    ("integer", "int4"),
    ("interval", "interval"),
    ("numeric", "numeric"),
    ("real", "float4"),
    ("text", "text"),
    ("timestamp", "timestamp"),
    ("timestamptz", "timestamptz"),
    ("uuid", "uuid"),
    ("integer[]", "_int4"),
    ("numeric[]", "_numeric"),
    ("text[]", "_text"),
];

/// One argument of a signature, with its type.
#[derive(Clone)]
pub struct Argument {
    pub name: Ident,
    /// The type in SQL.
    pub sql: String,
    /// The Rust type that reads it: of `src/pg/sql.rs`, or of the topic that declares the SQL type.
    pub reader: TokenStream,
    pub nullable: bool,
    pub default: Option<String>,
}

impl Argument {
    /// The name of the type in the catalog.
    pub fn type_name(&self) -> &str {
        BUILT_IN.iter().find(|(name, _)| *name == self.sql).map_or(&self.sql, |(_, typname)| typname)
    }

    /// The argument as it is written in a list of arguments.
    pub fn declared(&self) -> String {
        let name = quoted(&self.name.to_string());
        let default = self.default.as_ref().map_or(String::new(), |default| format!(" DEFAULT {default}"));
        format!("{name} {}{default}", self.sql)
    }
}

/// The Rust type that reads and writes an SQL type: for built-in types one of `src/pg/sql.rs`, for others one of the
/// topic that declares them.
pub fn reader(kind: &Ident) -> TokenStream {
    if BUILT_IN.iter().any(|(built_in, _)| kind == built_in) {
        quote! { crate::pg::sql::#kind }
    } else {
        quote! { #kind }
    }
}

/// A name in SQL, quoted if it is a reserved word.
pub fn quoted(name: &str) -> String {
    const RESERVED: [&str; 4] = ["from", "to", "user", "end"];
    if RESERVED.contains(&name) {
        format!("\"{name}\"")
    } else {
        name.to_string()
    }
}

/// All signatures of these arguments, one for each choice of types.
pub fn signatures(parameters: &[&Parameter]) -> Vec<Vec<Argument>> {
    let mut chosen = vec![vec![]];
    for (name, choices) in PRODUCTS {
        if parameters.iter().any(|parameter| parameter.kind == name) {
            let with = |sofar: &Vec<_>| {
                choices.iter().map(|choice| [sofar.clone(), vec![(name, *choice)]].concat()).collect::<Vec<_>>()
            };
            chosen = chosen.iter().flat_map(with).collect();
        }
    }
    let signature =
        |chosen: &Vec<(&str, (&str, &str))>| parameters.iter().map(|parameter| argument(parameter, chosen)).collect();
    chosen.iter().map(signature).collect()
}

fn argument(parameter: &Parameter, chosen: &[(&str, (&str, &str))]) -> Argument {
    let Parameter { name, kind, nullable, default } = parameter;
    let (sql, reader) = match chosen.iter().find(|(product, _)| kind == product) {
        Some((_, (sql, reader))) => {
            let (module, reader) = reader.split_once("::").unwrap_or(("sql", reader));
            let (module, reader) = (format_ident!("{module}"), format_ident!("{reader}"));
            (sql.to_string(), quote! { crate::pg::#module::#reader })
        }
        None => (kind.to_string(), reader(kind)),
    };
    Argument { name: name.clone(), sql, reader, nullable: *nullable, default: default.clone() }
}

/// The signatures of an aggregate: without optional arguments, with the first, with the first two, and so on. An
/// optional argument that is NULL counts as left out.
pub fn row_signatures(parameters: &[Parameter], optional: &[Parameter]) -> Vec<Vec<Argument>> {
    let with = |count: usize| {
        let mut made = signatures(&parameters.iter().chain(&optional[..count]).collect::<Vec<_>>());
        for argument in made.iter_mut().flat_map(|arguments| arguments.iter_mut().skip(parameters.len())) {
            argument.nullable = true;
        }
        made
    };
    (0..=optional.len()).flat_map(with).collect()
}

/// The C name of a function: its SQL name and the names of its arguments' types, which the test `lint` compares.
pub fn symbol<'a>(name: &str, types: impl IntoIterator<Item = &'a str>) -> Ident {
    let mut symbol = name.to_string();
    for name in types {
        symbol.push('_');
        symbol.push_str(name);
    }
    format_ident!("{symbol}")
}

/// The beginning of the names of the functions of a type.
pub fn private(name: &str) -> String {
    format!("_clv_{}", name.strip_prefix("clv_").unwrap_or(name))
}

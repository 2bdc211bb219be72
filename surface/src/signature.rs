//! The types of arguments, and the signatures that a declaration stands for.

use crate::declaration::Parameter;
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

/// The products, and what each may be: a type of SQL and the name under which `src/pg/sql.rs` reads it.
const PRODUCTS: [(&str, &[(&str, &str)]); 6] = [
    ("Key", &[("bigint", "bigint_key"), ("uuid", "uuid_key"), ("text", "text_key")]),
    ("Time", &[("date", "date_day"), ("timestamp", "timestamp_day"), ("timestamptz", "timestamp_day")]),
    ("Moment", &[("date", "date_moment"), ("timestamp", "timestamp_moment"), ("timestamptz", "timestamp_moment")]),
    ("Amount", &[("numeric", "numeric_amount"), ("float8", "float8_amount")]),
    ("Bound", &[("date", "date_bound")]),
    ("Money", &[("numeric", "numeric"), ("float8", "float8_money")]),
];

/// The built-in types by the names used here, and those that the catalog has for them.
const BUILT_IN: [(&str, &str); 10] = [
    ("bigint", "int8"),
    ("boolean", "bool"),
    ("date", "date"),
    ("float8", "float8"),
    ("integer", "int4"),
    ("numeric", "numeric"),
    ("text", "text"),
    ("timestamp", "timestamp"),
    ("timestamptz", "timestamptz"),
    ("uuid", "uuid"),
];

/// One argument with its type chosen.
#[derive(Clone)]
pub struct Argument {
    pub name: Ident,
    /// The type in SQL.
    pub sql: String,
    /// What reads it: a type of `src/pg/sql.rs`, or of a topic for the types that it declares.
    pub reader: TokenStream,
    pub nullable: bool,
    /// Whether it is one that a row of an aggregate may go without.
    pub optional: bool,
    pub default: Option<String>,
}

impl Argument {
    /// The name of the type in the catalog.
    pub fn type_name(&self) -> &str {
        BUILT_IN.iter().find(|(name, _)| *name == self.sql).map_or(&self.sql, |(_, typname)| typname)
    }

    /// The argument in a list of arguments.
    pub fn declared(&self) -> String {
        let name = quoted(&self.name.to_string());
        let default = self.default.as_ref().map_or(String::new(), |default| format!(" DEFAULT {default}"));
        format!("{name} {}{default}", self.sql)
    }
}

/// What reads and writes a type: PostgreSQL's own stand in `src/pg/sql.rs`, others in the topic that declares them.
pub fn reader(kind: &Ident) -> TokenStream {
    if BUILT_IN.iter().any(|(built_in, _)| kind == built_in) {
        quote! { crate::pg::sql::#kind }
    } else {
        quote! { #kind }
    }
}

/// A name as SQL takes it.
pub fn quoted(name: &str) -> String {
    const RESERVED: [&str; 4] = ["from", "to", "user", "end"];
    if RESERVED.contains(&name) {
        format!("\"{name}\"")
    } else {
        name.to_string()
    }
}

/// Each way to choose the types of these arguments.
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
            let reader = format_ident!("{reader}");
            (sql.to_string(), quote! { crate::pg::sql::#reader })
        }
        None => (kind.to_string(), reader(kind)),
    };
    Argument { name: name.clone(), sql, reader, nullable: *nullable, optional: false, default: default.clone() }
}

/// The signatures of a row of an aggregate: with none of the optional arguments, with the first of them, and so on.
pub fn row_signatures(parameters: &[Parameter], optional: &[Parameter]) -> Vec<Vec<Argument>> {
    let with = |count: usize| {
        let mut made = signatures(&parameters.iter().chain(&optional[..count]).collect::<Vec<_>>());
        for argument in made.iter_mut().flat_map(|arguments| arguments.iter_mut().skip(parameters.len())) {
            argument.optional = true;
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

/// The name that the functions behind a type begin with.
pub fn private(name: &str) -> String {
    format!("_clv_{}", name.strip_prefix("clv_").unwrap_or(name))
}

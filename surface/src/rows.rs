//! The rows that functions return: structs of the library, declared by `row! { … }`, whose fields are the columns.

use crate::declaration::attributes;
use syn::parse::{Parse, ParseStream};
use syn::{braced, Attribute, Ident, Result, Token, Type, Visibility};

/// A row type: the struct in Rust, the composite type in SQL.
pub struct Row {
    pub comment: String,
    pub rust: String,
    pub sql: String,
    pub columns: Vec<Column>,
}

pub struct Column {
    pub comment: String,
    pub name: String,
    pub sql: &'static str,
}

impl Parse for Row {
    fn parse(input: ParseStream) -> Result<Self> {
        let (comment, _) = attributes(&input.call(Attribute::parse_outer)?)?;
        input.parse::<Visibility>()?;
        input.parse::<Token![struct]>()?;
        let rust: Ident = input.parse()?;
        input.parse::<Token![as]>()?;
        let sql: Ident = input.parse()?;
        let fields;
        braced!(fields in input);
        let columns = fields.parse_terminated(Column::parse, Token![,])?.into_iter().collect();
        Ok(Self { comment, rust: rust.to_string(), sql: sql.to_string(), columns })
    }
}

impl Parse for Column {
    fn parse(input: ParseStream) -> Result<Self> {
        let (comment, _) = attributes(&input.call(Attribute::parse_outer)?)?;
        input.parse::<Visibility>()?;
        let name: Ident = input.parse()?;
        input.parse::<Token![:]>()?;
        let kind: Type = input.parse()?;
        let sql = sql_type(&kind).ok_or_else(|| syn::Error::new_spanned(&kind, "no column has this type"))?;
        Ok(Self { comment, name: name.to_string(), sql })
    }
}

/// The SQL type of a field. An `Option` has the SQL type of its content.
fn sql_type(kind: &Type) -> Option<&'static str> {
    let kind = quote::quote!(#kind).to_string().replace(' ', "");
    let kind = kind.strip_prefix("Option<").and_then(|inner| inner.strip_suffix('>')).unwrap_or(&kind);
    Some(match kind {
        "i64" => "bigint",
        "i32" => "integer",
        "f64" => "double precision",
        "bool" => "boolean",
        "Decimal" => "numeric",
        "Day" => "date",
        "String" | "&'staticstr" => "text",
        "Vec<&'staticstr>" => "text[]",
        "Json" => "jsonb",
        _ => return None,
    })
}

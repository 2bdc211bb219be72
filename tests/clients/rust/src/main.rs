//! tokio-postgres: client STATEMENTS. It connects by the environment. See lines.py for what it writes.

use std::error::Error;

use rust_decimal::Decimal;
use serde_json::{json, Value};
use time::format_description::well_known::Rfc3339;
use time::{Date, OffsetDateTime};
use tokio_postgres::types::{FromSql, ToSql, Type};
use tokio_postgres::{Client, Config, NoTls, Row};

type Failure = Box<dyn Error + Send + Sync>;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Failure> {
    let path = std::env::args().nth(1).ok_or("client STATEMENTS")?;
    let set = |name: &str| std::env::var(name).map_err(|_| format!("{name} is not set"));
    let mut config = Config::new();
    config.host(set("PGHOST")?).port(set("PGPORT")?.parse()?).user(set("PGUSER")?).dbname(set("PGDATABASE")?);
    let (client, connection) = config.connect(NoTls).await?;
    tokio::spawn(connection);
    for line in std::fs::read_to_string(path)?.lines() {
        let parts: Vec<&str> = line.split('\t').collect();
        let answer =
            read(&client, &parts).await.unwrap_or_else(|error| json!({ "name": parts[0], "error": told(&*error) }));
        println!("{answer}");
    }
    Ok(())
}

/// An error with its causes, where the message of the server is.
fn told(error: &dyn Error) -> String {
    let cause = error.source().map(|cause| format!(": {}", told(cause)));
    format!("{error}{}", cause.unwrap_or_default())
}

async fn read(client: &Client, parts: &[&str]) -> Result<Value, Failure> {
    let statement = client.prepare(parts[1]).await?;
    let parameters = parts[2..].iter().map(|part| parameter(part)).collect::<Result<Vec<_>, _>>()?;
    let passed: Vec<&(dyn ToSql + Sync)> = parameters.iter().map(|p| &**p as &(dyn ToSql + Sync)).collect();
    let rows = client.query(&statement, &passed).await?;
    let columns: Vec<&str> = statement.columns().iter().map(|column| column.name()).collect();
    let read = rows
        .iter()
        .map(|row| (0..columns.len()).map(|i| value(row, i)).collect::<Result<Vec<_>, _>>())
        .collect::<Result<Vec<_>, _>>()?;
    let arrived: Vec<Option<&str>> =
        (0..columns.len()).map(|i| read.iter().find_map(|row| row[i].as_ref().map(|v| v.0))).collect();
    let rows: Vec<Vec<Option<&String>>> =
        read.iter().map(|row| row.iter().map(|v| v.as_ref().map(|v| &v.1)).collect()).collect();
    Ok(json!({ "name": parts[0], "columns": columns, "arrived": arrived, "rows": rows }))
}

fn parameter(part: &str) -> Result<Box<dyn ToSql + Sync>, Failure> {
    let (kind, text) = part.split_once(':').ok_or("a parameter is TYPE:VALUE")?;
    Ok(match kind {
        "bigint" => Box::new(text.parse::<i64>()?),
        "date" => Box::new(Date::parse(text, time::macros::format_description!("[year]-[month]-[day]"))?),
        "numeric" => Box::new(text.parse::<Decimal>()?),
        _ => Box::new(text.to_owned()),
    })
}

/// A value as the Rust type that takes it and its text; None for NULL.
fn value(row: &Row, i: usize) -> Result<Option<(&'static str, String)>, Failure> {
    match *row.columns()[i].type_() {
        Type::INT4 => plain::<i32>(row, i, "i32", |v| v.to_string()),
        Type::INT8 => plain::<i64>(row, i, "i64", |v| v.to_string()),
        Type::OID => plain::<u32>(row, i, "u32", |v| v.to_string()),
        Type::FLOAT8 => plain::<f64>(row, i, "f64", |v| v.to_string()),
        Type::NUMERIC => plain::<Decimal>(row, i, "Decimal", |v| v.to_string()),
        Type::BOOL => plain::<bool>(row, i, "bool", |v| v.to_string()),
        Type::DATE => plain::<Date>(row, i, "Date", |v| v.to_string()),
        Type::TIMESTAMPTZ => {
            plain::<OffsetDateTime>(row, i, "OffsetDateTime", |v| v.format(&Rfc3339).unwrap_or_default())
        }
        Type::TEXT_ARRAY => plain::<Vec<Option<String>>>(row, i, "Vec<Option<String>>", |v| json!(v).to_string()),
        Type::JSONB => plain::<Value>(row, i, "Value", |v| v.to_string()),
        _ => plain::<String>(row, i, "String", |v| v),
    }
}

fn plain<'a, T: FromSql<'a>>(
    row: &'a Row,
    i: usize,
    name: &'static str,
    text: impl Fn(T) -> String,
) -> Result<Option<(&'static str, String)>, Failure> {
    Ok(row.try_get::<_, Option<T>>(i)?.map(|v| (name, text(v))))
}

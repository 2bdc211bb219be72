//! Prints the install script: `cargo run --package surface`, from the root of the repository.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use surface::declaration::{Declaration, Surface};
use surface::rows::Row;
use surface::script::{script, template_function};
use syn::parse::Parse;

fn main() -> ExitCode {
    match run() {
        Ok(script) => {
            print!("{script}");
            ExitCode::SUCCESS
        }
        Err(reason) => {
            eprintln!("{reason}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<String, String> {
    let declarations: Vec<Declaration> =
        invocations::<Surface>("src", "sql")?.into_iter().flat_map(|surface| surface.0).collect();
    let rows: Vec<Row> = invocations("clv/src", "row")?;
    script(&declarations, &rows, &read(Path::new("sql/day.sql"))?, &views()?)
}

/// The procedures of the views, in an order in which each finds those that it names, and the templates that they use.
const PROCEDURES: [&str; 10] =
    ["names", "columns", "rows", "quality", "fill", "changes", "drop", "refresh", "verify", "create"];

/// The templates of the views, in a function that tells them by name, and the procedures.
fn views() -> Result<String, String> {
    let mut templates = vec![];
    for path in sources(Path::new("sql/views"), "sql")? {
        let name = path.file_stem().and_then(|name| name.to_str()).ok_or("a template without a name")?;
        templates.push((name.to_string(), read(&path)?));
    }
    let mut sql = template_function(&templates);
    for name in PROCEDURES {
        sql += &format!("\n{}", read(&Path::new("sql/procedures").join(name).with_extension("sql"))?);
    }
    Ok(sql)
}

/// The contents of the calls of a macro in the files of a folder, in the order of the files' names.
fn invocations<T: Parse>(folder: &str, name: &str) -> Result<Vec<T>, String> {
    let mut found = vec![];
    for path in sources(Path::new(folder), "rs")? {
        let failed = |error: syn::Error| format!("{}:{}: {error}", path.display(), error.span().start().line);
        let file = syn::parse_file(&read(&path)?).map_err(failed)?;
        for item in file.items {
            if let syn::Item::Macro(call) = item {
                if call.mac.path.segments.last().is_some_and(|last| last.ident == name) && call.ident.is_none() {
                    found.push(call.mac.parse_body().map_err(failed)?);
                }
            }
        }
    }
    Ok(found)
}

/// The files of a folder whose names end so, in the order of their names.
fn sources(folder: &Path, ending: &str) -> Result<Vec<PathBuf>, String> {
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    let mut found = vec![];
    for entry in std::fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if path.is_dir() {
            found.extend(sources(&path, ending)?);
        } else if path.extension().is_some_and(|extension| extension == ending) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

fn read(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

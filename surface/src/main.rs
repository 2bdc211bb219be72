//! Prints the install script: `cargo run --package surface`, from the root of the repository.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use surface::declaration::{Declaration, Surface};
use surface::rows::Row;
use surface::script::script;
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
    script(&declarations, &rows, &read(Path::new("sql/day.sql"))?, &read(Path::new("sql/views.sql"))?)
}

/// The contents of the calls of a macro in the files of a folder, in the order of the files' names.
fn invocations<T: Parse>(folder: &str, name: &str) -> Result<Vec<T>, String> {
    let mut found = vec![];
    for path in sources(Path::new(folder))? {
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

fn sources(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    let mut found = vec![];
    for entry in std::fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if path.is_dir() {
            found.extend(sources(&path)?);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

fn read(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

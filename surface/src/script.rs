//! The install script, from all declarations: types first, then functions and aggregates, each sorted by name and
//! arguments.

use crate::declaration::{Declaration, Declared, Made, Options, Parameter, Returns};
use crate::rows::Row;
use crate::signature::{row_signatures, signatures, symbol, Argument};
use crate::statements::{self, Aggregate, Base, Function};
use proc_macro2::Ident;
use quote::format_ident;
use std::collections::BTreeMap;

const HEAD: &str = "\\echo Use \"CREATE EXTENSION clv_ext\" to load this file. \\quit

-- Written by `make schema` from the declarations in src/ and clv/src/ and from sql/day.sql, sql/views
-- and sql/procedures; CI compares. Do not edit.
";

/// The script, with the hand-written type `day` at its beginning and `views` at its end.
///
/// # Errors
/// For a row or type that is used but not declared, and for an object that is declared twice.
pub fn script(declarations: &[Declaration], rows: &[Row], day: &str, views: &str) -> Result<String, String> {
    let mut script = format!("{HEAD}\n-- types\n\n{day}");
    for Declaration { comment, kind, .. } in declarations {
        match kind {
            Declared::Stored { name, .. } => {
                script += &format!("\n{}", statements::base_type(&name.to_string(), comment, Base::Stored))
            }
            Declared::Word { name, .. } => {
                script += &format!("\n{}", statements::base_type(&name.to_string(), comment, Base::Word))
            }
            _ => {}
        }
    }
    let mut sorted: Vec<&Row> = rows.iter().collect();
    sorted.sort_by_key(|row| &row.sql);
    for row in sorted {
        script += &format!("\n{}", statements::row(row));
    }
    let mut objects = Objects { rows, functions: BTreeMap::new(), aggregates: BTreeMap::new() };
    for declaration in declarations {
        objects.declare(declaration)?;
    }
    for (title, made) in [("functions", &objects.functions), ("aggregates", &objects.aggregates)] {
        script += &format!("\n-- {title}\n");
        for statement in made.values() {
            script += &format!("\n{statement}");
        }
    }
    Ok(format!("{script}\n-- views\n\n{views}"))
}

/// A function that tells the templates of the views by name.
pub fn template_function(templates: &[(String, String)]) -> String {
    let rows: Vec<String> =
        templates.iter().map(|(name, template)| format!("  ('{name}', $template$\n{template}$template$)")).collect();
    format!(
        "CREATE FUNCTION _clv_view_template(name text) RETURNS text
  IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql AS $templates$
SELECT t.template FROM (VALUES
{}
) AS t(name, template) WHERE t.name = $1
$templates$;
COMMENT ON FUNCTION _clv_view_template(text) IS 'statements that make a part of a set of views, before names are put in';
",
        rows.join(",\n")
    )
}

/// Functions and aggregates, each by name and argument types.
struct Objects<'a> {
    rows: &'a [Row],
    functions: BTreeMap<String, String>,
    aggregates: BTreeMap<String, String>,
}

impl Objects<'_> {
    fn declare(&mut self, Declaration { comment, options, kind }: &Declaration) -> Result<(), String> {
        match kind {
            Declared::Stored { .. } | Declared::Word { .. } => Ok(()),
            Declared::Merge { state, argument, made } => self.merge(comment, options, state, argument, made),
            Declared::Function { name, parameters, returns, .. } => {
                self.function(comment, options, &name.to_string(), parameters, returns)
            }
            Declared::Aggregate { state, parameters, optional, made, .. } => {
                for arguments in row_signatures(parameters, optional) {
                    let options_given = arguments.len() - parameters.len();
                    let made: Vec<&Made> = made.iter().filter(|made| options_given <= made.most_options).collect();
                    self.transition(options, &state.to_string(), &arguments, &made)?;
                    for made in made {
                        self.aggregate(options, &state.to_string(), &arguments, made, "_clv_add")?;
                    }
                }
                Ok(())
            }
        }
    }

    fn function(
        &mut self,
        comment: &str,
        options: &Options,
        name: &str,
        parameters: &[Parameter],
        returns: &Returns,
    ) -> Result<(), String> {
        let returns = match returns {
            Returns::Scalar(kind) => kind.to_string(),
            Returns::Row(row) => self.row(row)?,
            Returns::SetOf(row) => format!("SETOF {}", self.row(row)?),
            Returns::Array(row) => format!("{}[]", self.row(row)?),
        };
        let cost = cost(options);
        let expected = options.rows.map_or(String::new(), |rows| format!(" ROWS {rows}"));
        for arguments in signatures(&parameters.iter().collect::<Vec<_>>()) {
            self.add_function(&Function {
                name,
                declared: declared(&arguments),
                types: types(&arguments),
                returns: &returns,
                strict: arguments.iter().all(|argument| !argument.nullable),
                options: format!("{cost}{expected}"),
                symbol: symbol(name, arguments.iter().map(Argument::type_name)).to_string(),
                comment,
            })?;
            if options.cast {
                self.cast(comment, name, &types(&arguments), &returns);
            }
        }
        Ok(())
    }

    /// The transition function of aggregates over these arguments.
    fn transition(
        &mut self,
        options: &Options,
        state: &str,
        arguments: &[Argument],
        made: &[&Made],
    ) -> Result<(), String> {
        let names = made.iter().map(|made| made.name.to_string()).collect::<Vec<_>>().join(", ");
        let type_names = std::iter::once(state).chain(arguments.iter().map(Argument::type_name));
        self.add_function(&Function {
            name: "_clv_add",
            declared: format!("state {state}, {}", declared(arguments)),
            types: format!("{state}, {}", types(arguments)),
            returns: state,
            strict: false,
            options: cost(options),
            symbol: symbol("_clv_add", type_names).to_string(),
            comment: &format!("transition function of {names}: adds one row"),
        })
    }

    /// The combine and final functions of a state, its clv_merge, and other aggregates over states.
    fn merge(
        &mut self,
        comment: &str,
        options: &Options,
        state: &Ident,
        argument: &Ident,
        made: &[Made],
    ) -> Result<(), String> {
        let name = &state.to_string();
        self.add_function(&Function {
            name: "_clv_combine",
            declared: format!("a {name}, b {name}"),
            types: format!("{name}, {name}"),
            returns: name,
            strict: false,
            options: String::new(),
            symbol: symbol("_clv_combine", [name.as_str(), name]).to_string(),
            comment: "combine function, and transition function of clv_merge: merges two states",
        })?;
        self.add_function(&Function {
            name: "_clv_finish",
            declared: format!("state {name}"),
            types: name.clone(),
            returns: name,
            strict: true,
            options: String::new(),
            symbol: symbol("_clv_finish", [name.as_str()]).to_string(),
            comment: "final function of aggregates that return their state: the value to be stored",
        })?;
        let parameter = Parameter { name: argument.clone(), kind: state.clone(), nullable: false, default: None };
        let name_of_merge = format_ident!("clv_merge");
        let merge = Made { comment: comment.to_string(), most_options: 0, name: name_of_merge, finish: None };
        for arguments in signatures(&[&parameter]) {
            for made in std::iter::once(&merge).chain(made) {
                self.aggregate(options, name, &arguments, made, "_clv_combine")?;
            }
        }
        Ok(())
    }

    fn aggregate(
        &mut self,
        options: &Options,
        state: &str,
        arguments: &[Argument],
        made: &Made,
        add: &str,
    ) -> Result<(), String> {
        let Made { comment, name, finish, .. } = made;
        let (name, types) = (&name.to_string(), types(arguments));
        let statement = statements::aggregate(&Aggregate {
            name,
            declared: declared(arguments),
            types: types.clone(),
            add,
            state,
            space: options.space.ok_or_else(|| format!("{name} says no space"))?,
            finish: &finish.as_ref().map_or("_clv_finish".to_string(), Ident::to_string),
            comment,
        });
        unique(&mut self.aggregates, name, &types, statement)
    }

    /// The implicit cast that a function makes. It follows the function in the script.
    fn cast(&mut self, comment: &str, name: &str, from: &str, to: &str) {
        let cast = statements::cast(from, to, &format!("WITH FUNCTION {name}({from}) AS IMPLICIT"), comment);
        self.functions.entry(format!("{name}({from})")).and_modify(|made| *made += &cast);
    }

    fn add_function(&mut self, function: &Function<'_>) -> Result<(), String> {
        unique(&mut self.functions, function.name, &function.types, statements::function(function))
    }

    /// The SQL name of a row.
    fn row(&self, rust: &Ident) -> Result<String, String> {
        let found = self.rows.iter().find(|row| rust == &row.rust);
        found.map(|row| row.sql.clone()).ok_or_else(|| format!("no row! declares {rust}"))
    }
}

fn unique(objects: &mut BTreeMap<String, String>, name: &str, types: &str, statement: String) -> Result<(), String> {
    match objects.insert(format!("{name}({types})"), statement) {
        None => Ok(()),
        Some(_) => Err(format!("{name}({types}) is declared twice")),
    }
}

fn cost(options: &Options) -> String {
    options.cost.map_or(String::new(), |cost| format!(" COST {cost}"))
}

fn declared(arguments: &[Argument]) -> String {
    arguments.iter().map(Argument::declared).collect::<Vec<_>>().join(", ")
}

fn types(arguments: &[Argument]) -> String {
    arguments.iter().map(|argument| argument.sql.as_str()).collect::<Vec<_>>().join(", ")
}

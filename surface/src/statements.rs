//! SQL statements: one function for each kind of object, which returns the statement and its COMMENT.

use crate::rows::Row;
use crate::rust::COMPARISONS;
use crate::signature::{private, quoted};

/// An SQL string literal.
pub fn text(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

/// The parts of `CREATE FUNCTION`.
pub struct Function<'a> {
    pub name: &'a str,
    /// The list of arguments; `types` has only their types.
    pub declared: String,
    pub types: String,
    pub returns: &'a str,
    pub strict: bool,
    pub options: String,
    pub symbol: String,
    pub comment: &'a str,
}

pub fn function(
    Function { name, declared, types, returns, strict, options, symbol, comment }: &Function<'_>,
) -> String {
    let strict = if *strict { " STRICT" } else { "" };
    format!(
        "CREATE FUNCTION {name}({declared}) RETURNS {returns}\n  \
         IMMUTABLE{strict} PARALLEL SAFE{options} LANGUAGE c AS 'MODULE_PATHNAME', '{symbol}';\n\
         COMMENT ON FUNCTION {name}({types}) IS {};\n",
        text(comment)
    )
}

/// The parts of `CREATE AGGREGATE`.
pub struct Aggregate<'a> {
    pub name: &'a str,
    pub declared: String,
    pub types: String,
    pub add: &'a str,
    pub state: &'a str,
    pub space: u32,
    pub finish: &'a str,
    pub comment: &'a str,
}

pub fn aggregate(Aggregate { name, declared, types, add, state, space, finish, comment }: &Aggregate<'_>) -> String {
    format!(
        "CREATE AGGREGATE {name}({declared}) (\n  \
         SFUNC = {add}, STYPE = {state}, SSPACE = {space}, COMBINEFUNC = _clv_combine, FINALFUNC = {finish}, PARALLEL = SAFE\n);\n\
         COMMENT ON AGGREGATE {name}({types}) IS {};\n",
        text(comment)
    )
}

pub fn row(row: &Row) -> String {
    let columns = row.columns.iter().map(|column| format!("  {} {}", quoted(&column.name), column.sql));
    let columns = columns.collect::<Vec<_>>().join(",\n");
    let mut made = format!(
        "CREATE TYPE {} AS (\n{columns}\n);\nCOMMENT ON TYPE {} IS {};\n",
        row.sql,
        row.sql,
        text(&row.comment)
    );
    for column in &row.columns {
        let name = quoted(&column.name);
        made += &format!("COMMENT ON COLUMN {}.{name} IS {};\n", row.sql, text(&column.comment));
    }
    made
}

/// How a base type is stored: as a varlena, or as a word of four bytes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Base {
    Stored,
    Word,
}

/// A base type with its functions, operators, operator classes and casts.
pub fn base_type(name: &str, comment: &str, base: Base) -> String {
    let own = private(name);
    let function = |suffix: &str, arguments: &str, returns: &str, comment: &str| {
        let types = arguments.split(", ").map(|argument| argument.split(' ').next_back().unwrap_or(argument));
        let types = types.collect::<Vec<_>>().join(", ");
        let (symbol, name) = (format!("{own}_{suffix}"), format!("{own}_{suffix}"));
        let declared = arguments.to_string();
        self::function(&Function {
            name: &name,
            declared,
            types,
            returns,
            strict: true,
            options: String::new(),
            symbol,
            comment,
        })
    };
    let (form, keeps) = match base {
        Base::Stored => ("JSON text", "INTERNALLENGTH = VARIABLE, ALIGNMENT = double, STORAGE = extended"),
        Base::Word => ("word", "INTERNALLENGTH = 4, PASSEDBYVALUE, ALIGNMENT = int4, CATEGORY = 'S'"),
    };
    let mut made = format!("CREATE TYPE {name};\n");
    made += &function("in", "cstring", name, &format!("I/O: reads the {form}"));
    made += &function("out", name, "cstring", &format!("I/O: writes the {form}"));
    made += &function("recv", "internal", name, "I/O: reads the binary form");
    made += &function("send", name, "bytea", "I/O: writes the binary form");
    made += &format!(
        "CREATE TYPE {name} (\n  INPUT = {own}_in, OUTPUT = {own}_out, RECEIVE = {own}_recv, SEND = {own}_send,\n  {keeps}\n);\n\
         COMMENT ON TYPE {name} IS {};\n",
        text(comment)
    );
    for suffix in COMPARISONS {
        let (arguments, returns) = match suffix {
            "hash" => (format!("a {name}"), "integer"),
            "cmp" => (format!("a {name}, b {name}"), "integer"),
            _ => (format!("a {name}, b {name}"), "boolean"),
        };
        made += &function(suffix, &arguments, returns, meaning(suffix));
    }
    made += &operators(name, &own, base);
    made + &casts(name, &own, base, function)
}

/// The comment of a comparison function.
fn meaning(suffix: &str) -> &'static str {
    match suffix {
        "eq" => "whether a and b have the same value",
        "ne" => "whether a and b have different values",
        "lt" => "whether a sorts before b",
        "le" => "whether a sorts before b or equals it",
        "gt" => "whether a sorts after b",
        "ge" => "whether a sorts after b or equals it",
        "cmp" => "-1, 0 or 1 as a sorts before, with or after b",
        _ => "a hash, the same for equal values",
    }
}

fn operators(name: &str, own: &str, base: Base) -> String {
    let sorts = match base {
        Base::Stored => {
            "for ORDER BY, DISTINCT and merge joins: the order of canonical bytes, which has no other meaning"
        }
        Base::Word => "for ORDER BY, DISTINCT and merge joins: the order of the codes of the words",
    };
    let operators = [
        ("=", "eq", "=", "<>", "eqsel", "eqjoinsel", ", HASHES, MERGES"),
        ("<>", "ne", "<>", "=", "neqsel", "neqjoinsel", ""),
        ("<", "lt", ">", ">=", "scalarltsel", "scalarltjoinsel", ""),
        ("<=", "le", ">=", ">", "scalarlesel", "scalarlejoinsel", ""),
        (">", "gt", "<", "<=", "scalargtsel", "scalargtjoinsel", ""),
        (">=", "ge", "<=", "<", "scalargesel", "scalargejoinsel", ""),
    ];
    let mut made = String::new();
    for (operator, suffix, commutator, negator, restrict, join, more) in operators {
        made += &format!(
            "CREATE OPERATOR {operator} (\n  \
             LEFTARG = {name}, RIGHTARG = {name}, FUNCTION = {own}_{suffix},\n  \
             COMMUTATOR = {commutator}, NEGATOR = {negator}, RESTRICT = {restrict}, JOIN = {join}{more}\n);\n\
             COMMENT ON OPERATOR {operator} ({name}, {name}) IS {};\n",
            text(meaning(suffix))
        );
    }
    let classes = [
        ("hash", "OPERATOR 1 =, FUNCTION 1 {own}_hash({name})", "for GROUP BY, DISTINCT and joins by hash"),
        (
            "btree",
            "OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 {own}_cmp({name}, {name})",
            sorts,
        ),
    ];
    for (method, members, comment) in classes {
        let (class, comment) = (format!("{name}_{method}_ops"), text(comment));
        let members = members.replace("{own}", own).replace("{name}", name);
        made += &format!(
            "CREATE OPERATOR FAMILY {class} USING {method};\n\
             COMMENT ON OPERATOR FAMILY {class} USING {method} IS {comment};\n\
             CREATE OPERATOR CLASS {class} DEFAULT FOR TYPE {name} USING {method} FAMILY {class} AS\n  {members};\n\
             COMMENT ON OPERATOR CLASS {class} USING {method} IS {comment};\n"
        );
    }
    made
}

pub fn cast(from: &str, to: &str, how: &str, comment: &str) -> String {
    format!("CREATE CAST ({from} AS {to}) {how};\nCOMMENT ON CAST ({from} AS {to}) IS {};\n", text(comment))
}

fn casts(name: &str, own: &str, base: Base, function: impl Fn(&str, &str, &str, &str) -> String) -> String {
    match base {
        Base::Stored => {
            // to_jsonb and json_agg of a row use a cast to json only if it is a function.
            function("json", &format!("value {name}"), "json", "the JSON text as json")
                + &cast(name, "json", &format!("WITH FUNCTION {own}_json({name})"), "the JSON text as json")
                + &cast(name, "jsonb", "WITH INOUT", "the JSON text as jsonb")
                + &cast("jsonb", name, "WITH INOUT", "a value from its JSON text")
        }
        Base::Word => cast("text", name, "WITH INOUT AS IMPLICIT", "from a variable or column of type text"),
    }
}

//! The declarations of a block, and how they are parsed.

use syn::parse::{Parse, ParseStream};
use syn::{braced, bracketed, parenthesized, Attribute, Expr, ExprLit, Ident, Lit, LitInt, Meta, Path, Result, Token};

/// The declarations of one block.
pub struct Surface(pub Vec<Declaration>);

/// One declaration: what it declares, its comment and its options.
pub struct Declaration {
    pub comment: String,
    pub options: Options,
    pub kind: Declared,
}

/// What is said in brackets: `#[cost(100)]` of a function, or of the transition function of an aggregate, `#[rows(30)]`,
/// `#[space(1024)]`, `#[cast]` of a function that is also an implicit cast, and `#[options(1)]` of an aggregate that takes
/// no more than the first of the arguments in brackets.
#[derive(Default, Clone)]
pub struct Options {
    pub cost: Option<u32>,
    pub rows: Option<u32>,
    pub space: Option<u32>,
    pub options: Option<u32>,
    pub cast: bool,
}

impl Options {
    /// Refuses an option that a kind of declaration does not take.
    fn check(&self, kind: &Declared) -> std::result::Result<(), &'static str> {
        let Self { cost, rows, space, options, cast } = self;
        let (takes_cost, takes_rows, takes_space) = match kind {
            Declared::Function { returns, .. } => (true, matches!(returns, Returns::SetOf(_)), false),
            Declared::Aggregate { .. } => (true, false, true),
            Declared::Merge { .. } => (false, false, true),
            Declared::Stored { .. } | Declared::Word { .. } => (false, false, false),
        };
        if (cost.is_some() && !takes_cost)
            || (rows.is_some() && !takes_rows)
            || (space.is_some() && !takes_space)
            || options.is_some()
            || (*cast && !matches!(kind, Declared::Function { .. }))
        {
            return Err("the declaration before this has an option that it does not take");
        }
        Ok(())
    }
}

pub enum Declared {
    Stored { name: Ident, image: Path },
    Word { name: Ident, word: Path },
    Merge { state: Ident, argument: Ident, made: Vec<Made> },
    Function { name: Ident, parameters: Vec<Parameter>, returns: Returns, body: Path },
    Aggregate { state: Ident, parameters: Vec<Parameter>, optional: Vec<Parameter>, body: Path, made: Vec<Made> },
}

/// An aggregate over the declared arguments: its name, and its final function if it does not return the state.
pub struct Made {
    pub comment: String,
    /// How many of the arguments in brackets it takes.
    pub most_options: usize,
    pub name: Ident,
    pub finish: Option<Ident>,
}

pub struct Parameter {
    pub name: Ident,
    pub kind: Ident,
    pub nullable: bool,
    /// The default as SQL text.
    pub default: Option<String>,
}

pub enum Returns {
    Scalar(Ident),
    Row(Ident),
    SetOf(Ident),
    Array(Ident),
}

impl Parse for Surface {
    fn parse(input: ParseStream) -> Result<Self> {
        let mut declarations = vec![];
        while !input.is_empty() {
            declarations.push(input.parse()?);
        }
        Ok(Self(declarations))
    }
}

impl Parse for Declaration {
    fn parse(input: ParseStream) -> Result<Self> {
        let (comment, options) = attributes(&input.call(Attribute::parse_outer)?)?;
        let kind = if input.peek(Token![fn]) { function(input)? } else { other(input)? };
        options.check(&kind).map_err(|reason| input.error(reason))?;
        Ok(Self { comment, options, kind })
    }
}

/// A doc comment as one line, and the options next to it.
pub fn attributes(attributes: &[Attribute]) -> Result<(String, Options)> {
    let (mut comment, mut options) = (vec![], Options::default());
    for attribute in attributes {
        match &attribute.meta {
            Meta::NameValue(pair) if pair.path.is_ident("doc") => {
                if let Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) = &pair.value {
                    comment.push(text.value().trim().to_string());
                }
            }
            Meta::List(list) if list.path.is_ident("derive") || list.path.is_ident("allow") => {}
            Meta::List(list) => {
                let number = Some(list.parse_args::<LitInt>()?.base10_parse()?);
                match list.path.get_ident().map(Ident::to_string).as_deref() {
                    Some("cost") => options.cost = number,
                    Some("rows") => options.rows = number,
                    Some("space") => options.space = number,
                    Some("options") => options.options = number,
                    _ => return Err(syn::Error::new_spanned(list, "cost, rows, space or options")),
                }
            }
            Meta::Path(path) if path.is_ident("cast") => options.cast = true,
            other => return Err(syn::Error::new_spanned(other, "a doc comment, cost, rows, space, options or cast")),
        }
    }
    Ok((comment.join(" ").trim().trim_end_matches('.').to_string(), options))
}

fn function(input: ParseStream) -> Result<Declared> {
    input.parse::<Token![fn]>()?;
    let name = input.parse()?;
    let arguments;
    parenthesized!(arguments in input);
    let (parameters, optional) = parameters(&arguments)?;
    if !optional.is_empty() {
        return Err(arguments.error("a function has defaults instead of arguments in brackets"));
    }
    let returns = input.parse()?;
    input.parse::<Token![=]>()?;
    let body = input.parse()?;
    input.parse::<Token![;]>()?;
    Ok(Declared::Function { name, parameters, returns, body })
}

fn other(input: ParseStream) -> Result<Declared> {
    let word: Ident = input.parse()?;
    let name: Ident = input.parse()?;
    match word.to_string().as_str() {
        "merge" => {
            let arguments;
            parenthesized!(arguments in input);
            let argument = arguments.parse()?;
            let mut made = vec![];
            if input.parse::<Option<Token![;]>>()?.is_none() {
                let more;
                braced!(more in input);
                made = aggregates(&more)?;
            }
            Ok(Declared::Merge { state: name, argument, made })
        }
        "aggregate" => {
            let (arguments, made);
            parenthesized!(arguments in input);
            let (parameters, optional) = parameters(&arguments)?;
            input.parse::<Token![=]>()?;
            let body = input.parse()?;
            braced!(made in input);
            Ok(Declared::Aggregate { state: name, parameters, optional, body, made: aggregates(&made)? })
        }
        kind @ ("stored" | "word") => {
            input.parse::<Token![=]>()?;
            let path = input.parse()?;
            input.parse::<Token![;]>()?;
            Ok(if kind == "stored" {
                Declared::Stored { name, image: path }
            } else {
                Declared::Word { name, word: path }
            })
        }
        _ => Err(syn::Error::new(word.span(), "fn, aggregate, merge, stored or word")),
    }
}

fn aggregates(input: ParseStream) -> Result<Vec<Made>> {
    let mut made = vec![];
    while !input.is_empty() {
        let (comment, Options { cost, rows, space, options, cast }) = attributes(&input.call(Attribute::parse_outer)?)?;
        if cost.or(rows).or(space).is_some() || cast {
            return Err(input.error("an option that is said of all of these aggregates, before their state"));
        }
        let name = input.parse()?;
        let mut finish = None;
        if input.parse::<Option<Token![=]>>()?.is_some() {
            finish = Some(input.parse()?);
        }
        input.parse::<Token![;]>()?;
        let most_options = options.map_or(usize::MAX, |most| most as usize);
        made.push(Made { comment, most_options, name, finish });
    }
    Ok(made)
}

/// The arguments, and the optional arguments in brackets after them.
fn parameters(input: ParseStream) -> Result<(Vec<Parameter>, Vec<Parameter>)> {
    let (mut all, mut optional) = (vec![], vec![]);
    while !input.is_empty() {
        if input.peek(syn::token::Bracket) {
            let inner;
            bracketed!(inner in input);
            optional = inner.parse_terminated(Parameter::parse, Token![,])?.into_iter().collect();
            break;
        }
        all.push(input.parse()?);
        if !input.is_empty() {
            input.parse::<Token![,]>()?;
        }
    }
    Ok((all, optional))
}

impl Parse for Parameter {
    fn parse(input: ParseStream) -> Result<Self> {
        let name = input.parse()?;
        input.parse::<Token![:]>()?;
        let kind = input.parse()?;
        let mut nullable = input.parse::<Option<Token![?]>>()?.is_some();
        let mut default = None;
        if input.parse::<Option<Token![=]>>()?.is_some() {
            let value = match input.parse::<Expr>()? {
                Expr::Path(path) if path.path.is_ident("NULL") => "NULL".to_string(),
                Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => format!("'{}'", text.value().replace('\'', "''")),
                Expr::Lit(ExprLit { lit: Lit::Int(number), .. }) => number.to_string(),
                Expr::Lit(ExprLit { lit: Lit::Float(number), .. }) => number.to_string(),
                Expr::Lit(ExprLit { lit: Lit::Bool(flag), .. }) => flag.value.to_string(),
                other => return Err(syn::Error::new_spanned(other, "NULL, a number, a word in quotes, true or false")),
            };
            nullable |= value == "NULL";
            default = Some(value);
        }
        Ok(Self { name, kind, nullable, default })
    }
}

impl Parse for Returns {
    fn parse(input: ParseStream) -> Result<Self> {
        input.parse::<Token![->]>()?;
        let first: Ident = input.parse()?;
        Ok(match first.to_string().as_str() {
            "row" => Self::Row(input.parse()?),
            "setof" => Self::SetOf(input.parse()?),
            "array" => Self::Array(input.parse()?),
            _ => Self::Scalar(first),
        })
    }
}

//! The statements that declarations generate, and the declarations that are refused.

use surface::declaration::Surface;
use surface::rows::Row;
use surface::script::script;

const DECLARED: &str = r#"
    /// purchases of one customer
    stored ledger = LedgerImage;

    /// merges ledgers
    #[space(256)]
    merge ledger(part);

    #[space(256)]
    aggregate ledger(customer_id: Key, ordered_at: Time, [n: integer]) = add {
        /// spread of a customer's purchases
        spread_agg = spread;
        /// the ledger itself
        #[options(0)]
        ledger_agg;
    }

    /// how far apart a customer's purchases are
    #[cost(50)]
    fn spread(state: ledger, as_of: Day = NULL) -> row Spread = spread;

    /// a length as a number
    #[cast]
    fn days_of(length: interval) -> bigint = days_of;

    /// what's left of revenue
    fn margin(revenue: Money, cost: Money, share: float8 = 1) -> numeric = margin;
"#;

const ROW: &str =
    "/// spread of values\n pub struct Spread as clv_spread { /// largest less smallest\n pub range: Option<f64> }";

fn made(declared: &str, row: &str) -> Result<String, String> {
    let surface: Surface = syn::parse_str(declared).map_err(|error| error.to_string())?;
    let row: Row = syn::parse_str(row).map_err(|error| error.to_string())?;
    script(&surface.0, &[row], "-- the day\n", "-- the views\n")
}

#[test]
fn a_declaration_stands_for_each_choice_of_its_products() {
    let script = made(DECLARED, ROW).unwrap();
    for (statement, times) in [
        // 4 keys, 3 times, with and without n; the one without options 12 times.
        ("CREATE AGGREGATE spread_agg(", 24),
        ("CREATE AGGREGATE ledger_agg(", 12),
        ("CREATE FUNCTION _clv_add(", 24),
        // Money is the same type in both places.
        ("CREATE FUNCTION margin(", 2),
        ("CREATE AGGREGATE clv_merge(part ledger)", 1),
        ("CREATE OPERATOR CLASS ledger_btree_ops DEFAULT FOR TYPE ledger", 1),
    ] {
        assert_eq!(script.matches(statement).count(), times, "{statement}");
    }
    for text in [
        "CREATE FUNCTION margin(revenue float8, cost float8, share float8 DEFAULT 1) RETURNS numeric\n  \
         IMMUTABLE STRICT PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', 'margin_float8_float8_float8';\n\
         COMMENT ON FUNCTION margin(float8, float8, float8) IS 'what''s left of revenue';",
        "CREATE FUNCTION spread(state ledger, as_of clv_day DEFAULT NULL) RETURNS clv_spread\n  \
         IMMUTABLE PARALLEL SAFE COST 50 LANGUAGE c AS 'MODULE_PATHNAME', 'spread_ledger_clv_day';",
        "CREATE FUNCTION _clv_add(state ledger, customer_id uuid, ordered_at timestamptz, n integer) RETURNS ledger\n  \
         IMMUTABLE PARALLEL SAFE LANGUAGE c AS 'MODULE_PATHNAME', '_clv_add_ledger_uuid_timestamptz_int4';",
        "SFUNC = _clv_add, STYPE = ledger, SSPACE = 256, COMBINEFUNC = _clv_combine, FINALFUNC = spread, PARALLEL = SAFE",
        "COMMENT ON COLUMN clv_spread.range IS 'largest less smallest';",
        "CREATE CAST (interval AS bigint) WITH FUNCTION days_of(interval) AS IMPLICIT;",
        "-- the day",
        "-- the views",
    ] {
        assert!(script.contains(text), "not in the script: {text}\n{script}");
    }
}

#[test]
fn each_c_function_of_the_script_is_made() {
    let surface: Surface = syn::parse_str(DECLARED).unwrap();
    let made_in_rust = surface::rust::functions(&surface).to_string();
    let script = made(DECLARED, ROW).unwrap();
    let symbols: Vec<&str> =
        script.split("'MODULE_PATHNAME', '").skip(1).map(|rest| rest.split('\'').next().unwrap()).collect();
    assert!(symbols.len() > 30);
    for symbol in symbols {
        assert_eq!(made_in_rust.matches(&format!("({symbol} ,")).count(), 1, "{symbol}");
    }
}

#[test]
fn what_is_not_declared_or_declared_twice_is_refused() {
    assert_eq!(made(DECLARED, &ROW.replace("Spread", "Other")), Err("no row! declares Spread".into()));
    let twice = format!("{DECLARED} fn margin(revenue: numeric, cost: numeric, share: float8) -> numeric = other;");
    assert_eq!(made(&twice, ROW), Err("margin(numeric, numeric, float8) is declared twice".into()));
    assert!(made("aggregate ledger(n: integer) = add { sum_agg; }", ROW).unwrap_err().contains("space"));
    assert!(made("stored ledger LedgerImage;", ROW).is_err());
    assert!(made("fn f(n: integer = x) -> integer = f;", ROW).is_err());
}

#[test]
fn options_that_would_be_ignored_are_refused() {
    for declared in [
        "#[space(8)] fn f(n: integer) -> integer = f;",
        "#[rows(8)] fn f(n: integer) -> integer = f;",
        "#[rows(8)] aggregate ledger(n: integer) = add { sum_agg; }",
        "aggregate ledger(n: integer) = add { #[cost(8)] sum_agg; }",
        "#[cost(8)] stored ledger = LedgerImage;",
        "fn f(n: integer, [m: integer]) -> integer = f;",
    ] {
        assert!(syn::parse_str::<Surface>(declared).is_err(), "{declared}");
    }
}

//! The CDNOW sample: parameters, standard errors, log-likelihoods and predictions against those in tests/reference,
//! which states the provenance of each.

use clv::models::counts::{RfmCounts, RfmCountsImage};
use clv::models::customer::Customer;
use clv::models::estimate::{Estimate, Process, Status};
use clv::models::fit::Data;
use clv::models::model::Model;
use clv::models::registry;
use clv::models::row::Row;
use clv::models::terms::{FamilyChoice, Terms};
use clv::models::worth::Spent;
use clv::option_word::OptionWord;
use clv::states::amounts::Amounts;
use clv::states::flat::{Fit, Flat};
use serde_json::Value;

const SAMPLE: &str = include_str!("../reference/cdnow_sample.csv");
const REFERENCE: &str = include_str!("../reference/cdnow_sample_weekly.json");

/// Finished counts of these rows.
pub fn counts(rows: &[Row], family: &str, penalty: f64) -> Vec<u64> {
    let family = FamilyChoice::named(family).unwrap();
    let terms = Terms { as_of: None, family, penalty, amounts: Amounts::With };
    let mut image = vec![0; RfmCountsImage::SMALLEST];
    for row in rows {
        while let Fit::NeedsRoom(entries) = RfmCountsImage::add(&mut image, terms, row).unwrap() {
            let words = RfmCountsImage::grown(&image, entries);
            image.resize(words, 0);
        }
    }
    let mut finished = vec![0; RfmCountsImage::words_to_finish(&image)];
    let used = RfmCountsImage::finish(&image, &mut finished, &mut || ());
    finished.truncate(used);
    finished
}

/// The parameters and results of a fitted process.
pub fn estimate(model: &Model, process: Process) -> &Estimate {
    &model.process(process).unwrap().estimate
}

/// A model fitted to rows.
pub fn fit(rows: &[Row], family: &str, penalty: f64) -> Model {
    Data::of(RfmCounts::read(&counts(rows, family, penalty)), true, &mut || ())
        .unwrap()
        .unwrap()
        .fit(&mut || ())
        .unwrap()
}

/// The rows of the sample, each with its purchase days in the following 39 weeks. Times are rounded to hundredths of a
/// week, as published, or exact days. `unit` is a week in the unit of the result.
pub fn sample(exact: bool, week: f64) -> Vec<Row> {
    let row = |line: &str| {
        let fields: Vec<f64> = line.split(',').map(|field| field.parse().unwrap()).collect();
        let [x, t_x, t, mean, days_x, days, cents, _] = fields[..] else { panic!("{line}") };
        let (t_x, t, mean) = match exact {
            true => (days_x * week / 7.0, days * week / 7.0, if x > 0.0 { cents / 100.0 / x } else { 0.0 }),
            false => (t_x * week, t * week, mean),
        };
        Row::of(x as i64, t_x, t, Some(mean)).unwrap()
    };
    SAMPLE.lines().skip(1).map(row).collect()
}

#[track_caller]
pub fn close(found: f64, expected: f64, tolerance: f64, what: &str) {
    let off = (found - expected).abs();
    assert!(off <= tolerance * expected.abs(), "{what}: {found}, not {expected}: {:e}", off / expected.abs());
}

const FAMILIES: [(&str, &str, [&str; 4]); 3] = [
    ("bg_nbd", "bgnbd", ["r", "alpha", "a", "b"]),
    ("mbg_nbd", "mbgnbd", ["r", "alpha", "a", "b"]),
    ("pareto_nbd", "pnbd", ["r", "alpha", "s", "beta"]),
];

/// Converts estimates to weeks; a week has `week` units.
fn compare(estimate: &Estimate, names: &[&str], times: &[bool], week: f64, purchases: f64, mle: &Value, what: &str) {
    let (parameters, covariance) = (estimate.parameters.as_ref().unwrap(), estimate.covariance.as_ref().unwrap());
    for (at, name) in names.iter().enumerate() {
        let unit = if times[at] { week } else { 1.0 };
        let expected = mle["params"][name].as_f64().unwrap();
        close(parameters[at] / unit, expected, 1e-7, &format!("{what} {name}"));
        // Standard errors of the reference are from differences of the likelihood: good to four digits.
        let error = mle["se_log_params"][name].as_f64().unwrap();
        close(covariance[at][at].sqrt() / parameters[at], error, 1e-4, &format!("{what} standard error of {name}"));
    }
    let value = estimate.log_likelihood.unwrap() + purchases * week.ln();
    close(value, mle["ll"].as_f64().unwrap(), 1e-10, &format!("{what} log-likelihood"));
}

#[test]
fn fits_are_those_of_the_reference() {
    let reference: Value = serde_json::from_str(REFERENCE).unwrap();
    for (exact, blocks) in [(false, &reference["models"]), (true, &reference["exact_days_block"])] {
        // Rounded weeks are not whole days: the unit is small enough to represent them.
        for week in if exact { vec![1.0, 7.0] } else { vec![7.0, 700.0] } {
            let rows = sample(exact, week);
            let purchases: f64 = rows.iter().map(|row| f64::from(row.frequency)).sum();
            for (family, key, names) in FAMILIES {
                let model = fit(&rows, family, 0.0);
                let times = names.map(|name| ["alpha", "beta"].contains(&name));
                let what = format!("{family}, exact {exact}, week {week}");
                let purchases_of = estimate(&model, Process::Purchases);
                compare(purchases_of, &names, &times, week, purchases, &blocks[key]["mle"], &what);
                assert_eq!(purchases_of.status, Status::Ok);
                let spend = estimate(&model, Process::Spend);
                compare(spend, &["p", "q", "v"], &[false; 3], 1.0, 0.0, &blocks["gg"]["mle"], "gamma_gamma");
            }
        }
    }
}

/// Ehrenberg's NBD, and CDNOW over 39 weeks of the notes: r .38477, alpha 12.07202, -9763.6576 in weeks.
#[test]
fn the_floor_is_that_of_the_paper_and_the_best_model_is_chosen() {
    let rows = sample(true, 7.0);
    let purchases: f64 = rows.iter().map(|row| f64::from(row.frequency)).sum();
    let model = fit(&rows, "nbd", 0.0);
    let nbd = estimate(&model, Process::Purchases);
    let parameters = nbd.parameters.as_ref().unwrap();
    assert!((parameters[0] - 0.38477).abs() < 5e-6 && (parameters[1] / 7.0 - 12.07202).abs() < 5e-6, "{parameters:?}");
    assert!((nbd.log_likelihood.unwrap() + purchases * 7f64.ln() + 9763.6576).abs() < 5e-5);
    assert_eq!(fit(&rows, "auto", 0.0).process(Process::Purchases).unwrap().family.name(), "mbg_nbd");
    let counts = counts(&rows, "auto", 0.0);
    let table = Data::of(RfmCounts::read(&counts), false, &mut || ()).unwrap().unwrap().compare(&mut || ()).unwrap();
    let order: Vec<_> = table.iter().map(|row| row.family).collect();
    assert_eq!(order, ["mbg_nbd", "bg_nbd", "pareto_nbd", "nbd"]);
}

#[test]
fn predictions_are_those_of_the_reference() {
    let reference: Value = serde_json::from_str(REFERENCE).unwrap();
    for prediction in reference["predictions"].as_array().unwrap() {
        let number = |name: &str| prediction[name].as_f64().unwrap();
        let customer = Customer { x: number("x"), t_x: number("t_x"), t: number("T") };
        let parameters = |key: &str, names: &[&str]| -> Vec<f64> {
            names.iter().map(|name| reference["models"][key]["mle"]["params"][name].as_f64().unwrap()).collect()
        };
        let spend = parameters("gg", &["p", "q", "v"]);
        let spend =
            registry::SPEND.expected_spend(&spend, Spent { x: customer.x, mean: number("zbar") }).unwrap().unwrap();
        close(spend, number("spend"), 1e-12, "spend");
        for (family, key, names) in FAMILIES {
            let (parameters, expected) = (parameters(key, &names), &prediction[key]);
            let expected = |name: &str| expected[name].as_f64().unwrap();
            let model = registry::by_name(family).unwrap();
            let what = |name: &str| format!("{family} {name} of {customer:?}");
            close(model.p_alive(&parameters, customer).unwrap(), expected("p_alive"), 1e-12, &what("P(alive)"));
            let found = |weeks: f64| model.expected_purchases(&parameters, customer, weeks).unwrap();
            close(found(39.0), expected("expected_39w"), 1e-11, &what("expected purchases"));
            let month =
                |i: i32| spend * (found(f64::from(i) * 4.345) - found(f64::from(i - 1) * 4.345)) / 1.01f64.powi(i);
            close((1..=12).map(month).sum(), expected("clv12"), 1e-11, &what("value"));
            if let Some(residual) = prediction[key]["dert_15pct_annual"].as_f64() {
                let found =
                    model.discounted_purchases(&parameters, customer, f64::INFINITY, 1.15f64.ln() / 52.0).unwrap();
                close(found, residual, 1e-11, &what("residual purchases"));
            }
        }
    }
}

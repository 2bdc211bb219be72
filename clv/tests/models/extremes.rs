//! Models with extreme arguments, against integrals and closed forms in high precision, see
//! tests/reference/extremes.py.

use crate::references::{close, estimate};
use clv::maths::special::{digamma, trigamma};
use clv::models::customer::{Customer, NEW};
use clv::models::estimate::{Process, Status};
use clv::models::family::RecencyFrequencyFamily;
use clv::models::registry;
use clv::models::row::Row;
use clv::models::worth::Spent;
use serde_json::Value;

fn reference() -> Value {
    serde_json::from_str(include_str!("../reference/extremes.json")).unwrap()
}

fn list(value: &Value) -> Vec<Value> {
    value.as_array().cloned().unwrap_or_default()
}

fn numbers(value: &Value) -> Vec<f64> {
    list(value).iter().map(|number| number.as_f64().unwrap_or(f64::INFINITY)).collect()
}

/// The worst relative errors of each quantity, of each family.
#[test]
fn predictions_are_right_far_out() {
    let mut failures = vec![];
    let mut checked = 0;
    for case in list(&reference()["cases"]) {
        let family = registry::by_name(case["family"].as_str().unwrap()).unwrap();
        let parameters = numbers(&case["parameters"]);
        let number = |name: &str| case[name].as_f64();
        let customer = Customer { x: number("x").unwrap(), t_x: number("t_x").unwrap(), t: number("t").unwrap() };
        let mut check = |what: String, found: f64, expected: f64, tolerance: f64| {
            checked += 1;
            // Values below 10^-290 purchases are not compared.
            let is_close = (found - expected).abs() <= tolerance * expected.abs() + 1e-290;
            if !is_close {
                let off = (found - expected).abs() / expected.abs();
                failures.push(format!(
                    "{family:?} {parameters:?} {customer:?} {what}: {found:e}, not {expected:e}: {off:.1e}"
                ));
            }
        };
        if let Some(expected) = number("p_alive") {
            check("P(alive)".into(), family.p_alive(&parameters, customer).unwrap(), expected, 1e-10);
        }
        for row in list(&case["expected"]) {
            let [days, expected] = numbers(&row)[..] else { panic!("{row}") };
            let found = family.expected_purchases(&parameters, customer, days).unwrap();
            check(format!("expected {days}"), found, expected, 1e-10);
        }
        for row in list(&case["pmf"]) {
            let [days, n, expected] = numbers(&row)[..] else { panic!("{row}") };
            let found = family.purchase_probability(&parameters, customer, days, n).unwrap();
            check(format!("pmf {days} {n}"), found, expected, 1e-9);
        }
        for row in list(&case["discounted"]) {
            let [days, rate, expected] = numbers(&row)[..] else { panic!("{row}") };
            let found = family.discounted_purchases(&parameters, customer, days, rate).unwrap();
            check(format!("discounted {days} {rate}"), found, expected, 1e-10);
        }
        if let Some(expected) = number("log_likelihood") {
            let found = log_likelihood(family.name(), &parameters, customer);
            // Values of many customers are added up, so the absolute error counts.
            check("log-likelihood".into(), 1.0 + found - expected, 1.0, 1e-11 * (1.0 + expected.abs()));
        }
    }
    assert!(checked > 5_000, "{checked}");
    assert!(failures.is_empty(), "{} of {checked}:\n{}", failures.len(), failures.join("\n"));
}

/// The log-likelihood of a single customer, with times in a unit in which they are exact.
fn log_likelihood(family: &str, parameters: &[f64], customer: Customer) -> f64 {
    use clv::models::grouped::{AgeGroup, Group, PurchaseEntry, Purchases};
    let times = if customer.t_x < customer.t { vec![customer.t_x, customer.t] } else { vec![customer.t] };
    let last = times.len() - 1;
    let mut ages = vec![AgeGroup::default(); times.len()];
    ages[last] = AgeGroup { customers: 1.0, purchases: customer.x };
    let purchases = Purchases {
        ages,
        groups: vec![Group { x: customer.x, customers: 1.0, from: 0, to: 1 }],
        entries: vec![PurchaseEntry { recency: 0, age: last as u32, customers: 1.0 }],
        customers: 1.0,
        repeat_customers: f64::from(customer.x > 0.0),
        purchases: customer.x,
        exposure: customer.t,
        active_days: 0.0,
        times,
    };
    of_purchases(family).evaluate(parameters, &purchases, &mut || ()).unwrap().value
}

/// The family of purchases with this name.
fn of_purchases(name: &str) -> &'static dyn RecencyFrequencyFamily {
    registry::of_recency_frequency().find(|(_, family)| family.name() == name).unwrap().1
}

#[test]
fn spend_and_special_functions_are_right_far_out() {
    let reference = reference();
    for case in list(&reference["gamma_gamma"]) {
        let parameters = numbers(&case["parameters"]);
        let (x, mean) = (case["x"].as_f64().unwrap(), case["monetary_value"].as_f64().unwrap());
        if let Some(expected) = case["expected_spend"].as_f64() {
            let found = registry::SPEND.expected_spend(&parameters, Spent { x, mean }).unwrap().unwrap();
            close(found, expected, 1e-13, "expected spend");
        }
        if let Some(expected) = case["log_likelihood"].as_f64() {
            use clv::models::grouped::{Group, SpendEntry, Spends};
            let spends = Spends {
                groups: vec![Group { x, customers: 1.0, from: 0, to: 1 }],
                entries: vec![SpendEntry { total: x * mean, customers: 1.0 }],
                customers: 1.0,
                mean,
                weighted_log_total: x * (x * mean).ln(),
                log_mean: mean.ln(),
            };
            let found = registry::SPEND.evaluate(&parameters, &spends, &mut || ()).unwrap().value;
            // The tolerance for terms as large as p x ln(x mean), each rounded in its last digit.
            let rounding = 1e-16 * parameters[0] * x * (x * mean).ln().abs();
            assert!((found - expected).abs() < 1e-11 * (1.0 + expected.abs()) + 4.0 * rounding, "{case}: {found}");
        }
    }
    for (name, function) in [("digamma", digamma as fn(f64) -> f64), ("trigamma", trigamma)] {
        for row in list(&reference[name]) {
            let [x, expected] = numbers(&row)[..] else { panic!("{row}") };
            assert!((function(x) - expected).abs() <= 2e-15 * (1.0 + expected.abs()), "{name}({x}): {}", function(x));
        }
    }
}

fn row(x: i64, t_x: f64, t: f64) -> Row {
    Row::of(x, t_x, t, None).unwrap()
}

/// A group with too little information gives a model whose status says so.
#[test]
fn groups_that_tell_too_little_have_a_status() {
    let fit = |rows: &[Row]| crate::references::fit(rows, "auto", 0.0);
    let one_timers = vec![row(0, 0.0, 100.0); 50];
    let three: Vec<Row> = (1..4).map(|x| row(x, 50.0, 100.0)).collect();
    let one_day = vec![row(0, 0.0, 0.0); 50];
    for rows in [&one_timers, &three, &one_day, &vec![row(5, 100.0, 100.0)]] {
        let model = fit(rows);
        for process in [Process::Purchases, Process::Spend] {
            let estimate = estimate(&model, process);
            assert_eq!((estimate.status, &estimate.parameters), (Status::TooFewCustomers, &None), "{rows:?}");
        }
    }
    // With a penalty they are fitted.
    for rows in [&one_timers, &three] {
        let model = crate::references::fit(rows, "bg_nbd", 0.1);
        assert_eq!(estimate(&model, Process::Purchases).status, Status::Ok);
    }
    // Everybody buys at the same rate and nobody leaves: equal rates are at the boundary of every model.
    let alike = vec![row(10, 100.0, 100.0); 50];
    assert_eq!(estimate(&fit(&alike), Process::Purchases).status, Status::Boundary);
}

/// Heavy buyers and various probabilities of leaving, over finite horizons: the discounted value by parts, from
/// expected purchases.
#[test]
fn discounted_purchases_are_those_between_now_and_then() {
    let cases: [(&str, &[f64], [f64; 3]); 5] = [
        ("bg_nbd", &[0.24, 4.4, 0.8, 2.4], [2000.0, 725.0, 730.0]),
        ("bg_nbd", &[0.24, 4.4, 0.8, 2.4], [500.0, 720.0, 730.0]),
        ("mbg_nbd", &[477.72, 1.5307, 0.04169, 2.4], [1.0, 176.785, 186.223]),
        ("bg_nbd", &[1.6e5, 1.6e6, 0.5, 2.4], [0.0, 0.0, 300.0]),
        ("pareto_nbd", &[0.55, 10.6, 0.6, 11.7], [1000.0, 725.0, 730.0]),
    ];
    for (name, parameters, [x, t_x, t]) in cases {
        let family = registry::by_name(name).unwrap();
        let customer = Customer { x, t_x, t };
        let expected = |days| family.expected_purchases(parameters, customer, days).unwrap();
        for (days, rate) in [(50.0, 0.01), (100.0, 1e-4), (200.0, 0.02), (365.0, 1e-12), (1000.0, 0.002)] {
            // e^(-rate t) E(t) + rate times the integral of e^(-rate s) E(s), by Simpson's rule.
            const STEPS: usize = 4000;
            let at = |step: usize| {
                let s = days * step as f64 / STEPS as f64;
                let weight = if step == 0 || step == STEPS { 1.0 } else { 2.0 + 2.0 * (step % 2) as f64 };
                weight * (-rate * s).exp() * expected(s)
            };
            let integral: f64 = (0..=STEPS).map(at).sum::<f64>() * days / (3.0 * STEPS as f64);
            let truth = (-rate * days).exp() * expected(days) + rate * integral;
            let found = family.discounted_purchases(parameters, customer, days, rate).unwrap();
            close(found, truth, 1e-8, &format!("{name} {customer:?} {days} {rate}"));
        }
    }
}

/// Probabilities whose digits a difference of two large numbers would lose.
#[test]
fn small_and_large_parameters_keep_their_digits() {
    let nbd = registry::by_name("nbd").unwrap();
    let one = |r: f64| nbd.purchase_probability(&[r, r], NEW, 1.0, 1.0).unwrap();
    // In the limit Poisson with mean 1: 1 / e.
    close(one(1e10), (-1f64).exp(), 1e-9, "one purchase at r = 1e10");
    close(one(1e14), (-1f64).exp(), 1e-9, "one purchase at r = 1e14");
    let mbg = registry::by_name("mbg_nbd").unwrap();
    let p_alive = mbg.p_alive(&[1.0, 30.0, 1e-12, 1e-12], NEW).unwrap();
    close(p_alive, 0.5, 1e-14, "P(alive) where half of all leave at once");
}

/// Every customer has times of their own: the memory of a fit per customer is bounded.
#[test]
fn a_fit_to_too_many_different_times_is_refused() {
    use clv::error::ErrorKind;
    use clv::models::counts::{Counted, RfmCounts, RfmCountsImage};
    use clv::models::fit::Data;
    use clv::models::row::Time;
    use clv::models::terms::{FamilyChoice, Terms};
    use clv::states::amounts::Amounts;
    let terms = Terms { as_of: None, family: FamilyChoice::AUTO, penalty: 0.0, amounts: Amounts::Without };
    let customer = |at: usize| {
        let age = Time::of_real_days("t_days", 1.0 + at as f64 / 4096.0)?;
        Ok((Counted::Purchases { frequency: 0, recency: Time::ZERO, age }, 1))
    };
    let many = 1 << 22;
    let words = RfmCountsImage::from_counts(terms, many, (0..many).map(customer)).unwrap();
    let error = Data::of(RfmCounts::read(&words), false, &mut || ()).err().unwrap();
    assert!(matches!(error.kind, ErrorKind::StateFull { .. }), "{error:?}");
}

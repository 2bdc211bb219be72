//! What must hold of every model, whatever the numbers.

use crate::references::{close, counts, estimate, fit, sample};
use clv::maths::newton::Evaluation;
use clv::models::counts::RfmCounts;
use clv::models::customer::{Customer, NEW};
use clv::models::estimate::Process;
use clv::models::family::{Parameter, RecencyFrequencyFamily, Unit};
use clv::models::grouped::{Purchases, Spends};
use clv::models::registry;
use clv::models::row::Row;
use clv::models::worth::Spent;
use proptest::prelude::*;

/// Parameters of a model, each within two orders of magnitude, times in days.
fn parameters(of: &'static [Parameter]) -> impl Strategy<Value = Vec<f64>> {
    let one = |unit| match unit {
        Unit::Days => (0.0f64..6.0).prop_map(f64::exp).boxed(),
        _ => (-2.0f64..2.0).prop_map(f64::exp).boxed(),
    };
    of.iter().map(|parameter| one(parameter.unit)).collect::<Vec<_>>()
}

type Family = &'static dyn RecencyFrequencyFamily;

/// A family of models of purchases, and parameters of it.
fn fitted() -> impl Strategy<Value = (Family, Vec<f64>)> {
    let of_family = |(_, family): (u8, Family)| (Just(family), parameters(family.parameters())).boxed();
    prop::strategy::Union::new(registry::of_recency_frequency().map(of_family))
}

fn customer() -> impl Strategy<Value = Customer> {
    (0u32..30, 1.0f64..400.0, 0.0f64..400.0).prop_map(|(x, t_x, silent)| {
        let t_x = if x == 0 { 0.0 } else { t_x };
        Customer { x: f64::from(x), t_x, t: t_x + silent }
    })
}

fn rows() -> impl Strategy<Value = Vec<Row>> {
    let row = (customer(), 0.01f64..500.0).prop_map(|(customer, mean)| {
        Row::of(customer.x as i64, customer.t_x.floor(), customer.t.ceil(), Some(mean)).unwrap()
    });
    prop::collection::vec(row, 1..30)
}

/// Gradient and Hessian against differences of the value and of the gradient.
fn check_derivatives(parameters: &[f64], evaluate: impl Fn(&[f64]) -> Evaluation) -> Result<(), TestCaseError> {
    let here = evaluate(parameters);
    let size = here.value.abs() + 1.0;
    for at in 0..parameters.len() {
        let step = 1e-5 * parameters[at];
        let moved = |by: f64| {
            let mut moved = parameters.to_vec();
            moved[at] += by;
            evaluate(&moved)
        };
        let (up, down) = (moved(step), moved(-step));
        // By logarithms, so that all are of the size of the value.
        let slope = (up.value - down.value) / 2e-5;
        let found = here.gradient[at] * parameters[at];
        prop_assert!((found - slope).abs() < 1e-6 * size, "gradient {at}: {found}, not {slope}");
        for other in 0..parameters.len() {
            let bend = (up.gradient[other] - down.gradient[other]) / 2e-5 * parameters[other];
            let found = here.hessian[other][at] * parameters[at] * parameters[other];
            prop_assert!((found - bend).abs() < 1e-6 * size, "hessian {other} {at}: {found}, not {bend}");
        }
    }
    Ok(())
}

/// Days after which hardly anything is left to come.
const LONG: f64 = 1e7;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn derivatives_are_those_of_the_likelihood((family, parameters) in fitted(), rows in rows()) {
        let counts = counts(&rows, "auto", 0.0);
        let purchases = Purchases::of(RfmCounts::read(&counts), &mut || ()).unwrap();
        check_derivatives(&parameters, |at| family.evaluate(at, &purchases, &mut || ()).unwrap())?;
    }

    #[test]
    fn derivatives_are_those_of_the_likelihood_of_spend(logs in prop::array::uniform3(-2.0f64..3.0), rows in rows()) {
        let counts = counts(&rows, "auto", 0.0);
        let spends = Spends::of(RfmCounts::read(&counts), &mut || ()).unwrap();
        check_derivatives(&logs.map(f64::exp), |at| registry::SPEND.evaluate(at, &spends, &mut || ()).unwrap())?;
    }

    #[test]
    fn probabilities_add_up_and_have_the_expected_mean((family, parameters) in fitted(), customer in customer(), days in 0.1f64..60.0) {
        let (mut all, mut mean, mut square) = (0.0, 0.0, 0.0);
        for n in 0..4000 {
            let n = f64::from(n);
            let probability = family.purchase_probability(&parameters, customer, days, n).unwrap();
            prop_assert!((0.0..=1.0).contains(&probability), "{n}: {probability}");
            all += probability;
            mean += n * probability;
            square += n * n * probability;
        }
        prop_assume!(square < 1e5);
        let expected = family.expected_purchases(&parameters, customer, days).unwrap();
        prop_assert!((all - 1.0).abs() < 1e-9, "{all}");
        prop_assert!((mean - expected).abs() < 1e-8 * (1.0 + expected), "{mean}, not {expected}");
    }

    #[test]
    fn silence_lowers_the_probability_of_being_there((family, parameters) in fitted(), customer in customer(), more in 0.0f64..500.0) {
        let now = family.p_alive(&parameters, customer).unwrap();
        let later = family.p_alive(&parameters, Customer { t: customer.t + more, ..customer }).unwrap();
        prop_assert!((0.0..=1.0).contains(&later) && later <= now * (1.0 + 1e-12), "{now} {later}");
    }

    #[test]
    fn the_unit_of_time_does_not_matter((family, parameters) in fitted(), customer in customer(), days in 0.1f64..500.0, unit in 0.01f64..100.0) {
        let scaled: Vec<f64> = parameters.iter().zip(family.parameters())
            .map(|(value, parameter)| if parameter.unit == Unit::Days { value * unit } else { *value }).collect();
        let in_unit = Customer { x: customer.x, t_x: customer.t_x * unit, t: customer.t * unit };
        let close = |a: f64, b: f64| (a - b).abs() <= 1e-10 * a.abs().max(1e-12);
        prop_assert!(close(family.p_alive(&parameters, customer).unwrap(), family.p_alive(&scaled, in_unit).unwrap()));
        prop_assert!(close(family.expected_purchases(&parameters, customer, days).unwrap(), family.expected_purchases(&scaled, in_unit, days * unit).unwrap()));
        let discounted = family.discounted_purchases(&parameters, customer, days, 0.001).unwrap();
        prop_assert!(close(discounted, family.discounted_purchases(&scaled, in_unit, days * unit, 0.001 / unit).unwrap()));
    }

    /// Whatever way either is computed in.
    #[test]
    fn without_a_discount_discounted_purchases_are_expected_ones((family, parameters) in fitted(), customer in customer(), days in 0.1f64..30_000.0) {
        let expected = family.expected_purchases(&parameters, customer, days).unwrap();
        let discounted = family.discounted_purchases(&parameters, customer, days, 1e-13 / days).unwrap();
        prop_assert!((discounted - expected).abs() <= 1e-9 * expected, "{discounted}, not {expected}");
        let residual = family.discounted_purchases(&parameters, customer, f64::INFINITY, 40.0 / LONG).unwrap();
        let finite = family.discounted_purchases(&parameters, customer, LONG, 40.0 / LONG).unwrap();
        prop_assert!((residual - finite).abs() <= 1e-8 * residual, "{residual}, not {finite}");
    }

    #[test]
    fn expected_purchases_grow_with_the_horizon((family, parameters) in fitted(), customer in customer(), days in 0.01f64..5_000.0, more in 1.0f64..2.0) {
        let (short, long) = (family.expected_purchases(&parameters, customer, days).unwrap(), family.expected_purchases(&parameters, customer, more * days).unwrap());
        prop_assert!(short >= 0.0 && long >= short * (1.0 - 1e-12), "{short} {long}");
    }

    #[test]
    fn expected_spend_is_between_ones_own_and_that_of_all(logs in prop::array::uniform3(0.1f64..3.0), x in 1u32..50, mean in 0.1f64..500.0) {
        let parameters = logs.map(f64::exp);
        let spend = |x, mean| registry::SPEND.expected_spend(&parameters, Spent { x, mean }).unwrap().unwrap();
        let all = spend(0.0, 0.0);
        let found = spend(f64::from(x), mean);
        prop_assert!(found >= all.min(mean) * (1.0 - 1e-12) && found <= all.max(mean) * (1.0 + 1e-12), "{all} {found} {mean}");
    }
}

#[test]
fn a_fit_does_not_depend_on_the_unit_of_time_or_on_the_order_of_the_rows() {
    let (days, scaled) = (sample(true, 7.0), sample(true, 7.0 * 16.0));
    let mut reversed = days.clone();
    reversed.reverse();
    for penalty in [0.0, 0.01] {
        for (_, family) in registry::of_recency_frequency() {
            let of = |rows: &[Row]| fit(rows, family.name(), penalty);
            let (model, other) = (of(&days), of(&scaled));
            assert_eq!(model.words(), of(&reversed).words(), "{}", family.name());
            let purchases = |model| estimate(model, Process::Purchases).parameters.clone().unwrap();
            let (a, b) = (purchases(&model), purchases(&other));
            for (at, parameter) in family.parameters().iter().enumerate() {
                let unit = if parameter.unit == Unit::Days { 16.0 } else { 1.0 };
                close(b[at] / unit, a[at], 1e-7, parameter.name);
            }
        }
    }
}

/// Twice the same customers, with a penalty: the same parameters, and half the variance.
#[test]
fn a_penalty_does_not_depend_on_the_number_of_customers() {
    let once = sample(true, 7.0);
    let twice = [once.clone(), once.clone()].concat();
    for (_, family) in registry::of_recency_frequency() {
        let of = |rows: &[Row]| estimate(&fit(rows, family.name(), 0.02), Process::Purchases).clone();
        let (a, b) = (of(&once), of(&twice));
        let parameters = [&a, &b].map(|of| of.parameters.as_ref().unwrap());
        let covariances = [&a, &b].map(|of| of.covariance.as_ref().unwrap());
        for at in 0..family.parameters().len() {
            close(parameters[1][at], parameters[0][at], 1e-7, family.name());
            close(2.0 * covariances[1][at][at], covariances[0][at][at], 1e-6, family.name());
        }
    }
}

#[test]
fn somebody_new_is_somebody_of_no_age() {
    // BG/NBD and MBG/NBD at 52 weeks, rounded parameters of the papers.
    let expected = |name: &str, parameters: &[f64]| {
        registry::by_name(name).unwrap().expected_purchases(parameters, NEW, 52.0).unwrap()
    };
    close(expected("bg_nbd", &[0.243, 4.414, 0.793, 2.426]), 1.4460506, 1e-7, "BG/NBD");
    close(expected("mbg_nbd", &[0.525, 6.183, 0.891, 1.614]), 1.41972376, 1e-8, "MBG/NBD");
}

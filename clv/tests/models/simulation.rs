//! Simulated customers: fits find the parameters again, and intervals cover what comes.

use crate::references::{estimate, fit};
use clv::maths::random::Random;
use clv::models::customer::{Customer, NEW};
use clv::models::estimate::{Process, Status};
use clv::models::family::Family;
use clv::models::model::Model;
use clv::models::registry;
use clv::models::row::Row;
use clv::models::scores::Answers;
use clv::models::worth::{Spent, Worth};

/// A simulated customer's repeat purchases: times in days since the first purchase, and what was spent on each.
struct Simulated {
    age: f64,
    purchases: Vec<(f64, f64)>,
}

const SPEND: [f64; 3] = [6.0, 4.0, 15.0];

/// A customer of this age whose purchases until `until` days after the first one are drawn from the model.
fn simulate(family: &dyn Family, parameters: &[f64], age: f64, until: f64, random: &mut Random) -> Simulated {
    let mut purchases = vec![];
    if random.uniform() < family.p_alive(parameters, NEW).unwrap() {
        let life = family.draw(parameters, NEW, random).unwrap();
        let spend_rate = random.ln_gamma(SPEND[1]).exp() / SPEND[2];
        let end = life.end.min(until);
        let mut clock = 0.0;
        loop {
            clock += random.exponential() / life.rate;
            if clock > end {
                break;
            }
            purchases.push((clock, random.ln_gamma(SPEND[0]).exp() / spend_rate));
        }
        if life.ends_with_purchase && life.end <= until {
            purchases.push((life.end, random.ln_gamma(SPEND[0]).exp() / spend_rate));
        }
    }
    Simulated { age, purchases }
}

impl Simulated {
    /// Frequency, recency and mean spend in the calibration period, up to the age.
    fn calibration(&self) -> (Customer, f64) {
        let past: Vec<_> = self.purchases.iter().filter(|(time, _)| *time <= self.age).collect();
        let x = past.len() as f64;
        let mean = past.iter().map(|(_, spend)| spend).sum::<f64>() / x.max(1.0);
        (Customer { x, t_x: past.last().map_or(0.0, |(time, _)| *time), t: self.age }, mean)
    }

    /// Purchases in the holdout period, after the age, and their discounted value.
    fn holdout(&self, rate: f64) -> (f64, f64) {
        let after = || self.purchases.iter().filter(|(time, _)| *time > self.age);
        (after().count() as f64, after().map(|(time, spend)| spend * (-rate * (time - self.age)).exp()).sum())
    }
}

const FAMILIES: [(&str, &[f64]); 4] = [
    ("nbd", &[0.5, 80.0]),
    ("bg_nbd", &[0.6, 40.0, 0.9, 2.5]),
    ("mbg_nbd", &[0.7, 40.0, 0.9, 2.0]),
    ("pareto_nbd", &[0.7, 60.0, 0.8, 90.0]),
];

/// Customers of ages from 200 to 400 days, with a holdout period of half a year.
fn cohort(name: &str, parameters: &[f64], customers: usize, seed: u64) -> Vec<Simulated> {
    let mut random = Random::new(seed);
    let family = registry::by_name(name).unwrap();
    let one = |_| {
        let age = 200.0 + 200.0 * random.uniform();
        simulate(family, parameters, age, age + HALF_YEAR, &mut random)
    };
    (0..customers).map(one).collect()
}

const HALF_YEAR: f64 = 180.0;

fn fitted(name: &str, customers: &[Simulated]) -> Model {
    let row = |simulated: &Simulated| {
        let (customer, mean) = simulated.calibration();
        Row::of(customer.x as i64, customer.t_x, customer.t, (customer.x > 0.0).then_some(mean)).unwrap()
    };
    fit(&customers.iter().map(row).collect::<Vec<_>>(), name, 0.0)
}

#[test]
fn a_fit_finds_the_parameters_again_within_three_standard_errors() {
    for (name, parameters) in FAMILIES {
        let model = fitted(name, &cohort(name, parameters, 30_000, 42));
        let check = |process: Process, truth: &[f64]| {
            let estimate = estimate(&model, process);
            assert_eq!(estimate.status, Status::Ok, "{name} {process:?}");
            let (found, covariance) = (estimate.parameters.as_ref().unwrap(), estimate.covariance.as_ref().unwrap());
            for (at, truth) in truth.iter().enumerate() {
                let errors = (found[at] - truth) / covariance[at][at].sqrt();
                assert!(
                    errors.abs() < 3.0,
                    "{name} {process:?} {at}: {} is {errors} standard errors from {truth}",
                    found[at]
                );
            }
        };
        check(Process::Purchases, parameters);
        check(Process::Spend, &SPEND);
    }
}

/// The level is a lower bound where an outcome has a probability of its own, as counts and no value at all have. An upper bound
/// on value above 0 is exceeded as often as the level says. Five hundred intervals show it within 3 standard errors.
#[test]
fn intervals_cover_at_their_level() {
    let worth = Worth::of(0.1, 1.0).unwrap();
    let rate = 1.1f64.ln() / 365.0;
    const ASKED: usize = 500;
    for (name, parameters) in FAMILIES {
        let customers = cohort(name, parameters, 4000, 7);
        let words = fitted(name, &customers).words();
        let model = Answers::of(&words).unwrap().unwrap();
        let level = 0.8;
        let (mut counts, mut values, mut bounded, mut exceeded) = (0.0, 0.0, 0.0, 0.0);
        for simulated in &customers[..ASKED] {
            let ((customer, mean), (count, value)) = (simulated.calibration(), simulated.holdout(rate));
            let spent = Spent::of(customer.x, Some(mean));
            let interval = model.purchases_between(customer, HALF_YEAR, level, &|| ()).unwrap();
            counts += f64::from(interval.low <= count && count <= interval.high);
            let found = model.value_between(customer, spent, Some(HALF_YEAR), worth, level, &|| ()).unwrap();
            let (_, interval) = found.unwrap();
            values += f64::from(interval.low <= value && value <= interval.high);
            bounded += f64::from(interval.high > 0.0);
            exceeded += f64::from(interval.high > 0.0 && value > interval.high);
        }
        let spread = |share: f64, n: f64| 3.0 * (share * (1.0 - share) / n).sqrt();
        let at_least = level - spread(level, ASKED as f64);
        assert!(counts / ASKED as f64 > at_least, "{name} {level}: {counts}");
        assert!(values / ASKED as f64 > at_least, "{name} {level}: {values}");
        let tail = (1.0 - level) / 2.0;
        assert!(bounded > 60.0, "{name} {level}: {bounded}");
        let off = (exceeded / bounded - tail).abs();
        assert!(off < spread(tail, bounded) + 0.005, "{name} {level}: {exceeded} of {bounded} above the bound");
    }
}

//! Simulated customers: fits find the parameters again, and intervals cover what comes.

use crate::references::fit;
use clv::maths::random::Random;
use clv::models::customer::{Customer, NEW};
use clv::models::family::Family;
use clv::models::model::{Model, Status};
use clv::models::registry;
use clv::models::row::Row;
use clv::models::scores::Answers;
use clv::models::worth::{Spent, Worth};

/// A customer's repeat purchases: times in days, and what each was worth.
struct Story {
    age: f64,
    purchases: Vec<(f64, f64)>,
}

const SPEND: [f64; 3] = [6.0, 4.0, 15.0];

/// What a customer does until `until` days after the first purchase, by the model's own story.
fn story(family: &dyn Family, parameters: &[f64], age: f64, until: f64, random: &mut Random) -> Story {
    let mut purchases = vec![];
    if random.uniform() < family.p_alive(parameters, NEW) {
        let life = family.draw(parameters, NEW, random);
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
    Story { age, purchases }
}

impl Story {
    /// Frequency, recency and mean spend as known at the age.
    fn known(&self) -> (Customer, f64) {
        let past: Vec<_> = self.purchases.iter().filter(|(time, _)| *time <= self.age).collect();
        let x = past.len() as f64;
        let mean = past.iter().map(|(_, spend)| spend).sum::<f64>() / x.max(1.0);
        (Customer { x, t_x: past.last().map_or(0.0, |(time, _)| *time), t: self.age }, mean)
    }

    /// Purchases and their discounted worth after the age.
    fn future(&self, rate: f64) -> (f64, f64) {
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

/// Customers of ages from 200 to 400 days, with what they do in the half year after.
fn stories(name: &str, parameters: &[f64], customers: usize, seed: u64) -> Vec<Story> {
    let mut random = Random::new(seed);
    let family = registry::by_name(name).unwrap().1;
    let one = |_| {
        let age = 200.0 + 200.0 * random.uniform();
        story(family, parameters, age, age + HALF_YEAR, &mut random)
    };
    (0..customers).map(one).collect()
}

const HALF_YEAR: f64 = 180.0;

fn fitted(name: &str, stories: &[Story]) -> Model {
    let row = |story: &Story| {
        let (customer, mean) = story.known();
        Row::of(customer.x as i64, customer.t_x, customer.t, (customer.x > 0.0).then_some(mean)).unwrap()
    };
    fit(&stories.iter().map(row).collect::<Vec<_>>(), name, 0.0)
}

#[test]
fn a_fit_finds_the_parameters_again_within_three_standard_errors() {
    for (name, parameters) in FAMILIES {
        let model = fitted(name, &stories(name, parameters, 30_000, 42));
        let check = |what: &str, estimate: clv::models::model::Estimate, truth: &[f64]| {
            assert_eq!(estimate.status, Status::Ok, "{name} {what}");
            let (found, covariance) = (estimate.parameters.unwrap(), estimate.covariance.unwrap());
            for (at, truth) in truth.iter().enumerate() {
                let errors = (found[at] - truth) / covariance[at][at].sqrt();
                assert!(
                    errors.abs() < 3.0,
                    "{name} {what} {at}: {} is {errors} standard errors from {truth}",
                    found[at]
                );
            }
        };
        check("purchases", model.purchases, parameters);
        check("spend", model.spend.unwrap(), &SPEND);
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
        let stories = stories(name, parameters, 4000, 7);
        let words = fitted(name, &stories).words();
        let model = Answers::of(&words).unwrap().unwrap();
        let level = 0.8;
        let (mut counts, mut values, mut bounded, mut exceeded) = (0.0, 0.0, 0.0, 0.0);
        for story in &stories[..ASKED] {
            let ((customer, mean), (count, value)) = (story.known(), story.future(rate));
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

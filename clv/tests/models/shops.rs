//! Simulated shops of all kinds, to which every family is fitted: few and many customers, short and long spans, steady and
//! erratic ones, and shops where many buy once.

use clv::maths::random::Random;
use clv::models::counts::{Counted, RfmCounts, RfmCountsImage};
use clv::models::fit::Data;
use clv::models::model::Model;
use clv::models::registry;
use clv::models::row::Time;
use clv::models::simulated::Simulated;
use clv::models::terms::{FamilyChoice, Terms};
use clv::option_word::OptionWord;
use clv::states::amounts::Amounts;
use std::collections::BTreeMap;

/// A shop: its customers as counts of (x, t_x, T), and of (x, mean spend in hundredths).
pub struct Shop {
    pub family: &'static str,
    pub parameters: Vec<f64>,
    pub purchases: BTreeMap<(u32, u32, u32), u64>,
    pub spend: BTreeMap<(u32, u64), u64>,
}

pub const FAMILIES: [&str; 4] = ["nbd", "bg_nbd", "mbg_nbd", "pareto_nbd"];

fn between(random: &mut Random, low: f64, high: f64) -> f64 {
    (low.ln() + random.uniform() * (high / low).ln()).exp()
}

impl Shop {
    /// The shop of this number among those of a seed.
    pub fn of(seed: u64, number: u64) -> Self {
        let mut random = Random::new(seed.wrapping_mul(1_000_003).wrapping_add(number));
        let family = FAMILIES[(number % 4) as usize];
        let customers = between(&mut random, 50.0, 5000.0) as u64;
        let span = between(&mut random, 30.0, 1826.0);
        let r = between(&mut random, 0.2, 10.0);
        let mut parameters = vec![r, r * span / between(&mut random, 0.3, 30.0)];
        match family {
            "nbd" => {}
            "pareto_nbd" => {
                parameters.extend([between(&mut random, 0.02, 20.0), span * between(&mut random, 0.02, 20.0)])
            }
            _ => parameters.extend([between(&mut random, 0.02, 20.0), between(&mut random, 0.02, 20.0)]),
        }
        let once = (0.9 * (1.5 * random.uniform() - 0.5)).max(0.0);
        let window = if random.uniform() < 0.3 { 0.0 } else { random.uniform() };
        let [p, q] = [between(&mut random, 0.3, 10.0), between(&mut random, 0.8, 10.0)];
        let v = 40.0 * q / p;
        let mut shop = Self { family, parameters, purchases: BTreeMap::new(), spend: BTreeMap::new() };
        for _ in 0..customers {
            shop.enter(once, (span, window), [p, q, v], &mut random);
        }
        shop
    }

    fn enter(&mut self, once: f64, (span, window): (f64, f64), [p, q, v]: [f64; 3], random: &mut Random) {
        let family = registry::by_name(self.family).unwrap();
        let age = (span * (1.0 - window * random.uniform())) as u32;
        let customer = match random.uniform() < once {
            true => Simulated::ONCE,
            false => Simulated::new(family, &self.parameters, random).unwrap(),
        };
        let (mut x, mut recency, mut total) = (0, 0, 0.0);
        let rate = random.ln_gamma(q).exp() / v;
        customer.days(age, random, |day, random| {
            (x, recency) = (x + 1, day);
            total += random.ln_gamma(p).exp() / rate;
        });
        *self.purchases.entry((x, recency, age)).or_default() += 1;
        let mean = (100.0 * total / f64::from(x)) as u64;
        if x > 0 && mean > 0 {
            *self.spend.entry((x, mean)).or_default() += 1;
        }
    }

    /// The model of a family fitted to it, with spend.
    pub fn fit(&self, family: &str) -> Model {
        let terms =
            Terms { as_of: None, family: FamilyChoice::parse(family).unwrap(), penalty: 0.0, amounts: Amounts::With };
        let time = |days: &u32| Time::of_days("t_days", i64::from(*days)).unwrap();
        let purchases = self.purchases.iter().map(|((x, recency, age), count)| {
            (Counted::Purchases { frequency: *x, recency: time(recency), age: time(age) }, *count)
        });
        let spend = self
            .spend
            .iter()
            .map(|((x, mean), count)| (Counted::Spend { frequency: *x, monetary_value: *mean as f64 / 100.0 }, *count));
        let entries = purchases.chain(spend).map(Ok);
        let words = RfmCountsImage::from_counts(terms, self.purchases.len() + self.spend.len(), entries).unwrap();
        Data::of(RfmCounts::read(&words), true, &mut || ()).unwrap().unwrap().fit(&mut || ()).unwrap()
    }
}

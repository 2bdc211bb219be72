//! Simulated shops whose true lifetime value is known: how far the CLV of the formula is from it.

use crate::common::*;
use clv::key_figures::state::State;
use clv::key_figures::terms::Terms;
use clv::maths::random::Random;
use clv::states::key::Key;
use clv::Period;
use rust_decimal::Decimal;

/// Orders a year and mean life in years of customers who come back; the share of those who never do; yearly growth of
/// acquisition, as a logarithm.
struct Shop {
    rate: f64,
    life: f64,
    once: f64,
    growth: f64,
}

const fn shop(rate: f64, life: f64, once: f64, growth: f64) -> Shop {
    Shop { rate, life, once, growth }
}

/// From weekly to yearly orders, from months to years of life; steady and growing; 10 to 80 % of customers buy once.
const SHOPS: [Shop; 20] = [
    shop(52.0, 0.5, 0.1, 0.0),
    shop(52.0, 1.0, 0.5, 0.5),
    shop(26.0, 0.4, 0.3, 0.0),
    shop(26.0, 1.5, 0.6, 0.7),
    shop(12.0, 0.5, 0.2, 0.0),
    shop(12.0, 1.0, 0.5, 0.5),
    shop(12.0, 2.0, 0.8, 0.0),
    shop(12.0, 3.0, 0.3, 0.3),
    shop(6.0, 0.75, 0.1, 0.5),
    shop(6.0, 1.5, 0.4, 0.0),
    shop(6.0, 3.0, 0.7, 0.5),
    shop(4.0, 1.0, 0.3, 0.0),
    shop(4.0, 2.0, 0.6, 0.7),
    shop(4.0, 4.0, 0.2, 0.0),
    shop(2.0, 1.5, 0.5, 0.0),
    shop(2.0, 3.0, 0.1, 0.4),
    shop(2.0, 4.0, 0.8, 0.0),
    shop(1.0, 2.0, 0.3, 0.0),
    shop(1.0, 4.0, 0.5, 0.3),
    shop(1.0, 5.0, 0.1, 0.0),
];

const YEAR: f64 = 365.25;
const CUSTOMERS: i64 = 3000;

impl Shop {
    /// Days of data: twice the mean life, but at least two years: fewer quarters than eight say little.
    fn days(&self) -> f64 {
        (2.0 * self.life).max(2.0) * YEAR
    }

    /// The first order: the later, the more customers, if acquisition grows.
    fn first(&self, random: &mut Random) -> f64 {
        let u = random.uniform();
        let grown = self.growth * self.days() / YEAR;
        let share = if grown > 0.0 { (u * grown.exp_m1()).ln_1p() / grown } else { u };
        share * self.days()
    }

    /// The orders until the last day, of 10 each, and the true value of a customer: the mean of all orders of whole lives.
    /// Rates are exponentially distributed over customers, as are lives.
    fn simulate(&self, random: &mut Random) -> (Vec<Row>, f64) {
        let (mut rows, mut orders) = (vec![], 0u32);
        for customer in 0..CUSTOMERS {
            let mut order = |at: f64| {
                orders += 1;
                if at < self.days() {
                    rows.push(Row { customer, day: at as i32, amount: Decimal::TEN });
                }
            };
            let first = self.first(random);
            order(first);
            if random.uniform() >= self.once {
                let rate = random.exponential() * self.rate / YEAR;
                let end = first + random.exponential() * self.life * YEAR;
                let mut at = first + random.exponential() / rate;
                while at < end {
                    order(at);
                    at += random.exponential() / rate;
                }
            }
        }
        (rows, 10.0 * f64::from(orders) / CUSTOMERS as f64)
    }
}

const PERIODS: [Period; 3] = [Period::Week, Period::Month, Period::Quarter];

/// Relative errors of CLV by week, month and quarter.
fn errors(rows: &[Row], as_of: i32, truth: f64, lapse: Option<u32>) -> [f64; 3] {
    PERIODS.map(|period| {
        let state = state_on(rows, &Terms { period, as_of: Some(as_of), lapse }, Key::bigint);
        let figures = State::read(&state).key_figures(None, &mut || ()).unwrap();
        clv::exact::floats::to_f64(figures.clv.unwrap()) / truth - 1.0
    })
}

fn mean_absolute(errors: &[[f64; 3]], period: usize) -> f64 {
    errors.iter().map(|errors| errors[period].abs()).sum::<f64>() / errors.len() as f64
}

/// The largest of three figures against the smallest.
fn spread(errors: &[f64; 3]) -> f64 {
    let [least, most] = [f64::min, f64::max].map(|pick| errors.iter().copied().reduce(pick).unwrap());
    (1.0 + most) / (1.0 + least) - 1.0
}

#[test]
fn the_usual_lapse_gives_the_value_of_a_life() {
    let mut random = Random::new(20_261_125);
    let (mut usual, mut classic) = (vec![], vec![]);
    for shop in &SHOPS {
        let (rows, truth) = shop.simulate(&mut random);
        let as_of = shop.days() as i32 - 1;
        usual.push(errors(&rows, as_of, truth, None));
        classic.push(errors(&rows, as_of, truth, Some(1)));
    }
    for (shop, (usual, classic)) in SHOPS.iter().zip(usual.iter().zip(&classic)) {
        let Shop { rate, life, once, growth } = shop;
        let shown = |errors: &[f64; 3]| errors.map(|error| format!("{:+5.0} %", 100.0 * error)).join(" ");
        println!("{rate:4} {life:5} {once:4} {growth:4} | {} | {}", shown(usual), shown(classic));
    }
    for (at, period) in PERIODS.into_iter().enumerate() {
        let (usual, classic) = (mean_absolute(&usual, at), mean_absolute(&classic, at));
        println!("{period:?}: {usual:.3}, with a lapse of 1 {classic:.3}");
        assert!(usual < 0.2 && classic > 2.0 * usual, "{period:?}: {usual} {classic}");
    }
    let mut spreads: Vec<f64> = usual.iter().map(spread).collect();
    spreads.sort_by(f64::total_cmp);
    println!("spreads: {spreads:.3?}");
    // Quarters are coarse where lives are short: two shops are a little beyond 15 %.
    assert!(spreads[17] < 0.15 && spreads[19] < 0.25, "{spreads:?}");
}

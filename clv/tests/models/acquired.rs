//! Forecasts of customers who are not yet known: against simulated customers who come at a steady pace.

use crate::forecasts::{fit, histories, AS_OF, FAMILIES, SPEND};
use crate::references::close;
use clv::exact::calendar::Period;
use clv::maths::random::Random;
use clv::models::customer::NEW;
use clv::models::forecast::acquired::{acquired, AcquiredPeriod, Pace};
use clv::models::forecast::terms::Ahead;
use clv::models::registry;
use clv::models::scores::Answers;
use clv::models::simulated::Simulated;
use clv::models::worth::Spent;

/// Customers a day.
const PACE: f64 = 1.5;
/// Days ahead, in three periods.
const DAYS: i32 = 1095;

fn forecast(model: &[u64], came: i64, days: f64) -> Vec<AcquiredPeriod> {
    let ahead = Ahead::periods(Period::Days365, 3, AS_OF).unwrap();
    acquired(model, Pace::of(came, days).unwrap(), ahead, 0.9).unwrap()
}

/// Customers, purchase days and revenue of each period, of customers who come on each day as a Poisson number.
fn simulated(name: &str, parameters: &[f64], random: &mut Random) -> [[f64; 3]; 3] {
    let family = registry::by_name(name).unwrap();
    let mut periods = [[0.0; 3]; 3];
    for first in 0..DAYS {
        for _ in 0..random.poisson(PACE) as u32 {
            let customer = Simulated::new(family, parameters, random).unwrap();
            let rate = random.ln_gamma(SPEND[1]).exp() / SPEND[2];
            let mut buy = |day: i32, random: &mut Random| {
                let period = &mut periods[(day / 365) as usize];
                period[1] += 1.0;
                period[2] += random.ln_gamma(SPEND[0]).exp() / rate;
            };
            buy(first, random);
            customer.days((DAYS - 1 - first) as u32, random, |day, random| buy(first + day as i32, random));
            periods[(first / 365) as usize][0] += 1.0;
        }
    }
    periods
}

fn estimates(row: &AcquiredPeriod) -> [[f64; 3]; 3] {
    [
        [row.customers, row.customers_low, row.customers_high],
        [row.purchases, row.purchases_low, row.purchases_high],
        [row.revenue, row.revenue_low, row.revenue_high],
    ]
    .map(|estimate| estimate.map(Option::unwrap))
}

/// Model and pace are those that past customers show. The spread of a share of 200 is 2 %.
#[test]
fn bounds_cover_what_acquired_customers_buy() {
    for (name, parameters) in FAMILIES {
        let mut random = Random::new(5);
        let mut within = [[0.0; 3]; 3];
        for _ in 0..200 {
            let model = fit(&histories(name, parameters, 1000, &mut random), name).words();
            let came = random.poisson(PACE * 90.0) as i64;
            let rows = forecast(&model, came, 90.0);
            for ((row, came), within) in rows.iter().zip(simulated(name, parameters, &mut random)).zip(&mut within) {
                for ((low, came), share) in estimates(row).into_iter().zip(came).zip(within) {
                    *share += f64::from(u8::from((low[1]..=low[2]).contains(&came))) / 200.0;
                }
            }
        }
        assert!(within.iter().flatten().all(|share| (0.83..=0.97).contains(share)), "{name}: {within:?}");
    }
}

/// Of one customer a day, the first period of one day has the first purchases alone; the sum over periods is that of new customers'
/// purchases by age.
#[test]
fn what_is_expected_is_that_of_new_customers() {
    let words = fit(&histories("pareto_nbd", FAMILIES[3].1, 1000, &mut Random::new(4)), "pareto_nbd").words();
    let model = Answers::of(&words).unwrap().unwrap();
    let rows =
        acquired(&words, Pace::of(10, 10.0).unwrap(), Ahead::periods(Period::Day, 40, AS_OF).unwrap(), 0.9).unwrap();
    close(rows[0].purchases.unwrap(), 1.0, 1e-14, "first day");
    let spend = model.expected_spend(Spent::of(0.0, None)).unwrap().unwrap();
    let (mut purchases, mut revenue, mut expected) = (0.0, 0.0, 0.0);
    for (age, row) in rows.iter().enumerate() {
        purchases += row.purchases.unwrap();
        revenue += row.revenue.unwrap();
        expected += 1.0 + model.expected_purchases(NEW, age as f64).unwrap().unwrap();
        close(purchases, expected, 1e-12, "purchases");
        close(revenue, expected * spend, 1e-12, "revenue");
    }
}

#[test]
fn without_customers_nothing_is_expected() {
    let words = fit(&histories("nbd", FAMILIES[0].1, 300, &mut Random::new(4)), "nbd").words();
    let rows = forecast(&words, 0, 90.0);
    assert!(rows.iter().flat_map(estimates).flatten().all(|value| value == 0.0));
    let long = Ahead::periods(Period::Year, 101, AS_OF).unwrap();
    assert!(acquired(&words, Pace::of(1, 1.0).unwrap(), long, 0.9).is_err());
    assert!([Pace::of(-1, 1.0), Pace::of(1, 0.0), Pace::of(1, f64::NAN)].iter().all(Result::is_err));
}

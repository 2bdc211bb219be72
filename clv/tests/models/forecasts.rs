//! Forecasts of sums: equal to the sums of scores, with variances that agree with the probabilities of each number of purchases,
//! and bounds that cover simulated sums.

use crate::references::close;
use clv::exact::calendar::Period;
use clv::exact::money::Sum;
use clv::history::ledger::{Ledger, LedgerImage};
use clv::maths::random::Random;
use clv::models::counts::{RfmCounts, RfmCountsImage};
use clv::models::customer::{Customer, NEW};
use clv::models::fit::Data;
use clv::models::forecast::figures::{forecast, periods};
use clv::models::forecast::state::ForecastImage;
use clv::models::forecast::terms::{Ahead, ForecastTerms};
use clv::models::model::Model;
use clv::models::registry;
use clv::models::row::Row;
use clv::models::scores::Answers;
use clv::models::simulated::Simulated;
use clv::models::terms::{FamilyChoice, Terms};
use clv::models::worth::{Spent, Worth};
use clv::option_word::OptionWord;
use clv::states::amounts::Amounts;
use clv::states::flat::{Fit, Flat};

/// Purchases are so rare that two on one day, which a history cannot tell apart, do not matter to the largest sums.
pub const FAMILIES: [(&str, &[f64]); 4] = [
    ("nbd", &[0.5, 800.0]),
    ("bg_nbd", &[0.6, 400.0, 0.9, 2.5]),
    ("mbg_nbd", &[0.7, 400.0, 0.9, 2.0]),
    ("pareto_nbd", &[0.7, 600.0, 0.8, 900.0]),
];
pub const SPEND: [f64; 3] = [6.0, 4.0, 15.0];
/// The day up to which histories are known, and the days after it that are asked about.
pub const AS_OF: i32 = 4000;
const AHEAD: i32 = 1800;

/// The finished image of changes.
fn built<F: Flat>(changes: impl Iterator<Item = impl FnMut(&mut [u64]) -> Fit>) -> Vec<u64> {
    let mut image = vec![0; F::SMALLEST];
    for mut change in changes {
        while let Fit::NeedsRoom(entries) = change(&mut image) {
            let words = F::grown(&image, entries);
            image.resize(words, 0);
        }
    }
    let mut finished = vec![0; F::words_to_finish(&image)];
    let used = F::finish(&image, &mut finished, &mut || ());
    finished.truncate(used);
    finished
}

/// Customers who first buy between days 0 and 2000, with their purchases up to the end of the days ahead.
pub fn histories(name: &str, parameters: &[f64], customers: usize, random: &mut Random) -> Vec<Vec<u64>> {
    let family = registry::by_name(name).unwrap();
    let one = |_| {
        let first = (2000.0 * random.uniform()) as i32;
        let customer = Simulated::new(family, parameters, random).unwrap();
        let rate = random.ln_gamma(SPEND[1]).exp() / SPEND[2];
        let amount = |random: &mut Random| {
            let cents = (100.0 * random.ln_gamma(SPEND[0]).exp() / rate).round().max(1.0);
            Some(Sum { mantissa: cents as i128, scale: 2 })
        };
        let mut days = vec![(first, amount(random))];
        customer.days((AS_OF + AHEAD - first) as u32, random, |day, random| {
            days.push((first + day as i32, amount(random)))
        });
        built::<LedgerImage>(
            days.into_iter()
                .map(|(day, amount)| move |words: &mut [u64]| LedgerImage::add(words, day, amount).unwrap()),
        )
    };
    (0..customers).map(one).collect()
}

pub fn fit(histories: &[Vec<u64>], family: &str) -> Model {
    let family = FamilyChoice::parse(family).unwrap();
    let terms = Terms { as_of: Some(AS_OF), family, penalty: 0.0, amounts: Amounts::With };
    let rows = histories.iter().map(|words| Row::of_history(Ledger::read(words), AS_OF).unwrap().unwrap());
    let counts = built::<RfmCountsImage>(
        rows.map(|row| move |words: &mut [u64]| RfmCountsImage::add(words, terms, &row).unwrap()),
    );
    Data::of(RfmCounts::read(&counts), true, &mut || ()).unwrap().unwrap().fit(&mut || ()).unwrap()
}

fn sums(terms: ForecastTerms, model: &[u64], histories: &[Vec<u64>]) -> Vec<u64> {
    let add =
        |words: &mut [u64], history: &[u64]| ForecastImage::add(words, terms, model, Ledger::read(history)).unwrap();
    built::<ForecastImage>(histories.iter().map(|history| move |words: &mut [u64]| add(words, history)))
}

fn days_ahead(days: f64, level: f64) -> ForecastTerms {
    ForecastTerms::of(Ahead::days(days).unwrap(), 0.1, 0.4, level).unwrap()
}

/// Purchases and revenue of the days ahead.
fn came(histories: &[Vec<u64>]) -> [f64; 2] {
    let one = |words: &Vec<u64>| {
        let after = Ledger::read(words).between(AS_OF + 1, AS_OF + AHEAD + 1);
        [
            after.purchase_days().count() as f64,
            after.revenue().unwrap().map_or(0.0, |sum| sum.to_string().parse().unwrap()),
        ]
    };
    histories.iter().map(one).fold([0.0; 2], |all, one| [all[0] + one[0], all[1] + one[1]])
}

#[test]
fn a_forecast_is_the_sum_of_scores() {
    let worth = Worth::of(0.1, 0.4).unwrap();
    for (name, parameters) in FAMILIES {
        let histories = histories(name, parameters, 500, &mut Random::new(3));
        let words = fit(&histories, name).words();
        let model = Answers::of(&words).unwrap().unwrap();
        let mut expected = [0.0; 3];
        for history in &histories {
            let row = Row::of_history(Ledger::read(history), AS_OF).unwrap().unwrap();
            let (customer, spent) = (Customer::from(&row), Spent::from(&row));
            let purchases = model.expected_purchases(customer, f64::from(AHEAD)).unwrap().unwrap();
            expected[0] += purchases;
            expected[1] += purchases * model.expected_spend(spent).unwrap().unwrap();
            expected[2] += model.expected_value(customer, spent, Some(f64::from(AHEAD)), worth).unwrap().unwrap();
        }
        let terms = days_ahead(f64::from(AHEAD), 0.9);
        let all = sums(terms, &words, &histories);
        let row = forecast(&all).unwrap().unwrap();
        assert_eq!(row.customers, 500);
        for (found, expected) in [row.purchases, row.revenue, row.value].into_iter().zip(expected) {
            close(found.unwrap(), expected, 1e-12, name);
        }
        // Merged from parts in another order, it is the same value.
        let mut parts = sums(terms, &words, &histories[200..]);
        assert_eq!(ForecastImage::merge(&mut parts, &sums(terms, &words, &histories[..200])).unwrap(), Fit::Done);
        assert_eq!(parts, all, "{name}");
        // Periods add up to all days.
        let days = Ahead::periods(Period::Days90, 20, AS_OF).unwrap();
        let curve = periods(&sums(ForecastTerms::of(days, 0.0, 1.0, 0.9).unwrap(), &words, &histories)).unwrap();
        let total: f64 = curve.iter().map(|period| period.purchases.unwrap()).sum();
        close(total, expected[0], 1e-12, name);
        let [purchases, revenue] = came(&histories);
        let known: Vec<_> =
            curve.iter().filter_map(|period| period.actual_purchases.zip(period.actual_revenue)).collect();
        assert!(known.len() >= 18, "{name}: {known:?}");
        assert!(known.iter().map(|(purchases, _)| *purchases as f64).sum::<f64>() <= purchases, "{name}");
        if known.len() == 20 {
            let sum: f64 = known.iter().map(|(_, revenue)| revenue.to_string().parse::<f64>().unwrap()).sum();
            close(sum, revenue, 1e-12, name);
        }
    }
}

/// The mean and E[X (X - 1)], from the probabilities of each number of purchases.
#[test]
fn moments_of_purchases_agree_with_their_probabilities() {
    let customers = [NEW, Customer { x: 0.0, t_x: 0.0, t: 900.0 }, Customer { x: 4.0, t_x: 1500.0, t: 2000.0 }];
    for (name, parameters) in FAMILIES {
        let family = registry::by_name(name).unwrap();
        for customer in customers {
            for days in [5.0, 300.0, 3650.0] {
                let [mut mean, mut pairs] = [0.0; 2];
                for n in 1..3000 {
                    let n = f64::from(n);
                    let probability = family.purchase_probability(parameters, customer, days, n).unwrap();
                    mean += n * probability;
                    pairs += n * (n - 1.0) * probability;
                    if n > 20.0 && n * n * probability < 1e-17 * pairs {
                        break;
                    }
                }
                let found = family.purchase_moments(parameters, customer, days).unwrap();
                close(found[0], mean, 1e-9, name);
                close(found[1], pairs, 1e-8, name);
                close(found[0], family.expected_purchases(parameters, customer, days).unwrap(), 1e-14, name);
            }
        }
    }
}

/// Far ahead, where series turn into integrals: both agree at the border.
#[test]
fn moments_are_smooth_where_the_method_changes() {
    let customer = Customer { x: 3.0, t_x: 10.0, t: 12.0 };
    for (name, parameters) in &FAMILIES[1..3] {
        let family = registry::by_name(name).unwrap();
        let border = 30.0 * (parameters[1] + customer.t);
        let at = |days: f64| family.purchase_moments(parameters, customer, days).unwrap();
        let (below, above) = (at(border * (1.0 - 1e-9)), at(border * (1.0 + 1e-9)));
        close(below[0], above[0], 1e-8, name);
        close(below[1], above[1], 1e-8, name);
    }
}

/// The shares of simulated sums of purchases and of revenue that are within the bounds of 90 %.
fn coverage(name: &str, parameters: &[f64], customers: usize, times: usize) -> [f64; 2] {
    let mut random = Random::new(customers as u64);
    let mut within = [0.0; 2];
    for _ in 0..times {
        let histories = histories(name, parameters, customers, &mut random);
        let words = fit(&histories, name).words();
        let row = forecast(&sums(days_ahead(f64::from(AHEAD), 0.9), &words, &histories)).unwrap().unwrap();
        let [purchases, revenue] = came(&histories);
        let bounds = [(row.purchases_low, row.purchases_high), (row.revenue_low, row.revenue_high)];
        for (share, ((low, high), came)) in within.iter_mut().zip(bounds.into_iter().zip([purchases, revenue])) {
            let is_within = low.is_none_or(|low| low <= came) && high.is_none_or(|high| came <= high);
            *share += f64::from(is_within) / times as f64;
        }
    }
    within
}

/// Fitted to the same customers, as it is used. The spread of a share of 200 is 2 %.
#[test]
fn bounds_cover_sums_at_their_level() {
    for (name, parameters) in FAMILIES {
        let shares = coverage(name, parameters, 1000, 200);
        assert!(shares.iter().all(|share| (0.84..=0.96).contains(share)), "{name}: {shares:?}");
    }
}

/// Minutes: run by hand, with --ignored --nocapture.
#[test]
#[ignore]
fn bounds_cover_sums_of_all_sizes() {
    for (customers, times) in [(100, 1000), (1000, 1000), (10_000, 300), (100_000, 60)] {
        for (name, parameters) in FAMILIES {
            println!("{customers} {name}: {:.3?}", coverage(name, parameters, customers, times));
        }
    }
}

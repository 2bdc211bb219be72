//! Cohort tables: one step is two steps, merging has no order, and the rows are what a plain count gives.

use crate::common::*;
use crate::images::{changes, mutated};
use clv::history::ledger::Ledger;
use clv::retention::reports::Cohorts;
use clv::retention::table::{CohortImage, CohortTable, CustomerVisits};
use clv::states::flat::Flat;
use clv::states::key::Key;
use clv::Period;
use proptest::prelude::*;
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

fn settled(image: &[u64]) -> Vec<u64> {
    let mut out = vec![0; CohortImage::words_to_finish(image)];
    let used = CohortImage::finish(image, &mut out, &mut || ());
    out.truncate(used);
    CohortImage::check_sums(&out).unwrap();
    out
}

/// A settled table of visits.
fn visits(rows: &[Row], period: Period, key: fn(i64) -> Key) -> Vec<u64> {
    let mut image = vec![];
    for row in rows {
        let amount = Some(row.amount.into());
        change::<CohortImage>(&mut image, |words| {
            CohortImage::add_order(words, key(row.customer), row.day, amount, period)
        })
        .unwrap();
    }
    settled(&image)
}

/// The table of cells that visits are reduced to.
fn reduced(visits: &[u64]) -> Vec<u64> {
    let mut image = vec![];
    if let Some(customers) = CustomerVisits::read(visits).unwrap() {
        customers
            .try_for_each(|visits| {
                change::<CohortImage>(&mut image, |words| CohortImage::add_visits(words, &customers, visits))
            })
            .unwrap();
    }
    settled(&image)
}

/// A table of the rows' histories.
fn table(rows: &[Row], period: Period, as_of: Option<i32>) -> Vec<u64> {
    let mut image = vec![];
    for words in histories(rows) {
        let ledger = Ledger::read(&words);
        change::<CohortImage>(&mut image, |words| CohortImage::add_history(words, ledger, period, as_of)).unwrap();
    }
    settled(&image)
}

fn merged(a: &[u64], b: &[u64]) -> Vec<u64> {
    let mut image = a.to_vec();
    change::<CohortImage>(&mut image, |words| CohortImage::merge(words, b)).unwrap();
    settled(&image)
}

fn of(table: &[u64]) -> Cohorts {
    Cohorts::of(CohortTable::read(table).unwrap()).unwrap()
}

/// Rows of different customers than `rows()` makes.
fn others(rows: Vec<Row>) -> Vec<Row> {
    rows.into_iter().map(|row| Row { customer: row.customer + 100, ..row }).collect()
}

/// The cohort of a customer, and the periods with an order.
type Active = (i32, Vec<i32>);

/// Orders and revenue of each customer and period.
fn by_period(rows: &[Row], period: Period) -> BTreeMap<i64, BTreeMap<i32, (u64, Decimal)>> {
    let mut customers: BTreeMap<i64, BTreeMap<i32, (u64, Decimal)>> = BTreeMap::new();
    for row in rows {
        let entry = customers.entry(row.customer).or_default().entry(period.index(row.day)).or_default();
        entry.0 += u64::from(row.amount >= Decimal::ZERO);
        entry.1 += row.amount;
    }
    customers.retain(|_, periods| periods.values().any(|(orders, _)| *orders > 0));
    customers
}

fn is_sound(read: clv::Result<Vec<u64>>) {
    if let Ok(words) = read {
        survives_both_forms::<CohortImage>(&words);
        if CohortImage::is_reduced(&words) {
            of(&words).rows().take(1000).for_each(drop);
            let ages = of(&words).retention_by_age(0.95).unwrap().take(1000);
            assert!(ages
                .chain(of(&words).rolling_retention(0.9).unwrap().take(1000))
                .all(|row| row.active <= row.at_risk));
            if let Ok(rows) = of(&words).revenue_retention() {
                rows.take(1000).for_each(drop);
            }
        }
    }
}

proptest! {
    #[test]
    fn one_step_is_two_steps(rows in rows(), period in period()) {
        prop_assume!(!by_period(&rows, period).is_empty());
        let two = table(&rows, period, None);
        for key in [Key::bigint as fn(i64) -> Key, text_key] {
            let one = reduced(&visits(&rows, period, key));
            let (one, two): (Vec<_>, Vec<_>) = (of(&one).rows().collect(), of(&two).rows().collect());
            prop_assert_eq!(one, two);
        }
    }

    #[test]
    fn tables_merge_in_any_order(a in rows(), b in rows(), c in rows(), period in period()) {
        for key in [Key::bigint as fn(i64) -> Key, text_key] {
            let whole = visits(&[a.clone(), b.clone(), c.clone()].concat(), period, key);
            let (a, b, c) = (visits(&a, period, key), visits(&b, period, key), visits(&c, period, key));
            prop_assert_eq!(&merged(&merged(&a, &b), &c), &whole);
            prop_assert_eq!(&merged(&c, &merged(&b, &a)), &whole);
            prop_assert_eq!(&merged(&a, &[0; 5]), &a);
        }
        let b = others(b);
        let whole = table(&[a.clone(), b.clone()].concat(), period, None);
        let (a, b) = (table(&a, period, None), table(&b, period, None));
        prop_assert_eq!(&merged(&a, &b), &whole);
        prop_assert_eq!(&merged(&b, &a), &whole);
    }

    #[test]
    fn rows_are_what_the_orders_say(rows in rows(), period in period(), as_of in 0i32..280) {
        let known: Vec<Row> = rows.iter().copied().filter(|row| row.day <= as_of).collect();
        let customers = by_period(&known, period);
        let last = period.index(as_of);
        let complete = if period.index(as_of + 1) > last { last } else { last - 1 };
        let first = |periods: &BTreeMap<i32, (u64, Decimal)>| *periods.iter().find(|(_, (n, _))| *n > 0).unwrap().0;
        let words = table(&rows, period, Some(as_of));
        let mut expected = vec![];
        for cohort in customers.values().map(first).collect::<BTreeSet<i32>>() {
            let of_cohort: Vec<_> = customers.values().filter(|periods| first(periods) == cohort).collect();
            let mut cumulative = Decimal::ZERO;
            for at in cohort..=last {
                let early: Decimal = of_cohort
                    .iter()
                    .flat_map(|periods| periods.range(..cohort))
                    .filter(|_| at == cohort)
                    .map(|(_, (_, revenue))| *revenue)
                    .sum();
                let now: Vec<_> = of_cohort.iter().filter_map(|periods| periods.get(&at)).collect();
                let revenue = early + now.iter().map(|(_, revenue)| *revenue).sum::<Decimal>();
                cumulative += revenue;
                expected.push((
                    period.start(cohort), at - cohort, at <= complete, of_cohort.len() as i64,
                    now.iter().filter(|(orders, _)| *orders > 0).count() as i64,
                    now.iter().map(|(orders, _)| *orders as i64).sum::<i64>(), Some(revenue), Some(cumulative),
                ));
            }
        }
        let found: Vec<_> = of(&words).rows().map(|row| {
            let r = row.unwrap();
            (r.cohort.0, r.age, r.complete, r.customers, r.active, r.orders, r.revenue, r.cumulative_revenue)
        }).collect();
        prop_assert_eq!(found, expected);

        // Retention by age, classic and rolling.
        let active: Vec<Active> = customers.values().map(|periods| {
            (first(periods), periods.iter().filter(|(_, (n, _))| *n > 0).map(|(at, _)| *at).collect())
        }).collect();
        let ages = active.iter().map(|(cohort, _)| complete - cohort + 1).max().unwrap_or(0).max(0);
        let expected = |counts: &dyn Fn(i32, &Active) -> bool| -> Vec<(i32, i64, i64)> {
            (0..ages).map(|age| {
                let at_risk: Vec<_> = active.iter().filter(|(cohort, _)| cohort + age <= complete).collect();
                (age, at_risk.len() as i64, at_risk.iter().filter(|one| counts(age, one)).count() as i64)
            }).collect()
        };
        let found: Vec<_> = of(&words).retention_by_age(0.95).unwrap().map(|r| (r.age, r.at_risk, r.active)).collect();
        prop_assert_eq!(found, expected(&|age, (cohort, at)| at.contains(&(cohort + age))));
        let found: Vec<_> = of(&words).rolling_retention(0.95).unwrap().map(|r| (r.age, r.at_risk, r.active)).collect();
        prop_assert_eq!(found, expected(&|age, (cohort, at)| at.iter().any(|at| *at >= cohort + age)));
    }

    #[test]
    fn revenue_moves_add_up(rows in rows(), period in period()) {
        let words = table(&rows, period, None);
        let mut before = Decimal::ZERO;
        for row in of(&words).revenue_retention().unwrap() {
            let row = row.unwrap();
            prop_assert_eq!(row.opening, before);
            let moved = row.opening + row.new + row.expansion - row.contraction - row.churned + row.reactivated;
            prop_assert_eq!(moved, row.revenue);
            before = row.revenue;
        }
    }

    #[test]
    fn tables_survive_both_forms(rows in rows(), period in period(), as_of in prop::option::of(-160i32..280), changes in changes()) {
        let images = [visits(&rows, period, Key::bigint), visits(&rows, period, text_key), table(&rows, period, as_of)];
        for words in images.iter().filter(|words| CohortImage::is_finished(words)) {
            survives_both_forms::<CohortImage>(words);
            is_sound(of_bytes::<CohortImage>(&mutated(bytes::<CohortImage>(words), &changes)));
            let text = mutated(text::<CohortImage>(words).into_bytes(), &changes);
            is_sound(of_text::<CohortImage>(&String::from_utf8_lossy(&text)));
        }
    }
}

/// The size of a table of cells does not grow with the number of customers.
#[test]
fn a_table_of_histories_is_constant_in_size() {
    let mut image = vec![];
    let mut sizes = vec![];
    for customer in 0..20_000 {
        let row = |day| Row { customer, day, amount: Decimal::ONE };
        let words = ledger([row(customer as i32 % 300), row(300 + customer as i32 * 7 % 300)]);
        let ledger = Ledger::read(&words);
        change::<CohortImage>(&mut image, |words| CohortImage::add_history(words, ledger, Period::Month, None))
            .unwrap();
        sizes.push(image.len());
    }
    assert_eq!(sizes[5_000], sizes[19_999]);
    assert!(CohortImage::used(&image) < 14 * 20 * 21);
}

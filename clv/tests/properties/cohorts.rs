//! Cohort tables: partial results that are merged give the same as one step, in any order, and the rows are those of a
//! plain count.

use crate::common::*;
use crate::images::{changes, mutated};
use clv::history::ledger::Ledger;
use clv::retention::customer_visits::CustomerVisits;
use clv::retention::flows::Lag;
use clv::retention::head::{Start, TableTerms};
use clv::retention::reports::Cohorts;
use clv::retention::table::{CohortImage, CohortTable};
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

/// A settled table of visits without amounts: of the rows that are orders.
fn counted(rows: &[Row], period: Period) -> Vec<u64> {
    let mut image = vec![];
    for row in rows.iter().filter(|row| row.amount >= Decimal::ZERO) {
        change::<CohortImage>(&mut image, |words| {
            CohortImage::add_order(words, Key::bigint(row.customer), row.day, None, period)
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
        change::<CohortImage>(&mut image, |words| {
            CohortImage::add_history(words, ledger, None, TableTerms::by(period, as_of))
        })
        .unwrap();
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
            for periods in [1, 12] {
                let rows = of(&words).revenue_retention(periods).into_iter().flat_map(|rows| rows.take(1000)).flatten();
                for row in rows {
                    let shares = [row.gross_revenue_retention, row.net_revenue_retention];
                    assert!(shares[0].is_none_or(|share| (0.0..=1.0).contains(&share)) && shares[0] <= shares[1]);
                }
                let rows = of(&words).growth_accounting(periods).into_iter().flat_map(|rows| rows.take(1000)).flatten();
                for row in rows {
                    assert!(row.new.min(row.retained).min(row.resurrected).min(row.churned) >= 0);
                }
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

        // Retention by age, and rolling retention.
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

    /// Customers and revenue of each period against those of an earlier one, customer by customer.
    #[test]
    fn flows_are_what_the_orders_say(rows in rows(), period in period(), year in any::<bool>(), with_amounts in any::<bool>()) {
        let lag = if year { Lag::Year } else { Lag::Period };
        let Some(lag) = lag.periods(period) else { return Ok(()) };
        let customers = by_period(&rows, period);
        prop_assume!(!customers.is_empty());
        let words = if with_amounts { table(&rows, period, None) } else { reduced(&counted(&rows, period)) };
        // Each customer's active periods with their revenue; refunds before the first order count in its period.
        let paid: Vec<BTreeMap<i32, Decimal>> = customers.values().map(|periods| {
            let first = *periods.iter().find(|(_, (orders, _))| *orders > 0).unwrap().0;
            let early: Decimal = periods.range(..first).map(|(_, (_, revenue))| *revenue).sum();
            let now = periods.range(first..).map(|(at, (orders, revenue))| (*at, *orders, *revenue + if *at == first { early } else { Decimal::ZERO }));
            now.filter(|(_, orders, revenue)| if with_amounts { *revenue > Decimal::ZERO } else { *orders > 0 }).map(|(at, _, revenue)| (at, revenue)).collect()
        }).collect();
        let total: BTreeMap<i32, Decimal> = customers.values().flat_map(|periods| {
            let first = *periods.iter().find(|(_, (orders, _))| *orders > 0).unwrap().0;
            periods.iter().map(move |(at, (_, revenue))| ((*at).max(first), *revenue)).collect::<Vec<_>>()
        }).fold(BTreeMap::new(), |mut sums, (at, revenue)| { *sums.entry(at).or_default() += revenue; sums });
        for row in of(&words).growth_accounting(lag).unwrap() {
            let row = row.unwrap();
            let at = period.index(row.period.0);
            let count = |counts: &dyn Fn(&BTreeMap<i32, Decimal>) -> bool| paid.iter().filter(|paid| counts(paid)).count() as i64;
            let was = |paid: &BTreeMap<i32, Decimal>| paid.contains_key(&(at - lag));
            let is = |paid: &BTreeMap<i32, Decimal>| paid.contains_key(&at);
            let is_new = |paid: &BTreeMap<i32, Decimal>| paid.range(..=at - lag).next().is_none();
            prop_assert_eq!(row.opening, count(&was));
            prop_assert_eq!(row.new, count(&|paid| is(paid) && is_new(paid)));
            prop_assert_eq!(row.retained, count(&|paid| is(paid) && was(paid)));
            prop_assert_eq!(row.resurrected, count(&|paid| is(paid) && !was(paid) && !is_new(paid)));
            prop_assert_eq!(row.churned, count(&|paid| !is(paid) && was(paid)));
            prop_assert_eq!((row.active, row.net), (count(&is), count(&is) - row.opening));
        }
        if !with_amounts {
            return Ok(());
        }
        for row in of(&words).revenue_retention(lag).unwrap() {
            let row = row.unwrap();
            let at = period.index(row.period.0);
            let sum = |sums: &dyn Fn(Option<Decimal>, Option<Decimal>, bool) -> Decimal| -> Decimal {
                let each = |paid: &BTreeMap<i32, Decimal>| sums(paid.get(&(at - lag)).copied(), paid.get(&at).copied(), paid.range(..=at - lag).next().is_none());
                paid.iter().map(each).sum()
            };
            let zero = Decimal::ZERO;
            prop_assert_eq!(row.opening, sum(&|before, _, _| before.unwrap_or_default()));
            prop_assert_eq!(row.new, sum(&|_, now, is_new| if is_new { now.unwrap_or_default() } else { zero }));
            prop_assert_eq!(row.expansion, sum(&|before, now, _| before.zip(now).map_or(zero, |(before, now)| (now - before).max(zero))));
            prop_assert_eq!(row.contraction, sum(&|before, now, _| before.zip(now).map_or(zero, |(before, now)| (before - now).max(zero))));
            prop_assert_eq!(row.churned, sum(&|before, now, _| if now.is_none() { before.unwrap_or_default() } else { zero }));
            prop_assert_eq!(row.reactivated, sum(&|before, now, is_new| if before.is_none() && !is_new { now.unwrap_or_default() } else { zero }));
            prop_assert_eq!(row.revenue, total.get(&at).copied().unwrap_or_default());
            prop_assert!(row.refunded >= zero && row.churned <= row.opening);
            prop_assert_eq!(row.opening + row.new + row.expansion - row.contraction - row.churned + row.reactivated - row.refunded, row.revenue);
        }
    }

    /// Ages counted in days from each customer's own first day.
    #[test]
    fn own_ages_are_what_the_orders_say(rows in rows(), as_of in 0i32..280, length in prop::sample::select(vec![(7, Period::Days7), (30, Period::Days30), (90, Period::Days90)]), times in 1i32..5) {
        let (length, period) = length;
        let known: Vec<Row> = rows.iter().copied().filter(|row| row.day <= as_of).collect();
        let customers = by_period(&known, Period::Day);
        prop_assume!(!customers.is_empty());
        let words = table(&rows, period, Some(as_of));
        let mut expected: BTreeMap<(i32, i32), (i64, u64, Decimal)> = BTreeMap::new();
        let mut within = (0, Decimal::ZERO);
        for days in customers.values() {
            let first = *days.iter().find(|(_, (orders, _))| *orders > 0).unwrap().0;
            let ages = days.iter().fold(BTreeMap::<i32, (u64, Decimal)>::new(), |mut ages, (day, (orders, revenue))| {
                let age = ages.entry((day - first).max(0) / length).or_default();
                (age.0, age.1) = (age.0 + orders, age.1 + revenue);
                ages
            });
            for age in 0..=(as_of - first) / length {
                let (orders, revenue) = ages.get(&age).copied().unwrap_or_default();
                let cell = expected.entry((first, age)).or_default();
                *cell = (cell.0 + i64::from(orders > 0), cell.1 + orders, cell.2 + revenue);
            }
            if first + length * times - 1 <= as_of {
                within.0 += 1;
                within.1 += ages.range(..times).map(|(_, (_, revenue))| *revenue).sum::<Decimal>();
            }
        }
        let found: BTreeMap<_, _> = of(&words).rows().map(|row| {
            let row = row.unwrap();
            assert_eq!(row.complete, row.cohort.0 + (row.age + 1) * length - 1 <= as_of);
            ((row.cohort.0, row.age), (row.active, row.orders as u64, row.revenue.unwrap()))
        }).collect();
        prop_assert_eq!(found, expected);
        let ltv = of(&words).ltv_at(length * times).unwrap();
        prop_assert_eq!((ltv.customers, ltv.revenue), within);
        let by_day = of(&table(&rows, Period::Day, Some(as_of))).ltv_at(length * times).unwrap();
        prop_assert_eq!(by_day, ltv);
        // From orders, the same up to the day of the last one.
        if let Some(last) = rows.iter().map(|row| row.day).max() {
            let one: Vec<_> = of(&reduced(&visits(&rows, period, text_key))).rows().collect();
            let two: Vec<_> = of(&table(&rows, period, Some(last))).rows().collect();
            prop_assert_eq!(one, two);
        }
    }

    /// Cohorts that begin with a date of the customer.
    #[test]
    fn joined_cohorts_are_what_the_orders_say(rows in rows(), period in period(), as_of in 0i32..280, never in prop::collection::vec(-150i32..280, 0..4)) {
        let terms = TableTerms { period, as_of: Some(as_of), start: Start::Joined };
        // Customers join some days before or after their first row.
        let joined = |customer: i64, first: i32| first - 20 + (customer * 13 % 50) as i32;
        let mut expected: BTreeMap<i32, BTreeMap<i32, (i64, i64, Decimal)>> = BTreeMap::new();
        let (mut image, mut sizes) = (vec![], BTreeMap::<i32, i64>::new());
        let ids: BTreeSet<i64> = rows.iter().map(|row| row.customer).collect();
        for id in ids {
            let own: Vec<Row> = rows.iter().copied().filter(|row| row.customer == id).collect();
            let start = joined(id, own.iter().map(|row| row.day).min().unwrap());
            let words = ledger(own.iter().copied());
            change::<CohortImage>(&mut image, |image| CohortImage::add_history(image, Ledger::read(&words), Some(start), terms)).unwrap();
            if start > as_of {
                continue;
            }
            let cohort = period.index(start);
            *sizes.entry(cohort).or_default() += 1;
            let mut active = BTreeSet::new();
            for row in own.iter().filter(|row| (start..=as_of).contains(&row.day)) {
                let cell = expected.entry(cohort).or_default().entry(period.index(row.day) - cohort).or_default();
                let is_order = row.amount >= Decimal::ZERO;
                cell.0 += i64::from(is_order && active.insert(period.index(row.day)));
                cell.1 += i64::from(is_order);
                cell.2 += row.amount;
            }
        }
        for start in never {
            change::<CohortImage>(&mut image, |image| CohortImage::add_history(image, Ledger::EMPTY, Some(start), terms)).unwrap();
            if start <= as_of {
                *sizes.entry(period.index(start)).or_default() += 1;
            }
        }
        if sizes.is_empty() {
            return Ok(());
        }
        let words = settled(&image);
        survives_both_forms::<CohortImage>(&words);
        let has_amounts = CohortTable::read(&words).unwrap().has_amounts();
        for row in of(&words).rows() {
            let row = row.unwrap();
            let cohort = period.index(row.cohort.0);
            let cell = expected.get(&cohort).and_then(|ages| ages.get(&row.age)).copied().unwrap_or_default();
            prop_assert_eq!((row.customers, row.active, row.orders), (sizes[&cohort], cell.0, cell.1));
            prop_assert_eq!(row.revenue, has_amounts.then_some(cell.2));
        }
        prop_assert_eq!(of(&words).rows().map(|row| row.unwrap().cohort.0).collect::<BTreeSet<_>>().len(), sizes.len());
        for row in of(&words).retention_by_age(0.9).unwrap().chain(of(&words).rolling_retention(0.9).unwrap()) {
            prop_assert!(row.active <= row.at_risk);
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
        change::<CohortImage>(&mut image, |words| {
            CohortImage::add_history(words, ledger, None, TableTerms::by(Period::Month, None))
        })
        .unwrap();
        sizes.push(image.len());
    }
    assert_eq!(sizes[5_000], sizes[19_999]);
    assert!(CohortImage::used(&image) < 14 * 20 * 21);
}

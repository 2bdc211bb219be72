//! Properties for any rows: merging works in any order and has an empty element, partial results that are merged give
//! the same as one step, and all equal a plain count.

use crate::common::*;
use clv::exact::calendar::Day;
use clv::history::gaps::GapDays;
use clv::history::ledger::{Ledger, LedgerImage};
use clv::history::rfm::Rfm;
use clv::key_figures::state::{State, StateImage};
use clv::key_figures::terms::Terms;
use clv::states::flat::Flat;
use clv::states::key::Key;
use clv::{Error, Period};
use proptest::prelude::*;
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

const EMPTY_STATE: [u64; StateImage::SMALLEST] = [0; StateImage::SMALLEST];

proptest! {
    #[test]
    fn a_ledger_is_the_sum_by_day(rows in rows()) {
        let mut days: BTreeMap<i32, (u32, Decimal)> = BTreeMap::new();
        for row in &rows {
            let entry = days.entry(row.day).or_default();
            entry.0 += u32::from(row.amount >= Decimal::ZERO);
            entry.1 += row.amount;
        }
        let words = ledger(rows.iter().copied());
        let found: Vec<_> =
            Ledger::read(&words).days().map(|e| (e.day, (e.orders, e.revenue.decimal().unwrap()))).collect();
        prop_assert_eq!(found, days.into_iter().collect::<Vec<_>>());
    }

    #[test]
    fn ledgers_merge_in_any_order(a in rows(), b in rows(), c in rows()) {
        let whole = ledger(a.iter().chain(&b).chain(&c).copied());
        let backwards = ledger(c.iter().chain(&b).chain(&a).rev().copied());
        let (a, b, c) = (ledger(a), ledger(b), ledger(c));
        let left = merge_ledgers(&merge_ledgers(&a, &b).unwrap(), &c).unwrap();
        let right = merge_ledgers(&a, &merge_ledgers(&b, &c).unwrap()).unwrap();
        prop_assert_eq!(&left, &whole);
        prop_assert_eq!(&right, &whole);
        prop_assert_eq!(&backwards, &whole);
        prop_assert_eq!(merge_ledgers(&a, &b).unwrap(), merge_ledgers(&b, &a).unwrap());
        prop_assert_eq!(&merge_ledgers(&a, &[0]).unwrap(), &a);
        prop_assert_eq!(&merge_ledgers(&[0], &a).unwrap(), &a);
    }

    #[test]
    fn rfm_is_what_the_rows_say(rows in rows(), as_of in -160i32..280) {
        let words = ledger(rows.iter().copied());
        let rfm = Rfm::of(Ledger::read(&words), as_of).unwrap();
        let known: Vec<_> = rows.iter().filter(|row| row.day <= as_of).collect();
        let days: BTreeSet<i32> = known.iter().filter(|row| row.amount >= Decimal::ZERO).map(|row| row.day).collect();
        let (first, last) = (days.first().copied(), days.last().copied());
        prop_assert_eq!(rfm.orders, known.iter().filter(|row| row.amount >= Decimal::ZERO).count() as i64);
        prop_assert_eq!(rfm.purchase_days, days.len() as i64);
        prop_assert_eq!(rfm.frequency, first.map(|_| days.len() as i64 - 1));
        prop_assert_eq!((rfm.first_purchase, rfm.last_purchase), (first.map(Day), last.map(Day)));
        prop_assert_eq!(rfm.t_days, first.map(|first| as_of - first));
        prop_assert_eq!(rfm.recency_days, first.zip(last).map(|(first, last)| last - first));
        prop_assert_eq!(rfm.days_since_last, last.map(|last| as_of - last));
        if known.len() == rows.len() && !rows.is_empty() {
            prop_assert_eq!(rfm.revenue, Some(rows.iter().map(|row| row.amount).sum()));
        }
        let repeat: Vec<Decimal> =
            known.iter().filter(|row| days.contains(&row.day) && Some(row.day) > first).map(|row| row.amount).collect();
        match rfm.monetary_value {
            None => prop_assert!(days.len() < 2),
            Some(mean) => {
                let total: Decimal = repeat.iter().sum();
                let error = (mean * Decimal::from(days.len() - 1) - total).abs();
                prop_assert!(error < Decimal::new(1, 12), "{mean}");
            }
        }
    }

    #[test]
    fn gaps_are_the_differences_of_purchase_days(rows in rows()) {
        let words = ledger(rows.iter().copied());
        let days: BTreeSet<i32> = rows.iter().filter(|row| row.amount >= Decimal::ZERO).map(|row| row.day).collect();
        let days: Vec<i32> = days.into_iter().collect();
        let mut gaps: Vec<f64> = days.windows(2).map(|pair| f64::from(pair[1] - pair[0])).collect();
        gaps.sort_by(f64::total_cmp);
        let Some(found) = GapDays::of(Ledger::read(&words)).unwrap() else {
            prop_assert!(gaps.is_empty());
            return Ok(());
        };
        let n = gaps.len() as f64;
        let mean = gaps.iter().sum::<f64>() / n;
        prop_assert_eq!(found.gaps, gaps.len() as i64);
        prop_assert!((found.mean_days - mean).abs() < 1e-9);
        prop_assert_eq!((f64::from(found.min_days), f64::from(found.max_days)), (gaps[0], gaps[gaps.len() - 1]));
        prop_assert_eq!(found.median_days, (gaps[(gaps.len() - 1) / 2] + gaps[gaps.len() / 2]) / 2.0);
        let variance = gaps.iter().map(|gap| (gap - mean).powi(2)).sum::<f64>() / (n - 1.0);
        match found.stddev_days {
            None => prop_assert_eq!(gaps.len(), 1),
            Some(stddev) => prop_assert!((stddev - variance.sqrt()).abs() < 1e-9),
        }
    }

    #[test]
    fn a_window_is_the_rows_in_it(rows in rows(), from in -160i32..280, until in -160i32..280) {
        let words = ledger(rows.iter().copied());
        let part = Ledger::read(&words).between(from, until);
        let inside: Vec<_> = rows.iter().filter(|row| (from..until).contains(&row.day)).collect();
        prop_assert_eq!(part.orders(), inside.iter().filter(|row| row.amount >= Decimal::ZERO).count() as u64);
        prop_assert_eq!(part.revenue().unwrap(), Some(inside.iter().map(|row| row.amount).sum()));
    }

    #[test]
    fn states_merge_in_any_order(a in rows(), b in rows(), c in rows(), period in period()) {
        for key in [Key::bigint as fn(i64) -> Key, text_key] {
            let whole = state(&[a.clone(), b.clone(), c.clone()].concat(), period, key);
            let (a, b, c) = (state(&a, period, key), state(&b, period, key), state(&c, period, key));
            let left = merge_states(&merge_states(&a, &b).unwrap(), &c).unwrap();
            let right = merge_states(&a, &merge_states(&b, &c).unwrap()).unwrap();
            prop_assert_eq!(&left, &right);
            prop_assert_eq!(merge_states(&a, &b).unwrap(), merge_states(&b, &a).unwrap());
            // A state without rows has no kind, since an empty group has no state at all.
            if a[0] != 0 && b[0] != 0 && c[0] != 0 {
                prop_assert_eq!(&left, &whole);
            }
            if a[0] != 0 {
                prop_assert_eq!(&merge_states(&EMPTY_STATE, &a).unwrap(), &a);
                prop_assert_eq!(&merge_states(&a, &EMPTY_STATE).unwrap(), &a);
            }
        }
    }

    #[test]
    fn one_step_is_two_steps(rows in rows(), period in period()) {
        prop_assume!(!rows.is_empty());
        let one_step = figures(&state(&rows, period, Key::bigint));
        prop_assert_eq!(&figures(&state(&rows, period, text_key)), &one_step);
        let histories = histories(&rows);
        let two_steps = state_of_histories(&histories, &Terms::by(period));
        prop_assert_eq!(&figures(&two_steps), &one_step);
        // Split between any two customers.
        for at in 0..histories.len() {
            let (left, right) = histories.split_at(at);
            let parts = [left, right].map(|part| state_of_histories(part, &Terms::by(period)));
            prop_assert_eq!(&merge_states(&parts[0], &parts[1]).unwrap(), &two_steps);
        }
    }

    #[test]
    fn as_of_leaves_out_what_came_later(rows in rows(), terms in terms(), as_of in -160i32..280) {
        let terms = Terms { as_of: Some(as_of), ..terms };
        let known: Vec<Row> = rows.iter().copied().filter(|row| row.day <= as_of).collect();
        prop_assume!(!known.is_empty());
        let found = figures(&state_on(&rows, &terms, Key::bigint));
        prop_assert_eq!(&figures(&state_on(&known, &terms, Key::bigint)), &found);
        prop_assert_eq!(&figures(&state_of_histories(&histories(&rows), &terms)), &found);
    }

    #[test]
    fn a_lapse_can_be_asked_afterwards(rows in rows(), terms in terms()) {
        prop_assume!(!rows.is_empty());
        let of = |state: &[u64]| State::read(state).key_figures(terms.lapse, &mut || ()).unwrap();
        let found = figures(&state_on(&rows, &terms, Key::bigint));
        let unknown = Terms { lapse: None, ..terms };
        prop_assert_eq!(&of(&state_on(&rows, &unknown, text_key)), &found);
        prop_assert_eq!(&of(&state_of_histories(&histories(&rows), &unknown)), &found);
    }

    #[test]
    fn figures_are_a_plain_count(rows in rows(), terms in terms()) {
        prop_assume!(!rows.is_empty());
        let period = terms.period;
        let rows: Vec<Row> = rows.into_iter().filter(|row| terms.as_of.is_none_or(|as_of| row.day <= as_of)).collect();
        prop_assume!(!rows.is_empty());
        let orders: Vec<_> = rows.iter().filter(|row| row.amount >= Decimal::ZERO).collect();
        let active: BTreeSet<(i64, i32)> = orders.iter().map(|row| (row.customer, period.index(row.day))).collect();
        let last = active.iter().map(|(_, period)| *period).max();
        let first = active.iter().map(|(_, period)| *period).min();
        let lives = walk(&active, &terms);
        let customers: BTreeSet<i64> = orders.iter().map(|row| row.customer).collect();
        let of = |customer: &i64| orders.iter().filter(|row| row.customer == *customer).map(|row| row.day).collect::<Vec<_>>();
        let days: Vec<Vec<i32>> = customers.iter().map(of).collect();
        let ratio = |a: usize, b: usize| (b > 0).then(|| a as f64 / b as f64);
        let span = |days: &Vec<i32>| (days.iter().max().unwrap() - days.iter().min().unwrap()) as usize;

        let found = figures(&state_on(&rows, &terms, Key::bigint));
        prop_assert_eq!(found.customers, customers.len() as i64);
        prop_assert_eq!(found.orders, orders.len() as i64);
        prop_assert_eq!(found.revenue, Some(rows.iter().map(|row| row.amount).sum()));
        prop_assert_eq!(found.repeat_customers, days.iter().filter(|days| days.len() > 1).count() as i64);
        prop_assert_eq!(found.repeat_rate, ratio(found.repeat_customers as usize, customers.len()));
        prop_assert_eq!(found.first_order, orders.iter().map(|row| Day(row.day)).min());
        prop_assert_eq!(found.last_order, orders.iter().map(|row| Day(row.day)).max());
        prop_assert_eq!(found.periods, last.zip(first).map_or(0, |(last, first)| i64::from(last - first) + 1));
        let Walked { lapse, customer_periods, retained, lost } = lives;
        prop_assert_eq!(found.lapse, i64::from(lapse));
        prop_assert_eq!(found.customer_periods, customer_periods as i64);
        prop_assert_eq!((found.retained, found.lost), (retained as i64, lost as i64));
        prop_assert_eq!(found.at_risk, (retained + lost) as i64);
        prop_assert_eq!(found.purchase_frequency, ratio(orders.len(), customer_periods));
        prop_assert_eq!(found.retention_rate, ratio(retained, retained + lost));
        prop_assert_eq!(found.churn_rate, ratio(lost, retained + lost));
        prop_assert_eq!(found.customer_lifespan, ratio(retained + lost, lost));
        prop_assert_eq!(found.observed_lifespan_days, ratio(days.iter().map(span).sum(), customers.len()));
        // The CLV formula by its factors.
        match (found.clv, found.average_order_value, found.purchase_frequency, found.customer_lifespan) {
            (Some(clv), Some(value), Some(frequency), Some(lifespan)) => {
                let factors = clv::exact::floats::to_f64(value) * frequency * lifespan;
                prop_assert!((clv::exact::floats::to_f64(clv) - factors).abs() <= 1e-12 * factors.abs());
            }
            (clv, _, _, lifespan) => prop_assert_eq!((clv, lifespan), (None, None)),
        }
    }
}

fn terms() -> impl Strategy<Value = Terms> {
    let lapse = prop::option::of(1u32..7);
    (period(), prop::option::of(-160i32..280), lapse).prop_map(|(period, as_of, lapse)| Terms { period, as_of, lapse })
}

struct Walked {
    lapse: i32,
    customer_periods: usize,
    retained: usize,
    lost: usize,
}

/// The lives of customers who were active in these periods, by a walk through all periods of each customer.
fn walk(active: &BTreeSet<(i64, i32)>, terms: &Terms) -> Walked {
    let customers: BTreeSet<i64> = active.iter().map(|(customer, _)| *customer).collect();
    let latest = active.iter().map(|(_, period)| *period).max().unwrap_or(0);
    // With an as_of, the last period that is over: the first whose last day is not after it, going back.
    let last_known = terms.as_of.map_or(latest, |as_of| {
        let running = terms.period.index(as_of);
        if terms.period.index(as_of + 1) == running && terms.period != Period::All {
            running - 1
        } else {
            running
        }
    });
    let of = |customer: i64| active.range((customer, i32::MIN)..=(customer, i32::MAX)).map(|(_, period)| *period);
    let over: Vec<Vec<i32>> =
        customers.iter().map(|customer| of(*customer).filter(|period| *period <= last_known).collect()).collect();
    let known = over.iter().filter(|periods| !periods.is_empty()).count();
    let gaps: Vec<i32> = over.iter().flat_map(|periods| periods.windows(2).map(|pair| pair[1] - pair[0])).collect();
    let back_after = |silence: i32| gaps.iter().filter(|gap| **gap > silence).count();
    let usual = || 1 + (0..).find(|silence| 20 * back_after(*silence) <= known).unwrap();
    let lapse = terms.lapse.map_or_else(usual, |lapse| lapse as i32);
    let mut walked = Walked { lapse, customer_periods: 0, retained: 0, lost: 0 };
    for (customer, over) in customers.iter().zip(&over) {
        let all: Vec<i32> = of(*customer).collect();
        for at in all[0]..=latest {
            let before = all.iter().rev().find(|period| **period <= at).unwrap();
            let next = all.iter().find(|period| **period > at);
            let lived_through = next.is_some_and(|next| next - before <= lapse);
            walked.customer_periods += usize::from(*before == at || lived_through);
            let next = over.iter().find(|period| **period > at);
            if next.is_some_and(|next| next - before <= lapse) {
                walked.retained += 1;
            } else if over.contains(&at) && (next.is_some() || last_known - at >= lapse) {
                walked.lost += 1;
            }
        }
    }
    walked
}

#[test]
fn what_does_not_go_together_is_refused() {
    let row = Row { customer: 1, day: 0, amount: Decimal::ONE };
    let years = state(&[row], Period::Year, Key::bigint);
    for (other, what) in [
        (state(&[row], Period::Month, Key::bigint), "period"),
        (state(&[row], Period::Year, text_key), "what the states were built from"),
        (state_of_histories(&[ledger([row])], &Terms::by(Period::Year)), "what the states were built from"),
    ] {
        let error = merge_states(&years, &other).unwrap_err();
        assert!(matches!(error.kind, clv::error::ErrorKind::Mismatch { what: found, .. } if found == what), "{error}");
    }
    let mut counted = vec![0; 16];
    let _ = LedgerImage::add(&mut counted, 0, None).unwrap();
    assert!(matches!(
        merge_ledgers(&counted, &ledger([row])),
        Err(Error { kind: clv::error::ErrorKind::Mismatch { what: "amounts", .. }, .. })
    ));
}

#[test]
fn sums_beyond_28_digits_are_refused_and_never_rounded() {
    let most = Decimal::MAX;
    let row = |day, amount| Row { customer: 1, day, amount };
    let two = ledger([row(0, most), row(1, Decimal::ONE)]);
    assert!(matches!(
        Ledger::read(&two).check_sums(),
        Err(Error { kind: clv::error::ErrorKind::SumOverflow { .. }, .. })
    ));
    let cancelled = ledger([row(0, most), row(1, -most), row(2, Decimal::new(1, 2))]);
    assert_eq!(Ledger::read(&cancelled).revenue().unwrap(), Some(Decimal::new(1, 2)));
    let mut image = vec![0; StateImage::SMALLEST];
    for amount in [most, Decimal::ONE] {
        let _ = StateImage::add_order(&mut image, Key::bigint(1), 0, Some(amount.into()), &Terms::by(Period::Year))
            .unwrap();
    }
    assert!(matches!(
        StateImage::check_sum(&image),
        Err(Error { kind: clv::error::ErrorKind::SumOverflow { .. }, .. })
    ));
}

/// Many small parts merged into one state give the state of all rows, whatever their sizes.
#[test]
fn many_small_parts_are_one_state() {
    for key in [Key::bigint as fn(i64) -> Key, text_key] {
        let row = |i: i64| Row { customer: i * 7919 % 500, day: (i * 31 % 900) as i32, amount: Decimal::ONE };
        let mut whole = EMPTY_STATE.to_vec();
        let mut start = 0;
        for size in (0..200).map(|part| 1 + part * part % 37) {
            let part: Vec<Row> = (start..start + size).map(row).collect();
            merge_into(&mut whole, &state(&part, Period::Month, key));
            start += size;
        }
        let rows: Vec<Row> = (0..start).map(row).collect();
        assert_eq!(finished(&whole), state(&rows, Period::Month, key));
    }
}

/// A state takes at most 96 bytes per customer-period at its peak: when it is copied into a larger one, and PostgreSQL
/// copies that into the aggregate's memory before it frees the first.
#[test]
fn a_growing_state_takes_at_most_96_bytes_a_customer_period() {
    use clv::states::flat::Fit;
    for key in [Key::bigint as fn(i64) -> Key, text_key] {
        let mut image = vec![0u64; StateImage::SMALLEST];
        let mut worst = 0.0f64;
        for customer in 0..200_000i64 {
            let add = |image: &mut [u64]| {
                StateImage::add_order(
                    image,
                    key(customer),
                    customer as i32 % 365,
                    Some(Decimal::ONE.into()),
                    &Terms::by(Period::Year),
                )
                .unwrap()
            };
            if let Fit::NeedsRoom(entries) = add(&mut image) {
                let (old, new) = (image.len(), StateImage::grown(&image, entries));
                // The first hundred customers share the head and the first places.
                if customer >= 100 {
                    worst = worst.max(((old + 2 * new) * 8) as f64 / customer as f64);
                }
                image.resize(new, 0);
                assert_eq!(add(&mut image), Fit::Done);
            }
        }
        assert!(worst > 48.0 && worst <= 96.0, "{worst} bytes");
    }
}

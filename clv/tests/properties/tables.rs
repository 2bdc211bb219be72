//! Distributions, totals and paths: merging works in any order, both forms are lossless, and values that are read are
//! valid.

use crate::common::{bytes, change, of_bytes, of_text, survives_both_forms, text, text_key};
use crate::images::{changes, mutated};
use clv::acquisition::attribution::{Conversion, Path, PathImage};
use clv::acquisition::attribution_rule::AttributionRule;
use clv::acquisition::campaign::campaign;
use clv::acquisition::cost_to_serve::cost_to_serve;
use clv::acquisition::markov;
use clv::acquisition::totals::{Totals, TotalsImage};
use clv::codec::form::Codec;
use clv::exact::money::Sum;
use clv::history::lines::{orders, Line, LineTerms, LinesImage};
use clv::option_word::OptionWord;
use clv::retention::customer_visits::CustomerVisits;
use clv::retention::table::{CohortImage, CohortTable};
use clv::segments::concentration::{deciles, Concentration, Values, VALUE};
use clv::segments::scores::RfmSeries;
use clv::states::distribution::{Distribution, DistributionImage, Series};
use clv::states::flat::{self, Fit, Flat};
use clv::states::key::Key;
use clv::states::transitions::{TransitionImage, Transitions};
use clv::survival::curve::{self, Tenures};
use clv::{Period, Result};
use proptest::prelude::*;
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

pub fn finished<F: Flat>(image: &[u64]) -> Vec<u64> {
    let mut out = vec![0; F::words_to_finish(image)];
    let used = F::finish(image, &mut out, &mut || ());
    out.truncate(used);
    out
}

fn merged<F: Flat>(a: &[u64], b: &[u64], merge: impl Fn(&mut [u64], &[u64]) -> Result<Fit>) -> Vec<u64> {
    let mut image = a.to_vec();
    change::<F>(&mut image, |words| merge(words, b)).unwrap();
    finished::<F>(&image)
}

/// The three parts merged from the left, from the right and backwards.
pub fn merges_in_any_order<F: Codec>(
    parts: [&Vec<u64>; 3],
    whole: &[u64],
    merge: impl Fn(&mut [u64], &[u64]) -> Result<Fit> + Copy,
) {
    let [a, b, c] = parts;
    let left = merged::<F>(&merged::<F>(a, b, merge), c, merge);
    let right = merged::<F>(a, &merged::<F>(b, c, merge), merge);
    let backwards = merged::<F>(c, &merged::<F>(b, a, merge), merge);
    for found in [left, right, backwards] {
        assert_eq!(found, whole);
    }
}

/// Changed text and bytes are an error, or a value that survives both forms.
pub fn is_sound<F: Codec>(words: &[u64], changes: &[(usize, u8, u8)], ask: impl Fn(&[u64])) {
    let text = mutated(text::<F>(words).into_bytes(), changes);
    let bytes = mutated(bytes::<F>(words), changes);
    for read in [of_text::<F>(&String::from_utf8_lossy(&text)), of_bytes::<F>(&bytes)].into_iter().flatten() {
        survives_both_forms::<F>(&read);
        ask(&read);
    }
}

fn counted<S: Series>(rows: &[(u64, Sum)], quantiles: u32, as_of: Option<i32>) -> Vec<u64> {
    let mut image = vec![];
    for row in rows {
        change::<DistributionImage<S>>(&mut image, |words| {
            DistributionImage::<S>::add(words, quantiles, as_of, &[*row])
        })
        .unwrap();
    }
    finished::<DistributionImage<S>>(&image)
}

fn money() -> impl Strategy<Value = Sum> {
    (-40i64..200, 0u32..4).prop_map(|(mantissa, scale)| Decimal::new(mantissa, scale).into())
}

fn values() -> impl Strategy<Value = Vec<(u64, Sum)>> {
    prop::collection::vec(money().prop_map(|value| (VALUE, value)), 1..60)
}

fn tenures() -> impl Strategy<Value = Vec<(u64, Sum)>> {
    let whole = |value: i128| Sum { mantissa: value, scale: 0 };
    prop::collection::vec((0u64..2, 0i128..30).prop_map(move |(series, days)| (series, whole(days))), 1..60)
}

proptest! {
    #[test]
    fn distributions_merge_in_any_order(a in values(), b in values(), c in values(), changes in changes()) {
        type Image = DistributionImage<Values>;
        let whole = counted::<Values>(&[a.clone(), b.clone(), c.clone()].concat(), 0, None);
        let [a, b, c] = [a, b, c].map(|rows| counted::<Values>(&rows, 0, None));
        merges_in_any_order::<Image>([&a, &b, &c], &whole, Image::merge);
        survives_both_forms::<Image>(&whole);
        is_sound::<Image>(&whole, &changes, |words| {
            let _ = Concentration::of(Distribution::read::<Values>(words).unwrap());
            let _ = deciles(Distribution::read::<Values>(words).unwrap());
        });
        // The deciles together have all customers and the whole total.
        let found = Concentration::of(Distribution::read::<Values>(&whole).unwrap()).unwrap().unwrap();
        let deciles = deciles(Distribution::read::<Values>(&whole).unwrap()).unwrap();
        prop_assert_eq!(deciles.iter().map(|row| row.customers).sum::<i64>(), found.customers);
        prop_assert_eq!(deciles.iter().map(|row| row.total).sum::<Decimal>(), found.total);
    }

    #[test]
    fn survival_falls_from_one_and_merges(a in tenures(), b in tenures(), c in tenures(), changes in changes()) {
        type Image = DistributionImage<Tenures>;
        let whole = counted::<Tenures>(&[a.clone(), b.clone(), c.clone()].concat(), 0, None);
        let [a, b, c] = [a, b, c].map(|rows| counted::<Tenures>(&rows, 0, None));
        merges_in_any_order::<Image>([&a, &b, &c], &whole, Image::merge);
        survives_both_forms::<Image>(&whole);
        let falls = |words: &[u64]| {
            let mut before = 1.0;
            for step in curve::curve(Distribution::read::<Tenures>(words).unwrap()) {
                assert!((0.0..=before).contains(&step.survival));
                if let Some(bounds) = step.interval(1.96) {
                    assert!(bounds.low <= step.survival && step.survival <= bounds.high && bounds.high <= 1.0);
                }
                before = step.survival;
            }
        };
        falls(&whole);
        is_sound::<Image>(&whole, &changes, falls);
        // A group compared with itself.
        let [one, other] = [&whole; 2].map(|words| Distribution::read::<Tenures>(words).unwrap());
        let same = curve::log_rank(one, other);
        prop_assert!(same.chi_square.is_none_or(|chi_square| chi_square < 1e-18));
    }

    #[test]
    fn thresholds_are_sound(a in values(), days in 0i128..400, changes in changes()) {
        let whole = |value| Sum { mantissa: value, scale: 0 };
        let rows: Vec<_> =
            a.iter().flat_map(|(_, value)| [(0, whole(days)), (1, whole(days % 7)), (2, *value)]).collect();
        let words = counted::<RfmSeries>(&rows, 5, Some(3));
        survives_both_forms::<DistributionImage<RfmSeries>>(&words);
        is_sound::<DistributionImage<RfmSeries>>(&words, &changes, |words| {
            let read = Distribution::read::<RfmSeries>(words).unwrap();
            assert!((2..=100).contains(&read.head().quantiles));
        });
    }

    #[test]
    fn totals_are_sums(rows in prop::collection::vec((0i64..500, 0i64..9, money()), 3..40), changes in changes()) {
        let row = |(cents, count, revenue): &(i64, i64, Sum)| {
            let spend = Decimal::new(*cents, 2).into();
            campaign(spend, *count, Decimal::ONE.into(), 0, *revenue, Decimal::new(3, 1).into()).unwrap()
        };
        let total = |rows: &[(i64, i64, Sum)]| {
            let mut image = vec![];
            for one in rows {
                change::<TotalsImage>(&mut image, |words| TotalsImage::add(words, &row(one))).unwrap();
            }
            image
        };
        let third = rows.len() / 3;
        let parts = [&rows[..third], &rows[third..2 * third], &rows[2 * third..]].map(total);
        let merge = |words: &mut [u64], other: &[u64]| TotalsImage::add(words, &Totals::read(other)?.unwrap());
        let whole = total(&rows);
        merges_in_any_order::<TotalsImage>([&parts[0], &parts[1], &parts[2]], &whole, merge);
        survives_both_forms::<TotalsImage>(&whole);
        is_sound::<TotalsImage>(&whole, &changes, |words| assert!(Totals::read(words).unwrap().is_some()));
        let spend: Decimal = rows.iter().map(|(cents, ..)| Decimal::new(*cents, 2)).sum();
        prop_assert_eq!(Totals::read(&whole).unwrap().unwrap().sums[0].decimal().unwrap(), spend);
        let cost = cost_to_serve(Decimal::ONE.into(), [Decimal::ONE.into(), Decimal::ZERO.into(), Decimal::ONE.into()]);
        prop_assert!(Totals::read(&whole).unwrap().unwrap().plus(&cost.unwrap()).is_err());
    }

    #[test]
    fn weights_of_a_path_add_up_to_one(
        touches in prop::collection::vec((-1_000_000_000_000i64..1, "[a-d]{0,12}"), 1..30),
        look_back in prop::option::of(0.5f64..20.0),
        rule in prop::sample::select(AttributionRule::words().map(|(_, rule)| rule).collect::<Vec<_>>()),
        changes in changes(),
    ) {
        let conversion = Conversion::of(rule, 0, look_back, None).unwrap();
        let path = |touches: &[(i64, String)]| {
            let mut image = vec![];
            for (moment, campaign) in touches {
                change::<PathImage>(&mut image, |words| PathImage::add(words, *moment, Some(campaign.as_bytes()).filter(|name| !name.is_empty()), &conversion))
                    .unwrap();
            }
            finished::<PathImage>(&image)
        };
        let adds_up = |words: &[u64]| {
            let weights = Path::read(words).unwrap().unwrap().weights().unwrap();
            assert!(weights.is_empty() || weights.iter().map(|w| w.weight).sum::<Decimal>() == Decimal::ONE);
            assert!(weights.iter().all(|w| w.weight > Decimal::ZERO));
        };
        let (near, far) = touches.split_at(touches.len() / 2);
        let whole = path(&touches);
        adds_up(&whole);
        survives_both_forms::<PathImage>(&whole);
        is_sound::<PathImage>(&whole, &changes, adds_up);
        let within = |moment: i64| look_back.is_none_or(|days| -moment as f64 <= days * 86.4e9);
        let kept = Path::read(&whole).unwrap().unwrap().touches.len();
        prop_assert_eq!(kept, touches.iter().filter(|(moment, _)| within(*moment)).count());
        if !near.is_empty() {
            prop_assert_eq!(&merged::<PathImage>(&path(near), &path(far), PathImage::merge), &whole);
            prop_assert_eq!(&merged::<PathImage>(&path(far), &path(near), PathImage::merge), &whole);
        }
    }
}

/// Paths: touches of a few campaigns, whether they were converted, and a value.
fn paths() -> impl Strategy<Value = Vec<(Vec<Option<String>>, bool, Sum)>> {
    let touches = prop::collection::vec(prop::option::of("[a-e]{1,9}"), 0..6);
    prop::collection::vec((touches, any::<bool>(), money()), 0..30)
}

proptest! {
    #[test]
    fn transitions_merge_in_any_order(a in paths(), b in paths(), c in paths(), changes in changes()) {
        let table = |paths: &[(Vec<Option<String>>, bool, Sum)]| {
            let mut image = vec![];
            for (touches, converted, value) in paths {
                let touches = touches.iter().map(|name| name.as_ref().map(String::as_bytes));
                change::<TransitionImage>(&mut image, |words| markov::add_path(words, touches.clone(), *converted, Some(*value))).unwrap();
            }
            if image.is_empty() { image } else { finished::<TransitionImage>(&image) }
        };
        let all = [a.clone(), b.clone(), c.clone()].concat();
        let whole = table(&all);
        let parts = [a, b, c].map(|paths| table(&paths));
        if parts.iter().all(|part| !part.is_empty()) {
            merges_in_any_order::<TransitionImage>([&parts[0], &parts[1], &parts[2]], &whole, TransitionImage::merge);
        }
        prop_assume!(!whole.is_empty());
        survives_both_forms::<TransitionImage>(&whole);
        let sound = |words: &[u64]| {
            let rows = markov::credits(words, &mut || ()).unwrap_or_default();
            assert!(rows.iter().all(|row| (0.0..=1.0).contains(&row.removal_effect) && row.weight >= Decimal::ZERO));
        };
        is_sound::<TransitionImage>(&whole, &changes, sound);
        // Each transition is counted, and what was converted is divided without a rest.
        let transitions = Transitions::read(&whole).unwrap().unwrap().sorted().unwrap();
        let steps: usize = all.iter().map(|(touches, ..)| touches.len().max(1) + 1).sum();
        prop_assert_eq!(transitions.iter().map(|one| one.count).sum::<u64>(), steps as u64);
        let rows = markov::credits(&whole, &mut || ()).unwrap();
        let conversions = all.iter().filter(|(_, converted, _)| *converted);
        let value: Decimal = conversions.clone().map(|(.., value)| value.decimal().unwrap()).sum();
        prop_assert_eq!(rows.iter().map(|row| row.weight).sum::<Decimal>(), Decimal::from(conversions.count()));
        prop_assert_eq!(rows.iter().map(|row| row.value).sum::<Decimal>(), value);
    }
}

proptest! {
    /// Lines of orders, in any order and in parts, add up to the orders that a map of them has.
    #[test]
    fn lines_add_up_to_orders(
        lines in prop::collection::vec((0i64..4, 0i64..5, -100i32..100, money()), 1..60), text in any::<bool>(), changes in changes()
    ) {
        let key: fn(i64) -> Key = if text { text_key } else { Key::bigint };
        let terms = LineTerms { period: Period::Month, as_of: None, lapse: None };
        let image = |lines: &[(i64, i64, i32, Sum)]| {
            let mut image = vec![];
            for &(customer, order, day, amount) in lines {
                let line = Line { customer: key(customer), order: Key::bigint(order), day, amount };
                change::<LinesImage>(&mut image, |words| LinesImage::add(words, &line, terms)).unwrap();
            }
            finished::<LinesImage>(&image)
        };
        let whole = image(&lines);
        let found: BTreeSet<(Vec<u64>, i32, Decimal)> = orders(&whole).unwrap().unwrap().1
            .map(|(key, day, amount)| (key.words.to_vec(), day, amount.decimal().unwrap())).collect();
        let mut expected: BTreeMap<(i64, i64), (i32, Decimal)> = BTreeMap::new();
        for &(customer, order, day, amount) in &lines {
            let entry = expected.entry((customer, order)).or_insert((day, Decimal::ZERO));
            *entry = (entry.0.min(day), entry.1 + amount.decimal().unwrap());
        }
        prop_assert_eq!(orders(&whole).unwrap().unwrap().1.count(), expected.len());
        let expected: BTreeSet<_> = expected.into_iter().map(|((customer, _), (day, sum))| (key(customer).words.to_vec(), day, sum)).collect();
        prop_assert_eq!(found, expected);
        let mut reversed = lines.clone();
        reversed.reverse();
        prop_assert_eq!(&image(&reversed), &whole);
        let (near, far) = lines.split_at(lines.len() / 2);
        if !near.is_empty() {
            prop_assert_eq!(&merged::<LinesImage>(&image(near), &image(far), LinesImage::merge), &whole);
            prop_assert_eq!(&merged::<LinesImage>(&image(far), &image(near), LinesImage::merge), &whole);
        }
        survives_both_forms::<LinesImage>(&whole);
        is_sound::<LinesImage>(&whole, &changes, |words| {
            let _ = orders(words).unwrap().map(|(_, orders)| orders.count());
        });
    }
}

/// However many paths there are, a table of a few campaigns stays small, and so does it while it grows.
#[test]
fn a_table_of_transitions_is_constant_in_size() {
    let names = ["a", "b", "c", "d"].map(str::as_bytes);
    let (mut image, mut largest) = (vec![], 0);
    for path in 0..50_000usize {
        let touches = [names[path % 4], names[path / 4 % 4], names[path / 16 % 4]].into_iter().map(Some);
        change::<TransitionImage>(&mut image, |words| markov::add_path(words, touches.clone(), path % 3 == 0, None))
            .unwrap();
        largest = largest.max(image.len());
    }
    assert!(largest < 1000, "{largest} words");
    let whole = finished::<TransitionImage>(&image);
    let steps: u64 = Transitions::read(&whole).unwrap().unwrap().sorted().unwrap().iter().map(|one| one.count).sum();
    assert_eq!(steps, 4 * 50_000);
}

/// More names than are looked for are refused, and so is the text of so many.
#[test]
fn too_many_names_are_refused() {
    let mut image = vec![];
    let added = (0..20_000).try_for_each(|at| {
        let name = format!("campaign {at}");
        change::<TransitionImage>(&mut image, |words| {
            markov::add_path(words, std::iter::once(Some(name.as_bytes())), true, None)
        })
    });
    assert!(matches!(added.unwrap_err().kind, clv::error::ErrorKind::StateFull { .. }));
}

/// Codes of a newer release are an error in every function that reads an image.
fn is_refused<F: Codec>(words: &[u64], merge: impl Fn(&mut [u64], &[u64]) -> Result<Fit>) {
    let mut target = vec![0; F::SMALLEST];
    for read in [
        F::check(words),
        F::write_text(words, &mut std::io::sink(), &mut || ()),
        F::write_bytes(words, &mut std::io::sink(), &mut || ()),
        merge(&mut target, words).map(drop),
        flat::current::<F>(F::FORMAT, words).map(drop),
    ] {
        let error = read.unwrap_err();
        assert!(matches!(error.kind, clv::error::ErrorKind::Binary { of, .. } if of == F::NAME), "{error}");
        assert!(error.hint.unwrap().contains("newer release"));
    }
    let mut other = words.to_vec();
    other[1] += 1;
    assert!(F::compare(words, &other, &mut || ()).is_lt());
}

#[test]
fn codes_that_are_not_known_are_refused() {
    let distribution = counted::<Tenures>(&[(0, Sum { mantissa: 3, scale: 0 })], 0, None);
    for flags in [distribution[0] | 8, distribution[0] & !1, distribution[0] | 29 << 8] {
        let newer = [&[flags], &distribution[1..]].concat();
        is_refused::<DistributionImage<Tenures>>(&newer, DistributionImage::<Tenures>::merge);
        assert!(Distribution::read::<Tenures>(&newer).is_err());
    }
    is_refused::<PathImage>(&[99, 5, 0, 0, 5 << 32], PathImage::merge);
    is_refused::<PathImage>(&[257, 5, 0, 0, 5 << 32], PathImage::merge);
    is_refused::<TransitionImage>(&[7, 0, 0, 0], TransitionImage::merge);
    is_refused::<LinesImage>(&[2 | 9 << 8, 0, 0, 0, 0], LinesImage::merge);
    for code in [0xc0, 0xc000, 0xc0_0000] {
        let head = [1 | 3 << 8 | 1 << 16 | code, 0, 0, 0, 0];
        is_refused::<CohortImage>(&head, CohortImage::merge);
        assert!(CohortTable::read(&head).is_err() && CustomerVisits::read(&head).is_err());
    }
}

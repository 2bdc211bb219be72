//! What judges models: parts merge in any order, both forms are lossless, changed ones are refused or answer, and a back-test
//! counts what plain loops count.

use crate::common::{change, histories, rows, survives_both_forms, Row};
use crate::images::changes;
use crate::tables::{finished, is_sound, merges_in_any_order};
use clv::history::ledger::Ledger;
use clv::judging::accuracy::Accuracy;
use clv::judging::backtest;
use clv::judging::checks::ChecksImage;
use clv::judging::holdout::HoldoutImage;
use clv::judging::pairs::{pairs, PairsImage};
use clv::judging::terms::HoldoutTerms;
use clv::judging::{calibration, diagnosis, fit_check};
use clv::models::best_forecast;
use clv::models::counts::{RfmCounts, RfmCountsImage};
use clv::models::model::ModelImage;
use clv::models::row;
use clv::models::terms::{FamilyChoice, Terms};
use clv::states::amounts::Amounts;
use clv::states::flat::{Fit, Flat};
use clv::Result;
use proptest::prelude::*;

const SPLIT: i32 = 40;
const UNTIL: i32 = 200;

/// The finished image of these histories.
fn of<F: Flat>(histories: &[Vec<u64>], add: impl Fn(&mut [u64], Ledger<'_>) -> Result<Fit>) -> Vec<u64> {
    let mut image = vec![];
    for history in histories {
        change::<F>(&mut image, |words| add(words, Ledger::read(history))).unwrap();
    }
    finished::<F>(&image)
}

fn thirds(histories: &[Vec<u64>]) -> [&[Vec<u64>]; 3] {
    let third = histories.len() / 3;
    [&histories[..third], &histories[third..2 * third], &histories[2 * third..]]
}

fn held_out(histories: &[Vec<u64>]) -> Vec<u64> {
    let terms = HoldoutTerms::of(SPLIT, UNTIL, FamilyChoice::AUTO).unwrap();
    of::<HoldoutImage>(histories, |words, history| HoldoutImage::add(words, terms, history))
}

fn checked(histories: &[Vec<u64>]) -> Vec<u64> {
    let text = r#"{"version":1,"family":"mbg_nbd","parameters":{"r":0.6,"alpha":30,"a":0.8,"b":2.5}}"#;
    let model = <ModelImage as clv::codec::form::Codec>::from_text(text, &mut || ()).unwrap();
    of::<ChecksImage>(histories, |words, history| ChecksImage::add(words, &model, history, SPLIT, None))
}

fn with_spells(histories: &[Vec<u64>]) -> Vec<u64> {
    let terms = Terms { as_of: Some(SPLIT), family: FamilyChoice::BEST_FORECAST, penalty: 0.5, amounts: Amounts::With };
    of::<RfmCountsImage>(histories, |words, history| match row::Row::of_history(history, SPLIT)? {
        Some(row) => RfmCountsImage::add_with_spells(words, terms, &row, history, SPLIT),
        None => Ok(Fit::Done),
    })
}

/// Many customers: those of the rows, once for each of some days on which they begin.
fn many(rows: &[Row]) -> Vec<Vec<u64>> {
    let later = |shift: i32| {
        let moved: Vec<Row> = rows.iter().map(|row| Row { day: row.day + shift, ..*row }).collect();
        histories(&moved)
    };
    (0..40).flat_map(|n| later(n * n % 37)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn held_out_customers_merge_in_any_order(rows in rows(), changes in changes()) {
        let histories = many(&rows);
        let whole = held_out(&histories);
        let [a, b, c] = thirds(&histories).map(held_out);
        merges_in_any_order::<HoldoutImage>([&a, &b, &c], &whole, HoldoutImage::merge);
        survives_both_forms::<HoldoutImage>(&whole);
        is_sound::<HoldoutImage>(&held_out(&histories[..histories.len().min(9)]), &changes, |words| {
            backtest::rows(words, &mut || ()).unwrap();
        });
    }

    #[test]
    fn checks_merge_in_any_order(rows in rows(), changes in changes()) {
        let histories = many(&rows);
        let whole = checked(&histories);
        let [a, b, c] = thirds(&histories).map(checked);
        merges_in_any_order::<ChecksImage>([&a, &b, &c], &whole, ChecksImage::merge);
        survives_both_forms::<ChecksImage>(&whole);
        is_sound::<ChecksImage>(&checked(&histories[..histories.len().min(9)]), &changes, |words| {
            // A changed model may be one without an answer.
            let _ = diagnosis::rows(words, &mut || ());
            let _ = fit_check::rows(words, &mut || ());
        });
    }

    #[test]
    fn spells_merge_in_any_order(rows in rows(), changes in changes()) {
        let histories = many(&rows);
        let whole = with_spells(&histories);
        // Nobody gives NULL, not a value.
        prop_assume!(RfmCounts::read(&whole).counts().len() > 0);
        let [a, b, c] = thirds(&histories).map(with_spells);
        merges_in_any_order::<RfmCountsImage>([&a, &b, &c], &whole, RfmCountsImage::merge);
        survives_both_forms::<RfmCountsImage>(&whole);
        is_sound::<RfmCountsImage>(&with_spells(&histories[..histories.len().min(9)]), &changes, |words| {
            let _ = best_forecast::choose(RfmCounts::read(words), &mut || ());
        });
    }

    #[test]
    fn pairs_merge_in_any_order(values in prop::collection::vec((-3i32..5, -3i32..5), 3..90), changes in changes()) {
        let of = |values: &[(i32, i32)]| {
            let mut image = vec![];
            for (predicted, actual) in values {
                let pair = [f64::from(*predicted) / 4.0, f64::from(*actual)];
                change::<PairsImage>(&mut image, |words| PairsImage::add(words, 0.9, pair)).unwrap();
            }
            finished::<PairsImage>(&image)
        };
        let third = values.len() / 3;
        let parts = [&values[..third], &values[third..2 * third], &values[2 * third..]].map(of);
        let whole = of(&values);
        merges_in_any_order::<PairsImage>([&parts[0], &parts[1], &parts[2]], &whole, PairsImage::merge);
        survives_both_forms::<PairsImage>(&whole);
        is_sound::<PairsImage>(&whole, &changes, |words| {
            let mut pairs = pairs(words).unwrap();
            let measures = Accuracy::of(&mut pairs).unwrap();
            let is_share = |share: Option<f64>| share.is_none_or(|share| share.abs() <= 1.0 + 1e-9);
            assert!(measures.is_none_or(|measures| is_share(measures.rank_correlation)));
            let tenths = calibration::tenths(&pairs, 0.9);
            assert_eq!(tenths.iter().map(|tenth| tenth.customers).sum::<i64>(), measures.map_or(0, |m| m.customers));
        });
    }

    /// Purchase days and revenue after the split, of customers who had bought by then.
    #[test]
    fn a_back_test_counts_what_came(rows in rows()) {
        let (mut customers, mut purchases, mut revenue) = (0, 0, 0.0);
        for history in histories(&rows) {
            let ledger = Ledger::read(&history);
            if ledger.up_to(SPLIT).purchase_span().is_some() {
                customers += 1;
                let after = ledger.days().filter(|entry| entry.day > SPLIT && entry.day <= UNTIL);
                purchases += after.clone().filter(|entry| entry.orders > 0).count() as i64;
                revenue += after.map(|entry| entry.revenue.mantissa as f64 / 10f64.powi(entry.revenue.scale as i32)).sum::<f64>();
            }
        }
        let found = backtest::rows(&held_out(&histories(&rows)), &mut || ()).unwrap();
        prop_assert_eq!(found.len(), if customers > 0 { 6 } else { 0 });
        for row in found {
            prop_assert_eq!((row.customers, row.actual_purchases), (customers, purchases));
            prop_assert!((row.actual_revenue.unwrap() - revenue).abs() < 1e-9, "{:?} {}", row.actual_revenue, revenue);
        }
    }
}

/// A thousand parts with the same customers take no more room than a few.
#[test]
fn parts_do_not_pile_up() {
    let rows: Vec<Row> = (0..200)
        .map(|n| Row { customer: n % 40, day: (n * n % 300) as i32 - 150, amount: rust_decimal::Decimal::new(n, 1) })
        .collect();
    let part = held_out(&histories(&rows));
    let mut image = vec![];
    for _ in 0..1000 {
        change::<HoldoutImage>(&mut image, |words| HoldoutImage::merge(words, &part)).unwrap();
    }
    assert!(image.len() < 20 * part.len(), "{} words of parts of {}", image.len(), part.len());
    let customers = |words: &[u64]| clv::judging::holdout::customers(words).map(|(_, count)| count).sum::<u64>();
    assert_eq!(customers(&finished::<HoldoutImage>(&image)), 1000 * customers(&part));
}

//! Counts of customers and models: merging works in any order, both forms are lossless, and models that are read give
//! finite answers.

use crate::common::{change, survives_both_forms};
use crate::images::changes;
use crate::tables::{finished, is_sound, merges_in_any_order};
use clv::codec::form::Codec;
use clv::error::ErrorKind;
use clv::models::counts::{RfmCounts, RfmCountsImage};
use clv::models::customer::{Customer, NEW};
use clv::models::family::Family;
use clv::models::fit::Data;
use clv::models::model::{ModelImage, ModelRef};
use clv::models::registry;
use clv::models::row::Row;
use clv::models::scores::Answers;
use clv::models::terms::{FamilyChoice, Terms};
use clv::models::worth::{Spent, Worth};
use clv::option_word::OptionWord;
use clv::states::amounts::Amounts;
use proptest::prelude::*;

fn rows() -> impl Strategy<Value = Vec<Row>> {
    let row = (0i64..6, 0u32..40, 0u32..40, -5.0f64..80.0).prop_map(|(x, t_x, silent, mean)| {
        let t_x = if x == 0 { 0 } else { t_x };
        Row::of(x, f64::from(t_x) / 2.0, f64::from(t_x + silent), Some(mean.round())).unwrap()
    });
    prop::collection::vec(row, 3..80)
}

fn family() -> impl Strategy<Value = FamilyChoice> {
    prop::sample::select(FamilyChoice::words().map(|(_, choice)| choice).collect::<Vec<_>>())
}

fn counts(rows: &[Row], family: FamilyChoice, penalty: f64) -> Vec<u64> {
    let terms = Terms { as_of: Some(9000), family, penalty, amounts: Amounts::With };
    let mut image = vec![];
    for row in rows {
        change::<RfmCountsImage>(&mut image, |words| RfmCountsImage::add(words, terms, row)).unwrap();
    }
    finished::<RfmCountsImage>(&image)
}

fn fit(counts: &[u64]) -> Vec<u64> {
    Data::of(RfmCounts::read(counts), true, &mut || ()).unwrap().unwrap().fit(&mut || ()).unwrap().words()
}

/// For any parameters, the answer of a model is NULL or a plausible number.
fn answers_make_sense(words: &[u64]) {
    let Some(answers) = Answers::of(words).unwrap() else { return };
    let is_probability = |p: Option<f64>| assert!(p.is_none_or(|p| (0.0..=1.0).contains(&p)), "{p:?}");
    for (x, t_x, t) in [(0.0, 0.0, 0.0), (0.0, 0.0, 400.0), (3.0, 50.0, 90.0), (200.0, 399.0, 400.0)] {
        let customer = Customer { x, t_x, t };
        is_probability(answers.p_alive(customer).unwrap());
        for days in [0.0, 1.0, 365.0, 1e6] {
            let expected = answers.expected_purchases(customer, days).unwrap();
            assert!(expected.is_none_or(|value| value.is_finite() && value >= 0.0));
            for n in [None, Some(0.0), Some(1.0), Some(30.0)] {
                is_probability(answers.purchase_probability(customer, days, n).unwrap());
            }
        }
        let worth = Worth::of(0.1, 1.0).unwrap();
        for days in [None, Some(365.0)] {
            if let Ok(value) = answers.expected_value(customer, Spent::of(x, Some(20.0)), days, worth) {
                assert!(value.is_none_or(|value| value.is_finite() && value >= 0.0), "{value:?}");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn counts_merge_in_any_order(rows in rows(), family in family(), changes in changes()) {
        let third = rows.len() / 3;
        let parts = [&rows[..third], &rows[third..2 * third], &rows[2 * third..]].map(|rows| counts(rows, family, 0.5));
        let whole = counts(&rows, family, 0.5);
        merges_in_any_order::<RfmCountsImage>([&parts[0], &parts[1], &parts[2]], &whole, RfmCountsImage::merge);
        survives_both_forms::<RfmCountsImage>(&whole);
        is_sound::<RfmCountsImage>(&whole, &changes, |words| answers_make_sense(&fit(words)));
        let other = counts(&rows, family, 0.25);
        prop_assert!(change::<RfmCountsImage>(&mut whole.clone(), |words| RfmCountsImage::merge(words, &other)).is_err());
    }

    #[test]
    fn models_survive_both_forms_and_answer(rows in rows(), family in family(), penalty in prop::sample::select(vec![0.0, 0.1]), changes in changes()) {
        let model = fit(&counts(&rows, family, penalty));
        prop_assert_eq!(&model, &fit(&counts(&rows.iter().rev().copied().collect::<Vec<_>>(), family, penalty)));
        survives_both_forms::<ModelImage>(&model);
        answers_make_sense(&model);
        is_sound::<ModelImage>(&model, &changes, answers_make_sense);
    }
}

#[test]
fn every_family_has_a_name_a_code_and_its_parameters_once() {
    for (at, family) in registry::families().enumerate() {
        assert_eq!(registry::by_name(family.name()).map(Family::name), Some(family.name()));
        assert_eq!(registry::by_code(registry::code(family)).map(Family::name), Some(family.name()));
        assert!(registry::families().take(at).all(|before| before.name() != family.name()));
        let names: Vec<_> = family.parameters().iter().map(|parameter| parameter.name).collect();
        assert!(names.iter().all(|name| names.iter().filter(|n| n == &name).count() == 1));
    }
    assert!(registry::by_code(0).is_none());
}

/// A code that an older release does not know is an error, never another model.
#[test]
fn codes_of_a_newer_release_are_refused() {
    let rows: Vec<Row> = (0..30).map(|x| Row::of(x % 7, f64::from(x as i32 % 7), 50.0, Some(9.0)).unwrap()).collect();
    let words = fit(&counts(&rows, FamilyChoice::AUTO, 0.1));
    assert!(ModelRef::read(&words).unwrap().is_some() && ModelRef::read(&[]).unwrap().is_none());
    // How many processes; then of each the process, its family, its status and its number of parameters.
    let spend = words.len() - (3 + 3 + 6);
    let places = [(0, 0), (2, 0), (2, 8), (2, 16), (2, 32), (spend, 0), (spend, 8), (spend, 16), (spend, 32)];
    for (place, bits) in places {
        let mut newer = words.clone();
        newer[place] |= 0x7f << bits;
        let error = ModelRef::read(&newer).err().unwrap();
        assert!(matches!(error.kind, ErrorKind::Binary { .. }) && error.hint.is_some(), "{place} {bits}: {error:?}");
        assert_eq!(Answers::of(&newer).err().unwrap(), error);
    }
    for cut in [2, 4, words.len() - 1] {
        assert!(ModelRef::read(&words[..cut]).is_err(), "{cut}");
    }
}

/// A family answers exactly the questions that the list of families names.
#[test]
fn families_answer_the_questions_that_they_name() {
    let questions = |name: &str| registry::rows().find(|row| row.family == name).unwrap().questions;
    assert_eq!(
        questions("gamma_gamma"),
        ["expected_spend", "expected_value", "expected_value_interval", "new_customer_value", "simulate_orders"]
    );
    assert!(questions("bg_nbd").contains(&"win_back_deadline") && !questions("bg_nbd").contains(&"expected_spend"));
    assert!(!questions("nbd").contains(&"win_back_deadline"));
    let spend = registry::by_name("gamma_gamma").unwrap();
    assert!(spend.p_alive(&[2.0; 3], NEW).is_err() && spend.deadline(&[2.0; 3], 0.0, 0.0, 0.5).is_err());
    let words = ModelImage::from_text(
        r#"{"version":1,"family":"nbd","unit":"week","parameters":{"r":0.4,"alpha":12}}"#,
        &mut || (),
    );
    let words = words.unwrap();
    let nbd = Answers::of(&words).unwrap().unwrap();
    let error = nbd.deadline(2.0, 10.0, 0.5).unwrap_err();
    assert_eq!(error.to_string(), "win_back_deadline has no answer: in this model nobody leaves");
    assert_eq!(error.hint.as_deref(), Some("Fit one of 'bg_nbd', 'mbg_nbd', 'pareto_nbd'."));
}

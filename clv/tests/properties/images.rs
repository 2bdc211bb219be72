//! Text and binary forms: values are read back as they were written, and whatever is read from any bytes is valid.

use crate::common::*;
use clv::acquisition::attribution::PathImage;
use clv::codec::form::Codec;
use clv::history::ledger::{Ledger, LedgerImage};
use clv::key_figures::state::{State, StateImage};
use clv::key_figures::terms::Terms;
use clv::models::model::ModelImage;
use clv::states::flat::Flat;
use clv::states::key::Key;
use clv::{Error, Period};
use proptest::prelude::*;

/// Bytes of which a few are changed, removed or inserted.
pub fn mutated(bytes: Vec<u8>, changes: &[(usize, u8, u8)]) -> Vec<u8> {
    let mut bytes = bytes;
    for (at, how, byte) in changes {
        if bytes.is_empty() {
            break;
        }
        let at = at % bytes.len();
        match how % 4 {
            0 => bytes[at] = *byte,
            1 => bytes[at] ^= 1 << (byte % 8),
            2 => drop(bytes.remove(at)),
            _ => bytes.insert(at, *byte),
        }
    }
    bytes
}

pub fn changes() -> impl Strategy<Value = Vec<(usize, u8, u8)>> {
    prop::collection::vec((any::<usize>(), any::<u8>(), any::<u8>()), 1..6)
}

/// A value that was read must be written and read back unchanged; an error is fine too.
fn history_is_sound(read: Result<Vec<u64>, Error>) {
    if let Ok(words) = read {
        survives_both_forms::<LedgerImage>(&words);
        Ledger::read(&words).revenue().unwrap();
    }
}

fn state_is_sound(read: Result<Vec<u64>, Error>) {
    if let Ok(words) = read {
        survives_both_forms::<StateImage>(&words);
        let state = State::read(&words);
        // Figures, or an error for a number that does not fit: never a panic, NaN or infinity.
        if let Ok(figures) = state.key_figures(None, &mut || ()) {
            let floats = [figures.repeat_rate, figures.retention_rate, figures.churn_rate, figures.customer_lifespan];
            assert!(floats.into_iter().flatten().all(f64::is_finite));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn histories_survive_both_forms(rows in rows()) {
        survives_both_forms::<LedgerImage>(&ledger(rows));
    }

    #[test]
    fn states_survive_both_forms(rows in rows(), period in period(), as_of in prop::option::of(-160i32..280)) {
        prop_assume!(!rows.is_empty());
        let of_histories = state_of_histories(&histories(&rows), &Terms { as_of, ..Terms::by(period) });
        for words in [state(&rows, period, Key::bigint), state(&rows, period, text_key), of_histories] {
            survives_both_forms::<StateImage>(&words);
        }
    }

    #[test]
    fn no_bytes_are_read_as_something_unsound(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        history_is_sound(of_bytes::<LedgerImage>(&bytes));
        state_is_sound(of_bytes::<StateImage>(&bytes));
        let text = String::from_utf8_lossy(&bytes);
        history_is_sound(of_text::<LedgerImage>(&text));
        state_is_sound(of_text::<StateImage>(&text));
    }

    #[test]
    fn no_changed_history_is_unsound(rows in rows(), changes in changes()) {
        let words = ledger(rows);
        history_is_sound(of_bytes::<LedgerImage>(&mutated(bytes::<LedgerImage>(&words), &changes)));
        let text = mutated(text::<LedgerImage>(&words).into_bytes(), &changes);
        history_is_sound(of_text::<LedgerImage>(&String::from_utf8_lossy(&text)));
    }

    #[test]
    fn no_changed_state_is_unsound(rows in rows(), period in period(), changes in changes()) {
        let of_histories = state_of_histories(&histories(&rows), &Terms::by(period));
        for words in [state(&rows, period, Key::bigint), state(&rows, period, text_key), of_histories] {
            state_is_sound(of_bytes::<StateImage>(&mutated(bytes::<StateImage>(&words), &changes)));
            let text = mutated(text::<StateImage>(&words).into_bytes(), &changes);
            state_is_sound(of_text::<StateImage>(&String::from_utf8_lossy(&text)));
        }
    }
}

#[test]
fn other_versions_are_refused_by_name() {
    let error = of_text::<LedgerImage>(r#"{"version":2,"days":[]}"#).unwrap_err();
    assert_eq!(error.to_string(), "invalid purchase_history: format version 2 is not known to this release");
    let error = of_bytes::<LedgerImage>(&[9, 0, 0]).unwrap_err();
    assert_eq!(error.to_string(), "invalid binary purchase_history: format version 9 is not known to this release");
}

#[test]
fn a_text_keeps_its_look() {
    let text_of_days = r#"{"version":1,"days":[["2024-01-31",1,"9.90"],["2024-02-01",2,"-1.00"]]}"#;
    assert_eq!(text::<LedgerImage>(&of_text::<LedgerImage>(text_of_days).unwrap()), text_of_days);
    assert_eq!(text::<LedgerImage>(&[0]), r#"{"version":1,"days":[]}"#);
}

#[test]
fn equal_money_is_equal_whatever_its_decimals() {
    let history = |amount: &str| {
        of_text::<LedgerImage>(&format!(r#"{{"version":1,"days":[["2024-01-31",1,"{amount}"]]}}"#)).unwrap()
    };
    let [a, b, c] = ["12.5", "12.50", "12.51"].map(history);
    assert!(a != b && LedgerImage::compare(&a, &b, &mut || ()).is_eq());
    assert_eq!(LedgerImage::hash32(&a, &mut || ()), LedgerImage::hash32(&b, &mut || ()));
    assert!(LedgerImage::compare(&a, &c, &mut || ()).is_lt() && LedgerImage::compare(&c, &b, &mut || ()).is_gt());
}

#[test]
fn what_is_too_long_is_refused_and_a_long_campaign_is_not() {
    for campaign in ["x".repeat(100_000), r#"a \"b\" "#.repeat(100_000)] {
        let touches = format!(
            r#"{{"version":1,"rule":"linear","converted_at":5,"look_back_days":null,"half_life_days":7.0,"touches":[[1,"{campaign}"]]}}"#
        );
        let words = of_text::<PathImage>(&touches).unwrap();
        survives_both_forms::<PathImage>(&words);
        assert_eq!(text::<PathImage>(&words), touches);
    }
    let long = "9".repeat(100_000);
    for (text, of) in [
        (format!(r#"{{"version":1,"days":[["{long}",1,null]]}}"#), "text"),
        (format!(r#"{{"version":1,"{long}":[]}}"#), "text"),
        (format!(r#"{{"version":1,"days":[["2024-01-31",{long},null]]}}"#), "number"),
    ] {
        let error = of_text::<LedgerImage>(&text).unwrap_err().to_string();
        assert_eq!(error, format!("invalid purchase_history: a {of} in it is longer than 4096 bytes"));
    }
    let error =
        of_bytes::<ModelImage>(&[&[1, 0xa0, 0x8d, 0x06], long.as_bytes(), &[1], &[0; 16]].concat()).unwrap_err();
    assert_eq!(error.to_string(), format!("invalid binary clv_model: family \"{}\" is not known", "9".repeat(40)));
}

/// A writer of few bytes.
struct Short(usize);

impl std::io::Write for Short {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0 = self.0.checked_sub(bytes.len()).ok_or(std::io::ErrorKind::StorageFull)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[test]
fn long_values_can_be_cancelled_and_do_not_outgrow_a_value() {
    let rows: Vec<Row> = (0..100_000).map(|at| Row { customer: at, day: at as i32 % 99, amount: 1.into() }).collect();
    let words = state(&rows, Period::Month, Key::bigint);
    let (text, bytes) = (text::<StateImage>(&words), bytes::<StateImage>(&words));
    let mut ticks = [0; 6];
    StateImage::write_text(&words, &mut std::io::sink(), &mut || ticks[0] += 1).unwrap();
    StateImage::write_bytes(&words, &mut std::io::sink(), &mut || ticks[1] += 1).unwrap();
    StateImage::from_text(&text, &mut || ticks[2] += 1).unwrap();
    StateImage::from_bytes(&bytes, &mut || ticks[3] += 1).unwrap();
    StateImage::hash32(&words, &mut || ticks[4] += 1);
    assert!(StateImage::compare(&words, &words, &mut || ticks[5] += 1).is_eq());
    assert!(ticks.iter().all(|ticks| *ticks >= 5), "{ticks:?}");

    for room in [0, 10, text.len() - 1] {
        let error = StateImage::write_text(&words, &mut Short(room), &mut || ()).unwrap_err();
        assert_eq!(error.kind, clv::error::ErrorKind::StateFull { of: "clv_state" });
        assert!(error.hint.unwrap().contains("aggregate a purchase_history per customer"));
    }
    let error = StateImage::write_bytes(&words, &mut Short(bytes.len() - 1), &mut || ()).unwrap_err();
    assert_eq!(error.kind, clv::error::ErrorKind::StateFull { of: "clv_state" });
    StateImage::write_text(&words, &mut Short(text.len()), &mut || ()).unwrap();
}

/// Codes of a newer release are an error in every function that reads an image, never an empty state.
#[test]
fn codes_that_are_not_known_are_an_error() {
    let rows = [Row { customer: 1, day: 3, amount: 1.into() }];
    let words = state(&rows, Period::Month, Key::bigint);
    for (at, what) in [(0, "source"), (8, "period"), (16, "amounts")] {
        let mut newer = words.clone();
        newer[0] |= 0xc0 << at;
        let mut target = vec![0; StateImage::SMALLEST];
        let errors = [
            StateImage::check(&newer).unwrap_err(),
            State::read(&newer).key_figures(None, &mut || ()).unwrap_err(),
            StateImage::merge(&mut target, &newer).unwrap_err(),
            StateImage::add_order(&mut newer.clone(), Key::bigint(2), 3, None, &Terms::by(Period::Month)).unwrap_err(),
            StateImage::write_text(&newer, &mut std::io::sink(), &mut || ()).unwrap_err(),
        ];
        for error in errors {
            assert!(matches!(error.kind, clv::error::ErrorKind::Binary { of: "clv_state", .. }));
            assert!(error.to_string().starts_with(&format!("invalid clv_state: {what} ")), "{error}");
            assert!(error.hint.unwrap().contains("newer release"));
        }
        assert!(StateImage::is_finished(&newer) && StateImage::compare(&newer, &words, &mut || ()).is_ne());
    }
}

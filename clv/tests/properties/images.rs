//! Text and binary forms: what is written is read back, and what is read is valid, whatever the bytes.

use crate::common::*;
use clv::history::form::*;
use clv::history::ledger::Ledger;
use clv::key_figures::form::*;
use clv::key_figures::state::State;
use clv::states::key::Key;
use clv::Error;
use proptest::prelude::*;

/// Bytes with a few of them changed, left out or put in.
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

/// A value that was read must be written and read back the same; an error is as good.
fn history_is_sound(read: Result<Vec<u64>, Error>) {
    if let Ok(words) = read {
        let ledger = Ledger::read(&words);
        let text = history_to_text(ledger).unwrap();
        assert!(Ledger::read(&history_from_text(&text).unwrap()) == ledger);
        assert_eq!(history_from_bytes(&history_to_bytes(ledger)).unwrap(), words);
        ledger.revenue().unwrap();
    }
}

fn state_is_sound(read: Result<Vec<u64>, Error>) {
    if let Ok(words) = read {
        let state = State::read(&words);
        let text = state_to_text(state, &mut || ()).unwrap();
        assert!(State::read(&state_from_text(&text).unwrap()) == state);
        assert_eq!(state_from_bytes(&state_to_bytes(state, &mut || ())).unwrap(), words);
        // Figures, or a number that does not fit: never a panic, never a float that is none.
        if let Ok(figures) = state.key_figures(&mut || ()) {
            let floats = [figures.repeat_rate, figures.retention_rate, figures.churn_rate, figures.customer_lifespan];
            assert!(floats.into_iter().flatten().all(f64::is_finite));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn histories_survive_both_forms(rows in rows()) {
        let words = ledger(rows);
        let ledger = Ledger::read(&words);
        prop_assert_eq!(&history_from_text(&history_to_text(ledger).unwrap()).unwrap(), &words);
        prop_assert_eq!(&history_from_bytes(&history_to_bytes(ledger)).unwrap(), &words);
    }

    #[test]
    fn states_survive_both_forms(rows in rows(), period in period(), as_of in prop::option::of(-160i32..280)) {
        prop_assume!(!rows.is_empty());
        let of_histories = state_of_histories(&histories(&rows), period, as_of);
        for words in [state(&rows, period, Key::bigint), state(&rows, period, text_key), of_histories] {
            let state = State::read(&words);
            prop_assert_eq!(&state_from_text(&state_to_text(state, &mut || ()).unwrap()).unwrap(), &words);
            prop_assert_eq!(&state_from_bytes(&state_to_bytes(state, &mut || ())).unwrap(), &words);
        }
    }

    #[test]
    fn no_bytes_are_read_as_something_unsound(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        history_is_sound(history_from_bytes(&bytes));
        state_is_sound(state_from_bytes(&bytes));
        let text = String::from_utf8_lossy(&bytes);
        history_is_sound(history_from_text(&text));
        state_is_sound(state_from_text(&text));
    }

    #[test]
    fn no_changed_history_is_unsound(rows in rows(), changes in changes()) {
        let words = ledger(rows);
        let ledger = Ledger::read(&words);
        history_is_sound(history_from_bytes(&mutated(history_to_bytes(ledger), &changes)));
        let text = mutated(history_to_text(ledger).unwrap().into_bytes(), &changes);
        history_is_sound(history_from_text(&String::from_utf8_lossy(&text)));
    }

    #[test]
    fn no_changed_state_is_unsound(rows in rows(), period in period(), changes in changes()) {
        let of_histories = state_of_histories(&histories(&rows), period, None);
        for words in [state(&rows, period, Key::bigint), state(&rows, period, text_key), of_histories] {
            let state = State::read(&words);
            state_is_sound(state_from_bytes(&mutated(state_to_bytes(state, &mut || ()), &changes)));
            let text = mutated(state_to_text(state, &mut || ()).unwrap().into_bytes(), &changes);
            state_is_sound(state_from_text(&String::from_utf8_lossy(&text)));
        }
    }
}

#[test]
fn other_versions_are_refused_by_name() {
    let error = history_from_text(r#"{"version":2,"days":[]}"#).unwrap_err();
    assert_eq!(error.to_string(), "invalid purchase_history: format version 2 is not known to this release");
    let error = history_from_bytes(&[9, 0, 0]).unwrap_err();
    assert_eq!(error.to_string(), "invalid binary purchase_history: format version 9 is not known to this release");
}

//! The sizes of the forms of states with customers.

use crate::common::*;
use clv::codec::form::Codec;
use clv::key_figures::state::StateImage;
use clv::key_figures::terms::Terms;
use clv::retention::table::CohortImage;
use clv::states::flat::Flat;
use clv::states::key::Key;
use clv::Period;
use rust_decimal::Decimal;

const CUSTOMERS: u64 = 100_000;

/// Orders of many customers over three years, some ten each, in mixed order.
fn orders() -> impl Iterator<Item = (u64, i32, Decimal)> {
    let mut seed = 1u64;
    let mut random = move |below: u64| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % below
    };
    (0..10 * CUSTOMERS).map(move |_| (random(CUSTOMERS), random(1096) as i32, Decimal::new(random(20_000) as i64, 2)))
}

/// Bytes of text and of binary for each of the `entries` entries of a finished image.
fn per_entry<F: Codec>(words: &[u64], entries: usize) -> [f64; 2] {
    survives_both_forms::<F>(words);
    F::check_printable(words, &mut || ()).unwrap();
    [text::<F>(words).len(), bytes::<F>(words).len()].map(|size| size as f64 / entries as f64)
}

/// The types of customers' keys, and the number of words of a key.
type Known = (&'static str, fn(u64) -> Key, usize);

const KEYS: [Known; 3] = [
    ("sequence", |customer| Key::bigint(customer as i64 + 1_000_000), 1),
    ("far apart", |customer| Key::bigint((customer * 1000) as i64), 1),
    ("hashed", |customer| Key::text(&customer.to_be_bytes()), 2),
];

#[test]
fn a_customer_period_takes_few_bytes() {
    for period in [Period::Month, Period::Year] {
        for (name, key, key_words) in KEYS {
            let mut image = vec![];
            for (customer, day, amount) in orders() {
                change::<StateImage>(&mut image, |words| {
                    StateImage::add_order(words, key(customer), day, Some(amount.into()), &Terms::by(period))
                })
                .unwrap();
            }
            let words = finished(&image);
            let sizes = per_entry::<StateImage>(&words, (words.len() - 5) / (key_words + 1));
            println!("clv_state by {period:?}, keys {name}: {sizes:.2?} bytes of text and of binary");
            assert!(key_words == 2 || sizes.into_iter().all(|size| size <= 8.0));
        }
    }
}

#[test]
fn a_visit_takes_few_bytes() {
    for (name, key, key_words) in KEYS {
        let mut image = vec![];
        for (customer, day, amount) in orders() {
            change::<CohortImage>(&mut image, |words| {
                CohortImage::add_order(words, key(customer), day, Some(amount.into()), Period::Month)
            })
            .unwrap();
        }
        let mut words = vec![0; CohortImage::words_to_finish(&image)];
        let used = CohortImage::finish(&image, &mut words, &mut || ());
        words.truncate(used);
        let sizes = per_entry::<CohortImage>(&words, (words.len() - 5) / (key_words + 3));
        survives_both_forms::<CohortImage>(&words);
        println!("cohort_table by month, keys {name}: {sizes:.2?} bytes of text and of binary");
        assert!(key_words == 2 || sizes.into_iter().all(|size| size <= 10.0));
    }
}

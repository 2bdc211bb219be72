//! Values as past releases wrote them: their images, texts and binary forms must always be readable, and all three must
//! give the same value.
//!
//! Each type has a file with named values. Values are only added to it: with the environment variable `GOLDEN=add`, the
//! values of [`values`] that are not yet in the file are written. Values in a file never change; a change of format
//! gets a new format number and an upgrade from the old one.

mod values;

use clv::codec::form::{Codec, Form};
use clv::states::flat::current;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// A value in its three forms.
#[derive(Debug, Serialize, Deserialize)]
struct Golden {
    /// The format of the image.
    format: u32,
    /// The version of the text and binary forms.
    version: u8,
    /// Words, and the bytes of the binary form, in hexadecimal.
    image: Vec<String>,
    text: String,
    binary: String,
}

type File = BTreeMap<String, Golden>;

fn path(of: &str) -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "tests", "golden", &format!("{of}.json")].iter().collect()
}

fn read(of: &str) -> File {
    std::fs::read_to_string(path(of)).map_or(File::new(), |text| serde_json::from_str(&text).unwrap())
}

fn text<F: Form>(words: &[u64]) -> String {
    let mut out = vec![];
    F::write_text(words, &mut out, &mut || ()).unwrap();
    String::from_utf8(out).unwrap()
}

fn binary<F: Form>(words: &[u64]) -> String {
    let mut out = vec![];
    F::write_bytes(words, &mut out, &mut || ()).unwrap();
    out.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn bytes(hex: &str) -> Vec<u8> {
    (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap()).collect()
}

/// Checks that the three forms of every value in a file are the same value.
fn check<F: Form>(values: fn() -> Vec<(String, Vec<u64>)>) {
    let mut file = read(F::NAME);
    if std::env::var_os("GOLDEN").is_some_and(|how| how == "add") {
        for (name, words) in values() {
            let image = words.iter().map(|word| format!("{word:016x}")).collect();
            let (text, binary) = (text::<F>(&words), binary::<F>(&words));
            file.entry(name).or_insert(Golden { format: F::FORMAT, version: F::VERSION, image, text, binary });
        }
        std::fs::write(path(F::NAME), serde_json::to_string_pretty(&file).unwrap() + "\n").unwrap();
    }
    assert!(!file.is_empty(), "there are no values of {}", F::NAME);
    for (name, golden) in &file {
        let name = format!("{} {name}", F::NAME);
        let words: Vec<u64> = golden.image.iter().map(|word| u64::from_str_radix(word, 16).unwrap()).collect();
        let image = current::<F>(golden.format, &words).unwrap();
        assert!(F::is_finished(&image) || image.iter().all(|word| *word == 0), "{name}");
        let of_text = F::from_text(&golden.text, &mut || ()).unwrap();
        let of_binary = F::from_bytes(&bytes(&golden.binary), &mut || ()).unwrap();
        assert_eq!(of_text, of_binary, "{name}");
        assert!(F::compare(&image, &of_text, &mut || ()).is_eq(), "{name}");
        assert_eq!(F::hash32(&image, &mut || ()), F::hash32(&of_text, &mut || ()), "{name}");
        if golden.version == F::VERSION {
            assert_eq!(text::<F>(&image), golden.text, "{name}");
            assert_eq!(binary::<F>(&image), golden.binary, "{name}");
        }
    }
    // Values of different names are different values.
    let images: Vec<_> = file.values().map(|golden| F::from_text(&golden.text, &mut || ()).unwrap()).collect();
    for (at, image) in images.iter().enumerate() {
        let same = images[..at].iter().position(|other| F::compare(image, other, &mut || ()).is_eq());
        assert_eq!(same, None, "{} {at}", F::NAME);
    }
}

/// A test for each type.
macro_rules! golden {
    ($($name:ident: $image:ty;)+) => {$(
        #[test]
        fn $name() {
            check::<$image>(values::$name);
        }
    )+};
}

golden! {
    purchase_history: clv::history::ledger::LedgerImage;
    clv_state: clv::key_figures::state::StateImage;
    cohort_table: clv::retention::table::CohortImage;
    survival_table: clv::states::distribution::DistributionImage<clv::survival::curve::Tenures>;
    value_distribution: clv::states::distribution::DistributionImage<clv::segments::concentration::Values>;
    rfm_thresholds: clv::states::distribution::DistributionImage<clv::segments::scores::RfmSeries>;
    clv_totals: clv::acquisition::totals::TotalsImage;
    attribution_path: clv::acquisition::attribution::PathImage;
    order_lines: clv::history::lines::LinesImage;
    transition_table: clv::states::transitions::TransitionImage;
    rfm_counts: clv::models::counts::RfmCountsImage;
    clv_model: clv::models::model::ModelImage;
    forecast_sums: clv::models::forecast::state::ForecastImage;
    forecast_pairs: clv::judging::pairs::PairsImage;
    holdout_counts: clv::judging::holdout::HoldoutImage;
    model_checks: clv::judging::checks::ChecksImage;
}

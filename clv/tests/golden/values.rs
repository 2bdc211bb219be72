//! The golden values of each type: empty if possible, small, with refunds, of every source, period, family and status.

use clv::acquisition::attribution::{Conversion, PathImage};
use clv::acquisition::attribution_rule::AttributionRule;
use clv::acquisition::totals::TotalsImage;
use clv::codec::form::Codec;
use clv::history::ledger::{Ledger, LedgerImage};
use clv::history::lines::LinesImage;
use clv::judging::checks::ChecksImage;
use clv::judging::holdout::HoldoutImage;
use clv::judging::pairs::PairsImage;
use clv::judging::terms::HoldoutTerms;
use clv::key_figures::state::StateImage;
use clv::key_figures::terms::Terms;
use clv::models::counts::RfmCountsImage;
use clv::models::forecast::state::ForecastImage;
use clv::models::forecast::terms::{Ahead, ForecastTerms};
use clv::models::model::ModelImage;
use clv::models::registry;
use clv::models::terms::FamilyChoice;
use clv::option_word::OptionWord;
use clv::retention::head::{Start, TableTerms};
use clv::retention::subscriptions::Subscription;
use clv::retention::table::CohortImage;
use clv::segments::concentration::Values;
use clv::segments::scores::RfmSeries;
use clv::states::distribution::DistributionImage;
use clv::states::flat::{Fit, Flat};
use clv::states::key::Key;
use clv::states::transitions::TransitionImage;
use clv::survival::curve::Tenures;
use clv::{Period, Result};
use rust_decimal::Decimal;

type Named = Vec<(String, Vec<u64>)>;

/// Customer, day and amount in cents, if there are amounts: two customers who come back, one with refunds, and one with
/// refunds only.
const ROWS: [(u64, i32, Option<i64>); 9] = [
    (1, -3, Some(990)),
    (1, -3, Some(0)),
    (1, 400, Some(-250)),
    (1, 401, Some(123_456)),
    (2, 30, Some(5)),
    (2, 31, Some(1)),
    (7, 31, Some(7_000)),
    (7, 800, Some(7_001)),
    (9, 60, Some(-1)),
];

fn amount(cents: Option<i64>) -> Option<clv::exact::money::Sum> {
    cents.map(|cents| Decimal::new(cents, 2).into())
}

/// A finished image, made by changes; it is grown until each change fits.
fn built<F: Flat>(changes: impl IntoIterator<Item = impl Fn(&mut [u64]) -> Result<Fit>>) -> Vec<u64> {
    let mut image = vec![0; F::SMALLEST];
    for change in changes {
        while let Fit::NeedsRoom(entries) = change(&mut image).unwrap() {
            let words = F::grown(&image, entries);
            image.resize(words, 0);
        }
    }
    let mut out = vec![0; F::words_to_finish(&image)];
    let used = F::finish(&image, &mut out, &mut || ());
    out.truncate(used);
    out
}

/// Values from their texts.
fn of_texts<F: Codec>(texts: &[(&str, &str)]) -> Named {
    let read = |(name, text): &(&str, &str)| (name.to_string(), F::from_text(text, &mut || ()).unwrap());
    texts.iter().map(read).collect()
}

fn ledger(customer: u64, with_amounts: bool) -> Vec<u64> {
    let rows = ROWS.iter().filter(|(of, ..)| *of == customer);
    let add = |(_, day, cents): &(u64, i32, Option<i64>)| {
        let (day, cents) = (*day, cents.filter(|_| with_amounts));
        move |words: &mut [u64]| LedgerImage::add(words, day, amount(cents))
    };
    built::<LedgerImage>(rows.map(add))
}

pub fn purchase_history() -> Named {
    let mut values = of_texts::<LedgerImage>(&[
        ("empty", r#"{"version":1,"days":[]}"#),
        ("first and last day", r#"{"version":1,"days":[["-4713-11-24",1,"1"],["+5874897-12-31",4294967295,"2"]]}"#),
        (
            "28 digits",
            r#"{"version":1,"days":[["2024-02-29",1,"9999999999999999999999999999"],["2024-03-02",0,"-5"]]}"#,
        ),
        ("28 decimals", r#"{"version":1,"days":[["2024-02-29",1,"0.0000000000000000000000000001"]]}"#),
    ]);
    for customer in [1, 2, 9] {
        values.push((format!("of orders {customer}"), ledger(customer, true)));
    }
    values.push(("without amounts".into(), ledger(1, false)));
    values
}

/// The types of customers' keys, by name.
type Known = (&'static str, fn(u64) -> Key);

const KEYS: [Known; 3] = [
    ("bigint", |customer| Key::bigint(customer as i64 - 5)),
    ("uuid", |customer| Key::uuid([customer as u8; 16])),
    ("text", |customer| Key::text(&customer.to_be_bytes())),
];

fn periods() -> impl Iterator<Item = Period> {
    Period::words().map(|(_, period)| period)
}

pub fn clv_state() -> Named {
    let mut values = vec![("empty".into(), built::<StateImage>([|_: &mut [u64]| Ok(Fit::Done)]))];
    let calendar = periods().filter(|period| period.own_days().is_none());
    for period in calendar.chain([Period::All]) {
        let terms = Terms::by(period);
        for (name, key) in KEYS {
            let add = |(customer, day, cents): &(u64, i32, Option<i64>)| {
                let (key, day, amount) = (key(*customer), *day, amount(*cents));
                move |words: &mut [u64]| StateImage::add_order(words, key, day, amount, &terms)
            };
            values.push((format!("{name} {}", period.name()), built::<StateImage>(ROWS.iter().map(add))));
        }
        for (with_amounts, lapse) in [(true, Some(6)), (false, None)] {
            // Within every period but the day; customers are active before it, in it, and after it.
            let terms = Terms { as_of: Some(402), lapse, ..terms };
            let ledgers = [1, 2, 7, 9].map(|customer| ledger(customer, with_amounts));
            let add = |ledger: &Vec<u64>| {
                let ledger = ledger.clone();
                move |words: &mut [u64]| StateImage::add_history(words, Ledger::read(&ledger), &terms)
            };
            let words = built::<StateImage>(ledgers.iter().map(add));
            values.push((format!("histories {} {with_amounts}", period.name()), words));
        }
    }
    values
}

pub fn cohort_table() -> Named {
    let mut values = vec![("empty".into(), built::<CohortImage>([|_: &mut [u64]| Ok(Fit::Done)]))];
    for period in periods() {
        for (name, key) in KEYS {
            let add = |(customer, day, cents): &(u64, i32, Option<i64>)| {
                let (key, day, amount) = (key(*customer), *day, amount(*cents));
                move |words: &mut [u64]| CohortImage::add_order(words, key, day, amount, period)
            };
            values.push((format!("{name} {}", period.name()), built::<CohortImage>(ROWS.iter().map(add))));
        }
        if period == Period::Month {
            let add = |(customer, starts_on, cents): &(u64, i32, Option<i64>)| {
                let (key, ends_on) = (Key::bigint(*customer as i64), (customer % 2 == 0).then_some(starts_on + 200));
                let monthly_amount = amount(Some(cents.unwrap_or(5))).unwrap_or_default();
                let subscription = Subscription { starts_on: *starts_on, ends_on, monthly_amount };
                move |words: &mut [u64]| CohortImage::add_subscription(words, key, subscription, Some(9999))
            };
            values.push(("subscriptions".into(), built::<CohortImage>(ROWS.iter().map(add))));
        }
        for (with_amounts, as_of) in [(true, None), (true, Some(700)), (false, Some(700))] {
            let ledgers = [1, 2, 7, 9].map(|customer| ledger(customer, with_amounts));
            for start in [Start::FirstOrder, Start::Joined] {
                let joined = (start == Start::Joined).then_some(300);
                let terms = TableTerms { period, as_of, start };
                let add = |ledger: &Vec<u64>| {
                    let ledger = ledger.clone();
                    move |words: &mut [u64]| CohortImage::add_history(words, Ledger::read(&ledger), joined, terms)
                };
                let words = built::<CohortImage>(ledgers.iter().map(add));
                let joined = if start == Start::Joined { " joined" } else { "" };
                values.push((format!("histories {} {with_amounts} {as_of:?}{joined}", period.name()), words));
            }
        }
    }
    values
}

pub fn survival_table() -> Named {
    of_texts::<DistributionImage<Tenures>>(&[
        ("empty", r#"{"version":1,"churned":[],"censored":[]}"#),
        ("all churned", r#"{"version":1,"churned":[[0,1],[12,3]],"censored":[]}"#),
        ("both", r#"{"version":1,"churned":[[12,3],[2147483647,1]],"censored":[[0,9],[40,7000000000]]}"#),
    ])
}

pub fn value_distribution() -> Named {
    of_texts::<DistributionImage<Values>>(&[
        ("empty", r#"{"version":1,"values":[]}"#),
        ("with refunds", r#"{"version":1,"values":[["-3.5",1],["0.00",2],["12.50",3]]}"#),
        (
            "28 digits",
            r#"{"version":1,"values":[["-9999999999999999999999999999",1],["9999999999999999999999999999",1]]}"#,
        ),
    ])
}

pub fn rfm_thresholds() -> Named {
    of_texts::<DistributionImage<RfmSeries>>(&[
        ("empty", r#"{"version":1,"n":5,"as_of":"1998-06-30","recency_days":[],"frequency":[],"revenue":[]}"#),
        (
            "small",
            r#"{"version":1,"n":100,"as_of":"2024-01-31","recency_days":[[0,2],[30,1]],"frequency":[[0,1],[4,2]],"revenue":[["-1.00",1],["14.99",2]]}"#,
        ),
        (
            "breaks",
            r#"{"version":1,"n":2,"as_of":null,"recency_days":[[30,1],[31,1]],"frequency":[[1,1],[2,1]],"revenue":[["9.99",1],["10.00",1]]}"#,
        ),
        (
            "without revenue",
            r#"{"version":1,"n":2,"as_of":"2024-01-31","recency_days":[[7,3]],"frequency":[[0,3]],"revenue":[]}"#,
        ),
    ])
}

pub fn clv_totals() -> Named {
    of_texts::<TotalsImage>(&[
        (
            "lift",
            r#"{"version":1,"of":"lift_agg","counts":[["treated",2],["control",3]],"sums":[["treated_value","2.5"],["control_value","1"],["treated_squares","4.25"],["control_squares","1"]]}"#,
        ),
        (
            "campaigns",
            r#"{"version":1,"of":"campaign_agg","counts":[["clicks",1000],["new_customers",3]],"sums":[["spend","-99.90"],["revenue","-5"],["gross_margin","1.234"],["conversions","12.67"]]}"#,
        ),
        (
            "campaigns of nothing",
            r#"{"version":1,"of":"campaign_agg","counts":[["clicks",0],["new_customers",0]],"sums":[["spend","0"],["revenue","0"],["gross_margin","0"],["conversions","0"]]}"#,
        ),
        (
            "customers",
            r#"{"version":1,"of":"cost_to_serve","counts":[["customers",3],["unprofitable_customers",1]],"sums":[["revenue","12.50"],["cost_of_goods","3"],["service_cost","0.1"],["marketing_cost","2.00"]]}"#,
        ),
    ])
}

pub fn order_lines() -> Named {
    of_texts::<LinesImage>(&[
        (
            "empty",
            r#"{"version":1,"customers":"bigint","orders":"bigint","period":"month","as_of":null,"lapse":null,"lines":[]}"#,
        ),
        (
            "of bigint customers",
            r#"{"version":1,"customers":"bigint","orders":"text","period":"week","as_of":"2024-01-31","lapse":3,"lines":[[9223372036854775809,0,17,"2024-01-05","35.00"],[9223372036854775809,0,18,"2023-02-06","-1.50"]]}"#,
        ),
        (
            "of text customers",
            r#"{"version":1,"customers":"text","orders":"bigint","period":"30 days","as_of":null,"lapse":null,"lines":[[1,2,9223372036854775810,"2024-01-05","7"]]}"#,
        ),
    ])
}

pub fn transition_table() -> Named {
    of_texts::<TransitionImage>(&[
        ("empty", r#"{"version":1,"of":"segments","transitions":[]}"#),
        (
            "segments",
            r#"{"version":1,"of":"segments","transitions":[["nameless","","named","at risk",3,"-1.50"],["named","at risk","nameless","",1,"0.00"],["named","champions","named","at risk",7,"120.00"]]}"#,
        ),
        (
            "campaigns",
            r#"{"version":1,"of":"campaigns","transitions":[["nameless","","converted","",1,"12.5"],["start","","nameless","",1,"0.0"],["start","","named","Straße \"1\"",2,"0.0"],["named","Straße \"1\"","lost","",2,"0.0"]]}"#,
        ),
    ])
}

pub fn forecast_sums() -> Named {
    let models = [
        r#"{"version":1,"family":"bg_nbd","as_of":"1970-02-10","parameters":{"r":0.25,"alpha":30,"a":0.8,"b":2.5},"covariance":[[0.01,0,0,0],[0,4,0,0],[0,0,0.04,0],[0,0,0,0.25]],"spend":{"family":"gamma_gamma","parameters":{"p":6,"q":4,"v":15}}}"#,
        r#"{"version":1,"family":"nbd","as_of":"1970-02-10","parameters":{"r":0.5,"alpha":90}}"#,
    ]
    .map(|text| ModelImage::from_text(text, &mut || ()).unwrap());
    let periods = Ahead::periods(Period::Month, 3, 40).unwrap();
    let of = |ahead, model: &[u64]| {
        let terms = ForecastTerms::of(ahead, 0.1, 0.5, 0.9).unwrap();
        let add = move |customer| {
            let (ledger, model) = (ledger(customer, true), model.to_vec());
            move |words: &mut [u64]| ForecastImage::add(words, terms, &model, Ledger::read(&ledger))
        };
        built::<ForecastImage>([1, 2, 7].map(add))
    };
    let mut both = of(periods, &models[0]);
    both.resize(2000, 0);
    assert_eq!(ForecastImage::merge(&mut both, &of(periods, &models[1])), Ok(Fit::Done));
    let mut finished = vec![0; ForecastImage::words_to_finish(&both)];
    ForecastImage::finish(&both, &mut finished, &mut || ());
    vec![
        ("empty".into(), vec![]),
        ("days".into(), of(Ahead::days(90.0).unwrap(), &models[0])),
        ("periods of two models".into(), finished),
    ]
}

pub fn forecast_pairs() -> Named {
    of_texts::<PairsImage>(&[
        ("empty", r#"{"version":1,"level":0.9,"pairs":[]}"#),
        ("of another level", r#"{"version":1,"level":0.5,"pairs":[]}"#),
        ("pairs", r#"{"version":1,"level":0.9,"pairs":[[-1.5,2.0,1],[-0.25,0.0,2],[0.0,0.0,5],[0.1,1e17,9]]}"#),
    ])
}

pub fn holdout_counts() -> Named {
    let of = |has_amounts, family: FamilyChoice, until| {
        let terms = HoldoutTerms::of(100, until, family).unwrap();
        let add = move |customer| {
            let ledger = ledger(customer, has_amounts);
            move |words: &mut [u64]| HoldoutImage::add(words, terms, Ledger::read(&ledger))
        };
        built::<HoldoutImage>([1, 2, 7].map(add))
    };
    vec![
        ("empty".into(), vec![]),
        ("with amounts".into(), of(true, FamilyChoice::AUTO, 500)),
        ("without amounts, of one family".into(), of(false, FamilyChoice::parse("nbd").unwrap(), 101)),
    ]
}

pub fn model_checks() -> Named {
    let models = [
        r#"{"version":1,"family":"bg_nbd","as_of":"1970-02-10","parameters":{"r":0.25,"alpha":30,"a":0.8,"b":2.5},"spend":{"family":"gamma_gamma","parameters":{"p":6,"q":4,"v":15}}}"#,
        r#"{"version":1,"family":"nbd","parameters":{"r":0.5,"alpha":90}}"#,
    ]
    .map(|text| ModelImage::from_text(text, &mut || ()).unwrap());
    let of = |model: &[u64], has_amounts, as_of, most| {
        let add = move |customer| {
            let (ledger, model) = (ledger(customer, has_amounts), model.to_vec());
            move |words: &mut [u64]| ChecksImage::add(words, &model, Ledger::read(&ledger), as_of, most)
        };
        built::<ChecksImage>([1, 2, 7].map(add))
    };
    vec![
        ("empty".into(), vec![]),
        ("with amounts".into(), of(&models[0], true, 420, None)),
        ("without amounts, up to 7".into(), of(&models[1], false, 33, Some(7))),
    ]
}

pub fn attribution_path() -> Named {
    let touches: [(i64, &[u8]); 5] =
        [(-5, b"email"), (0, b""), (0, b"\xff\xfe"), (99, "Stra\u{df}e \"1\"".as_bytes()), (101, b"late")];
    let mut values = vec![];
    for (name, rule) in AttributionRule::words() {
        // Bytes that are not UTF-8 are left out, since text cannot represent them.
        let touches = touches.iter().filter(|(_, campaign)| std::str::from_utf8(campaign).is_ok());
        let add = |(moment, campaign): &(i64, &'static [u8])| {
            let (moment, campaign) = (*moment, *campaign);
            let conversion = Conversion::of(rule, 100, None, Some(2.5)).unwrap();
            move |words: &mut [u64]| {
                PathImage::add(words, moment, Some(campaign).filter(|name| !name.is_empty()), &conversion)
            }
        };
        values.push((name.to_string(), built::<PathImage>(touches.map(add))));
    }
    values.extend(of_texts::<PathImage>(&[
        (
            "empty",
            r#"{"version":1,"rule":"last","converted_at":0,"look_back_days":null,"half_life_days":7.0,"touches":[]}"#,
        ),
        (
            "look-back window",
            r#"{"version":1,"rule":"linear","converted_at":5,"look_back_days":0.5,"half_life_days":7.0,"touches":[[1,"a"]]}"#,
        ),
    ]));
    values
}

pub fn rfm_counts() -> Named {
    let mut values = of_texts::<RfmCountsImage>(&[(
        "without amounts",
        r#"{"version":1,"as_of":null,"amounts":"without","family":"auto","penalty":0.0,"purchases":[[0,0.0,27.0,12],[3,10.5,27.0,1]],"spend":[],"spells":[]}"#,
    )]);
    for family in registry::of_recency_frequency().map(|(_, family)| family.name()) {
        let text = format!(
            r#"{{"version":1,"as_of":"1998-06-30","amounts":"with","family":"{family}","penalty":0.25,"purchases":[[0,0.0,27.0,12],[2,13.0,27.125,3]],"spend":[[2,11.77,1],[2,25.5,1]],"spells":[]}}"#
        );
        values.push((family.to_string(), RfmCountsImage::from_text(&text, &mut || ()).unwrap()));
    }
    values.extend(of_texts::<RfmCountsImage>(&[(
        "with spells",
        r#"{"version":1,"as_of":"1998-06-30","amounts":"with","family":"best_forecast","penalty":0.0,"purchases":[[0,0.0,27.0,12],[1,13.0,30.0,1]],"spend":[[1,11.77,1]],"spells":[[0,0,27,27,null,12],[0,1,30,30,17,1],[1,1,30,17,null,1]]}"#,
    )]));
    values
}

pub fn clv_model() -> Named {
    let mut values = vec![];
    let spend = r#"{"family":"gamma_gamma","status":"ok","customers":946,"log_likelihood":-4058.5,"parameters":{"p":6.25,"q":3.74,"v":15.44}}"#;
    for (_, family) in registry::of_recency_frequency() {
        let parameters: Vec<String> = family
            .parameters()
            .iter()
            .enumerate()
            .map(|(at, p)| format!("\"{}\":{}", p.name, at as f64 + 0.243))
            .collect();
        let named = format!("{{{}}}", parameters.join(","));
        let n = parameters.len();
        let row = |at: usize| {
            format!("[{}]", (0..n).map(|to| if to == at { "0.0625" } else { "0.001" }).collect::<Vec<_>>().join(","))
        };
        let covariance = format!("[{}]", (0..n).map(row).collect::<Vec<_>>().join(","));
        for (name, fields) in [
            ("by hand", format!(r#""parameters":{named}"#)),
            (
                "boundary",
                format!(
                    r#""status":"boundary","customers":2357,"log_likelihood":-14363.5,"parameters":{named},"spend":{spend}"#
                ),
            ),
            ("not converged", format!(r#""status":"not converged","penalty":0.5,"customers":9,"parameters":{named}"#)),
            ("too few", r#""status":"too few customers","as_of":"1997-09-30","customers":0"#.to_string()),
            (
                "with errors",
                format!(
                    r#""as_of":"1997-09-30","customers":2357,"log_likelihood":-14363.5,"parameters":{named},"covariance":{covariance}"#
                ),
            ),
        ] {
            let text = format!(r#"{{"version":1,"family":"{}",{fields}}}"#, family.name());
            let words = ModelImage::from_text(&text, &mut || ()).unwrap_or_else(|error| panic!("{error}: {text}"));
            values.push((format!("{} {name}", family.name()), words));
        }
    }
    values
}

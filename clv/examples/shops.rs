//! Writes simulated shops and the fits to them, a line of JSON each, for tests/peers/fits.py: `shops SEED FROM TO`.

#[path = "../tests/models/shops.rs"]
mod shops;

use clv::models::estimate::Process;
use serde_json::{json, Value};
use shops::{Shop, FAMILIES};

fn fits(shop: &Shop) -> Value {
    let mut fits = serde_json::Map::new();
    for family in FAMILIES {
        let started = std::time::Instant::now();
        let model = shop.fit(family);
        let micros = started.elapsed().as_micros();
        for fitted in &model.processes {
            let name = if fitted.process == Process::Spend { "gamma_gamma" } else { family };
            let estimate = &fitted.estimate;
            let fit = json!({ "status": estimate.status.name(), "value": estimate.log_likelihood, "at": estimate.parameters, "micros": micros });
            fits.insert(name.into(), fit);
        }
    }
    fits.into()
}

fn main() {
    let numbers: Vec<u64> = std::env::args().skip(1).map(|number| number.parse().expect("a number")).collect();
    let [seed, from, to] = numbers[..] else { panic!("shops SEED FROM TO") };
    for number in from..to {
        let shop = Shop::of(seed, number);
        let purchases: Vec<_> = shop.purchases.iter().map(|((x, recency, age), n)| (x, recency, age, n)).collect();
        let spend: Vec<_> = shop.spend.iter().map(|((x, mean), n)| (x, *mean as f64 / 100.0, n)).collect();
        let line = json!({ "shop": number, "family": shop.family, "parameters": shop.parameters, "purchases": purchases, "spend": spend, "fits": fits(&shop) });
        println!("{line}");
    }
}

//! Families whose customers leave by the toss of a coin at each purchase, see [`crate::models::beta_geometric`].

use crate::maths::newton::Evaluation;
use crate::maths::random::Random;
use crate::models::beta_geometric::Coin;
use crate::models::customer::{Customer, Life};
use crate::models::grouped::Purchases;
use crate::models::registry::{days, number, Family, Parameter};
use crate::states::flat::Tick;

/// A family of that kind.
pub struct Tossing {
    pub name: &'static str,
    /// The tosses at the first purchase: 0 or 1.
    pub first: f64,
}

impl Tossing {
    fn coin(&self, parameters: &[f64]) -> Coin {
        Coin { r: parameters[0], alpha: parameters[1], a: parameters[2], b: parameters[3], first: self.first }
    }
}

impl Family for Tossing {
    fn name(&self) -> &'static str {
        self.name
    }

    fn parameters(&self) -> &'static [Parameter] {
        const { &[number("r"), days("alpha"), number("a"), number("b")] }
    }

    fn starts(&self, nbd: [f64; 2], _: f64) -> Vec<Vec<f64>> {
        let [r, alpha] = nbd;
        vec![vec![r, alpha, 0.5, 2.0], vec![r / 2.0, alpha / 4.0, 1.0, 3.0], vec![r, alpha, 0.01, 1.0]]
    }

    fn evaluate(&self, parameters: &[f64], purchases: &Purchases, tick: Tick<'_>) -> Evaluation {
        self.coin(parameters).evaluate(purchases, tick)
    }

    fn p_alive(&self, parameters: &[f64], customer: Customer) -> f64 {
        self.coin(parameters).p_alive(customer)
    }

    fn expected_purchases(&self, parameters: &[f64], customer: Customer, days: f64) -> f64 {
        let coin = self.coin(parameters);
        coin.p_alive(customer) * coin.alive(customer).expected(days)
    }

    fn discounted_purchases(&self, parameters: &[f64], customer: Customer, days: f64, rate: f64) -> f64 {
        let coin = self.coin(parameters);
        coin.p_alive(customer) * coin.alive(customer).discounted(days, rate)
    }

    fn purchase_probability(&self, parameters: &[f64], customer: Customer, days: f64, n: f64) -> f64 {
        let coin = self.coin(parameters);
        coin.purchase_probability(customer, days, n)
    }

    fn any_purchase_probability(&self, parameters: &[f64], customer: Customer, days: f64) -> f64 {
        let coin = self.coin(parameters);
        coin.p_alive(customer) * coin.alive(customer).rate.any(days)
    }

    fn draw(&self, parameters: &[f64], customer: Customer, random: &mut Random) -> Life {
        self.coin(parameters).alive(customer).draw(random)
    }
}

//! The questions about a customer that a family of models may answer. Each is a method; the default is no answer; `parameters` are as many as the family has, in its order, positive and finite.

use crate::maths::random::Random;
use crate::models::customer::{Customer, Life, Spender, NEW};
use crate::models::worth::Spent;

/// A question that a family does not answer, with the reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAnswered(pub &'static str);

pub type Answer<T = f64> = Result<T, NotAnswered>;

const NOT_ANSWERED: NotAnswered = NotAnswered("its family does not answer it");

pub trait Questions: Sync {
    /// The probability that a customer is still there.
    ///
    /// # Errors
    /// [`NotAnswered`], as all others.
    fn p_alive(&self, _parameters: &[f64], _: Customer) -> Answer {
        Err(NOT_ANSWERED)
    }

    /// Expected purchases in the next `days`, of a customer who may have left; infinite `days` may give infinity.
    fn expected_purchases(&self, _parameters: &[f64], _: Customer, _days: f64) -> Answer {
        Err(NOT_ANSWERED)
    }

    /// Expected purchases X in the next `days`, and expected pairs of them, E[X (X - 1)].
    fn purchase_moments(&self, _parameters: &[f64], _: Customer, _days: f64) -> Answer<[f64; 2]> {
        Err(NOT_ANSWERED)
    }

    /// Expected purchases as above, each discounted by e^(-`rate` t); with a positive rate it is finite.
    fn discounted_purchases(&self, _parameters: &[f64], _: Customer, _days: f64, _rate: f64) -> Answer {
        Err(NOT_ANSWERED)
    }

    /// The probability of exactly `n` purchases in the next `days`.
    fn purchase_probability(&self, _parameters: &[f64], _: Customer, _days: f64, _n: f64) -> Answer {
        Err(NOT_ANSWERED)
    }

    /// The probability of at least one purchase in the next `days`. It is not computed as 1 less that of none, which loses all
    /// digits where it is small.
    fn any_purchase_probability(&self, _parameters: &[f64], _: Customer, _days: f64) -> Answer {
        Err(NOT_ANSWERED)
    }

    /// The age in whole days at which [`Questions::p_alive`] is below a threshold if there is no other purchase after the age
    /// `t_x`; `None` if it never is within 2^24 days.
    fn deadline(&self, _parameters: &[f64], _x: f64, _t_x: f64, _threshold: f64) -> Answer<Option<f64>> {
        Err(NOT_ANSWERED)
    }

    /// Draws a future of a customer who is still there.
    fn draw(&self, _parameters: &[f64], _: Customer, _: &mut Random) -> Answer<Life> {
        Err(NOT_ANSWERED)
    }

    /// Expected spend on a purchase day; `None` where that is infinite.
    fn expected_spend(&self, _parameters: &[f64], _: Spent) -> Answer<Option<f64>> {
        Err(NOT_ANSWERED)
    }

    /// Expected spend on a purchase day, the mean of its square over what may be the mean of this customer, and the mean of the
    /// square of spend on a day; infinite where they do not exist.
    fn spend_moments(&self, _parameters: &[f64], _: Spent) -> Answer<[f64; 3]> {
        Err(NOT_ANSWERED)
    }

    /// Draws what a new customer spends on a purchase day.
    fn draw_spender(&self, _parameters: &[f64], _: &mut Random) -> Answer<Spender> {
        Err(NOT_ANSWERED)
    }

    /// Draws the total spend of one customer over further purchase days, for each of two numbers of days.
    fn draw_spend(&self, _parameters: &[f64], _: Spent, _days: [f64; 2], _: &mut Random) -> Answer<[f64; 2]> {
        Err(NOT_ANSWERED)
    }
}

/// Asks a family one question, with valid parameters.
type Try = fn(&dyn Questions, &[f64]) -> bool;

/// The functions that ask, by name. Those of money need an answer of purchases and one of spend.
const ASKING: [(&str, Try); 17] = [
    ("p_alive", |family, at| family.p_alive(at, NEW).is_ok()),
    ("expected_purchases", |family, at| family.expected_purchases(at, NEW, 1.0).is_ok()),
    ("purchase_probability", |family, at| {
        family.purchase_probability(at, NEW, 1.0, 0.0).and(family.any_purchase_probability(at, NEW, 1.0)).is_ok()
    }),
    ("expected_spend", |family, at| family.expected_spend(at, NOTHING).is_ok()),
    ("expected_value", has_value),
    ("expected_purchases_interval", |family, at| family.draw(at, NEW, &mut Random::new(0)).is_ok()),
    ("expected_value_interval", |family, at| {
        let spend = |random: &mut Random| family.draw_spend(at, NOTHING, [1.0; 2], random).map(drop);
        family.draw(at, NEW, &mut Random::new(0)).map(drop).or_else(|_| spend(&mut Random::new(0))).is_ok()
    }),
    ("new_customer_purchases", |family, at| family.expected_purchases(at, NEW, 1.0).is_ok()),
    ("new_customer_value", has_value),
    ("clv_diagnose", |family, at| {
        family
            .purchase_probability(at, NEW, 1.0, 0.0)
            .map(drop)
            .and(family.purchase_moments(at, NEW, 1.0).map(drop))
            .is_ok()
    }),
    ("clv_fit_check", |family, at| family.purchase_probability(at, NEW, 1.0, 0.0).is_ok()),
    ("clv_explain", |family, at| family.p_alive(at, NEW).and(family.any_purchase_probability(at, NEW, 1.0)).is_ok()),
    ("forecast_agg", has_moments),
    ("forecast_curve", has_moments),
    ("next_purchase", |family, at| family.any_purchase_probability(at, NEW, 1.0).is_ok()),
    ("simulate_orders", |family, at| {
        let spend = |random: &mut Random| family.draw_spender(at, random).map(drop);
        family.draw(at, NEW, &mut Random::new(0)).map(drop).or_else(|_| spend(&mut Random::new(0))).is_ok()
    }),
    ("win_back_deadline", |family, at| family.deadline(at, 0.0, 0.0, 0.5).is_ok()),
];

const NOTHING: Spent = Spent { x: 0.0, mean: 0.0 };

fn has_moments(family: &dyn Questions, at: &[f64]) -> bool {
    family.purchase_moments(at, NEW, 1.0).is_ok()
}

fn has_value(family: &dyn Questions, at: &[f64]) -> bool {
    let spend = || family.expected_spend(at, NOTHING).map(drop);
    family.discounted_purchases(at, NEW, 1.0, 0.01).map(drop).or_else(|_| spend()).is_ok()
}

/// The functions that a family of `n` parameters answers: each question is put once, with all parameters 2.
pub fn answered(family: &dyn Questions, n: usize) -> impl Iterator<Item = &'static str> + '_ {
    ASKING.into_iter().filter(move |(_, answers)| answers(family, &vec![2.0; n])).map(|(name, _)| name)
}

/// The answer to [`Questions::deadline`], by halving, where `p_alive` falls with the age.
pub fn deadline(p_alive: impl Fn(f64) -> f64, t_x: f64, threshold: f64) -> Option<f64> {
    let below = |t: f64| p_alive(t) < threshold;
    let (mut low, mut high) = (t_x.ceil() - 1.0, f64::from(1 << 24));
    if !below(high) {
        return None;
    }
    while high - low > 1.0 {
        let middle = ((low + high) / 2.0).floor();
        if below(middle.max(t_x)) {
            high = middle
        } else {
            low = middle
        }
    }
    Some(high)
}

//! The marketing formulas over plain numbers. Money is a [`Decimal`], rates and ratios are `f64`.
//!
//! A ratio with nothing to divide by is `None`. Money is divided like numerics in PostgreSQL (see
//! [`crate::exact::money::quotient`]), so that the same formula in plain SQL gives the same digits.

use crate::error::{shown, Error, Result};
use crate::exact::decimals::{difference, factor, not_negative, product, ratio};
use crate::exact::floats::from_f64;
use crate::exact::money::{quotient, significant_scale, Sum};
use rust_decimal::{Decimal, RoundingStrategy};

/// Returns a rate, and refuses one outside of [0, 1].
fn rate(argument: &'static str, value: f64) -> Result<f64> {
    if (0.0..=1.0).contains(&value) {
        Ok(value)
    } else {
        Err(Error::domain(argument, shown(value), "between 0 and 1"))
    }
}

fn divide(of: &'static str, dividend: Decimal, divisor: Decimal) -> Result<Option<Decimal>> {
    quotient(of, dividend.into(), divisor.into())
}

/// `revenue / orders`
pub fn average_order_value(revenue: Decimal, orders: Decimal) -> Result<Option<Decimal>> {
    divide("average_order_value", revenue, not_negative("orders", orders)?)
}

/// `orders / customers`
pub fn purchase_frequency(orders: Decimal, customers: Decimal) -> Result<Option<f64>> {
    Ok(ratio(not_negative("orders", orders)?, not_negative("customers", customers)?))
}

/// The customers of the start who are still customers at the end: `E - N`. `None` where the counts cannot say: new
/// customers have left before the end, so that `E - N` is negative, or others came than new ones, so that it is above `S`.
fn kept(start: Decimal, end: Decimal, new: Decimal) -> Result<Option<Decimal>> {
    let start = not_negative("customers_start", start)?;
    let end = not_negative("customers_end", end)?;
    let kept = difference("customers", end, not_negative("new_customers", new)?)?;
    Ok(Some(kept).filter(|kept| (Decimal::ZERO..=start).contains(kept)))
}

/// `(E - N) / S`: the share of the customers at the start who are still customers at the end; `None` where the counts
/// cannot say.
pub fn retention_rate(start: Decimal, end: Decimal, new: Decimal) -> Result<Option<f64>> {
    Ok(kept(start, end, new)?.and_then(|kept| ratio(kept, start)))
}

/// `1 - (E - N) / S`, computed as `(S - (E - N)) / S`; `None` where the counts cannot say.
pub fn churn_rate(start: Decimal, end: Decimal, new: Decimal) -> Result<Option<f64>> {
    let Some(kept) = kept(start, end, new)? else { return Ok(None) };
    Ok(ratio(difference("customers", start, kept)?, start))
}

/// `1 / churn_rate`, in periods; `None` when nobody leaves.
pub fn customer_lifespan(churn_rate: f64) -> Result<Option<f64>> {
    let churn_rate = rate("churn_rate", churn_rate)?;
    Ok((churn_rate > 0.0).then(|| 1.0 / churn_rate).filter(|lifespan| lifespan.is_finite()))
}

/// `average_order_value x purchase_frequency x customer_lifespan x margin`
pub fn clv(average_order_value: Decimal, frequency: f64, lifespan: f64, margin: f64) -> Result<Decimal> {
    let factors =
        [factor("purchase_frequency", frequency)?, factor("customer_lifespan", lifespan)?, from_f64("margin", margin)?];
    factors.into_iter().try_fold(average_order_value, |value, factor| product("clv", value, factor))
}

/// Sum of `margin x retention^t / (1 + discount)^t` over `t = 0 .. periods - 1`, or without end: `margin x (1 +
/// discount) / (1 + discount - retention)`, or `None` if that does not converge.
pub fn clv_discounted(margin: Decimal, retention: f64, discount: f64, periods: Option<i32>) -> Result<Option<Decimal>> {
    rate("retention_rate", retention)?;
    if discount <= -1.0 {
        return Err(Error::domain("discount_rate", shown(discount), "more than -1"));
    }
    let retention = from_f64("retention_rate", retention)?;
    let too_large = Error::money_overflow("clv");
    let growth = from_f64("discount_rate", discount)?.checked_add(Decimal::ONE).ok_or(too_large)?;
    let Some(periods) = periods else {
        let converges = retention < growth;
        let loss = difference("clv", growth, retention)?;
        return if converges { divide("clv", product("clv", margin, growth)?, loss) } else { Ok(None) };
    };
    let periods = u32::try_from(periods).map_err(|_| Error::domain("periods", periods, "zero or more"))?;
    let survival = retention.checked_div(growth).ok_or_else(|| Error::money_overflow("clv"))?;
    let value = product("clv", margin, geometric_sum(survival, periods)?)?;
    Ok(Some(significant(value)))
}

/// `1 + q + ... + q^(n - 1)` by doubling, `S(2k) = S(k) (1 + q^k)`: all terms are positive, so that nothing cancels.
fn geometric_sum(q: Decimal, n: u32) -> Result<Decimal> {
    let (mut sum, mut power) = (Decimal::ZERO, Decimal::ONE);
    for bit in (0..u32::BITS - n.leading_zeros()).rev() {
        let factor = power.checked_add(Decimal::ONE).ok_or_else(|| Error::money_overflow("clv"))?;
        sum = product("clv", sum, factor)?;
        power = product("clv", power, power)?;
        if n >> bit & 1 == 1 {
            sum = sum.checked_add(power).ok_or_else(|| Error::money_overflow("clv"))?;
            power = product("clv", power, q)?;
        }
    }
    Ok(sum)
}

/// Rounds to as many digits as a quotient has: at least 16 significant ones.
fn significant(value: Decimal) -> Decimal {
    let scale = significant_scale(value.into(), Decimal::ONE.into());
    value.round_dp_with_strategy(scale, RoundingStrategy::MidpointAwayFromZero)
}

/// `spend / clicks`: cost per click.
pub fn cpc(spend: Decimal, clicks: Decimal) -> Result<Option<Decimal>> {
    divide("cpc", not_negative("spend", spend)?, not_negative("clicks", clicks)?)
}

/// `spend / acquisitions`: cost per acquisition, which is whatever the campaign pays for.
pub fn cpa(spend: Decimal, acquisitions: Decimal) -> Result<Option<Decimal>> {
    divide("cpa", not_negative("spend", spend)?, not_negative("acquisitions", acquisitions)?)
}

/// `spend / new_customers`: customer acquisition cost.
pub fn cac(spend: Decimal, new_customers: Decimal) -> Result<Option<Decimal>> {
    divide("cac", not_negative("spend", spend)?, not_negative("new_customers", new_customers)?)
}

/// `conversions / visits`
pub fn conversion_rate(conversions: Decimal, visits: Decimal) -> Result<Option<f64>> {
    Ok(ratio(not_negative("conversions", conversions)?, not_negative("visits", visits)?))
}

/// `revenue / spend`: return on ad spend.
pub fn roas(revenue: Decimal, spend: Decimal) -> Result<Option<f64>> {
    Ok(ratio(revenue, not_negative("spend", spend)?))
}

/// `(gain - cost) / cost`: return on investment.
pub fn roi(gain: Decimal, cost: Decimal) -> Result<Option<f64>> {
    let cost = not_negative("cost", cost)?;
    Ok(ratio(difference("roi", gain, cost)?, cost))
}

/// `clv / cac`
pub fn clv_cac_ratio(clv: Decimal, cac: Decimal) -> Result<Option<f64>> {
    Ok(ratio(clv, not_negative("cac", cac)?))
}

/// `cac / margin_per_period`: periods until a customer has paid back; `None` when the margin is not above zero.
pub fn payback_periods(cac: Decimal, margin_per_period: Decimal) -> Result<Option<f64>> {
    let cac = not_negative("cac", cac)?;
    Ok((margin_per_period.mantissa() > 0).then(|| ratio(cac, margin_per_period)).flatten())
}

/// The smallest whole number of orders whose margin covers the cost; `None` when the margin is not above zero.
pub fn break_even_orders(fixed_cost: Decimal, margin_per_order: Decimal) -> Result<Option<i64>> {
    let cost = Sum::from(not_negative("fixed_cost", fixed_cost)?);
    let margin = Sum::from(margin_per_order);
    if margin.mantissa <= 0 {
        return Ok(None);
    }
    let scale = cost.scale.max(margin.scale);
    let too_large = |_| Error::count_overflow("break_even_orders");
    let (cost, margin) = (cost.rescaled(scale).map_err(too_large)?, margin.rescaled(scale).map_err(too_large)?);
    let orders = cost.mantissa / margin.mantissa + i128::from(cost.mantissa % margin.mantissa > 0);
    i64::try_from(orders).map(Some).map_err(|_| Error::count_overflow("break_even_orders"))
}

/// `clv / target_ratio`: the cost of a customer at which CLV is `target_ratio` times the cost.
pub fn max_cac(clv: Decimal, target_ratio: f64) -> Result<Option<Decimal>> {
    let ratio = from_f64("target_ratio", target_ratio)?;
    if ratio.mantissa() > 0 {
        divide("max_cac", clv, ratio)
    } else {
        Err(Error::domain("target_ratio", target_ratio, "more than zero"))
    }
}

/// `new_customers x cac`
pub fn acquisition_budget(new_customers: Decimal, cac: Decimal) -> Result<Decimal> {
    product("budget", not_negative("new_customers", new_customers)?, not_negative("cac", cac)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn d(text: &str) -> Decimal {
        Decimal::from_str_exact(text).unwrap()
    }

    #[test]
    fn a_geometric_sum_is_the_sum_of_its_terms() {
        for q in ["0", "0.5", "0.9", "1", "1.25", "0.999999999"] {
            let (q, mut term, mut sum) = (d(q), Decimal::ONE, Decimal::ZERO);
            for n in 0..40 {
                let difference = (geometric_sum(q, n).unwrap() - sum).abs();
                assert!(difference <= sum * d("0.000000000000000000000001"), "q {q} n {n}");
                sum += term;
                term *= q;
            }
        }
        assert_eq!(geometric_sum(Decimal::ONE, 1_000_000).unwrap(), d("1000000"));
    }

    /// A customer kept with probability 0.8 a year, discounted at 10 %: 100 x 1.1 / 0.3, and the first terms by hand.
    #[test]
    fn discounted_values_by_hand() {
        let value = |periods| clv_discounted(d("100"), 0.8, 0.1, periods).unwrap().unwrap();
        assert_eq!(value(None).to_string(), "366.6666666666666667");
        assert_eq!(value(Some(0)), Decimal::ZERO);
        assert_eq!(value(Some(1)), d("100"));
        assert_eq!(value(Some(2)).to_string(), "172.7272727272727273");
        assert_eq!(value(Some(3)).to_string(), "225.6198347107438017");
        assert_eq!(clv_discounted(d("100"), 1.0, 0.0, None).unwrap(), None);
        assert_eq!(clv_discounted(d("100"), 1.0, 0.0, Some(12)).unwrap(), Some(d("1200")));
    }

    #[test]
    fn break_even_is_the_smallest_number_that_covers() {
        for (cost, margin, orders) in [("100", "30", 4), ("90", "30", 3), ("0", "5", 0), ("0.01", "7.5", 1)] {
            assert_eq!(break_even_orders(d(cost), d(margin)).unwrap(), Some(orders));
        }
        assert_eq!(break_even_orders(d("1"), d("0")).unwrap(), None);
        assert_eq!(break_even_orders(d("1"), d("-1")).unwrap(), None);
    }
}

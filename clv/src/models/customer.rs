//! A customer as a model sees them, and one possible future of a customer.

/// A customer as models see them; times in days.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Customer {
    /// Repeat purchases.
    pub x: f64,
    /// Age at the last purchase, 0 where x is 0.
    pub t_x: f64,
    /// Age.
    pub t: f64,
}

/// A customer who has just bought for the first time.
pub const NEW: Customer = Customer { x: 0.0, t_x: 0.0, t: 0.0 };

/// One possible future of a customer who is still there, as drawn by a simulation.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Life {
    /// Purchases a day until the customer leaves, not counting the last one.
    pub rate: f64,
    /// Days until the customer leaves; infinite for one who never does.
    pub end: f64,
    /// Whether the customer leaves at a purchase.
    pub ends_with_purchase: bool,
}

/// What a customer spends on a purchase day: gamma distributed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spender {
    pub shape: f64,
    /// The logarithm of the rate.
    pub ln_rate: f64,
}

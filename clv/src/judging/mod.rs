//! Judging models: measures of forecasts against what came, back-tests, and tests of what models assume. Uses [`crate::models`],
//! [`crate::key_figures`] and what they may use.

pub mod accuracy;
pub mod backtest;
pub mod calibration;
pub mod checks;
mod checks_form;
pub mod diagnosis;
pub mod fit_check;
pub mod holdout;
mod holdout_form;
pub mod pairs;
mod pairs_form;
pub mod rules;
mod suspicions;
pub mod terms;

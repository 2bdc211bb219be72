//! Input and output of the stored types, their equality and their hash.

use crate::args::Text;
use crate::call::{new_cstring, new_varlena, sql_function, tick, Call};
use crate::image::{finished, words, Image};
use clv::attribution::PathImage;
use clv::codec::Stored;
use clv::cohort::CohortImage;
use clv::distribution::DistributionImage;
use clv::error::Result;
use clv::ledger::LedgerImage;
use clv::model::ModelImage;
use clv::rfm_counts::RfmCountsImage;
use clv::segments::RfmSeries;
use clv::state::StateImage;
use clv::survival::Tenures;
use clv::tally::TallyImage;
use clv::values::Values;
use pgrx::pg_sys::Datum;

fn input<T: Stored>(call: &Call) -> Result<Option<Datum>> {
    match call.get::<Text>(0)? {
        Some(text) => Ok(Image::of::<T>(&T::from_text(&text)?)?.datum()),
        None => Ok(None),
    }
}

fn output<T: Stored>(call: &Call) -> Result<Option<Datum>> {
    let Some(words) = words(call, 0) else {
        return Ok(None);
    };
    finished::<T, _>(words, |words| Ok(Some(new_cstring(&T::to_text(words, &mut tick)?))))
}

fn receive<T: Stored>(call: &Call) -> Result<Option<Datum>> {
    Ok(Image::of::<T>(&T::from_bytes(call.message())?)?.datum())
}

fn send<T: Stored>(call: &Call) -> Result<Option<Datum>> {
    let Some(words) = words(call, 0) else {
        return Ok(None);
    };
    finished::<T, _>(words, |words| Ok(Some(new_varlena(&T::to_bytes(words, &mut tick)?))))
}

fn equal<T: Stored>(call: &Call) -> Result<bool> {
    match (words(call, 0), words(call, 1)) {
        (Some(a), Some(b)) => finished::<T, _>(a, |a| finished::<T, _>(b, |b| Ok(T::equal(a, b)))),
        _ => Ok(false),
    }
}

fn is_equal<T: Stored>(call: &Call) -> Result<Option<Datum>> {
    Ok(Some(Datum::from(equal::<T>(call)?)))
}

fn is_different<T: Stored>(call: &Call) -> Result<Option<Datum>> {
    Ok(Some(Datum::from(!equal::<T>(call)?)))
}

fn hash<T: Stored>(call: &Call) -> Result<Option<Datum>> {
    let Some(words) = words(call, 0) else {
        return Ok(None);
    };
    finished::<T, _>(words, |words| Ok(Some(Datum::from(T::hash32(words) as i32))))
}

/// The functions of a type: their C names, each with that of its record.
macro_rules! stored_type {
    ($image:ty: $($function:ident $name:ident $finfo:ident;)+) => {
        $( sql_function!($name, $finfo, $function::<$image>); )+
    };
}

stored_type! { LedgerImage:
    input purchase_history_in pg_finfo_purchase_history_in;
    output purchase_history_out pg_finfo_purchase_history_out;
    receive purchase_history_recv pg_finfo_purchase_history_recv;
    send purchase_history_send pg_finfo_purchase_history_send;
    is_equal purchase_history_eq pg_finfo_purchase_history_eq;
    is_different purchase_history_ne pg_finfo_purchase_history_ne;
    hash purchase_history_hash pg_finfo_purchase_history_hash;
}

stored_type! { StateImage:
    input clv_state_in pg_finfo_clv_state_in;
    output clv_state_out pg_finfo_clv_state_out;
    receive clv_state_recv pg_finfo_clv_state_recv;
    send clv_state_send pg_finfo_clv_state_send;
    is_equal clv_state_eq pg_finfo_clv_state_eq;
    is_different clv_state_ne pg_finfo_clv_state_ne;
    hash clv_state_hash pg_finfo_clv_state_hash;
}

stored_type! { CohortImage:
    input cohort_table_in pg_finfo_cohort_table_in;
    output cohort_table_out pg_finfo_cohort_table_out;
    receive cohort_table_recv pg_finfo_cohort_table_recv;
    send cohort_table_send pg_finfo_cohort_table_send;
    is_equal cohort_table_eq pg_finfo_cohort_table_eq;
    is_different cohort_table_ne pg_finfo_cohort_table_ne;
    hash cohort_table_hash pg_finfo_cohort_table_hash;
}

stored_type! { DistributionImage<Tenures>:
    input survival_table_in pg_finfo_survival_table_in;
    output survival_table_out pg_finfo_survival_table_out;
    receive survival_table_recv pg_finfo_survival_table_recv;
    send survival_table_send pg_finfo_survival_table_send;
    is_equal survival_table_eq pg_finfo_survival_table_eq;
    is_different survival_table_ne pg_finfo_survival_table_ne;
    hash survival_table_hash pg_finfo_survival_table_hash;
}

stored_type! { DistributionImage<Values>:
    input value_distribution_in pg_finfo_value_distribution_in;
    output value_distribution_out pg_finfo_value_distribution_out;
    receive value_distribution_recv pg_finfo_value_distribution_recv;
    send value_distribution_send pg_finfo_value_distribution_send;
    is_equal value_distribution_eq pg_finfo_value_distribution_eq;
    is_different value_distribution_ne pg_finfo_value_distribution_ne;
    hash value_distribution_hash pg_finfo_value_distribution_hash;
}

stored_type! { DistributionImage<RfmSeries>:
    input rfm_thresholds_in pg_finfo_rfm_thresholds_in;
    output rfm_thresholds_out pg_finfo_rfm_thresholds_out;
    receive rfm_thresholds_recv pg_finfo_rfm_thresholds_recv;
    send rfm_thresholds_send pg_finfo_rfm_thresholds_send;
    is_equal rfm_thresholds_eq pg_finfo_rfm_thresholds_eq;
    is_different rfm_thresholds_ne pg_finfo_rfm_thresholds_ne;
    hash rfm_thresholds_hash pg_finfo_rfm_thresholds_hash;
}

stored_type! { TallyImage:
    input clv_totals_in pg_finfo_clv_totals_in;
    output clv_totals_out pg_finfo_clv_totals_out;
    receive clv_totals_recv pg_finfo_clv_totals_recv;
    send clv_totals_send pg_finfo_clv_totals_send;
    is_equal clv_totals_eq pg_finfo_clv_totals_eq;
    is_different clv_totals_ne pg_finfo_clv_totals_ne;
    hash clv_totals_hash pg_finfo_clv_totals_hash;
}

stored_type! { PathImage:
    input attribution_path_in pg_finfo_attribution_path_in;
    output attribution_path_out pg_finfo_attribution_path_out;
    receive attribution_path_recv pg_finfo_attribution_path_recv;
    send attribution_path_send pg_finfo_attribution_path_send;
    is_equal attribution_path_eq pg_finfo_attribution_path_eq;
    is_different attribution_path_ne pg_finfo_attribution_path_ne;
    hash attribution_path_hash pg_finfo_attribution_path_hash;
}

stored_type! { RfmCountsImage:
    input rfm_counts_in pg_finfo_rfm_counts_in;
    output rfm_counts_out pg_finfo_rfm_counts_out;
    receive rfm_counts_recv pg_finfo_rfm_counts_recv;
    send rfm_counts_send pg_finfo_rfm_counts_send;
    is_equal rfm_counts_eq pg_finfo_rfm_counts_eq;
    is_different rfm_counts_ne pg_finfo_rfm_counts_ne;
    hash rfm_counts_hash pg_finfo_rfm_counts_hash;
}

stored_type! { ModelImage:
    input clv_model_in pg_finfo_clv_model_in;
    output clv_model_out pg_finfo_clv_model_out;
    receive clv_model_recv pg_finfo_clv_model_recv;
    send clv_model_send pg_finfo_clv_model_send;
    is_equal clv_model_eq pg_finfo_clv_model_eq;
    is_different clv_model_ne pg_finfo_clv_model_ne;
    hash clv_model_hash pg_finfo_clv_model_hash;
}

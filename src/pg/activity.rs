//! What a procedure that takes long is doing, for those who watch the server.

use crate::pg::call::Call;
use crate::pg::function::sql_function;
use crate::pg::varlena::{new_cstring, varlena_bytes};
use pgrx::pg_sys;

// Shows a step instead of the statement in the column `query` of pg_stat_activity; an empty one brings the statement back.
sql_function!(_clv_show_step_text, pg_finfo__clv_show_step_text, |call: &Call| {
    let Some(step) = call.datum(0) else { return Ok(None) };
    // SAFETY: the argument is declared as text. What is reported ends in a zero byte and is copied; the statement is null
    // where there is none, as in a background worker.
    unsafe {
        let step = varlena_bytes(step);
        let shown = if step.is_empty() { pg_sys::debug_query_string } else { new_cstring(step).cast_mut_ptr() };
        pg_sys::pgstat_report_activity(pg_sys::BackendState::STATE_RUNNING, shown);
    }
    Ok(None)
});

//! Sets of rows as results, in both ways that PostgreSQL accepts them: all rows at once in FROM, kept in memory up to
//! work_mem and then on disk; row by row in a SELECT list, which may stop early.

use super::call::{tick, Call};
use super::descriptor;
use super::error::or_raise;
use super::memory::{Scratch, Within};
use super::rows::Values;
use clv::error::Result;
use clv::row::Columns;
use pgrx::memcxt::PgMemoryContexts;
use pgrx::pg_sys::{self, Datum};

impl Call {
    /// A set of rows, of the function's declared row type. `rows` reads the arguments and is called once.
    ///
    /// # Errors
    /// Those of `rows`, and the first error of a row.
    pub fn set_of<R: Columns, I: Iterator<Item = Result<R>> + 'static>(
        &self,
        rows: impl FnOnce() -> Result<Option<I>>,
    ) -> Result<Option<Datum>> {
        // SAFETY: PostgreSQL passes a place for the set to a function that returns one.
        unsafe {
            let result = descriptor::result_set(self);
            let preferred = pg_sys::SetFunctionReturnMode::SFRM_Materialize_Preferred as i32;
            if (*result).allowedModes & preferred != 0 {
                self.all_rows(result, rows()?)
            } else {
                self.next_row(result, rows)
            }
        }
    }

    /// # Safety
    /// `result` is where this call puts its set.
    unsafe fn all_rows<R: Columns>(
        &self,
        result: *mut pg_sys::ReturnSetInfo,
        rows: Option<impl Iterator<Item = Result<R>>>,
    ) -> Result<Option<Datum>> {
        // SAFETY: the store and its descriptor are in the memory context of the query, which lives long enough; rows
        // are copied into the store.
        unsafe {
            let query = Within::enter((*(*result).econtext).ecxt_per_query_memory);
            let descriptor = pg_sys::CreateTupleDescCopy(descriptor::declared(self));
            let any_order = (*result).allowedModes & pg_sys::SetFunctionReturnMode::SFRM_Materialize_Random as i32 != 0;
            let store = pg_sys::tuplestore_begin_heap(any_order, false, pg_sys::work_mem);
            (*result).returnMode = pg_sys::SetFunctionReturnMode::SFRM_Materialize;
            (*result).setResult = store;
            (*result).setDesc = descriptor;
            drop(query);
            let (scratch, mut values) = (Scratch::new(), Values::of(descriptor));
            for row in rows.into_iter().flatten() {
                tick();
                let row = row?;
                scratch.run(|| {
                    values.fill(descriptor, row);
                    let (values, nulls) = (values.values.as_mut_ptr(), values.nulls.as_mut_ptr());
                    pg_sys::tuplestore_putvalues(store, descriptor, values, nulls);
                });
            }
        }
        Ok(None)
    }

    /// # Safety
    /// `result` is where this call puts its set.
    unsafe fn next_row<R: Columns, I: Iterator<Item = Result<R>> + 'static>(
        &self,
        result: *mut pg_sys::ReturnSetInfo,
        rows: impl FnOnce() -> Result<Option<I>>,
    ) -> Result<Option<Datum>> {
        // SAFETY: the calls are those of PostgreSQL's own macros SRF_FIRSTCALL_INIT to SRF_RETURN_DONE. The iterator is
        // kept in the memory context that lives from the first call to the last, and is dropped with it.
        unsafe {
            if (*(*self.info()).flinfo).fn_extra.is_null() {
                let rows = rows()?;
                let context = pg_sys::init_MultiFuncCall(self.info());
                let _calls = Within::enter((*context).multi_call_memory_ctx);
                (*context).tuple_desc = pg_sys::BlessTupleDesc(pg_sys::CreateTupleDescCopy(descriptor::declared(self)));
                let mut calls = PgMemoryContexts::For((*context).multi_call_memory_ctx);
                (*context).user_fctx = calls.leak_and_drop_on_delete(rows.into_iter().flatten()).cast();
            }
            let context = pg_sys::per_MultiFuncCall(self.info());
            let rows = &mut *(*context).user_fctx.cast::<std::iter::Flatten<std::option::IntoIter<I>>>();
            tick();
            let Some(row) = rows.next().map(or_raise) else {
                pg_sys::end_MultiFuncCall(self.info(), context);
                (*result).isDone = pg_sys::ExprDoneCond::ExprEndResult;
                return Ok(None);
            };
            (*result).isDone = pg_sys::ExprDoneCond::ExprMultipleResult;
            let mut values = Values::of((*context).tuple_desc);
            values.fill((*context).tuple_desc, row);
            Ok(Some(values.tuple((*context).tuple_desc)))
        }
    }
}

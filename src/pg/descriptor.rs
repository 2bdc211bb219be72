//! The row types that functions are declared to return.

use super::call::Call;
use super::error::raise_no_place;
use super::memory::Within;
use pgrx::pg_sys::{self, Oid, TupleDesc};

/// The descriptor of the declared result row, in the current memory context.
///
/// # Safety
/// The call is running.
pub unsafe fn declared(call: &Call) -> TupleDesc {
    let mut descriptor = std::ptr::null_mut();
    // SAFETY: by contract.
    let class = unsafe { pg_sys::get_call_result_type(call.info(), std::ptr::null_mut(), &mut descriptor) };
    if class != pg_sys::TypeFuncClass::TYPEFUNC_COMPOSITE || descriptor.is_null() {
        raise_no_place("row");
    }
    descriptor
}

/// The descriptor of the result row: looked up once per call site if PostgreSQL keeps data for it, otherwise at each
/// call.
///
/// # Safety
/// The call is running.
pub unsafe fn of_row(call: &Call) -> TupleDesc {
    // SAFETY: fn_extra belongs to this function; it is null or what is stored here, which lives in fn_mcxt as long as
    // the call site does.
    unsafe {
        let site = (*call.info()).flinfo;
        if (*site).fn_extra.is_null() {
            let _site = Within::enter((*site).fn_mcxt);
            (*site).fn_extra = pg_sys::BlessTupleDesc(pg_sys::CreateTupleDescCopy(declared(call))).cast();
        }
        (*site).fn_extra.cast()
    }
}

/// The composite type whose array the function is declared to return, and its descriptor.
///
/// # Safety
/// The call is running.
pub unsafe fn of_element(call: &Call) -> (Oid, TupleDesc) {
    // SAFETY: by contract.
    unsafe {
        let mut result = pg_sys::InvalidOid;
        pg_sys::get_call_result_type(call.info(), &mut result, std::ptr::null_mut());
        let element = pg_sys::get_element_type(result);
        (element, pg_sys::lookup_rowtype_tupdesc_copy(element, -1))
    }
}

/// The place for the set that a function returns.
///
/// # Safety
/// The call is running.
pub unsafe fn result_set(call: &Call) -> *mut pg_sys::ReturnSetInfo {
    // SAFETY: resultinfo is null or a node; one of this kind is a ReturnSetInfo.
    unsafe {
        let result = (*call.info()).resultinfo;
        let is_set = !result.is_null() && (*result).type_ == pg_sys::NodeTag::T_ReturnSetInfo;
        let result = result.cast::<pg_sys::ReturnSetInfo>();
        if !is_set || (*result).allowedModes & pg_sys::SetFunctionReturnMode::SFRM_Materialize as i32 == 0 {
            raise_no_place("set");
        }
        result
    }
}

/// An attribute of a descriptor.
///
/// # Safety
/// The descriptor is valid and has this attribute.
pub unsafe fn attribute(descriptor: TupleDesc, at: usize) -> *const pg_sys::FormData_pg_attribute {
    #[cfg(feature = "pg18")]
    // SAFETY: by contract; from 18 on, compact attributes stand before the full ones.
    unsafe {
        let compact = (*descriptor).compact_attrs.as_ptr().add((*descriptor).natts as usize);
        compact.cast::<pg_sys::FormData_pg_attribute>().add(at)
    }
    #[cfg(not(feature = "pg18"))]
    // SAFETY: by contract.
    unsafe {
        (*descriptor).attrs.as_ptr().add(at)
    }
}

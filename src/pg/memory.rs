//! Memory contexts of PostgreSQL, switched for a while.

use pgrx::pg_sys::{self, MemoryContext};

/// Makes a memory context the current one until this is dropped, which an error does too.
pub struct Within {
    caller: MemoryContext,
}

impl Within {
    /// # Safety
    /// The context lives at least as long as what is returned.
    pub unsafe fn enter(context: MemoryContext) -> Self {
        // SAFETY: by contract.
        unsafe {
            let caller = pg_sys::CurrentMemoryContext;
            pg_sys::CurrentMemoryContext = context;
            Self { caller }
        }
    }
}

impl Drop for Within {
    fn drop(&mut self) {
        // SAFETY: the context that was current before outlives the call in it.
        unsafe { pg_sys::CurrentMemoryContext = self.caller };
    }
}

/// A memory context for what is allocated for one row of many.
pub struct Scratch(MemoryContext);

impl Scratch {
    /// A child of the current context, which frees it at the latest.
    pub fn new() -> Self {
        // SAFETY: creating a context raises or returns one; the name is static.
        Self(unsafe {
            pg_sys::AllocSetContextCreateInternal(
                pg_sys::CurrentMemoryContext,
                c"clv_ext row".as_ptr(),
                pg_sys::ALLOCSET_SMALL_MINSIZE as usize,
                pg_sys::ALLOCSET_SMALL_INITSIZE as usize,
                pg_sys::ALLOCSET_DEFAULT_MAXSIZE as usize,
            )
        })
    }

    /// Runs `work` in this context, then frees what it allocated.
    pub fn run<T>(&self, work: impl FnOnce() -> T) -> T {
        // SAFETY: the context lives as long as `self`; nothing made in it outlives `work`, by contract of the
        // callers.
        unsafe {
            let within = Within::enter(self.0);
            let done = work();
            drop(within);
            pg_sys::MemoryContextReset(self.0);
            done
        }
    }
}

use pgrx::prelude::*;
::pgrx::pg_module_magic!(name, version);
#[pg_extern(immutable, parallel_safe)]
fn probe_it(x: f64, #[allow(unused)] from: default!(f64, 1.0)) -> f64 {
    x + from
}

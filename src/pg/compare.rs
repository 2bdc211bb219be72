//! The comparisons of a type, of which all but the hash follow from one order.

/// Defines the bodies of the operators and of the support function for btree: `$compare` gives the order of the two arguments of a
/// call, or `None` where one is NULL.
macro_rules! comparisons {
    ($bound:path, $compare:ident) => {
        $crate::pg::compare::comparisons! { $bound, $compare,
            eq: Ordering::is_eq, ne: Ordering::is_ne, lt: Ordering::is_lt, le: Ordering::is_le, gt: Ordering::is_gt, ge: Ordering::is_ge }

        pub fn cmp<T: $bound>(call: &Call) -> Result<Option<Datum>> {
            Ok($compare::<T>(call)?.map(|order| Datum::from(order as i32)))
        }
    };
    ($bound:path, $compare:ident, $($name:ident: $holds:path),+) => {$(
        pub fn $name<T: $bound>(call: &Call) -> Result<Option<Datum>> {
            Ok($compare::<T>(call)?.map(|order| Datum::from($holds(order))))
        }
    )+};
}
pub(super) use comparisons;

//! Why an entry gives no value, as far as the rules divide on it. Will not read a cell.

use crate::model::Entry;
use crate::normalise::cells::{FORMULA_ERROR, NOT_CALCULATED};

/// Why an entry cannot be read, in Bahasa; none where it can, or where its formula is the reason, which F008 tells.
pub(super) fn because<T>(entry: &Entry<T>) -> Option<String> {
    entry.unreadable().filter(|why| !is_formula(why)).map(str::to_owned)
}

/// Whether the formula of its cell is why an entry cannot be read.
pub(super) fn is_broken<T>(entry: &Entry<T>) -> bool {
    entry.unreadable().is_some_and(is_formula)
}

/// Whether a reason is the formula: its error, or that it was saved without its result.
pub(super) fn is_formula(why: &str) -> bool {
    is_formula_error(why) || why == NOT_CALCULATED
}

/// Whether a reason is the error of a formula, such as `#REF!`.
pub(super) fn is_formula_error(why: &str) -> bool {
    why == FORMULA_ERROR
}

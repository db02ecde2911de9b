//! The rows that were sent again with other content. Will not compare anything itself.

use crate::history::comparison::{Change, Comparison};

/// One row that differs, with the roster row that sent it.
pub(crate) type Differing = (usize, Change);

/// The rows that differ, of all OPDs in the order of the roster.
pub(crate) fn differing(comparisons: &[Comparison]) -> Vec<Differing> {
    comparisons.iter().flat_map(|c| c.changes.iter().map(|change| (c.agency, change.clone()))).collect()
}

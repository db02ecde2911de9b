//! The journal of moves that a run is about to make. Written before the first and gone after the last, so that whoever finds
//! it knows what was meant. Will not move anything.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Place, Sha};

/// What becomes of which place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Journal {
    /// The manifest that is put in its place last.
    pub manifest: Sha,
    /// What is put where.
    pub write: BTreeMap<Place, Sha>,
    /// What was written earlier and goes.
    pub remove: Vec<Place>,
}

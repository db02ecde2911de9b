//! What reports are made of. Will not make them.

use std::collections::BTreeSet;

use crate::changes::Changes;
use crate::consolidate::outcome::Outcome;

/// What reports are made of: what is known on their day, and what changed since the reports before.
#[derive(Debug, Clone, Copy)]
pub struct Occasion<'a> {
    /// What is known.
    pub outcome: &'a Outcome,
    /// What changed; none where there were no reports before.
    pub changes: Option<&'a Changes>,
    /// The names of the files that are made; none: all of them.
    pub only: Option<&'a BTreeSet<String>>,
}

impl<'a> From<&'a Outcome> for Occasion<'a> {
    fn from(outcome: &'a Outcome) -> Self {
        Self { outcome, changes: None, only: None }
    }
}

//! What reports are made of. Will not make them.

use crate::changes::Changes;
use crate::consolidate::outcome::Outcome;

/// What reports are made of: what is known on their day, and what changed since the reports before.
#[derive(Debug, Clone, Copy)]
pub struct Occasion<'a> {
    /// What is known.
    pub outcome: &'a Outcome,
    /// What changed; none where there were no reports before.
    pub changes: Option<&'a Changes>,
}

impl<'a> From<&'a Outcome> for Occasion<'a> {
    fn from(outcome: &'a Outcome) -> Self {
        Self { outcome, changes: None }
    }
}

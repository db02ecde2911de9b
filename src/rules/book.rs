//! The rule book as one table: every rule with its check, in the order of their codes. Will not look at a file.

use super::check::Check;
use super::{files, identity, money, monitoring, progress, structure, time};
use crate::finding::Rule;

/// All rules with their checks.
pub(super) fn checks() -> impl Iterator<Item = (&'static Rule, Check)> {
    let of_progress = [monitoring::CHECKS, progress::CHECKS];
    [files::CHECKS, identity::CHECKS, structure::CHECKS, time::CHECKS, money::CHECKS]
        .into_iter()
        .chain(of_progress)
        .flatten()
        .copied()
}

/// All rules in the order of their codes.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    checks().map(|(rule, _)| rule)
}

/// A rule by its code as typed, in either case.
pub fn find(code: &str) -> Option<&'static Rule> {
    all().find(|rule| rule.code.eq_ignore_ascii_case(code))
}

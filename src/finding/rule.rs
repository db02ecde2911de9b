//! What a rule is called and what it says of itself. Will not look at a workbook: its check stands in the rule book.

use std::cmp::Ordering;
use std::fmt;

use serde::Serialize;

use crate::model::Field;

/// How grave a finding is. Ordered from grave to light.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Must be mended.
    Error,
    /// Should be looked at.
    Warning,
    /// For information.
    Note,
}

impl Severity {
    /// In the words of the office.
    pub fn label(self) -> &'static str {
        match self {
            Severity::Error => "kesalahan",
            Severity::Warning => "peringatan",
            Severity::Note => "catatan",
        }
    }
}

/// What the rules of one letter look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Family {
    /// Files as such, whether they count or not.
    Files,
    /// Who sent a file, and when.
    Identity,
    /// Phases, activities and words of a plan.
    Structure,
    /// Days.
    Time,
    /// Money, funds and codes.
    Money,
    /// Progress and evaluation.
    Monitoring,
}

/// A rule: its words, and an example on each side. Two are equal when their codes are: each code is declared once.
pub struct Rule {
    /// Fixed code such as `W002`.
    pub code: &'static str,
    /// Fixed name such as `end-before-start`.
    pub name: &'static str,
    /// What it looks at.
    pub family: Family,
    /// Severity unless the settings say otherwise.
    pub severity: Severity,
    /// Title in Bahasa.
    pub title: &'static str,
    /// What it means and why it matters, in Bahasa.
    pub explanation: &'static str,
    /// How to mend it, in Bahasa.
    pub cure: &'static str,
    /// A wrong example, as text.
    pub wrong: &'static str,
    /// The same, right.
    pub right: &'static str,
    /// Fields without which it cannot be evaluated.
    pub needs: &'static [Field],
}

impl fmt::Debug for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code)
    }
}

impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}

impl Eq for Rule {}

impl PartialOrd for Rule {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Rule {
    fn cmp(&self, other: &Self) -> Ordering {
        self.code.cmp(other.code)
    }
}

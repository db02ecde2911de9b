//! Findings: what is wrong, where, and how to mend it. Will not decide what is wrong.

use serde::Serialize;

use crate::cells::Location;

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

/// One finding.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// Code such as `W002`.
    pub rule: &'static str,
    /// Name such as `end-before-start`.
    pub name: &'static str,
    /// After the overrides of the settings.
    pub severity: Severity,
    /// Where.
    pub at: Location,
    /// Index of the roster row it concerns.
    pub agency: Option<usize>,
    /// What stands there.
    pub value: String,
    /// What is wrong, in Bahasa.
    pub message: String,
    /// How to mend it, in Bahasa.
    pub hint: String,
    /// What the OPD answered to it (*Tanggapan OPD*), while the same stands there.
    pub reply: Option<String>,
}

/// A rule that could not be evaluated on a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct NotEvaluated {
    /// Code of the rule.
    pub rule: &'static str,
    /// Path of the file.
    pub file: String,
    /// Why, in Bahasa.
    pub because: String,
}

/// Findings in order of place.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Findings {
    /// Sorted by place, then rule.
    pub list: Vec<Finding>,
    /// Rules that were not evaluated, sorted.
    pub not_evaluated: Vec<NotEvaluated>,
}

impl Findings {
    /// Number of findings of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.list.iter().filter(|finding| finding.severity == severity).count()
    }
}

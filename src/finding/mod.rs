//! Findings: what is wrong and where, as facts. Will not decide what is wrong, and will not put it into words.

mod about;
mod rule;

pub use about::{About, Figure, NoAction};
pub use rule::{Family, Rule, Severity};

use crate::cells::{CellRef, FileId, Location};
use crate::model::Field;

/// One finding.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// The rule that is broken.
    pub rule: &'static Rule,
    /// After the overrides of the settings.
    pub severity: Severity,
    /// Where.
    pub at: Location,
    /// Index of the roster row it concerns.
    pub agency: Option<usize>,
    /// What stands there, the first 300 characters of it.
    pub value: String,
    /// What is wrong.
    pub about: About,
    /// The cells below with the same fault, where they are told as one.
    pub run: Option<Run>,
    /// Why it stands as it is, where that was decided.
    pub accepted: Option<String>,
    /// What the OPD answered to the same fault while something else stood there: it no longer holds.
    pub lapsed: Option<String>,
    /// What the OPD answered to it (*Tanggapan OPD*), while the same stands there.
    pub reply: Option<String>,
}

impl Finding {
    /// How to mend it, in Bahasa.
    pub fn hint(&self) -> &'static str {
        self.rule.cure
    }
}

/// The same fault in consecutive rows of one column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Run {
    /// The last cell.
    pub last: CellRef,
    /// How many cells, the first one with them.
    pub cells: usize,
}

/// A rule that could not be evaluated on a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct NotEvaluated {
    /// The rule.
    pub rule: &'static Rule,
    /// The file.
    pub file: FileId,
    /// Why.
    pub because: Because,
}

/// Why a rule could not be evaluated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Because {
    /// The table has no such column.
    NoColumn(Field),
    /// Rows of an unknown phase may be what seems to be missing.
    UnknownPhase,
    /// Rows of an unknown activity may be what seems to be missing.
    UnknownActivity,
    /// A total covers an amount that cannot be read.
    UnreadableBudget,
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
    /// Sorts findings by place, then rule.
    pub fn sort(&mut self) {
        self.list.sort_by_key(|finding| (finding.at, finding.rule, finding.agency));
    }

    /// Findings of a file.
    pub fn of_file(&self, file: FileId) -> &[Finding] {
        self.at(Some(file))
    }

    /// Findings of a file, or of none.
    pub fn at(&self, file: Option<FileId>) -> &[Finding] {
        let from = self.list.partition_point(|finding| finding.at.file < file);
        let to = self.list.partition_point(|finding| finding.at.file <= file);
        &self.list[from..to]
    }

    /// Number of findings of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.list.iter().filter(|finding| finding.severity == severity).count()
    }
}

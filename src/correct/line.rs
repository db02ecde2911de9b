//! A line of the list of corrections and the cells that it speaks of. Will not choose what is told.

use crate::cells::CellRef;
use crate::finding::{Finding, Rule, Severity};
use crate::history::subject::Subjects;
use crate::rules::{Names, sentence};
use crate::template::{Layout, SheetKind};

/// How a line of the list weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Weight {
    Error,
    Warning,
    /// Nothing to mend on the template: it is settled by the template itself, or by another file.
    Information,
}

/// A cell of the template: sheet, row of the fill, column.
pub(super) type Target = (SheetKind, usize, u16);

/// A line of the list of corrections.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Line {
    pub weight: Weight,
    pub rule: &'static Rule,
    pub target: Target,
    /// Further cells that it speaks of.
    pub more: Vec<Target>,
    /// Whether it speaks of cells; otherwise only a sheet can be named.
    pub at_cell: bool,
    /// The address shown. Known once all rows of the template are there.
    pub cell: Option<CellRef>,
    /// The last address, where it speaks of several cells.
    pub last: Option<CellRef>,
    pub value: String,
    pub message: String,
    pub hint: String,
    /// Keys of the findings behind it, in the order of the cells, as they will be when the workbook comes back.
    pub keys: Vec<String>,
    /// What the OPD answered before.
    pub reply: Option<String>,
}

impl Line {
    /// The line of a finding at a cell of the template.
    pub fn new(finding: &Finding, target: Option<Target>, subjects: &Subjects<'_>, names: &Names<'_>) -> Self {
        Self {
            weight: if finding.severity == Severity::Error { Weight::Error } else { Weight::Warning },
            rule: finding.rule,
            target: target.unwrap_or((SheetKind::Plan, 0, 0)),
            more: Vec::new(),
            at_cell: target.is_some(),
            cell: None,
            last: None,
            value: finding.value.clone(),
            message: sentence(finding, names),
            hint: finding.hint().to_owned(),
            keys: vec![subjects.key(finding).to_string()],
            reply: finding.reply.clone(),
        }
    }

    /// Sets it on cells, the first of which carries the answer.
    pub fn put(&mut self, first: Target, more: Vec<Target>) {
        (self.target, self.more, self.at_cell) = (first, more, true);
    }

    /// Tells the addresses of its cells.
    pub fn address(&mut self, layout: &Layout) {
        let at = |&(sheet, row, column): &Target| layout.cell(sheet, row, column);
        if self.at_cell {
            self.cell = Some(at(&self.target));
            self.last = self.more.last().map(at);
        }
    }
}

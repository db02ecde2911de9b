//! A check of the sheet *Rencana Aksi*: its words, where it colours, and when it fails. Will not list the checks.

use rust_xlsxwriter::Format;

use super::at::At;
use super::condition::Condition;
use crate::model::Field;
use crate::template::draft::Draft;
use crate::template::style;

/// How a failed check colours its cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::template) enum Fault {
    Missing,
    Wrong,
}

/// One check. The first that fails is told in the column *Cek*; each colours its cell, so that its formula stands alone.
pub(in crate::template) struct Check {
    /// The cell that is coloured.
    pub field: Field,
    pub fault: Fault,
    /// What is told, in Bahasa.
    pub message: &'static str,
    pub fails: Fails,
}

/// When a check fails.
pub(in crate::template) enum Fails {
    /// A row by itself.
    Row(Condition),
    /// A row against the others: the formula of a row, and the rows that fail, found for the whole plan at once, since
    /// looking at all rows for each row takes minutes where there are thousands.
    Plan { excel: fn(At<'_>) -> String, rows: fn(&Draft<'_>) -> Vec<usize> },
}

impl Fault {
    /// The colour.
    pub fn tint(self) -> Format {
        match self {
            Fault::Missing => style::tint(style::MISSING),
            Fault::Wrong => style::tint_wrong(),
        }
    }
}

impl Check {
    /// The formula that is true where the check fails.
    pub fn excel(&self, at: At<'_>) -> String {
        match &self.fails {
            Fails::Row(condition) => condition.excel(at),
            Fails::Plan { excel, .. } => excel(at),
        }
    }

    /// Indices of the rows that fail.
    pub fn rows(&self, draft: &Draft<'_>) -> Vec<usize> {
        match &self.fails {
            Fails::Row(condition) => {
                (0..draft.rows.len()).filter(|index| condition.holds(At::row(draft, *index))).collect()
            }
            Fails::Plan { rows, .. } => rows(draft),
        }
    }
}

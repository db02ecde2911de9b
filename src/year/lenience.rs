//! What is not held against a value: rules that the office turned off or down, and findings that it accepted.
//! Will not read settings or decisions.

use std::collections::BTreeSet;

use crate::cells::{CellRef, FileId};

/// What is wrong with a value so that it does not enter a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// It gives no value at all.
    Unreadable,
    /// Two readings are possible and neither is sure.
    Doubtful,
    /// A share beyond 0 to 100, or less than no rupiah of spending.
    OutOfRange,
    /// Less than the month before, though cumulative.
    Sinks,
    /// More than the budget.
    AboveBudget,
    /// Progress of a month that had not begun when the file came.
    Future,
    /// A budget of less than nothing.
    NegativeBudget,
    /// Budgets that are too small for rupiah.
    DoubtfulScale,
    /// A day outside the period of the programme.
    OutsidePeriod,
}

/// What is not held against a value.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lenience {
    /// Kinds that are no errors by the settings.
    pub off: BTreeSet<Fault>,
    /// Cells in which a kind was accepted.
    pub accepted: BTreeSet<(FileId, usize, CellRef, Fault)>,
}

impl Lenience {
    /// Whether a fault at a cell keeps the value out.
    pub fn holds(&self, fault: Fault, (file, sheet, at): (FileId, usize, Option<CellRef>)) -> bool {
        let accepted = |at: CellRef| self.accepted.contains(&(file, sheet, at, fault));
        !self.off.contains(&fault) && !at.is_some_and(accepted)
    }
}

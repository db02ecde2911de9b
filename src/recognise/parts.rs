//! What a workbook was recognised to hold. Will not recognise anything.

use super::heading::Heading;
use super::ledger::Ledger;
use super::others::{MonitoringTable, WordTable};
use super::rows::PlanRow;
use crate::cells::CellRef;
use crate::model::{Identity, Reply};

/// A table of actions and its rows.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanArea {
    /// Index of the sheet.
    pub sheet: usize,
    /// Its heading.
    pub heading: Heading,
    /// Its rows in order.
    pub rows: Vec<PlanRow>,
}

impl PlanArea {
    /// How many of its rows are of actions.
    pub fn actions(&self) -> usize {
        self.rows.iter().filter(|row| matches!(row, PlanRow::Action(..))).count()
    }
}

/// A line of text outside tables that is no identity line: it may still name the OPD.
#[derive(Debug, Clone, PartialEq)]
pub struct Title {
    /// Index of the sheet.
    pub sheet: usize,
    /// Its cell.
    pub at: CellRef,
    /// The text.
    pub text: String,
}

/// Everything recognised in a workbook.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Recognised {
    /// Plan tables in the order of the file.
    pub plans: Vec<PlanArea>,
    /// Monitoring tables.
    pub monitoring: Vec<MonitoringTable>,
    /// Tables of monthly notes.
    pub notes: Vec<WordTable>,
    /// Tables of quarterly evaluations.
    pub evaluations: Vec<WordTable>,
    /// Lines of lists of corrections.
    pub replies: Vec<Reply>,
    /// Who sent it.
    pub identity: Identity,
    /// Titles.
    pub titles: Vec<Title>,
    /// Classes of cells so far.
    pub ledger: Ledger,
}

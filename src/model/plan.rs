//! Rows and tables of a plan, what a file states of them, and the cells that nothing took.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Entry, Field, Reason};
use crate::calendar::Period;
use crate::cells::CellRef;
use crate::money::Rupiah;

/// One row of a plan (*rencana aksi*). A field that the table has no column for is [`Entry::no_column`], as by default.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Action {
    /// Index of the sheet in its file.
    pub sheet: usize,
    /// Zero-based row.
    pub row: u32,
    /// Hidden key of the row on an official template; it goes with the row when rows are inserted or sorted.
    pub key: Option<String>,
    /// Number as typed.
    pub no: Entry<String>,
    /// Phase 1 to 3.
    pub phase: Entry<u8>,
    /// Activity code such as `1.1`.
    pub activity: Entry<String>,
    /// What will be done.
    pub description: Entry<String>,
    /// Expected output.
    pub output: Entry<String>,
    /// Quantity to be reached.
    pub target: Entry<f64>,
    /// Unit of the target.
    pub unit: Entry<String>,
    /// First day.
    pub start: Entry<NaiveDate>,
    /// Last day.
    pub end: Entry<NaiveDate>,
    /// Who answers for it.
    pub responsible: Entry<String>,
    /// Code of the sub kegiatan.
    pub code: Entry<String>,
    /// Name of the sub kegiatan.
    pub subactivity: Entry<String>,
    /// Source of money.
    pub fund: Entry<String>,
    /// Whole rupiah.
    pub budget: Entry<Rupiah>,
    /// Remarks.
    pub note: Entry<String>,
}

impl Action {
    /// From its first to its last day, when both were read and are in order.
    pub fn period(&self) -> Option<Period> {
        let (start, end) = (*self.start.value()?, *self.end.value()?);
        (start <= end).then_some(Period { start, end })
    }
}

/// A table of actions that was recognised.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanTable {
    /// Index of the sheet.
    pub sheet: usize,
    /// Zero-based row of the last heading line.
    pub heading_row: u32,
    /// Column of each field.
    pub columns: BTreeMap<Field, u32>,
    /// Required columns that are not there: [`Field::Description`] where nothing holds the words, [`Field::Period`] where nothing
    /// tells the time, [`Field::End`] where nothing tells its end.
    pub missing: Vec<Field>,
    /// The headings of columns that were told by their cells.
    pub told_by_cells: BTreeMap<Field, String>,
    /// What scales money in this table, in rupiah: 1, 1000 or 1 000 000.
    pub money_scale: i64,
    /// Fields of which nobody knows which column they have, with the cells of the headings that may be theirs.
    pub unclear: Vec<Unclear>,
    /// Doubts about its money: of the whole table, so that no amount of it counts.
    pub doubt: Option<MoneyDoubt>,
}

/// Columns of which one may be that of a field, and nobody knows which.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unclear {
    /// The field.
    pub field: Field,
    /// Of each column the lowest cell of its heading, and the words over it.
    pub cells: Vec<(CellRef, String)>,
}

/// Why no amount of a table counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MoneyDoubt {
    /// Its heading and notes near it name different units, in rupiah; where the first of these notes stands.
    Units {
        /// Sheet of the note.
        sheet: usize,
        /// Its cell.
        at: CellRef,
        /// What one says.
        one: i64,
        /// What another says.
        other: i64,
    },
    /// The largest of its amounts is too small for rupiah.
    Small(Rupiah),
}

/// A total stated by the file.
#[derive(Debug, Clone, PartialEq)]
pub struct StatedTotal {
    /// Index into [`crate::model::Submission::plans`] of the table that it stands in.
    pub table: usize,
    /// Whether it covers the rows of the tables above too.
    pub grand: bool,
    /// Index of the sheet.
    pub sheet: usize,
    /// Its cell.
    pub at: CellRef,
    /// Content as typed.
    pub raw: String,
    /// Whole rupiah as stated; none when unreadable.
    pub stated: Option<Rupiah>,
    /// Why none is stated, where something stands there.
    pub unreadable: Option<Reason>,
    /// Whole rupiah of the rows it covers; none when one of them is unreadable.
    pub computed: Option<Rupiah>,
}

/// A cell that no field took.
#[derive(Debug, Clone, PartialEq)]
pub struct UnusedCell {
    /// Index of the sheet.
    pub sheet: usize,
    /// The cell.
    pub at: CellRef,
    /// Content.
    pub raw: String,
}

/// A cell of an official template that holds text where its formulas need a number, a day or a name of its lists.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct LooseCell {
    /// Sheet index.
    pub sheet: usize,
    /// Its cell.
    pub at: CellRef,
    /// What stands there.
    pub raw: String,
    /// The name of the list that was meant; none for a number or a day.
    pub name: Option<String>,
}

/// Counts of non-empty cells on visible sheets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize)]
pub struct CellCount {
    /// Taken by a field.
    pub used: usize,
    /// Titles, headings, numbering, sections, totals, signatures, official furniture.
    pub furniture: usize,
    /// The rest.
    pub unused: usize,
}

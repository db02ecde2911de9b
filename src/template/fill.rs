//! What is put into a template: cells, rows, marks and further sheets. Will not know where they stand.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::sheets::SheetKind;
use crate::model::Field;
use crate::money::Rupiah;

/// What is put into a cell.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Cell {
    /// Nothing.
    #[default]
    Blank,
    /// Text, also of what could not be read.
    Text(String),
    /// A number.
    Number(f64),
    /// A day.
    Date(NaiveDate),
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        if text.is_empty() { Cell::Blank } else { Cell::Text(text.to_owned()) }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Cell::from(text.as_str())
    }
}

impl From<f64> for Cell {
    fn from(number: f64) -> Self {
        Cell::Number(number)
    }
}

impl From<i64> for Cell {
    fn from(number: i64) -> Self {
        Cell::Number(number as f64)
    }
}

impl From<Rupiah> for Cell {
    fn from(amount: Rupiah) -> Self {
        Cell::Number(amount.nearest())
    }
}

impl From<NaiveDate> for Cell {
    fn from(day: NaiveDate) -> Self {
        Cell::Date(day)
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Cell::Blank, Into::into)
    }
}

/// A row of the notes or evaluations, in the order of their columns.
pub type Values4 = [Cell; 4];

/// A row of the plan with its monitoring.
///
/// Phase and activity should be the official names where they are known, since the checks in the workbook know no other.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct FilledRow {
    /// Key by which the row is known again, whatever becomes of its words; none for a row of which nothing is kept yet.
    pub key: Option<String>,
    /// Cells by field; a field that is absent stays empty (the number then counts by itself).
    pub cells: BTreeMap<Field, Cell>,
    /// Cumulative physical progress in percent, January first.
    pub physical: [Cell; 12],
    /// Cumulative spending in rupiah, January first.
    pub spent: [Cell; 12],
}

impl FilledRow {
    /// The cell of a field.
    pub fn get(&self, field: Field) -> &Cell {
        self.cells.get(&field).unwrap_or(&Cell::Blank)
    }

    /// Puts a value into a field.
    pub fn set(&mut self, field: Field, value: impl Into<Cell>) {
        self.cells.insert(field, value.into());
    }
}

/// A cell to be coloured and annotated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The sheet.
    pub sheet: SheetKind,
    /// Index of the row in the [`Fill`]; for the identity of the line in [`super::layout::IDENTITY_LINES`].
    pub row: usize,
    /// Zero-based column on the sheet.
    pub column: u16,
    /// What the note says. Several marks of one cell share a note.
    pub message: String,
}

/// A cell of a further sheet.
#[derive(Debug, Clone, PartialEq)]
pub enum ExtraCell {
    /// A plain value.
    Plain(Cell),
    /// Text that leads to a cell of the template: sheet, row index and column as in [`Mark`].
    Link(String, SheetKind, usize, u16),
}

/// Width of a column that is there for programs only: it is hidden.
pub const HIDDEN: f64 = 0.0;

/// A further sheet with one table.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ExtraSheet {
    /// Name of the sheet, at most 31 characters.
    pub name: String,
    /// Title above the table.
    pub title: String,
    /// Lines under the title.
    pub intro: Vec<String>,
    /// Headings and column widths in characters.
    pub columns: Vec<(String, f64)>,
    /// Rows in the order of the columns.
    pub rows: Vec<Vec<ExtraCell>>,
    /// Whether it stands before all other sheets; otherwise it follows the evaluations.
    pub first: bool,
}

/// Everything that is put into a template. The default makes a blank one.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Fill {
    /// Identity lines by the keys of [`super::layout::IDENTITY_LINES`]; they win over the roster row.
    pub identity: BTreeMap<String, Cell>,
    /// Rows of the plan; when there are none, the activities of the programme stand there.
    pub rows: Vec<FilledRow>,
    /// Notes; the month as its Indonesian name where it is known.
    pub notes: Vec<Values4>,
    /// Evaluations; the quarter as in [`super::layout::QUARTERS`] where it is known.
    pub evaluations: Vec<Values4>,
    /// What the tables before it did not ask for, as in [`crate::model::Identity::without`].
    pub without: Vec<&'static str>,
    /// Months (1 to 12) that are due and not reported: their headings on the monitoring say so.
    pub due: Vec<u32>,
    /// Marked cells.
    pub marks: Vec<Mark>,
    /// Further sheets.
    pub extra: Vec<ExtraSheet>,
    /// Day of creation in the properties; by default the first day of the programme period.
    pub created: Option<NaiveDate>,
}

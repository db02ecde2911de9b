//! Columns of tables: heading, width, cell style, and a function from a row to its value. Will not know what they mean.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::cell_style::CellStyle;
use super::datum::Datum;
use super::facts::Facts;
use crate::cells::column_letters;

/// A column: heading, width in characters, cell style, and the value of a row.
pub(crate) struct Column<'a, R> {
    /// Heading, unique within its table.
    pub(crate) head: Cow<'a, str>,
    /// Width in characters.
    pub(crate) width: f64,
    /// How values are shown.
    pub(crate) style: CellStyle,
    /// Handed to `value`, for columns that differ by month or activity only.
    pub(crate) index: usize,
    /// The value of a row.
    pub(crate) value: fn(&'a Facts<'a>, &'a R, At<'_>) -> Datum<'a>,
}

/// Where a value will stand, for formulas that look at their own row.
#[derive(Clone, Copy)]
pub(crate) struct At<'l> {
    /// One-based row.
    pub(crate) row: u32,
    /// [`Column::index`].
    pub(crate) index: usize,
    /// Letters of the columns by heading.
    pub(crate) letters: &'l BTreeMap<String, String>,
}

impl At<'_> {
    /// Address of the cell of the same row under a heading, such as `$B7`.
    ///
    /// # Panics
    /// If the table has no such heading: a bug of the sheet.
    pub(crate) fn cell(&self, head: &str) -> String {
        format!("${}{}", self.letters[head], self.row)
    }
}

/// A column.
pub(crate) fn column<'a, R>(
    head: &'a str,
    width: f64,
    style: CellStyle,
    value: fn(&'a Facts<'a>, &'a R, At<'_>) -> Datum<'a>,
) -> Column<'a, R> {
    Column { head: Cow::Borrowed(head), width, style, index: 0, value }
}

/// Letters of the columns by heading.
pub(crate) fn letters<R>(columns: &[Column<'_, R>]) -> BTreeMap<String, String> {
    let named = columns.iter().enumerate();
    named.map(|(i, column)| (column.head.clone().into_owned(), column_letters(i as u32))).collect()
}

//! Excel tables from columns, written row by row, with the row of sums under them. Will not know what the columns mean.

use rust_xlsxwriter::{IgnoreError, Table, TableStyle, Worksheet, XlsxError};

use super::cell_style::{CellStyle, Styles};
use super::cell_writer::{CellWriter, put};
use super::column::{At, Column, letters};
use super::conditions::outline;
use super::datum::{Datum, FormulaResult};
use super::facts::Facts;
use super::fit::wrapped_lines;
use crate::cells::column_letters;
use crate::spreadsheet::{Text, table_column};

/// What a table is for Excel.
#[derive(Clone, Copy)]
pub(crate) enum TableKind<'n> {
    /// A table with a name for formulas, such as `tblRencana`, and filters on all columns.
    Table(&'n str),
    /// A plain list with filters on so many columns: for columns too narrow to hold a button.
    List(u16),
}

/// Where a table stands.
#[derive(Clone, Copy)]
pub(crate) struct Placed<'n> {
    /// What it is for Excel.
    pub(crate) kind: TableKind<'n>,
    /// Zero-based row of the headings.
    pub(crate) top: u32,
    /// Whether the table rules the columns of its sheet: widths and formats. A second table on a sheet does not.
    pub(crate) rules_sheet: bool,
    /// Widths of the columns, where another table rules them.
    pub(crate) widths: Option<&'n [f64]>,
}

impl<'n> Placed<'n> {
    /// The table that rules its sheet.
    pub(crate) fn main(name: &'n str, top: u32) -> Self {
        Self { kind: TableKind::Table(name), top, rules_sheet: true, widths: None }
    }

    /// A further table under another, with the widths of that one.
    pub(crate) fn further(name: &'n str, top: u32, widths: &'n [f64]) -> Self {
        Self { kind: TableKind::Table(name), top, rules_sheet: false, widths: Some(widths) }
    }
}

/// Points of a line of text, and the most that Excel gives a row.
const LINE_HEIGHT: f64 = 15.0;
const MOST_HEIGHT: f64 = 409.0;

/// Writes a table and gives the zero-based row under it. A table without rows keeps one that is empty, as Excel demands.
pub(crate) fn write<'a, R>(
    sheet: &mut Worksheet,
    facts: &'a Facts<'a>,
    styles: &Styles,
    placed: Placed<'_>,
    columns: &[Column<'a, R>],
    rows: &'a [R],
) -> Result<u32, XlsxError> {
    let last_col = (columns.len() - 1) as u16;
    let first_row = placed.top + 1;
    let end = first_row + rows.len().max(1) as u32;
    if placed.rules_sheet {
        // Codes are text by intent; without this Excel marks each of them with a green corner.
        sheet.ignore_error_range(first_row, 0, end - 1, last_col, IgnoreError::NumberStoredAsText)?;
        for (i, column) in columns.iter().enumerate() {
            sheet.set_column_width(i as u16, column.width)?;
            sheet.set_column_format(i as u16, styles.bare(column.style))?;
        }
        sheet.set_freeze_panes(first_row, 0)?;
        sheet.set_repeat_rows(placed.top, placed.top)?;
    }
    sheet.set_row_height(placed.top, head_height(columns))?;
    outline(sheet, (first_row, 0), (end - 1, last_col))?;
    match placed.kind {
        TableKind::Table(name) => add_table(sheet, styles, name, columns, (placed.top, end - 1))?,
        TableKind::List(filtered) => {
            for (col, column) in columns.iter().enumerate() {
                sheet.put_text(placed.top, col as u16, column.head.as_ref(), &styles.head)?;
            }
            sheet.autofilter(placed.top, 0, end - 1, filtered - 1)?;
        }
    }
    let letters = letters(columns);
    let widths = placed.widths.map_or_else(|| columns.iter().map(|column| column.width).collect(), <[f64]>::to_vec);
    let mut writer = CellWriter::new(sheet, styles);
    for (i, row) in rows.iter().enumerate() {
        let line = first_row + i as u32;
        let mut tall = 1;
        for (col, column) in columns.iter().enumerate() {
            let datum = (column.value)(facts, row, At { row: line + 1, index: column.index, letters: &letters });
            if matches!(column.style, CellStyle::Wrap | CellStyle::Link) {
                tall = tall.max(datum.words_shown().map_or(1, |text| wrapped_lines(text, widths[col])));
            }
            let format = (!placed.rules_sheet).then(|| styles.lined(column.style));
            writer.put(line, col as u16, datum, format)?;
        }
        // LibreOffice does not grow a row for text that wraps, and Excel only does so where no height is set.
        if tall > 1 {
            writer.sheet.set_row_height(line, (LINE_HEIGHT * tall as f64).min(MOST_HEIGHT))?;
        }
    }
    Ok(end)
}

fn add_table<R>(
    sheet: &mut Worksheet,
    styles: &Styles,
    name: &str,
    columns: &[Column<'_, R>],
    (top, last): (u32, u32),
) -> Result<(), XlsxError> {
    let heads: Vec<_> = columns.iter().map(|column| table_column(&column.head, &styles.head)).collect();
    let table = Table::new().set_name(name).set_style(TableStyle::None).set_columns(&heads);
    sheet.add_table(top, 0, last, (columns.len() - 1) as u16, &table)?;
    Ok(())
}

/// A row of sums under a table: `Jumlah` in the first column, and for each heading given the sum of the rows that the
/// filter leaves, with its value.
pub(crate) fn total_row<R, V: Clone + Into<FormulaResult>>(
    sheet: &mut Worksheet,
    styles: &Styles,
    columns: &[Column<'_, R>],
    (first_row, end): (u32, u32),
    sums: &[(&str, V)],
) -> Result<(), XlsxError> {
    for (i, column) in columns.iter().enumerate() {
        let col = i as u16;
        let sum = sums.iter().find(|(head, _)| *head == column.head);
        let letter = column_letters(i as u32);
        let datum = match sum {
            Some((_, value)) => {
                let formula = format!("SUBTOTAL(109,{letter}{}:{letter}{end})", first_row + 1);
                Datum::Formula { formula, value: value.clone().into() }
            }
            None if i == 0 => Datum::text("Jumlah"),
            None => Datum::Blank,
        };
        let style = if sum.is_none() { CellStyle::Text } else { column.style };
        put(sheet, styles, (end, col), datum, styles.total(style))?;
    }
    Ok(())
}

/// Height of the heading line in points, for the words that wrap most; the filter button takes about three characters.
fn head_height<R>(columns: &[Column<'_, R>]) -> f64 {
    let lines = columns.iter().map(|column| wrapped_lines(&column.head, column.width - 2.0)).max().unwrap_or(1);
    LINE_HEIGHT * lines.max(2) as f64 + 6.0
}

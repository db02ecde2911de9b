//! A table of the sheet `Ringkasan`: its title, headings and lines, and how it is written. Will not compute a figure.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::layout::LINE;
use crate::cells::column_letters;
use crate::rekap::cell_style::{CellStyle, Styles};
use crate::rekap::cell_writer::put;
use crate::rekap::datum::Datum;
use crate::spreadsheet::Text;

/// Cells with their styles.
pub(super) type Line<'a> = Vec<(Datum<'a>, CellStyle)>;

/// A table with its title.
pub(super) struct Block<'a> {
    pub(super) title: String,
    pub(super) heads: Vec<&'static str>,
    pub(super) lines: Vec<Line<'a>>,
    /// The line of totals; empty where there is none.
    pub(super) total: Line<'a>,
    pub(super) note: Option<String>,
}

/// Sum of a column of the block over its lines: `head` is the zero-based heading row.
pub(super) fn column_sum(col: u32, head: u32, lines: usize) -> String {
    let letter = column_letters(col);
    format!("SUM({letter}{}:{letter}{})", head + 2, head + 1 + lines.max(1) as u32)
}

/// Writes a table under its title.
pub(super) fn write(
    sheet: &mut Worksheet,
    styles: &Styles,
    top: u32,
    left: u16,
    block: Block<'_>,
) -> Result<(), XlsxError> {
    sheet.put_text(top, left, block.title, &styles.section)?;
    sheet.set_row_height_pixels(top + 1, 2 * LINE)?;
    for (col, head) in block.heads.iter().enumerate() {
        put(sheet, styles, (top + 1, left + col as u16), Datum::text(*head), &styles.head)?;
    }
    let mut row = top + 2;
    for line in block.lines {
        for (col, (datum, style)) in line.into_iter().enumerate() {
            put(sheet, styles, (row, left + col as u16), datum, styles.lined(style))?;
        }
        row += 1;
    }
    for (col, (datum, style)) in block.total.into_iter().enumerate() {
        put(sheet, styles, (row, left + col as u16), datum, styles.total(style))?;
    }
    if let Some(note) = block.note {
        sheet.put_text(row + 1, left, note, &styles.note)?;
    }
    Ok(())
}

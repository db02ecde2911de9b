//! Further sheets with one table each, as the correction workbook needs them. Will not know what they are about.

use rust_xlsxwriter::{FormatUnderline, Worksheet, XlsxError};

use super::draft::{Draft, put};
use super::excel::text;
use super::fill::{ExtraCell, ExtraSheet, HIDDEN};
use super::{heights, style};
use crate::spreadsheet::Text;

/// Writes one further sheet.
pub(super) fn write(draft: &Draft<'_>, sheet: &mut Worksheet, extra: &ExtraSheet) -> Result<(), XlsxError> {
    sheet.put_text(0, 0, &extra.title, &style::title())?;
    sheet.set_row_height(0, 20)?;
    for (row, line) in (1u32..).zip(&extra.intro) {
        sheet.put_text(row, 0, line, &style::plain())?;
    }
    let heading = extra.intro.len() as u32 + 2;
    for (column, (name, width)) in (0u16..).zip(&extra.columns) {
        sheet.put_text(heading, column, name, &style::heading())?;
        if *width == HIDDEN {
            sheet.set_column_hidden(column)?;
        } else {
            sheet.set_column_width(column, *width)?;
        }
    }
    let link = style::cell().set_font_color(style::ACCENT).set_underline(FormatUnderline::Single);
    for (row, cells) in (heading + 1..).zip(&extra.rows) {
        let texts: Vec<String> = cells.iter().map(shown).collect();
        let widths = extra.columns.iter().map(|(_, width)| *width);
        let seen = texts.iter().map(String::as_str).zip(widths).filter(|(_, width)| *width != HIDDEN);
        heights::fit(sheet, row, seen, 16.0)?;
        for (column, cell) in (0u16..).zip(cells) {
            match cell {
                // What nobody sees must not make the row higher.
                ExtraCell::Plain(value) if extra.columns[usize::from(column)].1 == HIDDEN => {
                    put(sheet, (row, column), value, &style::plain())?;
                }
                ExtraCell::Plain(value) => put(sheet, (row, column), value, &style::cell())?,
                ExtraCell::Link(text, kind, index, target) => {
                    let at = draft.layout.cell(*kind, *index, *target);
                    sheet.put_link(row, column, format!("internal:'{}'!{at}", kind.name()), text, &link)?;
                }
            }
        }
    }
    let seen = extra.columns.iter().filter(|(_, width)| *width != HIDDEN).count();
    let last = (heading + extra.rows.len() as u32, seen.saturating_sub(1) as u16);
    style::page(sheet, draft.settings, &extra.name, true);
    sheet.set_print_area(0, 0, last.0, last.1)?.set_repeat_rows(heading, heading)?.set_freeze_panes(heading + 1, 0)?;
    Ok(())
}

fn shown(cell: &ExtraCell) -> String {
    match cell {
        ExtraCell::Plain(value) => text(value),
        ExtraCell::Link(text, ..) => text.clone(),
    }
}

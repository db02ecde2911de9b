//! Further sheets with one table each, as the correction workbook needs them. Will not know what they are about.

use rust_xlsxwriter::{FormatUnderline, Url, Worksheet, XlsxError};

use super::draft::{Draft, put};
use super::excel::text;
use super::fill::{ExtraCell, ExtraSheet, HIDDEN};
use super::{heights, style};

/// Writes one further sheet.
pub(super) fn write(draft: &Draft<'_>, sheet: &mut Worksheet, extra: &ExtraSheet) -> Result<(), XlsxError> {
    sheet.write_string_with_format(0, 0, style::clean(&extra.title), &style::title())?;
    sheet.set_row_height(0, 20)?;
    for (row, line) in (1u32..).zip(&extra.intro) {
        sheet.write_string_with_format(row, 0, style::clean(line), &style::plain())?;
    }
    let heading = extra.intro.len() as u32 + 2;
    for (column, (name, width)) in (0u16..).zip(&extra.columns) {
        sheet.write_string_with_format(heading, column, style::clean(name), &style::heading())?;
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
                    let url = Url::new(format!("internal:'{}'!{at}", kind.name())).set_text(style::clean(text));
                    sheet.write_url_with_format(row, column, url, &link)?;
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
